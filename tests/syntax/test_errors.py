"""What is refused, where, with what way out."""

import tomllib

import pytest

from policy_model.resources import resource
from policy_model.source.catalogue import find, placeholders
from policy_model.source.diagnostic import Severity
from policy_model.syntax.errors import sample_stops
from policy_model.syntax.parse import parse

from .helpers import HERE, block, errors, rows, spoken

PAIRS = tomllib.loads((HERE / "pairs.toml").read_text("utf-8"))["pair"]
AMBIGUITY = tomllib.loads((HERE / "ambiguity.toml").read_text("utf-8"))["row"]


@pytest.mark.parametrize("pair", PAIRS, ids=[p["pins"] for p in PAIRS])
def test_pair(pair):
    assert errors(parse(block(pair["good"]))) == []
    text = block(pair["bad"])
    found = errors(parse(text))[0]
    assert (found.code, spoken(found, text)) == (pair["code"], pair["at"])
    assert found.suggestion == pair.get("suggest")


@pytest.mark.parametrize("row", AMBIGUITY, ids=[r["pins"] for r in AMBIGUITY])
def test_declaring_more(row):
    declared = rows([tuple(each) for each in row["declare"]])
    text = block(row["sentence"], declared)
    found = errors(parse(text))
    if "cuts" not in row:
        assert found == []
        return
    assert [(d.code, spoken(d, text)) for d in found] == [("PM0102", row["cuts"])]
    assert found[0].args["first"] != found[0].args["second"]
    assert errors(parse(block(row["way_out"], declared))) == []


@pytest.mark.parametrize(
    ("sentence", "note", "told"),
    [
        ("态度不端正的，从严处理。", "syntax.opposite", {"name": "态度端正", "text": "态度不端正"}),
        ("公心的，从严处理。", "syntax.longer", {"text": "公心", "names": ("出于公心", "源于公心")}),
        ("火星人大会的，从严处理。", None, {}),
    ],
)
def test_what_an_unknown_name_may_stand_for_is_told(sentence, note, told):
    (found,) = errors(parse(block(sentence)))
    assert found.code == "PM0107"
    assert [(key, dict(args)) for key, args in found.notes] == ([(note, told)] if note else [])


def test_several_errors_in_one_run():
    text = block(
        "对单位和个人实行容错免责，必须同时具备以下条件：\n（一）主动采用有效措施；\n（二）态度端正；\n"
        "（三）心存绕幸。\n第二款 隐瞒问题的，可以从轻处里。"
    )
    found = errors(parse(text))
    assert [spoken(d, text) for d in found] == ["主动采用有效措施", "心存绕幸", "从轻处里"]


def test_a_bad_head_does_not_spoil_its_items():
    text = block(
        "对单位和个人实行容错免责，必须同时具备以下条体：\n（一）态度端正；\n（二）心存侥幸。\n"
        "第二款 隐瞒问题的，从严处里。"
    )
    assert [spoken(d, text) for d in errors(parse(text))] == ["必须同时具备以下条体", "从严处里"]


def test_one_bad_block_does_not_spoil_another():
    text = block("隐瞒问题的，从严处里。") + "\n```policy\n第五条\n隐瞒问题的，从严处理。\n```\n"
    parsed = parse(text)
    assert len(errors(parsed)) == 1
    assert [b.article.article for b in parsed.document.blocks] == [5]


@pytest.mark.parametrize(("bad", "near"), [("误土", ("误工",)), ("会工", ("误工",))])
def test_one_wrong_character_of_two_is_told_with_the_names_it_resembles(bad, near):
    table = "\n事实\n| 名称 |\n| 误工 |\n| 毁物 |\n"
    assert errors(parse(block("误工的，从严处理。", table))) == []
    (found,) = errors(parse(block(f"{bad}的，从严处理。", table)))
    assert (found.code, found.args["near"], found.suggestion) == ("PM0177", near, near[0])


def test_of_two_names_that_it_resembles_none_is_the_edit():
    table = "\n事实\n| 名称 |\n| 误工 |\n| 误餐 |\n"
    (found,) = errors(parse(block("误土的，从严处理。", table)))
    assert (found.args["near"], found.suggestion) == (("误工", "误餐"), None)


