"""Which mistakes an implementation behaves like, read off a report and the suite's certificate.

The certificate lists, for each mutant of the measure, the sharpest vectors that tell it from the measure,
each with the signature of the mutant's own answer, and for each other mistake the vectors that show it. A
mistake is a hypothesis where every vector named for it that was asked has failed; it is exact where the
answers are the mutant's own. One mistake made in many places is one hypothesis. At most `MOST` are told, each
after whatever accounts for more of the failures that those before it leave.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from policy_model.source.catalogue import Lang, message
from policy_model.source.clause import ClauseId

from .differ import Row, Summary
from .lone import Lone
from .report import amiss
from .report_text import Words
from .runner import Outcome
from .suspects import STATE, WHOLE, Certificate, Fault, Likeness, Mutant, Suspect, suspects
from .telling import Prediction, kept, prediction, read_off, told
from .throughout import throughout
from .vector import Object, Vector

SCHEMA = 2
"""The version of the form."""
MOST = 5
"""So many hypotheses are told."""
NOT_ASKED = Lone()
NAMES = 3
"""So many of its other names are told of a hypothesis."""
PLACES, SHARE = 3, 0.6
"""A mistake is made in many places if it is behaved like in so many, and in this share of those there are.

It is broad, and mistakes fit, where they account for this share of the failures.
"""
KEPT = "kept"
"""The mistake of keeping something from case to case, whatever it is."""
VALIDITY, ROLES = ("by", "to", "sooner"), ("own", "first", "last", "any_role", "every_role")
"""Families of mistakes about whether an act is valid; and those of them that are about as whose it is."""
MANY, NEARLY = 20, 0.95
"""Of so many vectors that show a mistake of the whole program, this share is to fail."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A mistake that may have been made. `on`: the vectors that say so; `places`: how many mutants it is.

    `whole`: it is one of the whole program, and `on` has all vectors that show it.
    `of`: the mistakes it is, as the certificate has them; none where it was read off the answers.
    `names`: others that no vector of the suite tells from it: with them it is one hypothesis.
    `tells`: the vector that tells it from the next; `alone`: asked by itself, of a new process.
    """

    id: str
    clauses: tuple[ClauseId, ...]
    likeness: Likeness
    says: Mapping[Lang, str]
    on: tuple[str, ...]
    places: int = 1
    whole: bool = False
    of: tuple[Mutant | Fault, ...] = ()
    names: tuple[Hypothesis, ...] = ()
    tells: str = ""
    alone: bool = False

    @property
    def keeps(self) -> bool:
        """Whether it is that something is kept from case to case."""
        return self.id == KEPT or any(f.id.split()[0] == STATE for f in self.of)

    def broad(self, left: int, new: int) -> bool:
        """Whether it is one mistake made throughout and accounts for most: `new` of what is `left`."""
        return (self.places > 1 or self.whole) and new >= SHARE * left


@dataclass(frozen=True, slots=True)
class Score:
    """What the failures look like, likeliest first; `unexplained`: failed vectors that none accounts for."""

    hypotheses: tuple[Hypothesis, ...]
    failed: int
    unexplained: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Whether those that answer as was answered, or are made throughout, account for most failures."""
        known = [h for h in self.hypotheses if h.likeness is Likeness.EXACT or h.places > 1 or h.whole]
        explained = {id for h in known for id in h.on}
        return bool(explained) and len(explained) >= SHARE * self.failed


def score(
    report: Summary,
    certificate: Certificate,
    vectors: Sequence[Vector] = (),
    lone: Lone = NOT_ASKED,
) -> Score:
    """Which mistakes the implementation behaves like, and what none of them accounts for.

    `vectors`: those that were asked, for what is answered alike throughout.
    """
    answers = {
        id: (row.signature or "") if row.outcome is Outcome.FAILED else None
        for id, row in report.rows.items()
    }
    failed = {id for id, said in answers.items() if said is not None}
    rows = {v.id: (v, report.rows[v.id].differences) for v in vectors if v.id in report.rows}
    wrong = {id: amiss(v, differences) for id, (v, differences) in rows.items() if differences}
    found = _keeping(
        [*_throughout(report.rows, vectors), *_hypotheses(answers, certificate, wrong)], answers, lone
    )
    ranked = _ranked(found, failed, {id: row.at for id, row in report.rows.items()}, answers, certificate)
    explained = {id for h in found for id in h.on}
    return Score(tuple(ranked), len(failed), tuple(id for id in answers if id in failed - explained))


