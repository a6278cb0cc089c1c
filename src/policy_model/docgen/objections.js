/* Objections written where the text stands: kept in this browser, sent by nobody, saved as one file to hand on. */
(function () {
  "use strict";

  const source = document.getElementById("pm-objections-data");
  const rows = [...document.querySelectorAll(".pm-row[data-clause]")];
  if (!source || !rows.length || document.getElementById("pm-objections")) return;
  const { title, measure, hash, words } = JSON.parse(source.textContent);
  const KEPT = `policy-model-objections-${hash}`;
  let kept = recalled();

  /** What was written before: {by, said: {clause: text}}. */
  function recalled() {
    try {
      const { by, said } = JSON.parse(localStorage.getItem(KEPT));
      return { by: String(by), said: Object.fromEntries(Object.entries(said).map(([clause, text]) => [clause, String(text)])) };
    } catch {
      return { by: "", said: {} };
    }
  }

  function keep() {
    try {
      localStorage.setItem(KEPT, JSON.stringify(kept));
    } catch {
      // a browser that keeps nothing: the file still can be saved
    }
    panel();
  }

  function el(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
    made.append(...children.flat().filter((child) => child !== null));
    return made;
  }

  const button = (label, action, more = {}) => el("button", { type: "button", class: "md-button pm-button", onclick: action, ...more }, label);

  // ---- beside each clause

  function field(row) {
    const { clause, cited } = row.dataset;
    const area = el("textarea", { rows: 3, "aria-label": `${words.label} ${cited}` });
    area.value = kept.said[clause] || "";
    const paper = el("p", { class: "pm-on-paper" }, area.value);
    area.addEventListener("input", () => {
      if (area.value.trim()) kept.said[clause] = area.value;
      else delete kept.said[clause];
      paper.textContent = area.value;
      keep();
    });
    return [area, paper];
  }

  function open(row, place, focus) {
    const made = field(row);
    place.replaceWith(el("div", { class: "pm-objection" }, made));
    if (focus) made[0].focus();
  }

  for (const row of rows) {
    const place = button(words.write, () => open(row, place, true), { class: "md-button pm-button pm-object", "aria-label": `${words.write} ${row.dataset.cited}` });
    row.querySelector(".pm-meaning").append(place);
    if (kept.said[row.dataset.clause]) open(row, place, false);
  }

  // ---- all of them

  const shown = el("section", { id: "pm-objections", class: "pm-objections", "aria-label": words.label });
  rows[0].closest("article").querySelector("h1").after(shown);
  const count = el("span", { role: "status" });
  const by = el("input", { type: "text", id: "pm-objections-by", value: kept.by, autocomplete: "name" });
  by.addEventListener("input", () => {
    kept.by = by.value;
    keep();
  });
  const files = el(
    "span",
    {},
    el("label", { for: by.id }, words.by, " "),
    by,
    " ",
    button(words.json, () => save("json", "application/json", new TextEncoder().encode(`${JSON.stringify(told(), null, 2)}\n`))),
    " ",
    button(words.word, () => save("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx(told()))),
  );
  shown.append(el("p", {}, words.lead, " ", count), files);

  function panel() {
    const number = Object.keys(kept.said).length;
    count.textContent = number ? words.count.replace("{count}", number) : "";
    files.hidden = !number;
  }

  /** What is handed on, in the order of the text. */
  function told() {
    const said = rows.filter((row) => kept.said[row.dataset.clause]).map((row) => ({
      clause: row.dataset.clause,
      cited: row.dataset.cited,
      official: row.querySelector(".pm-official > p").textContent,
      objection: kept.said[row.dataset.clause].trim(),
    }));
    return { measure, title, model: hash, by: kept.by, on: new Date().toISOString().slice(0, 10), objections: said };
  }

  function save(ending, type, bytes) {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = el("a", { href: address, download: `${measure}-objections.${ending}`, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 0);
  }

  // ---- a Word file: a heading, a line on whose it is, and a table

  const OPEN = "http://schemas.openxmlformats.org/";
  const escaped = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const run = (text, bold) => `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const paragraph = (text, bold = false) => `<w:p>${text.split("\n").map((line) => run(line, bold)).join("<w:r><w:br/></w:r>")}</w:p>`;

  function docx({ by: author, on, objections }) {
    const widths = [1700, 3900, 3900];
    const cell = (text, i, bold) => `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>${paragraph(text, bold)}</w:tc>`;
    const row = (cells, bold) => `<w:tr>${cells.map((text, i) => cell(text, i, bold)).join("")}</w:tr>`;
    const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map((edge) => `<w:${edge} w:val="single" w:sz="4"/>`).join("");
    const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
    const body = [
      paragraph(title, true),
      paragraph(`${words.by} ${author}　${on}`),
      `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
      row([words.clause, words.official, words.label], true),
      ...objections.map(({ cited, official, objection }) => row([cited, official, objection], false)),
      "</w:tbl><w:p/>",
    ].join("");
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    return zip({
      "[Content_Types].xml": `${head}<Types xmlns="${OPEN}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      "_rels/.rels": `${head}<Relationships xmlns="${OPEN}package/2006/relationships"><Relationship Id="r1" Type="${OPEN}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      "word/document.xml": `${head}<w:document xmlns:w="${OPEN}wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    });
  }

  const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });

  const checksum = (bytes) => (bytes.reduce((sum, byte) => CRC[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

  /** A zip archive, nothing compressed; 1 January 1980 for every file. */
  function zip(files) {
    const parts = [];
    const index = [];
    let at = 0;
    const number = (value, size) => Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 255);
    const put = (bytes) => {
      parts.push(Uint8Array.from(bytes));
      at += bytes.length;
    };
    for (const [name, text] of Object.entries(files)) {
      const [called, bytes] = [name, text].map((one) => new TextEncoder().encode(one));
      const about = [...number(20, 2), ...number(0x800, 2), ...number(0, 2), ...number(0, 2), ...number(33, 2), ...number(checksum(bytes), 4), ...number(bytes.length, 4), ...number(bytes.length, 4), ...number(called.length, 2), 0, 0];
      index.push([...number(0x02014b50, 4), ...number(20, 2), ...about, ...number(0, 10), ...number(at, 4), ...called]);
      put([...number(0x04034b50, 4), ...about, ...called]);
      put(bytes);
    }
    const begun = at;
    index.forEach(put);
    put([...number(0x06054b50, 4), ...number(0, 4), ...number(index.length, 2), ...number(index.length, 2), ...number(at - begun, 4), ...number(begun, 4), 0, 0]);
    return new Blob(parts);
  }

  panel();
})();
