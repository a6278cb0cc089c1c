"""The language server, spoken to over the protocol, on a measure of two articles."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from contextlib import suppress

import pytest

from . import recording
from .client import PATIENCE, Client, place_of
from .small import MEASURE, OFFICIAL, PROPERTIES


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("lsp")
    (made / "补贴.md").write_text(MEASURE, "utf-8")
    (made / "补贴.txt").write_text(OFFICIAL, "utf-8")
    return made


@pytest.fixture(scope="module")
def client(folder):
    made = Client(folder / "cache")
    yield made
    assert made.close() == 0


@pytest.fixture(scope="module")
def uri(client, folder):
    opened = client.open(folder / "补贴.md")
    client.until(opened, lambda codes: any(code.startswith("PM07") for code in codes))
    return opened


def test_a_loophole_is_told_where_it_stands(client, uri):
    found = client.until(uri, lambda codes: "PM0707" in codes)
    (loophole,) = [one for one in found if one["code"] == "PM0707"]
    line, column = place_of(MEASURE, "残疾人申请补贴的，应当予以补贴。", 1)
    assert loophole["range"]["start"] == {"line": line, "character": column + len("残疾人申请补贴的，")}
    assert "修改：加上：“弄虚作假的，不适用第一条关于予以补贴的规定。”" in loophole["message"]
    assert loophole["severity"] == 1


def test_a_mistake_is_told_as_it_is_typed_and_gone_when_it_is(client, uri):
    line, column = place_of(MEASURE, "弄虚作假的，不予补贴。", 1)
    client.edit(uri, (line, column), (line, column + 4), "弄虚做假")
    found = client.until(uri, lambda codes: "PM0101" in codes)
    (wrong,) = [one for one in found if one["code"] == "PM0101"]
    assert wrong["range"]["start"] == {"line": line, "character": column}
    client.edit(uri, (line, column), (line, column + 4), "弄虚作假")
    client.until(uri, lambda codes: "PM0101" not in codes and "PM0707" in codes)


def test_hover_tells_what_a_sentence_means_and_what_was_found_of_it(client, uri):
    client.until(uri, lambda codes: "PM0707" in codes)
    told = client.at("hover", uri, *place_of(MEASURE, "弄虚作假的", 1))["contents"]["value"]
    assert "**弄虚作假** (事实 · 是否 · 客观)" in told
    assert "不予补贴" in told
    assert "PM0707" in told
    of_text = client.at("hover", uri, *place_of(MEASURE, "第二条 弄虚"))["contents"]["value"]
    assert "PM0707" in of_text


def test_the_outline_is_that_of_the_text(client, uri):
    (chapter, vocabulary) = client.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
    assert (chapter["name"], chapter["detail"]) == ("第一章", "总则")
    assert [one["name"] for one in chapter["children"]] == ["第一条", "第二条", "第三条"]
    assert vocabulary["name"] == "vocabulary"


def test_blocks_fold(client, uri):
    folds = client.ask("textDocument/foldingRange", {"textDocument": {"uri": uri}})
    line = place_of(MEASURE, "```policy")[0]
    assert (folds[0]["startLine"], folds[0]["endLine"], len(folds)) == (line, line + 3, 4)


def ranges(text, *places):
    found = []
    for words, nth in places:
        line, column = place_of(text, words, nth)
        found.append((line, column, line, column + len(words)))
    return found


def told(where):
    return tuple(where[end][part] for end in ("start", "end") for part in ("line", "character"))


def test_a_name_leads_to_its_row_its_row_to_the_text_and_a_citation_to_its_article(client, uri):
    (row,) = ranges(MEASURE, ("弄虚作假", 2))
    at = client.at("definition", uri, *place_of(MEASURE, "弄虚作假", 1))
    assert told(at["range"]) == row
    back = client.at("definition", uri, *place_of(MEASURE, "弄虚作假", 2))
    assert told(back["range"]) == ranges(MEASURE, ("弄虚作假", 0))[0]
    head = client.at("definition", uri, *place_of(MEASURE, "第二条", 1))
    assert told(head["range"]) == ranges(MEASURE, ("第二条", 0))[0]


def test_references_are_in_the_text_the_block_and_the_vocabulary(client, uri):
    context = {"includeDeclaration": True}
    found = client.at("references", uri, *place_of(MEASURE, "弄虚作假", 1), context=context)
    assert [told(one["range"]) for one in found] == ranges(MEASURE, *(("弄虚作假", n) for n in range(3)))


def test_renaming_goes_through_all_that_goes_with_the_measure(client, uri, folder):
    (folder / "补贴.properties.md").write_text(PROPERTIES, "utf-8")
    (folder / "cases").mkdir(exist_ok=True)
    (folder / "cases" / "一.json").write_text('{"facts": {"弄虚作假": true}}', "utf-8")
    edit = client.at("rename", uri, *place_of(MEASURE, "弄虚作假", 1), newName="骗取补贴")["changes"]
    assert [told(one["range"]) for one in edit[uri]] == ranges(MEASURE, ("弄虚作假", 1), ("弄虚作假", 2))
    others = {other.rsplit("/", 1)[1]: len(edits) for other, edits in edit.items() if other != uri}
    assert sorted(others.values()) == [1, 1]
    by_ident = client.at("rename", uri, *place_of(MEASURE, "fraud"), newName="deceit")["changes"]
    assert [told(one["range"]) for one in by_ident[uri]] == ranges(MEASURE, ("fraud", 0))
    for path in (folder / "补贴.properties.md", folder / "cases" / "一.json"):
        path.unlink()


@pytest.mark.parametrize(
    ("words", "new", "told"),
    [
        ("弄虚作假", "残疾人申请补贴", "“残疾人申请补贴”已经是名称或者用语"),
        ("弄虚作假", "弄虚；作假", "“弄虚；作假”不能作名称"),
        ("弄虚作假", "残疾人申请", None),
        ("停车补贴办法", "停车办法", "这里没有可以改名的名称"),
    ],
)
def test_a_rename_that_cannot_be_is_refused_with_words(client, uri, words, new, told):
    nth = 1 if words == "弄虚作假" else 0
    where = place_of(MEASURE, words, nth)
    if told is None:
        assert client.at("rename", uri, *where, newName=new)["changes"]
        return
    with pytest.raises(AssertionError, match=told):
        client.at("rename", uri, *where, newName=new)
    assert "Traceback" not in client.log.read_text("utf-8")


@pytest.mark.usefixtures("uri")
def test_a_client_that_shows_no_documents_is_not_asked_to(client, folder):
    """It would not answer, and the command not end."""
    before = len(client.applied)
    beside = (folder / "补贴.findings.toml").as_uri()
    entry = '[[accepted]]\ncode = "PM0707"\nreason = ""\n'
    asked = {"command": "policy-model.accept", "arguments": [beside, entry]}
    assert client.ask("workspace/executeCommand", asked) is None
    assert len(client.applied) == before + 1
    client.applied.pop()


def test_completion_offers_what_may_stand_there(client, uri):
    line, column = place_of(MEASURE, "弄虚作假的，不予补贴。", 1)
    items = client.at("completion", uri, line, column + 2)["items"]
    assert [one["label"] for one in items] == ["弄虚作假"]
    after = client.at("completion", uri, line, column + len("弄虚作假的，"))["items"]
    labels = [one["label"] for one in sorted(after, key=lambda one: one["sortText"])]
    assert {"予以补贴", "不予补贴"} <= set(labels[:8])
    assert "除外" not in labels


@pytest.mark.parametrize(
    ("row", "begun", "labels"),
    [
        ("| 弄虚作假 |", "| 甲 | jia | | 2 | ", ["客观", "裁量"]),
        ("| 弄虚作假 |", "| 甲 | jia | | 2 | 客观 | 是", ["是否"]),
        ("| 弄虚作假 |", "| 迟到 | ", ["chi_dao"]),
        ("| 不予补贴 |", "| 甲 | jia | | 2 | 损 | 主 | 予以", ["予以补贴"]),
        ("结果", "事", ["事实", "事件"]),
        ("结果", "结果\n| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 | 互斥 | ", ["幅度", "说明"]),
    ],
)
def test_completion_in_a_table_offers_what_its_column_takes(client, uri, row, begun, labels):
    line = place_of(MEASURE, row)[0]
    client.edit(uri, (line, 0), (line, 0), begun + "\n")
    at = line + begun.count("\n")
    items = client.at("completion", uri, at, len(begun.split("\n")[-1]))["items"]
    client.edit(uri, (line, 0), (at + 1, 0), "")
    assert [one["label"] for one in items] == labels


CLAIMS = """# 性质

