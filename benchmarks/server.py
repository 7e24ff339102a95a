"""A Neo4j in (NEO4J_URI, or one of our own); what publishing to it and asking it costs, beside its bare driver, out."""

from __future__ import annotations

import gc
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

import neo4j

from benchmarks.made_up import make_region, make_store
from benchmarks.measure import cold_seconds, program
from benchmarks.run import Row, print_table
from graph.errors import MovedError
from graph.store.neo4j.connect import Account, connected
from graph.store.neo4j.content import Answers, Content, Partnership, read_content
from graph.store.neo4j.layout import ENTITY
from graph.store.neo4j.publish import Publisher
from graph.store.neo4j.reader import Neo4jView
from graph.store.neo4j.writing import BATCH
from graph.store.sqlite import SqliteView
from queries.kept import keep_answers, kept_names, rules
from tests.neo4j.server import Server, running

SIZE, READERS = 5_000, 8  # nodes: about one partnership over ten years
ROUNDS = ("Region", "Second", "Third")  # partnerships that are published; the middle figure counts
STEPS, EACH = (1, 10, 100), 300  # partnerships on one server, and nodes of each
ACROSS = (("themes", "--at-least", "6"), ("gaps", "MARAC co-ordinator"), ("owns", "MARAC co-ordinator"), ("seats",))


def main() -> None:
    """Measure everything and print the table."""
    gc.set_threshold(100_000)  # as the command line does
    with running() as server, tempfile.TemporaryDirectory() as folder:
        os.environ.update(server.settings)
        store = Path(folder) / "made-up.db"
        make_store(store, SIZE)
        account = Account(server.user, server.password, server.database)
        with connected(server.uri, account) as driver:
            print(f"{driver.get_server_info().agent}, driver {neo4j.__version__}, {SIZE} nodes")
            rows = [*publishing(driver, server, store), *asking(server, account, driver, store)]
            with driver.session(database=server.database) as session:
                session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS").consume()
            rows += growing(driver, server, Path(folder))
    print_table(rows)


def growing(driver: neo4j.Driver, server: Server, folder: Path) -> Iterator[Row]:
    """What a publish, the same again and a question cost with one partnership on the server, ten and a hundred."""
    found: dict[str, list[str]] = {}
    for number, (name, path) in enumerate(make_region(folder, max(STEPS), EACH).items(), 1):
        with SqliteView(path) as view:
            content = read_content(view, Partnership.called(name))
            content.answers = Answers(rules(), kept_names(), partial(keep_answers, view))
            took = {"publish": seconds(partial(publish, driver, server, content))}
            if number not in STEPS:
                continue
            took["the same again"] = seconds(partial(publish, driver, server, content))
        there = ["--store", server.uri, "--partnership"]
        commands = [[*program(), *words, *there, "all"] for words in ACROSS]
        asked = cold_seconds([[*program(), "owns", "Matter 17", *there, name], *commands], times=3)
        named = [("owns", "WHAT"), *((*words, "--partnership", "all") for words in ACROSS)]
        took |= {f"cold `{' '.join(words)}`": wait for words, wait in zip(named, asked, strict=True)}
        for what, wait in took.items():
            found.setdefault(what, []).append(f"{wait:.2f}")
    steps = " / ".join(map(str, STEPS))
    yield from ((f"{what}, {steps} partnerships", f"{' / '.join(waits)} s", "") for what, waits in found.items())


def publishing(driver: neo4j.Driver, server: Server, store: Path) -> Iterator[Row]:
    """A first publish beside the bare driver, and the same again; one round before warms the server up."""
    _round(driver, server, content_of(store, "Warm Up"))
    rounds = [_round(driver, server, content_of(store, name)) for name in ROUNDS]
    content = content_of(store, "Region")
    count = len(content.edges) + sum(map(len, content.nodes.values()))
    first, bare, again = (median(took) for took in zip(*rounds, strict=True))
    yield "first publish", f"{count / first:,.0f} rows/s ({first:.1f} s)", ""
    yield "bare UNWIND CREATE of the same rows", f"{count / bare:,.0f} rows/s ({bare:.1f} s)", ""
    yield "first publish / bare", _each("{:.0%}", [bare / first for first, bare, _ in rounds]), ">= 60 %"
    yield "the same again / first", _each("{:.0%}", [again / first for first, _, again in rounds]), "<= 30 %"
    yield "the same again", f"{again:.1f} s", ""
    yield "before both: read the file, cut its words", f"{seconds(lambda: content_of(store, 'Region')):.1f} s", ""
    with SqliteView(store) as view:
        yield "before a first: answers for `--partnership all`", f"{seconds(lambda: keep_answers(view)):.1f} s", ""


