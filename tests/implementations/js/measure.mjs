// An implementation of the measure pingdingshan-2017-2, written from its text, the chapters on the
// language, the protocol of the suite and the vectors, not from the project's own evaluator. No packages.
//
// 平办〔2017〕2号的一个实现：凭文本、语言各章、符合性协议与向量写成，没有看工具自己的求值器，供写实现的人参考。
//
// It does the levels `facts` and `procedure`; what else is put to it is answered `skipped`. A reply
// states no basis, as the protocol allows. Run it with
//
//     policy-model suite run spec/conformance/pingdingshan-2017-2 \
//         --command "node tests/implementations/js/measure.mjs" --level facts --level procedure
//
// Days are "2017-02-06" throughout: such texts compare as the days do.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const MEASURE = "pingdingshan-2017-2";
const IN_FORCE = "2017-02-06"; // Article 18 and its gloss

// ---------------------------------------------------------------- vocabulary

// Each fact with its ordinary value, which it has where the case leaves it out.
const FACTS = {
  in_duty: true, in_reform_work: true, good_faith: true, diligent: true,
  goal_missed: false, deviation: true, breaks_law: false, breaks_policy: false, corrected_in_time: true,
  party_kind: "official", other_person: false, party_member: true, supervised: true,
  motive: "public", fault: "unintended", process: "followed", legality: "abided",
  idle: false, reckless: false, lazy: false,
  similar_7_2: false, // what 等情况 in Article 7(2) leaves open
  follows_policy_line: true, followed_discussion: true, followed_democratic_decision: true,
  emergency_decision: false, averting_danger: false,
  gain_for_self: false, gain_for_others: false, gain_for_unit: false,
  harms_public: false, other_violation: false, like_violation: false,
  breaks_mandatory_rule: false, breaks_prohibitive_rule: false,
  accident_kind: "none", accident_grade: "ordinary", vile_effect: false,
  took_measures: true, recovered_loss: false, removed_effect: true,
  error: true, in_reform: false, explored: false, piloted: false, inexperience: false,
  in_creative_work: false, unregulated_error: false,
  in_emergency: false, in_urgent_task: false, for_common_interest: false, adverse_effect: false,
  reported_in_time: true, in_key_work: false, in_key_project: false, bold: false, vigorous: false,
  in_conflict_work: false, in_legacy_work: false, broke_obstacles: false, touched_interests: false,
  in_enterprise_service: false, in_public_service: false, in_development_service: false,
  for_efficiency: false, for_solution: false, innovative_measures: false,
  policy_change: false, natural_disaster: false, similar_force: false, unforeseeable: false,
  other_situation: false, believes_eligible: true, study_against: false, investigated_in_time: true, filed_in_time: true,
  needs_discipline: false, error_reported_in_time: true, signs_of_trouble: false, common_problem: false,
  good_attitude: true, must_answer: false, trusts_luck: false, conceals: false, refuses: false,
  complained_of: false, complaint_unfounded: false, explained_in_time: true,
};

const GRADES = ["ordinary", "serious", "major", "extreme"];

const RESULTS = [
  "exempt", "release", "lighter_treatment", "reduced_treatment", "strict_investigation",
  "keep_annual_review", "keep_conduct_review", "keep_promotion", "keep_seats", "keep_unit_honours",
  "lighter_discipline", "reduced_discipline", "no_discipline", "strict_treatment", "order_correction",
];

const EXCLUSIVE = [
  ["exempt", "strict_treatment"],
  ["lighter_treatment", "strict_treatment"],
  ["lighter_treatment", "reduced_treatment"],
  ["reduced_treatment", "strict_treatment"],
  ["lighter_discipline", "reduced_discipline"],
  ["lighter_discipline", "no_discipline"],
  ["reduced_discipline", "no_discipline"],
];

