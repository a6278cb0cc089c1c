"""Mistakes that implementers make, each planted in one of the implementations here: how strong a suite is, is measured with them.

They are not made from the suite's own list of mistakes: each was thought of as what a person writes who
misreads a page, forgets a table or keeps a state. `benchmarks/operators.py` plants them one at a time.
"""

# ruff: noqa: E501  (texts of programs)

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass(frozen=True)
class Home:
    """An implementation that mistakes are planted in: its folder, and the file that is started."""

    folder: Path
    start: str


HOMES = {
    "js": Home(HERE / "js", "measure.mjs"),
    "interview": Home(ROOT / "src/policy_model/docgen/interview", "node.js"),
    "sql": Home(HERE / "sql", "measure.sql"),
    "sh": Home(HERE / "sh", "measure.sh"),
    "py": Home(HERE / "py", "serve.py"),
}


@dataclass(frozen=True)
class Operator:
    """A mistake: where, of what kind, what it is, and how it is made: each text gives way to another."""

    home: str
    kind: str
    name: str
    edits: Sequence[tuple[str, str, str]]

    @property
    def id(self) -> str:
        """The home and the name."""
        return f"{self.home}:{self.name}"


def _one(home: str, file: str, kind: str, rows: Sequence[tuple[str, ...]]) -> Iterator[Operator]:
    """Rows of a name and pairs of what stands there and what stands there instead."""
    for name, *texts in rows:
        pairs = zip(texts[::2], texts[1::2], strict=True)
        yield Operator(home, kind, name, tuple((file, old, new) for old, new in pairs))


def _js(kind: str, *rows: tuple[str, ...]) -> Iterator[Operator]:
    return _one("js", "measure.mjs", kind, rows)


def _runtime(kind: str, *rows: tuple[str, ...]) -> Iterator[Operator]:
    return _one("interview", "runtime.js", kind, rows)


def _adapter(kind: str, *rows: tuple[str, ...]) -> Iterator[Operator]:
    return _one("interview", "adapter.js", kind, rows)


def _sql(kind: str, *rows: tuple[str, ...]) -> Iterator[Operator]:
    return _one("sql", "measure.sql", kind, rows)


def _sh(kind: str, *rows: tuple[str, ...]) -> Iterator[Operator]:
    return _one("sh", "measure.sh", kind, rows)


def _off(kept: str) -> tuple[str, str]:
    """Days off that are known only where this says so."""
    return (
        "const DAYS_OFF = new Set(CALENDAR.off);",
        f"const DAYS_OFF = new Set(CALENDAR.off.filter((d) => {kept}));",
    )


def _made_up(kept: str) -> tuple[str, str]:
    return (
        "const MADE_UP = new Set(CALENDAR.on);",
        f"const MADE_UP = new Set(CALENDAR.on.filter((d) => {kept}));",
    )


_WORKED = "return weekend ? MADE_UP.has(day) : !DAYS_OFF.has(day);"
_SINCE = "(since === undefined || since <= this.day)"
_ROLE = "  const [actors, addressee] = ACTS[act.act];\n"
_READ = "  const acts = listed.map((act) => ({ ...act, date: plainDay(act.date) }));\n"
_FACTS = "  const facts = readFacts(given);\n"


def _takes(act: str, wrong: str, right: str) -> tuple[str, ...]:
    """An act by the wrong body counts as the right one's."""
    added = f'  if (act.act === "{act}" && act.by === "{wrong}") act = {{ ...act, by: "{right}" }};\n'
    return f"{act} by {wrong}", _ROLE, added + _ROLE


def _told(act: str, wrong: str) -> tuple[str, ...]:
    """An act towards the wrong body counts."""
    added = f'  if (act.act === "{act}" && act.to === "{wrong}") act = {{ ...act, to: undefined }};\n'
    return f"{act} to {wrong}", _ROLE, added + _ROLE


def _since_of(fact: str, day: str) -> tuple[str, ...]:
    new = f'(since === undefined || (name === "{fact}" ? {day} : since <= this.day))'
    return f"since of {fact}: {day}", _SINCE, new


def _not_both(name: str, *texts: str) -> tuple[str, ...]:
    return f"{name}, not both", *texts


def _xor(*names: str) -> str:
    each = ", ".join(f's.is("{n}")' for n in names)
    return f"[{each}].filter(Boolean).length === 1"


def _any_of(*names: str) -> str:
    return "s.any(" + ", ".join(f'"{n}"' for n in names) + ")"


def _split(name: str, before: str, names: Sequence[str], after: str = "") -> tuple[str, ...]:
    """Of a list in which one is enough, several together are taken for none."""
    return _not_both(name, f"{before}{_any_of(*names)}{after}", f"{before}{_xor(*names)}{after}")


PARTY, ORG, ACC, REC = "party", "unit_party_org", "accountability_body", "receiving_body"


