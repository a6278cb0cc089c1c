"""The reference behind the protocol with one mistake switched on: `python serve.py NAME` (`none`: with none).

What implementations here leave aside (readings left open, cases that cannot be used) is got wrong here.
"""

import json
import sys
from itertools import product

from policy_model.compiled import measure_for_cases
from policy_model.semantics.calendar import official
from policy_model.suite.reference import Reference, Refused
from policy_model.suite.said import Section
from policy_model.suite.serve import Server
from policy_model.suite.vector import ErrorKind

KNOWN = measure_for_cases().measure
REFERENCE = Reference(KNOWN, official())
USUAL = {r.id.key: next((c for c in r.choices if c.ordinary), r.choices[0]).id.key for r in KNOWN.readings}
WHOLE = tuple(Section)


def entries(answer):
    """Every entry of an answer."""
    for section in ("judgements", "results", "supposed"):
        yield from answer.get(section, {}).values()
    yield from (*answer.get("acts", ()), *answer.get("duties", ()))
    if "scope" in answer:
        yield answer["scope"]


def lead(place):
    """The status above is that of this one of the combinations."""

    def told(answer):
        for entry in entries(answer):
            if "by_reading" in entry:
                chosen = entry["by_reading"][place]
                for key in ("status", "possible", "needs"):
                    entry.pop(key, None)
                    if key in chosen:
                        entry[key] = chosen[key]
        return answer

    return told


def no_variants(answer):
    for entry in entries(answer):
        entry.pop("by_reading", None)
    return answer


def one_at_a_time(answer):
    for entry in entries(answer):
        if "by_reading" in entry:
            usual = {k: entry[k] for k in ("status", "possible", "needs") if k in entry}
            alone = [
                v for v in entry["by_reading"] if sum(USUAL[r] != c for r, c in v["reading"].items()) < 2
            ]
            named = {r: {w["reading"][r] for w in entry["by_reading"] if r in w["reading"]} | {USUAL[r]}
                     for v in entry["by_reading"] for r in v["reading"]}  # fmt: skip
            out = []
            for full in product(*([(r, c) for c in sorted(cs)] for r, cs in named.items())):
                taken = dict(full)
                near = [v for v in alone if v["reading"].items() <= taken.items()]
                off = sum(USUAL[r] != c for r, c in taken.items())
                said = {k: v for k, v in near[0].items() if k != "reading"} if near and off < 2 else usual
                out.append({"reading": taken, **said})
            entry["by_reading"] = out
    return answer


def split_duties(answer):
    out = []
    for duty in answer.get("duties", ()):
        variants = duty.pop("by_reading", [{"status": duty["status"]}])
        spoken = [v for v in variants if v["status"] != "not_applicable"]
        out += [duty | {k: v for k, v in variant.items() if k != "reading"} for variant in spoken]
    return answer | ({"duties": out} if "duties" in answer else {})


def of_all_readings(answer):
    """The status above is open, with whatever is possible under some reading."""
    for entry in entries(answer):
        if "by_reading" in entry:
            said = {s for v in entry["by_reading"] for s in v.get("possible", [v["status"]])}
            entry |= {"status": "open", "possible": sorted(said), "needs": entry.get("needs", [])}
    return answer


def needed_readings(answer):
    for entry in entries(answer):
        if "by_reading" in entry and entry["status"] == "open":
            entry["needs"] = [
                *entry.get("needs", ()),
                *{r for v in entry["by_reading"] for r in v["reading"]},
            ]
    return answer


def two_ways(answer):
    for entry in entries(answer):
        if "by_reading" in entry:
            entry["by_reading"] = [entry["by_reading"][0], entry["by_reading"][-1]]
    return answer


def settled_in_a_reading(answer):
    for entry in entries(answer):
        for variant in entry.get("by_reading", ()):
            if variant["status"] == "open":
                variant["status"] = variant.pop("possible")[0]
                variant.pop("needs", None)
    return answer


def uncontradictory(answer):
    answer.pop("contradictory", None)
    return answer


