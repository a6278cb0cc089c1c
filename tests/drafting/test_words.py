"""No name begins or ends within a word of the text, be it the dictionary's or the text's own."""

import pytest

from policy_model.drafting.draft import draft
from policy_model.drafting.proposing import proposals
from policy_model.drafting.words import cuts, own_words
from policy_model.source.document import split_document

WHOLE = "错时共享。错时共享的泊位。申请错时共享。有关单位。有关情形。"


def first(sentence, own=()):
    found = next(proposals(f"第一条{sentence}", own=own), ())
    return {name.text for name in found}


def test_a_pair_that_always_stands_together_is_a_word_of_the_text():
    assert "错时" in own_words(WHOLE)
    assert "有关" not in own_words(WHOLE)  # as often as not something else
    assert "共享" not in own_words("共享。共享。")


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        ("停车场所有权人可以终止合同。", "停车场所"),
        ("学校应当在接到报告后二小时内报告县教育局。", "内报告县教育局"),
        ("有关政法部门提出建议。", "部门提出建议"),
        ("甲局应当同时告知乙局。", "甲局应当同"),
    ],
)
def test_a_word_of_the_language_within_a_longer_word_is_none(sentence, never):
    assert never not in first(sentence)


def test_a_word_of_the_text_alone_is_not_cut_either():
    sentence = "停车泊位错时共享的，应当公开。"
    within = sentence.index("时共享")
    assert within not in cuts(sentence, (), ())
    assert within in cuts(sentence, own_words(WHOLE), ())


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("甲局应当在受理申请后三日内告知乙局。", {"甲局", "受理申请", "告知乙局"}),
        ("公示初审结果满五个工作日后，市住房局方可作出决定。", {"公示初审结果", "市住房局", "作出决定"}),
        ("申请人不服决定的，可以申请复查。", {"申请人不服决定", "申请复查"}),
    ],
)
def test_a_word_of_the_language_at_the_edge_of_one_of_the_dictionary_is_one(sentence, names):
    """三日前, 局方 and 不服 are in the dictionary, too."""
    assert first(sentence) == names


def test_no_name_hides_all_that_a_sentence_says_ought_to_be():
    text = "某办法\n\n第一条 停车共享应当遵循自愿、安全的原则。\n\n第二条 本办法自2026年1月1日起施行。\n"
    assert not any("应当" in name for name in draft(split_document(text)).names)


def test_the_holder_of_a_right_is_somebody_and_so_is_who_is_not_content():
    text = (
        "某办法\n\n第一条 停车场所有权人应当公布收费标准。\n\n"
        "第二条 停车场所有权人对区城管局作出的决定不服的，可以申请行政复议。\n\n"
        "第三条 本办法自2026年1月1日起施行。\n"
    )
    made = draft(split_document(text))
    assert "停车场所有权人" in made.names
    assert not any(name.startswith("作出的决定") for name in made.names)
