"""What becomes of properties and of 体检 findings.

A property of the old text is put to the new one as it stands: under the joint vocabulary and the old numbers
it needs no translation. What its clauses do not reach of the edits costs nothing: verdicts are kept under
what they rest on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from policy_model.analysis.checked import Checked, Progress, checked
from policy_model.analysis.finding import Finding
from policy_model.analysis.memory import Memory
from policy_model.analysis.run import ANALYSES, UNFINISHED, Analysis, Subject
from policy_model.ir.ids import ReadingId
from policy_model.ir.property import Property, Verdict
from policy_model.ir.statement import Measure
from policy_model.pipeline import Loaded
from policy_model.proof.replay import Evaluator
from policy_model.properties.kept import nameless, plain
from policy_model.properties.outcome import Outcome, hanging
from policy_model.source.catalogue import Lang, message
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg
from policy_model.source.outline import Document
from policy_model.source.told import Told

from .align import Aligned
from .difference import OTHER_READINGS, FindingChange, Notice, PropertyChange, Structural
from .rewrite import renamed

_BEST_FIRST = (Verdict.PROVED, Verdict.DEPENDS, Verdict.VACUOUS, Verdict.REFUTED, Verdict.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Means:
    """With what is decided: the evaluator, where verdicts are kept (None: nowhere), the solver's limit.

    `processes`: see `checked`.
    """

    replay: Evaluator
    cache: Path | None = None
    rlimit: int | None = None
    progress: Progress = lambda *_: None
    processes: int = 1

    def check(
        self,
        measure: Measure,
        properties: Sequence[Property],
        outline: Document | None = None,
        analyses: Sequence[Analysis] = (),
    ) -> Checked:
        """What the properties of a measure come to, and what the analyses find."""
        return checked(
            Subject(measure, outline, self.replay, self.rlimit),
            properties,
            analyses,
            memory=None if self.cache is None else Memory(self.cache, measure, self.rlimit),
            processes=self.processes,
            progress=self.progress,
        )


@dataclass(frozen=True, slots=True)
class Claims:
    """What became of properties and findings, what must be said of them, and what could not be decided.

    `undecided`: names of properties; `unfinished`: codes by which analyses go.
    """

    changes: tuple[PropertyChange, ...]
    findings: tuple[FindingChange, ...]
    notices: tuple[Notice, ...]
    undecided: tuple[str, ...]
    unfinished: tuple[str, ...]


def claims(
    aligned: Aligned,
    sides: tuple[Loaded, Loaded],
    claimed: tuple[Sequence[Property], Sequence[Property]],
    by: Means,
) -> Claims:
    """The old text's properties under both, those of the new one alone under it, and the findings of each."""
    (old, new), (before, after) = sides, claimed
    known = {prop.id: plain(prop.claim) for prop in before}
    own = [prop for prop in after if known.get(prop.id) != plain(_in_old_terms(prop, aligned).claim)]
    was = by.check(old.measure, before, old.outline, ANALYSES)
    then, now = _revised(aligned, new, before, own, by)
    changes, notices, undecided = _properties(was.outcomes, then, now.outcomes)
    findings, unfinished = _findings(was.findings, now.findings, aligned)
    return Claims(changes, findings, notices, undecided, unfinished)


def _revised(
    aligned: Aligned, new: Loaded, before: Sequence[Property], own: Sequence[Property], by: Means
) -> tuple[Sequence[Outcome], Checked]:
    """What the old text's properties come to under the new one, and its own, with its findings.

    Where the new text has kept its numbers and names, all of it is one check; of two properties that go by
    one name each has its own.
    """
    apart = nameless(aligned.new) != nameless(new.measure)
    if apart or not {p.id for p in before}.isdisjoint(p.id for p in own):
        return by.check(aligned.new, before).outcomes, by.check(new.measure, own, new.outline, ANALYSES)
    all_ = by.check(new.measure, [*before, *own], new.outline, ANALYSES)
    return all_.outcomes[: len(before)], replace(all_, outcomes=all_.outcomes[len(before) :])


