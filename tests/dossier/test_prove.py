"""Proof files: read back by two solvers, able to fail, the same bytes every time, and known when stale."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import z3
from hypothesis import given
from hypothesis import strategies as st

from policy_model.analysis.checked import checked
from policy_model.cli import ExitCode, main
from policy_model.dossier import confirm as confirming
from policy_model.dossier import proving
from policy_model.dossier.confirm import Standing, confirm, second_opinion
from policy_model.dossier.files import files
from policy_model.dossier.folder import stale
from policy_model.dossier.proving import make
from policy_model.dossier.smtlib import Assertion, Script, Section, symbol
from policy_model.ir import formula as f
from policy_model.ir import ids
from policy_model.ir.property import DeadlinesMet, EachNeeded, Exists, SameFor, Strength, Verdict
from policy_model.pipeline import load_measure, load_properties, properties_path
from policy_model.proof import smt
from policy_model.proof.combos import combinations, covered
from policy_model.proof.obligation import World, obligation
from policy_model.proof.query import Query
from policy_model.proof.solver import Answer
from policy_model.properties.place import Place
from policy_model.resources import resource
from policy_model.source.clause import parse_clause_id
from policy_model.source.text import SourceFile, read_source
from tests.courses import texts
from tests.proof import mini
from tests.properties.test_verdicts import NO_GAIN, REPLAY, VERDICTS

SENTENCE = "性质“某”：\n凡甲的，必乙。"
STATUS = re.compile(r"^\(set-info :status (\w+)\)$", re.MULTILINE)


def first_opinion(text):
    solver = z3.Solver()
    solver.from_string(text)
    return str(solver.check())


def written(measure, claim):
    """The outcome of a claim, and its files by kind."""
    (outcome,) = mini.decided(measure, mini.prop("x", claim))
    question = Place(measure, REPLAY).question
    return outcome, {file.kind: file for file in files(question, outcome, SENTENCE)}


# -- the text ------------------------------------------------------------------------------------

NAMES = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="|\\.@"), max_size=5)


@st.composite
def terms(draw, depth=3):
    """A Bool term over constants whose names only quoting makes legal."""
    names = draw(st.lists(NAMES, min_size=3, max_size=3, unique=True))
    truths = [smt.boolean(f"{name}b") for name in names]
    numbers = [smt.integer(f"{name}i") for name in names]

    def number(depth):
        kind = draw(st.integers(0, 4 if depth else 1))
        if kind == 0:
            return smt.number(draw(st.integers(-3, 3)))
        if kind == 1:
            return draw(st.sampled_from(numbers))
        if kind == 2:
            return number(depth - 1) + number(depth - 1)
        return number(depth - 1) - number(depth - 1) if kind == 3 else -number(depth - 1)

    def truth(depth):
        kind = draw(st.integers(0, 7 if depth else 1))
        less = max(depth - 1, 0)
        match kind:
            case 0:
                return draw(st.sampled_from([*truths, smt.TRUE]))
            case 1:
                return number(less) <= number(less)
            case 2:
                return smt.neg(truth(less))
            case 3:
                return smt.conj([truth(less), truth(less), truth(less)])
            case 4:
                return smt.disj([truth(less), truth(less)])
            case 5:
                return truth(less) == truth(less)
            case 6:
                return number(less) < smt.ite(truth(less), number(less), number(less))
            case _:
                return smt.same(number(less), number(less))

    return truth(depth)


@given(terms())
def test_what_is_printed_is_read_back_as_the_same_by_both_solvers(term):
    satisfiable = z3.Solver()
    satisfiable.add(smt.as_z3(term))
    status = Answer(str(satisfiable.check()))
    script = Script((), status, (Section(("甲",), (Assertion(term, "7.3-1"),)),))
    back = z3.And([z3.BoolVal(True), *z3.parse_smt2_string(script.text())])
    differ = z3.Solver()
    differ.add(back != smt.as_z3(term))
    assert differ.check() == z3.unsat
    assert second_opinion(script.text()) == status.value


@pytest.mark.parametrize("name", ["7.3-1", "clause!7#1!on", "let", "甲 乙", "assert"])
def test_a_name_that_is_no_plain_symbol_is_quoted(name):
    assert symbol(name) == f"|{name}|"
    text = Script((), Answer.SAT, (Section(("",), (Assertion(smt.boolean(name)),)),)).text()
    assert first_opinion(text) == second_opinion(text) == "sat"


def test_what_cannot_be_written_is_refused():
    for name in ("a|b", "a\\b", "a\nb", "not", "true", "+", "_", "@x", ".x"):
        with pytest.raises(ValueError, match=re.escape(name)):
            symbol(name)
    twice = Section(("",), (Assertion(smt.boolean("x"), "y"), Assertion(smt.boolean("y"))))
    with pytest.raises(ValueError, match="twice"):
        Script((), Answer.SAT, (twice,)).text()
    at_most = smt.at_most([smt.boolean("x"), smt.boolean("y")], 1)
    with pytest.raises(ValueError, match="AtMost"):
        Script((), Answer.SAT, (Section(("",), (Assertion(at_most),)),)).text()


def test_a_comment_stays_a_comment():
    plain = Section(("x",), (Assertion(smt.boolean("y")),))
    script = Script(("甲\n(assert false)\r(assert false)\x85乙",), Answer.SAT, (plain,))
    assert first_opinion(script.text()) == second_opinion(script.text()) == "sat"


# -- verdicts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("claim", "bars", "expected"), [*VERDICTS, (NO_GAIN, False, Verdict.DEPENDS)])
def test_both_solvers_give_the_expected_answers(claim, bars, expected):
    measure = mini.tolerance() if bars is False else mini.tolerance(bars or mini.GAIN)
    outcome, found = written(measure, claim)
    assert outcome.verdict is expected
    wanted = {"holds": outcome.holds, "fails": outcome.fails, "vacuous": outcome.vacuous}
    assert {kind for kind, some in wanted.items() if some} == found.keys() & wanted.keys()
    for file in found.values():
        assert STATUS.findall(file.text) == [file.status.value]
        assert first_opinion(file.text) == second_opinion(file.text) == file.status.value
        assert file.text.count("(check-sat)") == 1
        assert "forall" not in file.text
        assert f"; {SENTENCE.splitlines()[1]}" in file.text


def test_a_proof_names_the_clauses_it_rests_on_and_fails_without_them():
    outcome, found = written(mini.tolerance(mini.GAIN), VERDICTS[0][0])
    text = found["holds"].text
    names = re.findall(r":named \|?([^|)]+)\|?\)", text)
    said = {name.rpartition("-")[0] for name in names} - {"calendar"}
    assert said == {str(clause) for clause in outcome.basis} == {"10.3", "12", "13"}
    assert "; 第十条第（三）项 / Article 10(3)" in text
    for clause in said:
        assert first_opinion(_without(text, (clause,))) == "sat"
        assert second_opinion(_without(text, (clause,))) == "sat"


def _without(text, clauses):
    """The file without what these clauses say."""
    heads = tuple(f"; {parse_clause_id(c).zh}" for c in clauses)
    parts = re.split(r"(?m)^(?=; .* / (?:Article|gloss))|\n\n", text)
    kept = [part for part in parts if not part.startswith(tuple(f"{h} /" for h in heads))]
    assert len(kept) == len(parts) - len(clauses)
    return "\n".join(kept).replace(":status unsat", ":status unknown")


MOVED = (
    "第一条 甲局应当自提出申请之日起十个工作日内作出决定。经乙局批准，可以延长一个月。",
    "第四条 决定鉴定后，第一条规定的期限中止，自出具意见之日起继续计算。",
    "第五条 甲局逾期未作出决定的，应当给予补偿。",
    "第二条 甲局可以决定鉴定。乙局应当在决定鉴定后五日内出具意见。",
    "第三条 本办法自2022年5月1日起施行。\n释义：期限届满日为休息日的，{runs}。",
)
BODIES = {
    "主体": [("甲局", "a"), ("乙局", "b"), ("申请人", "p")],
    "行为": [
        ("提出申请", "apply", "申请人"),
        ("批准延长；批准", "extend", "乙局"),
        ("决定鉴定", "order", "甲局"),
        ("出具意见", "opinion", "乙局"),
        ("作出决定", "decide", "甲局"),
    ],
    "结果": [("给予补偿", "pay", "益", "主")],
}


@pytest.mark.parametrize("runs", ["顺延至其后第一个工作日", "不顺延"])
@pytest.mark.parametrize("acts", [(), ("extend",), ("order", "opinion"), ("extend", "order", "opinion")])
def test_a_last_day_that_is_moved_is_told_as_it_is_counted(tmp_path, acts, runs):
    """Extended and stopped, in either order: both solvers accept the case that the file is made of."""
    subject = texts.measure(tmp_path, [article.format(runs=runs) for article in MOVED], BODIES)
    pay = next(r.id for r in subject.measure.results)
    claim = Exists(f.All((f.Given(pay), *(f.Done(f.ActRef(ids.ActId(act))) for act in acts))))
    (outcome,) = mini.decided(subject.measure, mini.prop("x", claim))
    assert outcome.verdict is Verdict.PROVED
    every = list(files(Place(subject.measure, REPLAY).question, outcome, SENTENCE))
    assert every
    for file in every:
        assert first_opinion(file.text) == second_opinion(file.text) == file.status.value


def test_each_combination_that_fails_has_its_case():
    """`-each` answers unsat because of its question, and not because what it gives contradicts itself."""
    both = mini.f.All((mini.taken("scope", "wide"), mini.taken("seven", "both")))
    bars = mini.f.Any((mini.true("self_gain"), mini.f.All((both, mini.true("unit_gain")))))
    measure = mini.tolerance(bars)
    outcome, found = written(measure, NO_GAIN)
    told = list(z3.parse_smt2_string(found["fails-each"].text))
    given_cases = told[:-1]
    query = Query(Place(measure, REPLAY).question, obligation(World(measure), outcome.property))
    for full in combinations(query.readings):
        fails = full in covered(query.readings, outcome.fails)
        solver = z3.Solver()
        solver.add(given_cases)
        taken = (query.symbols.reading(r.id, c) for r, c in zip(query.readings, full, strict=True))
        solver.add([smt.as_z3(term) for term in taken])
        assert solver.check() == (z3.sat if fails else z3.unsat)


def test_each_item_of_a_list_has_its_case():
    measure = mini.tolerance()
    outcome, found = written(measure, EachNeeded(parse_clause_id("7")))
    assert outcome.verdict is Verdict.PROVED
    assert {"holds-7.1", "holds-7.2"} <= set(found)
    for file in found.values():
        assert first_opinion(file.text) == second_opinion(file.text) == file.status.value


def test_what_is_the_same_in_two_cases_is_written_once():
    claim = SameFor((ids.ResultId("exempt"),), (ids.FactId("conceals"),))
    _, found = written(mini.tolerance(), claim)
    twice = re.findall(r"^\(declare-const \|?(\S*~2)\b", found["holds"].text, re.MULTILINE)
    assert not any(name.startswith(("done!", "date!", "since!")) for name in twice)


def test_a_course_is_confirmed_by_solvers_and_by_the_evaluator():
    measure = mini.tolerance()
    outcome, found = written(measure, DeadlinesMet(Strength.CONSISTENT, None, None))
    assert set(found) == {"course", "holds"}
    assert first_opinion(found["holds"].text) == second_opinion(found["holds"].text) == "sat"
    confirmed = confirm(measure, [(outcome, tuple(found.values()))], REPLAY)
    assert confirmed.standing["x.certificate.json"] is Standing.REPLAYED
    undone = dict(outcome.witness[0], acts=outcome.witness[0]["acts"][:-1])
    less = dataclasses.replace(outcome, witness=(undone,))
    wrong = confirm(measure, [(less, tuple(found.values()))], REPLAY).wrong
    assert [d.args["file"] for d in wrong] == ["x.certificate.json"]


# -- confirmation --------------------------------------------------------------------------------


def test_a_disagreement_is_an_error_and_no_answer_is_no_agreement():
    measure = mini.tolerance(mini.GAIN)
    outcome, found = written(measure, VERDICTS[0][0])
    text = found["holds"].text
    other = dataclasses.replace(found["holds"], status=Answer.SAT)
    said = dataclasses.replace(found["holds"], text=text.replace(":status unsat", ":status sat"))
    broken = dataclasses.replace(found["holds"], text=text.replace("(assert", "(asert", 1))
    for wrong in (other, said, broken):
        assert [d.code for d in confirm(measure, [(outcome, (wrong,))], REPLAY).wrong] == ["PM0524"]
    assert not confirm(measure, [(outcome, (found["holds"],))], REPLAY).wrong
    assert confirm(measure, [(outcome, (found["holds"],))], REPLAY, rlimit=1).count(Standing.UNKNOWN) == 1


# -- the folder ----------------------------------------------------------------------------------

MEASURE = """第一条 申请人满足要求的，主管部门可以发放补贴。

