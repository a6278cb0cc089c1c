"""Rules: heads, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from .names import NOBODY, Connective, Node

if TYPE_CHECKING:
    from .conditions import Before, Bound, Cond, Elapsed, Ended, Event, Timing
    from .names import Name, Parties, Period, Ref, Text


class Modal(Enum):
    """应当, 可以, 不得; 不予, 不再: must not, nor need; 可以不; 方可: not otherwise; 负责: nobody else's."""

    OUGHT = "应当"
    MAY = "可以"
    MUST_NOT = "不得"
    REFRAIN = "不予"
    NEED_NOT = "可以不"
    ONLY = "方可"
    IN_CHARGE = "负责"


@dataclass(frozen=True, slots=True)
class Via(Node):
    """经甲研究(后): the act rests on this one."""

    act: Name
    parties: Parties = NOBODY
    content: Name | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    """What stands between modal and act, in any order: deadline, 经…, 会同…, 根据…, 向….

    `idle`: words that say how and have no effect of their own (依法, 认真, 依照第十条规定的程序).
    """

    timing: Timing | None = None
    via: tuple[Via, ...] = ()
    jointly: tuple[Name, ...] = ()
    norms: tuple[Name, ...] = ()
    to: tuple[Parties, ...] = ()
    idle: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ActPhrase(Node):
    """One act of a predicate, with the manner written directly before it (the first act's is the rule's).

    `once`: 一次, 至少一次.
    """

    act: Name
    content: Name | None = None
    manner: Manner = Manner()
    again: bool = False
    once: bool = False


@dataclass(frozen=True, slots=True)
class Head(Node):
    """What a rule begins with: `condition` …的，; `parties` 对甲， or 对…的甲，; `after` 甲做某事后，.

    `waited`: E满一年后，, 公示期满，. `before`: E前，. `during`: 复查期间，.
    `on`: 做某事，应当…, without 的. `amid`: …时，, …的情况下，, 在检查中.
    `towards`: the parties are written after 对, as whom the rule concerns; else they are its subject.
    Several heads (in order) stand in one rule; all apply. `but`: it begins with 但; `among`: with 其中;
    `only`: with 只有.
    """

    condition: Cond | None = None
    parties: Parties = NOBODY
    after: Event | None = None
    towards: bool = False
    but: bool = False
    waited: Elapsed | Ended | None = None
    before: Before | None = None
    during: tuple[Name, ...] = ()
    on: bool = False
    amid: bool = False
    among: bool = False
    only: bool = False


@dataclass(frozen=True, slots=True)
class ActRule(Node):
    """甲应当在…内做某事，做某事.

    `manner` stands before the first act and governs all; the acts' own manners are later ones.
    `modal` None: in 由甲X后，Y, or a bare predicate. `thing`: what it is done to stands before the modal
    (名单应当公布). `also`: 也可以, besides what is said before. `both`: 并, 且 or ， joins the acts.
    `charged`: by 由甲, which says who acts and not who it is about.
    """

    parties: Parties
    modal: Modal | None
    manner: Manner
    acts: tuple[ActPhrase, ...]
    connective: Connective = Connective.ALL
    thing: str = ""
    also: bool = False
    both: bool = field(default=False, compare=False)
    charged: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Assigned(Node):
    """由甲X后，（乙）Y: first X, by `parties`, then the acts of `then`, resting on it."""

    first: Event
    then: ActRule


@dataclass(frozen=True, slots=True)
class ResultRule(Node):
    """[甲]应当/可以/不得 R、R或R; bare 予以R (`modal` None); 不R (`negative`).

    `towards`: 甲应当对C的乙R, 对甲予以R. `givers`: who is named to give them. `beside`: 并处R, beside
    what is said before. `charged`: as of `ActRule`.
    """

    givers: Parties
    modal: Modal | None
    results: tuple[Name, ...]
    connective: Connective
    towards: Head | None = None
    norms: tuple[Name, ...] = ()
    via: tuple[Via, ...] = ()
    timing: Timing | None = None
    negative: bool = False
    beside: bool = False
    idle: tuple[Text, ...] = ()
    charged: bool = field(default=False, compare=False)

    @property
    def gives(self) -> bool:
        """It requires or permits the results; it neither bars nor spares them."""
        return not self.negative and self.modal in (None, Modal.OUGHT, Modal.MAY)


