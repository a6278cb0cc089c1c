"""What is known of one measure from its last check, kept at its place while the text around it changes."""

from __future__ import annotations

from dataclasses import replace

from policy_model.source.clause import ClauseId, parse_clause_id

from .told import Finished, Judged, Meaning, Meant, Place, Point, Problem, Read, Told, Verdict


class Board:
    """What was told of a measure. A thing in whose words an edit was made is taken down."""

    def __init__(self) -> None:
        self.problems: tuple[Problem, ...] = ()
        self.meanings: tuple[Meaning, ...] = ()
        self.points: tuple[Point, ...] = ()
        self.verdicts: tuple[Verdict, ...] = ()

    def take(self, told: Told) -> None:
        """Puts up what is told."""
        match told:
            case Read():
                self.problems = told.problems
            case Meant():
                self.meanings = told.meanings
                self.points, self.verdicts = (), ()
            case Judged():
                self.points += told.points
                self.verdicts += told.verdicts
            case Finished():
                self.problems += told.problems

    def edited(self, file: str, start: int, end: int, delta: int) -> None:
        """Moves what stands behind an edit of `[start, end)` of a file."""

        def after(place: Place) -> Place | None:
            if place.file != file or place.end < start:
                return place
            if place.start >= end and (place.start > start or delta < 0 or start != end):
                return Place(file, place.start + delta, place.end + delta)
            return None

        def problem(one: Problem) -> Problem | None:
            here = after(one.place)
            related = tuple((p, said) for at, said in one.related if (p := after(at)) is not None)
            return None if here is None else replace(one, place=here, related=related)

        self.problems = tuple(p for one in self.problems if (p := problem(one)))
        self.meanings = tuple(replace(one, place=here) for one in self.meanings if (here := after(one.place)))
        self.points = tuple(
            replace(one, problem=p, edits=()) for one in self.points if (p := problem(one.problem))
        )
        self.verdicts = tuple(
            replace(v, place=here, problem=v.problem and problem(v.problem))
            for v in self.verdicts
            if (here := after(v.place)) is not None
        )

    def all_problems(self) -> tuple[Problem, ...]:
        """Everything that is to be seen as a diagnostic: findings that are still to be dealt with too."""
        open_ = (point.problem for point in self.points if point.open)
        odd = (verdict.problem for verdict in self.verdicts if verdict.problem is not None)
        return (*self.problems, *open_, *odd)

    def points_about(self, clause: ClauseId) -> list[Point]:
        """The findings that cite a clause, a part of it or what it is part of."""
        return [point for point in self.points if _cites(point.clauses, clause)]

    def verdicts_about(self, clause: ClauseId) -> list[Verdict]:
        """The properties that rest on a clause, a part of it or what it is part of."""
        return [verdict for verdict in self.verdicts if _cites(verdict.clauses, clause)]


def _cites(cited: tuple[str, ...], clause: ClauseId) -> bool:
    ids = map(parse_clause_id, cited)
    return any(one.within(clause) or clause.within(one) for one in ids)
