"""A period is told with what makes it longer, and from where it runs."""

from __future__ import annotations

from policy_model.docgen.plain import Plain
from policy_model.docgen.words import Words
from policy_model.source.catalogue import Lang
from tests.courses import forty

MORE = """
市局应当自本办法施行之日起三十日内作出决定。
市局应当于2031年6月30日前作出决定。
"""


def test_what_moves_a_period_is_told_beside_it(tmp_path):
    text = forty.FEW.replace("\n本办法自", MORE + "本办法自")
    measure = forty.forty(tmp_path, "九十二日", "2031年6月1日", text).measure
    said = "\n".join(line for lines in Plain(measure, Words(Lang.ZH)).by_clause.values() for line in lines)
    assert "这一期限长30日，只此一次，总共不超过150日；过了最后一天才做的，期限不变。" in said
    assert "自决定听证当天起的日子不计入这一期限，到结束听证那天恢复计算" in said
    assert "市局应当自施行之日起30日内作出决定；施行当天不算" in said
    assert "市局最迟应当在2031-06-30作出决定，那天是休息日也一样" in said
