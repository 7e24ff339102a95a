"""What a person judged of the graph: joined, kept apart, owned, no issue; each overrides the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.build import Graph
from graph.errors import VocabularyError
from graph.partnership import Judgement, Partnership, check_partnership
from graph.schema import ACTION_STATES
from tests.graph.made import Paper, edge, graph_of, keys, lead, links, node, paper, people


def judged(kind: str, left: str, right: str) -> Partnership:
    row = {"kind": kind, "left": left, "right": right, "by": "a clerk", "on": "2020-01-01", "why": "asked"}
    return Partnership(judgements=(Judgement.model_validate(row),))


def test_judgements_override_the_rules() -> None:
    papers = [paper().present("Jane Bayliss"), paper("second.txt", "2019-06-01").present("Janet Bayliss")]
    assert len(people(graph_of(*papers, partnership=judged("same", "Jane Bayliss", "Janet Bayliss")))) == 1
    posted = [
        paper().present("Parm Sandhoo", "Deputy Commander"),
        paper("second.txt", "2019-06-01").present("Parm Sandho", "Deputy Commander"),
    ]
    kept = graph_of(*posted, partnership=judged("different", "Parm Sandhoo", "Parm Sandho"))
    assert len(people(kept)) == 2
    assert len(kept.meta["kept_apart"]) == 1


def test_a_judgement_that_meets_nobody_is_reported() -> None:
    graph = graph_of(paper().present("Jane Bayliss"), partnership=judged("same", "Jane Bayliss", "No Body"))
    assert [j["right"] for j in graph.meta["unmatched_judgements"]] == ["No Body"]


def test_a_judged_owner() -> None:
    first = paper().present("Una Trask").act("write to the board", tokens=["UT"], owner_state="unresolved")
    graph = graph_of(first, partnership=judged("owner", "write to the board", "Una Trask"))
    [action] = keys(graph, "Action")
    assert edge(graph, "ASSIGNED_TO", action, "person:una-trask").basis == "curated"
    assert node(graph, action).props["owner_state"] == "resolved"


def test_a_decision_and_the_action_that_carries_it_out_are_judged_once() -> None:
    words = "write to the board"
    first = paper().present("Una Trask")
    first.say("resolution", words, ref="1", effect="agreed", text=words, owners=[], due="")
    first.act(words, tokens=["UT"], owner_state="unresolved", resolution_ref="1")
    graph = graph_of(first, partnership=judged("owner", words, "Una Trask"))
    assert [e.src for e in graph.edges if e.kind == "ASSIGNED_TO"] == keys(graph, "Action")


def test_not_an_issue() -> None:
    first = lead(paper().present("Una Trask"), "Una Trask", "person", issue="Lantern parade")
    graph = graph_of(first, partnership=judged("not-an-issue", "Lantern parade", ""))
    assert keys(graph, "Issue") == []
    assert graph.meta["unmatched_judgements"] == []


def test_a_judgement_rests_on_the_meeting_of_its_own_action() -> None:
    words = "write to the board"
    papers = [
        paper(name, date).present("Una Trask").act(words, tokens=["UT"], owner_state="unresolved")
        for name, date in (("first.txt", "2019-03-01"), ("second.txt", "2019-06-01"))
    ]
    graph = graph_of(*papers, partnership=judged("owner", words, "Una Trask"))
    given = [e for e in graph.edges if e.kind == "ASSIGNED_TO"]
    assert sorted((node(graph, e.src).date, e.as_of, e.evidence[0].document) for e in given) == [
        ("2019-03-01", "2019-03-01", "first.txt"),
        ("2019-06-01", "2019-06-01", "second.txt"),
    ]


def test_a_judged_state() -> None:
    first = paper().present("Una Trask").act("write to the board", tokens=["UT"], owner_state="unresolved")
    graph = graph_of(first, partnership=judged("status", "write to the board", "agreed_closed"))
    assert node(graph, keys(graph, "Action")[0]).props["state"] == "agreed_closed"


@pytest.mark.parametrize("state", ["finished", "", "Done"])
def test_a_state_that_nobody_knows_is_refused(state: str) -> None:
    text = f"judgements:\n  - kind: status\n    left: write to the board\n    right: {state}\n"
    with pytest.raises(VocabularyError, match="the state of an action is one of open, promised") as caught:
        check_partnership(text, "partnership.yml")
    assert "line 4:" in str(caught.value)


def test_every_state_is_told_in_the_manual() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "corrections.md").read_text(encoding="utf-8")
    assert [state for state in ACTION_STATES if f"`{state}`" not in manual] == []


def test_none_of_the_candidates() -> None:
    open_one = {"tokens": ["UT"], "owner_state": "ambiguous", "candidates": ["Una Trask", "Uma Tell"]}
    first = paper().present("Una Trask").present("Uma Tell").act("write to the board", **open_one)
    graph = graph_of(first, partnership=judged("owner", "write to the board", ""))
    action = node(graph, keys(graph, "Action")[0])
    assert (action.props["owner_state"], action.props["candidates"]) == ("unresolved", [])
    assert action.props["judgements"][0]["by"] == "a clerk"
    assert graph.meta["unmatched_judgements"] == []
    settled = paper().present("Una Trask").act("write to the board", ["Una Trask"])
    assert graph_of(settled, partnership=judged("owner", "write to the board", "")).meta["unmatched_judgements"] != []


HELD = {
    "person": ("Jane Bayliss", "Tom Reed"),
    "post": ("Head of Parks", "Chief Warden"),
    "organization": ("Exbury Homes", "Wexcombe Trust"),
    "body": ("Safer Exbury Partnership Strategic Group", "Gangs Sub-Group"),
}


@pytest.mark.parametrize("kind", ["same", "alias", "different", "unsure"])
@pytest.mark.parametrize("of", sorted(HELD))
def test_an_orphan_of_every_kind_is_reported(kind: str, of: str) -> None:
    papers = [paper().present("Jane Bayliss", "Head of Parks", "Exbury Homes")]
    papers[0].present("Tom Reed", "Chief Warden", "Wexcombe Trust")
    papers.append(paper("second.txt", "2019-06-01", "Gangs Sub-Group").present("Jane Bayliss"))
    left, right = HELD[of]
    assert unmatched(papers, judged(kind, left, right)) == []
    new_name = kind == "alias"  # a name that no paper uses is what an alias may give
    assert unmatched(papers, judged(kind, left, "Nobody Known")) == ([] if new_name else ["Nobody Known"])
    assert unmatched(papers, judged(kind, "Nobody Known", right)) == [right]


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("owner", "sing to the board", "Una Trask"),
        ("owner", "write to the board", "Nobody Known"),
        ("status", "sing to the board", "open"),
        ("not-an-issue", "Lantern parade", ""),
    ],
)
def test_an_orphan_about_work_is_reported(kind: str, left: str, right: str) -> None:
    first = paper().present("Una Trask").act("write to the board", tokens=["UT"], owner_state="unresolved")
    assert unmatched([first], judged(kind, left, right)) == [right]


def unmatched(papers: list[Paper], partnership: Partnership) -> list[str]:
    return [j["right"] for j in graph_of(*papers, partnership=partnership).meta["unmatched_judgements"]]


def test_an_alias_is_a_name_that_questions_may_use() -> None:
    first = paper().present("Jane Bayliss", "Head of Parks")
    graph = graph_of(first, partnership=judged("alias", "Jane Bayliss", "JB One"))
    assert "JB One" in node(graph, "person:jane-bayliss").names


def test_a_person_and_a_board_cannot_be_one() -> None:
    papers = [paper().present("Jane Bayliss", "Head of Parks", "Exbury Homes")]
    assert unmatched(papers, judged("same", "Jane Bayliss", "Exbury Homes")) == ["Exbury Homes"]


def _two_commanders() -> list[Paper]:
    """One title of two services: of the police, whose employer no list gives, and of the fire brigade."""
    first = paper().present("Una Trask", "Borough Commander")
    later = paper("later.txt", "2020-03-01").present("Una Trask", "Borough Police Commander")
    return [first, later.present("Dan Roe", "Borough Commander", "Exbury Fire Brigade")]


def _holders(graph: Graph) -> set[frozenset[str]]:
    held: dict[str, set[str]] = {}
    for e in graph.edges:
        if e.kind == "HOLDS":
            held.setdefault(e.dst, set()).add(e.src)
    return {frozenset(people) for people in held.values()}


@pytest.mark.parametrize("name", ["Borough Commander (Una Trask)", "post:borough-commander"])
def test_a_post_is_named_by_its_holder_or_its_key(name: str) -> None:
    graph = graph_of(*_two_commanders(), partnership=judged("same", name, "Borough Police Commander"))
    assert graph.meta["unmatched_judgements"] == []
    assert _holders(graph) == {frozenset({"person:una-trask"}), frozenset({"person:dan-roe"})}
    assert len({e.dst for e in graph.edges if e.kind == "HOLDS" and e.src == "person:una-trask"}) == 1


def test_a_title_of_several_posts_joins_none_and_says_how_to_name_one() -> None:
    graph = graph_of(*_two_commanders(), partnership=judged("same", "Borough Commander", "Borough Police Commander"))
    assert len(keys(graph, "Post")) == 3
    [noted] = graph.meta["unmatched_judgements"]
    assert noted["missing"] == (
        '"Borough Commander" is the title of several posts; say which: '
        '"Borough Commander (Una Trask)" or "Borough Commander (Exbury Fire Brigade)"'
    )


def test_the_queue_asks_by_a_name_that_means_one_post() -> None:
    papers = _two_commanders()
    [doubt] = [d for d in graph_of(*papers).meta["undecided"] if d["kind"] == "post"]
    assert (doubt["left"], doubt["right"]) == ("Borough Commander (Una Trask)", "Borough Police Commander")
    for kind in ("same", "different"):
        graph = graph_of(*papers, partnership=judged(kind, doubt["left"], doubt["right"]))
        assert graph.meta["unmatched_judgements"] == graph.meta["undecided"] == []


def test_a_post_only_ever_held_for_the_time_being_answers_to_its_plain_name() -> None:
    first = paper().present("Una Trask", "Interim Director of Parks", "Exbury Homes")
    first.present("Una Trask", "Interim Director of Parks and Gates", "Exbury Homes")
    graph = graph_of(first, partnership=judged("same", "Director of Parks", "Director of Parks and Gates"))
    assert graph.meta["unmatched_judgements"] == []
    assert len(keys(graph, "Post")) == 1


def test_a_judged_owner_replaces_whom_the_minutes_were_read_as() -> None:
    words = "write to the board"
    first = paper().present("Una Trask").present("Dan Roe").present("Cora Gill")
    first.say("resolution", words, ref="1", effect="agreed", text=words, owners=["Dan Roe"], due="")
    first.act(words, ["Dan Roe", "Cora Gill"], resolution_ref="1")
    graph = graph_of(first, partnership=judged("owner", words, "Una Trask"))
    [action] = keys(graph, "Action")
    assert [(e.src, e.dst) for e in graph.edges if e.kind == "ASSIGNED_TO"] == [(action, "person:una-trask")]
    assert node(graph, action).props["set_aside"] == ["Cora Gill", "Dan Roe"]


def test_a_judged_owner_stands_beside_whom_the_minutes_name_with_it() -> None:
    words = "write to the board"
    first = paper().present("Una Trask").present("Dan Roe")
    first.act(words, ["Dan Roe"], tokens=["UT/DR"], owner_state="unresolved")
    graph = graph_of(first, partnership=judged("owner", words, "Una Trask"))
    assert {e.dst for e in graph.edges if e.kind == "ASSIGNED_TO"} == {"person:una-trask", "person:dan-roe"}


def test_none_of_those_seen_elsewhere_owns_a_task() -> None:
    words = "write to the board"
    papers = [
        paper().present("Dan Roe").act(words, tokens=["UT"], owner_state="unresolved"),
        paper("later.txt", "2019-06-01").present("Una Trask"),
    ]
    assert [p["name"] for p in node(graph_of(*papers), keys(graph_of(*papers), "Action")[0]).props["probable"]]
    graph = graph_of(*papers, partnership=judged("owner", words, ""))
    assert graph.meta["unmatched_judgements"] == []
    assert node(graph, keys(graph, "Action")[0]).props["probable"] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Offender Management Board", "Strategic Board for Offender Management"),
        ("Arson Panel", "Arson Strategic Panel"),
    ],
)
def test_boards_of_the_same_words_are_asked(one: str, other: str) -> None:
    first = paper("a.txt", "2019-03-01", one).present("Una Trask")
    papers = [first, paper("b.txt", "2019-06-01", other).present("Dan Roe")]
    [asked] = [d for d in graph_of(*papers).meta["undecided"] if d["kind"] == "body"]
    assert {asked["left"], asked["right"]} == {one, other}


def test_boards_that_only_headings_name_are_one_where_somebody_says_so() -> None:
    left, right = "Lamp and Dog Sub Group", "Street Lamps Sub Group"
    papers = [
        paper(name, date).say("item", "3. heading", item="3", order=0, number="3", title=f"Update - {title}")
        for name, date, title in (("first.txt", "2019-03-01", left), ("second.txt", "2019-06-01", right))
    ]
    assert {left, right} <= {n.name for n in graph_of(*papers).nodes if n.kind == "Body"}
    graph = graph_of(*papers, partnership=judged("same", left, right))
    assert graph.meta["unmatched_judgements"] == []
    [board] = [n for n in graph.nodes if n.kind == "Body" and {left, right} & set(n.names)]
    assert (board.name, {left, right} <= set(board.names)) == (right, True)  # the name used last
    assert sorted(dst for src, dst in links(graph, "REPORTED_AT") if src == board.key) == sorted(keys(graph, "Meeting"))


def test_partners_that_only_tasks_name_are_one_where_somebody_says_so() -> None:
    one, other = "Lantern Homes", "Lantern Housing"
    first = paper().act("mend the gate", [one], kinds=["organization"])
    later = paper("later.txt", "2019-06-01").act("count the lamps", [other], kinds=["organization"])
    graph = graph_of(first, later, partnership=judged("same", one, other))
    assert graph.meta["unmatched_judgements"] == []
    [partner] = [n for n in graph.nodes if n.kind == "Organization"]
    assert (partner.name, partner.names) == (other, [other, one])  # the name used last


def test_of_two_namesakes_the_one_asked_about_owns_the_task() -> None:
    words, name = "write to the board", "Una Trask"
    papers = [
        paper("first.txt", "2010-03-01").present(name),
        paper("later.txt", "2019-06-01").present(name),
        paper("last.txt", "2019-09-01").act(words, tokens=["UT"], owner_state="unresolved"),
    ]
    graph = graph_of(*papers, partnership=judged("owner", words, name))
    [action] = keys(graph, "Action")
    [person] = {one["person"] for one in node(graph, action).props["probable"]}
    assert len(people(graph)) == 2
    assert [e.dst for e in graph.edges if e.kind == "ASSIGNED_TO"] == [person]
