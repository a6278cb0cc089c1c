"""Cases changed in one place at a time, from `spec/cases/variants.toml`."""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from .worked import CASES, Given, data

EXEMPT = "实行容错免责"
EVERYTHING_BUT = "all but "
PLAIN = "21-grave-accident-not-vile"
"""A case in the situation of Article 8(1); its accident is taken away."""
FOUND = "16-own-initiative"
"""Its acts find exemption of the body's own motion: without a finding there is none to ask about."""


def variants() -> Iterator[Given]:
    tables = tomllib.loads((CASES / "variants.toml").read_text(encoding="utf-8"))
    for row in tables["exemption"]:
        yield _exemption({**_plain(), **row["set"]}, row["set"], row["status"], row)
    for row in tables["situation"]:
        yield from _situation(row)
    for row in tables["procedure"]:
        yield _procedure(row)
    for row in tables["premise"]:
        yield _premise(row)


def _plain() -> dict[str, Any]:
    facts = dict(data(PLAIN)["facts"])
    del facts["事故种类"], facts["责任事故等级"]
    return facts


def _premise(row: Mapping[str, Any]) -> Given:
    given = {"facts": row["set"], "rest": "ordinary", "acts": [], "on": data(FOUND)["on"]}
    name = "、".join(f"{k}={v}" for k, v in row["set"].items())
    return Given(name, given, contradiction=tuple(row["contradiction"]))


def _exemption(
    facts: Mapping[str, Any],
    shown: Mapping[str, Any],
    status: str,
    row: Mapping[str, Any],
    act: str | None = None,
) -> Given:
    found = data(FOUND)
    acts = [*([{"act": act, "date": found["acts"][0]["date"]}] if act else []), *found["acts"]]
    given = {"facts": dict(facts), "rest": "ordinary", "acts": acts, "on": found["on"]}
    name = "、".join(f"{k}={v}" for k, v in shown.items()) or "无改动"
    return Given(name, given, row.get("under", {}), {EXEMPT: status}, None, row.get("judgements", {}))


def _situation(row: Mapping[str, Any]) -> Iterator[Given]:
    """Every way to fill the item is permitted; with any one part lacking the measure is silent."""
    groups, act = row.get("one_of", []), row.get("act")
    bare = dict.fromkeys(_plain(), False)
    for chosen in itertools.product(*groups):
        yield _exemption(
            bare | (full := dict.fromkeys([*row["all"], *chosen], True)), full, "permitted", {}, act
        )
        for lacking in full:
            less = {**full, lacking: False}
            yield _exemption(bare | less, less, "silent", {}, act)
        if act:
            yield _exemption(bare | full, {**full, act: False}, "silent", {})


def _procedure(row: Mapping[str, Any]) -> Given:
    base = data(row["base"])
    without, by, to = row.get("without", []), row.get("by", {}), row.get("to", {})
    acts = []
    for act in base["acts"]:
        if act["act"] in without:
            continue
        changed = dict(act)
        if act["act"] in by:
            changed["by"] = by[act["act"]]
        if act["act"] in to:
            changed["to"] = to[act["act"]]
        acts.append(changed)
    acts += row.get("add", [])
    void = row["void"]
    if isinstance(void, str):
        kept = void.removeprefix(EVERYTHING_BUT).split("、")
        void = [act["act"] for act in acts if act["act"] not in kept]
    given = {**base, "facts": {**base["facts"], **row.get("set", {})}, "acts": acts}
    name = "，".join([row["base"], *(f"无{a}" for a in without), *by, *to, *row.get("set", {})])
    duties = tuple((d["by"], d["act"], d.get("due"), d["state"]) for d in row.get("duties", ()))
    status = {EXEMPT: row["status"]} if "status" in row else None
    unowed = tuple(row.get("unowed", ()))
    return Given(name, given, row.get("under", {}), status, tuple(void), {}, duties, unowed)
