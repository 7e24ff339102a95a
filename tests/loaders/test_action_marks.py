"""Marks of printed actions in every shape in, the deed and its owner out; what a mark gives nobody makes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.parsers.owner_words import is_owner_alone
from loaders.roster import Known, Roster
from tests.loaders.made import actions, meeting, read

PEOPLE = ("Perry Stone", "Tess Moor", "Rufus Bell", "Orla Finch", "Una Vale")
ROSTER = Roster([Known(name) for name in PEOPLE], chair="Orla Finch")


@pytest.mark.parametrize(
    ("text", "deed", "owners", "tokens"),
    [
        ("ACTION: TM to redraw the map.", "redraw the map", ["Tess Moor"], ["TM"]),
        ("ACTION:TM to redraw the map.", "redraw the map", ["Tess Moor"], ["TM"]),
        ("Action 7: Perry Stone to redraw the map.", "redraw the map", ["Perry Stone"], ["Perry Stone"]),
        ("Action point 4.2 – Tess Moor to redraw the map.", "redraw the map", ["Tess Moor"], ["Tess Moor"]),
        ("AP3: Tess Moor to redraw the map.", "redraw the map", ["Tess Moor"], ["Tess Moor"]),
        ("[Action 3: Tess Moor to redraw the map.]", "redraw the map", ["Tess Moor"], ["Tess Moor"]),
        ("The map is to be redrawn. ACTION: TM", "The map is to be redrawn.", ["Tess Moor"], ["TM"]),
        ("The map is to be redrawn. (Action: TM)", "The map is to be redrawn.", ["Tess Moor"], ["TM"]),
        ("The map is to be redrawn.\nAction - Tess Moor", "The map is to be redrawn.", ["Tess Moor"], ["Tess Moor"]),
        ("The map is to be redrawn.\n\nAction by: TM", "The map is to be redrawn.", ["Tess Moor"], ["TM"]),
        ("The map is to be redrawn.\nOwner: Tess Moor", "The map is to be redrawn.", ["Tess Moor"], ["Tess Moor"]),
        ("Action Point 3\n\nThe map to be redrawn.\n\nOwner: TM", "The map to be redrawn.", ["Tess Moor"], ["TM"]),
        ("Action Point 3\n\nThe map to be redrawn.\n\nLead: Tess", "The map to be redrawn.", ["Tess Moor"], ["Tess"]),
        ("The map to be redrawn.\n\nAction Point 3\n\nOwner: TM", "The map to be redrawn.", ["Tess Moor"], ["TM"]),
        ("AP: Tess to redraw the map.", "redraw the map", ["Tess Moor"], ["Tess"]),
        ("The map is wrong.\n>> Tess: a new map", "a new map", ["Tess Moor"], ["Tess"]),
        ("TO DO: Tess - redraw the map", "redraw the map", ["Tess Moor"], ["Tess"]),
        ("Map: this year, perhaps. To be confirmed.\nAP: TM", "this year, perhaps", ["Tess Moor"], ["TM"]),
        ("The map (assigned to Tess Moor in coordination with Perry)", "The map", ["Tess Moor"], ["Tess Moor"]),
        ("Actions:\n\n- TM to redraw the map.", "redraw the map", ["Tess Moor"], ["TM"]),
        ("Action: redraw the map (Tess Moor, by 31 May).", "redraw the map", ["Tess Moor"], ["Tess Moor"]),
        ("Action: redraw the map – TM", "redraw the map", ["Tess Moor"], ["TM"]),
        ("Action: Tess and Perry to redraw the map.", "redraw", ["Tess Moor", "Perry Stone"], ["Tess and Perry"]),
    ],
)
def test_a_mark_gives_its_deed_to_its_owner(text: str, deed: str, owners: list[str], tokens: list[str]) -> None:
    (action,) = actions(text)
    assert deed in action.text
    assert (action.owners, action.owner_tokens, action.owner_state) == (owners, tokens, "resolved")
    assert action.source == "marker"


def test_the_sentence_that_commits_somebody_is_the_deed_of_an_owner_behind_it() -> None:
    (action,) = actions("Perry Stone asked for the counts to be shown by ward. The desk might not. ACTION: TM")
    assert (action.text, action.owners) == ("Perry Stone asked for the counts to be shown by ward.", ["Tess Moor"])
    assert action.evidence is not None
    assert action.evidence.quote.endswith("ACTION: TM")


def test_owners_under_each_other_close_the_deeds_above_them_in_order() -> None:
    first, second = actions(
        "It was agreed that Tess write to the traders.\n\nIt was agreed that Ms Bell and Mr Stone walk the lanes.\n\n"
        "Action: TM\nAction: Perry Stone"
    )
    assert (first.owners, first.owner_tokens) == (["Tess Moor"], ["TM"])
    assert (second.owners, second.owner_tokens) == (["Perry Stone"], ["Perry Stone"])
    assert "walk" in second.text
    assert first.evidence is not None
    assert "walk" not in first.evidence.quote


def test_owners_under_each_other_that_no_sentence_names_keep_their_order() -> None:
    found = actions("The map is to be redrawn.\n\nThe pumps are to be priced.\n\nAction: TM\nAction: OF")
    assert [(row.text, row.owners) for row in found] == [
        ("The map is to be redrawn.", ["Tess Moor"]), ("The pumps are to be priced.", ["Orla Finch"])
    ]  # fmt: skip


def test_an_agreement_behind_a_mark_names_its_owner() -> None:
    (action,) = actions("Action – It was agreed that the Head of Parks would obtain three quotations.")
    assert action.owners == ["Perry Stone"]


def test_an_owner_broken_at_its_stroke_is_one_entry() -> None:
    (action,) = actions("No Item Action\nThe school was told. Tess and Rufus to write to the school. TM/\nRB")
    assert (action.owners, action.owner_tokens) == (["Tess Moor", "Rufus Bell"], ["TM/ RB"])
    assert "TM/" not in action.text


def test_two_deeds_in_one_mark_are_two_actions() -> None:
    found = actions("Action: Tess to ring the school; Perry to draw the map.")
    assert [(a.owners, a.text) for a in found] == [
        (["Tess Moor"], "Tess to ring the school"), (["Perry Stone"], "Perry to draw the map."),
    ]  # fmt: skip


def test_an_owner_behind_a_mark_ends_at_its_line() -> None:
    found = actions("The map is to be redrawn. ACTION: TM\nBus stops – Perry Stone had counted them twice.")
    assert [(a.text, a.owners) for a in found] == [("The map is to be redrawn.", ["Tess Moor"])]


def test_a_deed_on_a_short_line_ends_there() -> None:
    found = actions(
        "TO DO: Tess - redraw the map\nBus stops - Perry Stone had counted them twice and would not do it again."
    )
    assert [(a.text, a.owners) for a in found] == [("redraw the map", ["Tess Moor"])]


@pytest.mark.parametrize(("who", "state"), [("?", "none"), ("tbc", "tbc"), ("all wardens", "collective")])
def test_a_deed_behind_a_dash_may_be_nobodys(who: str, state: str) -> None:
    (action,) = actions(f"AP: {who} - redraw the map")
    assert (action.text, action.owner_state, action.owner_tokens) == ("redraw the map", state, [who])


def test_words_in_front_of_a_dash_that_name_nobody_are_part_of_the_deed() -> None:
    (action,) = actions("Action: Bus stops - Tess Moor to count them")
    assert "Bus stops" in action.text


def test_a_lead_without_a_deed_above_it_makes_no_action() -> None:
    assert actions("The gates were shut all year.\n\nLead: Tess Moor") == []


def test_numbered_deeds_know_who_was_speaking_and_which_team_is_to_walk() -> None:
    found = actions(
        "The Head of Parks said that the counts were wrong. He undertook to count again. (2)\n\n"
        "The parks team will walk the paths. (3)\n\nNobody felt that both groups had to. (4)"
    )
    assert [a.owners for a in found] == [["Perry Stone"], ["parks team"], []]


def test_rising_numbers_in_brackets_mark_actions() -> None:
    found = actions(
        "The Head of Parks was asked to supply a table. (3)\n\nPerry Stone counted falls (11) and thefts (7) here.\n\n"
        "Perry Stone undertook to send the comments on. (4)"
    )
    assert [a.owners for a in found] == [["Perry Stone"], ["Perry Stone"]] or len(found) == 2


@pytest.mark.parametrize("state", ["TBC", "to be confirmed"])
def test_an_owner_to_be_confirmed_is_nobody(state: str) -> None:
    (action,) = actions(f"The map is to be redrawn.\nOwner: {state}")
    assert (action.owner_state, action.owners) == ("tbc", [])


@pytest.mark.parametrize(
    "text",
    [
        "Action: none.", "Action: None from the update.", "Actions: see the log.", "Action 14 – complete.",
        "Action 14 (training for night staff) – complete.", "There were no actions under this item.",
        "The action plan: a summary was shown.",
    ],
)  # fmt: skip
def test_marks_that_give_nobody_anything_make_nothing(text: str) -> None:
    assert actions(text) == []


def test_initials_of_nobody_known_keep_the_token_and_name_nobody() -> None:
    (action,) = actions("ACTION: GN to share the audit.")
    assert (action.owner_tokens, action.owners, action.owner_state) == (["GN"], [], "unresolved")


@given(
    st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True), st.sampled_from(["/", " / ", ", ", " and "])
)
def test_owners_joined_in_any_way_are_owners_alone(names: list[str], between: str) -> None:
    assert is_owner_alone(ROSTER, between.join(names))
    assert is_owner_alone(ROSTER, between.join("".join(word[0] for word in name.split()) for name in names))


@given(st.sampled_from(PEOPLE), st.sampled_from(["write", "send", "redraw", "ask"]), st.text("abcdef ", max_size=20))
def test_an_owner_with_a_deed_is_not_alone(name: str, verb: str, rest: str) -> None:
    assert not is_owner_alone(ROSTER, f"{name} to {verb} {rest}")


ASKS = """Fernhill wardens

