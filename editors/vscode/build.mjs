// Puts into dist/ what the extension is made of: its program with all it needs, and snippets from the phrase book.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const BOOK = new URL("../../spec/language/45-phrase-book.md", import.meta.url);

/** Rows of the phrase book that can be written as they stand: the kind, the everyday words, those of a block. */
function* rows(book) {
  for (const line of book.split("\n")) {
    const cells = line.split("|").slice(1, -1).map((cell) => cell.trim());
    const [kind, said, written, means] = cells;
    if (cells.length === 4 && /^[A-E]\d+$/.test(kind) && !/PM\d{4}/.test(means)) {
      yield { kind, said, written: written === "同" ? said : written };
    }
  }
}

function snippets(book) {
  const found = {
    "条文与代码块 · article and block": {
      prefix: ["条", "policy"],
      body: ["第${1:一}条 ${2:条文。}", "", "```policy", "第$1条", "${3:$2}", "```", ""],
      description: "一条条文和它的代码块",
    },
    "词汇表 · vocabulary": {
      prefix: ["词汇", "vocabulary"],
      body: ["```vocabulary", "${1|主体,事实,行为,结果|}", "| 名称 | 标识 | 英文 | 条款 |", "|---|---|---|---|", "| ${2:名称} | ${3:name} |  | ${4:1} |", "```"],
      description: "声明名称的表",
    },
  };
  for (const { kind, said, written } of rows(book)) {
    const plain = written.replaceAll("`", "").replaceAll("<br>", "\n");
    const body = plain.replaceAll(/[\\$}]/g, "\\$&").split("\n");
    found[said] = { prefix: `短语${kind}`, body, description: said };
  }
  return found;
}

await mkdir(new URL("dist/", import.meta.url), { recursive: true });
const made = snippets(await readFile(BOOK, "utf8"));
await writeFile(new URL("dist/snippets.json", import.meta.url), JSON.stringify(made, null, 1));
console.log(`${Object.keys(made).length} snippets`);
await build({
  entryPoints: ["extension.js"],
  outfile: "dist/extension.js",
  bundle: true,
  minify: true,
  platform: "node",
  target: "node18",
  format: "cjs",
  external: ["vscode"],
});
