// Deliberately wrong versions of measure.mjs, one for each kind of mistake that the suite is built to
// catch. Each changes one place of the program, named here by what stands there, and is to fail at
// the clause given.
//
// 故意写错的版本：每一种错误一个，只改一处；套件须查出来，并指明所错的条款。
//
//     node wrong.mjs --wrong NAME      speaks the protocol, wrongly
//     node wrong.mjs --list            the names and clauses, as JSON

import { readFileSync } from "node:fs";

const WRONG = {
  // Conditions
  condition_dropped: ["8", `when: (s) => meets8(s) && tolerated(s) }`, `when: (s) => situation8(s) && tolerated(s) }`],
  guard_dropped: ["3", `s.reading.by_reference_list === "both" ? outsider.every(Boolean) : outsider`, "outsider"],
  choice_swapped: ["14.3", `s.reading.differentiated === "by_itself"`, `s.reading.differentiated === "after_finding"`],
  dropped: ["8.1", `"piloted", "inexperience", "error"`, `"piloted", "error"`],
  negated: ["8.7", `s.is("unforeseeable")`, `!s.is("unforeseeable")`],
  negation_dropped: ["12.1", `["keep_annual_review"], when: unaffected`, `["keep_annual_review"], when: disciplined`],
  all_to_any: ["8.4", `s.all("bold", "vigorous")`, `s.any("bold", "vigorous")`],
  any_to_all: ["7.6", `s.any("recovered_loss", "removed_effect")`, `s.all("recovered_loss", "removed_effect")`],
  not_both: ["8.7", `(forceMajeure(s) || s.is("unforeseeable"))`, `(forceMajeure(s) !== s.is("unforeseeable"))`],
  bars_cancel: [
    "7.3",
    `    !privateGain(s) &&\n    !s.is("harms_public") &&`,
    `    privateGain(s) === s.is("harms_public") &&`,
  ],
  lacks_cancel: ["8.4", `s.all("bold", "vigorous")`, `s.is("bold") === s.is("vigorous")`],
  all_at_once: ["6", `s.any("idle", "reckless", "lazy")`, `(s.any("idle", "reckless", "lazy") && !s.all("idle", "reckless", "lazy"))`],
  always_met: ["8.8", `s.is("other_situation")`, "true"],
  never_met: ["8.8", `s.is("other_situation")`, "false"],
  exception_alone: [
    "7.2",
    `s.all("followed_discussion", "followed_democratic_decision") ||\n    s.any("emergency`,
    `s.any("emergency`,
  ],
  exception_always: ["7.2", `s.any("emergency_decision", "averting_danger", "similar_7_2")`, "true"],
  half_excused: [
    "7.2",
    `s.any("emergency_decision", "averting_danger", "similar_7_2")`,
    `(s.any("emergency_decision", "averting_danger", "similar_7_2") && s.any("followed_discussion", "followed_democratic_decision"))`,
  ],
  exception_dropped: ["7.2", `s.any("emergency_decision", "averting_danger", "similar_7_2")`, "false"],
  fact_swapped: ["6", `s.any("idle", "reckless", "lazy")`, `s.any("idle", "reckless", "refuses")`],
  value_added: ["3", `"county", "city_unit", "official"))`, `"county", "city_unit", "official", "others"))`],
  value_dropped: ["7.g1", `"food_safety", "mass_incident", "similar"`, `"food_safety", "similar"`],
  value_swapped: ["3", `"county", "city_unit", "official"))`, `"county", "others", "official"))`],
  // The measure as a whole
  assumption_dropped: ["3.g3", `s.oneOf("party_kind", "official") && !s.is("party_member")`, "false"],
  entry_moved: ["18", `const IN_FORCE = "2017-02-06"`, `const IN_FORCE = "2017-02-07"`],
  scope_dropped: ["3", `if (s.oneOf("party_kind", "county", "city_unit", "official")) return true;`, "return true;"],
  reference_dropped: ["3", "? outsider.every(Boolean)", "? false"],
  yields_dropped: ["18", " || s.is(`other_${result}`)", ""],
  // Results
  exclusion_dropped: ["14.3", `["exempt", "strict_treatment"],`, ""],
  statement_dropped: ["6", `{ clause: "6", how: "required", results: ["strict_investigation"], when: idleness },`, ""],
  result_dropped: ["13", `const DISCIPLINE = ["lighter_discipline", "reduced_discipline", "no_discipline"]`, `const DISCIPLINE = ["lighter_discipline", "no_discipline"]`],
  result_moved: ["12.4", `results: ["keep_seats"]`, `results: ["keep_promotion"]`],
  choice_to_all: ["14.3", `how: "either"`, `how: "required"`],
  giver_changed: ["14.3", `when: leniency, by: [RECEIVING]`, `when: leniency, by: [ACCOUNTABILITY]`],
  to_forbid: ["8", `how: "permitted", results: ["exempt"]`, `how: "forbidden", results: ["exempt"]`],
  to_permit: ["6", `how: "required", results: ["strict_investigation"]`, `how: "permitted", results: ["strict_investigation"]`],
  to_require: ["8", `how: "permitted", results: ["exempt"]`, `how: "required", results: ["exempt"]`],
  // Acts
  act_swapped: ["10.g1", `{ act: "study", demands: (s) => s.done("apply") },`, `{ act: "study", demands: (s) => s.done("notify") },`],
  actor_changed: ["10.3", `collective_study: [["leadership"]]`, `collective_study: [["receiving_body"]]`],
  actor_dropped: ["11.g3", `act: "feedback", when: always, from: "find", own: true, days: 3, if: ownFinding`, `act: "feedback", when: always, from: "find", days: 3, if: ownFinding`],
  actor_left_out: ["15.2", `...[RECEIVING, ORG].flatMap`, `...[RECEIVING].flatMap`],
  addressee_changed: ["10.1", "apply: [[PARTY], ORG]", "apply: [[PARTY], RECEIVING]"],
  addressee_dropped: ["10.1", "if (act.to !== undefined && addressee !== undefined && act.to !== addressee) return [];", ""],
  authority_dropped: ["11", `{ act: "find", by: ACCOUNTABILITY, demands: (s) => discovered(s) && s.done("collective_study") },`, ""],
  content_dropped: ["10.g8", `by: RECEIVING, content: "grant", demands`, "by: RECEIVING, demands"],
  content_swapped: ["10.g8", `by: RECEIVING, content: "grant", demands`, `by: RECEIVING, content: "refuse", demands`],
  requirement_dropped: ["10.g1", `{ act: "study", demands: (s) => s.done("apply") },`, ""],
  step_reordered: ["10.g1", `{ act: "study", demands: (s) => s.done("apply") },`, `{ act: "apply", demands: (s) => s.done("study") },`],
  timely_dropped: ["10.4", `own: true, timely: "filed_in_time" },`, "own: true },"],
  // Periods
  counted_from_day: ["10.1", "let left = n;", "let left = isWorkday(start) ? n - 1 : n;"],
  days_swapped: ["10.1", "if (isWorkday(day)) left -= 1;", "left -= 1;"],
  deadline_dropped: ["10.1", `s.within(7, "notify")`, `s.done("notify")`],
  deadline_moved: ["10.3", `act: "feedback", when: always, from: "find", own: true, days: 3 }`, `act: "feedback", when: always, from: "find", own: true, days: 4 }`],
  trigger_changed: ["10.1", `from: "notify", days: 7, if: reads("seven_days"`, `from: "study", days: 7, if: reads("seven_days"`],
  trigger_dropped: ["10.2", `act: "hear", when: always, from: "forward"`, `act: "hear", when: always`],
};

const source = readFileSync(new URL("measure.mjs", import.meta.url), "utf8");

// The program with its one mistake; what it changes must stand there exactly once.
function wrong(name) {
  const [, from, to] = WRONG[name];
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`${name}: what it changes stands there ${parts.length - 1} times`);
  return parts.join(to).replaceAll("import.meta.url", JSON.stringify(import.meta.url));
}

const [option, name] = process.argv.slice(2);
if (option === "--list") {
  const clauses = Object.entries(WRONG).map(([each, [clause]]) => [each, clause]);
  Object.keys(WRONG).forEach(wrong);
  console.log(JSON.stringify(Object.fromEntries(clauses), null, 2));
} else if (option === "--wrong" && Object.hasOwn(WRONG, name)) {
  await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(wrong(name))}`);
} else {
  console.error(`node wrong.mjs --list | --wrong NAME; NAME: ${Object.keys(WRONG).join(", ")}`);
  process.exit(2);
}
