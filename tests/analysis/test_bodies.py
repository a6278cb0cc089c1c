"""Which of two parties may be one body."""

import pytest

from policy_model.analysis.bodies import may_be_one
from policy_model.ir.ids import PartyId


@pytest.mark.parametrize(
    ("decider", "other", "one"),
    [
        ("市住房局", "申请人", False),
        ("市住房局", "市财政局", False),
        ("市审计局", "被审计单位", True),
        ("受理机关或部门", "同级党委（党组）", True),
        ("受理机关或部门", "单位和个人", True),
        ("受理机关或部门", "党员干部", False),
    ],
)
def test_a_named_body_is_no_other_and_no_body_is_a_person(decider, other, one):
    assert may_be_one(PartyId("a", decider), PartyId("b", other)) is one
