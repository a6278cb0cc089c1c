"""A first draft reads what the language takes, proposes names for it, and marks both as 待定."""

import pytest

from policy_model.cli import main
from policy_model.drafting.actors import beside, said_first, subject_of
from policy_model.drafting.draft import draft
from policy_model.drafting.sentences import parts_of
from policy_model.pipeline import load_measure
from policy_model.source.clause import ClauseId
from policy_model.source.document import split_document

TEXT = """某县公务用车办法

第一条 为了规范公务用车，制定本办法。

第二条 车辆管理中心应当在收到申请后两个工作日内作出决定。公务用车是节约型机关建设的一部分。

第三条 有下列情形之一的，不得批准用车：
（一）未提前申请的；
（二）用于私人事务的。

第四条 驾驶人员不得酒后驾驶。

第五条 本办法自2026年1月1日起施行。
"""


WHO = """食堂补贴办法

第一条 长者食堂有异议的，可以自收到决定之日起六十日内申请复核。

第二条 长者食堂申请补贴的，应当向街道办事处提交申请材料。

第三条 街道办事处应当在收到申请材料之日起三日内书面告知长者食堂。

第四条 弄虚作假的，不予补贴。

第五条 县级以上人民政府应当严格履行职责，及时、准确地完成调查工作。

第六条 对领导人员和直接责任人员中的管理人员给予处分。

第七条 本办法自2026年1月1日起施行。
"""


@pytest.fixture(scope="module")
def who():
    return draft(split_document(WHO))


def names(drafted, title):
    """The names in a table of the vocabulary, in its order."""
    table = drafted.vocabulary.split(f"{title}\n", 1)[1].split("\n\n", 1)[0]
    return [row.split("|")[1].strip() for row in table.split("\n")[2:]]


def test_whoever_acts_is_a_party_and_what_he_does_is_not_named_with_him(who):
    assert "长者食堂" in names(who, "主体")
    assert "有异议" in names(who, "事实")
    assert "| 申请复核 | shen_qing_fu_he |  | 1 | 长者食堂 |" in who.vocabulary


def test_what_nobody_does_is_an_event(who):
    assert names(who, "事件") == ["收到决定", "收到申请材料"]


def test_an_act_that_names_somebody_is_towards_him(who):
    assert "| 2 | 长者食堂 | 街道办事处 | 待定：长者食堂申请补贴的" in who.vocabulary
    assert "| 3 | 街道办事处 | 长者食堂 | 待定：街道办事处应当在收到申请材料之日起" in who.vocabulary


def test_whom_the_sentence_names_after_towards_is_the_addressee():
    text = "用水办法\n\n第一条 区水务局可以向供水公司了解情况。\n\n第二条 本办法自2026年1月1日起施行。\n"
    made = draft(split_document(text))
    assert "| 了解情况 | liao_jie_qing_kuang |  | 1 | 区水务局 | 供水公司 |" in made.vocabulary


def test_an_act_said_of_a_thing_has_that_way_of_writing_too():
    text = "用水办法\n\n第一条 用水名单应当张贴。\n\n第二条 本办法自2026年1月1日起施行。\n"
    assert "| 张贴用水名单；用水名单…张贴 |" in draft(split_document(text)).vocabulary


def test_what_is_refused_is_a_result_and_no_party_is_cut_in_two(who):
    assert "补贴" in names(who, "结果")
    assert "及时完成调查工作" in names(who, "事实")
    assert not any(name.startswith("中的") for name in names(who, "结果"))


def test_a_party_written_with_a_list_sign_has_a_name_without_one_for_columns():
    text = "用水办法\n\n第一条 任免机关、单位应当公布水价。\n\n第二条 本办法自2026年1月1日起施行。\n"
    made = draft(split_document(text))
    assert names(made, "主体") == ["任免机关单位；任免机关、单位"]
    assert "| 公布水价 | gong_bu_shui_jia |  | 1 | 任免机关单位 |" in made.vocabulary


