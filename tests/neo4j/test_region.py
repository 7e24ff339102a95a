"""A question asked of all partnerships gives, for each of them, the very rows that it gives alone."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import neo4j
import pytest

from cli.region import _holding
from graph.errors import NotFoundError, PartnerGraphError
from graph.store.neo4j.connect import Account
from graph.store.neo4j.content import Partnership
from graph.store.neo4j.region import _PUBLISHED, Region
from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.answer import absent_as_none
from queries.catalogue import CATALOGUE, QUERIES
from queries.kept import askings
from queries.question import Across, Query
from tests.neo4j.asking import NAMED
from tests.neo4j.conftest import BOROUGHS
from tests.neo4j.invoked import invoke
from tests.neo4j.server import Server

SECONDS = 30.0  # a busy machine may take; without other work each takes about one
KEPT = [(query, given) for query, given in askings()]
ASKED = (
    ("owns", "MARAC co-ordinator"), ("themes", "Alley gates"),
    ("who", "Una Corrie"), ("attendance", "Estuary Police"), ("gaps", "gate"), ("owns", "Nothing of the kind"),
)  # fmt: skip


def alone(path: Path, query: Query, words: tuple[str, ...], given: Mapping[str, Any], window: Window) -> list[Any]:
    """The rows that the file of one partnership gives."""
    with SqliteView(path) as view:
        try:
            answer = query.answers(view, *(words or ("" for _ in query.arguments)), **given, window=window)
        except PartnerGraphError:
            return []
    across = query.across or Across(())
    return [across.for_programs(absent_as_none(row)) for row in answer.rows]


def of_all(server: Server, name: str, *more: object) -> dict[str, Any]:
    """What the command writes, in time."""
    begun = time.monotonic()
    done = invoke(name, *more, "--partnership", "all", "--store", server.uri, "--format", "json")
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - begun < SECONDS
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def flags(query: Query, given: Mapping[str, Any]) -> Iterator[str]:
    for option in query.options:
        if (value := given.get(option.name)) is True:
            yield option.flag
        elif value:
            yield from (option.flag, value[0] if option.many else value)


def assert_same(told: dict[str, Any], wanted: Mapping[str, list[Any]]) -> None:
    """The rows of each partnership are those wanted; rows of one matter stand together."""
    found: dict[str, list[Any]] = {name: [] for name in wanted}
    for row in told["rows"]:
        found[row.pop("partnership")].append(row)
    for name, rows in wanted.items():
        assert sorted(map(json.dumps, found[name])) == sorted(map(json.dumps, rows)), name


@pytest.mark.parametrize(("query", "given"), KEPT, ids=lambda each: getattr(each, "name", str(each)))
def test_what_is_kept_is_what_each_file_answers(
    query: Query, given: dict[str, Any], hundred: Mapping[str, Path], logged_in: Server
) -> None:
    told = of_all(logged_in, query.name, *flags(query, given))
    some = 25 if given else 5  # each question is compared in others of them; all are compared in one of them
    compared = [*list(hundred)[:2], *list(hundred)[2 + KEPT.index((query, given)) % some :: some]]
    assert [one["partnership"] for one in told["partnerships"]] == sorted(hundred)
    told["rows"] = [row for row in told["rows"] if row["partnership"] in compared]
    assert_same(told, {name: alone(hundred[name], query, (), given, Window()) for name in compared})


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_a_name_is_looked_for_in_all(asked: tuple[str, str], hundred: Mapping[str, Path], logged_in: Server) -> None:
    query, words = QUERIES[asked[0]], asked[1:]
    told = of_all(logged_in, *asked)
    assert_same(told, {name: alone(path, query, words, {}, Window()) for name, path in hundred.items()})


def test_dates_are_asked_of_each(
    hundred: Mapping[str, Path], logged_in: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.neo4j.region._PUBLISHED", f"{_PUBLISHED} LIMIT 9")
    told = of_all(logged_in, "themes", "--as-of", "1900-02", "--at-least", "1")
    names = sorted(hundred)[:9]
    assert_same(told, {n: alone(hundred[n], QUERIES["themes"], (), {}, Window("", "1900-02")) for n in names})


def test_which_have_no_marac_co_ordinator(hundred: Mapping[str, Path], logged_in: Server) -> None:
    told = of_all(logged_in, "gaps", "MARAC co-ordinator")
    vacant = {row["partnership"] for row in told["rows"] if row["kind"] == "post_vacant"}
    assert vacant >= {f"Borough {number:03}" for number in range(1, BOROUGHS + 1) if number % 3 == 0}
    assert all(row["evidence"][0]["quote"] for row in told["rows"])
    words, sampled = ("MARAC co-ordinator",), list(hundred)[::4]
    wanted = {name: alone(hundred[name], QUERIES["gaps"], words, {}, Window()) for name in sampled}
    assert_same({"rows": [dict(row) for row in told["rows"] if row["partnership"] in sampled]}, wanted)
    silent = {one["partnership"] for one in told["partnerships"] if not one["rows"]}
    assert silent == hundred.keys() - {row["partnership"] for row in told["rows"]}
    assert all(one["why"] for one in told["partnerships"] if not one["rows"])


def test_what_recurs_in_more_than_five(
    hundred: Mapping[str, Path], driver: neo4j.Driver, logged_in: Server
) -> None:
    told = of_all(logged_in, "themes", "--at-least", 6)
    [fly] = [group for group in told["groups"] if group["what"] == "Fly-tipping"]
    named = "MATCH (i:Issue {key: 'issue:fly-tipping'}) RETURN count(DISTINCT i.graph)"
    [[count]] = driver.execute_query(named, database_=logged_in.database).records
    assert BOROUGHS // 2 <= fly["partnerships"] <= count
    assert len(fly["evidence"]) == fly["partnerships"] == len(fly["names"])
    assert {quote["partnership"] for quote in fly["evidence"]} == set(fly["names"])
    assert all(group["partnerships"] >= 6 for group in told["groups"])
    assert {row["issue"] for row in told["rows"]} == {group["what"] for group in told["groups"]}


def test_which_organizations_are_absent_where(hundred: Mapping[str, Path], logged_in: Server) -> None:
    told = of_all(logged_in, "attendance", "--by", "organization")
    [service] = [group for group in told["groups"] if group["what"] == "Service 1"]
    where = {one["state"]: one["partnerships"] for one in service["where"]}
    assert where["never_came"] == [f"Borough {n:03}" for n in range(1, BOROUGHS + 1) if n % 4 == 1]
    absent = of_all(logged_in, "gaps", "--kind", "partner_absent")
    assert set(where["never_came"]) <= {row["partnership"] for row in absent["rows"] if row["what"] == "Service 1"}


def test_a_screen_of_it(hundred: object, logged_in: Server) -> None:
    done = invoke("themes", "--partnership", "ALL", "--at-least", 6, "--store", logged_in.uri, "--format", "table")
    assert "Fly-tipping" in done.stdout
    assert " of 1" in done.stdout
    done = invoke("gaps", "gate", "--partnership", "all", "--store", logged_in.uri, "--format", "table")
    assert "Not in 101: Borough 001," in " ".join(done.stdout.split())


def test_words_leave_no_partnership_out(
    region: Mapping[str, Path], account: Account, logged_in: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever one partnership alone answers to a name, it is among those that are asked."""
    wrong = []
    with Region(logged_in.uri, account) as found:
        for path in region.values():
            with SqliteView(path) as view:
                names = sorted({name for kind in NAMED for node in view.nodes([kind])[:6] for name in node.names})
            for text in names[:: max(len(names) // 4, 1)]:
                for query in (QUERIES[name] for name in ("owns", "gaps", "themes", "attendance", "who")):
                    holding = _holding(found, query, text)
                    for other, store in region.items():
                        if alone(store, query, (text,), {}, Window()):
                            graph = next(one.graph for one in found.partnerships if one.name == other)
                            wrong += [] if holding is None or graph in holding else [(text, query.name, other)]
    assert wrong == []


def test_what_only_one_can_answer_is_refused(region: object, logged_in: Server, tmp_path: Path) -> None:
    told = "goes with owns, gaps, themes, who, attendance and seats"
    for command in (("follow-through",), ("path", "a", "b"), ("check",), ("report", "review", "--output", "-")):
        done = invoke(*command, "--partnership", "all", "--store", logged_in.uri)
        assert (done.returncode, told in done.stderr, done.stderr.count("\n")) == (2, True, 1), done.stderr
    done = invoke("gaps", "--partnership", "all", "--store", tmp_path / "graph.db")
    assert (done.returncode, "asks a server" in done.stderr) == (2, True)
    done = invoke("gaps", "--at-least", "3", "--store", tmp_path / "graph.db")
    assert (done.returncode, "together with --partnership all" in done.stderr) == (2, True)
    with pytest.raises(NotFoundError, match="stands for all partnerships"):
        Partnership.called("ALL")


def test_questions_that_cannot_be_asked_of_all_say_so_in_the_catalogue() -> None:
    assert [query.name for query in CATALOGUE if query.across] == [
        "owns", "gaps", "themes", "who", "attendance", "seats",
    ]  # fmt: skip


def test_a_partnership_that_is_being_published_is_told(
    hundred: Mapping[str, Path], driver: neo4j.Driver, logged_in: Server
) -> None:
    state = "MATCH (p:Partnership {name: 'Borough 007'}) SET p.state = $state"
    driver.execute_query(state, state="publishing", database_=logged_in.database)
    told = of_all(logged_in, "gaps")
    driver.execute_query(state, state="published", database_=logged_in.database)
    assert [text for text in told["cannot_tell"] if text.startswith("Borough 007: it is being published")]


def test_answers_by_other_rules_are_worked_out_anew(
    hundred: Mapping[str, Path], logged_in: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.neo4j.region._PUBLISHED", f"{_PUBLISHED} LIMIT 9")
    kept = of_all(logged_in, "themes")
    monkeypatch.setattr("queries.kept.rules", lambda: "other rules")
    assert of_all(logged_in, "themes") == kept
