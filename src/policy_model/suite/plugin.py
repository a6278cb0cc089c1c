"""The pytest plugin: `pytest --policy-suite DIR --policy-command CMD`, each vector a test.

pytest loads this module at every start, so it imports the rest only when it is asked for a suite.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .runner import Examiner, Judged
    from .vector import Vector

_EXAMINER: pytest.StashKey[Examiner] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the options."""
    group = parser.getgroup("policy-suite", "a measure's conformance suite")
    group.addoption("--policy-suite", metavar="DIR", help="the suite's folder / 套件所在目录")
    group.addoption("--policy-command", metavar="CMD", help="the implementation / 运行实现的命令")
    group.addoption("--policy-per-case", action="store_true", help="a process a case / 每例一个进程")
    group.addoption(
        "--policy-level",
        action="append",
        default=[],
        metavar="LEVEL",
        help="only these levels / 只检验这些层级",
    )
    group.addoption(
        "--policy-article",
        action="append",
        default=[],
        metavar="N",
        help="only these clauses / 只检验这些条款",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Adds a test for each vector, before `-k` chooses among them."""
    folder = config.getoption("--policy-suite")
    if folder is None:
        return
    words = shlex.split(config.getoption("--policy-command") or "")
    if not words:
        raise pytest.UsageError("--policy-suite needs --policy-command")
    from policy_model.source.clause import parse_clause_id  # noqa: PLC0415
    from policy_model.source.diagnostic import Unusable  # noqa: PLC0415

    from .folder import load_suite, select  # noqa: PLC0415
    from .runner import Command, Examiner  # noqa: PLC0415
    from .vector import Level  # noqa: PLC0415

    try:
        suite = load_suite(Path(folder))
        levels = [Level(level) for level in config.getoption("--policy-level")]
        articles = [parse_clause_id(article) for article in config.getoption("--policy-article")]
        vectors = select(suite, levels, articles)
    except Unusable as error:
        raise pytest.UsageError(_told(error)) from None
    except ValueError as error:
        raise pytest.UsageError(f"--policy-suite: {error}") from None
    config.stash[_EXAMINER] = Examiner(
        suite, Command(tuple(words), per_case=config.getoption("--policy-per-case"))
    )
    group = VectorGroup.from_parent(session, name=suite.name)
    items.extend(VectorItem.from_parent(group, name=v.id, nodeid=v.id, vector=v) for v in vectors)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Takes leave of the implementation."""
    examiner = session.config.stash.get(_EXAMINER, None)
    if examiner is not None:
        examiner.finish()


class VectorGroup(pytest.Collector):
    """The suite, as the parent of its vectors."""

    def collect(self) -> list[pytest.Item]:
        """Nothing: the vectors are added with the session's items."""
        return []


class VectorItem(pytest.Item):
    """A vector as a test."""

    def __init__(self, *, vector: Vector, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]  # pytest's own constructor takes any
        self.vector = vector

    def runtest(self) -> None:
        """Puts the vector to the implementation."""
        from policy_model.source.diagnostic import Unusable  # noqa: PLC0415

        from .runner import Outcome  # noqa: PLC0415

        try:
            judged = self.config.stash[_EXAMINER].judge(self.vector)
        except Unusable as error:
            pytest.exit(_told(error), returncode=pytest.ExitCode.USAGE_ERROR)
        if judged.outcome is Outcome.SKIPPED:
            pytest.skip(judged.detail)
        if judged.outcome is not Outcome.PASSED:
            raise NotPassed(judged)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: None = None) -> str:  # type: ignore[override]
        """What the report says of the vector; no traceback, which would be ours."""
        if not isinstance(excinfo.value, NotPassed):
            return str(super().repr_failure(excinfo, style))
        from policy_model.source.catalogue import Lang  # noqa: PLC0415

        from .report_text import told  # noqa: PLC0415

        return "\n".join(told(excinfo.value.judged, lang) for lang in Lang)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where it stands: in the suite, not in a test file."""
        folder = self.config.getoption("--policy-suite")
        return Path(folder), None, f"{self.parent.name if self.parent else ''}: {self.name}"


class NotPassed(Exception):
    """A vector did not pass."""

    def __init__(self, judged: Judged) -> None:
        super().__init__(judged.outcome.value)
        self.judged = judged


def _told(error: BaseException) -> str:
    from policy_model.source.catalogue import Lang, message  # noqa: PLC0415
    from policy_model.source.diagnostic import Unusable  # noqa: PLC0415

    assert isinstance(error, Unusable)
    said = (message(d.code, d.args, lang) for d in error.diagnostics for lang in Lang)
    notes = (message(key, args, lang) for d in error.diagnostics for key, args in d.notes for lang in Lang)
    return "\n".join([*said, *notes])
