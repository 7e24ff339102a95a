"""What a server gives is what the file gives, value for value: nodes, edges, quotes, texts, words found, slices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from graph.errors import NotFoundError
from graph.schema import EDGE_KINDS
from graph.store.neo4j.reader import Neo4jView
from graph.store.sqlite import SqliteView
from graph.view import Window
from tests.neo4j.conftest import EXAMPLE, Asked

WORDS = (
    "the", "board", "the of", "_ the", "bur*", "police*", "fly-tip*", '"of the"', '"the of"', "don't", "it's", "ü",
    "AND", "a OR b", "name:x", "*", "", '"', "council's the", "\\", "/", "(", "~1", "x" * 300,
)  # fmt: skip
Pair = tuple[SqliteView, Neo4jView]


@pytest.fixture
def pairs(region: Mapping[str, Path], asked: Asked) -> Iterator[list[Pair]]:
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setattr("graph.store.neo4j.reader.STEPS", 10**9)  # the server answers each time
    found = [(SqliteView(path), asked(name)) for name, path in region.items()]
    yield found
    monkeypatch.undo()
    for file, copy in found:
        file.close()
        copy.close()


def test_everything_is_there(pairs: list[Pair]) -> None:
    for file, copy in pairs:
        edges = file.edges()
        assert copy.nodes() == file.nodes()
        assert copy.edges() == edges
        assert copy.evidence(e.id for e in edges) == file.evidence(e.id for e in edges)
        assert copy.documents() == file.documents()
        assert [copy.text(d.key) for d in file.documents()] == [file.text(d.key) for d in file.documents()]
        assert (copy.meta(), copy.counts()) == (file.meta(), file.counts())
        with pytest.raises(NotFoundError, match="No loaded file has the key document:0"):
            copy.text("document:0")


def windows_that_differ(pairs: list[Pair]) -> list[Window]:
    """The windows by which a server gives other edges or counts than the file."""
    found = []
    for file, copy in pairs:
        boards = [node.key for node in file.nodes(["Body"])]
        dates = sorted(node.date for node in file.nodes(["Meeting"]))
        middle = dates[len(dates) // 2]
        for window in (
            Window(middle[:4]), Window("", middle[:7]), Window("", "", boards[0]), Window(dates[0], middle, boards[-1]),
            Window("", "", "body:none"), Window("9999"), Window("", "0001"),
        ):  # fmt: skip
            given, wanted = ((view.edges(window=window), view.counts(window)) for view in (copy, file))
            found += [window] if given != wanted else []
    return found


def ends_that_differ(pairs: list[Pair]) -> list[tuple[object, ...]]:
    """The kinds and ends by which a server gives other edges than the file."""
    found: list[tuple[object, ...]] = []
    for file, copy in pairs:
        every = [node.key for node in file.nodes()]
        few, many = [*every[::37], "person:nobody"], every[::3]
        for kinds in ([], ["LEADS"], ["HELD", "ABOUT"], list(EDGE_KINDS), ["NOT_A_KIND"], ["LEADS", "`]-() DETACH"]):
            for src, dst in ((few, []), ([], few), (few, many), (many, few)):
                same = copy.edges(kinds, src=src, dst=dst) == file.edges(kinds, src=src, dst=dst)
                found += [] if same else [(kinds, src, dst)]
    return found


def test_windows(pairs: list[Pair]) -> None:
    assert windows_that_differ(pairs) == []


def test_ends_kinds_and_keys(pairs: list[Pair]) -> None:
    assert ends_that_differ(pairs) == []
    for file, copy in pairs:
        few = [*[node.key for node in file.nodes()][::37], "person:nobody"]
        for wanted in ([], ["Person"], ["Person", "Body"], ["Nothing"]):
            assert copy.nodes(wanted, few) == file.nodes(wanted, few)
            assert copy.nodes(wanted) == file.nodes(wanted)


def test_words_are_found_in_the_same_order(pairs: list[Pair]) -> None:
    for file, copy in pairs:
        names = sorted({word for node in file.nodes() for word in node.name.split()})
        for text in (*WORDS, *names[:: max(len(names) // 40, 1)]):
            assert copy.find(text) == file.find(text), text
            assert copy.find(text, ["Person", "Issue"], limit=3) == file.find(text, ["Person", "Issue"], limit=3), text
            assert copy.search(text) == file.search(text), text
            assert copy.search(text, limit=7, every=True) == file.search(text, limit=7, every=True), text


def test_slices(pairs: list[Pair]) -> None:
    for file, copy in pairs:
        keys = [node.key for node in file.nodes()]
        for seeds in ([key] for key in keys[::60]):
            for hops in (0, 1, 2):
                for limit in (5, 600):
                    found = copy.slice(seeds, hops=hops, limit=limit)
                    wanted = file.slice(seeds, hops=hops, limit=limit)
                    assert (found, list(found.nodes)) == (wanted, list(wanted.nodes))
        assert copy.slice([]) == file.slice([])
        assert copy.slice(["person:nobody"], hops=2) == file.slice(["person:nobody"], hops=2)


def test_a_slice_takes_three_round_trips(
    region: Mapping[str, Path], asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asked(EXAMPLE) as copy:
        trips: list[str] = []
        run = copy._run

        def counted(statement: object) -> object:
            trips.append(str(statement))
            return run(statement)  # type: ignore[arg-type]

        monkeypatch.setattr(copy, "_run", counted)
        assert len(copy.slice([copy.nodes(["Issue"])[0].key], hops=2).edges) > 5
        assert len(trips) - 1 <= 3


def test_edges_fetched_all_at_once_are_the_same(
    region: Mapping[str, Path], asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question that asks for edges often is answered from memory: once more by every rule, from its first step on."""
    monkeypatch.setattr("graph.store.neo4j.reader.STEPS", 0)
    pairs = [(SqliteView(path), asked(name)) for name, path in region.items()]
    assert windows_that_differ(pairs) == []
    assert ends_that_differ(pairs) == []
    for file, copy in pairs:
        file.close()
        copy.close()
