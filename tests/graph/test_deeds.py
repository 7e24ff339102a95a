"""What later minutes tell as done is the deed of a task only where verb and thing agree, and never a plan or a hope."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from graph.build_promises import told_twice
from graph.deeds import deeds_asked, deeds_told, looks_back
from graph.plain_words import read_plain
from graph.words import HERE
from tests.graph.made import Paper, graph_of, links, paper
from tests.graph.test_progress import later, says, updates

COUNT = "Mr Thorn count the benches left in the park over four weeks"
MAP = "Ms Trask promised to bring a map of the worst corners to the next meeting"
PANEL = "Housing providers be asked to attend the Panel"


def state_after(task: str, said: str, owners: list[str] | None = None) -> str:
    """The state that a sentence of later minutes tells of a task, "" where it tells nothing."""
    before = paper().act(task, owners or []).act("The kerb in Quarry Lane be painted", []).present("Una Trask")
    graph = graph_of(before.present("Uri Thorn"), says(later(), said, ""))
    found = [e.props["state"] for e in graph.edges if e.kind == "UPDATES" and e.src.startswith("update:")]
    return str(found[0]) if len(found) == 1 else ""


@pytest.mark.parametrize(
    ("task", "said", "state"),
    [
        (COUNT, "Mr Thorn had counted the benches.", "reported_done"),
        (COUNT, "Mr Thorn has now counted all the benches.", "reported_done"),
        (COUNT, "The benches had been counted by Mr Thorn, who found forty in the park.", "reported_done"),
        (COUNT, "Mr Thorn had not counted the benches.", "open"),
        (COUNT, "Mr Thorn had counted half of the benches.", "in_progress"),
        (COUNT, "Mr Thorn was still counting the benches.", "in_progress"),
        (COUNT, "Mr Thorn had counted only the benches by the lake.", "in_progress"),
        (COUNT, "Three of the nine wardens with Mr Thorn had counted their benches.", "in_progress"),
        (COUNT, "All three of the wardens with Mr Thorn had counted their benches.", "reported_done"),
        (MAP, "Ms Trask presented her map of the corners.", "reported_done"),
        (MAP, "Ms Trask had brought the map.", "reported_done"),
        (MAP, "No map had been brought by Ms Trask.", "open"),
        (COUNT, "Mr Thorn hoped to have counted the benches by June.", ""),
        (COUNT, "Mr Thorn would have counted the benches.", ""),
        (COUNT, "If Mr Thorn had counted the benches there would be a number.", ""),
        (COUNT, "Ms Trask asked whether Mr Thorn had counted the benches.", ""),
        (COUNT, "Had Mr Thorn counted the benches?", ""),
        (COUNT, "Mr Thorn had been asked to count the benches.", ""),
        (COUNT, "Mr Thorn had agreed to count the benches.", ""),
        (COUNT, "It was planned that the benches had been counted before June.", ""),
        (COUNT, "Mr Thorn will have counted the benches by June.", ""),
        (COUNT, "Mr Thorn had counted the votes.", ""),
        (COUNT, "Mr Thorn had painted the benches.", ""),
        (COUNT, "Mr Thorn reported that the benches were a nuisance.", ""),
        (COUNT, "The trees had been counted by Mr Thorn.", ""),
        (MAP, "Ms Trask presented her accounts.", ""),
        (MAP, "The Chief Officer presented a map of bus routes.", ""),
        (MAP, "Ms Trask had asked for a map.", ""),
    ],
)
def test_a_deed_told_later(task: str, said: str, state: str) -> None:
    assert state_after(task, said) == state


@pytest.mark.parametrize(
    "said",
    [
        "The Chairman had written to the Minister.",
        "A letter had been sent about parking.",
        "A report had been presented.",
        "The Panel had been attended.",
        "They had met.",
        "Mr Thorn had met the Minister about trams.",
    ],
)
@pytest.mark.parametrize(
    "task",
    [
        "The Chairman to write a letter to the Commissioner about the size of the grant",
        "Ms Trask to present a report on the cost of the tram to the Board",
        "Ms Trask and Mr Vale to meet outside the meeting to settle the rota",
        "Officers to attend the Youth Panel",
    ],
)
def test_a_common_deed_or_thing_alone_tells_nothing(task: str, said: str) -> None:
    assert state_after(task, said) == ""


def test_two_who_were_to_meet_and_had_met() -> None:
    task = "Una Trask and Uri Thorn meet outside the Board to settle who should run the rota"
    met = "Una Trask and Uri Thorn had met."
    owners = ["Una Trask", "Uri Thorn"]
    rota: dict[str, Any] = {"item": "3", "order": 2, "title": "ROTA", "number": "3"}
    named = paper().act(task, owners, item="3", order=2).say("item", "ROTA", **rota)
    under = later().say("item", "ROTA", **rota)
    assert updates(graph_of(named, says(under, met, ""))) == [(met, task)]
    under = later().say("item", "ROTA", **rota)
    about = "Una Trask and Uri Thorn had met the Minister about trams."
    assert updates(graph_of(named, says(under, about, ""))) == []
    elsewhere = later().say("item", "TREES", **{**rota, "title": "TREES"})
    assert updates(graph_of(named, says(elsewhere, met, ""))) == []


def test_a_group_that_met_is_not_the_two_who_were_to_meet() -> None:
    task = "Una Trask and Uri Thorn meet outside the Board to settle who should run the Reducing Litter Group"
    said = "Uri Thorn said that the Reducing Litter Group had met in May to run the rota."
    named = paper().act(task, ["Una Trask", "Uri Thorn"])
    assert updates(graph_of(named, says(later(), said, ""))) == []


def test_two_tasks_with_one_deed_stay_two() -> None:
    both = paper().act("Mr Thorn count the benches in the park", []).act("Mr Thorn count the benches in the lane", [])
    graph = graph_of(both, says(later(), "Mr Thorn had counted the benches.", ""))
    assert updates(graph) == []
    [props] = [node.props for node in graph.nodes if node.kind == "ProgressUpdate"]
    assert len(props["candidates"]) == 2


def report(text: str, update: str, state: str = "in_progress", minute: str = "148") -> Paper:
    return later().say("update", f"{text} {update}", minute=minute, meeting_date="2018-09-14", text=text, update=update,
                       state=state)  # fmt: skip


def reported(told: Paper) -> list[str]:
    task = paper().act("It was agreed that an options paper be prepared", [], item="6", order=5)
    graph = graph_of(task.say("item", "WATCH ROOM", item="6", order=5, title="WATCH ROOM", number="6"), told)
    actions = {node.key for node in graph.nodes if node.kind == "Action"}
    return [str(e.props["state"]) for e in graph.edges if e.kind == "UPDATES" and e.dst in actions]


def test_a_report_under_another_minute_tells_the_same_thing_and_deed() -> None:
    lease = "Resolved that the Clerk report on the lease of the watch room."
    assert reported(report(lease, "The paper on options is still being written.")) == ["in_progress"]
    assert reported(report(lease, "The lease has been extended.")) == []
    assert reported(report("Resolved that the Clerk report on the tram.", "The paper is being written.")) == []


@pytest.mark.parametrize(
    ("text", "verbs", "things"),
    [
        ("It was agreed that Ms Trask count the trees in the lane.", {"count"}, ("tree", "lane")),
        ("RESOLVED that the policy be redrafted and circulated.", {"redraft", "circulate"}, ("policy",)),
        (PANEL, {"ask", "attend"}, ("panel",)),
        ("The report on trees was noted.", set(), ()),
    ],
)
def test_what_a_task_asks(text: str, verbs: set[str], things: tuple[str, ...]) -> None:
    found = deeds_asked(text)
    assert {verb for deed in found for verb in deed.verbs} >= verbs
    assert not verbs or found[-1].things == things
    assert bool(verbs) == bool(found)


def test_hopes_and_questions_tell_no_deed() -> None:
    for said in ("Had she sent it?", "She hoped that it had been sent.", "Once it had been sent, all would be well."):
        assert deeds_told(said) == ()


def test_one_promise_told_twice() -> None:
    one = "A presentation to be made at the next meeting on the family programme"
    assert told_twice(one, "It was agreed that either Ms Trask or Mr Thorn would present on the programme")
    assert not told_twice(one, "Ms Trask would present on bicycles at the next meeting")
    assert not told_twice(one, "Ms Trask would visit the family centre")


def test_every_link_by_deed_says_so() -> None:
    graph = graph_of(paper().act(COUNT, []), says(later(), "Mr Thorn had counted the benches.", ""))
    [edge] = [e for e in graph.edges if e.kind == "UPDATES"]
    assert (edge.basis, edge.rule) == ("derived", "later minutes tell its deed")
    assert links(graph, "UPDATES")


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("The guide for kerb wardens dated from 2020.", "reported_done"),
        ("The guide for kerb wardens dates from early 2020.", "reported_done"),
        ("The guide for kerb wardens dated from 2019.", ""),  # perhaps the one that was there before
        ("The guide for kerb wardens dated from 2031.", ""),
        ("The rota for kerb wardens dated from 2020.", ""),
        ("It was asked whether the guide for kerb wardens dated from 2020.", ""),
    ],
)
def test_a_thing_that_dates_from_a_year_was_written_by_then(said: str, state: str) -> None:
    before = paper().act("A one-page guide for kerb wardens be written", [])
    graph = graph_of(before, says(later(date="2024-06-01"), said, ""))
    assert [e.props["state"] for e in graph.edges if e.kind == "UPDATES"] == ([state] if state else [])


def test_the_lists_read_by_hand_are_what_yaml_reads() -> None:
    path = HERE / "deeds.yml"
    assert read_plain(path) == yaml.safe_load(path.read_text(encoding="utf-8"))


def test_it_is_the_thing_of_the_deed_before() -> None:
    asked = deeds_asked("Ms Hart would draft a guide for carers and circulate it by June")
    assert [(sorted(deed.verbs), deed.things[0]) for deed in asked] == [(["draft"], "guide"), (["circulate"], "guide")]
    assert deeds_asked("Ms Hart would circulate it by June")[0].things[0] == "it"


SHARED = "Ms Trask write a map for the lane and circulate it by May"


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Ms Trask had circulated the map.", "reported_done"),  # 'it' is the map
        ("Ms Trask had circulated the minutes.", ""),
        ("Ms Trask had not circulated the map.", "open"),
    ],
)
def test_what_is_done_to_it_is_done_to_what_was_named_in_front(said: str, state: str) -> None:
    assert state_after(SHARED, said) == state


@pytest.mark.parametrize(
    ("title", "back"),
    [
        ("Matters arising", True),
        ("Progress on earlier decisions", True),
        ("Updates since the last meeting", True),
        ("Follow-up of previous actions", True),
        ("Review of resolutions", True),
        ("Progress on the Action Plan", False),
        ("Update on action days", False),
        ("Updates from partners", False),
        ("Notes of the meeting of 14 May", True),
        ("Last minutes (14 June) and anything outstanding", True),
        ("Decisions on planning", False),
        ("Notes on frogs", False),
        ("Date of next meeting", False),
    ],
)
def test_a_title_that_goes_over_what_was_agreed(title: str, back: bool) -> None:
    assert looks_back(title) is back


@pytest.mark.parametrize(
    ("said", "verb", "thing"),
    [
        ("The lamp case went to Cabinet on 3 May and was approved.", "take", "case"),
        ("The lamp case went to the Quarry Forum in May.", "take", "case"),
        ("The lamp case went to pieces on 3 May.", "", ""),
        ("The lamp case had not gone to Cabinet.", "", ""),
        ("The lamp case would go to Cabinet on 3 May.", "", ""),
        ("Half of the lamp case went to Cabinet on 3 May.", "", ""),
        ("The consultation had 40 responses.", "carry", "consultation"),
        ("The consultation had 40 responses so far.", "", ""),
        ("The consultation had been put off.", "", ""),
        ("The map was ready, and the Trust had replied to Ann Lee's letter.", "write", "trust"),
        ("The Trust has now responded to her e-mail.", "write", "trust"),
        ("The Trust had not replied to Ann Lee's letter.", "", ""),
        ("The Trust would have replied to her letter.", "", ""),
        ("The Trust had replied to the consultation.", "", ""),
    ],
)
def test_a_deed_is_told_by_what_became_of_its_thing(said: str, verb: str, thing: str) -> None:
    done = [one for one in deeds_told(said) if one.state == "reported_done" and verb in one.verbs]
    assert [one.things[0] for one in done] == ([thing] if verb else [])