PROPERTY = "```%s\n性质“不冲突”：凡误工的，必误工。\n```\n"


@pytest.mark.parametrize("info", ["properties", "", "text"])
def test_what_a_block_of_another_name_states_is_not_passed_over(info):
    good, bad = parse(PROPERTY % "policy"), parse(PROPERTY % info)
    assert "PM0344" not in {d.code for d in good.diagnostics}
    (found,) = errors(bad)
    assert (found.code, spoken(found, PROPERTY % info)) == ("PM0344", "性质")
    assert errors(parse("```text\n他说，性质“恶劣”。\n```\n")) == []


def test_every_example_is_malformed():
    examples = tomllib.loads(resource("grammar/errors/examples.toml").read_text("utf-8"))
    for code, entry in examples.items():
        assert find(code) is not None
        for sample in entry["samples"]:
            assert sample_stops(sample), sample


VOCABULARY_PAIRS = {
    "PM0131": ("甲及乙", "甲乙丙或丁戊己"),
    "PM0132": ("问题隐瞒", "未隐瞒问题"),
    "PM0133": ("临机避险", "临机决断紧急避险"),
    "PM0145": ("甲乙", "甲。乙"),
    "PM0146": ("做{甲、乙}事", "做{甲}事"),
    "PM0148": ("应当之事", "应当"),
}


VOCABULARY_ROWS = """```vocabulary
事实
| 名称 | 说明 |
| %s | %s |
| 隐瞒问题 | |
| 临机决断 | |
| 紧急避险 | |
```"""


@pytest.mark.parametrize("code", VOCABULARY_PAIRS)
def test_names(code):
    good, bad = VOCABULARY_PAIRS[code]
    assert code not in {
        d.code for d in parse(f"```vocabulary\n事实\n| 名称 |\n| {good} |\n| 隐瞒问题 |\n```").diagnostics
    }
    vocabulary = VOCABULARY_ROWS
    assert code in {d.code for d in parse(vocabulary % (bad, "")).diagnostics}
    accepted = [
        d for d in parse(vocabulary % (bad, "文中如此")).diagnostics if d.severity is Severity.WARNING
    ]
    assert accepted == []


ORDINARY = """第一条 误工的，给予处分。

```policy
第一条 误工的，给予处分；迟到的，应当处罚；夜间值班的，可以奖励。
门卫应当在值班后三个工作日内执行。处分的种类为：
（一）警告；
（二）记过。
```

```vocabulary
主体
| 名称 |
| 门卫 |

事实
| 名称 |
| 误工 |
| 迟到 |
| 夜间值班 |

行为
| 名称 |
| 值班 |
| 执行 |

结果
| 名称 |
| 处分 |
| 处罚 |
| 奖励 |
| 警告 |
| 记过 |
```"""


def test_a_measure_may_call_its_own_things_what_one_form_has_a_word_for():
    assert errors(parse(ORDINARY)) == []


@pytest.mark.parametrize(
    ("code", "table"),
    [
        ("PM0140", "东西\n| 名称 |\n| 甲乙 |"),
        ("PM0141", "事实\n| 标识 |\n| a |"),
        ("PM0142", "事实\n| 名称 | 颜色 |\n| 甲乙 | 红 |"),
        ("PM0143", "事实\n| 名称 |\n| 甲乙 | 红 |"),
        ("PM0144", "事实\n| 名称 | 标识 |\n| | a |"),
        ("PM0147", "事实\n| 名称 | 类型 |\n| 甲乙 | 小数 |"),
    ],
)
def test_tables(code, table):
    assert [d.code for d in parse(f"```vocabulary\n{table}\n```").diagnostics] == [code]


def test_every_message_can_be_filled():
    texts = [block(pair["bad"]) for pair in PAIRS]
    texts += [block(row["sentence"], rows([tuple(e) for e in row["declare"]])) for row in AMBIGUITY]
    for text in texts:
        for diagnostic in parse(text).diagnostics:
            for key in (diagnostic.code, f"{diagnostic.code}.help"):
                wording = find(key)
                for template in (wording or {}).values():
                    assert placeholders(template) <= set(diagnostic.args), key
