"""Shared by all tests: a store of the example minutes, and the rule that what is required may not be skipped."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from graph.store.sqlite import SqliteView
from tests.folders import load_folder
from viz.network.page import draw_page

settings.register_profile("untimed", deadline=None)  # a busy machine is slow, and that is no fault of the program
settings.load_profile("untimed")

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "harbourne"
SEEDS = ROOT.parent / "shared" / "seeds"
ONE_SERVER = "tests/neo4j/"
# Where one of these is set to "required", a test of that name that skips has failed.
REQUIRED = [name for name in ("browser", "neo4j") if os.environ.get(f"PARTNERGRAPH_{name.upper()}") == "required"]

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a browser or a Neo4j is required, a test of it that skips has failed."""
    report = yield
    needs = [name for name in REQUIRED if name in item.path.name or name == item.path.parent.name]
    if report.skipped and needs:
        report.outcome = "failed"
        report.longrepr = f"A {needs[0]} is required here, but the test was skipped: {report.longrepr}"
    return report


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Where tests run on several cores, those of one file stay together, and those of the one Neo4j do.

    The names of the tests decide, as not every pytest lets a mark of a group through.
    """
    from xdist.scheduler import LoadScopeScheduling  # which nobody needs where tests run one by one

    scheduler = LoadScopeScheduling(config, log)
    scheduler._split_scope = lambda name: ONE_SERVER if name.startswith(ONE_SERVER) else name.partition("::")[0]
    return scheduler


@pytest.fixture
def partnergraph(tmp_path: Path) -> Run:
    """Run the command line in an empty folder, in a process of its own."""

    def run(*arguments: object, cwd: Path = tmp_path, **settings: str) -> subprocess.CompletedProcess[str]:
        return run_program(*arguments, cwd=cwd, **settings)

    return run


def run_program(*arguments: object, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the command line with some environment variables set."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **settings}
    command = [sys.executable, "-m", "cli.main", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


@pytest.fixture(scope="session")
def example_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the example minutes, made once; tests only read it."""
    folder = tmp_path_factory.mktemp("example")
    done = run_program("load", EXAMPLE, "--store", folder / "graph.db", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "graph.db"


@pytest.fixture(scope="session")
def example_page(example_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the example minutes, drawn once; tests only read it."""
    path = tmp_path_factory.mktemp("page") / "network.html"
    with SqliteView(example_store) as view:
        path.write_text(draw_page(view), encoding="utf-8", newline="\n")
    return path


@pytest.fixture(scope="session")
def seeds_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the seed minutes, made once where they are at hand; tests only read it."""
    if not list(SEEDS.glob("*.txt")):
        pytest.skip("the seed minutes are not beside the repository (../shared/seeds)")
    place = tmp_path_factory.mktemp("seeds") / "graph.db"
    assert load_folder(SEEDS, place)
    return place
