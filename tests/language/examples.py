"""Examples inside Markdown: taking them out, running them, and saying what came of them.

Every ```policy fence is an example. Fences that follow one another with nothing but blank lines between
belong together, but a block of 第一条 begins another example: `vocabulary` adds rows to the tables that all
examples share, `json` is a case, `expected` is what the tool must say, `statements` what the sentences must
mean. A `measure` fence holds a whole file, with `text` for the official text. Vocabulary fences by
themselves are the shared tables.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from policy_model.elaborate.measure import Elaborated, elaborate
from policy_model.elaborate.properties import elaborate_properties
from policy_model.ir.formula import Status
from policy_model.ir.property import Property
from policy_model.ir.statement import Effect, Measure
from policy_model.ir.vocabulary import DateType, EnumType, FactType
from policy_model.pipeline import check_official_text, load_measure
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import evaluate_complete
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.syntax.parse import parse

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = tuple(sorted((ROOT / "spec/language").glob("*.md")))
CASES = tuple(sorted((ROOT / "tests/elaborate/cases").glob("*.md")))

_FENCE = re.compile(r"^(`{3,})(\w+)\n(.*?)^\1[ ]*$", re.MULTILINE | re.DOTALL)
_BEFORE = {"vocabulary": ("vocabulary",), "policy": ("vocabulary", "policy"), "measure": ()}
"""The fences that belong to a text, with what may stand before each in the same example."""
_STARTS = tuple(_BEFORE)
_ROW = re.compile(r"^\| *(?:反：)?([^|；]+?) *[|；].*\n", re.MULTILINE)
_ENTRY = "```policy\n第九十九条 本办法自2017年1月1日起施行。\n```\n"


@dataclass(frozen=True)
class Example:
    """Fences that belong together. `line`: of the first, counted from 1."""

    path: Path
    line: int
    fences: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        return f"{self.path.stem}:{self.line}"

    def all(self, info: str) -> list[str]:
        return [body for name, body in self.fences if name == info]

    def lines(self, info: str) -> list[str]:
        return [line for body in self.all(info) for line in body.splitlines() if line.strip()]


def examples(path: Path) -> Iterator[Example]:
    """The examples of a file, shared tables left out."""
    yield from (e for e in _groups(path) if e.all("policy") or e.all("measure"))


def _groups(path: Path) -> Iterator[Example]:
    text = path.read_text(encoding="utf-8")
    fences: list[tuple[str, str]] = []
    line, end = 0, 0
    for match in _FENCE.finditer(text):
        apart = text[end : match.start()].strip()
        again = fences and match[2] in _STARTS and fences[-1][0] not in _BEFORE[match[2]]
        again = again or (bool(fences) and fences[-1][0] == "policy" and match[3].startswith("第一条"))
        if fences and (apart or again):
            yield Example(path, line, tuple(fences))
            fences = []
        if not fences:
            line = text.count("\n", 0, match.start()) + 1
        fences.append((match[2], match[3]))
        end = match.end()
    if fences:
        yield Example(path, line, tuple(fences))


def shared_tables() -> str:
    """The tables that every example may use: those that stand by themselves in the chapters."""
    alone = (
        g for path in CHAPTERS for g in _groups(path) if {name for name, _ in g.fences} == {"vocabulary"}
    )
    return "".join(_fenced("vocabulary", body) for g in alone for body in g.all("vocabulary"))


def _fenced(info: str, body: str) -> str:
    return f"```{info}\n{body}```\n"


def source_of(example: Example) -> tuple[str, int]:
    """One text, and where the example begins in it: before it stands what every example gets."""
    own = "".join(_fenced(name, body) for name, body in example.fences if name in _STARTS)
    said = "".join(example.all("policy"))
    entry = "" if re.search(r"(起|公布.*)施行。", said) else _ENTRY
    given = _needed(shared_tables(), said, own) + entry
    return given + own, len(given)


def _needed(tables: str, said: str, own: str) -> str:
    """The shared tables without judgements nobody names here, and without rows the example writes itself."""
    part = tables.split("```vocabulary\n判断\n")
    if len(part) == 2:
        rows, rest = part[1].split("```", 1)
        kept = _ROW.sub(lambda m: m[0] if m[1] in said or m[1] in ("名称", "---") else "", rows)
        tables = f"{part[0]}```vocabulary\n判断\n{kept}```{rest}"
    mine = {m[1] for m in _ROW.finditer(own)} - {"名称", "---"}
    return _ROW.sub(lambda m: "" if m[1] in mine else m[0], tables)


@dataclass(frozen=True)
class Outcome:
    """What came of an example: diagnostics about its own text, and what it means if it can be used."""

    found: tuple[str, ...]
    elaborated: Elaborated | None
    properties: tuple[Property, ...]

    @property
    def measure(self) -> Measure | None:
        return self.elaborated.measure if self.elaborated else None


def run(example: Example, tmp_path: Path) -> Outcome:
    """Through the front end."""
    if example.all("measure"):
        return _run_file(example, tmp_path)
    text, own = source_of(example)
    parsed = parse(text, "example.md")
    problems = list(parsed.diagnostics)
    if any(d.severity.value == "error" for d in problems):
        return Outcome(_said(problems, text, own), None, ())
    elaborated = elaborate(parsed.document, name="example", title="", clauses=(), hash="")
    problems.extend(elaborated.diagnostics)
    properties: tuple[Property, ...] = ()
    if parsed.document.properties and elaborated.measure is not None:
        properties, more = elaborate_properties(parsed.document, elaborated)
        problems.extend(more)
    return Outcome(_said(problems, text, own), elaborated, properties)


def _run_file(example: Example, tmp_path: Path) -> Outcome:
    path = tmp_path / "办法.md"
    text = example.all("measure")[0]
    path.write_text(text, encoding="utf-8")
    official_text = example.all("text")
    if official_text:
        path.with_suffix(".txt").write_text(official_text[0], encoding="utf-8")
    try:
        loaded = load_measure(path)
        if official_text:
            check_official_text(loaded)
    except Unusable as problem:
        return Outcome(_said(list(problem.diagnostics), text, 0), None, ())
    return Outcome(_said(list(loaded.warnings), text, 0), loaded.elaborated, ())


def _said(problems: list[Diagnostic], text: str, own: int) -> tuple[str, ...]:
    """Code and words of each diagnostic that is about the example's own text (or about no place)."""
    out = []
    for d in problems:
        if not d.labels:
            out.append(d.code)
        elif d.labels[0].span.start >= own:
            span = d.labels[0].span
            words = text[span.start : span.end].split("\n", 1)[0]
            out.append(f"{d.code} {words}".strip())
    return tuple(out)


