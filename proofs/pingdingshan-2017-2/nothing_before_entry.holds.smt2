; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“施行之前无结果”（nothing_before_entry）
; property “施行之前无结果” (nothing_before_entry)
; 性质“施行之前无结果”：凡本办法尚未施行的，不得实行容错免责、第十二条规定的各项结果、第十三条规定的各项结果、从轻处理或减轻处理。
; 结论：已证明
; verdict: proved
; 成立：任何读法。不成立：无。前提不可能：无。
; holds: every reading. Fails: none. Premise impossible: none.
;
; 在所列读法下、在任何一种日历中，没有一个案件违反它，故不可满足。
; under the readings named, in every calendar, no case breaks it; so it cannot be satisfied.
;
; 复核：cvc5 nothing_before_entry.holds.smt2，或 z3 nothing_before_entry.holds.smt2；预期答 unsat。
; To re-check: cvc5 nothing_before_entry.holds.smt2, or z3 nothing_before_entry.holds.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const on Int) ; 案件截至之日
(declare-const fact!other_exempt Bool) ; 关于实行容错免责另有规定
(declare-const fact!other_lighter_treatment Bool) ; 关于从轻处理另有规定
(declare-const fact!other_reduced_treatment Bool) ; 关于减轻处理另有规定
(declare-const fact!other_keep_annual_review Bool) ; 关于领导班子和干部年度考核不受影响另有规定
(declare-const fact!other_keep_conduct_review Bool) ; 关于领导班子和领导干部作风建设与反腐倡廉建设考核不受影响另有规定
(declare-const fact!other_keep_promotion Bool) ; 关于干部提拔使用、职级职称晋升、评优评先等不受影响另有规定
(declare-const fact!other_keep_seats Bool) ; 关于党代表、人大代表、政协委员、后备干部等资格不受影响另有规定
(declare-const fact!other_keep_unit_honours Bool) ; 关于单位评先表彰、文明单位申报复核等不受影响另有规定
(declare-const fact!other_lighter_discipline Bool) ; 关于从轻处分另有规定
(declare-const fact!other_reduced_discipline Bool) ; 关于减轻处分另有规定
(declare-const fact!other_no_discipline Bool) ; 关于免于处分另有规定
(declare-const |clause!3#1!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#2!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#3!covers!date!overall_charge!0| Bool)
(declare-const |clause!8#1!gives!on| Bool)
(declare-const |clause!14.3#4!gives!on| Bool)
(declare-const |clause!14.3#5!gives!on| Bool)
(declare-const |clause!18#2!yields!other_exempt!on| Bool)
(declare-const clause!18!in-force!on Bool)
(declare-const |clause!14.3#6!gives!on| Bool)
(declare-const |clause!14.3#7!gives!on| Bool)
(declare-const |clause!14.3#8!gives!on| Bool)
(declare-const |clause!18#2!yields!other_lighter_treatment!on| Bool)
(declare-const |clause!18#2!yields!other_reduced_treatment!on| Bool)
(declare-const |clause!12.1#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_annual_review!on| Bool)
(declare-const |clause!12.2#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_conduct_review!on| Bool)
(declare-const |clause!12.3#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_promotion!on| Bool)
(declare-const |clause!12.4#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_seats!on| Bool)
(declare-const |clause!12.5#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_unit_honours!on| Bool)
(declare-const |clause!13#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_lighter_discipline!on| Bool)
(declare-const |clause!18#2!yields!other_reduced_discipline!on| Bool)
(declare-const |clause!18#2!yields!other_no_discipline!on| Bool)

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (and (>= on 1) (<= on 3652059)))

; 第十八条 / Article 18
(assert (! (= |clause!18#2!yields!other_exempt!on| fact!other_exempt) :named |18-1|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-2|))
(assert (!
 (= |clause!18#2!yields!other_lighter_treatment!on| fact!other_lighter_treatment)
 :named |18-3|))
(assert (!
 (= |clause!18#2!yields!other_reduced_treatment!on| fact!other_reduced_treatment)
 :named |18-4|))
(assert (!
 (= |clause!18#2!yields!other_keep_annual_review!on| fact!other_keep_annual_review)
 :named |18-5|))
(assert (!
 (= |clause!18#2!yields!other_keep_conduct_review!on| fact!other_keep_conduct_review)
 :named |18-6|))
(assert (!
 (= |clause!18#2!yields!other_keep_promotion!on| fact!other_keep_promotion)
 :named |18-7|))
(assert (! (= |clause!18#2!yields!other_keep_seats!on| fact!other_keep_seats) :named |18-8|))
(assert (!
 (= |clause!18#2!yields!other_keep_unit_honours!on| fact!other_keep_unit_honours)
 :named |18-9|))
(assert (!
 (= |clause!18#2!yields!other_lighter_discipline!on| fact!other_lighter_discipline)
 :named |18-10|))
(assert (!
 (= |clause!18#2!yields!other_reduced_discipline!on| fact!other_reduced_discipline)
 :named |18-11|))
(assert (! (= |clause!18#2!yields!other_no_discipline!on| fact!other_no_discipline) :named |18-12|))

; 所问
; The question
(assert
 (and
  (not clause!18!in-force!on)
  (not
   (and
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_exempt!on|))
      (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on|) |clause!8#1!gives!on|)))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_keep_annual_review!on|))
      |clause!12.1#1!gives!on|))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_keep_conduct_review!on|))
      |clause!12.2#1!gives!on|))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_keep_promotion!on|))
      |clause!12.3#1!gives!on|))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_keep_seats!on|))
      |clause!12.4#1!gives!on|))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_keep_unit_honours!on|))
      |clause!12.5#1!gives!on|))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_lighter_discipline!on|))
      |clause!13#1!gives!on|))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_reduced_discipline!on|))
      |clause!13#1!gives!on|))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_no_discipline!on|))
      |clause!13#1!gives!on|))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_lighter_treatment!on|))
      (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|)))
    (not
     (and
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_reduced_treatment!on|))
      (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|)))))))

(check-sat)
