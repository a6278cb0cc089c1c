"""How words look in a Word file, by what stands at them and by the styles they are set in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .wordxml import Node, Package, W, switched, value


@dataclass(slots=True)
class Styles:
    """The styles of a file, by their identifiers."""

    named: dict[str, Node] = field(default_factory=dict)
    usual: Node | None = None
    """What the file's defaults say of words."""
    default: str | None = None
    """The style of a paragraph that names none."""

    @classmethod
    def of(cls, package: Package) -> Styles:
        """The styles that `package` defines."""
        styles = cls()
        if package.styles is None:
            return styles
        styles.usual = package.styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        for style in package.styles.iter(W + "style"):
            styles.named[style.get(W + "styleId", "")] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true", "on"}:
                styles.default = style.get(W + "styleId")
        return styles

    def chain(self, name: str | None) -> Iterator[Node]:
        """A style and those it is based on."""
        seen: set[str] = set()
        while name is not None and name in self.named and name not in seen:
            seen.add(name)
            yield self.named[name]
            name = value(self.named[name], "basedOn")

    def on(self, look: str, run: Node | None, paragraph: str | None) -> bool:
        """Whether a look that is on or off is on, for words `run` in a paragraph of that style.

        What stands at the words decides; else each of the styles turns it round (ISO 29500-1, 17.7.3).
        """
        if run is not None and run.find(W + look) is not None:
            return switched(run, look)
        both = (value(run, "rStyle"), paragraph or self.default)
        turned = sum(self._says(look, name) for name in both) % 2 == 1
        return turned or switched(self.usual, look)

    def _says(self, look: str, name: str | None) -> bool:
        said = (style.find(W + "rPr") for style in self.chain(name))
        first = next((one for one in said if one is not None and one.find(W + look) is not None), None)
        return switched(first, look)
