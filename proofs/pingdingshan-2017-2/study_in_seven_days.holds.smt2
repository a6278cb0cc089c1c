; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“党组织必在七日内研究”（study_in_seven_days）
; property “党组织必在七日内研究” (study_in_seven_days)
; 性质“党组织必在七日内研究”（因读法“七个工作日所及”、“研究之后”而定）：所在单位党组织守法时，凡研究容错免责申请的，必在提出容错免责申请后七个工作日内研究容错免责申请。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“七个工作日所及”取“并及党组织转报”且“研究之后”取“一律转报”。不成立：“七个工作日所及”取“只及本人申请”；或“研究之后”取“同意才转报”。前提不可能：无。
; holds: “seven days” taken as “forwarding” and “after study” taken as “always”. Fails: “seven days” taken as “application”; or “after study” taken as “if agreed”. Premise impossible: none.
;
; 在所列读法下、在任何一种日历中，没有一个案件违反它，故不可满足。
; under the readings named, in every calendar, no case breaks it; so it cannot be satisfied.
;
; 复核：cvc5 study_in_seven_days.holds.smt2，或 z3 study_in_seven_days.holds.smt2；预期答 unsat。
; To re-check: cvc5 study_in_seven_days.holds.smt2, or z3 study_in_seven_days.holds.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!ought_to_apply!right Bool) ; 读法“申请之应当”取“权利及其期限”
(declare-const reading!ought_to_apply!duty Bool) ; 读法“申请之应当”取“义务”
(declare-const reading!seven_days!application Bool) ; 读法“七个工作日所及”取“只及本人申请”
(declare-const reading!seven_days!forwarding Bool) ; 读法“七个工作日所及”取“并及党组织转报”
(declare-const reading!after_study!always Bool) ; 读法“研究之后”取“一律转报”
(declare-const reading!after_study!if_agreed Bool) ; 读法“研究之后”取“同意才转报”
(declare-const on Int) ; 案件截至之日
(declare-const fact!study_against Bool) ; 所在单位党组织研究认为不符合容错免责条件
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
(declare-const last!apply!0!7workday Int) ; 期限的末日：7 个工作日
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
(declare-const |clause!10.g10#2!asks!date!apply!0| Bool)
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
(declare-const clause!18!in-force!on Bool)
(declare-const |clause!10.1#5!late!apply!0!on| Bool)
(declare-const |clause!10.1#5!overdue!apply!0!on| Bool)
(declare-const clause!10.g2!on Bool)
(declare-const clause!10.g2!on~2 Bool)
(declare-const |clause!10.1#7!late!study!0!on| Bool)
(declare-const |clause!10.1#9!late!apply!0!on| Bool)
(declare-const |clause!10.1#11!late!notify!0!on| Bool)
(declare-const |clause!10.1#11!overdue!notify!0!on| Bool)
(declare-const |clause!14.1#1!overdue!on| Bool)
(declare-const |clause!14.1#5!late!on| Bool)
(declare-const |clause!14.1#7!late!on| Bool)
(declare-const |clause!14.1#9!late!on| Bool)
(declare-const |clause!14.1#11!late!on| Bool)
(declare-const |clause!15.2#1!overdue!on| Bool)
(declare-const |clause!15.2#2!late!on| Bool)
(declare-const |clause!15.2#5!late!on| Bool)
(declare-const |clause!15.2#8!late!on| Bool)
(declare-const count!0 Int)
(declare-const count!1 Int)
(declare-const count!2 Int)
(declare-const count!3 Int)
(declare-const works!0 Bool)
(declare-const works!1 Bool)
(declare-const works!2 Bool)
(declare-const works!3 Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!ought_to_apply!right reading!ought_to_apply!duty))
(assert (or (not reading!ought_to_apply!right) (not reading!ought_to_apply!duty)))
(assert (or reading!seven_days!application reading!seven_days!forwarding))
(assert (or (not reading!seven_days!application) (not reading!seven_days!forwarding)))
(assert (or reading!after_study!always reading!after_study!if_agreed))
(assert (or (not reading!after_study!always) (not reading!after_study!if_agreed)))

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

; 日历：凡日历皆有的性质；不限假期长短
; The calendar: what is true of every calendar; no holiday is too long
(assert (!
 (and (> last!apply!0!7workday date!apply!0) works!1 (= count!1 (+ count!0 7)))
 :named calendar-1))
(assert (!
 (and (> last!notify!0!7workday date!notify!0) works!3 (= count!3 (+ count!2 7)))
 :named calendar-2))
(assert (!
 (or (not (= date!apply!0 last!apply!0!7workday)) (and (= count!0 count!1) (= works!0 works!1)))
 :named calendar-3))
(assert (!
 (or
  (not (< date!apply!0 last!apply!0!7workday))
  (and
   (>= (- (- count!1 count!0) (ite works!1 1 0)) 0)
   (<= (- (- count!1 count!0) (ite works!1 1 0)) (- (- last!apply!0!7workday date!apply!0) 1))))
 :named calendar-4))
(assert (!
 (or
  (not (< last!apply!0!7workday date!apply!0))
  (and
   (>= (- (- count!0 count!1) (ite works!0 1 0)) 0)
   (<= (- (- count!0 count!1) (ite works!0 1 0)) (- (- date!apply!0 last!apply!0!7workday) 1))))
 :named calendar-5))
(assert (!
 (or (not (= date!apply!0 date!notify!0)) (and (= count!0 count!2) (= works!0 works!2)))
 :named calendar-6))
(assert (!
 (or
  (not (< date!apply!0 date!notify!0))
  (and
   (>= (- (- count!2 count!0) (ite works!2 1 0)) 0)
   (<= (- (- count!2 count!0) (ite works!2 1 0)) (- (- date!notify!0 date!apply!0) 1))))
 :named calendar-7))
(assert (!
 (or
  (not (< date!notify!0 date!apply!0))
  (and
   (>= (- (- count!0 count!2) (ite works!0 1 0)) 0)
   (<= (- (- count!0 count!2) (ite works!0 1 0)) (- (- date!apply!0 date!notify!0) 1))))
 :named calendar-8))
(assert (!
 (or (not (= date!apply!0 last!notify!0!7workday)) (and (= count!0 count!3) (= works!0 works!3)))
 :named calendar-9))
(assert (!
 (or
  (not (< date!apply!0 last!notify!0!7workday))
  (and
   (>= (- (- count!3 count!0) (ite works!3 1 0)) 0)
   (<= (- (- count!3 count!0) (ite works!3 1 0)) (- (- last!notify!0!7workday date!apply!0) 1))))
 :named calendar-10))
(assert (!
 (or
  (not (< last!notify!0!7workday date!apply!0))
  (and
   (>= (- (- count!0 count!3) (ite works!0 1 0)) 0)
   (<= (- (- count!0 count!3) (ite works!0 1 0)) (- (- date!apply!0 last!notify!0!7workday) 1))))
 :named calendar-11))
(assert (!
 (or (not (= last!apply!0!7workday date!notify!0)) (and (= count!1 count!2) (= works!1 works!2)))
 :named calendar-12))
(assert (!
 (or
  (not (< last!apply!0!7workday date!notify!0))
  (and
   (>= (- (- count!2 count!1) (ite works!2 1 0)) 0)
   (<= (- (- count!2 count!1) (ite works!2 1 0)) (- (- date!notify!0 last!apply!0!7workday) 1))))
 :named calendar-13))
(assert (!
 (or
  (not (< date!notify!0 last!apply!0!7workday))
  (and
   (>= (- (- count!1 count!2) (ite works!1 1 0)) 0)
   (<= (- (- count!1 count!2) (ite works!1 1 0)) (- (- last!apply!0!7workday date!notify!0) 1))))
 :named calendar-14))
(assert (!
 (or
  (not (= last!apply!0!7workday last!notify!0!7workday))
  (and (= count!1 count!3) (= works!1 works!3)))
 :named calendar-15))
(assert (!
 (or
  (not (< last!apply!0!7workday last!notify!0!7workday))
  (and
   (>= (- (- count!3 count!1) (ite works!3 1 0)) 0)
   (<=
    (- (- count!3 count!1) (ite works!3 1 0))
    (- (- last!notify!0!7workday last!apply!0!7workday) 1))))
 :named calendar-16))
(assert (!
 (or
  (not (< last!notify!0!7workday last!apply!0!7workday))
  (and
   (>= (- (- count!1 count!3) (ite works!1 1 0)) 0)
   (<=
    (- (- count!1 count!3) (ite works!1 1 0))
    (- (- last!apply!0!7workday last!notify!0!7workday) 1))))
 :named calendar-17))
(assert (!
 (or (not (= date!notify!0 last!notify!0!7workday)) (and (= count!2 count!3) (= works!2 works!3)))
 :named calendar-18))
(assert (!
 (or
  (not (< date!notify!0 last!notify!0!7workday))
  (and
   (>= (- (- count!3 count!2) (ite works!3 1 0)) 0)
   (<= (- (- count!3 count!2) (ite works!3 1 0)) (- (- last!notify!0!7workday date!notify!0) 1))))
 :named calendar-19))
(assert (!
 (or
  (not (< last!notify!0!7workday date!notify!0))
  (and
   (>= (- (- count!2 count!3) (ite works!2 1 0)) 0)
   (<= (- (- count!2 count!3) (ite works!2 1 0)) (- (- date!notify!0 last!notify!0!7workday) 1))))
 :named calendar-20))

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

; 第十条释义一 / gloss 1 on Article 10
(assert (!
 (= clause!10.g1!date!study!0 (and valid!apply!0 (<= date!apply!0 date!study!0)))
 :named |10.g1-1|))
(assert (! (= |clause!10.g1#1!asks!date!study!0| clause!10.g1!date!study!0) :named |10.g1-2|))

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
(assert (! (= |clause!10.1#6!speaks!date!study!0| reading!seven_days!application) :named |10.1-6|))
(assert (!
 (= |clause!10.1#6!lets!date!study!0| (and reading!seven_days!application (= by!study!0 1)))
 :named |10.1-7|))
(assert (! (= |clause!10.1#10!speaks!date!study!0| reading!seven_days!forwarding) :named |10.1-8|))
(assert (!
 (= |clause!10.1#10!lets!date!study!0| (and reading!seven_days!forwarding (= by!study!0 1)))
 :named |10.1-9|))
(assert (!
 (= clause!10.1!date!forward!0 (and valid!study!0 (<= date!study!0 date!forward!0)))
 :named |10.1-10|))
(assert (!
 (= |clause!10.1#8!lets!date!forward!0|
  (and
   reading!seven_days!application
   (= by!forward!0 1)
   (= to!forward!0 2)
   clause!10.1!date!forward!0))
 :named |10.1-11|))
(assert (!
 (= clause!10.1!date!forward!0~2 (and valid!notify!0 (<= date!notify!0 date!forward!0)))
 :named |10.1-12|))
(assert (!
 (= |clause!10.1#12!lets!date!forward!0|
  (and
   reading!seven_days!forwarding
   (= by!forward!0 1)
   (= to!forward!0 2)
   (and clause!10.1!date!forward!0 clause!10.1!date!forward!0~2)))
 :named |10.1-13|))
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
 :named |10.1-14|))
(assert (! (= |clause!10.1#5!overdue!apply!0!on| false) :named |10.1-15|))
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
 :named |10.1-16|))
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
 :named |10.1-17|))
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
 :named |10.1-18|))
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
 :named |10.1-19|))

; 第十八条 / Article 18
(assert (! (= clause!18!in-force!date!notify!0 (>= date!notify!0 736366)) :named |18-1|))
(assert (! (= clause!18!in-force!date!apply!0 (>= date!apply!0 736366)) :named |18-2|))
(assert (! (= clause!18!in-force!date!study!0 (>= date!study!0 736366)) :named |18-3|))
(assert (! (= clause!18!in-force!date!forward!0 (>= date!forward!0 736366)) :named |18-4|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-5|))

; 所论的读法：“七个工作日所及”取“并及党组织转报”且“研究之后”取“一律转报”
; The readings it is about: “seven days” taken as “forwarding” and “after study” taken as “always”
(assert (and reading!seven_days!forwarding reading!after_study!always))

; 所问
; The question
(assert
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
    (and valid!apply!0 (<= date!apply!0 date!study!0) (<= date!study!0 last!apply!0!7workday))))))

(check-sat)
