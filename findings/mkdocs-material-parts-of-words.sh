#!/usr/bin/env bash
# mkdocs-material 9.8.2 with jieba 0.42.1: the index holds each Chinese text cut into words that do not overlap, and the search
# finds whole words and their beginnings only. Of a page with 行政处罚, 停业整顿 and 人民政府 a search for 整顿 or 政府 finds
# nothing, one for 停业 finds it; for 处罚 a page is shown that only has 处 (of 处二千元), not the one with 行政处罚. jieba has a way
# of cutting made for searching (cut_for_search), which would give the parts too. Who looks for a duty or a sanction by the
# word he knows is told that the rules have none.
# Seen: "行政处罚 b.html, 处罚 a.html, 整顿 nothing, 停业 b.html, 政府 nothing". Exits non-zero if that changes. Needs node.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q mkdocs-material==9.8.2 jieba==0.42.1
mkdir "$place/docs"
echo '违反本办法的，处二千元以下罚款。' > "$place/docs/a.md"
echo '不予行政处罚的，责令停业整顿，报人民政府。' > "$place/docs/b.md"
cat > "$place/mkdocs.yml" <<'END'
site_name: 办法
use_directory_urls: false
theme: {name: material, language: zh}
plugins: [search: {lang: zh}]
END
"$place/venv/bin/mkdocs" build -q -f "$place/mkdocs.yml" > "$place/log" 2>&1
cat > "$place/ask.js" <<'END'
// runs the site's own search worker, as a browser would
const fs = require("fs"), vm = require("vm"), path = require("path")
const scripts = path.join(process.argv[2], "assets/javascripts")
const index = JSON.parse(fs.readFileSync(path.join(process.argv[2], "search/search_index.json"), "utf8"))
const listeners = [], waiting = []
const worker = { console, Intl, URL, setTimeout, location: { href: "http://localhost/" } }
worker.self = worker.globalThis = worker
worker.addEventListener = (_, listener) => listeners.push(listener)
worker.postMessage = message => waiting.shift()(message)
worker.importScripts = (...files) => files.forEach(file => run(path.join(scripts, "workers", file)))
vm.createContext(worker)
const run = file => vm.runInContext(fs.readFileSync(file, "utf8"), worker)
run(path.join(scripts, "workers", fs.readdirSync(path.join(scripts, "workers")).find(name => name.endsWith(".js"))))
const ask = data => new Promise(answer => { waiting.push(answer); listeners.forEach(listener => listener({ data })) })
const main = async () => {
  await ask({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: false } } })
  const found = []
  for (const words of process.argv.slice(3)) {
    const pages = (await ask({ type: 2, data: words })).data.items.map(item => item[0].location)
    found.push(`${words} ${pages.join(" ") || "nothing"}`)
  }
  console.log(found.join(", "))
}
main()
END
seen=$(node "$place/ask.js" "$place/site" 行政处罚 处罚 整顿 停业 政府)
echo "$seen"
[ "$seen" = "行政处罚 b.html, 处罚 a.html, 整顿 nothing, 停业 b.html, 政府 nothing" ]