def _round(driver: neo4j.Driver, server: Server, content: Content) -> tuple[float, float, float]:
    """How long a first publish, the bare rows and the same publish again take."""
    first = seconds(lambda: publish(driver, server, content))
    bare = seconds(lambda: create(driver, server, content))
    sweep(driver, server)
    return first, bare, seconds(lambda: publish(driver, server, content))


def _each(form: str, shares: Sequence[float]) -> str:
    """The middle one, and all of them in their order."""
    return f"{form.format(median(shares))} (each: {', '.join(map(form.format, shares))})"


def asking(server: Server, account: Account, driver: neo4j.Driver, store: Path) -> Iterator[Row]:
    """One cold question of the file and of the server, and many readers during publishes."""
    what, there = ["owns", "Matter 17", "--store"], ["--partnership", "Region"]
    file, copy = cold_seconds([[*program(), *what, str(store)], [*program(), *what, server.uri, *there]], times=5)
    yield "cold `owns WHAT`, file", f"{file * 1000:.0f} ms", ""
    yield "cold `owns WHAT`, server", f"{copy * 1000:.0f} ms = {copy / file:.1f} x", ""
    waits, wrong = readers(server, account, lambda: publish_changes(driver, server, store))
    yield f"{READERS} readers during publishes", f"{len(waits)} questions, {wrong} errors", "0 errors"
    yield "slowest of a hundred (p99)", f"{sorted(waits)[len(waits) * 99 // 100] * 1000:.0f} ms", ""


def readers(server: Server, account: Account, meanwhile: Callable[[], None]) -> tuple[list[float], int]:
    """How long each question of several readers took while something else went on, and how many failed."""
    waits: list[float] = []
    wrong: list[Exception] = []
    done = threading.Event()

    def read() -> None:
        """Ask again and again until the publishes are done."""
        while not done.is_set():
            begun = time.perf_counter()
            try:
                with Neo4jView(server.uri, account, "Region") as view:
                    view.slice([node.key for node in view.find("Matter 17", ["Issue"])[:1]])
            except MovedError:
                continue  # the command line asks again
            except Exception as error:
                wrong.append(error)
                continue
            waits.append(time.perf_counter() - begun)

    threads = [threading.Thread(target=read) for _ in range(READERS)]
    for thread in threads:
        thread.start()
    meanwhile()
    done.set()
    for thread in threads:
        thread.join()
    return waits, len(wrong)


def publish_changes(driver: neo4j.Driver, server: Server, store: Path) -> None:
    """Publish four times, with a hundred things renamed each time."""
    for number in range(4):
        content = content_of(store, "Region")
        for key in sorted(content.nodes[ENTITY])[:100]:
            content.nodes[ENTITY][key]["date"] = f"190{number}"
        content.notes["load"] = str(number)
        publish(driver, server, content)


def content_of(store: Path, name: str) -> Content:
    """What a store holds, as it is published under a name."""
    with SqliteView(store) as view:
        return read_content(view, Partnership.called(name))


def publish(driver: neo4j.Driver, server: Server, content: Content) -> None:
    """Bring it to the server without a word of progress."""
    Publisher(driver, server.database, content).publish(lambda done, total: None)


def create(driver: neo4j.Driver, server: Server, content: Content) -> None:
    """The same rows with nothing but the driver: no labels that have constraints, no comparing, no merging."""
    with driver.session(database=server.database) as session:
        for label, held in content.nodes.items():
            rows = list(held.values())
            for start in range(0, len(rows), BATCH):
                session.run(f"UNWIND $rows AS row CREATE (n:Bare{label}) SET n = row", rows=rows[start : start + BATCH])
        session.run("CREATE INDEX bare IF NOT EXISTS FOR (n:BareEntity) ON (n.key)")
        session.run("CALL db.awaitIndexes(60)")
        edges = [{"src": src, "dst": dst, "props": props} for _, src, dst, props in content.edges.values()]
        for start in range(0, len(edges), BATCH):
            session.run(
                "UNWIND $rows AS row MATCH (s:BareEntity {key: row.src}) MATCH (d:BareEntity {key: row.dst}) "
                "CREATE (s)-[e:BARE]->(d) SET e = row.props",
                rows=edges[start : start + BATCH],
            ).consume()


def sweep(driver: neo4j.Driver, server: Server) -> None:
    """Take the bare rows away."""
    for label in ("BareEntity", "BareQuote", "BareFile"):
        driver.execute_query(f"MATCH (n:{label}) DETACH DELETE n", database_=server.database)


def seconds(act: Callable[[], object]) -> float:
    """How long an act takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