def _keeping(
    found: Sequence[Hypothesis], answers: Mapping[str, str | None], lone: Lone
) -> Sequence[Hypothesis]:
    """With what is known of keeping: where all is right alone, whatever failed is accounted for by it.

    A kind of keeping shows on rows of cases asked by themselves as the certificate says, else it is none.
    """
    known, rest = [h for h in found if h.keeps], [h for h in found if not h.keeps]
    if (rows := lone.rows) is not None:
        known = [h for h in known if rows.issuperset(h.on)]
        known.sort(key=lambda h: len(rows.symmetric_difference(h.on)))
    if not lone.right:
        return [*known, *rest]
    on = tuple(id for id, said in answers.items() if said is not None) if lone.whole else lone.right
    if known:
        return [*(replace(h, on=tuple(dict.fromkeys((*h.on, *on))), whole=True) for h in known), *rest]
    says = {lang: message("suite.score.kept", {}, lang) for lang in Lang}
    return [Hypothesis(KEPT, (), Likeness.EXACT, says, on, whole=True), *rest]


def _throughout(rows: Mapping[str, Row], vectors: Sequence[Vector]) -> Iterator[Hypothesis]:
    for one in throughout(rows, vectors):
        clauses = tuple(sorted({c for id in one.on for c in rows[id].at}))
        yield Hypothesis(one.id, clauses, Likeness.EXACT, one.says, one.on, whole=True)


def _hypotheses(
    answers: Mapping[str, str | None], certificate: Certificate, wrong: Mapping[str, frozenset[str]]
) -> Iterator[Hypothesis]:
    possible: dict[str, int] = {}
    for mutant in certificate.mutants:
        if any(id in answers for id in mutant.killed_by):
            possible[mutant.operator] = possible.get(mutant.operator, 0) + 1
    groups: dict[str, list[Suspect]] = {}
    for suspect in suspects(answers, certificate.mutants):
        groups.setdefault(suspect.mutant.operator, []).append(suspect)
    for operator, group in groups.items():
        clauses = tuple(sorted({s.mutant.clause for s in group}))
        if min(len(group), len(clauses)) >= PLACES and len(group) >= SHARE * possible[operator]:
            on = tuple(dict.fromkeys(id for s in group for id in s.on))
            of = tuple(s.mutant for s in group)
            says = group[0].mutant.says
            yield Hypothesis(operator, clauses, Likeness.POSSIBLE, says, on, len(group), of=of)
            continue
        for s in group:
            m = s.mutant
            yield Hypothesis(m.id, (m.clause,), s.likeness, m.says, s.on, of=(m,))
    yield from _of_no_clause(answers, certificate, wrong)


def _of_no_clause(
    answers: Mapping[str, str | None], certificate: Certificate, wrong: Mapping[str, frozenset[str]]
) -> Iterator[Hypothesis]:
    """Mistakes of no clause; one made about whatever there is of a kind is one hypothesis.

    `wrong`: for each vector with differences the kinds of acts of which something else was said.
    """
    asked = {f: tuple(id for id in certificate.showing(f) if id in answers) for f in certificate.faults}
    seen = [
        f
        for f, ids in asked.items()
        if ids and _shown(f, [answers[id] is not None for id in ids]) and _accords(f, ids, wrong)
    ]
    possible = Counter(name for f, ids in asked.items() if ids for name in _kinds(f))
    alike = Counter(name for f in seen for name in _kinds(f))
    broad = {n for n, many in alike.items() if many >= PLACES and many >= SHARE * possible[n]}
    groups: dict[str, list[Fault]] = {}
    for fault in seen:
        name = next((n for n in _kinds(fault) if n in broad), fault.id)
        groups.setdefault(name, []).append(fault)
    for name, group in groups.items():
        on = tuple(dict.fromkeys(id for f in group for id in asked[f] if answers[id] is not None))
        clauses = tuple(sorted({f.clause for f in group}))
        whole = name.split()[0] in WHOLE
        yield Hypothesis(
            name,
            clauses,
            Likeness.POSSIBLE,
            group[0].says,
            on,
            len(group),
            whole=whole,
            of=tuple(group),
        )


def _shown(fault: Fault, failed: Sequence[bool]) -> bool:
    """Whether it may have been made. One of the whole program is known though few of many vectors pass."""
    whole = fault.id.split()[0] in WHOLE and len(failed) >= MANY
    return sum(failed) >= NEARLY * len(failed) if whole else all(failed)


