"""Mutation of the tool's own code: how many small mistakes in three modules do the tests notice?

python benchmarks/mutation.py [--seed 1] [--share 0.1] [--after 0] [--times 4] [MODULE ...]

Every mistake is one of a few kinds (`mistakes`) at one place of `semantics/evaluate.py`, `proof/encode.py`
or `diff/verdict.py`; what only annotates is left alone. A share of them, drawn by the seed, is tried one
after another in a copy of the sources: the tests named for the module run until the first failure. A mistake
that none notices survives, and is printed with its line. One that makes them take so many `--times` the
processor's time that they take without a mistake never ends, and counts as noticed; it is printed too. The
last line is the share. A run that was stopped goes on `--after` as many as it tried.
"""

from __future__ import annotations

import argparse
import ast
import math
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
TESTS = {
    "semantics/evaluate.py": (
        "tests/semantics/test_evaluate.py",
        "tests/proof/test_fixed.py",
        "tests/engines/test_agree.py",
        "tests/proof/test_agreement.py",
        "tests/suite/test_published.py",
    ),
    "proof/encode.py": (
        "tests/proof/test_fixed.py",
        "tests/proof/test_small.py",
        "tests/proof/test_agreement.py",
    ),
    "diff/verdict.py": ("tests/diff/test_overall.py", "tests/diff/test_verdict_words.py"),
}
_TURNED = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_NAMES = {"conj": "disj", "disj": "conj", "any": "all", "all": "any", "min": "max", "max": "min"}


def mistakes(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every mistake there is room for, as (number of the node, kind)."""
    passive = {id(part) for note in _annotations(tree) for part in ast.walk(note)}
    for number, node in enumerate(ast.walk(tree)):
        match node:
            case _ if id(node) in passive:
                pass
            case ast.Compare(ops=[op]) if type(op) in _TURNED:
                yield number, "comparison"
            case ast.BoolOp():
                yield number, "and/or"
            case ast.UnaryOp(op=ast.Not()):
                yield number, "not dropped"
            case ast.If() | ast.IfExp():
                yield number, "condition turned"
            case ast.Attribute(attr=name) | ast.Name(id=name) if name in _NAMES:
                yield number, "all/any"
            case ast.Call(func=ast.Attribute(attr="neg")) if len(node.args) == 1:
                yield number, "negation dropped"
            case ast.Tuple(elts=elts, ctx=ast.Load()) if len(elts) > 1:
                yield number, "first left out"
                yield number, "last left out"
            case ast.Constant(value=bool()):
                yield number, "truth turned"
            case ast.Constant(value=int()):
                yield number, "one more"


def _annotations(tree: ast.AST) -> Iterator[ast.AST]:
    """What says of which type something is; it is never run."""
    for node in ast.walk(tree):
        for name in ("annotation", "returns", "bases"):
            found = getattr(node, name, None)
            yield from found if isinstance(found, list) else [found] if found is not None else []


def mutant(source: str, number: int, kind: str) -> tuple[str, int]:
    """The source with the mistake, and its line."""
    tree = ast.parse(source)
    node = list(ast.walk(tree))[number]
    line = getattr(node, "lineno", 0)
    match node, kind:
        case ast.Compare(), _:
            node.ops = [_TURNED[type(node.ops[0])]()]
        case ast.BoolOp(), _:
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ((ast.If() | ast.IfExp()), _):
            node.test = ast.UnaryOp(ast.Not(), node.test)
        case ast.Attribute(), _:
            node.attr = _NAMES[node.attr]
        case ast.Name(), _:
            node.id = _NAMES[node.id]
        case ast.Tuple(), _:
            node.elts = node.elts[1:] if kind == "first left out" else node.elts[:-1]
        case ast.Constant(), "truth turned":
            node.value = not node.value
        case ast.Constant(), _:
            node.value += 1
        case ((ast.UnaryOp() | ast.Call()), _):
            inner = node.operand if isinstance(node, ast.UnaryOp) else node.args[0]
            tree = _Replaced(node, inner).visit(tree)
    return ast.unparse(ast.fix_missing_locations(tree)), line


class _Replaced(ast.NodeTransformer):
    """Puts one node in the place of another."""

    def __init__(self, gone: ast.AST, come: ast.AST) -> None:
        self.gone, self.come = gone, come

    def visit(self, node: ast.AST) -> ast.AST:
        return self.come if node is self.gone else super().visit(node)


def tried(folder: Path, module: str, text: str, seconds: float | None = None) -> bool | None:
    """Whether the tests notice that the module says this; None: not in so many seconds of the processor."""
    (folder / "src" / "policy_model" / module).write_text(text, encoding="utf-8")
    env = os.environ | {
        "PYTHONPATH": str(folder / "src"),
        "POLICY_MODEL_PROCESSES": "1",
        "XDG_CACHE_HOME": str(folder / "cache"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    words = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *TESTS[module]]

    def limit() -> None:
        if seconds is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(seconds), math.ceil(seconds)))

    done = subprocess.run(words, cwd=folder, env=env, capture_output=True, preexec_fn=limit, check=False)
    return None if done.returncode == -signal.SIGKILL else done.returncode != 0


def spent() -> float:
    """The processor's seconds of all tests so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Tries a share of all mistakes of each module."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("modules", nargs="*", default=list(TESTS))
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--share", type=float, default=0.1)
    options.add_argument("--after", type=int, default=0)
    options.add_argument("--times", type=float, default=4)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("src", "tests", "grammar", "spec", "proofs", "docs", "pyproject.toml", "mkdocs.yml"):
            copy = shutil.copytree if (HERE / part).is_dir() else shutil.copy
            copy(HERE / part, folder / part)
        for module in asked.modules:
            source = (folder / "src" / "policy_model" / module).read_text(encoding="utf-8")
            every = list(mistakes(ast.parse(source)))
            chance = random.Random(f"{asked.seed} {module}")  # noqa: S311 (no secret)
            some = chance.sample(every, max(1, round(asked.share * len(every))))[asked.after :]
            began = spent()
            if tried(folder, module, source) is not False:
                sys.exit(f"{module}: the tests fail without a mistake")
            limit = asked.times * (spent() - began)
            killed = 0
            for place, (number, kind) in enumerate(some):
                print(f"{module}: {killed} of {place} so far, after {asked.after}", flush=True)
                text, line = mutant(source, number, kind)
                noticed = tried(folder, module, text, limit)
                killed += noticed is not False
                if not noticed:
                    what = "survives" if noticed is False else "never ends"
                    print(
                        f"{what}: {module}:{line} {kind}: {source.splitlines()[line - 1].strip()}", flush=True
                    )
            (folder / "src" / "policy_model" / module).write_text(source, encoding="utf-8")
            share = killed / len(some)
            print(f"{module}: {killed} of {len(some)} tried ({len(every)} in all), {share:.0%}", flush=True)


if __name__ == "__main__":
    main()
