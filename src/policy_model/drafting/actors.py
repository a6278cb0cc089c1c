"""Who does what, as the sentences of a measure that was read say it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from policy_model.ir.formula import Done
from policy_model.ir.statement import Authority, Ban, Duty, Measure, Power
from policy_model.ir.walk import formulas, nodes

from .fitting import BODY, odd
from .naming import NOBODY
from .words import cuts

_BY = re.compile("(?P<case>[^：]+的)，由(?P<who>[^，]+)(?P<rest>.*)", re.DOTALL)
_BARRED = re.compile("，[^，]*?不得([^，]+)")
_BEGUN = re.compile("[自在于](?![^，。；]*(?:后|起|前|[内时中间])(?![^，。；]*[自在于]))[^，。；]*$")
"""A period or a place that has not ended yet."""
_NOT_TOWARDS = "(?<![向对为给将把与])(?<!告知)(?<!通知)(?<!送达)"
_TOO = "(?:、|和|与|及其?|以及|或者?)"
_DOES_TOO = re.compile("^(?:组织|领导|人民|公安|重组|改组|分组|布局)$")
"""What ends like somebody and is first of all what is done, or only the beginning of a name."""


def actors_of(measure: Measure) -> dict[str, tuple[str, ...]]:
    """Who must, may or must not do each act, as the sentences say; where none says it, that nobody is named.

    The measure declares one party more than its sentences name, so all of them is whoever may be.
    """
    out: dict[str, dict[str, None]] = {}
    unnamed: dict[str, tuple[str, ...]] = {}
    for statement in measure.statements:
        match statement:
            case (
                Duty(bearers=bearers, act=act)
                | Power(bearers=bearers, act=act)
                | Ban(bearers=bearers, act=act)
                | Authority(actors=bearers, act=act)
            ):
                if len(bearers) < len(measure.parties):
                    out.setdefault(act.zh, {}).update(dict.fromkeys(party.zh for party in bearers))
                else:
                    unnamed[act.zh] = (NOBODY,)
            case _:
                pass
    return unnamed | {act: tuple(parties) for act, parties in out.items() if parties}


def doers_of(measure: Measure) -> dict[str, tuple[str, ...]]:
    """Who is said to have done each act, wherever one is said to."""
    out: dict[str, dict[str, None]] = {}
    for statement in measure.statements:
        for node in (node for formula in formulas(statement) for node in nodes(formula)):
            if isinstance(node, Done) and node.what.by:
                out.setdefault(node.what.act.zh, {}).update((party.zh, None) for party in node.what.by)
    return {act: tuple(parties) for act, parties in out.items()}


def ungiven(
    sentences: Iterable[str], acts: Iterable[str], actors: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Who does each of the acts, but for those who are named for another thing only.

    骗取补贴的，由甲局责令退回，三年内不得再次申请: 甲局 neither 骗取补贴 nor is it barred from 再次申请.
    """
    out = dict(actors)
    known = tuple(acts)
    for part in (part for sentence in sentences for part in re.split("[。；]", sentence)):
        if (by := _BY.match(part)) is None:
            continue
        others = {*(by["case"].removesuffix("的").split("，")), *_BARRED.findall(by["rest"])}
        for act in known:
            if any(one.endswith(act) for one in others):
                kept = tuple(party for party in out.get(act, ()) if not by["who"].startswith(party))
                out[act] = kept or (NOBODY,)
    return out


def joined(
    actors: Mapping[str, tuple[str, ...]], doers: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Who does each act by rule or is said to have done it; nobody named only where neither names one."""
    out = dict(actors)
    for act, who in doers.items():
        out[act] = tuple(dict.fromkeys(n for n in (*actors.get(act, ()), *who) if n != NOBODY)) or (NOBODY,)
    return out


def said_first(
    doers: Mapping[str, tuple[str, ...]], sentences: Iterable[str], cells: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Without whoever is only spoken of.

    Neither 申请复核后，甲局应当答复 nor 当事人可以自送达之日起… says who 申请复核, who 送达.
    `cells`: the parties' names, those of one party with `；` between.
    """
    called = {names[0]: names for names in (cell.split("；") for cell in cells)}
    said = [part for sentence in sentences for part in re.split("(?<=。)", sentence)]
    anyone = _any_of(name for names in called.values() for name in names)
    out: dict[str, tuple[str, ...]] = {}
    for act, who in doers.items():
        before = [part[: part.rfind(act)] for part in said if act in part]
        told = (p for p in who if _speaks_of(_any_of(called.get(p, (p,))), anyone, before))
        if named := tuple(told):
            out[act] = named
    return out


def _any_of(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})"


def _speaks_of(him: str, anyone: str, before: Iterable[str]) -> bool:
    """Whether somebody is the last who is named before the act, and not towards him nor only for when."""
    named = re.compile(f"{_NOT_TOWARDS}{him}(?:{_TOO}{anyone})*(?!.*{_NOT_TOWARDS}{anyone})", re.DOTALL)
    found = [match for words in before if (match := named.search(words))]
    return any(not _BEGUN.search(match.string, match.end()) for match in found)


def beside(acts: Iterable[str], sentences: Iterable[str], cells: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Whom a sentence names right before an act, unless it is done towards him: 用户要求恢复办理之日."""
    called = {name: cell.split("；")[0] for cell in cells for name in cell.split("；")}
    said = "".join(sentences)
    out: dict[str, tuple[str, ...]] = {}
    for act in acts if called else ():
        found = re.findall(f"{_NOT_TOWARDS}({_any_of(called)}){re.escape(act)}", said)
        if found:
            out[act] = tuple(dict.fromkeys(called[name] for name in found))
    return out


def subject_of(act: str, known: Collection[str], own: Collection[str]) -> str | None:
    """Who the name of an act begins with, one of those known or one word for somebody: 申请人弄虚作假."""
    first = next((who for who in sorted(known, key=len, reverse=True) if act.startswith(who)), None)
    if first is None:
        within = cuts(act, own, ())
        first = act[: next((at for at in range(1, len(act)) if at not in within), len(act))]
        if not BODY.search(first) or _DOES_TOO.match(first) or odd(act, 0, len(first), "PARTY"):
            return None
    return first if len(act) - len(first) >= 2 else None


def named_before(
    text: str, parties: Collection[str], acts: Iterable[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The acts that are written after 向 and towards whom, with those: 向甲和乙了解情况."""
    one = "|".join(map(re.escape, sorted(parties, key=len, reverse=True)))
    for act in acts if one else ():
        found = re.search(rf"向((?:{one})(?:(?:、|和|及|以及|或者|或)(?:{one}))*){re.escape(act)}", text)
        if found is not None:
            yield act, tuple(dict.fromkeys(re.findall(one, found[1])))
