; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“守法的问责机关三日内反馈”（own_feedback_in_three_days）
; property “守法的问责机关三日内反馈” (own_feedback_in_three_days)
; 性质“守法的问责机关三日内反馈”：问责机关或部门守法时，凡问责机关或部门作出认定，书面反馈认定结果的，必在作出认定后三个工作日内书面反馈认定结果。
; 结论：已证明
; verdict: proved
; 成立：“主动认定之后”取“亦须反馈”。不成立：无。前提不可能：“主动认定之后”取“不须反馈”。
; holds: “after own finding” taken as “as article 10”. Fails: none. Premise impossible: “after own finding” taken as “nothing”.
;
; 在所列读法下、在任何一种日历中，没有一个案件违反它，故不可满足。
; under the readings named, in every calendar, no case breaks it; so it cannot be satisfied.
;
; 复核：cvc5 own_feedback_in_three_days.holds.smt2，或 z3 own_feedback_in_three_days.holds.smt2；预期答 unsat。
; To re-check: cvc5 own_feedback_in_three_days.holds.smt2, or z3 own_feedback_in_three_days.holds.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!after_own_finding!as_article_10 Bool) ; 读法“主动认定之后”取“亦须反馈”
(declare-const reading!after_own_finding!nothing Bool) ; 读法“主动认定之后”取“不须反馈”
(declare-const on Int) ; 案件截至之日
(declare-const done!notify!0 Bool) ; 已作出：告知问责程序启动
(declare-const date!notify!0 Int)
(declare-const by!notify!0 Int)
(declare-const to!notify!0 Int)
(declare-const content!notify!0 Int)
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
(declare-const last!find!0!3workday Int) ; 期限的末日：3 个工作日
(declare-const last!notify!0!7workday Int) ; 期限的末日：7 个工作日
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
(declare-const clause!18!in-force!on Bool)
(declare-const |clause!11.g3#1!late!find!0!on| Bool)
(declare-const |clause!11.g3#1!overdue!find!0!on| Bool)
(declare-const |clause!11.g4#1!late!find!0!on| Bool)
(declare-const |clause!11.g4#1!overdue!find!0!on| Bool)
(declare-const |clause!11.g5#1!late!find!0!on| Bool)
(declare-const |clause!11.g5#1!overdue!find!0!on| Bool)
(declare-const |clause!11.g6#1!late!find!0!on| Bool)
(declare-const |clause!11.g6#1!overdue!find!0!on| Bool)
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
(assert (or reading!after_own_finding!as_article_10 reading!after_own_finding!nothing))
(assert (or (not reading!after_own_finding!as_article_10) (not reading!after_own_finding!nothing)))

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

; 日历：凡日历皆有的性质；不限假期长短
; The calendar: what is true of every calendar; no holiday is too long
(assert (!
 (and (> last!find!0!3workday date!find!0) works!1 (= count!1 (+ count!0 3)))
 :named calendar-1))
(assert (!
 (and (> last!notify!0!7workday date!notify!0) works!3 (= count!3 (+ count!2 7)))
 :named calendar-2))
(assert (!
 (or (not (= date!find!0 last!find!0!3workday)) (and (= count!0 count!1) (= works!0 works!1)))
 :named calendar-3))
(assert (!
 (or
  (not (< date!find!0 last!find!0!3workday))
  (and
   (>= (- (- count!1 count!0) (ite works!1 1 0)) 0)
   (<= (- (- count!1 count!0) (ite works!1 1 0)) (- (- last!find!0!3workday date!find!0) 1))))
 :named calendar-4))
(assert (!
 (or
  (not (< last!find!0!3workday date!find!0))
  (and
   (>= (- (- count!0 count!1) (ite works!0 1 0)) 0)
   (<= (- (- count!0 count!1) (ite works!0 1 0)) (- (- date!find!0 last!find!0!3workday) 1))))
 :named calendar-5))
(assert (!
 (or (not (= date!find!0 date!notify!0)) (and (= count!0 count!2) (= works!0 works!2)))
 :named calendar-6))
(assert (!
 (or
  (not (< date!find!0 date!notify!0))
  (and
   (>= (- (- count!2 count!0) (ite works!2 1 0)) 0)
   (<= (- (- count!2 count!0) (ite works!2 1 0)) (- (- date!notify!0 date!find!0) 1))))
 :named calendar-7))
(assert (!
 (or
  (not (< date!notify!0 date!find!0))
  (and
   (>= (- (- count!0 count!2) (ite works!0 1 0)) 0)
   (<= (- (- count!0 count!2) (ite works!0 1 0)) (- (- date!find!0 date!notify!0) 1))))
 :named calendar-8))
(assert (!
 (or (not (= date!find!0 last!notify!0!7workday)) (and (= count!0 count!3) (= works!0 works!3)))
 :named calendar-9))
(assert (!
 (or
  (not (< date!find!0 last!notify!0!7workday))
  (and
   (>= (- (- count!3 count!0) (ite works!3 1 0)) 0)
   (<= (- (- count!3 count!0) (ite works!3 1 0)) (- (- last!notify!0!7workday date!find!0) 1))))
 :named calendar-10))
(assert (!
 (or
  (not (< last!notify!0!7workday date!find!0))
  (and
   (>= (- (- count!0 count!3) (ite works!0 1 0)) 0)
   (<= (- (- count!0 count!3) (ite works!0 1 0)) (- (- date!find!0 last!notify!0!7workday) 1))))
 :named calendar-11))
(assert (!
 (or (not (= last!find!0!3workday date!notify!0)) (and (= count!1 count!2) (= works!1 works!2)))
 :named calendar-12))
(assert (!
 (or
  (not (< last!find!0!3workday date!notify!0))
  (and
   (>= (- (- count!2 count!1) (ite works!2 1 0)) 0)
   (<= (- (- count!2 count!1) (ite works!2 1 0)) (- (- date!notify!0 last!find!0!3workday) 1))))
 :named calendar-13))
(assert (!
 (or
  (not (< date!notify!0 last!find!0!3workday))
  (and
   (>= (- (- count!1 count!2) (ite works!1 1 0)) 0)
   (<= (- (- count!1 count!2) (ite works!1 1 0)) (- (- last!find!0!3workday date!notify!0) 1))))
 :named calendar-14))
(assert (!
 (or
  (not (= last!find!0!3workday last!notify!0!7workday))
  (and (= count!1 count!3) (= works!1 works!3)))
 :named calendar-15))
(assert (!
 (or
  (not (< last!find!0!3workday last!notify!0!7workday))
  (and
   (>= (- (- count!3 count!1) (ite works!3 1 0)) 0)
   (<=
    (- (- count!3 count!1) (ite works!3 1 0))
    (- (- last!notify!0!7workday last!find!0!3workday) 1))))
 :named calendar-16))
(assert (!
 (or
  (not (< last!notify!0!7workday last!find!0!3workday))
  (and
   (>= (- (- count!1 count!3) (ite works!1 1 0)) 0)
   (<=
    (- (- count!1 count!3) (ite works!1 1 0))
    (- (- last!find!0!3workday last!notify!0!7workday) 1))))
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
(assert (!
 (= |clause!11.g3#1!late!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!after_own_finding!as_article_10
    (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on)))
   (and
    (and valid!feedback!0 (= by!feedback!0 2) (>= date!feedback!0 date!find!0))
    (not
     (and
      (and valid!feedback!0 (= by!feedback!0 2) (>= date!feedback!0 date!find!0))
      (<= date!feedback!0 last!find!0!3workday))))))
 :named |11.g3-4|))
(assert (!
 (= |clause!11.g3#1!overdue!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!after_own_finding!as_article_10
    (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on)))
   (and
    (not (and valid!feedback!0 (= by!feedback!0 2) (>= date!feedback!0 date!find!0)))
    (> on last!find!0!3workday))))
 :named |11.g3-5|))

; 第十八条 / Article 18
(assert (!
 (= clause!18!in-force!date!collective_study!0 (>= date!collective_study!0 736366))
 :named |18-1|))
(assert (! (= clause!18!in-force!date!find!0 (>= date!find!0 736366)) :named |18-2|))
(assert (! (= clause!18!in-force!date!feedback!0 (>= date!feedback!0 736366)) :named |18-3|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-4|))

; 所论的读法：“主动认定之后”取“亦须反馈”
; The readings it is about: “after own finding” taken as “as article 10”
(assert reading!after_own_finding!as_article_10)

; 所问
; The question
(assert
 (and
  (and
   (not
    (or
     (or |clause!11.g3#1!overdue!find!0!on| |clause!11.g3#1!late!find!0!on|)
     (or |clause!11.g4#1!overdue!find!0!on| |clause!11.g4#1!late!find!0!on|)
     (or |clause!11.g5#1!overdue!find!0!on| |clause!11.g5#1!late!find!0!on|)
     (or |clause!11.g6#1!overdue!find!0!on| |clause!11.g6#1!late!find!0!on|)))
   (and
    (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on))
    (and (and valid!feedback!0 (= by!feedback!0 2)) (<= date!feedback!0 on))))
  (not
   (and
    valid!feedback!0
    (<= date!feedback!0 on)
    (and valid!find!0 (<= date!find!0 date!feedback!0) (<= date!feedback!0 last!find!0!3workday))))))

(check-sat)
