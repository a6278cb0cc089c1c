"""How much of a result: 处一万元以上五万元以下罚款.

Each amount is a result of its own, made by the tool. It is given with the result whose amount it is; it is
barred, spared and governed elsewhere with it; and two amounts of one result exclude each other: where both
are required in one case, that is a conflict, unless a stated order lets one prevail.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction

from policy_model.ir import statement as ir
from policy_model.ir.ids import AmountId, FactId, ResultId
from policy_model.ir.vocabulary import Amount, Result
from policy_model.source.clause import ClauseId
from policy_model.syntax import ast

from .symbols import Reporter, Symbols

_MULTIPLE = ("倍", "%")
_ENGLISH = {
    "元": "yuan",
    "倍": "times",
    "%": "percent",
    "日": "days",
    "工作日": "workdays",
    "月": "months",
    "年": "years",
}
_PER = {
    "每人": "person",
    "每户": "household",
    "每次": "time",
    "每日": "day",
    "每天": "day",
    "每月": "month",
    "每年": "year",
}


@dataclass(slots=True)
class Amounts:
    """Gathers the amounts that the clauses give."""

    symbols: Symbols
    report: Reporter
    settled: bool = False
    _made: dict[ResultId, Result] = field(default_factory=dict)

    def id(self, name: ast.Name, base: FactId | None, clause: ClauseId | None = None) -> ResultId | None:
        """The amount that a name has, as a result; None if nothing gives it, or it is of nothing."""
        assert name.amount is not None
        result = self.symbols.results[name.entry]
        amount = _amount(name.amount, result.id, base)
        if (amount.unit in _MULTIPLE) != (base is not None):
            self.report.error("PM0284", name.amount.span, result=result.id.told)
            return None
        id = _named(amount, result.id, name)
        if self.settled:
            if id not in self._made:
                self.report.error("PM0283", name.span, result=result.id.told)
            return id if id in self._made else None
        others = tuple(r.id for r in self._made.values() if self.base(r.id) == result.id and r.id != id)
        if id not in self._made:
            for other in others:
                known = self._made[other]
                self._made[other] = replace(known, excludes=(*known.excludes, id))
            self._made[id] = replace(
                result, id=id, gloss=id.en, clauses=(), excludes=others, amount=amount, bearing=None
            )
        if clause is not None and clause not in self._made[id].clauses:
            self._made[id] = replace(self._made[id], clauses=(*self._made[id].clauses, clause))
        return id

    def base(self, id: ResultId) -> ResultId:
        """The result whose amount this is, or itself."""
        made = self._made.get(id)
        return made.amount.of if made is not None and made.amount is not None else id

    def apart(self, some: tuple[ResultId, ...], others: tuple[ResultId, ...]) -> bool:
        """An amount among the ones excludes one among the others."""
        return any(set(self._made[r].excludes) & set(others) for r in some if r in self._made)

    def results(self) -> tuple[Result, ...]:
        """The declared results, each followed by its amounts."""
        self.settled = True
        out: list[Result] = []
        for result in self.symbols.results.values():
            barred = tuple(r for other in result.excludes for r in self._of(other))
            out.append(replace(result, excludes=(*result.excludes, *barred)))
            own = [self._made[r] for r in self._of(result.id)]
            out += [replace(r, excludes=(*result.excludes, *barred, *r.excludes)) for r in own]
        return tuple(out)

    def followed(self, s: ir.Statement) -> ir.Statement:
        """What bars a result bars its amounts; where other rules govern it, they govern those."""
        match s:
            case ir.Effect(modality=ir.Modality.FORBID) | ir.Necessary():
                return replace(s, results=(*s.results, *(a for r in s.results for a in self._of(r))))
            case ir.Yields(provisions=provisions):
                more = tuple((a, fact) for r, fact in provisions for a in self._of(r))
                return replace(s, provisions=(*provisions, *more))
            case _:
                return s

    def _of(self, result: ResultId) -> tuple[ResultId, ...]:
        return tuple(id for id in self._made if self.base(id) == result)


def _amount(amount: ast.Amount, of: ResultId, base: FactId | None) -> Amount:
    least, most = (None if n is None else _decimal(n) for n in (amount.least, amount.most))
    return Amount(of, least, most, amount.unit, amount.over, amount.under, base, amount.per)


def _decimal(number: Fraction) -> str:
    """The number in Arabic digits: what can be written has a finite decimal."""
    return str(int(number)) if number.denominator == 1 else f"{float(number):.15g}"


def _named(amount: Amount, result: ResultId, name: ast.Name) -> AmountId:
    """Two ways to write one amount are one: the first is the one shown."""
    assert name.amount is not None
    unit = _ENGLISH.get(amount.unit, "u" + amount.unit.encode().hex())
    low = [] if amount.least is None else [("over" if amount.over else "from"), amount.least]
    high = [] if amount.most is None else [("under" if amount.under else "to"), amount.most]
    sizes = ["exactly", amount.least] if amount.least == amount.most else [*low, *high]
    per = [_PER[word] for word in amount.per]
    base = [] if amount.base is None else [amount.base.key]
    words = [*(str(word) for word in sizes), unit, *base, *(f"per_{word}" for word in per)]
    key = "__".join([result.key, "_".join(words).replace(".", "p")])
    of = [] if amount.base is None else ["of", amount.base.en or amount.base.key]
    shown = _ENGLISH.get(amount.unit, amount.unit)
    said = [*(str(w) for w in sizes if w != "exactly"), shown, *of, *(f"per {word}" for word in per)]
    return AmountId(key, f"{name.amount.written}{result.zh}", f"{result.en or result.key}, {' '.join(said)}")
