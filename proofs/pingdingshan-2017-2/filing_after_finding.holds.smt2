; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“备案在认定之后”（filing_after_finding）
; property “备案在认定之后” (filing_after_finding)
; 性质“备案在认定之后”：将认定结果报同级党委（党组）备案只能在作出认定之后。
; 结论：已证明
; verdict: proved
; 成立：任何读法。不成立：无。前提不可能：无。
; holds: every reading. Fails: none. Premise impossible: none.
;
; 在所列读法下、在任何一种日历中，没有一个案件违反它，故不可满足。
; under the readings named, in every calendar, no case breaks it; so it cannot be satisfied.
;
; 复核：cvc5 filing_after_finding.holds.smt2，或 z3 filing_after_finding.holds.smt2；预期答 unsat。
; To re-check: cvc5 filing_after_finding.holds.smt2, or z3 filing_after_finding.holds.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const on Int) ; 案件截至之日
(declare-const done!find!0 Bool) ; 已作出：作出认定
(declare-const date!find!0 Int)
(declare-const by!find!0 Int)
(declare-const to!find!0 Int)
(declare-const content!find!0 Int) ; 内容：0 予以容错免责，1 不予容错免责
(declare-const done!file!0 Bool) ; 已作出：将认定结果报同级党委（党组）备案
(declare-const date!file!0 Int)
(declare-const by!file!0 Int)
(declare-const to!file!0 Int)
(declare-const content!file!0 Int)
(declare-const |clause!3#1!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#2!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#3!covers!date!overall_charge!0| Bool)
(declare-const |clause!11#2!speaks!date!verify!0| Bool)
(declare-const |clause!10.3#2!speaks!date!find!0| Bool)
(declare-const |clause!10.3#2!lets!date!find!0| Bool)
(declare-const |clause!11#4!lets!date!find!0| Bool)
(declare-const |clause!10.g5#1!asks!date!find!0| Bool)
(declare-const |clause!10.g6#1!asks!date!find!0| Bool)
(declare-const |clause!10.g8#1!asks!date!find!0| Bool)
(declare-const |clause!11.g1#1!asks!date!find!0| Bool)
(declare-const |clause!11.g2#1!asks!date!find!0| Bool)
(declare-const clause!18!in-force!date!find!0 Bool)
(declare-const valid!find!0 Bool)
(declare-const |clause!10.4#2!speaks!date!file!0| Bool)
(declare-const |clause!10.4#2!lets!date!file!0| Bool)
(declare-const |clause!11.g6#2!speaks!date!file!0| Bool)
(declare-const |clause!11.g6#2!lets!date!file!0| Bool)
(declare-const clause!10.g9!date!file!0 Bool)
(declare-const |clause!10.g9#1!asks!date!file!0| Bool)
(declare-const clause!18!in-force!date!file!0 Bool)
(declare-const valid!file!0 Bool)

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (and (>= on 1) (<= on 3652059)))
(assert
 (and
  (>= date!find!0 1)
  (<= date!find!0 3652059)
  (or (not done!find!0) (<= date!find!0 on))
  (and (>= by!find!0 0) (< by!find!0 14))
  (= to!find!0 (- 1))
  (and (>= content!find!0 0) (< content!find!0 2))))
(assert
 (and
  (>= date!file!0 1)
  (<= date!file!0 3652059)
  (or (not done!file!0) (<= date!file!0 on))
  (and (>= by!file!0 0) (< by!file!0 14))
  (and (>= to!file!0 0) (< to!file!0 14))
  (= content!file!0 (- 1))))

; 用语之义：行为何时有效，义务何时成立
; What the words mean: when an act is valid, when a duty arises
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

; 第十条释义九 / gloss 9 on Article 10
(assert (!
 (= clause!10.g9!date!file!0 (and valid!find!0 (<= date!find!0 date!file!0)))
 :named |10.g9-1|))
(assert (! (= |clause!10.g9#1!asks!date!file!0| clause!10.g9!date!file!0) :named |10.g9-2|))

; 所问
; The question
(assert (and valid!file!0 (not (and valid!find!0 (<= date!find!0 date!file!0)))))

(check-sat)
