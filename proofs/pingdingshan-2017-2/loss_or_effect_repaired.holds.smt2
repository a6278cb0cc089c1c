; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“获免责者已挽回或消除”（loss_or_effect_repaired）
; property “获免责者已挽回或消除” (loss_or_effect_repaired)
; 性质“获免责者已挽回或消除”（因读法“挽回或消除”、“错误认定”、“情形”而定）：凡经认定予以容错免责的，必挽回损失或消除影响。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“挽回或消除”取“须有其果”且“错误认定”取“自始无效”且“情形”取“条件与情形都要”。不成立：“挽回或消除”取“尽力即可”；或“错误认定”取“撤销之前有效”；或“情形”取“只指第八条所列”。前提不可能：无。
; holds: “repair” taken as “result” and “wrong finding” taken as “void” and “own initiative” taken as “conditions too”. Fails: “repair” taken as “effort”; or “wrong finding” taken as “stands”; or “own initiative” taken as “situations only”. Premise impossible: none.
;
; 在所列读法下、在任何一种日历中，没有一个案件违反它，故不可满足。
; under the readings named, in every calendar, no case breaks it; so it cannot be satisfied.
;
; 复核：cvc5 loss_or_effect_repaired.holds.smt2，或 z3 loss_or_effect_repaired.holds.smt2；预期答 unsat。
; To re-check: cvc5 loss_or_effect_repaired.holds.smt2, or z3 loss_or_effect_repaired.holds.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!repair!result Bool) ; 读法“挽回或消除”取“须有其果”
(declare-const reading!repair!effort Bool) ; 读法“挽回或消除”取“尽力即可”
(declare-const reading!definition!none Bool) ; 读法“定义的效力”取“不另设条件”
(declare-const reading!definition!condition Bool) ; 读法“定义的效力”取“定义也是条件”
(declare-const reading!wrong_finding!void Bool) ; 读法“错误认定”取“自始无效”
(declare-const reading!wrong_finding!stands Bool) ; 读法“错误认定”取“撤销之前有效”
(declare-const reading!own_initiative!conditions_too Bool) ; 读法“情形”取“条件与情形都要”
(declare-const reading!own_initiative!situations_only Bool) ; 读法“情形”取“只指第八条所列”
(declare-const on Int) ; 案件截至之日
(declare-const fact!took_measures Bool) ; 主动采取有效措施
(declare-const since!took_measures Int) ; 自何日起；0 为自始
(declare-const fact!recovered_loss Bool) ; 挽回损失
(declare-const since!recovered_loss Int) ; 自何日起；0 为自始
(declare-const fact!removed_effect Bool) ; 消除影响
(declare-const since!removed_effect Int) ; 自何日起；0 为自始
(declare-const fact!error Bool) ; 出现失误或错误
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
(declare-const done!discover!0 Bool) ; 已作出：在问责调查过程中发现
(declare-const date!discover!0 Int)
(declare-const by!discover!0 Int)
(declare-const to!discover!0 Int)
(declare-const content!discover!0 Int)
(declare-const |clause!3#1!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#2!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#3!covers!date!overall_charge!0| Bool)
(declare-const clause!18!in-force!date!discover!0 Bool)
(declare-const valid!discover!0 Bool)
(declare-const |clause!11#2!speaks!date!verify!0| Bool)
(declare-const |clause!10.g7#1!asks!date!collective_study!0| Bool)
(declare-const clause!18!in-force!date!collective_study!0 Bool)
(declare-const valid!collective_study!0 Bool)
(declare-const clause!10.3!date!find!0 Bool)
(declare-const |clause!10.3#2!speaks!date!find!0| Bool)
(declare-const |clause!10.3#2!lets!date!find!0| Bool)
(declare-const clause!11!date!find!0 Bool)
(declare-const clause!11!date!find!0~2 Bool)
(declare-const |clause!11#4!lets!date!find!0| Bool)
(declare-const |clause!10.g5#1!asks!date!find!0| Bool)
(declare-const |clause!10.g6#1!asks!date!find!0| Bool)
(declare-const clause!7.1!date!find!0 Bool)
(declare-const clause!7.2!date!find!0 Bool)
(declare-const clause!7.3!date!find!0 Bool)
(declare-const clause!7.4!date!find!0 Bool)
(declare-const clause!7.5!date!find!0 Bool)
(declare-const clause!7.6!date!find!0 Bool)
(declare-const clause!7!date!find!0 Bool)
(declare-const clause!8!date!find!0 Bool)
(declare-const clause!8.g2!date!find!0 Bool)
(declare-const clause!2!date!find!0 Bool)
(declare-const clause!8.g2!date!find!0~2 Bool)
(declare-const clause!10.g8!date!find!0 Bool)
(declare-const |clause!10.g8#1!asks!date!find!0| Bool)
(declare-const |clause!11.g1#1!asks!date!find!0| Bool)
(declare-const clause!11!date!find!0~3 Bool)
(declare-const clause!11!date!find!0~4 Bool)
(declare-const clause!11.g2!date!find!0 Bool)
(declare-const |clause!11.g2#1!asks!date!find!0| Bool)
(declare-const clause!18!in-force!date!find!0 Bool)
(declare-const valid!find!0 Bool)
(declare-const clause!10.g11!on Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!repair!result reading!repair!effort))
(assert (or (not reading!repair!result) (not reading!repair!effort)))
(assert (or reading!definition!none reading!definition!condition))
(assert (or (not reading!definition!none) (not reading!definition!condition)))
(assert (or reading!wrong_finding!void reading!wrong_finding!stands))
(assert (or (not reading!wrong_finding!void) (not reading!wrong_finding!stands)))
(assert (or reading!own_initiative!conditions_too reading!own_initiative!situations_only))
(assert
 (or (not reading!own_initiative!conditions_too) (not reading!own_initiative!situations_only)))

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (and (>= on 1) (<= on 3652059)))
(assert
 (and
  (>= since!took_measures 0)
  (<= since!took_measures 3652059)
  (or fact!took_measures (= since!took_measures 0))))
(assert
 (and
  (>= since!recovered_loss 0)
  (<= since!recovered_loss 3652059)
  (or fact!recovered_loss (= since!recovered_loss 0))))
(assert
 (and
  (>= since!removed_effect 0)
  (<= since!removed_effect 3652059)
  (or fact!removed_effect (= since!removed_effect 0))))
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
  (>= date!discover!0 1)
  (<= date!discover!0 3652059)
  (or (not done!discover!0) (<= date!discover!0 on))
  (and (>= by!discover!0 0) (< by!discover!0 14))
  (= to!discover!0 (- 1))
  (= content!discover!0 (- 1))))

; 用语之义：行为何时有效，义务何时成立
; What the words mean: when an act is valid, when a duty arises
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

; 第七条 / Article 7
(assert (!
 (= clause!7!date!find!0
  (and
   clause!7.1!date!find!0
   clause!7.2!date!find!0
   clause!7.3!date!find!0
   clause!7.4!date!find!0
   clause!7.5!date!find!0
   clause!7.6!date!find!0))
 :named |7-1|))

; 第七条第（六）项 / Article 7(6)
(assert (!
 (= clause!7.6!date!find!0
  (or
   (and
    reading!repair!result
    (and
     (and fact!took_measures (<= since!took_measures date!find!0))
     (or
      (and fact!recovered_loss (<= since!recovered_loss date!find!0))
      (and fact!removed_effect (<= since!removed_effect date!find!0)))))
   (and reading!repair!effort (and fact!took_measures (<= since!took_measures date!find!0)))))
 :named |7.6-1|))

; 第八条释义二 / gloss 2 on Article 8
(assert (!
 (= clause!8.g2!date!find!0 (and fact!error clause!7!date!find!0 clause!8!date!find!0))
 :named |8.g2-1|))
(assert (!
 (= clause!8.g2!date!find!0~2
  (and clause!2!date!find!0 fact!error clause!7!date!find!0 clause!8!date!find!0))
 :named |8.g2-2|))

; 第十条释义十一 / gloss 11 on Article 10
(assert (!
 (= clause!10.g11!on (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on)))
 :named |10.g11-1|))

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

; 第十一条 / Article 11
(assert (! (= |clause!11#2!speaks!date!verify!0| true) :named |11-1|))
(assert (!
 (= clause!11!date!find!0
  (and (and valid!discover!0 (= by!discover!0 2)) (<= date!discover!0 date!find!0)))
 :named |11-2|))
(assert (!
 (= clause!11!date!find!0~2
  (and
   (and valid!collective_study!0 (= by!collective_study!0 5))
   (<= date!collective_study!0 date!find!0)))
 :named |11-3|))
(assert (!
 (= |clause!11#4!lets!date!find!0|
  (and (= by!find!0 2) (and clause!11!date!find!0 clause!11!date!find!0~2)))
 :named |11-4|))
(assert (!
 (= clause!11!date!find!0~3
  (or
   (and reading!definition!none clause!8.g2!date!find!0)
   (and reading!definition!condition clause!8.g2!date!find!0~2)))
 :named |11-5|))
(assert (! (= clause!11!date!find!0~4 clause!8!date!find!0) :named |11-6|))

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

; 所论的读法：“挽回或消除”取“须有其果”且“错误认定”取“自始无效”且“情形”取“条件与情形都要”
; The readings it is about: “repair” taken as “result” and “wrong finding” taken as “void” and “own initiative” taken as “conditions too”
(assert (and reading!repair!result reading!wrong_finding!void reading!own_initiative!conditions_too))

; 所问
; The question
(assert
 (and
  clause!10.g11!on
  (not
   (or
    (and fact!recovered_loss (<= since!recovered_loss on))
    (and fact!removed_effect (<= since!removed_effect on))))))

(check-sat)
