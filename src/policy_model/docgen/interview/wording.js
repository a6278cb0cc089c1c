/* What the interview says: names, days, values and reasons in words, and the elements that show them. No state here.
 *
 * What is said is put in as text, never as markup.
 */
(function (exports, runtime) {
  "use strict";

  const { isoOf, writtenNumber } = runtime;
  const ACT = "act:";
  const UNPUBLISHED = "calendar:unpublished";

  /** The words of a page, from its data (`page.data`) and the address of the measure's articles. */
  function wordsOf({ program, names, clauses, words, lang, twice }, articles) {
    function say(key, args = {}) {
      if (!(key in words)) throw new Error(`no wording of ${key}`);
      return words[key].replace(/\{(\w+)(?::[^}]*)?\}/g, (place, name) => (name in args ? String(args[name]) : place));
    }

    const listing = (items) => items.join(say("listing"));
    const cited = (clause) => (clauses[clause] ? clauses[clause].cited : clause);

    function dayText(day) {
      const [year, month, date] = isoOf(day).split("-").map(Number);
      return lang === "en" ? isoOf(day) : say("day", { year, month, day: date });
    }

    function valueText(id, value) {
      const fact = program.facts.find((f) => f.id === id);
      const named = names.facts[id];
      if (fact.type === "bool") return say(value ? "interview.yes" : "interview.no");
      if (fact.type === "enum") return named.values[value];
      return fact.type === "date" ? dayText(value) : `${writtenNumber(value, fact.places)}${named.unit}`;
    }

    /** What it is called that may have to be known. */
    function nameOf(id) {
      if (id === UNPUBLISHED) return say("interview.unpublished");
      return id.startsWith(ACT) ? names.acts[id.slice(ACT.length)].name : names.facts[id].name;
    }

    /** What is ordinarily so, and is not here. */
    const lacking = ({ key, args }) =>
      key === "fact.false" && program.facts.find((f) => f.id === args.fact).ordinary === true;

    /** Facts that do not hold, without what a name repeats: `said_once` of the tool. */
    const without = (facts) =>
      say("fact.false", { fact: listing(facts.map((id) => names.facts[id].name)) }).replace(new RegExp(twice, "g"), "");

    /** A step in words. */
    function sentence(step) {
      const { args, act } = step;
      if (step.key === "fact.false" && !lacking(step)) return without([args.fact]);
      if (step.key === "fact.true" || step.key === "fact.false")
        return say(lacking(step) ? "fact.lacking" : step.key, { fact: names.facts[args.fact].name });
      const told = { act: act === null ? "—" : act + 1 };
      for (const [name, value] of Object.entries(args)) told[name] = argument(name, value, args);
      if ("subject" in told) told.what = told.subject;
      const content = step.key === "not_done" && args.contents.length ? ".content" : "";
      return say(`why.${step.key}${content}`, told);
    }

    function periodText([number, unit, , then]) {
      let first = say(`period.${unit}`, { number });
      if (!then || (!then[0] && then[1] === "workday")) return first;
      if (!then[0]) first = say("period.run_on", { period: first });
      return say("period.then", { first, then: periodText(then[0] ? then : then[3]) });
    }

    function argument(name, value, { fact, what, reading }) {
      switch (name) {
        case "fact":
          return names.facts[value].name;
        case "facts":
          return listing(value.map((id) => names.facts[id].name));
        case "value":
        case "limit":
          return valueText(fact, value);
        case "values":
          return listing(value.map((one) => valueText(fact, one)));
        case "judgement":
          return names.judgements[value];
        case "result":
        case "other":
          return names.results[value];
        case "what":
          return names.acts[value].name;
        case "contents":
          return listing(value.map((one) => names.acts[what].contents[one]));
        case "reading":
          return names.readings[value].name;
        case "choice":
          return names.readings[reading].choices[value];
        case "by":
        case "to":
        case "actors":
        case "addressees":
          return listing(value.map((one) => names.parties[one]));
        case "period":
        case "within":
          return periodText(value);
        case "subject":
        case "over":
        case "under":
          return cited(value);
        case "reason":
          return value;
        default:
          return dayText(value);
      }
    }

    function statusText(possible) {
      if (possible.length === 1) return say(`result.${possible[0]}`);
      const some = possible.map((status) => say(`result.${status}`));
      return say("interview.maybe", { possible: listing(some) });
    }

    function el(tag, attributes = {}, ...children) {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes))
        if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
        else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
      made.append(...children.flat(Infinity).filter((child) => child !== null));
      return made;
    }

    function button(label, action, attributes = {}) {
      return el("button", { type: "button", class: "md-button pm-button", onclick: action, ...attributes }, label);
    }

    let fields = 0;

    function field(label, control) {
      control.id = `pm-field-${fields++}`;
      return el("p", { class: "pm-field" }, el("label", { for: control.id }, label), control);
    }

    function selection(options, chosen = null) {
      const items = options.map(([value, label]) => el("option", { value, selected: value === chosen }, label));
      return el("select", {}, items);
    }

    const dayInput = (value) => el("input", { type: "date", value: value === null ? "" : isoOf(value) });

    function cite(clause) {
      if (!clauses[clause]) return clause;
      return el("a", { href: `${articles}#${clauses[clause].anchor}` }, clauses[clause].cited);
    }

    function citations(some) {
      return some.flatMap((clause, i) => (i ? [say("listing"), cite(clause)] : [cite(clause)]));
    }

    return { say, listing, dayText, valueText, nameOf, lacking, without, sentence, statusText, el, button, field, selection, dayInput, cite, citations };
  }

  Object.assign(exports, { ACT, UNPUBLISHED, wordsOf });
})(globalThis.PolicyModel, globalThis.PolicyModel);
