"""One decision of ten attributes beside OpenFisca-core (a million persons) and cedarpy (one request).

Both come with the extra `beside`, which nothing else needs. The decision is the same in all three: seven
conditions hold, and three bars do not.
"""

import datetime
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np
import pytest

import policy_model as pm
from policy_model.engines.arrays import TYPES, Arrays
from policy_model.engines.function import compiled
from policy_model.engines.layout import columns
from policy_model.pipeline import load_measure
from policy_model.semantics.calendar import official
from policy_model.semantics.program import compile_measure

from .test_batch import seconds

CONDITIONS = ("住房困难", "收入合格", "本市户籍", "已经成年", "家庭困难", "长期居住", "材料齐全")
BARS = ("骗租", "转租", "欠租")
NAMES = tuple(f"c{i}" for i in range(len(CONDITIONS))) + tuple(f"b{i}" for i in range(len(BARS)))
PERSONS = 1_000_000


def _texts() -> tuple[str, str]:
    """The official text and the formal one."""
    asked = "，".join([*CONDITIONS, *(f"没有{bar}" for bar in BARS)])
    articles = [f"第一条 {asked}的，可以发放补贴。", "第二条 本办法自2017年1月1日起施行。"]
    blocks = [f"{a}\n\n```policy\n{a}\n```\n" for a in articles]
    rows = [
        f"| {zh} | {key} | {key} | 1 | 客观 | 否 | |"
        for zh, key in zip((*CONDITIONS, *BARS), NAMES, strict=True)
    ]
    vocabulary = [
        "```vocabulary",
        "事实",
        "| 名称 | 标识 | 英文 | 条款 | 性质 | 通常值 | 问题 |",
        "|---|---|---|---|---|---|---|",
        *rows,
        "",
        "结果",
        "| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 |",
        "|---|---|---|---|---|---|",
        "| 发放补贴 | allowance | the allowance | 1 | 益 | 主 |",
        "```",
        "",
    ]
    title = "# 住房补贴办法\n\n"
    return title + "\n\n".join(articles) + "\n", title + "\n".join([*blocks, *vocabulary])


@pytest.fixture(scope="module")
def path(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("beside")
    official_text, formal = _texts()
    (folder / "补贴.txt").write_text(official_text, "utf-8")
    (folder / "补贴.md").write_text(formal, "utf-8")
    return folder / "补贴.md"


@pytest.fixture(scope="module")
def attributes() -> dict[str, np.ndarray]:
    """Conditions hold for nine in ten, bars for one in ten."""
    rng = np.random.default_rng(1)
    share = {name: 0.9 if name.startswith("c") else 0.1 for name in NAMES}
    return {name: rng.random(PERSONS) < share[name] for name in NAMES}


def test_a_million_persons_beside_openfisca(benchmark, path, attributes):
    core = pytest.importorskip("openfisca_core")
    for part in ("entities", "periods", "simulations", "taxbenefitsystems", "variables"):
        pytest.importorskip(f"openfisca_core.{part}")

    person = core.entities.Entity("person", "persons", "", "")

    def declared(name, formula=None):
        body = {"value_type": bool, "entity": person, "definition_period": core.periods.DateUnit.DAY}
        return type(name, (core.variables.Variable,), body | ({"formula": formula} if formula else {}))

    def formula(someone, period):
        held = someone(NAMES[0], period)
        for name in NAMES[1:]:
            held = held * (someone(name, period) if name.startswith("c") else ~someone(name, period))
        return held

    system = core.taxbenefitsystems.TaxBenefitSystem([person])
    for name in NAMES:
        system.add_variable(declared(name))
    system.add_variable(declared("allowance", formula))

    def theirs():
        simulation = core.simulations.SimulationBuilder().build_default_simulation(system, PERSONS)
        for name, values in attributes.items():
            simulation.set_input(name, "2018-03-22", values)
        return simulation.calculate("allowance", "2018-03-22")

    program = compile_measure(load_measure(path).measure)
    (result,) = program.results
    given = program.results[result][pm.Status.PERMITTED]
    arrays = Arrays(program, official(), [given])
    day = np.full(PERSONS, datetime.date(2018, 3, 22).toordinal())
    held = [attributes[c.name.removeprefix("fact.")] if c.about else day for c in columns(program)]
    own = [values.astype(TYPES[c.kind]) for values, c in zip(held, columns(program), strict=True)]

    def ours():
        return np.concatenate([piece.truth(given) for piece in arrays.chunks(own, PERSONS)])

    assert (ours() == theirs()).all()
    benchmark.extra_info["openfisca-core to ours, time"] = round(seconds(theirs) / seconds(ours), 1)
    benchmark.pedantic(ours, rounds=3)


def test_a_million_persons_beside_numpy_by_hand(benchmark, path, attributes):
    """The same decision as somebody writes it: the clause is in force, then one condition after the other."""
    program = compile_measure(load_measure(path).measure)
    (result,) = program.results
    given = program.results[result][pm.Status.PERMITTED]
    arrays = Arrays(program, official(), [given])
    entry = datetime.date(2017, 1, 1).toordinal()
    day = np.full(PERSONS, datetime.date(2018, 3, 22).toordinal(), np.int32)
    held = [attributes[c.name.removeprefix("fact.")] if c.about else day for c in columns(program)]
    own = [values.astype(TYPES[c.kind]) for values, c in zip(held, columns(program), strict=True)]

    def theirs():
        out = day >= entry
        for name in NAMES:
            out &= attributes[name] if name.startswith("c") else ~attributes[name]
        return out

    def ours():
        return np.concatenate([piece.truth(given) for piece in arrays.chunks(own, PERSONS)])

    assert (ours() == theirs()).all()
    # In turn, by processor time: at a millisecond a run the machine does more than makes the difference.
    taken = [(_processor(ours), _processor(theirs)) for _ in range(200)]
    by_us, by_hand = (median(times) for times in zip(*taken, strict=True))
    benchmark.extra_info["ours to numpy by hand, time"] = round(by_us / by_hand, 2)
    benchmark.pedantic(ours, rounds=3)


def _processor(ask):
    start = process_time()
    ask()
    return process_time() - start


def test_one_request_beside_cedar(benchmark, path):
    cedarpy = pytest.importorskip("cedarpy")
    held = " && ".join(f"{'' if name.startswith('c') else '!'}context.{name}" for name in NAMES)
    policy = f"permit (principal, action, resource) when {{ {held} }};"
    measure = pm.load(path)
    ask = measure.function({})
    facts = {name: name.startswith("c") for name in NAMES}
    case = {"facts": facts, "on": "2018-03-22"}
    request = {"principal": 'P::"p"', "action": 'A::"a"', "resource": 'R::"r"', "context": facts}

    def theirs():
        return cedarpy.is_authorized(request, policy, [])

    assert theirs().allowed
    assert ask(case)["allowance"] is pm.Status.PERMITTED
    program = compile_measure(load_measure(path).measure)
    function = compiled(program, official())
    row = [measure.row(case, {})[c.name] for c in columns(program)]
    row = [value.toordinal() if isinstance(value, datetime.date) else value for value in row]
    cedar = seconds(theirs, 200)
    benchmark.extra_info |= {
        "cedarpy to ours from a mapping, time": round(cedar / seconds(lambda: ask(case), 200), 1),
        "cedarpy to ours from a row, time": round(cedar / seconds(lambda: function(row), 200), 1),
    }
    benchmark.pedantic(lambda: ask(case), rounds=100)