```policy
第一条
申请人满足要求的，主管部门可以发放补贴。
```

第二条 对欠税、失信的申请人，不得发放补贴。

```policy
第二条
读法“顿号”：
甲“有一即可”（通行，理由：“各自足以排除”）对欠税或失信的申请人，不得发放补贴；
乙“兼有才可”（理由：“同描一人”）对欠税且失信的申请人，不得发放补贴。
```

第三条 本办法自2018年1月1日起施行。

```policy
第三条
本办法自2018年1月1日起施行。
```

```vocabulary
主体
| 名称 | 标识 | 英文 | 条款 |
|---|---|---|---|
| 申请人 | applicant | the applicant | 1 |
| 主管部门 | authority | the authority | 1 |
```

```vocabulary
事实
| 名称 | 标识 | 英文 | 条款 | 性质 | 类型 | 取值 | 通常值 |
|---|---|---|---|---|---|---|---|
| 满足要求 | met | meets the requirements | 1 | 客观 | 是否 | | 是 |
| 欠税 | owes | owes taxes | 2 | 客观 | 是否 | | 否 |
| 失信 | late | is late | 2 | 客观 | 是否 | | 否 |
```

```vocabulary
结果
| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 |
|---|---|---|---|---|---|
| 发放补贴 | grant | the grant | 1 | 益 | 主 |
```

