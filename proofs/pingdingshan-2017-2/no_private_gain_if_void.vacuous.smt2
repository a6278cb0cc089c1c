; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“错误认定无效时私利不容”（no_private_gain_if_void）
; property “错误认定无效时私利不容” (no_private_gain_if_void)
; 性质“错误认定无效时私利不容”：凡谋取私利，读法“错误认定”取“自始无效”，读法“情形”取“条件与情形都要”，读法“区别对待”取“认定的标准”的，不得实行容错免责、第十二条规定的各项结果、第十三条规定的各项结果、从轻处理或减轻处理。
; 结论：已证明
; verdict: proved
; 成立：“错误认定”取“自始无效”且“情形”取“条件与情形都要”且“区别对待”取“认定的标准”。不成立：无。前提不可能：“错误认定”取“撤销之前有效”；或“情形”取“只指第八条所列”；或“区别对待”取“自成根据”；或“区别对待”取“认定之后必予”。
; holds: “wrong finding” taken as “void” and “own initiative” taken as “conditions too” and “differentiated” taken as “standard”. Fails: none. Premise impossible: “wrong finding” taken as “stands”; or “own initiative” taken as “situations only”; or “differentiated” taken as “by itself”; or “differentiated” taken as “after finding”.
;
; 在所列读法下、在任何一种日历中，没有一个案件合于前提，故不可满足。
; under the readings named, in every calendar, no case meets its premise; so it cannot be satisfied.
;
; 复核：cvc5 no_private_gain_if_void.vacuous.smt2，或 z3 no_private_gain_if_void.vacuous.smt2；预期答 unsat。
; To re-check: cvc5 no_private_gain_if_void.vacuous.smt2, or z3 no_private_gain_if_void.vacuous.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!wrong_finding!void Bool) ; 读法“错误认定”取“自始无效”
(declare-const reading!wrong_finding!stands Bool) ; 读法“错误认定”取“撤销之前有效”
(declare-const reading!own_initiative!conditions_too Bool) ; 读法“情形”取“条件与情形都要”
(declare-const reading!own_initiative!situations_only Bool) ; 读法“情形”取“只指第八条所列”
(declare-const reading!differentiated!standard Bool) ; 读法“区别对待”取“认定的标准”
(declare-const reading!differentiated!by_itself Bool) ; 读法“区别对待”取“自成根据”
(declare-const reading!differentiated!after_finding Bool) ; 读法“区别对待”取“认定之后必予”
(declare-const on Int) ; 案件截至之日
(declare-const fact!breaks_law Bool) ; 违反法律法规
(declare-const fact!legality Int) ; 守法情况：0 遵纪守法，1 违法乱纪
(declare-const fact!gain_for_self Bool) ; 为自己谋取私利
(declare-const fact!gain_for_others Bool) ; 为他人谋取私利
(declare-const fact!gain_for_unit Bool) ; 为单位谋取私利
(declare-const fact!harms_public Bool) ; 严重侵害群众利益
(declare-const fact!other_violation Bool) ; 其他违法乱纪行为
(declare-const fact!like_violation Bool) ; 与之同等严重的其他违法乱纪行为
(declare-const fact!breaks_mandatory_rule Bool) ; 违反现行法律法规强制性规定
(declare-const fact!breaks_prohibitive_rule Bool) ; 违反现行法律法规禁止性规定
(declare-const fact!needs_discipline Bool) ; 需要给予党纪政纪处分
(declare-const since!needs_discipline Int) ; 自何日起；0 为自始
(declare-const clause!2.g1!date!find!0 Bool)
(declare-const |clause!4.g1#1!assumed!on| Bool)
(declare-const |clause!7.g3#1!assumed!on| Bool)
(declare-const |clause!7.g4#1!assumed!on| Bool)
(declare-const |clause!13.g2#1!assumed!on| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!wrong_finding!void reading!wrong_finding!stands))
(assert (or (not reading!wrong_finding!void) (not reading!wrong_finding!stands)))
(assert (or reading!own_initiative!conditions_too reading!own_initiative!situations_only))
(assert
 (or (not reading!own_initiative!conditions_too) (not reading!own_initiative!situations_only)))
(assert
 (or
  reading!differentiated!standard
  reading!differentiated!by_itself
  reading!differentiated!after_finding))
(assert (or (not reading!differentiated!standard) (not reading!differentiated!by_itself)))
(assert (or (not reading!differentiated!standard) (not reading!differentiated!after_finding)))
(assert (or (not reading!differentiated!by_itself) (not reading!differentiated!after_finding)))

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (or fact!other_violation (not fact!like_violation)))
(assert |clause!4.g1#1!assumed!on|)
(assert |clause!7.g3#1!assumed!on|)
(assert |clause!7.g4#1!assumed!on|)
(assert |clause!13.g2#1!assumed!on|)
(assert (and (>= on 1) (<= on 3652059)))
(assert (and (>= fact!legality 0) (< fact!legality 2)))
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

; 第十三条释义二 / gloss 2 on Article 13
(assert (!
 (= |clause!13.g2#1!assumed!on|
  (or
   (not (and fact!needs_discipline (<= since!needs_discipline on)))
   (or clause!2.g1!date!find!0 fact!harms_public fact!other_violation)))
 :named |13.g2-1|))

; 所论的读法：“错误认定”取“撤销之前有效”；或“情形”取“只指第八条所列”；或“区别对待”取“自成根据”；或“区别对待”取“认定之后必予”
; The readings it is about: “wrong finding” taken as “stands”; or “own initiative” taken as “situations only”; or “differentiated” taken as “by itself”; or “differentiated” taken as “after finding”
(assert
 (or
  reading!wrong_finding!stands
  reading!own_initiative!situations_only
  reading!differentiated!by_itself
  reading!differentiated!after_finding))

; 所问
; The question
(assert
 (and
  clause!2.g1!date!find!0
  reading!wrong_finding!void
  reading!own_initiative!conditions_too
  reading!differentiated!standard))

(check-sat)
