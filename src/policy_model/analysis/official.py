"""What the words of the official text leave open, formalised or not.

Open words (PM0753), periods without a beginning (PM0754), whom it is sent to (PM0756), a trial without an end
(PM0757), rules it leans on and does not name (PM0758), by which day a condition must hold (PM0759).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policy_model.ir.formula import All, FactTrue, Not
from policy_model.ir.ids import ActId, FactId
from policy_model.ir.statement import (
    ByReference,
    Duty,
    Effect,
    Measure,
    Modality,
    Necessary,
    Power,
    Requirement,
    Scope,
    Statement,
)
from policy_model.source.clause import ClauseId
from policy_model.source.outline import Document

from .bearing import in_clauses, of_act, of_statement, part_of, said_under, shown, speaking
from .example import Example, example
from .finding import Cell, Finding, Severity, names
from .web import web_of

_SENTENCE = re.compile(r"[^。；;]+")
_PART = re.compile(r"[^，,。；;：:、]+")


def leaves(outline: Document | None) -> Iterator[tuple[ClauseId, str]]:
    """The words of each 条, 款, 项 or 目 that has no parts of its own, without spaces."""
    if outline is not None:
        for clause in outline.clauses():
            if clause.leaf:
                yield clause.id, re.sub(r"\s", "", outline.words(clause.span))


# ---- words that leave open what is to be done

_NAMED = ("一定", "适当", "有效", "必要", "合理", "相关", "有关", "妥善", "等方式", "等措施")
"""Words that leave an act open in whose name they stand."""
_SAID = ("一定", "适当", "必要", "合理", "酌情", "妥善", "适度")
"""Words that leave open what a sentence says, whatever it is of."""
_HARSH = ("从严", "严肃", "从重", "相应")
"""Words in names of results that say how, and not what is done."""
_AND_SO_ON = re.compile(r"、[^、]+等(?![于同级候待])")
"""等 after a list: what else belongs to it."""


def vague(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0753: one table of the open words in names of acts and results, and beside them in the text.

    What stands in the name of a fact is left to judgement, and listed as such (PM0728).
    """
    table: list[tuple[Cell, ...]] = []
    where: list[ActId | ClauseId] = []
    known = [fact.id.zh for fact in measure.facts]
    for act in measure.acts:
        words = [word for word in _NAMED if word in act.id.zh]
        if words:
            table.append((names((act.id,))[0], "、".join(words), act.clauses))
            where.append(act.id)
        known.append(act.id.zh)
    for result in measure.results:
        if _AND_SO_ON.search(result.id.zh):
            table.append((names((result.id,))[0], "等", result.clauses))
            where += [s.clause for s in measure.about(result.id)]
    for result in measure.results:
        words = [word for word in _HARSH if word in result.id.zh]
        if words:
            table.append((names((result.id,))[0], "、".join(words), result.clauses))
            where += [s.clause for s in measure.about(result.id)]
    for clause, text in leaves(outline):
        for part in _PART.findall(text):
            words = [word for word in _SAID if word in part]
            if words and not any(part in name or name in part for name in known if words[0] in name):
                table.append((part, "、".join(words), (clause,)))
                where.append(clause)
    if table:
        finding = Finding("PM0753", Severity.NOTE, (), args=(("count", len(table)),), table=tuple(table))
        yield shown(measure, finding, _first_of(measure, where))


def _first_of(measure: Measure, where: Iterable[ActId | ClauseId]) -> Example | None:
    """A case in which the first of these acts or clauses that has one comes to bear."""
    each = (of_act(measure, at) if isinstance(at, ActId) else in_clauses(measure, [at]) for at in where)
    return next((one for one in each if one is not None), None)


# ---- periods without a beginning

_PERIOD = re.compile(
    r"(?:应当?|可以?|必?须)[在于](?P<period>[一二三四五六七八九十百零两\d]+个?(?:工作日|日|天|月|年)以?内)"
)
_BEGINNING = re.compile(r"后|之日|起|的，|时")