def _properties(
    was: Sequence[Outcome], then: Sequence[Outcome], own: Sequence[Outcome]
) -> tuple[tuple[PropertyChange, ...], tuple[Notice, ...], tuple[str, ...]]:
    """Those whose verdict changes, what was proved and no longer is first; then the new text's own."""
    changes: list[tuple[tuple[int, int], PropertyChange]] = []
    notices: list[Notice] = []
    undecided: list[str] = []
    for place, (first, second) in enumerate(zip(was, then, strict=True)):
        prop = first.property
        if Verdict.UNKNOWN in (first.verdict, second.verdict):
            undecided.append(prop.name)
        if first.verdict is not second.verdict:
            rank = (_rank(first.verdict, second.verdict), place)
            changes.append((rank, _change(prop, first.verdict, second.verdict)))
        elif _under(first) != _under(second):
            notices.append(Notice(OTHER_READINGS, (), {"name": prop.name, **_hanging(first, second)}))
    for place, outcome in enumerate(own, len(was)):
        if outcome.verdict is Verdict.UNKNOWN:
            undecided.append(outcome.property.name)
        changes.append(((len(_BEST_FIRST), place), _change(outcome.property, None, outcome.verdict)))
    told = tuple(change for _, change in sorted(changes, key=lambda entry: entry[0]))
    return told, tuple(notices), tuple(undecided)


def _change(prop: Property, old: Verdict | None, new: Verdict | None) -> PropertyChange:
    return PropertyChange(prop.id, prop.name, old and old.value, new and new.value)


def _rank(old: Verdict, new: Verdict) -> int:
    """What was proved and is refuted first, then what was proved, then what got worse, then better."""
    if old is Verdict.PROVED:
        return 0 if new is Verdict.REFUTED else 1
    return 2 if _BEST_FIRST.index(new) > _BEST_FIRST.index(old) else 3


def _hanging(was: Outcome, now: Outcome) -> dict[str, str]:
    """On which readings it hangs now and did not before, and the other way round, as parts of a sentence."""
    before, after = (hanging(*o.holds, *o.fails, *o.vacuous) for o in (was, now))
    return {"more": _named("more", after - before), "less": _named("less", before - after)}


def _named(key: str, some: set[ReadingId]) -> str:
    if not some:
        return ""
    named = tuple(_said("named", reading=reading.told) for reading in sorted(some, key=str))
    return _said(key, readings=named)


def _said(key: str, **args: Arg) -> Told:
    zh, en = (message(f"revision.readings.{key}", args, lang) for lang in (Lang.ZH, Lang.EN))
    return Told(zh, en)


def _under(outcome: Outcome) -> object:
    return outcome.holds, outcome.fails, outcome.vacuous


def _in_old_terms(prop: Property, aligned: Aligned) -> Property:
    """A property of the new text under the old numbers."""
    return renamed(prop, aligned.aligned, {})


# ---- findings


def _findings(
    before: Sequence[Finding], after: Sequence[Finding], aligned: Aligned
) -> tuple[tuple[FindingChange, ...], tuple[str, ...]]:
    """The findings that are new, in their order, then those that have vanished; and analyses not finished.

    A finding is known by its code, its clauses under the old numbers, and what it is about; that of a part of
    what was divided, or of what went into another clause, is still that of the whole.
    """
    unfinished = [f.about for f in (*before, *after) if f.code in UNFINISHED]
    here = {_identity(f, aligned): f for f in after if f.code not in UNFINISHED}
    there = {f.identity: f for f in before if f.code not in UNFINISHED}
    fresh, gone = [here[id] for id in here if id not in there], [there[id] for id in there if id not in here]
    come, went = grown(*_without_carried(fresh, gone, aligned), aligned)
    # of an analysis that was not finished nothing is known to have come or gone
    lost = {code for analysis in ANALYSES for code in analysis.codes if analysis.codes[0] in unfinished}
    told = [replace(_told(f, gone=False), also=also) for f, also in come if f.code not in lost]
    told += [replace(_told(f, gone=True), also=also) for f, also in went if f.code not in lost]
    return tuple(told), tuple(dict.fromkeys(unfinished))


_Identity = tuple[str, tuple[str, ...], str]
_KEY = re.compile(r"\w+", re.ASCII)


def _identity(
    finding: Finding, aligned: Aligned, under: Callable[[ClauseId], ClauseId] | None = None
) -> _Identity:
    """That of a finding of the new text, by the old numbers (or those of `under`) and the old names."""
    clauses = tuple(dict.fromkeys(map(under or aligned.aligned, finding.clauses)))
    return replace(finding, clauses=clauses, about=_about(finding, aligned)).identity


