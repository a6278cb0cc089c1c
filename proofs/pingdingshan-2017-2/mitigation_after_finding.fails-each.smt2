; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“一切减责须先认定”（mitigation_after_finding）
; property “一切减责须先认定” (mitigation_after_finding)
; 性质“一切减责须先认定”（因读法“区别对待”而定）：实行容错免责、第十三条规定的各项结果、从轻处理、减轻处理只能在作出认定，内容为予以容错免责之后。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“区别对待”取“认定的标准”；或“区别对待”取“认定之后必予”。不成立：“区别对待”取“自成根据”。前提不可能：无。
; holds: “differentiated” taken as “standard”; or “differentiated” taken as “after finding”. Fails: “differentiated” taken as “by itself”. Premise impossible: none.
;
; 就所列的每一组读法，都有一个写定的案件。假设其中某一组读法下，为它写定的案件不是所要的情形：不可满足，故每一组都有。
; for each of the readings named a case is given. Suppose that under some of them its case is not one as is sought: that cannot be satisfied, so each has one.
;
; 复核：cvc5 mitigation_after_finding.fails-each.smt2，或 z3 mitigation_after_finding.fails-each.smt2；预期答 unsat。
; To re-check: cvc5 mitigation_after_finding.fails-each.smt2, or z3 mitigation_after_finding.fails-each.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!by_reference_list!both Bool) ; 读法“顿号”取“两者兼备”
(declare-const reading!by_reference_list!either Bool) ; 读法“顿号”取“有一即可”
(declare-const reading!differentiated!standard Bool) ; 读法“区别对待”取“认定的标准”
(declare-const reading!differentiated!by_itself Bool) ; 读法“区别对待”取“自成根据”
(declare-const reading!differentiated!after_finding Bool) ; 读法“区别对待”取“认定之后必予”
(declare-const on Int) ; 案件截至之日
(declare-const fact!deviation Bool) ; 出现偏差失误
(declare-const fact!party_kind Int) ; 当事人类别：0 各县（市、区），1 市直各单位，2 全市党员干部，3 其他单位和个人
(declare-const fact!other_person Bool) ; 属于个人
(declare-const fact!party_member Bool) ; 中共党员
(declare-const fact!supervised Bool) ; 监察对象
(declare-const fact!took_measures Bool) ; 主动采取有效措施
(declare-const since!took_measures Int) ; 自何日起；0 为自始
(declare-const fact!recovered_loss Bool) ; 挽回损失
(declare-const since!recovered_loss Int) ; 自何日起；0 为自始
(declare-const fact!removed_effect Bool) ; 消除影响
(declare-const since!removed_effect Int) ; 自何日起；0 为自始
(declare-const fact!error Bool) ; 出现失误或错误
(declare-const fact!good_attitude Bool) ; 态度端正
(declare-const fact!must_answer Bool) ; 确需追究责任
(declare-const fact!other_exempt Bool) ; 关于实行容错免责另有规定
(declare-const fact!other_lighter_treatment Bool) ; 关于从轻处理另有规定
(declare-const fact!other_reduced_treatment Bool) ; 关于减轻处理另有规定
(declare-const fact!other_lighter_discipline Bool) ; 关于从轻处分另有规定
(declare-const fact!other_reduced_discipline Bool) ; 关于减轻处分另有规定
(declare-const fact!other_no_discipline Bool) ; 关于免于处分另有规定
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
(declare-const |clause!10.g8#1!asks!date!find!0| Bool)
(declare-const |clause!11.g1#1!asks!date!find!0| Bool)
(declare-const |clause!11.g2#1!asks!date!find!0| Bool)
(declare-const clause!18!in-force!date!find!0 Bool)
(declare-const valid!find!0 Bool)
(declare-const clause!14!date!urge!0 Bool)
(declare-const |clause!8#1!gives!on| Bool)
(declare-const clause!14.g1!on Bool)
(declare-const clause!14.3!on Bool)
(declare-const |clause!14.3#4!gives!on| Bool)
(declare-const clause!10.g11!on Bool)
(declare-const clause!14.3!on~2 Bool)
(declare-const |clause!14.3#5!gives!on| Bool)
(declare-const |clause!18#2!yields!other_exempt!on| Bool)
(declare-const clause!18!in-force!on Bool)
(declare-const clause!14.3!on~3 Bool)
(declare-const |clause!14.3#6!gives!on| Bool)
(declare-const clause!14.3!on~4 Bool)
(declare-const |clause!14.3#7!gives!on| Bool)
(declare-const |clause!14.3#8!gives!on| Bool)
(declare-const |clause!18#2!yields!other_lighter_treatment!on| Bool)
(declare-const |clause!18#2!yields!other_reduced_treatment!on| Bool)
(declare-const |clause!13#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_lighter_discipline!on| Bool)
(declare-const |clause!18#2!yields!other_reduced_discipline!on| Bool)
(declare-const |clause!18#2!yields!other_no_discipline!on| Bool)
(declare-const |clause!2.g5#1!assumed!on| Bool)
(declare-const |clause!3.g3#1!assumed!on| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))
(assert
 (or
  reading!differentiated!standard
  reading!differentiated!by_itself
  reading!differentiated!after_finding))
(assert (or (not reading!differentiated!standard) (not reading!differentiated!by_itself)))
(assert (or (not reading!differentiated!standard) (not reading!differentiated!after_finding)))
(assert (or (not reading!differentiated!by_itself) (not reading!differentiated!after_finding)))

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

; 第二条释义五 / gloss 5 on Article 2
(assert (! (= |clause!2.g5#1!assumed!on| (or (not fact!error) fact!deviation)) :named |2.g5-1|))

; 第三条 / Article 3
(assert (!
 (= |clause!3#1!covers!date!overall_charge!0|
  (or (= fact!party_kind 0) (= fact!party_kind 1) (= fact!party_kind 2)))
 :named |3-1|))
(assert (!
 (= |clause!3#2!covers!date!overall_charge!0|
  (and
   reading!by_reference_list!both
   (and clause!3.g1!date!overall_charge!0 (and (not fact!party_member) (not fact!supervised)))))
 :named |3-2|))
(assert (!
 (= |clause!3#3!covers!date!overall_charge!0|
  (and
   reading!by_reference_list!either
   (and clause!3.g1!date!overall_charge!0 (or (not fact!party_member) (not fact!supervised)))))
 :named |3-3|))

; 第三条释义三 / gloss 3 on Article 3
(assert (!
 (= |clause!3.g3#1!assumed!on| (or (not (= fact!party_kind 2)) fact!party_member))
 :named |3.g3-1|))

; 第十四条 / Article 14
(assert (! (= clause!14!date!urge!0 fact!error) :named |14-1|))

; 第十四条释义一 / gloss 1 on Article 14
(assert (!
 (= clause!14.g1!on
  (and
   (and fact!took_measures (<= since!took_measures on))
   (and fact!recovered_loss (<= since!recovered_loss on))))
 :named |14.g1-1|))

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
(assert (!
 (= clause!14.3!on~3
  (and
   clause!10.g11!on
   fact!good_attitude
   clause!14.g1!on
   (and fact!removed_effect (<= since!removed_effect on))
   fact!must_answer))
 :named |14.3-5|))
(assert (!
 (= |clause!14.3#6!gives!on|
  (and reading!differentiated!standard (and clause!14!date!urge!0 clause!14.3!on~3)))
 :named |14.3-6|))
(assert (!
 (= clause!14.3!on~4
  (and
   fact!good_attitude
   clause!14.g1!on
   (and fact!removed_effect (<= since!removed_effect on))
   fact!must_answer))
 :named |14.3-7|))
(assert (!
 (= |clause!14.3#7!gives!on|
  (and reading!differentiated!by_itself (and clause!14!date!urge!0 clause!14.3!on~4)))
 :named |14.3-8|))
(assert (!
 (= |clause!14.3#8!gives!on|
  (and reading!differentiated!after_finding (and clause!14!date!urge!0 clause!14.3!on~3)))
 :named |14.3-9|))

; 第十八条 / Article 18
(assert (! (= clause!18!in-force!date!find!0 (>= date!find!0 736366)) :named |18-1|))
(assert (! (= |clause!18#2!yields!other_exempt!on| fact!other_exempt) :named |18-2|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-3|))
(assert (!
 (= |clause!18#2!yields!other_lighter_treatment!on| fact!other_lighter_treatment)
 :named |18-4|))
(assert (!
 (= |clause!18#2!yields!other_reduced_treatment!on| fact!other_reduced_treatment)
 :named |18-5|))
(assert (!
 (= |clause!18#2!yields!other_lighter_discipline!on| fact!other_lighter_discipline)
 :named |18-6|))
(assert (!
 (= |clause!18#2!yields!other_reduced_discipline!on| fact!other_reduced_discipline)
 :named |18-7|))
(assert (! (= |clause!18#2!yields!other_no_discipline!on| fact!other_no_discipline) :named |18-8|))

; 所论的读法：“区别对待”取“自成根据”
; The readings it is about: “differentiated” taken as “by itself”
(assert reading!differentiated!by_itself)

; 写定的案件：1 个，各用于所注的读法
; The cases given: 1, each for the readings noted
; 读法：“区别对待”取“自成根据” / readings: “differentiated” taken as “by itself”
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (or (not reading!differentiated!by_itself) (= on 736366)))
; 事实 / facts
(assert
 (or
  (not reading!differentiated!by_itself)
  (and
   fact!deviation
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   fact!took_measures
   (= since!took_measures 0)
   fact!recovered_loss
   (= since!recovered_loss 0)
   fact!removed_effect
   (= since!removed_effect 0)
   fact!error
   fact!good_attitude
   (not fact!must_answer)
   (not fact!other_exempt)
   (not fact!other_lighter_treatment)
   (not fact!other_reduced_treatment)
   (not fact!other_lighter_discipline)
   (not fact!other_reduced_discipline)
   (not fact!other_no_discipline))))
; 未作出的行为 / acts not done
(assert
 (or
  (not reading!differentiated!by_itself)
  (and
   (not done!find!0)
   (= date!find!0 736366)
   (= by!find!0 0)
   (= to!find!0 (- 1))
   (= content!find!0 0))))

; 所问
; The question
(assert
 (not
  (and
   (or (= fact!party_kind 3) (not fact!other_person))
   |clause!2.g5#1!assumed!on|
   |clause!3.g3#1!assumed!on|
   (and (>= on 1) (<= on 3652059))
   (and (>= fact!party_kind 0) (< fact!party_kind 4))
   (and
    (>= since!took_measures 0)
    (<= since!took_measures 3652059)
    (or fact!took_measures (= since!took_measures 0)))
   (and
    (>= since!recovered_loss 0)
    (<= since!recovered_loss 3652059)
    (or fact!recovered_loss (= since!recovered_loss 0)))
   (and
    (>= since!removed_effect 0)
    (<= since!removed_effect 3652059)
    (or fact!removed_effect (= since!removed_effect 0)))
   (and
    (>= date!find!0 1)
    (<= date!find!0 3652059)
    (or (not done!find!0) (<= date!find!0 on))
    (and (>= by!find!0 0) (< by!find!0 14))
    (= to!find!0 (- 1))
    (and (>= content!find!0 0) (< content!find!0 2)))
   (or
    (and
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
      (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on|) |clause!8#1!gives!on|))
     (not (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on))))
    (and
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
      |clause!13#1!gives!on|)
     (not (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on))))
    (and
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
      |clause!13#1!gives!on|)
     (not (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on))))
    (and
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
      |clause!13#1!gives!on|)
     (not (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on))))
    (and
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
      (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))
     (not (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on))))
    (and
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
      (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))
     (not (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on))))))))

(check-sat)
