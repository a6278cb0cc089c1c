"""Each block begins as the article's own sentences: what the language takes is formal, the rest is 待定.

A sentence is tried with proposed names by itself, then all together; whatever the whole file then refuses
is left for later. So a draft is always a file that can be read, and nothing in it is accepted that the
language would not accept from a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from policy_model.elaborate.pending import PENDING
from policy_model.ir.statement import Measure
from policy_model.source.clause import ClauseId, chinese_numeral
from policy_model.source.numerals import parse_numeral
from policy_model.source.outline import Document

from .actors import actors_of, beside, doers_of, joined, named_before, said_first, subject_of, ungiven
from .families import family_of, opposites
from .fitting import acting
from .naming import NOBODY, Entry, cells_of, shortened, tables
from .proposing import Proposed, proposals
from .sentences import Sentence, parts_of, plain, sentences_of
from .trial import Refused, assembled, errors_of, in_paragraphs, publication
from .unread import OTHER, OUTCOME, SOMEBODY, hides, pieces_of
from .words import own_words

_TRIES = 8
_PIECE_TRIES = 6
_PIECE_STEPS = 6_000
_STEPS = 60_000
_ROUNDS = 20
_DAYS_OFF = "释义：期限届满日为休息日的，顺延至其后第一个工作日。"
_RUN_ON = re.compile(r"(?:休息日|节假日)[^。]*顺延")
_PUBLISHED = re.compile(r"自(发布|公布|印发)之日起施行")
_DUMMIES = {OTHER: "FACT", OUTCOME: "RESULT", SOMEBODY: "PARTY"}
_HALVES = ("THING", "DEED")
_VERB = 2
"""How many characters a verb without an object of its own has: 公布名单, but 名单归档保存."""
_LAST = "第九百零一条"
_COMES_ABOUT = re.compile(r"^(?:收到|接到|知道|得知|发生|出现)|(?:发生|生效|届满|收到|知道)$")
_TOWARDS = r"^(?:.*向|.{0,4}(?:告知|通知|送达|移送|抄送|报))"


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of each article's block, the tables of proposed names, and the sentences."""

    blocks: Mapping[ClauseId, str]
    vocabulary: str
    sentences: tuple[Sentence, ...]
    names: tuple[str, ...]


def draft(document: Document) -> Draft:
    """A first draft of the measure whose official text is `document`."""
    return _Drafter(document).made()