ANSWERS = {
    "the first choice above by_reading": lead(0),
    "the last choice above by_reading": lead(-1),
    "no by_reading": no_variants,
    "readings one at a time": one_at_a_time,
    "duties by reading are several": split_duties,
    "contradictory is left out": uncontradictory,
    "open wherever readings differ": of_all_readings,
    "readings are needed": needed_readings,
    "two ways of reading at most": two_ways,
    "open in a reading is settled": settled_in_a_reading,
}
LENIENT = {
    "unknown facts are let pass": ErrorKind.UNKNOWN_FACT,
    "unknown acts are let pass": ErrorKind.UNKNOWN_ACT,
    "unknown parties are let pass": ErrorKind.UNKNOWN_PARTY,
    "unknown keys are let pass": ErrorKind.UNKNOWN_KEY,
    "contents are let pass": ErrorKind.UNEXPECTED_CONTENT,
    "since is let pass": ErrorKind.UNEXPECTED_SINCE,
    "twice is let pass": ErrorKind.GIVEN_TWICE,
    "30 February is 2 March": ErrorKind.NO_SUCH_DAY,
    "untagged days are let pass": ErrorKind.NOT_A_DATE,
    "the day need not be there": ErrorKind.MISSING_KEY,
    "numbers for truths are let pass": ErrorKind.WRONG_TYPE,
    "odd shapes are let pass": ErrorKind.WRONG_SHAPE,
    "unknown contents are let pass": ErrorKind.UNKNOWN_CONTENT,
    "unknown values are let pass": ErrorKind.UNKNOWN_VALUE,
    "unknown readings are let pass": ErrorKind.UNKNOWN_READING,
    "unknown choices are let pass": ErrorKind.UNKNOWN_CHOICE,
    "days beyond the years are let pass": ErrorKind.OUTSIDE_TABLES,
    "too many acts are let pass": ErrorKind.TOO_MANY_ACTS,
}
FIRST = {
    "what is wrong with acts is told before facts": "acts",
    "what is wrong with the day is told first": "on",
}
"""Of several things wrong, that of this key is told."""
KEPT = {
    "readings of the case before stay": "reading",
    "unknown acts of the case before stay": "unknown",
    "rest of the case before stays": "rest",
}
EMPTY = {"scope": {"status": "inside"}, "judgements": {}, "acts": [], "duties": [], "results": {}}


class Faulty(Server):
    """The server, with one mistake."""

    kept: dict = {}  # noqa: RUF012  (what the mistakes are about)
    mistake = "none"

    def reply(self, message):
        if message["cmd"] != "run":
            return super().reply(message)
        case, mistake = message["case"], self.mistake
        if mistake == "a reading left open is the usual one":
            case = case | {"reading": USUAL | case.get("reading", {})}
        if (key := KEPT.get(mistake)) is not None:
            if key in case:
                self.kept[key] = case[key]
            elif key in self.kept:
                case = case | {key: self.kept[key]}
        if mistake == "an answer is kept by facts and acts":
            key = json.dumps([case.get("facts"), case.get("acts"), message["ask"]], sort_keys=True)
            if key in self.kept:
                return {"seq": message["seq"], **self.kept[key]}
        reply = super().reply(message | {"case": case})
        if mistake == "an answer is kept by facts and acts":
            self.kept[key] = {k: v for k, v in reply.items() if k != "seq"}
        if mistake == "the last thing wrong is told" and "refused" in reply:
            reply["refused"]["kind"] = last_wrong(case, reply["refused"]["kind"])
        if (key := FIRST.get(mistake)) in case and "refused" in reply:
            reply["refused"]["kind"] = wrong_with(case, key) or reply["refused"]["kind"]
        if mistake in ANSWERS and "answer" in reply:
            reply["answer"] = ANSWERS[mistake](reply["answer"])
        if "refused" in reply and reply["refused"]["kind"] == LENIENT.get(mistake):
            reply = {"seq": message["seq"], "answer": EMPTY}
        return reply


def wrong_with(case, key):
    """What is wrong with what the case has under this key, if anything is."""
    try:
        REFERENCE.answer({"on": "date:2018-01-01", key: case[key]}, WHOLE)
    except Refused as refused:
        return refused.kind.value
    return None


def last_wrong(case, first):
    """What is wrong with the case if it is read from its end."""
    found = (wrong_with(case, key) for key in reversed(case) if key != "on")
    return next(filter(None, found), first)


Faulty.mistake = sys.argv[1]
for line in Faulty(REFERENCE, KNOWN.name, KNOWN.hash).answers(sys.stdin.buffer):
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
