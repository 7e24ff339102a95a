"""What later minutes say under the name of a matter is joined to the task it speaks of, and to no other."""

from __future__ import annotations

from typing import Any

import pytest

from graph.build import Graph
from tests.graph.made import Paper, graph_of, paper
from tests.graph.test_progress import later

MAP = "Una Trask to draw a map of the old hydrants in Quarry Lane and bring it back"
COUNT = "Uri Thorn to count the benches and the bins in Fern Park"
CHECK = "Ola Finn to check whether the ferry timetable was right"
RULE = "later minutes speak under its name"


def first() -> Paper:
    given = paper().act(MAP, ["Una Trask"]).act(COUNT, ["Uri Thorn"]).act(CHECK, ["Ola Finn"])
    return given.present("Una Trask").present("Uri Thorn").present("Ola Finn").present("Ivo Pell")


def says(of: Paper, label: str, text: str, state: str = "in_progress", **more: Any) -> Paper:
    said = f"{label}. {text}"
    values = {"text": said, "state": state, "refers_to": {}, "label": label, "looks_back": True, **more}
    return of.say("progress", said, item="3", order=2, **values)


def joined(graph: Graph) -> list[tuple[str, str]]:
    texts = {n.key: str(n.props.get("text")) for n in graph.nodes}
    return sorted((texts[e.dst], str(e.props["state"])) for e in graph.edges if e.kind == "UPDATES" and e.rule == RULE)


@pytest.mark.parametrize(
    ("label", "text", "task"),
    [
        ("Quarry Lane hydrants", "Nothing was new.", MAP),  # the whole name
        ("Hydrants", "Miss Trask had been on leave.", MAP),  # one word, and the owner
        ("Hydrants", "The map was with the printer.", MAP),  # one word, and another
        ("Hydrant survey in Quarry Lane", "Miss Trask spoke of the fog.", MAP),  # half, and the owner
        ("Hydrant survey in Quarry Lane", "Mr Pell spoke of the fog.", ""),  # half, and somebody else
        ("Fog", "Miss Trask had walked the lane in it.", MAP),  # the owner and a word, of the last meeting
        ("Fog", "Miss Trask spoke of the weather.", ""),
        ("Fog", "Mr Pell had seen a map.", ""),
        ("Trees", "The trees in the lane had been cut.", ""),
        ("Park", "It was open again.", COUNT),  # all of the name is the task's own
        ("Park keeper", "He was welcomed.", ""),
    ],
)
def test_a_stretch_is_joined_where_name_owner_or_words_prove_it(label: str, text: str, task: str) -> None:
    assert joined(graph_of(first(), says(later(), label, text))) == ([(task, "in_progress")] if task else [])


def test_a_name_that_fits_the_tasks_of_two_owners_joins_none() -> None:
    two = first().act("Ivo Pell to paint the hydrants in Quarry Lane", ["Ivo Pell"])
    assert joined(graph_of(two, says(later(), "Quarry Lane hydrants", "Nothing was new."))) == []
    [told] = joined(graph_of(two, says(later(), "Quarry Lane hydrants", "Mr Pell had been on leave.")))
    assert told[0] == "Ivo Pell to paint the hydrants in Quarry Lane"


def test_a_first_name_that_only_one_owner_bears_names_that_owner() -> None:
    [told] = joined(graph_of(first(), says(later(), "Hydrant survey in Quarry Lane", "Una spoke of the fog.")))
    assert told[0] == MAP
    two = first().act("Una Marsh to oil the gate", ["Una Marsh"])
    assert joined(graph_of(two, says(later(), "Hydrant survey in Quarry Lane", "Una spoke of the fog."))) == []


@pytest.mark.parametrize(("words", "state"), [("sent this out", "reported_done"), ("sent word", "in_progress")])
def test_a_pronoun_behind_the_verb_is_what_the_name_names(words: str, state: str) -> None:
    given = first().act("Ivo Pell to send the referral card to all", ["Ivo Pell"])
    said = says(later(), "Referral card", f"Mr Pell had {words} in June.", state="reported_done")
    assert [told for _, told in joined(graph_of(given, said))] == [state]


