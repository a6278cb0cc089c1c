; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“认定必有期限”（finding_has_last_day）
; property “认定必有期限” (finding_has_last_day)
; 性质“认定必有期限”（不成立）：受理机关或部门守法时，凡受理机关或部门作出认定的，必在提出书面申请后七个工作日内作出认定。
; 结论：不成立
; verdict: refuted
; 成立：无。不成立：任何读法。前提不可能：无。
; holds: none. Fails: every reading. Premise impossible: none.
;
; 就所列的每一组读法，都有一个写定的案件。假设其中某一组读法下，为它写定的案件不是所要的情形：不可满足，故每一组都有。
; for each of the readings named a case is given. Suppose that under some of them its case is not one as is sought: that cannot be satisfied, so each has one.
;
; 复核：cvc5 finding_has_last_day.fails-each.smt2，或 z3 finding_has_last_day.fails-each.smt2；预期答 unsat。
; To re-check: cvc5 finding_has_last_day.fails-each.smt2, or z3 finding_has_last_day.fails-each.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!by_reference_list!both Bool) ; 读法“顿号”取“两者兼备”
(declare-const reading!by_reference_list!either Bool) ; 读法“顿号”取“有一即可”
(declare-const reading!definition!none Bool) ; 读法“定义的效力”取“不另设条件”
(declare-const reading!definition!condition Bool) ; 读法“定义的效力”取“定义也是条件”
(declare-const reading!ought_to_apply!right Bool) ; 读法“申请之应当”取“权利及其期限”
(declare-const reading!ought_to_apply!duty Bool) ; 读法“申请之应当”取“义务”
(declare-const reading!seven_days!application Bool) ; 读法“七个工作日所及”取“只及本人申请”
(declare-const reading!seven_days!forwarding Bool) ; 读法“七个工作日所及”取“并及党组织转报”
(declare-const reading!three_days!publication Bool) ; 读法“三个工作日所及”取“并及公开”
(declare-const reading!three_days!feedback_only Bool) ; 读法“三个工作日所及”取“只及反馈”
(declare-const reading!verification_steps!investigation Bool) ; 读法“核实各步”取“只以调查为据”
(declare-const reading!verification_steps!each Bool) ; 读法“核实各步”取“缺一不可”
(declare-const reading!wrong_finding!void Bool) ; 读法“错误认定”取“自始无效”
(declare-const reading!wrong_finding!stands Bool) ; 读法“错误认定”取“撤销之前有效”
(declare-const reading!late_application!lost Bool) ; 读法“逾期申请”取“逾期即失权”
(declare-const reading!late_application!received Bool) ; 读法“逾期申请”取“逾期仍可受理”
(declare-const reading!own_initiative!conditions_too Bool) ; 读法“情形”取“条件与情形都要”
(declare-const reading!own_initiative!situations_only Bool) ; 读法“情形”取“只指第八条所列”
(declare-const reading!differentiated!standard Bool) ; 读法“区别对待”取“认定的标准”
(declare-const reading!differentiated!by_itself Bool) ; 读法“区别对待”取“自成根据”
(declare-const reading!differentiated!after_finding Bool) ; 读法“区别对待”取“认定之后必予”
(declare-const on Int) ; 案件截至之日
(declare-const fact!party_kind Int) ; 当事人类别：0 各县（市、区），1 市直各单位，2 全市党员干部，3 其他单位和个人
(declare-const fact!other_person Bool) ; 属于个人
(declare-const fact!party_member Bool) ; 中共党员
(declare-const fact!supervised Bool) ; 监察对象
(declare-const fact!took_measures Bool) ; 主动采取有效措施
(declare-const since!took_measures Int) ; 自何日起；0 为自始
(declare-const fact!recovered_loss Bool) ; 挽回损失
(declare-const since!recovered_loss Int) ; 自何日起；0 为自始
(declare-const fact!removed_effect Bool) ; 消除影响
(declare-const since!removed_effect Int) ; 自何日起；0 为自始
(declare-const fact!believes_eligible Bool) ; 认为符合容错免责条件
(declare-const fact!investigated_in_time Bool) ; 及时开展调查
(declare-const fact!filed_in_time Bool) ; 及时将认定结果报同级党委（党组）备案
(declare-const fact!good_attitude Bool) ; 态度端正
(declare-const fact!must_answer Bool) ; 确需追究责任
(declare-const fact!complained_of Bool) ; 受到信访举报
(declare-const fact!complaint_unfounded Bool) ; 反映问题失实
(declare-const fact!explained_in_time Bool) ; 及时通过谈心谈话、召开会议等方式予以说明情况
(declare-const done!notify!0 Bool) ; 已作出：告知问责程序启动
(declare-const date!notify!0 Int)
(declare-const by!notify!0 Int)
(declare-const to!notify!0 Int)
(declare-const content!notify!0 Int)
(declare-const done!apply!0 Bool) ; 已作出：提出容错免责申请
(declare-const date!apply!0 Int)
(declare-const by!apply!0 Int)
(declare-const to!apply!0 Int)
(declare-const content!apply!0 Int)
(declare-const done!study!0 Bool) ; 已作出：研究容错免责申请
(declare-const date!study!0 Int)
(declare-const by!study!0 Int)
(declare-const to!study!0 Int)
(declare-const content!study!0 Int)
(declare-const done!forward!0 Bool) ; 已作出：提出书面申请
(declare-const date!forward!0 Int)
(declare-const by!forward!0 Int)
(declare-const to!forward!0 Int)
(declare-const content!forward!0 Int)
(declare-const done!investigate!0 Bool) ; 已作出：开展调查
(declare-const date!investigate!0 Int)
(declare-const by!investigate!0 Int)
(declare-const to!investigate!0 Int)
(declare-const content!investigate!0 Int)
(declare-const done!hear!0 Bool) ; 已作出：听取申辩意见
(declare-const date!hear!0 Int)
(declare-const by!hear!0 Int)
(declare-const to!hear!0 Int)
(declare-const content!hear!0 Int)
(declare-const done!collect!0 Bool) ; 已作出：收集证据材料
(declare-const date!collect!0 Int)
(declare-const by!collect!0 Int)
(declare-const to!collect!0 Int)
(declare-const content!collect!0 Int)
(declare-const done!report!0 Bool) ; 已作出：形成调查报告
(declare-const date!report!0 Int)
(declare-const by!report!0 Int)
(declare-const to!report!0 Int)
(declare-const content!report!0 Int)
(declare-const done!collective_study!0 Bool) ; 已作出：集体研究
(declare-const date!collective_study!0 Int)
(declare-const by!collective_study!0 Int)
(declare-const to!collective_study!0 Int)
(declare-const content!collective_study!0 Int)
(declare-const done!find!0 Bool) ; 已作出：作出认定
(declare-const date!find!0 Int)
(declare-const by!find!0 Int)
(declare-const to!find!0 Int)
(declare-const content!find!0 Int) ; 内容：0 予以容错免责，1 不予容错免责
(declare-const done!feedback!0 Bool) ; 已作出：书面反馈认定结果
(declare-const date!feedback!0 Int)
(declare-const by!feedback!0 Int)
(declare-const to!feedback!0 Int)
(declare-const content!feedback!0 Int)
(declare-const done!publish!0 Bool) ; 已作出：公开认定结果
(declare-const date!publish!0 Int)
(declare-const by!publish!0 Int)
(declare-const to!publish!0 Int)
(declare-const content!publish!0 Int)
(declare-const done!file!0 Bool) ; 已作出：将认定结果报同级党委（党组）备案
(declare-const date!file!0 Int)
(declare-const by!file!0 Int)
(declare-const to!file!0 Int)
(declare-const content!file!0 Int)
(declare-const done!verify!0 Bool) ; 已作出：主动核实
(declare-const date!verify!0 Int)
(declare-const by!verify!0 Int)
(declare-const to!verify!0 Int)
(declare-const content!verify!0 Int)
(declare-const done!attend!0 Bool) ; 已作出：关注单位和个人的纠错整改情况
(declare-const date!attend!0 Int)
(declare-const by!attend!0 Int)
(declare-const to!attend!0 Int)
(declare-const content!attend!0 Int)
(declare-const done!explain!0 Bool) ; 已作出：通过谈心谈话、召开会议等方式予以说明情况（1）
(declare-const date!explain!0 Int)
(declare-const by!explain!0 Int)
(declare-const to!explain!0 Int)
(declare-const content!explain!0 Int)
(declare-const done!explain!1 Bool) ; 已作出：通过谈心谈话、召开会议等方式予以说明情况（2）
(declare-const date!explain!1 Int)
(declare-const by!explain!1 Int)
(declare-const to!explain!1 Int)
(declare-const content!explain!1 Int)
(declare-const done!clarify!0 Bool) ; 已作出：澄清事实（1）
(declare-const date!clarify!0 Int)
(declare-const by!clarify!0 Int)
(declare-const to!clarify!0 Int)
(declare-const content!clarify!0 Int)
(declare-const done!clarify!1 Bool) ; 已作出：澄清事实（2）
(declare-const date!clarify!1 Int)
(declare-const by!clarify!1 Int)
(declare-const to!clarify!1 Int)
(declare-const content!clarify!1 Int)
(declare-const done!dispel!0 Bool) ; 已作出：消除负面影响（1）
(declare-const date!dispel!0 Int)
(declare-const by!dispel!0 Int)
(declare-const to!dispel!0 Int)
(declare-const content!dispel!0 Int)
(declare-const done!dispel!1 Bool) ; 已作出：消除负面影响（2）
(declare-const date!dispel!1 Int)
(declare-const by!dispel!1 Int)
(declare-const to!dispel!1 Int)
(declare-const content!dispel!1 Int)
(declare-const last!find!0!3workday Int) ; 期限的末日：3 个工作日
(declare-const last!forward!0!7workday Int) ; 期限的末日：7 个工作日
(declare-const last!notify!0!7workday Int) ; 期限的末日：7 个工作日
(declare-const |clause!3#1!covers!date!overall_charge!0| Bool)
(declare-const clause!3.g1!date!overall_charge!0 Bool)
(declare-const |clause!3#2!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#3!covers!date!overall_charge!0| Bool)
(declare-const clause!18!in-force!date!notify!0 Bool)
(declare-const valid!notify!0 Bool)
(declare-const clause!10.1!date!apply!0 Bool)
(declare-const |clause!10.1#2!speaks!date!apply!0| Bool)
(declare-const |clause!10.1#2!lets!date!apply!0| Bool)
(declare-const |clause!10.1#4!speaks!date!apply!0| Bool)
(declare-const |clause!10.1#4!lets!date!apply!0| Bool)
(declare-const clause!10.1!date!apply!0~2 Bool)
(declare-const |clause!10.g10#2!asks!date!apply!0| Bool)
(declare-const clause!10.1!date!apply!0~3 Bool)
(declare-const |clause!10.g10#3!asks!date!apply!0| Bool)
(declare-const clause!18!in-force!date!apply!0 Bool)
(declare-const valid!apply!0 Bool)
(declare-const |clause!10.1#6!speaks!date!study!0| Bool)
(declare-const |clause!10.1#6!lets!date!study!0| Bool)
(declare-const |clause!10.1#10!speaks!date!study!0| Bool)
(declare-const |clause!10.1#10!lets!date!study!0| Bool)
(declare-const clause!10.g1!date!study!0 Bool)
(declare-const |clause!10.g1#1!asks!date!study!0| Bool)
(declare-const clause!18!in-force!date!study!0 Bool)
(declare-const valid!study!0 Bool)
(declare-const clause!10.1!date!forward!0 Bool)
(declare-const |clause!10.1#8!lets!date!forward!0| Bool)
(declare-const clause!10.1!date!forward!0~2 Bool)
(declare-const |clause!10.1#12!lets!date!forward!0| Bool)
(declare-const clause!18!in-force!date!forward!0 Bool)
(declare-const valid!forward!0 Bool)
(declare-const |clause!10.2#2!speaks!date!investigate!0| Bool)
(declare-const |clause!10.2#2!lets!date!investigate!0| Bool)
(declare-const clause!10.g3!date!investigate!0 Bool)
(declare-const |clause!10.g3#1!asks!date!investigate!0| Bool)
(declare-const clause!18!in-force!date!investigate!0 Bool)
(declare-const valid!investigate!0 Bool)
(declare-const |clause!10.2#4!lets!date!hear!0| Bool)
(declare-const clause!10.g3!date!hear!0 Bool)
(declare-const |clause!10.g3#2!asks!date!hear!0| Bool)
(declare-const clause!18!in-force!date!hear!0 Bool)
(declare-const valid!hear!0 Bool)
(declare-const |clause!10.2#6!lets!date!collect!0| Bool)
(declare-const clause!10.g3!date!collect!0 Bool)
(declare-const |clause!10.g3#3!asks!date!collect!0| Bool)
(declare-const clause!18!in-force!date!collect!0 Bool)
(declare-const valid!collect!0 Bool)
(declare-const |clause!10.2#8!lets!date!report!0| Bool)
(declare-const clause!10.g3!date!report!0 Bool)
(declare-const |clause!10.g3#4!asks!date!report!0| Bool)
(declare-const clause!10.g4!date!report!0 Bool)
(declare-const |clause!10.g4#1!asks!date!report!0| Bool)
(declare-const clause!18!in-force!date!report!0 Bool)
(declare-const valid!report!0 Bool)
(declare-const |clause!11#2!speaks!date!verify!0| Bool)
(declare-const |clause!11#2!lets!date!verify!0| Bool)
(declare-const clause!18!in-force!date!verify!0 Bool)
(declare-const valid!verify!0 Bool)
(declare-const clause!10.g7!date!collective_study!0 Bool)
(declare-const |clause!10.g7#1!asks!date!collective_study!0| Bool)
(declare-const clause!18!in-force!date!collective_study!0 Bool)
(declare-const valid!collective_study!0 Bool)
(declare-const clause!10.3!date!find!0 Bool)
(declare-const |clause!10.3#2!speaks!date!find!0| Bool)
(declare-const |clause!10.3#2!lets!date!find!0| Bool)
(declare-const |clause!11#4!lets!date!find!0| Bool)
(declare-const clause!10.g5!date!find!0 Bool)
(declare-const |clause!10.g5#1!asks!date!find!0| Bool)
(declare-const clause!10.g6!date!find!0 Bool)
(declare-const |clause!10.g6#1!asks!date!find!0| Bool)
(declare-const clause!8.g2!date!find!0 Bool)
(declare-const clause!8.g2!date!find!0~2 Bool)
(declare-const clause!10.g8!date!find!0 Bool)
(declare-const |clause!10.g8#1!asks!date!find!0| Bool)
(declare-const clause!11.g1!date!find!0 Bool)
(declare-const |clause!11.g1#1!asks!date!find!0| Bool)
(declare-const clause!11!date!find!0~3 Bool)
(declare-const clause!11!date!find!0~4 Bool)
(declare-const clause!11.g2!date!find!0 Bool)
(declare-const |clause!11.g2#1!asks!date!find!0| Bool)
(declare-const clause!18!in-force!date!find!0 Bool)
(declare-const valid!find!0 Bool)
(declare-const clause!10.3!date!feedback!0 Bool)
(declare-const |clause!10.3#4!lets!date!feedback!0| Bool)
(declare-const |clause!11.g3#2!speaks!date!feedback!0| Bool)
(declare-const |clause!11.g3#2!lets!date!feedback!0| Bool)
(declare-const clause!18!in-force!date!feedback!0 Bool)
(declare-const valid!feedback!0 Bool)
(declare-const clause!10.3!date!publish!0 Bool)
(declare-const |clause!10.3#6!speaks!date!publish!0| Bool)
(declare-const |clause!10.3#6!lets!date!publish!0| Bool)
(declare-const |clause!10.3#8!speaks!date!publish!0| Bool)
(declare-const |clause!10.3#8!lets!date!publish!0| Bool)
(declare-const |clause!11.g4#2!speaks!date!publish!0| Bool)
(declare-const |clause!11.g4#2!lets!date!publish!0| Bool)
(declare-const |clause!11.g5#2!speaks!date!publish!0| Bool)
(declare-const |clause!11.g5#2!lets!date!publish!0| Bool)
(declare-const clause!18!in-force!date!publish!0 Bool)
(declare-const valid!publish!0 Bool)
(declare-const |clause!10.4#2!speaks!date!file!0| Bool)
(declare-const |clause!10.4#2!lets!date!file!0| Bool)
(declare-const |clause!11.g6#2!speaks!date!file!0| Bool)
(declare-const |clause!11.g6#2!lets!date!file!0| Bool)
(declare-const |clause!10.g9#1!asks!date!file!0| Bool)
(declare-const clause!18!in-force!date!file!0 Bool)
(declare-const valid!file!0 Bool)
(declare-const clause!14!date!urge!0 Bool)
(declare-const |clause!14.3#2!speaks!date!attend!0| Bool)
(declare-const |clause!14.3#2!lets!date!attend!0| Bool)
(declare-const clause!18!in-force!date!attend!0 Bool)
(declare-const valid!attend!0 Bool)
(declare-const |clause!15.2#3!speaks!date!explain!0| Bool)
(declare-const |clause!15.2#3!lets!date!explain!0| Bool)
(declare-const clause!18!in-force!date!explain!0 Bool)
(declare-const valid!explain!0 Bool)
(declare-const |clause!15.2#3!lets!date!explain!1| Bool)
(declare-const clause!18!in-force!date!explain!1 Bool)
(declare-const valid!explain!1 Bool)
(declare-const |clause!15.2#6!lets!date!clarify!0| Bool)
(declare-const clause!18!in-force!date!clarify!0 Bool)
(declare-const valid!clarify!0 Bool)
(declare-const |clause!15.2#6!lets!date!clarify!1| Bool)
(declare-const clause!18!in-force!date!clarify!1 Bool)
(declare-const valid!clarify!1 Bool)
(declare-const |clause!15.2#9!lets!date!dispel!0| Bool)
(declare-const clause!18!in-force!date!dispel!0 Bool)
(declare-const valid!dispel!0 Bool)
(declare-const |clause!15.2#9!lets!date!dispel!1| Bool)
(declare-const clause!18!in-force!date!dispel!1 Bool)
(declare-const valid!dispel!1 Bool)
(declare-const clause!10.g11!on Bool)
(declare-const clause!18!in-force!on Bool)
(declare-const |clause!3.g3#1!assumed!on| Bool)
(declare-const |clause!10.2#1!late!forward!0!on| Bool)
(declare-const |clause!10.2#1!overdue!forward!0!on| Bool)
(declare-const |clause!10.2#3!late!forward!0!on| Bool)
(declare-const |clause!10.2#5!late!forward!0!on| Bool)
(declare-const |clause!10.2#7!late!investigate!0!on| Bool)
(declare-const |clause!10.3#1!late!investigate!0!on| Bool)
(declare-const |clause!10.3#1!overdue!investigate!0!on| Bool)
(declare-const |clause!10.3#3!late!find!0!on| Bool)
(declare-const |clause!10.3#3!overdue!find!0!on| Bool)
(declare-const |clause!10.3#5!late!find!0!on| Bool)
(declare-const |clause!10.3#5!overdue!find!0!on| Bool)
(declare-const |clause!10.3#7!late!find!0!on| Bool)
(declare-const |clause!10.4#1!late!find!0!on| Bool)
(declare-const |clause!10.4#1!overdue!find!0!on| Bool)
(declare-const |clause!14.3#1!late!on| Bool)
(declare-const |clause!14.3#1!overdue!on| Bool)
(declare-const clause!15!on Bool)
(declare-const clause!15.2!on Bool)
(declare-const |clause!15.2#1!late!on| Bool)
(declare-const |clause!15.2#1!overdue!on| Bool)
(declare-const |clause!15.2#4!late!on| Bool)
(declare-const |clause!15.2#7!late!on| Bool)
(declare-const clause!14.g1!date!find!0 Bool)
(declare-const clause!14.3!date!find!0 Bool)
(declare-const |clause!14.3#3!breached!anyone!date!find!0| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))
(assert (or reading!definition!none reading!definition!condition))
(assert (or (not reading!definition!none) (not reading!definition!condition)))
(assert (or reading!ought_to_apply!right reading!ought_to_apply!duty))
(assert (or (not reading!ought_to_apply!right) (not reading!ought_to_apply!duty)))
(assert (or reading!seven_days!application reading!seven_days!forwarding))
(assert (or (not reading!seven_days!application) (not reading!seven_days!forwarding)))
(assert (or reading!three_days!publication reading!three_days!feedback_only))
(assert (or (not reading!three_days!publication) (not reading!three_days!feedback_only)))
(assert (or reading!verification_steps!investigation reading!verification_steps!each))
(assert (or (not reading!verification_steps!investigation) (not reading!verification_steps!each)))
(assert (or reading!wrong_finding!void reading!wrong_finding!stands))
(assert (or (not reading!wrong_finding!void) (not reading!wrong_finding!stands)))
(assert (or reading!late_application!lost reading!late_application!received))
(assert (or (not reading!late_application!lost) (not reading!late_application!received)))
(assert (or reading!own_initiative!conditions_too reading!own_initiative!situations_only))
(assert
 (or (not reading!own_initiative!conditions_too) (not reading!own_initiative!situations_only)))
(assert
 (or
  reading!differentiated!standard
  reading!differentiated!by_itself
  reading!differentiated!after_finding))
(assert (or (not reading!differentiated!standard) (not reading!differentiated!by_itself)))
(assert (or (not reading!differentiated!standard) (not reading!differentiated!after_finding)))

; 用语之义：行为何时有效，义务何时成立
; What the words mean: when an act is valid, when a duty arises
(assert
 (= valid!notify!0
  (and
   done!notify!0
   clause!18!in-force!date!notify!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (and (= by!notify!0 2) (= to!notify!0 0)))))
(assert
 (= valid!apply!0
  (and
   done!apply!0
   clause!18!in-force!date!apply!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.1#2!lets!date!apply!0|
    |clause!10.1#4!lets!date!apply!0|
    (and
     (not (or |clause!10.1#2!speaks!date!apply!0| |clause!10.1#4!speaks!date!apply!0|))
     (and (= by!apply!0 0) (= to!apply!0 1))))
   |clause!10.g10#2!asks!date!apply!0|
   |clause!10.g10#3!asks!date!apply!0|)))
(assert
 (= valid!study!0
  (and
   done!study!0
   clause!18!in-force!date!study!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.1#6!lets!date!study!0|
    |clause!10.1#10!lets!date!study!0|
    (and
     (not (or |clause!10.1#6!speaks!date!study!0| |clause!10.1#10!speaks!date!study!0|))
     (= by!study!0 1)))
   |clause!10.g1#1!asks!date!study!0|)))
(assert
 (= valid!forward!0
  (and
   done!forward!0
   clause!18!in-force!date!forward!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.1#8!lets!date!forward!0|
    |clause!10.1#12!lets!date!forward!0|
    (and
     (not (or |clause!10.1#6!speaks!date!study!0| |clause!10.1#10!speaks!date!study!0|))
     (and (= by!forward!0 1) (= to!forward!0 2)))))))
(assert
 (= valid!investigate!0
  (and
   done!investigate!0
   clause!18!in-force!date!investigate!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.2#2!lets!date!investigate!0|
    (and (not |clause!10.2#2!speaks!date!investigate!0|) (= by!investigate!0 3)))
   |clause!10.g3#1!asks!date!investigate!0|)))
(assert
 (= valid!hear!0
  (and
   done!hear!0
   clause!18!in-force!date!hear!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.2#4!lets!date!hear!0|
    (and (not |clause!10.2#2!speaks!date!investigate!0|) (and (= by!hear!0 3) (= to!hear!0 0))))
   |clause!10.g3#2!asks!date!hear!0|)))
(assert
 (= valid!collect!0
  (and
   done!collect!0
   clause!18!in-force!date!collect!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.2#6!lets!date!collect!0|
    (and (not |clause!10.2#2!speaks!date!investigate!0|) (= by!collect!0 3)))
   |clause!10.g3#3!asks!date!collect!0|)))
(assert
 (= valid!report!0
  (and
   done!report!0
   clause!18!in-force!date!report!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.2#8!lets!date!report!0|
    (and (not |clause!10.2#2!speaks!date!investigate!0|) (= by!report!0 3)))
   |clause!10.g3#4!asks!date!report!0|
   |clause!10.g4#1!asks!date!report!0|)))
(assert
 (= valid!verify!0
  (and
   done!verify!0
   clause!18!in-force!date!verify!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!11#2!lets!date!verify!0|
    (and (not |clause!11#2!speaks!date!verify!0|) (= by!verify!0 2))))))
(assert
 (= valid!collective_study!0
  (and
   done!collective_study!0
   clause!18!in-force!date!collective_study!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (= by!collective_study!0 5)
   |clause!10.g7#1!asks!date!collective_study!0|)))
(assert
 (= valid!find!0
  (and
   done!find!0
   clause!18!in-force!date!find!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.3#2!lets!date!find!0|
    |clause!11#4!lets!date!find!0|
    (and
     (not (or |clause!10.3#2!speaks!date!find!0| |clause!11#2!speaks!date!verify!0|))
     (or (= by!find!0 3) (= by!find!0 2))))
   |clause!10.g5#1!asks!date!find!0|
   |clause!10.g6#1!asks!date!find!0|
   |clause!10.g8#1!asks!date!find!0|
   |clause!11.g1#1!asks!date!find!0|
   |clause!11.g2#1!asks!date!find!0|)))
(assert
 (= valid!feedback!0
  (and
   done!feedback!0
   clause!18!in-force!date!feedback!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.3#4!lets!date!feedback!0|
    |clause!11.g3#2!lets!date!feedback!0|
    (and
     (not (or |clause!10.3#2!speaks!date!find!0| |clause!11.g3#2!speaks!date!feedback!0|))
     (and (or (= by!feedback!0 3) (= by!feedback!0 2)) (= to!feedback!0 1)))))))
(assert
 (= valid!publish!0
  (and
   done!publish!0
   clause!18!in-force!date!publish!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.3#6!lets!date!publish!0|
    |clause!10.3#8!lets!date!publish!0|
    |clause!11.g4#2!lets!date!publish!0|
    |clause!11.g5#2!lets!date!publish!0|
    (and
     (not
      (or
       |clause!10.3#6!speaks!date!publish!0|
       |clause!10.3#8!speaks!date!publish!0|
       |clause!11.g4#2!speaks!date!publish!0|
       |clause!11.g5#2!speaks!date!publish!0|))
     (or (= by!publish!0 3) (= by!publish!0 2)))))))
(assert
 (= valid!file!0
  (and
   done!file!0
   clause!18!in-force!date!file!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.4#2!lets!date!file!0|
    |clause!11.g6#2!lets!date!file!0|
    (and
     (not (or |clause!10.4#2!speaks!date!file!0| |clause!11.g6#2!speaks!date!file!0|))
     (and (or (= by!file!0 3) (= by!file!0 2)) (= to!file!0 9))))
   |clause!10.g9#1!asks!date!file!0|)))
(assert
 (= valid!attend!0
  (and
   done!attend!0
   clause!18!in-force!date!attend!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!14.3#2!lets!date!attend!0|
    (and (not |clause!14.3#2!speaks!date!attend!0|) (= by!attend!0 3))))))
(assert
 (= valid!explain!0
  (and
   done!explain!0
   clause!18!in-force!date!explain!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!15.2#3!lets!date!explain!0|
    (and (not |clause!15.2#3!speaks!date!explain!0|) (or (= by!explain!0 3) (= by!explain!0 1)))))))
(assert
 (= valid!explain!1
  (and
   done!explain!1
   clause!18!in-force!date!explain!1
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!15.2#3!lets!date!explain!1|
    (and (not |clause!15.2#3!speaks!date!explain!0|) (or (= by!explain!1 3) (= by!explain!1 1)))))))
(assert
 (= valid!clarify!0
  (and
   done!clarify!0
   clause!18!in-force!date!clarify!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!15.2#6!lets!date!clarify!0|
    (and (not |clause!15.2#3!speaks!date!explain!0|) (or (= by!clarify!0 3) (= by!clarify!0 1)))))))
(assert
 (= valid!clarify!1
  (and
   done!clarify!1
   clause!18!in-force!date!clarify!1
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!15.2#6!lets!date!clarify!1|
    (and (not |clause!15.2#3!speaks!date!explain!0|) (or (= by!clarify!1 3) (= by!clarify!1 1)))))))
(assert
 (= valid!dispel!0
  (and
   done!dispel!0
   clause!18!in-force!date!dispel!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!15.2#9!lets!date!dispel!0|
    (and (not |clause!15.2#3!speaks!date!explain!0|) (or (= by!dispel!0 3) (= by!dispel!0 1)))))))
(assert
 (= valid!dispel!1
  (and
   done!dispel!1
   clause!18!in-force!date!dispel!1
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!15.2#9!lets!date!dispel!1|
    (and (not |clause!15.2#3!speaks!date!explain!0|) (or (= by!dispel!1 3) (= by!dispel!1 1)))))))

; 第三条 / Article 3
(assert (!
 (= |clause!3#1!covers!date!overall_charge!0|
  (or (= fact!party_kind 0) (= fact!party_kind 1) (= fact!party_kind 2)))
 :named |3-1|))
(assert (!
 (= |clause!3#2!covers!date!overall_charge!0|
  (and
   reading!by_reference_list!both
   (and clause!3.g1!date!overall_charge!0 (and (not fact!party_member) (not fact!supervised)))))
 :named |3-2|))
(assert (!
 (= |clause!3#3!covers!date!overall_charge!0|
  (and
   reading!by_reference_list!either
   (and clause!3.g1!date!overall_charge!0 (or (not fact!party_member) (not fact!supervised)))))
 :named |3-3|))

; 第三条释义三 / gloss 3 on Article 3
(assert (!
 (= |clause!3.g3#1!assumed!on| (or (not (= fact!party_kind 2)) fact!party_member))
 :named |3.g3-1|))

; 第十条释义一 / gloss 1 on Article 10
(assert (!
 (= clause!10.g1!date!study!0 (and valid!apply!0 (<= date!apply!0 date!study!0)))
 :named |10.g1-1|))
(assert (! (= |clause!10.g1#1!asks!date!study!0| clause!10.g1!date!study!0) :named |10.g1-2|))

; 第十条释义十 / gloss 10 on Article 10
(assert (!
 (= |clause!10.g10#2!asks!date!apply!0|
  (or
   (not (and (and reading!late_application!lost reading!ought_to_apply!right) (= by!apply!0 0)))
   clause!10.1!date!apply!0~2))
 :named |10.g10-1|))
(assert (!
 (= |clause!10.g10#3!asks!date!apply!0|
  (or
   (not (and (and reading!late_application!lost reading!ought_to_apply!duty) (= by!apply!0 0)))
   (or (not clause!10.1!date!apply!0~3) clause!10.1!date!apply!0~2)))
 :named |10.g10-2|))

; 第十条释义三 / gloss 3 on Article 10
(assert (!
 (= clause!10.g3!date!investigate!0 (and valid!forward!0 (<= date!forward!0 date!investigate!0)))
 :named |10.g3-1|))
(assert (!
 (= |clause!10.g3#1!asks!date!investigate!0| clause!10.g3!date!investigate!0)
 :named |10.g3-2|))
(assert (!
 (= clause!10.g3!date!hear!0 (and valid!forward!0 (<= date!forward!0 date!hear!0)))
 :named |10.g3-3|))
(assert (! (= |clause!10.g3#2!asks!date!hear!0| clause!10.g3!date!hear!0) :named |10.g3-4|))
(assert (!
 (= clause!10.g3!date!collect!0 (and valid!forward!0 (<= date!forward!0 date!collect!0)))
 :named |10.g3-5|))
(assert (! (= |clause!10.g3#3!asks!date!collect!0| clause!10.g3!date!collect!0) :named |10.g3-6|))
(assert (!
 (= clause!10.g3!date!report!0 (and valid!forward!0 (<= date!forward!0 date!report!0)))
 :named |10.g3-7|))
(assert (! (= |clause!10.g3#4!asks!date!report!0| clause!10.g3!date!report!0) :named |10.g3-8|))

; 第十条释义四 / gloss 4 on Article 10
(assert (!
 (= clause!10.g4!date!report!0 (and valid!investigate!0 (<= date!investigate!0 date!report!0)))
 :named |10.g4-1|))
(assert (! (= |clause!10.g4#1!asks!date!report!0| clause!10.g4!date!report!0) :named |10.g4-2|))

; 第十条释义五 / gloss 5 on Article 10
(assert (!
 (= clause!10.g5!date!find!0 (and valid!investigate!0 (<= date!investigate!0 date!find!0)))
 :named |10.g5-1|))
(assert (!
 (= |clause!10.g5#1!asks!date!find!0| (or (not (= by!find!0 3)) clause!10.g5!date!find!0))
 :named |10.g5-2|))

; 第十条释义六 / gloss 6 on Article 10
(assert (!
 (= clause!10.g6!date!find!0
  (and
   (and valid!hear!0 (<= date!hear!0 date!find!0))
   (and valid!collect!0 (<= date!collect!0 date!find!0))
   (and valid!report!0 (<= date!report!0 date!find!0))))
 :named |10.g6-1|))
(assert (!
 (= |clause!10.g6#1!asks!date!find!0|
  (or (not (and reading!verification_steps!each (= by!find!0 3))) clause!10.g6!date!find!0))
 :named |10.g6-2|))

; 第十条释义七 / gloss 7 on Article 10
(assert (!
 (= clause!10.g7!date!collective_study!0
  (or
   (and valid!investigate!0 (<= date!investigate!0 date!collective_study!0))
   (and valid!verify!0 (<= date!verify!0 date!collective_study!0))))
 :named |10.g7-1|))
(assert (!
 (= |clause!10.g7#1!asks!date!collective_study!0| clause!10.g7!date!collective_study!0)
 :named |10.g7-2|))

; 第十条释义八 / gloss 8 on Article 10
(assert (!
 (= clause!10.g8!date!find!0
  (or
   (and reading!definition!none clause!8.g2!date!find!0)
   (and reading!definition!condition clause!8.g2!date!find!0~2)))
 :named |10.g8-1|))
(assert (!
 (= |clause!10.g8#1!asks!date!find!0|
  (or
   (not (and reading!wrong_finding!void (and (= content!find!0 0) (= by!find!0 3))))
   clause!10.g8!date!find!0))
 :named |10.g8-2|))

; 第十条第（一）项 / Article 10(1)
(assert (!
 (= clause!10.1!date!apply!0 (and valid!notify!0 (<= date!notify!0 date!apply!0)))
 :named |10.1-1|))
(assert (! (= |clause!10.1#2!speaks!date!apply!0| reading!ought_to_apply!right) :named |10.1-2|))
(assert (!
 (= |clause!10.1#2!lets!date!apply!0|
  (and reading!ought_to_apply!right (= by!apply!0 0) (= to!apply!0 1) clause!10.1!date!apply!0))
 :named |10.1-3|))
(assert (! (= |clause!10.1#4!speaks!date!apply!0| reading!ought_to_apply!duty) :named |10.1-4|))
(assert (!
 (= |clause!10.1#4!lets!date!apply!0|
  (and reading!ought_to_apply!duty (= by!apply!0 0) (= to!apply!0 1) clause!10.1!date!apply!0))
 :named |10.1-5|))
(assert (!
 (= clause!10.1!date!apply!0~2
  (and valid!notify!0 (<= date!notify!0 date!apply!0) (<= date!apply!0 last!notify!0!7workday)))
 :named |10.1-6|))
(assert (! (= clause!10.1!date!apply!0~3 fact!believes_eligible) :named |10.1-7|))
(assert (! (= |clause!10.1#6!speaks!date!study!0| reading!seven_days!application) :named |10.1-8|))
(assert (!
 (= |clause!10.1#6!lets!date!study!0| (and reading!seven_days!application (= by!study!0 1)))
 :named |10.1-9|))
(assert (! (= |clause!10.1#10!speaks!date!study!0| reading!seven_days!forwarding) :named |10.1-10|))
(assert (!
 (= |clause!10.1#10!lets!date!study!0| (and reading!seven_days!forwarding (= by!study!0 1)))
 :named |10.1-11|))
(assert (!
 (= clause!10.1!date!forward!0 (and valid!study!0 (<= date!study!0 date!forward!0)))
 :named |10.1-12|))
(assert (!
 (= |clause!10.1#8!lets!date!forward!0|
  (and
   reading!seven_days!application
   (= by!forward!0 1)
   (= to!forward!0 2)
   clause!10.1!date!forward!0))
 :named |10.1-13|))
(assert (!
 (= clause!10.1!date!forward!0~2 (and valid!notify!0 (<= date!notify!0 date!forward!0)))
 :named |10.1-14|))
(assert (!
 (= |clause!10.1#12!lets!date!forward!0|
  (and
   reading!seven_days!forwarding
   (= by!forward!0 1)
   (= to!forward!0 2)
   (and clause!10.1!date!forward!0 clause!10.1!date!forward!0~2)))
 :named |10.1-15|))

; 第十条第（二）项 / Article 10(2)
(assert (! (= |clause!10.2#2!speaks!date!investigate!0| true) :named |10.2-1|))
(assert (! (= |clause!10.2#2!lets!date!investigate!0| (= by!investigate!0 3)) :named |10.2-2|))
(assert (!
 (= |clause!10.2#4!lets!date!hear!0| (and (= by!hear!0 3) (= to!hear!0 0)))
 :named |10.2-3|))
(assert (! (= |clause!10.2#6!lets!date!collect!0| (= by!collect!0 3)) :named |10.2-4|))
(assert (! (= |clause!10.2#8!lets!date!report!0| (= by!report!0 3)) :named |10.2-5|))
(assert (!
 (= |clause!10.2#1!late!forward!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and valid!forward!0 (<= date!forward!0 on)))
   (and
    (and valid!investigate!0 (= by!investigate!0 3) (>= date!investigate!0 date!forward!0))
    (not
     (and
      (and valid!investigate!0 (= by!investigate!0 3) (>= date!investigate!0 date!forward!0))
      fact!investigated_in_time)))))
 :named |10.2-6|))
(assert (! (= |clause!10.2#1!overdue!forward!0!on| false) :named |10.2-7|))
(assert (!
 (= |clause!10.2#3!late!forward!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and valid!forward!0 (<= date!forward!0 on)))
   (and
    (and valid!hear!0 (= by!hear!0 3) (>= date!hear!0 date!forward!0))
    (not (and valid!hear!0 (= by!hear!0 3) (>= date!hear!0 date!forward!0))))))
 :named |10.2-8|))
(assert (!
 (= |clause!10.2#5!late!forward!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and valid!forward!0 (<= date!forward!0 on)))
   (and
    (and valid!collect!0 (= by!collect!0 3) (>= date!collect!0 date!forward!0))
    (not (and valid!collect!0 (= by!collect!0 3) (>= date!collect!0 date!forward!0))))))
 :named |10.2-9|))
(assert (!
 (= |clause!10.2#7!late!investigate!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and valid!forward!0 (<= date!forward!0 on))
    (and valid!investigate!0 (<= date!investigate!0 on)))
   (and
    (and valid!report!0 (= by!report!0 3) (>= date!report!0 date!investigate!0))
    (not (and valid!report!0 (= by!report!0 3) (>= date!report!0 date!investigate!0))))))
 :named |10.2-10|))

; 第十条第（三）项 / Article 10(3)
(assert (!
 (= clause!10.3!date!find!0
  (and
   (and valid!collective_study!0 (= by!collective_study!0 5))
   (<= date!collective_study!0 date!find!0)))
 :named |10.3-1|))
(assert (! (= |clause!10.3#2!speaks!date!find!0| true) :named |10.3-2|))
(assert (!
 (= |clause!10.3#2!lets!date!find!0| (and (= by!find!0 3) clause!10.3!date!find!0))
 :named |10.3-3|))
(assert (!
 (= clause!10.3!date!feedback!0
  (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 date!feedback!0)))
 :named |10.3-4|))
(assert (!
 (= |clause!10.3#4!lets!date!feedback!0|
  (and (= by!feedback!0 3) (= to!feedback!0 1) clause!10.3!date!feedback!0))
 :named |10.3-5|))
(assert (!
 (= clause!10.3!date!publish!0
  (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 date!publish!0)))
 :named |10.3-6|))
(assert (!
 (= |clause!10.3#6!speaks!date!publish!0| reading!three_days!publication)
 :named |10.3-7|))
(assert (!
 (= |clause!10.3#6!lets!date!publish!0|
  (and reading!three_days!publication (= by!publish!0 3) clause!10.3!date!publish!0))
 :named |10.3-8|))
(assert (!
 (= |clause!10.3#8!speaks!date!publish!0| reading!three_days!feedback_only)
 :named |10.3-9|))
(assert (!
 (= |clause!10.3#8!lets!date!publish!0|
  (and reading!three_days!feedback_only (= by!publish!0 3) clause!10.3!date!publish!0))
 :named |10.3-10|))
(assert (!
 (= |clause!10.3#1!late!investigate!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and valid!investigate!0 (<= date!investigate!0 on)))
   (and
    (and valid!find!0 (= by!find!0 3) (>= date!find!0 date!investigate!0))
    (not (and valid!find!0 (= by!find!0 3) (>= date!find!0 date!investigate!0))))))
 :named |10.3-11|))
(assert (! (= |clause!10.3#1!overdue!investigate!0!on| false) :named |10.3-12|))
(assert (!
 (= |clause!10.3#3!late!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 on)))
   (and
    (and valid!feedback!0 (= by!feedback!0 3) (>= date!feedback!0 date!find!0))
    (not
     (and
      (and valid!feedback!0 (= by!feedback!0 3) (>= date!feedback!0 date!find!0))
      (<= date!feedback!0 last!find!0!3workday))))))
 :named |10.3-13|))
(assert (!
 (= |clause!10.3#3!overdue!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 on)))
   (and
    (not (and valid!feedback!0 (= by!feedback!0 3) (>= date!feedback!0 date!find!0)))
    (> on last!find!0!3workday))))
 :named |10.3-14|))
(assert (!
 (= |clause!10.3#5!late!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!three_days!publication
    (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 on)))
   (and
    (and valid!publish!0 (= by!publish!0 3) (>= date!publish!0 date!find!0))
    (not
     (and
      (and valid!publish!0 (= by!publish!0 3) (>= date!publish!0 date!find!0))
      (<= date!publish!0 last!find!0!3workday))))))
 :named |10.3-15|))
(assert (!
 (= |clause!10.3#5!overdue!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!three_days!publication
    (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 on)))
   (and
    (not (and valid!publish!0 (= by!publish!0 3) (>= date!publish!0 date!find!0)))
    (> on last!find!0!3workday))))
 :named |10.3-16|))
(assert (!
 (= |clause!10.3#7!late!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!three_days!feedback_only
    (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 on)))
   (and
    (and valid!publish!0 (= by!publish!0 3) (>= date!publish!0 date!find!0))
    (not (and valid!publish!0 (= by!publish!0 3) (>= date!publish!0 date!find!0))))))
 :named |10.3-17|))

; 第十条第（四）项 / Article 10(4)
(assert (! (= |clause!10.4#2!speaks!date!file!0| true) :named |10.4-1|))
(assert (!
 (= |clause!10.4#2!lets!date!file!0| (and (= by!file!0 3) (= to!file!0 9)))
 :named |10.4-2|))
(assert (!
 (= |clause!10.4#1!late!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 on)))
   (and
    (and valid!file!0 (= by!file!0 3) (>= date!file!0 date!find!0))
    (not (and (and valid!file!0 (= by!file!0 3) (>= date!file!0 date!find!0)) fact!filed_in_time)))))
 :named |10.4-3|))
(assert (! (= |clause!10.4#1!overdue!find!0!on| false) :named |10.4-4|))

; 第十一条释义一 / gloss 1 on Article 11
(assert (!
 (= clause!11.g1!date!find!0 (and valid!verify!0 (<= date!verify!0 date!find!0)))
 :named |11.g1-1|))
(assert (!
 (= |clause!11.g1#1!asks!date!find!0| (or (not (= by!find!0 2)) clause!11.g1!date!find!0))
 :named |11.g1-2|))

; 第十一条释义二 / gloss 2 on Article 11
(assert (!
 (= clause!11.g2!date!find!0
  (or
   (and reading!own_initiative!conditions_too clause!11!date!find!0~3)
   (and reading!own_initiative!situations_only clause!11!date!find!0~4)))
 :named |11.g2-1|))
(assert (!
 (= |clause!11.g2#1!asks!date!find!0|
  (or
   (not (and reading!wrong_finding!void (and (= content!find!0 0) (= by!find!0 2))))
   clause!11.g2!date!find!0))
 :named |11.g2-2|))

; 第十四条释义一 / gloss 1 on Article 14
(assert (!
 (= clause!14.g1!date!find!0
  (and
   (and fact!took_measures (<= since!took_measures date!find!0))
   (and fact!recovered_loss (<= since!recovered_loss date!find!0))))
 :named |14.g1-1|))

; 第十四条第（三）项 / Article 14(3)
(assert (! (= |clause!14.3#2!speaks!date!attend!0| true) :named |14.3-1|))
(assert (! (= |clause!14.3#2!lets!date!attend!0| (= by!attend!0 3)) :named |14.3-2|))
(assert (!
 (= |clause!14.3#1!late!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    clause!14!date!urge!0)
   (and
    (and valid!attend!0 (= by!attend!0 3) (>= date!attend!0 736366))
    (not (and valid!attend!0 (= by!attend!0 3) (>= date!attend!0 736366))))))
 :named |14.3-3|))
(assert (! (= |clause!14.3#1!overdue!on| false) :named |14.3-4|))
(assert (!
 (= clause!14.3!date!find!0
  (and
   (or
    (and reading!definition!none clause!8.g2!date!find!0)
    (and reading!definition!condition clause!8.g2!date!find!0~2))
   fact!good_attitude
   clause!14.g1!date!find!0
   (and fact!removed_effect (<= since!removed_effect date!find!0))
   (not fact!must_answer)))
 :named |14.3-5|))
(assert (!
 (= |clause!14.3#3!breached!anyone!date!find!0|
  (and
   (and
    done!find!0
    (<= date!find!0 on)
    clause!18!in-force!date!find!0
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and (= content!find!0 1) (= by!find!0 3)))
   reading!differentiated!standard
   (and clause!14!date!urge!0 clause!14.3!date!find!0)))
 :named |14.3-6|))

; 第十五条第（二）项 / Article 15(2)
(assert (! (= |clause!15.2#3!speaks!date!explain!0| true) :named |15.2-1|))
(assert (!
 (= |clause!15.2#3!lets!date!explain!0| (or (= by!explain!0 3) (= by!explain!0 1)))
 :named |15.2-2|))
(assert (!
 (= |clause!15.2#3!lets!date!explain!1| (or (= by!explain!1 3) (= by!explain!1 1)))
 :named |15.2-3|))
(assert (!
 (= |clause!15.2#6!lets!date!clarify!0| (or (= by!clarify!0 3) (= by!clarify!0 1)))
 :named |15.2-4|))
(assert (!
 (= |clause!15.2#6!lets!date!clarify!1| (or (= by!clarify!1 3) (= by!clarify!1 1)))
 :named |15.2-5|))
(assert (!
 (= |clause!15.2#9!lets!date!dispel!0| (or (= by!dispel!0 3) (= by!dispel!0 1)))
 :named |15.2-6|))
(assert (!
 (= |clause!15.2#9!lets!date!dispel!1| (or (= by!dispel!1 3) (= by!dispel!1 1)))
 :named |15.2-7|))
(assert (! (= clause!15.2!on (or clause!10.g11!on fact!complaint_unfounded)) :named |15.2-8|))
(assert (!
 (= |clause!15.2#1!late!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and clause!15!on clause!15.2!on))
   (and
    (or
     (and valid!explain!0 (= by!explain!0 3) (>= date!explain!0 736366))
     (and valid!explain!1 (= by!explain!1 3) (>= date!explain!1 736366)))
    (not
     (and
      (or
       (and valid!explain!0 (= by!explain!0 3) (>= date!explain!0 736366))
       (and valid!explain!1 (= by!explain!1 3) (>= date!explain!1 736366)))
      fact!explained_in_time)))))
 :named |15.2-9|))
(assert (! (= |clause!15.2#1!overdue!on| false) :named |15.2-10|))
(assert (!
 (= |clause!15.2#4!late!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and clause!15!on clause!15.2!on))
   (and
    (or
     (and valid!clarify!0 (= by!clarify!0 3) (>= date!clarify!0 736366))
     (and valid!clarify!1 (= by!clarify!1 3) (>= date!clarify!1 736366)))
    (not
     (or
      (and valid!clarify!0 (= by!clarify!0 3) (>= date!clarify!0 736366))
      (and valid!clarify!1 (= by!clarify!1 3) (>= date!clarify!1 736366)))))))
 :named |15.2-11|))
(assert (!
 (= |clause!15.2#7!late!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and clause!15!on clause!15.2!on))
   (and
    (or
     (and valid!dispel!0 (= by!dispel!0 3) (>= date!dispel!0 736366))
     (and valid!dispel!1 (= by!dispel!1 3) (>= date!dispel!1 736366)))
    (not
     (or
      (and valid!dispel!0 (= by!dispel!0 3) (>= date!dispel!0 736366))
      (and valid!dispel!1 (= by!dispel!1 3) (>= date!dispel!1 736366)))))))
 :named |15.2-12|))

; 第十八条 / Article 18
(assert (! (= clause!18!in-force!date!notify!0 (>= date!notify!0 736366)) :named |18-1|))
(assert (! (= clause!18!in-force!date!apply!0 (>= date!apply!0 736366)) :named |18-2|))
(assert (! (= clause!18!in-force!date!study!0 (>= date!study!0 736366)) :named |18-3|))
(assert (! (= clause!18!in-force!date!forward!0 (>= date!forward!0 736366)) :named |18-4|))
(assert (! (= clause!18!in-force!date!investigate!0 (>= date!investigate!0 736366)) :named |18-5|))
(assert (! (= clause!18!in-force!date!hear!0 (>= date!hear!0 736366)) :named |18-6|))
(assert (! (= clause!18!in-force!date!collect!0 (>= date!collect!0 736366)) :named |18-7|))
(assert (! (= clause!18!in-force!date!report!0 (>= date!report!0 736366)) :named |18-8|))
(assert (! (= clause!18!in-force!date!verify!0 (>= date!verify!0 736366)) :named |18-9|))
(assert (!
 (= clause!18!in-force!date!collective_study!0 (>= date!collective_study!0 736366))
 :named |18-10|))
(assert (! (= clause!18!in-force!date!find!0 (>= date!find!0 736366)) :named |18-11|))
(assert (! (= clause!18!in-force!date!feedback!0 (>= date!feedback!0 736366)) :named |18-12|))
(assert (! (= clause!18!in-force!date!publish!0 (>= date!publish!0 736366)) :named |18-13|))
(assert (! (= clause!18!in-force!date!file!0 (>= date!file!0 736366)) :named |18-14|))
(assert (! (= clause!18!in-force!date!attend!0 (>= date!attend!0 736366)) :named |18-15|))
(assert (! (= clause!18!in-force!date!explain!0 (>= date!explain!0 736366)) :named |18-16|))
(assert (! (= clause!18!in-force!date!explain!1 (>= date!explain!1 736366)) :named |18-17|))
(assert (! (= clause!18!in-force!date!clarify!0 (>= date!clarify!0 736366)) :named |18-18|))
(assert (! (= clause!18!in-force!date!clarify!1 (>= date!clarify!1 736366)) :named |18-19|))
(assert (! (= clause!18!in-force!date!dispel!0 (>= date!dispel!0 736366)) :named |18-20|))
(assert (! (= clause!18!in-force!date!dispel!1 (>= date!dispel!1 736366)) :named |18-21|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-22|))

; 写定的案件：2 个，各用于所注的读法
; The cases given: 2, each for the readings noted
; 读法：“核实各步”取“只以调查为据” / readings: “verification steps” taken as “investigation”
; 截至之日：2017-02-16 / seen on: 2017-02-16
(assert (or (not reading!verification_steps!investigation) (= on 736376)))
; 事实 / facts
(assert
 (or
  (not reading!verification_steps!investigation)
  (and
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   fact!took_measures
   (= since!took_measures 0)
   (not fact!recovered_loss)
   (= since!recovered_loss 0)
   fact!removed_effect
   (= since!removed_effect 0)
   fact!believes_eligible
   fact!investigated_in_time
   fact!filed_in_time
   fact!good_attitude
   (not fact!must_answer)
   (not fact!complained_of)
   (not fact!complaint_unfounded)
   fact!explained_in_time)))
; 行为：告知问责程序启动，2017-02-06 / act: notice that accountability has begun, 2017-02-06
(assert
 (or
  (not reading!verification_steps!investigation)
  (and
   done!notify!0
   (= date!notify!0 736366)
   (= by!notify!0 2)
   (= to!notify!0 0)
   (= content!notify!0 (- 1)))))
; 行为：提出容错免责申请，2017-02-06 / act: application to the unit's party organisation, 2017-02-06
(assert
 (or
  (not reading!verification_steps!investigation)
  (and
   done!apply!0
   (= date!apply!0 736366)
   (= by!apply!0 0)
   (= to!apply!0 1)
   (= content!apply!0 (- 1)))))
; 行为：研究容错免责申请，2017-02-06 / act: study of the application, 2017-02-06
(assert
 (or
  (not reading!verification_steps!investigation)
  (and
   done!study!0
   (= date!study!0 736366)
   (= by!study!0 1)
   (= to!study!0 (- 1))
   (= content!study!0 (- 1)))))
; 行为：提出书面申请，2017-02-06 / act: onward written application, 2017-02-06
(assert
 (or
  (not reading!verification_steps!investigation)
  (and
   done!forward!0
   (= date!forward!0 736366)
   (= by!forward!0 1)
   (= to!forward!0 2)
   (= content!forward!0 (- 1)))))
; 行为：开展调查，2017-02-06 / act: investigation, 2017-02-06
(assert
 (or
  (not reading!verification_steps!investigation)
  (and
   done!investigate!0
   (= date!investigate!0 736366)
   (= by!investigate!0 3)
   (= to!investigate!0 (- 1))
   (= content!investigate!0 (- 1)))))
; 行为：集体研究，2017-02-06 / act: collective study by the leadership, 2017-02-06
(assert
 (or
  (not reading!verification_steps!investigation)
  (and
   done!collective_study!0
   (= date!collective_study!0 736366)
   (= by!collective_study!0 5)
   (= to!collective_study!0 (- 1))
   (= content!collective_study!0 (- 1)))))
; 行为：作出认定，2017-02-16 / act: finding, 2017-02-16
(assert
 (or
  (not reading!verification_steps!investigation)
  (and done!find!0 (= date!find!0 736376) (= by!find!0 3) (= to!find!0 (- 1)) (= content!find!0 1))))
; 未作出的行为 / acts not done
(assert
 (or
  (not reading!verification_steps!investigation)
  (and
   (not done!hear!0)
   (= date!hear!0 736376)
   (= by!hear!0 0)
   (= to!hear!0 0)
   (= content!hear!0 (- 1))
   (not done!collect!0)
   (= date!collect!0 736376)
   (= by!collect!0 0)
   (= to!collect!0 (- 1))
   (= content!collect!0 (- 1))
   (not done!report!0)
   (= date!report!0 736376)
   (= by!report!0 0)
   (= to!report!0 (- 1))
   (= content!report!0 (- 1))
   (not done!feedback!0)
   (= date!feedback!0 736376)
   (= by!feedback!0 0)
   (= to!feedback!0 0)
   (= content!feedback!0 (- 1))
   (not done!publish!0)
   (= date!publish!0 736376)
   (= by!publish!0 0)
   (= to!publish!0 (- 1))
   (= content!publish!0 (- 1))
   (not done!file!0)
   (= date!file!0 736376)
   (= by!file!0 0)
   (= to!file!0 0)
   (= content!file!0 (- 1))
   (not done!verify!0)
   (= date!verify!0 736376)
   (= by!verify!0 0)
   (= to!verify!0 (- 1))
   (= content!verify!0 (- 1))
   (not done!attend!0)
   (= date!attend!0 736376)
   (= by!attend!0 0)
   (= to!attend!0 (- 1))
   (= content!attend!0 (- 1))
   (not done!explain!0)
   (= date!explain!0 736376)
   (= by!explain!0 0)
   (= to!explain!0 (- 1))
   (= content!explain!0 (- 1))
   (not done!explain!1)
   (= date!explain!1 736376)
   (= by!explain!1 0)
   (= to!explain!1 (- 1))
   (= content!explain!1 (- 1))
   (not done!clarify!0)
   (= date!clarify!0 736376)
   (= by!clarify!0 0)
   (= to!clarify!0 (- 1))
   (= content!clarify!0 (- 1))
   (not done!clarify!1)
   (= date!clarify!1 736376)
   (= by!clarify!1 0)
   (= to!clarify!1 (- 1))
   (= content!clarify!1 (- 1))
   (not done!dispel!0)
   (= date!dispel!0 736376)
   (= by!dispel!0 0)
   (= to!dispel!0 (- 1))
   (= content!dispel!0 (- 1))
   (not done!dispel!1)
   (= date!dispel!1 736376)
   (= by!dispel!1 0)
   (= to!dispel!1 (- 1))
   (= content!dispel!1 (- 1)))))
; 期限：自2017-02-16起 3 个工作日，止于2017-02-21 / period: 3 working days from 2017-02-16 end on 2017-02-21
(assert (or (not reading!verification_steps!investigation) (= last!find!0!3workday 736381)))
; 期限：自2017-02-06起 7 个工作日，止于2017-02-15 / period: 7 working days from 2017-02-06 end on 2017-02-15
(assert (or (not reading!verification_steps!investigation) (= last!forward!0!7workday 736375)))
; 期限：自2017-02-06起 7 个工作日，止于2017-02-15 / period: 7 working days from 2017-02-06 end on 2017-02-15
(assert (or (not reading!verification_steps!investigation) (= last!notify!0!7workday 736375)))
; 读法：任何读法 / readings: every reading
; 截至之日：2017-02-16 / seen on: 2017-02-16
(assert (or reading!verification_steps!investigation (= on 736376)))
; 事实 / facts
(assert
 (or
  reading!verification_steps!investigation
  (and
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   fact!took_measures
   (= since!took_measures 0)
   (not fact!recovered_loss)
   (= since!recovered_loss 0)
   fact!removed_effect
   (= since!removed_effect 0)
   fact!believes_eligible
   fact!investigated_in_time
   fact!filed_in_time
   fact!good_attitude
   (not fact!must_answer)
   (not fact!complained_of)
   (not fact!complaint_unfounded)
   fact!explained_in_time)))
; 行为：告知问责程序启动，2017-02-06 / act: notice that accountability has begun, 2017-02-06
(assert
 (or
  reading!verification_steps!investigation
  (and
   done!notify!0
   (= date!notify!0 736366)
   (= by!notify!0 2)
   (= to!notify!0 0)
   (= content!notify!0 (- 1)))))
; 行为：提出容错免责申请，2017-02-06 / act: application to the unit's party organisation, 2017-02-06
(assert
 (or
  reading!verification_steps!investigation
  (and
   done!apply!0
   (= date!apply!0 736366)
   (= by!apply!0 0)
   (= to!apply!0 1)
   (= content!apply!0 (- 1)))))
; 行为：研究容错免责申请，2017-02-06 / act: study of the application, 2017-02-06
(assert
 (or
  reading!verification_steps!investigation
  (and
   done!study!0
   (= date!study!0 736366)
   (= by!study!0 1)
   (= to!study!0 (- 1))
   (= content!study!0 (- 1)))))
; 行为：提出书面申请，2017-02-06 / act: onward written application, 2017-02-06
(assert
 (or
  reading!verification_steps!investigation
  (and
   done!forward!0
   (= date!forward!0 736366)
   (= by!forward!0 1)
   (= to!forward!0 2)
   (= content!forward!0 (- 1)))))
; 行为：开展调查，2017-02-06 / act: investigation, 2017-02-06
(assert
 (or
  reading!verification_steps!investigation
  (and
   done!investigate!0
   (= date!investigate!0 736366)
   (= by!investigate!0 3)
   (= to!investigate!0 (- 1))
   (= content!investigate!0 (- 1)))))
; 行为：听取申辩意见，2017-02-06 / act: hearing of the defence, 2017-02-06
(assert
 (or
  reading!verification_steps!investigation
  (and done!hear!0 (= date!hear!0 736366) (= by!hear!0 3) (= to!hear!0 0) (= content!hear!0 (- 1)))))
; 行为：收集证据材料，2017-02-06 / act: collection of evidence, 2017-02-06
(assert
 (or
  reading!verification_steps!investigation
  (and
   done!collect!0
   (= date!collect!0 736366)
   (= by!collect!0 3)
   (= to!collect!0 (- 1))
   (= content!collect!0 (- 1)))))
; 行为：形成调查报告，2017-02-06 / act: investigation report, 2017-02-06
(assert
 (or
  reading!verification_steps!investigation
  (and
   done!report!0
   (= date!report!0 736366)
   (= by!report!0 3)
   (= to!report!0 (- 1))
   (= content!report!0 (- 1)))))
; 行为：集体研究，2017-02-06 / act: collective study by the leadership, 2017-02-06
(assert
 (or
  reading!verification_steps!investigation
  (and
   done!collective_study!0
   (= date!collective_study!0 736366)
   (= by!collective_study!0 5)
   (= to!collective_study!0 (- 1))
   (= content!collective_study!0 (- 1)))))
; 行为：作出认定，2017-02-16 / act: finding, 2017-02-16
(assert
 (or
  reading!verification_steps!investigation
  (and done!find!0 (= date!find!0 736376) (= by!find!0 3) (= to!find!0 (- 1)) (= content!find!0 1))))
; 未作出的行为 / acts not done
(assert
 (or
  reading!verification_steps!investigation
  (and
   (not done!feedback!0)
   (= date!feedback!0 736376)
   (= by!feedback!0 0)
   (= to!feedback!0 0)
   (= content!feedback!0 (- 1))
   (not done!publish!0)
   (= date!publish!0 736376)
   (= by!publish!0 0)
   (= to!publish!0 (- 1))
   (= content!publish!0 (- 1))
   (not done!file!0)
   (= date!file!0 736376)
   (= by!file!0 0)
   (= to!file!0 0)
   (= content!file!0 (- 1))
   (not done!verify!0)
   (= date!verify!0 736376)
   (= by!verify!0 0)
   (= to!verify!0 (- 1))
   (= content!verify!0 (- 1))
   (not done!attend!0)
   (= date!attend!0 736376)
   (= by!attend!0 0)
   (= to!attend!0 (- 1))
   (= content!attend!0 (- 1))
   (not done!explain!0)
   (= date!explain!0 736376)
   (= by!explain!0 0)
   (= to!explain!0 (- 1))
   (= content!explain!0 (- 1))
   (not done!explain!1)
   (= date!explain!1 736376)
   (= by!explain!1 0)
   (= to!explain!1 (- 1))
   (= content!explain!1 (- 1))
   (not done!clarify!0)
   (= date!clarify!0 736376)
   (= by!clarify!0 0)
   (= to!clarify!0 (- 1))
   (= content!clarify!0 (- 1))
   (not done!clarify!1)
   (= date!clarify!1 736376)
   (= by!clarify!1 0)
   (= to!clarify!1 (- 1))
   (= content!clarify!1 (- 1))
   (not done!dispel!0)
   (= date!dispel!0 736376)
   (= by!dispel!0 0)
   (= to!dispel!0 (- 1))
   (= content!dispel!0 (- 1))
   (not done!dispel!1)
   (= date!dispel!1 736376)
   (= by!dispel!1 0)
   (= to!dispel!1 (- 1))
   (= content!dispel!1 (- 1)))))
; 期限：自2017-02-16起 3 个工作日，止于2017-02-21 / period: 3 working days from 2017-02-16 end on 2017-02-21
(assert (or reading!verification_steps!investigation (= last!find!0!3workday 736381)))
; 期限：自2017-02-06起 7 个工作日，止于2017-02-15 / period: 7 working days from 2017-02-06 end on 2017-02-15
(assert (or reading!verification_steps!investigation (= last!forward!0!7workday 736375)))
; 期限：自2017-02-06起 7 个工作日，止于2017-02-15 / period: 7 working days from 2017-02-06 end on 2017-02-15
(assert (or reading!verification_steps!investigation (= last!notify!0!7workday 736375)))

; 所问
; The question
(assert
 (not
  (and
   (or (= fact!party_kind 3) (not fact!other_person))
   (or fact!complained_of (not fact!complaint_unfounded))
   |clause!3.g3#1!assumed!on|
   (and (>= on 1) (<= on 3652059))
   (and (>= fact!party_kind 0) (< fact!party_kind 4))
   (and
    (>= since!took_measures 0)
    (<= since!took_measures 3652059)
    (or fact!took_measures (= since!took_measures 0)))
   (and
    (>= since!recovered_loss 0)
    (<= since!recovered_loss 3652059)
    (or fact!recovered_loss (= since!recovered_loss 0)))
   (and
    (>= since!removed_effect 0)
    (<= since!removed_effect 3652059)
    (or fact!removed_effect (= since!removed_effect 0)))
   (and
    (>= date!notify!0 1)
    (<= date!notify!0 3652059)
    (or (not done!notify!0) (<= date!notify!0 on))
    (and (>= by!notify!0 0) (< by!notify!0 14))
    (and (>= to!notify!0 0) (< to!notify!0 14))
    (= content!notify!0 (- 1)))
   (and
    (>= date!apply!0 1)
    (<= date!apply!0 3652059)
    (or (not done!apply!0) (<= date!apply!0 on))
    (and (>= by!apply!0 0) (< by!apply!0 14))
    (and (>= to!apply!0 0) (< to!apply!0 14))
    (= content!apply!0 (- 1)))
   (and
    (>= date!study!0 1)
    (<= date!study!0 3652059)
    (or (not done!study!0) (<= date!study!0 on))
    (and (>= by!study!0 0) (< by!study!0 14))
    (= to!study!0 (- 1))
    (= content!study!0 (- 1)))
   (and
    (>= date!forward!0 1)
    (<= date!forward!0 3652059)
    (or (not done!forward!0) (<= date!forward!0 on))
    (and (>= by!forward!0 0) (< by!forward!0 14))
    (and (>= to!forward!0 0) (< to!forward!0 14))
    (= content!forward!0 (- 1)))
   (and
    (>= date!investigate!0 1)
    (<= date!investigate!0 3652059)
    (or (not done!investigate!0) (<= date!investigate!0 on))
    (and (>= by!investigate!0 0) (< by!investigate!0 14))
    (= to!investigate!0 (- 1))
    (= content!investigate!0 (- 1)))
   (and
    (>= date!hear!0 1)
    (<= date!hear!0 3652059)
    (or (not done!hear!0) (<= date!hear!0 on))
    (and (>= by!hear!0 0) (< by!hear!0 14))
    (and (>= to!hear!0 0) (< to!hear!0 14))
    (= content!hear!0 (- 1)))
   (and
    (>= date!collect!0 1)
    (<= date!collect!0 3652059)
    (or (not done!collect!0) (<= date!collect!0 on))
    (and (>= by!collect!0 0) (< by!collect!0 14))
    (= to!collect!0 (- 1))
    (= content!collect!0 (- 1)))
   (and
    (>= date!report!0 1)
    (<= date!report!0 3652059)
    (or (not done!report!0) (<= date!report!0 on))
    (and (>= by!report!0 0) (< by!report!0 14))
    (= to!report!0 (- 1))
    (= content!report!0 (- 1)))
   (and
    (>= date!collective_study!0 1)
    (<= date!collective_study!0 3652059)
    (or (not done!collective_study!0) (<= date!collective_study!0 on))
    (and (>= by!collective_study!0 0) (< by!collective_study!0 14))
    (= to!collective_study!0 (- 1))
    (= content!collective_study!0 (- 1)))
   (and
    (>= date!find!0 1)
    (<= date!find!0 3652059)
    (or (not done!find!0) (<= date!find!0 on))
    (and (>= by!find!0 0) (< by!find!0 14))
    (= to!find!0 (- 1))
    (and (>= content!find!0 0) (< content!find!0 2)))
   (and
    (>= date!feedback!0 1)
    (<= date!feedback!0 3652059)
    (or (not done!feedback!0) (<= date!feedback!0 on))
    (and (>= by!feedback!0 0) (< by!feedback!0 14))
    (and (>= to!feedback!0 0) (< to!feedback!0 14))
    (= content!feedback!0 (- 1)))
   (and
    (>= date!publish!0 1)
    (<= date!publish!0 3652059)
    (or (not done!publish!0) (<= date!publish!0 on))
    (and (>= by!publish!0 0) (< by!publish!0 14))
    (= to!publish!0 (- 1))
    (= content!publish!0 (- 1)))
   (and
    (>= date!file!0 1)
    (<= date!file!0 3652059)
    (or (not done!file!0) (<= date!file!0 on))
    (and (>= by!file!0 0) (< by!file!0 14))
    (and (>= to!file!0 0) (< to!file!0 14))
    (= content!file!0 (- 1)))
   (and
    (>= date!verify!0 1)
    (<= date!verify!0 3652059)
    (or (not done!verify!0) (<= date!verify!0 on))
    (and (>= by!verify!0 0) (< by!verify!0 14))
    (= to!verify!0 (- 1))
    (= content!verify!0 (- 1)))
   (and
    (>= date!attend!0 1)
    (<= date!attend!0 3652059)
    (or (not done!attend!0) (<= date!attend!0 on))
    (and (>= by!attend!0 0) (< by!attend!0 14))
    (= to!attend!0 (- 1))
    (= content!attend!0 (- 1)))
   (and
    (>= date!explain!0 1)
    (<= date!explain!0 3652059)
    (or (not done!explain!0) (<= date!explain!0 on))
    (and (>= by!explain!0 0) (< by!explain!0 14))
    (= to!explain!0 (- 1))
    (= content!explain!0 (- 1)))
   (and
    (and
     (>= date!explain!1 1)
     (<= date!explain!1 3652059)
     (or (not done!explain!1) (<= date!explain!1 on))
     (and (>= by!explain!1 0) (< by!explain!1 14))
     (= to!explain!1 (- 1))
     (= content!explain!1 (- 1)))
    (or (not done!explain!1) (and done!explain!0 (<= date!explain!0 date!explain!1))))
   (and
    (>= date!clarify!0 1)
    (<= date!clarify!0 3652059)
    (or (not done!clarify!0) (<= date!clarify!0 on))
    (and (>= by!clarify!0 0) (< by!clarify!0 14))
    (= to!clarify!0 (- 1))
    (= content!clarify!0 (- 1)))
   (and
    (and
     (>= date!clarify!1 1)
     (<= date!clarify!1 3652059)
     (or (not done!clarify!1) (<= date!clarify!1 on))
     (and (>= by!clarify!1 0) (< by!clarify!1 14))
     (= to!clarify!1 (- 1))
     (= content!clarify!1 (- 1)))
    (or (not done!clarify!1) (and done!clarify!0 (<= date!clarify!0 date!clarify!1))))
   (and
    (>= date!dispel!0 1)
    (<= date!dispel!0 3652059)
    (or (not done!dispel!0) (<= date!dispel!0 on))
    (and (>= by!dispel!0 0) (< by!dispel!0 14))
    (= to!dispel!0 (- 1))
    (= content!dispel!0 (- 1)))
   (and
    (and
     (>= date!dispel!1 1)
     (<= date!dispel!1 3652059)
     (or (not done!dispel!1) (<= date!dispel!1 on))
     (and (>= by!dispel!1 0) (< by!dispel!1 14))
     (= to!dispel!1 (- 1))
     (= content!dispel!1 (- 1)))
    (or (not done!dispel!1) (and done!dispel!0 (<= date!dispel!0 date!dispel!1))))
   (and
    (and
     (not
      (or
       (or |clause!10.2#1!overdue!forward!0!on| |clause!10.2#1!late!forward!0!on|)
       (or |clause!10.2#1!overdue!forward!0!on| |clause!10.2#3!late!forward!0!on|)
       (or |clause!10.2#1!overdue!forward!0!on| |clause!10.2#5!late!forward!0!on|)
       (or |clause!10.2#1!overdue!forward!0!on| |clause!10.2#7!late!investigate!0!on|)
       (or |clause!10.3#1!overdue!investigate!0!on| |clause!10.3#1!late!investigate!0!on|)
       (or |clause!10.3#3!overdue!find!0!on| |clause!10.3#3!late!find!0!on|)
       (or |clause!10.3#5!overdue!find!0!on| |clause!10.3#5!late!find!0!on|)
       (or |clause!10.3#1!overdue!investigate!0!on| |clause!10.3#7!late!find!0!on|)
       (or |clause!10.4#1!overdue!find!0!on| |clause!10.4#1!late!find!0!on|)
       (or |clause!14.3#1!overdue!on| |clause!14.3#1!late!on|)
       (or |clause!15.2#1!overdue!on| |clause!15.2#1!late!on|)
       (or |clause!15.2#1!overdue!on| |clause!15.2#4!late!on|)
       (or |clause!15.2#1!overdue!on| |clause!15.2#7!late!on|)
       |clause!14.3#3!breached!anyone!date!find!0|))
     (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 on)))
    (not
     (and
      valid!find!0
      (<= date!find!0 on)
      (and valid!forward!0 (<= date!forward!0 date!find!0) (<= date!find!0 last!forward!0!7workday))))))))

(check-sat)
