"""The words of a measure clause by clause: of the official text, and of the formal block beneath it.

Each is in one spelling and without white space, so that only what a reader would call a change is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from policy_model.pipeline import Loaded
from policy_model.source.citation import parse_citation
from policy_model.source.clause import ClauseId
from policy_model.source.literate import prose_of
from policy_model.source.outline import Article, Document
from policy_model.source.text import normalize

_N = r"[零〇○一二三四五六七八九十百千两0-9]+"
_CITED = re.compile(rf"第{_N}条(?:之{_N})?(?:第{_N}款)?(?:第?（{_N}）项?|第{_N}项)?")
_LAW = re.compile(r"》$|(本)?(?:办法|法|条例|规定|规则|细则|意见|通知)$")
_GOES_ON = re.compile(r"[、和或及与]?")
MASK = "\ufffc"
"""What stands for a citation where the number is no matter."""

PLACES = ("front", "headings", "tail")
"""What a document has outside its articles: title and preamble; headings; signature and annexes."""
_STRETCH, _ENOUGH = 6, 0.25
"""Of stretches of so many characters two texts have to share this part to be taken for versions of one."""

_MARKUP = re.compile(r"^\s*(?:[-*+]\s+)?|\*+", re.MULTILINE)
_SPACE = re.compile(r"\s+")
_QUOTED = re.compile(r"“[^”]*”")
_LABEL = re.compile(
    rf"(?m)^\s*(?:第(?P<paragraph>{_N})款|（(?P<item>{_N})）|(?P<subitem>[1-9][0-9]?)[.．](?![0-9]))"
)
_GLOSS = re.compile(r"(?:(?<=[。；\n])|^)\s*(?=(?:释义：|适用顺序：|假定“))")
_HEADING = re.compile(rf"^\s*第{_N}条(?:之{_N})?")


@dataclass(frozen=True)
class Words:
    """The words of one side. Keys are that side's own clause ids.

    `articles`: a whole article, its parts on lines of their own. `parts`: what stands under each id itself,
    without its number. `blocks`: likewise of the formal block, 释义 under ids of their own. `around`: what is
    in no article, by `PLACES`.
    """

    articles: Mapping[ClauseId, str]
    parts: Mapping[ClauseId, str]
    blocks: Mapping[ClauseId, str]
    around: Mapping[str, str] = field(default_factory=dict)

    def under(self, article: ClauseId) -> tuple[ClauseId, ...]:
        """The parts of an article, it among them if it has words of its own."""
        return self._parts_under.get(article, ())

    def blocks_under(self, article: ClauseId) -> tuple[ClauseId, ...]:
        """Those whose block says something, 释义 among them."""
        return self._blocks_under.get(article, ())

    @cached_property
    def _parts_under(self) -> dict[ClauseId, tuple[ClauseId, ...]]:
        return _by_article(self.parts)

    @cached_property
    def _blocks_under(self) -> dict[ClauseId, tuple[ClauseId, ...]]:
        return _by_article(self.blocks)


def article_of(clause: ClauseId) -> ClauseId:
    """The article a clause is, or is part of."""
    return ClauseId(clause.article, branch=clause.branch)


def _by_article(clauses: Iterable[ClauseId]) -> dict[ClauseId, tuple[ClauseId, ...]]:
    out: dict[ClauseId, list[ClauseId]] = {}
    for clause in clauses:
        out.setdefault(article_of(clause), []).append(clause)
    return {article: tuple(parts) for article, parts in out.items()}


def words_of(loaded: Loaded) -> Words:
    """The words of a measure."""
    outline = loaded.outline
    articles = {article.id: _whole(outline, article) for article in outline.articles}
    parts = {id: words for article in outline.articles for id, words in _parts(outline, article)}
    blocks: dict[ClauseId, str] = {}
    for block in prose_of(loaded.source.text, loaded.source.name).formal():
        article = outline.article_at(block.whole.start)
        if article is not None:
            blocks.update(_of_block(loaded.source.text[block.body.start : block.body.end], article))
    around = {
        "front": _by_line(outline.words(outline.front)),
        "headings": "\n".join(plain(outline.words(d.heading)) for d in outline.divisions),
        "tail": _by_line(outline.words(outline.tail)),
    }
    return Words(articles, parts, blocks, around)


def versions(old: Words, new: Words) -> bool:
    """Whether two texts may be versions of one: enough of what the shorter one says is in the other."""
    one, other = _stretches(old), _stretches(new)
    return len(one & other) >= _ENOUGH * min(len(one), len(other))


def _body(article: str) -> str:
    return _HEADING.sub("", article)


def _stretches(words: Words) -> set[str]:
    text = "".join(map(_body, words.articles.values()))
    return {text[at : at + _STRETCH] for at in range(len(text) - _STRETCH + 1)}


def _by_line(text: str) -> str:
    return "\n".join(filter(None, (plain(line).lstrip("#") for line in text.splitlines())))


def plain(text: str) -> str:
    """Words in one spelling, without marks of emphasis and white space."""
    return _SPACE.sub("", normalize(_MARKUP.sub("", text)))


def masked(text: str) -> str:
    """Words in which it is no matter which clause of this document is cited."""
    out: list[str] = []
    at = 0
    for cited in _cited(text):
        out += text[at : cited.start()], MASK
        at = cited.end()
    return "".join([*out, text[at:]])


def _cited(text: str) -> Iterator[re.Match[str]]:
    """The clauses of this document that are cited; those of another law follow its name."""
    before: re.Match[str] | None = None
    foreign = False
    for cited in _CITED.finditer(text):
        if before is None or not _GOES_ON.fullmatch(text, before.end(), cited.start()):
            law = _LAW.search(text, max(0, cited.start() - 4), cited.start())
            foreign = law is not None and law[1] is None
        if not foreign:
            yield cited
        before = cited


def unquoted(text: str) -> str:
    """Words of a block without names and reasons, which are quoted; as long as before."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)


