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

  /** Where an interview stands: {exact, contradiction, results, question}.
   *
   * `results`: [{id, possible, needs}], of which `needs` are the unknowns on which it may yet depend.
   * `left`: the questions that may still be asked, in document order; `question`: the next of them, or null.
   *
   * Throws Refused for a day that the calendar does not cover.
   */
  function look(program, interview) {
    const given = givenBy(program, interview);
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
    return { exact, contradiction: null, results, question: best(exact, open, left), left };
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
    const [near, bits] = exact.near(when);
    const own = algebra.support(when);
    const mine = [...exact.world.unknowns].filter(([, variables]) => variables.some((v) => v.touches(bits)));
    const cube = (variables) => algebra.all(variables.map((v) => v.cube));
    const beside = mine.map(([, variables]) => variables).filter((vs) => !vs.some((v) => v.touches(own)));
    const care = algebra.some(algebra.all(near), algebra.all(beside.map(cube)));
    const kept = when.map((f) => algebra.and(f, care));
    const [shown, bound] = [algebra.support(kept), algebra.support([care])];
    const alone = mine.filter(([, variables]) => {
      if (!variables.some((v) => v.touches(own))) return false;
      if (!variables.some((v) => v.touches(bound))) return variables.some((v) => v.touches(shown));
      let seen = 0;
      for (const f of kept) {
        const either = algebra.some(f, cube(variables));
        if (algebra.meet(seen, either)) return true;
        seen = algebra.or(seen, either);
      }
      return false;
    });
    return (alone.length ? alone : mine).map(([id]) => id);
  }

  /** What may be asked: what some open result may yet depend on. What does not yet arise waits for what it arises from. */
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
    const order = [...program.facts.map((f) => f.id), ...program.acts.map((a) => ACT + a.id)];
    return order.filter((id) => wanted.has(id) && !asked.has(id));
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

  Object.assign(exports, { usual, look, under, caseOf, fitting, packed, unpacked });
})(
  typeof module === "object" ? module.exports : globalThis.PolicyModel,
  typeof module === "object" ? require("./runtime.js") : globalThis.PolicyModel,
);