def operators() -> tuple[Operator, ...]:
    """All of them."""
    return (
        *_js(
            "calendar",
            ("no holidays", _WORKED, "return weekend ? MADE_UP.has(day) : true;"),
            ("no make-up days", _WORKED, "return !weekend && !DAYS_OFF.has(day);"),
            ("weekends only", _WORKED, "return !weekend;"),
            ("a six-day week", "weekday === 0 || weekday === 6", "weekday === 0"),
            ("tables bought in 2019", *_off('d < "2020"'), *_made_up('d < "2020"')),
            ("2021 not entered", *_off('!d.startsWith("2021")'), *_made_up('!d.startsWith("2021")')),
            ("2023 not entered", *_off('!d.startsWith("2023")'), *_made_up('!d.startsWith("2023")')),
            ("2026 not entered", *_off('!d.startsWith("2026")'), *_made_up('!d.startsWith("2026")')),
            ("make-up days of 2024 lost", *_made_up('!d.startsWith("2024")')),
            ("make-up days of 2022 lost", *_made_up('!d.startsWith("2022")')),
            ("made up on Sundays only", *_made_up("new Date(d).getUTCDay() === 0")),
            ("National Day is three days", *_off('!(d.slice(5) > "10-03" && d.slice(5) < "10-10")')),
            ("no lunar new year", *_off('!["01-2", "01-3", "02-0", "02-1", "02-2"].includes(d.slice(5, 9))')),
            ("spring of 2020 not prolonged", *_off('d < "2020-01-31" || d > "2020-02-02"')),
            ("no New Year's Day", *_off('d.slice(5) !== "01-01"')),
            ("New Year is one day", *_off('!["01-02", "01-03"].includes(d.slice(5))')),
            ("no tomb-sweeping", *_off('d.slice(5, 7) !== "04"')),
            ("Labour Day is one day", *_off('d.slice(5, 7) !== "05" || d.slice(5) === "05-01"')),
            ("no dragon boats", *_off('d.slice(5, 7) !== "06"')),
            ("no mid-autumn", *_off('d.slice(5, 7) !== "09"')),
            ("December never rests", *_off('d.slice(5, 7) !== "12"')),
            (
                "each year like the one before",
                *_off(
                    'true).map((d) => d.startsWith("2025") ? d.replace("2025", "2026") : d).filter(() => true'
                ),
            ),
            (
                "no 29 February",
                "return date.toISOString().slice(0, 10);",
                'return date.toISOString().slice(5, 10) === "02-29" ? `${day.slice(0, 4)}-03-01` : date.toISOString().slice(0, 10);',
            ),
            (
                "window compared by month and day",
                "this.day <= lastDay(start.date, n)",
                "this.day.slice(5) <= lastDay(start.date, n).slice(5)",
            ),
            (
                "done by the last day, by month and day",
                "due === null || act.date <= due",
                "due === null || act.date.slice(5) <= due.slice(5)",
            ),
            (
                "overdue by month and day",
                "due !== null && due < s.day",
                "due !== null && due.slice(5) < s.day.slice(5)",
            ),
            (
                "acts before the day by month and day",
                "act.act === kind && act.date <= this.day",
                "act.act === kind && act.date.slice(5) <= this.day.slice(5)",
            ),
            (
                "late on a weekend is in time",
                "due === null || act.date <= due",
                "due === null || act.date <= due || lastDay(act.date, 1) === lastDay(due, 1)",
            ),
            ("a holiday at the start counts", "let left = n;", "let left = isWorkday(start) ? n : n - 1;"),
        ),
        *_js(
            "since",
            ("not read", _SINCE, "true"),
            ("from the next day", _SINCE, "(since === undefined || since < this.day)"),
            ("from the day before", _SINCE, "(since === undefined || since <= nextDay(this.day))"),
            ("never true", _SINCE, "since === undefined"),
            ("month and day", _SINCE, "(since === undefined || since.slice(5) <= this.day.slice(5))"),
            (
                "as the case is seen",
                _SINCE,
                "(since === undefined || since <= globalThis.seen)",
                "  const day = plainDay(on);\n",
                "  const day = plainDay(on);\n  globalThis.seen = day;\n",
            ),
            (
                "later ones false for acts",
                _SINCE,
                "(since === undefined || (this.day === globalThis.seen && since <= this.day))",
                "  const day = plainDay(on);\n",
                "  const day = plainDay(on);\n  globalThis.seen = day;\n",
            ),
            _since_of("took_measures", "true"),
            _since_of("recovered_loss", "true"),
            _since_of("removed_effect", "true"),
            _since_of("took_measures", "since < this.day"),
            _since_of("recovered_loss", "since < this.day"),
            _since_of("removed_effect", "since < this.day"),
        ),
        *_js(
            "who",
            (
                "unstated is not one's own",
                "(by === undefined || role === by)",
                "(by === undefined || act.by === by)",
            ),
            ("whose act is not asked", "(by === undefined || role === by)", "true"),
            (
                "unstated is the first declared",
                "(act.by === undefined ? actors : [act.by])",
                "[act.by ?? actors[0]]",
            ),
            ("unstated is nobody", "(act.by === undefined ? actors : [act.by])", "[act.by]"),
            ("anybody where no clause empowers", "? actors.includes(role)", "? true"),
            ("anybody where a clause empowers", "a.by === role && a.demands(s)", "a.demands(s)"),
            (
                "unstated addressee is wrong",
                "if (act.to !== undefined && addressee !== undefined && act.to !== addressee) return [];",
                "if (addressee !== undefined && act.to !== addressee) return [];",
            ),
            ("what one body needs, all need", "(r.by === undefined || r.by === role) &&\n", ""),
            ("anybody discharges", "duty.by.flatMap((by) => s.acts(duty.act, { by }))", "s.acts(duty.act)"),
            (
                "only a stated actor discharges",
                "s.acts(duty.act, { by })).filter(",
                "s.acts(duty.act, { by })).filter((act) => act.by !== undefined).filter(",
            ),
            ("another's act starts one's period", "duty.own ? { by: bearer[0] } : {}", "{}"),
            *(
                _takes(*row)
                for row in (
                    ("notify", REC, ACC),
                    ("notify", ORG, ACC),
                    ("apply", ORG, PARTY),
                    ("study", REC, ORG),
                    ("study", "leadership", ORG),
                    ("forward", PARTY, ORG),
                    ("investigate", ACC, REC),
                    ("hear", ORG, REC),
                    ("collect", ORG, REC),
                    ("report", "leadership", REC),
                    ("collective_study", ACC, "leadership"),
                    ("collective_study", REC, "leadership"),
                    ("find", "leadership", REC),
                    ("feedback", "leadership", REC),
                    ("publish", ORG, REC),
                    ("file", ORG, REC),
                    ("discover", REC, ACC),
                    ("verify", REC, ACC),
                    ("report_afterwards", ORG, PARTY),
                    ("report_error", ORG, PARTY),
                    ("correct", ORG, PARTY),
                    ("early_action", PARTY, ORG),
                    ("educate", REC, ORG),
                    ("account", ORG, PARTY),
                    ("attend", ORG, REC),
                    ("explain", ACC, REC),
                    ("urge", ACC, REC),
                    ("make_list", "city_committee", "local_units"),
                    ("interpret", "city_office", "city_committee"),
                    ("interpret_work", "city_committee", "city_office"),
                )
            ),
            *(
                _told(*row)
                for row in (
                    ("apply", ACC),
                    ("feedback", PARTY),
                    ("notify", ORG),
                    ("file", ORG),
                    ("hear", ORG),
                    ("urge", ORG),
                    ("forward", REC),
                )
            ),
        ),
        *_js(
            "answering",
            (
                "conflict before outside",
                '  if (s.day < IN_FORCE || !inScope(s) || s.is(`other_${result}`)) return "outside";\n',
                "",
                '  if (said(result, "required")) return',
                '  if (s.day < IN_FORCE || !inScope(s) || s.is(`other_${result}`)) return "outside";\n  if (said(result, "required")) return',
            ),
            (
                "a duty to give beats a bar",
                'if (given(result) && said(result, "forbidden")) return "conflict";',
                'if (given(result) && !said(result, "required") && said(result, "forbidden")) return "conflict";',
            ),
            (
                "a bar beats what is permitted",
                'if (given(result) && said(result, "forbidden")) return "conflict";',
                'if (said(result, "forbidden")) return said(result, "required") ? "conflict" : "forbidden";',
            ),
            (
                "what is given beats a bar",
                'if (given(result) && said(result, "forbidden")) return "conflict";\n',
                "",
            ),
            (
                "permitted beside a rival is a conflict",
                'if (given(result)) return "permitted";',
                'if (given(result)) return rivals.some(given) ? "conflict" : "permitted";',
            ),
            (
                "only a required rival counts",
                'return rivals.some(given) ? "conflict"',
                'return rivals.some((r) => said(r, "required")) ? "conflict"',
            ),
            (
                "rivals one way",
                "EXCLUSIVE.filter((pair) => pair.includes(result))",
                "EXCLUSIVE.filter((pair) => pair[0] === result)",
            ),
            (
                "rivals the other way",
                "EXCLUSIVE.filter((pair) => pair.includes(result))",
                "EXCLUSIVE.filter((pair) => pair[1] === result)",
            ),
            (
                "other rules do not count beside a conflict",
                "|| s.is(`other_${result}`)) return",
                "|| (s.is(`other_${result}`) && meets7(s))) return",
            ),
            ("to come is void", 'act.date > day ? "not_yet" : ', ""),
            ("to come is valid", "act.date <= on && inScope(s)", "inScope(s)"),
            ("today is yet to come", 'act.date > day ? "not_yet"', 'act.date >= day ? "not_yet"'),
            ("acts before entry", "act.date >= IN_FORCE && ", ""),
            ("the day of entry is before it", "act.date >= IN_FORCE", "act.date > IN_FORCE"),
            (
                "not in force on the day of entry",
                "if (s.day < IN_FORCE || !inScope(s) || s.is(",
                "if (s.day <= IN_FORCE || !inScope(s) || s.is(",
            ),
            (
                "duties before entry",
                "if (s.day < IN_FORCE || !inScope(s)) return [];",
                "if (!inScope(s)) return [];",
            ),
            (
                "duties out of scope",
                "if (s.day < IN_FORCE || !inScope(s)) return [];",
                "if (s.day < IN_FORCE) return [];",
            ),
            (
                "results before entry",
                "if (s.day < IN_FORCE || !inScope(s) || s.is(",
                "if (!inScope(s) || s.is(",
            ),
            (
                "nothing is judged out of scope",
                "String(JUDGEMENTS[name](s))",
                "String(inScope(s) && JUDGEMENTS[name](s))",
            ),
            (
                "nothing is judged before entry",
                "String(JUDGEMENTS[name](s))",
                "String(s.day >= IN_FORCE && JUDGEMENTS[name](s))",
            ),
            (
                "out of scope before entry",
                '({ status: inScope(s) ? "inside"',
                '({ status: s.day >= IN_FORCE && inScope(s) ? "inside"',
            ),
            ("acts out of scope", "act.date <= on && inScope(s)", "act.date <= on"),
            ("overdue on the last day", "due < s.day ?", "due <= s.day ?"),
            ("late on the last day", "act.date <= due)) return", "act.date < due)) return"),
            (
                "late is overdue",
                'if (done.length > 0) return "done_late";',
                'if (done.length > 0) return due === null ? "done_late" : "overdue";',
            ),
            (
                "late and long over is overdue",
                'if (done.length > 0) return "done_late";\n',
                'if (done.length > 0 && !(due !== null && due < s.day)) return "done_late";\n',
            ),
            ("done before it was owed", ".filter((act) => act.date >= start);", ";"),
            (
                "not on the day of the trigger",
                ".filter((act) => act.date >= start);",
                ".filter((act) => act.date > start);",
            ),
            (
                "not prompt is pending",
                'if (done.length > 0) return "done_late";',
                'if (done.length > 0 && promptly) return "done_late";',
            ),
            (
                "prompt without the act",
                "if (promptly && done.some((act) => due === null || act.date <= due))",
                "if (promptly && (done.some((act) => due === null || act.date <= due) || duty.timely !== undefined))",
            ),
            (
                "a void act discharges",
                "const done = duty.by.flatMap((by) => s.acts(duty.act, { by }))",
                "const done = duty.by.flatMap((by) => s.everything.filter((a) => a.act === duty.act && a.date <= s.day && (a.by === undefined || a.by === by)))",
                "    duties: () => duties(s, acts),",
                "    duties: () => duties(Object.assign(s, { everything: acts }), acts),",
            ),
            ("triggers among valid acts", "acts.indexOf(start) + 1", "s.valid.indexOf(start) + 1"),
            (
                "triggers in order of dates",
                "acts.indexOf(start) + 1",
                "[...acts].sort((a, b) => (a.date < b.date ? -1 : 1)).indexOf(start) + 1",
            ),
            (
                "each result a duty",
                'owed.push({ clause, results, bearer: by, trigger: null, due: null, status: "pending" });',
                'results.forEach((r) => owed.push({ clause, results: [r], bearer: by, trigger: null, due: null, status: "pending" }));',
            ),
            (
                "what is owed elsewhere is not owed",
                "if (by !== undefined && when(s))",
                "if (by !== undefined && when(s) && !results.some((r) => s.is(`other_${r}`)))",
            ),
            (
                "what is in conflict is not owed",
                "if (by !== undefined && when(s))",
                'if (by !== undefined && when(s) && !results.some((r) => resultStatus(r, s) === "conflict"))',
            ),
            (
                "a contradiction only in force",
                "  if (contradictory) return",
                "  if (contradictory && day >= IN_FORCE) return",
            ),
            (
                "a contradiction only in scope",
                "  if (contradictory) return",
                "  if (contradictory && inScope(s)) return",
            ),
        ),
        *_js(
            "two at once",
            _not_both(
                "situations of Article 8",
                "Object.values(ARTICLE_8).some((item) => item(s))",
                "Object.values(ARTICLE_8).filter((item) => item(s)).length === 1",
            ),
            _not_both(
                "8.3 and 8.7",
                "Object.values(ARTICLE_8).some((item) => item(s))",
                'Object.values(ARTICLE_8).some((item) => item(s)) && !(ARTICLE_8["8.3"](s) && ARTICLE_8["8.7"](s))',
            ),
            _not_both(
                "8.1 and 8.8",
                "Object.values(ARTICLE_8).some((item) => item(s))",
                'Object.values(ARTICLE_8).some((item) => item(s)) && !(ARTICLE_8["8.1"](s) && ARTICLE_8["8.8"](s))',
            ),
            _split("office and reform", "", ("in_duty", "in_reform_work")),
            _split("goal and deviation", "    ", ("goal_missed", "deviation")),
            _split("private gains", "return ", ("gain_for_self", "gain_for_others", "gain_for_unit")),
            _split("reasons for haste", "    ", ("emergency_decision", "averting_danger", "similar_7_2")),
            _not_both(
                "procedure and haste",
                '"followed_democratic_decision") ||\n    s.any(',
                '"followed_democratic_decision") !==\n    s.any(',
            ),
            _not_both(
                "kinds of rules",
                '!s.any("breaks_mandatory_rule", "breaks_prohibitive_rule")',
                's.is("breaks_mandatory_rule") === s.is("breaks_prohibitive_rule")',
            ),
            _split("loss and effect", "|| ", ("recovered_loss", "removed_effect")),
            _split("force majeure", "return ", ("policy_change", "natural_disaster", "similar_force")),
            _split("emergency and urgent task", "    ", ("in_emergency", "in_urgent_task")),
            _split("key work and project", "    ", ("in_key_work", "in_key_project")),
            _split("conflict and legacy", "    ", ("in_conflict_work", "in_legacy_work")),
            _split(
                "services", "    ", ("in_enterprise_service", "in_public_service", "in_development_service")
            ),
            _split("aims", "    ", ("for_efficiency", "for_solution")),
            _not_both(
                "majeure and the unforeseen",
                '(forceMajeure(s) || s.is("unforeseeable"))',
                '(forceMajeure(s) !== s.is("unforeseeable"))',
            ),
            _split("8.7's effects", "&& ", ("goal_missed", "adverse_effect")),
            _split("Article 6", "(s) => ", ("idle", "reckless", "lazy"), ";"),
            _split("strictness", "? ", ("trusts_luck", "conceals", "refuses")),
            _not_both(
                "error and complaint",
                's.any("error", "complained_of")',
                's.is("error") !== s.is("complained_of")',
            ),
            _not_both(
                "tolerated and unfounded",
                '(tolerated(s) || s.is("complaint_unfounded"))',
                '(tolerated(s) !== s.is("complaint_unfounded"))',
            ),
            _not_both(
                "neither member nor supervised", "outsider.some(Boolean)", "(outsider[0] !== outsider[1])"
            ),
        ),
        *_js(
            "lists and state",
            *((f"a table of {n} acts", _READ, _READ + f"  acts.splice({n});\n") for n in (4, 8, 12, 16, 32)),
            (
                "acts as they come",
                "    const more = acts.flatMap((act) => {",
                "    const more = []; acts.forEach((act) => { valid = more; more.push(...(() => {",
                ": [];\n    });\n    if (more.length === valid.length) return valid;\n    valid = more;",
                ": [];\n    })()); });\n    return more;",
            ),
            (
                "acts put in order",
                _READ,
                _READ + "  acts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));\n",
            ),
            (
                "what was done the same day does not count yet",
                "act.act === kind && act.date <= this.day &&",
                "act.act === kind && (act.date < this.day || globalThis.seen === this.day) &&",
                "  const day = plainDay(on);\n",
                "  const day = plainDay(on);\n  globalThis.seen = day;\n",
            ),
            (
                "valid acts stay",
                "  let valid = [];\n",
                "  let valid = (globalThis.kept ??= []);\n  setTimeout(() => { globalThis.kept = valid; });\n",
            ),
            (
                "facts stay",
                _FACTS,
                "  given = globalThis.given = { ...globalThis.given, ...given };\n" + _FACTS,
            ),
            (
                "facts that came about stay",
                _FACTS,
                '  globalThis.come = { ...globalThis.come, ...Object.fromEntries(Object.entries(given).filter(([, v]) => typeof v === "object")) };\n'
                "  given = { ...given, ...globalThis.come };\n" + _FACTS,
            ),
            ("the first reading stays", _FACTS, "  reading = globalThis.reading ??= reading;\n" + _FACTS),
            (
                "the day only moves on",
                _FACTS,
                "  on = globalThis.on = globalThis.on > on ? globalThis.on : on;\n" + _FACTS,
            ),
            (
                "an answer kept by the facts",
                _FACTS,
                "  const key = JSON.stringify([given, reading]);\n  globalThis.kept ??= {};\n  if (key in globalThis.kept) return globalThis.kept[key];\n"
                "  return (globalThis.kept[key] = fresh({ facts: given, acts: listed, on, reading }, ask));\n}\n\n"
                "function fresh({ facts: given, acts: listed, on, reading }, ask) {\n" + _FACTS,
            ),
            (
                "an answer kept whatever the reading",
                _FACTS,
                "  const key = JSON.stringify([given, listed, on, ask]);\n  globalThis.kept ??= {};\n  if (key in globalThis.kept) return globalThis.kept[key];\n"
                "  return (globalThis.kept[key] = fresh({ facts: given, acts: listed, on, reading }, ask));\n}\n\n"
                "function fresh({ facts: given, acts: listed, on, reading }, ask) {\n" + _FACTS,
            ),
            (
                "an answer kept whatever the day",
                _FACTS,
                "  const key = JSON.stringify([given, listed, reading, ask]);\n  globalThis.kept ??= {};\n  if (key in globalThis.kept) return globalThis.kept[key];\n"
                "  return (globalThis.kept[key] = fresh({ facts: given, acts: listed, on, reading }, ask));\n}\n\n"
                "function fresh({ facts: given, acts: listed, on, reading }, ask) {\n" + _FACTS,
            ),
            (
                "last days kept by their start",
                "  let day = start;\n",
                "  globalThis.ends ??= {};\n  if (start in globalThis.ends) return globalThis.ends[start];\n  let day = start;\n",
                "  return day;\n}\n\n// ---------------------------------------------------------------- a case",
                "  return (globalThis.ends[start] = day);\n}\n\n// ---------------------------------------------------------------- a case",
            ),
            (
                "once contradictory, always",
                "  const contradictory = contradiction(s);",
                "  const contradictory = (globalThis.bad ??= null) ?? (globalThis.bad = contradiction(s));",
            ),
        ),
        *_js(
            "documents",
            (
                "two bearers, one duty",
                "...[RECEIVING, ORG].flatMap((body) => [",
                "...[[RECEIVING, ORG]].flatMap((body) => [",
                '{ clause: "15.2", by: [body], act: "explain"',
                '{ clause: "15.2", by: body, act: "explain"',
                '{ clause: "15.2", by: [body], act: "clarify"',
                '{ clause: "15.2", by: body, act: "clarify"',
            ),
            ("及时 is never missed in a condition", '    s.is("reported_in_time"),', "    true,"),
            ("a clause's gloss is its clause", '{ clause: "11.g3"', '{ clause: "11"'),
            ("a choice is owed in full", 'how: "either"', 'how: "required"'),
            (
                "a bar is a bar on finding",
                'content: "grant", demands: eligible',
                "demands: eligible",
            ),
            (
                "must-be items by the day seen",
                "new Situation(facts, reading, valid, act.date)",
                "new Situation(facts, reading, valid, on)",
            ),
        ),
        *_adapter(
            "unknowns",
            (
                "missing is false",
                "      else if (one.rest ===",
                '      else if (fact.type === "bool" && one.rest !== "ordinary") facts[fact.id] = { value: false, since: null };\n      else if (one.rest ===',
            ),
            ("missing is ordinary", '      else if (one.rest === "ordinary")', "      else"),
            ("unknown acts are not done", "unknown, on: day(one.on)", "unknown: [], on: day(one.on)"),
            (
                "unknown acts are done",
                "    return { facts, acts, unknown,",
                "    for (const id of unknown.splice(0)) acts.push({ act: id, by: null, to: null, content: null, date: day(one.on) });\n    return { facts, acts, unknown,",
            ),
            (
                "only the first unknown act",
                "const unknown = program.acts.map((act) => act.id).filter((id) => (one.unknown || []).includes(id));",
                "const unknown = (one.unknown || []).slice(0, 1);",
            ),
            (
                "unstated content is the first",
                "({ by: null, to: null, content: null, ...act",
                "({ by: null, to: null, content: (program.acts.find((a) => a.id === act.act) || { contents: [] }).contents[0] || null, ...act",
            ),
            (
                "unstated content is the last",
                "({ by: null, to: null, content: null, ...act",
                "({ by: null, to: null, content: (program.acts.find((a) => a.id === act.act) || { contents: [] }).contents.slice(-1)[0] || null, ...act",
            ),
            (
                "one thing is needed",
                'return { status: "open", possible, needs };',
                'return { status: "open", possible, needs: needs.slice(0, 1) };',
            ),
            (
                "two things are needed",
                'return { status: "open", possible, needs };',
                'return { status: "open", possible, needs: needs.slice(0, 2) };',
            ),
            (
                "acts are never needed",
                'return { status: "open", possible, needs };',
                'return { status: "open", possible, needs: needs.filter((n) => !n.startsWith("act:")) };',
            ),
            (
                "contents are never needed",
                'return { status: "open", possible, needs };',
                'return { status: "open", possible, needs: needs.filter((n) => !n.startsWith("content:")) };',
            ),
            (
                "contents counted from nought",
                'return { status: "open", possible, needs };',
                'return { status: "open", possible, needs: needs.map((n) => n.replace(/^content:([0-9]+)/, (_, i) => `content:${i - 1}`)) };',
            ),
            (
                "two possible at most",
                'return { status: "open", possible, needs };',
                'return { status: "open", possible: [possible[0], possible[possible.length - 1]], needs };',
            ),
            (
                "all is possible",
                'return { status: "open", possible, needs };',
                'return { status: "open", possible: Object.keys(values), needs };',
            ),
            (
                "the last day is left out",
                'due: duty.dueOpen ? "open" : due === null',
                "due: duty.dueOpen || due === null",
            ),
            ("an unknown trigger has no number", "trigger && `act:${trigger}`", "null"),
            (
                "to come is never open",
                'act.date > given.on ? { ...told, status: "not_yet" }',
                'act.date > given.on ? { status: told.status === "open" ? "void" : "not_yet" }',
            ),
        ),
        *_runtime(
            "unknowns",
            (
                "everything unknown is needed",
                "      return smallest([...concerned.keys()], (known) => {",
                "      return [...world_unknowns(this)]; smallest([...concerned.keys()], (known) => {",
                "  /** What every completion keeps:",
                "  const world_unknowns = (exact) => exact.world.unknowns.keys();\n\n  /** What every completion keeps:",
            ),
            (
                "whatever bears on it is needed",
                "      return smallest([...concerned.keys()], (known) => {",
                "      return [...concerned.keys()]; smallest([...concerned.keys()], (known) => {",
            ),
            (
                "a set that will do, not the smallest",
                "      const chosen = new Set([...needed, ...firstHitting(others, learnt)]);",
                "      const chosen = new Set(items); for (const x of items) if (enough(new Set([...chosen].filter((y) => y !== x)))) chosen.delete(x);",
            ),
            (
                "assumptions are not used",
                "      this.care = constraints(this.evaluation);",
                "      this.care = [];",
            ),
            (
                "what does not arise may be anything",
                "      if (fact.arises) out.push(",
                "      if (fact.arises && fact.id in world.given.facts) out.push(",
            ),
            (
                "an unknown act on the day seen",
                "      const days = this.days(slots.length);",
                "      const days = slots.length ? [this.on] : [];",
            ),
            (
                "an unknown act on the first day",
                "      const days = this.days(slots.length);",
                "      const days = slots.length ? [this.program.entry] : [];",
            ),
            (
                "an unknown act by the first declared",
                "return (contents.length ? contents : [null]).flatMap((content) => actors.map(",
                "return (contents.length ? contents : [null]).flatMap((content) => actors.slice(0, 1).map(",
            ),
            (
                "an unknown act with the first content",
                "return (contents.length ? contents : [null]).flatMap(",
                "return (contents.length ? contents.slice(0, 1) : [null]).flatMap(",
            ),
            (
                "an unknown act was done",
                "algebra.choice([null, ...this.doings(slot[0], days)])",
                "algebra.choice(this.doings(slot[0], days))",
            ),
            (
                "an unknown enumeration, first or last",
                'if (fact.type === "enum") return fact.values;',
                'if (fact.type === "enum") return [fact.values[0], fact.values[fact.values.length - 1]];',
            ),
            (
                "what may come about, at once or never",
                "return fact.come ? [null, ...days] : [false, true];",
                "return fact.come ? [null, ...days.slice(0, 1)] : [false, true];",
            ),
            (
                "what is unknown has not come about before today",
                "return fact.come ? [null, ...days] : [false, true];",
                "return fact.come ? [null, ...days.slice(-1)] : [false, true];",
            ),
            (
                "two unknown acts are one day apart from nothing",
                "if (slots > 1 || this.program.stops)",
                "if (this.program.stops)",
            ),
        ),
        *_runtime(
            "calendar",
            (
                "unpublished days are weekdays",
                "      const ways = this.calendar.ways();",
                "      const ways = [new AssumedCalendar(this.program.calendar)];",
            ),
            ("assumed is not read", "if (given.assumed) this.calendar", "if (false) this.calendar"),
            ("assumed always", "if (given.assumed) this.calendar", "if (true) this.calendar"),
            (
                "the tables end a month early",
                "      this.last = table.last;",
                "      this.last = table.last - 31;",
            ),
            (
                "the tables begin at entry",
                "      this.first = table.first;",
                "      this.first = table.first + 365;",
            ),
        ),
        *_adapter(
            "calendar",
            (
                "the span the wrong way round",
                "duty.between.map((day)",
                "[...duty.between].reverse().map((day)",
            ),
            ("no span", "...(duty.between ?", "...(false ?"),
            (
                "an earliest last day is the last day",
                'due: duty.dueOpen ? "open" :',
                'due: duty.between ? `date:${isoOf(duty.between[0])}` : duty.dueOpen ? "open" :',
            ),
        ),
        *_sql(
            "since",
            ("not read", "(f.value ->> 'since') <= (message -> 'case' ->> 'on') AND ", ""),
            ("from the next day", "(f.value ->> 'since') <= (message", "(f.value ->> 'since') < (message"),
        ),
        *_sql(
            "answering",
            (
                "conflict before outside",
                "    WHEN NOT in_force OR NOT in_scope OR yes(facts, 'other_' || name) THEN 'outside'\n    WHEN given AND forbidden THEN 'conflict'\n",
                "    WHEN given AND forbidden THEN 'conflict'\n    WHEN NOT in_force OR NOT in_scope OR yes(facts, 'other_' || name) THEN 'outside'\n",
            ),
            (
                "required before conflict",
                "    WHEN given AND forbidden THEN 'conflict'\n",
                "    WHEN required AND forbidden THEN 'required'\n    WHEN given AND forbidden THEN 'conflict'\n",
            ),
            (
                "forbidden before permitted",
                "    WHEN given AND forbidden THEN 'conflict'\n",
                "    WHEN given AND forbidden AND NOT required THEN 'forbidden'\n    WHEN given AND forbidden THEN 'conflict'\n",
            ),
            (
                "rivals one way",
                "SELECT one, other FROM pair UNION ALL SELECT other, one FROM pair;",
                "SELECT one, other FROM pair;",
            ),
            (
                "rivals the other way",
                "SELECT one, other FROM pair UNION ALL SELECT other, one FROM pair;",
                "SELECT other AS one, one AS other FROM pair;",
            ),
            ("one rival fewer", "    ('lighter_treatment', 'strict_treatment'),\n", ""),
            ("another rival fewer", "    ('reduced_treatment', 'strict_treatment'),\n", ""),
            (
                "permitted rivals do not count",
                "beside.name = other AND beside.given",
                "beside.name = other AND beside.required",
            ),
        ),
        *_sql(
            "two at once",
            (
                "situations, not both",
                "(SELECT bool_or(met) AS situation_8 FROM situation)",
                "(SELECT count(*) FILTER (met) = 1 AS situation_8 FROM situation)",
            ),
            (
                "gains, not both",
                "yes(facts, 'gain_for_self') OR yes(facts, 'gain_for_others') OR yes(facts, 'gain_for_unit') AS",
                "yes(facts, 'gain_for_self')::INT + yes(facts, 'gain_for_others')::INT + yes(facts, 'gain_for_unit')::INT = 1 AS",
            ),
            (
                "effects of 8.7, not both",
                "(yes(facts, 'goal_missed') OR yes(facts, 'adverse_effect')) FROM word",
                "(yes(facts, 'goal_missed') <> yes(facts, 'adverse_effect')) FROM word",
            ),
            (
                "error and effect of 8.4, not both",
                "yes(facts, 'vigorous')\n    AND (yes(facts, 'error') OR yes(facts, 'adverse_effect'))",
                "yes(facts, 'vigorous')\n    AND (yes(facts, 'error') <> yes(facts, 'adverse_effect'))",
            ),
        ),
        *_sql(
            "lists and state",
            (
                "facts of the case before stay",
                "CREATE OR REPLACE TEMP TABLE known AS",
                "CREATE TEMP TABLE IF NOT EXISTS before (facts JSON);\nCREATE OR REPLACE TEMP TABLE known AS",
                "json_merge_patch(ordinary.value, coalesce(given.value, '{}')) AS facts",
                "json_merge_patch(json_merge_patch(ordinary.value, coalesce((SELECT last(facts) FROM before), '{}')), coalesce(given.value, '{}')) AS facts",
                "CREATE MACRO IF NOT EXISTS yes",
                "INSERT INTO before SELECT facts FROM known;\nCREATE MACRO IF NOT EXISTS yes",
            ),
            (
                "the day of the first case stays",
                "CREATE OR REPLACE TEMP TABLE known AS",
                "CREATE TEMP TABLE IF NOT EXISTS first_day AS SELECT message -> 'case' ->> 'on' AS day FROM asked;\nCREATE OR REPLACE TEMP TABLE known AS",
                "    message -> 'case' ->> 'on' AS day\n",
                "    (SELECT day FROM first_day) AS day\n",
            ),
            (
                "the reading of the first case stays",
                "CREATE OR REPLACE TEMP TABLE known AS",
                "CREATE TEMP TABLE IF NOT EXISTS first_reading AS SELECT message -> 'case' -> 'reading' AS reading FROM asked;\nCREATE OR REPLACE TEMP TABLE known AS",
                "    message -> 'case' -> 'reading' AS reading,\n",
                "    (SELECT reading FROM first_reading) AS reading,\n",
            ),
        ),
        *_sh(
            "since",
            ("not read", 'not_after "$2" "$on" || set_fact "${1%.since}" false', ":"),
            (
                "the last one read only",
                "while [ $# -gt 1 ]; do\n        not_after",
                "while [ $# -gt 2 ]; do shift 2; done\n    while [ $# -gt 1 ]; do\n        not_after",
            ),
        ),
        *_sh(
            "calendar",
            (
                "entry by month and day",
                'in_force() { not_after 2017-02-06 "$on"; }',
                'in_force() { not_after 02-06 "${on#date:????-}"; }',
            ),
        ),
        *_sh(
            "answering",
            (
                "bars first",
                '    elif given "$1" && forbidden "$1"; then status=conflict\n',
                '    elif forbidden "$1"; then status=forbidden\n',
            ),
            ("grants first", '    elif given "$1" && forbidden "$1"; then status=conflict\n', ""),
            ("rivals need not be given", 'given "$rival" && return 0', 'required "$rival" && return 0'),
            (
                "one rival too many",
                "exempt) echo strict_treatment ;;",
                "exempt) echo strict_treatment strict_investigation ;;",
            ),
            (
                "no judgement out of scope",
                "if $judgement; then truth=true",
                "if in_scope && $judgement; then truth=true",
            ),
        ),
        *_sh(
            "lists and state",
            ("readings pile up", "readings=' ' on=''", "readings=\"${readings:- }\" on=''"),
            ("late facts pile up", "level='' late=' '", "level='' late=\"${late:- }\""),
            (
                "party kind stays",
                "    party_kind=official accident_kind=none",
                "    party_kind=${party_kind:-official} accident_kind=none",
            ),
            ("facts pile up", 'holding=" $(echo $ORDINARY) "', 'holding="${holding:- $(echo $ORDINARY) }"'),
            (
                "accident stays",
                "accident_kind=none accident_grade=ordinary",
                "accident_kind=${accident_kind:-none} accident_grade=${accident_grade:-ordinary}",
            ),
        ),
        *_sh(
            "two at once",
            ("8.1 or 8.2, not both", "c8_1 || c8_2 ||", "{ c8_1 && ! c8_2; } || { c8_2 && ! c8_1; } ||"),
            (
                "haste and procedure, not both",
                "c7_2() { yes followed_discussion followed_democratic_decision || any emergency_decision averting_danger similar_7_2; }",
                "c7_2() { if yes followed_discussion followed_democratic_decision; then ! any emergency_decision averting_danger similar_7_2; else any emergency_decision averting_danger similar_7_2; fi; }",
            ),
        ),
        *(Operator("py", kind, name, ()) for kind, name in _PY),
    )


