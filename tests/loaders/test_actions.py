"""Sentences in, actions with their owners out; offers, hopes and refusals are none."""

from __future__ import annotations

import pytest

from tests.loaders.made import actions, read_table, said


@pytest.mark.parametrize(
    ("sentence", "owners", "source"),
    [
        ("It was agreed that Perry Stone would write to the school.", ["Perry Stone"], "resolution"),
        ("It was agreed that Perry Stone and Tess Moor would meet.", ["Perry Stone", "Tess Moor"], "resolution"),
        ("RESOLVED that the report be noted and that Ms Moor write to the school.", ["Tess Moor"], "resolution"),
        ("Tess Moor undertook to check the hydrants.", ["Tess Moor"], "prose"),
        ("Ms Moor was asked to check the hydrants.", ["Tess Moor"], "prose"),
        ("Tess Moor gave an undertaking to look at the hydrants.", ["Tess Moor"], "prose"),
        ("Ms Moor would take up the signs with the County.", ["Tess Moor"], "prose"),
        ("Perry to split the list by street.", ["Perry Stone"], "prose"),
        ("4.2 Perry to split the list by street.", ["Perry Stone"], "prose"),
        ("The Convener and Mr Stone to draft these.", ["Orla Finch", "Perry Stone"], "prose"),
        ("AGREED that Ms Moor prepare costings for May.", ["Tess Moor"], "resolution"),
        ("ACTION: Perry Stone to draw up a map.", ["Perry Stone"], "marker"),
        ("ACTION: TM to draw up a map.", ["Tess Moor"], "marker"),
    ],
)
def test_a_task_has_its_owner(sentence: str, owners: list[str], source: str) -> None:
    (action,) = actions(sentence)
    assert (action.owners, action.owner_state, action.source) == (owners, "resolved", source)


@pytest.mark.parametrize(
    ("sentence", "state", "owners", "candidates"),
    [
        ("ACTION: PS to draw up a map.", "ambiguous", [], ["Perry Stone", "Pia Sand"]),
        ("ACTION: XY to draw up a map.", "unresolved", [], []),
        ("RESOLVED that a map be produced.", "none", [], []),
        ("It was agreed that the steps be repaired.", "none", [], []),
        ("It was agreed that a letter be sent to the school.", "none", [], []),
        ("It was agreed that she would write.", "none", [], []),
        ("Members were asked to send their figures to the clerk.", "collective", ["Members"], []),
    ],
)
def test_what_is_not_settled_has_no_owner(sentence: str, state: str, owners: list[str], candidates: list[str]) -> None:
    (action,) = actions(sentence)
    assert (action.owner_state, action.owners, action.candidates) == (state, owners, candidates)


@pytest.mark.parametrize(
    "sentence",
    [
        "Perry Stone offered to walk the paths.",
        "Perry Stone hoped to report in the spring.",
        "Perry Stone would be happy to report.",
        "It was agreed that the map would not be sent.",
        "RESOLVED that the report be noted.",
        "Action: None.",
        "Perry Stone said that the dogs would be counted by the owner.",
        "The minutes of the meeting held on 4 March 2031 were agreed as a correct record.",
        "Perry Stone had written to the school in May.",
        "Perry Stone would like to know whose it is.",
        "Tess Moor would take the lead on hydrants.",
        "Tess Moor would report to the Council each year.",
        "Tess Moor would visit the school if she were asked.",
        "The new lamps will be launched in May.",
        "Perry Stone would rather count them twice a year.",
        "The Fire Service would visit every school.",
        "Perry Stone to date had seen none.",
        "Action 14 – TM has visited the paths. CLOSED.",
    ],
)
def test_near_misses_are_no_actions(sentence: str) -> None:
    assert actions(sentence) == []


def test_a_body_that_agrees_to_do_something_is_a_group() -> None:
    (action,) = actions("The Network agreed to write to the school.")
    assert (action.owner_state, action.owner_kinds) == ("collective", ["collective"])


@pytest.mark.parametrize(
    ("sentence", "owners", "kind"),
    [
        ("The Operator undertook to keep the gate shut.", ["Ray Holt"], "person"),
        ("The Contractor undertook to keep the gate shut.", ["Contractor"], "post"),
        ("Alder Stone to provide the gravel.", ["Alder Stone"], "organization"),
        ("It was agreed that the Harbour Master would shut the gate.", ["Jem Pike"], "person"),
        ("Parks to provide the gravel.", ["Parks"], "organization"),
    ],
)
def test_who_somebody_came_for_is_known(sentence: str, owners: list[str], kind: str) -> None:
    people = (
        "Orla Finch (Chairman)", "Ray Holt (Airfield Operator)", "Vic Lunn (Site Manager, Alder Stone)",
        "Jem Pike (Harbour Master)",
    )  # fmt: skip
    (action,) = said(sentence, people=people).actions
    assert (action.owners, action.owner_kinds) == (owners, [kind])