def unbegun(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0754: a period of the official text that does not say from when it runs. One finding a clause."""
    for clause, words in leaves(outline):
        periods = [
            found["period"]
            for sentence in _SENTENCE.findall(words)
            for found in _PERIOD.finditer(sentence)
            if not _BEGINNING.search(sentence[: found.start()])
        ]
        if periods:
            args = (("clause", clause), ("periods", "、".join(dict.fromkeys(periods))))
            finding = Finding("PM0754", Severity.WARNING, (clause,), "", args)
            yield shown(measure, finding, in_clauses(measure, [clause], _dated_by))


def _dated_by(s: Statement) -> bool:
    return isinstance(s, Duty | Power) and s.within is not None


# ---- whom it is sent to

_SALUTATION = re.compile(r"^(?P<names>[^\n。；;：:]*[，,、][^\n。；;：:]*)[：:]\s*$", re.MULTILINE)
_BRACKETED = re.compile(r"[（(](?P<inside>[^（）()]*)[）)]")
_GENERIC = re.compile(r"各|有关|所属|机关|单位|部门|人民政府|党委|、|和|及|\s")
"""What names of bodies have in common, and tells none from another."""
_TELLING = 2
"""Characters by which a body is known again."""


def addressed(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0756: it is sent to bodies that its 适用范围 does not name, beside some that it does.

    Where the 适用范围 names none of those it is sent to it goes by place or matter, and nothing is found.
    """
    scopes = [s for s in measure.statements if isinstance(s, Scope | ByReference)]
    if outline is None or not scopes:
        return
    clauses = tuple(dict.fromkeys(s.clause for s in scopes))
    said = dict(leaves(outline))
    scope = _core("".join(said.get(clause, "") for clause in clauses))
    greeted = _SALUTATION.search(outline.words(outline.front))
    bodies = list(_listed(greeted["names"])) if greeted else []
    outside = [body for body in bodies if _core(body)[:_TELLING] not in scope]
    if outside and len(outside) < len(bodies):
        args = (("clauses", clauses), ("outside", tuple(outside)), ("count", len(outside)))
        finding = Finding("PM0756", Severity.WARNING, clauses, "", args)
        beyond = All(tuple(Not(s.condition) for s in scopes))
        yield shown(measure, finding, example(measure, beyond, lambda _: True, scoped=False))


def _listed(words: str) -> Iterator[str]:
    """The bodies of a list; what stands in brackets is part of a name."""
    kept = _BRACKETED.sub(lambda found: found[0].replace("、", "\0").replace(",", "\0"), words)
    stops = r"[，,]" if re.search(r"[，,]", kept) else "、"
    for body in re.split(stops, kept):
        if body.strip():
            yield body.strip().replace("\0", "、")


def _core(words: str) -> str:
    return _GENERIC.sub("", _BRACKETED.sub(lambda found: found["inside"], words))


# ---- a trial without an end

_YEARS = 3 * 365
"""Calendar days after which a trial is shown to be in force still."""
_TRIAL = re.compile(r"试行|暂行")
_END = re.compile(r"有效期|试行期|施行期|废止|失效|[年月日]止|为止")


def endless(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0757: a text on trial (试行, 暂行) that does not say until when, nor what comes then."""
    said = " ".join(words for _, words in leaves(outline))
    trial = _TRIAL.search(measure.title)
    if trial and said and not _END.search(said):
        clauses = () if measure.entry_clause is None else (measure.entry_clause,)
        args = (("clauses", clauses), ("word", trial[0]))
        finding = Finding("PM0757", Severity.WARNING, clauses, "", args)
        given = [s for s in measure.stating(Effect) if s.modality is not Modality.FORBID]
        asked: list[Statement] = [*given, *measure.stating(Duty), *measure.stating(Power)]
        later = (of_statement(part_of(measure, s.clause), s, after=_YEARS) for s in asked)
        yield shown(measure, finding, next((one for one in later if one is not None), None))


# ---- rules it leans on and does not name

_LEANING = re.compile(
    r"(?:按照|依照|根据|依据)[^，,。；;：:、《》]{0,14}?(?:相关|有关|管理)?(?:规定和程序|规定|权限|标准|程序)"
    r"|[^，,。；;：:《》]{2,16}(?<!对此)另有规定"
)
_OWN = re.compile(r"本(?:办法|规定|条例|细则|法|决定|规则)|第[一二三四五六七八九十百零]+[条款项]|前款|下列")


def unnamed(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0758: one listing of the other rules that the text leans on and does not name (《…》)."""
    leaning = [
        (found[0], clause)
        for clause, words in leaves(outline)
        for found in _LEANING.finditer(words)
        if not _OWN.search(found[0])
    ]
    if leaning:
        table = tuple((words, (clause,)) for words, clause in leaning)
        finding = Finding("PM0758", Severity.NOTE, (), args=(("count", len(table)),), table=table)
        yield shown(measure, finding, _first_of(measure, (clause for _, clause in leaning)))


# ---- by which day a condition must hold

_YEAR = 365
"""Calendar days after the acts from which on the condition is so."""
_BY_WHEN = re.compile(r"以?前|之日|届满|期间|时[，,]?|截至|当日")


def timeless(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0759: one listing of conditions that may come about later, with no word on by which day they must.

    Of conditions of a benefit or of an act's validity; what the sentence itself dates is left out.
    """
    said = dict(leaves(outline))
    later = {fact.id: fact for fact in measure.facts if fact.may_come_about}
    web = web_of(measure)
    table: list[tuple[Cell, ...]] = []
    late: list[tuple[FactId, Effect | Necessary | Requirement]] = []
    for id, fact in later.items():
        asking = [s for s in web.users.get(id, ()) if isinstance(s, Effect | Necessary | Requirement)]
        asked = [s for s in asking if not isinstance(s, Effect) or s.modality is not Modality.FORBID]
        stated = fact.clauses or tuple(dict.fromkeys(s.clause for s in asked))
        clauses = tuple(c for c in stated if not _dated(said.get(c, ""), id))
        if asked and clauses:
            table.append((names((id,))[0], clauses))
            late += [(id, s) for s in asked if s.clause in clauses or not isinstance(s, Requirement)]
    if table:
        finding = Finding("PM0759", Severity.NOTE, (), args=(("count", len(table)),), table=tuple(table))
        each = (_long_after(measure, id, s) for id, s in late)
        yield shown(measure, finding, *next((some for some in each if some), (None,)))


def _long_after(measure: Measure, fact: FactId, s: Effect | Necessary | Requirement) -> tuple[Example, ...]:
    """A case in which the fact comes about a year after all else, and what asks for it is met by that.

    Where an act was void without it, the same case with the fact from the beginning stands first.
    """
    part = part_of(measure, fact)
    wanted = speaking(s)
    if wanted is None:
        return ()
    for under in said_under(part, s):
        whole = All((wanted, FactTrue(fact)))
        found = example(part, whole, lambda _: True, under=under, after=_YEAR)
        late = None if found is None else found.from_on(fact)
        if found is None or late is None:
            continue
        if late.seen.holds(whole, late.case.on):
            return (late,)
        return (found, late) if isinstance(s, Requirement) else ()
    return ()


def _dated(words: str, fact: FactId) -> bool:
    """The sentence that names the fact says by when."""
    return any(fact.zh in sentence and _BY_WHEN.search(sentence) for sentence in _SENTENCE.findall(words))
