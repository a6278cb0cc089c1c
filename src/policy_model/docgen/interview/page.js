/* The interview in a page. Whatever the measure or the user says is put in as text, never as markup. */
(function () {
  "use strict";

  const { Refused, Grounds, isoOf, dayFrom, scaled, writtenNumber, usual, look, under, caseOf, fitting, packed, unpacked } = globalThis.PolicyModel;
  const root = document.getElementById("pm-interview");
  const source = document.getElementById("pm-interview-data");
  if (!root || !source || root.firstChild) return; // no such page, or it runs already
  const { program, names, clauses, words, lang, title } = JSON.parse(source.textContent);
  const articles = root.dataset.articles;
  const HASH = "#case=";
  const ACT = "act:";
  const CONTENT = "content:";
  const FEW = 6;
  const COLON = lang === "zh" ? "：" : ": ";

  let interview = fresh();
  let editing = null; // the number of an answer, or "on"
  let warning = "";
  let opened = new Set();

  function fresh() {
    return { on: null, readings: usual(program), answers: [] };
  }

  // ---- words

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

  const nameOf = (id) => (id.startsWith(ACT) ? names.acts[id.slice(ACT.length)].name : names.facts[id].name);

  /** What is ordinarily so, and is not here. */
  const lacking = ({ key, args }) =>
    key === "fact.false" && program.facts.find((f) => f.id === args.fact).ordinary === true;

  /** A step in words. */
  function sentence(step) {
    const { args, act } = step;
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

  // ---- elements

  function el(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
    made.append(...children.flat().filter((child) => child !== null));
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

  // ---- the question

  function questionPanel(state) {
    const id = editing === null ? (interview.on === null ? "on" : state.question) : editing === "on" ? "on" : interview.answers[editing].id;
    if (id === null) return ending(state);
    const number = editing === null ? interview.answers.length + (interview.on === null ? 1 : 2) : editing === "on" ? 1 : editing + 2;
    const old = editing === null || editing === "on" ? null : interview.answers[editing];
    const heading = el("h2", { id: "pm-question", tabindex: "-1" }, questionText(id));
    const note = el("p", { class: "pm-small" }, say("interview.question", { number }));
    const parts = id === "on" ? askDay() : id.startsWith(ACT) ? askAct(id.slice(ACT.length), old) : askFact(id, old);
    const about = id === "on" ? null : concern(id, state);
    const original = id !== "on" && !id.startsWith(ACT) && lang !== "zh" ? names.facts[id].question : "";
    return el(
      "form",
      { class: "pm-ask", "aria-labelledby": "pm-question", onsubmit: (event) => event.preventDefault() },
      note,
      heading,
      original ? el("p", { class: "pm-small", lang: "zh" }, original) : null,
      about,
      parts,
      warning ? el("p", { class: "pm-warning", role: "alert" }, warning) : null,
      navigation(),
    );
  }

  function questionText(id) {
    if (id === "on") return say("interview.on");
    const name = nameOf(id);
    if (!id.startsWith(ACT)) {
      const question = (lang === "zh" && names.facts[id].question) || name; // questions are the measure's own words
      return say("interview.ask.fact", { question });
    }
    const before = interview.answers.slice(0, editing === null ? undefined : editing);
    const again = before.some((answer) => answer.id === id);
    return say(again ? "interview.ask.act_again" : "interview.ask.act", { name });
  }

  /** Which clauses the question comes from, and which open results may hang on it. */
  function concern(id, state) {
    const from = id.startsWith(ACT) ? names.acts[id.slice(ACT.length)].clauses : names.facts[id].clauses;
    const hanging = state.results.filter((r) => r.needs.includes(id)).map((r) => names.results[r.id]);
    const lines = [];
    if (from.length) lines.push(el("span", {}, say("interview.from"), citations(from)), " ");
    if (hanging.length) lines.push(el("span", {}, say("interview.bears_on", { results: listing(hanging) })));
    return lines.length ? el("p", { class: "pm-small" }, lines) : null;
  }

  function choices(...buttons) {
    return el("div", { class: "pm-choices", role: "group", "aria-labelledby": "pm-question" }, buttons);
  }

  const skip = (id) => button(say("interview.unknown"), () => give({ id, skip: true }));

  /** Today where the reader is. */
  function today() {
    const now = new Date();
    return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000);
  }

  function askDay() {
    const input = dayInput(interview.on === null ? today() : interview.on);
    const take = () => {
      const day = dayFrom(input.value);
      if (day === null) return warn(say("interview.wrong.day"));
      attempt({ ...interview, on: day });
    };
    return [field(say("interview.day"), input), choices(button(say("interview.confirm"), take, { type: "submit" }))];
  }

  function askFact(id, old) {
    const fact = program.facts.find((f) => f.id === id);
    const pressed = (value) => ({ "aria-pressed": old ? String(old.value === value) : null });
    if (fact.type === "enum")
      return choices(
        ...fact.values.map((value) => button(valueText(id, value), () => give({ id, value }), pressed(value))),
        skip(id),
      );
    if (fact.type === "bool") {
      const since = fact.come ? dayInput(old && old.since !== undefined ? old.since : null) : null;
      const yes = () => {
        if (!since || !since.value) return since && since.validity.badInput ? warn(say("interview.wrong.day")) : give({ id, value: true });
        const day = dayFrom(since.value);
        return day === null ? warn(say("interview.wrong.day")) : give({ id, value: true, since: day });
      };
      return [
        since ? field(say("interview.since"), since) : null,
        choices(
          button(say("interview.yes"), yes, pressed(true)),
          button(say("interview.no"), () => give({ id, value: false }), pressed(false)),
          skip(id),
        ),
      ];
    }
    const given = old && !old.skip ? old.value : null;
    if (fact.type === "date") {
      const input = dayInput(given);
      const take = () => {
        const value = dayFrom(input.value);
        return value === null ? warn(say("interview.wrong.day")) : give({ id, value });
      };
      return [field(say("interview.day"), input), choices(button(say("interview.confirm"), take, { type: "submit" }), skip(id))];
    }
    const input = el("input", { type: "text", inputmode: fact.places ? "decimal" : "numeric", autocomplete: "off", value: given === null ? "" : writtenNumber(given, fact.places) });
    const { unit } = names.facts[id];
    const take = () => {
      const text = input.value.trim();
      const value = scaled(text, fact.places);
      if (value !== null) return give({ id, value });
      return warn(fact.places ? say("interview.wrong.decimals", { number: fact.places }) : say("interview.wrong.number"));
    };
    return [
      field(unit ? say("interview.unit", { unit }) : say("interview.number"), input),
      choices(button(say("interview.confirm"), take, { type: "submit" }), skip(id)),
    ];
  }

  function askAct(kind, old) {
    const id = ACT + kind;
    const act = program.acts.find((a) => a.id === kind);
    const done = old && !old.none && !old.skip ? old : null;
    const date = dayInput(done ? done.date : null);
    const nobody = ["", say("interview.unknown")];
    const by = selection([nobody, ...act.actors.map((p) => [p, names.parties[p]])], done && done.by);
    const content = selection([nobody, ...act.contents.map((c) => [c, names.acts[kind].contents[c]])], done && done.content);
    const take = () => {
      const day = dayFrom(date.value);
      if (day === null) return warn(say("interview.wrong.day"));
      const actor = act.actors.length > 1 ? by.value || null : act.actors[0];
      give({ id, date: day, by: actor, content: content.value || null });
    };
    return [
      field(say("interview.day"), date),
      act.actors.length > 1 ? field(say("interview.by"), by) : null,
      act.contents.length ? field(say("interview.content"), content) : null,
      choices(
        button(say("interview.did"), take, { type: "submit" }),
        button(say("interview.did_not"), () => give({ id, none: true })),
        skip(id),
      ),
    ];
  }

  function navigation() {
    const back = editing !== null
      ? button(say("interview.cancel"), () => leave())
      : button(say("interview.back"), goBack, { disabled: interview.on === null });
    return el("div", { class: "pm-choices pm-quiet" }, back, button(say("interview.restart"), restart));
  }

  function ending(state) {
    const open = state.results.filter((r) => r.possible.length > 1).length;
    const heading = (text) => el("h2", { id: "pm-question", tabindex: "-1" }, text);
    const parts = state.contradiction
      ? [heading(say("interview.contradiction")), contradiction(state.contradiction)]
      : [heading(open ? say("interview.rest_open", { open }) : say("interview.all_settled")), otherwise(state)];
    return el("div", { class: "pm-ask" }, parts, warning ? el("p", { class: "pm-warning", role: "alert" }, warning) : null, navigation());
  }

  function contradiction({ facts, assumptions }) {
    const arising = program.facts.filter((f) => f.arises && facts.includes(f.id));
    return el(
      "ul",
      {},
      facts.map((id) => el("li", {}, `${nameOf(id)}${COLON}${said(interview.answers.find((a) => a.id === id))}`)),
      arising.map((f) => el("li", {}, say("interview.contradiction.arises", { fact: nameOf(f.id) }))),
      assumptions.map((clause) => el("li", {}, cite(clause))),
    );
  }

  /** What taking any single reading otherwise would change. */
  function otherwise(state) {
    const lines = [];
    for (const reading of program.readings)
      for (const choice of reading.choices) {
        if (choice === interview.readings[reading.id]) continue;
        const readings = { ...interview.readings, [reading.id]: choice };
        const changes = under(program, interview, readings).filter((r, i) => String(r.possible) !== String(state.results[i].possible));
        if (changes.length)
          lines.push(
            say("interview.otherwise_one", {
              reading: names.readings[reading.id].name,
              choice: names.readings[reading.id].choices[choice],
              changes: changes
                .map((r) => say("interview.otherwise_change", { result: names.results[r.id], status: statusText(r.possible) }))
                .join(say("interview.series")),
            }),
          );
      }
    if (!program.readings.length) return null;
    if (!lines.length) return el("p", {}, say("interview.otherwise_none"));
    return [el("h3", {}, say("interview.otherwise")), el("ul", {}, lines.map((line) => el("li", {}, line)))];
  }

  // ---- where it stands

  function resultsPanel(state) {
    const items = state.results.map((r) => {
      const settled = r.possible.length === 1;
      const fold = el("details", {}, el("summary", {}, say(settled ? "interview.reasons" : "interview.why_open")));
      const fill = () => {
        if (fold.childElementCount > 1) return;
        const grounds = new Grounds(state.exact);
        const steps = grounds.result(r.id, settled ? r.possible[0] : null);
        fold.append(reasons(steps, grounds), hanging(r, state.exact.given.acts));
      };
      fold.addEventListener("toggle", () => {
        if (fold.open) fill();
        opened[fold.open ? "add" : "delete"](r.id);
      });
      fold.fill = fill;
      if (opened.has(r.id)) {
        fill();
        fold.open = true;
      }
      const kind = settled ? r.possible[0] : "open";
      return el(
        "li",
        { class: `pm-result pm-is-${kind}` },
        el("span", { class: "pm-result-name" }, names.results[r.id]),
        " ",
        el("strong", { class: "pm-status" }, settled ? statusText(r.possible) : say("result.maybe", { possible: listing(r.possible.map((s) => say(`result.${s}`))) })),
        fold,
      );
    });
    return el("section", { "aria-labelledby": "pm-results" }, el("h2", { id: "pm-results" }, say("interview.results")), el("ul", { class: "pm-results" }, items));
  }

  function hanging(result, acts) {
    if (!result.needs.length) return "";
    const content = (id) => say("interview.content_of", { name: names.acts[acts[Number(id.slice(CONTENT.length)) - 1].act].name });
    const some = listing(result.needs.slice(0, FEW).map((id) => (id.startsWith(CONTENT) ? content(id) : nameOf(id))));
    const count = result.needs.length;
    return el("p", { class: "pm-small" }, say(count > FEW ? "interview.needs_more" : "interview.needs", { names: some, count }));
  }

  /** The steps as a nested list; facts that one clause asks for in a row share a line. What an act rests on is told once. */
  function reasons(steps, grounds, acts = new Set()) {
    const items = [];
    for (let i = 0; i < steps.length; ) {
      const row = [steps[i++]];
      while (i < steps.length && alike(row[0], steps[i])) row.push(steps[i++]);
      const [{ clause, act, children }] = row;
      const again = acts.has(act);
      const under = [...children, ...(act === null || again ? [] : grounds.act(act))];
      if (act !== null) acts.add(act);
      const head = clause === null ? [] : [cite(clause), COLON];
      const text = again ? say("above", { text: together(row) }) : together(row);
      items.push(el("li", {}, head, text, under.length ? reasons(under, grounds, acts) : null));
    }
    return el("ul", { class: "pm-why" }, items);
  }

  /** Steps that share a line: what is not the case is said of all together. */
  function together(row) {
    if (row.length === 1) return sentence(row[0]);
    const absent = row.filter((step) => step.key === "fact.false" && !lacking(step));
    const parts = row.filter((step) => !absent.includes(step)).map(sentence);
    const some = absent.map(({ args }) => names.facts[args.fact].name);
    if (some.length) parts.push(say("fact.false", { fact: listing(some) }));
    return parts.join(say("comma"));
  }

  function alike(one, other) {
    const leaves = !one.children.length && !other.children.length;
    return leaves && one.clause === other.clause && one.act === null && other.act === null;
  }

  // ---- what was answered

  function said(answer) {
    if (answer.skip) return say("interview.unknown");
    if (answer.none) return say("interview.did_not");
    if (answer.id.startsWith(ACT)) {
      const kind = answer.id.slice(ACT.length);
      const parts = [dayText(answer.date)];
      if (answer.by !== null && names.parties[answer.by]) parts.push(names.parties[answer.by]);
      if (answer.content !== null) parts.push(names.acts[kind].contents[answer.content]);
      return say("interview.said.done", { parts: parts.join(say("comma")) });
    }
    if (answer.since !== undefined) return say("interview.said.since", { day: dayText(answer.since) });
    return valueText(answer.id, answer.value);
  }

  function answersPanel() {
    const row = (name, value, at) =>
      el(
        "tr",
        {},
        el("th", { scope: "row" }, name),
        el("td", {}, value),
        el("td", {}, button(say("interview.change"), () => edit(at), { "aria-label": say("interview.change_named", { name }) })),
      );
    let acts = 0; // by these numbers the reasons call them
    const called = (answer) => (answer.date === undefined ? nameOf(answer.id) : `〔${++acts}〕${nameOf(answer.id)}`);
    const rows = [
      row(say("interview.on_name"), dayText(interview.on), "on"),
      ...interview.answers.map((answer, i) => row(called(answer), said(answer), i)),
    ];
    return el("section", { "aria-labelledby": "pm-answers" }, el("h2", { id: "pm-answers" }, say("interview.answers")), el("table", { class: "pm-table pm-answers" }, el("tbody", {}, rows)));
  }

  function readingsPanel() {
    if (!program.readings.length) return null;
    const rows = program.readings.map((reading) => {
      const { name, choices } = names.readings[reading.id];
      const options = reading.choices.map((c) => [c, c === reading.ordinary ? say("interview.ordinary", { choice: choices[c] }) : choices[c]]);
      const control = selection(options, interview.readings[reading.id]);
      control.addEventListener("change", () => {
        interview = { ...interview, readings: { ...interview.readings, [reading.id]: control.value } };
        opened.add("readings");
        show({ focus: false });
      });
      const row = field(name, control);
      row.append(" ", cite(reading.clause));
      return row;
    });
    const fold = el("details", { class: "pm-fold", open: opened.has("readings") }, el("summary", {}, say("interview.readings")), el("p", {}, say("interview.readings_lead")), rows);
    fold.addEventListener("toggle", () => opened[fold.open ? "add" : "delete"]("readings"));
    return fold;
  }

  function keepPanel() {
    const address = location.href.split("#")[0] + HASH + packed(program, interview);
    const link = el("input", { type: "text", readonly: true, value: address });
    const told = el("span", { role: "status" });
    const copy = () => {
      const byHand = () => {
        link.focus();
        link.select();
        told.textContent = say("interview.copy_by_hand");
      };
      if (!navigator.clipboard) return byHand();
      navigator.clipboard.writeText(address).then(() => (told.textContent = say("interview.copied")), byHand);
    };
    const usually = usual(program);
    const taken = program.readings
      .filter((r) => interview.readings[r.id] !== usually[r.id] || r.ordinary === null)
      .map((r) => ` --reading ${r.id}=${interview.readings[r.id]}`);
    return el(
      "section",
      { class: "pm-keep", "aria-labelledby": "pm-keep" },
      el("h2", { id: "pm-keep" }, say("interview.keep")),
      field(say("interview.link"), link),
      el("div", { class: "pm-choices" }, button(say("interview.copy"), copy), button(say("interview.download"), download), button(say("interview.print"), () => print()), " ", told),
      el("p", { class: "pm-small" }, say("interview.command"), " ", el("code", {}, `policy-model eval ${fileName()}${taken.join("")}`)),
    );
  }

  const fileName = () => `${program.name}-case.json`;

  function download() {
    const text = `${JSON.stringify(caseOf(program, interview), null, 2)}\n`;
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = el("a", { href: address, download: fileName(), hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 0);
  }

  // ---- what the user does

  /** Takes a changed interview, if the calendar covers it. */
  function attempt(changed) {
    let state = null;
    try {
      state = standing(changed);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return warn(say("interview.wrong.tables"));
    }
    interview = changed;
    editing = null;
    warning = "";
    show({ state });
  }

  /** Where it stands; before it is known as of which day, nowhere. */
  function standing(one) {
    return one.on === null ? { results: [], question: null } : look(program, one);
  }

  function give(answer) {
    const answers = [...interview.answers];
    answers.splice(editing === null ? answers.length : editing, editing === null ? 0 : 1, answer);
    attempt({ ...interview, answers: fitting(program, answers) });
  }

  function goBack() {
    const { answers } = interview;
    attempt(answers.length ? { ...interview, answers: answers.slice(0, -1) } : { ...interview, on: null });
  }

  function edit(at) {
    editing = at;
    warning = "";
    show({});
  }

  function leave() {
    editing = null;
    warning = "";
    show({});
  }

  function restart() {
    opened = new Set();
    attempt(fresh());
  }

  function warn(text) {
    warning = text;
    show({ focus: false });
  }

  // ---- the whole

  const live = el("p", { class: "pm-progress", "aria-live": "polite", role: "status" });
  const shown = el("div", {});
  root.append(live, shown);

  function show({ focus = true, state = standing(interview) }) {
    const begun = interview.on !== null;
    const drafts = warning ? [...shown.querySelectorAll(".pm-ask input, .pm-ask select")].map((c) => c.value) : [];
    fields = 0;
    shown.replaceChildren(
      ...[
        questionPanel(state),
        begun && !state.contradiction ? resultsPanel(state) : null,
        begun ? answersPanel() : null,
        readingsPanel(),
        begun ? keepPanel() : null,
      ].filter((part) => part !== null),
    );
    shown.querySelectorAll(".pm-ask input, .pm-ask select").forEach((c, i) => i in drafts && (c.value = drafts[i]));
    live.textContent = begun ? progress(state) : "";
    remember();
    if (focus) document.getElementById("pm-question").focus();
  }

  function progress(state) {
    const open = state.results.filter((r) => r.possible.length > 1).length;
    const told = { answered: interview.answers.length, open, total: program.results.length, left: state.left.length };
    return say("interview.progress", told);
  }

  /** Keeps the interview in the address, after `#`, so that a page loaded again goes on. */
  function remember() {
    const hash = interview.on === null ? "" : HASH + packed(program, interview);
    if (hash === "" && !location.hash.startsWith(HASH)) return;
    history.replaceState(null, "", hash || location.href.split("#")[0]);
  }

  function recall() {
    if (!location.hash.startsWith(HASH)) return;
    const found = unpacked(program, location.hash.slice(HASH.length));
    interview = fresh();
    editing = null;
    warning = say("interview.wrong.link");
    try {
      if (found) {
        look(program, found);
        interview = found;
        warning = "";
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  window.addEventListener("hashchange", () => {
    if (!location.hash.startsWith(HASH) || location.hash === HASH + (interview.on === null ? "" : packed(program, interview))) return;
    recall();
    show({});
  });
  window.addEventListener("beforeprint", () => {
    for (const fold of shown.querySelectorAll(".pm-result > details")) {
      fold.fill();
      fold.open = true;
    }
  });
  recall();
  show({ focus: false });
  warning = "";
  // the browser compiles what it has run: the first answer need not wait for that
  if (interview.on === null) setTimeout(() => standing({ ...fresh(), on: today() }), 0);
})();