@dataclass(slots=True)
class _Drafter:
    document: Document
    entries: dict[str, Entry] = field(default_factory=dict)
    sentences: dict[ClauseId, list[list[Sentence]]] = field(default_factory=dict)
    _awaited: list[Sentence] = field(default_factory=list)
    _acting: frozenset[str] = frozenset()
    _own: frozenset[str] = frozenset()

    def made(self) -> Draft:
        whole = plain("。".join(self._words()))
        self._acting, self._own = acting(whole), own_words(whole)
        for article in self.document.articles:
            paragraphs = [list(sentences_of(self.document, paragraph)) for paragraph in article.paragraphs]
            self.sentences.setdefault(article.id, paragraphs)
            for sentence in (s for paragraph in paragraphs for s in paragraph):
                self._try(sentence)
        measure = self._settled()
        if measure is not None and self._once_more():
            measure = self._settled()
        if measure is not None and self._by_parts():
            measure = self._settled()
        self._forget()
        actors: dict[str, tuple[str, ...]] = {}
        if measure is not None:
            unread = self._unread()
            measure = self._read({})[1] or measure  # the names that were added may be other ones of parties
            begun = self._begun_with(unread | actors_of(measure))
            measure = self._read({})[1] or measure if begun else measure
            ruled = unread | actors_of(measure) | begun
            self._gather()
            self._happening(ruled)
            acts = [n for n, entry in self.entries.items() if entry.terminal == "ACT" and not entry.event]
            told = said_first(doers_of(measure), self._said(), cells_of(self.entries))
            actors = ungiven(self._said(), acts, joined(ruled, told) | begun)
            unsaid = [act for act in acts if actors.get(act, (NOBODY,)) == (NOBODY,)]
            actors |= beside(unsaid, self._said(), cells_of(self.entries))
            if len(cells_of(self.entries)) < 2:  # whom the text names for something else is not who does this
                actors = dict.fromkeys(acts, (NOBODY,)) | actors
            self._addressed(actors)
            actors = self._borne_out(actors)
        every = tuple(s for paragraphs in self.sentences.values() for p in paragraphs for s in p)
        blocks = {id: self._block(id) for id in self.sentences}
        return Draft(blocks, tables(self.entries, actors), every, tuple(self.entries))

    def _begun_with(self, ruled: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Gives what no sentence rules who does to whom its name begins with, apart where that is read."""
        found: dict[str, tuple[str, ...]] = {}
        for act, entry in list(self.entries.items()):
            known = [name for name, e in self.entries.items() if e.terminal == "PARTY"]
            free = entry.terminal == "ACT" and entry.parted is None and ruled.get(act, (NOBODY,)) == (NOBODY,)
            who = subject_of(act, known, self._own) if free else None
            if who is None:
                continue
            party = {who: self.entries.get(who, replace(entry, terminal="PARTY"))}
            done = act.removeprefix(who)
            apart = {done if n == act else n: e for n, e in self.entries.items()} | party
            if done not in self.entries and self._rather(apart):
                self._renamed(act, (who, done))
                found[done] = (who,)
            elif self._rather(self.entries | party):
                found[act] = (who,)
        return found

    def _renamed(self, name: str, names: tuple[str, str]) -> None:
        """Has the sentences that used a name use these."""
        for sentence in (s for s in self._formal() if name in (s.names or ())):
            sentence.names = tuple(
                dict.fromkeys(n for old in sentence.names or () for n in (names if old == name else (old,)))
            )

    def _said(self) -> Iterator[str]:
        return (s.text for paragraphs in self.sentences.values() for some in paragraphs for s in some)

    def _words(self) -> Iterator[str]:
        for article in self.document.articles:
            for paragraph in article.paragraphs:
                yield self.document.words(paragraph.intro)
                yield from (self.document.words(item.body) for item in paragraph.items)

    def _try(self, sentence: Sentence) -> None:
        """Reads the sentence with names that are known, and with as few more as will do."""
        for new, names in self._proposed(sentence, keep=_TRIES):
            if self._stands(sentence, self.entries | new):
                self.entries |= new
                sentence.names = names
                return
            if sentence not in self._awaited:
                self._awaited.append(sentence)

    def _proposed(
        self, sentence: Sentence, keep: int, steps: int = _STEPS
    ) -> Iterator[tuple[dict[str, Entry], tuple[str, ...]]]:
        """What is to be declared beside what is known, and the names of a reading, the plainest first."""
        declared = _DUMMIES | {name: entry.terminal for name, entry in self.entries.items()}
        halves = [entry.parted for entry in self.entries.values() if entry.parted]
        known = {half: kind for pair in halves for half, kind in zip(pair, _HALVES, strict=True)} | declared
        flat = f"第{chinese_numeral(sentence.clause.article)}条{sentence.text}".replace("\n", "")
        for names in proposals(flat, keep, steps, known, self._acting, own=self._own):
            own = [n for n in names if n.terminal not in _HALVES]
            if any(n.terminal != declared[n.text] for n in own if n.text in declared):
                continue
            kinds = [n.terminal for n in names]
            if "DEED" in kinds and "THING" not in kinds[: kinds.index("DEED")]:
                continue
            new = {
                n.text: Entry(n.terminal, sentence.clause, sentence.text)
                for n in own
                if n.text not in declared
            }
            parted = dict(_parted(names))
            for act, pair in parted.items():
                new.setdefault(act, Entry("ACT", sentence.clause, sentence.text, parted=pair))
            parties = {n.text for n in names if n.terminal == "PARTY"}
            for act, whom in named_before(flat, parties, [n.text for n in names if n.terminal == "ACT"]):
                new[act] = replace(new.get(act) or self.entries[act], towards=whom)
            yield new, tuple(dict.fromkeys((*(n.text for n in own), *parted)))

    def _once_more(self) -> bool:
        """Reads in the whole what by itself lacked an article that stands later, as one with a period."""
        self._forget()
        found = False
        for sentence in [s for s in self._awaited if not s.formal]:
            for new, names in self._proposed(sentence, keep=2):
                before, self.entries = self.entries, self.entries | new
                sentence.names = names
                if not self._read({})[0]:
                    found = True
                    break
                self.entries, sentence.names = before, None
        return found

    def _by_parts(self) -> bool:
        """Reads by its parts a sentence that is not read, where some of them stand alone."""
        found = False
        for sentences in (some for paragraphs in self.sentences.values() for some in paragraphs):
            for sentence in [s for s in sentences if not s.formal]:
                parts = [Sentence(sentence.clause, part) for part in parts_of(sentence.text, self._acting)]
                if len(parts) < 2:
                    continue
                at = next(i for i, one in enumerate(sentences) if one is sentence)
                sentences[at : at + 1] = parts
                for part in parts:
                    self._try(part)
                if any(part.formal for part in parts):
                    found = True
                else:
                    sentences[at : at + len(parts)] = [sentence]
        return found

    def _unread(self) -> dict[str, tuple[str, ...]]:
        """Names from what of the other sentences can be read by itself; who does the acts among them."""
        doers: dict[str, tuple[str, ...]] = {}
        more: list[dict[str, Entry]] = []
        known = self.entries
        every = (s for paragraphs in self.sentences.values() for some in paragraphs for s in some)
        for sentence in [s for s in every if not s.formal]:
            taken: list[tuple[int, int]] = []
            for piece in pieces_of(sentence.text):
                if any(start <= piece.start and piece.stop <= stop for start, stop in taken):
                    continue
                found = next(self._read_alone(sentence, piece.said), None)
                if found is not None:
                    taken.append((piece.start, piece.stop))
                    new, said_by = found
                    if new:
                        more.append(new)
                    self.entries = self.entries | new
                    doers |= {
                        name: said_by.get(name, (NOBODY,))
                        for name, entry in new.items()
                        if entry.terminal == "ACT"
                    }
        self.entries = known
        self._with(more)
        return {act: who for act, who in doers.items() if act in self.entries}

    def _read_alone(
        self, sentence: Sentence, said: Iterable[str]
    ) -> Iterator[tuple[dict[str, Entry], dict[str, tuple[str, ...]]]]:
        """The names of each way to read a piece of a sentence, and who does what by it."""
        for words in said:
            alone = Sentence(sentence.clause, words)
            for new, _ in self._proposed(alone, _PIECE_TRIES, _PIECE_STEPS):
                own = {n: replace(entry, sentence=sentence.text) for n, entry in new.items()}
                if not any(map(hides, own)) and (measure := self._stands(alone, self.entries | new)):
                    cells = cells_of(self.entries | new)
                    yield own, joined(actors_of(measure), said_first(doers_of(measure), [words], cells))

    def _borne_out(self, actors: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Who does what, but for the acts of which the sentences then say otherwise."""
        for _ in range(_ROUNDS):
            errors, measure = self._read(actors)
            if measure is not None:
                return actors
            wrong = {act for act in actors for error in errors if error.in_row_of(act)}
            if not wrong:
                break
            actors = {act: who for act, who in actors.items() if act not in wrong}
        return {}

    def _with(self, more: Sequence[dict[str, Entry]]) -> None:
        """Takes all that leave the reading of the formal sentences as it is."""
        added = {name: entry for new in more for name, entry in new.items()}
        if added and not self._rather(self.entries | added) and len(more) > 1:
            half = len(more) // 2
            self._with(more[:half])
            self._with(more[half:])

    def _stands(self, sentence: Sentence, entries: dict[str, Entry]) -> Measure | None:
        """What is read of it beside what stands before it and in what it refers to; None if nothing is.

        Of an article of which nothing stands yet a list of situations is supposed.
        """
        listed = "\n".join(f"（{chinese_numeral(i)}）{OTHER}{'；' if i < 12 else '。'}" for i in range(1, 13))
        own = replace(sentence.clause, paragraph=0)
        blocks = []
        for number in dict.fromkeys(re.findall(r"第([一二三四五六七八九十百]+)条", sentence.text)):
            other = ClauseId(parse_numeral(number) or 0)
            if other != own:
                stands = in_paragraphs(self._standing(other).values())
                blocks.append(
                    f"第{number}条 {stands or f'有下列情形之一的，不得{OUTCOME}：{chr(10)}{listed}'}"
                )
        places = (i for i, some in enumerate(self.sentences[own]) if any(s is sentence for s in some))
        place = next(places, len(self.sentences[own]))  # of a number that stands twice the first is drafted
        before = {i: said for i, said in self._standing(own).items() if i <= place}
        if not before and ("前款" in sentence.text or "本条" in sentence.text):
            before = {-1: f"有下列情形之一的，不得{OUTCOME}：\n{listed}"}
        before[place] = before.get(place, "") + sentence.text
        branch = f"之{chinese_numeral(own.branch)}" if own.branch else ""
        blocks.append(f"第{chinese_numeral(own.article)}条{branch} {in_paragraphs(before.values())}")
        if published := _PUBLISHED.search(sentence.text):
            blocks[-1] += f"\n{publication(published[1])}"
        if not any("起施行" in block for block in blocks):
            days_off = "" if _RUN_ON.search(sentence.text) else f"\n{_DAYS_OFF}"
            blocks.append(f"{_LAST} 本办法自2017年1月1日起施行。{days_off}")
        used = {name: e for name, e in entries.items() if e.terminal != "JUDGEMENT" or name in sentence.text}
        defining = {
            e.sentence for e in used.values() if e.terminal == "JUDGEMENT" and e.sentence != sentence.text
        }
        blocks += [
            f"第八百{chinese_numeral(n)}条 {said}" for n, said in enumerate(sorted(defining), start=10)
        ]
        more = used | {dummy: Entry(kind, ClauseId(1), OTHER) for dummy, kind in _DUMMIES.items()}
        found, measure = errors_of(assembled(blocks, tables(more, {})))
        return None if found else measure

    def _standing(self, article: ClauseId) -> dict[int, str]:
        """What is formal so far of each 款 of an article."""
        said = (
            "\n".join(s.text for s in sentences if s.formal) for sentences in self.sentences.get(article, [])
        )
        return {place: text for place, text in enumerate(said) if text}

    def _settled(self) -> Measure | None:
        """Leaves for later what the whole refuses, until it refuses nothing."""
        for _ in range(_ROUNDS):
            errors, measure = self._read({})
            if not errors:
                return measure
            refused = [s for s in self._formal() if any(error.concerns(s) for error in errors)]
            if not refused:
                break
            for sentence in refused:
                sentence.names = None
                if sentence not in self._awaited:
                    self._awaited.append(sentence)  # by the names of the others it may be read yet
        return None

    def _read(self, actors: Mapping[str, Sequence[str]]) -> tuple[list[Refused], Measure | None]:
        blocks = [self._block(id) for id in self.sentences]
        if not any("起施行" in s.text for s in self._formal()):  # PM0226: what the drafter is told to add
            blocks.append(f"{_LAST} 本办法自2017年1月1日起施行。")
        day = next((m for s in self._formal() if (m := _PUBLISHED.search(s.text))), None)
        if day is not None:  # PM0226 too: which day that was the text does not say
            blocks[-1] += f"\n{publication(day[1])}"
        acts = [entry for entry in self.entries.values() if entry.terminal == "ACT"]
        anyone = {SOMEBODY: replace(acts[0], terminal="PARTY")} if acts and not actors else {}
        vocabulary = tables(self.entries | anyone, actors)
        text = assembled(blocks, vocabulary)
        found, measure = errors_of(text)
        if any(error.code == "PM0222" for error in found):  # likewise: what becomes of a day off
            blocks[-1] += f"\n{_DAYS_OFF}"
            text = assembled(blocks, vocabulary)
            found, measure = errors_of(text)
        return [Refused(text, error) for error in found], measure

    def _formal(self) -> list[Sentence]:
        return [s for paragraphs in self.sentences.values() for p in paragraphs for s in p if s.formal]

    def _forget(self) -> None:
        """Names that only sentences left for later used are not proposed."""
        used = {name for sentence in self._formal() for name in sentence.names or ()}
        self.entries = {name: entry for name, entry in self.entries.items() if name in used}

    def _gather(self) -> None:
        """Proposes lists of names and names that deny another, where all is read as well with them."""
        facts = [name for name, entry in self.entries.items() if entry.terminal == "FACT"]
        for name in facts:
            family = family_of(name)
            if family is not None:
                self._rather(self.entries | {name: replace(self.entries[name], family=family)})
        undone = [name for name, entry in self.entries.items() if entry.terminal == "ACT"]
        for name, denied in opposites([*facts, *undone]):
            families = self.entries[name].family, self.entries[denied].family
            if name in facts and families == (None, None):
                rest = {n: e for n, e in self.entries.items() if n != denied}
                self._rather(rest | {name: replace(self.entries[name], opposite=denied)})

    def _happening(self, actors: Mapping[str, Sequence[str]]) -> None:
        """Proposes as events what comes about and nobody is said to do, all of it or one by one."""
        acts = [n for n, e in self.entries.items() if e.terminal == "ACT" and n not in actors]
        events = {n: replace(self.entries[n], event=True) for n in acts if _COMES_ABOUT.search(n)}
        if events and not self._rather(self.entries | events) and len(events) > 1:
            for name, event in events.items():
                self._rather(self.entries | {name: event})

    def _addressed(self, actors: Mapping[str, Sequence[str]]) -> None:
        """Proposes towards whom an act is done that names him: 书面告知甲局."""
        parties = sorted((n for n, e in self.entries.items() if e.terminal == "PARTY"), key=len, reverse=True)
        if not parties:
            return
        whom = re.compile(f"{_TOWARDS}({'|'.join(map(re.escape, parties))})(?![、和与或及])")
        acts = [n for n, e in self.entries.items() if e.terminal == "ACT" and not e.event]
        found = [(name, at[1]) for name in acts if (at := whom.search(name))]
        towards = {n: replace(self.entries[n], towards=(to,)) for n, to in found if (to,) != actors.get(n)}
        if towards:
            self._rather(self.entries | towards)

    def _rather(self, entries: dict[str, Entry]) -> bool:
        before, self.entries = self.entries, entries
        if self._read({})[0]:
            self.entries = before
        return self.entries is entries

    def _block(self, id: ClauseId) -> str:
        branch = f"之{chinese_numeral(id.branch)}" if id.branch else ""
        lines = [f"第{chinese_numeral(id.article)}条{branch}"]
        paragraphs = self.sentences[id]
        for number, sentences in enumerate(paragraphs, start=1):
            prefix = f"第{chinese_numeral(number)}款 " if len(paragraphs) > 1 else ""
            this = "本款" if len(paragraphs) > 1 else "本条"
            said = [
                s.text if s.formal else f"{this}不形式化（理由：“{PENDING}：{shortened(s.text)}”）。"
                for s in sentences
            ]
            lines.append(prefix + "\n".join(said))
        return "\n".join(lines)


def _parted(names: Sequence[Proposed]) -> Iterator[tuple[str, tuple[str, str]]]:
    """The acts of which a sentence says first what they are done to: 名单…公布."""
    thing = ""
    for name in names:
        if name.terminal == "THING":
            thing = name.text
        elif name.terminal == "DEED":
            verb = len(name.text) == _VERB
            yield (name.text + thing if verb else thing + name.text), (thing, name.text)
