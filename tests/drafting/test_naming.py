"""Identifiers proposed for names."""

import pytest

from policy_model.drafting.naming import identifier


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("逾期还款", "yu_qi_huan_kuan"),
        ("破产重整", "po_chan_chong_zheng"),
        ("差旅费", "chai_lv_fei"),
        ("献血者", "xian_xue_zhe"),
        ("重大差额", "zhong_da_cha_e"),
    ],
)
def test_a_character_of_several_readings_is_read_as_in_its_word(name, proposed):
    assert identifier(name, ()) == proposed
    assert identifier(name, {proposed}) == f"{proposed}_2"
