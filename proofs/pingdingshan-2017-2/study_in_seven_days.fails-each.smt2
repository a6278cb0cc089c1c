; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“党组织必在七日内研究”（study_in_seven_days）
; property “党组织必在七日内研究” (study_in_seven_days)
; 性质“党组织必在七日内研究”（因读法“七个工作日所及”、“研究之后”而定）：所在单位党组织守法时，凡研究容错免责申请的，必在提出容错免责申请后七个工作日内研究容错免责申请。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“七个工作日所及”取“并及党组织转报”且“研究之后”取“一律转报”。不成立：“七个工作日所及”取“只及本人申请”；或“研究之后”取“同意才转报”。前提不可能：无。
; holds: “seven days” taken as “forwarding” and “after study” taken as “always”. Fails: “seven days” taken as “application”; or “after study” taken as “if agreed”. Premise impossible: none.
;
; 就所列的每一组读法，都有一个写定的案件。假设其中某一组读法下，为它写定的案件不是所要的情形：不可满足，故每一组都有。
; for each of the readings named a case is given. Suppose that under some of them its case is not one as is sought: that cannot be satisfied, so each has one.
;
; 复核：cvc5 study_in_seven_days.fails-each.smt2，或 z3 study_in_seven_days.fails-each.smt2；预期答 unsat。
; To re-check: cvc5 study_in_seven_days.fails-each.smt2, or z3 study_in_seven_days.fails-each.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!by_reference_list!both Bool) ; 读法“顿号”取“两者兼备”
(declare-const reading!by_reference_list!either Bool) ; 读法“顿号”取“有一即可”
(declare-const reading!ought_to_apply!right Bool) ; 读法“申请之应当”取“权利及其期限”
(declare-const reading!ought_to_apply!duty Bool) ; 读法“申请之应当”取“义务”
(declare-const reading!seven_days!application Bool) ; 读法“七个工作日所及”取“只及本人申请”
(declare-const reading!seven_days!forwarding Bool) ; 读法“七个工作日所及”取“并及党组织转报”
(declare-const reading!after_study!always Bool) ; 读法“研究之后”取“一律转报”
(declare-const reading!after_study!if_agreed Bool) ; 读法“研究之后”取“同意才转报”
(declare-const reading!late_application!lost Bool) ; 读法“逾期申请”取“逾期即失权”
(declare-const reading!late_application!received Bool) ; 读法“逾期申请”取“逾期仍可受理”
(declare-const on Int) ; 案件截至之日
(declare-const fact!party_kind Int) ; 当事人类别：0 各县（市、区），1 市直各单位，2 全市党员干部，3 其他单位和个人
(declare-const fact!other_person Bool) ; 属于个人
(declare-const fact!party_member Bool) ; 中共党员
(declare-const fact!supervised Bool) ; 监察对象
(declare-const fact!believes_eligible Bool) ; 认为符合容错免责条件
(declare-const fact!study_against Bool) ; 所在单位党组织研究认为不符合容错免责条件
(declare-const fact!signs_of_trouble Bool) ; 出现苗头性、倾向性问题
(declare-const fact!common_problem Bool) ; 存在普遍问题
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
(declare-const done!early_action!0 Bool) ; 已作出：早发现、早提醒、早纠正
(declare-const date!early_action!0 Int)
(declare-const by!early_action!0 Int)
(declare-const to!early_action!0 Int)
(declare-const content!early_action!0 Int)
(declare-const done!analyse!0 Bool) ; 已作出：加强分析研究
(declare-const date!analyse!0 Int)
(declare-const by!analyse!0 Int)
(declare-const to!analyse!0 Int)
(declare-const content!analyse!0 Int)
(declare-const done!educate!0 Bool) ; 已作出：搞好教育引导
(declare-const date!educate!0 Int)
(declare-const by!educate!0 Int)
(declare-const to!educate!0 Int)
(declare-const content!educate!0 Int)
(declare-const done!improve_rules!0 Bool) ; 已作出：完善制度机制
(declare-const date!improve_rules!0 Int)
(declare-const by!improve_rules!0 Int)
(declare-const to!improve_rules!0 Int)
(declare-const content!improve_rules!0 Int)
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
(declare-const last!apply!0!7workday Int) ; 期限的末日：7 个工作日
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
(declare-const |clause!14.1#2!speaks!date!report_error!0| Bool)
(declare-const |clause!14.1#6!lets!date!early_action!0| Bool)
(declare-const clause!18!in-force!date!early_action!0 Bool)
(declare-const valid!early_action!0 Bool)
(declare-const |clause!14.1#8!lets!date!analyse!0| Bool)
(declare-const clause!18!in-force!date!analyse!0 Bool)
(declare-const valid!analyse!0 Bool)
(declare-const |clause!14.1#10!lets!date!educate!0| Bool)
(declare-const clause!18!in-force!date!educate!0 Bool)
(declare-const valid!educate!0 Bool)
(declare-const |clause!14.1#12!lets!date!improve_rules!0| Bool)
(declare-const clause!18!in-force!date!improve_rules!0 Bool)
(declare-const valid!improve_rules!0 Bool)
(declare-const clause!14!date!urge!0 Bool)
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
(declare-const |clause!10.1#5!late!apply!0!on| Bool)
(declare-const |clause!10.1#5!overdue!apply!0!on| Bool)
(declare-const clause!10.g2!on Bool)
(declare-const clause!10.g2!on~2 Bool)
(declare-const |clause!10.1#7!late!study!0!on| Bool)
(declare-const |clause!10.1#9!late!apply!0!on| Bool)
(declare-const |clause!10.1#11!late!notify!0!on| Bool)
(declare-const |clause!10.1#11!overdue!notify!0!on| Bool)
(declare-const |clause!14.1#1!overdue!on| Bool)
(declare-const clause!14.1!on~2 Bool)
(declare-const |clause!14.1#5!late!on| Bool)
(declare-const clause!14.1!on~3 Bool)
(declare-const |clause!14.1#7!late!on| Bool)
(declare-const |clause!14.1#9!late!on| Bool)
(declare-const |clause!14.1#11!late!on| Bool)
(declare-const clause!15!on Bool)
(declare-const clause!15.2!on Bool)
(declare-const |clause!15.2#1!overdue!on| Bool)
(declare-const |clause!15.2#2!late!on| Bool)
(declare-const |clause!15.2#5!late!on| Bool)
(declare-const |clause!15.2#8!late!on| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))
(assert (or reading!ought_to_apply!right reading!ought_to_apply!duty))
(assert (or (not reading!ought_to_apply!right) (not reading!ought_to_apply!duty)))
(assert (or reading!seven_days!application reading!seven_days!forwarding))
(assert (or (not reading!seven_days!application) (not reading!seven_days!forwarding)))
(assert (or reading!after_study!always reading!after_study!if_agreed))
(assert (or (not reading!after_study!always) (not reading!after_study!if_agreed)))
(assert (or reading!late_application!lost reading!late_application!received))
(assert (or (not reading!late_application!lost) (not reading!late_application!received)))

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
 (= valid!early_action!0
  (and
   done!early_action!0
   clause!18!in-force!date!early_action!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!14.1#6!lets!date!early_action!0|
    (and (not |clause!14.1#2!speaks!date!report_error!0|) (= by!early_action!0 1))))))
(assert
 (= valid!analyse!0
  (and
   done!analyse!0
   clause!18!in-force!date!analyse!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!14.1#8!lets!date!analyse!0|
    (and (not |clause!14.1#2!speaks!date!report_error!0|) (= by!analyse!0 1))))))
(assert
 (= valid!educate!0
  (and
   done!educate!0
   clause!18!in-force!date!educate!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!14.1#10!lets!date!educate!0|
    (and (not |clause!14.1#2!speaks!date!report_error!0|) (= by!educate!0 1))))))
(assert
 (= valid!improve_rules!0
  (and
   done!improve_rules!0
   clause!18!in-force!date!improve_rules!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!14.1#12!lets!date!improve_rules!0|
    (and (not |clause!14.1#2!speaks!date!report_error!0|) (= by!improve_rules!0 1))))))
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

; 第十条释义二 / gloss 2 on Article 10
(assert (! (= clause!10.g2!on fact!study_against) :named |10.g2-1|))
(assert (!
 (= clause!10.g2!on~2 (and reading!after_study!if_agreed clause!10.g2!on))
 :named |10.g2-2|))

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
(assert (!
 (= |clause!10.1#5!late!apply!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!seven_days!application
    (and valid!apply!0 (<= date!apply!0 on)))
   (and
    (and valid!study!0 (= by!study!0 1) (>= date!study!0 date!apply!0))
    (not (and valid!study!0 (= by!study!0 1) (>= date!study!0 date!apply!0))))))
 :named |10.1-16|))
(assert (! (= |clause!10.1#5!overdue!apply!0!on| false) :named |10.1-17|))
(assert (!
 (= |clause!10.1#7!late!study!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!seven_days!application
    (not clause!10.g2!on~2)
    (and valid!study!0 (<= date!study!0 on)))
   (and
    (and valid!forward!0 (= by!forward!0 1) (>= date!forward!0 date!study!0))
    (not (and valid!forward!0 (= by!forward!0 1) (>= date!forward!0 date!study!0))))))
 :named |10.1-18|))
(assert (!
 (= |clause!10.1#9!late!apply!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!seven_days!forwarding
    (and valid!apply!0 (<= date!apply!0 on)))
   (and
    (and valid!study!0 (= by!study!0 1) (>= date!study!0 date!apply!0))
    (not (and valid!study!0 (= by!study!0 1) (>= date!study!0 date!apply!0))))))
 :named |10.1-19|))
(assert (!
 (= |clause!10.1#11!late!notify!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!seven_days!forwarding
    (and (and valid!study!0 (<= date!study!0 on)) (not clause!10.g2!on~2))
    (and valid!notify!0 (<= date!notify!0 on)))
   (and
    (and valid!forward!0 (= by!forward!0 1) (>= date!forward!0 date!notify!0))
    (not
     (and
      (and valid!forward!0 (= by!forward!0 1) (>= date!forward!0 date!notify!0))
      (<= date!forward!0 last!notify!0!7workday))))))
 :named |10.1-20|))
(assert (!
 (= |clause!10.1#11!overdue!notify!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!seven_days!forwarding
    (and (and valid!study!0 (<= date!study!0 on)) (not clause!10.g2!on~2))
    (and valid!notify!0 (<= date!notify!0 on)))
   (and
    (not (and valid!forward!0 (= by!forward!0 1) (>= date!forward!0 date!notify!0)))
    (> on last!notify!0!7workday))))
 :named |10.1-21|))

; 第十四条第（一）项 / Article 14(1)
(assert (! (= |clause!14.1#2!speaks!date!report_error!0| true) :named |14.1-1|))
(assert (! (= |clause!14.1#6!lets!date!early_action!0| (= by!early_action!0 1)) :named |14.1-2|))
(assert (! (= |clause!14.1#8!lets!date!analyse!0| (= by!analyse!0 1)) :named |14.1-3|))
(assert (! (= |clause!14.1#10!lets!date!educate!0| (= by!educate!0 1)) :named |14.1-4|))
(assert (! (= |clause!14.1#12!lets!date!improve_rules!0| (= by!improve_rules!0 1)) :named |14.1-5|))
(assert (! (= |clause!14.1#1!overdue!on| false) :named |14.1-6|))
(assert (! (= clause!14.1!on~2 fact!signs_of_trouble) :named |14.1-7|))
(assert (!
 (= |clause!14.1#5!late!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and clause!14!date!urge!0 clause!14.1!on~2))
   (and
    (and valid!early_action!0 (= by!early_action!0 1) (>= date!early_action!0 736366))
    (not (and valid!early_action!0 (= by!early_action!0 1) (>= date!early_action!0 736366))))))
 :named |14.1-8|))
(assert (! (= clause!14.1!on~3 fact!common_problem) :named |14.1-9|))
(assert (!
 (= |clause!14.1#7!late!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and clause!14!date!urge!0 clause!14.1!on~3))
   (and
    (and valid!analyse!0 (= by!analyse!0 1) (>= date!analyse!0 736366))
    (not (and valid!analyse!0 (= by!analyse!0 1) (>= date!analyse!0 736366))))))
 :named |14.1-10|))
(assert (!
 (= |clause!14.1#9!late!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and clause!14!date!urge!0 clause!14.1!on~3))
   (and
    (and valid!educate!0 (= by!educate!0 1) (>= date!educate!0 736366))
    (not (and valid!educate!0 (= by!educate!0 1) (>= date!educate!0 736366))))))
 :named |14.1-11|))
(assert (!
 (= |clause!14.1#11!late!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and clause!14!date!urge!0 clause!14.1!on~3))
   (and
    (and valid!improve_rules!0 (= by!improve_rules!0 1) (>= date!improve_rules!0 736366))
    (not (and valid!improve_rules!0 (= by!improve_rules!0 1) (>= date!improve_rules!0 736366))))))
 :named |14.1-12|))

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
(assert (! (= |clause!15.2#1!overdue!on| false) :named |15.2-9|))
(assert (!
 (= |clause!15.2#2!late!on|
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
     (and valid!explain!0 (= by!explain!0 1) (>= date!explain!0 736366))
     (and valid!explain!1 (= by!explain!1 1) (>= date!explain!1 736366)))
    (not
     (and
      (or
       (and valid!explain!0 (= by!explain!0 1) (>= date!explain!0 736366))
       (and valid!explain!1 (= by!explain!1 1) (>= date!explain!1 736366)))
      fact!explained_in_time)))))
 :named |15.2-10|))
(assert (!
 (= |clause!15.2#5!late!on|
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
     (and valid!clarify!0 (= by!clarify!0 1) (>= date!clarify!0 736366))
     (and valid!clarify!1 (= by!clarify!1 1) (>= date!clarify!1 736366)))
    (not
     (or
      (and valid!clarify!0 (= by!clarify!0 1) (>= date!clarify!0 736366))
      (and valid!clarify!1 (= by!clarify!1 1) (>= date!clarify!1 736366)))))))
 :named |15.2-11|))
(assert (!
 (= |clause!15.2#8!late!on|
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
     (and valid!dispel!0 (= by!dispel!0 1) (>= date!dispel!0 736366))
     (and valid!dispel!1 (= by!dispel!1 1) (>= date!dispel!1 736366)))
    (not
     (or
      (and valid!dispel!0 (= by!dispel!0 1) (>= date!dispel!0 736366))
      (and valid!dispel!1 (= by!dispel!1 1) (>= date!dispel!1 736366)))))))
 :named |15.2-12|))

; 第十八条 / Article 18
(assert (! (= clause!18!in-force!date!notify!0 (>= date!notify!0 736366)) :named |18-1|))
(assert (! (= clause!18!in-force!date!apply!0 (>= date!apply!0 736366)) :named |18-2|))
(assert (! (= clause!18!in-force!date!study!0 (>= date!study!0 736366)) :named |18-3|))
(assert (! (= clause!18!in-force!date!forward!0 (>= date!forward!0 736366)) :named |18-4|))
(assert (!
 (= clause!18!in-force!date!early_action!0 (>= date!early_action!0 736366))
 :named |18-5|))
(assert (! (= clause!18!in-force!date!analyse!0 (>= date!analyse!0 736366)) :named |18-6|))
(assert (! (= clause!18!in-force!date!educate!0 (>= date!educate!0 736366)) :named |18-7|))
(assert (!
 (= clause!18!in-force!date!improve_rules!0 (>= date!improve_rules!0 736366))
 :named |18-8|))
(assert (! (= clause!18!in-force!date!explain!0 (>= date!explain!0 736366)) :named |18-9|))
(assert (! (= clause!18!in-force!date!explain!1 (>= date!explain!1 736366)) :named |18-10|))
(assert (! (= clause!18!in-force!date!clarify!0 (>= date!clarify!0 736366)) :named |18-11|))
(assert (! (= clause!18!in-force!date!clarify!1 (>= date!clarify!1 736366)) :named |18-12|))
(assert (! (= clause!18!in-force!date!dispel!0 (>= date!dispel!0 736366)) :named |18-13|))
(assert (! (= clause!18!in-force!date!dispel!1 (>= date!dispel!1 736366)) :named |18-14|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-15|))

; 所论的读法：“七个工作日所及”取“只及本人申请”；或“研究之后”取“同意才转报”
; The readings it is about: “seven days” taken as “application”; or “after study” taken as “if agreed”
(assert (or reading!seven_days!application reading!after_study!if_agreed))

; 写定的案件：2 个，各用于所注的读法
; The cases given: 2, each for the readings noted
; 读法：“七个工作日所及”取“只及本人申请” / readings: “seven days” taken as “application”
; 截至之日：2017-02-16 / seen on: 2017-02-16
(assert (or (not reading!seven_days!application) (= on 736376)))
; 事实 / facts
(assert
 (or
  (not reading!seven_days!application)
  (and
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   fact!believes_eligible
   (not fact!study_against)
   (not fact!signs_of_trouble)
   (not fact!common_problem)
   (not fact!complained_of)
   (not fact!complaint_unfounded)
   fact!explained_in_time)))
; 行为：告知问责程序启动，2017-02-06 / act: notice that accountability has begun, 2017-02-06
(assert
 (or
  (not reading!seven_days!application)
  (and
   done!notify!0
   (= date!notify!0 736366)
   (= by!notify!0 2)
   (= to!notify!0 0)
   (= content!notify!0 (- 1)))))
; 行为：提出容错免责申请，2017-02-06 / act: application to the unit's party organisation, 2017-02-06
(assert
 (or
  (not reading!seven_days!application)
  (and
   done!apply!0
   (= date!apply!0 736366)
   (= by!apply!0 0)
   (= to!apply!0 1)
   (= content!apply!0 (- 1)))))
; 行为：研究容错免责申请，2017-02-16 / act: study of the application, 2017-02-16
(assert
 (or
  (not reading!seven_days!application)
  (and
   done!study!0
   (= date!study!0 736376)
   (= by!study!0 1)
   (= to!study!0 (- 1))
   (= content!study!0 (- 1)))))
; 未作出的行为 / acts not done
(assert
 (or
  (not reading!seven_days!application)
  (and
   (not done!forward!0)
   (= date!forward!0 736376)
   (= by!forward!0 0)
   (= to!forward!0 0)
   (= content!forward!0 (- 1))
   (not done!early_action!0)
   (= date!early_action!0 736376)
   (= by!early_action!0 0)
   (= to!early_action!0 (- 1))
   (= content!early_action!0 (- 1))
   (not done!analyse!0)
   (= date!analyse!0 736376)
   (= by!analyse!0 0)
   (= to!analyse!0 (- 1))
   (= content!analyse!0 (- 1))
   (not done!educate!0)
   (= date!educate!0 736376)
   (= by!educate!0 0)
   (= to!educate!0 (- 1))
   (= content!educate!0 (- 1))
   (not done!improve_rules!0)
   (= date!improve_rules!0 736376)
   (= by!improve_rules!0 0)
   (= to!improve_rules!0 (- 1))
   (= content!improve_rules!0 (- 1))
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
; 期限：自2017-02-06起 7 个工作日，止于2017-02-15 / period: 7 working days from 2017-02-06 end on 2017-02-15
(assert (or (not reading!seven_days!application) (= last!apply!0!7workday 736375)))
; 期限：自2017-02-06起 7 个工作日，止于2017-02-15 / period: 7 working days from 2017-02-06 end on 2017-02-15
(assert (or (not reading!seven_days!application) (= last!notify!0!7workday 736375)))
; 读法：“研究之后”取“同意才转报” / readings: “after study” taken as “if agreed”
; 截至之日：2017-02-16 / seen on: 2017-02-16
(assert
 (or (not (and reading!after_study!if_agreed (not reading!seven_days!application))) (= on 736376)))
; 事实 / facts
(assert
 (or
  (not (and reading!after_study!if_agreed (not reading!seven_days!application)))
  (and
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   fact!believes_eligible
   fact!study_against
   (not fact!signs_of_trouble)
   (not fact!common_problem)
   (not fact!complained_of)
   (not fact!complaint_unfounded)
   fact!explained_in_time)))
; 行为：告知问责程序启动，2017-02-06 / act: notice that accountability has begun, 2017-02-06
(assert
 (or
  (not (and reading!after_study!if_agreed (not reading!seven_days!application)))
  (and
   done!notify!0
   (= date!notify!0 736366)
   (= by!notify!0 2)
   (= to!notify!0 0)
   (= content!notify!0 (- 1)))))
; 行为：提出容错免责申请，2017-02-06 / act: application to the unit's party organisation, 2017-02-06
(assert
 (or
  (not (and reading!after_study!if_agreed (not reading!seven_days!application)))
  (and
   done!apply!0
   (= date!apply!0 736366)
   (= by!apply!0 0)
   (= to!apply!0 1)
   (= content!apply!0 (- 1)))))
; 行为：研究容错免责申请，2017-02-16 / act: study of the application, 2017-02-16
(assert
 (or
  (not (and reading!after_study!if_agreed (not reading!seven_days!application)))
  (and
   done!study!0
   (= date!study!0 736376)
   (= by!study!0 1)
   (= to!study!0 (- 1))
   (= content!study!0 (- 1)))))
; 未作出的行为 / acts not done
(assert
 (or
  (not (and reading!after_study!if_agreed (not reading!seven_days!application)))
  (and
   (not done!forward!0)
   (= date!forward!0 736376)
   (= by!forward!0 0)
   (= to!forward!0 0)
   (= content!forward!0 (- 1))
   (not done!early_action!0)
   (= date!early_action!0 736376)
   (= by!early_action!0 0)
   (= to!early_action!0 (- 1))
   (= content!early_action!0 (- 1))
   (not done!analyse!0)
   (= date!analyse!0 736376)
   (= by!analyse!0 0)
   (= to!analyse!0 (- 1))
   (= content!analyse!0 (- 1))
   (not done!educate!0)
   (= date!educate!0 736376)
   (= by!educate!0 0)
   (= to!educate!0 (- 1))
   (= content!educate!0 (- 1))
   (not done!improve_rules!0)
   (= date!improve_rules!0 736376)
   (= by!improve_rules!0 0)
   (= to!improve_rules!0 (- 1))
   (= content!improve_rules!0 (- 1))
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
; 期限：自2017-02-06起 7 个工作日，止于2017-02-15 / period: 7 working days from 2017-02-06 end on 2017-02-15
(assert
 (or
  (not (and reading!after_study!if_agreed (not reading!seven_days!application)))
  (= last!apply!0!7workday 736375)))
; 期限：自2017-02-06起 7 个工作日，止于2017-02-15 / period: 7 working days from 2017-02-06 end on 2017-02-15
(assert
 (or
  (not (and reading!after_study!if_agreed (not reading!seven_days!application)))
  (= last!notify!0!7workday 736375)))

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
    (>= date!early_action!0 1)
    (<= date!early_action!0 3652059)
    (or (not done!early_action!0) (<= date!early_action!0 on))
    (and (>= by!early_action!0 0) (< by!early_action!0 14))
    (= to!early_action!0 (- 1))
    (= content!early_action!0 (- 1)))
   (and
    (>= date!analyse!0 1)
    (<= date!analyse!0 3652059)
    (or (not done!analyse!0) (<= date!analyse!0 on))
    (and (>= by!analyse!0 0) (< by!analyse!0 14))
    (= to!analyse!0 (- 1))
    (= content!analyse!0 (- 1)))
   (and
    (>= date!educate!0 1)
    (<= date!educate!0 3652059)
    (or (not done!educate!0) (<= date!educate!0 on))
    (and (>= by!educate!0 0) (< by!educate!0 14))
    (= to!educate!0 (- 1))
    (= content!educate!0 (- 1)))
   (and
    (>= date!improve_rules!0 1)
    (<= date!improve_rules!0 3652059)
    (or (not done!improve_rules!0) (<= date!improve_rules!0 on))
    (and (>= by!improve_rules!0 0) (< by!improve_rules!0 14))
    (= to!improve_rules!0 (- 1))
    (= content!improve_rules!0 (- 1)))
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
       (or |clause!10.1#5!overdue!apply!0!on| |clause!10.1#5!late!apply!0!on|)
       (or |clause!10.1#5!overdue!apply!0!on| |clause!10.1#7!late!study!0!on|)
       (or |clause!10.1#5!overdue!apply!0!on| |clause!10.1#9!late!apply!0!on|)
       (or |clause!10.1#11!overdue!notify!0!on| |clause!10.1#11!late!notify!0!on|)
       (or |clause!14.1#1!overdue!on| |clause!14.1#5!late!on|)
       (or |clause!14.1#1!overdue!on| |clause!14.1#7!late!on|)
       (or |clause!14.1#1!overdue!on| |clause!14.1#9!late!on|)
       (or |clause!14.1#1!overdue!on| |clause!14.1#11!late!on|)
       (or |clause!15.2#1!overdue!on| |clause!15.2#2!late!on|)
       (or |clause!15.2#1!overdue!on| |clause!15.2#5!late!on|)
       (or |clause!15.2#1!overdue!on| |clause!15.2#8!late!on|)))
     (and valid!study!0 (<= date!study!0 on)))
    (not
     (and
      valid!study!0
      (<= date!study!0 on)
      (and valid!apply!0 (<= date!apply!0 date!study!0) (<= date!study!0 last!apply!0!7workday))))))))

(check-sat)
