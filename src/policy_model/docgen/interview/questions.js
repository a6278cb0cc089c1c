/* Which question comes next, and what is settled so far. No page here: Node runs it too.
 *
 * An interview is a day, readings, and answers in the order in which they were given:
 *   on        the day the case is seen
 *   readings  {reading: choice}, every one
 *   answers   [{id, ...}]: a fact {value, since}, an act `act:KIND` {date, by, content} or {none: true};
 *             either may be {skip: true}, which is not known, as is who did an act, or its content, where null
 */
(function (exports, runtime) {
  "use strict";

  const { Exact, isoOf, writtenNumber, dayFrom } = runtime;
  const ACT = "act:";

  /** The readings as the measure ordinarily is read; the first choice where none is ordinary. */
  function usual(program) {
    return Object.fromEntries(program.readings.map((r) => [r.id, r.ordinary === null ? r.choices[0] : r.ordinary]));
  }

  /** What the answers come to as a case. An act that was not asked about may have been done on any day. */
  function givenBy(program, { on, answers }) {
    const facts = {};
    const acts = [];
    const closed = new Set();
    const unknown = new Set();
    for (const { id, skip, none, value, since, date, by, content } of answers) {
      const kind = id.startsWith(ACT) ? id.slice(ACT.length) : null;
      if (kind === null) {
        if (!skip) facts[id] = { value, since: since === undefined ? null : since };
      } else if (skip) unknown.add(kind);
      else if (none) closed.add(kind);
      else acts.push({ act: kind, date, by: by || null, to: null, content: content || null });
    }
    const left = (act) => act.most - acts.filter((one) => one.act === act.id).length;
    const free = program.acts.filter((act) => left(act) > 0 && !closed.has(act.id)).map((act) => act.id);
    return { facts, acts, on, unknown: free.filter((id) => unknown.has(id)), free };
  }

  /** The periods counted from an act's day end on days that can be written; else it is refused, as by `eval`. */
  function withinTables(program, exact) {
    const { given, world } = exact;
    const counted = (kind, content, day) => {
      for (const [[other, contents], period] of program.periods)
        if (other === kind && (content === null || !contents.length || contents.includes(content)))
          world.endings(day, period);
    };
    for (const act of given.acts) counted(act.act, act.content, act.date);
    for (const kind of given.unknown) counted(kind, null, given.on);
  }

  /** The case as `policy-model eval` reads it. An act that was never asked about matters to no result: it is left out. */
  function caseOf(program, interview) {
    const { facts, acts, unknown, on } = givenBy(program, interview);
    const plain = ({ type, places }, value) => {
      if (type === "date") return isoOf(value);
      return places ? Number(writtenNumber(value, places)) : value;
    };
    const out = { measure: program.name, facts: {}, acts: [], unknown, on: isoOf(on) };
    for (const fact of program.facts)
      if (fact.id in facts) {
        const { value, since } = facts[fact.id];
        out.facts[fact.id] = since === null ? plain(fact, value) : { value, since: isoOf(since) };
      }
    for (const { act, date, by, content } of acts)
      out.acts.push({ act, date: isoOf(date), ...(by === null ? {} : { by }), ...(content === null ? {} : { content }) });
    if (!unknown.length) delete out.unknown;
    return out;
  }

  // ---- an interview in a link

  const VERSION = 1;

  /** The interview as letters, digits, - and _. */
  function packed(program, { on, readings, answers }) {
    const text = JSON.stringify([VERSION, program.hash.slice(0, 8), on, readings, answers]);
    return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  /** The interview that `packed` made; null for anything that is no interview of this measure. */
  function unpacked(program, text) {
    try {
      const [version, hash, on, readings, answers] = JSON.parse(atob(text.replace(/-/g, "+").replace(/_/g, "/")));
      if (version !== VERSION || hash !== program.hash.slice(0, 8) || !isDay(on)) return null;
      const taken = program.readings.every((r) => r.choices.includes(readings[r.id]));
      if (!taken || Object.keys(readings).length !== program.readings.length) return null;
      const kept = fitting(program, answers);
      return kept.length === answers.length ? { on, readings, answers: kept } : null;
    } catch {
      return null;
    }
  }

  const FIRST_DAY = dayFrom("0001-01-01");
  const LAST_DAY = dayFrom("9999-12-31");
  const isDay = (day) => Number.isInteger(day) && FIRST_DAY <= day && day <= LAST_DAY;

  /** The answers without those that the ones before them leave no room for. */
  function fitting(program, answers) {
    const kept = [];
    for (const one of answers) if (fits(program, one, kept)) kept.push(one);
    return kept;
  }

  /** Whether something is an answer to a question that these answers leave open. */
  function fits(program, one, before) {
    const keys = Object.keys(one).filter((key) => key !== "id").sort().join(" ");
    const mine = before.filter((other) => other.id === one.id);
    if (!one.id.startsWith(ACT)) {
      const fact = program.facts.find((f) => f.id === one.id);
      if (!fact || mine.length) return false;
      if (keys === "skip") return one.skip === true;
      if (keys === "since value") return fact.come === true && one.value === true && isDay(one.since);
      return keys === "value" && isValue(fact, one.value);
    }
    const act = program.acts.find((a) => ACT + a.id === one.id);
    if (!act || mine.length >= act.most || mine.some((other) => other.none || other.skip)) return false;
    if (keys === "none" || keys === "skip") return one[keys] === true;
    const among = (some, value) => value === null || some.includes(value);
    return keys === "by content date" && isDay(one.date) && among(act.actors, one.by) && among(act.contents, one.content);
  }

  function isValue(fact, value) {
    if (fact.type === "bool") return typeof value === "boolean";
    if (fact.type === "enum") return fact.values.includes(value);
    return fact.type === "date" ? isDay(value) : Number.isSafeInteger(value) && value >= 0 && value < 1e15;
  }

  // ---- where it stands

  /** Where an interview stands: {exact, contradiction, results, question, left}.
   *
   * `results`: [{id, possible, needs}], of which `needs` are the unknowns on which it may yet depend.
   * `left`: the questions that may still be asked, in document order; `question`: the one that settles most among
   * those whose turn it is, or null. A screen holds what is asked together (`screenOf`).
   *
   * Throws Refused for a day that the calendar does not cover.
   */
  function look(program, interview) {
    const all = givenBy(program, interview);
    const shut = neverValid(new Exact(program, all, interview.readings));
    const given = { ...all, free: all.free.filter((kind) => !shut.has(kind)) };
    const exact = new Exact(program, given, interview.readings);
    withinTables(program, exact);
    const contradiction = exact.contradiction();
    if (contradiction) return { exact, contradiction, results: [], question: null, left: [] };
    const asked = new Set(interview.answers.filter((a) => a.skip).map((a) => a.id));
    const results = standing(exact);
    const open = results.filter((r) => r.possible.length > 1);
    for (const result of results) {
      result.kept = result.when.map((f) => exact.algebra.and(f, exact.admissible));
      result.needs = open.includes(result) ? matters(exact, result.when) : [];
    }
    const left = candidates(exact, open, asked);
    if (!left.length && open.length && given.unknown.length) return ended(program, given, interview.readings);
    return { exact, contradiction: null, results, question: best(exact, open, inTurn(program, left)), left };
  }

  /** The kinds of act that cannot be done validly any more: each way to do them rests on one of which that is known. */
  function neverValid(exact) {
    const { evaluation, given, program } = exact;
    const speaking = program.statements.filter(
      (s) => s.requires && exact.truthOf(evaluation.holds(s.guard, given.on)) !== false,
    );
    const lost = (kind) => given.acts.every((act, i) => act.act !== kind || exact.possible(exact.act(i)).join() === "void");
    const shut = new Set(program.acts.map((act) => act.id).filter((kind) => !given.free.includes(kind) && lost(kind)));
    const may = ([kind, ...parts]) => {
      if (kind === "done" || kind === "intime") return !shut.has(parts[0][0]);
      if (kind === "at") return may(parts[1]);
      if (kind === "all") return parts.every(may);
      return kind === "any" ? parts.some(may) : true;
    };
    const besides = triedIn(program); // these count void as well
    for (let before = -1; before < shut.size; ) {
      before = shut.size;
      for (const kind of given.free) {
        const [ways, demands] = ["authority", "requirement"].map((is) => speaking.filter((s) => s.kind === is && s.act === kind));
        const always = demands.filter((s) => !s.contents.length && !s.actors.length);
        const barred = (ways.length && !ways.some((s) => may(s.requires))) || !always.every((s) => may(s.requires));
        if (barred && lost(kind) && !besides.has(kind)) shut.add(kind);
      }
    }
    return shut;
  }

  /** The kinds of act of which some condition asks whether they were done, valid or void, or ran out. */
  function triedIn(program) {
    const found = new Set();
    const seek = (node) => {
      if (node === null || typeof node !== "object") return;
      if (Array.isArray(node) && ["did", "lapsed"].includes(node[0])) actsIn(node).forEach((kind) => found.add(kind));
      Object.values(node).forEach(seek);
    };
    seek([program.statements, program.judgements, program.facts]);
    return found;
  }

  /** Where nothing is left to ask and acts are not known: exactly as `eval` has it. What was not asked matters to nothing.
   *
   * With several such acts `eval` tries every day of each, which would take a page too long: they stay free. */
  function ended(program, given, readings) {
    const left = (kind) => {
      const { most } = program.acts.find((act) => act.id === kind);
      return most - given.acts.filter((act) => act.act === kind).length;
    };
    const slots = given.unknown.reduce((sum, kind) => sum + left(kind), 0);
    const exact = new Exact(program, { ...given, free: slots > 1 ? given.free : [] }, readings);
    const results = standing(exact);
    for (const result of results) result.needs = result.possible.length > 1 ? matters(exact, result.when) : [];
    return { exact, contradiction: null, results, question: null, left: [] };
  }

  function standing(exact) {
    return exact.program.results.map(({ id }) => {
      const statuses = exact.result(id);
      const possible = exact.possible(statuses);
      return { id, possible, when: possible.map((status) => statuses[status]) };
    });
  }

  /** The results [{id, possible}] under other readings. */
  function under(program, interview, readings) {
    return standing(new Exact(program, givenBy(program, interview), readings));
  }

  /** The unknowns on which the value may yet depend, everything else being as it may.
   *
   * Of an unknown that no constraint speaks of, the diagram of what is admissible tells: it depends on it exactly
   * if it matters. For the others it is tried whether two of their values can make a difference.
   */
  function matters(exact, when) {
    const { algebra } = exact;
    const { mine, own, care, kept, shown } = bearing(exact, when);
    const bound = algebra.support([care]);
    const alone = mine.filter(([, variables]) => {
      if (!variables.some((v) => v.touches(own))) return false;
      if (!variables.some((v) => v.touches(bound))) return variables.some((v) => v.touches(shown));
      let seen = 0;
      for (const f of kept) {
        const either = algebra.some(f, cube(algebra, variables));
        if (algebra.meet(seen, either)) return true;
        seen = algebra.or(seen, either);
      }
      return false;
    });
    return (alone.length ? alone : mine).map(([id]) => id);
  }

  /** The acts on which it may yet depend, be it only together with others, and what they rest on: a procedure at once. */
  function procedure(exact, when) {
    const { mine, own, shown } = bearing(exact, when);
    const touched = mine.filter(([, variables]) => [own, shown].every((bits) => variables.some((v) => v.touches(bits))));
    const found = new Set(touched.map(([id]) => id).filter((id) => id.startsWith(ACT)));
    const { evaluation, given, program } = exact;
    const spoken = ({ guard }) => exact.truthOf(evaluation.holds(guard, given.on)) !== false;
    const conditions = program.statements.filter((s) => s.requires && spoken(s));
    for (const id of found) // what is added on the way is gone through as well
      for (const one of conditions) if (ACT + one.act === id) actsIn(one.requires).forEach((kind) => found.add(ACT + kind));
    return [...found].filter((id) => given.free.includes(id.slice(ACT.length)));
  }

  /** The kinds of act of which a condition speaks. */
  function actsIn([kind, ...parts]) {
    if (kind === "lapsed") return [...parts[0].map(([act]) => act), ...(parts[1] ? [parts[1][0]] : [])];
    if (["done", "intime", "did"].includes(kind)) return [parts[0][0]];
    return parts.filter((part) => Array.isArray(part) && typeof part[0] === "string").flatMap(actsIn);
  }

  const cube = (algebra, variables) => algebra.all(variables.map((v) => v.cube));

  /** What constraints leave of a value: the unknowns near it, and the diagrams of what is admissible. */
  function bearing(exact, when) {
    const { algebra } = exact;
    const [near, bits] = exact.near(when);
    const own = algebra.support(when);
    const mine = [...exact.world.unknowns].filter(([, variables]) => variables.some((v) => v.touches(bits)));
    const beside = mine.map(([, variables]) => variables).filter((vs) => !vs.some((v) => v.touches(own)));
    const care = algebra.some(algebra.all(near), algebra.all(beside.map((vs) => cube(algebra, vs))));
    const kept = when.map((f) => algebra.and(f, care));
    return { mine, own, care, kept, shown: algebra.support(kept) };
  }

  /** What may be asked: facts on which some open result may yet depend, and when there are none, acts. What does not
   * yet arise waits for what it arises from. */
  function candidates(exact, open, asked) {
    const wanted = new Set(open.flatMap((r) => r.needs));
    const { program } = exact;
    const waiting = program.facts.filter((f) => f.arises && wanted.has(f.id));
    for (const fact of waiting) {
      const state = exact.evaluation.holds(fact.arises, exact.given.on);
      if (exact.truthOf(state) === true) continue;
      const first = matters(exact, [state, exact.algebra.not(state)]).filter((id) => id !== fact.id && !asked.has(id));
      if (!first.length) continue;
      wanted.delete(fact.id);
      first.forEach((id) => wanted.add(id));
    }
    const facts = program.facts.map((f) => f.id).filter((id) => wanted.has(id) && !asked.has(id));
    if (facts.length) return facts;
    const acts = new Set(open.flatMap((r) => procedure(exact, r.when)));
    return program.acts.map((a) => ACT + a.id).filter((id) => acts.has(id) && !asked.has(id));
  }

  const ELSEWHERE = "elsewhere";
  const PROCEDURE = "procedure";

  /** The screen on which something is asked for. */
  function screenOf(program, id) {
    return id.startsWith(ACT) ? PROCEDURE : program.facts.find((fact) => fact.id === id).screen;
  }

  /** What the measure itself speaks of before what other rules govern. */
  function inTurn(program, left) {
    const first = left.filter((id) => screenOf(program, id) !== ELSEWHERE);
    return first.length ? first : left;
  }

  /** The question whose answer, on average over the answers it may have, leaves least open; the first among equals. */
  function best(exact, open, left) {
    let found = null;
    let least = Infinity;
    for (const id of left) {
      const remaining = expected(exact, open, id);
      if (remaining < least - 1e-9) [found, least] = [id, remaining];
    }
    return found;
  }

  function expected(exact, open, id) {
    const { algebra } = exact;
    const answers = answersTo(exact, id).filter((answer) => algebra.meet(answer, exact.admissible));
    let sum = 0;
    for (const answer of answers)
      for (const { kept, needs } of open) {
        const possible = needs.includes(id) ? kept.filter((f) => algebra.meet(f, answer)).length : kept.length;
        if (possible > 1) sum += possible;
      }
    return sum / Math.max(answers.length, 1);
  }

  /** The answers to a question, as functions of the unknowns. */
  function answersTo(exact, id) {
    const { algebra, world } = exact;
    if (!id.startsWith(ACT)) return world.facts.get(id).each;
    const kind = id.slice(ACT.length);
    const { choice, variables } = world.atoms.get(kind);
    if (choice) return choice.each;
    const never = algebra.all(variables.map((v) => v.each[0]));
    return [never, algebra.not(never)];
  }

  Object.assign(exports, { ELSEWHERE, PROCEDURE, screenOf, usual, look, under, caseOf, fitting, packed, unpacked });
})(
  typeof module === "object" ? module.exports : globalThis.PolicyModel,
  typeof module === "object" ? require("./runtime.js") : globalThis.PolicyModel,
);
