"""A fourth set of mistakes: what an audit found to pass the suite of 1,442 vectors, and what is like it."""

# ruff: noqa: E501  (texts of programs)

from __future__ import annotations

from .operators import Operator, _js

_STATUS = "  const promptly = duty.timely === undefined || s.is(duty.timely);\n"
_SEEN = "  const s = new Situation(facts, reading, valid, day);\n  const contradictory"
_OVERDUE = "return due !== null && due < s.day"
_LATE = "if (done.length > 0) return"
_EXCUSED = 's.any("emergency_decision", "averting_danger", "similar_7_2"),'


def _never(act: str) -> tuple[str, ...]:
    """The duty is never met, though the act is valid."""
    return f"{act} never discharges", _STATUS, f'{_STATUS}  if (duty.act === "{act}") return "pending";\n'


def _one_a_day(name: str, found: str) -> tuple[str, ...]:
    """Of the acts of a kind on a day one is kept, among those that are valid."""
    kept = f"valid.filter(({{ act }}, i) => valid.{found}((o) => o.act.act === act.act && o.act.date === act.date) === i)"
    return name, _SEEN, _SEEN.replace("reading, valid, day", f"reading, {kept}, day")


def fourth() -> tuple[Operator, ...]:
    """All of them."""
    acts = ("early_action", "analyse", "educate", "improve_rules", "explain", "clarify", "dispel")
    return (
        *_js(
            "answering",
            *(_never(act) for act in acts),
            (
                "overdue to the end of the next year",
                _OVERDUE,
                f"{_OVERDUE} && Number(s.day.slice(0, 4)) <= Number(due.slice(0, 4)) + 1",
            ),
            (
                "feedback is overdue within the year",
                _OVERDUE,
                f'{_OVERDUE} && (duty.act !== "feedback" || s.day.slice(0, 4) === due.slice(0, 4))',
            ),
            (
                "publication late only within the year",
                _LATE,
                'if (duty.act === "publish" && due !== null && done.some((a) => a.date.slice(0, 4) > due.slice(0, 4))) return "done_in_time";\n  '
                + _LATE,
            ),
        ),
        *_js(
            "lists and state",
            _one_a_day("the first of a kind on a day", "findIndex"),
            _one_a_day("the last of a kind on a day", "findLastIndex"),
        ),
        *_js(
            "two at once",
            (
                "an exception excuses one lack",
                _EXCUSED,
                f'({_EXCUSED[:-1]} && s.any("followed_discussion", "followed_democratic_decision")),',
            ),
        ),
        *_js(
            "calendar",
            ("make-up days are weekends", "return weekend ? MADE_UP.has(day) :", "return weekend ? false :"),
        ),
    )
