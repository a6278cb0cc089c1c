"""A second set of mistakes, thought of when the suite caught the first: what it let pass then is marked here.

They are planted in the implementation in JavaScript as the first set is (`operators`).
"""

# ruff: noqa: E501  (texts of programs)

from __future__ import annotations

import re
from itertools import combinations

from .operators import _FACTS, _READ, _SINCE, Operator, _js, _made_up, _off

_COUNTED = "    if (isWorkday(day)) left -= 1;"
_LAST = f"{_COUNTED}\n  }}\n  return day;"
_STARTS = "  let day = start;\n"
_OUTSIDE = 'if (s.day < IN_FORCE || !inScope(s) || s.is(`other_${result}`)) return "outside";'
_CONTRADICTORY = "if (contradictory) return { contradiction: contradictory };"
_IMPOSSIBLE = "const found = IMPOSSIBLE.find(({ so }) => so(s));"
_COMING = 'status: act.date > day ? "not_yet"'
_RIVALS = "rivals.some(given) ?"
_ITEMS_8 = "return Object.values(ARTICLE_8).some((item) => item(s));"
_ITEMS_7 = "return Object.values(ARTICLE_7).every((item) => item(s));"
_OWED = "if (by !== undefined && when(s)) owed.push"
_ANSWER = "function answer({ facts: given, acts: listed, on, reading }, ask) {"
_TOWARDS = "if (act.to !== undefined && addressee !== undefined && act.to !== addressee) return [];"
_EARLIER = "new Date(Date.parse({}) - 864e5).toISOString().slice(0, 10)"


def _ends(expression: str) -> tuple[str, str]:
    return _LAST, _LAST.removesuffix("day;") + expression + ";"


def _unpadded(text: str) -> str:
    return f'{text}.replaceAll("-0", "-")'


def _kept(by: str) -> tuple[str, str]:
    """Answers are kept by this of a case."""
    kept = (
        f"const kept22 = new Map();\nfunction answer(c, ask) {{\n  const k = JSON.stringify([{by}, c.on, c.reading, ask]);\n"
        "  if (!kept22.has(k)) kept22.set(k, answer0(c, ask));\n  return kept22.get(k);\n}\n"
    )
    return _ANSWER, kept + _ANSWER.replace("answer(", "answer0(")


def _bare(key: str) -> str:
    return f"c.facts, c.acts.map(({{ {key}, ...a }}) => a)"


_GROUPS = {
    "gains": 's.any("gain_for_self", "gain_for_others", "gain_for_unit")',
    "haste": 's.any("emergency_decision", "averting_danger", "similar_7_2")',
    "services": 's.any("in_enterprise_service", "in_public_service", "in_development_service")',
    "majeure": 's.any("policy_change", "natural_disaster", "similar_force")',
    "neglect": 's.any("idle", "reckless", "lazy")',
    "strictness": 's.any("trusts_luck", "conceals", "refuses")',
}


def _together() -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for i, j in combinations(range(1, 9), 2):
        both = f"if (ARTICLE_8[8.{i}](s) && ARTICLE_8[8.{j}](s)) return false;\n  {_ITEMS_8}"
        rows.append((f"8.{i} with 8.{j} is neither", _ITEMS_8, both))
    for i, j in combinations(range(1, 7), 2):
        rest = f"Object.entries(ARTICLE_7).every(([k, item]) => k === '7.{i}' || k === '7.{j}' || item(s))"
        both = f"if (!ARTICLE_7[7.{i}](s) && !ARTICLE_7[7.{j}](s)) return {rest};\n  {_ITEMS_7}"
        rows.append((f"7.{i} and 7.{j} fail together", _ITEMS_7, both))
    for name, text in _GROUPS.items():
        names = ", ".join(f'"{n}"' for n in re.findall(r'"(\w+)"', text))
        count = f"[{names}].filter((x) => s.is(x)).length"
        rows += [
            (f"{name}: all at once are none", text, f"({text} && !s.all({names}))"),
            (f"{name}: an odd number", text, f"({count} % 2 === 1)"),
            (f"{name}: two at least", text, f"({count} >= 2)"),
        ]
    return rows