def test_what_something_is_done_to_may_act_elsewhere():
    text = "用水办法\n\n第一条 节水组组长由区水务局指定。\n\n第二条 节水组组长主持节水组的工作。\n"
    made = draft(split_document(text + "\n第三条 本办法自2026年1月1日起施行。\n"))
    assert [s.names for s in made.sentences[:2]] == [
        ("区水务局", "指定节水组组长"),
        ("节水组组长", "主持节水组的工作"),
    ]


def made(*articles):
    numbered = (f"第{number}条 {words}" for number, words in zip("一二三四", articles, strict=False))
    return draft(
        split_document("\n\n".join(["用水办法", *numbered, "第九条 本办法自2026年1月1日起施行。"]) + "\n")
    )


@pytest.mark.parametrize("turned", [False, True])
def test_what_nobody_is_named_for_is_given_to_no_other_party(turned):
    said = ["食堂申请补贴的，应当提交申请表。", "区民政部门应当公布补贴标准。"]
    one = made(*(reversed(said) if turned else said))
    rows = {
        row.split("|")[1].strip(): row.split("|")[5].strip()
        for row in one.vocabulary.split("\n")
        if "_" in row
    }
    assert rows["提交申请表"] == "当事人"
    assert rows["公布补贴标准"] == "区民政部门"
    assert sorted(names(one, "主体")) == ["区民政部门", "当事人"]


def test_what_only_a_condition_names_is_anybodys():
    one = made("区水务局应当登记，街道办事处应当公告。", "未提前报告的，不予补贴。")
    assert "当事人" not in names(one, "主体")


def test_what_is_left_for_later_is_quoted_with_its_brackets():
    one = made("节水是“三条红线”（含用水总量）的一项长期工作。")
    assert "待定：节水是‘三条红线’（含用水总量）的一项长期工作。" in "".join(one.blocks.values())


@pytest.mark.parametrize(
    "said", ["节水是" + "很" * 33 + "（含用水总量）的工作。", "节水是（一项工作。", "节水是）【一项（工作。"]
)
def test_a_quotation_that_is_cut_keeps_no_half_of_a_pair(said):
    one = made(said, "区民政部门应当公布补贴标准。")
    (quoted,) = (line for line in one.blocks[one.sentences[0].clause].split("\n") if "待定" in line)
    assert quoted.count("（") == quoted.count("）") == 1
    assert [s.formal for s in one.sentences] == [False, True, True]
    assert "| 公布补贴标准 | gong_bu_bu_tie_biao_zhun |  | 2 | 区民政部门 |" in one.vocabulary


def test_parts_in_which_somebody_else_acts_are_drafted_by_themselves():
    one = made("区水务局应当检查水表；街道办事处应当记录情况；节水是一项长期工作。")
    assert [(s.text, s.formal) for s in one.sentences[:-1]] == [
        ("区水务局应当检查水表。", True),
        ("街道办事处应当记录情况；节水是一项长期工作。", False),
    ]
    (quoted,) = (line for line in one.blocks[one.sentences[0].clause].split("\n") if "待定" in line)
    assert "街道办事处应当记录情况；节水是一项长期工作。" in quoted


@pytest.mark.parametrize(
    "said",
    [
        "误工的，区水务局应当检查；街道办事处应当记录。",
        "区水务局应当检查；情节严重的，应当停水。",
        "区水务局应当检查；同时应当记录。",
    ],
)
def test_a_condition_may_reach_over_all_parts(said):
    assert parts_of(said, ()) == [said]


def test_a_name_that_a_sentence_cut_too_long_is_cut_by_the_names_of_others():
    one = made(
        "区水务局负责受理申请、完成初审。",
        "区水务局应当在提出申请后五个工作日内受理申请。",
        "区水务局应当自受理申请之日起二十日内完成初审。",
    )
    assert [s.names for s in one.sentences[:1]] == [("区水务局", "受理申请", "完成初审")]
    assert all(s.formal for s in one.sentences)


def test_a_sentence_that_is_not_read_still_proposes_who_does_what():
    one = made("区水务局应当检查水表，街道办事处应当每隔一年公告一次。")
    assert not one.sentences[0].formal
    assert "区水务局" in names(one, "主体")
    assert "| 检查水表 | jian_cha_shui_biao |  | 1 | 区水务局 | 待定：" in one.vocabulary