def _accords(fault: Fault, ids: Sequence[str], wrong: Mapping[str, frozenset[str]]) -> bool:
    """Whether it may have been made: whether an act counts that should not is seen of that act itself."""
    family, *about = fault.id.split()
    if family not in VALIDITY or about[-1] in ROLES:
        return True
    return all(about[0] in wrong[id] for id in ids if id in wrong)


def _kinds(fault: Fault) -> Sequence[str]:
    """What a mistake is one of, the widest first. Those of the whole program are each of a kind of its own.

    `by X unstated` is one about bodies, and of those one about bodies that are not stated.
    """
    first, *rest = fault.id.split()
    if first in WHOLE:
        return ()
    return (first, f"{first} {rest[-1]}") if len(rest) > 1 else (first,)


def _ranked(
    found: Sequence[Hypothesis],
    failed: set[str],
    at: Mapping[str, Sequence[ClauseId]],
    answers: Mapping[str, str | None],
    certificate: Certificate,
) -> list[Hypothesis]:
    """Each the best of those left: broad ones and exact ones first, then whoever accounts for most.

    Of equals first whoever is about a clause that is blamed where it is seen. Whoever no vector tells from
    one that is there already is another name of it.
    """
    left, rest, out = set(failed), list(found), list[tuple[Hypothesis, Prediction]]()

    def weight(h: Hypothesis) -> tuple[bool, bool, bool, int, int, int]:
        new = len(left.intersection(h.on))
        blamed = sum(any(c.within(a) or a.within(c) for a in at[id] for c in h.clauses) for id in h.on)
        broad = h.broad(len(left), new)
        return new > 0, broad, h.likeness is Likeness.EXACT and not broad, new, blamed, len(h.on)

    rest.sort(key=weight, reverse=True)
    while rest:
        best = rest.pop(0)
        mine = _predicted(best, answers, certificate)
        same = next((n for n, (_, its) in enumerate(out) if not told(its, mine, answers)), None)
        if same is not None:
            one, its = out[same]
            out[same] = replace(one, names=(*one.names, best)), its
        elif len(out) == MOST:
            break
        else:
            out.append((best, mine))
        if not left.isdisjoint(best.on):
            left.difference_update(best.on)
            rest.sort(key=weight, reverse=True)
    for n, ((one, mine), (other, its)) in enumerate(pairwise(out)):
        tells = told(mine, its, answers)
        out[n] = replace(one, tells=tells, alone=one.keeps or other.keeps), mine
    return [one for one, _ in out]


def _predicted(one: Hypothesis, answers: Mapping[str, str | None], certificate: Certificate) -> Prediction:
    if one.id == KEPT:
        return kept(certificate)
    return prediction(one.of, certificate) if one.of else read_off(one.on, answers)


def to_json(found: Score) -> Object:
    """The score as plain data."""
    return {
        "schema": SCHEMA,
        "failed": found.failed,
        "fits": found.fits,
        "hypotheses": [
            {
                "mistake": h.id,
                "clauses": [str(c) for c in h.clauses],
                "likeness": h.likeness.value,
                "places": h.places,
                "whole": h.whole,
                "says": _says(h),
                "vectors": list(h.on),
                "tells": h.tells or None,
                "alone": h.alone,
                "names": [
                    {"mistake": n.id, "clauses": [str(c) for c in n.clauses], "says": _says(n)}
                    for n in h.names
                ],
            }
            for h in found.hypotheses
        ],
        "unexplained": list(found.unexplained),
    }


def _says(one: Hypothesis) -> Object:
    return {lang.value: one.says[lang] for lang in Lang}


def render(found: Score, lang: Lang) -> str:
    """The score for people."""
    words = Words(lang)
    lines = [words.say("score.none") if not found.failed else words.say("score.failed", count=found.failed)]
    if found.failed and not found.fits:
        lines.append(words.say("score.no_fit"))
    for number, h in enumerate(found.hypotheses, 1):
        key = "score.broad" if h.places > 1 else "score.whole" if h.whole else f"score.{h.likeness}"
        said = words.say(key, clause=h.clauses, says=h.says[lang], count=len(h.on), places=h.places)
        lines.append(f"{number}. {said}")
        if h.names:
            others = [*dict.fromkeys(n.says[lang] for n in h.names)]
            lines.append("   " + words.say("score.names", says=tuple(others[:NAMES]), count=len(others)))
        if h.tells:
            lines.append("   " + words.say("score.tells_alone" if h.alone else "score.tells", id=h.tells))
    if found.unexplained:
        lines.append(words.say("score.unexplained", ids=found.unexplained))
    return "\n".join(lines) + "\n"