def _about(finding: Finding, aligned: Aligned) -> str:
    return _KEY.sub(lambda match: aligned.keys.get(match[0], match[0]), finding.about)


def _without_carried(
    fresh: Sequence[Finding], gone: Sequence[Finding], aligned: Aligned
) -> tuple[list[Finding], list[Finding]]:
    """Both without what is the same but for a division or a joining of clauses: one for one, in order."""
    came: dict[ClauseId, ClauseId] = {}
    went: dict[ClauseId, ClauseId] = {}
    for change in aligned.structure:
        match change.kind:
            case Structural.SPLIT | Structural.RENUMBERED:
                came.update(dict.fromkeys(change.new, change.old[0]))
            case Structural.MERGED:
                went.update(dict.fromkeys(change.old, aligned.aligned(change.new[0])))
            case _:
                pass
    left = list(gone)
    come: list[Finding] = []
    for finding in fresh:
        own = _identity(finding, aligned, lambda c: came.get(c, aligned.aligned(c)))
        clauses = {f.identity: tuple(dict.fromkeys(went.get(c, c) for c in f.clauses)) for f in left}
        same = next((f for f in left if replace(f, clauses=clauses[f.identity]).identity == own), None)
        if same is None:
            come.append(finding)
        else:
            left.remove(same)
    return come, left


_Grown = tuple[Finding, tuple[ClauseId, ...]]
"""A finding, and those of its clauses where the other text has it too, concerning something else."""


def grown(
    fresh: Sequence[Finding], gone: Sequence[Finding], aligned: Aligned
) -> tuple[list[_Grown], list[_Grown]]:
    """Both without what is the same but that it concerns more, or fewer, names or clauses.

    What it concerns besides is new, what it no longer concerns has vanished; what stays is neither. Where
    only the amount of a result is another, it is the same.
    """
    whole = {r.id.key: r.amount.of.key for r in aligned.new.results if r.amount is not None}
    come: list[_Grown] = []
    left = list(gone)
    lost: list[_Grown] = []
    for finding in fresh:
        names = [whole.get(name, name) for name in _about(finding, aligned).split(",")]
        places = [*map(aligned.aligned, finding.clauses)]
        for same in left:
            before = [whole.get(name, name) for name in same.about.split(",")]
            kept = {*places} & {*same.clauses}
            alike = len(kept) in (len({*places}), len({*same.clauses})) or (kept and finding.about)
            if same.code == finding.code and alike and {*names} & {*before}:
                break
        else:
            come.append((finding, ()))
            continue
        left.remove(same)
        if more := _besides(finding, places, kept, names, before):
            come.append(more)
        if less := _besides(same, same.clauses, kept, before, names):
            lost.append(less)
    return come, [*((f, ()) for f in left), *lost]


def _besides(
    finding: Finding,
    places: Sequence[ClauseId],
    kept: set[ClauseId],
    names: Sequence[str],
    others: Sequence[str],
) -> _Grown | None:
    """The finding as to what the other text's does not concern, if anything; `places`: its clauses there."""
    also = tuple(c for c, place in zip(finding.clauses, places, strict=True) if place in kept)
    if not {*places} <= kept:
        return finding, also
    if {*names} <= {*others}:
        return None
    only = _only(finding, [name not in others for name in names])
    return only, () if only is not finding else also


def _only(finding: Finding, kept: Sequence[bool]) -> Finding:
    """The finding as to some of the names it is about, if it lists these."""
    args = dict(finding.args)
    what = args.get("what")
    if not isinstance(what, tuple) or len(what) != len(kept):
        return finding
    args["what"] = tuple(str(name) for name, keep in zip(what, kept, strict=True) if keep)
    about = ",".join(name for name, keep in zip(finding.about.split(","), kept, strict=True) if keep)
    return replace(finding, about=about, args=tuple(args.items()))


def _told(finding: Finding, *, gone: bool) -> FindingChange:
    words: Mapping[str, str] = {lang.value: message(finding.code, dict(finding.args), lang) for lang in Lang}
    return FindingChange(finding.code, finding.about, finding.clauses, words, gone)
