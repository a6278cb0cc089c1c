"""`policy-model explain`: what the tool understood of each sentence."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .console import Console, ExitCode

if TYPE_CHECKING:
    from ..docgen.sentence import Sentence
    from ..docgen.understood import Understood

_FORMATS = ("text", "json")


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(help=words("explain.cli.help"), epilog=words("explain.cli.examples"))
    def explain(
        file: Annotated[Path | None, typer.Argument(metavar="FILE", help=words("explain.cli.file"))] = None,
        clause: Annotated[
            list[str] | None, typer.Option("--clause", metavar="ID", help=words("cli.check.clause"))
        ] = None,
        form: Annotated[
            str, typer.Option("--format", metavar="text|json", help=words("explain.cli.format"))
        ] = "text",
    ) -> int:
        return run_explain(console, file, clause or (), form)


def run_explain(console: Console, file: Path | None, clauses: Sequence[str], form: str) -> int:
    """Prints the sentences of a measure, or of the clauses named, with what was understood of them."""
    from ..docgen.understood import Understood
    from ..pipeline import load_measure
    from ..report.selection import select
    from ..source.diagnostic import Diagnostic, Unusable

    if form not in _FORMATS:
        raise Unusable((Diagnostic("PM0613", {"value": form, "known": _FORMATS}),))
    loaded = load_measure(file)
    asked = select(loaded.measure, (), (), clauses).clauses
    understood = Understood(loaded, console.lang)
    sentences = [
        s for s in understood.sentences if not asked or any(s.clause.within(clause) for clause in asked)
    ]
    if form == "json":
        import json

        told = [_json(understood, sentence) for sentence in sentences]
        console.print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        console.print("\n".join(_lines(understood, sentences)))
    return ExitCode.EXPECTED


def _lines(understood: "Understood", sentences: "list[Sentence]") -> Iterator[str]:
    from ..source.catalogue import shown

    for number, sentence in enumerate(sentences):
        last = number + 1 == len(sentences)
        yield f"{shown(sentence.clause, understood.lang)}  {sentence.text}"
        yield from (f"  {line}" for line in understood.lines(sentence))
        ends = last or sentences[number + 1].clause.article != sentence.clause.article
        beyond = understood.beyond(sentence.clause) if ends else ()
        if beyond:
            yield "  " + understood.tell("beyond")
        yield from (f"    {each}" for each in beyond)
        yield ""


def _json(understood: "Understood", sentence: "Sentence") -> dict[str, object]:
    return {
        "clause": str(sentence.clause),
        "text": sentence.text,
        "gloss": sentence.gloss,
        "statements": [
            {"id": s.id, "kind": s.kind, "plain": s.sentences, "parts": dict(s.parts)} for s in sentence.said
        ],
        "joints": [{"words": j.stretch, "marks": j.marks, "taken_as": j.taken} for j in sentence.joints],
        "taken_as_duties": sentence.unsaid,
        "without_effect": sentence.idle,
        "decided_without_a_reading": understood.beyond(sentence.clause),
    }
