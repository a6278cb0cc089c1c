; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“认定之前必听取申辩”（hearing_before_finding）
; property “认定之前必听取申辩” (hearing_before_finding)
; 性质“认定之前必听取申辩”（因读法“核实各步”而定）：凡受理机关或部门作出认定的，必听取申辩意见。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“核实各步”取“缺一不可”。不成立：“核实各步”取“只以调查为据”。前提不可能：无。
; holds: “verification steps” taken as “each”. Fails: “verification steps” taken as “investigation”. Premise impossible: none.
;
; 在所列读法下、在任何一种日历中，没有一个案件违反它，故不可满足。
; under the readings named, in every calendar, no case breaks it; so it cannot be satisfied.
;
; 复核：cvc5 hearing_before_finding.holds.smt2，或 z3 hearing_before_finding.holds.smt2；预期答 unsat。
; To re-check: cvc5 hearing_before_finding.holds.smt2, or z3 hearing_before_finding.holds.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!verification_steps!investigation Bool) ; 读法“核实各步”取“只以调查为据”
(declare-const reading!verification_steps!each Bool) ; 读法“核实各步”取“缺一不可”
(declare-const on Int) ; 案件截至之日
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
(declare-const done!find!0 Bool) ; 已作出：作出认定
(declare-const date!find!0 Int)
(declare-const by!find!0 Int)
(declare-const to!find!0 Int)
(declare-const content!find!0 Int) ; 内容：0 予以容错免责，1 不予容错免责
(declare-const |clause!3#1!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#2!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#3!covers!date!overall_charge!0| Bool)
(declare-const |clause!10.2#2!speaks!date!investigate!0| Bool)
(declare-const |clause!10.2#4!lets!date!hear!0| Bool)
(declare-const |clause!10.g3#2!asks!date!hear!0| Bool)
(declare-const clause!18!in-force!date!hear!0 Bool)
(declare-const valid!hear!0 Bool)
(declare-const |clause!10.2#6!lets!date!collect!0| Bool)
(declare-const |clause!10.g3#3!asks!date!collect!0| Bool)
(declare-const clause!18!in-force!date!collect!0 Bool)
(declare-const valid!collect!0 Bool)
(declare-const |clause!10.2#8!lets!date!report!0| Bool)
(declare-const |clause!10.g3#4!asks!date!report!0| Bool)
(declare-const |clause!10.g4#1!asks!date!report!0| Bool)
(declare-const clause!18!in-force!date!report!0 Bool)
(declare-const valid!report!0 Bool)
(declare-const |clause!11#2!speaks!date!verify!0| Bool)
(declare-const |clause!10.3#2!speaks!date!find!0| Bool)
(declare-const |clause!10.3#2!lets!date!find!0| Bool)
(declare-const |clause!11#4!lets!date!find!0| Bool)
(declare-const |clause!10.g5#1!asks!date!find!0| Bool)
(declare-const clause!10.g6!date!find!0 Bool)
(declare-const |clause!10.g6#1!asks!date!find!0| Bool)
(declare-const |clause!10.g8#1!asks!date!find!0| Bool)
(declare-const |clause!11.g1#1!asks!date!find!0| Bool)
(declare-const |clause!11.g2#1!asks!date!find!0| Bool)
(declare-const clause!18!in-force!date!find!0 Bool)
(declare-const valid!find!0 Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!verification_steps!investigation reading!verification_steps!each))
(assert (or (not reading!verification_steps!investigation) (not reading!verification_steps!each)))

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (and (>= on 1) (<= on 3652059)))
(assert
 (and
  (>= date!hear!0 1)
  (<= date!hear!0 3652059)
  (or (not done!hear!0) (<= date!hear!0 on))
  (and (>= by!hear!0 0) (< by!hear!0 14))
  (and (>= to!hear!0 0) (< to!hear!0 14))
  (= content!hear!0 (- 1))))
(assert
 (and
  (>= date!collect!0 1)
  (<= date!collect!0 3652059)
  (or (not done!collect!0) (<= date!collect!0 on))
  (and (>= by!collect!0 0) (< by!collect!0 14))
  (= to!collect!0 (- 1))
  (= content!collect!0 (- 1))))
(assert
 (and
  (>= date!report!0 1)
  (<= date!report!0 3652059)
  (or (not done!report!0) (<= date!report!0 on))
  (and (>= by!report!0 0) (< by!report!0 14))
  (= to!report!0 (- 1))
  (= content!report!0 (- 1))))
(assert
 (and
  (>= date!find!0 1)
  (<= date!find!0 3652059)
  (or (not done!find!0) (<= date!find!0 on))
  (and (>= by!find!0 0) (< by!find!0 14))
  (= to!find!0 (- 1))
  (and (>= content!find!0 0) (< content!find!0 2))))

; 用语之义：行为何时有效，义务何时成立
; What the words mean: when an act is valid, when a duty arises
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

; 所论的读法：“核实各步”取“缺一不可”
; The readings it is about: “verification steps” taken as “each”
(assert reading!verification_steps!each)

; 所问
; The question
(assert
 (and
  (and (and valid!find!0 (= by!find!0 3)) (<= date!find!0 on))
  (not (and valid!hear!0 (<= date!hear!0 on)))))

(check-sat)
