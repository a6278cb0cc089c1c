"""The language server, spoken to over the protocol, on a measure of two articles."""

from __future__ import annotations

import time

import pytest

from .client import Client, place_of

MEASURE = """停车补贴办法

第一章 总则

第一条 残疾人申请补贴的，应当予以补贴。

```policy
第一条
残疾人申请补贴的，应当予以补贴。
```

第二条 弄虚作假的，不予补贴。

```policy
第二条
弄虚作假的，不予补贴。
```

第三条 本办法自2026年1月1日起施行。

```policy
第三条
本办法自2026年1月1日起施行。
```

```vocabulary
主体
| 名称 | 标识 | 英文 | 条款 |
|---|---|---|---|
| 残疾人 | disabled | a disabled person | 1 |

事实
| 名称 | 标识 | 英文 | 条款 | 性质 | 类型 | 通常值 |
|---|---|---|---|---|---|---|
| 残疾人申请补贴 | applies | a disabled person applies | 1 | 客观 | 是否 | 否 |
| 弄虚作假 | fraud | there is fraud | 2 | 客观 | 是否 | 否 |

结果
| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 | 互斥 |
|---|---|---|---|---|---|---|
| 予以补贴 | subsidy | the subsidy | 1 | 益 | 主 | 不予补贴 |
| 不予补贴 | refusal | no subsidy | 2 | 损 | 主 | 予以补贴 |
```
"""
OFFICIAL = """停车补贴办法

第一章 总则

第一条 残疾人申请补贴的，应当予以补贴。

第二条 弄虚作假的，不予补贴。

第三条 本办法自2026年1月1日起施行。
"""


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
    assert "第二条规定“应当不予补贴”的除外" in loophole["message"]
    assert loophole["severity"] == 1


def test_a_mistake_is_told_as_it_is_typed_and_gone_when_it_is(client, uri):
    line, column = place_of(MEASURE, "弄虚作假的，不予补贴。", 1)
    client.edit(uri, (line, column), (line, column + 4), "弄虚做假")
    start = time.monotonic()
    found = client.until(uri, lambda codes: "PM0101" in codes)
    assert time.monotonic() - start < 1
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


def test_columns_are_counted_as_the_client_counts_them(folder):
    text = MEASURE.replace("弄虚作假的，不予补贴。\n```", "𠮷弄虚作假的，不予补贴。\n```")
    columns = {}
    for encoding in ("utf-8", "utf-16", "utf-32"):
        client = Client(folder / "cache", [encoding])
        assert client.capabilities["positionEncoding"] == encoding
        uri = client.open(folder / "别的.md", text)
        found = client.until(uri, lambda codes: "PM0101" in codes)
        (wrong,) = [one for one in found if one["code"] == "PM0101"]
        columns[encoding] = wrong["range"]["end"]["character"]
        client.close()
    assert columns == {"utf-8": 16, "utf-16": 6, "utf-32": 5}
