"""The names that a person would declare for a sentence, found by where they stand in it.

A sentence is cut at its punctuation. What stands before a modal is who, what follows it are acts or results,
what ends in 的， is a circumstance. `proposals` of `policy_model.drafting` must be wary; whoever
declares names has read the sentence. What is found is declared and read like any other measure: it decides
nothing about what is accepted.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count

from policy_model.drafting.proposing import UNITS, Proposed
from policy_model.syntax.machine import Stack, accepts, advance
from policy_model.syntax.names import Names
from policy_model.syntax.table import grammar

_NO_NAME = re.compile(
    r"[：。；，]|（[^）]*$|^[^（]*）|（[一二三四五六七八九十]+）|（以下|下列|^[的时、和及]|(?:[后前时]|之日起|[日月年]以内)$"
    r"|[0-9](?!人以上)|小时|前款|前条|(?<!法)(?<!条、)第[一二三四五六七八九十百]+[条款项]"
    r"|^(?:或者|根据|按照|依照|依据|由(?!.*困难$)|自(?![行定觉愿])|以及)|由[^，]*(?:机关|单位)责令"
)
"""What no name has in it: other clauses, lists, periods, numbers, another subject."""
_NOBODY = re.compile(
    "由|^(?:经|在|对(?!.*有权)|向|自|未|不|为|被(?![^的]{2,4}人))|一般$|是|负责(?!人|同志|的|事故)"
    "|(?:发现|认为|接到|陷害)(?!.*的)|地与"
)
_NO_ACT = re.compile(
    "的处理$|(?:应当|必须|不得)(?!.*的)|^所需|^(?:同时)?适用$|^(?:其他(?!应当)|具有|需要)[^，]*的[^，]*(?:问题|事项|情况)$|的[^，]{0,4}程序$|^向[^，]*委员会$"
    "|^会同|^经[^，]*后|期满后|、[^、]*(?:机关|单位|部门)(?:接到|收到|受理)"
)
"""A thing, whom it is said to, or more than one act and how it is done: nothing that is done."""
_BARRED = {
    "PARTY": _NOBODY,
    "ACT": _NO_ACT,
    "FACT": re.compile(
        "另有规定$|^坚持|^未?经.*(?:批准|同意|允许)$|(?:情况|情形)下$|本条例(?!规定的[^，]*的)|本办法|^严禁"
    ),
    "NORM": re.compile("[向对]|本条例|本办法"),
    "THING": re.compile("一般$|^其他$"),
}
_BODY = (
    "(?:机关|部门|单位|机构|政府|委员会|会议|负责人|人员|(?:信访|处分|调查|检举)人"
    "|组长?|企业|干部|党委|党组织|办公室|(?:委员|常委|联席|工|协|党|董事|股东)会"
    "|党中央(?!、)|国务院(?![^，、的]{1,14}(?:部门|机构)))"
)
_ON = (
    "(?!管理(?:人员|权限|部门|机构)|人员|部门|机构|单位|负责(?:人|同志)|领导(?:干部|班子|成员|人员|同志|小组)"
    "|信访|主要|办公室|成员|组长|中的|机关|工作人员|织|长|议|员)"
)
_WHO = re.compile(
    rf"((?:[^，、]{{1,20}}?{_BODY}(?:、|和|或者|以及|及其))*?[^，、]{{0,20}}?{_BODY}){_ON}(?=[^的、和或以及].)"
)

_TAKEN = frozenset(word for word, _ in grammar().words)
_SOMEBODY = re.compile(
    r"(?:机关|部门|单位|机构|委员会|政府|人员|负责人|企业|组织|公安|法院|检察院|办公室|工会|党委|党工委|办事处|国务院|联席会议"
    r"|[组局处院校长]|常?委会|主任|公民|法人|职工|成员|个人|专家|代表|人|者|干部|同志|党校|协会|学校|公司)(?:（[^）]*）)?$"
)
_MODAL = r"均?也?(?:应当|必须|可以|不得|有权|方可|不予|不再)"
_RULE = re.compile(rf"(.*?)({_MODAL})(.*)")
_HOW = re.compile(
    r"^(?:及时|立即|准确地|依法|依规依法|依规依纪依法|认真|如实|妥善|严格|积极|主动|切实|同时|一并|对其(?!所)|分别|再次"
    r"|按照规定|按照有关规定|并|且|或者|还|、(?=准确))+"
)
_UNDER = re.compile(
    r"^(?:根据|按照|依照|依据)([^，、；。]*?(?:需要|等级|规定|情况|程序|权限|职责|批复|要求))(?=[^的].)"
)
_WHEN = re.compile(
    r"^(?:在|自|从|于)([^，；。]{2,30}?)(?:之日起|之后|以后|后|之前|前)"
    r"(?:的?[0-9一二三四五六七八九十]+(?:个工作日|日|个月|年)(?:以内|之内|内))?，?"
)
_LED = "的?(?:统一)?(?:领导|指导|监督)下"
_CONJUNCTION = re.compile(r"^(?:但是?|并且?|或者|其中)|一般$")
_MADE = re.compile(r"^(?:给予|予以|处以|处(?![理置])|作出|不予|免予)")
_RESULT = re.compile(
    r"^(?:从轻|从重|减轻|加重|责令|严肃处理|警告|记过|记大过|降级|撤职|开除|处分|治安管理处罚|罚款|没收|暂扣|吊销|撤销|约谈|通报批评"
    r"|免予|奖励|表彰|诫勉|支持|纠正|登记|补偿|司法救助|受理)"
)
_NORM = re.compile(
    r"(?:根据|按照|依照|依据)([^，；。]*?(?:情况|情形|需要|规定|批复|权限|程序|制度|判决|要求))(?=[，、和及以或])"
)
_ON_SOMEBODY = re.compile("进行|给予处理|组织|负责|追究|违法行为的[^，]*给予")
_PARTS = re.compile(r"、|以及(?:其(?!他))?|及其(?!他)|或者|和|与")
_LAW = re.compile("(?:根据|按照|依照|依据)([^，、]*?(?:法|条例))(?=第|的规定)")
_GIVEN = re.compile("不|由|对.*(?:给予|予以|处|依)|(?:依法|依规依纪依法)?(?:予以|给予|处|责令)")
_FOR = re.compile(
    "([^，]{2,40}?)(?<!分别)(?:一般)?(?:应当)?，?由([^，]{2,30}?)"
    "(协商受理|协调处理|担任|兼任|指定|决定|负责调查|调查|组织[^，]*)$"
)
_GROUNDS = re.compile(r"(?:情形|行为|条件)之一[^：]*：")
_WHOLE = re.compile("^[^的]{2,8}的(?:情况|行为)、[^，]*意见$|或者[^，]*(?:人员|单位|机关)[^，]*违法$")
"""A thing, or what several did: no circumstance of the one it begins with."""
_ONE_THING = re.compile("(?<=^对)[^，的]+，(?=[^，]*的[^，]*未)|^[^，]*，(?=申请[^，]*的[^，]+$)")
"""What stands before ， and is said of the same thing as what follows: 对甲，乙的丙."""
_TOPIC = re.compile(r"^(.*?)对(?!其)([^，；。]+)$")


def readings(text: str, keep: int) -> Iterator[tuple[Proposed, ...]]:
    """The names of each way to read the sentence with what is named in it, the fewest names first."""
    whole, words, edges = grammar(), Names(grammar()), defaultdict(list)
    for unit in UNITS:
        words.add_unit(unit)
    for at in range(len(text)):
        edges[at] = [(stop, t, 0.01, None) for stop, t, _ in words.starting_at(text, at, len(text))]
    for name, terminal in dict.fromkeys(_names(text)):
        if len(name) > 1 and (name not in _TAKEN or terminal == "RESULT") and fit(name, terminal):
            for found in re.finditer(re.escape(name), text):
                edges[found.start()].append((found.end(), terminal, 0.3, Proposed(name, terminal)))
    serial = count(1)
    begin: tuple[float, int, int, Stack, tuple[Proposed, ...]] = (0.0, 0, 0, (whole.start["block"],), ())
    queue = [begin]
    passed: Counter[tuple[int, Stack]] = Counter()
    shown: set[frozenset[Proposed]] = set()
    while queue and len(shown) < keep:
        cost, _, at, stack, names = heappop(queue)
        if at == len(text):
            if "$END" in whole.action[stack[-1]] and _one_kind(names) and frozenset(names) not in shown:
                shown.add(frozenset(names))
                yield names
            continue
        passed[at, stack] += 1
        if passed[at, stack] > 3:
            continue
        takes = set(accepts(whole, stack))
        for stop, terminal, price, name in edges[at]:
            after = advance(whole, stack, terminal) if terminal in takes else None
            if after is not None:
                more = names if name is None else (*names, name)
                heappush(queue, (cost + price, next(serial), stop, after, more))


def fit(name: str, terminal: str) -> bool:
    """Whether whoever declares names would declare this one."""
    whole = _ONE_THING.sub("", name) if "，" in name else name
    return not (_NO_NAME.search(whole) or _BARRED.get(terminal, _NO_NAME).search(whole))


def _one_kind(names: tuple[Proposed, ...]) -> bool:
    return len({n.text for n in names}) == len(set(names))


def _names(sentence: str) -> Iterator[tuple[str, str]]:
    for norm in (*_NORM.findall(sentence), *_LAW.findall(sentence)):
        yield norm, "NORM"
    for said in re.findall("(?:适用于([^，。；]*)|([^。；]*?)，?不?适用本)", sentence):
        yield said[0] or re.sub("^第九百条", "", said[1]), "FACT"
    for who, act in re.findall("由([^，。；]*?)负责([^，。；]+)", sentence):
        yield from _parties(who)
        yield act, "ACT"
    for norms, what in re.findall("(?:第九百条|，)([^，]*?)(?:对([^，]*))?另有规定的", sentence):
        yield from ((norm, "NORM") for norm in _PARTS.split(norms))
        yield what, "RESULT"
    if ban := re.match("(?:严禁|禁止)([^，。；]+)", re.sub("^第九百条", "", sentence)):
        yield ban[1], "ACT"
    for who, approves in re.findall("经([^，]{2,30}?)(批准|同意|允许)", sentence):
        yield from _parties(who)
        yield approves, "ACT"
    for matter in re.findall("第九百条([^，。；]*)，参照本", sentence):
        yield matter, "FACT"
    for doing in re.findall("第九百条([^，。；在]{2,12})期间，", sentence):
        yield doing, "ACT"
    head, colon, items = re.sub("^第九百条", "", sentence).partition("：（")
    if spans := re.match("(.*)的期间为$", head):
        yield spans[1], "ACT"
        lengths = re.findall("）([^，。；]*)，", items)
        yield from ((kind, "CONTENT") for each in lengths for kind in each.split("、"))
        return
    grounds = bool(colon) and _GROUNDS.search(head + "：") is not None
    yield from _paired(head)
    yield from _set_apart(head)
    yield from _said(head)
    for item in re.split(r"[；。]?（?[一二三四五六七八九十]+）", items)[1:]:
        yield item, "FACT" if grounds else "ACT"
        yield from (_circumstances(item) if grounds else _said(item, acting=True))


def _set_apart(text: str) -> Iterator[tuple[str, str]]:
    """What the parts of special sentences name: 在甲领导下; 甲，是指乙; 甲，除乙的外，应当丙."""
    for who, leads, does in re.findall(f"([^，。；]*?)在([^，。；]*?){_LED}，([^。；：]*)", text):
        yield from (*_parties(who), *_parties(leads))
        for clause in does.split("，"):
            yield from _done(clause.removeprefix("负责"))
    if defined := re.match("([^，。；]*)，是指([^。；]*)。?$", text):
        yield defined[1], "JUDGEMENT"
        yield from _circumstances(defined[2])
    if apart := re.match("([^，。；]*)，除([^，。；]*?)的?外，应当([^，。；]*)", text):
        yield from ((apart[1], "THING"), (apart[2], "FACT"), (apart[3], "DEED"))
    for who, comes in re.findall("([^，。；]*)因有[^，。；]*规定情形([^，。；]*)的，", text):
        yield from _parties(who)
        yield comes, "FACT"
    for comes in re.findall("因下列情形之一([^，。；]*)，", text):
        yield comes, "FACT"
    for about in re.findall("，对([^，。；]*)，(?:主动|积极)", text):
        yield about, "FACT"
    for about in re.findall("^([^，。；]*?)，?[按依]照有关规定(?:执行|办理)", text):
        yield about, "FACT"


def _paired(text: str) -> Iterator[tuple[str, str]]:
    """甲、乙分别由丙、丁负责某事; 某事由甲决定."""
    if pair := re.match("(.*)分别由(.*?)负责([^，。]*)", text):
        for case in pair[1].split("、"):
            yield case, "FACT"
        for who in pair[2].split("、"):
            yield who, "PARTY"
        yield pair[3], "ACT"
    for sentence in re.split("[；。]", text):
        by = _FOR.match(sentence)
        if by is None or by[1].endswith("的") or "分别由" in sentence:
            continue
        yield by[1], "FACT" if by[3].startswith("组织") else "THING"
        yield from _parties(by[2])
        yield by[3], "ACT" if by[3].startswith("组织") else "DEED"


def _said(text: str, *, acting: bool = False) -> Iterator[tuple[str, str]]:
    """Names of a rule; `acting`: what has no modal is done all the same."""
    for sentence in re.split("[；。]", text):
        ruled, fresh, kind = acting and "的，" not in sentence, False, "ACT"
        if (
            not acting
            and not re.search(f"{_MODAL}|的，|由|给予|予以|处", sentence)
            and (who := _WHO.match(sentence))
        ):
            yield from _parties(who[1])
            yield from (each for clause in sentence[who.end() :].split("，") for each in _done(clause))
            continue
        for clause in filter(None, sentence.split("，")):
            if clause.endswith(("的", "的外", "以外")):
                yield from _supposed(clause)
                ruled = fresh = True
                continue
            if given := re.fullmatch("(.*?)的?(?:情况|情形)下", clause):
                yield given[1], "FACT"
                continue
            if when := re.fullmatch("(.*?)(?:之?后|时)", clause):
                who = _WHO.match(when[1])
                yield from _parties(who[1]) if who else ()
                event = when[1][who.end() :] if who else when[1]
                yield event, "FACT" if clause.endswith("时") else "ACT"
                continue
            found = _RULE.match(clause)
            if found is None:
                if does := re.match("(?!对)[^，的]{2,10}依法([^的]*)$", clause):
                    yield does[1], "ACT"
                if not ruled and re.match("给予|.*等其他", clause):
                    yield clause, "FACT"
                if ruled or _GIVEN.match(clause):
                    who = _WHO.match(clause) if fresh and not re.match("[由对]", clause) else None
                    fresh = False
                    yield from _parties(who[1]) if who else ()
                    if clause.startswith("同时"):
                        yield clause, "ACT"
                    done = _done(clause[who.end() if who else 0 :])
                    yield from ((n, kind if t == "ACT" else t) for n, t in done)
                else:
                    yield from (*_before(clause), *_supposed(clause))
                continue
            ruled, fresh = True, False
            if acting:
                yield clause, "ACT"
            if "下列" in found[3]:
                yield found[1], "ACT"
            before = list(_before(found[1]))
            subject = _CONJUNCTION.sub("", found[1])
            yield from before
            limit = re.match("不得(?:超过|少于)", found[2] + found[3])
            aimless = bool(subject) and not limit and all(terminal == "NORM" for _, terminal in before)
            kind = "DEED" if aimless else "ACT"
            if aimless:
                yield subject, "THING"
            if joint := re.match("会同(.+)$", found[3]):
                yield from _parties(joint[1])
            yield from ((name, kind if terminal == "ACT" else terminal) for name, terminal in _done(found[3]))


def _circumstances(item: str) -> Iterator[tuple[str, str]]:
    for clause in filter(None, re.split("[，；。]", item)):
        yield re.sub("^(?:但是|并且?|或者|且|而)|的$", "", clause), "FACT"


def _supposed(text: str) -> Iterator[tuple[str, str]]:
    for clause in filter(None, re.split("[，；。]", text)):
        body = re.sub(r"(?:具?有|属于|符合)?(?:下列|以下)(?:情形|行为|条件)之一的?$", "", clause)
        body = re.sub(r"^(?:但是|并且?|或者|其中|对|除|且|而)|的?(?:除?外|以外)$|的$", "", body)
        who = None if re.match("不?属于|[未没无不因经由]|被(?![^的]{2,4}人)", body) else _WHO.match(body)
        if _WHOLE.search(body):
            yield body, "FACT"
        if re.match("对.*有[^的]+的$", clause):
            yield clause[:-1], "FACT"
        if who is not None:
            yield from _parties(who[1])
            yield body[who.end() :], "FACT"
            if _SOMEBODY.search(body):
                yield body, "PARTY"
            continue
        yield body, "FACT"
        if _SOMEBODY.search(body):
            yield from _parties(body)


def _parties(text: str) -> Iterator[tuple[str, str]]:
    for part in (*_PARTS.split(text), text):
        yield part, "PARTY"


def _before(text: str) -> Iterator[tuple[str, str]]:
    """What stands before a modal: who it is for, amid what, about what."""
    text = _CONJUNCTION.sub("", text)
    topic = _TOPIC.match(text)
    if topic and (not topic[1] or _SOMEBODY.search(re.sub("(?:根据|按照|依照|依据).*$", "", topic[1]))):
        yield topic[2], "FACT"
        text = re.sub(r"(?:根据|按照|依照|依据).*$", "", topic[1])
    if amid := re.search(r"在[^，]*?(?:过程中|中|期间|时|内)$", text):
        yield amid[0], "FACT"
        text = text[: amid.start()]
    if text.startswith(("自", "在", "从")):
        if event := re.match(r"[自在从](.{2,20}?)(?:之日起|后|前)", text):
            yield event[1], "ACT"
        return
    yield from ((who, kind) for who, kind in _parties(text) if _SOMEBODY.search(who))


def _done(text: str) -> Iterator[tuple[str, str]]:
    """What is to be done or given."""
    before = None
    while text != before:
        before = text
        text = _HOW.sub("", text)
        if re.match("(?:根据|按照|依照|依据).*(?:情况|情节|等级|决定|等|批复|规定|要求|权限)$", text):
            for part in _PARTS.split(text[2:]):
                yield part, "NORM"
            return
        if under := _UNDER.match(text):
            yield under[1], "NORM"
            text = text[under.end() :]
        if when := _WHEN.match(text):
            yield when[1], "ACT"
            text = text[when.end() :]
    if by := re.match("([由对])(.*)", text):
        who = _WHO.match(by[2])
        if who is not None:
            yield from _parties(who[1])
            yield from _done(by[2][who.end() :])
        if by[1] == "对" and _ON_SOMEBODY.search(text):
            yield text, "ACT"
        return
    if refused := re.match("不(?:再)?(恢复|停止|影响)", text):
        yield text[refused.start(1) :], "RESULT"
        return
    given = _MADE.sub("", text)
    for part in _PARTS.split(given):
        if _RESULT.match(part):
            yield part, "RESULT"
    if given != text and not all(map(_RESULT.match, _PARTS.split(given))):
        yield text, "ACT"
    if given == text and not re.match("从[轻重]|减轻|加重|责令|严肃处理", text):
        yield (f"妥善{text}" if text in _TAKEN else text), "ACT"
