; 《关于建立容错纠错免责机制 支持党员干部干事创业的实施办法（试行）》（pingdingshan-2017-2）
; 性质“影响恶劣不更易免责”（vile_effect_never_eases）
; property “影响恶劣不更易免责” (vile_effect_never_eases)
; 性质“影响恶劣不更易免责”：越是造成恶劣影响，越难实行容错免责。
; 结论：已证明
; verdict: proved
; 成立：任何读法。不成立：无。前提不可能：无。
; holds: every reading. Fails: none. Premise impossible: none.
;
; 写定的这个案件合于前提，故可满足：成立并非因为无从适用。
; the case given meets the premise, so it can be satisfied: the property does not hold for want of cases.
;
; 复核：cvc5 vile_effect_never_eases.premise.smt2，或 z3 vile_effect_never_eases.premise.smt2；预期答 sat。
; To re-check: cvc5 vile_effect_never_eases.premise.smt2, or z3 vile_effect_never_eases.premise.smt2; the expected answer is sat.
; 日期记为自公元1年1月1日（记1）起的日数。主体依次编号：0 单位和个人，1 所在单位党组织，2 问责机关或部门，3 受理机关或部门，4 相关职能部门，5 领导班子，6 各级党组织，7 纪检监察机关，8 组织人事部门，9 同级党委（党组），10 各县（市、区）、市直单位，11 市纪委、市监察局，12 中共平顶山市委，13 市委办公室。done!、date!、by!、to!、content! 是某一行为是否作出、日期、由谁、向谁、内容（-1 为无）；没有作出的，其余没有意义。名称带 ~2 的属于第二案。
; Dates count days from 1 January of year 1, which is 1. Parties by number: 0 party, 1 unit_party_org, 2 accountability_body, 3 receiving_body, 4 functional_departments, 5 leadership, 6 party_orgs, 7 discipline_bodies, 8 personnel_bodies, 9 peer_committee, 10 local_units, 11 city_discipline, 12 city_committee, 13 city_office. done!, date!, by!, to! and content! say whether an act is done, when, by whom, to whom and what it says (-1: nobody, nothing); if it is not done, the others mean nothing. Names with ~2 are the second case's.
; 答案所不依赖的事实、行为、读法和条款没有写出：无论它们如何，答案都一样。
; Facts, acts, readings and clauses on which the answer does not rest are left out: whatever they are, it is the same.
(set-info :smt-lib-version 2.6)
(set-info :status sat)
(set-logic QF_LIA)

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
(declare-const fact!process Int) ; 程序与规则：0 履行程序，1 破坏规则
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
(declare-const fact!policy_change Bool) ; 由于政策调整
(declare-const fact!natural_disaster Bool) ; 由于自然灾害
(declare-const fact!similar_force Bool) ; 由于其他相类的不可抗力
(declare-const fact!unforeseeable Bool) ; 难以预见的因素
(declare-const fact!other_situation Bool) ; 其他符合“三个区分开来”精神的情形
(declare-const fact!believes_eligible Bool) ; 认为符合容错免责条件
(declare-const fact!study_against Bool) ; 所在单位党组织研究认为不符合容错免责条件
(declare-const fact!investigated_in_time Bool) ; 及时开展调查
(declare-const fact!filed_in_time Bool) ; 及时将认定结果报同级党委（党组）备案
(declare-const fact!needs_discipline Bool) ; 需要给予党纪政纪处分
(declare-const since!needs_discipline Int) ; 自何日起；0 为自始
(declare-const fact!error_reported_in_time Bool) ; 及时向所在单位党组织报告
(declare-const fact!signs_of_trouble Bool) ; 出现苗头性、倾向性问题
(declare-const fact!common_problem Bool) ; 存在普遍问题
(declare-const fact!good_attitude Bool) ; 态度端正
(declare-const fact!must_answer Bool) ; 确需追究责任
(declare-const fact!trusts_luck Bool) ; 心存侥幸
(declare-const fact!conceals Bool) ; 隐瞒问题
(declare-const fact!refuses Bool) ; 拒不改错
(declare-const fact!complained_of Bool) ; 受到信访举报
(declare-const fact!complaint_unfounded Bool) ; 反映问题失实
(declare-const fact!explained_in_time Bool) ; 及时通过谈心谈话、召开会议等方式予以说明情况
(declare-const fact!similar_7_2 Bool) ; 与临机决断、紧急避险相类的其他情况
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
(declare-const done!overall_charge!0 Bool) ; 已作出：承担容错免责的总体工作
(declare-const date!overall_charge!0 Int)
(declare-const by!overall_charge!0 Int)
(declare-const to!overall_charge!0 Int)
(declare-const content!overall_charge!0 Int)
(declare-const done!own_duties!0 Bool) ; 已作出：按照管理权限履行相关职责
(declare-const date!own_duties!0 Int)
(declare-const by!own_duties!0 Int)
(declare-const to!own_duties!0 Int)
(declare-const content!own_duties!0 Int)
(declare-const done!notify!0 Bool) ; 已作出：告知问责程序启动
(declare-const date!notify!0 Int)
(declare-const by!notify!0 Int)
(declare-const to!notify!0 Int)
(declare-const content!notify!0 Int)
(declare-const done!apply!0 Bool) ; 已作出：提出容错免责申请
(declare-const date!apply!0 Int)
(declare-const by!apply!0 Int)
(declare-const to!apply!0 Int)
(declare-const content!apply!0 Int)
(declare-const done!study!0 Bool) ; 已作出：研究容错免责申请
(declare-const date!study!0 Int)
(declare-const by!study!0 Int)
(declare-const to!study!0 Int)
(declare-const content!study!0 Int)
(declare-const done!forward!0 Bool) ; 已作出：提出书面申请
(declare-const date!forward!0 Int)
(declare-const by!forward!0 Int)
(declare-const to!forward!0 Int)
(declare-const content!forward!0 Int)
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
(declare-const done!report_error!0 Bool) ; 已作出：向所在单位党组织报告
(declare-const date!report_error!0 Int)
(declare-const by!report_error!0 Int)
(declare-const to!report_error!0 Int)
(declare-const content!report_error!0 Int)
(declare-const done!correct!0 Bool) ; 已作出：采取有效措施加以纠正
(declare-const date!correct!0 Int)
(declare-const by!correct!0 Int)
(declare-const to!correct!0 Int)
(declare-const content!correct!0 Int)
(declare-const done!early_action!0 Bool) ; 已作出：早发现、早提醒、早纠正
(declare-const date!early_action!0 Int)
(declare-const by!early_action!0 Int)
(declare-const to!early_action!0 Int)
(declare-const content!early_action!0 Int)
(declare-const done!analyse!0 Bool) ; 已作出：加强分析研究
(declare-const date!analyse!0 Int)
(declare-const by!analyse!0 Int)
(declare-const to!analyse!0 Int)
(declare-const content!analyse!0 Int)
(declare-const done!educate!0 Bool) ; 已作出：搞好教育引导
(declare-const date!educate!0 Int)
(declare-const by!educate!0 Int)
(declare-const to!educate!0 Int)
(declare-const content!educate!0 Int)
(declare-const done!improve_rules!0 Bool) ; 已作出：完善制度机制
(declare-const date!improve_rules!0 Int)
(declare-const by!improve_rules!0 Int)
(declare-const to!improve_rules!0 Int)
(declare-const content!improve_rules!0 Int)
(declare-const done!report_correction!0 Bool) ; 已作出：将其纠错整改情况一并向问责机关或部门报告
(declare-const date!report_correction!0 Int)
(declare-const by!report_correction!0 Int)
(declare-const to!report_correction!0 Int)
(declare-const content!report_correction!0 Int)
(declare-const done!urge!0 Bool) ; 已作出：采取提醒约谈、谈话教育、下发整改通知书等方式督促其整改
(declare-const date!urge!0 Int)
(declare-const by!urge!0 Int)
(declare-const to!urge!0 Int)
(declare-const content!urge!0 Int)
(declare-const done!account!0 Bool) ; 已作出：在组织生活会上谈清说透纠错整改情况
(declare-const date!account!0 Int)
(declare-const by!account!0 Int)
(declare-const to!account!0 Int)
(declare-const content!account!0 Int)
(declare-const done!accept_supervision!0 Bool) ; 已作出：接受组织监督
(declare-const date!accept_supervision!0 Int)
(declare-const by!accept_supervision!0 Int)
(declare-const to!accept_supervision!0 Int)
(declare-const content!accept_supervision!0 Int)
(declare-const done!attend!0 Bool) ; 已作出：关注单位和个人的纠错整改情况
(declare-const date!attend!0 Int)
(declare-const by!attend!0 Int)
(declare-const to!attend!0 Int)
(declare-const content!attend!0 Int)
(declare-const done!explain!0 Bool) ; 已作出：通过谈心谈话、召开会议等方式予以说明情况（1）
(declare-const date!explain!0 Int)
(declare-const by!explain!0 Int)
(declare-const to!explain!0 Int)
(declare-const content!explain!0 Int)
(declare-const done!explain!1 Bool) ; 已作出：通过谈心谈话、召开会议等方式予以说明情况（2）
(declare-const date!explain!1 Int)
(declare-const by!explain!1 Int)
(declare-const to!explain!1 Int)
(declare-const content!explain!1 Int)
(declare-const done!clarify!0 Bool) ; 已作出：澄清事实（1）
(declare-const date!clarify!0 Int)
(declare-const by!clarify!0 Int)
(declare-const to!clarify!0 Int)
(declare-const content!clarify!0 Int)
(declare-const done!clarify!1 Bool) ; 已作出：澄清事实（2）
(declare-const date!clarify!1 Int)
(declare-const by!clarify!1 Int)
(declare-const to!clarify!1 Int)
(declare-const content!clarify!1 Int)
(declare-const done!dispel!0 Bool) ; 已作出：消除负面影响（1）
(declare-const date!dispel!0 Int)
(declare-const by!dispel!0 Int)
(declare-const to!dispel!0 Int)
(declare-const content!dispel!0 Int)
(declare-const done!dispel!1 Bool) ; 已作出：消除负面影响（2）
(declare-const date!dispel!1 Int)
(declare-const by!dispel!1 Int)
(declare-const to!dispel!1 Int)
(declare-const content!dispel!1 Int)
(declare-const done!make_list!0 Bool) ; 已作出：制定具体容错纠错免责清单
(declare-const date!make_list!0 Int)
(declare-const by!make_list!0 Int)
(declare-const to!make_list!0 Int)
(declare-const content!make_list!0 Int)
(declare-const done!file_list!0 Bool) ; 已作出：报市纪委、市监察局备案
(declare-const date!file_list!0 Int)
(declare-const by!file_list!0 Int)
(declare-const to!file_list!0 Int)
(declare-const content!file_list!0 Int)
(declare-const done!interpret!0 Bool) ; 已作出：解释本办法
(declare-const date!interpret!0 Int)
(declare-const by!interpret!0 Int)
(declare-const to!interpret!0 Int)
(declare-const content!interpret!0 Int)
(declare-const done!interpret_work!0 Bool) ; 已作出：商市政府办公室、市纪委（市监察局）、市委组织部承担解释的具体工作
(declare-const date!interpret_work!0 Int)
(declare-const by!interpret_work!0 Int)
(declare-const to!interpret_work!0 Int)
(declare-const content!interpret_work!0 Int)
(declare-const fact!other_person~2 Bool)
(declare-const fact!like_violation~2 Bool)
(declare-const fact!accident_grade~2 Int)
(declare-const fact!vile_effect~2 Bool)
(declare-const fact!complaint_unfounded~2 Bool)
(declare-const clause!2.g1!date!find!0 Bool)
(declare-const |clause!2.g2#1!assumed!on| Bool)
(declare-const |clause!2.g3#1!assumed!on| Bool)
(declare-const |clause!2.g4#1!assumed!on| Bool)
(declare-const |clause!2.g5#1!assumed!on| Bool)
(declare-const |clause!3.g3#1!assumed!on| Bool)
(declare-const |clause!4.g1#1!assumed!on| Bool)
(declare-const |clause!7.g3#1!assumed!on| Bool)
(declare-const |clause!7.g4#1!assumed!on| Bool)
(declare-const |clause!13.g2#1!assumed!on| Bool)

; 案件：事实与行为的取值范围
; The case: ranges of facts and acts
(assert (or (= fact!party_kind 3) (not fact!other_person)))
(assert (or fact!other_violation (not fact!like_violation)))
(assert (or (not (= fact!accident_kind 0)) (= fact!accident_grade 0)))
(assert (or fact!complained_of (not fact!complaint_unfounded)))
(assert |clause!2.g2#1!assumed!on|)
(assert |clause!2.g3#1!assumed!on|)
(assert |clause!2.g4#1!assumed!on|)
(assert |clause!2.g5#1!assumed!on|)
(assert |clause!3.g3#1!assumed!on|)
(assert |clause!4.g1#1!assumed!on|)
(assert |clause!7.g3#1!assumed!on|)
(assert |clause!7.g4#1!assumed!on|)
(assert |clause!13.g2#1!assumed!on|)
(assert (or (= fact!party_kind 3) (not fact!other_person~2)))
(assert (or fact!other_violation (not fact!like_violation~2)))
(assert (or (not (= fact!accident_kind 0)) (= fact!accident_grade~2 0)))
(assert (or fact!complained_of (not fact!complaint_unfounded~2)))
(assert (and (>= on 1) (<= on 3652059)))
(assert (and (>= fact!party_kind 0) (< fact!party_kind 4)))
(assert (and (>= fact!motive 0) (< fact!motive 2)))
(assert (and (>= fact!fault 0) (< fact!fault 2)))
(assert (and (>= fact!process 0) (< fact!process 2)))
(assert (and (>= fact!legality 0) (< fact!legality 2)))
(assert (and (>= fact!accident_kind 0) (< fact!accident_kind 7)))
(assert (and (>= fact!accident_grade 0) (< fact!accident_grade 4)))
(assert
 (and
  (>= since!took_measures 0)
  (<= since!took_measures 3652059)
  (or fact!took_measures (= since!took_measures 0))))
(assert
 (and
  (>= since!recovered_loss 0)
  (<= since!recovered_loss 3652059)
  (or fact!recovered_loss (= since!recovered_loss 0))))
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
  (>= date!overall_charge!0 1)
  (<= date!overall_charge!0 3652059)
  (or (not done!overall_charge!0) (<= date!overall_charge!0 on))
  (and (>= by!overall_charge!0 0) (< by!overall_charge!0 14))
  (= to!overall_charge!0 (- 1))
  (= content!overall_charge!0 (- 1))))
(assert
 (and
  (>= date!own_duties!0 1)
  (<= date!own_duties!0 3652059)
  (or (not done!own_duties!0) (<= date!own_duties!0 on))
  (and (>= by!own_duties!0 0) (< by!own_duties!0 14))
  (= to!own_duties!0 (- 1))
  (= content!own_duties!0 (- 1))))
(assert
 (and
  (>= date!notify!0 1)
  (<= date!notify!0 3652059)
  (or (not done!notify!0) (<= date!notify!0 on))
  (and (>= by!notify!0 0) (< by!notify!0 14))
  (and (>= to!notify!0 0) (< to!notify!0 14))
  (= content!notify!0 (- 1))))
(assert
 (and
  (>= date!apply!0 1)
  (<= date!apply!0 3652059)
  (or (not done!apply!0) (<= date!apply!0 on))
  (and (>= by!apply!0 0) (< by!apply!0 14))
  (and (>= to!apply!0 0) (< to!apply!0 14))
  (= content!apply!0 (- 1))))
(assert
 (and
  (>= date!study!0 1)
  (<= date!study!0 3652059)
  (or (not done!study!0) (<= date!study!0 on))
  (and (>= by!study!0 0) (< by!study!0 14))
  (= to!study!0 (- 1))
  (= content!study!0 (- 1))))
(assert
 (and
  (>= date!forward!0 1)
  (<= date!forward!0 3652059)
  (or (not done!forward!0) (<= date!forward!0 on))
  (and (>= by!forward!0 0) (< by!forward!0 14))
  (and (>= to!forward!0 0) (< to!forward!0 14))
  (= content!forward!0 (- 1))))
(assert
 (and
  (>= date!investigate!0 1)
  (<= date!investigate!0 3652059)
  (or (not done!investigate!0) (<= date!investigate!0 on))
  (and (>= by!investigate!0 0) (< by!investigate!0 14))
  (= to!investigate!0 (- 1))
  (= content!investigate!0 (- 1))))
(assert
 (and
  (>= date!hear!0 1)
  (<= date!hear!0 3652059)
  (or (not done!hear!0) (<= date!hear!0 on))
  (and (>= by!hear!0 0) (< by!hear!0 14))
  (and (>= to!hear!0 0) (< to!hear!0 14))
  (= content!hear!0 (- 1))))
(assert
 (and
  (>= date!collect!0 1)
  (<= date!collect!0 3652059)
  (or (not done!collect!0) (<= date!collect!0 on))
  (and (>= by!collect!0 0) (< by!collect!0 14))
  (= to!collect!0 (- 1))
  (= content!collect!0 (- 1))))
(assert
 (and
  (>= date!report!0 1)
  (<= date!report!0 3652059)
  (or (not done!report!0) (<= date!report!0 on))
  (and (>= by!report!0 0) (< by!report!0 14))
  (= to!report!0 (- 1))
  (= content!report!0 (- 1))))
(assert
 (and
  (>= date!collective_study!0 1)
  (<= date!collective_study!0 3652059)
  (or (not done!collective_study!0) (<= date!collective_study!0 on))
  (and (>= by!collective_study!0 0) (< by!collective_study!0 14))
  (= to!collective_study!0 (- 1))
  (= content!collective_study!0 (- 1))))
(assert
 (and
  (>= date!find!0 1)
  (<= date!find!0 3652059)
  (or (not done!find!0) (<= date!find!0 on))
  (and (>= by!find!0 0) (< by!find!0 14))
  (= to!find!0 (- 1))
  (and (>= content!find!0 0) (< content!find!0 2))))
(assert
 (and
  (>= date!feedback!0 1)
  (<= date!feedback!0 3652059)
  (or (not done!feedback!0) (<= date!feedback!0 on))
  (and (>= by!feedback!0 0) (< by!feedback!0 14))
  (and (>= to!feedback!0 0) (< to!feedback!0 14))
  (= content!feedback!0 (- 1))))
(assert
 (and
  (>= date!publish!0 1)
  (<= date!publish!0 3652059)
  (or (not done!publish!0) (<= date!publish!0 on))
  (and (>= by!publish!0 0) (< by!publish!0 14))
  (= to!publish!0 (- 1))
  (= content!publish!0 (- 1))))
(assert
 (and
  (>= date!file!0 1)
  (<= date!file!0 3652059)
  (or (not done!file!0) (<= date!file!0 on))
  (and (>= by!file!0 0) (< by!file!0 14))
  (and (>= to!file!0 0) (< to!file!0 14))
  (= content!file!0 (- 1))))
(assert
 (and
  (>= date!discover!0 1)
  (<= date!discover!0 3652059)
  (or (not done!discover!0) (<= date!discover!0 on))
  (and (>= by!discover!0 0) (< by!discover!0 14))
  (= to!discover!0 (- 1))
  (= content!discover!0 (- 1))))
(assert
 (and
  (>= date!verify!0 1)
  (<= date!verify!0 3652059)
  (or (not done!verify!0) (<= date!verify!0 on))
  (and (>= by!verify!0 0) (< by!verify!0 14))
  (= to!verify!0 (- 1))
  (= content!verify!0 (- 1))))
(assert
 (and
  (>= date!report_afterwards!0 1)
  (<= date!report_afterwards!0 3652059)
  (or (not done!report_afterwards!0) (<= date!report_afterwards!0 on))
  (and (>= by!report_afterwards!0 0) (< by!report_afterwards!0 14))
  (= to!report_afterwards!0 (- 1))
  (= content!report_afterwards!0 (- 1))))
(assert
 (and
  (>= date!report_error!0 1)
  (<= date!report_error!0 3652059)
  (or (not done!report_error!0) (<= date!report_error!0 on))
  (and (>= by!report_error!0 0) (< by!report_error!0 14))
  (and (>= to!report_error!0 0) (< to!report_error!0 14))
  (= content!report_error!0 (- 1))))
(assert
 (and
  (>= date!correct!0 1)
  (<= date!correct!0 3652059)
  (or (not done!correct!0) (<= date!correct!0 on))
  (and (>= by!correct!0 0) (< by!correct!0 14))
  (= to!correct!0 (- 1))
  (= content!correct!0 (- 1))))
(assert
 (and
  (>= date!early_action!0 1)
  (<= date!early_action!0 3652059)
  (or (not done!early_action!0) (<= date!early_action!0 on))
  (and (>= by!early_action!0 0) (< by!early_action!0 14))
  (= to!early_action!0 (- 1))
  (= content!early_action!0 (- 1))))
(assert
 (and
  (>= date!analyse!0 1)
  (<= date!analyse!0 3652059)
  (or (not done!analyse!0) (<= date!analyse!0 on))
  (and (>= by!analyse!0 0) (< by!analyse!0 14))
  (= to!analyse!0 (- 1))
  (= content!analyse!0 (- 1))))
(assert
 (and
  (>= date!educate!0 1)
  (<= date!educate!0 3652059)
  (or (not done!educate!0) (<= date!educate!0 on))
  (and (>= by!educate!0 0) (< by!educate!0 14))
  (= to!educate!0 (- 1))
  (= content!educate!0 (- 1))))
(assert
 (and
  (>= date!improve_rules!0 1)
  (<= date!improve_rules!0 3652059)
  (or (not done!improve_rules!0) (<= date!improve_rules!0 on))
  (and (>= by!improve_rules!0 0) (< by!improve_rules!0 14))
  (= to!improve_rules!0 (- 1))
  (= content!improve_rules!0 (- 1))))
(assert
 (and
  (>= date!report_correction!0 1)
  (<= date!report_correction!0 3652059)
  (or (not done!report_correction!0) (<= date!report_correction!0 on))
  (and (>= by!report_correction!0 0) (< by!report_correction!0 14))
  (and (>= to!report_correction!0 0) (< to!report_correction!0 14))
  (= content!report_correction!0 (- 1))))
(assert
 (and
  (>= date!urge!0 1)
  (<= date!urge!0 3652059)
  (or (not done!urge!0) (<= date!urge!0 on))
  (and (>= by!urge!0 0) (< by!urge!0 14))
  (and (>= to!urge!0 0) (< to!urge!0 14))
  (= content!urge!0 (- 1))))
(assert
 (and
  (>= date!account!0 1)
  (<= date!account!0 3652059)
  (or (not done!account!0) (<= date!account!0 on))
  (and (>= by!account!0 0) (< by!account!0 14))
  (= to!account!0 (- 1))
  (= content!account!0 (- 1))))
(assert
 (and
  (>= date!accept_supervision!0 1)
  (<= date!accept_supervision!0 3652059)
  (or (not done!accept_supervision!0) (<= date!accept_supervision!0 on))
  (and (>= by!accept_supervision!0 0) (< by!accept_supervision!0 14))
  (= to!accept_supervision!0 (- 1))
  (= content!accept_supervision!0 (- 1))))
(assert
 (and
  (>= date!attend!0 1)
  (<= date!attend!0 3652059)
  (or (not done!attend!0) (<= date!attend!0 on))
  (and (>= by!attend!0 0) (< by!attend!0 14))
  (= to!attend!0 (- 1))
  (= content!attend!0 (- 1))))
(assert
 (and
  (>= date!explain!0 1)
  (<= date!explain!0 3652059)
  (or (not done!explain!0) (<= date!explain!0 on))
  (and (>= by!explain!0 0) (< by!explain!0 14))
  (= to!explain!0 (- 1))
  (= content!explain!0 (- 1))))
(assert
 (and
  (and
   (>= date!explain!1 1)
   (<= date!explain!1 3652059)
   (or (not done!explain!1) (<= date!explain!1 on))
   (and (>= by!explain!1 0) (< by!explain!1 14))
   (= to!explain!1 (- 1))
   (= content!explain!1 (- 1)))
  (or (not done!explain!1) (and done!explain!0 (<= date!explain!0 date!explain!1)))))
(assert
 (and
  (>= date!clarify!0 1)
  (<= date!clarify!0 3652059)
  (or (not done!clarify!0) (<= date!clarify!0 on))
  (and (>= by!clarify!0 0) (< by!clarify!0 14))
  (= to!clarify!0 (- 1))
  (= content!clarify!0 (- 1))))
(assert
 (and
  (and
   (>= date!clarify!1 1)
   (<= date!clarify!1 3652059)
   (or (not done!clarify!1) (<= date!clarify!1 on))
   (and (>= by!clarify!1 0) (< by!clarify!1 14))
   (= to!clarify!1 (- 1))
   (= content!clarify!1 (- 1)))
  (or (not done!clarify!1) (and done!clarify!0 (<= date!clarify!0 date!clarify!1)))))
(assert
 (and
  (>= date!dispel!0 1)
  (<= date!dispel!0 3652059)
  (or (not done!dispel!0) (<= date!dispel!0 on))
  (and (>= by!dispel!0 0) (< by!dispel!0 14))
  (= to!dispel!0 (- 1))
  (= content!dispel!0 (- 1))))
(assert
 (and
  (and
   (>= date!dispel!1 1)
   (<= date!dispel!1 3652059)
   (or (not done!dispel!1) (<= date!dispel!1 on))
   (and (>= by!dispel!1 0) (< by!dispel!1 14))
   (= to!dispel!1 (- 1))
   (= content!dispel!1 (- 1)))
  (or (not done!dispel!1) (and done!dispel!0 (<= date!dispel!0 date!dispel!1)))))
(assert
 (and
  (>= date!make_list!0 1)
  (<= date!make_list!0 3652059)
  (or (not done!make_list!0) (<= date!make_list!0 on))
  (and (>= by!make_list!0 0) (< by!make_list!0 14))
  (= to!make_list!0 (- 1))
  (= content!make_list!0 (- 1))))
(assert
 (and
  (>= date!file_list!0 1)
  (<= date!file_list!0 3652059)
  (or (not done!file_list!0) (<= date!file_list!0 on))
  (and (>= by!file_list!0 0) (< by!file_list!0 14))
  (and (>= to!file_list!0 0) (< to!file_list!0 14))
  (= content!file_list!0 (- 1))))
(assert
 (and
  (>= date!interpret!0 1)
  (<= date!interpret!0 3652059)
  (or (not done!interpret!0) (<= date!interpret!0 on))
  (and (>= by!interpret!0 0) (< by!interpret!0 14))
  (= to!interpret!0 (- 1))
  (= content!interpret!0 (- 1))))
(assert
 (and
  (>= date!interpret_work!0 1)
  (<= date!interpret_work!0 3652059)
  (or (not done!interpret_work!0) (<= date!interpret_work!0 on))
  (and (>= by!interpret_work!0 0) (< by!interpret_work!0 14))
  (= to!interpret_work!0 (- 1))
  (= content!interpret_work!0 (- 1))))
(assert (and (>= fact!accident_grade~2 0) (< fact!accident_grade~2 4)))

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

; 第十三条释义二 / gloss 2 on Article 13
(assert (!
 (= |clause!13.g2#1!assumed!on|
  (or
   (not (and fact!needs_discipline (<= since!needs_discipline on)))
   (or clause!2.g1!date!find!0 fact!harms_public fact!other_violation)))
 :named |13.g2-1|))

; 写定的案件
; The case given
; 截至之日：2017-02-06 / seen on: 2017-02-06
(assert (= on 736366))
; 事实 / facts
(assert
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
  (= fact!process 0)
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
  (not fact!in_reform)
  (not fact!explored)
  (not fact!piloted)
  (not fact!inexperience)
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
  (not fact!policy_change)
  (not fact!natural_disaster)
  (not fact!similar_force)
  (not fact!unforeseeable)
  (not fact!other_situation)
  fact!believes_eligible
  (not fact!study_against)
  fact!investigated_in_time
  fact!filed_in_time
  (not fact!needs_discipline)
  (= since!needs_discipline 0)
  fact!error_reported_in_time
  (not fact!signs_of_trouble)
  (not fact!common_problem)
  fact!good_attitude
  (not fact!must_answer)
  (not fact!trusts_luck)
  (not fact!conceals)
  (not fact!refuses)
  (not fact!complained_of)
  (not fact!complaint_unfounded)
  fact!explained_in_time
  (not fact!similar_7_2)
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
  (not fact!other_order_correction)))
; 未作出的行为 / acts not done
(assert
 (and
  (not done!overall_charge!0)
  (= date!overall_charge!0 736366)
  (= by!overall_charge!0 0)
  (= to!overall_charge!0 (- 1))
  (= content!overall_charge!0 (- 1))
  (not done!own_duties!0)
  (= date!own_duties!0 736366)
  (= by!own_duties!0 0)
  (= to!own_duties!0 (- 1))
  (= content!own_duties!0 (- 1))
  (not done!notify!0)
  (= date!notify!0 736366)
  (= by!notify!0 0)
  (= to!notify!0 0)
  (= content!notify!0 (- 1))
  (not done!apply!0)
  (= date!apply!0 736366)
  (= by!apply!0 0)
  (= to!apply!0 0)
  (= content!apply!0 (- 1))
  (not done!study!0)
  (= date!study!0 736366)
  (= by!study!0 0)
  (= to!study!0 (- 1))
  (= content!study!0 (- 1))
  (not done!forward!0)
  (= date!forward!0 736366)
  (= by!forward!0 0)
  (= to!forward!0 0)
  (= content!forward!0 (- 1))
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
  (not done!find!0)
  (= date!find!0 736366)
  (= by!find!0 0)
  (= to!find!0 (- 1))
  (= content!find!0 0)
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
  (= content!report_afterwards!0 (- 1))
  (not done!report_error!0)
  (= date!report_error!0 736366)
  (= by!report_error!0 0)
  (= to!report_error!0 0)
  (= content!report_error!0 (- 1))
  (not done!correct!0)
  (= date!correct!0 736366)
  (= by!correct!0 0)
  (= to!correct!0 (- 1))
  (= content!correct!0 (- 1))
  (not done!early_action!0)
  (= date!early_action!0 736366)
  (= by!early_action!0 0)
  (= to!early_action!0 (- 1))
  (= content!early_action!0 (- 1))
  (not done!analyse!0)
  (= date!analyse!0 736366)
  (= by!analyse!0 0)
  (= to!analyse!0 (- 1))
  (= content!analyse!0 (- 1))
  (not done!educate!0)
  (= date!educate!0 736366)
  (= by!educate!0 0)
  (= to!educate!0 (- 1))
  (= content!educate!0 (- 1))
  (not done!improve_rules!0)
  (= date!improve_rules!0 736366)
  (= by!improve_rules!0 0)
  (= to!improve_rules!0 (- 1))
  (= content!improve_rules!0 (- 1))
  (not done!report_correction!0)
  (= date!report_correction!0 736366)
  (= by!report_correction!0 0)
  (= to!report_correction!0 0)
  (= content!report_correction!0 (- 1))
  (not done!urge!0)
  (= date!urge!0 736366)
  (= by!urge!0 0)
  (= to!urge!0 0)
  (= content!urge!0 (- 1))
  (not done!account!0)
  (= date!account!0 736366)
  (= by!account!0 0)
  (= to!account!0 (- 1))
  (= content!account!0 (- 1))
  (not done!accept_supervision!0)
  (= date!accept_supervision!0 736366)
  (= by!accept_supervision!0 0)
  (= to!accept_supervision!0 (- 1))
  (= content!accept_supervision!0 (- 1))
  (not done!attend!0)
  (= date!attend!0 736366)
  (= by!attend!0 0)
  (= to!attend!0 (- 1))
  (= content!attend!0 (- 1))
  (not done!explain!0)
  (= date!explain!0 736366)
  (= by!explain!0 0)
  (= to!explain!0 (- 1))
  (= content!explain!0 (- 1))
  (not done!explain!1)
  (= date!explain!1 736366)
  (= by!explain!1 0)
  (= to!explain!1 (- 1))
  (= content!explain!1 (- 1))
  (not done!clarify!0)
  (= date!clarify!0 736366)
  (= by!clarify!0 0)
  (= to!clarify!0 (- 1))
  (= content!clarify!0 (- 1))
  (not done!clarify!1)
  (= date!clarify!1 736366)
  (= by!clarify!1 0)
  (= to!clarify!1 (- 1))
  (= content!clarify!1 (- 1))
  (not done!dispel!0)
  (= date!dispel!0 736366)
  (= by!dispel!0 0)
  (= to!dispel!0 (- 1))
  (= content!dispel!0 (- 1))
  (not done!dispel!1)
  (= date!dispel!1 736366)
  (= by!dispel!1 0)
  (= to!dispel!1 (- 1))
  (= content!dispel!1 (- 1))
  (not done!make_list!0)
  (= date!make_list!0 736366)
  (= by!make_list!0 0)
  (= to!make_list!0 (- 1))
  (= content!make_list!0 (- 1))
  (not done!file_list!0)
  (= date!file_list!0 736366)
  (= by!file_list!0 0)
  (= to!file_list!0 0)
  (= content!file_list!0 (- 1))
  (not done!interpret!0)
  (= date!interpret!0 736366)
  (= by!interpret!0 0)
  (= to!interpret!0 (- 1))
  (= content!interpret!0 (- 1))
  (not done!interpret_work!0)
  (= date!interpret_work!0 736366)
  (= by!interpret_work!0 0)
  (= to!interpret_work!0 (- 1))
  (= content!interpret_work!0 (- 1))))
; 事实（第二案） / facts (second case)
(assert
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
  (not fact!other_person~2)
  fact!party_member
  fact!supervised
  (= fact!motive 0)
  (= fact!fault 0)
  (= fact!process 0)
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
  (not fact!other_violation)
  (not fact!like_violation~2)
  (not fact!breaks_mandatory_rule)
  (not fact!breaks_prohibitive_rule)
  (= fact!accident_kind 0)
  (= fact!accident_grade~2 0)
  fact!vile_effect~2
  fact!took_measures
  (= since!took_measures 0)
  (not fact!recovered_loss)
  (= since!recovered_loss 0)
  fact!removed_effect
  (= since!removed_effect 0)
  fact!error
  (not fact!in_reform)
  (not fact!explored)
  (not fact!piloted)
  (not fact!inexperience)
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
  (not fact!policy_change)
  (not fact!natural_disaster)
  (not fact!similar_force)
  (not fact!unforeseeable)
  (not fact!other_situation)
  fact!believes_eligible
  (not fact!study_against)
  fact!investigated_in_time
  fact!filed_in_time
  (not fact!needs_discipline)
  (= since!needs_discipline 0)
  fact!error_reported_in_time
  (not fact!signs_of_trouble)
  (not fact!common_problem)
  fact!good_attitude
  (not fact!must_answer)
  (not fact!trusts_luck)
  (not fact!conceals)
  (not fact!refuses)
  (not fact!complained_of)
  (not fact!complaint_unfounded~2)
  fact!explained_in_time
  (not fact!similar_7_2)
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
  (not fact!other_order_correction)))

; 所问
; The question
(assert
 (and
  (and (not fact!vile_effect) fact!vile_effect~2)
  (or (not (= fact!party_kind 3)) (= fact!other_person fact!other_person~2))
  (or (not fact!other_violation) (= fact!like_violation fact!like_violation~2))
  (or (= fact!accident_kind 0) (= fact!accident_grade fact!accident_grade~2))
  (or (not fact!complained_of) (= fact!complaint_unfounded fact!complaint_unfounded~2))))

(check-sat)
