; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“守法的问责机关三日内反馈”（own_feedback_in_three_days）
; property “守法的问责机关三日内反馈” (own_feedback_in_three_days)
; 性质“守法的问责机关三日内反馈”：问责机关或部门守法时，凡问责机关或部门作出认定，书面反馈认定结果的，必在作出认定后三个工作日内书面反馈认定结果。
; 结论：已证明
; verdict: proved
; 成立：“主动认定之后”取“亦须反馈”。不成立：无。前提不可能：“主动认定之后”取“不须反馈”。
; holds: “after own finding” taken as “as article 10”. Fails: none. Premise impossible: “after own finding” taken as “nothing”.
;
; 就所列的每一组读法，都有一个写定的案件。假设其中某一组读法下，为它写定的案件不是所要的情形：不可满足，故每一组都有。
; for each of the readings named a case is given. Suppose that under some of them its case is not one as is sought: that cannot be satisfied, so each has one.
;
; 复核：cvc5 own_feedback_in_three_days.premise-each.smt2，或 z3 own_feedback_in_three_days.premise-each.smt2；预期答 unsat。
; To re-check: cvc5 own_feedback_in_three_days.premise-each.smt2, or z3 own_feedback_in_three_days.premise-each.smt2; the expected answer is unsat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!by_reference_list!both Bool) ; 读法“顿号”取“两者兼备”
(declare-const reading!by_reference_list!either Bool) ; 读法“顿号”取“有一即可”
(declare-const reading!definition!none Bool) ; 读法“定义的效力”取“不另设条件”
(declare-const reading!definition!condition Bool) ; 读法“定义的效力”取“定义也是条件”
(declare-const reading!three_days!publication Bool) ; 读法“三个工作日所及”取“并及公开”
(declare-const reading!three_days!feedback_only Bool) ; 读法“三个工作日所及”取“只及反馈”
(declare-const reading!verification_steps!investigation Bool) ; 读法“核实各步”取“只以调查为据”
(declare-const reading!verification_steps!each Bool) ; 读法“核实各步”取“缺一不可”
(declare-const reading!wrong_finding!void Bool) ; 读法“错误认定”取“自始无效”
(declare-const reading!wrong_finding!stands Bool) ; 读法“错误认定”取“撤销之前有效”
(declare-const reading!own_initiative!conditions_too Bool) ; 读法“情形”取“条件与情形都要”
(declare-const reading!own_initiative!situations_only Bool) ; 读法“情形”取“只指第八条所列”
(declare-const reading!after_own_finding!as_article_10 Bool) ; 读法“主动认定之后”取“亦须反馈”
(declare-const reading!after_own_finding!nothing Bool) ; 读法“主动认定之后”取“不须反馈”
(declare-const on Int) ; 案件截至之日
(declare-const fact!party_kind Int) ; 当事人类别：0 各县（市、区），1 市直各单位，2 全市党员干部，3 其他单位和个人
(declare-const fact!other_person Bool) ; 属于个人
(declare-const fact!party_member Bool) ; 中共党员
(declare-const fact!supervised Bool) ; 监察对象
(declare-const fact!filed_in_time Bool) ; 及时将认定结果报同级党委（党组）备案
(declare-const done!investigate!0 Bool) ; 已作出：开展调查
(declare-const date!investigate!0 Int)
(declare-const by!investigate!0 Int)
(declare-const to!investigate!0 Int)
(declare-const content!investigate!0 Int)
(declare-const done!hear!0 Bool) ; 已作出：听取申辩意见
(declare-const date!hear!0 Int)
(declare-const by!hear!0 Int)
(declare-const to!hear!0 Int)
(declare-const content!hear!0 Int)
(declare-const done!collect!0 Bool) ; 已作出：收集证据材料
(declare-const date!collect!0 Int)
(declare-const by!collect!0 Int)
(declare-const to!collect!0 Int)
(declare-const content!collect!0 Int)
(declare-const done!report!0 Bool) ; 已作出：形成调查报告
(declare-const date!report!0 Int)
(declare-const by!report!0 Int)
(declare-const to!report!0 Int)
(declare-const content!report!0 Int)
(declare-const done!collective_study!0 Bool) ; 已作出：集体研究
(declare-const date!collective_study!0 Int)
(declare-const by!collective_study!0 Int)
(declare-const to!collective_study!0 Int)
(declare-const content!collective_study!0 Int)
(declare-const done!find!0 Bool) ; 已作出：作出认定
(declare-const date!find!0 Int)
(declare-const by!find!0 Int)
(declare-const to!find!0 Int)
(declare-const content!find!0 Int) ; 内容：0 予以容错免责，1 不予容错免责
(declare-const done!feedback!0 Bool) ; 已作出：书面反馈认定结果
(declare-const date!feedback!0 Int)
(declare-const by!feedback!0 Int)
(declare-const to!feedback!0 Int)
(declare-const content!feedback!0 Int)
(declare-const done!publish!0 Bool) ; 已作出：公开认定结果
(declare-const date!publish!0 Int)
(declare-const by!publish!0 Int)
(declare-const to!publish!0 Int)
(declare-const content!publish!0 Int)
(declare-const done!file!0 Bool) ; 已作出：将认定结果报同级党委（党组）备案
(declare-const date!file!0 Int)
(declare-const by!file!0 Int)
(declare-const to!file!0 Int)
(declare-const content!file!0 Int)
(declare-const done!discover!0 Bool) ; 已作出：在问责调查过程中发现
(declare-const date!discover!0 Int)
(declare-const by!discover!0 Int)
(declare-const to!discover!0 Int)
(declare-const content!discover!0 Int)
(declare-const done!verify!0 Bool) ; 已作出：主动核实
(declare-const date!verify!0 Int)
(declare-const by!verify!0 Int)
(declare-const to!verify!0 Int)
(declare-const content!verify!0 Int)
(declare-const last!find!0!3workday Int) ; 期限的末日：3 个工作日
(declare-const |clause!3#1!covers!date!overall_charge!0| Bool)
(declare-const clause!3.g1!date!overall_charge!0 Bool)
(declare-const |clause!3#2!covers!date!overall_charge!0| Bool)
(declare-const |clause!3#3!covers!date!overall_charge!0| Bool)
(declare-const |clause!10.2#2!speaks!date!investigate!0| Bool)
(declare-const |clause!10.2#2!lets!date!investigate!0| Bool)
(declare-const |clause!10.g3#1!asks!date!investigate!0| Bool)
(declare-const clause!18!in-force!date!investigate!0 Bool)
(declare-const valid!investigate!0 Bool)
(declare-const |clause!10.2#4!lets!date!hear!0| Bool)
(declare-const |clause!10.g3#2!asks!date!hear!0| Bool)
(declare-const clause!18!in-force!date!hear!0 Bool)
(declare-const valid!hear!0 Bool)
(declare-const |clause!10.2#6!lets!date!collect!0| Bool)
(declare-const |clause!10.g3#3!asks!date!collect!0| Bool)
(declare-const clause!18!in-force!date!collect!0 Bool)
(declare-const valid!collect!0 Bool)
(declare-const |clause!10.2#8!lets!date!report!0| Bool)
(declare-const |clause!10.g3#4!asks!date!report!0| Bool)
(declare-const |clause!10.g4#1!asks!date!report!0| Bool)
(declare-const clause!18!in-force!date!report!0 Bool)
(declare-const valid!report!0 Bool)
(declare-const clause!18!in-force!date!discover!0 Bool)
(declare-const valid!discover!0 Bool)
(declare-const clause!11!date!verify!0 Bool)
(declare-const |clause!11#2!speaks!date!verify!0| Bool)
(declare-const |clause!11#2!lets!date!verify!0| Bool)
(declare-const clause!18!in-force!date!verify!0 Bool)
(declare-const valid!verify!0 Bool)
(declare-const clause!10.g7!date!collective_study!0 Bool)
(declare-const |clause!10.g7#1!asks!date!collective_study!0| Bool)
(declare-const clause!18!in-force!date!collective_study!0 Bool)
(declare-const valid!collective_study!0 Bool)
(declare-const |clause!10.3#2!speaks!date!find!0| Bool)
(declare-const |clause!10.3#2!lets!date!find!0| Bool)
(declare-const clause!11!date!find!0 Bool)
(declare-const clause!11!date!find!0~2 Bool)
(declare-const |clause!11#4!lets!date!find!0| Bool)
(declare-const clause!10.g5!date!find!0 Bool)
(declare-const |clause!10.g5#1!asks!date!find!0| Bool)
(declare-const clause!10.g6!date!find!0 Bool)
(declare-const |clause!10.g6#1!asks!date!find!0| Bool)
(declare-const clause!8!date!find!0 Bool)
(declare-const clause!8.g2!date!find!0 Bool)
(declare-const clause!8.g2!date!find!0~2 Bool)
(declare-const clause!10.g8!date!find!0 Bool)
(declare-const |clause!10.g8#1!asks!date!find!0| Bool)
(declare-const clause!11.g1!date!find!0 Bool)
(declare-const |clause!11.g1#1!asks!date!find!0| Bool)
(declare-const clause!11!date!find!0~3 Bool)
(declare-const clause!11!date!find!0~4 Bool)
(declare-const clause!11.g2!date!find!0 Bool)
(declare-const |clause!11.g2#1!asks!date!find!0| Bool)
(declare-const clause!18!in-force!date!find!0 Bool)
(declare-const valid!find!0 Bool)
(declare-const |clause!10.3#4!lets!date!feedback!0| Bool)
(declare-const clause!11.g3!date!feedback!0 Bool)
(declare-const |clause!11.g3#2!speaks!date!feedback!0| Bool)
(declare-const |clause!11.g3#2!lets!date!feedback!0| Bool)
(declare-const clause!18!in-force!date!feedback!0 Bool)
(declare-const valid!feedback!0 Bool)
(declare-const |clause!10.3#6!speaks!date!publish!0| Bool)
(declare-const |clause!10.3#6!lets!date!publish!0| Bool)
(declare-const |clause!10.3#8!speaks!date!publish!0| Bool)
(declare-const |clause!10.3#8!lets!date!publish!0| Bool)
(declare-const clause!11.g4!date!publish!0 Bool)
(declare-const |clause!11.g4#2!speaks!date!publish!0| Bool)
(declare-const |clause!11.g4#2!lets!date!publish!0| Bool)
(declare-const clause!11.g5!date!publish!0 Bool)
(declare-const |clause!11.g5#2!speaks!date!publish!0| Bool)
(declare-const |clause!11.g5#2!lets!date!publish!0| Bool)
(declare-const clause!18!in-force!date!publish!0 Bool)
(declare-const valid!publish!0 Bool)
(declare-const |clause!10.4#2!speaks!date!file!0| Bool)
(declare-const |clause!10.4#2!lets!date!file!0| Bool)
(declare-const |clause!11.g6#2!speaks!date!file!0| Bool)
(declare-const |clause!11.g6#2!lets!date!file!0| Bool)
(declare-const |clause!10.g9#1!asks!date!file!0| Bool)
(declare-const clause!18!in-force!date!file!0 Bool)
(declare-const valid!file!0 Bool)
(declare-const clause!18!in-force!on Bool)
(declare-const |clause!3.g3#1!assumed!on| Bool)
(declare-const |clause!11.g3#1!late!find!0!on| Bool)
(declare-const |clause!11.g3#1!overdue!find!0!on| Bool)
(declare-const |clause!11.g4#1!late!find!0!on| Bool)
(declare-const |clause!11.g4#1!overdue!find!0!on| Bool)
(declare-const |clause!11.g5#1!late!find!0!on| Bool)
(declare-const |clause!11.g5#1!overdue!find!0!on| Bool)
(declare-const |clause!11.g6#1!late!find!0!on| Bool)
(declare-const |clause!11.g6#1!overdue!find!0!on| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))
(assert (or reading!definition!none reading!definition!condition))
(assert (or (not reading!definition!none) (not reading!definition!condition)))
(assert (or reading!three_days!publication reading!three_days!feedback_only))
(assert (or (not reading!three_days!publication) (not reading!three_days!feedback_only)))
(assert (or reading!verification_steps!investigation reading!verification_steps!each))
(assert (or (not reading!verification_steps!investigation) (not reading!verification_steps!each)))
(assert (or reading!wrong_finding!void reading!wrong_finding!stands))
(assert (or (not reading!wrong_finding!void) (not reading!wrong_finding!stands)))
(assert (or reading!own_initiative!conditions_too reading!own_initiative!situations_only))
(assert
 (or (not reading!own_initiative!conditions_too) (not reading!own_initiative!situations_only)))
(assert (or reading!after_own_finding!as_article_10 reading!after_own_finding!nothing))
(assert (or (not reading!after_own_finding!as_article_10) (not reading!after_own_finding!nothing)))

; 用语之义：行为何时有效，义务何时成立
; What the words mean: when an act is valid, when a duty arises
(assert
 (= valid!investigate!0
  (and
   done!investigate!0
   clause!18!in-force!date!investigate!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.2#2!lets!date!investigate!0|
    (and (not |clause!10.2#2!speaks!date!investigate!0|) (= by!investigate!0 3)))
   |clause!10.g3#1!asks!date!investigate!0|)))
(assert
 (= valid!hear!0
  (and
   done!hear!0
   clause!18!in-force!date!hear!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.2#4!lets!date!hear!0|
    (and (not |clause!10.2#2!speaks!date!investigate!0|) (and (= by!hear!0 3) (= to!hear!0 0))))
   |clause!10.g3#2!asks!date!hear!0|)))
(assert
 (= valid!collect!0
  (and
   done!collect!0
   clause!18!in-force!date!collect!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.2#6!lets!date!collect!0|
    (and (not |clause!10.2#2!speaks!date!investigate!0|) (= by!collect!0 3)))
   |clause!10.g3#3!asks!date!collect!0|)))
(assert
 (= valid!report!0
  (and
   done!report!0
   clause!18!in-force!date!report!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.2#8!lets!date!report!0|
    (and (not |clause!10.2#2!speaks!date!investigate!0|) (= by!report!0 3)))
   |clause!10.g3#4!asks!date!report!0|
   |clause!10.g4#1!asks!date!report!0|)))
(assert
 (= valid!discover!0
  (and
   done!discover!0
   clause!18!in-force!date!discover!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (= by!discover!0 2))))
(assert
 (= valid!verify!0
  (and
   done!verify!0
   clause!18!in-force!date!verify!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!11#2!lets!date!verify!0|
    (and (not |clause!11#2!speaks!date!verify!0|) (= by!verify!0 2))))))
(assert
 (= valid!collective_study!0
  (and
   done!collective_study!0
   clause!18!in-force!date!collective_study!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (= by!collective_study!0 5)
   |clause!10.g7#1!asks!date!collective_study!0|)))
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
 (= valid!feedback!0
  (and
   done!feedback!0
   clause!18!in-force!date!feedback!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.3#4!lets!date!feedback!0|
    |clause!11.g3#2!lets!date!feedback!0|
    (and
     (not (or |clause!10.3#2!speaks!date!find!0| |clause!11.g3#2!speaks!date!feedback!0|))
     (and (or (= by!feedback!0 3) (= by!feedback!0 2)) (= to!feedback!0 1)))))))
(assert
 (= valid!publish!0
  (and
   done!publish!0
   clause!18!in-force!date!publish!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.3#6!lets!date!publish!0|
    |clause!10.3#8!lets!date!publish!0|
    |clause!11.g4#2!lets!date!publish!0|
    |clause!11.g5#2!lets!date!publish!0|
    (and
     (not
      (or
       |clause!10.3#6!speaks!date!publish!0|
       |clause!10.3#8!speaks!date!publish!0|
       |clause!11.g4#2!speaks!date!publish!0|
       |clause!11.g5#2!speaks!date!publish!0|))
     (or (= by!publish!0 3) (= by!publish!0 2)))))))
(assert
 (= valid!file!0
  (and
   done!file!0
   clause!18!in-force!date!file!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.4#2!lets!date!file!0|
    |clause!11.g6#2!lets!date!file!0|
    (and
     (not (or |clause!10.4#2!speaks!date!file!0| |clause!11.g6#2!speaks!date!file!0|))
     (and (or (= by!file!0 3) (= by!file!0 2)) (= to!file!0 9))))
   |clause!10.g9#1!asks!date!file!0|)))

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

; 第十条释义五 / gloss 5 on Article 10
(assert (!
 (= clause!10.g5!date!find!0 (and valid!investigate!0 (<= date!investigate!0 date!find!0)))
 :named |10.g5-1|))
(assert (!
 (= |clause!10.g5#1!asks!date!find!0| (or (not (= by!find!0 3)) clause!10.g5!date!find!0))
 :named |10.g5-2|))

; 第十条释义六 / gloss 6 on Article 10
(assert (!
 (= clause!10.g6!date!find!0
  (and
   (and valid!hear!0 (<= date!hear!0 date!find!0))
   (and valid!collect!0 (<= date!collect!0 date!find!0))
   (and valid!report!0 (<= date!report!0 date!find!0))))
 :named |10.g6-1|))
(assert (!
 (= |clause!10.g6#1!asks!date!find!0|
  (or (not (and reading!verification_steps!each (= by!find!0 3))) clause!10.g6!date!find!0))
 :named |10.g6-2|))

; 第十条释义七 / gloss 7 on Article 10
(assert (!
 (= clause!10.g7!date!collective_study!0
  (or
   (and valid!investigate!0 (<= date!investigate!0 date!collective_study!0))
   (and valid!verify!0 (<= date!verify!0 date!collective_study!0))))
 :named |10.g7-1|))
(assert (!
 (= |clause!10.g7#1!asks!date!collective_study!0| clause!10.g7!date!collective_study!0)
 :named |10.g7-2|))

; 第十条释义八 / gloss 8 on Article 10
(assert (!
 (= clause!10.g8!date!find!0
  (or
   (and reading!definition!none clause!8.g2!date!find!0)
   (and reading!definition!condition clause!8.g2!date!find!0~2)))
 :named |10.g8-1|))
(assert (!
 (= |clause!10.g8#1!asks!date!find!0|
  (or
   (not (and reading!wrong_finding!void (and (= content!find!0 0) (= by!find!0 3))))
   clause!10.g8!date!find!0))
 :named |10.g8-2|))

; 第十一条 / Article 11
(assert (!
 (= clause!11!date!verify!0
  (and (and valid!discover!0 (= by!discover!0 2)) (<= date!discover!0 date!verify!0)))
 :named |11-1|))
(assert (! (= |clause!11#2!speaks!date!verify!0| true) :named |11-2|))
(assert (!
 (= |clause!11#2!lets!date!verify!0| (and (= by!verify!0 2) clause!11!date!verify!0))
 :named |11-3|))
(assert (!
 (= clause!11!date!find!0
  (and (and valid!discover!0 (= by!discover!0 2)) (<= date!discover!0 date!find!0)))
 :named |11-4|))
(assert (!
 (= clause!11!date!find!0~2
  (and
   (and valid!collective_study!0 (= by!collective_study!0 5))
   (<= date!collective_study!0 date!find!0)))
 :named |11-5|))
(assert (!
 (= |clause!11#4!lets!date!find!0|
  (and (= by!find!0 2) (and clause!11!date!find!0 clause!11!date!find!0~2)))
 :named |11-6|))
(assert (!
 (= clause!11!date!find!0~3
  (or
   (and reading!definition!none clause!8.g2!date!find!0)
   (and reading!definition!condition clause!8.g2!date!find!0~2)))
 :named |11-7|))
(assert (! (= clause!11!date!find!0~4 clause!8!date!find!0) :named |11-8|))

; 第十一条释义一 / gloss 1 on Article 11
(assert (!
 (= clause!11.g1!date!find!0 (and valid!verify!0 (<= date!verify!0 date!find!0)))
 :named |11.g1-1|))
(assert (!
 (= |clause!11.g1#1!asks!date!find!0| (or (not (= by!find!0 2)) clause!11.g1!date!find!0))
 :named |11.g1-2|))

; 第十一条释义二 / gloss 2 on Article 11
(assert (!
 (= clause!11.g2!date!find!0
  (or
   (and reading!own_initiative!conditions_too clause!11!date!find!0~3)
   (and reading!own_initiative!situations_only clause!11!date!find!0~4)))
 :named |11.g2-1|))
(assert (!
 (= |clause!11.g2#1!asks!date!find!0|
  (or
   (not (and reading!wrong_finding!void (and (= content!find!0 0) (= by!find!0 2))))
   clause!11.g2!date!find!0))
 :named |11.g2-2|))

; 第十一条释义三 / gloss 3 on Article 11
(assert (!
 (= clause!11.g3!date!feedback!0
  (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 date!feedback!0)))
 :named |11.g3-1|))
(assert (!
 (= |clause!11.g3#2!speaks!date!feedback!0| reading!after_own_finding!as_article_10)
 :named |11.g3-2|))
(assert (!
 (= |clause!11.g3#2!lets!date!feedback!0|
  (and
   reading!after_own_finding!as_article_10
   (= by!feedback!0 2)
   (= to!feedback!0 1)
   clause!11.g3!date!feedback!0))
 :named |11.g3-3|))
(assert (!
 (= |clause!11.g3#1!late!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!after_own_finding!as_article_10
    (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on)))
   (and
    (and valid!feedback!0 (= by!feedback!0 2) (>= date!feedback!0 date!find!0))
    (not
     (and
      (and valid!feedback!0 (= by!feedback!0 2) (>= date!feedback!0 date!find!0))
      (<= date!feedback!0 last!find!0!3workday))))))
 :named |11.g3-4|))
(assert (!
 (= |clause!11.g3#1!overdue!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!after_own_finding!as_article_10
    (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on)))
   (and
    (not (and valid!feedback!0 (= by!feedback!0 2) (>= date!feedback!0 date!find!0)))
    (> on last!find!0!3workday))))
 :named |11.g3-5|))

; 第十一条释义四 / gloss 4 on Article 11
(assert (!
 (= clause!11.g4!date!publish!0
  (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 date!publish!0)))
 :named |11.g4-1|))
(assert (!
 (= |clause!11.g4#2!speaks!date!publish!0|
  (and reading!after_own_finding!as_article_10 reading!three_days!publication))
 :named |11.g4-2|))
(assert (!
 (= |clause!11.g4#2!lets!date!publish!0|
  (and
   (and reading!after_own_finding!as_article_10 reading!three_days!publication)
   (= by!publish!0 2)
   clause!11.g4!date!publish!0))
 :named |11.g4-3|))
(assert (!
 (= |clause!11.g4#1!late!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and reading!after_own_finding!as_article_10 reading!three_days!publication)
    (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on)))
   (and
    (and valid!publish!0 (= by!publish!0 2) (>= date!publish!0 date!find!0))
    (not
     (and
      (and valid!publish!0 (= by!publish!0 2) (>= date!publish!0 date!find!0))
      (<= date!publish!0 last!find!0!3workday))))))
 :named |11.g4-4|))
(assert (!
 (= |clause!11.g4#1!overdue!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and reading!after_own_finding!as_article_10 reading!three_days!publication)
    (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on)))
   (and
    (not (and valid!publish!0 (= by!publish!0 2) (>= date!publish!0 date!find!0)))
    (> on last!find!0!3workday))))
 :named |11.g4-5|))

; 第十一条释义五 / gloss 5 on Article 11
(assert (!
 (= clause!11.g5!date!publish!0
  (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 date!publish!0)))
 :named |11.g5-1|))
(assert (!
 (= |clause!11.g5#2!speaks!date!publish!0|
  (and reading!after_own_finding!as_article_10 reading!three_days!feedback_only))
 :named |11.g5-2|))
(assert (!
 (= |clause!11.g5#2!lets!date!publish!0|
  (and
   (and reading!after_own_finding!as_article_10 reading!three_days!feedback_only)
   (= by!publish!0 2)
   clause!11.g5!date!publish!0))
 :named |11.g5-3|))
(assert (!
 (= |clause!11.g5#1!late!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and reading!after_own_finding!as_article_10 reading!three_days!feedback_only)
    (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on)))
   (and
    (and valid!publish!0 (= by!publish!0 2) (>= date!publish!0 date!find!0))
    (not (and valid!publish!0 (= by!publish!0 2) (>= date!publish!0 date!find!0))))))
 :named |11.g5-4|))
(assert (! (= |clause!11.g5#1!overdue!find!0!on| false) :named |11.g5-5|))

; 第十一条释义六 / gloss 6 on Article 11
(assert (!
 (= |clause!11.g6#2!speaks!date!file!0| reading!after_own_finding!as_article_10)
 :named |11.g6-1|))
(assert (!
 (= |clause!11.g6#2!lets!date!file!0|
  (and reading!after_own_finding!as_article_10 (= by!file!0 2) (= to!file!0 9)))
 :named |11.g6-2|))
(assert (!
 (= |clause!11.g6#1!late!find!0!on|
  (and
   (and
    clause!18!in-force!on
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    reading!after_own_finding!as_article_10
    (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on)))
   (and
    (and valid!file!0 (= by!file!0 2) (>= date!file!0 date!find!0))
    (not (and (and valid!file!0 (= by!file!0 2) (>= date!file!0 date!find!0)) fact!filed_in_time)))))
 :named |11.g6-3|))
(assert (! (= |clause!11.g6#1!overdue!find!0!on| false) :named |11.g6-4|))

; 第十八条 / Article 18
(assert (! (= clause!18!in-force!date!investigate!0 (>= date!investigate!0 736366)) :named |18-1|))
(assert (! (= clause!18!in-force!date!hear!0 (>= date!hear!0 736366)) :named |18-2|))
(assert (! (= clause!18!in-force!date!collect!0 (>= date!collect!0 736366)) :named |18-3|))
(assert (! (= clause!18!in-force!date!report!0 (>= date!report!0 736366)) :named |18-4|))
(assert (! (= clause!18!in-force!date!discover!0 (>= date!discover!0 736366)) :named |18-5|))
(assert (! (= clause!18!in-force!date!verify!0 (>= date!verify!0 736366)) :named |18-6|))
(assert (!
 (= clause!18!in-force!date!collective_study!0 (>= date!collective_study!0 736366))
 :named |18-7|))
(assert (! (= clause!18!in-force!date!find!0 (>= date!find!0 736366)) :named |18-8|))
(assert (! (= clause!18!in-force!date!feedback!0 (>= date!feedback!0 736366)) :named |18-9|))
(assert (! (= clause!18!in-force!date!publish!0 (>= date!publish!0 736366)) :named |18-10|))
(assert (! (= clause!18!in-force!date!file!0 (>= date!file!0 736366)) :named |18-11|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-12|))

; 所论的读法：“主动认定之后”取“亦须反馈”
; The readings it is about: “after own finding” taken as “as article 10”
(assert reading!after_own_finding!as_article_10)

; 写定的案件：1 个，各用于所注的读法
; The cases given: 1, each for the readings noted
; 读法：“主动认定之后”取“亦须反馈” / readings: “after own finding” taken as “as article 10”
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (or (not reading!after_own_finding!as_article_10) (= on 736366)))
; 事实 / facts
(assert
 (or
  (not reading!after_own_finding!as_article_10)
  (and
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   fact!filed_in_time)))
; 行为：集体研究，2017-02-06 / act: collective study by the leadership, 2017-02-06
(assert
 (or
  (not reading!after_own_finding!as_article_10)
  (and
   done!collective_study!0
   (= date!collective_study!0 736366)
   (= by!collective_study!0 5)
   (= to!collective_study!0 (- 1))
   (= content!collective_study!0 (- 1)))))
; 行为：作出认定，2017-02-06 / act: finding, 2017-02-06
(assert
 (or
  (not reading!after_own_finding!as_article_10)
  (and done!find!0 (= date!find!0 736366) (= by!find!0 2) (= to!find!0 (- 1)) (= content!find!0 1))))
; 行为：书面反馈认定结果，2017-02-06 / act: written feedback of the finding, 2017-02-06
(assert
 (or
  (not reading!after_own_finding!as_article_10)
  (and
   done!feedback!0
   (= date!feedback!0 736366)
   (= by!feedback!0 2)
   (= to!feedback!0 1)
   (= content!feedback!0 (- 1)))))
; 行为：在问责调查过程中发现，2017-02-06 / act: discovery in the course of the accountability, 2017-02-06
(assert
 (or
  (not reading!after_own_finding!as_article_10)
  (and
   done!discover!0
   (= date!discover!0 736366)
   (= by!discover!0 2)
   (= to!discover!0 (- 1))
   (= content!discover!0 (- 1)))))
; 行为：主动核实，2017-02-06 / act: verification of its own motion, 2017-02-06
(assert
 (or
  (not reading!after_own_finding!as_article_10)
  (and
   done!verify!0
   (= date!verify!0 736366)
   (= by!verify!0 2)
   (= to!verify!0 (- 1))
   (= content!verify!0 (- 1)))))
; 未作出的行为 / acts not done
(assert
 (or
  (not reading!after_own_finding!as_article_10)
  (and
   (not done!investigate!0)
   (= date!investigate!0 736366)
   (= by!investigate!0 0)
   (= to!investigate!0 (- 1))
   (= content!investigate!0 (- 1))
   (not done!hear!0)
   (= date!hear!0 736366)
   (= by!hear!0 0)
   (= to!hear!0 0)
   (= content!hear!0 (- 1))
   (not done!collect!0)
   (= date!collect!0 736366)
   (= by!collect!0 0)
   (= to!collect!0 (- 1))
   (= content!collect!0 (- 1))
   (not done!report!0)
   (= date!report!0 736366)
   (= by!report!0 0)
   (= to!report!0 (- 1))
   (= content!report!0 (- 1))
   (not done!publish!0)
   (= date!publish!0 736366)
   (= by!publish!0 0)
   (= to!publish!0 (- 1))
   (= content!publish!0 (- 1))
   (not done!file!0)
   (= date!file!0 736366)
   (= by!file!0 0)
   (= to!file!0 0)
   (= content!file!0 (- 1)))))
; 期限：自2017-02-06起 3 个工作日，止于2017-02-09 / period: 3 working days from 2017-02-06 end on 2017-02-09
(assert (or (not reading!after_own_finding!as_article_10) (= last!find!0!3workday 736369)))

; 所问
; The question
(assert
 (not
  (and
   (or (= fact!party_kind 3) (not fact!other_person))
   |clause!3.g3#1!assumed!on|
   (and (>= on 1) (<= on 3652059))
   (and (>= fact!party_kind 0) (< fact!party_kind 4))
   (and
    (>= date!investigate!0 1)
    (<= date!investigate!0 3652059)
    (or (not done!investigate!0) (<= date!investigate!0 on))
    (and (>= by!investigate!0 0) (< by!investigate!0 14))
    (= to!investigate!0 (- 1))
    (= content!investigate!0 (- 1)))
   (and
    (>= date!hear!0 1)
    (<= date!hear!0 3652059)
    (or (not done!hear!0) (<= date!hear!0 on))
    (and (>= by!hear!0 0) (< by!hear!0 14))
    (and (>= to!hear!0 0) (< to!hear!0 14))
    (= content!hear!0 (- 1)))
   (and
    (>= date!collect!0 1)
    (<= date!collect!0 3652059)
    (or (not done!collect!0) (<= date!collect!0 on))
    (and (>= by!collect!0 0) (< by!collect!0 14))
    (= to!collect!0 (- 1))
    (= content!collect!0 (- 1)))
   (and
    (>= date!report!0 1)
    (<= date!report!0 3652059)
    (or (not done!report!0) (<= date!report!0 on))
    (and (>= by!report!0 0) (< by!report!0 14))
    (= to!report!0 (- 1))
    (= content!report!0 (- 1)))
   (and
    (>= date!collective_study!0 1)
    (<= date!collective_study!0 3652059)
    (or (not done!collective_study!0) (<= date!collective_study!0 on))
    (and (>= by!collective_study!0 0) (< by!collective_study!0 14))
    (= to!collective_study!0 (- 1))
    (= content!collective_study!0 (- 1)))
   (and
    (>= date!find!0 1)
    (<= date!find!0 3652059)
    (or (not done!find!0) (<= date!find!0 on))
    (and (>= by!find!0 0) (< by!find!0 14))
    (= to!find!0 (- 1))
    (and (>= content!find!0 0) (< content!find!0 2)))
   (and
    (>= date!feedback!0 1)
    (<= date!feedback!0 3652059)
    (or (not done!feedback!0) (<= date!feedback!0 on))
    (and (>= by!feedback!0 0) (< by!feedback!0 14))
    (and (>= to!feedback!0 0) (< to!feedback!0 14))
    (= content!feedback!0 (- 1)))
   (and
    (>= date!publish!0 1)
    (<= date!publish!0 3652059)
    (or (not done!publish!0) (<= date!publish!0 on))
    (and (>= by!publish!0 0) (< by!publish!0 14))
    (= to!publish!0 (- 1))
    (= content!publish!0 (- 1)))
   (and
    (>= date!file!0 1)
    (<= date!file!0 3652059)
    (or (not done!file!0) (<= date!file!0 on))
    (and (>= by!file!0 0) (< by!file!0 14))
    (and (>= to!file!0 0) (< to!file!0 14))
    (= content!file!0 (- 1)))
   (and
    (>= date!discover!0 1)
    (<= date!discover!0 3652059)
    (or (not done!discover!0) (<= date!discover!0 on))
    (and (>= by!discover!0 0) (< by!discover!0 14))
    (= to!discover!0 (- 1))
    (= content!discover!0 (- 1)))
   (and
    (>= date!verify!0 1)
    (<= date!verify!0 3652059)
    (or (not done!verify!0) (<= date!verify!0 on))
    (and (>= by!verify!0 0) (< by!verify!0 14))
    (= to!verify!0 (- 1))
    (= content!verify!0 (- 1)))
   (and
    (not
     (or
      (or |clause!11.g3#1!overdue!find!0!on| |clause!11.g3#1!late!find!0!on|)
      (or |clause!11.g4#1!overdue!find!0!on| |clause!11.g4#1!late!find!0!on|)
      (or |clause!11.g5#1!overdue!find!0!on| |clause!11.g5#1!late!find!0!on|)
      (or |clause!11.g6#1!overdue!find!0!on| |clause!11.g6#1!late!find!0!on|)))
    (and
     (and (and valid!find!0 (= by!find!0 2)) (<= date!find!0 on))
     (and (and valid!feedback!0 (= by!feedback!0 2)) (<= date!feedback!0 on)))))))

(check-sat)
