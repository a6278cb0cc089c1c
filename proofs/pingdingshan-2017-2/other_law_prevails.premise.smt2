; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“另有规定即让位”（other_law_prevails）
; property “另有规定即让位” (other_law_prevails)
; 性质“另有规定即让位”：凡国家法律法规另有规定的，各项结果从其规定。
; 结论：已证明
; verdict: proved
; 成立：任何读法。不成立：无。前提不可能：无。
; holds: every reading. Fails: none. Premise impossible: none.
;
; 写定的这个案件合于前提，故可满足：成立并非因为无从适用。
; the case given meets the premise, so it can be satisfied: the property does not hold for want of cases.
;
; 复核：cvc5 other_law_prevails.premise.smt2，或 z3 other_law_prevails.premise.smt2；预期答 sat。
; To re-check: cvc5 other_law_prevails.premise.smt2, or z3 other_law_prevails.premise.smt2; the expected answer is sat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status sat)
(set-logic QF_LIA)

(declare-const on Int) ; 案件截至之日
(declare-const fact!other_exempt Bool) ; 关于实行容错免责另有规定
(declare-const fact!other_release Bool) ; 关于免除相关责任另有规定
(declare-const fact!other_lighter_treatment Bool) ; 关于从轻处理另有规定
(declare-const fact!other_reduced_treatment Bool) ; 关于减轻处理另有规定
(declare-const fact!other_strict_investigation Bool) ; 关于严肃查处另有规定
(declare-const fact!other_keep_annual_review Bool) ; 关于领导班子和干部年度考核不受影响另有规定
(declare-const fact!other_keep_conduct_review Bool) ; 关于领导班子和领导干部作风建设与反腐倡廉建设考核不受影响另有规定
(declare-const fact!other_keep_promotion Bool) ; 关于干部提拔使用、职级职称晋升、评优评先等不受影响另有规定
(declare-const fact!other_keep_seats Bool) ; 关于党代表、人大代表、政协委员、后备干部等资格不受影响另有规定
(declare-const fact!other_keep_unit_honours Bool) ; 关于单位评先表彰、文明单位申报复核等不受影响另有规定
(declare-const fact!other_lighter_discipline Bool) ; 关于从轻处分另有规定
(declare-const fact!other_reduced_discipline Bool) ; 关于减轻处分另有规定
(declare-const fact!other_no_discipline Bool) ; 关于免于处分另有规定
(declare-const fact!other_strict_treatment Bool) ; 关于从严处理另有规定
(declare-const fact!other_order_correction Bool) ; 关于责令整改另有规定

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (and (>= on 1) (<= on 3652059)))

; 写定的案件
; The case given
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (= on 736366))
; 事实 / facts
(assert
 (and
  (not fact!other_exempt)
  (not fact!other_release)
  (not fact!other_lighter_treatment)
  (not fact!other_reduced_treatment)
  (not fact!other_strict_investigation)
  (not fact!other_keep_annual_review)
  (not fact!other_keep_conduct_review)
  (not fact!other_keep_promotion)
  (not fact!other_keep_seats)
  (not fact!other_keep_unit_honours)
  (not fact!other_lighter_discipline)
  (not fact!other_reduced_discipline)
  (not fact!other_no_discipline)
  (not fact!other_strict_treatment)
  fact!other_order_correction))

; 所问
; The question
(assert
 (or
  fact!other_exempt
  fact!other_release
  fact!other_lighter_treatment
  fact!other_reduced_treatment
  fact!other_strict_investigation
  fact!other_keep_annual_review
  fact!other_keep_conduct_review
  fact!other_keep_promotion
  fact!other_keep_seats
  fact!other_keep_unit_honours
  fact!other_lighter_discipline
  fact!other_reduced_discipline
  fact!other_no_discipline
  fact!other_strict_treatment
  fact!other_order_correction))

(check-sat)
