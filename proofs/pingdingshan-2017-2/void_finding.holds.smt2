; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“无效认定无结果”（void_finding）
; property “无效认定无结果” (void_finding)
; 性质“无效认定无结果”（因读法“区别对待”而定）：凡未经作出认定，内容为予以容错免责的，不得实行容错免责、第十二条规定的各项结果、第十三条规定的各项结果。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“区别对待”取“认定的标准”；或“区别对待”取“认定之后必予”。不成立：“区别对待”取“自成根据”。前提不可能：无。
; holds: “differentiated” taken as “standard”; or “differentiated” taken as “after finding”. Fails: “differentiated” taken as “by itself”. Premise impossible: none.
;
; 在所列读法下、在任何一种日历中，没有一个案件违反它，故不可满足。
; under the readings named, in every calendar, no case breaks it; so it cannot be satisfied.
;
; 复核：cvc5 void_finding.holds.smt2，或 z3 void_finding.holds.smt2；预期答 unsat。
; To re-check: cvc5 void_finding.holds.smt2, or z3 void_finding.holds.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!differentiated!standard Bool) ; 读法“区别对待”取“认定的标准”
(declare-const reading!differentiated!by_itself Bool) ; 读法“区别对待”取“自成根据”
(declare-const reading!differentiated!after_finding Bool) ; 读法“区别对待”取“认定之后必予”
(declare-const on Int) ; 案件截至之日
(declare-const fact!removed_effect Bool) ; 消除影响
(declare-const since!removed_effect Int) ; 自何日起；0 为自始
(declare-const fact!error Bool) ; 出现失误或错误
(declare-const fact!needs_discipline Bool) ; 需要给予党纪政纪处分
(declare-const since!needs_discipline Int) ; 自何日起；0 为自始
(declare-const fact!good_attitude Bool) ; 态度端正
(declare-const fact!must_answer Bool) ; 确需追究责任
(declare-const done!find!0 Bool) ; 已作出：作出认定
(declare-const date!find!0 Int)
(declare-const by!find!0 Int)
(declare-const to!find!0 Int)
(declare-const content!find!0 Int) ; 内容：0 予以容错免责，1 不予容错免责
(declare-const |clause!3#1!covers!date!overall_charge!0| Bool)
(declare-const clause!3.g1!date!overall_charge!0 Bool)
(declare-const |clause!3#2!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#3!covers!date!overall_charge!0| Bool)
(declare-const |clause!11#2!speaks!date!verify!0| Bool)
(declare-const |clause!10.3#2!speaks!date!find!0| Bool)
(declare-const |clause!10.3#2!lets!date!find!0| Bool)
(declare-const |clause!11#4!lets!date!find!0| Bool)
(declare-const |clause!10.g5#1!asks!date!find!0| Bool)
(declare-const |clause!10.g6#1!asks!date!find!0| Bool)
(declare-const clause!8.1!date!find!0 Bool)
(declare-const clause!8.2!date!find!0 Bool)
(declare-const clause!8.4!date!find!0 Bool)
(declare-const clause!8.5!date!find!0 Bool)
(declare-const clause!8.6!date!find!0 Bool)
(declare-const clause!8.7!date!find!0 Bool)
(declare-const clause!8.8!date!find!0 Bool)
(declare-const |clause!10.g8#1!asks!date!find!0| Bool)
(declare-const |clause!11.g1#1!asks!date!find!0| Bool)
(declare-const |clause!11.g2#1!asks!date!find!0| Bool)
(declare-const clause!18!in-force!date!find!0 Bool)
(declare-const valid!find!0 Bool)
(declare-const clause!14!date!urge!0 Bool)
(declare-const clause!7!on Bool)
(declare-const clause!8!on Bool)
(declare-const clause!8.3!on Bool)
(declare-const clause!8!on~2 Bool)
(declare-const clause!8!on~3 Bool)
(declare-const |clause!8#1!gives!on| Bool)
(declare-const clause!14.g1!on Bool)
(declare-const clause!14.3!on Bool)
(declare-const |clause!14.3#4!gives!on| Bool)
(declare-const clause!10.g11!on Bool)
(declare-const clause!14.3!on~2 Bool)
(declare-const |clause!14.3#5!gives!on| Bool)
(declare-const |clause!18#2!yields!other_exempt!on| Bool)
(declare-const clause!18!in-force!on Bool)
(declare-const clause!12!on Bool)
(declare-const clause!12!on~2 Bool)
(declare-const |clause!12.1#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_annual_review!on| Bool)
(declare-const |clause!12.2#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_conduct_review!on| Bool)
(declare-const |clause!12.3#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_promotion!on| Bool)
(declare-const |clause!12.4#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_seats!on| Bool)
(declare-const clause!3.g2!on Bool)
(declare-const |clause!12.5#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_keep_unit_honours!on| Bool)
(declare-const clause!13!on Bool)
(declare-const clause!13!on~2 Bool)
(declare-const |clause!13#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_lighter_discipline!on| Bool)
(declare-const |clause!18#2!yields!other_reduced_discipline!on| Bool)
(declare-const |clause!18#2!yields!other_no_discipline!on| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
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
(assert (and (>= on 1) (<= on 3652059)))
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
(assert
 (and
  (>= date!find!0 1)
  (<= date!find!0 3652059)
  (or (not done!find!0) (<= date!find!0 on))
  (and (>= by!find!0 0) (< by!find!0 14))
  (= to!find!0 (- 1))
  (and (>= content!find!0 0) (< content!find!0 2))))

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

; 第八条 / Article 8
(assert (! (= clause!8!on (and fact!error clause!7!on)) :named |8-1|))
(assert (!
 (= clause!8!on~2
  (or
   clause!8.1!date!find!0
   clause!8.2!date!find!0
   clause!8.3!on
   clause!8.4!date!find!0
   clause!8.5!date!find!0
   clause!8.6!date!find!0
   clause!8.7!date!find!0
   clause!8.8!date!find!0))
 :named |8-2|))
(assert (!
 (= clause!8!on~3 (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on)))
 :named |8-3|))
(assert (!
 (= |clause!8#1!gives!on| (and (and clause!8!on clause!8!on~2) clause!8!on~3))
 :named |8-4|))

; 第十条释义十一 / gloss 11 on Article 10
(assert (!
 (= clause!10.g11!on (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on)))
 :named |10.g11-1|))

; 第十二条 / Article 12
(assert (! (= clause!12!on clause!10.g11!on) :named |12-1|))
(assert (!
 (= clause!12!on~2 (not (and fact!needs_discipline (<= since!needs_discipline on))))
 :named |12-2|))

; 第十二条第（一）项 / Article 12(1)
(assert (! (= |clause!12.1#1!gives!on| (and clause!12!on clause!12!on~2)) :named |12.1-1|))

; 第十二条第（二）项 / Article 12(2)
(assert (! (= |clause!12.2#1!gives!on| (and clause!12!on clause!12!on~2)) :named |12.2-1|))

; 第十二条第（三）项 / Article 12(3)
(assert (!
 (= |clause!12.3#1!gives!on|
  (and (and clause!12!on clause!12!on~2) clause!3.g1!date!overall_charge!0))
 :named |12.3-1|))

; 第十二条第（四）项 / Article 12(4)
(assert (!
 (= |clause!12.4#1!gives!on|
  (and (and clause!12!on clause!12!on~2) clause!3.g1!date!overall_charge!0))
 :named |12.4-1|))

; 第十二条第（五）项 / Article 12(5)
(assert (!
 (= |clause!12.5#1!gives!on| (and (and clause!12!on clause!12!on~2) clause!3.g2!on))
 :named |12.5-1|))

; 第十三条 / Article 13
(assert (! (= clause!13!on clause!10.g11!on) :named |13-1|))
(assert (!
 (= clause!13!on~2 (and fact!needs_discipline (<= since!needs_discipline on)))
 :named |13-2|))
(assert (! (= |clause!13#1!gives!on| (and clause!13!on clause!13!on~2)) :named |13-3|))

; 第十四条第（三）项 / Article 14(3)
(assert (!
 (= clause!14.3!on
  (and
   fact!good_attitude
   clause!14.g1!on
   (and fact!removed_effect (<= since!removed_effect on))
   (not fact!must_answer)))
 :named |14.3-1|))
(assert (!
 (= |clause!14.3#4!gives!on|
  (and reading!differentiated!by_itself (and clause!14!date!urge!0 clause!14.3!on)))
 :named |14.3-2|))
(assert (!
 (= clause!14.3!on~2
  (and
   clause!10.g11!on
   fact!good_attitude
   clause!14.g1!on
   (and fact!removed_effect (<= since!removed_effect on))
   (not fact!must_answer)))
 :named |14.3-3|))
(assert (!
 (= |clause!14.3#5!gives!on|
  (and reading!differentiated!after_finding (and clause!14!date!urge!0 clause!14.3!on~2)))
 :named |14.3-4|))

; 所论的读法：“区别对待”取“认定的标准”；或“区别对待”取“认定之后必予”
; The readings it is about: “differentiated” taken as “standard”; or “differentiated” taken as “after finding”
(assert (or reading!differentiated!standard reading!differentiated!after_finding))

; 所问
; The question
(assert
 (and
  (not (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on)))
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
      |clause!13#1!gives!on|))))))

(check-sat)
