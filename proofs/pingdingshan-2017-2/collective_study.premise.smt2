; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“未经集体研究不得享有结果”（collective_study）
; property “未经集体研究不得享有结果” (collective_study)
; 性质“未经集体研究不得享有结果”（因读法“区别对待”而定）：凡未经集体研究的，不得实行容错免责、第十二条规定的各项结果、第十三条规定的各项结果。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“区别对待”取“认定的标准”；或“区别对待”取“认定之后必予”。不成立：“区别对待”取“自成根据”。前提不可能：无。
; holds: “differentiated” taken as “standard”; or “differentiated” taken as “after finding”. Fails: “differentiated” taken as “by itself”. Premise impossible: none.
;
; 写定的这个案件合于前提，故可满足：成立并非因为无从适用。
; the case given meets the premise, so it can be satisfied: the property does not hold for want of cases.
;
; 复核：cvc5 collective_study.premise.smt2，或 z3 collective_study.premise.smt2；预期答 sat。
; To re-check: cvc5 collective_study.premise.smt2, or z3 collective_study.premise.smt2; the expected answer is sat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status sat)
(set-logic QF_LIA)

(declare-const reading!by_reference_list!both Bool) ; 读法“顿号”取“两者兼备”
(declare-const reading!by_reference_list!either Bool) ; 读法“顿号”取“有一即可”
(declare-const reading!ought_to_apply!right Bool) ; 读法“申请之应当”取“权利及其期限”
(declare-const reading!ought_to_apply!duty Bool) ; 读法“申请之应当”取“义务”
(declare-const reading!seven_days!application Bool) ; 读法“七个工作日所及”取“只及本人申请”
(declare-const reading!seven_days!forwarding Bool) ; 读法“七个工作日所及”取“并及党组织转报”
(declare-const reading!late_application!lost Bool) ; 读法“逾期申请”取“逾期即失权”
(declare-const reading!late_application!received Bool) ; 读法“逾期申请”取“逾期仍可受理”
(declare-const on Int) ; 案件截至之日
(declare-const fact!party_kind Int) ; 当事人类别：0 各县（市、区），1 市直各单位，2 全市党员干部，3 其他单位和个人
(declare-const fact!other_person Bool) ; 属于个人
(declare-const fact!party_member Bool) ; 中共党员
(declare-const fact!supervised Bool) ; 监察对象
(declare-const fact!believes_eligible Bool) ; 认为符合容错免责条件
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
(declare-const done!collective_study!0 Bool) ; 已作出：集体研究
(declare-const date!collective_study!0 Int)
(declare-const by!collective_study!0 Int)
(declare-const to!collective_study!0 Int)
(declare-const content!collective_study!0 Int)
(declare-const done!discover!0 Bool) ; 已作出：在问责调查过程中发现
(declare-const date!discover!0 Int)
(declare-const by!discover!0 Int)
(declare-const to!discover!0 Int)
(declare-const content!discover!0 Int)
(declare-const done!verify!0 Bool) ; 已作出：主动核实
(declare-const date!verify!0 Int)
(declare-const by!verify!0 Int)
(declare-const to!verify!0 Int)
(declare-const content!verify!0 Int)
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
(declare-const clause!18!in-force!date!discover!0 Bool)
(declare-const valid!discover!0 Bool)
(declare-const clause!11!date!verify!0 Bool)
(declare-const |clause!11#2!speaks!date!verify!0| Bool)
(declare-const |clause!11#2!lets!date!verify!0| Bool)
(declare-const clause!18!in-force!date!verify!0 Bool)
(declare-const valid!verify!0 Bool)
(declare-const clause!10.g7!date!collective_study!0 Bool)
(declare-const |clause!10.g7#1!asks!date!collective_study!0| Bool)
(declare-const clause!18!in-force!date!collective_study!0 Bool)
(declare-const valid!collective_study!0 Bool)
(declare-const |clause!3.g3#1!assumed!on| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))
(assert (or reading!ought_to_apply!right reading!ought_to_apply!duty))
(assert (or (not reading!ought_to_apply!right) (not reading!ought_to_apply!duty)))
(assert (or reading!seven_days!application reading!seven_days!forwarding))
(assert (or (not reading!seven_days!application) (not reading!seven_days!forwarding)))
(assert (or reading!late_application!lost reading!late_application!received))
(assert (or (not reading!late_application!lost) (not reading!late_application!received)))

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (or (= fact!party_kind 3) (not fact!other_person)))
(assert |clause!3.g3#1!assumed!on|)
(assert (and (>= on 1) (<= on 3652059)))
(assert (and (>= fact!party_kind 0) (< fact!party_kind 4)))
(assert
 (and
  (>= date!notify!0 1)
  (<= date!notify!0 3652059)
  (or (not done!notify!0) (<= date!notify!0 on))
  (and (>= by!notify!0 0) (< by!notify!0 14))
  (and (>= to!notify!0 0) (< to!notify!0 14))
  (= content!notify!0 (- 1))))
(assert
 (and
  (>= date!apply!0 1)
  (<= date!apply!0 3652059)
  (or (not done!apply!0) (<= date!apply!0 on))
  (and (>= by!apply!0 0) (< by!apply!0 14))
  (and (>= to!apply!0 0) (< to!apply!0 14))
  (= content!apply!0 (- 1))))
(assert
 (and
  (>= date!study!0 1)
  (<= date!study!0 3652059)
  (or (not done!study!0) (<= date!study!0 on))
  (and (>= by!study!0 0) (< by!study!0 14))
  (= to!study!0 (- 1))
  (= content!study!0 (- 1))))
(assert
 (and
  (>= date!forward!0 1)
  (<= date!forward!0 3652059)
  (or (not done!forward!0) (<= date!forward!0 on))
  (and (>= by!forward!0 0) (< by!forward!0 14))
  (and (>= to!forward!0 0) (< to!forward!0 14))
  (= content!forward!0 (- 1))))
(assert
 (and
  (>= date!investigate!0 1)
  (<= date!investigate!0 3652059)
  (or (not done!investigate!0) (<= date!investigate!0 on))
  (and (>= by!investigate!0 0) (< by!investigate!0 14))
  (= to!investigate!0 (- 1))
  (= content!investigate!0 (- 1))))
(assert
 (and
  (>= date!collective_study!0 1)
  (<= date!collective_study!0 3652059)
  (or (not done!collective_study!0) (<= date!collective_study!0 on))
  (and (>= by!collective_study!0 0) (< by!collective_study!0 14))
  (= to!collective_study!0 (- 1))
  (= content!collective_study!0 (- 1))))
(assert
 (and
  (>= date!discover!0 1)
  (<= date!discover!0 3652059)
  (or (not done!discover!0) (<= date!discover!0 on))
  (and (>= by!discover!0 0) (< by!discover!0 14))
  (= to!discover!0 (- 1))
  (= content!discover!0 (- 1))))
(assert
 (and
  (>= date!verify!0 1)
  (<= date!verify!0 3652059)
  (or (not done!verify!0) (<= date!verify!0 on))
  (and (>= by!verify!0 0) (< by!verify!0 14))
  (= to!verify!0 (- 1))
  (= content!verify!0 (- 1))))

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
 (= valid!discover!0
  (and
   done!discover!0
   clause!18!in-force!date!discover!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (= by!discover!0 2))))
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

; 第三条释义一 / gloss 1 on Article 3
(assert (!
 (= clause!3.g1!date!overall_charge!0 (or (= fact!party_kind 2) fact!other_person))
 :named |3.g1-1|))

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

; 第十一条 / Article 11
(assert (!
 (= clause!11!date!verify!0
  (and (and valid!discover!0 (= by!discover!0 2)) (<= date!discover!0 date!verify!0)))
 :named |11-1|))
(assert (! (= |clause!11#2!speaks!date!verify!0| true) :named |11-2|))
(assert (!
 (= |clause!11#2!lets!date!verify!0| (and (= by!verify!0 2) clause!11!date!verify!0))
 :named |11-3|))

; 第十八条 / Article 18
(assert (! (= clause!18!in-force!date!notify!0 (>= date!notify!0 736366)) :named |18-1|))
(assert (! (= clause!18!in-force!date!apply!0 (>= date!apply!0 736366)) :named |18-2|))
(assert (! (= clause!18!in-force!date!study!0 (>= date!study!0 736366)) :named |18-3|))
(assert (! (= clause!18!in-force!date!forward!0 (>= date!forward!0 736366)) :named |18-4|))
(assert (! (= clause!18!in-force!date!investigate!0 (>= date!investigate!0 736366)) :named |18-5|))
(assert (! (= clause!18!in-force!date!discover!0 (>= date!discover!0 736366)) :named |18-6|))
(assert (! (= clause!18!in-force!date!verify!0 (>= date!verify!0 736366)) :named |18-7|))
(assert (!
 (= clause!18!in-force!date!collective_study!0 (>= date!collective_study!0 736366))
 :named |18-8|))

; 所论的读法：“顿号”取“两者兼备”且“申请之应当”取“权利及其期限”且“七个工作日所及”取“只及本人申请”且“逾期申请”取“逾期即失权”
; The readings it is about: “by reference list” taken as “both” and “ought to apply” taken as “right” and “seven days” taken as “application” and “late application” taken as “lost”
(assert
 (and
  reading!by_reference_list!both
  reading!ought_to_apply!right
  reading!seven_days!application
  reading!late_application!lost))

; 写定的案件
; The case given
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (= on 736366))
; 事实 / facts
(assert
 (and
  (= fact!party_kind 2)
  (not fact!other_person)
  fact!party_member
  fact!supervised
  fact!believes_eligible))
; 未作出的行为 / acts not done
(assert
 (and
  (not done!notify!0)
  (= date!notify!0 736366)
  (= by!notify!0 0)
  (= to!notify!0 0)
  (= content!notify!0 (- 1))
  (not done!apply!0)
  (= date!apply!0 736366)
  (= by!apply!0 0)
  (= to!apply!0 0)
  (= content!apply!0 (- 1))
  (not done!study!0)
  (= date!study!0 736366)
  (= by!study!0 0)
  (= to!study!0 (- 1))
  (= content!study!0 (- 1))
  (not done!forward!0)
  (= date!forward!0 736366)
  (= by!forward!0 0)
  (= to!forward!0 0)
  (= content!forward!0 (- 1))
  (not done!investigate!0)
  (= date!investigate!0 736366)
  (= by!investigate!0 0)
  (= to!investigate!0 (- 1))
  (= content!investigate!0 (- 1))
  (not done!collective_study!0)
  (= date!collective_study!0 736366)
  (= by!collective_study!0 0)
  (= to!collective_study!0 (- 1))
  (= content!collective_study!0 (- 1))
  (not done!discover!0)
  (= date!discover!0 736366)
  (= by!discover!0 0)
  (= to!discover!0 (- 1))
  (= content!discover!0 (- 1))
  (not done!verify!0)
  (= date!verify!0 736366)
  (= by!verify!0 0)
  (= to!verify!0 (- 1))
  (= content!verify!0 (- 1))))
; 期限：自2017-02-06起 7 个工作日，止于2017-02-15 / period: 7 working days from 2017-02-06 end on 2017-02-15
(assert (= last!notify!0!7workday 736375))

; 所问
; The question
(assert (not (and valid!collective_study!0 (<= date!collective_study!0 on))))

(check-sat)
