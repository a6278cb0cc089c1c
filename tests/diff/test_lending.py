"""What a lawyer would call each of some small revisions, by whom it is about, and what it follows from."""

from __future__ import annotations

import pytest

from . import lending

JSON = ("--format", "json")
MAY = {"应当出借设备": "可以出借设备"}
TIMELY = "| 及时公示名单 | in_time | 裁量 | 是否 | | 是 |\n"
IN_FIVE = {"作出决定后及时公示名单": "作出决定后五个工作日内公示名单", TIMELY: ""}
TWO = "拖欠设备的；\n（二）曾损坏设备的。"
THREE = {TWO: "拖欠设备的；\n（二）曾损坏设备的；\n（三）损坏设备的。"}
JOINED = {TWO: "拖欠设备，或者曾损坏设备的；\n（二）损坏设备的。"}
PARAGRAPH = "\n第二款 损坏设备的，不得优先办理。"
AFTER_URGING = {
    **MAY,
    "没有第六条规定情形的，可以优先办理": "学校督办后，不得出借设备",
    "| 优先办理 | first | 益 | 其他 |\n": "",
}
SOONER, LATER = {"五个工作日内作出": "三个工作日内作出"}, {"五个工作日内作出": "八个工作日内作出"}
NO_COMPLAINT = {
    "第八条 管理室逾期未作出决定的，借用人可以向学校反映。\n\n"
    "第九条 学校应当自反映之日起三个工作日内督办。\n\n第十条": "第八条",
    "第十一条 没有": "第九条 没有",
    "第十二条 ": "第十条 ",
}
NOTHING: dict[str, str] = {}

