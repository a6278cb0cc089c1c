/* What a measure says of a case: the reference evaluator and its exact answers on open cases, in JavaScript.
 *
 * `program.py` makes the data it reads. The order and the names follow policy_model/semantics (evaluate, symbolic,
 * open, smallest, days, calendar), which are the specification; the tests hold the two together.
 * One classic script without dependencies: it runs from a file, in a page, and under Node.
 * Days are numbers of days since 1970-01-01.
 */
(function (exports) {
  "use strict";

  const SCHEMA = 1;
  const MOST_NODES = 1 << 24;
  const FIRST_DAY = -719162; // 0001-01-01
  const LAST_DAY = 2932896; // 9999-12-31

  /** The case cannot be used; `kind` is what the suite calls it. */
  class Refused extends Error {
    constructor(kind, about) {
      super(`${kind}: ${about}`);
      this.kind = kind;
      this.about = about;
    }
  }

  // ---- days

  const pad = (number, width) => String(number).padStart(width, "0");

  /** The day as YYYY-MM-DD. */
  function isoOf(day) {
    const date = new Date(day * 86400000);
    return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
  }

  // ---- numbers: whole ones inside, of the smallest that their fact can have

  /** The number a text writes, with at most so many decimals; null where it writes none. */
  function scaled(text, places = 0) {
    const found = /^([0-9]{1,15})(?:\.([0-9]{1,6}))?$/.exec(text);
    const rest = found ? found[2] || "" : "";
    if (!found || rest.length > places) return null;
    const value = Number(found[1] + rest.padEnd(places, "0"));
    return value < 1e15 ? value : null;
  }

  /** A number as people write it. */
  function writtenNumber(value, places = 0) {
    const digits = pad(value, places + 1);
    const rest = places ? digits.slice(-places).replace(/0+$/, "") : "";
    return (places ? digits.slice(0, -places) : digits) + (rest ? `.${rest}` : "");
  }

  function dayOf(year, month, date) {
    const at = new Date(0);
    at.setUTCFullYear(year, month, date);
    return Math.round(at.getTime() / 86400000);
  }

  /** The day that YYYY-MM-DD names; null where it names none. */
  function dayFrom(text) {
    const found = typeof text === "string" ? /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text) : null;
    if (!found || found[1] === "0000") return null;
    const day = dayOf(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
    return isoOf(day) === text ? day : null;
  }

  /** A period [number, unit, from_day, then, moved] made longer by another. */
  function andThen([number, unit, fromDay, then, moved], more) {
    if (then && !then[0] && then[1] === "workday") return andThen([number, unit, fromDay, null, moved], more);
    if (then) return [number, unit, fromDay, andThen(then, more), moved];
    if (more[1] === unit && !more[3] && number && more[0]) return [number + more[0], unit, fromDay, null, moved];
    return [number, unit, fromDay, more, moved];
  }

  class Calendar {
    constructor(table) {
      this.first = table.first;
      this.last = table.last;
      this.turned = new Set();
      for (const [start, number] of [...table.off, ...table.on])
        for (let n = 0; n < number; n++) this.turned.add(start + n);
    }

    isWorkday(day) {
      if (day < this.first || day > this.last) throw new Refused("outside_tables", isoOf(day));
      const weekday = (((day + 3) % 7) + 7) % 7 < 5; // 1970-01-01 was a Thursday
      return weekday !== this.turned.has(day);
    }

    /** The last day of a period [number, unit, from_day, then]; days away, [first, until), do not count. */
    lastDay(trigger, period, runOn, away = []) {
      const [number, unit, fromDay, then] = period;
      const start = fromDay ? this.plus(trigger, -1) : trigger;
      const counts = (day) => !away.some(([first, until]) => first <= day && day < until);
      const after = (left, every) => {
        let day = start;
        while (left > 0) {
          day = this.plus(day, 1);
          if (counts(day) && (every || this.isWorkday(day))) left -= 1;
        }
        return day;
      };
      let day;
      if (unit === "workday") day = after(number, false);
      else if (unit === "day") day = away.length ? after(number, true) : this.plus(start, number);
      else {
        day = this.months(start, unit === "year" ? 12 * number : number);
        if (away.length) day = after(day - start, true);
      }
      if (!then || (!number && !fromDay)) while (runOn && unit !== "workday" && !this.isWorkday(day)) day = this.plus(day, 1);
      return then ? this.lastDay(day, then, runOn, away) : day;
    }

    plus(day, step) {
      const to = day + step;
      if (to < FIRST_DAY || to > LAST_DAY) throw new Refused("outside_tables", String(to));
      return to;
    }

    months(day, number) {
      const date = new Date(day * 86400000);
      const all = date.getUTCFullYear() * 12 + date.getUTCMonth() + number;
      const year = Math.floor(all / 12);
      if (year > 9999) throw new Refused("outside_tables", String(year));
      const length = dayOf(year, (all % 12) + 1, 0) - dayOf(year, all % 12, 1) + 1;
      return dayOf(year, all % 12, Math.min(date.getUTCDate(), length));
    }

    /** Each way the days outside the tables may be: as the tables go on from a week of theirs. */
    ways() {
      if (!this.outside) {
        const start = this.first + ((this.last + 1 - this.first) % 7);
        const weeks = Math.floor((this.last + 1 - start) / 7);
        if (!weeks) throw new Refused("outside_tables", isoOf(this.last));
        const worked = Array.from({ length: 7 * weeks }, (_, i) => this.isWorkday(start + i));
        this.outside = Array.from({ length: weeks }, (_, week) => new Way(this, worked, week));
      }
      return this.outside;
    }
  }

  /** The calendar outside whose tables weekends are free and weekdays worked. */
  class AssumedCalendar extends Calendar {
    isWorkday(day) {
      if (this.first <= day && day <= this.last) return super.isWorkday(day);
      return (((day + 3) % 7) + 7) % 7 < 5;
    }
  }

  /** The calendar that goes on outside its tables as the tables do from a week on. */
  class Way extends Calendar {
    constructor(tables, worked, week) {
      super({ first: tables.first, last: tables.last, off: [], on: [] });
      Object.assign(this, { turned: tables.turned, worked, week });
    }

    isWorkday(day) {
      if (this.first <= day && day <= this.last) return super.isWorkday(day);
      const [at, length] = [7 * this.week + day - this.last - 1, this.worked.length];
      return this.worked[((at % length) + length) % length];
    }
  }

  // ---- decision diagrams: 0 is false, 1 is true; equal functions are equal numbers

  const AND = 0;
  const OR = 1;
  const NOT = 2;
  const SOME = 3;

  class Diagrams {
    constructor() {
      this.variables = 0;
      this.count = 2;
      this.level = new Int32Array(1 << 12);
      this.low = new Int32Array(1 << 12);
      this.high = new Int32Array(1 << 12);
      this.level.fill(0x7fffffff, 0, 2);
      this.table = new Int32Array(1 << 13);
      this.keys = new Float64Array(1 << 16).fill(-1);
      this.kept = new Int32Array(1 << 16);
      this.apart = new Set(); // pairs found never to hold together
    }

    constant(value) {
      return value ? 1 : 0;
    }

    /** A new variable, after all there are. */
    variable() {
      return this.node(this.variables++, 0, 1);
    }

    node(level, low, high) {
      if (low === high) return low;
      const mask = this.table.length - 1;
      let at = this.spread(level, low, high) & mask;
      for (; this.table[at] !== 0; at = (at + 1) & mask) {
        const found = this.table[at];
        if (this.level[found] === level && this.low[found] === low && this.high[found] === high) return found;
      }
      if (this.count >= MOST_NODES) throw new Error("the diagrams have grown too large");
      const made = this.count++;
      if (made >= this.level.length) this.widen();
      this.level[made] = level;
      this.low[made] = low;
      this.high[made] = high;
      this.table[at] = made;
      if (this.count * 2 > this.table.length) this.rehash();
      return made;
    }

    spread(level, low, high) {
      return (Math.imul(level, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35)) >>> 7;
    }

    widen() {
      for (const name of ["level", "low", "high"]) {
        const wide = new Int32Array(this[name].length * 2);
        wide.set(this[name]);
        this[name] = wide;
      }
    }

    rehash() {
      this.table = new Int32Array(this.table.length * 2);
      const mask = this.table.length - 1;
      for (let one = 2; one < this.count; one++) {
        let at = this.spread(this.level[one], this.low[one], this.high[one]) & mask;
        while (this.table[at] !== 0) at = (at + 1) & mask;
        this.table[at] = one;
      }
    }

    apply(op, f, g) {
      if (op === NOT) {
        if (f < 2) return 1 - f;
      } else if (op === SOME) {
        if (f < 2 || g === 1) return f;
        while (this.level[g] < this.level[f]) g = this.high[g];
        if (g === 1) return f;
      } else {
        if (f === g) return f;
        if (f > g) {
          const greater = f;
          f = g;
          g = greater;
        }
        if (f < 2) return (op === AND) === (f === 1) ? g : f;
      }
      const key = (op * MOST_NODES + f) * MOST_NODES + g;
      const at = (Math.imul(f, 0x9e3779b1) ^ Math.imul(g, 0x85ebca6b) ^ Math.imul(op, 0xc2b2ae35)) >>> 16;
      if (this.keys[at] === key) return this.kept[at];
      const level = op === NOT || op === SOME ? this.level[f] : Math.min(this.level[f], this.level[g]);
      const f0 = this.level[f] === level ? this.low[f] : f;
      const f1 = this.level[f] === level ? this.high[f] : f;
      let made;
      if (op === NOT) {
        made = this.node(level, this.apply(NOT, f0, 0), this.apply(NOT, f1, 0));
      } else if (op === SOME) {
        const hidden = this.level[g] === level;
        const rest = hidden ? this.high[g] : g;
        const low = this.apply(SOME, f0, rest);
        made = hidden && low === 1 ? 1 : this.apply(SOME, f1, rest);
        made = hidden ? this.apply(OR, low, made) : this.node(level, low, made);
      } else {
        const g0 = this.level[g] === level ? this.low[g] : g;
        const g1 = this.level[g] === level ? this.high[g] : g;
        made = this.node(level, this.apply(op, f0, g0), this.apply(op, f1, g1));
      }
      this.keys[at] = key;
      this.kept[at] = made;
      return made;
    }

    and(f, g) {
      return this.apply(AND, f, g);
    }

    or(f, g) {
      return this.apply(OR, f, g);
    }

    not(f) {
      return this.apply(NOT, f, 0);
    }

    /** Whether f holds for some values of the variables of a conjunction. */
    some(f, cube) {
      return this.apply(SOME, f, cube);
    }

    all(parts) {
      let out = 1;
      for (const part of parts) {
        out = this.and(out, part);
        if (out === 0) break;
      }
      return out;
    }

    any(parts) {
      let out = 0;
      for (const part of parts) {
        out = this.or(out, part);
        if (out === 1) break;
      }
      return out;
    }

    /** Whether f and g hold together somewhere: what `and` would tell, without making it. */
    meet(f, g) {
      if (f === 0 || g === 0) return false;
      if (f === 1 || g === 1 || f === g) return true;
      const key = f * MOST_NODES + g;
      if (this.apart.has(key)) return false;
      const own = this.level[f];
      const other = this.level[g];
      if (this.meet(own <= other ? this.low[f] : f, other <= own ? this.low[g] : g)) return true;
      if (this.meet(own <= other ? this.high[f] : f, other <= own ? this.high[g] : g)) return true;
      this.apart.add(key);
      return false;
    }

    /** The variables that the functions depend on. */
    support(functions) {
      const seen = new Set();
      const found = new Set();
      const todo = [...functions];
      while (todo.length) {
        const f = todo.pop();
        if (f < 2 || seen.has(f)) continue;
        seen.add(f);
        found.add(this.level[f]);
        todo.push(this.low[f], this.high[f]);
      }
      return found;
    }

    choice(values) {
      return new Choice(this, values);
    }
  }

  /** An unknown with one of several values, as the number of the value in binary.
   * Numbers beyond the last value stand for the last one too, so that no constraint has to be carried along. */
  class Choice {
    constructor(algebra, values) {
      this.algebra = algebra;
      this.values = values;
      const width = values.length > 1 ? 32 - Math.clz32(values.length - 1) : 0;
      this.bits = Array.from({ length: width }, (_, i) => algebra.variables + i);
      const variables = this.bits.map(() => algebra.variable());
      this.cube = algebra.all(variables);
      this.each = values.map(() => 0);
      for (let number = 0; number < 1 << width; number++) {
        const parts = variables.map((v, i) => ((number >> i) & 1 ? v : algebra.not(v)));
        const which = Math.min(number, values.length - 1);
        this.each[which] = algebra.or(this.each[which], algebra.all(parts.reverse()));
      }
    }

    /** It has a value of which `wanted` is true. */
    among(wanted) {
      return this.algebra.any(this.each.filter((_, i) => wanted(this.values[i])));
    }

    touches(support) {
      return this.bits.some((bit) => support.has(bit));
    }
  }

  // ---- the case with a variable for whatever it leaves open

  const COMPARISONS = {
    "<": (a, b) => a < b,
    "<=": (a, b) => a <= b,
    ">": (a, b) => a > b,
    ">=": (a, b) => a >= b,
    "=": (a, b) => a === b,
  };

  const byNumber = (a, b) => a - b;
  const distinct = (items) => [...new Set(items)];
  const named = (items, id) => items.find((item) => item.id === id);

  /** A case: `facts` {id: {value, since}}, `acts` [{act, date, by, to, content}], `unknown` kinds, `on`.
   *
   * `free`, for an interview under way: kinds of which any further act may have been done on any day. What is
   * asked of such acts is a variable of its own each time; a value that is settled so is settled. */
  class World {
    constructor(program, given, fixed) {
      this.program = program;
      this.given = given;
      this.on = given.on;
      this.fixed = fixed;
      this.free = new Set(given.free || []);
      const algebra = (this.algebra = new Diagrams());
      this.calendar = program.calendarTable || (program.calendarTable = new Calendar(program.calendar));
      if (given.assumed) this.calendar = new AssumedCalendar(program.calendar);
      this.ends = new Map();
      this.ended = new Map();
      this.arranged = null;
      this.readings = new Map();
      for (const r of program.readings) {
        const open = r.choices.filter((c) => !(r.id in fixed) || fixed[r.id] === c);
        this.readings.set(r.id, algebra.choice(open));
      }
      const slots = [];
      for (const kind of given.unknown)
        if (!this.free.has(kind)) for (let i = 0; i < this.left(kind); i++) slots.push([kind, i]);
      const days = this.days(slots.length);
      const past = given.acts.filter((act) => act.date <= this.on).map((act) => act.date);
      const seen = distinct([...days, ...past, this.on]).sort(byNumber);
      this.facts = new Map();
      for (const fact of program.facts)
        if (!(fact.id in given.facts)) this.facts.set(fact.id, algebra.choice(this.values(fact, seen)));
      this.contents = new Map();
      given.acts.forEach((act, i) => {
        const contents = this.declared(act.act).contents;
        if (act.content === null && contents.length) this.contents.set(i, algebra.choice(contents));
      });
      this.slots = slots.map((slot) => [slot, algebra.choice([null, ...this.doings(slot[0], days)])]);
      this.occurrences = [];
      given.acts.forEach((act, i) => this.list(act, i));
      for (const [slot, variable] of this.slots) this.suppose(slot, variable);
      this.atoms = new Map();
      for (const act of program.acts)
        if (this.free.has(act.id)) {
          const single = act.most === 1 ? [algebra.choice([null, ...this.ways(act.id)])] : [];
          this.atoms.set(act.id, { choice: single[0], variables: single, by: new Map() });
        }
    }

    declared(kind) {
      return named(this.program.acts, kind);
    }

    left(kind) {
      return this.declared(kind).most - this.given.acts.filter((act) => act.act === kind).length;
    }

    /** What may have to be known, by the name `needs` has for it, with its variables. */
    get unknowns() {
      const out = new Map();
      for (const [id, variable] of this.facts) out.set(id, [variable]);
      for (const { id } of this.program.acts) {
        const mine = this.slots.filter(([slot]) => slot[0] === id).map(([, variable]) => variable);
        if (this.atoms.has(id)) mine.push(...this.atoms.get(id).variables);
        if (mine.length) out.set(`act:${id}`, mine);
      }
      for (const [i, variable] of this.contents) out.set(`content:${i + 1}`, [variable]);
      if (this.arranged) out.set("calendar:unpublished", [this.arranged]);
      for (const [id, variables] of out) if (!variables.some((v) => v.bits.length)) out.delete(id);
      return out;
    }

    /** The days that are enough to try; all of them, where that hangs on arrangements not published. */
    days(slots) {
      try {
        return this.enough(slots);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const first = this.program.entry;
        return Array.from({ length: this.on - first + 1 }, (_, i) => first + i);
      }
    }

    enough(slots) {
      const [first, last] = [this.program.entry, this.on];
      if (!slots || last < first) return [];
      if (slots > 1 || this.program.stops) return Array.from({ length: last - first + 1 }, (_, i) => first + i);
      const { given, program } = this;
      const acts = given.acts.filter((act) => first <= act.date && act.date <= last);
      const known = acts.map((act) => act.date);
      for (const { since } of Object.values(given.facts)) if (since !== null) known.push(since);
      const ends = [];
      for (const act of acts)
        for (const [[kind, contents], period] of program.periods)
          if (kind === act.act && (!contents.length || act.content === null || contents.includes(act.content)))
            ends.push(...this.endings(act.date, period).map(([, day]) => day));
      for (const period of program.fromEntry) ends.push(...this.endings(first, period).map(([, day]) => day));
      const own = program.periods.filter(([ref]) => given.unknown.includes(ref[0])).map(([, period]) => period);
      return this.representative(known, ends, own, first, last);
    }

    /** The days that are enough to try for one act of unknown date; `semantics/days.py` says why. */
    representative(known, ends, own, first, last) {
      const inside = (day) => first <= day && day <= last;
      const days = distinct([first, last, ...known.filter(inside)]);
      const targets = distinct([...days, ...days.filter((d) => d < LAST_DAY).map((d) => d + 1)]);
      const bounds = new Set([...targets, ...ends.filter((end) => end < last).map((end) => end + 1)]);
      for (const period of own)
        for (const target of targets) {
          let [low, high] = [first, last + 1];
          while (low < high) {
            const middle = Math.floor((low + high) / 2);
            if (this.lastDay(middle, period) < target) low = middle + 1;
            else high = middle;
          }
          if (low <= last) bounds.add(low);
        }
      return [...bounds].filter(inside).sort(byNumber);
    }

    values(fact, days) {
      if (fact.type === "bool") return fact.come ? [null, ...days] : [false, true];
      if (fact.type === "enum") return fact.values;
      const least = fact.type === "int" ? 0 : FIRST_DAY;
      const after = fact.cuts.map((c) => c + 1).filter((c) => fact.type === "int" || c <= LAST_DAY);
      return distinct([least, ...fact.cuts, ...after]).sort(byNumber);
    }

    /** The contents and actors an act of the kind may have. */
    ways(kind) {
      const { contents, actors } = this.declared(kind);
      return (contents.length ? contents : [null]).flatMap((content) => actors.map((by) => ({ content, by })));
    }

    doings(kind, days) {
      return days.flatMap((date) => this.ways(kind).map((way) => ({ date, ...way })));
    }

    list(act, index) {
      const by = act.by === null ? this.declared(act.act).actors : [act.by];
      const to = act.to === null ? [] : [act.to];
      const one = { act: act.act, date: act.date, by, to, origin: index };
      const variable = this.contents.get(index);
      if (!variable) this.occurrences.push({ ...one, content: act.content, exists: 1 });
      else variable.values.forEach((content, i) => this.occurrences.push({ ...one, content, exists: variable.each[i] }));
    }

    suppose(slot, variable) {
      variable.values.forEach((value, i) => {
        if (value === null) return;
        const { date, content, by } = value;
        const one = { act: slot[0], date, by: [by], to: [], content, origin: slot };
        this.occurrences.push({ ...one, exists: variable.each[i] });
      });
    }

    /** Of a free kind: an act as described, with whatever else `about` asks of it. */
    supposed([kind, contents, by], about) {
      if (!this.free.has(kind)) return 0;
      const { algebra } = this;
      const kept = this.atoms.get(kind);
      const atom = (key) => {
        if (!kept.by.has(key)) {
          const made = algebra.choice([false, true]);
          kept.by.set(key, made);
          kept.variables.push(made);
        }
        return kept.by.get(key).each[1];
      };
      const fits = (way) =>
        way !== null && (!contents.length || contents.includes(way.content)) && (!by.length || by.includes(way.by));
      // one act at most: what else is asked of it is asked of the same act, whichever way it was done
      if (kept.choice) return algebra.and(kept.choice.among(fits), atom(about));
      return algebra.any(this.ways(kind).filter(fits).map((way) => atom(JSON.stringify([way, about]))));
    }

    fact(id, day) {
      const variable = this.facts.get(id);
      if (variable) return variable.among((v) => v === true || (typeof v === "number" && v <= day));
      const known = this.given.facts[id];
      return this.algebra.constant(known.value === true && (known.since === null || known.since <= day));
    }

    factIn(id, values) {
      const variable = this.facts.get(id);
      if (variable) return variable.among((v) => values.includes(v));
      return this.algebra.constant(values.includes(this.given.facts[id].value));
    }

    compare(id, op, value) {
      const variable = this.facts.get(id);
      if (variable) return variable.among((own) => COMPARISONS[op](own, value));
      return this.algebra.constant(COMPARISONS[op](this.given.facts[id].value, value));
    }

    reading(id, choice) {
      return this.readings.get(id).among((c) => c === choice);
    }

    lastDay(trigger, period, away = []) {
      const key = JSON.stringify([trigger, period, away]);
      if (!this.ends.has(key)) this.ends.set(key, this.calendar.lastDay(trigger, period, this.program.runOn, away));
      return this.ends.get(key);
    }

    /** That last day, or each that it may be where it hangs on arrangements not published: [condition, day]. */
    endings(trigger, period, away = []) {
      const key = JSON.stringify([trigger, period, away]);
      if (!this.ended.has(key)) {
        try {
          this.ended.set(key, [[1, this.lastDay(trigger, period, away)]]);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          this.ended.set(key, this.unsure(trigger, period, away));
        }
      }
      return this.ended.get(key);
    }

    unsure(trigger, period, away) {
      const ways = this.calendar.ways();
      const days = ways.map((way) => way.lastDay(trigger, period, this.program.runOn, away));
      const several = distinct(days).sort(byNumber);
      if (several.length === 1) return [[1, several[0]]];
      this.arranged = this.arranged || this.algebra.choice(ways.map((_, week) => week));
      return several.map((day) => [this.arranged.among((week) => days[week] === day), day]);
    }

    isOrdinary(fact) {
      const variable = this.facts.get(fact.id);
      if (!variable) return this.algebra.constant(this.given.facts[fact.id].value === fact.ordinary);
      if (!fact.come) return variable.among((v) => v === fact.ordinary);
      // it may be true from a day after the last that anyone looks at, which looks like never
      return fact.ordinary ? 1 : variable.among((v) => v === null);
    }
  }

  // ---- what the measure says of the world

  const STATES = ["not_applicable", "pending", "done_in_time", "done_late", "overdue"];
  const STATUSES = ["outside", "conflict", "required", "permitted", "forbidden", "silent"];

  const towards = (act, to) => !to.length || !act.to.length || act.to.some((one) => to.includes(one));
  const says = (contents, content) => !contents.length || contents.includes(content);
  const sense = (s) => (s.kind === "necessary" ? "forbid" : s.oneOf ? "permit" : s.modality);

  class Evaluation {
    constructor(world) {
      this.world = world;
      this.program = world.program;
      this.algebra = world.algebra;
      this.definitions = new Map(this.program.judgements.map((j) => [j.id, j.is]));
      this.kinds = new Map();
      for (const s of this.program.statements) this.kinds.set(s.kind, [...(this.kinds.get(s.kind) || []), s]);
      this.validity = new Map();
      this.memo = new Map();
      this.settleValidity();
    }

    kind(kind) {
      return this.kinds.get(kind) || [];
    }

    // conditions

    holds(formula, day) {
      // within a settled validity a condition means the same whenever it is asked
      if (!this.settled) return this.fresh(formula, day);
      let days = this.memo.get(formula);
      if (!days) this.memo.set(formula, (days = new Map()));
      if (!days.has(day)) days.set(day, this.fresh(formula, day));
      return days.get(day);
    }

    fresh(formula, day) {
      const { world, algebra } = this;
      const [kind, one, two, three] = formula;
      switch (kind) {
        case "const":
          return algebra.constant(one);
        case "fact":
          return world.fact(one, day);
        case "oneof":
          return world.factIn(one, two);
        case "compare":
          return world.compare(one, two, three);
        case "judged":
          return this.holds(this.definitions.get(one), day);
        case "done": {
          const parts = this.done(one, day).map(([i, valid]) =>
            algebra.and(valid, this.since(two, three, world.occurrences[i].date)),
          );
          return algebra.or(algebra.any(parts), this.supposedDone(one, two, three, day));
        }
        case "intime":
          return this.since(one, two, day);
        case "lapsed":
          return algebra.any([
            ...this.starts(two, day).flatMap(([start, begun]) =>
              this.lastDays(start, three).map(([so, last]) =>
                last < day ? algebra.all([begun, so, this.lacking(one, start, last)]) : 0,
              ),
            ),
            two === null ? 0 : world.supposed(two, `lapsed ${JSON.stringify(one)} ${three} ${day}`),
          ]);
        case "did":
          return algebra.any([
            ...this.did(one, day).map(([i, did]) => algebra.and(did, this.holds(two, world.occurrences[i].date))),
            world.supposed(one, `did ${JSON.stringify(two)} ${day}`),
          ]);
        case "reading":
          return world.reading(one, two);
        case "not":
          return algebra.not(this.holds(one, day));
        case "all":
          return algebra.all(formula.slice(1).map((part) => this.holds(part, day)));
        case "any":
          return algebra.any(formula.slice(1).map((part) => this.holds(part, day)));
        case "unless":
          return algebra.or(this.holds(one, day), this.holds(two, day));
        case "at":
          return this.holds(two, day);
        default:
          throw new Error(`no such condition: ${kind}`);
      }
    }

    /** Each act as described, dated no later than the day: [index, whether it is valid]. */
    done([kind, contents, by], day) {
      const out = [];
      this.world.occurrences.forEach((act, i) => {
        if (act.act === kind && act.date <= day && says(contents, act.content)) out.push([i, this.valid(i, by)]);
      });
      return out;
    }

    /** The last day of a period, each it may be with its condition: exactly one of these holds. */
    lastDays(start, period) {
      const moved = period[4];
      const { algebra, world } = this;
      if (!moved.length) return world.endings(start, period);
      const plain = [...period.slice(0, 4), []];
      const stops = moved.filter(([kind]) => kind === "stop");
      const extensions = moved.filter(([kind]) => kind === "extension");
      return this.stopped(stops).flatMap(([so, away]) =>
        this.extended(start, [so, plain], extensions, away).flatMap(([by, own]) =>
          world.endings(start, own, away).map(([when, last]) => [algebra.and(by, when), last]),
        ),
      );
    }

    extended(start, way, extensions, away) {
      const { algebra, world } = this;
      let ways = [way];
      for (const [, , guard, approval, by, most] of extensions)
        ways = ways
          .flatMap(([so, own]) => {
            const given = world.endings(start, own, away).map(([when, last]) => {
              const done = this.done(approval, last).filter(([i]) => start <= world.occurrences[i].date);
              const some = algebra.any(done.map(([, valid]) => valid));
              return algebra.and(when, algebra.or(some, world.supposed(approval, `by ${last}`)));
            });
            const approved = algebra.all([so, this.holds(guard, world.on), algebra.any(given)]);
            const more = andThen(own, by);
            const capped = !most
              ? 0
              : algebra.any(
                  world.endings(start, more, away).flatMap(([when, one]) =>
                    world.endings(start, most, away).map(([then, other]) => (one > other ? algebra.and(when, then) : 0)),
                  ),
                );
            return [
              [algebra.and(so, algebra.not(approved)), own],
              [algebra.and(approved, algebra.not(capped)), more],
              [algebra.and(approved, capped), most],
            ];
          })
          .filter(([so]) => so !== 0);
      return ways;
    }

    /** The days that may not count, each way with its condition: [condition, [[first, until]]]. */
    stopped(stops) {
      const { algebra, world } = this;
      let ways = [[1, []]];
      for (const [, , guard, begins, ends, through] of stops) {
        const said = this.holds(guard, world.on);
        for (const [i, begun] of this.done(begins, world.on)) {
          const first = world.occurrences[i].date;
          const so = algebra.and(said, begun);
          const resumed = this.resumed(ends, through, first);
          ways = ways
            .flatMap(([way, away]) => [
              [algebra.and(way, algebra.not(so)), away],
              ...resumed.map(([ended, until]) => [algebra.all([way, so, ended]), [...away, [first, until]]]),
            ])
            .filter(([way]) => way !== 0);
        }
      }
      return ways;
    }

    /** From which day on days count again, each with its condition. */
    resumed(ref, through, first) {
      const { algebra, world } = this;
      const ends = this.done(ref, world.on)
        .map(([i, valid]) => [valid, world.occurrences[i].date])
        .filter(([, day]) => first <= day);
      const out = ends.map(([ended, day], place) => {
        const sooner = ends.filter(([, own], other) => own < day || (own === day && other < place));
        const only = algebra.and(ended, algebra.not(algebra.any(sooner.map(([valid]) => valid))));
        return [only, through ? day + 1 : day];
      });
      out.push([algebra.not(algebra.any(ends.map(([ended]) => ended))), world.on + 1]);
      return out;
    }

    /** The days from which a period runs, by the day: [day, whether it does]. */
    starts(since, day) {
      if (since === null) return [[this.program.entry, this.algebra.constant(this.program.entry <= day)]];
      return this.done(since, day).map(([i, valid]) => [this.world.occurrences[i].date, valid]);
    }

    /** None of the acts was validly done from the first day to the last. */
    lacking(refs, first, last) {
      const timely = refs.flatMap((ref) => {
        const done = this.done(ref, last).filter(([i]) => this.world.occurrences[i].date >= first);
        return [...done.map(([, valid]) => valid), this.world.supposed(ref, `from ${first} to ${last}`)];
      });
      return this.algebra.not(this.algebra.any(timely));
    }

    /** Each act as described, valid or not, from entry into force to the day, in scope then: [index, whether]. */
    did([kind, contents, by], day) {
      const out = [];
      this.world.occurrences.forEach((act, i) => {
        if (act.act !== kind || act.date < this.program.entry || act.date > day) return;
        if (!says(contents, act.content) || (by.length && !act.by.some((role) => by.includes(role)))) return;
        out.push([i, this.algebra.and(act.exists, this.inScope(act.date))]);
      });
      return out;
    }

    since(since, within, day) {
      if (since === null) return 1;
      const started = this.done(since, day)
        .flatMap(([i, valid]) => {
          if (within === null) return [valid];
          const ends = this.lastDays(this.world.occurrences[i].date, within);
          return ends.map(([so, last]) => (day <= last ? this.algebra.and(valid, so) : 0));
        });
      const about = `since ${within} ${day}`;
      return this.algebra.or(this.algebra.any(started), this.world.supposed(since, about));
    }

    /** An act of a free kind, by the day; where a window is asked for, that too, of it alone. */
    supposedDone(what, since, within, day) {
      const by = this.world.supposed(what, `by ${day}`);
      if (by === 0 || since === null) return by;
      return this.algebra.and(by, this.world.supposed(what, `window ${since} ${within} ${day}`));
    }

    // which clauses speak

    inScope(day) {
      const [own, referred] = this.scopes(day);
      return this.algebra.or(own, this.algebra.any(referred.map(([, holds]) => holds)));
    }

    scopes(day) {
      const scopes = this.kind("scope");
      const guarded = (s) => this.algebra.and(this.holds(s.guard, day), this.holds(s.condition, day));
      const own = scopes.length ? this.algebra.any(scopes.map(guarded)) : 1;
      return [own, this.kind("reference").map((s) => [s, guarded(s)])];
    }

    speaks(statement, day) {
      const { algebra } = this;
      const guard = this.holds(statement.guard, day);
      const excludes = (s) => s.excluded.some(([, , silenced]) => silenced.includes(statement.id));
      if (!this.kind("reference").some(excludes)) return guard;
      const [own, referred] = this.scopes(day);
      const silenced = referred.filter(([s]) => excludes(s)).map(([, holds]) => holds);
      const heard = referred.filter(([s]) => !excludes(s)).map(([, holds]) => holds);
      return algebra.and(guard, algebra.any([own, ...heard, algebra.not(algebra.any(silenced))]));
    }

    // validity

    valid(index, by = []) {
      const roles = this.world.occurrences[index].by.filter((role) => !by.length || by.includes(role));
      return this.algebra.any(roles.map((role) => this.validity.get(`${index} ${role}`)));
    }

    /** The least solution, stratum by stratum; inside a stratum by iteration from all void. */
    settleValidity() {
      const acts = this.world.occurrences;
      const every = acts.flatMap((act, i) => act.by.map((role) => [i, role]));
      for (const [i, role] of every) this.validity.set(`${i} ${role}`, 0);
      for (const kinds of this.program.strata) {
        const here = every.filter(([i]) => kinds.includes(acts[i].act));
        for (let moved = true; moved; ) {
          const open = here.filter(([i, role]) => this.validity.get(`${i} ${role}`) !== 1);
          const step = open.map(([i, role]) => [`${i} ${role}`, this.satisfied(acts[i], role)]);
          moved = step.some(([key, value]) => this.validity.get(key) !== value);
          for (const [key, value] of step) this.validity.set(key, value);
        }
      }
      this.settled = true;
    }

    satisfied(act, role) {
      if (act.date < this.program.entry || act.date > this.world.on) return 0;
      return this.algebra.all([
        act.exists,
        this.inScope(act.date),
        this.authorised(act, role),
        ...this.requirements(act, role),
      ]);
    }

    authorised(act, role) {
      const { algebra } = this;
      const [sources, speaking] = [[], []];
      for (const s of this.kind("authority"))
        if (s.act === act.act && says(s.contents, act.content)) {
          const speaks = this.speaks(s, act.date);
          speaking.push(speaks);
          if (s.actors.includes(role) && towards(act, s.to))
            sources.push(algebra.and(speaks, this.holds(s.requires, act.date)));
        }
      const declared = this.world.declared(act.act);
      if (declared.actors.includes(role) && towards(act, declared.to))
        sources.push(algebra.not(algebra.any(speaking)));
      return algebra.any(sources);
    }

    requirements(act, role) {
      return this.kind("requirement")
        .filter((s) => s.act === act.act && says(s.contents, act.content))
        .filter((s) => !s.actors.length || s.actors.includes(role))
        .map((s) => {
          const silent = this.algebra.not(this.speaks(s, act.date));
          return this.algebra.or(silent, this.holds(s.requires, act.date));
        });
    }

    // judgements and duties

    judgement(id) {
      return this.holds(this.definitions.get(id), this.world.on);
    }

    /** Every duty for each act that may trigger it, in document order: {statement, trigger, due, states}. */
    duties() {
      const out = [];
      for (const s of this.program.statements)
        if (s.kind === "duty" && s.trigger === null) out.push(this.duty(s, null, this.program.entry, 1));
        else if (s.kind === "duty")
          for (const [i, triggered] of this.done(s.trigger, this.world.on))
            out.push(this.duty(s, i, this.world.occurrences[i].date, triggered));
        else if (s.kind === "effect" && s.owed) out.push(this.owed(s));
      return out;
    }

    duty(s, trigger, start, triggered) {
      const { algebra, world } = this;
      const on = world.on;
      const dues = s.within === null ? [] : this.lastDays(start, s.within).filter(([so]) => so !== 0);
      const possible = distinct(dues.map(([, day]) => day));
      const due = possible.length === 1 ? possible[0] : null;
      const arises = algebra.all([triggered, this.inForce(s), this.holds(s.condition, on)]);
      const done = s.anyOf
        .flatMap((ref) => this.done(ref, on))
        .map(([i, valid]) => [world.occurrences[i].date, valid])
        .filter(([day]) => day >= start);
      const ever = algebra.any(done.map(([, valid]) => valid));
      const met =
        s.timely !== null
          ? algebra.and(ever, world.fact(s.timely, on))
          : dues.length
            ? algebra.any(
                done.flatMap(([day, valid]) => dues.map(([so, last]) => (day <= last ? algebra.and(valid, so) : 0))),
              )
            : ever;
      const late = algebra.any(dues.map(([so, last]) => (last < on ? so : 0)));
      const [never, intime] = [algebra.not(ever), algebra.not(late)];
      const states = {
        not_applicable: algebra.not(arises),
        pending: algebra.all([arises, never, intime]),
        done_in_time: algebra.and(arises, met),
        done_late: algebra.all([arises, ever, algebra.not(met)]),
        overdue: algebra.all([arises, never, late]),
      };
      return { statement: s, trigger, due, dues, states };
    }

    owed(s) {
      const owed = this.algebra.and(this.inForce(s), this.holds(s.condition, this.world.on));
      const states = { not_applicable: this.algebra.not(owed), pending: owed, done_in_time: 0, done_late: 0, overdue: 0 };
      return { statement: s, trigger: null, due: null, dues: [], states };
    }

    inForce(statement) {
      const on = this.world.on;
      const begun = this.algebra.constant(on >= this.program.entry);
      return this.algebra.all([begun, this.inScope(on), this.speaks(statement, on)]);
    }

    // results

    /** given, required, forbidden, and each status; of the statuses exactly one holds. */
    result(id) {
      const { algebra } = this;
      const { outside, require, permit, forbid } = this.said(id);
      const inside = algebra.not(outside);
      const need = algebra.and(inside, require);
      const given = algebra.and(inside, algebra.or(require, permit));
      const bar = algebra.and(inside, forbid);
      const beside = algebra.any(named(this.program.results, id).excludes.map((other) => this.given(other)));
      const applies = {
        outside,
        conflict: algebra.or(algebra.and(given, bar), algebra.and(need, beside)),
        required: need,
        permitted: given,
        forbidden: bar,
        silent: 1,
      };
      const statuses = {};
      let before = 0;
      for (const status of STATUSES) {
        statuses[status] = algebra.and(applies[status], algebra.not(before));
        before = algebra.or(before, applies[status]);
      }
      return { given, required: need, forbidden: bar, statuses };
    }

    given(id) {
      const { outside, require, permit } = this.said(id);
      return this.algebra.and(this.algebra.not(outside), this.algebra.or(require, permit));
    }

    about(id) {
      return this.program.statements.filter(
        (s) => (s.kind === "effect" || s.kind === "necessary") && s.results.includes(id),
      );
    }

    said(id) {
      const { algebra } = this;
      const out = { outside: this.outside(id), require: 0, permit: 0, forbid: 0 };
      for (const s of this.about(id)) out[sense(s)] = algebra.or(out[sense(s)], this.kept(s, id));
      return out;
    }

    outside(id) {
      const { algebra } = this;
      const on = this.world.on;
      const elsewhere = this.kind("yields").flatMap((s) =>
        s.provisions
          .filter(([other]) => other === id)
          .map(([, fact]) => algebra.and(this.speaks(s, on), this.world.fact(fact, on))),
      );
      const early = algebra.constant(on < this.program.entry);
      return algebra.any([early, algebra.not(this.inScope(on)), ...elsewhere]);
    }

    applies(s) {
      const on = this.world.on;
      if (s.kind === "necessary") return this.algebra.not(this.algebra.all(s.items.map((i) => this.holds(i, on))));
      return this.holds(s.condition, on);
    }

    /** It speaks on the result, and gives way to no clause over it that does and clashes with it. */
    kept(s, id, below = []) {
      const { algebra } = this;
      const said = algebra.and(this.speaks(s, this.world.on), this.applies(s));
      const beaten = this.clashes(s, id, below).map(([order, o, other]) => {
        const stated = this.kind("precedence").filter((p) => order.by.includes(p.id));
        const speaking = stated.map((p) => this.speaks(p, this.world.on));
        return algebra.all([...speaking, algebra.not(this.outside(other)), this.kept(o, other, [...below, s.id])]);
      });
      return algebra.and(said, algebra.not(algebra.any(beaten)));
    }

    /** What by a stated order prevails over the statement where both speak: [order, statement, result]. */
    clashes(s, id, below = []) {
      const orders = this.program.orders.filter((order) => order.under.includes(s.id));
      const out = [];
      if (!orders.length) return out;
      for (const other of [id, ...named(this.program.results, id).excludes])
        for (const o of this.about(other))
          if (!below.includes(o.id) && o.id !== s.id && opposed(o, s, other === id))
            for (const order of orders) if (order.over.includes(o.id)) out.push([order, o, other]);
      return out;
    }
  }

  const opposed = (one, other, same) => {
    const senses = [sense(one), sense(other)];
    const forbidden = senses.includes("forbid");
    return same ? forbidden && senses[0] !== senses[1] : !forbidden && senses.includes("require");
  };

  // ---- exact answers

  /** The smallest set of items that is enough; among equals the first in order. `enough` is monotone. */
  function smallest(items, enough) {
    const without = (x) => new Set(items.filter((y) => y !== x));
    const needed = items.filter((x) => !enough(without(x)));
    const others = items.filter((x) => !needed.includes(x));
    const learnt = [];
    for (;;) {
      const chosen = new Set([...needed, ...firstHitting(others, learnt)]);
      if (enough(chosen)) return items.filter((x) => chosen.has(x));
      for (const x of others)
        if (!chosen.has(x) && !enough(new Set([...chosen, x]))) chosen.add(x);
      learnt.push(items.filter((x) => !chosen.has(x)));
    }
  }

  function firstHitting(items, sets) {
    let size = 0;
    while (!hits(sets, size)) size += 1;
    const chosen = [];
    for (const x of items) {
      const rest = sets.filter((s) => !s.includes(x));
      if (size && rest.length < sets.length && hits(rest, size - 1)) {
        chosen.push(x);
        sets = rest;
        size -= 1;
      }
    }
    return chosen;
  }

  function hits(sets, size) {
    if (!sets.length) return true;
    const apart = new Set();
    let count = 0;
    const bySize = [...sets].sort((a, b) => a.length - b.length);
    for (const s of bySize)
      if (!s.some((x) => apart.has(x))) {
        s.forEach((x) => apart.add(x));
        count += 1;
      }
    if (count > size) return false;
    return bySize[0].some((x) => hits(sets.filter((s) => !s.includes(x)), size - 1));
  }

  /** What a program says of a case under the readings that are fixed ({reading: choice}). */
  class Exact {
    constructor(program, given, fixed) {
      if (program.schema !== SCHEMA) throw new Error(`a program of form ${program.schema}, not ${SCHEMA}`);
      this.program = program;
      this.given = given;
      this.fixed = fixed;
      this.world = new World(program, given, fixed);
      this.algebra = this.world.algebra;
      this.evaluation = new Evaluation(this.world);
      this.care = constraints(this.evaluation);
      this.admissible = this.algebra.all(this.care);
      this.asked = new Map();
    }

    truth(f, [yes, no]) {
      return { [yes]: f, [no]: this.algebra.not(f) };
    }

    scope() {
      return this.truth(this.evaluation.inScope(this.world.on), ["inside", "outside"]);
    }

    judgement(id) {
      return this.truth(this.evaluation.judgement(id), ["true", "false"]);
    }

    act(index) {
      return this.truth(this.validOf((origin) => origin === index), ["valid", "void"]);
    }

    supposed(kind) {
      return this.truth(this.validOf((origin) => Array.isArray(origin) && origin[0] === kind), ["valid", "void"]);
    }

    validOf(wanted) {
      const found = this.world.occurrences.flatMap((o, i) => (wanted(o.origin) ? [this.evaluation.valid(i)] : []));
      return this.algebra.any(found);
    }

    result(id) {
      return this.evaluation.result(id).statuses;
    }

    /** Every duty for each act that may trigger it; ways in which one act may have been done are one. */
    duties() {
      const { algebra } = this;
      const found = new Map();
      for (const duty of this.evaluation.duties()) {
        const origin = duty.trigger === null ? null : this.world.occurrences[duty.trigger].origin;
        const key = JSON.stringify([duty.statement.id, origin]);
        const unknown = Array.isArray(origin);
        const dueOpen = duty.dues.length > 0 && (unknown || duty.due === null);
        const between = unknown ? null : this.between(duty.dues);
        const due = dueOpen ? null : duty.due;
        const one = { ...duty, trigger: unknown ? origin[0] : origin, due, dueOpen, between };
        found.set(key, [...(found.get(key) || []), one]);
      }
      return [...found.values()].map((ways) => {
        const states = {};
        for (const state of STATES) states[state] = algebra.any(ways.map((way) => way.states[state]));
        states.not_applicable = algebra.all(ways.map((way) => way.states.not_applicable));
        return { ...ways[0], states };
      });
    }

    /** From when to when a last day may be, if it hangs on arrangements that are not published; else null. */
    between(dues) {
      const { arranged } = this.world;
      if (!arranged || !arranged.touches(this.algebra.support(dues.map(([so]) => so)))) return null;
      const days = dues.map(([, day]) => day);
      return [Math.min(...days), Math.max(...days)];
    }

    /** {possible, needs}: the values it may still have, and the smallest set that settles which. */
    answer(values) {
      const key = Object.entries(values).join(" ");
      if (!this.asked.has(key)) {
        const possible = this.possible(values);
        const needs = possible.length > 1 ? this.needs(possible.map((v) => values[v])) : [];
        this.asked.set(key, { possible, needs });
      }
      return this.asked.get(key);
    }

    possible(values) {
      return Object.keys(values).filter((v) => this.algebra.meet(values[v], this.admissible));
    }

    needs(when) {
      const { algebra } = this;
      const [near, bits] = this.near(when);
      const concerned = new Map();
      for (const [unknown, variables] of this.world.unknowns)
        if (variables.some((v) => v.touches(bits))) concerned.set(unknown, algebra.all(variables.map((v) => v.cube)));
      const kept = algebra.all(near);
      return smallest([...concerned.keys()], (known) => {
        const hidden = algebra.all([...concerned].filter(([u]) => !known.has(u)).map(([, cube]) => cube));
        let seen = 0;
        for (const f of when) {
          const shown = algebra.some(algebra.and(kept, f), hidden);
          if (algebra.and(seen, shown) !== 0) return false;
          seen = algebra.or(seen, shown);
        }
        return true;
      });
    }

    /** The constraints that bear on the functions, and the variables of them all. */
    near(functions) {
      const { algebra } = this;
      const bits = algebra.support(functions);
      const parts = distinct(this.care).map((part) => [part, algebra.support([part])]);
      const near = new Set();
      for (let grown = true; grown; ) {
        grown = false;
        for (const [part, own] of parts)
          if (!near.has(part) && [...own].some((bit) => bits.has(bit))) {
            near.add(part);
            own.forEach((bit) => bits.add(bit));
            grown = true;
          }
      }
      return [[...near], bits];
    }

    /** Whether every admissible completion makes it true (or false); null if they differ. */
    truthOf(f) {
      const { algebra } = this;
      if (!algebra.meet(this.admissible, algebra.not(f))) return this.admissible === 0 ? null : true;
      return algebra.meet(this.admissible, f) ? null : false;
    }

    /** A smallest set of given facts and assumptions (by clause) that cannot hold together; null: none. */
    contradiction() {
      if (this.admissible !== 0) return null;
      const assumed = this.program.statements.filter((s) => s.kind === "assumption").map((s) => s.id);
      const touched = this.touched();
      const facts = this.program.facts.map((f) => f.id).filter((id) => id in this.given.facts && touched.has(id));
      const found = smallest([...facts, ...assumed], (items) => this.breaks(items));
      return {
        facts: facts.filter((id) => found.includes(id)),
        assumptions: assumed.filter((id) => found.includes(id)).map((id) => named(this.program.statements, id).clause),
      };
    }

    breaks(items) {
      const facts = Object.fromEntries(Object.entries(this.given.facts).filter(([id]) => items.has(id)));
      const statements = this.program.statements.filter((s) => s.kind === "assumption" && items.has(s.id));
      const program = { ...this.program, statements, results: [], acts: [], periods: [] };
      const world = new World(program, { facts, acts: [], unknown: [], on: this.given.on }, this.fixed);
      return world.algebra.all(constraints(new Evaluation(world))) === 0;
    }

    /** The facts that a constraint speaks of. */
    touched() {
      const out = new Set();
      const walk = (node) => {
        if (["fact", "oneof", "compare"].includes(node[0])) out.add(node[1]);
        else if (node[0] === "judged") walk(named(this.program.judgements, node[1]).is);
        else node.slice(1).filter(Array.isArray).forEach(walk);
      };
      for (const s of this.program.statements) if (s.kind === "assumption") walk(s.holds);
      for (const fact of this.program.facts)
        if (fact.arises) {
          out.add(fact.id);
          walk(fact.arises);
        }
      return out;
    }
  }

  /** What every completion keeps: what does not arise is ordinary, and the assumptions hold. */
  function constraints(evaluation) {
    const { algebra, world, program } = evaluation;
    const out = [];
    for (const fact of program.facts)
      if (fact.arises) out.push(algebra.or(evaluation.holds(fact.arises, world.on), world.isOrdinary(fact)));
    for (const s of evaluation.kind("assumption")) {
      const silent = algebra.not(evaluation.holds(s.guard, world.on));
      out.push(algebra.or(silent, evaluation.holds(s.holds, world.on)));
    }
    return out;
  }

  Object.assign(exports, { Refused, Exact, World, Evaluation, Calendar, STATUSES, STATES, isoOf, dayFrom, scaled, writtenNumber, sense });
})(typeof module === "object" ? module.exports : (globalThis.PolicyModel = globalThis.PolicyModel || {}));
