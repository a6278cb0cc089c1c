; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“反馈公开在认定之后”（notice_after_finding）
; property “反馈公开在认定之后” (notice_after_finding)
; 性质“反馈公开在认定之后”：书面反馈认定结果、公开认定结果只能在作出认定之后。
; 结论：已证明
; verdict: proved
; 成立：任何读法。不成立：无。前提不可能：无。
; holds: every reading. Fails: none. Premise impossible: none.
;
; 在所列读法下、在任何一种日历中，没有一个案件违反它，故不可满足。
; under the readings named, in every calendar, no case breaks it; so it cannot be satisfied.
;
; 复核：cvc5 notice_after_finding.holds.smt2，或 z3 notice_after_finding.holds.smt2；预期答 unsat。
; To re-check: cvc5 notice_after_finding.holds.smt2, or z3 notice_after_finding.holds.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!three_days!publication Bool) ; 读法“三个工作日所及”取“并及公开”
(declare-const reading!three_days!feedback_only Bool) ; 读法“三个工作日所及”取“只及反馈”
(declare-const reading!after_own_finding!as_article_10 Bool) ; 读法“主动认定之后”取“亦须反馈”
(declare-const reading!after_own_finding!nothing Bool) ; 读法“主动认定之后”取“不须反馈”
(declare-const on Int) ; 案件截至之日
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
(declare-const |clause!3#1!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#2!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#3!covers!date!overall_charge!0| Bool)
(declare-const |clause!11#2!speaks!date!verify!0| Bool)
(declare-const |clause!10.g7#1!asks!date!collective_study!0| Bool)
(declare-const clause!18!in-force!date!collective_study!0 Bool)
(declare-const valid!collective_study!0 Bool)
(declare-const clause!10.3!date!find!0 Bool)
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
(declare-const clause!10.3!date!feedback!0 Bool)
(declare-const |clause!10.3#4!lets!date!feedback!0| Bool)
(declare-const clause!11.g3!date!feedback!0 Bool)
(declare-const |clause!11.g3#2!speaks!date!feedback!0| Bool)
(declare-const |clause!11.g3#2!lets!date!feedback!0| Bool)
(declare-const clause!18!in-force!date!feedback!0 Bool)
(declare-const valid!feedback!0 Bool)
(declare-const clause!10.3!date!publish!0 Bool)
(declare-const |clause!10.3#6!speaks!date!publish!0| Bool)
(declare-const |clause!10.3#6!lets!date!publish!0| Bool)
(declare-const |clause!10.3#8!speaks!date!publish!0| Bool)
(declare-const |clause!10.3#8!lets!date!publish!0| Bool)
(declare-const clause!11.g4!date!publish!0 Bool)
(declare-const |clause!11.g4#2!speaks!date!publish!0| Bool)
(declare-const |clause!11.g4#2!lets!date!publish!0| Bool)
(declare-const clause!11.g5!date!publish!0 Bool)
(declare-const |clause!11.g5#2!speaks!date!publish!0| Bool)
(declare-const |clause!11.g5#2!lets!date!publish!0| Bool)
(declare-const clause!18!in-force!date!publish!0 Bool)
(declare-const valid!publish!0 Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!three_days!publication reading!three_days!feedback_only))
(assert (or (not reading!three_days!publication) (not reading!three_days!feedback_only)))
(assert (or reading!after_own_finding!as_article_10 reading!after_own_finding!nothing))
(assert (or (not reading!after_own_finding!as_article_10) (not reading!after_own_finding!nothing)))

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (and (>= on 1) (<= on 3652059)))
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
  (>= date!find!0 1)
  (<= date!find!0 3652059)
  (or (not done!find!0) (<= date!find!0 on))
  (and (>= by!find!0 0) (< by!find!0 14))
  (= to!find!0 (- 1))
  (and (>= content!find!0 0) (< content!find!0 2))))
(assert
 (and
  (>= date!feedback!0 1)
  (<= date!feedback!0 3652059)
  (or (not done!feedback!0) (<= date!feedback!0 on))
  (and (>= by!feedback!0 0) (< by!feedback!0 14))
  (and (>= to!feedback!0 0) (< to!feedback!0 14))
  (= content!feedback!0 (- 1))))
(assert
 (and
  (>= date!publish!0 1)
  (<= date!publish!0 3652059)
  (or (not done!publish!0) (<= date!publish!0 on))
  (and (>= by!publish!0 0) (< by!publish!0 14))
  (= to!publish!0 (- 1))
  (= content!publish!0 (- 1))))

; 用语之义：行为何时有效，义务何时成立
; What the words mean: when an act is valid, when a duty arises
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

; 第十一条释义三 / gloss 3 on Article 11
(assert (!
 (= clause!11.g3!date!feedback!0
  (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 date!feedback!0)))
 :named |11.g3-1|))
(assert (!
 (= |clause!11.g3#2!speaks!date!feedback!0| reading!after_own_finding!as_article_10)
 :named |11.g3-2|))
(assert (!
 (= |clause!11.g3#2!lets!date!feedback!0|
  (and
   reading!after_own_finding!as_article_10
   (= by!feedback!0 2)
   (= to!feedback!0 1)
   clause!11.g3!date!feedback!0))
 :named |11.g3-3|))

; 第十一条释义四 / gloss 4 on Article 11
(assert (!
 (= clause!11.g4!date!publish!0
  (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 date!publish!0)))
 :named |11.g4-1|))
(assert (!
 (= |clause!11.g4#2!speaks!date!publish!0|
  (and reading!after_own_finding!as_article_10 reading!three_days!publication))
 :named |11.g4-2|))
(assert (!
 (= |clause!11.g4#2!lets!date!publish!0|
  (and
   (and reading!after_own_finding!as_article_10 reading!three_days!publication)
   (= by!publish!0 2)
   clause!11.g4!date!publish!0))
 :named |11.g4-3|))

; 第十一条释义五 / gloss 5 on Article 11
(assert (!
 (= clause!11.g5!date!publish!0
  (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 date!publish!0)))
 :named |11.g5-1|))
(assert (!
 (= |clause!11.g5#2!speaks!date!publish!0|
  (and reading!after_own_finding!as_article_10 reading!three_days!feedback_only))
 :named |11.g5-2|))
(assert (!
 (= |clause!11.g5#2!lets!date!publish!0|
  (and
   (and reading!after_own_finding!as_article_10 reading!three_days!feedback_only)
   (= by!publish!0 2)
   clause!11.g5!date!publish!0))
 :named |11.g5-3|))

; 所问
; The question
(assert
 (or
  (and valid!feedback!0 (not (and valid!find!0 (<= date!find!0 date!feedback!0))))
  (and valid!publish!0 (not (and valid!find!0 (<= date!find!0 date!publish!0))))))

(check-sat)