@dataclass(frozen=True, slots=True)
class Elsewhere(Node):
    """依法追究刑事责任: what follows is no matter of this measure.

    `attaches` False: 按照国家规定办理 says which rules speak, and attaches nothing.
    """

    words: str
    attaches: bool = True


@dataclass(frozen=True, slots=True)
class Disapplied(Node):
    """不适用第六条 / 不适用本办法 (`ref` None)."""

    ref: Ref | None


@dataclass(frozen=True, slots=True)
class Void(Node):
    """X无效. `content`: only with this content."""

    act: Name
    content: Name | None = None


@dataclass(frozen=True, slots=True)
class Unaffected(Node):
    """不影响其效力: what the head says voids nothing."""


@dataclass(frozen=True, slots=True)
class Graded(Node):
    """…的，为较大事故: a grade that the head makes."""

    value: Name


@dataclass(frozen=True, slots=True)
class Yield(Node):
    """从其规定."""


@dataclass(frozen=True, slots=True)
class Deemed(Node):
    """视为X (不视为: `negative`); 自E之日起满三十日，视为X (`when`)."""

    name: Name
    negative: bool = False
    content: Name | None = None
    when: Cond | None = None


@dataclass(frozen=True, slots=True)
class Target(Node):
    """第五条规定的期限 (`ref`), 作出决定的期限 (`act`). `before`: what stands before it (经甲批准，)."""

    ref: Ref | None = None
    act: Name | None = None
    before: Cond | None = None


@dataclass(frozen=True, slots=True)
class Interval(Node):
    """自甲之日起至乙之日止, or 至乙之前 (`short`)."""

    begins: Event
    ends: Event
    short: bool = False


@dataclass(frozen=True, slots=True)
class Length(Node):
    """（一）警告，六个月: how long it lasts where the act says one of `contents` (none: whatever it says)."""

    contents: tuple[Name, ...]
    period: Period
    item: int = 0


@dataclass(frozen=True, slots=True)
class Lasting(Node):
    """公示期不少于五个工作日; 处分期间为：警告六个月，记过十二个月.

    The time named after one of `acts` runs from that act, or from `begins`. `least`: it may last longer.
    """

    acts: tuple[Name, ...]
    lengths: tuple[Length, ...]
    begins: Event | None = None
    least: bool = False


@dataclass(frozen=True, slots=True)
class Extension(Node):
    """[经甲批准，][第五条规定的期限]可以延长三十日[，总期限最长不超过六十日]; 延长至六十日 is both.

    `unsaid`: of 最长不超过三十日 it is not said whether the extension or the whole is meant.
    """

    approval: Cond | None
    by: Period
    target: Target | None = None
    most: Period | None = None
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class NotCounted(Node):
    """听证、鉴定所需时间不计入第五条规定的期限 (`acts`); 自甲之日起至乙之日止的期间不计入… (`interval`)."""

    acts: tuple[Name, ...]
    interval: Interval | None = None
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Suspended(Node):
    """[自甲之日起，]期限中止，自乙之日起继续计算; 听证期间，期限中止 (`ends` None)."""

    begins: Event | None
    ends: Event | None
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class SamePerson(Node):
    """作出决定的人员不得参与复核: nobody who took part in one of `first` takes part in one of `then`.

    `people`: as whom the text speaks of them, if they are declared.
    """

    first: tuple[Name, ...]
    then: tuple[Name, ...]
    people: Parties = NOBODY


@dataclass(frozen=True, slots=True)
class Persons(Node):
    """核查应当由两名以上工作人员进行, 甲局应当由三人以上进行核查, 核查的人员不得少于两人."""

    acts: tuple[Name, ...]
    bound: Bound
    parties: Parties = NOBODY
    people: Parties = NOBODY


@dataclass(frozen=True, slots=True)
class InCase(Node):
    """…，必要时（，）可以X: `then` holds where `head` does, which reaches nothing else of the sentence."""

    head: Head
    then: ActRule | ResultRule


Consequence = (
    ActRule
    | Assigned
    | ResultRule
    | Elsewhere
    | Disapplied
    | Void
    | Unaffected
    | Graded
    | Yield
    | Deemed
    | Extension
    | Lasting
    | NotCounted
    | Suspended
    | SamePerson
    | Persons
    | InCase
)
