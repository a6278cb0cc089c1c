"""A third set of mistakes: the kinds of the first two gone through again, with what people write in other words.

Each was thought of from the published pages, not from what the suite is made to catch.
"""

# ruff: noqa: E501  (texts of programs)

from __future__ import annotations

from .operators import _SINCE, Operator, _adapter, _js, _sh, _sql

_COUNTED = "    if (isWorkday(day)) left -= 1;"
_LOOP = f"  for (let left = n; left > 0; ) {{\n    day = nextDay(day);\n{_COUNTED}\n  }}\n  return day;"
_OVERDUE = "return due !== null && due < s.day"
_IN_TIME = "due === null || act.date <= due"
_ROLES = "(act.by === undefined ? actors : [act.by]).filter((role) => {"
_BORN = "  const [actors, addressee] = ACTS[act.act];\n"
_OF_A_KIND = "return [...new Set(found.map(({ act }) => act))];"
_STARTS = "for (const start of s.acts(duty.from, duty.own ? { by: bearer[0] } : {})) {"
_READ = "  const acts = listed.map((act) => ({ ...act, date: plainDay(act.date) }));\n"
_VALID = "  const valid = validActs(facts, reading, acts, day);\n"
_SAID = "GIVEN.some((g) => how.includes(g.how) && g.results.includes(name) && g.when(s))"
_RESULTS_OWED = 'results, bearer: by, trigger: null, due: null, status: "pending"'
_FACTS_READ = "  const facts = readFacts(given);\n"
_OPEN = 'return { status: "open", possible, needs };'


def _also(who: str, whom: str) -> tuple[str, ...]:
    """One body is taken for another whatever is done."""
    added = f'  if (act.by === "{who}") act = {{ ...act, by: "{whom}" }};\n'
    return f"{who} is {whom}", _BORN, added + _BORN


def _valid_kept(name: str, key: str) -> tuple[str, ...]:
    """Which acts are valid is kept from case to case by this."""
    kept = (
        f"  const k31 = JSON.stringify({key});\n  globalThis.v31 ??= {{}};\n"
        "  const valid = (globalThis.v31[k31] ??= validActs(facts, reading, acts, day));\n"
    )
    return f"validity kept by {name}", _VALID, kept