# ---- cases

STATUS = {
    "不适用": Status.OUTSIDE,
    "冲突": Status.CONFLICT,
    "应当": Status.REQUIRED,
    "可以": Status.PERMITTED,
    "不得": Status.FORBIDDEN,
    "未作规定": Status.SILENT,
}
STATE = {
    "不适用": DutyState.NOT_APPLICABLE,
    "待履行": DutyState.PENDING,
    "按期履行": DutyState.DONE_IN_TIME,
    "逾期履行": DutyState.DONE_LATE,
    "逾期未履行": DutyState.OVERDUE,
}


def evaluate(elaborated: Elaborated, text: str) -> Evaluation[bool]:
    """What the measure says of a case; facts left out have their ordinary values, readings are the first
    choice unless said.
    """
    measure, data = elaborated.measure, json.loads(text)
    assert measure is not None
    facts = {f.id: Known(f.ordinary) for f in measure.facts}
    names = {f.id.zh: f for f in measure.facts}
    names |= {n: names[i.zh] for n, i in elaborated.symbols.fact_names.items()}
    for name, said in data.get("facts", {}).items():
        facts[names[name].id] = _known(names[name].type, said)
    acts = []
    for row in data.get("acts", []):
        act = next(a for a in measure.acts if row["act"] in elaborated.symbols.act_surfaces[a.id])
        by, to = (elaborated.symbols.party_surfaces.get(row.get(key, "")) for key in ("by", "to"))
        content = next((c for c in act.contents if c.zh == row.get("content")), None)
        acts.append(CaseAct(act.id, datetime.date.fromisoformat(row["date"]), by, to, content))
    chosen = {r.id: r.choices[0].id for r in measure.readings}
    for name, choice in data.get("readings", {}).items():
        reading = next(r for r in measure.readings if r.id.zh == name)
        chosen[reading.id] = next(c.id for c in reading.choices if c.id.zh == choice)
    case = Case(facts, tuple(acts), (), (), datetime.date.fromisoformat(data["on"]))
    return evaluate_complete(measure, case, chosen, official())


def _known(type: FactType, said: Any) -> Known:
    if isinstance(said, dict):
        return Known(said["value"], datetime.date.fromisoformat(said["since"]))
    if isinstance(type, EnumType):
        return Known(next(v for v in type.values if v.zh == said))
    return Known(datetime.date.fromisoformat(said) if isinstance(type, DateType) else said)


def answer(elaborated: Elaborated, evaluation: Evaluation[bool], asked: str) -> str:
    """The answer to one line of `expected`, written as such a line."""
    measure = elaborated.measure
    assert measure is not None
    if asked.startswith("义务"):
        name = asked.removeprefix("义务")
        states = []
        for duty in evaluation.duties():
            owed = duty.statement
            what = "、".join(r.zh for r in owed.results) if isinstance(owed, Effect) else owed.act.zh
            if what == name:
                state = next(zh for zh, s in STATE.items() if duty.states[s])
                states.append(f"{state}（{duty.due}）" if duty.due else state)
        return "、".join(states) or "无"
    if asked.endswith("守法"):
        party = elaborated.symbols.party_surfaces[asked.removesuffix("守法")]
        return "是" if evaluation.lawful(party) else "否"
    for result in measure.results:
        if result.id.zh == asked:
            statuses = evaluation.result(result.id).statuses
            return next(zh for zh, s in STATUS.items() if statuses[s])
    for judgement in measure.judgements:
        if judgement.id.zh == asked:
            return "是" if evaluation.judgement(judgement.id) else "否"
    valid = [
        "有效" if evaluation.valid(i) else "无效"
        for i, done in enumerate(evaluation.world.occurrences)
        if asked in elaborated.symbols.act_surfaces[done.act]
    ]
    return "、".join(valid) or "无"
