"""What building needs to know, the table of forms, and the small shared readers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg, Diagnostic, Label
from policy_model.source.numerals import parse_numeral, parse_quantity
from policy_model.source.span import Span
from policy_model.syntax import ast
from policy_model.syntax.tree import Declared, Token, Tree

Kids = list[Any]
Form = Callable[["Context", Kids, Span], object]

FORMS: dict[str, Form] = {}


@dataclass(slots=True)
class Context:
    """One block under construction.

    `text` is the original text, `article` the number at the block's head; `results`: each declared result,
    with a clause it is declared for. `parted`: the acts that are written with what they are done to before
    the modal, by that and by what is done.
    """

    file: str
    text: str
    article: int = 0
    branch: int = 0
    problems: list[Diagnostic] = field(default_factory=list)
    results: tuple[tuple[ClauseId, str], ...] = ()
    parted: Mapping[tuple[str, str], Declared] = field(default_factory=dict)

    def problem(self, code: str, span: Span, **args: Arg) -> None:
        """Reports what the grammar lets through and no form can hold."""
        self.problems.append(Diagnostic(code, args, (Label(span),)))


def form(name: str) -> Callable[[Form], Form]:
    """Registers the reader of a form of the grammar."""

    def register(reader: Form) -> Form:
        FORMS[name] = reader
        return reader

    return register


def build(context: Context, tree: Tree) -> Any:  # noqa: ANN401  (each form has a value of its own)
    """The value of a tree: its children's values given to its form's reader.

    A form without a reader is the list of its children's values. A long list is a deep tree, so this
    keeps its own stack.
    """
    result: Kids = []
    todo: list[tuple[Tree, Iterator[Tree | Token], Kids, Kids]] = [(tree, iter(tree.children), [], result)]
    while todo:
        here, rest, kids, above = todo[-1]
        child = next(rest, None)
        if child is None:
            todo.pop()
            reader = FORMS.get(here.form)
            span = Span(context.file, here.start, here.end)
            above.append(kids if reader is None else reader(context, kids, span))
        elif isinstance(child, Tree):
            todo.append((child, iter(child.children), [], kids))
        else:
            kids.append(child)
    return result[0]


def span_of(context: Context, value: Token | ast.Node) -> Span:
    """Where a child stands."""
    return Span(context.file, value.start, value.end) if isinstance(value, Token) else value.span


def has(kids: Kids, *terminals: str) -> bool:
    """Whether a token of one of these types is among the children."""
    return any(isinstance(kid, Token) and kid.type in terminals for kid in kids)


def first_token(kids: Kids, *terminals: str) -> Token | None:
    """The first token of one of these types."""
    return next((kid for kid in kids if isinstance(kid, Token) and kid.type in terminals), None)


def nodes(kids: Kids, *classes: type) -> Kids:
    """The children of these classes, in order."""
    return [kid for kid in kids if isinstance(kid, classes)]


def one(kids: Kids, *classes: type) -> Any:  # noqa: ANN401  (one of the classes asked for)
    """The first child of one of these classes, or None."""
    return next((kid for kid in kids if isinstance(kid, classes)), None)


def name(context: Context, token: Token) -> ast.Name:
    """A token of a declared name as AST."""
    if token.name is None:
        raise AssertionError(token)
    span = Span(context.file, token.start, token.end)
    return _name(context, token.name, token.text.strip("「」").strip(), span)


def _name(context: Context, declared: Declared, surface: str, span: Span) -> ast.Name:
    slot = None
    if declared.slot is not None:
        start, end, party = declared.slot
        slot = _name(context, party, context.text[start:end], Span(context.file, start, end))
    connective = ast.Connective(declared.connective) if declared.connective else None
    return ast.Name(
        ast.Kind[declared.kind],
        declared.entry,
        surface,
        declared.negative,
        declared.members,
        connective,
        slot,
        span=span,
    )


def names(context: Context, kids: Kids) -> tuple[ast.Name, ...]:
    """The declared names among the children, as AST."""
    return tuple(name(context, kid) for kid in kids if isinstance(kid, Token) and kid.name is not None)


def text(context: Context, token: Token) -> ast.Text:
    """A “…” that names something, in the one spelling that names are compared in."""
    span = Span(context.file, token.start + 1, token.end - 1)
    return ast.Text(token.text[1:-1], span=span)


def texts(context: Context, kids: Kids) -> tuple[ast.Text, ...]:
    """The “…” among the children that name something."""
    return tuple(text(context, kid) for kid in kids if isinstance(kid, Token) and kid.type == "STRING")


def words(context: Context, span: Span) -> ast.Text:
    """What the author wrote there, without a comma at the end and without space between."""
    return ast.Text(re.sub(r"\s+", "", context.text[span.start : span.end]).rstrip("，"), span=span)


def quoted(context: Context, kids: Kids) -> ast.Text | None:
    """The last “…” among the children, as the author spelled it: a reason."""
    strings = [kid for kid in kids if isinstance(kid, Token) and kid.type == "STRING"]
    if not strings:
        return None
    span = Span(context.file, strings[-1].start + 1, strings[-1].end - 1)
    return ast.Text(context.text[span.start : span.end], span=span)


_UNITS = {
    "工作日": ast.Unit.WORKDAY,
    "自然日": ast.Unit.DAY,
    "日历日": ast.Unit.DAY,
    "日": ast.Unit.DAY,
    "天": ast.Unit.DAY,
    "月": ast.Unit.MONTH,
    "年": ast.Unit.YEAR,
    "小时": ast.Unit.HOUR,
    "分钟": ast.Unit.HOUR,
    "周": ast.Unit.DAY,
    "星期": ast.Unit.DAY,
}
_WEEKS = ("周", "星期")
_NUMBER = re.compile(r"[0-9零〇一二三四五六七八九十百千两]+")
_LENGTH = re.compile(rf"({_NUMBER.pattern})?(半?)个?({'|'.join(_UNITS)})(半?)")
_NEIGHBOURS = re.compile("一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九")


def number(context: Context, token: Token) -> tuple[int, str]:
    """The number a token begins with or encloses, and what follows it."""
    match = _NUMBER.search(token.text)
    if match and _about(match[0]):
        context.problem("PM0128", span_of(context, token), number=token.text)
        return 1, token.text[match.end() :]
    value = parse_numeral(match[0]) if match else None
    if match is None or value is None:
        context.problem("PM0121", span_of(context, token), number=token.text)
        return 0, token.text[match.end() :] if match else ""
    return value, token.text[match.end() :]


def _about(number: str) -> bool:
    """两三, 三五, 二三十 name about as many; 一五 and 一二〇 are figures."""
    return bool(_NEIGHBOURS.search(number)) and not set(number) & set("零〇")


_QUANTITY = re.compile(r"[0-9.零〇一二三四五六七八九十百千两万亿点]+")


def quantity(context: Context, token: Token) -> tuple[int | Fraction, str]:
    """The exact number of a quantity and its unit: of 一千万元, 10000000 and 元; of 百分之三十, 30 and %."""
    percent = token.text.startswith("百分之") or token.text.endswith("%")
    match = _QUANTITY.match(token.text)
    written, unit = (token.text, "%") if percent or match is None else (match[0], token.text[match.end() :])
    if _about(written):
        context.problem("PM0128", span_of(context, token), number=token.text)
        return 1, unit
    value = parse_quantity(written)
    if value is None and not percent and written[-1] == "千":  # 五千千克
        value, unit = parse_quantity(written[:-1]), written[-1] + unit
    if value is None:
        context.problem("PM0121", span_of(context, token), number=token.text)
        return 0, unit
    return (int(value) if value.denominator == 1 else value), unit


def period(context: Context, token: Token) -> ast.Period:
    """七个工作日 as AST; 半年 is six months, 一年半 eighteen. What is no certain length is reported."""
    span = span_of(context, token)
    match = _LENGTH.fullmatch(token.text)
    unit = _UNITS[match[3]] if match else next(u for word, u in _UNITS.items() if word in token.text)
    if unit is ast.Unit.HOUR:
        return ast.Period(1, unit, span=span)
    half = bool(match and (match[2] or match[4]))
    halved = half and (unit is not ast.Unit.YEAR or (match is not None and match[1] and match[2]))
    if match is None or not (match[1] or half) or halved:
        context.problem("PM0128", span, number=token.text)
        return ast.Period(1, unit, span=span)
    value = number(context, token)[0] if match[1] else 0
    if half:
        return ast.Period(12 * value + 6, ast.Unit.MONTH, span=span)
    if not value:
        context.problem("PM0129", span, number=token.text)
    weeks = match is not None and match[3] in _WEEKS
    return ast.Period((value or 1) * (7 if weeks else 1), unit, span=span)


def date(context: Context, token: Token) -> datetime.date:
    """2017年2月6日 as a date; a day that does not exist is reported."""
    parts = [parse_numeral(found) for found in _NUMBER.findall(token.text)]
    try:
        year, month, day = (part or 0 for part in parts)
        return datetime.date(year, month, day)
    except ValueError:
        context.problem("PM0122", span_of(context, token), date=token.text)
        return datetime.date(1, 1, 1)


_EACH = re.compile(
    rf"每个?(半?年|季|月)度?的?(?:(首|末|最后一个|第?{_NUMBER.pattern}个?)月份?的?)?(?:({_NUMBER.pattern})日)?"
)
_MONTHS = {"年": 12, "半年": 6, "季": 3, "月": 1}


def each_day(context: Context, token: Token, span: Span) -> ast.ByEach:
    """每年3月31日, 每季度首月10日, 每月底, 每半年: the day named, or else the last."""
    found = _EACH.match(token.text)
    assert found is not None  # as the lexer found it
    months = _MONTHS[found[1]]
    number = {None: months, "首": 1, "末": months, "最后一个": months}
    month = number[found[2]] if found[2] in number else parse_numeral(found[2].strip("第个")) or 0
    named = ast.Text(token.text, span=span_of(context, token))
    return ast.ByEach(named, months, month, parse_numeral(found[3]) if found[3] else None, span=span)


def article(context: Context, token: Token) -> ClauseId:
    """第十条之一 as a clause."""
    numbers = [parse_numeral(found) for found in _NUMBER.findall(token.text)]
    if None in numbers or not numbers[0]:
        context.problem("PM0121", span_of(context, token), number=token.text)
    branch = numbers[1] if len(numbers) > 1 else 0
    return ClauseId(numbers[0] or 0, branch=branch or 0)
