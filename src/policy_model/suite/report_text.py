"""A report for people: on a terminal, and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policy_model.source.catalogue import Lang, message
from policy_model.source.cells import wrap
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .compare import Difference, Value
from .report import Report, clauses_of
from .runner import Judged, Outcome
from .shape import Note

WIDTH = 80


class Words:
    """What is said of a report, in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def say(self, key: str, **args: Arg) -> str:
        """The wording of `suite.KEY`."""
        return message(f"suite.{key}", args, self.lang)

    def note(self, note: Note) -> str:
        """The wording of a note."""
        return message(note.key, note.args, self.lang)

    def outcome(self, outcome: Outcome) -> str:
        """An outcome's name."""
        return self.say(f"outcome.{outcome}")

    def value(self, value: Value) -> str:
        """A value that was compared."""
        if value is None:
            return self.say("value.none")
        if isinstance(value, tuple):
            return "{" + ", ".join(value) + "}"
        return value

    def difference(self, found: Difference) -> str:
        """One difference, in a line."""
        said = {"expected": self.value(found.expected), "found": self.value(found.found)}
        return self.say("difference", path=found.path, **said)

    def counts(self, report: Report) -> str:
        """How many vectors came out how."""
        parts = [self.say("count", outcome=self.outcome(o), count=n) for o, n in report.counts.items()]
        return self.say("value.separator").join(parts)

    def implementation(self, report: Report) -> str:
        """Name and version as the implementation gives them."""
        said = report.run.implementation
        if said is None:
            return self.say("implementation.unnamed")
        return f"{said.implementation['name']} {said.implementation['version']}"


def render(report: Report, lang: Lang, width: int = WIDTH) -> str:
    """The report for a terminal: what did not pass, then clause by clause, then the sum."""
    words = Words(lang)
    lines: list[str] = []
    for judged in report.run.judged:
        if judged.outcome is not Outcome.PASSED:
            lines.extend(_wrapped(_vector(judged, report.at(judged), words), width))
            lines.append("")
    wrong = [(c, p, n) for c, p, n in report.by_clause() if p < n]
    if wrong:
        lines.append(words.say("clauses.head"))
        rows = (words.say("clauses.row", clause=c, passed=p, total=n) for c, p, n in wrong)
        lines.extend(_wrapped(((1, row) for row in rows), width))
        lines.append("")
    lines.extend(_wrapped(_sum(report, words), width))
    return "\n".join(lines) + "\n"


def markdown(report: Report, lang: Lang) -> str:
    """The report as a Markdown page."""
    words = Words(lang)
    lines = [f"# {words.say('title', name=report.suite.name)}", ""]
    lines += [f"- {text}" for _, text in _sum(report, words)]
    lines += ["", f"| {words.say('column.clause')} | {words.say('column.passed')} |", "|---|---|"]
    for clause, passed, total in report.by_clause():
        cited = clause.zh if lang is Lang.ZH else clause.en
        lines.append(f"| {cited} | {passed} / {total} |")
    failed = [j for j in report.run.judged if j.outcome is not Outcome.PASSED]
    if failed:
        lines += ["", f"## {words.say('column.not_passed')}"]
    for judged in failed:
        (_, head), *rest = _vector(judged, report.at(judged), words)
        lines += ["", f"### {_escaped(head)}", ""]
        lines += [f"- {_escaped(text)}" for _, text in rest]
    return "\n".join(lines) + "\n"


def told(judged: Judged, lang: Lang) -> str:
    """What to say of one vector that did not pass."""
    return "\n".join("  " * depth + text for depth, text in _vector(judged, clauses_of(judged), Words(lang)))


def _vector(judged: Judged, at: tuple[ClauseId, ...], words: Words) -> Iterator[tuple[int, str]]:
    """What to say of a vector, each line with its depth."""
    vector = judged.vector
    yield (
        0,
        words.say("vector", outcome=words.outcome(judged.outcome), clauses=at, id=vector.id),
    )
    yield 1, vector.why[words.lang]
    for found in judged.differences:
        yield 1, words.difference(found)
    if judged.note is not None:
        yield 1, words.note(judged.note)
    for line in judged.detail.splitlines():
        yield 2, line


def _sum(report: Report, words: Words) -> Iterator[tuple[int, str]]:
    selected, total = len(report.run.judged), len(report.suite.vectors)
    implementation = words.implementation(report)
    yield (
        0,
        words.say(
            "head", name=report.suite.name, implementation=implementation, selected=selected, total=total
        ),
    )
    yield 0, words.counts(report)
    if report.bare:
        yield 0, words.say("bare", count=report.bare)
    for note in report.run.remarks:
        yield 0, words.note(note)
    yield 0, words.say(f"verdict.{report.verdict}")


def _wrapped(lines: Iterable[tuple[int, str]], width: int) -> Iterator[str]:
    for depth, text in lines:
        indent = "  " * depth
        for number, line in enumerate(wrap(text, width - len(indent) - 2)):
            yield indent + ("  " if number else "") + line


def _escaped(text: str) -> str:
    """Text that Markdown leaves alone."""
    return "".join("\\" + c if c in r"\`*_[]<>|#" else c for c in text)