// Each act: who may do it, and to whom.
const PARTY = "party";
const ORG = "unit_party_org";
const ACCOUNTABILITY = "accountability_body";
const RECEIVING = "receiving_body";
const ACTS = {
  overall_charge: [["party_orgs"]],
  own_duties: [["discipline_bodies", "personnel_bodies"]],
  notify: [[ACCOUNTABILITY], PARTY],
  apply: [[PARTY], ORG],
  study: [[ORG]],
  forward: [[ORG], ACCOUNTABILITY],
  investigate: [[RECEIVING]],
  hear: [[RECEIVING], PARTY],
  collect: [[RECEIVING]],
  report: [[RECEIVING]],
  collective_study: [["leadership"]],
  find: [[RECEIVING, ACCOUNTABILITY]],
  feedback: [[RECEIVING, ACCOUNTABILITY], ORG],
  publish: [[RECEIVING, ACCOUNTABILITY]],
  file: [[RECEIVING, ACCOUNTABILITY], "peer_committee"],
  discover: [[ACCOUNTABILITY]],
  verify: [[ACCOUNTABILITY]],
  report_afterwards: [[PARTY]],
  report_error: [[PARTY], ORG],
  correct: [[PARTY]],
  early_action: [[ORG]],
  analyse: [[ORG]],
  educate: [[ORG]],
  improve_rules: [[ORG]],
  report_correction: [[PARTY], ACCOUNTABILITY],
  urge: [[RECEIVING], PARTY],
  account: [[PARTY]],
  accept_supervision: [[PARTY]],
  attend: [[RECEIVING]],
  explain: [[RECEIVING, ORG]],
  clarify: [[RECEIVING, ORG]],
  dispel: [[RECEIVING, ORG]],
  make_list: [["local_units"]],
  file_list: [["local_units"], "city_discipline"],
  interpret: [["city_committee"]],
  interpret_work: [["city_office"]],
};

// ---------------------------------------------------------------- working days

// `on`: working days that fall on a weekend; `off`: days off on a weekday; from the official announcements.
const CALENDAR = JSON.parse(readFileSync(new URL("workdays.json", import.meta.url), "utf8"));
const MADE_UP = new Set(CALENDAR.on);
const DAYS_OFF = new Set(CALENDAR.off);

// Whether the case says that outside the tables weekends are free and weekdays worked.
let weekendsFree = false;

class Refused extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

function isWorkday(day) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  if (day < CALENDAR.from || day > CALENDAR.to) {
    if (!weekendsFree) throw new Refused("outside_tables", day);
    return !weekend;
  }
  return weekend ? MADE_UP.has(day) : !DAYS_OFF.has(day);
}