@pytest.fixture(scope="module")
def unread():
    """Sentences of which no part is read with its whole."""
    return made(
        "未安装水表的，区水务局应当每隔半年停水一次。",
        "区水务局应当每隔半年检查，有下列情形之一的，予以表扬：\n（一）安装节水器具；\n（二）明显节约用水；",
        "街道办事处应当于每年3月31日前公布用水情况，情节严重的，给予警告。",
    )


def row(drafted, name):
    """The cells of a name's row."""
    (found,) = (one for one in drafted.vocabulary.split("\n") if one.startswith(f"| {name} |"))
    return [cell.strip() for cell in found.strip("|").split("|")]


def test_conditions_and_consequences_of_unread_sentences_are_proposed(unread):
    assert [s.formal for s in unread.sentences] == [False, False, False, True]
    assert row(unread, "安装水表")[2:-1] == ["", "1", "客观", "是否", "否"]
    assert row(unread, "停水")[3:-1] == ["1", "区水务局"]
    assert row(unread, "明显节约用水")[3:5] == ["2", "裁量"]
    assert row(unread, "表扬")[4] == "益"
    assert row(unread, "情节严重")[3:5] == ["3", "裁量"]
    assert row(unread, "警告")[3:-1] == ["3", "损", "主"]
    assert row(unread, "公布用水情况")[3:-1] == ["3", "街道办事处"]
    assert row(unread, "区水务局")[-1] == "待定：未安装水表的，区水务局应当每隔半年停水一次。"
    assert "发生别事" not in unread.vocabulary


@pytest.mark.parametrize(
    "said",
    [
        "为了节约用水，改善环境，制定本办法。",
        "节水应坚持以下原则：\n（一）政府主导；\n（二）社会参与。",
        "节水工作把水放在前面，主要看是多用还是少用。",
    ],
)
def test_what_rules_nothing_proposes_nothing(said):
    assert made(said).names == ()


def test_what_an_unread_sentence_would_make_ambiguous_is_not_proposed():
    one = made("区水务局应当核查水表读数。", "读数的，区水务局应当每隔半年核查水表一次。")
    assert [s.formal for s in one.sentences] == [True, False, True]
    assert "核查水表" in one.names


@pytest.fixture(scope="module")
def drafted():
    return draft(split_document(TEXT))


def test_what_the_language_takes_is_formal_and_the_rest_is_left_for_later(drafted):
    assert [s.formal for s in drafted.sentences] == [False, True, False, True, True, True]
    assert "本条不形式化（理由：“待定：" in "".join(drafted.blocks.values())


def test_names_are_proposed_with_kind_actor_identifier_and_sentence(drafted):
    rows = drafted.vocabulary.split("\n")
    assert "| 驾驶人员 | jia_shi_ren_yuan |  | 4 | 待定：驾驶人员不得酒后驾驶。 |" in rows
    assert "| 酒后驾驶 | jiu_hou_jia_shi |  | 4 | 驾驶人员 | 待定：驾驶人员不得酒后驾驶。 |" in rows
    assert any(row.startswith("| 提前申请 | ti_qian_shen_qing |") for row in rows)


def test_the_same_text_gives_the_same_draft(drafted):
    assert draft(split_document(TEXT)) == drafted


