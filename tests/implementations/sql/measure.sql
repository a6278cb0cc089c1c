-- 平办〔2017〕2号 in SQL (DuckDB), for cases whose facts are all known and in which no act has been done.
-- Written from the official text, its formal clauses and the protocol of the suite; it shares nothing with the tool.
--
-- 以 SQL 写成的《实施办法》：事实齐备、没有行为的案件。条件写在所属条款的号之后。
--
-- Run once for each case. `asked` holds the message as it came, in one row; `reply` is the answer. In between are the
-- facts (one row, a column each), the judgements (likewise), the rules (a row for each thing a clause says), the results.

-- 词汇：事实及其通常值；没有列出的为否 ------------------------------------------------------------------

CREATE OR REPLACE TEMP TABLE known AS
WITH ordinary (value) AS (VALUES ('{
    "in_duty": true, "in_reform_work": true, "good_faith": true, "diligent": true, "deviation": true,
    "corrected_in_time": true, "party_kind": "official", "party_member": true, "supervised": true,
    "motive": "public", "fault": "unintended", "process": "followed", "legality": "abided", "follows_policy_line": true, "followed_discussion": true, "followed_democratic_decision": true,
    "accident_kind": "none", "accident_grade": "ordinary", "took_measures": true, "removed_effect": true,
    "error": true, "good_attitude": true}'::JSON)),
-- 后来发生的，写明自何日起；看案之日尚未发生的，还不是
given (value) AS (
    SELECT json_group_object(key, CASE
        WHEN json_type(f.value) <> 'OBJECT' THEN f.value
        ELSE to_json((f.value ->> 'since') <= (message -> 'case' ->> 'on') AND (f.value ->> 'value') = 'true') END)
    FROM asked, json_each(message -> 'case' -> 'facts') AS f)
SELECT
    json_merge_patch(ordinary.value, coalesce(given.value, '{}')) AS facts,
    message -> 'case' -> 'reading' AS reading,
    message -> 'case' ->> 'on' AS day
FROM asked, ordinary, given;

CREATE MACRO IF NOT EXISTS yes(facts, name) AS coalesce((facts ->> name) = 'true', false);

-- 判断 -----------------------------------------------------------------------------------------------

CREATE OR REPLACE TEMP TABLE word AS -- 第二条、第三条、第七条、第八条、第十四条的释义
SELECT *,
    yes(facts, 'gain_for_self') OR yes(facts, 'gain_for_others') OR yes(facts, 'gain_for_unit') AS private_gain,
    (facts ->> 'accident_kind') IN ('work_safety', 'pollution', 'food_safety', 'mass_incident', 'similar')
    AND (facts ->> 'accident_grade') IN ('major', 'extreme') AS grave_accident,
    yes(facts, 'policy_change') OR yes(facts, 'natural_disaster') OR yes(facts, 'similar_force') AS force_majeure,
    (facts ->> 'party_kind') = 'official' OR yes(facts, 'other_person') AS individual,
    NOT individual AS unit,
    yes(facts, 'took_measures') AND yes(facts, 'recovered_loss') AS recovered_of_own_accord,
    private_gain OR yes(facts, 'harms_public') OR yes(facts, 'other_violation') AS violation,
    -- 没有行为，就没有报告，也没有认定
    false AS reported,
    false AS tolerated
FROM known;

CREATE OR REPLACE TEMP TABLE condition_7 AS -- 第七条：必须同时具备
SELECT '7.1' AS clause, yes(facts, 'follows_policy_line') AS met FROM word
UNION ALL
SELECT '7.2', (yes(facts, 'followed_discussion') AND yes(facts, 'followed_democratic_decision'))
    OR (yes(facts, 'emergency_decision') OR yes(facts, 'averting_danger') OR yes(facts, 'similar_7_2')) FROM word
UNION ALL
SELECT '7.3', NOT private_gain AND NOT yes(facts, 'harms_public')
    AND NOT CASE reading ->> 'violations' WHEN 'every' THEN yes(facts, 'other_violation')
        WHEN 'alike' THEN yes(facts, 'like_violation') ELSE false END FROM word
UNION ALL
SELECT '7.4', NOT yes(facts, 'breaks_mandatory_rule') AND NOT yes(facts, 'breaks_prohibitive_rule') FROM word
UNION ALL
SELECT '7.5', CASE WHEN (reading ->> 'accident_and_effect') = 'each'
    THEN NOT grave_accident AND NOT yes(facts, 'vile_effect')
    ELSE NOT (grave_accident AND yes(facts, 'vile_effect')) END FROM word
UNION ALL
SELECT '7.6', yes(facts, 'took_measures')
    AND ((reading ->> 'repair') = 'effort' OR yes(facts, 'recovered_loss') OR yes(facts, 'removed_effect')) FROM word;

CREATE OR REPLACE TEMP TABLE situation AS -- 第八条：有下列情形之一
SELECT '8.1' AS clause, yes(facts, 'in_reform') AND yes(facts, 'explored') AND yes(facts, 'piloted')
    AND yes(facts, 'inexperience') AND yes(facts, 'error') AS met FROM word
UNION ALL
SELECT '8.2', yes(facts, 'in_creative_work') AND yes(facts, 'unregulated_error') FROM word
UNION ALL
SELECT '8.3', (yes(facts, 'in_emergency') OR yes(facts, 'in_urgent_task')) AND yes(facts, 'for_common_interest')
    AND (yes(facts, 'emergency_decision') OR yes(facts, 'averting_danger')) AND yes(facts, 'adverse_effect')
    AND reported FROM word
UNION ALL
SELECT '8.4', (yes(facts, 'in_key_work') OR yes(facts, 'in_key_project')) AND yes(facts, 'bold') AND yes(facts, 'vigorous')
    AND (yes(facts, 'error') OR yes(facts, 'adverse_effect')) FROM word
UNION ALL
SELECT '8.5', (yes(facts, 'in_conflict_work') OR yes(facts, 'in_legacy_work')) AND yes(facts, 'broke_obstacles')
    AND yes(facts, 'touched_interests') AND (yes(facts, 'error') OR yes(facts, 'adverse_effect')) FROM word
UNION ALL
SELECT '8.6', (yes(facts, 'in_enterprise_service') OR yes(facts, 'in_public_service') OR yes(facts, 'in_development_service'))
    AND (yes(facts, 'for_efficiency') OR yes(facts, 'for_solution')) AND yes(facts, 'innovative_measures')
    AND yes(facts, 'error') FROM word
UNION ALL
SELECT '8.7', (force_majeure OR yes(facts, 'unforeseeable')) AND (yes(facts, 'goal_missed') OR yes(facts, 'adverse_effect')) FROM word
UNION ALL
SELECT '8.8', yes(facts, 'other_situation') FROM word;

CREATE OR REPLACE TEMP TABLE listed AS
SELECT *,
    yes(facts, 'error') AND meets_7 AND situation_8 AS meets_8
FROM word, (SELECT bool_and(met) AS meets_7 FROM condition_7), (SELECT bool_or(met) AS situation_8 FROM situation);

CREATE OR REPLACE TEMP TABLE judged AS
SELECT *,
    (yes(facts, 'in_duty') OR yes(facts, 'in_reform_work')) -- 第二条
    AND yes(facts, 'good_faith')
    AND yes(facts, 'diligent')
    AND (yes(facts, 'goal_missed') OR yes(facts, 'deviation'))
    AND NOT yes(facts, 'breaks_law')
    AND NOT yes(facts, 'breaks_policy')
    AND NOT private_gain
    AND yes(facts, 'corrected_in_time') AS institution,
    ((reading ->> 'definition') = 'none' OR institution) -- 第八条释义二
    AND yes(facts, 'error') AND meets_7 AND situation_8 AS eligible,
    CASE WHEN (reading ->> 'own_initiative') = 'conditions_too' -- 第十一条
        THEN eligible
        ELSE situation_8 END AS qualifying_situation,
    (facts ->> 'party_kind') IN ('county', 'city_unit', 'official') -- 第三条：适用于
    OR individual AND CASE WHEN (reading ->> 'by_reference_list') = 'both' -- 参照执行
        THEN NOT yes(facts, 'party_member') AND NOT yes(facts, 'supervised')
        ELSE NOT yes(facts, 'party_member') OR NOT yes(facts, 'supervised') END AS in_scope,
    day >= 'date:2017-02-06' AS in_force, -- 第十八条
    yes(facts, 'idle') OR yes(facts, 'reckless') OR yes(facts, 'lazy') AS neglect, -- 第六条
    yes(facts, 'error') AND yes(facts, 'good_attitude') AND recovered_of_own_accord AND yes(facts, 'removed_effect')
    AND ((reading ->> 'differentiated') = 'by_itself' OR tolerated) AS leniency, -- 第十四条（三）
    yes(facts, 'error') AND CASE WHEN (reading ->> 'strict_conditions') = 'any'
        THEN yes(facts, 'trusts_luck') OR yes(facts, 'conceals') OR yes(facts, 'refuses')
        ELSE yes(facts, 'trusts_luck') AND yes(facts, 'conceals') AND yes(facts, 'refuses') END AS obstinacy
FROM listed;

-- 结果 -----------------------------------------------------------------------------------------------

CREATE OR REPLACE TEMP TABLE rule AS
SELECT '6' AS clause, 'required' AS says, 'strict_investigation' AS result, neglect AS met FROM judged
UNION ALL SELECT '6.g1', 'forbidden', unnest(['exempt', 'keep_annual_review', 'keep_conduct_review', 'keep_promotion', 'keep_seats',
    'keep_unit_honours']), neglect AND (reading ->> 'shield') = 'barred' FROM judged
UNION ALL SELECT '7', 'forbidden', 'exempt', NOT meets_7 FROM judged
UNION ALL SELECT '7.g2', 'forbidden', unnest(['keep_annual_review', 'keep_conduct_review', 'keep_promotion', 'keep_seats',
    'keep_unit_honours']), NOT meets_7 FROM judged
UNION ALL SELECT '8', 'permitted', 'exempt', meets_8 AND tolerated FROM judged
UNION ALL SELECT '12', 'permitted', unnest(CASE WHEN individual
        THEN ['keep_annual_review', 'keep_conduct_review', 'keep_promotion', 'keep_seats']
        ELSE ['keep_annual_review', 'keep_conduct_review', 'keep_unit_honours'] END),
    tolerated AND NOT yes(facts, 'needs_discipline') FROM judged
UNION ALL SELECT '13', 'permitted', unnest(['lighter_discipline', 'reduced_discipline', 'no_discipline']),
    tolerated AND yes(facts, 'needs_discipline') FROM judged
UNION ALL SELECT '13.g1', 'forbidden', unnest(['lighter_discipline', 'reduced_discipline', 'no_discipline']),
    NOT meets_7 AND (reading ->> 'tolerance') = 'exemption' FROM judged
UNION ALL SELECT '14.3', 'required', 'exempt', leniency AND NOT yes(facts, 'must_answer') FROM judged
UNION ALL SELECT '14.3', 'permitted', unnest(['lighter_treatment', 'reduced_treatment']), -- 应当从轻或减轻：择一
    leniency AND yes(facts, 'must_answer') FROM judged
UNION ALL SELECT '14.3', 'required', unnest(['strict_treatment', 'order_correction']), obstinacy FROM judged;

CREATE OR REPLACE TEMP TABLE excludes AS -- 互斥，两个方向
WITH pair (one, other) AS (VALUES
    ('exempt', 'strict_treatment'),
    ('lighter_treatment', 'strict_treatment'),
    ('lighter_treatment', 'reduced_treatment'),
    ('reduced_treatment', 'strict_treatment'),
    ('lighter_discipline', 'reduced_discipline'),
    ('lighter_discipline', 'no_discipline'),
    ('reduced_discipline', 'no_discipline'))
SELECT one, other FROM pair UNION ALL SELECT other, one FROM pair;

CREATE OR REPLACE TEMP TABLE said AS
WITH result (name) AS (SELECT unnest(['exempt', 'release', 'lighter_treatment', 'reduced_treatment', 'strict_investigation',
    'keep_annual_review', 'keep_conduct_review', 'keep_promotion', 'keep_seats', 'keep_unit_honours', 'lighter_discipline',
    'reduced_discipline', 'no_discipline', 'strict_treatment', 'order_correction']))
SELECT
    name,
    bool_or(coalesce(met AND says = 'required', false)) AS required,
    bool_or(coalesce(met AND says IN ('required', 'permitted'), false)) AS given,
    bool_or(coalesce(met AND says = 'forbidden', false)) AS forbidden
FROM result LEFT JOIN rule ON rule.result = name GROUP BY name;

CREATE OR REPLACE TEMP TABLE status AS -- 依次取第一个相符的
SELECT name, CASE
    WHEN NOT in_force OR NOT in_scope OR yes(facts, 'other_' || name) THEN 'outside'
    WHEN given AND forbidden THEN 'conflict'
    WHEN required AND name IN (SELECT one FROM excludes, said AS beside WHERE beside.name = other AND beside.given AND NOT yes(facts, 'other_' || other)) THEN 'conflict'
    WHEN required THEN 'required'
    WHEN given THEN 'permitted'
    WHEN forbidden THEN 'forbidden'
    ELSE 'silent' END AS status
FROM said, judged;

-- 答复 ------------------------------------------------------------------------------------------------

CREATE OR REPLACE TEMP TABLE contradiction AS -- 各条的假定；以及不会发生的事实
SELECT ['good_faith', 'motive'] AS facts, ['2.g2'] AS assumptions FROM judged
WHERE yes(facts, 'good_faith') AND (facts ->> 'motive') <> 'public'
UNION ALL
SELECT ['good_faith', 'motive'], ['2.g3'] FROM judged
WHERE (facts ->> 'motive') = 'public' AND NOT yes(facts, 'good_faith')
UNION ALL
SELECT ['good_faith', 'diligent', 'fault'], ['2.g4'] FROM judged
WHERE yes(facts, 'good_faith') AND yes(facts, 'diligent') AND (facts ->> 'fault') <> 'unintended'
UNION ALL
SELECT ['deviation', 'error'], ['2.g5'] FROM judged
WHERE yes(facts, 'error') AND NOT yes(facts, 'deviation')
UNION ALL
SELECT ['party_kind', 'party_member'], ['3.g3'] FROM judged
WHERE (facts ->> 'party_kind') = 'official' AND NOT yes(facts, 'party_member')
UNION ALL
SELECT ['breaks_law', 'legality', 'gain_for_self', 'gain_for_others', 'gain_for_unit', 'harms_public', 'other_violation'], ['4.g1']
FROM judged WHERE (facts ->> 'legality') = 'violated' AND NOT yes(facts, 'breaks_law') AND NOT violation
UNION ALL
SELECT ['breaks_law', CASE WHEN yes(facts, 'breaks_mandatory_rule') THEN 'breaks_mandatory_rule' ELSE 'breaks_prohibitive_rule' END],
    ['7.g3'] FROM judged
WHERE (yes(facts, 'breaks_mandatory_rule') OR yes(facts, 'breaks_prohibitive_rule')) AND NOT yes(facts, 'breaks_law')
UNION ALL
SELECT ['breaks_law', 'gain_for_self', 'gain_for_others', 'gain_for_unit', 'harms_public', 'other_violation'], ['7.g4'] FROM judged
WHERE yes(facts, 'breaks_law') AND NOT violation
UNION ALL
SELECT ['gain_for_self', 'gain_for_others', 'gain_for_unit', 'harms_public', 'other_violation', 'needs_discipline'], ['13.g2']
FROM judged WHERE yes(facts, 'needs_discipline') AND NOT violation
UNION ALL
SELECT ['party_kind', 'other_person'], [] FROM judged
WHERE (facts ->> 'party_kind') <> 'others' AND yes(facts, 'other_person')
UNION ALL
SELECT ['other_violation', 'like_violation'], [] FROM judged
WHERE yes(facts, 'like_violation') AND NOT yes(facts, 'other_violation')
UNION ALL
SELECT ['accident_grade', 'accident_kind'], [] FROM judged
WHERE (facts ->> 'accident_kind') = 'none' AND (facts ->> 'accident_grade') <> 'ordinary'
UNION ALL
SELECT ['complaint_unfounded', 'complained_of'], [] FROM judged
WHERE yes(facts, 'complaint_unfounded') AND NOT yes(facts, 'complained_of');

CREATE OR REPLACE TEMP TABLE reply AS
WITH truth AS (
    UNPIVOT (SELECT institution, private_gain, grave_accident, force_majeure, qualifying_situation, tolerated, meets_7, meets_8,
        situation_8, individual, unit, eligible, recovered_of_own_accord FROM judged) ON * INTO NAME name VALUE met),
answer AS (
    SELECT CASE WHEN exists(FROM contradiction)
        THEN (SELECT json_object('contradiction', json_object('facts', facts, 'assumptions', assumptions)) FROM contradiction
            ORDER BY len(facts) + len(assumptions) LIMIT 1) -- 最小的一组
        ELSE json_object(
            'scope', json_object('status', CASE WHEN in_scope THEN 'inside' ELSE 'outside' END),
            'judgements', (SELECT json_group_object(name, json_object('status', met::VARCHAR)) FROM truth),
            'results', (SELECT json_group_object(name, json_object('status', status)) FROM status))
        END AS body
    FROM judged)
SELECT CASE WHEN (message ->> 'level') = 'facts'
    THEN json_object('seq', message -> 'seq', 'answer', body)
    ELSE json_object('seq', message -> 'seq', 'skipped', true, 'reason', 'facts only') END AS line
FROM asked, answer;
