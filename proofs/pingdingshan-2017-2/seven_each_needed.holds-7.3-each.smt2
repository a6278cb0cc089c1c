; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“第七条逐项必要”（seven_each_needed）
; property “第七条逐项必要” (seven_each_needed)
; 性质“第七条逐项必要”（因读法“违法乱纪的范围”而定）：第七条逐项必要。
; 结论：因读法而定
; verdict: depends on the readings
; 成立：“违法乱纪的范围”取“只排除所列两种”；或“违法乱纪的范围”取“及于同等严重的”。不成立：“违法乱纪的范围”取“凡违法乱纪皆排除”。前提不可能：无。
; holds: “violations” taken as “listed”; or “violations” taken as “alike”. Fails: “violations” taken as “every”. Premise impossible: none.
;
; 就所列的每一组读法，都有一个写定的案件。假设其中某一组读法下，为它写定的案件不是所要的情形：不可满足，故每一组都有。
; for each of the readings named a case is given. Suppose that under some of them its case is not one as is sought: that cannot be satisfied, so each has one.
;
; 复核：cvc5 seven_each_needed.holds-7.3-each.smt2，或 z3 seven_each_needed.holds-7.3-each.smt2；预期答 unsat。
; To re-check: cvc5 seven_each_needed.holds-7.3-each.smt2, or z3 seven_each_needed.holds-7.3-each.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!by_reference_list!both Bool) ; 读法“顿号”取“两者兼备”
(declare-const reading!by_reference_list!either Bool) ; 读法“顿号”取“有一即可”
(declare-const reading!shield!barred Bool) ; 读法“挡箭牌”取“不得以容错抵挡”
(declare-const reading!shield!apart Bool) ; 读法“挡箭牌”取“各自判断”
(declare-const reading!violations!every Bool) ; 读法“违法乱纪的范围”取“凡违法乱纪皆排除”
(declare-const reading!violations!listed Bool) ; 读法“违法乱纪的范围”取“只排除所列两种”
(declare-const reading!violations!alike Bool) ; 读法“违法乱纪的范围”取“及于同等严重的”
(declare-const reading!accident_and_effect!each Bool) ; 读法“和”取“各自排除”
(declare-const reading!accident_and_effect!both_only Bool) ; 读法“和”取“兼有才排除”
(declare-const reading!repair!result Bool) ; 读法“挽回或消除”取“须有其果”
(declare-const reading!repair!effort Bool) ; 读法“挽回或消除”取“尽力即可”
(declare-const reading!differentiated!standard Bool) ; 读法“区别对待”取“认定的标准”
(declare-const reading!differentiated!by_itself Bool) ; 读法“区别对待”取“自成根据”
(declare-const reading!differentiated!after_finding Bool) ; 读法“区别对待”取“认定之后必予”
(declare-const reading!strict_conditions!any Bool) ; 读法“从严三项”取“有一即从严”
(declare-const reading!strict_conditions!all Bool) ; 读法“从严三项”取“兼有才从严”
(declare-const on Int) ; 案件截至之日
(declare-const fact!deviation Bool) ; 出现偏差失误
(declare-const fact!breaks_law Bool) ; 违反法律法规
(declare-const fact!party_kind Int) ; 当事人类别：0 各县（市、区），1 市直各单位，2 全市党员干部，3 其他单位和个人
(declare-const fact!other_person Bool) ; 属于个人
(declare-const fact!party_member Bool) ; 中共党员
(declare-const fact!supervised Bool) ; 监察对象
(declare-const fact!legality Int) ; 守法情况：0 遵纪守法，1 违法乱纪
(declare-const fact!idle Bool) ; 为官不为
(declare-const fact!reckless Bool) ; 为官乱为
(declare-const fact!lazy Bool) ; 懒政怠政
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
(declare-const fact!error Bool) ; 出现失误或错误
(declare-const fact!needs_discipline Bool) ; 需要给予党纪政纪处分
(declare-const since!needs_discipline Int) ; 自何日起；0 为自始
(declare-const fact!good_attitude Bool) ; 态度端正
(declare-const fact!must_answer Bool) ; 确需追究责任
(declare-const fact!trusts_luck Bool) ; 心存侥幸
(declare-const fact!conceals Bool) ; 隐瞒问题
(declare-const fact!refuses Bool) ; 拒不改错
(declare-const fact!similar_7_2 Bool) ; 与临机决断、紧急避险相类的其他情况
(declare-const fact!other_exempt Bool) ; 关于实行容错免责另有规定
(declare-const fact!other_strict_treatment Bool) ; 关于从严处理另有规定
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
(declare-const clause!7.1!date!find!0 Bool)
(declare-const clause!7.2!date!find!0 Bool)
(declare-const clause!7.3!date!find!0 Bool)
(declare-const clause!7.4!date!find!0 Bool)
(declare-const clause!7.g1!date!find!0 Bool)
(declare-const clause!7.5!date!find!0 Bool)
(declare-const clause!8.1!date!find!0 Bool)
(declare-const clause!8.2!date!find!0 Bool)
(declare-const clause!8.4!date!find!0 Bool)
(declare-const clause!8.5!date!find!0 Bool)
(declare-const clause!8.6!date!find!0 Bool)
(declare-const clause!8.7!date!find!0 Bool)
(declare-const clause!8.8!date!find!0 Bool)
(declare-const clause!2.g1!date!find!0 Bool)
(declare-const |clause!10.g8#1!asks!date!find!0| Bool)
(declare-const |clause!11.g1#1!asks!date!find!0| Bool)
(declare-const |clause!11.g2#1!asks!date!find!0| Bool)
(declare-const clause!18!in-force!date!find!0 Bool)
(declare-const valid!find!0 Bool)
(declare-const clause!14!date!urge!0 Bool)
(declare-const clause!6.g1!on Bool)
(declare-const |clause!6.g1#1!gives!on| Bool)
(declare-const clause!7.6!on Bool)
(declare-const |clause!7#1!bars!on| Bool)
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
(declare-const clause!14.3!on~5 Bool)
(declare-const |clause!14.3#9!gives!on| Bool)
(declare-const clause!14.3!on~6 Bool)
(declare-const |clause!14.3#10!gives!on| Bool)
(declare-const |clause!18#2!yields!other_strict_treatment!on| Bool)
(declare-const |clause!2.g5#1!assumed!on| Bool)
(declare-const |clause!3.g3#1!assumed!on| Bool)
(declare-const |clause!4.g1#1!assumed!on| Bool)
(declare-const |clause!7.g3#1!assumed!on| Bool)
(declare-const |clause!7.g4#1!assumed!on| Bool)
(declare-const |clause!13.g2#1!assumed!on| Bool)
(declare-const |clause!10.g8#1!asks!date!find!0~4| Bool)
(declare-const |clause!11.g2#1!asks!date!find!0~4| Bool)
(declare-const valid!find!0~5 Bool)
(declare-const |clause!7#1!bars!on~4| Bool)
(declare-const clause!7!on~4 Bool)
(declare-const clause!8!on~8 Bool)
(declare-const clause!8!on~9 Bool)
(declare-const |clause!8#1!gives!on~4| Bool)
(declare-const clause!10.g11!on~4 Bool)
(declare-const clause!14.3!on~11 Bool)
(declare-const |clause!14.3#5!gives!on~4| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))
(assert (or reading!shield!barred reading!shield!apart))
(assert (or (not reading!shield!barred) (not reading!shield!apart)))
(assert (or reading!violations!every reading!violations!listed reading!violations!alike))
(assert (or (not reading!violations!every) (not reading!violations!listed)))
(assert (or (not reading!violations!every) (not reading!violations!alike)))
(assert (or (not reading!violations!listed) (not reading!violations!alike)))
(assert (or reading!accident_and_effect!each reading!accident_and_effect!both_only))
(assert (or (not reading!accident_and_effect!each) (not reading!accident_and_effect!both_only)))
(assert (or reading!repair!result reading!repair!effort))
(assert (or (not reading!repair!result) (not reading!repair!effort)))
(assert
 (or
  reading!differentiated!standard
  reading!differentiated!by_itself
  reading!differentiated!after_finding))
(assert (or (not reading!differentiated!standard) (not reading!differentiated!by_itself)))
(assert (or (not reading!differentiated!standard) (not reading!differentiated!after_finding)))
(assert (or (not reading!differentiated!by_itself) (not reading!differentiated!after_finding)))
(assert (or reading!strict_conditions!any reading!strict_conditions!all))
(assert (or (not reading!strict_conditions!any) (not reading!strict_conditions!all)))

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
(assert
 (= valid!find!0~5
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
   |clause!10.g8#1!asks!date!find!0~4|
   |clause!11.g1#1!asks!date!find!0|
   |clause!11.g2#1!asks!date!find!0~4|)))

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

; 第四条释义一 / gloss 1 on Article 4
(assert (!
 (= |clause!4.g1#1!assumed!on|
  (or
   (not (= fact!legality 1))
   (or fact!breaks_law clause!2.g1!date!find!0 fact!harms_public fact!other_violation)))
 :named |4.g1-1|))

; 第六条释义一 / gloss 1 on Article 6
(assert (! (= clause!6.g1!on (or fact!idle fact!reckless fact!lazy)) :named |6.g1-1|))
(assert (! (= |clause!6.g1#1!gives!on| (and reading!shield!barred clause!6.g1!on)) :named |6.g1-2|))

; 第七条 / Article 7
(assert (!
 (= |clause!7#1!bars!on|
  (not
   (and
    clause!7.1!date!find!0
    clause!7.2!date!find!0
    clause!7.3!date!find!0
    clause!7.4!date!find!0
    clause!7.5!date!find!0
    clause!7.6!on)))
 :named |7-1|))
(assert (!
 (= clause!7!on
  (and
   clause!7.1!date!find!0
   clause!7.2!date!find!0
   clause!7.3!date!find!0
   clause!7.4!date!find!0
   clause!7.5!date!find!0
   clause!7.6!on))
 :named |7-2|))
(assert (!
 (= |clause!7#1!bars!on~4|
  (not
   (and
    clause!7.1!date!find!0
    clause!7.2!date!find!0
    clause!7.4!date!find!0
    clause!7.5!date!find!0
    clause!7.6!on)))
 :named |7-3|))
(assert (!
 (= clause!7!on~4
  (and
   clause!7.1!date!find!0
   clause!7.2!date!find!0
   clause!7.4!date!find!0
   clause!7.5!date!find!0
   clause!7.6!on))
 :named |7-4|))

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
(assert (! (= clause!8!on~8 (and fact!error clause!7!on~4)) :named |8-5|))
(assert (!
 (= clause!8!on~9 (and (and valid!find!0~5 (= content!find!0 0)) (<= date!find!0 on)))
 :named |8-6|))
(assert (!
 (= |clause!8#1!gives!on~4| (and (and clause!8!on~8 clause!8!on~2) clause!8!on~9))
 :named |8-7|))

; 第十三条释义二 / gloss 2 on Article 13
(assert (!
 (= |clause!13.g2#1!assumed!on|
  (or
   (not (and fact!needs_discipline (<= since!needs_discipline on)))
   (or clause!2.g1!date!find!0 fact!harms_public fact!other_violation)))
 :named |13.g2-1|))

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
(assert (! (= clause!14.3!on~5 (or fact!trusts_luck fact!conceals fact!refuses)) :named |14.3-5|))
(assert (!
 (= |clause!14.3#9!gives!on|
  (and reading!strict_conditions!any (and clause!14!date!urge!0 clause!14.3!on~5)))
 :named |14.3-6|))
(assert (! (= clause!14.3!on~6 (and fact!trusts_luck fact!conceals fact!refuses)) :named |14.3-7|))
(assert (!
 (= |clause!14.3#10!gives!on|
  (and reading!strict_conditions!all (and clause!14!date!urge!0 clause!14.3!on~6)))
 :named |14.3-8|))
(assert (!
 (= clause!14.3!on~11
  (and
   clause!10.g11!on~4
   fact!good_attitude
   clause!14.g1!on
   (and fact!removed_effect (<= since!removed_effect on))
   (not fact!must_answer)))
 :named |14.3-9|))
(assert (!
 (= |clause!14.3#5!gives!on~4|
  (and reading!differentiated!after_finding (and clause!14!date!urge!0 clause!14.3!on~11)))
 :named |14.3-10|))

; 第十八条 / Article 18
(assert (! (= clause!18!in-force!date!find!0 (>= date!find!0 736366)) :named |18-1|))
(assert (! (= |clause!18#2!yields!other_exempt!on| fact!other_exempt) :named |18-2|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-3|))
(assert (!
 (= |clause!18#2!yields!other_strict_treatment!on| fact!other_strict_treatment)
 :named |18-4|))

; 写定的案件：2 个，各用于所注的读法
; The cases given: 2, each for the readings noted
; 读法：“违法乱纪的范围”取“凡违法乱纪皆排除” / readings: “violations” taken as “every”
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (or (not reading!violations!every) (= on 736366)))
; 事实 / facts
(assert
 (or
  (not reading!violations!every)
  (and
   fact!deviation
   (not fact!breaks_law)
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   (= fact!legality 0)
   (not fact!idle)
   (not fact!reckless)
   (not fact!lazy)
   fact!follows_policy_line
   fact!followed_discussion
   fact!followed_democratic_decision
   (not fact!emergency_decision)
   (not fact!averting_danger)
   (not fact!gain_for_self)
   (not fact!gain_for_others)
   (not fact!gain_for_unit)
   (not fact!harms_public)
   fact!other_violation
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
   fact!error
   (not fact!needs_discipline)
   (= since!needs_discipline 0)
   fact!good_attitude
   (not fact!must_answer)
   (not fact!trusts_luck)
   (not fact!conceals)
   (not fact!refuses)
   (not fact!similar_7_2)
   (not fact!other_exempt)
   (not fact!other_strict_treatment))))
; 未作出的行为 / acts not done
(assert
 (or
  (not reading!violations!every)
  (and
   (not done!find!0)
   (= date!find!0 736366)
   (= by!find!0 0)
   (= to!find!0 (- 1))
   (= content!find!0 0))))
; 读法：任何读法 / readings: every reading
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (or reading!violations!every (= on 736366)))
; 事实 / facts
(assert
 (or
  reading!violations!every
  (and
   fact!deviation
   (not fact!breaks_law)
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   (= fact!legality 0)
   (not fact!idle)
   (not fact!reckless)
   (not fact!lazy)
   fact!follows_policy_line
   fact!followed_discussion
   fact!followed_democratic_decision
   (not fact!emergency_decision)
   (not fact!averting_danger)
   (not fact!gain_for_self)
   (not fact!gain_for_others)
   (not fact!gain_for_unit)
   fact!harms_public
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
   fact!error
   (not fact!needs_discipline)
   (= since!needs_discipline 0)
   fact!good_attitude
   (not fact!must_answer)
   (not fact!trusts_luck)
   (not fact!conceals)
   (not fact!refuses)
   (not fact!similar_7_2)
   (not fact!other_exempt)
   (not fact!other_strict_treatment))))
; 未作出的行为 / acts not done
(assert
 (or
  reading!violations!every
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
   (or fact!other_violation (not fact!like_violation))
   (or (not (= fact!accident_kind 0)) (= fact!accident_grade 0))
   |clause!2.g5#1!assumed!on|
   |clause!3.g3#1!assumed!on|
   |clause!4.g1#1!assumed!on|
   |clause!7.g3#1!assumed!on|
   |clause!7.g4#1!assumed!on|
   |clause!13.g2#1!assumed!on|
   (and (>= on 1) (<= on 3652059))
   (and (>= fact!party_kind 0) (< fact!party_kind 4))
   (and (>= fact!legality 0) (< fact!legality 2))
   (and (>= fact!accident_kind 0) (< fact!accident_kind 7))
   (and (>= fact!accident_grade 0) (< fact!accident_grade 4))
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
    (>= since!needs_discipline 0)
    (<= since!needs_discipline 3652059)
    (or fact!needs_discipline (= since!needs_discipline 0)))
   (and
    (>= date!find!0 1)
    (<= date!find!0 3652059)
    (or (not done!find!0) (<= date!find!0 on))
    (and (>= by!find!0 0) (< by!find!0 14))
    (= to!find!0 (- 1))
    (and (>= content!find!0 0) (< content!find!0 2)))
   (not
    (=
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
       (or |clause!6.g1#1!gives!on| |clause!7#1!bars!on|))
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_exempt!on|))
      (not
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
          (or |clause!6.g1#1!gives!on| |clause!7#1!bars!on|)))
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
          (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on|))
         (and
          (not
           (or
            (not clause!18!in-force!on)
            (not
             (or
              |clause!3#1!covers!date!overall_charge!0|
              |clause!3#2!covers!date!overall_charge!0|
              |clause!3#3!covers!date!overall_charge!0|))
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|)))))
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
        (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on|)))
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
        (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on|) |clause!8#1!gives!on|))))
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
       (or |clause!6.g1#1!gives!on| |clause!7#1!bars!on~4|))
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!overall_charge!0|
          |clause!3#2!covers!date!overall_charge!0|
          |clause!3#3!covers!date!overall_charge!0|))
        |clause!18#2!yields!other_exempt!on|))
      (not
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
          (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~4|) |clause!8#1!gives!on~4|))
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
          (or |clause!6.g1#1!gives!on| |clause!7#1!bars!on~4|)))
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
          (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~4|))
         (and
          (not
           (or
            (not clause!18!in-force!on)
            (not
             (or
              |clause!3#1!covers!date!overall_charge!0|
              |clause!3#2!covers!date!overall_charge!0|
              |clause!3#3!covers!date!overall_charge!0|))
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|)))))
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
        (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~4|)))
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
        (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~4|) |clause!8#1!gives!on~4|)))))))))

(check-sat)