def test_a_first_name_that_nobody_bears_is_kept_as_words_only() -> None:
    (action,) = actions("Lena to print the leaflets.")
    assert (action.owner_state, action.owners, action.owner_tokens) == ("unresolved", [], ["Lena"])
    assert actions("Grant to provide new lamps: nothing was heard.") == []


def test_the_secretary_of_the_body_is_the_one_with_that_post() -> None:
    people = ("Orla Finch (Chairman)", "Ida Marsh (Board Secretary)", "Perry Stone (Company Secretary)")
    (action,) = said("AGREED that the Secretary write to the school.", people=people).actions
    assert action.owners == ["Ida Marsh"]


def test_when_it_is_due_is_said_in_the_words_used() -> None:
    (action,) = actions("It was agreed that Perry Stone would write to the school by Easter.")
    assert action.due == "Easter"
    (action,) = actions("It was agreed that Perry Stone would write to the school.")
    assert action.due is None


def test_the_same_deed_told_twice_counts_once() -> None:
    found = actions("Perry Stone promised to draw the map. It was agreed that Perry Stone would draw the map.")
    assert [action.owners for action in found] == [["Perry Stone"]]


def row(number: int, title: str, words: str, owners: str) -> str:
    cells = "".join(f"<p>{owner}</p>" for owner in owners.split())
    return f"<b>{number}</b>\t<b>{title}</b>\t<b>Action</b>\n\t{words}\t{cells}\n"


HEAD = (
    "## FERNHILL SAFETY BOARD\n\nMinutes of the meeting held on 4 June 2031\n\n### Present:\n\n"
    "Orla Finch (Chairman)  \nPerry Stone (Head of Parks)  \nTess Moor (Fire Commander)\n\n"
)


def column(words: str, owners: str) -> list[tuple[list[str], list[str], str]]:
    """Tokens, owners and text of the actions of one row with owners beside it."""
    _, records = read_table(HEAD + row(1, "APOLOGIES", "None.", "") + row(2, "DOGS", words, owners))
    return [(a.owner_tokens, a.owners, a.text) for a in records.meetings[0].actions]


def test_owners_in_the_column_fall_on_their_sentences_in_order() -> None:
    words = (
        "<p>The dogs were counted in May.</p><p>Perry Stone agreed to draw up a map of the paths.</p>"
        "<p>Everybody was pleased.</p><p>Tess Moor undertook to check the hydrants.</p>"
    )
    assert column(words, "PS TM") == [
        (["PS"], ["Perry Stone"], "Perry Stone agreed to draw up a map of the paths."),
        (["TM"], ["Tess Moor"], "Tess Moor undertook to check the hydrants."),
    ]


def test_two_owners_of_one_entry_share_the_task() -> None:
    assert column("<p>It was agreed that the school be written to.</p>", "PS/TM") == [
        (["PS/TM"], ["Perry Stone", "Tess Moor"], "It was agreed that the school be written to.")
    ]


@pytest.mark.parametrize(("token", "state"), [("TBC", "tbc"), ("All", "collective"), ("QQ", "unresolved")])
def test_what_stands_in_the_column_is_never_made_a_person(token: str, state: str) -> None:
    words = "<p>It was agreed that the school be written to.</p>"
    _, records = read_table(HEAD + row(1, "APOLOGIES", "None.", "") + row(2, "DOGS", words, token))
    (action,) = records.meetings[0].actions
    assert action.owner_state == state
    assert action.owner_tokens == [token]
    assert all(owner == token for owner in action.owners)


def test_an_entry_that_fits_no_sentence_is_told_and_makes_no_action() -> None:
    _, records = read_table(HEAD + row(1, "APOLOGIES", "None.", "") + row(2, "DOGS", "<p>Dogs:</p>", "PS"))
    assert records.meetings[0].actions == []
    assert [warning["kind"] for warning in records.warnings] == ["unplaced_owner"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dogs and Parks Sub-Group (Chair: Tess Moor) - to meet in November.",
        "Dogs and Parks Sub-Group - to meet again after the summer.",
    ],
)
def test_when_a_group_is_to_meet_is_no_task(sentence: str) -> None:
    assert actions(sentence) == []
    assert [a.owners for a in actions("Tess Moor to meet the wardens in November.")] == [["Tess Moor"]]
