#!/bin/sh
# 平办〔2017〕2号 in the POSIX shell, for cases whose facts are all known and in which no act has been done.
# Written from the official text, its formal clauses and the protocol of the suite; it shares nothing with the tool.
#
# 以 POSIX shell 写成的《实施办法》：事实齐备、没有行为的案件。条件写在所属条款的号之后。
#
#     sh measure.sh          speaks the protocol on standard input and output

here=$(dirname "$0")
LC_ALL=C
export LC_ALL

# 词汇：通常值为是的事实；其余为否
ORDINARY='in_duty in_reform_work good_faith diligent deviation corrected_in_time party_member supervised follows_policy_line
followed_discussion followed_democratic_decision took_measures removed_effect error good_attitude'

RESULTS='exempt release lighter_treatment reduced_treatment strict_investigation keep_annual_review keep_conduct_review
keep_promotion keep_seats keep_unit_honours lighter_discipline reduced_discipline no_discipline strict_treatment
order_correction'

# ---- 案件

# yes NAME...: every one of these facts holds.
yes() {
    for name; do
        case $holding in *" $name "*) ;; *) return 1 ;; esac
    done
}

# any NAME...: one of them does.
any() {
    for name; do
        case $holding in *" $name "*) return 0 ;; esac
    done
    return 1
}

# reads NAME CHOICE: the reading is taken this way.
reads() {
    case $readings in *" $1=$2 "*) ;; *) return 1 ;; esac
}

# Reads what flatten.awk makes of a message, a path and a value a line.
load() {
    holding=" $(echo $ORDINARY) " readings=' ' on='' seq='' level='' late=' '
    party_kind=official accident_kind=none accident_grade=ordinary motive=public fault=unintended legality=abided
    while read -r path text; do
        case $path in
        seq) seq=$text ;;
        level) level=$text ;;
        case.on) on=$text ;;
        case.reading.*) readings="$readings${path#case.reading.}=$text " ;;
        case.facts.party_kind) party_kind=$text ;;
        case.facts.accident_kind) accident_kind=$text ;;
        case.facts.accident_grade) accident_grade=$text ;;
        case.facts.motive) motive=$text ;;
        case.facts.fault) fault=$text ;;
        case.facts.legality) legality=$text ;;
        case.facts.*.since) late="$late${path#case.facts.} $text " ;;
        case.facts.*) fact=${path#case.facts.} && set_fact "${fact%.value}" "$text" ;;
        esac
    done <<EOF
$1
EOF
    # 后来发生的，看案之日尚未发生的，还不是
    set -- $late
    while [ $# -gt 1 ]; do
        not_after "$2" "$on" || set_fact "${1%.since}" false
        shift 2
    done
}

set_fact() {
    case $2 in
    true) holding="$holding$1 " ;;
    false) while :; do case $holding in *" $1 "*) holding="${holding%%" $1 "*} ${holding#*" $1 "}" ;; *) break ;; esac; done ;;
    esac
}

# not_after DAY DAY, both date:YYYY-MM-DD
not_after() {
    one=$(echo "${1#date:}" | tr -d -) other=$(echo "${2#date:}" | tr -d -)
    [ "$one" -le "$other" ]
}

# ---- 判断

private_gain() { any gain_for_self gain_for_others gain_for_unit; }

grave_accident() {
    case $accident_kind in work_safety | pollution | food_safety | mass_incident | similar) ;; *) return 1 ;; esac
    case $accident_grade in major | extreme) ;; *) return 1 ;; esac
}

force_majeure() { any policy_change natural_disaster similar_force; }

individual() { [ "$party_kind" = official ] || yes other_person; }

unit() { ! individual; }

recovered_of_own_accord() { yes took_measures recovered_loss; }

institution() { # 第二条
    any in_duty in_reform_work && yes good_faith && yes diligent && any goal_missed deviation &&
        ! yes breaks_law && ! yes breaks_policy && ! private_gain && yes corrected_in_time
}

# 第七条
c7_1() { yes follows_policy_line; }
c7_2() { yes followed_discussion followed_democratic_decision || any emergency_decision averting_danger similar_7_2; }
c7_3() {
    ! private_gain && ! yes harms_public && ! { reads violations every && yes other_violation; } &&
        ! { reads violations alike && yes like_violation; }
}
c7_4() { ! any breaks_mandatory_rule breaks_prohibitive_rule; }
c7_5() {
    if reads accident_and_effect each; then ! grave_accident && ! yes vile_effect
    else ! { grave_accident && yes vile_effect; }; fi
}
c7_6() { yes took_measures && { reads repair effort || any recovered_loss removed_effect; }; }
meets_7() { c7_1 && c7_2 && c7_3 && c7_4 && c7_5 && c7_6; }

