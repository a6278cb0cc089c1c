// Writes down in `window.visited` what the Tab key comes to, and whether it can be seen that it has come.
// `window.controls`: what it should come to, of all that is there before anything is opened; what is put away meanwhile is left out, and
// the way back to the top, which is there only while one scrolls upwards.
window.visited = [];
window.reachable = (control) => control.tabIndex >= 0 && !control.disabled && control.checkVisibility({ visibilityProperty: true });
window.controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((control) => window.reachable(control) && !control.matches(".md-top"));
const drawn = (element) => {
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && box.width > 0 && box.height > 0;
};
addEventListener("focusin", ({ target }) => {
  // A text field shows a caret; a choice that is drawn as its label shows it there.
  const field = target.matches("input[type=text], textarea");
  const label = target.matches("input") ? document.querySelector(`label[for="${target.id}"]`) : null;
  const next = target.matches("input.md-option") ? target.nextElementSibling : label;
  window.visited.push({
    name: target.tagName.toLowerCase() + "." + target.className + " " + (target.getAttribute("href") || target.id || target.textContent.trim().slice(0, 30)),
    target,
    seen: field || drawn(target) || Boolean(next && drawn(next)),
  });
});