REVISIONS = {  # what the old text and the new one have otherwise than the measure as it stands
    # 不利益多了例外、少了例外；利益多了、少了不给的情形
    "no exception for accidents": (
        NOTHING,
        {"；但因意外事故造成的除外": "", "| 因意外事故造成 | force | 客观 | 是否 | | 否 |\n": ""},
        "stricter",
        ["result pay stricter 10 → 10"],
    ),
    "compensation may": (NOTHING, {"应当赔偿": "可以赔偿"}, "looser", ["result pay looser 10 → 10"]),
    "one more bar": (
        NOTHING,
        THREE,
        "stricter",
        ["result lend stricter - → 6.3", "result first stricter - → 6.3", "result lend incomparable - → 6.3"],
    ),
    "one bar less": (
        THREE,
        {},
        "looser",
        ["result lend looser 6.3 → -", "result first looser 6.3 → -", "result lend incomparable 6.3 → -"],
    ),
    # 应当改为可以，对受益的人是收紧，不论由谁给予
    "a right that becomes a power": (NOTHING, MAY, "stricter", ["result lend stricter 7 → 7"]),
    "and back": (MAY, {}, "looser", ["result lend looser 7 → 7"]),
    "a right to priority": (
        NOTHING,
        {"可以优先办理": "应当优先办理"},
        "looser",
        ["result first looser 11 → 11"],
    ),
    # 多一项义务，是收紧，虽然行为因此有效
    "one more duty": (
        NOTHING,
        {"组织论证。": "组织论证，并公示名单。"},
        "stricter",
        ["duty post stricter @room 5 → 5", "validity post looser 5 → 5"],
    ),
    "one duty less": (
        {"组织论证。": "组织论证，并公示名单。"},
        {},
        "looser",
        ["duty post looser @room 5 → 5", "validity post stricter 5 → 5"],
    ),
    # 及时与五个工作日
    "in time becomes five days": (NOTHING, IN_FIVE, "stricter", ["deadline post stricter @room 4 → 4"]),
    "five days become in time": (IN_FIVE, NOTHING, "looser", ["deadline post looser @room 4 → 4"]),
    # 项的合并与拆分、增加的款、改称、项下的目
    "items joined": (THREE, JOINED, "equivalent", []),
    "an item divided": (JOINED, THREE, "equivalent", []),
    "renamed": (NOTHING, {"组织论证": "召开论证会"}, "equivalent", []),
    "named as before": ({"组织论证": "召开论证会"}, {}, "equivalent", []),
    "a paragraph more": (
        NOTHING,
        {"的，应当出借设备。": f"的，应当出借设备。{PARAGRAPH}"},
        "stricter",
        ["result first stricter - → 7.p2", "result first incomparable - → 7.p2"],
    ),
    "a paragraph more where items are cited": (
        NOTHING,
        {TWO: f"{TWO}{PARAGRAPH}", "没有第六条规定情形": "没有第六条第一款规定情形"},
        "stricter",
        ["result first stricter - → 6.p2", "result first incomparable - → 6.p2"],
    ),
    "subitems": (
        NOTHING,
        {"（二）曾损坏设备的。": "（二）有下列情形之一的：\n1．曾损坏设备的；\n2．损坏设备的。"},
        "stricter",
        [
            "result lend stricter 6.2 → 6.2",
            "result first stricter 6.2 → 6.2",
            "result lend incomparable 6.2 → 6.2",
        ],
    ),
    # 符合列有不得情形的条，是一项也没有
    "to meet bars is to have none": (
        NOTHING,
        {"没有第六条规定情形的": "符合第六条规定的"},
        "equivalent",
        [],
    ),
    "and the other way round": (
        {"没有第六条规定情形的": "符合第六条规定的"},
        {},
        "equivalent",
        [],
    ),
    # 办事的期限短了是收紧，虽然对方因此可以早些反映
    "less time to decide": (
        NOTHING,
        SOONER,
        "stricter",
        [
            "deadline decide stricter @room 3 → 3",
            "duty urge stricter @school 3 → 3",
            "validity tell looser 3 → 3",
            "validity urge looser 3 → 3",
            "window tell looser @borrower 3 → 3",
        ],
    ),
    "more time to decide": (
        NOTHING,
        LATER,
        "looser",
        [
            "deadline decide looser @room 3 → 3",
            "duty urge looser @school 3 → 3",
            "validity tell stricter 3 → 3",
            "validity urge stricter 3 → 3",
            "window tell stricter @borrower 3 → 3",
        ],
    ),
    "no complaint any more": (
        NOTHING,
        NO_COMPLAINT,
        "stricter",
        [
            "window tell stricter @borrower 8 → -",
            "duty urge looser @school 9 → -",
            "validity tell incomparable 8 → -",
            "validity urge incomparable 8,9 → -",
        ],
    ),
    # 定义改了
    "more are valuable": (
        NOTHING,
        {"五万元以上": "三万元以上"},
        "stricter",
        ["duty study stricter @room 1 → 1"],
    ),
    "fewer are valuable": (
        NOTHING,
        {"五万元以上": "八万元以上"},
        "looser",
        ["duty study looser @room 1 → 1"],
    ),
}
STRUCTURE = {
    "one more bar": ["added - 6.3"],
    "one bar less": ["deleted 6.3 -"],
    "items joined": ["merged 6.1,6.2 6.1", "renumbered 6.3 6.2"],
    "an item divided": ["split 6.1 6.1,6.2", "renumbered 6.2 6.3"],
    "a paragraph more": ["renumbered 7 7.p1", "added - 7.p2"],
    "a paragraph more where items are cited": [
        "renumbered 6 6.p1",
        "renumbered 6.1 6.p1.1",
        "renumbered 6.2 6.p1.2",
        "added - 6.p2",
    ],
    "subitems": ["split 6.2 6.2.1,6.2.2"],
    "no complaint any more": [
        "deleted 8 -",
        "deleted 9 -",
        "renumbered 10 8",
        "renumbered 11 9",
        "renumbered 12 10",
    ],
}
FOLLOWS = {
    "one more bar": {"result first": "judgement situation_6"},
    "subitems": {"result first": "judgement situation_6"},
    "more are valuable": {"duty study": "judgement valuable"},
    "less time to decide": dict.fromkeys(
        ("duty urge", "validity tell", "validity urge", "window tell"), "deadline decide"
    ),
    "no complaint any more": {},
}


