"""What becomes of the phrase book's everyday sentences as they stand: `python -m tests.language.table`.

Carried: read, and taken as the row says. Asked: refused because honest readers differ, with a way to write
each. Else it is refused by the name of its form, or for what only its own place in a measure can give.
"""

from __future__ import annotations

from collections.abc import Iterator

from .phrase_book import BOOK, SAME, Row, around, meaning, rows

ASKED = frozenset(
    {
        *("PM0111", "PM0112", "PM0113", "PM0116", "PM0128", "PM0136", "PM0138", "PM0154", "PM0156", "PM0158"),
        *("PM0160", "PM0169", "PM0170", "PM0172", "PM0174", "PM0175", "PM0176", "PM0181", "PM0182", "PM0184"),
        *("PM0159", "PM0228", "PM0234", "PM0252", "PM0257", "PM0258", "PM0259", "PM0275", "PM0277", "PM0279"),
        *("PM0285", "PM0287", "PM0292", "PM0293", "PM0294", "PM0296", "PM0299"),
    }
)
"""Codes of what may be taken in two ways."""


def as_written(row: Row, given: str) -> tuple[str, ...]:
    """What the tool takes the everyday sentence itself to mean, or why it does not."""
    return meaning(Row(row.number, row.everyday, SAME, row.meaning), given)


def verdict(row: Row, given: str) -> str:
    """`carried`, `asked CODE` or `refused CODE`; `≠` if it is taken for something else."""
    said = as_written(row, given)
    if said and said[0].startswith("PM"):
        code = said[0].split()[0]
        return f"{'asked' if code in ASKED else 'refused'} {code}"
    return "carried" if set(said) <= set(row.meaning) else "≠"


def table(text: str) -> Iterator[tuple[Row, str]]:
    """Every row with what becomes of its everyday sentence."""
    given = around(text)
    for row in rows(text):
        yield row, verdict(row, given)


if __name__ == "__main__":
    for each, what in table(BOOK.read_text(encoding="utf-8")):
        print(f"{each.number:4} {what:16} {each.everyday}")
