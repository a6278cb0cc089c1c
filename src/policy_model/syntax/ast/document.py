"""The file: its tables, its blocks and its properties."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .names import Node

if TYPE_CHECKING:
    from policy_model.source.clause import ClauseId

    from .listings import Statement
    from .properties import Property
    from .vocabulary import Table


@dataclass(frozen=True, slots=True)
class Paragraph(Node):
    """A 款: its statements in order. `number`: as written (第二款), or 1."""

    number: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Gloss(Node):
    """释义：, 适用顺序：, 假定“名”： - the formaliser's, not the law's; numbered from 1 in the article."""

    number: int
    statement: Statement


@dataclass(frozen=True, slots=True)
class Block(Node):
    """What stands under one 条. `article` is as written at the block's head (ClauseId of an article)."""

    article: ClauseId
    paragraphs: tuple[Paragraph, ...]
    glosses: tuple[Gloss, ...]

    @property
    def numbered(self) -> tuple[tuple[ClauseId, Paragraph], ...]:
        """Each 款 with its clause: where there is one alone, that is the article."""
        several = len(self.paragraphs) > 1
        return tuple(
            (replace(self.article, paragraph=p.number if several else 0), p) for p in self.paragraphs
        )


@dataclass(frozen=True, slots=True)
class Document:
    """A file. `blocks` in order; `properties` those of blocks that hold properties."""

    file: str
    tables: tuple[Table, ...]
    blocks: tuple[Block, ...]
    properties: tuple[Property, ...]