def test_elsewhere_the_title_of_an_item_needs_more() -> None:
    for text, found in (("Nothing was new.", 0), ("Miss Trask had been down the lane.", 1)):
        graph = graph_of(first(), says(later(), "Hydrants", text, looks_back=False))
        assert len(joined(graph)) == found


@pytest.mark.parametrize(
    ("label", "text", "more", "state"),
    [
        ("Hydrants", "Miss Trask had drawn the map.", {"state": "reported_done"}, "reported_done"),
        ("Hydrants", "Miss Trask had been told of the fog.", {"state": "reported_done"}, "in_progress"),
        ("Hydrants", "The map of Fern Park had been burnt.", {"state": "reported_done"}, "in_progress"),
        ("Hydrants", "Complete.", {"state": "reported_done", "bare": True}, "reported_done"),
        ("Hydrants", "Miss Trask had not been able to go.", {"state": "open"}, "open"),
        ("Hydrants", "Mr Pell took it on from Miss Trask.", {"taker": "Mr Pell"}, "superseded"),
        ("Hydrants", "Miss Trask took it on.", {"taker": "Miss Trask"}, "in_progress"),
        ("Ferry timetable", "Miss Finn confirmed that it was.", {}, "reported_done"),
        ("Ferry timetable", "Mr Pell confirmed that he liked it.", {}, "in_progress"),
    ],
)
def test_only_the_very_deed_or_plain_words_end_a_task(label: str, text: str, more: dict[str, Any], state: str) -> None:
    assert [said for _, said in joined(graph_of(first(), says(later(), label, text, **more)))] == [state]


def test_a_task_given_out_again_is_told_of_with_the_first_and_one_told_done_no_more() -> None:
    again = Paper("again.txt", "2019-04-01").meet().act("Finish the map of hydrants", ["Una Trask"])
    again.present("Una Trask")
    said = says(later(), "Hydrants", "Complete.", state="reported_done", bare=True)
    later_still = says(Paper("third.txt", "2019-09-01").meet(), "Hydrants", "Miss Trask was thanked.")
    graph = graph_of(first(), again, said, later_still)
    assert joined(graph) == [("Finish the map of hydrants", "reported_done"), (MAP, "reported_done")]


def test_words_of_the_same_day_or_long_after_prove_nothing() -> None:
    assert joined(graph_of(says(first(), "Quarry Lane hydrants", "Miss Trask had the map."))) == []
    late = says(Paper("late.txt", "2024-03-01").meet(), "Quarry Lane hydrants", "Miss Trask had the map.")
    assert joined(graph_of(first(), late)) == []


@pytest.mark.parametrize(
    ("title", "said", "joined_to"),
    [
        ("Matters arising", "The Plan had been published in August.", True),
        ("Review of actions", "The Plan was published in August.", True),
        ("Update on actions", "The Plan had not been published.", True),
        ("Progress on earlier decisions", "The Plan was published in August.", True),
        ("Progress on the Action Plan", "The Plan was published in August.", False),
        ("Libraries", "The Plan had been published in August.", False),
        ("Matters arising", "The Plan had been printed in August.", False),  # another verb
        ("Matters arising", "The figures had been published in August.", False),  # another thing
        ("Matters arising", "The Plan published in 2017 had been sold.", False),
    ],
)
def test_where_an_item_looks_back_the_one_task_of_that_deed_is_meant(title: str, said: str, joined_to: bool) -> None:
    plan = "That the Head of Parks publish the Plan on the website"
    given = first().act(plan, ["Ivo Pell"])
    later_on = later().say("item", f"3. {title}", item="3", order=2, number="3", title=title)
    later_on.say("progress", said, item="3", order=2, text=said, state="reported_done", refers_to={})
    graph = graph_of(given, later_on)
    texts = {n.key: str(n.props.get("text")) for n in graph.nodes}
    told = [texts[e.dst] for e in graph.edges if e.kind == "UPDATES"]
    assert told == ([plan] if joined_to else [])