def third() -> tuple[Operator, ...]:
    """All of them."""
    return (
        *_js(
            "calendar",
            (
                "days, put off to a working day",
                _LOOP,
                "  for (let left = n; left > 0; left -= 1) day = nextDay(day);\n  while (!isWorkday(day)) day = nextDay(day);\n  return day;",
            ),
            (
                "five working days are a week",
                _LOOP,
                "  for (let left = n + 2 * Math.floor(n / 5); left > 0; left -= 1) day = nextDay(day);\n  while (!isWorkday(day)) day = nextDay(day);\n  return day;",
            ),
            (
                "arrangements of the first year only",
                _COUNTED,
                "    if (day.slice(0, 4) === start.slice(0, 4) ? isWorkday(day) : new Date(day).getUTCDay() % 6) left -= 1;",
            ),
            (
                "the year does not turn",
                _LOOP,
                _LOOP.replace("return day", "return start.slice(0, 4) + day.slice(4)"),
            ),
            (
                "the year turns with the month of the last day only",
                _LOOP,
                _LOOP.replace(
                    "return day", 'return day.slice(5, 7) === "01" ? start.slice(0, 4) + day.slice(4) : day'
                ),
            ),
            (
                "every February has a 29th",
                "function nextDay(day) {\n",
                'function nextDay(day) {\n  if (day.endsWith("-02-28")) return `${day.slice(0, 4)}-02-29`;\n  if (day.endsWith("-02-29")) return `${day.slice(0, 4)}-03-01`;\n',
            ),
            (
                "the window is of days",
                "this.day <= lastDay(start.date, n)",
                "Date.parse(this.day) - Date.parse(start.date) <= n * 864e5",
            ),
            ("overdue from a working day on", _OVERDUE, "return due !== null && lastDay(due, 1) <= s.day"),
            (
                "in time, by the words of a date",
                _IN_TIME,
                "due === null || new Date(act.date).toDateString() <= new Date(due).toDateString()",
            ),
            (
                "overdue, by day, month and year",
                _OVERDUE,
                'const turned = (d) => d.split("-").reverse().join("-");\n  return due !== null && turned(due) < turned(s.day)',
            ),
            (
                "periods begun in December end with it",
                _LOOP,
                _LOOP.replace(
                    "return day",
                    'return start.slice(5, 7) === "12" && day.slice(5, 7) === "01" ? start.slice(0, 5) + "12-31" : day',
                ),
            ),
            (
                "a make-up day is worked the week after too",
                "return weekend ? MADE_UP.has(day) :",
                "return weekend ? MADE_UP.has(day) || MADE_UP.has(new Date(Date.parse(day) - 7 * 864e5).toISOString().slice(0, 10)) :",
            ),
        ),
        *_js(
            "since",
            ("true until that day", _SINCE, "(since === undefined || since > this.day)"),
            ("by the day of entry", _SINCE, "(since === undefined || since <= IN_FORCE)"),
            (
                "on the day of an act not yet",
                _SINCE,
                "(since === undefined || since < this.day || (since === this.day && this.day === globalThis.seen31))",
                _FACTS_READ,
                f"{_FACTS_READ}  globalThis.seen31 = plainDay(on);\n",
            ),
            (
                "on the day seen not yet",
                _SINCE,
                "(since === undefined || since < this.day || (since === this.day && this.day !== globalThis.seen31))",
                _FACTS_READ,
                f"{_FACTS_READ}  globalThis.seen31 = plainDay(on);\n",
            ),
            (
                "the latest day is that of all",
                _FACTS_READ,
                (
                    f"{_FACTS_READ}  const last31 = Object.values(facts).map((f) => f.since ?? '').sort().at(-1);\n"
                    "  for (const f of Object.values(facts)) if (f.since) f.since = last31;\n"
                ),
            ),
            (
                "the first day is that of all",
                _FACTS_READ,
                (
                    f"{_FACTS_READ}  const first31 = Object.values(facts).map((f) => f.since ?? '9').sort()[0];\n"
                    "  for (const f of Object.values(facts)) if (f.since) f.since = first31;\n"
                ),
            ),
        ),
        *_js(
            "who",
            (
                "unstated among several is nobody",
                _ROLES,
                _ROLES.replace("actors :", "(actors.length > 1 ? [] : actors) :"),
            ),
            (
                "unstated is the last declared",
                "(act.by === undefined ? actors : [act.by])",
                "(act.by === undefined ? actors.slice(-1) : [act.by])",
            ),
            (
                "neither stated is void",
                _BORN,
                f"{_BORN}  if (act.by === undefined && act.to === undefined && addressee !== undefined) return [];\n",
            ),
            _also("leadership", "receiving_body"),
            _also("receiving_body", "leadership"),
            _also("accountability_body", "receiving_body"),
            _also("receiving_body", "accountability_body"),
            _also("unit_party_org", "party"),
            _also("party", "unit_party_org"),
            ("whoever has found may feed back", 's.done("find", { by });', 's.done("find");'),
            (
                "one of two discharges both",
                "const done = duty.by.flatMap((by) => s.acts(duty.act, { by }))",
                'const done = (duty.clause === "15.2" ? [RECEIVING, ORG] : duty.by).flatMap((by) => s.acts(duty.act, { by }))',
            ),
            (
                "the first of two discharges both",
                "const done = duty.by.flatMap((by) => s.acts(duty.act, { by }))",
                'const done = (duty.clause === "15.2" ? [RECEIVING] : duty.by).flatMap((by) => s.acts(duty.act, { by }))',
            ),
        ),
        *_js(
            "answering",
            (
                "before entry is yet to come",
                'act.date > day ? "not_yet"',
                'act.date > day || act.date < IN_FORCE ? "not_yet"',
            ),
            (
                "before entry is at entry",
                _READ,
                f"{_READ}  for (const act of acts) if (act.date < IN_FORCE) act.date = IN_FORCE;\n",
            ),
            (
                "strictness has no rival",
                'return rivals.some(given) ? "conflict"',
                'return result !== "strict_treatment" && rivals.some(given) ? "conflict"',
            ),
            (
                "the one required later gives way",
                'return rivals.some(given) ? "conflict"',
                'return rivals.some((r) => given(r) && RESULTS.indexOf(r) < RESULTS.indexOf(result)) ? "conflict"',
            ),
            (
                "another rule takes away only what is owed",
                "|| s.is(`other_${result}`)) return",
                '|| (s.is(`other_${result}`) && GIVEN.some((g) => g.how === "required" && g.results.includes(result) && g.when(s)))) return',
            ),
            (
                "another rule lets a bar stand",
                "|| s.is(`other_${result}`)) return",
                '|| (s.is(`other_${result}`) && !GIVEN.some((g) => g.how === "forbidden" && g.results.includes(result) && g.when(s)))) return',
            ),
            (
                "a result is owed until a finding",
                _RESULTS_OWED,
                _RESULTS_OWED.replace('"pending"', 's.done("find") ? "done_in_time" : "pending"'),
            ),
            ("a duty for the last trigger only", _STARTS, _STARTS.replace(": {}))", ": {}).slice(-1))")),
            (
                "any later act discharges, whatever it was begun by",
                ".filter((act) => act.date >= start);",
                ".filter((act) => act.date >= start || duty.from !== undefined);",
            ),
            (
                "what has no period is due at once",
                "const due = duty.days === undefined ? null :",
                "const due = duty.days === undefined ? start.date :",
            ),
            (
                "no results once the time is over",
                "owed.push({ clause, results,",
                'if (!owed.some((one) => one.status === "overdue")) owed.push({ clause, results,',
            ),
            (
                "a judgement of an act counts acts to come",
                's.done("find", { content: "grant" });',
                's.valid.some(({ act }) => act.act === "find" && act.content === "grant") || (globalThis.all31 ?? []).some((act) => act.act === "find" && act.content === "grant" && act.date > s.day);',
                _VALID,
                f"{_VALID}  globalThis.all31 = acts;\n",
            ),
        ),
        *_js(
            "two at once",
            ("lenient, so never strict", "when: strictness", "when: (s) => strictness(s) && !leniency(s)"),
            ("strict, so never lenient", "when: leniency", "when: (s) => leniency(s) && !strictness(s)"),
            (
                "what two clauses say nobody says",
                _SAID,
                _SAID.replace("GIVEN.some(", "1 === GIVEN.filter(").replace(
                    "g.when(s))", "g.when(s)).length"
                ),
            ),
            (
                "grave accident and vile effect, not both",
                '!graveAccident(s) && !s.is("vile_effect")',
                'graveAccident(s) === s.is("vile_effect")',
            ),
            (
                "law and policy, not both",
                '    !s.is("breaks_law") &&\n    !s.is("breaks_policy") &&',
                '    s.is("breaks_law") === s.is("breaks_policy") &&',
            ),
            (
                "gain and harm, not both",
                '    !privateGain(s) &&\n    !s.is("harms_public") &&',
                '    privateGain(s) === s.is("harms_public") &&',
            ),
            (
                "own gain and others', not both",
                'return s.any("gain_for_self", "gain_for_others", "gain_for_unit")',
                'return s.is("gain_for_self") !== s.any("gain_for_others", "gain_for_unit")',
            ),
            (
                "either kind of violation, not both",
                'privateGain(s) || s.any("harms_public", "other_violation")',
                'privateGain(s) !== s.any("harms_public", "other_violation")',
            ),
            (
                "8.7's causes, not both",
                's.any("policy_change", "natural_disaster", "similar_force")',
                '(s.is("policy_change") !== s.any("natural_disaster", "similar_force"))',
            ),
        ),
        *_js(
            "lists and state",
            ("the last act of a kind", _OF_A_KIND, _OF_A_KIND.replace("];", "].slice(-1);")),
            (
                "the same on the same day is one",
                _READ,
                f"{_READ}  acts.forEach((a, i) => {{ if (acts.findIndex((b) => b.act === a.act && b.date === a.date) < i) a.by = 'city_office'; }});\n",
            ),
            (
                "the same act again is one",
                _READ,
                f"{_READ}  acts.forEach((a, i) => {{ if (acts.findIndex((b) => b.act === a.act) < i) a.by = 'city_office'; }});\n",
            ),
            (
                "an act listed later was done later",
                "act.act === kind && act.date <= this.day &&",
                "act.act === kind && act.date <= this.day && (this.upTo === undefined || this.upTo.indexOf(act) <= this.upTo.indexOf(this.self)) &&",
                "new Situation(facts, reading, valid, act.date);",
                "Object.assign(new Situation(facts, reading, valid, act.date), { upTo: acts, self: act });",
            ),
            _valid_kept("the number of acts", "[acts.length, on, given]"),
            _valid_kept("the acts", "acts"),
            _valid_kept("acts and facts", "[acts, given]"),
            _valid_kept("acts, facts and day", "[acts, given, on]"),
            _valid_kept("acts and reading", "[acts, reading, on]"),
            (
                "contradictory by the names of facts",
                "const contradictory = contradiction(s);",
                "globalThis.c31 ??= {};\n  const k32 = JSON.stringify(Object.keys(given).sort());\n  if (!(k32 in globalThis.c31)) globalThis.c31[k32] = contradiction(s);\n  const contradictory = globalThis.c31[k32];",
            ),
            (
                "another rule once, another rule always",
                "s.is(`other_${result}`)) return",
                "(globalThis.o31 ??= {})[result] || (globalThis.o31[result] = s.is(`other_${result}`))) return",
            ),
        ),
        *_js(
            "since",
            (
                "results by the day of the last act",
                "results: () => each(RESULTS, (result) => resultStatus(result, s)),",
                "results: () => each(RESULTS, (result) => resultStatus(result, new Situation(facts, reading, valid, acts.filter((a) => a.date <= day).map((a) => a.date).sort().at(-1) ?? day))),",
            ),
            (
                "judgements by the day of the last act",
                "String(JUDGEMENTS[name](s))",
                "String(JUDGEMENTS[name](new Situation(facts, reading, valid, acts.filter((a) => a.date <= day).map((a) => a.date).sort().at(-1) ?? day)))",
            ),
            (
                "duties by the day of the last act",
                "duties: () => duties(s, acts),",
                "duties: () => duties(new Situation(facts, reading, valid, acts.filter((a) => a.date <= day).map((a) => a.date).sort().at(-1) ?? day), acts),",
            ),
            (
                "contradictory whatever the day",
                "const contradictory = contradiction(s);",
                "const contradictory = contradiction(new Situation(Object.fromEntries(Object.entries(facts).map(([k, f]) => [k, { value: f.value }])), reading, valid, day));",
            ),
        ),
        *_js(
            "lists and state",
            ("numbers of one digit", "acts.indexOf(start) + 1", "(acts.indexOf(start) + 1) % 10"),
            ("numbers up to twenty", "acts.indexOf(start) + 1", "Math.min(20, acts.indexOf(start) + 1)"),
            (
                "nothing but what is overdue",
                "  return owed;",
                '  const over31 = owed.filter((one) => one.status === "overdue");\n  return over31.length ? over31 : owed;',
            ),
            (
                "a duty done is no duty",
                "  return owed;",
                '  return owed.filter((one) => one.status !== "done_late");',
            ),
        ),
        *_js(
            "documents",
            ("及时 is the report itself", '    s.done("report_afterwards") &&\n', ""),
            (
                "a choice is two duties",
                "    if (by !== undefined && when(s)) owed.push({ clause, results,",
                (
                    '    if (by !== undefined && when(s) && results.includes("reduced_treatment")) for (const one of results) owed.push({ clause, results: [one], bearer: by, trigger: null, due: null, status: "pending" });\n'
                    "    else if (by !== undefined && when(s)) owed.push({ clause, results,"
                ),
            ),
            ("a duty is owed from the finding of its clause", '{ clause: "11.g4"', '{ clause: "10.3"'),
        ),
        *_adapter(
            "unknowns",
            (
                "not applicable is not possible",
                _OPEN,
                _OPEN.replace("possible,", 'possible: possible.filter((p) => p !== "not_applicable"),'),
            ),
            (
                "three things at most are needed",
                _OPEN,
                _OPEN.replace("needs }", "needs: needs.slice(0, 3) }"),
            ),
            (
                "facts are never needed beside acts",
                _OPEN,
                _OPEN.replace(
                    "needs }",
                    'needs: needs.some((n) => n.startsWith("act:")) ? needs.filter((n) => n.startsWith("act:")) : needs }',
                ),
            ),
            (
                "the calendar is never needed",
                _OPEN,
                _OPEN.replace("needs }", 'needs: needs.filter((n) => n !== "calendar:unpublished") }'),
            ),
            ("three possible are two", _OPEN, _OPEN.replace("possible,", "possible: possible.slice(0, 2),")),
        ),
        *_sql(
            "two at once",
            (
                "law and policy, not both",
                "AND NOT yes(facts, 'breaks_law')\n    AND NOT yes(facts, 'breaks_policy')",
                "AND yes(facts, 'breaks_law') = yes(facts, 'breaks_policy')",
            ),
            (
                "grave and vile, not both",
                "THEN NOT grave_accident AND NOT yes(facts, 'vile_effect')",
                "THEN grave_accident = yes(facts, 'vile_effect')",
            ),
        ),
        *_sql(
            "answering",
            (
                "given is forbidden where both",
                "WHEN given AND forbidden THEN 'conflict'",
                "WHEN given AND forbidden THEN 'forbidden'",
            ),
            ("the day of entry is before it", "day >= 'date:2017-02-06'", "day > 'date:2017-02-06'"),
        ),
        *_sh(
            "answering",
            (
                "another rule's rival is a rival",
                '        yes "other_$rival" && continue # 另有规定的，不算给予\n',
                "",
            ),
            (
                "a bar is silent where something is owed",
                'elif required "$1"; then if rivalled',
                'elif required "$1" && ! yes must_answer; then if rivalled',
            ),
        ),
        *_sh(
            "two at once",
            (
                "neglect by one alone",
                "neglect() { any idle reckless lazy; }",
                "neglect() { { any idle && ! any reckless lazy; } || { any reckless lazy && ! any idle; }; }",
            ),
            (
                "an aim by one alone",
                "any for_efficiency for_solution &&",
                "{ any for_efficiency for_solution && ! yes for_efficiency for_solution; } &&",
            ),
        ),
        *(Operator("py", kind, name, ()) for kind, name in _PY),
    )


_PY = (
    ("documents", "open wherever readings differ"),
    ("documents", "readings are needed"),
    ("documents", "two ways of reading at most"),
    ("documents", "open in a reading is settled"),
    ("answering", "odd shapes are let pass"),
    ("answering", "unknown contents are let pass"),
    ("answering", "unknown values are let pass"),
    ("answering", "unknown readings are let pass"),
    ("answering", "unknown choices are let pass"),
    ("answering", "days beyond the years are let pass"),
    ("answering", "too many acts are let pass"),
    ("answering", "what is wrong with acts is told before facts"),
    ("answering", "what is wrong with the day is told first"),
)
"""Switches of `py/serve.py`."""