def test_check_counts_what_is_pending_and_lists_names_without_english(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert main(["new", str(tmp_path / "a.txt"), "--draft", "--lang", "zh"]) == 0
    assert "6 句中 4 句" in capsys.readouterr().err
    measure = tmp_path / "a.md"
    words = measure.read_text("utf-8")
    measure.write_text(
        words.replace("日起施行。\n```", "日起施行。\n释义：期限届满日为休息日的，不顺延。\n```"), "utf-8"
    )
    loaded = load_measure(measure)
    told = {d.code: d.args for d in loaded.warnings}
    assert told["PM0338"]["sentences"] == 2
    assert "驾驶人员" in told["PM0339"]["names"]
    assert next(p.id.en for p in loaded.measure.parties if p.id.zh == "驾驶人员") == "驾驶人员"


def test_bare_blocks_are_empty(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert main(["new", str(tmp_path / "a.txt"), "--bare"]) == 0
    assert "```policy\n```" in (tmp_path / "a.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("区水务局发现用水户有其他情形的，可以直接停水。", {"区水务局", "发现用水户有其他情形", "直接停水"}),
        ("区水务局接到报告后，应当派人查看。", {"区水务局", "接到报告", "派人查看"}),
        ("区水务局根据用水的情况，对涉嫌偷水的，应当查处。", {"区水务局", "用水的情况", "涉嫌偷水", "查处"}),
        ("区水务局对收到的信件，应当转送有关部门办理。", {"区水务局", "收到的信件", "转送有关部门办理"}),
        ("对领导人员中的水务管理人员给予处分。", {"领导人员中的水务管理人员", "给予处分"}),
        (
            "水厂停水，经劝告后仍有停水表现的，可以通报。",
            {"水厂停水", "经劝告后仍有停水表现", "通报"},
        ),
        ("对信访人反映的情况，区水务局应当研究。", {"信访人反映的情况", "区水务局", "研究"}),
        ("区水务局负责检查，街道办事处负责记录。", {"区水务局", "检查", "街道办事处", "记录"}),
        ("区水务局领导本区节水工作，督促用水。", {"区水务局", "领导本区节水工作", "督促用水"}),
        ("节水工作是一项长期工作。", None),
        ("节水联席会议办公室设在区水务局。", None),
        ("节水组组长由区水务局指定。", {"区水务局", "指定节水组组长"}),
        ("用水资料应当归档保存。", {"用水资料归档保存"}),
        ("区水务局应当按照用水法规提供证明。", {"区水务局", "用水法规", "提供证明"}),
        (
            "区水务局应当听取汇报，分析形势，部署任务，解决问题。",
            {"区水务局", "听取汇报", "分析形势", "部署任务", "解决问题"},
        ),
        ("重大事故由区水务局负责调查。", {"重大事故", "区水务局", "调查"}),
        ("同一户有两个以上水表的，应当分别登记。", {"同一户有两个以上水表", "分别登记"}),
        (
            "区水务局应当按照管理权限向上级部门通报用水情况。",
            {"区水务局", "管理权限", "向上级部门通报用水情况"},
        ),
        ("用水机关、单位领导干部应当定期检查。", {"用水机关、单位领导干部", "定期检查"}),
        ("市、县级水务局应当公布水价。", {"市、县级水务局", "公布水价"}),
        ("被处分人应当补缴水费。", {"被处分人", "补缴水费"}),
        (
            "上级水务局认为必要时，可以检查由下级水务局负责检查的水厂。",
            {"上级水务局", "认为必要", "检查由下级水务局负责检查的水厂"},
        ),
        ("用水资料应当在适当范围内公布。", {"用水资料在适当范围内公布"}),
        ("区水务局应当按照原价格退还水费。", {"区水务局", "按照原价格退还水费"}),
        ("区水务局应当按照上级的批复，退还水费。", {"区水务局", "上级的批复", "退还水费"}),
        ("本办法规定的行政处罚，由区水务局决定。", {"区水务局", "决定本办法规定的行政处罚"}),
        ("用水单位在检查中有违法行为的，应当检查。", {"用水单位", "在检查中有违法行为", "检查"}),
    ],
)
def test_who_does_a_thing_is_not_hidden_in_the_name_of_it(sentence, names):
    made = draft(split_document(f"用水办法\n\n第一条 {sentence}\n\n第二条 本办法自2026年1月1日起施行。\n"))
    assert made.sentences[0].names is None if names is None else set(made.sentences[0].names) == names


def test_who_does_an_act_of_an_unread_sentence_is_no_list_of_all():
    """The name of a party that another sentence calls something else, and doers only a condition names."""
    one = made(
        "区水务局、街道办事处收到报告后，区水务局应当登记。",
        "区供水管理机关（以下简称供水机关）应当每隔半年检查水表，未提前报告的，供水机关应当停水。",
        "供水机关应当公布水价。",
    )
    assert [s.formal for s in one.sentences] == [True, False, True, True]
    assert row(one, "公布水价")[4] == row(one, "检查水表")[4] == "区供水管理机关"
    assert sorted(row(one, "收到报告")[4].split("、")) == ["区水务局", "街道办事处"]
    assert row(one, "登记")[4] == "区水务局"


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("许可决定书应当盖有作出决定的机关印章。", "许可决定书应当盖有作出决定的机关"),
        ("处理决定应当每隔半年存入申请人本人档案。", "存入申请人本人"),
        ("区水务局应当每隔半年核查，导入相应程序处理。", "导入相"),
    ],
)
def test_what_is_put_somewhere_or_ought_to_be_makes_no_party(said, wrong):
    one = made(said, "区水务局应当公布水价。")
    assert wrong not in names(one, "主体")


