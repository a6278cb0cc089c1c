/* Why each answer is as it is: steps down to the facts, as data. The page puts them into words.
 *
 * A port of policy_model/semantics/{justify,doings,grounds*}.py for scope, judgements, acts and results; the
 * conformance suite compares the clauses it cites. Everything is asked of an evaluation that was already made,
 * under one choice for every reading. A step is {key, args, clause, children, act}.
 */
(function (exports, runtime) {
  "use strict";

  const { sense } = runtime;

  function step(key, args = {}, clause = null, children = [], act = null) {
    return { key, args, clause, children: distinct(children), act };
  }

  function distinct(steps) {
    const seen = new Map();
    for (const one of steps) {
      const key = JSON.stringify(one);
      if (!seen.has(key)) seen.set(key, one);
    }
    return [...seen.values()];
  }

  const stamped = (steps, clause) => steps.map((s) => (s.clause === null ? { ...s, clause } : s));

  class Grounds {
    constructor(exact) {
      this.exact = exact;
      this.program = exact.program;
      this.given = exact.given;
      this.evaluation = exact.evaluation;
      this.world = exact.world;
      this.acts = new Map();
    }

    holds(formula, day) {
      return this.exact.truthOf(this.evaluation.holds(formula, day));
    }

    listed(i) {
      const { origin } = this.world.occurrences[i];
      return typeof origin === "number" ? origin : null;
    }

    // ---- conditions

    why(formula, day) {
      return this.because(formula, day, this.holds(formula, day));
    }

    because(formula, day, holds) {
      return distinct(holds === null ? this.open(formula, day) : holds ? this.held(formula, day) : this.failed(formula, day));
    }

    held(formula, day) {
      const [kind, one, two] = formula;
      switch (kind) {
        case "not":
          return this.because(one, day, false);
        case "all":
          return formula.slice(1).flatMap((part) => this.because(part, day, true));
        case "any": {
          const settled = formula.slice(1).find((part) => this.holds(part, day));
          return settled ? this.because(settled, day, true) : [this.jointly(formula)];
        }
        case "unless":
          if (this.holds(one, day)) return this.because(one, day, true);
          if (this.holds(two, day)) return [step("excepted", {}, null, this.because(two, day, true))];
          return [this.jointly(formula)];
        default:
          return this.leaf(formula, day, true);
      }
    }

    failed(formula, day) {
      const [kind, one, two] = formula;
      switch (kind) {
        case "not":
          return this.because(one, day, true);
        case "all": {
          const failing = formula.slice(1).filter((part) => this.holds(part, day) === false);
          const other = failing.filter((part) => part[0] === "reading").slice(0, 1);
          const parts = other.length ? other : failing;
          if (!failing.length) return [this.jointly(formula)];
          return parts.flatMap((part) => this.because(part, day, false));
        }
        case "any":
          return formula.slice(1).flatMap((part) => this.because(part, day, false));
        case "unless":
          return [
            ...this.because(one, day, false),
            step("not_excepted", {}, null, this.because(two, day, false)),
          ];
        default:
          return this.leaf(formula, day, false);
      }
    }

    /** The parts that leave it open. */
    open(formula, day) {
      const [kind, one, two, three] = formula;
      const undecided = (parts) =>
        parts.filter((part) => this.holds(part, day) === null).flatMap((part) => this.because(part, day, null));
      switch (kind) {
        case "not":
          return this.because(one, day, null);
        case "all":
        case "any":
        case "unless":
          return undecided(formula.slice(1));
        case "at":
          return stamped(this.because(two, day, null), one);
        case "judged": {
          const children = this.because(this.evaluation.definitions.get(one), day, null);
          return [step("judgement.open", { judgement: one }, null, children)];
        }
        case "fact":
        case "oneof":
        case "compare":
          return [step("fact.open", { fact: one })];
        case "did":
          return [step("act.open", { what: one[0], contents: one[1] })];
        case "done":
          return this.unsettled(formula, [one], two, three, day);
        case "intime":
          return this.unsettled(formula, [], one, two, day);
        case "lapsed":
          return this.unsettled(formula, one, two, three, day);
        default:
          return [this.jointly(formula)];
      }
    }

    leaf(formula, day, holds) {
      const [kind, one, two, three] = formula;
      const sign = holds ? "true" : "false";
      const known = this.given.facts[one];
      switch (kind) {
        case "at":
          return stamped(this.because(two, day, holds), one);
        case "const":
          return [];
        case "judged": {
          const children = this.because(this.evaluation.definitions.get(one), day, holds);
          return [step(`judgement.${sign}`, { judgement: one }, null, children)];
        }
        case "reading": {
          const { clause } = this.program.readings.find((r) => r.id === one);
          return [step("reading", { reading: one, choice: this.exact.fixed[one] }, clause)];
        }
        case "fact":
          return [this.fact(one, day, sign)];
        case "oneof":
          if (!known) return [this.jointly(formula)];
          return [step(`one_of.${sign}`, { fact: one, value: known.value, values: two })];
        case "compare": {
          if (!known) return [this.jointly(formula)];
          const op = { "<": "lt", "<=": "le", ">": "gt", ">=": "ge", "=": "eq" }[two];
          return [step(`compare.${op}.${sign}`, { fact: one, value: known.value, limit: three })];
        }
        case "done":
          return this.done(formula, one, two, three, day, holds);
        case "intime":
          return this.inTime(one, two, day, holds);
        case "lapsed":
          return this.lapsed(formula, day, holds);
        case "did":
          return this.against(formula, day, holds);
        default:
          return [this.jointly(formula)];
      }
    }

    fact(fact, day, sign) {
      const known = this.given.facts[fact];
      if (!known) return step(`fact.follows.${sign}`, { fact });
      if (known.since === null || known.value !== true) return step(`fact.${sign}`, { fact });
      if (known.since <= day) return step("fact.since", { fact, since: known.since });
      return step("fact.later", { fact, since: known.since, day });
    }

    jointly(formula) {
      const found = new Set();
      const walk = (node) => {
        if (["fact", "oneof", "compare"].includes(node[0])) found.add(node[1]);
        else if (node[0] === "judged") walk(this.evaluation.definitions.get(node[1]));
        else node.slice(1).filter(Array.isArray).forEach(walk);
      };
      walk(formula);
      const facts = this.program.facts.map((f) => f.id).filter((id) => found.has(id) && !(id in this.given.facts));
      return step("jointly", { facts });
    }

    // ---- what was done

    candidates([kind, contents], day) {
      return this.world.occurrences.flatMap((act, i) =>
        act.act === kind && (!contents.length || contents.includes(act.content)) && (day === null || act.date <= day)
          ? [i]
          : [],
      );
    }

    valid(i, by) {
      return this.exact.truthOf(this.evaluation.valid(i, by)) === true;
    }

    done(formula, what, since, within, day, holds) {
      const acts = this.world.occurrences;
      const valid = this.candidates(what, day).filter((i) => this.valid(i, what[2]));
      const out = [];
      for (const i of valid) {
        const { date } = acts[i];
        const started = since === null || this.started(since, within, date);
        if (holds && started) {
          out.push(step("done", { what: what[0], date, contents: what[1] }, null, [], this.listed(i)));
          if (since !== null && within !== null) out.push(...this.inTime(since, within, date, true));
          return out;
        }
        if (!holds && since !== null)
          out.push(
            ...(within === null
              ? this.done(formula, since, null, null, date, false)
              : this.inTime(since, within, date, false)),
          );
      }
      if (holds) out.push(this.jointly(formula));
      else if (!valid.length) out.push(...this.notDone(what, day));
      return out;
    }

    notDone(what, day) {
      const acts = this.world.occurrences;
      const here = this.candidates(what, null).filter((i) => this.listed(i) !== null);
      if (!here.length) return [step("not_done", { what: what[0], contents: what[1] })];
      return here.map((i) => {
        const { date } = acts[i];
        if (date > day) return step("done.later", { what: what[0], date, day });
        if (what[2].length && this.valid(i, []))
          return step("done.other_actor", { what: what[0], by: what[2] }, null, [], this.listed(i));
        return step("done.void", { what: what[0], date }, null, [], this.listed(i));
      });
    }

    started(since, within, day) {
      return this.candidates(since, day).some(
        (i) =>
          this.valid(i, since[2]) &&
          (within === null || day <= this.due(this.world.occurrences[i].date, within)),
      );
    }

    inTime(since, within, day, holds) {
      const starts = this.candidates(since, day).filter((i) => this.valid(i, since[2]));
      const out = [];
      for (const i of starts) {
        const start = this.world.occurrences[i].date;
        const due = this.due(start, within);
        if (due !== null && day <= due === holds) {
          const counted = this.counted(start, within, due);
          const args = { what: since[0], start, within, due, day };
          out.push(step(holds ? "in_time" : "too_late", args, null, [counted], this.listed(i)));
          if (holds) return out;
        }
        if (due === null) out.push(...this.between(start, within));
      }
      if (!starts.length && !holds) out.push(...this.notDone(since, day));
      return out;
    }

    /** The last day of a period, where it is settled; else null. */
    due(start, within) {
      const found = this.evaluation.lastDays(start, within).find(([so]) => this.exact.truthOf(so) === true);
      return found ? found[1] : null;
    }

    /** From when to when the last day may be, where it is not settled. */
    between(start, within) {
      const ways = this.evaluation.lastDays(start, within).filter(([so]) => this.exact.truthOf(so) !== false);
      const days = [...new Set(ways.map(([, day]) => day))];
      if (days.length < 2) return [];
      const [earliest, latest] = [Math.min(...days), Math.max(...days)];
      return [step("counted.between", { start, period: within, earliest, latest })];
    }

    /** What leaves it open whether something was done, or in time: acts not known, a last day not known. */
    unsettled(formula, what, since, within, day) {
      const refs = (since === null ? what : [...what, since]).filter((ref) => this.holds(["done", ref, null, null], day) === null);
      const begun = within === null ? [] : this.begun(since, day);
      const out = [
        ...refs.map((ref) => step("act.open", { what: ref[0], contents: ref[1] })),
        ...begun.flatMap((i) => this.between(this.startOf(i), within)),
      ];
      return out.length ? out : [this.jointly(formula)];
    }

    /** What settled begins a period by the day; null: entry into force. */
    begun(since, day) {
      return since === null ? [null] : this.candidates(since, day).filter((i) => this.valid(i, since[2]));
    }

    startOf(begun) {
      return begun === null ? this.program.entry : this.world.occurrences[begun].date;
    }

    counted(start, within, due) {
      const acts = this.world.occurrences;
      const begun = (ref, day) => this.candidates(ref, day).filter((i) => this.valid(i, ref[2]));
      const moved = within[4].flatMap(([kind, clause, , ref, more, through]) => {
        if (kind === "extension")
          return begun(ref, due)
            .filter((i) => start <= acts[i].date)
            .map((i) => step("extended", { day: acts[i].date, by: more, due }, clause, [], this.listed(i)));
        return begun(ref, due).map((i) => {
          const first = acts[i].date;
          const ended = begun(more, this.given.on).map((j) => acts[j].date).filter((day) => day >= first);
          const key = !ended.length ? "stopped.open" : through ? "stopped.through" : "stopped";
          const until = Math.min(this.given.on, ...ended);
          return step(key, { what: ref[0], first, until }, clause, [], this.listed(i));
        });
      });
      return step("counted.calendar", { start, period: within, due }, null, moved);
    }

    lapsed(formula, day, holds) {
      const [, refs, since, within] = formula;
      const acts = this.world.occurrences;
      const begun = this.begun(since, day);
      const out = [];
      for (const i of begun) {
        const start = this.startOf(i);
        const due = this.due(start, within);
        if (due === null) {
          out.push(...this.between(start, within));
          continue;
        }
        const args = { start, within, due, day, ...(i === null ? {} : { since: since[0] }) };
        const key = i === null ? ".entry" : "";
        const counted = [this.counted(start, within, due)];
        const listed = i === null ? null : this.listed(i);
        const timely = refs.flatMap((ref) =>
          this.candidates(ref, due)
            .filter((j) => acts[j].date >= start && this.valid(j, ref[2]))
            .map((j) => [j, ref]),
        );
        const over = day > due;
        if (!over && !holds) out.push(step(`running${key}`, args, null, counted, listed));
        else if (over && holds && !timely.length)
          return [
            refs.length
              ? step(`lapsed${key}`, { what: refs.map((ref) => ref[0]), ...args }, null, counted, listed)
              : step(`passed${key}`, args, null, counted, listed),
            ...refs.flatMap((ref) => this.notDone(ref, due)),
          ];
        else if (!holds)
          for (const [j, ref] of timely.slice(0, 1))
            out.push(step("done", { what: ref[0], date: acts[j].date, contents: ref[1] }, null, [], this.listed(j)));
      }
      if (holds) out.push(this.jointly(formula));
      else if (!begun.length && since !== null) out.push(...this.notDone(since, day));
      return out;
    }

    against(formula, day, holds) {
      const [, what, condition] = formula;
      const did = this.evaluation.did(what, day);
      const out = [];
      for (const [i, done] of did) {
        const { date } = this.world.occurrences[i];
        const so = this.holds(condition, date);
        if (holds && so === true && this.exact.truthOf(done) === true)
          return [step("did", { what: what[0], date }, null, this.why(condition, date), this.listed(i))];
        if (!holds && so === false) out.push(...this.why(condition, date));
      }
      if (holds) out.push(this.jointly(formula));
      else if (!did.length) out.push(step("not_done", { what: what[0], contents: what[1] }));
      return out;
    }

    // ---- which clauses speak

    said(s, day) {
      if (s.kind === "scope" || s.kind === "reference") return this.holds(s.guard, day);
      return this.exact.truthOf(this.evaluation.speaks(s, day));
    }

    speaking(s, day, steps) {
      return distinct([...this.why(s.guard, day), ...steps]);
    }

    silence(s, day) {
      if (this.holds(s.guard, day) === false) return this.why(s.guard, day);
      return this.evaluation.kind("reference").flatMap((r) =>
        r.excluded
          .filter(([, , silenced]) => silenced.includes(s.id))
          .map(([clause, reason]) => step("no_subject", { subject: clause, reason }, r.clause)),
      );
    }

    scope(day) {
      const own = this.program.statements.filter((s) => s.kind === "scope" || s.kind === "reference");
      const inside = this.exact.truthOf(this.evaluation.inScope(day));
      const told = (key, s) => step(key, {}, s.clause, this.speaking(s, day, this.why(s.condition, day)));
      if (inside === true)
        for (const s of own)
          if (this.said(s, day) && this.holds(s.condition, day))
            return [told(s.kind === "scope" ? "scope.own" : "scope.by_reference", s)];
      const key = inside === true ? "scope.jointly" : inside === false ? "scope.outside" : "scope.open";
      const wanted = inside === null ? null : false;
      return own
        .filter((s) => inside === true || (this.said(s, day) !== false && this.holds(s.condition, day) === wanted))
        .map((s) => told(key, s));
    }

    // ---- acts

    act(number) {
      if (!this.acts.has(number)) this.acts.set(number, distinct(this.reasonsOf(number)));
      return this.acts.get(number);
    }

    reasonsOf(number) {
      const { date } = this.given.acts[number];
      const { on } = this.given;
      const { entry } = this.program;
      if (date > on) return [step("act.after", { date, on })];
      if (date < entry) return [step("act.before_entry", { date, entry })];
      const out = this.exact.truthOf(this.evaluation.inScope(date)) === true ? [] : this.scope(date);
      const acts = this.world.occurrences;
      const roles = acts.flatMap((act, i) => (this.listed(i) === number ? act.by.map((role) => [i, role]) : []));
      const valid = roles.find(([i, role]) => this.valid(i, [role]));
      if (valid) {
        const act = acts[valid[0]];
        return [...out, ...this.authorised(act, valid[1]), ...this.required(act, valid[1])];
      }
      // what is void or open rests only on what it lacks, in the roles it lacks least in
      const kept = ["authority.holds", "authority.declared", "authority.event", "requirement.met"];
      const lacking = roles
        .flatMap(([i, role]) => [...this.authorised(acts[i], role), ...this.required(acts[i], role)])
        .filter((s) => !kept.includes(s.key));
      const fitting = lacking.filter((s) => !["authority.actor", "authority.addressee"].includes(s.key));
      return [...out, ...(fitting.length ? fitting : lacking)];
    }

    authorised(act, role) {
      const { date } = act;
      const state = this.exact.truthOf(this.evaluation.authorised(act, role));
      const fits = (s) =>
        s.actors.includes(role) && (!s.to.length || !act.to.length || act.to.some((one) => s.to.includes(one)));
      const mine = this.evaluation
        .kind("authority")
        .filter((s) => s.act === act.act && (!s.contents.length || s.contents.includes(act.content)))
        .filter((s) => this.said(s, date) !== false);
      const told = (key, s) =>
        step(key, { by: [role], what: act.act }, s.clause, this.speaking(s, date, this.why(s.requires, date)));
      if (state === true) {
        for (const s of mine)
          if (fits(s) && this.holds(s.requires, date) && this.said(s, date)) return [told("authority.holds", s)];
        const key = mine.length ? "authority.jointly" : role === "nature" ? "authority.event" : "authority.declared";
        return [step(key, { by: [role], what: act.act })];
      }
      const out = mine.length ? [] : [step("authority.none", { what: act.act })];
      for (const s of mine) {
        const holds = this.holds(s.requires, date);
        if (!s.actors.includes(role))
          out.push(step("authority.actor", { by: [role], actors: s.actors, what: act.act }, s.clause));
        else if (!fits(s))
          out.push(step("authority.addressee", { to: act.to, addressees: s.to, what: act.act }, s.clause));
        else if (holds !== true) out.push(told(holds === null ? "authority.open" : "authority.fails", s));
      }
      return out;
    }

    required(act, role) {
      const keys = new Map([
        [true, "requirement.met"],
        [false, "requirement.unmet"],
        [null, "requirement.open"],
      ]);
      return this.evaluation
        .kind("requirement")
        .filter((s) => s.act === act.act && (!s.contents.length || s.contents.includes(act.content)))
        .filter((s) => !s.actors.length || s.actors.includes(role))
        .filter((s) => this.said(s, act.date) !== false)
        .map((s) => {
          const steps = this.speaking(s, act.date, this.why(s.requires, act.date));
          const key = keys.get(this.holds(s.requires, act.date));
          return step(key, { what: act.act }, s.clause, stamped(steps, s.clause));
        });
    }

    // ---- judgements and results

    judgement(id) {
      return this.why(this.evaluation.definitions.get(id), this.given.on);
    }

    /** Why the result has this status; null: why it is open. */
    result(id, status) {
      const all = ["require", "permit", "forbid"];
      switch (status) {
        case "outside":
          return distinct(this.outside(id));
        case "conflict":
          return distinct([...this.speakingOn(id, all), ...this.excluded(id)]);
        case "required":
          return distinct(this.speakingOn(id, ["require"]));
        case "permitted":
          return distinct(this.speakingOn(id, ["permit"]));
        case "forbidden":
          return distinct(this.speakingOn(id, ["forbid"]));
        case "silent":
          return distinct(this.quiet(id));
        default:
          return distinct(this.undecided(id));
      }
    }

    provisions(id) {
      return this.evaluation
        .kind("yields")
        .flatMap((s) => s.provisions.filter(([other]) => other === id).map(([, fact]) => [s, fact]));
    }

    outside(id) {
      const { on } = this.given;
      const { entry } = this.program;
      if (on < entry) return [step("before_entry", { on, entry })];
      const out = this.exact.truthOf(this.evaluation.inScope(on)) === false ? this.scope(on) : [];
      for (const [s, fact] of this.provisions(id))
        if (this.exact.truthOf(this.world.fact(fact, on)) === true)
          out.push(step("yields", {}, s.clause, [this.fact(fact, on, "true")]));
      return out;
    }

    excluded(id) {
      if (this.exact.truthOf(this.evaluation.result(id).forbidden) === true) return [];
      const { excludes } = this.program.results.find((r) => r.id === id);
      return excludes
        .filter((other) => this.exact.truthOf(this.evaluation.result(other).given) === true)
        .map((other) => step("excluded", { result: id, other }, null, this.speakingOn(other, ["require", "permit"])));
    }

    speakingOn(id, senses) {
      const out = [];
      for (const s of this.evaluation.about(id))
        if (this.applies(s) === true && senses.includes(sense(s))) {
          const over = this.beaten(s, id);
          out.push(over ? step("beaten", over.clauses, over.clause) : this.says(s, id));
        }
      return out;
    }

    says(s, id) {
      const key = s.kind === "necessary" ? "necessary.unmet" : `says.${sense(s)}`;
      return step(key, { result: id }, s.clause, this.condition(s));
    }

    quiet(id) {
      const found = distinct(this.reasonsForQuiet(id));
      const within = new Set(found.flatMap((s) => s.children).map((s) => JSON.stringify(s)));
      return found.filter((s) => !within.has(JSON.stringify(s)));
    }

    reasonsForQuiet(id) {
      const words = this.evaluation.about(id);
      const out = words.length ? [] : [step("silent.none", { result: id })];
      for (const s of words) {
        if (this.said(s, this.given.on) === false) out.push(...this.silence(s, this.given.on));
        else if (this.applies(s) === true) {
          const over = this.beaten(s, id);
          if (over) out.push(step("beaten", over.clauses, over.clause));
        } else if (s.kind !== "necessary") out.push(step("silent", { result: id }, s.clause, this.condition(s)));
      }
      return out;
    }

    undecided(id) {
      const { on } = this.given;
      const out = this.exact.truthOf(this.evaluation.inScope(on)) === null ? this.scope(on) : [];
      for (const [s, fact] of this.provisions(id))
        if (this.exact.truthOf(this.world.fact(fact, on)) === null)
          out.push(step("yields.open", {}, s.clause, [step("fact.open", { fact })]));
      for (const s of this.evaluation.about(id)) {
        if (this.said(s, on) === false) continue;
        const applies = this.applies(s);
        if (applies === true) out.push(this.says(s, id));
        if (applies === null) out.push(step("undecided", { result: id }, s.clause, this.condition(s)));
      }
      return out;
    }

    applies(s) {
      const { on } = this.given;
      const spoken = this.said(s, on);
      let applies;
      if (s.kind === "necessary") {
        const met = s.items.map((item) => this.holds(item, on));
        applies = met.includes(false) ? true : met.includes(null) ? null : false;
      } else applies = this.holds(s.condition, on);
      if (spoken === false || applies === false) return false;
      return spoken === null || applies === null ? null : true;
    }

    condition(s) {
      const { on } = this.given;
      const told = (formula) => stamped(this.why(formula, on), s.clause);
      if (s.kind !== "necessary") return this.speaking(s, on, told(s.condition));
      const unmet = s.items.filter((item) => this.holds(item, on) === false);
      const some = unmet.length ? unmet : s.items.filter((item) => this.holds(item, on) === null);
      return this.speaking(s, on, some.flatMap(told));
    }

    beaten(s, id) {
      const seen = this.evaluation;
      for (const [order, other, beside] of seen.clashes(s, id)) {
        const stated = seen.kind("precedence").filter((p) => order.by.includes(p.id));
        const outside = this.exact.truthOf(seen.outside(beside));
        const kept = this.exact.truthOf(seen.kept(other, beside, [s.id]));
        if (stated.every((p) => this.said(p, this.given.on)) && outside === false && kept === true) return order;
      }
      return null;
    }

    /** Every clause the steps rest on, those of the acts they name included. */
    basis(steps) {
      const found = new Set();
      const seen = new Set();
      const todo = [...steps];
      while (todo.length) {
        const one = todo.pop();
        if (one.clause !== null) found.add(one.clause);
        todo.push(...one.children);
        if (one.act !== null && !seen.has(one.act)) {
          seen.add(one.act);
          todo.push(...this.act(one.act));
        }
      }
      return [...found];
    }
  }

  Object.assign(exports, { Grounds });
})(
  typeof module === "object" ? module.exports : globalThis.PolicyModel,
  typeof module === "object" ? require("./runtime.js") : globalThis.PolicyModel,
);
