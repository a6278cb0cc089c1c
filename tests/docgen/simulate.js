/* Interviews of people who know everything: `node simulate.js INTERVIEW PROGRAM.json`, a complete case a line.
 *
 * Everything but what is in `forgotten`, if anything is; acts in `begun` are said not to have been done before the first
 * question. A case is {facts: {id: {value, since}}, acts: [{act, date, by, content}], on, readings}, days as numbers. The reply
 * is what the interview came to: {statuses, asked, screens, case, same, times, needs}; `same`: a link brings
 * it back; `times`: milliseconds; `needs`: of each result at each question.
 */
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");

const [folder, file] = process.argv.slice(2);
const { look, screenOf, caseOf, packed, unpacked } = require(path.join(folder, "questions.js"));
const program = JSON.parse(fs.readFileSync(file, "utf-8"));

function told(known, id, before) {
  if ((known.forgotten || []).includes(id)) return { id, skip: true };
  if (!id.startsWith("act:")) {
    const { value, since } = known.facts[id];
    return since === null ? { id, value } : { id, value, since };
  }
  const act = known.acts.filter((one) => `act:${one.act}` === id)[before.filter((one) => one.id === id).length];
  return act ? { id, date: act.date, by: act.by, content: act.content } : { id, none: true };
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const known = JSON.parse(line);
  const begun = (known.begun || []).map((id) => ({ id, none: true }));
  const interview = { on: known.on, readings: known.readings, answers: begun };
  const times = [];
  const needs = [];
  const screens = []; // as the page has them: what is on one is answered before another comes
  for (;;) {
    const started = performance.now();
    const { contradiction, results, left, ...found } = look(program, interview);
    const here = left.find((id) => screenOf(program, id) === screens.at(-1));
    const question = here === undefined ? found.question : here;
    if (question !== null && here === undefined) screens.push(screenOf(program, question));
    needs.push(Object.fromEntries(results.map((r) => [r.id, r.needs])));
    if (interview.answers.length) times.push(performance.now() - started);
    if (question === null) {
      const statuses = contradiction ? null : Object.fromEntries(results.map((r) => [r.id, r.possible]));
      const again = unpacked(program, packed(program, interview));
      const same = JSON.stringify(again) === JSON.stringify(interview);
      const asked = interview.answers.map((one) => one.id);
      process.stdout.write(`${JSON.stringify({ statuses, asked, screens, case: caseOf(program, interview), same, times, needs })}\n`);
      return;
    }
    interview.answers.push(told(known, question, interview.answers));
  }
});
