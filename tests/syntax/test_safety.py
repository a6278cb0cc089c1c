"""No text crashes, and one more declaration never changes a meaning silently."""

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.syntax.parse import parse, parse_with_names
from policy_model.syntax.table import grammar

from .helpers import FORMS, PROTOTYPE, VOCABULARY, block, errors, rows

WORDS = [word for word, _ in grammar().words]
NAMES = [
    "隐瞒问题",
    "心存侥幸",
    "单位和个人",
    "从轻处理",
    "作出认定",
    "责任事故等级",
    "重大",
    "死亡人数",
    "三人",
    "第七条",
]
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(NAMES),
    st.sampled_from(
        [
            "\n",
            "（一）",
            "“某”",
            "「",
            "」",
            "第二款",
            "第（一）项",
            "2017年2月30日",
            "七个工作日",
            "|",
            "=",
            "{",
            "}",
        ]
    ),
    st.text(max_size=3),
)
TREE = parse(PROTOTYPE).document
BLOCKS = PROTOTYPE[PROTOTYPE.index("```policy") :]


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=300)
def test_no_block_crashes(body):
    parse(f"{VOCABULARY}\n```\n```policy\n第四条\n{body}\n```\n")


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_vocabulary_crashes(body):
    cells = f"| {body} | {body} | {body} | {body} |\n{body}"
    parse(f"```vocabulary\n事实\n| 名称 | 类型 | 取值 | 发生条件 |\n{cells}\n```\n")


@given(st.text())
def test_no_text_crashes(text):
    parse(text)


@given(st.data())
@settings(max_examples=200)
def test_one_more_declaration_changes_nothing_silently(data):
    start = data.draw(st.integers(0, len(BLOCKS) - 2))
    size = data.draw(st.integers(2, 12))
    kind = data.draw(st.sampled_from(["主体", "事实", "行为", "判断", "结果", "规范"]))
    name = BLOCKS[start : start + size]
    if any(char in "；。：「」{}|\n `" for char in name):
        return
    more = rows([(kind, name)])
    parsed = parse(PROTOTYPE.replace("```\n\n```policy", f"{more}\n```\n\n```policy", 1))
    if not errors(parsed):
        assert parsed.document.blocks == TREE.blocks
        assert parsed.document.properties == TREE.properties


def test_a_very_long_sentence():
    body = "，".join(["隐瞒问题"] * 3000) + "的，从严处理。"
    parsed = parse(block(body))
    assert errors(parsed) == []
    (rule,) = parsed.document.blocks[0].paragraphs[0].statements
    assert len(rule.heads[0].condition.parts) == 3000


def test_a_very_long_block():
    parsed = parse(block("隐瞒问题的，从严处理。\n" * 3000))
    assert errors(parsed) == []
    assert len(parsed.document.blocks[0].paragraphs[0].statements) == 3000


def test_names_declared_again_in_a_file_that_builds_on_another():
    """Each sentence has the one reading it had, list names too."""
    _, names = parse_with_names(FORMS)
    again, _ = parse_with_names(FORMS, "again", names)
    assert "PM0102" not in {d.code for d in again.diagnostics}
