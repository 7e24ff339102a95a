"""`partnergraph view`: what its options do, what is refused and how, and that it works on a bare machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import viz.network.size as size
from graph.errors import PartnerGraphError
from graph.store.sqlite import SqliteView
from graph.view import Counts, Window
from tests.cli.work import run
from tests.conftest import Run
from tests.viz.test_page import payload
from viz.network.page import Wanted, draw_page

EARLY = ("--until", "2018-04")  # a page of a few days is soon drawn


def opening(path: Path) -> tuple[str, dict[str, str]]:
    data = payload(path.read_text(encoding="utf-8"))
    told: dict[str, Any] = data["opening"]
    names = {end: data["nodes"]["name"][told[end]] for end in ("around", "a", "b", "selected") if told[end] >= 0}
    return str(told["view"]), names


@pytest.mark.parametrize(
    ("arguments", "opened"),
    [
        (["Una Corrie"], ("explore", {"around": "Una Corrie"})),
        (["Una Corrie", "--to", "arson"], ("path", {"a": "Una Corrie", "b": "Arson and deliberate fires"})),
        (["Una Corrie", "--view", "path"], ("path", {"a": "Una Corrie"})),
        (["Una Corrie", "--view", "timeline"], ("timeline", {"selected": "Una Corrie"})),
        (["--view", "map"], ("map", {})),
    ],
)
def test_a_page_opens_on_what_was_asked_for(
    partnergraph: Run, example_store: Path, tmp_path: Path, arguments: list[str], opened: object
) -> None:
    done = partnergraph("view", *arguments, *EARLY, "--store", example_store, "--output", "page.html")
    assert done.returncode == 0, done.stderr
    assert opening(tmp_path / "page.html") == opened


def test_a_page_opens_on_what_is_owned_where_nothing_was_asked_for(example_page: Path) -> None:
    assert opening(example_page) == ("ownership", {})


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--output", "page.pdf"], 2, "ends in .html"),
        (["--output", "folder.html"], 2, "is a folder"),
        (["--to", "arson", "--output", "page.html"], 2, "the name it starts from"),
        (["Una Corrie", "--to", "arson", "--view", "map", "--output", "page.html"], 2, "leave one of them out"),
        (["Una Corry", "--output", "page.html"], 1, "the nearest name is Una Corrie"),
        (["Una Corrie", "--to", "modern slavry", "--output", "page.html"], 1, "modern slavery"),
        (["--since", "2099", "--output", "page.html"], 1, "choose an earlier --since"),
        (["--until", "1999", "--output", "page.html"], 1, "choose a later day"),
        (["--output", "nowhere/page.html"], 1, "cannot be written"),
        (["--store", "none.db", "--output", "page.html"], 3, "no store"),
        (["--store", "empty.db", "--output", "page.html"], 3, "no minutes yet"),
    ],
)
def test_bad_input_is_one_sentence_and_writes_nothing(
    partnergraph: Run, example_store: Path, tmp_path: Path, *, arguments: list[str], code: int, told: str
) -> None:
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "empty.db").touch()
    done = partnergraph("view", "--store", example_store, *arguments)
    assert done.returncode == code
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.db", "folder.html"]


class Large(SqliteView):
    """The example, as large as a test wants it: the last years of one board hold a tenth."""

    relations = 2_000_000

    def counts(self, window: Window = Window()) -> Counts:  # noqa: B008
        edges = self.relations
        if window.since >= "2019":
            edges //= 10
        if window.body:
            edges //= 20
        return Counts(600_000, edges, self.relations * 100)


def test_far_too_large_is_refused_before_anything_is_read(example_store: Path) -> None:
    with Large(example_store) as view:
        view.edges = None  # type: ignore[assignment, method-assign]
        with pytest.raises(PartnerGraphError) as refused:
            size.check_counts(view, Window(), Wanted())
    told = str(refused.value)
    assert told.startswith("The page would have about 197 MB, more than the 25 MB that can well be sent and opened: ")
    assert "--since 2019 brings it to about 20 MB" in told
    assert "--body " in told
    assert "--no-quotes" not in told  # 107 MB would still be too large
    assert told.endswith("--force writes it all the same.")


def test_a_finished_page_too_large_says_what_helps(
    example_store: Path, example_page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = Wanted(no_quotes=True)
    with SqliteView(example_store) as view:
        made = {Wanted(): example_page.stat().st_size, less: len(draw_page(view, wanted=less).encode("utf-8"))}
        assert all(0.9 < size.estimate(view, Window(), wanted) / took < 1.1 for wanted, took in made.items())
        monkeypatch.setattr(size, "LIMIT", (made[Wanted()] + made[less]) // 2)
        with pytest.raises(PartnerGraphError, match=r"--no-quotes brings it to about 0\.[67] MB"):
            size.check_page(made[Wanted()], view, Window(), Wanted())


def test_force_writes_what_is_too_large(example_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size, "LIMIT", 100_000)
    asked = ["view", *EARLY, "--store", example_store, "--output", tmp_path / "page.html"]
    refused = run(*asked)
    assert (refused.exit_code, (tmp_path / "page.html").exists()) == (1, False)
    assert "--force" in refused.stderr
    assert run(*asked, "--force").exit_code == 0


def test_the_foot_says_what_was_read_and_never_today(example_store: Path, example_page: Path) -> None:
    page = example_page.read_text(encoding="utf-8")
    with SqliteView(example_store) as view:
        things = [node for node in view.nodes() if node.kind != "Document"]
    data = payload(page)
    relations = sum(not kind.startswith(("NO_OWNER", "CAME_UP")) for kind in data["edges"]["kind"])
    assert f"The page holds {len(things):,} things and 10 files, with {relations:,} relations." in page
