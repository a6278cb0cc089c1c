/* The interview in a page. Whatever the measure or the user says is put in as text, never as markup. */
(function () {
  "use strict";

  const { Refused, Grounds, isoOf, dayFrom, scaled, writtenNumber, ACT, UNPUBLISHED, wordsOf, ELSEWHERE, PROCEDURE, screenOf, usual, look, under, caseOf, fitting, packed, unpacked } = globalThis.PolicyModel;
  const root = document.getElementById("pm-interview");
  const source = document.getElementById("pm-interview-data");
  if (!root || !source || root.firstChild) return; // no such page, or it runs already
  const data = JSON.parse(source.textContent);
  const { program, names, clauses, lang, title } = data;
  const { say, listing, dayText, valueText, nameOf, lacking, without, sentence, statusText, el, button, field, selection, dayInput, cite, citations } = wordsOf(data, root.dataset.articles);
  const HASH = "#case=";
  const CONTENT = "content:";
  const FEW = 6;
  const COLON = lang === "zh" ? "：" : ": ";

  let interview = fresh();
  let showing = null; // the screen that is kept in view, "on" for the day; null: the next one
  let warning = "";
  let opened = new Set();

  function fresh() {
    return { on: null, readings: usual(program), answers: [] };
  }

  // ---- a screen: what is asked together

  /** The screen in view: the day, one with something to ask or to change, or null at the end. */
  function screenIn(state) {
    if (interview.on === null || showing === "on") return "on";
    if (showing !== null) return showing;
    return state.question === null ? null : screenOf(program, state.question);
  }

  /** What a screen holds, in document order: {id, old, at}, of which `at` numbers the answer and null is none. */
  function rowsOf(screen, state) {
    const every = [...program.facts.map((f) => f.id), ...program.acts.map((a) => ACT + a.id)];
    return every.filter((id) => screenOf(program, id) === screen).flatMap((id) => {
      const given = interview.answers.flatMap((old, at) => (old.id === id ? [{ id, old, at }] : []));
      return state.left.includes(id) ? [...given, { id, old: null, at: null }] : given;
    });
  }

  function questionPanel(state) {
    const screen = screenIn(state);
    if (screen === null || (state.contradiction && showing === null)) return ending(state);
    const heading = el("h2", { id: "pm-question", tabindex: "-1" }, titleOf(screen));
    const body = screen === "on" ? askDay() : screen === ELSEWHERE ? askElsewhere(rowsOf(screen, state)) : askRows(rowsOf(screen, state));
    return el(
      "form",
      { class: "pm-ask", "aria-labelledby": "pm-question", onsubmit: (event) => event.preventDefault() },
      heading,
      state.contradiction ? [el("p", { class: "pm-warning" }, say("interview.contradiction")), contradiction(state.contradiction)] : null,
      body,
      warning ? el("p", { class: "pm-warning", role: "alert" }, warning) : null,
      navigation(screen),
    );
  }

  function titleOf(screen) {
    if (screen === "on") return say("interview.on");
    if (screen === ELSEWHERE) return say("interview.screen.elsewhere");
    if (screen === PROCEDURE) return say("interview.screen.procedure");
    return clauses[screen] ? say("interview.screen.article", { clause: clauses[screen].cited }) : say("interview.screen.facts");
  }

  function questionText({ id, at }) {
    const name = nameOf(id);
    if (!id.startsWith(ACT)) {
      const question = (lang === "zh" && names.facts[id].question) || name; // questions are the measure's own words
      return say("interview.ask.fact", { question });
    }
    const again = interview.answers.slice(0, at === null ? undefined : at).some((answer) => answer.id === id);
    return say(again ? "interview.ask.act_again" : "interview.ask.act", { name });
  }

  /** Rows that are answered one by one, each at once, and what may be said of the rest together. */
  function askRows(rows) {
    const next = rows.findIndex((row) => row.at === null);
    const asked = rows.map((row, i) => {
      const { id } = row;
      const label = `pm-row-${i}`;
      const from = id.startsWith(ACT) ? names.acts[id.slice(ACT.length)].clauses : names.facts[id].clauses;
      const original = !id.startsWith(ACT) && lang !== "zh" ? names.facts[id].question : "";
      return el(
        "div",
        { class: `pm-asked${row.at === null ? "" : " pm-answered"}` },
        el("h3", { id: label, tabindex: "-1", class: "pm-row-question", "data-next": i === next }, questionText(row)),
        el("p", { class: "pm-small" }, citations(from), original ? [" ", el("span", { lang: "zh" }, original)] : null),
        id.startsWith(ACT) ? askAct(row, label) : askFact(row, label),
      );
    });
    return [...asked, theRest(rows.filter((row) => row.at === null))];
  }

  /** Of what is still unanswered: that there is none of it, that it is not known; else the way on. */
  function theRest(open) {
    if (!open.length) return choices("pm-question", button(say("interview.next"), proceed, { type: "submit", "data-next": true }));
    return choices(
      "pm-question",
      open.some(({ id }) => deniable(id)) ? button(say("interview.rest_none"), () => all(deniable, denial)) : null,
      button(say("interview.rest_unknown"), () => all(() => true, (id) => ({ id, skip: true }))),
    );
  }

  /** Whether “none of the rest” speaks of it: of acts, and of what is not ordinarily so. */
  function deniable(id) {
    if (id.startsWith(ACT)) return true;
    const fact = program.facts.find((f) => f.id === id);
    return fact.type === "bool" && !fact.ordinary;
  }

  const denial = (id) => (id.startsWith(ACT) ? { id, none: true } : { id, value: false });

  /** Answers alike all that is open on the screen and is meant, with what comes up by that. */
  function all(meant, answer) {
    const screen = screenIn(standing(interview));
    let changed = interview;
    for (;;) {
      const { left } = standing(changed);
      const ids = left.filter((id) => screenOf(program, id) === screen && meant(id));
      if (!ids.length) break;
      changed = { ...changed, answers: fitting(program, [...changed.answers, ...ids.map(answer)]) };
    }
    keepIn(screen, changed);
  }

  /** What other rules govern: ticked, and told once for all. */
  function askElsewhere(rows) {
    const boxes = rows.map(({ id, old }) => {
      const box = el("input", { type: "checkbox", checked: old !== null && old.value === true });
      return { id, box, line: el("li", {}, el("label", {}, box, " ", lang === "zh" ? names.facts[id].question : nameOf(id))) };
    });
    const take = (answer) => () => {
      const kept = interview.answers.filter(({ id }) => screenOf(program, id) !== ELSEWHERE);
      showing = null;
      attempt({ ...interview, answers: fitting(program, [...kept, ...boxes.map(answer)]) });
    };
    return [
      el("ul", { class: "pm-ticks" }, boxes.map(({ line }) => line)),
      choices(
        "pm-question",
        button(say("interview.ticked"), take(({ id, box }) => ({ id, value: box.checked })), { type: "submit" }),
        button(say("interview.unknown"), take(({ id }) => ({ id, skip: true }))),
      ),
    ];
  }

  function choices(label, ...buttons) {
    return el("div", { class: "pm-choices", role: "group", "aria-labelledby": label }, buttons);
  }

  const skip = (row) => button(say("interview.unknown"), () => give(row, { skip: true }), pressedIf(row, (old) => old.skip));
  const pressedIf = ({ old }, is) => ({ "aria-pressed": old ? String(Boolean(is(old))) : null });

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
      showing = null;
      attempt({ ...interview, on: day });
    };
    return [field(say("interview.day"), input), choices("pm-question", button(say("interview.confirm"), take, { type: "submit" }))];
  }

  function askFact(row, label) {
    const { id, old } = row;
    const fact = program.facts.find((f) => f.id === id);
    if (fact.type === "enum") {
      const one = (value) => button(valueText(id, value), () => give(row, { value }), pressedIf(row, (was) => was.value === value));
      return choices(label, fact.values.map(one), skip(row));
    }
    if (fact.type === "bool") {
      const since = fact.come ? dayInput(old && old.since !== undefined ? old.since : null) : null;
      const yes = () => {
        if (!since || !since.value) return since && since.validity.badInput ? warn(say("interview.wrong.day")) : give(row, { value: true });
        const day = dayFrom(since.value);
        return day === null ? warn(say("interview.wrong.day")) : give(row, { value: true, since: day });
      };
      return [
        since ? field(say("interview.since"), since) : null,
        choices(
          label,
          button(say("interview.yes"), yes, pressedIf(row, (was) => was.value === true)),
          button(say("interview.no"), () => give(row, { value: false }), pressedIf(row, (was) => was.value === false)),
          skip(row),
        ),
      ];
    }
    const given = old && !old.skip ? old.value : null;
    if (fact.type === "date") {
      const input = dayInput(given);
      const take = () => {
        const value = dayFrom(input.value);
        return value === null ? warn(say("interview.wrong.day")) : give(row, { value });
      };
      return [field(say("interview.day"), input), choices(label, button(say("interview.confirm"), take), skip(row))];
    }
    const input = el("input", { type: "text", inputmode: fact.places ? "decimal" : "numeric", autocomplete: "off", value: given === null ? "" : writtenNumber(given, fact.places) });
    const { unit } = names.facts[id];
    const take = () => {
      const text = input.value.trim();
      const value = scaled(text, fact.places);
      if (value !== null) return give(row, { value });
      return warn(fact.places ? say("interview.wrong.decimals", { number: fact.places }) : say("interview.wrong.number"));
    };
    return [
      field(unit ? say("interview.unit", { unit }) : say("interview.number"), input),
      choices(label, button(say("interview.confirm"), take), skip(row)),
    ];
  }

  function askAct(row, label) {
    const { id, old } = row;
    const kind = id.slice(ACT.length);
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
      give(row, { date: day, by: actor, content: content.value || null });
    };
    return [
      field(say("interview.day"), date),
      act.actors.length > 1 ? field(say("interview.by"), by) : null,
      act.contents.length ? field(say("interview.content"), content) : null,
      choices(
        label,
        button(say("interview.did"), take, pressedIf(row, (was) => was.date !== undefined)),
        button(say("interview.did_not"), () => give(row, { none: true }), pressedIf(row, (was) => was.none)),
        skip(row),
      ),
    ];
  }

  function navigation(screen) {
    return el(
      "div",
      { class: "pm-choices pm-quiet" },
      button(say("interview.back"), () => goTo(before(screen)), { disabled: screen === "on" }),
      button(say("interview.restart"), restart),
    );
  }

  /** The screen before one, as they were gone through. */
  function before(screen) {
    const gone = ["on", ...new Set(interview.answers.map(({ id }) => screenOf(program, id)))];
    const at = screen === null ? -1 : gone.indexOf(screen);
    return at < 0 ? gone[gone.length - 1] : gone[at - 1];
  }

  function ending(state) {
    const open = state.results.filter((r) => r.possible.length > 1).length;
    const heading = (text) => el("h2", { id: "pm-question", tabindex: "-1" }, text);
    const parts = state.contradiction
      ? [heading(say("interview.contradiction")), contradiction(state.contradiction)]
      : [heading(open ? say("interview.rest_open", { open }) : say("interview.all_settled")), otherwise(state)];
    return el("div", { class: "pm-ask" }, parts, warning ? el("p", { class: "pm-warning", role: "alert" }, warning) : null, navigation(null));
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

  const COUNTED = {
    silent: ["interview.headline.silent", "interview.headline.silent.all"],
    outside: ["interview.headline.outside", "interview.headline.outside.all"],
    open: ["interview.headline.open", "interview.headline.open.all"],
  };

  /** In a sentence or two, what is settled. */
  function headline(state) {
    const groups = new Map();
    for (const { id, possible } of state.results) {
      const status = possible.length === 1 ? possible[0] : "open";
      groups.set(status, [...(groups.get(status) || []), names.results[id]]);
    }
    const listed = [...groups].filter(([status]) => !(status in COUNTED));
    const told = listed.map(([status, some]) => say("interview.headline.listed", { status: say(`result.${status}`), results: listing(some) }));
    for (const [status, [some, all]] of Object.entries(COUNTED)) {
      const count = (groups.get(status) || []).length;
      if (count) told.push(say(count === state.results.length ? all : some, { count }));
    }
    return el("p", { class: "pm-headline" }, told.join(say("interview.series")), say("interview.stop"));
  }

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
      const told = settled && !["silent", "outside"].includes(kind) ? new Grounds(state.exact) : null;
      const basis = told ? told.basis(told.result(r.id, kind)).filter((clause) => !clause.includes("g")) : [];
      return el(
        "li",
        { class: `pm-result pm-is-${kind}` },
        el("span", { class: "pm-result-name" }, names.results[r.id]),
        " ",
        el("strong", { class: "pm-status" }, settled ? statusText(r.possible) : say("result.maybe", { possible: listing(r.possible.map((s) => say(`result.${s}`))) })),
        basis.length ? el("span", { class: "pm-on-paper" }, " ", say("interview.basis"), citations(basis)) : null,
        fold,
      );
    });
    return el("section", { "aria-labelledby": "pm-results" }, el("h2", { id: "pm-results" }, say("interview.results")), headline(state), el("ul", { class: "pm-results" }, items));
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
    if (absent.length) parts.push(without(absent.map(({ args }) => args.fact)));
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
    const row = (name, value, screen, no = false) =>
      el(
        "tr",
        { class: no ? "pm-no" : null },
        el("th", { scope: "row" }, name),
        el("td", {}, value),
        el("td", {}, button(say("interview.change"), () => goTo(screen), { "aria-label": say("interview.change_named", { name }) })),
      );
    let acts = 0; // by these numbers the reasons call them
    const called = (answer) => (answer.date === undefined ? nameOf(answer.id) : `〔${++acts}〕${nameOf(answer.id)}`);
    const denied = ({ value, none }) => value === false || none === true;
    const rows = [
      row(say("interview.on_name"), dayText(interview.on), "on"),
      ...interview.answers.map((answer) => row(called(answer), said(answer), screenOf(program, answer.id), denied(answer))),
    ];
    const noes = interview.answers.filter(denied).map(({ id }) => nameOf(id));
    return el(
      "section",
      { "aria-labelledby": "pm-answers" },
      el("h2", { id: "pm-answers" }, say("interview.answers")),
      el("table", { class: "pm-table pm-answers" }, el("tbody", {}, rows)),
      noes.length ? el("p", { class: "pm-on-paper" }, say("interview.noes"), listing(noes)) : null,
    );
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
    return el(
      "section",
      { class: "pm-keep", "aria-labelledby": "pm-keep" },
      el("h2", { id: "pm-keep" }, say("interview.keep")),
      field(say("interview.link"), link),
      el("div", { class: "pm-choices" }, button(say("interview.copy"), copy), button(say("interview.download"), download), button(say("interview.print"), () => print()), " ", told),
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

  /** Takes a changed interview, if the calendar covers it; says whether. */
  function attempt(changed) {
    let state = null;
    try {
      state = standing(changed);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      warn(say("interview.wrong.tables"));
      return false;
    }
    interview = changed;
    warning = "";
    show({ state });
    return true;
  }

  /** Where it stands; before it is known as of which day, nowhere. */
  function standing(one) {
    return one.on === null ? { results: [], question: null, left: [] } : look(program, one);
  }

  /** An answer in the place of the row's own, or after the others. The screen stays. */
  function give({ id, at }, answer) {
    const answers = [...interview.answers];
    answers.splice(at === null ? answers.length : at, at === null ? 0 : 1, { id, ...answer });
    keepIn(screenOf(program, id), { ...interview, answers: fitting(program, answers) });
  }

  function keepIn(screen, changed) {
    const was = showing;
    showing = screen;
    if (!attempt(changed)) showing = was;
  }

  function proceed() {
    goTo(null);
  }

  function goTo(screen) {
    showing = screen;
    warning = "";
    show({ top: true });
  }

  function restart() {
    opened = new Set();
    showing = null;
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

  /** Focus goes to what is next on the screen, to its top where the screen is another one. */
  function show({ focus = true, top = showing === null, state = standing(interview) }) {
    const begun = interview.on !== null;
    const drafts = warning ? [...shown.querySelectorAll(".pm-ask input, .pm-ask select")].map((c) => c.value) : [];
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
    const next = top ? null : shown.querySelector("[data-next]");
    if (focus) (next || document.getElementById("pm-question")).focus();
  }

  function progress(state) {
    const open = state.results.filter((r) => r.possible.length > 1);
    const screens = new Set(state.left.map((id) => screenOf(program, id)));
    if (open.some((r) => r.needs.some((id) => id.startsWith(ACT)))) screens.add(PROCEDURE);
    const told = { answered: interview.answers.length, settled: state.results.length - open.length, total: program.results.length, screens: screens.size };
    return say(open.length ? "interview.progress" : "interview.progress_done", told);
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
    showing = null;
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
  recall();
  show({ focus: false });
  warning = "";
  // the browser compiles what it has run: the first answer need not wait for that
  if (interview.on === null) setTimeout(() => standing({ ...fresh(), on: today() }), 0);
})();
