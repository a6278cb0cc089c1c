; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“私利不容”（no_private_gain）
; property “私利不容” (no_private_gain)
; 性质“私利不容”（因读法“情形”、“区别对待”而定）：凡谋取私利的，不得实行容错免责、领导班子和干部年度考核不受影响、领导班子和领导干部作风建设与反腐倡廉建设考核不受影响、干部提拔使用、职级职称晋升、评优评先等不受影响、党代表、人大代表、政协委员、后备干部等资格不受影响、单位评先表彰、文明单位申报复核等不受影响、从轻处分、减轻处分、免于处分、从轻处理或减轻处理。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“情形”取“条件与情形都要”且“区别对待”取“以认定为前提”。不成立：“情形”取“只指第八条所列”；或“区别对待”取“自成根据”。前提不可能：无。
; holds: “own initiative” taken as “conditions too” and “differentiated” taken as “after finding”. Fails: “own initiative” taken as “situations only”; or “differentiated” taken as “by itself”. Premise impossible: none.
;
; 写定的这个案件合于前提，故可满足：成立并非因为无从适用。
; the case given meets the premise, so it can be satisfied: the property does not hold for want of cases.
;
; 复核：cvc5 no_private_gain.premise.smt2，或 z3 no_private_gain.premise.smt2；预期答 sat。
; To re-check: cvc5 no_private_gain.premise.smt2, or z3 no_private_gain.premise.smt2; the expected answer is sat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 同级党委（党组），7 各县（市、区）、市直单位，8 市纪委、市监察局，9 中共平顶山市委，10 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 peer_committee, 7 local_units, 8 city_discipline, 9 city_committee, 10 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status sat)
(set-logic QF_LIA)

(declare-const on Int) ; 案件截至之日
(declare-const fact!gain_for_self Bool) ; 为自己谋取私利
(declare-const fact!gain_for_others Bool) ; 为他人谋取私利
(declare-const fact!gain_for_unit Bool) ; 为单位谋取私利
(declare-const clause!2.g1!on Bool)

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (and (>= on 1) (<= on 3652059)))

; 第二条释义一 / gloss 1 on Article 2
(assert (!
 (= clause!2.g1!on (or fact!gain_for_self fact!gain_for_others fact!gain_for_unit))
 :named |2.g1-1|))

; 写定的案件
; The case given
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (= on 736366))
; 事实 / facts
(assert (and (not fact!gain_for_self) (not fact!gain_for_others) fact!gain_for_unit))

; 所问
; The question
(assert clause!2.g1!on)

(check-sat)