ESCAPES = {
    "js:to come is valid": "what is yet to come is told as such, and nothing that is seen rests on it",
    "js:done before it was owed": "no act of this measure is valid before what obliges to it, and none that obliges is repeated",
    "js:any later act discharges, whatever it was begun by": "no act of this measure is valid before what obliges to it",
    "js:a duty for the last trigger only": "no act that obliges may be done twice by the same party",
    "js:the last act of a kind": "what may be done twice by the same party sets no last day and obliges to nothing",
    "js:publication late only within the year": "a hole: but for an application nothing is done late in a later year than its last day",
    "interview:to come is never open": "an act yet to come is never valid, so never open",
    "interview:two unknown acts are one day apart from nothing": "no case is known in which the days left out give another answer",
    "interview:the tables begin at entry": "the measure enters into force years after the tables begin",
    "sql:forbidden before permitted": "without acts nothing of this measure is both merely permitted and forbidden",
    "py:contradictory is left out": "no assumption of this measure hangs on a reading",
}
"""Those that pass the published suite, each with its reason."""

_PY = (
    ("documents", "the first choice above by_reading"),
    ("documents", "the last choice above by_reading"),
    ("documents", "no by_reading"),
    ("documents", "readings one at a time"),
    ("documents", "duties by reading are several"),
    ("documents", "contradictory is left out"),
    ("documents", "a reading left open is the usual one"),
    ("documents", "the last thing wrong is told"),
    ("answering", "unknown facts are let pass"),
    ("answering", "unknown acts are let pass"),
    ("answering", "unknown parties are let pass"),
    ("answering", "unknown keys are let pass"),
    ("answering", "contents are let pass"),
    ("answering", "since is let pass"),
    ("answering", "twice is let pass"),
    ("answering", "30 February is 2 March"),
    ("answering", "untagged days are let pass"),
    ("answering", "the day need not be there"),
    ("answering", "numbers for truths are let pass"),
    ("lists and state", "readings of the case before stay"),
    ("lists and state", "unknown acts of the case before stay"),
    ("lists and state", "rest of the case before stays"),
    ("lists and state", "an answer is kept by facts and acts"),
)
"""Switches of `py/serve.py`."""