def second() -> tuple[Operator, ...]:
    """All of them."""
    return (
        *_js(
            "calendar",
            *((f"days off of {y} forgotten", *_off(f'!d.startsWith("{y}")')) for y in range(2017, 2027)),
            *((f"made up in {y} forgotten", *_made_up(f'!d.startsWith("{y}")')) for y in range(2017, 2027)),
            ("only Sundays are free", "weekday === 0 || weekday === 6;", "weekday === 0;"),
            ("Fridays are free", "weekday === 0 || weekday === 6;", "weekday === 5 || weekday === 6;"),
            (
                "no period leaves its year",
                *_ends('day.slice(0, 4) > start.slice(0, 4) ? start.slice(0, 4) + "-12-31" : day'),
            ),
            (
                "the 31st does not count",
                _COUNTED,
                '    if (isWorkday(day) && !day.endsWith("-31")) left -= 1;',
            ),
            (
                "31 December does not count",
                _COUNTED,
                '    if (isWorkday(day) && !day.endsWith("12-31")) left -= 1;',
            ),
            (
                "a start on a day off is the next working day",
                _STARTS,
                f"{_STARTS}  while (!isWorkday(day)) day = nextDay(day);\n",
            ),
            (
                "the start counts if it is worked",
                "let left = n; left",
                "let left = n - (isWorkday(start) ? 1 : 0); left",
            ),
            ("every last day is a day late", *_ends("nextDay(day)")),
            ("every last day is a day early", *_ends(_EARLIER.format("day"))),
            (
                "last days kept by month and day",
                "function lastDay(start, n) {",
                "const kept21 = new Map();\nfunction lastDay(start, n) {\n  const k = start.slice(5) + n;\n  if (!kept21.has(k)) kept21.set(k, lastDay0(start, n));\n  return start.slice(0, 4) + kept21.get(k).slice(4);\n}\nfunction lastDay0(start, n) {",
            ),
            (
                "up to a day, as text without noughts",
                "act.act === kind && act.date <= this.day &&",
                f"act.act === kind && {_unpadded('act.date')} <= {_unpadded('this.day')} &&",
            ),
            (
                "overdue, as text without noughts",
                "return due !== null && due < s.day",
                f"return due !== null && {_unpadded('due')} < {_unpadded('s.day')}",
            ),
            (
                "in force, as text without noughts",
                "const known = act.date >= IN_FORCE &&",
                f"const known = {_unpadded('act.date')} >= {_unpadded('IN_FORCE')} &&",
            ),
            ("overdue by the year", "due < s.day ?", "due.slice(0, 4) < s.day.slice(0, 4) ?"),
        ),
        *_js(
            "since",
            (
                "before entry is never",
                _SINCE,
                "(since === undefined || (since >= IN_FORCE && since <= this.day))",
            ),
            (
                "read without acts only",
                _SINCE,
                "(since === undefined || this.valid.length > 0 || since <= this.day)",
            ),
            ("by the month", _SINCE, "(since === undefined || since.slice(0, 7) <= this.day.slice(0, 7))"),
            (
                "on a working day only",
                _SINCE,
                "(since === undefined || (isWorkday(since) && since <= this.day))",
            ),
            (
                "gone a year later",
                _SINCE,
                "(since === undefined || (since <= this.day && since.slice(0, 4) === this.day.slice(0, 4)))",
            ),
        ),
        *_js(
            "who",
            (
                "an addressee where none is declared is wrong",
                _TOWARDS,
                "if (act.to !== undefined && act.to !== addressee) return [];",
            ),
            (
                "towards whoever may act is right",
                _TOWARDS,
                _TOWARDS.replace(") return", " && !actors.includes(act.to)) return"),
            ),
            (
                "towards oneself is right",
                _TOWARDS,
                _TOWARDS.replace(") return", " && act.to !== act.by) return"),
            ),
            ("a role's requirement is everybody's", "(r.by === undefined || r.by === role) &&", ""),
            (
                "a content's requirement is no matter",
                "(r.content === undefined || r.content === act.content),",
                "r.content === undefined,",
            ),
            (
                "a refusal needs the conditions",
                "r.content === act.content),",
                'r.content === act.content || act.content === "refuse"),',
            ),
            (
                "anybody's finding starts one's periods",
                "s.acts(duty.from, duty.own ? { by: bearer[0] } : {})",
                "s.acts(duty.from)",
            ),
            (
                "a finding to any effect",
                'return s.done("find", { content: "grant" });',
                'return s.done("find");',
            ),
        ),
        *_js(
            "answering",
            (
                "another rule only where something is given",
                _OUTSIDE,
                _OUTSIDE.replace(
                    "s.is(`other_${result}`)",
                    "(s.is(`other_${result}`) && GIVEN.some((g) => g.results.includes(result) && g.when(s)))",
                ),
            ),
            (
                "another rule governs rivals too",
                _OUTSIDE,
                _OUTSIDE.replace(
                    "s.is(`other_${result}`)",
                    "s.is(`other_${result}`) || EXCLUSIVE.some((p) => p.includes(result) && p.some((r) => s.is(`other_${r}`)))",
                ),
            ),
            ("several rivals make no conflict", _RIVALS, "rivals.filter(given).length === 1 ?"),
            ("a barred rival is none", _RIVALS, 'rivals.some((r) => given(r) && !said(r, "forbidden")) ?'),
            ("only the first rival counts", _RIVALS, "rivals.slice(0, 1).some(given) ?"),
            (
                "not prompt and undone is overdue",
                'due < s.day ? "overdue" : "pending";',
                'due < s.day || !promptly ? "overdue" : "pending";',
            ),
            (
                "to come, before entry, is void",
                _COMING,
                'status: act.date > day && act.date >= IN_FORCE ? "not_yet"',
            ),
            ("to come, out of scope, is void", _COMING, 'status: act.date > day && inScope(s) ? "not_yet"'),
            (
                "two contradictions are none",
                _IMPOSSIBLE,
                "const all21 = IMPOSSIBLE.filter(({ so }) => so(s));\n  const found = all21.length === 1 ? all21[0] : undefined;",
            ),
            ("the last contradiction is told", _IMPOSSIBLE, _IMPOSSIBLE.replace("find(", "findLast(")),
            (
                "no contradiction beside acts",
                _CONTRADICTORY,
                _CONTRADICTORY.replace("(contradictory)", "(contradictory && acts.length === 0)"),
            ),
            (
                "conditions of acts by the day seen",
                "new Situation(facts, reading, valid, act.date);",
                "new Situation(facts, reading, valid, on);",
            ),
            (
                "what another rule governs in part is not owed",
                _OWED,
                _OWED.replace("when(s))", "when(s) && !results.some((r) => s.is(`other_${r}`)))"),
            ),
        ),
        *_js("two at once", *_together()),
        *_js(
            "lists and state",
            *(
                (
                    f"{k} rounds of validity",
                    "  let valid = [];\n  for (;;) {",
                    "  let valid = [];\n  for (let round = 1; ; round++) {",
                    "    if (more.length === valid.length) return valid;",
                    f"    if (more.length === valid.length || round === {k}) return more;",
                )
                for k in (2, 3, 5, 7)
            ),
            (
                "nothing is read after an act to come",
                _READ,
                _READ
                + "  const cut = acts.findIndex((a) => a.date > plainDay(on));\n  if (cut >= 0) for (const a of acts.slice(cut)) if (a.date <= plainDay(on)) a.by = 'city_office';\n",
            ),
            (
                "dates as they are listed",
                _READ,
                _READ
                + "  for (let i = 1; i < acts.length; i++) if (acts[i].date < acts[i - 1].date) acts[i].date = acts[i - 1].date;\n",
            ),
            *(
                (f"answers kept whatever the {key}", *_kept(_bare(key)))
                for key in ("date", "by", "to", "content")
            ),
            (
                "answers kept whatever the order",
                *_kept("c.facts, c.acts.map((a) => JSON.stringify(a)).sort()"),
            ),
            ("answers kept by the names of facts", *_kept("Object.keys(c.facts), c.acts")),
            (
                "the last but one's facts stay",
                _FACTS,
                _FACTS
                + "  for (const [k, v] of Object.entries(globalThis.f25 ?? {})) if (!(k in given) && v.since) facts[k] = v;\n  globalThis.f25 = globalThis.g25;\n  globalThis.g25 = facts;\n",
            ),
            (
                "the kind of party stays",
                _FACTS,
                _FACTS
                + "  if (given.party_kind === undefined && globalThis.kind28) facts.party_kind = globalThis.kind28;\n  globalThis.kind28 = facts.party_kind;\n",
            ),
        ),
    )