```vocabulary
读法
| 名称 | 标识 | 英文 | 选项 |
|---|---|---|---|
| 顿号 | list | the list | 有一即可=any、兼有才可=all |
```
"""
PROPERTIES = """# 性质

```policy
性质“不满足要求者无补贴”：凡没有满足要求的，不得发放补贴。
性质“得补贴者不欠税”（不成立）：凡发放补贴得以给予的，必没有欠税。
```

```vocabulary
性质
| 名称 | 标识 | 英文 |
|---|---|---|
| 不满足要求者无补贴 | unmet | no grant without meeting the requirements |
| 得补贴者不欠税 | owing | no grant with taxes owed |
```
"""


@pytest.fixture
def place(tmp_path):
    text = re.sub(r"```.*?```\n?", "", MEASURE, flags=re.DOTALL)
    (tmp_path / "补贴.txt").write_text(text, "utf-8")
    (tmp_path / "补贴.md").write_text(MEASURE, "utf-8")
    (tmp_path / "补贴.properties.md").write_text(PROPERTIES, "utf-8")
    return tmp_path


def prove(place, *options):
    return main(["--lang", "en", "prove", str(place / "补贴.md"), *options])


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_prove_writes_confirms_and_tells(place, capsys):
    assert prove(place, "--confirm") == ExitCode.EXPECTED
    assert "confirms" in capsys.readouterr().err
    folder = place / "补贴.properties"
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    jsonschema.validate(manifest, json.loads(resource("spec/schema/proofs.schema.json").read_text("utf-8")))
    assert set(manifest["files"]) | {"manifest.json"} == set(contents(folder))
    assert set(manifest["confirmed"]["files"].values()) == {"agreed"}
    table = (folder / "README.md").read_text("utf-8")
    assert table.index("不满足要求者无补贴") < table.index("| unmet |")
    assert prove(place, "--check") == ExitCode.EXPECTED
    (folder / "owing.fails.smt2").write_text("", "utf-8")
    assert prove(place, "--check") == ExitCode.NOT_EXPECTED
    assert "owing.fails.smt2" in capsys.readouterr().err
    assert (folder / "owing.fails.smt2").read_text("utf-8") == ""


def test_the_same_bytes_whatever_the_hash_seed(place):
    for seed in ("0", "7"):
        command = [sys.executable, "-m", "policy_model.cli", "prove", str(place / "补贴.md")]
        environ = dict(os.environ, PYTHONHASHSEED=seed, PYTHONPATH=os.pathsep.join(sys.path))
        subprocess.run([*command, "-o", str(place / seed)], check=True, env=environ, capture_output=True)
    assert contents(place / "0") == contents(place / "7")


def test_what_was_decided_in_this_process_names_nothing_in_the_files(place, monkeypatch):
    """With one process it is decided here, with two elsewhere: the names, so the bytes, must be the same."""
    decided, asked = [], []

    def deciding(subject, *args, **more):
        decided.append(subject.question)
        return checked(subject, *args, **more)

    monkeypatch.setattr(proving, "checked", deciding)
    monkeypatch.setattr(
        proving, "files", lambda question, *rest: asked.append(question) or files(question, *rest)
    )
    assert prove(place, "-o", str(place / "out")) == 0
    assert len(asked) == 2
    assert all(question is not decided[0] for question in asked)


def test_files_that_are_no_longer_ours_go_and_others_stay(place):
    folder = place / "补贴.properties"
    assert prove(place) == 0
    (folder / "notes.txt").write_text("mine", "utf-8")
    fewer = PROPERTIES.replace("性质“得补贴者不欠税”（不成立）：凡发放补贴得以给予的，必没有欠税。\n", "")
    fewer = fewer.replace("| 得补贴者不欠税 | owing | no grant with taxes owed |\n", "")
    (place / "补贴.properties.md").write_text(fewer, "utf-8")
    assert prove(place) == 0
    left = set(contents(folder))
    assert "notes.txt" in left
    assert not any(name.startswith("owing") for name in left)


def test_check_knows_stale_and_damaged_proofs(place, capsys):
    def check():
        code = main(["--lang", "en", "check", str(place / "补贴.md"), "--property", "unmet"])
        return code, re.findall(r"PM05\d\d", capsys.readouterr().err)

    folder = place / "补贴.properties"
    assert check() == (0, [])
    assert prove(place) == 0
    capsys.readouterr()
    assert check() == (0, [])
    measure = place / "补贴.md"
    measure.write_text(MEASURE + "\n<!-- 改 -->\n", "utf-8")
    assert check() == (1, ["PM0521"])
    measure.write_text(MEASURE, "utf-8")
    properties = place / "补贴.properties.md"
    properties.write_text(PROPERTIES + "\n改。\n", "utf-8")
    assert check() == (1, ["PM0521"])
    properties.write_text(PROPERTIES, "utf-8")
    shutil.copy(folder / "unmet.holds.smt2", folder / "owing.fails.smt2")
    assert check() == (1, ["PM0526"])
    for broken in ("{", "[]", '{"measure": {}}'):
        (folder / "manifest.json").write_text(broken, "utf-8")
        assert check() == (1, ["PM0522"])
    (folder / "manifest.json").unlink()
    assert stale(load_measure(measure)).code == "PM0522"
    assert prove(place) == 0
    assert check() == (0, [])


def test_what_cannot_be_written_or_confirmed_ends_in_2(place, capsys, monkeypatch):
    (place / "taken").write_text("", "utf-8")
    assert prove(place, "-o", str(place / "taken")) == ExitCode.UNUSABLE
    assert "PM0012" in capsys.readouterr().err
    assert (place / "taken").read_text("utf-8") == ""

    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(confirming, "import_module", missing)
    assert prove(place, "--confirm") == ExitCode.UNUSABLE
    assert "PM0523" in capsys.readouterr().err
    assert not (place / "补贴.properties").exists()
    (place / "补贴.properties.md").unlink()
    assert prove(place) == ExitCode.UNUSABLE
    assert "PM0525" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="every folder can be written")
def test_a_folder_that_cannot_be_written_ends_in_2(place, capsys):
    place.chmod(0o555)
    assert prove(place) == ExitCode.UNUSABLE
    place.chmod(0o755)
    assert "PM0012" in capsys.readouterr().err


def test_a_disagreement_writes_nothing(place, capsys, monkeypatch):
    monkeypatch.setattr(confirming, "second_opinion", lambda text, _: "sat" if "unsat" in text else "unsat")
    assert prove(place, "--confirm") == ExitCode.NOT_EXPECTED
    assert "PM0524" in capsys.readouterr().err
    assert not (place / "补贴.properties").exists()
    monkeypatch.setattr(confirming, "second_opinion", lambda *_: "unknown")
    assert prove(place, "--confirm") == ExitCode.UNDECIDED


# -- the real measure ----------------------------------------------------------------------------


def test_one_clause_edited_and_a_proved_property_is_refuted_by_both(tmp_path):
    """第七条（三）without 谋取私利: what holds of the law as it is fails of the edited one."""
    loaded = load_measure()
    where = properties_path(loaded)
    prop = next(p for p in load_properties(loaded, where) if p.id == "no_private_gain_if_void")
    source = read_source(where)

    def proved(measure):
        dossier = make(measure, [prop], SourceFile(source.name, source.text), REPLAY)
        entry = dossier.entries[0]
        for file in entry.files:
            assert first_opinion(file.text) == second_opinion(file.text) == file.status.value
        return entry.outcome.verdict, {file.kind: file.status for file in entry.files}

    verdict, found = proved(loaded.measure)
    assert verdict is Verdict.PROVED
    assert found["holds"] is Answer.UNSAT
    edited = loaded.source.text.replace("没有为自己、他人或单位谋取私利，没有严重", "没有严重")
    assert edited.count("\n") == loaded.source.text.count("\n")
    path = Path(tmp_path / "edited.md")
    path.write_text(edited, "utf-8")
    verdict, found = proved(load_measure(path).measure)
    assert verdict is Verdict.DEPENDS  # it still holds where the wider premise bars the case
    assert found["fails"] is Answer.SAT