function nextDay(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

// The n-th working day after a day, which is itself not counted.
function lastDay(start, n) {
  let day = start;
  for (let left = n; left > 0; ) {
    day = nextDay(day);
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

// ---------------------------------------------------------------- a case seen on a day

// What holds on a day, given which acts are valid, and in which roles (an act whose case does not say who
// did it may be valid as one body's and void as another's). All conditions below are read from one of these.
class Situation {
  constructor(facts, reading, valid, day) {
    Object.assign(this, { facts, reading, valid, day });
  }

  // A yes-or-no fact; one that came about later is not yet so.
  is(name) {
    const { value, since } = this.facts[name];
    return value === true && (since === undefined || since <= this.day);
  }

  any(...names) {
    return names.some((name) => this.is(name));
  }

  all(...names) {
    return names.every((name) => this.is(name));
  }

  oneOf(name, ...values) {
    return values.includes(this.facts[name].value);
  }

  // Valid acts of a kind done up to the day, perhaps only those of one content or in one role.
  acts(kind, { content, by } = {}) {
    const found = this.valid.filter(
      ({ act, role }) =>
        act.act === kind && act.date <= this.day &&
        (content === undefined || act.content === content) &&
        (by === undefined || role === by),
    );
    return [...new Set(found.map(({ act }) => act))];
  }

  done(kind, which) {
    return this.acts(kind, which).length > 0;
  }

  // Whether the day is within n working days of some valid act of a kind.
  within(n, kind) {
    return this.acts(kind).some((start) => this.day <= lastDay(start.date, n));
  }
}

// ---------------------------------------------------------------- Articles 2, 3, 7, 8, 11: judgements

// Article 3: within the measure itself, or by reference, which is for persons.
function inScope(s) {
  if (s.oneOf("party_kind", "county", "city_unit", "official")) return true;
  if (!individual(s)) return false;
  const outsider = [!s.is("party_member"), !s.is("supervised")];
  return s.reading.by_reference_list === "both" ? outsider.every(Boolean) : outsider.some(Boolean);
}

function individual(s) {
  return s.oneOf("party_kind", "official") || s.is("other_person");
}

const unit = (s) => !individual(s);

// What cannot be, each with the facts and assumptions that contradict each other, the smallest sets first:
// a fact that does not arise and is not as it ordinarily is, then what the glosses assume.
const violated = (s) => privateGain(s) || s.any("harms_public", "other_violation");
const VIOLATIONS = ["gain_for_self", "gain_for_others", "gain_for_unit", "harms_public", "other_violation"];
const IMPOSSIBLE = [
  { so: (s) => s.is("other_person") && !s.oneOf("party_kind", "others"), facts: ["party_kind", "other_person"] },
  { so: (s) => s.is("like_violation") && !s.is("other_violation"), facts: ["other_violation", "like_violation"] },
  {
    so: (s) => !s.oneOf("accident_grade", FACTS.accident_grade) && s.oneOf("accident_kind", "none"),
    facts: ["accident_kind", "accident_grade"],
  },
  { so: (s) => s.is("complaint_unfounded") && !s.is("complained_of"), facts: ["complained_of", "complaint_unfounded"] },
  { so: (s) => s.is("good_faith") && !s.oneOf("motive", "public"), facts: ["good_faith", "motive"], assumed: "2.g2" },
  { so: (s) => s.oneOf("motive", "public") && !s.is("good_faith"), facts: ["good_faith", "motive"], assumed: "2.g3" },
  { so: (s) => s.is("error") && !s.is("deviation"), facts: ["deviation", "error"], assumed: "2.g5" },
  {
    so: (s) => s.oneOf("party_kind", "official") && !s.is("party_member"),
    facts: ["party_kind", "party_member"],
    assumed: "3.g3",
  },
  ...["breaks_mandatory_rule", "breaks_prohibitive_rule"].map((rule) => (
    { so: (s) => s.is(rule) && !s.is("breaks_law"), facts: ["breaks_law", rule], assumed: "7.g3" }
  )),
  {
    so: (s) => s.all("good_faith", "diligent") && !s.oneOf("fault", "unintended"),
    facts: ["good_faith", "diligent", "fault"],
    assumed: "2.g4",
  },
  { so: (s) => s.is("breaks_law") && !violated(s), facts: ["breaks_law", ...VIOLATIONS], assumed: "7.g4" },
  { so: (s) => s.is("needs_discipline") && !violated(s), facts: [...VIOLATIONS, "needs_discipline"], assumed: "13.g2" },
  {
    so: (s) => s.oneOf("legality", "violated") && !s.is("breaks_law") && !violated(s),
    facts: ["breaks_law", "legality", ...VIOLATIONS],
    assumed: "4.g1",
  },
];

function contradiction(s) {
  const found = IMPOSSIBLE.find(({ so }) => so(s));
  return found === undefined ? null : { facts: found.facts, assumptions: found.assumed === undefined ? [] : [found.assumed] };
}

// Article 2
function institution(s) {
  return (
    s.any("in_duty", "in_reform_work") &&
    s.all("good_faith", "diligent") &&
    s.any("goal_missed", "deviation") &&
    !s.is("breaks_law") &&
    !s.is("breaks_policy") &&
    !privateGain(s) &&
    s.is("corrected_in_time")
  );
}

function privateGain(s) {
  return s.any("gain_for_self", "gain_for_others", "gain_for_unit");
}

function graveAccident(s) {
  return (
    s.oneOf("accident_kind", "work_safety", "pollution", "food_safety", "mass_incident", "similar") &&
    GRADES.indexOf(s.facts.accident_grade.value) >= GRADES.indexOf("major")
  );
}

// Article 7: what must all be there.
const ARTICLE_7 = {
  7.1: (s) => s.is("follows_policy_line"),
  7.2: (s) =>
    s.all("followed_discussion", "followed_democratic_decision") ||
    s.any("emergency_decision", "averting_danger", "similar_7_2"),
  7.3: (s) =>
    !privateGain(s) &&
    !s.is("harms_public") &&
    !{
      every: s.is("other_violation"),
      listed: false,
      alike: s.is("like_violation"),
    }[s.reading.violations],
  7.4: (s) => !s.any("breaks_mandatory_rule", "breaks_prohibitive_rule"),
  7.5: (s) =>
    s.reading.accident_and_effect === "each"
      ? !graveAccident(s) && !s.is("vile_effect")
      : !(graveAccident(s) && s.is("vile_effect")),
  7.6: (s) =>
    s.is("took_measures") &&
    (s.reading.repair === "effort" || s.any("recovered_loss", "removed_effect")),
};

function meets7(s) {
  return Object.values(ARTICLE_7).every((item) => item(s));
}

function forceMajeure(s) {
  return s.any("policy_change", "natural_disaster", "similar_force");
}

// Article 8: situations, of which one is enough.
const ARTICLE_8 = {
  8.1: (s) => s.all("in_reform", "explored", "piloted", "inexperience", "error"),
  8.2: (s) => s.all("in_creative_work", "unregulated_error"),
  8.3: (s) =>
    s.any("in_emergency", "in_urgent_task") &&
    s.is("for_common_interest") &&
    s.any("emergency_decision", "averting_danger") &&
    s.is("adverse_effect") &&
    s.done("report_afterwards") &&
    s.is("reported_in_time"),
  8.4: (s) =>
    s.any("in_key_work", "in_key_project") && s.all("bold", "vigorous") && s.any("error", "adverse_effect"),
  8.5: (s) =>
    s.any("in_conflict_work", "in_legacy_work") &&
    s.all("broke_obstacles", "touched_interests") &&
    s.any("error", "adverse_effect"),
  8.6: (s) =>
    s.any("in_enterprise_service", "in_public_service", "in_development_service") &&
    s.any("for_efficiency", "for_solution") &&
    s.all("innovative_measures", "error"),
  8.7: (s) => (forceMajeure(s) || s.is("unforeseeable")) && s.any("goal_missed", "adverse_effect"),
  8.8: (s) => s.is("other_situation"),
};

function situation8(s) {
  return Object.values(ARTICLE_8).some((item) => item(s));
}

function meets8(s) {
  return s.is("error") && meets7(s) && situation8(s);
}

// Article 8, gloss: the reading says whether the definition of Article 2 is a condition too.
function eligible(s) {
  return meets8(s) && (s.reading.definition === "none" || institution(s));
}

// Article 11: the reading says whether 情形 brings in the conditions.
function qualifyingSituation(s) {
  return s.reading.own_initiative === "conditions_too" ? eligible(s) : situation8(s);
}

// Article 14, gloss
function recoveredOfOwnAccord(s) {
  return s.all("took_measures", "recovered_loss");
}

// Article 10, gloss: a finding to that effect.
function tolerated(s) {
  return s.done("find", { content: "grant" });
}

const JUDGEMENTS = {
  institution,
  private_gain: privateGain,
  individual,
  unit,
  grave_accident: graveAccident,
  force_majeure: forceMajeure,
  eligible,
  recovered_of_own_accord: recoveredOfOwnAccord,
  qualifying_situation: qualifyingSituation,
  tolerated,
  meets_7: meets7,
  meets_8: meets8,
  situation_8: situation8,
};

// ---------------------------------------------------------------- results

const always = () => true;
const error = (s) => s.is("error"); // the head of Article 14
const discovered = (s) => s.done("discover", { by: ACCOUNTABILITY }); // the head of Article 11

// Article 14(3): who corrects himself is treated with leniency; who does not, strictly.
const corrects = (s) =>
  error(s) &&
  (s.reading.differentiated === "by_itself" || tolerated(s)) &&
  recoveredOfOwnAccord(s) &&
  s.all("good_attitude", "removed_effect");
// What the article says of the finding itself (the standard) gives nothing.
const leniency = (s) => s.reading.differentiated !== "standard" && corrects(s) && !s.is("must_answer");
const mitigation = (s) => corrects(s) && s.is("must_answer");
const strictness = (s) =>
  error(s) &&
  (s.reading.strict_conditions === "any"
    ? s.any("trusts_luck", "conceals", "refuses")
    : s.all("trusts_luck", "conceals", "refuses"));

const idleness = (s) => s.any("idle", "reckless", "lazy");
const unaffected = (s) => tolerated(s) && !s.is("needs_discipline");
const disciplined = (s) => tolerated(s) && s.is("needs_discipline");

const UNAFFECTED = ["keep_annual_review", "keep_conduct_review", "keep_promotion", "keep_seats", "keep_unit_honours"];
const DISCIPLINE = ["lighter_discipline", "reduced_discipline", "no_discipline"];

// Each says that results are required, permitted or forbidden where a condition holds. "either": one of
// them is to be given, so that each is permitted. `by`: who is named to give them, and so owes them.
const GIVEN = [
  { clause: "6", how: "required", results: ["strict_investigation"], when: idleness },
  {
    clause: "6.g1",
    how: "forbidden",
    results: ["exempt", ...UNAFFECTED],
    when: (s) => s.reading.shield === "barred" && idleness(s),
  },
  { clause: "7", how: "forbidden", results: ["exempt"], when: (s) => !meets7(s) },
  { clause: "7.g2", how: "forbidden", results: UNAFFECTED, when: (s) => !meets7(s) },
  { clause: "8", how: "permitted", results: ["exempt"], when: (s) => meets8(s) && tolerated(s) },
  { clause: "12.1", how: "permitted", results: ["keep_annual_review"], when: unaffected },
  { clause: "12.2", how: "permitted", results: ["keep_conduct_review"], when: unaffected },
  { clause: "12.3", how: "permitted", results: ["keep_promotion"], when: (s) => unaffected(s) && individual(s) },
  { clause: "12.4", how: "permitted", results: ["keep_seats"], when: (s) => unaffected(s) && individual(s) },
  { clause: "12.5", how: "permitted", results: ["keep_unit_honours"], when: (s) => unaffected(s) && unit(s) },
  { clause: "13", how: "permitted", results: DISCIPLINE, when: disciplined },
  {
    clause: "13.g1",
    how: "forbidden",
    results: DISCIPLINE,
    when: (s) => s.reading.tolerance === "exemption" && !meets7(s),
  },
  { clause: "14.3", how: "required", results: ["exempt"], when: leniency, by: [RECEIVING] },
  {
    clause: "14.3",
    how: "either",
    results: ["lighter_treatment", "reduced_treatment"],
    when: mitigation,
    by: [RECEIVING],
  },
  {
    clause: "14.3",
    how: "required",
    results: ["strict_treatment", "order_correction"],
    when: strictness,
    by: [RECEIVING],
  },
];

function resultStatus(result, s) {
  // Article 18: where other rules provide otherwise, they are followed.
  if (s.day < IN_FORCE || !inScope(s) || s.is(`other_${result}`)) return "outside";
  const said = (name, ...how) => GIVEN.some((g) => how.includes(g.how) && g.results.includes(name) && g.when(s));
  const given = (name) => said(name, "required", "permitted", "either");
  const rivals = EXCLUSIVE.filter((pair) => pair.includes(result)).map(([a, b]) => (a === result ? b : a))
    .filter((rival) => !s.is(`other_${rival}`)); // what another rule governs is not given here
  if (given(result) && said(result, "forbidden")) return "conflict";
  if (said(result, "required")) return rivals.some(given) ? "conflict" : "required";
  if (given(result)) return "permitted";
  return said(result, "forbidden") ? "forbidden" : "silent";
}

// ---------------------------------------------------------------- what acts and duties rest on

// Who ought or may do an act, and what a valid act of theirs demands. An act with no authority for
// its kind may be done by those the vocabulary names. `if`: the reading under which it is one.
const reads = (name, choice) => (reading) => reading[name] === choice;
const ownFinding = reads("after_own_finding", "as_article_10");
const found = (by) => (s) => s.done("find", { by });
const AUTHORITIES = [
  { act: "apply", by: PARTY, demands: (s) => s.done("notify") },
  { act: "study", by: ORG, demands: always },
  { act: "forward", by: ORG, demands: (s) => s.done("study"), if: reads("seven_days", "application") },
  { act: "forward", by: ORG, demands: (s) => s.done("study") && s.done("notify"), if: reads("seven_days", "forwarding") },
  { act: "investigate", by: RECEIVING, demands: always },
  { act: "hear", by: RECEIVING, demands: always },
  { act: "collect", by: RECEIVING, demands: always },
  { act: "report", by: RECEIVING, demands: always },
  { act: "find", by: RECEIVING, demands: (s) => s.done("collective_study") },
  { act: "feedback", by: RECEIVING, demands: found(RECEIVING) },
  { act: "publish", by: RECEIVING, demands: found(RECEIVING) },
  { act: "file", by: RECEIVING, demands: always },
  { act: "verify", by: ACCOUNTABILITY, demands: discovered },
  { act: "find", by: ACCOUNTABILITY, demands: (s) => discovered(s) && s.done("collective_study") },
  { act: "feedback", by: ACCOUNTABILITY, demands: found(ACCOUNTABILITY), if: ownFinding },
  { act: "publish", by: ACCOUNTABILITY, demands: found(ACCOUNTABILITY), if: ownFinding },
  { act: "file", by: ACCOUNTABILITY, demands: always, if: ownFinding },
  { act: "report_correction", by: PARTY, demands: always },
  { act: "urge", by: RECEIVING, demands: error },
  { act: "file_list", by: "local_units", demands: (s) => s.done("make_list") },
];

// The glosses of Articles 10 and 11: an act that lacks what it rests on is void.
const REQUIREMENTS = [
  { act: "study", demands: (s) => s.done("apply") },
  { act: "investigate", demands: (s) => s.done("forward") },
  { act: "hear", demands: (s) => s.done("forward") },
  { act: "collect", demands: (s) => s.done("forward") },
  { act: "report", demands: (s) => s.done("forward") },
  { act: "report", demands: (s) => s.done("investigate") },
  { act: "find", by: RECEIVING, demands: (s) => s.done("investigate") },
  { act: "find", by: RECEIVING, demands: (s) => s.done("hear") && s.done("collect") && s.done("report"), if: reads("verification_steps", "each") },
  { act: "collective_study", demands: (s) => s.done("investigate") || s.done("verify") },
  { act: "find", by: RECEIVING, content: "grant", demands: eligible, if: reads("wrong_finding", "void") },
  { act: "file", demands: (s) => s.done("find") },
  {
    act: "apply",
    demands: (s) => (s.reading.ought_to_apply === "duty" && !s.is("believes_eligible")) || s.within(7, "notify"),
    if: reads("late_application", "lost"),
  },
  { act: "find", by: ACCOUNTABILITY, demands: (s) => s.done("verify") },
  { act: "find", by: ACCOUNTABILITY, content: "grant", demands: qualifyingSituation, if: reads("wrong_finding", "void") },
];

// Who ought to do what: from which act, perhaps its bearer's `own`; within how many working `days`;
// `timely`: the fact that says whether it was done 及时.
const explains = (s) => s.any("error", "complained_of") && (tolerated(s) || s.is("complaint_unfounded"));
const agreed = (s) => s.reading.after_study === "always" || !s.is("study_against");
const DUTIES = [
  { clause: "10.1", by: [PARTY], act: "apply", when: (s) => s.is("believes_eligible"), from: "notify", days: 7, if: reads("ought_to_apply", "duty") },
  { clause: "10.1", by: [ORG], act: "study", when: always, from: "apply" },
  { clause: "10.1", by: [ORG], act: "forward", when: agreed, from: "study", if: reads("seven_days", "application") },
  { clause: "10.1", by: [ORG], act: "forward", when: (s) => s.done("study") && agreed(s), from: "notify", days: 7, if: reads("seven_days", "forwarding") },
  { clause: "10.2", by: [RECEIVING], act: "investigate", when: always, from: "forward", timely: "investigated_in_time" },
  { clause: "10.2", by: [RECEIVING], act: "hear", when: always, from: "forward" },
  { clause: "10.2", by: [RECEIVING], act: "collect", when: always, from: "forward" },
  { clause: "10.2", by: [RECEIVING], act: "report", when: (s) => s.done("forward"), from: "investigate" },
  { clause: "10.3", by: [RECEIVING], act: "find", when: always, from: "investigate" },
  { clause: "10.3", by: [RECEIVING], act: "feedback", when: always, from: "find", own: true, days: 3 },
  { clause: "10.3", by: [RECEIVING], act: "publish", when: always, from: "find", own: true, days: 3, if: reads("three_days", "publication") },
  { clause: "10.3", by: [RECEIVING], act: "publish", when: always, from: "find", own: true, if: reads("three_days", "feedback_only") },
  { clause: "10.4", by: [RECEIVING], act: "file", when: always, from: "find", own: true, timely: "filed_in_time" },
  { clause: "11.g3", by: [ACCOUNTABILITY], act: "feedback", when: always, from: "find", own: true, days: 3, if: ownFinding },
  { clause: "11.g4", by: [ACCOUNTABILITY], act: "publish", when: always, from: "find", own: true, days: 3, if: (r) => ownFinding(r) && reads("three_days", "publication")(r) },
  { clause: "11.g5", by: [ACCOUNTABILITY], act: "publish", when: always, from: "find", own: true, if: (r) => ownFinding(r) && reads("three_days", "feedback_only")(r) },
  { clause: "11.g6", by: [ACCOUNTABILITY], act: "file", when: always, from: "find", own: true, timely: "filed_in_time", if: ownFinding },
  { clause: "14.1", by: [PARTY], act: "report_error", when: error, timely: "error_reported_in_time" },
  { clause: "14.1", by: [PARTY], act: "correct", when: error },
  { clause: "14.1", by: [ORG], act: "early_action", when: (s) => error(s) && s.is("signs_of_trouble") },
  { clause: "14.1", by: [ORG], act: "analyse", when: (s) => error(s) && s.is("common_problem") },
  { clause: "14.1", by: [ORG], act: "educate", when: (s) => error(s) && s.is("common_problem") },
  { clause: "14.1", by: [ORG], act: "improve_rules", when: (s) => error(s) && s.is("common_problem") },
  { clause: "14.2", by: [PARTY], act: "account", when: error },
  { clause: "14.2", by: [PARTY], act: "accept_supervision", when: error },
  { clause: "14.3", by: [RECEIVING], act: "attend", when: error },
  // 以及: each of the two owes it, and its own act alone discharges it
  ...[RECEIVING, ORG].flatMap((body) => [
    { clause: "15.2", by: [body], act: "explain", when: explains, timely: "explained_in_time" },
    { clause: "15.2", by: [body], act: "clarify", when: explains },
    { clause: "15.2", by: [body], act: "dispel", when: explains },
  ]),
  { clause: "16", by: ["local_units"], act: "file_list", when: always, from: "make_list" },
];

// ---------------------------------------------------------------- validity

// The roles that an act may have been done in and is valid in, given which acts are.
function bornOut(act, s) {
  const spoken = (rule) => rule.if === undefined || rule.if(s.reading);
  const [actors, addressee] = ACTS[act.act];
  if (act.to !== undefined && addressee !== undefined && act.to !== addressee) return [];
  const authorities = AUTHORITIES.filter((a) => a.act === act.act && spoken(a));
  return (act.by === undefined ? actors : [act.by]).filter((role) => {
    const authorised =
      authorities.length === 0
        ? actors.includes(role)
        : authorities.some((a) => a.by === role && a.demands(s));
    const required = REQUIREMENTS.filter(
      (r) =>
        r.act === act.act && spoken(r) &&
        (r.by === undefined || r.by === role) &&
        (r.content === undefined || r.content === act.content),
    );
    return authorised && required.every((r) => r.demands(s));
  });
}

// The least set of acts that bear each other out: begin with none, add until nothing is added.
function validActs(facts, reading, acts, on) {
  let valid = [];
  for (;;) {
    const more = acts.flatMap((act) => {
      const s = new Situation(facts, reading, valid, act.date);
      const known = act.date >= IN_FORCE && act.date <= on && inScope(s);
      return known ? bornOut(act, s).map((role) => ({ act, role })) : [];
    });
    if (more.length === valid.length) return valid;
    valid = more;
  }
}

// ---------------------------------------------------------------- duties

function dutyStatus(duty, start, due, s) {
  const done = duty.by.flatMap((by) => s.acts(duty.act, { by })).filter((act) => act.date >= start);
  const promptly = duty.timely === undefined || s.is(duty.timely);
  if (promptly && done.some((act) => due === null || act.date <= due)) return "done_in_time";
  if (done.length > 0) return "done_late";
  return due !== null && due < s.day ? "overdue" : "pending";
}

function duties(s, acts) {
  if (s.day < IN_FORCE || !inScope(s)) return [];
  const owed = [];
  for (const duty of DUTIES) {
    if ((duty.if !== undefined && !duty.if(s.reading)) || !duty.when(s)) continue;
    const { clause, act, by: bearer } = duty;
    if (duty.from === undefined) {
      owed.push({ clause, act, bearer, trigger: null, due: null, status: dutyStatus(duty, IN_FORCE, null, s) });
      continue;
    }
    for (const start of s.acts(duty.from, duty.own ? { by: bearer[0] } : {})) {
      const due = duty.days === undefined ? null : lastDay(start.date, duty.days);
      owed.push({
        clause, act, bearer,
        trigger: `number:${acts.indexOf(start) + 1}`,
        due: due === null ? null : `date:${due}`,
        status: dutyStatus(duty, start.date, due, s),
      });
    }
  }
  for (const { clause, results, by, when } of GIVEN) {
    if (by !== undefined && when(s)) owed.push({ clause, results, bearer: by, trigger: null, due: null, status: "pending" });
  }
  return owed;
}

// ---------------------------------------------------------------- answers

const plainDay = (tagged) => tagged.replace(/^date:/, "");

function readFacts(given) {
  const names = [...Object.keys(FACTS), ...RESULTS.map((result) => `other_${result}`)];
  return Object.fromEntries(
    names.map((name) => {
      const value = given[name] ?? FACTS[name] ?? false;
      return [name, typeof value === "object" ? { value: value.value, since: plainDay(value.since) } : { value }];
    }),
  );
}

function answer({ facts: given, acts: listed, on, reading }, ask) {
  const facts = readFacts(given);
  const acts = listed.map((act) => ({ ...act, date: plainDay(act.date) }));
  const day = plainDay(on);
  const valid = validActs(facts, reading, acts, day);
  const s = new Situation(facts, reading, valid, day);
  const contradictory = contradiction(s);
  if (contradictory) return { contradiction: contradictory };

  const each = (names, status) => Object.fromEntries(names.map((name) => [name, { status: status(name) }]));
  const sections = {
    scope: () => ({ status: inScope(s) ? "inside" : "outside" }),
    judgements: () => each(Object.keys(JUDGEMENTS), (name) => String(JUDGEMENTS[name](s))),
    acts: () => acts.map((act) => ({ status: act.date > day ? "not_yet" : valid.some((one) => one.act === act) ? "valid" : "void" })),
    duties: () => duties(s, acts),
    results: () => each(RESULTS, (result) => resultStatus(result, s)),
  };
  return Object.fromEntries(ask.map((section) => [section, sections[section]()]));
}

// ---------------------------------------------------------------- the protocol

function run({ seq, level, ask, case: given }) {
  if (!["facts", "procedure"].includes(level)) {
    return { seq, skipped: true, reason: `level ${level} is not implemented · 没有实现这一层级` };
  }
  try {
    weekendsFree = given.calendar === "assumed";
    return { seq, answer: answer(given, ask) };
  } catch (failure) {
    if (failure instanceof Refused) return { seq, refused: { kind: failure.kind, message: failure.message } };
    return { seq, errored: true, context: { trace: String(failure.stack) } };
  }
}

function reply(message) {
  switch (message.cmd) {
    case "start":
      return { protocol: 1, implementation: { name: "pingdingshan-js", version: "1", language: "JavaScript" } };
    case "dialect":
      return message.measure === MEASURE ? { ok: true } : { ok: false, reason: `only ${MEASURE} · 只实现了这一办法` };
    case "run":
      return run(message);
    default:
      return null; // stop
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const said = reply(JSON.parse(line));
  if (said === null) break;
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
