"""Options that several commands read: days and readings."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_model.diff.make import Called
    from policy_model.ir.ids import ActId, ChoiceId, ReadingId
    from policy_model.ir.statement import Measure


def day(text: str | None) -> datetime.date | None:
    """The day an option names. Raises Unusable: it is none (PM0612)."""
    from policy_model.source.diagnostic import Diagnostic, Unusable

    if text is None:
        return None
    try:
        found = datetime.date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.isoformat() != text:
        raise Unusable((Diagnostic("PM0612", {"value": text}),))
    return found


def fixed_readings(
    measure: "Measure", taken: Sequence[str], also: "Called | None" = None
) -> "dict[ReadingId, ChoiceId]":
    """The readings that the options fix. `also`: other names a reading, or a choice of it, goes by.

    Where two readings go by one name, the one that has the choice is meant. Raises Unusable with all that
    is wrong with the options.
    """
    from policy_model.source.diagnostic import Arg, Diagnostic, Unusable
    from policy_model.source.nearest import nearest
    from policy_model.source.text import normalize

    def words(reading: "ReadingId", choice: "ChoiceId | None" = None) -> list[str]:
        own = choice or reading
        said = (own.zh, own.key, *(also or {}).get((reading, choice), ()))
        return list(dict.fromkeys(normalize(word) for word in said if word))

    out: dict[ReadingId, ChoiceId] = {}
    wrong: list[Diagnostic] = []
    for option in taken:
        name, _, chosen = (part.strip() for part in normalize(option).partition("="))
        meant = [r for r in measure.readings if name in words(r.id)]
        if not meant:
            known = [word for r in measure.readings for word in words(r.id)]
            names = tuple(r.id.zh or r.id.key for r in measure.readings)
            wrong.append(
                Diagnostic("PM0610", {"name": name, "known": names}, suggestion=nearest(name, known))
            )
            continue
        every = [(r.id, c.id) for r in meant for c in r.choices]
        found = next(((r, c) for r, c in every if chosen in words(r, c)), None)
        if found is None or out.get(found[0], found[1]) != found[1]:
            known_choices = tuple(c.zh or c.key for _, c in every)
            args: dict[str, Arg] = {"name": meant[0].id.zh, "choice": chosen, "known": known_choices}
            code = "PM0611" if found is None else "PM0614"
            near = nearest(chosen, [word for r, c in every for word in words(r, c)])
            wrong.append(Diagnostic(code, args, suggestion=near if found is None else None))
            continue
        out[found[0]] = found[1]
    if wrong:
        raise Unusable(tuple(wrong))
    return {r.id: out[r.id] for r in measure.readings if r.id in out}


def about_cases(cases: Path | None, chart: Path | None, acts: Sequence[str]) -> None:
    """That cases are given where something is said of them. Raises Unusable: they are not (PM0938)."""
    from policy_model.source.diagnostic import Diagnostic, Unusable

    said = {"--chart": chart is not None, "--acts": bool(acts)}
    wrong = [name for name, given in said.items() if given and cases is None]
    if wrong:
        raise Unusable(tuple(Diagnostic("PM0938", {"option": name}) for name in wrong))


def act_slots(measures: "Sequence[Measure]", said: Sequence[str]) -> "dict[ActId, int]":
    """For how many acts of a kind a table has room, as ACT=NUMBER. Raises Unusable (see `act_room`)."""
    from policy_model.semantics.room import act_room
    from policy_model.source.text import normalize

    named = (normalize(option).partition("=")[::2] for option in said)
    return act_room(measures, ((name.strip(), number.strip()) for name, number in named))
