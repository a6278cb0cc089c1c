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
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status unsat)
(set-logic QF_LIA)

(declare-const reading!by_reference_list!both Bool) ; 读法“顿号”取“两者兼备”
(declare-const reading!by_reference_list!either Bool) ; 读法“顿号”取“有一即可”
(declare-const reading!violations!every Bool) ; 读法“违法乱纪的范围”取“凡违法乱纪皆排除”
(declare-const reading!violations!listed Bool) ; 读法“违法乱纪的范围”取“只排除所列两种”
(declare-const reading!violations!alike Bool) ; 读法“违法乱纪的范围”取“及于同等严重的”
(declare-const reading!accident_and_effect!each Bool) ; 读法“和”取“各自排除”
(declare-const reading!accident_and_effect!both_only Bool) ; 读法“和”取“兼有才排除”
(declare-const reading!repair!result Bool) ; 读法“挽回或消除”取“须有其果”
(declare-const reading!repair!effort Bool) ; 读法“挽回或消除”取“尽力即可”
(declare-const reading!definition!none Bool) ; 读法“定义的效力”取“不另设条件”
(declare-const reading!definition!condition Bool) ; 读法“定义的效力”取“定义也是条件”
(declare-const reading!verification_steps!investigation Bool) ; 读法“核实各步”取“只以调查为据”
(declare-const reading!verification_steps!each Bool) ; 读法“核实各步”取“缺一不可”
(declare-const reading!wrong_finding!void Bool) ; 读法“错误认定”取“自始无效”
(declare-const reading!wrong_finding!stands Bool) ; 读法“错误认定”取“撤销之前有效”
(declare-const reading!own_initiative!conditions_too Bool) ; 读法“情形”取“条件与情形都要”
(declare-const reading!own_initiative!situations_only Bool) ; 读法“情形”取“只指第八条所列”
(declare-const reading!differentiated!standard Bool) ; 读法“区别对待”取“认定的标准”
(declare-const reading!differentiated!by_itself Bool) ; 读法“区别对待”取“自成根据”
(declare-const reading!differentiated!after_finding Bool) ; 读法“区别对待”取“认定之后必予”
(declare-const reading!strict_conditions!any Bool) ; 读法“从严三项”取“有一即从严”
(declare-const reading!strict_conditions!all Bool) ; 读法“从严三项”取“兼有才从严”
(declare-const on Int) ; 案件截至之日
(declare-const fact!in_duty Bool) ; 在履职担当过程中
(declare-const fact!in_reform_work Bool) ; 在改革创新过程中
(declare-const fact!good_faith Bool) ; 出于公心
(declare-const fact!diligent Bool) ; 勤勉尽责
(declare-const fact!goal_missed Bool) ; 未能实现预期目标
(declare-const fact!deviation Bool) ; 出现偏差失误
(declare-const fact!breaks_law Bool) ; 违反法律法规
(declare-const fact!breaks_policy Bool) ; 违反政策规定
(declare-const fact!corrected_in_time Bool) ; 及时纠错改正
(declare-const fact!party_kind Int) ; 当事人类别：0 各县（市、区），1 市直各单位，2 全市党员干部，3 其他单位和个人
(declare-const fact!other_person Bool) ; 属于个人
(declare-const fact!party_member Bool) ; 中共党员
(declare-const fact!supervised Bool) ; 监察对象
(declare-const fact!motive Int) ; 动机：0 出以公心，1 源于私利
(declare-const fact!fault Int) ; 过失：0 无心之失，1 有心之过
(declare-const fact!legality Int) ; 守法情况：0 遵纪守法，1 违法乱纪
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
(declare-const fact!needs_discipline Bool) ; 需要给予党纪政纪处分
(declare-const since!needs_discipline Int) ; 自何日起；0 为自始
(declare-const fact!good_attitude Bool) ; 态度端正
(declare-const fact!must_answer Bool) ; 确需追究责任
(declare-const fact!trusts_luck Bool) ; 心存侥幸
(declare-const fact!conceals Bool) ; 隐瞒问题
(declare-const fact!refuses Bool) ; 拒不改错
(declare-const fact!similar_7_2 Bool) ; 与临机决断、紧急避险相类的其他情况
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
(declare-const fact!other_strict_treatment Bool) ; 关于从严处理另有规定
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
(declare-const done!report_afterwards!0 Bool) ; 已作出：履行报告程序
(declare-const date!report_afterwards!0 Int)
(declare-const by!report_afterwards!0 Int)
(declare-const to!report_afterwards!0 Int)
(declare-const content!report_afterwards!0 Int)
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
(declare-const clause!18!in-force!date!report_afterwards!0 Bool)
(declare-const valid!report_afterwards!0 Bool)
(declare-const |clause!10.3#2!speaks!date!find!0| Bool)
(declare-const |clause!10.3#2!lets!date!find!0| Bool)
(declare-const clause!11!date!find!0 Bool)
(declare-const clause!11!date!find!0~2 Bool)
(declare-const |clause!11#4!lets!date!find!0| Bool)
(declare-const clause!10.g5!date!find!0 Bool)
(declare-const |clause!10.g5#1!asks!date!find!0| Bool)
(declare-const clause!10.g6!date!find!0 Bool)
(declare-const |clause!10.g6#1!asks!date!find!0| Bool)
(declare-const clause!7.1!date!find!0 Bool)
(declare-const clause!7.2!date!find!0 Bool)
(declare-const clause!7.3!date!find!0 Bool)
(declare-const clause!7.4!date!find!0 Bool)
(declare-const clause!7.g1!date!find!0 Bool)
(declare-const clause!7.5!date!find!0 Bool)
(declare-const clause!7.6!date!find!0 Bool)
(declare-const clause!7!date!find!0 Bool)
(declare-const clause!8.1!date!find!0 Bool)
(declare-const clause!8.2!date!find!0 Bool)
(declare-const clause!8.3!date!find!0 Bool)
(declare-const clause!8.4!date!find!0 Bool)
(declare-const clause!8.5!date!find!0 Bool)
(declare-const clause!8.6!date!find!0 Bool)
(declare-const clause!8.g1!date!find!0 Bool)
(declare-const clause!8.7!date!find!0 Bool)
(declare-const clause!8.8!date!find!0 Bool)
(declare-const clause!8!date!find!0 Bool)
(declare-const clause!8.g2!date!find!0 Bool)
(declare-const clause!2.g1!date!find!0 Bool)
(declare-const clause!2!date!find!0 Bool)
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
(declare-const |clause!11.g3#2!speaks!date!feedback!0| Bool)
(declare-const |clause!11.g3#2!lets!date!feedback!0| Bool)
(declare-const clause!18!in-force!date!feedback!0 Bool)
(declare-const valid!feedback!0 Bool)
(declare-const |clause!10.3#6!speaks!date!publish!0| Bool)
(declare-const |clause!10.3#6!lets!date!publish!0| Bool)
(declare-const |clause!10.3#8!speaks!date!publish!0| Bool)
(declare-const |clause!10.3#8!lets!date!publish!0| Bool)
(declare-const |clause!11.g4#2!speaks!date!publish!0| Bool)
(declare-const |clause!11.g4#2!lets!date!publish!0| Bool)
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
(declare-const clause!14!date!urge!0 Bool)
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
(declare-const clause!14.3!on~3 Bool)
(declare-const |clause!14.3#6!gives!on| Bool)
(declare-const clause!14.3!on~4 Bool)
(declare-const |clause!14.3#7!gives!on| Bool)
(declare-const |clause!14.3#8!gives!on| Bool)
(declare-const |clause!18#2!yields!other_lighter_treatment!on| Bool)
(declare-const |clause!18#2!yields!other_reduced_treatment!on| Bool)
(declare-const |clause!7.g2#1!gives!on| Bool)
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
(declare-const |clause!13.g1#1!gives!on| Bool)
(declare-const |clause!18#2!yields!other_lighter_discipline!on| Bool)
(declare-const |clause!18#2!yields!other_reduced_discipline!on| Bool)
(declare-const |clause!18#2!yields!other_no_discipline!on| Bool)
(declare-const clause!14.3!on~5 Bool)
(declare-const |clause!14.3#9!gives!on| Bool)
(declare-const clause!14.3!on~6 Bool)
(declare-const |clause!14.3#10!gives!on| Bool)
(declare-const |clause!18#2!yields!other_strict_treatment!on| Bool)
(declare-const |clause!2.g2#1!assumed!on| Bool)
(declare-const |clause!2.g3#1!assumed!on| Bool)
(declare-const |clause!2.g4#1!assumed!on| Bool)
(declare-const |clause!2.g5#1!assumed!on| Bool)
(declare-const |clause!3.g3#1!assumed!on| Bool)
(declare-const |clause!4.g1#1!assumed!on| Bool)
(declare-const |clause!7.g3#1!assumed!on| Bool)
(declare-const |clause!7.g4#1!assumed!on| Bool)
(declare-const |clause!13.g2#1!assumed!on| Bool)
(declare-const |clause!10.3#1!in-time!investigate!0!on| Bool)
(declare-const |clause!10.3#1!late!investigate!0!on| Bool)
(declare-const |clause!10.3#3!arises!find!0!on| Bool)
(declare-const |clause!10.3#3!in-time!find!0!on| Bool)
(declare-const |clause!10.3#3!late!find!0!on| Bool)
(declare-const |clause!10.3#3!overdue!find!0!on| Bool)
(declare-const |clause!10.3#5!arises!find!0!on| Bool)
(declare-const |clause!10.3#5!in-time!find!0!on| Bool)
(declare-const |clause!10.3#5!late!find!0!on| Bool)
(declare-const |clause!10.3#5!overdue!find!0!on| Bool)
(declare-const |clause!10.3#7!arises!find!0!on| Bool)
(declare-const |clause!10.3#7!in-time!find!0!on| Bool)
(declare-const |clause!10.3#7!late!find!0!on| Bool)
(declare-const |clause!10.4#1!arises!find!0!on| Bool)
(declare-const |clause!10.4#1!in-time!find!0!on| Bool)
(declare-const |clause!10.4#1!late!find!0!on| Bool)
(declare-const |clause!11.g3#1!arises!find!0!on| Bool)
(declare-const |clause!11.g3#1!in-time!find!0!on| Bool)
(declare-const |clause!11.g3#1!late!find!0!on| Bool)
(declare-const |clause!11.g3#1!overdue!find!0!on| Bool)
(declare-const |clause!11.g4#1!arises!find!0!on| Bool)
(declare-const |clause!11.g4#1!in-time!find!0!on| Bool)
(declare-const |clause!11.g4#1!late!find!0!on| Bool)
(declare-const |clause!11.g4#1!overdue!find!0!on| Bool)
(declare-const |clause!11.g5#1!arises!find!0!on| Bool)
(declare-const |clause!11.g5#1!in-time!find!0!on| Bool)
(declare-const |clause!11.g5#1!late!find!0!on| Bool)
(declare-const |clause!11.g6#1!arises!find!0!on| Bool)
(declare-const |clause!11.g6#1!in-time!find!0!on| Bool)
(declare-const |clause!11.g6#1!late!find!0!on| Bool)
(declare-const |clause!15.2#1!arises!on| Bool)
(declare-const |clause!15.2#1!in-time!on| Bool)
(declare-const |clause!15.2#1!late!on| Bool)
(declare-const |clause!15.2#2!in-time!on| Bool)
(declare-const |clause!15.2#2!late!on| Bool)
(declare-const |clause!15.2#4!in-time!on| Bool)
(declare-const |clause!15.2#4!late!on| Bool)
(declare-const |clause!15.2#5!in-time!on| Bool)
(declare-const |clause!15.2#5!late!on| Bool)
(declare-const |clause!15.2#7!in-time!on| Bool)
(declare-const |clause!15.2#7!late!on| Bool)
(declare-const |clause!15.2#8!in-time!on| Bool)
(declare-const |clause!15.2#8!late!on| Bool)
(declare-const clause!14.g1!date!find!0 Bool)
(declare-const clause!14.3!date!find!0 Bool)
(declare-const |clause!14.3#3!breached!anyone!date!find!0| Bool)
(declare-const clause!8!date!find!0~2 Bool)
(declare-const clause!8.g2!date!find!0~15 Bool)
(declare-const clause!8.g2!date!find!0~16 Bool)
(declare-const clause!10.g8!date!find!0~8 Bool)
(declare-const |clause!10.g8#1!asks!date!find!0~8| Bool)
(declare-const clause!11!date!find!0~11 Bool)
(declare-const clause!11!date!find!0~12 Bool)
(declare-const clause!11.g2!date!find!0~8 Bool)
(declare-const |clause!11.g2#1!asks!date!find!0~8| Bool)
(declare-const valid!find!0~9 Bool)
(declare-const |clause!10.3#4!lets!date!feedback!0~8| Bool)
(declare-const |clause!11.g3#2!lets!date!feedback!0~8| Bool)
(declare-const valid!feedback!0~9 Bool)
(declare-const |clause!10.3#6!lets!date!publish!0~8| Bool)
(declare-const |clause!10.3#8!lets!date!publish!0~8| Bool)
(declare-const |clause!11.g4#2!lets!date!publish!0~8| Bool)
(declare-const |clause!11.g5#2!lets!date!publish!0~8| Bool)
(declare-const valid!publish!0~9 Bool)
(declare-const |clause!10.g9#1!asks!date!file!0~8| Bool)
(declare-const valid!file!0~9 Bool)
(declare-const clause!8!on~16 Bool)
(declare-const clause!8!on~17 Bool)
(declare-const |clause!8#1!gives!on~8| Bool)
(declare-const clause!10.g11!on~8 Bool)
(declare-const clause!14.3!on~19 Bool)
(declare-const |clause!14.3#5!gives!on~8| Bool)
(declare-const clause!14.3!on~20 Bool)
(declare-const |clause!14.3#6!gives!on~8| Bool)
(declare-const |clause!14.3#8!gives!on~8| Bool)
(declare-const |clause!12.1#1!gives!on~8| Bool)
(declare-const |clause!12.2#1!gives!on~8| Bool)
(declare-const |clause!12.3#1!gives!on~8| Bool)
(declare-const |clause!12.4#1!gives!on~8| Bool)
(declare-const |clause!12.5#1!gives!on~8| Bool)
(declare-const |clause!13#1!gives!on~8| Bool)
(declare-const |clause!10.3#1!in-time!investigate!0!on~8| Bool)
(declare-const |clause!10.3#1!late!investigate!0!on~8| Bool)
(declare-const |clause!10.3#3!arises!find!0!on~8| Bool)
(declare-const |clause!10.3#3!in-time!find!0!on~8| Bool)
(declare-const |clause!10.3#3!late!find!0!on~8| Bool)
(declare-const |clause!10.3#3!overdue!find!0!on~8| Bool)
(declare-const |clause!10.3#5!arises!find!0!on~8| Bool)
(declare-const |clause!10.3#5!in-time!find!0!on~8| Bool)
(declare-const |clause!10.3#5!late!find!0!on~8| Bool)
(declare-const |clause!10.3#5!overdue!find!0!on~8| Bool)
(declare-const |clause!10.3#7!arises!find!0!on~8| Bool)
(declare-const |clause!10.3#7!in-time!find!0!on~8| Bool)
(declare-const |clause!10.3#7!late!find!0!on~8| Bool)
(declare-const |clause!10.4#1!arises!find!0!on~8| Bool)
(declare-const |clause!10.4#1!in-time!find!0!on~8| Bool)
(declare-const |clause!10.4#1!late!find!0!on~8| Bool)
(declare-const |clause!11.g3#1!arises!find!0!on~8| Bool)
(declare-const |clause!11.g3#1!in-time!find!0!on~8| Bool)
(declare-const |clause!11.g3#1!late!find!0!on~8| Bool)
(declare-const |clause!11.g3#1!overdue!find!0!on~8| Bool)
(declare-const |clause!11.g4#1!arises!find!0!on~8| Bool)
(declare-const |clause!11.g4#1!in-time!find!0!on~8| Bool)
(declare-const |clause!11.g4#1!late!find!0!on~8| Bool)
(declare-const |clause!11.g4#1!overdue!find!0!on~8| Bool)
(declare-const |clause!11.g5#1!arises!find!0!on~8| Bool)
(declare-const |clause!11.g5#1!in-time!find!0!on~8| Bool)
(declare-const |clause!11.g5#1!late!find!0!on~8| Bool)
(declare-const |clause!11.g6#1!arises!find!0!on~8| Bool)
(declare-const |clause!11.g6#1!in-time!find!0!on~8| Bool)
(declare-const |clause!11.g6#1!late!find!0!on~8| Bool)
(declare-const |clause!15.2#1!arises!on~8| Bool)
(declare-const |clause!15.2#1!in-time!on~8| Bool)
(declare-const |clause!15.2#1!late!on~8| Bool)
(declare-const |clause!15.2#2!in-time!on~8| Bool)
(declare-const |clause!15.2#2!late!on~8| Bool)
(declare-const |clause!15.2#4!in-time!on~8| Bool)
(declare-const |clause!15.2#4!late!on~8| Bool)
(declare-const |clause!15.2#5!in-time!on~8| Bool)
(declare-const |clause!15.2#5!late!on~8| Bool)
(declare-const |clause!15.2#7!in-time!on~8| Bool)
(declare-const |clause!15.2#7!late!on~8| Bool)
(declare-const |clause!15.2#8!in-time!on~8| Bool)
(declare-const |clause!15.2#8!late!on~8| Bool)
(declare-const clause!14.3!date!find!0~8 Bool)
(declare-const |clause!14.3#3!breached!anyone!date!find!0~8| Bool)

; 读法：各取其一
; Readings: each is taken in exactly one way
(assert (or reading!by_reference_list!both reading!by_reference_list!either))
(assert (or (not reading!by_reference_list!both) (not reading!by_reference_list!either)))
(assert (or reading!violations!every reading!violations!listed reading!violations!alike))
(assert (or (not reading!violations!every) (not reading!violations!listed)))
(assert (or (not reading!violations!every) (not reading!violations!alike)))
(assert (or (not reading!violations!listed) (not reading!violations!alike)))
(assert (or reading!accident_and_effect!each reading!accident_and_effect!both_only))
(assert (or (not reading!accident_and_effect!each) (not reading!accident_and_effect!both_only)))
(assert (or reading!repair!result reading!repair!effort))
(assert (or (not reading!repair!result) (not reading!repair!effort)))
(assert (or reading!definition!none reading!definition!condition))
(assert (or (not reading!definition!none) (not reading!definition!condition)))
(assert (or reading!verification_steps!investigation reading!verification_steps!each))
(assert (or (not reading!verification_steps!investigation) (not reading!verification_steps!each)))
(assert (or reading!wrong_finding!void reading!wrong_finding!stands))
(assert (or (not reading!wrong_finding!void) (not reading!wrong_finding!stands)))
(assert (or reading!own_initiative!conditions_too reading!own_initiative!situations_only))
(assert
 (or (not reading!own_initiative!conditions_too) (not reading!own_initiative!situations_only)))
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
 (= valid!report_afterwards!0
  (and
   done!report_afterwards!0
   clause!18!in-force!date!report_afterwards!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (= by!report_afterwards!0 0))))
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
(assert
 (= valid!find!0~9
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
   |clause!10.g8#1!asks!date!find!0~8|
   |clause!11.g1#1!asks!date!find!0|
   |clause!11.g2#1!asks!date!find!0~8|)))
(assert
 (= valid!feedback!0~9
  (and
   done!feedback!0
   clause!18!in-force!date!feedback!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.3#4!lets!date!feedback!0~8|
    |clause!11.g3#2!lets!date!feedback!0~8|
    (and
     (not (or |clause!10.3#2!speaks!date!find!0| |clause!11.g3#2!speaks!date!feedback!0|))
     (and (or (= by!feedback!0 3) (= by!feedback!0 2)) (= to!feedback!0 1)))))))
(assert
 (= valid!publish!0~9
  (and
   done!publish!0
   clause!18!in-force!date!publish!0
   (or
    |clause!3#1!covers!date!overall_charge!0|
    |clause!3#2!covers!date!overall_charge!0|
    |clause!3#3!covers!date!overall_charge!0|)
   (or
    |clause!10.3#6!lets!date!publish!0~8|
    |clause!10.3#8!lets!date!publish!0~8|
    |clause!11.g4#2!lets!date!publish!0~8|
    |clause!11.g5#2!lets!date!publish!0~8|
    (and
     (not
      (or
       |clause!10.3#6!speaks!date!publish!0|
       |clause!10.3#8!speaks!date!publish!0|
       |clause!11.g4#2!speaks!date!publish!0|
       |clause!11.g5#2!speaks!date!publish!0|))
     (or (= by!publish!0 3) (= by!publish!0 2)))))))
(assert
 (= valid!file!0~9
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
   |clause!10.g9#1!asks!date!file!0~8|)))

; 第二条 / Article 2
(assert (!
 (= clause!2!date!find!0
  (and
   (or fact!in_duty fact!in_reform_work)
   fact!good_faith
   fact!diligent
   (or fact!goal_missed fact!deviation)
   (not fact!breaks_law)
   (not fact!breaks_policy)
   (not clause!2.g1!date!find!0)
   fact!corrected_in_time))
 :named |2-1|))

; 第二条释义一 / gloss 1 on Article 2
(assert (!
 (= clause!2.g1!date!find!0 (or fact!gain_for_self fact!gain_for_others fact!gain_for_unit))
 :named |2.g1-1|))

; 第二条释义二 / gloss 2 on Article 2
(assert (!
 (= |clause!2.g2#1!assumed!on| (or (not fact!good_faith) (= fact!motive 0)))
 :named |2.g2-1|))

; 第二条释义三 / gloss 3 on Article 2
(assert (!
 (= |clause!2.g3#1!assumed!on| (or (not (= fact!motive 0)) fact!good_faith))
 :named |2.g3-1|))

; 第二条释义四 / gloss 4 on Article 2
(assert (!
 (= |clause!2.g4#1!assumed!on| (or (not (and fact!good_faith fact!diligent)) (= fact!fault 0)))
 :named |2.g4-1|))

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

; 第七条 / Article 7
(assert (!
 (= clause!7!date!find!0
  (and
   clause!7.1!date!find!0
   clause!7.2!date!find!0
   clause!7.3!date!find!0
   clause!7.4!date!find!0
   clause!7.5!date!find!0
   clause!7.6!date!find!0))
 :named |7-1|))
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
 :named |7-2|))
(assert (!
 (= clause!7!on
  (and
   clause!7.1!date!find!0
   clause!7.2!date!find!0
   clause!7.3!date!find!0
   clause!7.4!date!find!0
   clause!7.5!date!find!0
   clause!7.6!on))
 :named |7-3|))

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
 (= clause!7.6!date!find!0
  (or
   (and
    reading!repair!result
    (and
     (and fact!took_measures (<= since!took_measures date!find!0))
     (or
      (and fact!recovered_loss (<= since!recovered_loss date!find!0))
      (and fact!removed_effect (<= since!removed_effect date!find!0)))))
   (and reading!repair!effort (and fact!took_measures (<= since!took_measures date!find!0)))))
 :named |7.6-1|))
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
 :named |7.6-2|))

; 第八条 / Article 8
(assert (!
 (= clause!8!date!find!0
  (or
   clause!8.1!date!find!0
   clause!8.2!date!find!0
   clause!8.3!date!find!0
   clause!8.4!date!find!0
   clause!8.5!date!find!0
   clause!8.6!date!find!0
   clause!8.7!date!find!0
   clause!8.8!date!find!0))
 :named |8-1|))
(assert (! (= clause!8!on (and fact!error clause!7!on)) :named |8-2|))
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
 :named |8-3|))
(assert (!
 (= clause!8!on~3 (and (and valid!find!0 (= content!find!0 0)) (<= date!find!0 on)))
 :named |8-4|))
(assert (!
 (= |clause!8#1!gives!on| (and (and clause!8!on clause!8!on~2) clause!8!on~3))
 :named |8-5|))
(assert (!
 (= clause!8!date!find!0~2
  (or
   clause!8.2!date!find!0
   clause!8.3!date!find!0
   clause!8.4!date!find!0
   clause!8.5!date!find!0
   clause!8.6!date!find!0
   clause!8.7!date!find!0
   clause!8.8!date!find!0))
 :named |8-6|))
(assert (!
 (= clause!8!on~16
  (or
   clause!8.2!date!find!0
   clause!8.3!on
   clause!8.4!date!find!0
   clause!8.5!date!find!0
   clause!8.6!date!find!0
   clause!8.7!date!find!0
   clause!8.8!date!find!0))
 :named |8-7|))
(assert (!
 (= clause!8!on~17 (and (and valid!find!0~9 (= content!find!0 0)) (<= date!find!0 on)))
 :named |8-8|))
(assert (!
 (= |clause!8#1!gives!on~8| (and (and clause!8!on clause!8!on~16) clause!8!on~17))
 :named |8-9|))

; 第八条释义二 / gloss 2 on Article 8
(assert (!
 (= clause!8.g2!date!find!0 (and fact!error clause!7!date!find!0 clause!8!date!find!0))
 :named |8.g2-1|))
(assert (!
 (= clause!8.g2!date!find!0~2
  (and clause!2!date!find!0 fact!error clause!7!date!find!0 clause!8!date!find!0))
 :named |8.g2-2|))
(assert (!
 (= clause!8.g2!date!find!0~15 (and fact!error clause!7!date!find!0 clause!8!date!find!0~2))
 :named |8.g2-3|))
(assert (!
 (= clause!8.g2!date!find!0~16
  (and clause!2!date!find!0 fact!error clause!7!date!find!0 clause!8!date!find!0~2))
 :named |8.g2-4|))

; 第八条第（一）项 / Article 8(1)
(assert (!
 (= clause!8.1!date!find!0
  (and fact!in_reform fact!explored fact!piloted fact!inexperience fact!error))
 :named |8.1-1|))

; 第八条第（二）项 / Article 8(2)
(assert (!
 (= clause!8.2!date!find!0 (and fact!in_creative_work fact!unregulated_error))
 :named |8.2-1|))

; 第八条第（三）项 / Article 8(3)
(assert (!
 (= clause!8.3!date!find!0
  (and
   (or fact!in_emergency fact!in_urgent_task)
   fact!for_common_interest
   (or fact!emergency_decision fact!averting_danger)
   fact!adverse_effect
   (and
    (and valid!report_afterwards!0 (<= date!report_afterwards!0 date!find!0))
    fact!reported_in_time)))
 :named |8.3-1|))
(assert (!
 (= clause!8.3!on
  (and
   (or fact!in_emergency fact!in_urgent_task)
   fact!for_common_interest
   (or fact!emergency_decision fact!averting_danger)
   fact!adverse_effect
   (and (and valid!report_afterwards!0 (<= date!report_afterwards!0 on)) fact!reported_in_time)))
 :named |8.3-2|))

; 第八条第（四）项 / Article 8(4)
(assert (!
 (= clause!8.4!date!find!0
  (and
   (or fact!in_key_work fact!in_key_project)
   fact!bold
   fact!vigorous
   (or fact!error fact!adverse_effect)))
 :named |8.4-1|))

; 第八条第（五）项 / Article 8(5)
(assert (!
 (= clause!8.5!date!find!0
  (and
   (or fact!in_conflict_work fact!in_legacy_work)
   fact!broke_obstacles
   fact!touched_interests
   (or fact!error fact!adverse_effect)))
 :named |8.5-1|))

; 第八条第（六）项 / Article 8(6)
(assert (!
 (= clause!8.6!date!find!0
  (and
   (or fact!in_enterprise_service fact!in_public_service fact!in_development_service)
   (or fact!for_efficiency fact!for_solution)
   fact!innovative_measures
   fact!error))
 :named |8.6-1|))

; 第八条第（七）项 / Article 8(7)
(assert (!
 (= clause!8.7!date!find!0
  (and (or clause!8.g1!date!find!0 fact!unforeseeable) (or fact!goal_missed fact!adverse_effect)))
 :named |8.7-1|))

; 第八条第（八）项 / Article 8(8)
(assert (! (= clause!8.8!date!find!0 fact!other_situation) :named |8.8-1|))

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
(assert (!
 (= clause!10.g8!date!find!0~8
  (or
   (and reading!definition!none clause!8.g2!date!find!0~15)
   (and reading!definition!condition clause!8.g2!date!find!0~16)))
 :named |10.g8-3|))
(assert (!
 (= |clause!10.g8#1!asks!date!find!0~8|
  (or
   (not (and reading!wrong_finding!void (and (= content!find!0 0) (= by!find!0 3))))
   clause!10.g8!date!find!0~8))
 :named |10.g8-4|))

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
(assert (!
 (= clause!11!date!find!0~11
  (or
   (and reading!definition!none clause!8.g2!date!find!0~15)
   (and reading!definition!condition clause!8.g2!date!find!0~16)))
 :named |11-9|))
(assert (! (= clause!11!date!find!0~12 clause!8!date!find!0~2) :named |11-10|))

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
(assert (!
 (= clause!11.g2!date!find!0~8
  (or
   (and reading!own_initiative!conditions_too clause!11!date!find!0~11)
   (and reading!own_initiative!situations_only clause!11!date!find!0~12)))
 :named |11.g2-3|))
(assert (!
 (= |clause!11.g2#1!asks!date!find!0~8|
  (or
   (not (and reading!wrong_finding!void (and (= content!find!0 0) (= by!find!0 2))))
   clause!11.g2!date!find!0~8))
 :named |11.g2-4|))

; 第十三条释义二 / gloss 2 on Article 13
(assert (!
 (= |clause!13.g2#1!assumed!on|
  (or
   (not (and fact!needs_discipline (<= since!needs_discipline on)))
   (or clause!2.g1!date!find!0 fact!harms_public fact!other_violation)))
 :named |13.g2-1|))

; 第十四条 / Article 14
(assert (! (= clause!14!date!urge!0 fact!error) :named |14-1|))

; 第十四条释义一 / gloss 1 on Article 14
(assert (!
 (= clause!14.g1!on
  (and
   (and fact!took_measures (<= since!took_measures on))
   (and fact!recovered_loss (<= since!recovered_loss on))))
 :named |14.g1-1|))
(assert (!
 (= clause!14.g1!date!find!0
  (and
   (and fact!took_measures (<= since!took_measures date!find!0))
   (and fact!recovered_loss (<= since!recovered_loss date!find!0))))
 :named |14.g1-2|))

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
(assert (! (= clause!14.3!on~5 (or fact!trusts_luck fact!conceals fact!refuses)) :named |14.3-10|))
(assert (!
 (= |clause!14.3#9!gives!on|
  (and reading!strict_conditions!any (and clause!14!date!urge!0 clause!14.3!on~5)))
 :named |14.3-11|))
(assert (! (= clause!14.3!on~6 (and fact!trusts_luck fact!conceals fact!refuses)) :named |14.3-12|))
(assert (!
 (= |clause!14.3#10!gives!on|
  (and reading!strict_conditions!all (and clause!14!date!urge!0 clause!14.3!on~6)))
 :named |14.3-13|))
(assert (!
 (= clause!14.3!date!find!0
  (and
   (or
    (and reading!definition!none clause!8.g2!date!find!0)
    (and reading!definition!condition clause!8.g2!date!find!0~2))
   fact!good_attitude
   clause!14.g1!date!find!0
   (and fact!removed_effect (<= since!removed_effect date!find!0))
   (not fact!must_answer)))
 :named |14.3-14|))
(assert (!
 (= |clause!14.3#3!breached!anyone!date!find!0|
  (and
   (and
    done!find!0
    (<= date!find!0 on)
    clause!18!in-force!date!find!0
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and (= content!find!0 1) (= by!find!0 3)))
   reading!differentiated!standard
   (and clause!14!date!urge!0 clause!14.3!date!find!0)))
 :named |14.3-15|))
(assert (!
 (= clause!14.3!on~19
  (and
   clause!10.g11!on~8
   fact!good_attitude
   clause!14.g1!on
   (and fact!removed_effect (<= since!removed_effect on))
   (not fact!must_answer)))
 :named |14.3-16|))
(assert (!
 (= |clause!14.3#5!gives!on~8|
  (and reading!differentiated!after_finding (and clause!14!date!urge!0 clause!14.3!on~19)))
 :named |14.3-17|))
(assert (!
 (= clause!14.3!on~20
  (and
   clause!10.g11!on~8
   fact!good_attitude
   clause!14.g1!on
   (and fact!removed_effect (<= since!removed_effect on))
   fact!must_answer))
 :named |14.3-18|))
(assert (!
 (= |clause!14.3#6!gives!on~8|
  (and reading!differentiated!standard (and clause!14!date!urge!0 clause!14.3!on~20)))
 :named |14.3-19|))
(assert (!
 (= |clause!14.3#8!gives!on~8|
  (and reading!differentiated!after_finding (and clause!14!date!urge!0 clause!14.3!on~20)))
 :named |14.3-20|))
(assert (!
 (= clause!14.3!date!find!0~8
  (and
   (or
    (and reading!definition!none clause!8.g2!date!find!0~15)
    (and reading!definition!condition clause!8.g2!date!find!0~16))
   fact!good_attitude
   clause!14.g1!date!find!0
   (and fact!removed_effect (<= since!removed_effect date!find!0))
   (not fact!must_answer)))
 :named |14.3-21|))
(assert (!
 (= |clause!14.3#3!breached!anyone!date!find!0~8|
  (and
   (and
    done!find!0
    (<= date!find!0 on)
    clause!18!in-force!date!find!0
    (or
     |clause!3#1!covers!date!overall_charge!0|
     |clause!3#2!covers!date!overall_charge!0|
     |clause!3#3!covers!date!overall_charge!0|)
    (and (= content!find!0 1) (= by!find!0 3)))
   reading!differentiated!standard
   (and clause!14!date!urge!0 clause!14.3!date!find!0~8)))
 :named |14.3-22|))

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
(assert (!
 (= clause!18!in-force!date!report_afterwards!0 (>= date!report_afterwards!0 736366))
 :named |18-8|))
(assert (! (= clause!18!in-force!date!find!0 (>= date!find!0 736366)) :named |18-9|))
(assert (! (= clause!18!in-force!date!feedback!0 (>= date!feedback!0 736366)) :named |18-10|))
(assert (! (= clause!18!in-force!date!publish!0 (>= date!publish!0 736366)) :named |18-11|))
(assert (! (= clause!18!in-force!date!file!0 (>= date!file!0 736366)) :named |18-12|))
(assert (! (= |clause!18#2!yields!other_exempt!on| fact!other_exempt) :named |18-13|))
(assert (! (= clause!18!in-force!on (>= on 736366)) :named |18-14|))
(assert (!
 (= |clause!18#2!yields!other_lighter_treatment!on| fact!other_lighter_treatment)
 :named |18-15|))
(assert (!
 (= |clause!18#2!yields!other_reduced_treatment!on| fact!other_reduced_treatment)
 :named |18-16|))
(assert (!
 (= |clause!18#2!yields!other_keep_annual_review!on| fact!other_keep_annual_review)
 :named |18-17|))
(assert (!
 (= |clause!18#2!yields!other_keep_conduct_review!on| fact!other_keep_conduct_review)
 :named |18-18|))
(assert (!
 (= |clause!18#2!yields!other_keep_promotion!on| fact!other_keep_promotion)
 :named |18-19|))
(assert (! (= |clause!18#2!yields!other_keep_seats!on| fact!other_keep_seats) :named |18-20|))
(assert (!
 (= |clause!18#2!yields!other_keep_unit_honours!on| fact!other_keep_unit_honours)
 :named |18-21|))
(assert (!
 (= |clause!18#2!yields!other_lighter_discipline!on| fact!other_lighter_discipline)
 :named |18-22|))
(assert (!
 (= |clause!18#2!yields!other_reduced_discipline!on| fact!other_reduced_discipline)
 :named |18-23|))
(assert (! (= |clause!18#2!yields!other_no_discipline!on| fact!other_no_discipline) :named |18-24|))
(assert (!
 (= |clause!18#2!yields!other_strict_treatment!on| fact!other_strict_treatment)
 :named |18-25|))

; 写定的案件：2 个，各用于所注的读法
; The cases given: 2, each for the readings noted
; 读法：“区别对待”取“认定的标准” / readings: “differentiated” taken as “standard”
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (or (not reading!differentiated!standard) (= on 736366)))
; 事实 / facts
(assert
 (or
  (not reading!differentiated!standard)
  (and
   fact!in_duty
   fact!in_reform_work
   fact!good_faith
   fact!diligent
   (not fact!goal_missed)
   fact!deviation
   (not fact!breaks_law)
   (not fact!breaks_policy)
   fact!corrected_in_time
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   (= fact!motive 0)
   (= fact!fault 0)
   (= fact!legality 0)
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
   (not fact!like_violation)
   (not fact!breaks_mandatory_rule)
   (not fact!breaks_prohibitive_rule)
   (= fact!accident_kind 0)
   (= fact!accident_grade 0)
   (not fact!vile_effect)
   fact!took_measures
   (= since!took_measures 0)
   fact!recovered_loss
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
   (not fact!needs_discipline)
   (= since!needs_discipline 0)
   fact!good_attitude
   (not fact!must_answer)
   (not fact!trusts_luck)
   (not fact!conceals)
   (not fact!refuses)
   (not fact!similar_7_2)
   (not fact!other_exempt)
   (not fact!other_lighter_treatment)
   (not fact!other_reduced_treatment)
   (not fact!other_keep_annual_review)
   (not fact!other_keep_conduct_review)
   (not fact!other_keep_promotion)
   (not fact!other_keep_seats)
   (not fact!other_keep_unit_honours)
   (not fact!other_lighter_discipline)
   (not fact!other_reduced_discipline)
   (not fact!other_no_discipline)
   (not fact!other_strict_treatment))))
; 行为：作出认定，2017-02-06 / act: finding, 2017-02-06
(assert
 (or
  (not reading!differentiated!standard)
  (and done!find!0 (= date!find!0 736366) (= by!find!0 3) (= to!find!0 (- 1)) (= content!find!0 1))))
; 未作出的行为 / acts not done
(assert
 (or
  (not reading!differentiated!standard)
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
   (not done!collective_study!0)
   (= date!collective_study!0 736366)
   (= by!collective_study!0 0)
   (= to!collective_study!0 (- 1))
   (= content!collective_study!0 (- 1))
   (not done!feedback!0)
   (= date!feedback!0 736366)
   (= by!feedback!0 0)
   (= to!feedback!0 0)
   (= content!feedback!0 (- 1))
   (not done!publish!0)
   (= date!publish!0 736366)
   (= by!publish!0 0)
   (= to!publish!0 (- 1))
   (= content!publish!0 (- 1))
   (not done!file!0)
   (= date!file!0 736366)
   (= by!file!0 0)
   (= to!file!0 0)
   (= content!file!0 (- 1))
   (not done!discover!0)
   (= date!discover!0 736366)
   (= by!discover!0 0)
   (= to!discover!0 (- 1))
   (= content!discover!0 (- 1))
   (not done!verify!0)
   (= date!verify!0 736366)
   (= by!verify!0 0)
   (= to!verify!0 (- 1))
   (= content!verify!0 (- 1))
   (not done!report_afterwards!0)
   (= date!report_afterwards!0 736366)
   (= by!report_afterwards!0 0)
   (= to!report_afterwards!0 (- 1))
   (= content!report_afterwards!0 (- 1)))))
; 读法：任何读法 / readings: every reading
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (or reading!differentiated!standard (= on 736366)))
; 事实 / facts
(assert
 (or
  reading!differentiated!standard
  (and
   fact!in_duty
   fact!in_reform_work
   fact!good_faith
   fact!diligent
   (not fact!goal_missed)
   fact!deviation
   (not fact!breaks_law)
   (not fact!breaks_policy)
   fact!corrected_in_time
   (= fact!party_kind 2)
   (not fact!other_person)
   fact!party_member
   fact!supervised
   (= fact!motive 0)
   (= fact!fault 0)
   (= fact!legality 0)
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
   (not fact!needs_discipline)
   (= since!needs_discipline 0)
   fact!good_attitude
   (not fact!must_answer)
   (not fact!trusts_luck)
   (not fact!conceals)
   (not fact!refuses)
   (not fact!similar_7_2)
   (not fact!other_exempt)
   (not fact!other_lighter_treatment)
   (not fact!other_reduced_treatment)
   (not fact!other_keep_annual_review)
   (not fact!other_keep_conduct_review)
   (not fact!other_keep_promotion)
   (not fact!other_keep_seats)
   (not fact!other_keep_unit_honours)
   (not fact!other_lighter_discipline)
   (not fact!other_reduced_discipline)
   (not fact!other_no_discipline)
   (not fact!other_strict_treatment))))
; 行为：集体研究，2017-02-06 / act: collective study by the leadership, 2017-02-06
(assert
 (or
  reading!differentiated!standard
  (and
   done!collective_study!0
   (= date!collective_study!0 736366)
   (= by!collective_study!0 5)
   (= to!collective_study!0 (- 1))
   (= content!collective_study!0 (- 1)))))
; 行为：作出认定，2017-02-06 / act: finding, 2017-02-06
(assert
 (or
  reading!differentiated!standard
  (and done!find!0 (= date!find!0 736366) (= by!find!0 2) (= to!find!0 (- 1)) (= content!find!0 0))))
; 行为：在问责调查过程中发现，2017-02-06 / act: discovery in the course of the accountability, 2017-02-06
(assert
 (or
  reading!differentiated!standard
  (and
   done!discover!0
   (= date!discover!0 736366)
   (= by!discover!0 2)
   (= to!discover!0 (- 1))
   (= content!discover!0 (- 1)))))
; 行为：主动核实，2017-02-06 / act: verification of its own motion, 2017-02-06
(assert
 (or
  reading!differentiated!standard
  (and
   done!verify!0
   (= date!verify!0 736366)
   (= by!verify!0 2)
   (= to!verify!0 (- 1))
   (= content!verify!0 (- 1)))))
; 未作出的行为 / acts not done
(assert
 (or
  reading!differentiated!standard
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
   (not done!feedback!0)
   (= date!feedback!0 736366)
   (= by!feedback!0 0)
   (= to!feedback!0 0)
   (= content!feedback!0 (- 1))
   (not done!publish!0)
   (= date!publish!0 736366)
   (= by!publish!0 0)
   (= to!publish!0 (- 1))
   (= content!publish!0 (- 1))
   (not done!file!0)
   (= date!file!0 736366)
   (= by!file!0 0)
   (= to!file!0 0)
   (= content!file!0 (- 1))
   (not done!report_afterwards!0)
   (= date!report_afterwards!0 736366)
   (= by!report_afterwards!0 0)
   (= to!report_afterwards!0 (- 1))
   (= content!report_afterwards!0 (- 1)))))

; 所问
; The question
(assert
 (not
  (and
   (or (= fact!party_kind 3) (not fact!other_person))
   (or fact!other_violation (not fact!like_violation))
   (or (not (= fact!accident_kind 0)) (= fact!accident_grade 0))
   |clause!2.g2#1!assumed!on|
   |clause!2.g3#1!assumed!on|
   |clause!2.g4#1!assumed!on|
   |clause!2.g5#1!assumed!on|
   |clause!3.g3#1!assumed!on|
   |clause!4.g1#1!assumed!on|
   |clause!7.g3#1!assumed!on|
   |clause!7.g4#1!assumed!on|
   |clause!13.g2#1!assumed!on|
   (and (>= on 1) (<= on 3652059))
   (and (>= fact!party_kind 0) (< fact!party_kind 4))
   (and (>= fact!motive 0) (< fact!motive 2))
   (and (>= fact!fault 0) (< fact!fault 2))
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
    (>= date!report_afterwards!0 1)
    (<= date!report_afterwards!0 3652059)
    (or (not done!report_afterwards!0) (<= date!report_afterwards!0 on))
    (and (>= by!report_afterwards!0 0) (< by!report_afterwards!0 14))
    (= to!report_afterwards!0 (- 1))
    (= content!report_afterwards!0 (- 1)))
   (not
    (and
     (=
      (and
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
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_exempt!on|)))
      (and
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
          (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
          (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|))
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
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_exempt!on|))))
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
        (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on|))
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
           (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))))))
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
        (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|))
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
           (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
           (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|))
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
           (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|)))))))
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
        (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on|) |clause!8#1!gives!on|))
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
         (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on|))))
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
        (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
           (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
           (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|))
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
         (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|)))))
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
           (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
           (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|))
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
         (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|)))
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
         (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|)))))
     (=
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
           |clause!18#2!yields!other_exempt!on|))
         (or |clause!6.g1#1!gives!on| |clause!7#1!bars!on|))))
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
           (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
           (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|))
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
         (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|)))
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
         (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|)))
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
         (or |clause!6.g1#1!gives!on| |clause!7#1!bars!on|)))))
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
          |clause!18#2!yields!other_lighter_treatment!on|))
        (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_lighter_treatment!on|)))
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
        (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_lighter_treatment!on|))))
     (=
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
         (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))))
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
         (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|)))))
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
          |clause!18#2!yields!other_reduced_treatment!on|))
        (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_reduced_treatment!on|)))
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
        (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_reduced_treatment!on|))))
     (=
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
         (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))))
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
         (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|)))))
     (=
      (and
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
           |clause!18#2!yields!other_keep_annual_review!on|))
         |clause!12.1#1!gives!on|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_annual_review!on|)))
      (and
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
           |clause!18#2!yields!other_keep_annual_review!on|))
         |clause!12.1#1!gives!on~8|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_annual_review!on|))))
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
          |clause!18#2!yields!other_keep_annual_review!on|))
        |clause!12.1#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_annual_review!on|))
       (not
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
            |clause!18#2!yields!other_keep_annual_review!on|))
          |clause!12.1#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
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
          |clause!18#2!yields!other_keep_annual_review!on|))
        |clause!12.1#1!gives!on~8|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_annual_review!on|))
       (not
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
            |clause!18#2!yields!other_keep_annual_review!on|))
          |clause!12.1#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))))
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
          |clause!18#2!yields!other_keep_annual_review!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_annual_review!on|))
       (not
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
            |clause!18#2!yields!other_keep_annual_review!on|))
          |clause!12.1#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.1#1!gives!on|)))
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
          |clause!18#2!yields!other_keep_annual_review!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_annual_review!on|))
       (not
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
            |clause!18#2!yields!other_keep_annual_review!on|))
          |clause!12.1#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.1#1!gives!on~8|))))
     (=
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
       (not
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
            |clause!18#2!yields!other_keep_annual_review!on|))
          |clause!12.1#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
           |clause!18#2!yields!other_keep_annual_review!on|))
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
       (not
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
            |clause!18#2!yields!other_keep_annual_review!on|))
          |clause!12.1#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.1#1!gives!on~8|))
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
     (=
      (and
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
           |clause!18#2!yields!other_keep_conduct_review!on|))
         |clause!12.2#1!gives!on|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_conduct_review!on|)))
      (and
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
           |clause!18#2!yields!other_keep_conduct_review!on|))
         |clause!12.2#1!gives!on~8|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_conduct_review!on|))))
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
          |clause!18#2!yields!other_keep_conduct_review!on|))
        |clause!12.2#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_conduct_review!on|))
       (not
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
            |clause!18#2!yields!other_keep_conduct_review!on|))
          |clause!12.2#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
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
          |clause!18#2!yields!other_keep_conduct_review!on|))
        |clause!12.2#1!gives!on~8|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_conduct_review!on|))
       (not
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
            |clause!18#2!yields!other_keep_conduct_review!on|))
          |clause!12.2#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))))
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
          |clause!18#2!yields!other_keep_conduct_review!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_conduct_review!on|))
       (not
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
            |clause!18#2!yields!other_keep_conduct_review!on|))
          |clause!12.2#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.2#1!gives!on|)))
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
          |clause!18#2!yields!other_keep_conduct_review!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_conduct_review!on|))
       (not
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
            |clause!18#2!yields!other_keep_conduct_review!on|))
          |clause!12.2#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.2#1!gives!on~8|))))
     (=
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
       (not
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
            |clause!18#2!yields!other_keep_conduct_review!on|))
          |clause!12.2#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
           |clause!18#2!yields!other_keep_conduct_review!on|))
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
       (not
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
            |clause!18#2!yields!other_keep_conduct_review!on|))
          |clause!12.2#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.2#1!gives!on~8|))
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
     (=
      (and
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
           |clause!18#2!yields!other_keep_promotion!on|))
         |clause!12.3#1!gives!on|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_promotion!on|)))
      (and
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
           |clause!18#2!yields!other_keep_promotion!on|))
         |clause!12.3#1!gives!on~8|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_promotion!on|))))
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
          |clause!18#2!yields!other_keep_promotion!on|))
        |clause!12.3#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_promotion!on|))
       (not
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
            |clause!18#2!yields!other_keep_promotion!on|))
          |clause!12.3#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
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
          |clause!18#2!yields!other_keep_promotion!on|))
        |clause!12.3#1!gives!on~8|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_promotion!on|))
       (not
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
            |clause!18#2!yields!other_keep_promotion!on|))
          |clause!12.3#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))))
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
          |clause!18#2!yields!other_keep_promotion!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_promotion!on|))
       (not
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
            |clause!18#2!yields!other_keep_promotion!on|))
          |clause!12.3#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.3#1!gives!on|)))
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
          |clause!18#2!yields!other_keep_promotion!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_promotion!on|))
       (not
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
            |clause!18#2!yields!other_keep_promotion!on|))
          |clause!12.3#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.3#1!gives!on~8|))))
     (=
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
       (not
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
            |clause!18#2!yields!other_keep_promotion!on|))
          |clause!12.3#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
           |clause!18#2!yields!other_keep_promotion!on|))
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
       (not
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
            |clause!18#2!yields!other_keep_promotion!on|))
          |clause!12.3#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.3#1!gives!on~8|))
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
     (=
      (and
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
           |clause!18#2!yields!other_keep_seats!on|))
         |clause!12.4#1!gives!on|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_seats!on|)))
      (and
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
           |clause!18#2!yields!other_keep_seats!on|))
         |clause!12.4#1!gives!on~8|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_seats!on|))))
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
          |clause!18#2!yields!other_keep_seats!on|))
        |clause!12.4#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_seats!on|))
       (not
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
            |clause!18#2!yields!other_keep_seats!on|))
          |clause!12.4#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
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
          |clause!18#2!yields!other_keep_seats!on|))
        |clause!12.4#1!gives!on~8|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_seats!on|))
       (not
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
            |clause!18#2!yields!other_keep_seats!on|))
          |clause!12.4#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))))
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
          |clause!18#2!yields!other_keep_seats!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_seats!on|))
       (not
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
            |clause!18#2!yields!other_keep_seats!on|))
          |clause!12.4#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.4#1!gives!on|)))
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
          |clause!18#2!yields!other_keep_seats!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_seats!on|))
       (not
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
            |clause!18#2!yields!other_keep_seats!on|))
          |clause!12.4#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.4#1!gives!on~8|))))
     (=
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
       (not
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
            |clause!18#2!yields!other_keep_seats!on|))
          |clause!12.4#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
           |clause!18#2!yields!other_keep_seats!on|))
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
       (not
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
            |clause!18#2!yields!other_keep_seats!on|))
          |clause!12.4#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.4#1!gives!on~8|))
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
     (=
      (and
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
           |clause!18#2!yields!other_keep_unit_honours!on|))
         |clause!12.5#1!gives!on|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_unit_honours!on|)))
      (and
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
           |clause!18#2!yields!other_keep_unit_honours!on|))
         |clause!12.5#1!gives!on~8|)
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_unit_honours!on|))))
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
          |clause!18#2!yields!other_keep_unit_honours!on|))
        |clause!12.5#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_unit_honours!on|))
       (not
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
            |clause!18#2!yields!other_keep_unit_honours!on|))
          |clause!12.5#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
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
          |clause!18#2!yields!other_keep_unit_honours!on|))
        |clause!12.5#1!gives!on~8|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_unit_honours!on|))
       (not
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
            |clause!18#2!yields!other_keep_unit_honours!on|))
          |clause!12.5#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))))
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
          |clause!18#2!yields!other_keep_unit_honours!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_unit_honours!on|))
       (not
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
            |clause!18#2!yields!other_keep_unit_honours!on|))
          |clause!12.5#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.5#1!gives!on|)))
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
          |clause!18#2!yields!other_keep_unit_honours!on|))
        (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_keep_unit_honours!on|))
       (not
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
            |clause!18#2!yields!other_keep_unit_honours!on|))
          |clause!12.5#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.5#1!gives!on~8|))))
     (=
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
       (not
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
            |clause!18#2!yields!other_keep_unit_honours!on|))
          |clause!12.5#1!gives!on|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
           |clause!18#2!yields!other_keep_unit_honours!on|))
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
       (not
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
            |clause!18#2!yields!other_keep_unit_honours!on|))
          |clause!12.5#1!gives!on~8|)
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
          (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|))))
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
         |clause!12.5#1!gives!on~8|))
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
         (or |clause!6.g1#1!gives!on| |clause!7.g2#1!gives!on|)))))
     (=
      (and
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
         |clause!13.g1#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_lighter_discipline!on|)))
      (and
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
         |clause!13#1!gives!on~8|)
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
         |clause!13.g1#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_lighter_discipline!on|))))
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
          |clause!18#2!yields!other_lighter_discipline!on|))
        |clause!13#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_lighter_discipline!on|))
       (not
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
          |clause!13.g1#1!gives!on|))))
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
        |clause!13#1!gives!on~8|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_lighter_discipline!on|))
       (not
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
          |clause!13#1!gives!on~8|)
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
          |clause!13.g1#1!gives!on|)))))
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
          |clause!18#2!yields!other_lighter_discipline!on|))
        |clause!13.g1#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_lighter_discipline!on|))
       (not
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
          |clause!13.g1#1!gives!on|)))
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
         |clause!13#1!gives!on|)))
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
        |clause!13.g1#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_lighter_discipline!on|))
       (not
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
          |clause!13#1!gives!on~8|)
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
          |clause!13.g1#1!gives!on|)))
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
         |clause!13#1!gives!on~8|))))
     (=
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
       (not
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
          |clause!13.g1#1!gives!on|)))
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
           |clause!18#2!yields!other_lighter_discipline!on|))
         |clause!13.g1#1!gives!on|)))
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
       (not
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
          |clause!13#1!gives!on~8|)
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
          |clause!13.g1#1!gives!on|)))
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
         |clause!13#1!gives!on~8|))
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
         |clause!13.g1#1!gives!on|))))
     (=
      (and
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
         |clause!13.g1#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_reduced_discipline!on|)))
      (and
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
         |clause!13#1!gives!on~8|)
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
         |clause!13.g1#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_reduced_discipline!on|))))
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
          |clause!18#2!yields!other_reduced_discipline!on|))
        |clause!13#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_reduced_discipline!on|))
       (not
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
          |clause!13.g1#1!gives!on|))))
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
        |clause!13#1!gives!on~8|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_reduced_discipline!on|))
       (not
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
          |clause!13#1!gives!on~8|)
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
          |clause!13.g1#1!gives!on|)))))
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
          |clause!18#2!yields!other_reduced_discipline!on|))
        |clause!13.g1#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_reduced_discipline!on|))
       (not
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
          |clause!13.g1#1!gives!on|)))
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
         |clause!13#1!gives!on|)))
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
        |clause!13.g1#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_reduced_discipline!on|))
       (not
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
          |clause!13#1!gives!on~8|)
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
          |clause!13.g1#1!gives!on|)))
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
         |clause!13#1!gives!on~8|))))
     (=
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
       (not
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
          |clause!13.g1#1!gives!on|)))
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
           |clause!18#2!yields!other_reduced_discipline!on|))
         |clause!13.g1#1!gives!on|)))
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
       (not
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
          |clause!13#1!gives!on~8|)
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
          |clause!13.g1#1!gives!on|)))
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
         |clause!13#1!gives!on~8|))
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
         |clause!13.g1#1!gives!on|))))
     (=
      (and
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
         |clause!13.g1#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_no_discipline!on|)))
      (and
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
         |clause!13#1!gives!on~8|)
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
         |clause!13.g1#1!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_no_discipline!on|))))
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
          |clause!18#2!yields!other_no_discipline!on|))
        |clause!13#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_no_discipline!on|))
       (not
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
          |clause!13.g1#1!gives!on|))))
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
        |clause!13#1!gives!on~8|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_no_discipline!on|))
       (not
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
          |clause!13#1!gives!on~8|)
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
          |clause!13.g1#1!gives!on|)))))
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
          |clause!18#2!yields!other_no_discipline!on|))
        |clause!13.g1#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_no_discipline!on|))
       (not
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
          |clause!13.g1#1!gives!on|)))
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
         |clause!13#1!gives!on|)))
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
        |clause!13.g1#1!gives!on|)
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_no_discipline!on|))
       (not
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
          |clause!13#1!gives!on~8|)
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
          |clause!13.g1#1!gives!on|)))
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
         |clause!13#1!gives!on~8|))))
     (=
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
       (not
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
          |clause!13.g1#1!gives!on|)))
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
           |clause!18#2!yields!other_no_discipline!on|))
         |clause!13.g1#1!gives!on|)))
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
       (not
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
          |clause!13#1!gives!on~8|)
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
          |clause!13.g1#1!gives!on|)))
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
         |clause!13#1!gives!on~8|))
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
         |clause!13.g1#1!gives!on|))))
     (=
      (and
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
           |clause!18#2!yields!other_strict_treatment!on|))
         (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
        (or
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
            |clause!18#2!yields!other_lighter_treatment!on|))
          (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))
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
          (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_strict_treatment!on|)))
      (and
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
           |clause!18#2!yields!other_strict_treatment!on|))
         (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
        (or
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
          (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
          (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|))
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
          (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|))))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_strict_treatment!on|))))
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
          |clause!18#2!yields!other_strict_treatment!on|))
        (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_strict_treatment!on|))
       (not
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
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
         (or
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
             |clause!18#2!yields!other_lighter_treatment!on|))
           (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))
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
           (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))))))
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
          |clause!18#2!yields!other_strict_treatment!on|))
        (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_strict_treatment!on|))
       (not
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
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
         (or
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
           (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
           (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|))
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
           (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|)))))))
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
          |clause!18#2!yields!other_strict_treatment!on|))
        (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_strict_treatment!on|))
       (not
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
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
         (or
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
             |clause!18#2!yields!other_lighter_treatment!on|))
           (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))
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
           (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|)))))
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
           |clause!18#2!yields!other_strict_treatment!on|))
         (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))))
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
          |clause!18#2!yields!other_strict_treatment!on|))
        (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
       (not
        (or
         (not clause!18!in-force!on)
         (not
          (or
           |clause!3#1!covers!date!overall_charge!0|
           |clause!3#2!covers!date!overall_charge!0|
           |clause!3#3!covers!date!overall_charge!0|))
         |clause!18#2!yields!other_strict_treatment!on|))
       (not
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
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
         (or
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
           (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
           (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|))
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
           (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|)))))
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
           |clause!18#2!yields!other_strict_treatment!on|))
         (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|)))))
     (=
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
       (not
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
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
         (or
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
             |clause!18#2!yields!other_lighter_treatment!on|))
           (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|))
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
           (or |clause!14.3#6!gives!on| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on|)))))
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
           |clause!18#2!yields!other_strict_treatment!on|))
         (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))))
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
       (not
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
            |clause!18#2!yields!other_strict_treatment!on|))
          (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|))
         (or
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
           (or (or |clause!14.3#4!gives!on| |clause!14.3#5!gives!on~8|) |clause!8#1!gives!on~8|))
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
           (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|))
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
           (or |clause!14.3#6!gives!on~8| |clause!14.3#7!gives!on| |clause!14.3#8!gives!on~8|)))))
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
           |clause!18#2!yields!other_strict_treatment!on|))
         (or |clause!14.3#9!gives!on| |clause!14.3#10!gives!on|)))))
     (= valid!find!0 valid!find!0~9)
     (= valid!feedback!0 valid!feedback!0~9)
     (= valid!publish!0 valid!publish!0~9)
     (= valid!file!0 valid!file!0~9)
     (= |clause!10.3#1!in-time!investigate!0!on| |clause!10.3#1!in-time!investigate!0!on~8|)
     (= |clause!10.3#1!late!investigate!0!on| |clause!10.3#1!late!investigate!0!on~8|)
     (= |clause!10.3#3!arises!find!0!on| |clause!10.3#3!arises!find!0!on~8|)
     (= |clause!10.3#3!in-time!find!0!on| |clause!10.3#3!in-time!find!0!on~8|)
     (= |clause!10.3#3!late!find!0!on| |clause!10.3#3!late!find!0!on~8|)
     (= |clause!10.3#3!overdue!find!0!on| |clause!10.3#3!overdue!find!0!on~8|)
     (= |clause!10.3#5!arises!find!0!on| |clause!10.3#5!arises!find!0!on~8|)
     (= |clause!10.3#5!in-time!find!0!on| |clause!10.3#5!in-time!find!0!on~8|)
     (= |clause!10.3#5!late!find!0!on| |clause!10.3#5!late!find!0!on~8|)
     (= |clause!10.3#5!overdue!find!0!on| |clause!10.3#5!overdue!find!0!on~8|)
     (= |clause!10.3#7!arises!find!0!on| |clause!10.3#7!arises!find!0!on~8|)
     (= |clause!10.3#7!in-time!find!0!on| |clause!10.3#7!in-time!find!0!on~8|)
     (= |clause!10.3#7!late!find!0!on| |clause!10.3#7!late!find!0!on~8|)
     (= |clause!10.4#1!arises!find!0!on| |clause!10.4#1!arises!find!0!on~8|)
     (= |clause!10.4#1!in-time!find!0!on| |clause!10.4#1!in-time!find!0!on~8|)
     (= |clause!10.4#1!late!find!0!on| |clause!10.4#1!late!find!0!on~8|)
     (= |clause!11.g3#1!arises!find!0!on| |clause!11.g3#1!arises!find!0!on~8|)
     (= |clause!11.g3#1!in-time!find!0!on| |clause!11.g3#1!in-time!find!0!on~8|)
     (= |clause!11.g3#1!late!find!0!on| |clause!11.g3#1!late!find!0!on~8|)
     (= |clause!11.g3#1!overdue!find!0!on| |clause!11.g3#1!overdue!find!0!on~8|)
     (= |clause!11.g4#1!arises!find!0!on| |clause!11.g4#1!arises!find!0!on~8|)
     (= |clause!11.g4#1!in-time!find!0!on| |clause!11.g4#1!in-time!find!0!on~8|)
     (= |clause!11.g4#1!late!find!0!on| |clause!11.g4#1!late!find!0!on~8|)
     (= |clause!11.g4#1!overdue!find!0!on| |clause!11.g4#1!overdue!find!0!on~8|)
     (= |clause!11.g5#1!arises!find!0!on| |clause!11.g5#1!arises!find!0!on~8|)
     (= |clause!11.g5#1!in-time!find!0!on| |clause!11.g5#1!in-time!find!0!on~8|)
     (= |clause!11.g5#1!late!find!0!on| |clause!11.g5#1!late!find!0!on~8|)
     (= |clause!11.g6#1!arises!find!0!on| |clause!11.g6#1!arises!find!0!on~8|)
     (= |clause!11.g6#1!in-time!find!0!on| |clause!11.g6#1!in-time!find!0!on~8|)
     (= |clause!11.g6#1!late!find!0!on| |clause!11.g6#1!late!find!0!on~8|)
     (= |clause!15.2#1!arises!on| |clause!15.2#1!arises!on~8|)
     (= |clause!15.2#1!in-time!on| |clause!15.2#1!in-time!on~8|)
     (= |clause!15.2#1!late!on| |clause!15.2#1!late!on~8|)
     (= |clause!15.2#2!in-time!on| |clause!15.2#2!in-time!on~8|)
     (= |clause!15.2#2!late!on| |clause!15.2#2!late!on~8|)
     (= |clause!15.2#4!in-time!on| |clause!15.2#4!in-time!on~8|)
     (= |clause!15.2#4!late!on| |clause!15.2#4!late!on~8|)
     (= |clause!15.2#5!in-time!on| |clause!15.2#5!in-time!on~8|)
     (= |clause!15.2#5!late!on| |clause!15.2#5!late!on~8|)
     (= |clause!15.2#7!in-time!on| |clause!15.2#7!in-time!on~8|)
     (= |clause!15.2#7!late!on| |clause!15.2#7!late!on~8|)
     (= |clause!15.2#8!in-time!on| |clause!15.2#8!in-time!on~8|)
     (= |clause!15.2#8!late!on| |clause!15.2#8!late!on~8|)
     (= |clause!14.3#3!breached!anyone!date!find!0| |clause!14.3#3!breached!anyone!date!find!0~8|))))))

(check-sat)
