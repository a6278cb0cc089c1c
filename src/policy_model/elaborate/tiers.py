"""Rules of one sentence, joined by ；: what of the first they need, and which takes the place of which.

误工的，提醒；情节较重的，罚款；情节严重的，开除。 Whoever did nothing has no 情节: a tier needs what the
first rule needs. A graver tier stands in the place of the lighter ones, unless it says 并处. What follows on
something (拒不改正的，…) needs it too, and stands beside, unless it gives the same in another amount.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.syntax import ast
from policy_model.syntax.table import grammar

from .grounds import degree
from .symbols import Reporter


def joined(nodes: Sequence[ast.Statement], report: Reporter) -> Iterator[ast.Statement]:
    """The statements of a paragraph, the rules of one sentence as `tiers` leaves them."""
    group: list[ast.Rule] = []
    for node in _going_on(nodes, report):
        if isinstance(node, ast.SaveRule) and group:
            if len(group) > 1:
                report.error("PM0259", node.span, group[0].span)
            group[-1] = replace(group[-1], unless=(*group[-1].unless, node.condition))
        elif isinstance(node, ast.Rule) and node.follows and not (node.heads and node.heads[0].but):
            group.append(node)
        else:
            yield from tiers(group, report)
            group = [node] if isinstance(node, ast.Rule) else []
            if not group:
                yield node
    yield from tiers(group, report)


def _going_on(nodes: Sequence[ast.Statement], report: Reporter) -> Iterator[ast.Statement]:
    """误工的，罚款。情节严重的，开除: what says only how grave it is goes on after 。 as after ；."""
    for at, node in enumerate(nodes):
        before = nodes[at - 1] if at else None
        if not isinstance(node, ast.Rule) or not isinstance(before, ast.Rule) or not grades(node, before):
            yield node
            continue
        apart = [n for n in nodes[: at - 1] if isinstance(n, ast.Rule) and _grounds(n)]
        if apart and not before.follows and not _of_one_ground(before, apart[-1], before):
            missed = any(map(follows, before.heads))
            if missed or all(map(sanctions, (apart[-1], before, node))):
                report.error("PM0229" if missed else "PM0252", node.heads[0].span, apart[-1].span)
        yield replace(node, follows=True)


def sanctions(rule: ast.Rule) -> bool:
    """It says what befalls somebody, or not."""
    return any(isinstance(c, ast.ResultRule) for c in rule.consequences)


def grades(rule: ast.Rule, before: ast.Rule) -> bool:
    """A sentence of its own says in which degree what stands before it was done, and of nothing what.

    对误工的，应当罚款。情节严重的，应当罚款: a degree would change nothing there, so it is a ground.
    """
    conditions = [head.condition for head in rule.heads]
    alone = all(c is not None and degree(c) and _degree(c) for c in conditions)
    own = bool(conditions) and not rule.follows and not rule.heads[0].but and not elsewhere(rule)
    return alone and own and before.consequences != rule.consequences


def tiers(rules: Sequence[ast.Rule], report: Reporter, *, listed: bool = False) -> tuple[ast.Rule, ...]:
    """Each rule with what it needs of the first, and without the cases of the tiers that replace it.

    `listed`: what the first needs is added elsewhere (a list's head).
    """
    leaning = [
        leans(rule) or any(_on_what_is_ordered(rules[0], head) for head in rule.heads) for rule in rules[1:]
    ]
    if not any(leaning):
        return tuple(rules)
    others = [r for r, leans in zip(rules[1:], leaning, strict=True) if not leans and not amounts_to(r)]
    if others:
        report.error("PM0252", others[0].span)
        return tuple(rules)
    premise = () if listed else ungraded(rules[0].heads)
    out = []
    for place, rule in enumerate(graver_first(rules)):
        kept = graded(rule) or not place or amounts_to(rule)
        heads = rule.heads if kept else (*premise, *rule.heads)
        out.append(_by_the_same(rules[0], replace(rule, heads=heads)))
    return tuple(out)


def _by_the_same(first: ast.Rule, rule: ast.Rule) -> ast.Rule:
    """由甲提醒；情节严重的（拒不改正的），罚款: what names nobody is given by whoever gives the first."""
    givers = next((who for who in map(_who_gives, first.consequences) if who), ast.NOBODY)
    if not givers or any(_names_giver(c) for c in rule.consequences):
        return rule
    given = (
        replace(c, givers=givers) if isinstance(c, ast.ResultRule) and c.gives and not c.towards else c
        for c in rule.consequences
    )
    return replace(rule, consequences=tuple(given))


def _who_gives(consequence: ast.Consequence) -> ast.Parties:
    """由甲责令改正；逾期不改正的，罚款: 甲 fines, too; 甲应当改正 names no giver."""
    match consequence:
        case ast.ResultRule(givers=givers):
            return givers
        case ast.ActRule(parties=parties, charged=True):
            return parties
        case _:
            return ast.NOBODY


def _names_giver(consequence: ast.Consequence) -> bool:
    return isinstance(consequence, ast.ResultRule) and bool(consequence.givers)


def elsewhere(rule: ast.Rule) -> bool:
    """Other law says what follows, and when: 构成犯罪的，依法追究刑事责任."""
    return all(isinstance(c, ast.Elsewhere) for c in rule.consequences)


def amounts_to(rule: ast.Rule) -> bool:
    """构成犯罪的，依法追究刑事责任: other law says what follows on what the sentence speaks of."""
    conditions = [head.condition for head in rule.heads if head.condition is not None]
    return elsewhere(rule) and all(map(degree, conditions))


def graver_first(rules: Sequence[ast.Rule]) -> tuple[ast.Rule, ...]:
    """Each rule with the cases of the graver tiers after it, in which its results give way."""
    out = []
    for place, rule in enumerate(rules):
        later = rules[place + 1 :]
        beaten = [
            own
            for other in later
            if (replaces(other) and _of_the_same(rule, other) and _of_one_ground(rule, other, rules[0]))
            or _again(rule, other)
            for own in _own(other)
        ]
        out.append(replace(rule, gives_way=tuple(beaten)))
    return tuple(out)


def _own(rule: ast.Rule) -> Sequence[ast.Cond]:
    """The condition of the rule's heads, if they have one."""
    return _all([head.condition for head in rule.heads if head.condition is not None])


def replaces(rule: ast.Rule) -> bool:
    """It gives results in the place of the lighter tiers': not 并处, and no mere duty to act."""
    return graded(rule) and any(
        isinstance(c, ast.ResultRule) and c.gives and not c.beside for c in rule.consequences
    )


def graded(rule: ast.Rule) -> bool:
    """A head of the rule says how grave the matter is."""
    return any(map(_graded, rule.heads))


def leans(rule: ast.Rule) -> bool:
    """A head of the rule says how grave the matter is, or follows on what was said before."""
    return any(_graded(head) or follows(head) for head in rule.heads)


def _again(rule: ast.Rule, other: ast.Rule) -> bool:
    """It follows on the rule and gives the same again, in another amount: not both."""
    if not any(map(follows, other.heads)):
        return False
    given = {r.entry for c in rule.consequences if isinstance(c, ast.ResultRule) for r in c.results}
    return any(
        not given.isdisjoint(r.entry for r in c.results)
        for c in other.consequences
        if isinstance(c, ast.ResultRule) and not c.beside
    )


def _of_the_same(rule: ast.Rule, other: ast.Rule) -> bool:
    """What the graver tier gives is for whom the lighter speaks of: 责令单位改正 stays beside 处分个人."""
    named = [_whom(each) for each in (rule, other)]
    return not named[1] or named[0] == named[1]


def _of_one_ground(rule: ast.Rule, other: ast.Rule, first: ast.Rule) -> bool:
    """What it grades is what the lighter speaks of: 误工的，…；毁物，情节严重的，… are two things."""
    own, graver = (_grounds(each) for each in (rule, other))
    if any(map(follows, rule.heads)):
        own += _grounds(first)
    return not own or not graver or any(part in own for part in graver)


def _grounds(rule: ast.Rule) -> list[ast.Cond]:
    """The circumstances that the rule's heads speak of, each by itself, without degrees."""
    conditions = [head.condition for head in rule.heads if head.condition is not None]
    return [one for condition in conditions for one in _each(condition) if not _degree(one)]


def _each(cond: ast.Cond) -> Iterator[ast.Cond]:
    if isinstance(cond, ast.And | ast.Or | ast.BareList):
        for part in cond.parts:
            yield from _each(part)
    else:
        yield cond


def _whom(rule: ast.Rule) -> set[str]:
    """Those whom the rule's results are for, where it says 对…."""
    given = (c.towards for c in rule.consequences if isinstance(c, ast.ResultRule) and c.towards)
    return {party.entry for towards in given for party in towards.parties}


def _graded(head: ast.Head) -> bool:
    """Whether a part of the head's condition says how grave it is."""
    return head.condition is not None and any(map(_degree, _parts(head.condition)))


def follows(head: ast.Head) -> bool:
    """Whether the head's condition follows on something else."""
    return head.condition is not None and any(
        isinstance(part, ast.Refuses | ast.Overdue)
        or (isinstance(part, ast.Atom) and grammar().degrees.later(part.name.entry))
        for part in _parts(head.condition)
    )


def _on_what_is_ordered(rule: ast.Rule, head: ast.Head) -> bool:
    """The head says that what the rule orders was done or not: 应当回避；未回避的; 应当责令改正；改正的."""
    ordered = {
        phrase.act.entry
        for c in rule.consequences
        if isinstance(c, ast.ActRule) and c.modal is ast.Modal.OUGHT
        for phrase in c.acts
    }
    parts = _parts(head.condition) if head.condition is not None else ()
    said = (part.body if isinstance(part, ast.Not) else part for part in parts)
    acts = (body.act.entry for body in said if isinstance(body, ast.ActDone) and body.content is None)
    return any(order.endswith(act) for act in acts for order in ordered)


def ungraded(heads: Sequence[ast.Head]) -> tuple[ast.Head, ...]:
    """The heads without what says how grave it is."""
    return tuple(replace(h, condition=next(iter(_plain(h)), None)) if _graded(h) else h for h in heads)


def _plain(head: ast.Head) -> Sequence[ast.Cond]:
    return _all([part for part in _parts(head.condition) if not _degree(part)]) if head.condition else ()


def _all(parts: Sequence[ast.Cond]) -> Sequence[ast.Cond]:
    """All of them as one condition, or none."""
    if len(parts) < 2:
        return parts
    return (ast.And(tuple(parts), span=parts[0].span.to(parts[-1].span)),)


def _parts(cond: ast.Cond) -> tuple[ast.Cond, ...]:
    return cond.parts if isinstance(cond, ast.And) else (cond,)


def _degree(cond: ast.Cond) -> bool:
    """Whether some name in it says how grave something is."""
    match cond:
        case ast.Atom(name) | ast.EnumIs(name):
            return grammar().degrees.grave(name.entry)
        case ast.And(parts) | ast.Or(parts) | ast.BareList(parts):
            return any(map(_degree, parts))
        case ast.Not(body) | ast.Except(body):
            return _degree(body)
        case _:
            return False