{heading}

{intro}

Gates
- shut the gate by the mill (Dale Trust)
- send the count to the clerk (Perry Stone, by 31 May)

Paths
- ask who owns the steps (Dale Police / Path owners)
- lend the lamp to the school (Dale Police - subject to the weather)
- put the map on the wall (tbc)
- nothing new
- walk the path by the river
- bring a torch (all wardens (night team))

Still nobody for the website.
"""


def test_bullets_under_a_heading_of_actions_are_deeds() -> None:
    _, records = read(ASKS.format(heading="ASKS FROM THE MAY MEETING", intro="Hello, only the asks this time."))
    found = [(a.text, a.owners, a.owner_state) for m in records.meetings for a in m.actions]
    assert found == [
        ("shut the gate by the mill", ["Dale Trust"], "resolved"),
        ("send the count to the clerk", ["Perry Stone"], "resolved"),
        ("ask who owns the steps", ["Dale Police", "Path owners"], "resolved"),
        ("lend the lamp to the school", ["Dale Police"], "resolved"),
        ("put the map on the wall", [], "tbc"),
        ("walk the path by the river", [], "none"),
        ("bring a torch", ["all wardens"], "collective"),
    ]
    assert records.meetings[0].actions[1].due == "31 May"


@pytest.mark.parametrize("heading", ["NOTES FROM THE MAY MEETING", "ACTION PLAN 2031"])
def test_bullets_under_another_heading_are_none(heading: str) -> None:
    text = ASKS.format(heading=heading, intro="Minutes of the meeting held on 4 June 2031.")
    assert [a for m in read(text)[1].meetings for a in m.actions] == []


def test_an_agenda_below_a_heading_of_actions_is_no_list_of_them() -> None:
    text = "Summary of actions\n\nMinutes of the meeting held on 4 June 2031.\n\nAgenda\n\n"
    text += "- Winter incidents (Dale Police)\n- Radios (Dale Trust)\n- Signs (Dale Council)\n"
    assert [a for m in read(text)[1].meetings for a in m.actions] == []


def test_deeds_behind_labels_have_their_owners() -> None:
    found = actions(
        "The gate was shut.\nWho: Tess / Perry  What: price a new gate  By when: 3 July\n"
        "Who: [name]  What: [action]  By when: [date]\nTask: paint it  Who: Perry  Due: -\nThe wall was wet."
    )
    assert [(a.text, a.owners, a.due) for a in found] == [
        ("price a new gate", ["Tess Moor", "Perry Stone"], "3 July"), ("paint it", ["Perry Stone"], None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ACTION 31/04: TM to redraw the map.", "31/04"),
        ("Action 7: Perry Stone to redraw the map.", "7"),
        ("ACTION: TM to redraw the map.", ""),
    ],
)
def test_the_number_that_a_mark_prints_is_kept(text: str, number: str) -> None:
    assert [a.number for a in actions(text)] == [number]


def test_to_complete_a_thing_is_a_deed_and_a_bare_complete_is_none() -> None:
    assert [a.text for a in actions("ACTION: Complete the survey of the shops (TM)")] != []
    assert actions("ACTION: Complete - the survey was sent") == []


OLD = """{title}|Notes agreed. Actions:

- Lamp list: RB has sent it round. Complete.
- Map: still with the printer. TM to chase them in the new year. Carried forward.
- Kite training: dates went out but the sessions were called off."""


@pytest.mark.parametrize(
    "title", ["Notes of 13 February and action update", "Minutes of the last meeting", "Matters arising", "Action log"]
)
def test_actions_over_what_became_of_the_old_ones_are_no_new_ones(title: str) -> None:
    found = meeting(OLD.format(title=title)).actions
    assert [(a.text, a.owners) for a in found] == [("TM to chase them in the new year.", ["Tess Moor"])]


def test_actions_below_the_agreed_notes_that_nobody_reports_on_are_new() -> None:
    text = "Notes of 13 February|Notes agreed. Actions:\n\n- TM to draw the map.\n- RB to send the list."
    assert [a.owners for a in meeting(text).actions] == [["Tess Moor"], ["Rufus Bell"]]


def test_actions_of_another_item_are_new_though_one_says_how_it_stands() -> None:
    assert len(meeting(OLD.format(title="Lamps")).actions) > 1
