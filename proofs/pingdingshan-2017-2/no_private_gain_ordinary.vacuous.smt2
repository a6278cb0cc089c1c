; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“通行读法下私利不容”（no_private_gain_ordinary）
; property “通行读法下私利不容” (no_private_gain_ordinary)
; 性质“通行读法下私利不容”：凡谋取私利，读法“情形”取“条件与情形都要”，读法“区别对待”取“以认定为前提”的，不得实行容错免责、领导班子和干部年度考核不受影响、领导班子和领导干部作风建设与反腐倡廉建设考核不受影响、干部提拔使用、职级职称晋升、评优评先等不受影响、党代表、人大代表、政协委员、后备干部等资格不受影响、单位评先表彰、文明单位申报复核等不受影响、从轻处分、减轻处分、免于处分、从轻处理或减轻处理。
; 结论：已证明
; verdict: proved
; 成立：“情形”取“条件与情形都要”且“区别对待”取“以认定为前提”。不成立：无。前提不可能：“情形”取“只指第八条所列”；或“区别对待”取“自成根据”。
; holds: “own initiative” taken as “conditions too” and “differentiated” taken as “after finding”. Fails: none. Premise impossible: “own initiative” taken as “situations only”; or “differentiated” taken as “by itself”.
;
; 在所列读法下、在任何一种日历中，没有一个案件合于前提，故不可满足。
; under the readings named, in every calendar, no case meets its premise; so it cannot be satisfied.
;
; 复核：cvc5 no_private_gain_ordinary.vacuous.smt2，或 z3 no_private_gain_ordinary.vacuous.smt2；预期答 unsat。
; To re-check: cvc5 no_private_gain_ordinary.vacuous.smt2, or z3 no_private_gain_ordinary.vacuous.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 同级党委（党组），7 各县（市、区）、市直单位，8 市纪委、市监察局，9 中共平顶山市委，10 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 peer_committee, 7 local_units, 8 city_discipline, 9 city_committee, 10 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!own_initiative!conditions_too Bool) ; 读法“情形”取“条件与情形都要”
(declare-const reading!own_initiative!situations_only Bool) ; 读法“情形”取“只指第八条所列”
(declare-const reading!differentiated!after_finding Bool) ; 读法“区别对待”取“以认定为前提”
(declare-const reading!differentiated!by_itself Bool) ; 读法“区别对待”取“自成根据”
(declare-const on Int) ; 案件截至之日
(declare-const fact!gain_for_self Bool) ; 为自己谋取私利
(declare-const fact!gain_for_others Bool) ; 为他人谋取私利
(declare-const fact!gain_for_unit Bool) ; 为单位谋取私利
(declare-const clause!2.g1!on Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!own_initiative!conditions_too reading!own_initiative!situations_only))
(assert
 (or (not reading!own_initiative!conditions_too) (not reading!own_initiative!situations_only)))
(assert (or reading!differentiated!after_finding reading!differentiated!by_itself))
(assert (or (not reading!differentiated!after_finding) (not reading!differentiated!by_itself)))

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (and (>= on 1) (<= on 3652059)))

; 第二条释义一 / gloss 1 on Article 2
(assert (!
 (= clause!2.g1!on (or fact!gain_for_self fact!gain_for_others fact!gain_for_unit))
 :named |2.g1-1|))

; 所论的读法：“情形”取“只指第八条所列”；或“区别对待”取“自成根据”
; The readings it is about: “own initiative” taken as “situations only”; or “differentiated” taken as “by itself”
(assert (or reading!own_initiative!situations_only reading!differentiated!by_itself))

; 所问
; The question
(assert
 (and clause!2.g1!on reading!own_initiative!conditions_too reading!differentiated!after_finding))

(check-sat)
