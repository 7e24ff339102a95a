"""Minutes in; the sentences that may tell what became of earlier work, with how far it is, out."""

from __future__ import annotations

import pytest

from loaders.parsers.progress_states import bare_state, progress_state
from loaders.records import ProgressRecord
from tests.loaders.made import read

MINUTES = """Fernhill Safety Board

Minutes of the meeting held on 4 June 2031

Present: Una Trask (Head of Housing), Uri Thorn (Fernhill Police)

1. MATTERS ARISING

{said}

2. DOGS

The dogs were counted. RESOLVED that the report be noted.
"""


def progress(said: str) -> list[ProgressRecord]:
    (meeting,) = read(MINUTES.format(said=said))[1].meetings
    return [record for record in meeting.progress if record.state and not record.label]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The matter was now closed.", "agreed_closed"),
        ("It was agreed that the action be closed.", "agreed_closed"),
        ("No further action was needed.", "agreed_closed"),
        ("The proposal had been withdrawn.", "superseded"),
        ("The decision of March had been rescinded.", "superseded"),
        ("The van was no longer needed.", "superseded"),
        ("The business case had not been progressed.", "open"),
        ("An update on the plan was not available.", "open"),
        ("No update had come from the hospital.", "open"),
        ("Two replies were still outstanding.", "open"),
        ("A report would be brought to the next meeting.", "promised"),
        ("A verbal update will be provided.", "promised"),
        ("Work on the lane was under way.", "in_progress"),
        ("The audit was ongoing.", "in_progress"),
        ("Three of the nine schools had sent their lists.", "in_progress"),
        ("Four of the members have chosen a deputy.", "in_progress"),
        ("Only two of the shops had replied.", "in_progress"),
        ("Not all partners had sent their rotas.", "in_progress"),
        ("The survey had been deferred because of the flood.", "in_progress"),
        ("All three of the lamps had been repaired.", "reported_done"),
        ("The guide had been rewritten.", "reported_done"),
        ("She had written to the Commissioner.", "reported_done"),
        ("Uri Thorn presented his report on bicycles.", "reported_done"),
        ("The sign was in place.", "reported_done"),
        ("The dogs were counted in Quarry Lane.", ""),
        ("The Board thought that dogs were a nuisance.", ""),
    ],
)
def test_how_far_the_words_say_that_something_is(text: str, state: str) -> None:
    assert progress_state(text) == state


@pytest.mark.parametrize(
    "text",
    [
        "Should the guide have been rewritten?",
        "No questions had been received.",
        "The minutes of the last meeting were agreed and had been signed.",
        "The police update was provided by Uri Thorn, who had been invited.",
        "RESOLVED that the work that had been done be noted.",
        "Recorded offences had increased.",
    ],
)
def test_what_only_looks_like_a_report_is_none(text: str) -> None:
    assert progress(text) == []


@pytest.mark.parametrize(
    ("text", "written", "number", "when"),
    [
        ("Minute 187 was discharged.", "Minute 187", "187", ""),
        ("Minute 12a of 3 March 2031 was complete.", "Minute 12a of 3 March 2031", "12a", "3 March 2031"),
        ("The action from December had been completed.", "The action from December", "", "December"),
        ("The figures had been sent, as agreed last time.", "as agreed last time", "", "last"),
        ("The actions from the last meeting had been done.", "The actions from the last meeting", "", "last"),
    ],
)
def test_what_points_back_says_to_what(text: str, written: str, number: str, when: str) -> None:
    [record] = progress(text)
    assert record.refers_to is not None
    assert (record.refers_to.as_written, record.refers_to.number, record.refers_to.when) == (written, number, when)


def test_every_record_is_proved_by_its_sentence() -> None:
    [record] = progress("Una Trask spoke.  The guide had been\nrewritten.")
    assert record.evidence is not None
    assert record.evidence.quote == "The guide had been\nrewritten."
    assert (record.item, record.text) == ("1", "The guide had been rewritten.")


def test_a_note_after_the_meeting_is_about_the_item_it_stands_in() -> None:
    said = "It was agreed that the list be sent.\n\nPost Meeting Note:\n\nThe list is with the clerk.\n\nDogs barked."
    [record] = progress(said)
    assert (record.text, record.state) == ("The list is with the clerk.", "in_progress")
    assert record.refers_to is not None
    assert record.refers_to.when == "this item"
    assert record.refers_to.as_written == "Post Meeting Note"
    [update] = progress(said.replace("Post Meeting Note", "Post-meeting update"))
    assert update.refers_to is not None
    assert update.refers_to.as_written == "Post-meeting update"


