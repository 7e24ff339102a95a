"""A name is found as people type it: without accents, with any hyphen; a name that is near is offered first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest

from cli.options import Options, window_of
from graph.errors import NotFoundError
from graph.schema import Edge, Node
from graph.store.sqlite import SqliteView
from queries.asked import find_named, loose
from queries.facts import broader_of, narrower_of
from queries.follow.answer import find_follow_through
from queries.owns.answer import find_owners
from tests.queries.conftest import Open, Record
from viz.words import is_uncertain

ONE, BEN = "2020-01-10", "person:ben-low"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Zoe Hart-Low", "Zoë Hart\u2010Low"),
        ("ZOË HART LOW", "Zoe\u0308 Hart\u2013Low"),
        ("O'Brien", "O’Brien"),
    ],
)
def test_a_name_is_compared_as_it_is_searched(typed: str, written: str) -> None:
    assert loose(typed) == loose(written)


def test_an_exact_name_without_its_accents_wins(record: Record, opened: Open) -> None:
    record.say(record.node("person:zoe", "Zoë Hart\u2010Low"), "ATTENDED", record.meeting(ONE), ONE)
    record.say(record.node("person:zoe-b", "Zoe Hart-Low Bray"), "ATTENDED", record.meeting(ONE), ONE)
    assert [node.key for node in find_named(opened(record), "Zoe Hart-Low", ["Person"])] == ["person:zoe"]


def test_a_body_is_found_without_accents_and_the_nearest_is_offered(record: Record, opened: Open) -> None:
    for name in ("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Eta", "Iota", "Kappa", "Théâtre Safety Group"):
        record.node(f"body:{loose(name).replace(' ', '-')}", name)
    record.node("body:theatre-safety-group-two", "Theatre Safety Group Two")
    view = opened(record)
    assert window_of(view, Options(body="Theatre Safety Group")).body == "body:theatre-safety-group"
    with pytest.raises(NotFoundError, match="nearest names are Théâtre Safety Group"):
        window_of(view, Options(body="Teatre Safty Grup"))


def test_a_name_whose_words_were_typed_is_offered_first(record: Record, opened: Open) -> None:
    for key, name in (("begging", "Begging"), ("street-racing", "Street racing")):
        record.node(f"issue:{key}", name)
    view = opened(record)
    with pytest.raises(NotFoundError, match="nearest names are Begging; Street racing"):
        find_named(view, "street begging", ["Issue"])
    with pytest.raises(NotFoundError, match=r"no name is near it: `partnergraph themes --every` lists the issues"):
        find_named(view, "xyzzy", ["Issue"])


def test_the_wider_issue_with_or_without_its_prefix() -> None:
    wide = Node("issue:fires", "Issue", "Fires", props={"broader": ""})
    narrow = [Node(f"issue:{n}", "Issue", n, props={"broader": b}) for n, b in (("a", "fires"), ("b", "issue:fires"))]
    assert [broader_of(node) for node in (wide, *narrow)] == ["", "issue:fires", "issue:fires"]
    assert narrower_of({"issue:fires"}, [wide, *narrow]) == narrow


def test_open_owners_are_looked_up_at_once(record: Record, opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    record.meeting(ONE, "4")
    for number in range(9):
        text = f"Send figures {number}."
        record.action(ONE, "4", text, issue="issue:arson", owner_state="ambiguous", candidates=["Ada Bell"])
    view, asked = opened(record), Counter[tuple[str, ...]]()
    edges = SqliteView.edges

    def counted(self: SqliteView, kinds: Iterable[str] = (), **more: Iterable[str]) -> list[Edge]:
        asked[tuple(kinds)] += 1
        return edges(self, kinds, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(SqliteView, "edges", counted)
    assert len(find_owners(view, "arson").rows) == 9
    assert asked["ASSIGNED_TO",] == 1


@pytest.mark.parametrize(("confidence", "open_"), [(0.6, True), (0.8, True), (0.95, False)])
def test_page_and_answer_doubt_the_same_owner(confidence: float, open_: bool, record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.action(ONE, "4", "Send figures.", BEN)
    record.edges = [replace(e, confidence=confidence if e.kind == "ASSIGNED_TO" else 1.0) for e in record.edges]
    [row] = find_owners(opened(record), "Ben Low").rows
    [edge] = [e for e in record.edges if e.kind == "ASSIGNED_TO"]
    assert (row["state"] == "ambiguous") is is_uncertain(edge) is open_


def test_words_that_the_minutes_say_are_read_as_the_issue_in_them(record: Record, opened: Open) -> None:
    record.node("issue:begging", "Begging", words=["begging"])
    record.node("issue:funding", "Funding", words=["funding"], general=True)
    item = record.item(ONE, "4")
    record.meeting(ONE, "4")
    record.say(item, "ABOUT", "issue:begging", ONE, "The funding to end street begging was cut.")
    view = opened(record)
    assert [node.name for node in find_named(view, "street begging", ["Issue"])] == ["Begging"]
    assert [node.name for node in find_named(view, "begging funding", ["Issue"])] == ["Begging"]
    assert [node.name for node in find_named(view, "street funding", ["Issue"])] == ["Funding"]
    with pytest.raises(NotFoundError, match="nearest name is Begging"):
        find_named(view, "zebra begging", ["Issue"])


def test_an_issue_is_found_by_its_name_before_any_other_word_of_it(record: Record, opened: Open) -> None:
    record.node("issue:data", "Data and analysis", words=["data"])
    record.node("issue:roads", "Road safety", words=["collision data"], aliases=[{"name": "collision data", "why": ""}])
    view = opened(record)
    assert [node.name for node in find_named(view, "data", ["Issue"])] == ["Data and analysis"]
    assert [node.name for node in find_named(view, "collision", ["Issue"])] == ["Road safety"]


def test_words_of_a_task_go_before_the_issue_in_them(record: Record, opened: Open) -> None:
    record.node("issue:licensing", "Licensing", words=["licensing"])
    record.meeting(ONE, "4")
    record.action(ONE, "4", "The licensing policy be brought to the Group.", BEN, issue="issue:licensing")
    record.action(ONE, "4", "The officers be asked about licensing.", BEN, issue="issue:licensing")
    view = opened(record)
    assert len(find_follow_through(view, "licensing policy be brought").rows) == 1
    assert len(find_follow_through(view, "licensing").rows) == 2
