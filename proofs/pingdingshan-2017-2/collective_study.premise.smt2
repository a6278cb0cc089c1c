; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“未经集体研究不得享有结果”（collective_study）
; property “未经集体研究不得享有结果” (collective_study)
; 性质“未经集体研究不得享有结果”：凡未经集体研究的，不得领导班子和干部年度考核不受影响、领导班子和领导干部作风建设与反腐倡廉建设考核不受影响、干部提拔使用、职级职称晋升、评优评先等不受影响、党代表、人大代表、政协委员、后备干部等资格不受影响、单位评先表彰、文明单位申报复核等不受影响、从轻处分、减轻处分或免于处分。
; 结论：已证明
; verdict: proved
; 成立：任何读法。不成立：无。前提不可能：无。
; holds: every reading. Fails: none. Premise impossible: none.
;
; 写定的这个案件合于前提，故可满足：成立并非因为无从适用。
; the case given meets the premise, so it can be satisfied: the property does not hold for want of cases.
;
; 复核：cvc5 collective_study.premise.smt2，或 z3 collective_study.premise.smt2；预期答 sat。
; To re-check: cvc5 collective_study.premise.smt2, or z3 collective_study.premise.smt2; the expected answer is sat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 同级党委（党组），7 各县（市、区）、市直单位，8 市纪委、市监察局，9 中共平顶山市委，10 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 peer_committee, 7 local_units, 8 city_discipline, 9 city_committee, 10 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status sat)
(set-logic QF_LIA)

(declare-const reading!by_reference_list!both Bool) ; 读法“顿号”取“两者兼备”
(declare-const reading!by_reference_list!either Bool) ; 读法“顿号”取“有一即可”
(declare-const on Int) ; 案件截至之日
(declare-const fact!party_kind Int) ; 当事人类别：0 各县（市、区），1 市直各单位，2 全市党员干部，3 其他单位和个人
(declare-const fact!party_member Bool) ; 中共党员
(declare-const fact!supervised Bool) ; 监察对象
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
(declare-const |clause!3.g1#1!assumed!on| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert |clause!3.g1#1!assumed!on|)
(assert (and (>= on 1) (<= on 3652059)))
(assert (and (>= fact!party_kind 0) (< fact!party_kind 4)))
(assert
 (and
  (>= date!collective_study!0 1)
  (<= date!collective_study!0 3652059)
  (or (not done!collective_study!0) (<= date!collective_study!0 on))
  (and (>= by!collective_study!0 0) (< by!collective_study!0 11))
  (= to!collective_study!0 (- 1))
  (= content!collective_study!0 (- 1))))

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

; 第三条释义一 / gloss 1 on Article 3
(assert (!
 (= |clause!3.g1#1!assumed!on| (or (not (= fact!party_kind 2)) fact!party_member))
 :named |3.g1-1|))

; 第十八条 / Article 18
(assert (!
 (= clause!18!in-force!date!collective_study!0 (>= date!collective_study!0 736366))
 :named |18-1|))

; 所论的读法：“顿号”取“两者兼备”
; The readings it is about: “by reference list” taken as “both”
(assert reading!by_reference_list!both)

; 写定的案件
; The case given
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (= on 736366))
; 事实 / facts
(assert (and (= fact!party_kind 2) fact!party_member fact!supervised))
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
(assert (not (and valid!collective_study!0 (<= date!collective_study!0 on))))

(check-sat)
