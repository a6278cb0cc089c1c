"""Findings put together by matter, one article and one concern, in the order of what is at stake."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from policy_model.analysis.finding import Finding, Severity, ordinary
from policy_model.ir.statement import Measure
from policy_model.source.clause import ClauseId

from .accepted import Weighed


class Weight(Enum):
    """What is at stake, gravest first.

    GETS: somebody gets what they should not. DENIED: somebody cannot get what they should. UNHEARD: somebody
    is never told or heard. ENDLESS: no end, no remedy. FORM: the wording. UPKEEP: of whoever formalised it.
    """

    GETS = "gets"
    DENIED = "denied"
    UNHEARD = "unheard"
    ENDLESS = "endless"
    FORM = "form"
    UPKEEP = "upkeep"


class Concern(Enum):
    """What a finding is about, whatever its code."""

    UNFINISHED = "unfinished"
    CONFLICT = "conflict"
    BYPASS = "bypass"
    DISCRETION = "discretion"
    DEFINITION = "definition"
    LASTING = "lasting"
    UNLIMITED = "unlimited"
    OVERLAP = "overlap"
    GAP = "gap"
    UNEVEN = "uneven"
    UNBRIDGED = "unbridged"
    UNADAPTED = "unadapted"
    ADDRESSED = "addressed"
    IMPOSSIBLE = "impossible"
    LOST = "lost"
    DEAD = "dead"
    GIVER = "giver"
    UNTOLD = "untold"
    UNHEARD = "unheard"
    OWN_CASE = "own_case"
    STANDSTILL = "standstill"
    UNORDERED = "unordered"
    NO_LAST_DAY = "no_last_day"
    TOOTHLESS = "toothless"
    NO_REMEDY = "no_remedy"
    TRIAL = "trial"
    SPARE = "spare"
    UNUSED = "unused"
    LISTING = "listing"
    RESIDUE = "residue"
    FORMALISER = "formaliser"


_WEIGHTS: dict[Concern, Weight] = {
    Concern.UNFINISHED: Weight.GETS,
    Concern.CONFLICT: Weight.GETS,
    Concern.BYPASS: Weight.GETS,
    Concern.DISCRETION: Weight.GETS,
    Concern.DEFINITION: Weight.GETS,
    Concern.LASTING: Weight.GETS,
    Concern.UNLIMITED: Weight.GETS,
    Concern.OVERLAP: Weight.GETS,
    Concern.GAP: Weight.DENIED,
    Concern.UNEVEN: Weight.DENIED,
    Concern.UNBRIDGED: Weight.DENIED,
    Concern.UNADAPTED: Weight.DENIED,
    Concern.ADDRESSED: Weight.DENIED,
    Concern.IMPOSSIBLE: Weight.DENIED,
    Concern.LOST: Weight.DENIED,
    Concern.DEAD: Weight.DENIED,
    Concern.GIVER: Weight.DENIED,
    Concern.UNTOLD: Weight.UNHEARD,
    Concern.UNHEARD: Weight.UNHEARD,
    Concern.OWN_CASE: Weight.UNHEARD,
    Concern.STANDSTILL: Weight.ENDLESS,
    Concern.UNORDERED: Weight.ENDLESS,
    Concern.NO_LAST_DAY: Weight.ENDLESS,
    Concern.TOOTHLESS: Weight.ENDLESS,
    Concern.NO_REMEDY: Weight.ENDLESS,
    Concern.TRIAL: Weight.ENDLESS,
    Concern.SPARE: Weight.FORM,
    Concern.UNUSED: Weight.FORM,
    Concern.LISTING: Weight.FORM,
    Concern.RESIDUE: Weight.UPKEEP,
    Concern.FORMALISER: Weight.UPKEEP,
}
CONCERNS: dict[str, Concern] = {
    "PM0700": Concern.UNFINISHED,
    "PM0799": Concern.UNFINISHED,
    "PM0701": Concern.DEAD,
    "PM0702": Concern.SPARE,
    "PM0703": Concern.SPARE,
    "PM0704": Concern.DISCRETION,
    "PM0705": Concern.BYPASS,
    "PM0706": Concern.BYPASS,
    "PM0707": Concern.CONFLICT,
    "PM0708": Concern.GAP,
    "PM0709": Concern.OVERLAP,
    "PM0710": Concern.DEFINITION,
    "PM0711": Concern.DEFINITION,
    "PM0712": Concern.DEFINITION,
    "PM0713": Concern.STANDSTILL,
    "PM0714": Concern.NO_LAST_DAY,
    "PM0715": Concern.STANDSTILL,
    "PM0716": Concern.STANDSTILL,
    "PM0717": Concern.LOST,
    "PM0718": Concern.LISTING,
    "PM0719": Concern.TOOTHLESS,
    "PM0720": Concern.GIVER,
    "PM0721": Concern.OWN_CASE,
    "PM0722": Concern.UNTOLD,
    "PM0723": Concern.NO_REMEDY,
    "PM0724": Concern.LISTING,
    "PM0725": Concern.LISTING,
    "PM0726": Concern.LISTING,
    "PM0727": Concern.FORMALISER,
    "PM0728": Concern.LISTING,
    "PM0729": Concern.UNUSED,
    "PM0730": Concern.STANDSTILL,
    "PM0732": Concern.RESIDUE,
    "PM0740": Concern.FORMALISER,
    "PM0741": Concern.UNEVEN,
    "PM0742": Concern.UNEVEN,
    "PM0743": Concern.LASTING,
    "PM0744": Concern.STANDSTILL,
    "PM0745": Concern.OWN_CASE,
    "PM0746": Concern.UNLIMITED,
    "PM0747": Concern.UNBRIDGED,
    "PM0748": Concern.UNADAPTED,
    "PM0749": Concern.IMPOSSIBLE,
    "PM0750": Concern.CONFLICT,
    "PM0751": Concern.UNORDERED,
    "PM0752": Concern.LISTING,
    "PM0753": Concern.LISTING,
    "PM0754": Concern.NO_LAST_DAY,
    "PM0755": Concern.LISTING,
    "PM0756": Concern.ADDRESSED,
    "PM0757": Concern.TRIAL,
    "PM0758": Concern.LISTING,
    "PM0759": Concern.LISTING,
    "PM0760": Concern.OWN_CASE,
    "PM0761": Concern.NO_REMEDY,
    "PM0762": Concern.UNTOLD,
    "PM0763": Concern.DISCRETION,
    "PM0764": Concern.UNTOLD,
    "PM0765": Concern.NO_REMEDY,
    "PM0766": Concern.UNORDERED,
    "PM0767": Concern.UNHEARD,
    "PM0768": Concern.UNTOLD,
}
"""The concern of each code. One that is missing here counts as a listing; a test sees to it that none is."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One article and one concern, and all that was found of it.

    `ordinary`: some of it needs no unusual reading.
    """

    article: ClauseId | None
    concern: Concern
    points: tuple[Weighed, ...]
    ordinary: bool

    @property
    def id(self) -> str:
        """By which a program knows it: `8:bypass`."""
        return matter_id(self.points[0].finding)

    @property
    def weight(self) -> Weight:
        """What is at stake."""
        return _WEIGHTS[self.concern]

    @property
    def severity(self) -> Severity:
        """That of its gravest point."""
        return min((point.finding.severity for point in self.points), key=_SEVERITIES.index)


_SEVERITIES = list(Severity)
_WEIGHED = list(Weight)
_CONCERNED = list(Concern)


def for_drafters(code: str) -> bool:
    """Whether findings of this code are told to whoever drafts: neither listings nor upkeep."""
    found = CONCERNS.get(code, Concern.LISTING)
    return found is not Concern.LISTING and _WEIGHTS[found] is not Weight.UPKEEP


def concern(finding: Finding) -> Concern:
    """What a finding is about."""
    return CONCERNS.get(finding.code, Concern.LISTING)


def weight(finding: Finding) -> Weight:
    """What is at stake in a finding."""
    return _WEIGHTS[concern(finding)]


def matter_id(finding: Finding) -> str:
    """The matter a finding belongs to."""
    article = _article(finding)
    return f"{article}:{concern(finding).value}" if article else concern(finding).value


def matters(measure: Measure, found: Iterable[Weighed]) -> tuple[Matter, ...]:
    """The findings by matter, gravest first; of its points, those that need no unusual reading first."""
    groups: dict[str, list[Weighed]] = {}
    for weighed in found:
        groups.setdefault(matter_id(weighed.finding), []).append(weighed)

    def usual_first(weighed: Weighed) -> tuple[bool, int]:
        finding = weighed.finding
        return not ordinary(measure, finding.readings), _SEVERITIES.index(finding.severity)

    out = []
    for some in groups.values():
        points = tuple(sorted(some, key=usual_first))
        lead = points[0].finding
        out.append(Matter(_article(lead), concern(lead), points, ordinary(measure, lead.readings)))
    return tuple(sorted(out, key=_rank))


def _rank(matter: Matter) -> tuple[int, bool, int, int, ClauseId]:
    first = matter.article or ClauseId(0)
    weight, severity = _WEIGHED.index(matter.weight), _SEVERITIES.index(matter.severity)
    return weight, not matter.ordinary, severity, _CONCERNED.index(matter.concern), first


def _article(finding: Finding) -> ClauseId | None:
    """The article it is told under: that of its first clause; upkeep is of the whole text."""
    if weight(finding) is Weight.UPKEEP:
        return None
    return ClauseId(finding.clauses[0].article, branch=finding.clauses[0].branch) if finding.clauses else None


def first(some: Sequence[Matter], most: int) -> tuple[Matter, ...]:
    """At most so many, in their order: two of every weight that people feel, then the gravest of the rest."""
    felt: list[Matter] = []
    for weight in _FELT:
        felt += [m for m in some if m.weight is weight][:_OF_EACH]
    chosen = [*felt, *(m for m in some if m not in felt)][:most]
    return tuple(m for m in some if m in chosen)


_FELT = (Weight.GETS, Weight.DENIED, Weight.UNHEARD, Weight.ENDLESS)
_OF_EACH = 2
