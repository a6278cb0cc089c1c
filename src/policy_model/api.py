"""The public interface: a measure from a file, and what it says of one case or of a table of cases.

```python
import policy_model as pm

measure = pm.load()                                   # the one that comes with the tool; or a file
answer = measure.ask({"facts": {…}, "rest": "ordinary", "on": "2017-03-10", "acts": []})
answer.status("exempt")                               # Status.PERMITTED, or None while it is open
table = measure.answers(cases)                        # a table of cases: pandas, Polars, Arrow
```

What is here, its names and its arguments stay as they are within a major version (`CHANGELOG.md`).
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from policy_model.compiled import Compiled, measure_for_cases
from policy_model.ir.formula import Status
from policy_model.ir.ids import ChoiceId, Id, ReadingId
from policy_model.semantics import answer as answering
from policy_model.semantics.calendar import OutsideTables, official
from policy_model.semantics.case import Case as LoadedCase
from policy_model.semantics.entries import Answer as Entries
from policy_model.semantics.load import load_case
from policy_model.semantics.naming import Names
from policy_model.semantics.program import Program, compile_measure
from policy_model.semantics.room import act_room
from policy_model.source.catalogue import Lang
from policy_model.source.diagnostic import Arg, Diagnostic, Unusable

Case = Mapping[str, Any] | str
"""A case as `eval` reads it: JSON text, or the same as a mapping."""


def load(path: str | Path | None = None) -> Measure:
    """A measure from its literate file (None: the one that comes with the tool).

    Raises:
        Unusable: the file is no measure; its `diagnostics` say why.
    """
    return Measure(measure_for_cases(None if path is None else Path(path)))


@dataclass(frozen=True)
class Answer:
    """What a measure says of a case. `entries` holds all of it as typed values, with the reasons."""

    entries: Entries

    def __str__(self) -> str:
        return self.as_text()

    def __repr__(self) -> str:
        if self.contradiction:
            return "Answer(contradiction)"
        said = ((id.key, entry.said.value) for id, entry in self.entries.results.items())
        told = (f"{key}={'open' if value is None else value.value}" for key, value in said)
        return f"Answer({', '.join(told)})"

    def status(self, result: str) -> Status | None:
        """The status of a result, by identifier or Chinese name; None while it is open or contradictory.

        Raises:
            KeyError: there is no such result.
        """
        ids = [r.id for r in self.entries.measure.results if result in (r.id.key, r.id.zh)]
        if not ids:
            raise KeyError(result)
        entry = self.entries.results.get(ids[0])
        return None if entry is None else entry.said.value

    @property
    def contradiction(self) -> bool:
        """The material contradicts itself, and nothing else is said."""
        return self.entries.contradiction is not None

    @property
    def questions(self) -> tuple[str, ...]:
        """What has to be known to settle what is open, as questions in Chinese."""
        return tuple(question["question"] for question in self.as_dict()["questions"])

    def as_dict(self, lang: str = "zh") -> dict[str, Any]:
        """The answer as `eval --format json` gives it (`spec/schema/answer.schema.json`)."""
        from policy_model.semantics.answer_json import to_json  # noqa: PLC0415  (only where it is asked)

        return to_json(self.entries, Lang(lang))

    def as_text(self, lang: str = "zh", width: int = 100) -> str:
        """The answer as `eval` prints it."""
        from policy_model.semantics.answer_text import render  # noqa: PLC0415  (only where it is asked)

        return render(self.entries, Lang(lang), width)


class Measure:
    """A measure, ready for cases."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._programs: dict[tuple[tuple[str, str | int], ...], Program] = {}

    @property
    def name(self) -> str:
        """The name of its file."""
        return self._compiled.measure.name

    @property
    def title(self) -> str:
        """Its official title."""
        return self._compiled.measure.title

    @cached_property
    def _names(self) -> Names:
        return Names(self._compiled.measure, self._compiled.aliases)

    @cached_property
    def readings(self) -> Mapping[str, tuple[str, ...]]:
        """The readings it leaves open, by identifier, each with its choices."""
        return {r.id.key: tuple(c.id.key for c in r.choices) for r in self._compiled.measure.readings}

    @cached_property
    def results(self) -> tuple[str, ...]:
        """The results it attaches to a case, by identifier."""
        return tuple(r.id.key for r in self._compiled.measure.results)

    def ask(
        self,
        case: Case,
        *,
        readings: Mapping[str, str] | None = None,
        on: datetime.date | None = None,
    ) -> Answer:
        """What the measure says of one case, complete or not.

        `readings`: those taken one way, by identifier or Chinese name. `on`: the day the case is seen,
        whatever it says itself.

        Raises:
            Unusable: it is no case of this measure, or there is no such reading.
        """
        found = self._case(case, on)
        return Answer(answering.answer(self._compiled.measure, found, self._fixed(readings), official()))

    @cached_property
    def acts(self) -> Mapping[str, int]:
        """The acts it knows, by identifier, each with how many of the kind a case may hold."""
        return {a.id.key: a.at_most for a in self._compiled.measure.acts}

    def columns(
        self, readings: Mapping[str, str] | None = None, *, acts: Mapping[str, int] | None = None
    ) -> tuple[str, ...]:
        """The columns a table of cases has; `spec/language/95-batch.md` says what they hold.

        `acts`: for how many acts of a kind it has columns, by identifier or Chinese name (else for as many as
        a case may hold).

        Raises:
            Unusable: there is no such reading or act, or a case may not hold so many (PM1131, PM1132).
        """
        from policy_model.engines.layout import columns  # noqa: PLC0415  (needs the extra `batch`)

        return tuple(c.name for c in columns(self._program(readings, acts)))

    def row(
        self, case: Case, readings: Mapping[str, str], *, acts: Mapping[str, int] | None = None
    ) -> dict[str, Any]:
        """A complete case as a row of a table of cases, a value by column.

        Every reading must be taken one way. `acts`: as for `columns`.

        Raises:
            Unusable: it is no case of this measure, or not complete, or has more acts of a kind than there
                are columns (PM1133); a reading is not taken or not there.
        """
        from policy_model.engines.function import row  # noqa: PLC0415  (only where it is asked)
        from policy_model.engines.layout import cell, columns  # noqa: PLC0415  (likewise)

        program = self._settled(readings, acts)
        values = row(program, self._complete(case, program))
        return {c.name: cell(c, value) for c, value in zip(columns(program), values, strict=True)}

    def answers(
        self,
        cases: Any,  # noqa: ANN401  (whatever Arrow can take)
        *,
        readings: Mapping[str, str] | None = None,
        on: datetime.date | None = None,
        acts: Mapping[str, int] | None = None,
    ) -> Any:  # noqa: ANN401  (as the cases)
        """What the measure says of a table of cases: a pandas or Polars frame, or an Arrow table.

        The answers come as the same kind of table. The columns are those of `spec/language/95-batch.md`;
        `acts`: as for `columns`.

        Raises:
            Unusable: a column is missing or unknown, or a cell cannot be read (PM11xx, with its row);
                the extra `batch` is not installed (PM1100).
        """
        from policy_model.engines.extra import need_engines  # noqa: PLC0415  (only where it is asked)

        need_engines()
        from policy_model.engines.frames import answers  # noqa: PLC0415  (needs the extra `batch`)

        return answers(self._program(readings, acts), official(), cases, on)

    def sql(
        self,
        dialect: str,
        relation: str = "cases",
        *,
        readings: Mapping[str, str] | None = None,
        acts: Mapping[str, int] | None = None,
    ) -> str:
        """One query that answers a table of cases, in the SQL of `duckdb` or `spark`.

        `acts`: as for `columns`.

        Raises:
            ValueError: no such dialect.
            Unusable: the extra `batch` is not installed (PM1100).
        """
        from policy_model.engines.extra import need_engines  # noqa: PLC0415  (only where it is asked)

        need_engines()
        from policy_model.engines.sql import query  # noqa: PLC0415  (needs the extra `batch`)
        from policy_model.engines.sql_days import Dialect  # noqa: PLC0415  (as above)

        return query(self._program(readings, acts), official(), relation, Dialect(dialect))

    def function(self, readings: Mapping[str, str]) -> Callable[[Case], Mapping[str, Status]]:
        """A function that says the status of each result of a complete case: the quickest way to ask many.

        Every reading must be taken one way.

        Raises:
            Unusable: a reading is not taken, or there is no such reading. The function: it is no case of this
                measure, or not complete; its facts contradict one another (PM1129); a day that counts lies
                outside the tables of working days (PM1130).
        """
        from policy_model.engines.function import compiled, row  # noqa: PLC0415  (only where it is asked)
        from policy_model.engines.mapped import Mapped  # noqa: PLC0415  (likewise)

        program = self._settled(readings)
        answer, mapped = compiled(program, official()), Mapped(program, self._names, official())
        places = {node: place for place, node in enumerate(program.outputs)}
        results = [
            (result.key, [(status, places[node]) for status, node in nodes.items()])
            for result, nodes in program.results.items()
        ]
        admissible = places[program.admissible]

        def ask(case: Case) -> Mapping[str, Status]:
            read = None if isinstance(case, str) else mapped.row(case)
            try:
                values = answer(row(program, self._complete(case, program)) if read is None else read)
            except OutsideTables:
                raise Unusable((Diagnostic("PM1130"),)) from None
            if not values[admissible]:
                raise Unusable((Diagnostic("PM1129"),))
            return {key: next(s for s, place in nodes if values[place]) for key, nodes in results}

        return ask

    def _case(self, case: Case, on: datetime.date | None) -> LoadedCase:
        text = case if isinstance(case, str) else json.dumps(case, ensure_ascii=False, default=str)
        return load_case(text, self._compiled.measure, official(), names=self._names, on=on)

    def _complete(self, case: Case, program: Program) -> LoadedCase:
        """A case of which everything is known."""
        found = self._case(case, None)
        names = [f.id.zh for f in program.measure.facts if f.id not in found.facts]
        names += [act.zh for act in found.unknown]
        decided = {a.id for a in program.measure.acts if a.contents}
        names += [act.act.zh for act in found.acts if act.content is None and act.act in decided]
        if names:
            raise Unusable((Diagnostic("PM1128", {"names": tuple(names)}),))
        room = Counter(slot.act for slot in program.slots)
        if over := Counter(act.act for act in found.acts) - room:
            wrong: list[dict[str, Arg]] = [
                {"name": act.zh or act.key, "most": room[act], "number": room[act] + more}
                for act, more in over.items()
            ]
            raise Unusable(tuple(Diagnostic("PM1133", args) for args in wrong))
        return found

    def _settled(self, readings: Mapping[str, str], acts: Mapping[str, int] | None = None) -> Program:
        """The program under one choice for every reading."""
        fixed = self._fixed(readings)
        if missing := tuple(r.id.zh for r in self._compiled.measure.readings if r.id not in fixed):
            raise Unusable((Diagnostic("PM1112", {"names": missing}),))
        return self._program(readings, acts)

    def _program(self, readings: Mapping[str, str] | None, acts: Mapping[str, int] | None = None) -> Program:
        measure, fixed = self._compiled.measure, self._fixed(readings)
        room = act_room((measure,), ((name, str(number)) for name, number in (acts or {}).items()))
        key: tuple[tuple[str, str | int], ...] = (
            *((reading.key, choice.key) for reading, choice in fixed.items()),
            *((act.key, number) for act, number in room.items()),
        )
        if key not in self._programs:
            self._programs[key] = compile_measure(measure, fixed, room)
        return self._programs[key]

    def _fixed(self, readings: Mapping[str, str] | None) -> dict[ReadingId, ChoiceId]:
        found: dict[ReadingId, ChoiceId] = {}
        for name, chosen in (readings or {}).items():
            reading = next((r for r in self._compiled.measure.readings if _is(r.id, name)), None)
            if reading is None:
                known = tuple(r.id.key for r in self._compiled.measure.readings)
                raise Unusable((Diagnostic("PM0610", {"name": name, "known": known}),))
            choice = next((c.id for c in reading.choices if _is(c.id, chosen)), None)
            if choice is None:
                choices = tuple(c.id.key for c in reading.choices)
                args: dict[str, Arg] = {"name": reading.id.zh, "choice": chosen, "known": choices}
                raise Unusable((Diagnostic("PM0611", args),))
            found[reading.id] = choice
        return {r.id: found[r.id] for r in self._compiled.measure.readings if r.id in found}


def _is(id: Id, name: str) -> bool:
    return name in (id.key, id.zh)


__all__: Sequence[str] = ("Answer", "Case", "Measure", "Status", "Unusable", "load")