def test_a_sentence_that_moves_a_date_belongs_to_the_one_in_front_of_it() -> None:
    [record] = progress("The list of yards had not been received. The date was put back to 31st January 2032.")
    assert record.state == "open"
    assert record.evidence is not None
    assert record.evidence.quote.endswith("put back to 31st January 2032.")
    [record] = progress("The list of yards was long. The deadline had been moved to June.")
    assert record.text == "The list of yards was long. The deadline had been moved to June."


def test_a_plain_deed_is_kept_without_a_state_for_the_build_to_judge() -> None:
    (meeting,) = read(MINUTES.format(said="Uri Thorn attended the fair."))[1].meetings
    assert [(r.text, r.state) for r in meeting.progress if "fair" in r.text] == [("Uri Thorn attended the fair.", "")]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Lamps on the quay: counted by the harbour master in May. Complete.", "reported_done"),
        ("Lamps on the quay: Uri Thorn tabled the count. Action discharged.", "agreed_closed"),
        ("Lamps on the quay: the count had been sent to the Trust. Closed.", "agreed_closed"),
        ("Lamps on the quay: AB and CD have met, and two were bought with the Trust. Both complete.", "reported_done"),
    ],
)
def test_a_state_in_a_sentence_of_its_own_belongs_to_the_topic_in_front_of_it(said: str, state: str) -> None:
    [record] = progress(said)
    assert (record.text, record.state) == (said, state)
    assert progress("Complete.") == []


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Both complete.", "reported_done"), ("Both are now done.", "reported_done"),
        ("All three complete.", "reported_done"), ("All of them have been completed.", "reported_done"),
        ("All done.", "reported_done"), ("Both partly complete.", ""), ("Both to be completed.", ""),
        ("All but one complete.", ""), ("Both incomplete.", ""),
        ("Both complete by June.", ""), ("Neither complete.", ""), ("All partners complete the form.", ""),
    ],
)  # fmt: skip
def test_a_state_may_be_told_of_two_or_of_all_at_once(said: str, state: str) -> None:
    assert bare_state(said) == state


@pytest.mark.parametrize(
    ("behind", "state"),
    [
        ("The Port and the Trust had still to sign.", "in_progress"),
        ("Two schools have yet to reply.", "in_progress"),
        ("The Port was outstanding.", "in_progress"),
        ("The Trust had not signed.", "in_progress"),
        ("The Trust was thanked.", "reported_done"),
        ("The Trust had still to find a clerk.", "reported_done"),
    ],
)
def test_what_some_have_still_to_do_is_not_done(behind: str, state: str) -> None:
    assert progress(f"The lamp agreement had been signed by five. {behind}")[0].state == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The lamps were counted. Take it off.", "agreed_closed"),
        ("Members were glad to see the end of an item so old.", "agreed_closed"),
        ("The visit was allowed to lapse.", "superseded"),
        ("The four page protocol was signed by both services in June.", "reported_done"),
        ("The letter to the water board about frogs went on 3 June.", "reported_done"),
        ("The figures went up on 3 June.", ""),
        ("They would see the end of the road works.", ""),
        ("The lamps were taken off the wall.", ""),
    ],
)
def test_a_few_more_words_say_how_far_a_thing_is(text: str, state: str) -> None:
    assert progress_state(text) == state


def test_a_sentence_without_its_verb_says_that_some_have_not_done_it() -> None:
    told = "The town schools had now all sent their figures. The three schools of the hills had not."
    (found,) = [one for one in progress(told) if "town schools" in one.text and not one.label]
    assert (found.state, found.text.endswith("had not.")) == ("in_progress", True)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("The ferry guide was launched at the mill on 9 May.", "reported_done"),
        ("An advert went in the parish papers.", "reported_done"),
        ("The open day took place on 9 May.", "reported_done"),
        ("The posters have gone out to every lock.", "reported_done"),
        ("It was agreed that there was no point now.", "agreed_closed"),
        ("Nothing had come of it. Agreed, drop.", "agreed_closed"),
        ("He asked her to leave it by the door.", ""),
        ("The talks took place in private.", ""),
    ],
)
def test_plain_words_tell_how_far_a_thing_is(said: str, state: str) -> None:
    assert progress_state(said) == state
