"""For how many acts of a kind there is room in a table of cases, where somebody says so."""

from collections.abc import Iterable, Sequence

from policy_model.ir.ids import ActId
from policy_model.ir.statement import Measure
from policy_model.source.diagnostic import Arg, Diagnostic, Unusable
from policy_model.source.nearest import nearest
from policy_model.source.text import normalize


def act_room(measures: Sequence[Measure], said: Iterable[tuple[str, str]]) -> dict[ActId, int]:
    """The room for acts that are named, by identifier or Chinese name, each with a number.

    Of several measures over one vocabulary it is enough that one lets a case have so many.

    Raises:
        Unusable: there is no such act, or that is no number (PM1131); no case may have so many (PM1132).
    """
    acts = sorted((a for measure in measures for a in measure.acts), key=lambda a: -a.at_most)
    out: dict[ActId, int] = {}
    for name, number in said:
        act = next((a for a in acts if name in (a.id.key, normalize(a.id.zh))), None)
        args: dict[str, Arg]
        if act is None or not (number.isascii() and number.isdigit()):
            known = dict.fromkeys(a.id.zh or a.id.key for a in acts)
            args = {"value": f"{name}={number}", "known": tuple(known)}
            words = [word for a in acts for word in (a.id.zh, a.id.key)]
            raise Unusable((Diagnostic("PM1131", args, suggestion=None if act else nearest(name, words)),))
        if int(number) > act.at_most:
            args = {"name": act.id.zh or act.id.key, "most": act.at_most, "number": number}
            raise Unusable((Diagnostic("PM1132", args),))
        out[act.id] = int(number)
    return out
