"""Sentences in, problems, people in a post and changes of post out."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting, said


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Nobody knew who was responsible for the bins.", "unowned"),
        ("It was not clear who owned the gate.", "unowned"),
        ("The work was without a lead.", "unowned"),
        ("There was a shortage of wardens.", "lack"),
        ("A lead was still required.", "need"),
        ("There was a clear need for a co-ordinator.", "need"),
        ("The Board expressed concerns about noise.", "trouble"),
    ],
)
def test_a_problem_names_the_rule_that_fired(sentence: str, cue: str) -> None:
    assert [(p.cue, p.text) for p in said(sentence).issues] == [(cue, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "No problems were reported.",
        "The post was no longer required.",
        "The wardens would help as required.",
        "Perry Stone thanked the wardens.",
    ],
)
def test_no_problem_is_made_of_good_news(sentence: str) -> None:
    assert said(sentence).issues == []


@pytest.mark.parametrize(
    ("sentence", "name", "post"),
    [
        ("The update was given by Ida Marsh (Dog Warden Manager).", "Ida Marsh", "Dog Warden Manager"),
        ("Ida Marsh, Dog Warden Manager, gave a talk.", "Ida Marsh", "Dog Warden Manager"),
        ("The Chairman of the Lamp Voice Panel, Ida Marsh, said no.", "Ida Marsh", "Chairman of the Lamp Voice Panel"),
        ("It was opened by Ida Marsh, Executive Director, Place, who spoke.", "Ida Marsh", "Executive Director, Place"),
    ],
)
def test_a_person_with_a_post_is_known_afterwards(sentence: str, name: str, post: str) -> None:
    assert [(m.name, m.post) for m in said(sentence).mentions] == [(name, post)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Marsh gave a talk.",
        "A resident, Ida Marsh, gave a talk.",
        "Mrs Marsh (who lives there) spoke.",
    ],
)
def test_a_person_without_a_post_is_no_mention(sentence: str) -> None:
    assert said(sentence).mentions == []


def test_whoever_is_in_the_chair_holds_no_post_by_that() -> None:
    assert [(m.name, m.post) for m in said("The Chairman, Ida Marsh, gave a talk.").mentions] == [("Ida Marsh", None)]


@pytest.mark.parametrize(
    ("sentence", "event", "name", "post", "other"),
    [
        ("Ida Marsh was appointed as Dog Warden.", "appointed", "Ida Marsh", "Dog Warden", ""),
        ("Ida Marsh had been appointed as Interim Dog Warden.", "interim", "Ida Marsh", "Interim Dog Warden", ""),
        ("Ida Marsh would be taking over from Tess Moor.", "replaces", "Ida Marsh", "", "Tess Moor"),
    ],
)
def test_a_change_of_post_is_what_the_sentence_states(
    sentence: str, event: str, name: str, post: str, other: str
) -> None:
    (tenure,) = said(sentence).tenures
    assert (tenure.event, tenure.name, tenure.post, tenure.other, tenure.on) == (event, name, post, other, None)


def test_a_change_of_post_has_a_date_only_where_one_is_stated() -> None:
    (tenure,) = said("Ida Marsh was appointed as Dog Warden, from 1 May 2031.").tenures
    assert tenure.on == "2031-05-01"


def test_an_item_speaks_of_a_known_matter_once() -> None:
    found = [t for t in said("Arson had risen. Arson was discussed at length.").topics if "arson" in t.words.lower()]
    assert len(found) == 1
    assert found[0].evidence is not None
    assert found[0].evidence.quote == "Arson had risen."


@pytest.mark.parametrize(
    ("text", "event", "name", "other", "post"),
    [
        (
            "A new Harbour Manager (Tess Moor) would be appointed. She would be the replacement for Perry Stone.",
            "replaces", "Tess Moor", "Perry Stone", "",
        ),
        ("Perry Stone would be replaced by Tess Moor in May.", "replaces", "Tess Moor", "Perry Stone", ""),
        (
            "The Board met the newly appointed Harbour Manager, Tess Moor, who had taken over from Perry Stone.",
            "replaces", "Tess Moor", "Perry Stone", "",
        ),
        ("Tess Moor had succeeded Perry Stone.", "replaces", "Tess Moor", "Perry Stone", ""),
        ("The post of Harbour Manager was still vacant.", "vacant", "", "", "Harbour Manager"),
        ("The Harbour Manager post remained vacant.", "vacant", "", "", "Harbour Manager"),
    ],
)  # fmt: skip
def test_who_followed_whom_and_which_post_is_vacant(text: str, event: str, name: str, other: str, post: str) -> None:
    told = [(t.event, t.name, t.other, t.post) for t in said(text).tenures]
    assert (event, name, other, post) in told


@pytest.mark.parametrize("text", ["The post was vacant.", "She would be the replacement for Perry Stone."])
def test_without_a_post_or_a_name_nothing_is_said_of_tenure(text: str) -> None:
    assert said(f"The lamps were counted. {text}").tenures == []


def test_a_day_without_a_year_is_before_or_after_the_meeting_as_the_sentence_says() -> None:
    past = said("The newly appointed Harbour Manager, Tess Moor, had taken over on 1st March.").tenures
    future = said("On March 1st a new Harbour Manager (Tess Moor) would be appointed.").tenures
    held = meeting("Lamps|None were out.").date or ""
    assert (past[0].on or "") < held < (future[0].on or "")


def test_whoever_is_to_be_introduced_in_time_is_not_in_the_post_yet() -> None:
    assert said("They would be introducing a new Harbour Manager in the next few months (Tess Moor).").tenures == []


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("It was reported that Tess Moor had left the Council in January.", "2031-01"),
        ("Tess Moor would leave the Council at the end of the month.", "2031-06"),
        ("Tess Moor had moved to another force in August.", "2030-08"),
        ("Tess Moor, who will retire on 31st December, was thanked.", "2031-12-31"),
        ("Tess Moor is leaving Quay Council in September 2031.", "2031-09"),
        ("Tess Moor was leaving the Council in September.", "2031-09"),
        ("Tess Moor retires at the end of March.", "2032-03"),
        ("Ms Moor was thanked, as this was Tess Moor's last meeting.", None),
    ],
)
def test_whoever_leaves_is_said_to_leave_with_the_day_stated(text: str, on: str | None) -> None:
    (tenure,) = said(text).tenures
    assert (tenure.event, tenure.name, tenure.post, tenure.on) == ("outgoing", "Tess Moor", "", on)


@pytest.mark.parametrize(
    "text",
    [
        "Tess Moor had left the meeting.",
        "Tess Moor left the room at 11.00 am.",
        "Tess Moor had left the Board a copy of the plan.",
        "Tess Moor asked whether Perry Stone would retire in May.",
        "Tess Moor would not leave the Council.",
        "Tess Moor moved to another item.",
        "Perry Stone was stepping down as Chair of the Quay Board.",
    ],
)
def test_whoever_leaves_a_room_or_may_leave_has_not_left(text: str) -> None:
    assert said(text).tenures == []


@pytest.mark.parametrize(
    ("text", "event", "post", "on"),
    [
        ("Tess Moor was Acting Dog Warden until an appointment was made.", "acting", "Acting Dog Warden", None),
        ("Tess Moor has been acting as Head of Parks since 1 May 2031.", "acting", "Head of Parks", "2031-05-01"),
        ("Tess Moor had been appointed as Dog Warden and would take up the post on 7th July.", "appointed",
         "Dog Warden", "2031-07-07"),
        ("Tess Moor had joined as Head of Parks in May.", "appointed", "Head of Parks", None),
        ("The new Head of Parks was Tess Moor.", "appointed", "Head of Parks", None),
        ("Tess Moor, the outgoing Dog Warden, would retire on 31st December.", "outgoing", "Dog Warden", "2031-12-31"),
        ("Tess Moor had left the Council in May to become Head of Parks at the Trust.", "appointed", "Head of Parks",
         "2031-05"),
        ("Tess Moor, who had been appointed as Dog Warden in January, spoke.", "appointed", "Dog Warden", None),
        ("Tess Moor was standing down as Head of Parks.", "outgoing", "Head of Parks", None),
    ],
)  # fmt: skip
def test_a_post_taken_up_left_or_held_for_now(text: str, event: str, post: str, on: str | None) -> None:
    told = [(t.event, t.name, t.post, t.on) for t in said(text).tenures]
    assert (event, "Tess Moor", post, on) in told


def test_whoever_is_appointed_to_succeed_him_follows_the_one_person_just_named() -> None:
    found = said("Perry Stone would retire in May. Tess Moor had been appointed to succeed him.").tenures
    assert ("replaces", "Tess Moor", "Perry Stone") in [(t.event, t.name, t.other) for t in found]


def test_a_post_held_for_now_ends_on_the_day_stated() -> None:
    (tenure,) = said("Tess Moor was Acting Dog Warden until 3 August.").tenures
    assert (tenure.event, tenure.on, tenure.until) == ("acting", None, "2031-08-03")
    (tenure,) = said("Tess Moor will be Acting Dog Warden until March 2032.").tenures
    assert (tenure.event, tenure.on, tenure.until) == ("acting", None, "2032-03")


def test_a_heading_that_runs_into_a_name_is_no_part_of_it() -> None:
    text = "Dog Fouling Ida Marsh had been appointed as Dog Warden and would take up the post on 7 July."
    (tenure,) = said(text).tenures
    assert (tenure.name, tenure.post, tenure.event) == ("Ida Marsh", "Dog Warden", "appointed")


@pytest.mark.parametrize(
    ("text", "name", "post", "organization"),
    [
        ("Ida asked when an inspector would be named for Quay. The post was vacant.", "", "inspector for Quay", None),
        ("The Lamp Officer had left in May and had not been replaced.", "", "Lamp Officer", None),
        ("The Lamp Officer had moved. The post had not been filled.", "", "Lamp Officer", None),
        (
            "Tess Moor had left Quay Council in May. The post that she had held at Quay Council had not been filled.",
            "Tess Moor", "", "Quay Council",
        ),
    ],
)  # fmt: skip
def test_a_vacancy_is_that_of_the_post_told_before_it(
    text: str, name: str, post: str, organization: str | None
) -> None:
    told = [(t.other, t.post, t.organization) for t in said(text).tenures if t.event == "vacant"]
    assert told == [(name, post, organization)]


@pytest.mark.parametrize(
    "text",
    [
        "The co-ordinator had left in January and the post was vacant.",
        "The Chairman replied that the post was vacant.",
        "The Lamp Officer and the Dog Warden spoke. The post was vacant.",
    ],
)
def test_a_vacancy_of_which_no_one_post_is_told_is_none(text: str) -> None:
    assert [t for t in said(f"The lamps were counted. {text}").tenures if t.event == "vacant"] == []


def test_whom_a_sentence_calls_the_holder_of_a_post_is_seen_in_it() -> None:
    told = [(m.name, m.post) for m in said("The Lamp co-ordinator was Tess Moor and she chaired it.").mentions]
    assert told == [("Tess Moor", "Lamp co-ordinator")]
    assert said("The co-ordinator was Tess Moor.").mentions == []


def test_a_title_behind_that_is_no_post() -> None:
    assert said("RESOLVED – That Councillor Ann Ley be thanked.").mentions == []
    assert [told.post for told in said("That the Dog Warden, Ann Ley, be thanked.").mentions] == ["Dog Warden"]


@pytest.mark.parametrize(
    ("sentence", "name", "post"),
    [
        ("Una Vale was promoted to Chief Inspector and Inspector Ida Marsh has taken over.", "Ida Marsh", "Inspector"),
        ("Ida Marsh (Kerb Manager, started in May) asked for the papers.", "Ida Marsh", "Kerb Manager"),
    ],
)
def test_the_words_before_a_rank_or_behind_a_post_are_no_part_of_it(sentence: str, name: str, post: str) -> None:
    assert [(m.name, m.post) for m in said(sentence).mentions] == [(name, post)]


def test_the_letters_of_a_name_are_no_employer() -> None:
    letter = "A letter went to Ida Marsh ({}) at the Kerb Trust."
    assert said(letter.format("IM")).mentions == []
    assert [m.organization for m in said(letter.format("KT")).mentions] == ["KT"]
