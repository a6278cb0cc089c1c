/* The conformance suite's questions put to the runtime, in Node and in a browser alike: a message in, its reply out.
 *
 * It answers cases of which every reading is taken and leaves the others, and those that cannot be used, aside:
 * the interview neither reads case files nor asks under several readings at once.
 */
(function (exports, runtime, reasons) {
  "use strict";

  const { Exact, STATES, dayFrom, isoOf, scaled } = runtime;
  const { Grounds } = reasons;

  const LEVELS = ["facts", "procedure", "partial", "property"];

  function reply(program, message) {
    switch (message.cmd) {
      case "start":
        return { protocol: 1, implementation: { name: "interview", version: "1", language: "JavaScript" } };
      case "dialect":
        if (message.measure === program.name && message.model === program.hash) return { ok: true };
        return { ok: false, reason: `this is ${program.name}, model ${program.hash}` };
      default:
        return { seq: message.seq, ...run(program, message) };
    }
  }

  function run(program, message) {
    const taken = message.case.reading || {};
    if (!LEVELS.includes(message.level)) return { skipped: true, reason: `the interview leaves ${message.level} aside` };
    if (program.readings.some((r) => !(r.id in taken))) return { skipped: true, reason: "a reading is left open" };
    try {
      return { answer: answer(new Exact(program, given(program, message.case), taken), message.ask) };
    } catch (error) {
      return { errored: true, context: { trace: String(error.stack) } };
    }
  }

  // ---- the case, without its tags

  const day = (text) => dayFrom(text.replace(/^date:/, ""));

  function value(tagged, places = 0) {
    if (typeof tagged !== "string") return tagged;
    if (tagged.startsWith("number:")) return scaled(tagged.slice("number:".length), places);
    return tagged.startsWith("date:") ? day(tagged) : tagged;
  }

  function known(fact, places) {
    if (typeof fact !== "object") return { value: value(fact, places), since: null };
    return { value: value(fact.value, places), since: "since" in fact ? day(fact.since) : null };
  }

  function given(program, one) {
    const facts = {};
    for (const fact of program.facts)
      if (fact.id in (one.facts || {})) facts[fact.id] = known(one.facts[fact.id], fact.places);
      else if (one.rest === "ordinary") facts[fact.id] = { value: fact.ordinary, since: null };
    const acts = (one.acts || []).map((act) => ({ by: null, to: null, content: null, ...act, date: day(act.date) }));
    const unknown = program.acts.map((act) => act.id).filter((id) => (one.unknown || []).includes(id));
    return { facts, acts, unknown, on: day(one.on), assumed: one.calendar === "assumed" };
  }

  // ---- the answer

  function answer(exact, ask) {
    const contradiction = exact.contradiction();
    if (contradiction) return { contradiction };
    const { program, given } = exact;
    const grounds = new Grounds(exact);
    const out = {};
    const ids = (items) => items.map((item) => item.id);
    const each = (some, told) => Object.fromEntries(some.map((id) => [id, told(id)]));
    if (ask.includes("scope")) out.scope = entry(exact, exact.scope(), () => grounds.scope(given.on));
    if (ask.includes("judgements"))
      out.judgements = each(ids(program.judgements), (id) =>
        entry(exact, exact.judgement(id), () => grounds.judgement(id)),
      );
    if (ask.includes("acts")) {
      out.acts = given.acts.map((act, i) => {
        const told = entry(exact, exact.act(i), () => grounds.act(i));
        return act.date > given.on ? { ...told, status: "not_yet" } : told;
      });
      if (given.unknown.length) out.supposed = each(given.unknown, (kind) => entry(exact, exact.supposed(kind)));
    }
    if (ask.includes("duties"))
      out.duties = exact.duties().map((duty) => owed(exact, duty)).filter((d) => d.status !== STATES[0]);
    if (ask.includes("results"))
      out.results = each(ids(program.results), (id) =>
        entry(exact, exact.result(id), (status) => grounds.result(id, status)),
      );

    /** `why` tells the steps; their clauses are the entry's basis. Duties and supposed acts are told without. */
    function entry(exact, values, why = null) {
      const { possible, needs } = exact.answer(values);
      if (possible.length !== 1) return { status: "open", possible, needs };
      const basis = why ? grounds.basis(why(possible[0])).filter((clause) => !clause.includes("g")) : [];
      return { status: possible[0], ...(basis.length ? { basis } : {}) };
    }

    function owed(exact, duty) {
      const { statement: s, trigger, due } = duty;
      return {
        clause: s.clause,
        ...(s.kind === "duty" ? { act: s.act } : { results: s.results }),
        bearer: s.kind === "duty" ? s.bearers : s.givers,
        trigger: typeof trigger === "number" ? `number:${trigger + 1}` : trigger && `act:${trigger}`,
        due: duty.dueOpen ? "open" : due === null ? null : `date:${isoOf(due)}`,
        ...(duty.between ? { between: duty.between.map((day) => `date:${isoOf(day)}`) } : {}),
        ...entry(exact, duty.states),
      };
    }

    return out;
  }

  Object.assign(exports, { reply });
})(
  typeof module === "object" ? module.exports : globalThis.PolicyModel,
  typeof module === "object" ? require("./runtime.js") : globalThis.PolicyModel,
  typeof module === "object" ? require("./reasons.js") : globalThis.PolicyModel,
);
