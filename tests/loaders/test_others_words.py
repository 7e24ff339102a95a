"""What another body decided, what only points elsewhere and who merely asked make no action and no decision here."""

from __future__ import annotations

import pytest

from loaders.blocks import Paragraph, Span
from loaders.letters import is_own_letters
from loaders.parsers.fit import Unit, binds
from loaders.parsers.owners import owners_of
from loaders.people import parse_person
from loaders.records import MeetingRecord
from loaders.roster import Known, Roster
from tests.loaders.test_no_guess import read


def minutes(text: str, extra: str = "") -> MeetingRecord:
    return read(text, extra).meetings[0]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Finch informed members that the Harbour Committee had decided that a form should be sent by the Council.",
        "A letter was read from Dale Health stating that they agreed that the clinic would be moved.",
        "Meetings will be held online once the council agreed that this was allowed.",
    ],
)
def test_what_another_body_decided_is_not_ours(text: str) -> None:
    meeting = minutes(text)
    assert (meeting.resolutions, meeting.actions) == ([], [])


@pytest.mark.parametrize(
    "text",
    ["After a discussion the Board agreed to close the path.", "The Board agreed to close the path once it floods."],
)
def test_what_the_board_agreed_stays_ours(text: str) -> None:
    assert len(minutes(text).resolutions) == 1


def test_points_that_are_still_to_be_resolved_are_no_decisions() -> None:
    text = "There are some issues to be resolved:\n\ni. Who owns the lane\n\nii. A gate would need to be built\n"
    assert minutes(text).resolutions == []


def test_points_below_what_was_resolved_are_decisions() -> None:
    text = "It was resolved:\n\n(i) To mend the gate at Mill Lane\n\n(ii) To close the lane in May\n"
    assert len(minutes(text).resolutions) == 2


def test_a_motion_that_breaks_off_is_the_decision_below_it() -> None:
    text = "Proposed by Councillor Finch, seconded by Mr Brown and\n\nAGREED       That the lane be closed.\n"
    [decision] = minutes(text).resolutions
    assert decision.text.endswith("That the lane be closed.")
    assert "Proposed" not in decision.text


@pytest.mark.parametrize("text", ["SBr was unsure. (Action 3)", "It was unclear who should provide one. (Action 3)"])
def test_a_pointer_behind_no_deed_gives_no_action(text: str) -> None:
    assert minutes(text).actions == []


def test_a_pointer_behind_a_deed_keeps_it() -> None:
    [action] = minutes("The lamps were old. SBr to write to the Council about the lamps. (Action 3)").actions
    assert action.owners == ["Sam Brown"]


@pytest.mark.parametrize("who", ["everybody", "Legal leads", "a small group", "area reps"])
def test_a_kind_of_people_is_collective(who: str) -> None:
    assert owners_of(Roster(), who).state == "collective"


@pytest.mark.parametrize("text", ["everybody to send SBr a note", "The fair to be planned by a small group"])
def test_a_group_that_is_named_by_nobody_owns_the_action(text: str) -> None:
    [action] = minutes(f"Action - {text}").actions
    assert (action.owner_state, len(action.owners)) == ("collective", 1)


def test_cells_run_together_name_no_organization() -> None:
    assert owners_of(Roster(), "Group October Board Amber").names == ()


def test_letters_behind_an_employer_are_those_of_the_person() -> None:
    person = parse_person("Det. Chief Insp. Peter Grove, Wold Constabulary (PG)")
    assert person is not None
    assert person.initials == "PG"
    assert not is_own_letters("PG", "Peter Grove", "Parish Group")
    assert not is_own_letters("WNP", "Will Oates", "Wold Nature Park")


def test_letters_that_two_people_bear_stay_open() -> None:
    roster = Roster(people=[Known("Martin Crane", initials="MC"), Known("Maud Corley", initials="MC")])
    owner = owners_of(roster, "MC")
    assert (owner.state, owner.names, owner.candidates) == ("ambiguous", (), ("Martin Crane", "Maud Corley"))


def test_letters_behind_an_article_are_a_body() -> None:
    roster = Roster(people=[Known("Carol Cope", initials="CC")])
    assert owners_of(roster, "The CC").names == ()
    assert owners_of(roster, "CC").names == ("Carol Cope",)


def test_a_bare_rank_with_its_employer_is_a_post() -> None:
    roster = Roster(people=[Known("Jo Camp", "Manager", "PSP"), Known("Pat Dunn", "Officer", "PSP")])
    assert owners_of(roster, "PSP Manager").names == ("Jo Camp",)


def test_who_helps_or_only_supports_gets_no_action_of_their_own() -> None:
    text = "Susan Bell will be the lead and will be assisted by Sam Brown. SBr to support."
    assert minutes(text).actions == []


@pytest.mark.parametrize(("token", "fits"), [("SBr", False), ("SBr/OF", False), ("OF", True)])
def test_who_asks_another_to_do_it_does_not_own_it(token: str, fits: bool) -> None:
    span = Span(0, 42, "SBr asked Ms Finch to send him the figures.")
    unit = Unit(span, Paragraph(start=0, end=42, text=span.text, lines=[]), "", in_resolution=False)
    assert binds(token, unit) is fits
