"""The little that every picture shares. The library escapes text, not attributes: those are ours alone.

Colours are classes, so that the style sheet of the pages makes them light, dark or fit for paper.
"""

from __future__ import annotations

import drawsvg
from markupsafe import Markup, escape

from policy_model.source.cells import wrap

SIZE = 14
"""Of letters, in units of the picture; a Chinese character is as wide, a Latin letter about half."""
LINE = 19
"""From one line of text to the next."""
CELL = SIZE * 0.52
"""The width of a terminal cell, with a little to spare."""


class Canvas:
    """A picture in the making. `id`: made by us, and unlike that of any other picture of the page."""

    def __init__(self, id: str, title: str, description: str, width: float, css: str = "") -> None:
        self.id, self.title, self.description, self.width, self.css = id, title, description, width, css
        self.parts: list[drawsvg.DrawingElement] = []

    def add(self, part: drawsvg.DrawingElement) -> None:
        """One more part, over those before."""
        self.parts.append(part)

    def words(
        self, text: str, at: tuple[float, float], room: float, css: str, anchor: str = "start"
    ) -> float:
        """Text in as many lines as it takes, from a point on; how far below it the next line would begin."""
        x, y = at
        lines = list(wrap(text, max(int(room / CELL), 2))) or [""]
        for number, line in enumerate(lines):
            self.add(drawsvg.Text(line, SIZE, x, y + number * LINE, class_=css, text_anchor=anchor))
        return len(lines) * LINE

    def svg(self, height: float) -> Markup:
        """The whole as an element of a page."""
        drawing = drawsvg.Drawing(
            self.width,
            height,
            class_=f"pm-picture {self.css}".strip(),
            role="img",
            aria_labelledby=f"{self.id}-t {self.id}-d",
        )
        drawing.append(drawsvg.Raw(_named("title", f"{self.id}-t", self.title)))
        drawing.append(drawsvg.Raw(_named("desc", f"{self.id}-d", self.description)))
        for part in self.parts:
            drawing.append(part)
        return Markup(drawing.as_svg(header=""))  # noqa: S704  (what is not ours is escaped)


def _named(tag: str, id: str, text: str) -> str:
    return f'<{tag} id="{id}">{escape(text)}</{tag}>'