def test_whoever_orders_is_not_who_cheated_nor_who_is_barred():
    one = made("骗取补贴的，由区民政局责令退回，三年内不得再次申请。")
    assert one.sentences[0].formal
    assert {act: row(one, act)[4] for act in ("骗取补贴", "责令退回", "再次申请")} == {
        "骗取补贴": "当事人",
        "责令退回": "区民政局",
        "再次申请": "当事人",
    }


def test_words_that_begin_like_the_languages_own_are_whole():
    one = made(
        "摊主不得有下列行为：\n（一）占用消防通道；\n（二）经营国家禁止销售的商品。",
        "材料不齐全的，区民政局应当一次性告知申请人需要补正的内容。",
    )
    assert [s.names for s in one.sentences[:2]] == [
        ("摊主", "占用消防通道", "经营国家禁止销售的商品"),
        ("材料不齐全", "区民政局", "一次性告知申请人需要补正的内容"),
    ]


def test_a_name_proposed_by_a_sentence_that_is_not_read_is_not_told_as_unused(tmp_path, capsys):
    text = TEXT.replace("第三条 有", "第六条 区水务局应当每隔半年停水一次。\n\n第三条 有")
    (tmp_path / "车.txt").write_text(text.replace("第六条", "第二条之一"), "utf-8")
    assert main(["new", str(tmp_path / "车.txt"), "--draft"]) == 0
    assert "停水" in (tmp_path / "车.md").read_text("utf-8")
    main(["check", str(tmp_path / "车.md")])
    told = "".join(capsys.readouterr())
    assert "PM0338" in told
    assert "PM0210" not in told
    without_entry = (
        (tmp_path / "车.md").read_text("utf-8").replace("\n第五条\n本办法自2026年1月1日起施行。", "\n第五条")
    )
    (tmp_path / "车.md").write_text(without_entry, "utf-8")
    main(["check", str(tmp_path / "车.md")])
    told = "".join(capsys.readouterr())
    assert "PM0226" in told
    assert "PM0210" not in told


def test_who_is_not_content_is_named_apart_from_what_with():
    one = made(
        "区水务局应当告知申请人。申请人对不予许可决定或者处罚决定不服的，可以申请复查。申请人应当签名。"
    )
    assert row(one, "申请复查")[4] == "申请人"
    assert "对不予许可决定或者处罚决定不服" in one.names


def test_who_construes_it_and_when_it_comes_into_force_are_two_sentences():
    text = (
        "用餐规定\n\n第一条 学校应当公布菜谱。\n\n第二条 本规定由县教育局负责解释，自2026年9月1日起施行。\n"
    )
    block = draft(split_document(text)).blocks[ClauseId(2)]
    assert block == "第二条\n本规定由县教育局负责解释。\n本规定自2026年9月1日起施行。"


def test_measures_that_are_to_be_taken_are_acts():
    one = made("发生食物中毒事件的，学校应当立即采取下列措施：\n（一）停止供餐；\n（二）组织救治。")
    assert row(one, "停止供餐")[4] == row(one, "组织救治")[4] == "学校"
    assert one.sentences[0].formal  # 立即 is a fact of each


