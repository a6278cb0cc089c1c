"""Whether a stretch can be a name of a kind where it stands, by how such names begin and end in Chinese.

A party is somebody, not a thing; a norm ends in a word for a norm; a result that nothing gives is a measure
taken against or for somebody. Without these a sentence would be read, but not as its reader takes it: then it
is better left for a person.
"""

from __future__ import annotations

import re

BODY = re.compile(
    r"(?:机关|部门|单位|机构|委员会|政府|人员|负责人|企业|组织|公安|法院|检察院|办公室|办事处|[大支总]队|派出所|工会|党委|国务院|联席会议|[组局处院校]长|主任|主席|公民|居民|村民|职工|员工|学生|用户|业主|股东|律师|[医教]师|党员|公司|中心|协会|学校|医院|银行|领导|人民|人|者|组|方|局|会|们)$"
)
_THING = re.compile(
    r"(?:结果|决定|情况|资料|材料|证据|书|报告|组成|回避|行为|事项|问题|工作|处理|制度|措施|信息|档案|意见|费用?|经费|资金|设施|设备|场所|标准|内容|名单|方案|计划"
    r"|记录|通知|公告|合同|协议|证照|证书|许可证|执照|事故|程序|职务|职级|级别|岗位|职称|待遇|资格|学历|学位|荣誉|要求|建议|申请|领导|中|上|下|期|等|的"
    r"|一般|地方|(?<![许认])可|也|均|都|分别|由|期间|时)$"
)
_MADE = re.compile(
    r"(?:结果|决定|报告|[书表册证]|材料|资料|档案|证据|情况|信息|名单|方案|计划|记录|通知|公告|费用|经费|资金|信件|意见|清单|目录|合同|协议|[组局处院校]长|组成|行政处罚|财[物产]|物品|款项)$"
)
"""What is made and kept, so that something is done to it."""
_ACTS_ON = re.compile(
    r"(?<![理自事缘案])由|(?<!^)(?<![应针面])对(?!外|口|象|方|策)|(?<!^)(?<![方面导意志])向|(?<![即干])将|把(?!关)|依据|依照|按照|根据|后|是(?!否)|^(?!对).+(?<!所)有权|发现|认为|过程中|(?<!^)在(?![职校编岗])"
)
_NOT_ONE = re.compile(
    r"^(?:在(?![职校编岗])|[因未不]|为(?!民)|对(?![方外口])|被(?![一-龥]{1,6}(?:人|者|单位)$)|应当|可以|以(?!上)|于)|^(?:其他|其余|其它|有关|相关|上述|任何|各|每|该|本|重要|一[项其]中?|其中)$"
)
_TAIL = re.compile(
    r"(?:主要|直接)?(?:负责人|负责同志|召集人|领导(?:同志|干部|班子|成员)|(?:工作|管理)?人员)|[一-龥]{0,2}(?:部门|机关|委员会|办公室)"
)
JOINED = re.compile("机关、(?=单位)|[省市区县州旗乡镇]、(?=(?:自治|直辖|设区的)?[市区县州旗乡镇])")
"""A 、 within the name of one party: 任免机关、单位; 市、县级政府."""
_JOINT = re.compile(r"和政府[一-龥]{1,4}(?:部门|机构)")
NORM = re.compile(
    r"(?:规定|要求|程序|权限|职责|原则|标准|批复|制度|办法|(?<!依)法|条例|规则|规章|规范|法规|政策|情况|实际|需要|决定|意见|方案|任务|约定|合同|协议|章程|规划|计划|目录"
    r"|清单|结果|责任|指令|命令|通知|公告|内容|方式|比例|顺序|时限|期限|判决|裁定|情节|性质|[》〉])$"
)
_GIVEN = re.compile(r"(?:元|倍|%|以[上下]的?|给予|予以|处以?|并处|发给|作出?|不[予再得]|免予)$")
_MEASURE = re.compile(
    r"^(?:同时|依[法规纪律据依]+|按规定)?(?:责令|警告|记过|记大过|训诫|诫勉|罚|没收|吊销|暂扣|撤销|取消|降|撤职|开除|辞退|通报|约谈|终止|停止|中止|解除|追回|追缴|收缴|退|返还|[从减]轻|从重|加重|免|记入|计入|列入|纳入"
    r"|禁止|限制|扣|减|补|发|奖|表彰|表扬|注销|重新|严肃|处(?!分期)|拘留|驳回|暂停|收回|恢复|视同|优先|享受|不予|给予|依法|失效|失去|丧失|自动|无效|赔偿|承担)"
)
_COUNTED = re.compile(
    r"(?:数|量|额|率|收入|面积|年龄|龄|比例|价值|价|费用?|损失|死亡|[重轻]伤|伤亡|距离|[高长宽深温浓速]度|重量|时间|分数?|成绩|资金|款|税|租金|产值|人口|里程|工资|标准|余额|资产|所得|货值)$"
)
_AIMS = re.compile(r"^(?:对|向|就)")
_AIM = re.compile(r"(?:工作|事项|问题|情况|中央|国务院)$")
_DOES = re.compile(
    r"进行|予以|给予|开展|实施|组织|提出|作出|采取|加强|负责|追究|承担|行使|享有|实行|保密|表示|核实|核查|处理|检查|调查|监督|评价|考核|通报|报告|报送|提供|移送|公布|反映|说明|通知|告知"
)
_TOLD = re.compile(r".(?:向.*|(?<!自行)将.*)(?:通报|报送|报告|移送|提供|公布)")
_PART = re.compile(r"^(?:于|以及|及其|其中|需要|其他|其余|规定的?|等级)")
_GRANTED = re.compile(r"给予|处以|并处|发给|从轻|从重|减轻|加重|免予|免于|免除")
_HALF = re.compile(r"(?:(?<![许认])可|需|须)$")
_INTO = re.compile(r"^(?!收入).[入给至](?!.*的)")
"""Into what of his something is put is not said of somebody: 存入…本人档案."""
_OWES = re.compile(r"(?!(?:依法|依规|依照规定|按照规定|按规定)*(?:应当|必须|可以)).+?(?:应当|必须|可以)")
"""Of whom something else is said that it ought to do is no part of his name: 决定书应当盖有…机关."""
_STAFF = ("人员", "工作人员")
_LABEL = re.compile(r"^（[一二三四五六七八九十百]+）")
_BENEFIT = re.compile(r"(?:补贴|补助|奖励|罚款|处分|处罚|警告|救助)$")
_NO_RESULT = re.compile(r"(?:行为|事项|情况|工作|问题|免予|不予|减轻|从轻或者减轻)$")
UNDER = re.compile(r"^(?:依据|依照|按照|根据)")
_NORM_WITHIN = re.compile(r"(?:机构|机关|部门|单位).*(?:依据|依照|按照|根据)")
_ONE = "(?:机关|部门|单位|机构|政府|企业|组织|法院|检察院|人员|公司|办公室|党委|[一-龥]人|[局厅处会组])"
_DOES_WITHIN = re.compile(rf"{_ONE}(?:认为|发现|接到|收到|是(?!否)|在(?![场职校编岗]))")
"""Who finds or receives something, or is something or somewhere, is not hidden in what that is."""
_STATED = re.compile(rf"{_ONE}(?:负责(?![人同])|主管|领导|管理|指导|协调|承担|组织|加强|坚持)")
_CASE = re.compile(r"的?(?:情形|情况)(?!下)|行为的?[，；。]")
"""A word for a case belongs to what the case is."""
_IS_SO = re.compile(r"是|有(?!权)|没有|具[有备]|符合|与|属于|保持|[不无未]|客观")
_RULED = re.compile(r"，(?!或者)[^，。；]*?(?:应当|可以|不得|必须|(?<![理事缘案])由|负责(?![人同]))")
_MODAL_FIRST = re.compile(r"应当|可以|不得|必须")
_OUGHT = re.compile(rf"[^，]*?{_ONE}(?:应当|可以|不得|必须)")
"""Somebody ought to: a sentence of its own, whatever stands further on."""
_PUT_BY = re.compile(r"^[一-龥]{1,8}?由.+(?:担任|指定|决定)$")
_AGAINST = re.compile(r"(?:不服|有异议|不满)$")
_NOT_CONTENT = re.compile(r"(?:、|或者?|和)[^，。；]{1,20}(?:不服|有异议|不满)")
_OBJECT = re.compile(r"对[^，。；]*$")
"""What somebody is not content with is one name with that: 对甲决定或者乙决定不服."""
_GIVEN_WITHIN = re.compile(rf"{_ONE}(?:给予|予以|处)")
_TOPIC = re.compile(rf"{_ONE}(?:对|将|向)[^，]*$")
_STATES = re.compile(r"是(?!否)|有(?!序|效|偿)|已|系(?!统)|属于|包括|分为|具有|设在|即|称|仍")
_IS_ONE = re.compile("是一[项种个类]")
_ONE_DOES = re.compile(
    rf"{_ONE}(?:依法|依照|按照|按规定|及时|立即|负责(?![人同])|应当|可以|不得|必须)(?![^，]*的[^，])"
)
"""Who does something is not hidden in a name, unless it only says of which thing: 由乙局负责调查的事故."""
_TELLING = "告知|通知|责令|委托|督促"
_HAS_DONE = re.compile(
    r"责令|组织|会同|委托|建议|授权|通知|协助|配合|转送|移送|移交|提请|交由|督促|指导|要求|商请|聘请|引导|邀请|由|向|对|将|告知|帮助|支持|报"
)
_HAVING_DONE = re.compile(rf"^(?:{_TELLING}|接受)(?!人|方|书|单位|机关|机构|部门|对象)")
"""What begins with what is done to somebody is nobody: 告知学校."""
_HOW = re.compile(r"^(?:依法|依规|依纪依法|依照规定|按照规定|按规定)+")
_APPROVES = re.compile(r"(?:批准|同意|审批|审核|审定|审查|研究|讨论|决定)")
_MODAL = re.compile(r"(?:应当|可以|不得|必须|[应可])$")
_ENDS = ("，", "；", "。", "")
_AFTERWARDS = re.compile(r"后(?:确?有|仍)|属于|符合")
"""What turned out is no act that something rests on."""
_STILL_NOT = re.compile(r"经.+后仍[不未]")
"""What was asked for and is still not done is said with both."""
_BY_WHAT = re.compile(r".(?:根据|按照|依照|依据)[^，]*(?:情况|规定|要求|需要|程序)$")
_GRANTING = re.compile(r"(?:给予|予以|不予|不再给予)$")