def test_of_two_tasks_of_one_deed_none_is_meant() -> None:
    given = first().act("That Ivo Pell publish the Plan on paper", ["Ivo Pell"])
    given.act("That Ola Finn publish the Plan in Welsh", ["Ola Finn"])
    later_on = later().say("item", "3. Matters arising", item="3", order=2, number="3", title="Matters arising")
    said = "The Plan had been published in August."
    later_on.say("progress", said, item="3", order=2, text=said, state="reported_done", refers_to={})
    assert [e for e in graph_of(given, later_on).edges if e.kind == "UPDATES"] == []


def test_a_mark_that_only_stands_behind_the_words_of_a_task_is_told_with_it() -> None:
    mark, monthly = "All partners, monthly", "It was agreed that each agency send the monthly numbers of falls"
    given = paper().act(monthly, []).act(mark, [], order=1, before=f"{monthly}.")
    said = says(later(), "Monthly numbers", "Four agencies were sending theirs.")
    assert [task for task, _ in joined(graph_of(given, said))] == [mark, monthly]
    other = paper().act(monthly, []).act("Send the monthly numbers of floods", [], order=1, before="Floods had risen.")
    assert joined(graph_of(other, says(later(), "Monthly numbers", "None had come."))) == []


@pytest.mark.parametrize(
    ("given", "said", "joins"),
    [
        ("19/07", "19/07", True),
        ("19/07", "19/08", False),  # the words fit, the number is another's
        ("19/07", "", True),
        ("", "19/07", True),
        ("18/07", "18/07", False),  # no number of that year
    ],
)
def test_a_number_of_a_year_goes_before_the_words(given: str, said: str, joins: bool) -> None:
    before = first().act("Ivo Pell to paint the railings of the bridge", ["Ivo Pell"], number=given)
    found = joined(graph_of(before, says(later(), "Railings bridge", "Mr Pell is unwell.", number=said)))
    assert bool(found) is joins


def test_a_number_joins_where_no_word_agrees() -> None:
    before = first().act("Ivo Pell to paint the railings of the bridge", ["Ivo Pell"], number="19/07")
    said = says(later(), "Quay", "Held over.", "open", number="19/07", bare=True)
    assert joined(graph_of(before, said)) == [("Ivo Pell to paint the railings of the bridge", "open")]


@pytest.mark.parametrize(
    ("text", "other", "joins"),
    [
        ("Una had been on leave.", "Uri Thorn", True),
        ("Una had been on leave.", "Una Bell", False),  # two of that name
        ("Una had been on leave.", "Una T", True),  # the same one, cut short
        ("Una Bell had been on leave.", "Uri Thorn", False),
    ],
)
def test_a_first_name_that_one_owner_has_is_that_owner(text: str, other: str, joins: bool) -> None:
    before = first().act("Somebody to ring the church bells on Sundays", [other]).present(other)
    found = joined(graph_of(before, says(later(), "Hydrant survey in Quarry Lane", text)))
    assert found == ([(MAP, "in_progress")] if joins else [])


@pytest.mark.parametrize(
    ("task", "label", "text", "state"),
    [
        ("Write to the Quilters about the marking of tools", "Quilters letter", "Mr Pell said it went.", "done"),
        ("Write to the Quilters about the marking of tools", "Quilters supper", "Mr Pell said it went.", ""),
        ("Ring the Quilters about the marking of tools", "Quilters letter", "Mr Pell said it went.", ""),
    ],
)
def test_a_noun_of_a_deed_in_a_name_is_the_deed(task: str, label: str, text: str, state: str) -> None:
    before = first().act(task, ["Ivo Pell"])
    said = says(later(), label, text, "reported_done", bare=True)
    assert joined(graph_of(before, said)) == ([(task, "reported_done")] if state else [])


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("Agreed: that the decision of {day} to map the old hydrants of Quarry Lane be rescinded.", True),
        ("Agreed: that the decision of 3 May 2018 to map the old hydrants of Quarry Lane be rescinded.", False),
        ("Agreed: that the decision of {day} to paint the railings be rescinded.", False),
        ("The map of the old hydrants of Quarry Lane, shown on {day}, was replaced.", False),
    ],
)
def test_a_decision_of_a_named_day_that_is_rescinded_ends_its_task(text: str, over: bool) -> None:
    given = first()
    said = says(later(), "Fog", text.format(day="1 March 2019"), "superseded", looks_back=False)
    assert joined(graph_of(given, said)) == ([(MAP, "superseded")] if over else [])


