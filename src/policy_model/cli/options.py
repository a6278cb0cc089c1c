"""Options that several commands read: days and readings."""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


def fixed_readings(measure: "Measure", taken: Sequence[str]) -> "dict[ReadingId, ChoiceId]":
    """The readings that the options fix. Raises Unusable with all that is wrong with them."""
    from policy_model.source.diagnostic import Arg, Diagnostic, Unusable
    from policy_model.source.nearest import nearest
    from policy_model.source.text import normalize

    out: dict[ReadingId, ChoiceId] = {}
    wrong: list[Diagnostic] = []
    for option in taken:
        name, _, chosen = (part.strip() for part in normalize(option).partition("="))
        reading = next((r for r in measure.readings if name in (r.id.key, normalize(r.id.zh))), None)
        if reading is None:
            known = [word for r in measure.readings for word in (r.id.zh, r.id.key)]
            names = tuple(r.id.zh or r.id.key for r in measure.readings)
            wrong.append(
                Diagnostic("PM0610", {"name": name, "known": names}, suggestion=nearest(name, known))
            )
            continue
        ids = [c.id for c in reading.choices]
        choice = next((c for c in ids if chosen in (c.key, normalize(c.zh))), None)
        if choice is None or out.get(reading.id, choice) != choice:
            words = [word for c in ids for word in (c.zh, c.key)]
            known_choices = tuple(c.zh or c.key for c in ids)
            args: dict[str, Arg] = {"name": reading.id.zh, "choice": chosen, "known": known_choices}
            code = "PM0611" if choice is None else "PM0614"
            near = nearest(chosen, words) if choice is None else None
            wrong.append(Diagnostic(code, args, suggestion=near))
            continue
        out[reading.id] = choice
    if wrong:
        raise Unusable(tuple(wrong))
    return {r.id: out[r.id] for r in measure.readings if r.id in out}


def act_slots(measure: "Measure", said: Sequence[str]) -> "dict[ActId, int]":
    """For how many acts of a kind a table has room, where options say. Raises Unusable (PM1131, PM1132)."""
    from policy_model.source.diagnostic import Arg, Diagnostic, Unusable
    from policy_model.source.nearest import nearest
    from policy_model.source.text import normalize

    out: dict[ActId, int] = {}
    for option in said:
        name, _, number = (part.strip() for part in normalize(option).partition("="))
        act = next((a for a in measure.acts if name in (a.id.key, normalize(a.id.zh))), None)
        args: dict[str, Arg]
        if act is None or not (number.isascii() and number.isdigit()):
            args = {"value": option, "known": tuple(a.id.zh or a.id.key for a in measure.acts)}
            words = [word for a in measure.acts for word in (a.id.zh, a.id.key)]
            raise Unusable((Diagnostic("PM1131", args, suggestion=None if act else nearest(name, words)),))
        if int(number) > act.at_most:
            args = {"name": act.id.zh or act.id.key, "most": act.at_most, "number": number}
            raise Unusable((Diagnostic("PM1132", args),))
        out[act.id] = int(number)
    return out