@pytest.fixture
def diff(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(name, *args):
        before, after, *_ = REVISIONS[name]
        return lending.diff(tmp_path, capsys, after, *args, before=before)

    return run


def listed(clauses):
    return ",".join(clauses) or "-"


@pytest.mark.parametrize("name", REVISIONS)
def test_a_revision_is_called_what_a_lawyer_calls_it(diff, name):
    _, _, verdict, changes = REVISIONS[name]
    said = diff(name, *JSON)
    assert said["verdict"] == verdict
    found = {
        f"{c['of']['kind']} {c['of']['id']} {c['direction']}"
        f"{' @' + c['of']['bearer'] if c['of']['bearer'] else ''}"
        f" {listed(c['clauses']['old'])} → {listed(c['clauses']['new'])}"
        for c in said["changes"]
    }
    assert found == set(changes)
    assert not said["undecided"]
    assert not any(w["error"] for w in said["warnings"])
    structure = [f"{s['kind']} {listed(s['old'])} {listed(s['new'])}" for s in said["structure"]]
    assert [line for line in structure if not line.startswith("reworded")] == STRUCTURE.get(name, [])


@pytest.mark.parametrize("name", FOLLOWS)
def test_what_follows_from_a_root_change_says_from_which(diff, name):
    changes = diff(name, *JSON)["changes"]
    found = {
        f"{c['of']['kind']} {c['of']['id']}": " ".join(f"{s['kind']} {s['id']}" for s in c["follows"])
        for c in changes
        if c["follows"]
    }
    assert found == FOLLOWS[name]
    assert any(not c["follows"] for c in changes) or name == "more are valuable"


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_root_comes_first_and_what_follows_is_folded_under_it(diff, form):
    said = diff("less time to decide", "--format", form)
    told = said.split("何人")[0]
    assert "收紧　管理室作出决定的最后一日（自“提出申请”起）：5个工作日 → 3个工作日" in told
    assert "督办的义务" not in told
    assert "随之改变 4 种：放宽 3、收紧 1" in said
    assert "另有" not in said


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_that_a_word_means_something_else_stands_before_what_follows(diff, form):
    said = diff("more are valuable", "--format", form)
    first, second = (
        said.index(part) for part in ("“贵重设备”的含义改了，随之：", "收紧　管理室组织论证的义务")
    )
    assert first < second


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_annex_has_what_follows_below_its_root(diff, form):
    said = diff("less time to decide", "--format", form, "--all")
    said = said[said.index("有变化的情形" if form == "text" else "## 二、") :]
    places = [said.index(f"变化{n}　") for n in (5, 4, 1, 2, 3)]
    assert places == sorted(places)
    assert said.count("随之　变化") == len(places) - 1


def test_a_conflict_that_only_comes_to_light_has_no_direction(tmp_path, capsys, monkeypatch):
    """Whoever may have equipment is denied it once the school has urged: that clash both texts have."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    said = lending.diff(tmp_path, capsys, {**AFTER_URGING, **SOONER}, *JSON, before=AFTER_URGING)
    ways = {(c["before"], c["after"], c["direction"]) for c in said["changes"] if c["of"]["id"] == "lend"}
    assert ways == {("permitted", "conflict", "incomparable"), ("silent", "forbidden", "incomparable")}


# ---- names that cite clauses

CITING = {
    "借用人为在校人员的，应当": "第六条第二项情形轻微的，应当",
    "| 借用人为在校人员 |": "| 第六条第二项情形轻微 |",
}
ITEM = {
    "借用人为在校人员的，应当": "第六条第三项情形轻微的，应当",
    "| 借用人为在校人员 |": "| 第六条第三项情形轻微 |",
    TWO: "损坏设备的；\n（二）拖欠设备的；\n（三）曾损坏设备的。",
}
ARTICLE = {
    "借用人为在校人员的，应当": "第七条第二项情形轻微的，应当",
    "| 借用人为在校人员 |": "| 第七条第二项情形轻微 |",
    "第六条 有": "第六条 学校应当督办。\n\n第七条 有",
    "第七条 第七条": "第八条 第七条",
    "第八条 管": "第九条 管",
    "第九条 学": "第十条 学",
    "第十条 损": "第十一条 损",
    "第十一条 没有第六条": "第十二条 没有第七条",
    "第十二条 期": "第十三条 期",
}
OTHER_ID = {"轻微 | member |": "轻微 | slight |"}


@pytest.mark.parametrize("id", [NOTHING, OTHER_ID])
@pytest.mark.parametrize(
    ("edits", "verdict", "changed"), [(ITEM, "stricter", {"lend", "first"}), (ARTICLE, "stricter", {"urge"})]
)
def test_a_name_that_cites_a_clause_is_one_name_when_that_is_renumbered(
    tmp_path, capsys, monkeypatch, edits, verdict, changed, id
):
    """Whatever its identifier is: nothing is new or vanished, and nothing hangs on it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    said = lending.diff(tmp_path, capsys, {**edits, **id}, *JSON, before=CITING)
    assert said["verdict"] == verdict
    assert {c["of"]["id"] for c in said["changes"]} == changed
    assert not said["warnings"]


def test_a_name_that_still_cites_the_old_number_is_an_error(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    stays = {**ARTICLE, **CITING, "第七条 第六条": "第八条 第六条"}
    del stays["第七条 第七条"]
    said = lending.diff(tmp_path, capsys, stays, *JSON, before=CITING)
    assert {w["code"] for w in said["warnings"] if w["error"]} == {"PM0920", "PM0924"}