def test_a_task_taken_over_goes_on_under_its_new_owner() -> None:
    taken = says(later().present("Ivo Pell"), "Hydrants", "Mr Pell took it on from Miss Trask.", taker="Mr Pell")
    graph = graph_of(first(), taken)
    assert [state for _, state in joined(graph)] == ["in_progress"]
    [edge] = [e for e in graph.edges if e.kind == "ASSIGNED_TO" and e.props.get("taken_over")]
    assert (edge.dst, edge.as_of, edge.rule) == ("person:ivo-pell", "2019-06-01", "taken over, as later minutes say")


def test_a_task_of_its_own_for_the_new_owner_replaces_the_earlier_one() -> None:
    paper = later().present("Ivo Pell")
    taken = says(paper, "Hydrants", "Mr Pell will take this over from Miss Trask.", taker="Mr Pell")
    _, item, order, line, _ = taken.said[-1]
    action = {"ref": "", "text": taken.lines[line], "owners": ["Ivo Pell"], "owner_tokens": [], "candidates": []}
    action |= {"owner_kinds": ["person"], "due": "", "source": "prose", "owner_state": "resolved", "resolution_ref": ""}
    taken.said.append(("action", item, order, line, action))
    graph = graph_of(first(), taken)
    assert [state for _, state in joined(graph)] == ["superseded"]
    assert not [e for e in graph.edges if e.props.get("taken_over")]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Held on 3 May at the mill. Mr Thorn was thanked.", "reported_done"),
        ("Held in May as planned.", "reported_done"),
        ("Held on 3 May but a second was wanted.", "in_progress"),
        ("Held up by the flood.", "in_progress"),
        ("Held dear by everybody.", "in_progress"),
    ],
)
def test_what_opens_with_a_deed_and_its_day_behind_the_whole_name_was_done(text: str, state: str) -> None:
    given = first().act("Open day of the ferry museum", ["Uri Thorn"])
    assert joined(graph_of(given, says(later(), "Ferry museum open day", text))) == [
        ("Open day of the ferry museum", state)
    ]


def test_who_was_to_ask_and_confirms_by_first_name_has_asked() -> None:
    given = first().act("Ask whether the mill crew sit on the lamp panel", ["Ola Finn"])
    told = joined(graph_of(given, says(later(), "Mill crew", "Ola confirmed that two of them do.")))
    assert told == [("Ask whether the mill crew sit on the lamp panel", "reported_done")]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Mr Thorn's course ran in May and again in July.", "reported_done"),
        ("The course ran out of places.", "in_progress"),
        ("The ferry figures are in the report at item 9.", "reported_done"),
        ("Mr Thorn had a kind reply to his letter.", "reported_done"),
        ("Mr Thorn had no reply to his letter.", "in_progress"),
    ],
)
def test_what_was_held_is_in_the_report_or_was_answered_is_done(text: str, state: str) -> None:
    given = first().act("Ferry museum course", ["Uri Thorn"])
    assert joined(graph_of(given, says(later(), "Ferry museum course", text))) == [("Ferry museum course", state)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Sent by UT on 4 May, and a kind reply received.", "reported_done"),
        ("Circulated by the Clerk in July.", "reported_done"),
        ("Sent by the wrong ferry.", "in_progress"),
        ("Sent by UT in May but a second was wanted.", "in_progress"),
    ],
)
def test_what_was_sent_by_somebody_on_a_day_behind_the_whole_name_was_done(text: str, state: str) -> None:
    given = first().act("Letter on the mill bells", ["Una Trask"])
    assert joined(graph_of(given, says(later(), "Letter on the mill bells", text))) == [
        ("Letter on the mill bells", state)
    ]
