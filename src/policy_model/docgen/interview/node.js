/* The runtime behind the conformance suite's protocol: `node node.js PROGRAM.json`, one JSON object a line. */
"use strict";

const fs = require("node:fs");
const readline = require("node:readline");
const { reply } = require("./adapter.js");

const program = JSON.parse(fs.readFileSync(process.argv[2], "utf-8"));

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const message = JSON.parse(line);
  if (message.cmd === "stop") process.exit(0);
  process.stdout.write(`${JSON.stringify(reply(program, message))}\n`);
});
