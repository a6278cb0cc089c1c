"""Which of two parties may be one body, as far as their names tell."""

from __future__ import annotations

import re

from policy_model.ir.ids import PartyId

_NAMED = re.compile(
    r"(?:本?[省市县区州旗盟乡镇]|国务院|国家|全国|中央|中共).*"
    r"(?:[局厅部委办院处队所站署]|委员会|办公室|政府|中心)(?:（.*）)?"
)
"""A body by its own name, of which there is one (市财政局), not by what it does (承办机关)."""
_BODY = re.compile(r"单位|机关|部门|机构|组织|企业|公司|法人|委|政府|党组")
_PERSON = re.compile(r"个人|公民|居民|村民|家庭|干部|职工|员工|人员|学生|群众")


def may_be_one(decider: PartyId, other: PartyId) -> bool:
    """A body by its own name is no other such, and fills only a body's role; nor is any body a person."""
    roles = bool(_BODY.search(other.zh))
    if _NAMED.fullmatch(decider.zh):
        return roles and not _NAMED.fullmatch(other.zh)
    return roles or not _PERSON.search(other.zh)
