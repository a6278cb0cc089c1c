// On a narrow page the theme opens the navigation and the search by labels, which no key reaches. Here they are buttons.
const narrow = matchMedia("(max-width: 76.1875em)");
const named = { __drawer: ".md-nav--primary", __search: ".md-search__input" }; // what has the name that the icon lacks
const buttons = ".md-header__button[for=__drawer], .md-header__button[for=__search], .md-nav--primary label[for^=__nav]";
const arrange = () => {
  for (const label of document.querySelectorAll(buttons)) {
    label.removeAttribute("role");
    label.removeAttribute("tabindex");
    if (!narrow.matches) continue;
    label.setAttribute("role", "button");
    label.tabIndex = 0;
    const other = named[label.htmlFor];
    if (other) label.setAttribute("aria-label", document.querySelector(other).getAttribute("aria-label"));
  }
};
document.addEventListener("keydown", (event) => {
  if (event.key === " " && event.target.matches("label[role=button]")) { // the theme itself sees to Enter
    event.preventDefault();
    event.target.click();
  }
});
narrow.addEventListener("change", arrange);
arrange();