_WHO = re.compile(
    r"(?:^|[。；，：])([一-龥]{2,12}?)(?:提前|自愿|主动)?"
    r"(?:申请|提出|提交|报送|有异议|不服|享受|有权|拒不|拒绝|隐瞒|领取|使用|违反|对[^，。]{1,20}(?:不服|有异议))"
)
_WHOM = f"(?:{_TELLING}|向|由|对|为|给)"


def acting(text: str) -> frozenset[str]:
    """Who in the text is somebody: does what only somebody does, and has it done to him elsewhere."""
    named = dict.fromkeys(found for found in _WHO.findall(text) if not _no_party(found))
    return frozenset(
        n for n in named if text.count(n) > 2 and (BODY.search(n) or re.search(_WHOM + re.escape(n), text))
    )


def odd(text: str, at: int, stop: int, terminal: str) -> bool:
    """Whether `text[at:stop]` is no name of that kind there."""
    name = text[at:stop]
    if _LABEL.match(name) or (terminal in ("FACT", "ACT") and text.startswith(_STAFF, stop)):
        return True
    if name.startswith("是") and text[stop : stop + 1] == "的" and text[stop + 1 : stop + 2] not in _ENDS:
        return True  # 甲是…的专门机构
    match terminal:
        case "PARTY":
            return _odd_party(text, at, stop, name)
        case "NORM":
            if NORM.search(name) is None or _TOLD.search(name):
                return True
            return text.startswith(("规定的", "的规定", "确定的"), stop)
        case "NUM":
            return _COUNTED.search(name) is None or "的" in name
        case "RESULT":
            granted = _GIVEN.search(text, 0, at) is not None
            if _GIVEN_WITHIN.search(name):
                return True
            leads = UNDER.match(name) or _AIMS.match(name) or _NO_RESULT.search(name) or name[0] == "中"
            return bool(leads) or not (granted or _MEASURE.match(name) or _BENEFIT.search(name))
        case "THING":
            begins = at == 0 or text[at - 1] in "条。；"
            ruled = text.startswith(("应当", "可以", "不得", "必须", "由", "，由"), stop)
            return not (begins and ruled and _MADE.search(name))
        case "ACT" | "DEED":
            by_norm = UNDER.match(name) and any(NORM.search(name, 0, end) for end in range(4, len(name) + 1))
            if _cut(text, stop, name) or by_norm or _NORM_WITHIN.search(name):
                return True
            if (
                _STATES.match(name)
                or _IS_ONE.search(name)
                or (_ONE_DOES.search(name) and not _HAS_DONE.match(name))
            ):
                return True
            if (
                _MODAL_FIRST.match(name)
                or _OUGHT.match(name)
                or _PUT_BY.search(name)
                or _AGAINST.search(name)
            ):
                return True
            if name.startswith("在") and BODY.search(name):
                return True
            if name.startswith("授权") and not _MODAL.search(text, 0, at):
                return True
            if _DOES_WITHIN.search(name) or _AFTERWARDS.search(name) or _BY_WHAT.search(name):
                return True
            if _GRANTING.search(text, 0, at) and _BENEFIT.search(name):
                return True  # what is granted or refused is a result
            at_what = _AIMS.match(name) and (BODY.search(name) or _AIM.search(name))
            aimless = at_what and not _DOES.search(name)
            lone = name.startswith("与") and not text.endswith(("应当", "可以", "不得", "必须"), 0, at)
            given = _GRANTED.match(_HOW.sub("", name)) is not None
            if text.endswith("经", 0, at) and any(
                BODY.search(name, 0, one.start()) for one in _APPROVES.finditer(name)
            ):
                return True  # 经局长批准: who approves has a name
            rash = "擅自" in name and text.endswith("未经", 0, at)
            return bool(aimless or lone or given or rash or _PART.match(name) or _HALF.search(name))
        case "FACT":
            if _DOES_WITHIN.search(name) or _BY_WHAT.search(name) or _STILL_NOT.match(name):
                return True
            if _OUGHT.match(name) and not text.startswith("的", stop):
                return True
            if _CASE.match(text, stop) or (_MODAL.search(text, 0, at) and not _IS_SO.match(name)):
                return True
            topic = _RULED.match(text, stop) is not None
            if text.startswith("的", stop) and text[stop + 1 : stop + 2] not in _ENDS and _TOPIC.search(name):
                return True
            if text.startswith(("，对", "，经", "，在"), stop) and _THING.search(name):
                return True  # what the next words are said of
            if topic and (_TOPIC.search(name) or _STATED.search(name) or name.startswith("对")):
                return True  # whose the topic of a sentence is, is its subject
            against = _AGAINST.search(name) is not None or _NOT_CONTENT.match(text, stop) is not None
            if against and _OBJECT.search(text, 0, at):
                return True
            alone = len(name) < 4 and text.startswith(("或者不", "或者未", "或不", "或未"), stop)
            return alone or _cut(text, stop, name) or UNDER.match(name) is not None
        case _:
            return False


def _cut(text: str, stop: int, name: str) -> bool:
    """A reason of several parts is one: 因甲、乙等原因."""
    return name.startswith("因") and text.startswith(("、", "和", "以及", "或者"), stop)


def _odd_party(text: str, at: int, stop: int, name: str) -> bool:
    if _no_party(name):
        return True
    if text.startswith(("组长", "长", "成员", "中的", "职责的"), stop):
        return True
    if _TAIL.match(text, stop) or any(one.end() in (at, stop + 1) for one in JOINED.finditer(text)):
        return True
    if name.endswith("党委") and _JOINT.match(text, stop):
        return True  # 党委和政府的部门
    whose = at > 0 and text[at - 1] == "的"
    return whose and (BODY.search(name) is None or "的" in name)


def _no_party(name: str) -> bool:
    several = "、" in JOINED.sub("", name) or _OWES.match(name) is not None
    return several or any(one.search(name) for one in (_NOT_ONE, _INTO, _THING, _ACTS_ON, _HAVING_DONE))