# 第八条
c8_1() { yes in_reform explored piloted inexperience error; }
c8_2() { yes in_creative_work unregulated_error; }
c8_3() {
    any in_emergency in_urgent_task && yes for_common_interest && any emergency_decision averting_danger &&
        yes adverse_effect && reported
}
c8_4() { any in_key_work in_key_project && yes bold vigorous && any error adverse_effect; }
c8_5() { any in_conflict_work in_legacy_work && yes broke_obstacles touched_interests && any error adverse_effect; }
c8_6() {
    any in_enterprise_service in_public_service in_development_service && any for_efficiency for_solution &&
        yes innovative_measures error
}
c8_7() { { force_majeure || yes unforeseeable; } && any goal_missed adverse_effect; }
c8_8() { yes other_situation; }
situation_8() { c8_1 || c8_2 || c8_3 || c8_4 || c8_5 || c8_6 || c8_7 || c8_8; }
meets_8() { yes error && meets_7 && situation_8; }
eligible() { # 第八条释义二
    { reads definition none || institution; } && yes error && meets_7 && situation_8
}

qualifying_situation() { # 第十一条
    if reads own_initiative conditions_too; then eligible; else situation_8; fi
}

# 没有行为，就没有报告，也没有认定
reported() { false; }
tolerated() { false; }

# ---- 适用

in_force() { not_after 2017-02-06 "$on"; } # 第十八条

in_scope() { # 第三条
    case $party_kind in county | city_unit | official) return 0 ;; esac
    individual || return 1
    if reads by_reference_list both; then ! yes party_member && ! yes supervised
    else ! yes party_member || ! yes supervised; fi
}

# ---- 结果

# 第十四条（三）
leniency() {
    yes error && yes good_attitude removed_effect && recovered_of_own_accord && { reads differentiated by_itself || tolerated; }
}
obstinacy() {
    yes error || return 1
    if reads strict_conditions any; then any trusts_luck conceals refuses; else yes trusts_luck conceals refuses; fi
}

neglect() { any idle reckless lazy; } # 第六条

shielded() { reads shield barred && neglect; } # 第六条释义一

forbidden() {
    case $1 in
    exempt) shielded || ! meets_7 ;; # 第七条
    keep_annual_review | keep_conduct_review | keep_promotion | keep_seats | keep_unit_honours)
        shielded || ! meets_7 ;; # 第七条释义二
    lighter_discipline | reduced_discipline | no_discipline) # 第十三条释义一
        reads tolerance exemption && ! meets_7 ;;
    *) false ;;
    esac
}

required() {
    case $1 in
    strict_investigation) neglect ;; # 第六条
    exempt) leniency && ! yes must_answer ;;
    strict_treatment | order_correction) obstinacy ;;
    *) false ;;
    esac
}

permitted() {
    case $1 in
    exempt) meets_8 && tolerated ;; # 第八条
    keep_annual_review | keep_conduct_review) # 第十二条
        tolerated && ! yes needs_discipline ;;
    keep_promotion | keep_seats)
        tolerated && ! yes needs_discipline && individual ;;
    keep_unit_honours)
        tolerated && ! yes needs_discipline && unit ;;
    lighter_discipline | reduced_discipline | no_discipline) # 第十三条
        tolerated && yes needs_discipline ;;
    lighter_treatment | reduced_treatment) # 应当从轻或减轻：择一
        leniency && yes must_answer ;;
    *) false ;;
    esac
}

given() { required "$1" || permitted "$1"; }

# 互斥
rivals() {
    case $1 in
    exempt) echo strict_treatment ;;
    strict_treatment) echo exempt lighter_treatment reduced_treatment ;;
    lighter_treatment) echo strict_treatment reduced_treatment ;;
    reduced_treatment) echo strict_treatment lighter_treatment ;;
    lighter_discipline) echo reduced_discipline no_discipline ;;
    reduced_discipline) echo lighter_discipline no_discipline ;;
    no_discipline) echo lighter_discipline reduced_discipline ;;
    esac
}

rivalled() {
    for rival in $(rivals "$1"); do
        yes "other_$rival" && continue # 另有规定的，不算给予
        given "$rival" && return 0
    done
    return 1
}

status() {
    if ! in_force || ! in_scope || yes "other_$1"; then status=outside
    elif given "$1" && forbidden "$1"; then status=conflict
    elif required "$1"; then if rivalled "$1"; then status=conflict; else status=required; fi
    elif permitted "$1"; then status=permitted
    elif forbidden "$1"; then status=forbidden
    else status=silent; fi
}

