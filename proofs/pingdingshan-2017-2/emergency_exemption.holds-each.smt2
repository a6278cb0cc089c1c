; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“临机决断可免责”（emergency_exemption）
; property “临机决断可免责” (emergency_exemption)
; 性质“临机决断可免责”：存在临机决断，未经集体研究，实行容错免责得以给予的情形。
; 结论：已证明
; verdict: proved
; 成立：任何读法。不成立：无。前提不可能：无。
; holds: every reading. Fails: none. Premise impossible: none.
;
; 就所列的每一组读法，都有一个写定的案件。假设其中某一组读法下，为它写定的案件不是所要的情形：不可满足，故每一组都有。
; for each of the readings named a case is given. Suppose that under some of them its case is not one as is sought: that cannot be satisfied, so each has one.
;
; 复核：cvc5 emergency_exemption.holds-each.smt2，或 z3 emergency_exemption.holds-each.smt2；预期答 unsat。
; To re-check: cvc5 emergency_exemption.holds-each.smt2, or z3 emergency_exemption.holds-each.smt2; the expected answer is unsat.
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
(declare-const on Int) ; 案件截至之日
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
(declare-const fact!other_situation Bool) ; 其他符合“三个区分开来”精神的情形
(declare-const fact!similar_7_2 Bool) ; 与临机决断、紧急避险相类的其他情况
(declare-const fact!other_exempt Bool) ; 关于实行容错免责另有规定
(declare-const done!collective_study!0 Bool) ; 已作出：集体研究
(declare-const date!collective_study!0 Int)
(declare-const by!collective_study!0 Int)
(declare-const to!collective_study!0 Int)
(declare-const content!collective_study!0 Int)
(declare-const |clause!3#1!covers!date!notify!0| Bool)
(declare-const |clause!3#2!covers!date!notify!0| Bool)
(declare-const |clause!3#3!covers!date!notify!0| Bool)
(declare-const clause!18!in-force!date!collective_study!0 Bool)
(declare-const valid!collective_study!0 Bool)
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
(declare-const clause!8.7!date!verify!0 Bool)
(declare-const clause!8.8!date!verify!0 Bool)
(declare-const clause!7.6!on Bool)
(declare-const clause!7!on Bool)
(declare-const clause!8!on Bool)
(declare-const clause!8.3!on Bool)
(declare-const clause!8!on~2 Bool)
(declare-const |clause!8#1!gives!on| Bool)
(declare-const |clause!14.3#3!gives!on| Bool)
(declare-const |clause!14.3#4!gives!on| Bool)
(declare-const |clause!18#2!yields!other_exempt!on| Bool)
(declare-const clause!18!in-force!on Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))
(assert (or reading!violations!every reading!violations!listed))
(assert (or (not reading!violations!every) (not reading!violations!listed)))
(assert (or reading!accident_and_effect!each reading!accident_and_effect!both_only))
(assert (or (not reading!accident_and_effect!each) (not reading!accident_and_effect!both_only)))

; 用语之义：行为何时有效，义务何时成立
; What the words mean: when an act is valid, when a duty arises
(assert
 (= valid!collective_study!0
  (and
   done!collective_study!0
   clause!18!in-force!date!collective_study!0
   (or
    |clause!3#1!covers!date!notify!0|
    |clause!3#2!covers!date!notify!0|
    |clause!3#3!covers!date!notify!0|)
   (= by!collective_study!0 5))))

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
 (= clause!7!on
  (and
   clause!7.1!date!verify!0
   clause!7.2!date!verify!0
   clause!7.3!date!verify!0
   clause!7.4!date!verify!0
   clause!7.5!date!verify!0
   clause!7.6!on))
 :named |7-1|))

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

; 第八条第（八）项 / Article 8(8)
(assert (! (= clause!8.8!date!verify!0 fact!other_situation) :named |8.8-1|))

; 第十八条 / Article 18
(assert (!
 (= clause!18!in-force!date!collective_study!0 (>= date!collective_study!0 736366))
 :named |18-1|))
(assert (! (= |clause!18#2!yields!other_exempt!on| fact!other_exempt) :named |18-2|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-3|))

; 写定的案件：1 个，各用于所注的读法
; The cases given: 1, each for the readings noted
; 读法：任何读法 / readings: every reading
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (= on 736366))
; 事实 / facts
(assert
 (and
  (= fact!party_kind 2)
  fact!party_member
  fact!supervised
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
  fact!other_situation
  (not fact!similar_7_2)
  (not fact!other_exempt)))
; 未作出的行为 / acts not done
(assert
 (and
  (not done!collective_study!0)
  (= date!collective_study!0 736366)
  (= by!collective_study!0 0)
  (= to!collective_study!0 (- 1))
  (= content!collective_study!0 (- 1))))

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
    (>= date!collective_study!0 1)
    (<= date!collective_study!0 3652059)
    (or (not done!collective_study!0) (<= date!collective_study!0 on))
    (and (>= by!collective_study!0 0) (< by!collective_study!0 11))
    (= to!collective_study!0 (- 1))
    (= content!collective_study!0 (- 1)))
   (and
    fact!emergency_decision
    (not (and valid!collective_study!0 (<= date!collective_study!0 on)))
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
     (or (or |clause!14.3#3!gives!on| |clause!14.3#4!gives!on|) |clause!8#1!gives!on|))))))

(check-sat)