def citations(text: str) -> Iterator[tuple[int, ClauseId]]:
    """Each clause of this document that is cited, with its place in the masked words."""
    shift = 0
    for cited in _cited(text):
        try:
            clause = parse_citation(cited[0])
        except ValueError:
            clause = ClauseId(0)
        yield cited.start() - shift, clause
        shift += len(cited[0]) - len(MASK)


def _whole(outline: Document, article: Article) -> str:
    lines: list[str] = []
    for paragraph in article.paragraphs:
        lines.append(plain(outline.words(paragraph.intro)))
        for item in paragraph.items:
            first = item.subitems[0].span.start if item.subitems else item.span.end
            lines.append(plain(outline.text[item.span.start : first]))
            lines.extend(plain(outline.words(sub.span)) for sub in item.subitems)
    label = plain(outline.words(article.label))
    body = "\n".join(line for line in lines if line)
    return body if body.startswith(label) else label + "　" + body


def _parts(outline: Document, article: Article) -> Iterator[tuple[ClauseId, str]]:
    label = plain(outline.words(article.label))
    for paragraph in article.paragraphs:
        yield paragraph.id, plain(outline.words(paragraph.intro)).removeprefix(label)
        for item in paragraph.items:
            yield item.id, plain(outline.words(item.body))
            yield from ((sub.id, plain(outline.words(sub.body))) for sub in item.subitems)
    if len(article.paragraphs) > 1:
        yield article.id, ""


def _of_block(text: str, article: Article) -> Iterator[tuple[ClauseId, str]]:
    """What a block says under each id. Its own numbering is the text's, as the check of places sees to."""
    said = [part for part in _GLOSS.split(normalize(_HEADING.sub("", text, count=1))) if part.strip()]
    glosses = [part for part in said if _GLOSS.match(part)]
    body = "".join(part for part in said if part not in glosses)
    here = article.paragraphs[0].id if article.paragraphs else article.id
    at = 0
    for label in _LABEL.finditer(body):
        yield here, _SPACE.sub("", body[at : label.start()])
        here = _labelled(label, here, article)
        at = label.end()
    yield here, _SPACE.sub("", body[at:])
    for number, gloss in enumerate(glosses, 1):
        yield replace(article.id, gloss=number), _SPACE.sub("", gloss)


def _labelled(label: re.Match[str], here: ClauseId, article: Article) -> ClauseId:
    if label["subitem"]:
        return replace(here, subitem=int(label["subitem"])) if here.item else here
    citation = "第1条" + (f"第{label['paragraph']}款" if label["paragraph"] else f"第（{label['item']}）项")
    try:
        found = parse_citation(citation)
    except ValueError:
        return here
    if found.paragraph:
        several = len(article.paragraphs) > 1
        return replace(article.id, paragraph=found.paragraph if several else 0)
    return replace(article.id, paragraph=here.paragraph, item=found.item)
