; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“例外只及第七条（二）”（exception_confined）
; property “例外只及第七条（二）” (exception_confined)
; 性质“例外只及第七条（二）”：凡临机决断，符合第七条规定的，必符合中央大政方针和省、市决策部署精神，没有谋取私利，没有违反现行法律法规强制性规定，没有违反现行法律法规禁止性规定，主动采取有效措施。
; 结论：已证明
; verdict: proved
; 成立：任何读法。不成立：无。前提不可能：无。
; holds: every reading. Fails: none. Premise impossible: none.
;
; 写定的这个案件合于前提，故可满足：成立并非因为无从适用。
; the case given meets the premise, so it can be satisfied: the property does not hold for want of cases.
;
; 复核：cvc5 exception_confined.premise.smt2，或 z3 exception_confined.premise.smt2；预期答 sat。
; To re-check: cvc5 exception_confined.premise.smt2, or z3 exception_confined.premise.smt2; the expected answer is sat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status sat)
(set-logic QF_LIA)

(declare-const reading!violations!every Bool) ; 读法“违法乱纪的范围”取“凡违法乱纪皆排除”
(declare-const reading!violations!listed Bool) ; 读法“违法乱纪的范围”取“只排除所列两种”
(declare-const reading!violations!alike Bool) ; 读法“违法乱纪的范围”取“及于同等严重的”
(declare-const reading!accident_and_effect!each Bool) ; 读法“和”取“各自排除”
(declare-const reading!accident_and_effect!both_only Bool) ; 读法“和”取“兼有才排除”
(declare-const reading!repair!result Bool) ; 读法“挽回或消除”取“须有其果”
(declare-const reading!repair!effort Bool) ; 读法“挽回或消除”取“尽力即可”
(declare-const on Int) ; 案件截至之日
(declare-const fact!breaks_law Bool) ; 违反法律法规
(declare-const fact!legality Int) ; 守法情况：0 遵纪守法，1 违法乱纪
(declare-const fact!follows_policy_line Bool) ; 符合中央大政方针和省、市决策部署精神
(declare-const fact!followed_discussion Bool) ; 严格执行集体研究讨论程序
(declare-const fact!followed_democratic_decision Bool) ; 严格执行民主决策程序
(declare-const fact!emergency_decision Bool) ; 临机决断
(declare-const fact!averting_danger Bool) ; 紧急避险
(declare-const fact!gain_for_self Bool) ; 为自己谋取私利
(declare-const fact!gain_for_others Bool) ; 为他人谋取私利
(declare-const fact!gain_for_unit Bool) ; 为单位谋取私利
(declare-const fact!harms_public Bool) ; 严重侵害群众利益
(declare-const fact!other_violation Bool) ; 其他违法乱纪行为
(declare-const fact!like_violation Bool) ; 与之同等严重的其他违法乱纪行为
(declare-const fact!breaks_mandatory_rule Bool) ; 违反现行法律法规强制性规定
(declare-const fact!breaks_prohibitive_rule Bool) ; 违反现行法律法规禁止性规定
(declare-const fact!accident_kind Int) ; 事故种类：0 无事故，1 安全生产，2 环境污染，3 食品安全，4 群体性事件，5 其他相类事故，6 其他事故
(declare-const fact!accident_grade Int) ; 责任事故等级：0 一般，1 较大，2 重大，3 特别重大
(declare-const fact!vile_effect Bool) ; 造成恶劣影响
(declare-const fact!took_measures Bool) ; 主动采取有效措施
(declare-const since!took_measures Int) ; 自何日起；0 为自始
(declare-const fact!recovered_loss Bool) ; 挽回损失
(declare-const since!recovered_loss Int) ; 自何日起；0 为自始
(declare-const fact!removed_effect Bool) ; 消除影响
(declare-const since!removed_effect Int) ; 自何日起；0 为自始
(declare-const fact!needs_discipline Bool) ; 需要给予党纪政纪处分
(declare-const since!needs_discipline Int) ; 自何日起；0 为自始
(declare-const fact!similar_7_2 Bool) ; 与临机决断、紧急避险相类的其他情况
(declare-const clause!7.1!date!find!0 Bool)
(declare-const clause!7.2!date!find!0 Bool)
(declare-const clause!7.3!date!find!0 Bool)
(declare-const clause!7.4!date!find!0 Bool)
(declare-const clause!7.g1!date!find!0 Bool)
(declare-const clause!7.5!date!find!0 Bool)
(declare-const clause!2.g1!date!find!0 Bool)
(declare-const clause!7.6!on Bool)
(declare-const clause!7!on Bool)
(declare-const |clause!4.g1#1!assumed!on| Bool)
(declare-const |clause!7.g3#1!assumed!on| Bool)
(declare-const |clause!7.g4#1!assumed!on| Bool)
(declare-const |clause!13.g2#1!assumed!on| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!violations!every reading!violations!listed reading!violations!alike))
(assert (or (not reading!violations!every) (not reading!violations!listed)))
(assert (or (not reading!violations!every) (not reading!violations!alike)))
(assert (or (not reading!violations!listed) (not reading!violations!alike)))
(assert (or reading!accident_and_effect!each reading!accident_and_effect!both_only))
(assert (or (not reading!accident_and_effect!each) (not reading!accident_and_effect!both_only)))
(assert (or reading!repair!result reading!repair!effort))
(assert (or (not reading!repair!result) (not reading!repair!effort)))

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (or fact!other_violation (not fact!like_violation)))
(assert (or (not (= fact!accident_kind 0)) (= fact!accident_grade 0)))
(assert |clause!4.g1#1!assumed!on|)
(assert |clause!7.g3#1!assumed!on|)
(assert |clause!7.g4#1!assumed!on|)
(assert |clause!13.g2#1!assumed!on|)
(assert (and (>= on 1) (<= on 3652059)))
(assert (and (>= fact!legality 0) (< fact!legality 2)))
(assert (and (>= fact!accident_kind 0) (< fact!accident_kind 7)))
(assert (and (>= fact!accident_grade 0) (< fact!accident_grade 4)))
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
  (>= since!needs_discipline 0)
  (<= since!needs_discipline 3652059)
  (or fact!needs_discipline (= since!needs_discipline 0))))

; 第二条释义一 / gloss 1 on Article 2
(assert (!
 (= clause!2.g1!date!find!0 (or fact!gain_for_self fact!gain_for_others fact!gain_for_unit))
 :named |2.g1-1|))

; 第四条释义一 / gloss 1 on Article 4
(assert (!
 (= |clause!4.g1#1!assumed!on|
  (or
   (not (= fact!legality 1))
   (or fact!breaks_law clause!2.g1!date!find!0 fact!harms_public fact!other_violation)))
 :named |4.g1-1|))

; 第七条 / Article 7
(assert (!
 (= clause!7!on
  (and
   clause!7.1!date!find!0
   clause!7.2!date!find!0
   clause!7.3!date!find!0
   clause!7.4!date!find!0
   clause!7.5!date!find!0
   clause!7.6!on))
 :named |7-1|))

; 第七条释义一 / gloss 1 on Article 7
(assert (!
 (= clause!7.g1!date!find!0
  (and
   (or
    (= fact!accident_kind 1)
    (= fact!accident_kind 2)
    (= fact!accident_kind 3)
    (= fact!accident_kind 4)
    (= fact!accident_kind 5))
   (or (= fact!accident_grade 2) (= fact!accident_grade 3))))
 :named |7.g1-1|))

; 第七条释义三 / gloss 3 on Article 7
(assert (!
 (= |clause!7.g3#1!assumed!on|
  (or (not (or fact!breaks_mandatory_rule fact!breaks_prohibitive_rule)) fact!breaks_law))
 :named |7.g3-1|))

; 第七条释义四 / gloss 4 on Article 7
(assert (!
 (= |clause!7.g4#1!assumed!on|
  (or (not fact!breaks_law) (or clause!2.g1!date!find!0 fact!harms_public fact!other_violation)))
 :named |7.g4-1|))

; 第七条第（一）项 / Article 7(1)
(assert (! (= clause!7.1!date!find!0 fact!follows_policy_line) :named |7.1-1|))

; 第七条第（二）项 / Article 7(2)
(assert (!
 (= clause!7.2!date!find!0
  (or
   (and fact!followed_discussion fact!followed_democratic_decision)
   (or fact!emergency_decision fact!averting_danger fact!similar_7_2)))
 :named |7.2-1|))

; 第七条第（三）项 / Article 7(3)
(assert (!
 (= clause!7.3!date!find!0
  (or
   (and
    reading!violations!every
    (and
     (not (or fact!gain_for_self fact!gain_for_others fact!gain_for_unit))
     (not fact!harms_public)
     (not fact!other_violation)))
   (and
    reading!violations!listed
    (and
     (not (or fact!gain_for_self fact!gain_for_others fact!gain_for_unit))
     (not fact!harms_public)))
   (and
    reading!violations!alike
    (and
     (not (or fact!gain_for_self fact!gain_for_others fact!gain_for_unit))
     (not fact!harms_public)
     (not fact!like_violation)))))
 :named |7.3-1|))

; 第七条第（四）项 / Article 7(4)
(assert (!
 (= clause!7.4!date!find!0 (not (or fact!breaks_mandatory_rule fact!breaks_prohibitive_rule)))
 :named |7.4-1|))

; 第七条第（五）项 / Article 7(5)
(assert (!
 (= clause!7.5!date!find!0
  (or
   (and reading!accident_and_effect!each (and (not clause!7.g1!date!find!0) (not fact!vile_effect)))
   (and reading!accident_and_effect!both_only (not (and clause!7.g1!date!find!0 fact!vile_effect)))))
 :named |7.5-1|))

; 第七条第（六）项 / Article 7(6)
(assert (!
 (= clause!7.6!on
  (or
   (and
    reading!repair!result
    (and
     (and fact!took_measures (<= since!took_measures on))
     (or
      (and fact!recovered_loss (<= since!recovered_loss on))
      (and fact!removed_effect (<= since!removed_effect on)))))
   (and reading!repair!effort (and fact!took_measures (<= since!took_measures on)))))
 :named |7.6-1|))

; 第十三条释义二 / gloss 2 on Article 13
(assert (!
 (= |clause!13.g2#1!assumed!on|
  (or
   (not (and fact!needs_discipline (<= since!needs_discipline on)))
   (or clause!2.g1!date!find!0 fact!harms_public fact!other_violation)))
 :named |13.g2-1|))

; 所论的读法：“违法乱纪的范围”取“凡违法乱纪皆排除”且“和”取“各自排除”且“挽回或消除”取“须有其果”
; The readings it is about: “violations” taken as “every” and “accident and effect” taken as “each” and “repair” taken as “result”
(assert (and reading!violations!every reading!accident_and_effect!each reading!repair!result))

; 写定的案件
; The case given
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (= on 736366))
; 事实 / facts
(assert
 (and
  (not fact!breaks_law)
  (= fact!legality 0)
  fact!follows_policy_line
  fact!followed_discussion
  fact!followed_democratic_decision
  fact!emergency_decision
  (not fact!averting_danger)
  (not fact!gain_for_self)
  (not fact!gain_for_others)
  (not fact!gain_for_unit)
  (not fact!harms_public)
  (not fact!other_violation)
  (not fact!like_violation)
  (not fact!breaks_mandatory_rule)
  (not fact!breaks_prohibitive_rule)
  (= fact!accident_kind 0)
  (= fact!accident_grade 0)
  (not fact!vile_effect)
  fact!took_measures
  (= since!took_measures 0)
  (not fact!recovered_loss)
  (= since!recovered_loss 0)
  fact!removed_effect
  (= since!removed_effect 0)
  (not fact!needs_discipline)
  (= since!needs_discipline 0)
  (not fact!similar_7_2)))

; 所问
; The question
(assert (and fact!emergency_decision clause!7!on))

(check-sat)