```policy
性质“骗取的没有补贴”（不成立）：凡弄虚作假的，不得予以补贴。
```

```vocabulary
性质
| 名称 | 标识 | 英文 |
|---|---|---|
| 骗取的没有补贴 | no_fraud | fraud has no subsidy |
```
"""


def test_hover_in_a_file_of_properties_tells_names_and_verdicts(client, uri, folder):
    client.until(uri, lambda codes: "PM0707" in codes)
    beside = folder / "补贴.properties.md"
    beside.write_text(CLAIMS, "utf-8")
    try:
        opened = client.open(beside)
        where = place_of(CLAIMS, "弄虚作假")

        def told_of_it():
            found = client.at("hover", opened, *where)
            told = found["contents"]["value"] if found else ""
            return told if "骗取的没有补贴" in told else None

        told = client.asked_again(told_of_it)
        assert "**弄虚作假** (事实 · 是否 · 客观)" in told
        assert "不成立" in told
        title = client.at("hover", opened, 0, 2)
        assert title is None  # what stands at that place of the measure is not said of it
    finally:
        client.shut(opened)
        beside.unlink()


def act(client, uri, words, nth):
    (where,) = ranges(MEASURE, (words, nth))
    range_ = {
        "start": {"line": where[0], "character": where[1]},
        "end": {"line": where[2], "character": where[3]},
    }
    context = {"diagnostics": client.diagnostics.get(uri, [])}
    params = {"textDocument": {"uri": uri}, "range": range_, "context": context}
    return client.ask("textDocument/codeAction", params)


def test_a_finding_is_mended_by_words_or_accepted_with_a_reason(client, uri, folder):
    client.until(uri, lambda codes: "PM0707" in codes)

    def offered():
        found = act(client, uri, "应当予以补贴", 1)
        mends = [one for one in found if one["title"].startswith("照改")]
        accepting = [one for one in found if "command" in one and "PM0707" in one["title"]]
        return (mends, accepting) if mends and accepting else None

    mends, accepting = client.asked_again(offered)  # the check after the last edit is under way
    (mend,) = mends
    edits = mend["edit"]["changes"][uri]
    assert [one["newText"] for one in edits] == ["，但弄虚作假的除外"] * 2
    command = accepting[0]["command"]
    client.ask("workspace/executeCommand", {**command, "arguments": [*command["arguments"], "以后再改"]})
    (edit,) = client.applied
    (made, written) = edit["documentChanges"]
    assert made["kind"] == "create"
    text = written["edits"][0]["newText"]
    assert 'code = "PM0707"' in text
    assert text.endswith('reason = "以后再改"\n')
    (folder / "补贴.findings.toml").write_text(text, "utf-8")
    line = place_of(MEASURE, "第三条 ")[0]
    client.edit(uri, (line - 1, 0), (line - 1, 0), "\n")
    client.until(uri, lambda codes: "PM0707" not in codes and "PM0720" in codes)
    hover = client.at("hover", uri, *place_of(MEASURE, "应当予以补贴", 1))["contents"]["value"]
    assert "已接受：以后再改" in hover
    (folder / "补贴.findings.toml").unlink()
    client.edit(uri, (line - 1, 0), (line, 0), "")
    client.until(uri, lambda codes: "PM0707" in codes)


def test_what_was_written_to_a_file_that_is_closed_at_once_counts(client, uri, folder):
    client.until(uri, lambda codes: "PM0707" in codes and "PM0720" in codes)
    beside = folder / "补贴.findings.toml"
    try:
        beside.write_text("", "utf-8")
        opened = client.open(beside)
        text = '[[accepted]]\ncode = "PM0707"\nclauses = ["1", "2"]\nreason = "以后再改"\n'
        client.edit(opened, (0, 0), (0, 0), text)
        beside.write_text(text, "utf-8")
        client.shut(opened)
        client.until(uri, lambda codes: "PM0707" not in codes and "PM0720" in codes)
        client.open(beside)
        beside.unlink()
        client.shut(opened)
        client.until(uri, lambda codes: "PM0707" in codes)
    finally:
        beside.unlink(missing_ok=True)


def test_an_unknown_name_is_declared_in_the_table_of_its_kind(client, uri):
    line, column = place_of(MEASURE, "弄虚作假的，不予补贴。", 1)
    client.edit(uri, (line, column), (line, column + 4), "家在外地")
    client.until(uri, lambda codes: "PM0107" in codes)
    found = act(client, uri, "弄虚作假", 1)
    titles = [one["title"] for one in found]
    assert [t for t in titles if "声明" in t] == [
        f"把“家在外地”声明为{kind}" for kind in ("主体", "事实", "行为", "结果")
    ]
    (edit,) = next(one for one in found if "为事实" in one["title"])["edit"]["changes"][uri]
    assert edit["newText"] == "| 家在外地 | jia_zai_wai_di |  | 2 | 客观 | 是否 | 否 |\n"
    assert edit["range"]["start"] == {"line": place_of(MEASURE, "弄虚作假 | fraud")[0] + 1, "character": 0}
    client.edit(uri, (line, column), (line, column + 4), "弄虚作假")
    client.until(uri, lambda codes: "PM0107" not in codes)


def test_a_name_is_marked_a_block_formatted_and_its_words_coloured(client, uri):
    (mark,) = [one for one in act(client, uri, "弄虚作假", 1) if "「」" in one["title"]]
    assert [one["newText"] for one in mark["edit"]["changes"][uri]] == ["「", "」"]
    line, column = place_of(MEASURE, "弄虚作假的，不予补贴。", 1)
    client.edit(uri, (line, column + 5), (line, column + 6), ", ")
    options = {"tabSize": 4, "insertSpaces": True}
    formatted = client.ask("textDocument/formatting", {"textDocument": {"uri": uri}, "options": options})
    (edit,) = formatted
    assert edit["newText"] in MEASURE.split("```policy\n")[2]
    start, end = edit["range"]["start"], edit["range"]["end"]
    assert (start["line"], start["character"]) < (line, column) < (end["line"], end["character"])
    client.edit(uri, (line, column + 5), (line, column + 7), "，")
    colours = client.ask("textDocument/semanticTokens/full", {"textDocument": {"uri": uri}})["data"]
    legend = client.capabilities["semanticTokensProvider"]["legend"]["tokenTypes"]
    kinds = [(colours[at + 2], legend[colours[at + 3]]) for at in range(0, len(colours), 5)]
    assert kinds[:4] == [(3, "namespace"), (7, "variable"), (1, "keyword"), (2, "keyword")]


def test_what_is_asked_as_a_file_is_opened_waits_for_its_names(client, uri):
    for number, ask in enumerate(
        (
            lambda opened: client.ask("textDocument/semanticTokens/full", {"textDocument": {"uri": opened}})[
                "data"
            ],
            lambda opened: client.at("prepareRename", opened, *place_of(MEASURE, "弄虚作假", 1)),
            lambda opened: client.at("hover", opened, *place_of(MEASURE, "弄虚作假", 1)),
        )
    ):
        opened = client.open((uri.rsplit("/", 1)[0] + f"/另{number}.md"), MEASURE)
        assert ask(opened)
        client.shut(opened)


def test_citations_are_links(client, uri):
    links = client.ask("textDocument/documentLink", {"textDocument": {"uri": uri}})
    assert [one["target"].rsplit("#", 1)[1] for one in links] == ["L5", "L12", "L19"]


def test_a_clause_has_a_page_of_its_own(client, uri):
    line, column = place_of(MEASURE, "残疾人申请补贴的")
    where = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
    page = client.ask("policy-model/page", where)
    assert page["title"] == "第一条"
    assert page["markdown"].startswith("# 第一条\n\n> 第一条 残疾人申请补贴的，应当予以补贴。")
    assert "PM0707" in page["markdown"]


def test_columns_are_counted_as_the_client_counts_them_in_a_file_not_yet_saved(client, folder):
    assert client.capabilities["positionEncoding"] == "utf-16"
    text = MEASURE.replace("弄虚作假的，不予补贴。\n```", "𠮷弄虚作假的，不予补贴。\n```")
    other = Client(folder / "cache", ["utf-8", "utf-16"])
    assert other.capabilities["positionEncoding"] == "utf-8"
    for one, column in ((client, 6), (other, 16)):
        uri = one.open("untitled:1", text)
        found = one.until(uri, lambda codes: "PM0101" in codes)
        (wrong,) = [each for each in found if each["code"] == "PM0101"]
        assert wrong["range"]["end"]["character"] == column
    assert other.close() == 0


@pytest.mark.long
def test_the_recording_in_the_docs_is_what_happens(client, tmp_path):
    assert recording.record(client, "zh", tmp_path) == recording.recorded("zh")


@pytest.mark.long
def test_over_tcp_it_is_the_same_server():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "policy_model.cli", "lsp", "--tcp", str(port)]
    with subprocess.Popen(command) as process:

        def linked():
            assert process.poll() is None
            with suppress(OSError):
                return socket.create_connection(("127.0.0.1", port), PATIENCE)

        link = Client.asked_again(linked)
        params = {"processId": None, "rootUri": None, "capabilities": {}}
        data = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params}).encode()
        with link:
            link.sendall(b"Content-Length: %d\r\n\r\n" % len(data) + data)
            assert b"Content-Length" in link.recv(100)
        process.kill()
