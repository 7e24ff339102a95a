"""Loading, replacing, forgetting and reading again: the graph depends on what was loaded, never on how."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.claims import Claim
from graph.errors import EvidenceError, NotFoundError, StoreError
from graph.packed import unpack_claims
from graph.schema import Edge, Node
from graph.store.sqlite import LoadedDocument, SqliteStore, SqliteView, document_key
from graph.view import View, Window
from tests.graph.test_store_world import (
    ALL,
    AUGUST,
    BODY,
    JULY,
    JUNE,
    World,
    build_world,
    contents,
    load_all,
    make_document,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return load_all(tmp_path / "graph.db")


def test_report_names_what_was_added(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "new.db") as store:
        assert store.documents() == []
        report = store.load([JUNE, JULY], build_world)
        assert report.added == ("july.txt", "june.txt")
        assert report.changed
        assert (report.nodes, report.edges) == (7, 5)
        assert [document.name for document in store.documents()] == ["july.txt", "june.txt"]


def test_loading_twice_touches_nothing(path: Path) -> None:
    before = path.read_bytes()
    with SqliteStore(path) as store:
        version = store.connection.execute("PRAGMA data_version").fetchone()
        report = store.load(ALL, build_world)
        assert store.connection.execute("PRAGMA data_version").fetchone() == version
    assert report.unchanged == ("august.txt", "july.txt", "june.txt")
    assert not report.changed
    assert path.read_bytes() == before


def test_same_load_gives_same_bytes(tmp_path: Path) -> None:
    assert load_all(tmp_path / "one.db").read_bytes() == load_all(tmp_path / "two.db").read_bytes()


def test_a_changed_file_replaces_only_its_own_claims(path: Path) -> None:
    changed = make_document("july.txt", "2031-07-02", ("Orla Finch", "street lights"))
    with SqliteStore(path) as store:
        report = store.load([changed], build_world)
        claims = [len(unpack_claims(row[0])) for row in store.connection.execute("SELECT claims FROM document")]
    assert report.replaced == ("july.txt",)
    assert sum(claims) == 7
    with SqliteView(path) as view:
        assert [n.name for n in view.nodes(["Issue"])] == ["dog fouling", "night buses", "street lights"]
        assert view.find("lights")[0].key == "issue:street-lights"
        assert {e.as_of for e in view.edges(["LEADS"], dst=["issue:night-buses"])} == {"2031-06-04"}


def test_the_words_to_search_stay_in_step_with_the_rows(path: Path) -> None:
    renamed = make_document("july.txt", "2031-07-02", ("Orla Finch", "street lights"))
    steps: list[tuple[Sequence[LoadedDocument], list[str], set[str], set[str]]] = [
        ([renamed], [], {"june.txt"}, {"july.txt"}),
        ([JULY], ["june.txt"], {"july.txt"}, set()),
        ([], ["july.txt"], set(), set()),
        (ALL, [], {"june.txt", "july.txt"}, set()),
    ]
    for changes, gone, buses, lights in steps:
        with SqliteStore(path) as store:
            store.load(changes, build_world, gone=gone)
            for table in ("node_fts", "quote_fts"):  # raises where the words differ from the rows
                store.connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        with SqliteView(path) as view:
            assert {quote.document for quote, _ in view.search("buses")} == buses
            assert {quote.document for quote, _ in view.search("lights")} == lights


def test_better_claims_of_the_same_file_replace_the_old(path: Path) -> None:
    with SqliteStore(path) as store:
        report = store.load([replace(JUNE, claims=JUNE.claims[:1])], build_world)
    assert report.replaced == ("june.txt",)


def test_the_same_file_under_another_name_is_skipped(path: Path) -> None:
    before = contents(path)
    with SqliteStore(path) as store:
        report = store.load([replace(JUNE, name="copy of june.txt")], build_world)
    assert report.duplicates == (("copy of june.txt", "june.txt"),)
    assert not report.changed
    assert contents(path) == before


def test_two_files_may_swap_names(path: Path) -> None:
    swapped = [replace(JUNE, name="july.txt"), replace(JULY, name="june.txt")]
    with SqliteStore(path) as store:
        report = store.load(swapped, build_world)
    assert report.replaced == ("july.txt", "june.txt")
    assert contents(path) == contents(load_all(path.with_name("fresh.db"), [AUGUST, *swapped]))


def test_forget_leaves_what_the_others_say(path: Path) -> None:
    with SqliteStore(path) as store:
        assert store.forget("july.txt", build_world).forgotten == ("july.txt",)
        with pytest.raises(NotFoundError, match=r"No loaded file is called july\.txt"):
            store.forget("july.txt", build_world)
    assert contents(path) == contents(load_all(path.with_name("fresh.db"), [JUNE, AUGUST]))


def test_a_build_that_fails_leaves_the_last_graph(path: Path) -> None:
    def broken(*_: object) -> World:
        raise EvidenceError("A quote of new.txt is not found again in its source.")

    before = contents(path)
    with SqliteStore(path) as store, pytest.raises(EvidenceError):
        store.load([make_document("new.txt", "2031-09-03")], broken)
    assert contents(path) == before


def test_a_graph_with_loose_ends_is_refused(path: Path) -> None:
    def loose(claims: list[Claim], names: dict[str, str], texts: Mapping[str, str]) -> World:
        world = build_world(claims, names, texts)
        return replace(world, edges=[*world.edges, Edge("x", BODY, "HELD", "meeting:nowhere", "")])

    def doubled(claims: list[Claim], names: dict[str, str], texts: Mapping[str, str]) -> World:
        world = build_world(claims, names, texts)
        return replace(world, edges=world.edges * 2)

    with SqliteStore(path) as store:
        with pytest.raises(StoreError, match="ends nowhere"):
            store.load([], loose)
        with pytest.raises(StoreError, match="same id"):
            store.load([], doubled)


def test_a_reader_keeps_the_state_it_opened(path: Path) -> None:
    with SqliteView(path) as view, SqliteStore(path) as store:
        before = view.nodes()
        store.forget("june.txt", build_world)
        assert view.nodes() == before
    with SqliteView(path) as view:
        assert view.nodes() != before


@settings(max_examples=12, deadline=None)
@given(order=st.permutations(ALL), cuts=st.lists(st.booleans(), min_size=2, max_size=2), again=st.booleans())
def test_order_and_batches_of_loading_never_show(order: list[object], cuts: list[bool], again: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.db"
        batches = [[order[0]]]
        for document, cut in zip(order[1:], cuts, strict=True):
            batches.append([document]) if cut else batches[-1].append(document)
        with SqliteStore(path) as store:
            for batch in [*batches, *(batches if again else [])]:
                store.load(batch, build_world)  # type: ignore[arg-type]
        assert contents(path) == contents(load_all(Path(folder) / "fresh.db"))


words = st.text(alphabet="abc dé'-%_\"*", min_size=0, max_size=12)


@settings(max_examples=25, deadline=None)
@given(text=words)
def test_any_words_can_be_looked_for(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder, SqliteView(load_all(Path(folder) / "g.db")) as view:
        assert view.find(text) is not None
        assert view.search(text) is not None


def test_a_view_is_a_view(path: Path) -> None:
    with SqliteView(path) as view:
        promised: View = view
        assert [document.key for document in promised.documents()] == [document_key(d.sha256) for d in ALL]
        assert promised.text(document_key(JUNE.sha256)) == JUNE.text
        assert promised.meta() == {"undecided": []}
        with pytest.raises(NotFoundError, match="document:none"):
            promised.text("document:none")


def test_edges_by_end_kind_and_window(path: Path) -> None:
    with SqliteView(path) as view:
        orla = view.edges(src=["person:orla-finch"])
        assert [(e.kind, e.as_of) for e in orla] == [("LEADS", "2031-06-04"), ("LEADS", "2031-07-02")]
        assert all(e.evidence == () for e in orla)
        assert view.edges(["LEADS"], dst=["person:orla-finch"]) == []
        assert len(view.edges(["LEADS"], window=Window(since="2031-07"))) == 2
        assert len(view.edges(["LEADS"], window=Window(until="2031-07"))) == 3
        assert len(view.edges(["LEADS"], window=Window(since="2031", until="2031"))) == 4
        assert len(view.edges(["LEADS"], window=Window(since="2031-06-05", until="2031-07-02"))) == 1
        assert len(view.edges(window=Window(body=BODY))) == 7
        assert view.edges(window=Window(body="body:other")) == []


def test_evidence_is_verbatim_and_placed(path: Path) -> None:
    with SqliteView(path) as view:
        edge = view.edges(["LEADS"], src=["person:perry-stone"], dst=["issue:night-buses"])[0]
        (quote,) = view.evidence([edge.id, "unknown"])[edge.id]
        assert quote.quote == "Perry Stone leads on night buses."
        assert (quote.document, quote.meeting, quote.item, quote.line) == ("june.txt", "2031-06-04", "4", 3)
        assert str(JUNE.text)[quote.start : quote.end] == quote.quote


def test_find_knows_aliases_kinds_and_beginnings(path: Path) -> None:
    with SqliteView(path) as view:
        assert [n.key for n in view.find("fsb")] == [BODY]
        assert [n.key for n in view.find("ORLA")] == ["person:orla-finch"]
        assert view.find("orla", ["Issue"]) == []
        assert view.find("orl") == []
        assert [n.key for n in view.find("orl*")] == ["person:orla-finch"]
        assert view.find('"finch orla"') == []


def test_an_exact_name_or_alias_comes_first(tmp_path: Path) -> None:
    def crowded(claims: list[Claim], names: dict[str, str], texts: Mapping[str, str]) -> World:
        world = build_world(claims, names, texts)
        for n in range(30):
            key = f"post:{n:02}"
            world.nodes[key] = Node(key, "Post", "Ward officer" if n else "Ward", props={"aliases": ["the ward"]})
        world.nodes["post:99"] = Node("post:99", "Post", "Q", props={"aliases": ["WARD OFFICER", "ward", "ward two"]})
        return world

    with SqliteStore(tmp_path / "g.db") as store:
        store.load(ALL, crowded)
    with SqliteView(tmp_path / "g.db") as view:
        assert [n.key for n in view.find("ward", limit=2)] == ["post:00", "post:99"]


def test_search_gives_each_quote_once_with_an_edge(path: Path) -> None:
    with SqliteView(path) as view:
        hits = view.search("leads on night")
        assert sorted(q.document for q, _ in hits) == ["july.txt", "june.txt"]
        assert all(edge.kind == "LEADS" and edge.as_of == quote.meeting for quote, edge in hits)
        assert len(view.search("leads", limit=2)) == 2


def test_slice_is_bounded_and_says_so(path: Path) -> None:
    with SqliteView(path) as view:
        one = view.slice(["person:orla-finch"])
        assert sorted(one.nodes) == ["issue:dog-fouling", "issue:night-buses", "person:orla-finch"]
        assert all(edge.evidence for edge in one.edges)
        assert one.cut == ""
        two = view.slice(["person:orla-finch"], hops=2)
        assert len(two.nodes) == 4
        cut = view.slice(["person:orla-finch"], limit=2)
        assert sorted(cut.nodes) == ["issue:night-buses", "person:orla-finch"]
        assert cut.cut.startswith("1 more")
        assert view.slice([]).nodes == {}
        assert view.slice(["person:nobody"]).nodes == {}
        assert all(e.src in two.nodes and e.dst in two.nodes for e in two.edges)
