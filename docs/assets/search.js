/* What the search finds, in place of the theme's own worker: a clause by its number, then a phrase as it stands, then all of
 * several words, and only where there is none of these, what has most of a phrase's pairs of characters. Never single characters. */
(function () {
  "use strict";

  const DIGITS = "零一二三四五六七八九";
  const CLAUSE = /^(?:article\s*)?第?([0-9零一二三四五六七八九十]+)条?(?:第?[（(.]?\s*([0-9零一二三四五六七八九十]+)[）)]?(项|款)?)?$/i;
  const AROUND = 40; // characters shown before and after
  const ENOUGH = 0.6;

  let docs = [];

  const plain = (html) => (html || "").replace(/<[^>]*>/g, " ").replace(/\u200b/g, "").replace(/\s+/g, " ").trim();

  function number(text) {
    if (/^\d+$/.test(text)) return Number(text);
    const [tens, ones] = text.includes("十") ? text.split("十") : ["零", text];
    return 10 * (tens === "" ? 1 : DIGITS.indexOf(tens)) + (ones === "" ? 0 : DIGITS.indexOf(ones));
  }

  /** The anchor of the clause that a query names, or null. */
  function clauseOf(query) {
    const found = CLAUSE.exec(query.replace(/\s+(?=[（(第])/g, ""));
    if (!found) return null;
    const [, article, part, kind] = found;
    return `${number(article)}${part === undefined ? "" : kind === "款" ? `.p${number(part)}` : `.${number(part)}`}`;
  }

  function pairs(text) {
    const own = text.replace(/\s/g, "");
    return [...own].slice(1).map((char, i) => own[i] + char);
  }

  const inOrder = [
    (query, { title, text }) => (title === query ? 500 : title.includes(query) ? 200 : text.includes(query) ? 100 : 0),
    (query, { title, text }) => {
      const words = query.split(" ");
      return words.length > 1 && words.every((word) => title.includes(word) || text.includes(word)) ? 50 : 0;
    },
    (query, { title, text }) => {
      const wanted = pairs(query);
      const share = wanted.filter((pair) => title.includes(pair) || text.includes(pair)).length / wanted.length;
      return query.length > 2 && share >= ENOUGH ? 10 * share : 0;
    },
  ];

  function search(typed) {
    const query = plain(typed).toLowerCase();
    if (!query) return [];
    const clause = clauseOf(query);
    const named = clause === null ? [] : docs.filter(({ doc }) => doc.location.endsWith(`articles.html#${clause}`));
    let hits = [];
    for (const way of inOrder) {
      hits = docs.map((one) => [one, way(query, one)]).filter(([, score]) => score > 0);
      if (hits.length) break;
    }
    const scored = new Map([...hits, ...named.map((one) => [one, 1000])]);
    const pages = new Map();
    for (const [one, score] of scored) {
      const page = one.doc.location.split("#")[0];
      pages.set(page, [...(pages.get(page) || []), shown(one, score, query)]);
    }
    const groups = [...pages].map(([page, found]) => {
      found.sort((one, other) => other.score - one.score);
      const whole = docs.find(({ doc }) => doc.location === page); // the theme asks for the page beside its parts
      if (whole && !found.some(({ location }) => location === page)) found.push({ ...shown(whole, 0, query), text: "" });
      return found;
    });
    return groups.filter((found) => found.some(({ location }) => !location.includes("#"))).sort((one, other) => other[0].score - one[0].score);
  }

  function shown({ doc, words, text }, score, query) {
    const at = Math.max(0, text.indexOf(query));
    const cut = words.slice(Math.max(0, at - AROUND), at + query.length + AROUND);
    const begun = at > AROUND ? "…" : "";
    return { location: doc.location, title: marked(plain(doc.title), query), text: begun + marked(cut, query), terms: { [query]: true }, score };
  }

  function marked(text, query) {
    const at = text.toLowerCase().indexOf(query);
    const whole = text.replace(/&\w*$/, ""); // no half of an entity
    if (at < 0) return whole;
    return `${text.slice(0, at)}<mark>${text.slice(at, at + query.length)}</mark>${whole.slice(at + query.length)}`;
  }

  addEventListener("message", ({ data }) => {
    if (data.type === 0) {
      docs = data.data.docs.map((doc) => {
        const words = plain(doc.text);
        return { doc, words, title: plain(doc.title).toLowerCase(), text: words.toLowerCase() };
      });
      postMessage({ type: 1 });
    } else if (data.type === 2) postMessage({ type: 3, data: { items: search(data.data) } });
  });
})();