# ---- 答复

VIOLATIONS='"gain_for_self", "gain_for_others", "gain_for_unit", "harms_public", "other_violation"'

# 最小的一组：先两件，再三件，再四件
contradiction() {
    if [ "$accident_kind" = none ] && [ "$accident_grade" != ordinary ]; then
        echo '{"facts": ["accident_grade", "accident_kind"], "assumptions": []}'
    elif yes complaint_unfounded && ! yes complained_of; then
        echo '{"facts": ["complaint_unfounded", "complained_of"], "assumptions": []}'
    elif [ "$party_kind" != others ] && yes other_person; then
        echo '{"facts": ["party_kind", "other_person"], "assumptions": []}'
    elif yes like_violation && ! yes other_violation; then
        echo '{"facts": ["other_violation", "like_violation"], "assumptions": []}'
    elif [ "$party_kind" = official ] && ! yes party_member; then # 第三条释义三
        echo '{"facts": ["party_kind", "party_member"], "assumptions": ["3.g3"]}'
    elif yes good_faith && [ "$motive" != public ]; then # 第二条释义二
        echo '{"facts": ["good_faith", "motive"], "assumptions": ["2.g2"]}'
    elif [ "$motive" = public ] && ! yes good_faith; then # 第二条释义三
        echo '{"facts": ["good_faith", "motive"], "assumptions": ["2.g3"]}'
    elif yes error && ! yes deviation; then # 第二条释义五
        echo '{"facts": ["deviation", "error"], "assumptions": ["2.g5"]}'
    elif yes breaks_mandatory_rule && ! yes breaks_law; then # 第七条释义三
        echo '{"facts": ["breaks_law", "breaks_mandatory_rule"], "assumptions": ["7.g3"]}'
    elif yes breaks_prohibitive_rule && ! yes breaks_law; then # 第七条释义三
        echo '{"facts": ["breaks_law", "breaks_prohibitive_rule"], "assumptions": ["7.g3"]}'
    elif yes good_faith diligent && [ "$fault" != unintended ]; then # 第二条释义四
        echo '{"facts": ["good_faith", "diligent", "fault"], "assumptions": ["2.g4"]}'
    elif private_gain || any harms_public other_violation; then return 1
    elif yes breaks_law; then # 第七条释义四
        printf '{"facts": ["breaks_law", %s], "assumptions": ["7.g4"]}' "$VIOLATIONS"
    elif yes needs_discipline; then # 第十三条释义二
        printf '{"facts": ["needs_discipline", %s], "assumptions": ["13.g2"]}' "$VIOLATIONS"
    elif [ "$legality" = violated ]; then # 第四条释义一
        printf '{"facts": ["breaks_law", "legality", %s], "assumptions": ["4.g1"]}' "$VIOLATIONS"
    else return 1; fi
}

answer() {
    if found=$(contradiction); then
        printf '{"contradiction": %s}' "$found"
        return
    fi
    if in_scope; then scope=inside; else scope=outside; fi
    printf '{"scope": {"status": "%s"}, "judgements": {' "$scope"
    comma=''
    for judgement in institution private_gain grave_accident force_majeure qualifying_situation tolerated meets_7 meets_8 \
        situation_8 individual unit eligible recovered_of_own_accord; do
        if $judgement; then truth=true; else truth=false; fi
        printf '%s"%s": {"status": "%s"}' "$comma" "$judgement" "$truth"
        comma=', '
    done
    printf '}, "results": {'
    comma=''
    for result in $RESULTS; do
        status "$result"
        printf '%s"%s": {"status": "%s"}' "$comma" "$result" "$status"
        comma=', '
    done
    printf '}}'
}

while IFS= read -r line; do
    case $line in
    *'"cmd": "start"'* | *'"cmd":"start"'*)
        echo '{"protocol": 1, "implementation": {"name": "shell", "version": "1", "language": "POSIX sh"}}' ;;
    *'"cmd": "dialect"'* | *'"cmd":"dialect"'*) echo '{"ok": true}' ;;
    *'"cmd": "stop"'* | *'"cmd":"stop"'*) exit 0 ;;
    *)
        load "$(printf '%s\n' "$line" | awk -f "$here/flatten.awk")"
        if [ "$level" = facts ]; then printf '{"seq": %s, "answer": %s}\n' "$seq" "$(answer)"
        else printf '{"seq": %s, "skipped": true, "reason": "facts only"}\n' "$seq"; fi ;;
    esac
done
