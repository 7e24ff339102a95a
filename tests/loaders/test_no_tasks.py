"""Sentences that give nobody of the board anything to do in, no action out; near misses keep theirs."""

from __future__ import annotations

import pytest

from tests.loaders.made import actions, meeting, said

OF_OTHERS = """Tess Moor reported that the Health and Wellbeing Board was to consider the winter plan in June.
The Health and Wellbeing Board was to consider the winter plan in June.
Tess Moor reported that the Fire Service was to recruit two advisers.
Tess Moor mentioned that the Youth Board is to review its grants.
Tess Moor said that the Safeguarding Board asked the Police to review the case.
It was noted that the Housing Trust was to close the hostel.
Perry Stone said that his Service was to recruit two advisers.
Tess Moor said that its Board was to print a leaflet.
Tess Moor said that their Manager would write to the owners.
Tess Moor said that her Deputy was to write to the owners."""
OFFICES = """Orla Finch would carry on as Chair.
Cllr Vale would stay on as Vice-Chair.
Tess Moor would take the chair in June.
Tess Moor would continue to act as clerk.
Tess Moor will take over as the Board's lead for lamps.
Tess Moor said that she had been appointed to a post in Ostby and would leave in May."""
MANNERS = """She asked members to keep themselves muted when not speaking.
Orla Finch asked members to mute their microphones.
Orla Finch asked all those present to sign the register.
Perry Stone said that the plan was out for consultation, and partners were encouraged to reply."""
DONE_BY_VOTE = """RESOLVED that the decision of 4 May be rescinded and the scheme be brought to an end on 31 July.
RESOLVED that the panel be disbanded.
RESOLVED that the report be received.
Members agreed to roll the plan forward for a year.
The Board agreed to the new opening hours.
The Board agreed to drop the survey.
Agreed to keep it for reviews.
Agreed to leave as is.
Agreed to hold the vacancy until May.
Agreed to carry on as before.
Agreed to keep it for the new lamps.
Agreed to go for it.
In the end the Board agreed to set up a Lamp Group, with both trusts on it.
Perry Stone took over at this point and said that he would try to keep to time."""


@pytest.mark.parametrize("sentence", "\n".join([OF_OTHERS, OFFICES, MANNERS, DONE_BY_VOTE]).splitlines())
def test_what_gives_nobody_a_task_makes_none(sentence: str) -> None:
    assert actions(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("The Police are to report back to the next meeting.", ["Police"]),
        ("Parks Service to send figures to the Chair.", ["Parks Service"]),
        ("The Chair said that Perry Stone was to write to the Council.", ["Perry Stone"]),
        ("It was noted that the Police were to report back to the next meeting.", ["Police"]),
        ("Members were asked to let their staff know.", ["Members"]),
        ("Partners were encouraged to reply. The Chairman said that this should be an action.", ["Partners"]),
        ("RESOLVED that Perry Stone write to all, inviting names, to be received by 4 July.", ["Perry Stone"]),
        ("RESOLVED that the plan be brought to the next meeting.", []),
        ("RESOLVED that the panel be disbanded and its papers be sent to the Clerk.", []),
        ("Partners agreed to send their figures to the Clerk.", ["Partners"]),
        ("The Board agreed to the plan, to be put into effect by Perry Stone from July.", ["Perry Stone"]),
        ("It was resolved, with one abstention, that Perry Stone write to the Council.", ["Perry Stone"]),
        ("RESOLVED – (1) That Perry Stone bring a final version of the map to the next meeting.", ["Perry Stone"]),
        ("RESOLVED – (1) That thanks be recorded. (2) That Perry Stone conduct a survey.", ["Perry Stone"]),
        ("Agreed a letter should go to the Department. (We did not say who was to write it.)", []),
        ("Agreed to hold a meeting in May.", []),
        ("It was agreed (the Police abstaining) that Perry Stone would write to the Council.", ["Perry Stone"]),
    ],
)
def test_words_near_to_those_keep_their_task(sentence: str, owners: list[str]) -> None:
    assert [action.owners for action in actions(sentence)] == [owners]


@pytest.mark.parametrize("sentence", ["Figures will be split by Trust.", "The map should be redrawn by Ward in May."])
def test_what_a_table_is_parted_by_owns_nothing(sentence: str) -> None:
    assert all(action.owners == [] for action in actions(sentence))


def test_what_a_number_points_to_is_a_task_without_an_owner() -> None:
    (found,) = actions("The table was shown. Figures to be split by Trust in time for the next Board. (Action 2)")
    assert found.owners == []


@pytest.mark.parametrize("title", ["Other bodies", "Reports from elsewhere", "Partner updates"])
def test_what_a_body_does_under_news_of_others_is_no_task(title: str) -> None:
    news = f"{title}|The Police are to report back to the next meeting.  Perry Stone was to write to the Council."
    found = meeting("Apologies|None were received.", news, "Next meeting|3 September 2031.").actions
    assert [action.owners for action in found] == [["Perry Stone"]]


@pytest.mark.parametrize(
    "aside",
    [
        ", Tess Moor dissenting,", " (the Police abstaining)", " – the Police abstaining –", " by a majority",
        " without dissent", ", after discussion,", " nem con", "",
    ],
)  # fmt: skip
def test_words_between_agreed_and_that_hide_no_decision(aside: str) -> None:
    (found,) = said(f"After a long talk it was agreed{aside} that the kennels be closed.").resolutions
    assert found.text.rstrip(".").endswith("that the kennels be closed")


def test_words_between_resolved_and_that_are_no_part_of_the_decision() -> None:
    (found,) = said("RESOLVED, Tess Moor dissenting, that the kennels be closed.").resolutions
    assert found.text == "the kennels be closed."


def test_who_will_see_whether_and_who_agreed_behind_a_semicolon_have_a_task() -> None:
    told = actions("Tess Moor will see whether the wardens can lend their boats.")
    assert [one.owners for one in told] == [["Tess Moor"]]
    told = actions("The lamps were spoken of; Tess Moor said that she had a list and agreed to send it by May.")
    assert [one.owners for one in told] == [["Tess Moor"]]