@pytest.mark.parametrize("parties", [1, 2])
@pytest.mark.parametrize(
    "said",
    [
        "申请人弄虚作假后，区停车管理中心应当撤销补贴。",
        "区停车管理中心应当在申请人弄虚作假后五个工作日内撤销补贴。",
    ],
)
def test_an_act_named_with_its_subject_is_that_subjects(said, parties):
    one = made(said, *["街道办事处应当公告。"][: parties - 1])
    assert one.sentences[0].formal
    assert row(one, "弄虚作假")[4] == "申请人"
    assert row(one, "弄虚作假")[-1] == f"待定：{said}"
    assert row(one, "申请人")[-1] == f"待定：{said}"
    assert set(one.sentences[0].names) == {"申请人", "弄虚作假", "区停车管理中心", "撤销补贴"}


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("申请复核后，区停车管理中心应当在十个工作日内答复。", "申请复核"),
        ("区停车管理中心应当在提出申请后十个工作日内答复。", "提出申请"),
        ("区停车管理中心可以自送达通知之日起十个工作日内答复。", "送达通知"),
    ],
)
def test_whoever_is_bound_after_an_act_is_not_said_to_have_done_it(said, act):
    one = made(said)
    assert one.sentences[0].formal
    assert row(one, act)[4:] == ["当事人", f"待定：（主体待补，原文未写）{said}"]
    assert row(one, "答复")[4:] == ["区停车管理中心", f"待定：{said}"]


def test_whom_nobody_names_for_an_act_among_several_is_told():
    one = made("申请复核后，区停车管理中心应当在十个工作日内答复。", "街道办事处应当公告。")
    assert row(one, "申请复核")[4] == "区停车管理中心、街道办事处"
    assert "（主体待补，原文未写）" in row(one, "申请复核")[-1]


def test_a_party_of_that_name_is_no_stand_in():
    one = made("当事人可以申请复核。", "区停车管理中心应当答复。", "可以公告。")
    assert row(one, "申请复核")[4:] == ["当事人", "待定：当事人可以申请复核。"]
    assert row(one, "公告")[4:] == ["当事人", "待定：（主体待补，原文未写）可以公告。"]


@pytest.mark.parametrize(
    ("said", "doers"),
    [
        ("用户提出投诉的，区水务局应当登记。", ("用户",)),
        ("用户、区水务局提出投诉的，应当登记。", ("用户", "区水务局")),
        ("用户可以向区水务局提出投诉。", ("用户",)),
        ("用户逾期未登记的，区水务局不再提出投诉。", ("区水务局",)),
        ("用户在知道后未提出投诉的，不予受理。", ("用户",)),
        ("区水务局应当自提出投诉之日起五日内受理投诉。", ()),
        ("提出投诉后，用户可以登记。用户不得登记。", ()),
        ("区水行政管理部门提出投诉后，用户可以登记。", ("区水务局",)),
    ],
)
def test_who_is_named_before_an_act_and_for_it_does_it(said, doers):
    cells = ["用户", "区水务局；区水行政管理部门"]
    found = said_first({"提出投诉": ("用户", "区水务局")}, [said], cells)
    assert found.get("提出投诉", ()) == doers


@pytest.mark.parametrize(
    ("said", "doers"),
    [
        ("用户要求暂缓办理后，前款规定的期限中止。", ("用户",)),
        ("区水行政管理部门要求暂缓办理后，前款规定的期限中止。", ("区水务局",)),
        ("向用户要求暂缓办理后，前款规定的期限中止。", ()),
        ("要求暂缓办理后，前款规定的期限中止。", ()),
    ],
)
def test_who_stands_right_before_an_act_does_it(said, doers):
    cells = ["用户", "区水务局；区水行政管理部门"]
    assert beside(["要求暂缓办理"], [said], cells).get("要求暂缓办理", ()) == doers


@pytest.mark.parametrize(
    ("act", "who"),
    [
        ("申请人弄虚作假", "申请人"),
        ("人民法院强制执行", "人民法院"),
        ("用人单位支付工资", "用人单位"),
        ("组织听证", None),
        ("申请人民法院强制执行", None),
        ("通知申请人领取", None),
        ("领导批准", None),
        ("重组企业", None),
        ("申请复核", None),
        ("申请人", None),
    ],
)
def test_whom_a_name_begins_with(act, who):
    assert subject_of(act, (), ()) == who
