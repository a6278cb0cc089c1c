; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“第八条逐项必要”（eight_each_needed）
; property “第八条逐项必要” (eight_each_needed)
; 性质“第八条逐项必要”：第八条逐项必要。
; 结论：已证明
; verdict: proved
; 成立：任何读法。不成立：无。前提不可能：无。
; holds: every reading. Fails: none. Premise impossible: none.
;
; 就所列的每一组读法，都有一个写定的案件。假设其中某一组读法下，为它写定的案件不是所要的情形：不可满足，故每一组都有。
; for each of the readings named a case is given. Suppose that under some of them its case is not one as is sought: that cannot be satisfied, so each has one.
;
; 复核：cvc5 eight_each_needed.holds-8.1-each.smt2，或 z3 eight_each_needed.holds-8.1-each.smt2；预期答 unsat。
; To re-check: cvc5 eight_each_needed.holds-8.1-each.smt2, or z3 eight_each_needed.holds-8.1-each.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 同级党委（党组），7 各县（市、区）、市直单位，8 市纪委、市监察局，9 中共平顶山市委，10 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 peer_committee, 7 local_units, 8 city_discipline, 9 city_committee, 10 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!by_reference_list!both Bool) ; 读法“顿号”取“两者兼备”
(declare-const reading!by_reference_list!either Bool) ; 读法“顿号”取“有一即可”
(declare-const reading!violations!every Bool) ; 读法“违法乱纪的范围”取“凡违法乱纪皆排除”
(declare-const reading!violations!listed Bool) ; 读法“违法乱纪的范围”取“只排除所列两种”
(declare-const reading!accident_and_effect!each Bool) ; 读法“和”取“各自排除”
(declare-const reading!accident_and_effect!both_only Bool) ; 读法“和”取“兼有才排除”
(declare-const reading!differentiated!after_finding Bool) ; 读法“区别对待”取“以认定为前提”
(declare-const reading!differentiated!by_itself Bool) ; 读法“区别对待”取“自成根据”
(declare-const reading!strict_conditions!any Bool) ; 读法“从严三项”取“有一即从严”
(declare-const reading!strict_conditions!all Bool) ; 读法“从严三项”取“兼有才从严”
(declare-const on Int) ; 案件截至之日
(declare-const fact!goal_missed Bool) ; 未能实现预期目标
(declare-const fact!party_kind Int) ; 当事人类别：0 各县（市、区），1 市直各单位，2 全市党员干部，3 其他单位和个人
(declare-const fact!party_member Bool) ; 中共党员
(declare-const fact!supervised Bool) ; 监察对象
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
(declare-const fact!in_reform Bool) ; 在推进改革创新过程中
(declare-const fact!explored Bool) ; 大胆探索
(declare-const fact!piloted Bool) ; 先行先试
(declare-const fact!inexperience Bool) ; 因缺乏经验
(declare-const fact!in_creative_work Bool) ; 在创造性落实上级决策部署过程中
(declare-const fact!unregulated_error Bool) ; 出现法律法规和上级政策规定尚无明确限制的失误和错误
(declare-const fact!in_emergency Bool) ; 在处置突发事件过程中
(declare-const fact!in_urgent_task Bool) ; 在执行急难险重任务过程中
(declare-const fact!for_common_interest Bool) ; 为维护国家、集体和人民利益
(declare-const fact!adverse_effect Bool) ; 造成不良影响
(declare-const fact!reported_in_time Bool) ; 及时履行报告程序
(declare-const fact!in_key_work Bool) ; 在推进重点工作过程中
(declare-const fact!in_key_project Bool) ; 在推进重点项目过程中
(declare-const fact!bold Bool) ; 大胆履职
(declare-const fact!vigorous Bool) ; 大力推进
(declare-const fact!in_conflict_work Bool) ; 在化解矛盾焦点过程中
(declare-const fact!in_legacy_work Bool) ; 在解决历史遗留问题过程中
(declare-const fact!broke_obstacles Bool) ; 勇于破除障碍
(declare-const fact!touched_interests Bool) ; 触及固有利益
(declare-const fact!in_enterprise_service Bool) ; 在服务企业过程中
(declare-const fact!in_public_service Bool) ; 在服务群众过程中
(declare-const fact!in_development_service Bool) ; 在推动发展过程中
(declare-const fact!for_efficiency Bool) ; 着眼提高效率
(declare-const fact!for_solution Bool) ; 着眼解决问题
(declare-const fact!innovative_measures Bool) ; 采取创新措施
(declare-const fact!unforeseeable Bool) ; 难以预见的因素
(declare-const fact!other_situation Bool) ; 其他符合“三个区分开来”精神的情形
(declare-const fact!good_attitude Bool) ; 态度端正
(declare-const fact!must_answer Bool) ; 确需追究责任
(declare-const fact!trusts_luck Bool) ; 心存侥幸
(declare-const fact!conceals Bool) ; 隐瞒问题
(declare-const fact!refuses Bool) ; 拒不改错
(declare-const fact!similar_7_2 Bool) ; 与临机决断、紧急避险相类的其他情况
(declare-const fact!other_exempt Bool) ; 关于实行容错免责另有规定
(declare-const fact!other_strict_treatment Bool) ; 关于从严处理另有规定
(declare-const done!report_afterwards!0 Bool) ; 已作出：履行报告程序
(declare-const date!report_afterwards!0 Int)
(declare-const by!report_afterwards!0 Int)
(declare-const to!report_afterwards!0 Int)
(declare-const content!report_afterwards!0 Int)
(declare-const |clause!3#1!covers!date!notify!0| Bool)
(declare-const |clause!3#2!covers!date!notify!0| Bool)
(declare-const |clause!3#3!covers!date!notify!0| Bool)
(declare-const clause!18!in-force!date!report_afterwards!0 Bool)
(declare-const valid!report_afterwards!0 Bool)
(declare-const clause!7.1!date!verify!0 Bool)
(declare-const clause!7.2!date!verify!0 Bool)
(declare-const clause!7.3!date!verify!0 Bool)
(declare-const clause!7.4!date!verify!0 Bool)
(declare-const clause!7.g1!date!verify!0 Bool)
(declare-const clause!7.5!date!verify!0 Bool)
(declare-const clause!8.1!date!verify!0 Bool)
(declare-const clause!8.2!date!verify!0 Bool)
(declare-const clause!8.4!date!verify!0 Bool)
(declare-const clause!8.5!date!verify!0 Bool)
(declare-const clause!8.6!date!verify!0 Bool)
(declare-const clause!8.g1!date!verify!0 Bool)
(declare-const clause!8.7!date!verify!0 Bool)
(declare-const clause!8.8!date!verify!0 Bool)
(declare-const clause!14!date!urge!0 Bool)
(declare-const clause!7.6!on Bool)
(declare-const |clause!7#1!bars!on| Bool)
(declare-const clause!7!on Bool)
(declare-const clause!8!on Bool)
(declare-const clause!8.3!on Bool)
(declare-const clause!8!on~2 Bool)
(declare-const |clause!8#1!gives!on| Bool)
(declare-const clause!10.g7!on Bool)
(declare-const clause!14.3!on Bool)
(declare-const |clause!14.3#3!gives!on| Bool)
(declare-const clause!14.3!on~2 Bool)
(declare-const |clause!14.3#4!gives!on| Bool)
(declare-const |clause!18#2!yields!other_exempt!on| Bool)
(declare-const clause!18!in-force!on Bool)
(declare-const clause!14.3!on~5 Bool)
(declare-const |clause!14.3#7!gives!on| Bool)
(declare-const clause!14.3!on~6 Bool)
(declare-const |clause!14.3#8!gives!on| Bool)
(declare-const |clause!18#2!yields!other_strict_treatment!on| Bool)
(declare-const clause!8!on~8 Bool)
(declare-const |clause!8#1!gives!on~8| Bool)
(declare-const clause!10.g7!on~8 Bool)
(declare-const clause!14.3!on~19 Bool)
(declare-const |clause!14.3#3!gives!on~8| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))
(assert (or reading!violations!every reading!violations!listed))
(assert (or (not reading!violations!every) (not reading!violations!listed)))
(assert (or reading!accident_and_effect!each reading!accident_and_effect!both_only))
(assert (or (not reading!accident_and_effect!each) (not reading!accident_and_effect!both_only)))
(assert (or reading!differentiated!after_finding reading!differentiated!by_itself))
(assert (or (not reading!differentiated!after_finding) (not reading!differentiated!by_itself)))
(assert (or reading!strict_conditions!any reading!strict_conditions!all))
(assert (or (not reading!strict_conditions!any) (not reading!strict_conditions!all)))

; 用语之义：行为何时有效，义务何时成立
; What the words mean: when an act is valid, when a duty arises
(assert
 (= valid!report_afterwards!0
  (and
   done!report_afterwards!0
   clause!18!in-force!date!report_afterwards!0
   (or
    |clause!3#1!covers!date!notify!0|
    |clause!3#2!covers!date!notify!0|
    |clause!3#3!covers!date!notify!0|)
   (= by!report_afterwards!0 0))))

; 第三条 / Article 3
(assert (!
 (= |clause!3#1!covers!date!notify!0|
  (or (= fact!party_kind 0) (= fact!party_kind 1) (= fact!party_kind 2)))
 :named |3-1|))
(assert (!
 (= |clause!3#2!covers!date!notify!0|
  (and reading!by_reference_list!both (and (not fact!party_member) (not fact!supervised))))
 :named |3-2|))
(assert (!
 (= |clause!3#3!covers!date!notify!0|
  (and reading!by_reference_list!either (or (not fact!party_member) (not fact!supervised))))
 :named |3-3|))

; 第七条 / Article 7
(assert (!
 (= |clause!7#1!bars!on|
  (not
   (and
    clause!7.1!date!verify!0
    clause!7.2!date!verify!0
    clause!7.3!date!verify!0
    clause!7.4!date!verify!0
    clause!7.5!date!verify!0
    clause!7.6!on)))
 :named |7-1|))
(assert (!
 (= clause!7!on
  (and
   clause!7.1!date!verify!0
   clause!7.2!date!verify!0
   clause!7.3!date!verify!0
   clause!7.4!date!verify!0
   clause!7.5!date!verify!0
   clause!7.6!on))
 :named |7-2|))

; 第七条释义一 / gloss 1 on Article 7
(assert (!
 (= clause!7.g1!date!verify!0
  (and
   (or
    (= fact!accident_kind 1)
    (= fact!accident_kind 2)
    (= fact!accident_kind 3)
    (= fact!accident_kind 4)
    (= fact!accident_kind 5))
   (or (= fact!accident_grade 2) (= fact!accident_grade 3))))
 :named |7.g1-1|))

; 第七条第（一）项 / Article 7(1)
(assert (! (= clause!7.1!date!verify!0 fact!follows_policy_line) :named |7.1-1|))

; 第七条第（二）项 / Article 7(2)
(assert (!
 (= clause!7.2!date!verify!0
  (or
   (and fact!followed_discussion fact!followed_democratic_decision)
   (or fact!emergency_decision fact!averting_danger fact!similar_7_2)))
 :named |7.2-1|))

; 第七条第（三）项 / Article 7(3)
(assert (!
 (= clause!7.3!date!verify!0
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
     (not fact!harms_public)))))
 :named |7.3-1|))

; 第七条第（四）项 / Article 7(4)
(assert (!
 (= clause!7.4!date!verify!0 (not (or fact!breaks_mandatory_rule fact!breaks_prohibitive_rule)))
 :named |7.4-1|))

; 第七条第（五）项 / Article 7(5)
(assert (!
 (= clause!7.5!date!verify!0
  (or
   (and
    reading!accident_and_effect!each
    (and (not clause!7.g1!date!verify!0) (not fact!vile_effect)))
   (and
    reading!accident_and_effect!both_only
    (not (and clause!7.g1!date!verify!0 fact!vile_effect)))))
 :named |7.5-1|))

; 第七条第（六）项 / Article 7(6)
(assert (!
 (= clause!7.6!on
  (and
   (and fact!took_measures (<= since!took_measures on))
   (or
    (and fact!recovered_loss (<= since!recovered_loss on))
    (and fact!removed_effect (<= since!removed_effect on)))))
 :named |7.6-1|))

; 第八条 / Article 8
(assert (! (= clause!8!on (and fact!error clause!7!on)) :named |8-1|))
(assert (!
 (= clause!8!on~2
  (or
   clause!8.1!date!verify!0
   clause!8.2!date!verify!0
   clause!8.3!on
   clause!8.4!date!verify!0
   clause!8.5!date!verify!0
   clause!8.6!date!verify!0
   clause!8.7!date!verify!0
   clause!8.8!date!verify!0))
 :named |8-2|))
(assert (! (= |clause!8#1!gives!on| (and clause!8!on clause!8!on~2)) :named |8-3|))
(assert (!
 (= clause!8!on~8
  (or
   clause!8.2!date!verify!0
   clause!8.3!on
   clause!8.4!date!verify!0
   clause!8.5!date!verify!0
   clause!8.6!date!verify!0
   clause!8.7!date!verify!0
   clause!8.8!date!verify!0))
 :named |8-4|))
(assert (! (= |clause!8#1!gives!on~8| (and clause!8!on clause!8!on~8)) :named |8-5|))

; 第八条第（一）项 / Article 8(1)
(assert (!
 (= clause!8.1!date!verify!0
  (and fact!in_reform fact!explored fact!piloted fact!inexperience fact!error))
 :named |8.1-1|))

; 第八条第（二）项 / Article 8(2)
(assert (!
 (= clause!8.2!date!verify!0 (and fact!in_creative_work fact!unregulated_error))
 :named |8.2-1|))

; 第八条第（三）项 / Article 8(3)
(assert (!
 (= clause!8.3!on
  (and
   (or fact!in_emergency fact!in_urgent_task)
   fact!for_common_interest
   (or fact!emergency_decision fact!averting_danger)
   fact!adverse_effect
   (and (and valid!report_afterwards!0 (<= date!report_afterwards!0 on)) fact!reported_in_time)))
 :named |8.3-1|))

; 第八条第（四）项 / Article 8(4)
(assert (!
 (= clause!8.4!date!verify!0
  (and
   (or fact!in_key_work fact!in_key_project)
   fact!bold
   fact!vigorous
   (or fact!error fact!adverse_effect)))
 :named |8.4-1|))

; 第八条第（五）项 / Article 8(5)
(assert (!
 (= clause!8.5!date!verify!0
  (and
   (or fact!in_conflict_work fact!in_legacy_work)
   fact!broke_obstacles
   fact!touched_interests
   (or fact!error fact!adverse_effect)))
 :named |8.5-1|))

; 第八条第（六）项 / Article 8(6)
(assert (!
 (= clause!8.6!date!verify!0
  (and
   (or fact!in_enterprise_service fact!in_public_service fact!in_development_service)
   (or fact!for_efficiency fact!for_solution)
   fact!innovative_measures
   fact!error))
 :named |8.6-1|))

; 第八条第（七）项 / Article 8(7)
(assert (!
 (= clause!8.7!date!verify!0
  (and (or clause!8.g1!date!verify!0 fact!unforeseeable) (or fact!goal_missed fact!adverse_effect)))
 :named |8.7-1|))

; 第八条第（八）项 / Article 8(8)
(assert (! (= clause!8.8!date!verify!0 fact!other_situation) :named |8.8-1|))

; 第十四条第（三）项 / Article 14(3)
(assert (!
 (= clause!14.3!on
  (and
   clause!10.g7!on
   (and
    fact!good_attitude
    (and fact!recovered_loss (<= since!recovered_loss on))
    (and fact!removed_effect (<= since!removed_effect on)))
   (not fact!must_answer)))
 :named |14.3-1|))
(assert (!
 (= |clause!14.3#3!gives!on|
  (and reading!differentiated!after_finding (and clause!14!date!urge!0 clause!14.3!on)))
 :named |14.3-2|))
(assert (!
 (= clause!14.3!on~2
  (and
   fact!good_attitude
   (and fact!recovered_loss (<= since!recovered_loss on))
   (and fact!removed_effect (<= since!removed_effect on))
   (not fact!must_answer)))
 :named |14.3-3|))
(assert (!
 (= |clause!14.3#4!gives!on|
  (and reading!differentiated!by_itself (and clause!14!date!urge!0 clause!14.3!on~2)))
 :named |14.3-4|))
(assert (! (= clause!14.3!on~5 (or fact!trusts_luck fact!conceals fact!refuses)) :named |14.3-5|))
(assert (!
 (= |clause!14.3#7!gives!on|
  (and reading!strict_conditions!any (and clause!14!date!urge!0 clause!14.3!on~5)))
 :named |14.3-6|))
(assert (! (= clause!14.3!on~6 (and fact!trusts_luck fact!conceals fact!refuses)) :named |14.3-7|))
(assert (!
 (= |clause!14.3#8!gives!on|
  (and reading!strict_conditions!all (and clause!14!date!urge!0 clause!14.3!on~6)))
 :named |14.3-8|))
(assert (!
 (= clause!14.3!on~19
  (and
   clause!10.g7!on~8
   (and
    fact!good_attitude
    (and fact!recovered_loss (<= since!recovered_loss on))
    (and fact!removed_effect (<= since!removed_effect on)))
   (not fact!must_answer)))
 :named |14.3-9|))
(assert (!
 (= |clause!14.3#3!gives!on~8|
  (and reading!differentiated!after_finding (and clause!14!date!urge!0 clause!14.3!on~19)))
 :named |14.3-10|))

; 第十八条 / Article 18
(assert (!
 (= clause!18!in-force!date!report_afterwards!0 (>= date!report_afterwards!0 736366))
 :named |18-1|))
(assert (! (= |clause!18#2!yields!other_exempt!on| fact!other_exempt) :named |18-2|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-3|))
(assert (!
 (= |clause!18#2!yields!other_strict_treatment!on| fact!other_strict_treatment)
 :named |18-4|))

; 写定的案件：1 个，各用于所注的读法
; The cases given: 1, each for the readings noted
; 读法：任何读法 / readings: every reading
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (= on 736366))
; 事实 / facts
(assert
 (and
  (not fact!goal_missed)
  (= fact!party_kind 2)
  fact!party_member
  fact!supervised
  fact!follows_policy_line
  fact!followed_discussion
  fact!followed_democratic_decision
  (not fact!emergency_decision)
  (not fact!averting_danger)
  (not fact!gain_for_self)
  (not fact!gain_for_others)
  (not fact!gain_for_unit)
  (not fact!harms_public)
  (not fact!other_violation)
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
  fact!in_reform
  fact!explored
  fact!piloted
  fact!inexperience
  (not fact!in_creative_work)
  (not fact!unregulated_error)
  (not fact!in_emergency)
  (not fact!in_urgent_task)
  (not fact!for_common_interest)
  (not fact!adverse_effect)
  fact!reported_in_time
  (not fact!in_key_work)
  (not fact!in_key_project)
  (not fact!bold)
  (not fact!vigorous)
  (not fact!in_conflict_work)
  (not fact!in_legacy_work)
  (not fact!broke_obstacles)
  (not fact!touched_interests)
  (not fact!in_enterprise_service)
  (not fact!in_public_service)
  (not fact!in_development_service)
  (not fact!for_efficiency)
  (not fact!for_solution)
  (not fact!innovative_measures)
  (not fact!unforeseeable)
  (not fact!other_situation)
  fact!good_attitude
  (not fact!must_answer)
  (not fact!trusts_luck)
  (not fact!conceals)
  (not fact!refuses)
  (not fact!similar_7_2)
  (not fact!other_exempt)
  (not fact!other_strict_treatment)))
; 未作出的行为 / acts not done
(assert
 (and
  (not done!report_afterwards!0)
  (= date!report_afterwards!0 736366)
  (= by!report_afterwards!0 0)
  (= to!report_afterwards!0 (- 1))
  (= content!report_afterwards!0 (- 1))))

; 所问
; The question
(assert
 (not
  (and
   (or (not (= fact!accident_kind 0)) (= fact!accident_grade 0))
   (and (>= on 1) (<= on 3652059))
   (and (>= fact!party_kind 0) (< fact!party_kind 4))
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
    (>= date!report_afterwards!0 1)
    (<= date!report_afterwards!0 3652059)
    (or (not done!report_afterwards!0) (<= date!report_afterwards!0 on))
    (and (>= by!report_afterwards!0 0) (< by!report_afterwards!0 11))
    (= to!report_afterwards!0 (- 1))
    (= content!report_afterwards!0 (- 1)))
   (not
    (=
     (and
      (and
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!notify!0|
           |clause!3#2!covers!date!notify!0|
           |clause!3#3!covers!date!notify!0|))
         |clause!18#2!yields!other_exempt!on|))
       (or (or |clause!14.3#3!gives!on| |clause!14.3#4!gives!on|) |clause!8#1!gives!on|))
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!notify!0|
          |clause!3#2!covers!date!notify!0|
          |clause!3#3!covers!date!notify!0|))
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
              |clause!3#1!covers!date!notify!0|
              |clause!3#2!covers!date!notify!0|
              |clause!3#3!covers!date!notify!0|))
            |clause!18#2!yields!other_exempt!on|))
          (or (or |clause!14.3#3!gives!on| |clause!14.3#4!gives!on|) |clause!8#1!gives!on|))
         (and
          (not
           (or
            (not clause!18!in-force!on)
            (not
             (or
              |clause!3#1!covers!date!notify!0|
              |clause!3#2!covers!date!notify!0|
              |clause!3#3!covers!date!notify!0|))
            |clause!18#2!yields!other_exempt!on|))
          |clause!7#1!bars!on|))
        (and
         (and
          (not
           (or
            (not clause!18!in-force!on)
            (not
             (or
              |clause!3#1!covers!date!notify!0|
              |clause!3#2!covers!date!notify!0|
              |clause!3#3!covers!date!notify!0|))
            |clause!18#2!yields!other_exempt!on|))
          (or |clause!14.3#3!gives!on| |clause!14.3#4!gives!on|))
         (and
          (not
           (or
            (not clause!18!in-force!on)
            (not
             (or
              |clause!3#1!covers!date!notify!0|
              |clause!3#2!covers!date!notify!0|
              |clause!3#3!covers!date!notify!0|))
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|)))))
      (not
       (and
        (not
         (or
          (not clause!18!in-force!on)
          (not
           (or
            |clause!3#1!covers!date!notify!0|
            |clause!3#2!covers!date!notify!0|
            |clause!3#3!covers!date!notify!0|))
          |clause!18#2!yields!other_exempt!on|))
        (or |clause!14.3#3!gives!on| |clause!14.3#4!gives!on|))))
     (and
      (and
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!notify!0|
           |clause!3#2!covers!date!notify!0|
           |clause!3#3!covers!date!notify!0|))
         |clause!18#2!yields!other_exempt!on|))
       (or (or |clause!14.3#3!gives!on~8| |clause!14.3#4!gives!on|) |clause!8#1!gives!on~8|))
      (not
       (or
        (not clause!18!in-force!on)
        (not
         (or
          |clause!3#1!covers!date!notify!0|
          |clause!3#2!covers!date!notify!0|
          |clause!3#3!covers!date!notify!0|))
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
              |clause!3#1!covers!date!notify!0|
              |clause!3#2!covers!date!notify!0|
              |clause!3#3!covers!date!notify!0|))
            |clause!18#2!yields!other_exempt!on|))
          (or (or |clause!14.3#3!gives!on~8| |clause!14.3#4!gives!on|) |clause!8#1!gives!on~8|))
         (and
          (not
           (or
            (not clause!18!in-force!on)
            (not
             (or
              |clause!3#1!covers!date!notify!0|
              |clause!3#2!covers!date!notify!0|
              |clause!3#3!covers!date!notify!0|))
            |clause!18#2!yields!other_exempt!on|))
          |clause!7#1!bars!on|))
        (and
         (and
          (not
           (or
            (not clause!18!in-force!on)
            (not
             (or
              |clause!3#1!covers!date!notify!0|
              |clause!3#2!covers!date!notify!0|
              |clause!3#3!covers!date!notify!0|))
            |clause!18#2!yields!other_exempt!on|))
          (or |clause!14.3#3!gives!on~8| |clause!14.3#4!gives!on|))
         (and
          (not
           (or
            (not clause!18!in-force!on)
            (not
             (or
              |clause!3#1!covers!date!notify!0|
              |clause!3#2!covers!date!notify!0|
              |clause!3#3!covers!date!notify!0|))
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|)))))
      (not
       (and
        (not
         (or
          (not clause!18!in-force!on)
          (not
           (or
            |clause!3#1!covers!date!notify!0|
            |clause!3#2!covers!date!notify!0|
            |clause!3#3!covers!date!notify!0|))
          |clause!18#2!yields!other_exempt!on|))
        (or |clause!14.3#3!gives!on~8| |clause!14.3#4!gives!on|)))))))))

(check-sat)
