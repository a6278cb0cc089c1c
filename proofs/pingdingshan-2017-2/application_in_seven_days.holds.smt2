; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“申请必在七日内”（application_in_seven_days）
; property “申请必在七日内” (application_in_seven_days)
; 性质“申请必在七日内”（因读法“申请之应当”、“逾期申请”而定）：凡提出容错免责申请的，必在告知问责程序启动后七个工作日内提出容错免责申请。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“申请之应当”取“权利及其期限”且“逾期申请”取“逾期即失权”。不成立：“申请之应当”取“义务”；或“逾期申请”取“逾期仍可受理”。前提不可能：无。
; holds: “ought to apply” taken as “right” and “late application” taken as “lost”. Fails: “ought to apply” taken as “duty”; or “late application” taken as “received”. Premise impossible: none.
;
; 在所列读法下、在任何一种日历中，没有一个案件违反它，故不可满足。
; under the readings named, in every calendar, no case breaks it; so it cannot be satisfied.
;
; 复核：cvc5 application_in_seven_days.holds.smt2，或 z3 application_in_seven_days.holds.smt2；预期答 unsat。
; To re-check: cvc5 application_in_seven_days.holds.smt2, or z3 application_in_seven_days.holds.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!ought_to_apply!right Bool) ; 读法“申请之应当”取“权利及其期限”
(declare-const reading!ought_to_apply!duty Bool) ; 读法“申请之应当”取“义务”
(declare-const reading!late_application!lost Bool) ; 读法“逾期申请”取“逾期即失权”
(declare-const reading!late_application!received Bool) ; 读法“逾期申请”取“逾期仍可受理”
(declare-const on Int) ; 案件截至之日
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
(declare-const last!notify!0!7workday Int) ; 期限的末日：7 个工作日
(declare-const |clause!3#1!covers!date!overall_charge!0| Bool)
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
(declare-const count!0 Int)
(declare-const count!1 Int)
(declare-const works!0 Bool)
(declare-const works!1 Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!ought_to_apply!right reading!ought_to_apply!duty))
(assert (or (not reading!ought_to_apply!right) (not reading!ought_to_apply!duty)))
(assert (or reading!late_application!lost reading!late_application!received))
(assert (or (not reading!late_application!lost) (not reading!late_application!received)))

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (and (>= on 1) (<= on 3652059)))
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

; 日历：凡日历皆有的性质；不限假期长短
; The calendar: what is true of every calendar; no holiday is too long
(assert (!
 (and (> last!notify!0!7workday date!notify!0) works!1 (= count!1 (+ count!0 7)))
 :named calendar-1))
(assert (!
 (or (not (= date!notify!0 last!notify!0!7workday)) (and (= count!0 count!1) (= works!0 works!1)))
 :named calendar-2))
(assert (!
 (or
  (not (< date!notify!0 last!notify!0!7workday))
  (and
   (>= (- (- count!1 count!0) (ite works!1 1 0)) 0)
   (<= (- (- count!1 count!0) (ite works!1 1 0)) (- (- last!notify!0!7workday date!notify!0) 1))))
 :named calendar-3))
(assert (!
 (or
  (not (< last!notify!0!7workday date!notify!0))
  (and
   (>= (- (- count!0 count!1) (ite works!0 1 0)) 0)
   (<= (- (- count!0 count!1) (ite works!0 1 0)) (- (- date!notify!0 last!notify!0!7workday) 1))))
 :named calendar-4))

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

; 所论的读法：“申请之应当”取“权利及其期限”且“逾期申请”取“逾期即失权”
; The readings it is about: “ought to apply” taken as “right” and “late application” taken as “lost”
(assert (and reading!ought_to_apply!right reading!late_application!lost))

; 所问
; The question
(assert
 (and
  (and valid!apply!0 (<= date!apply!0 on))
  (not
   (and
    valid!apply!0
    (<= date!apply!0 on)
    (and valid!notify!0 (<= date!notify!0 date!apply!0) (<= date!apply!0 last!notify!0!7workday))))))

(check-sat)
