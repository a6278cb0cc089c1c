// What is wrong with a page as it is laid out.
// Everything folded is unfolded first. Text is looked at line by line, each line at the height of its letters.
for (const folded of document.querySelectorAll("details")) folded.open = true;
const faults = [];
const named = (element) => element.tagName.toLowerCase() + (element.getAttribute("class") ? "." + element.getAttribute("class").split(" ")[0] : "");

const page = document.documentElement;
if (page.scrollWidth > page.clientWidth) faults.push(`scrolls sideways: ${page.scrollWidth} wide in ${page.clientWidth}`);
for (const box of document.querySelectorAll("main *")) {
  if (/auto|scroll/.test(getComputedStyle(box).overflowX) && box.clientWidth && box.scrollWidth > box.clientWidth + 1) {
    faults.push(`${named(box)} scrolls sideways: ${box.scrollWidth} wide in ${box.clientWidth}`);
  }
}

// The part of the page in which an element can be seen: an ancestor may cut it off.
const windows = new Map();
const seenIn = (element) => {
  if (!element) return { left: 0, right: innerWidth, top: 0, bottom: Infinity };
  if (windows.has(element)) return windows.get(element);
  let found = seenIn(element.parentElement);
  const style = getComputedStyle(element);
  if (element !== document.body && element !== page && (style.overflowX !== "visible" || style.overflowY !== "visible")) {
    const box = element.getBoundingClientRect();
    found = {
      left: Math.max(found.left, box.left), right: Math.min(found.right, box.right),
      top: Math.max(found.top, box.top + scrollY), bottom: Math.min(found.bottom, box.bottom + scrollY),
    };
  }
  windows.set(element, found);
  return found;
};

const lines = [];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const node = texts.currentNode, over = node.parentElement;
  if (!node.data.trim() || !over.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
  const range = document.createRange(), half = parseFloat(getComputedStyle(over).fontSize) * 0.35, frame = seenIn(over);
  range.selectNodeContents(node);
  for (const box of range.getClientRects()) {
    const middle = (box.top + box.bottom) / 2 + scrollY;
    const line = {
      over, node, words: node.data.trim().slice(0, 30),
      left: Math.max(box.left, frame.left), right: Math.min(box.right, frame.right),
      top: Math.max(middle - half, frame.top), bottom: Math.min(middle + half, frame.bottom),
    };
    if (line.right - line.left > 1 && line.bottom - line.top > 1) lines.push(line);
  }
}
lines.sort((a, b) => a.top - b.top);
for (let i = 0; i < lines.length; i++) {
  for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom - 1; j++) {
    const [a, b] = [lines[i], lines[j]];
    if (a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2) {
      faults.push(`${named(a.over)} "${a.words}" overlaps ${named(b.over)} "${b.words}"`);
    }
  }
}
return faults;
