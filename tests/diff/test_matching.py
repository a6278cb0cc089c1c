"""What goes into another text is told from what is deleted while another text is worded anew."""

import pytest

from policy_model.diff.matching import taken_in

GONE = "在服务企业、服务群众过程中，着眼提高效率，采取创新措施而出现失误的"
REST = "在推进改革过程中，因缺乏经验出现失误的"


@pytest.mark.parametrize(
    ("whole", "so"),
    [
        (REST + "，" + GONE, True),  # all of it
        (GONE + "，" + REST, True),
        (
            "在推进改革过程中，着眼提高效率，采取创新措施，因缺乏经验出现失误的",
            True,
        ),  # what it says, not where
        ("在推进改革过程中，采取措施，因缺乏经验出现失误的", False),  # a few words of it
        ("在推进改革过程中，大胆探索，先行先试，因缺乏经验出现失误的", False),  # other words
        (REST, False),
    ],
)
def test_a_text_went_into_another_if_that_now_says_what_it_said(whole, so):
    assert bool(taken_in(GONE, whole, REST)) is so


def test_what_is_there_whole_went_there_more_plainly_than_what_is_there_in_part():
    part = "在推进改革过程中，着眼提高效率，采取创新措施，因缺乏经验出现失误的"
    assert taken_in(GONE, REST + "，" + GONE, REST) > taken_in(GONE, part, REST)
