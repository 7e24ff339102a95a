"""Words beside a name that are no post of theirs: the next clause, a title, a board's name, a reason, a list letter."""

from __future__ import annotations

import pytest

from loaders.affiliation import split_affiliation
from loaders.name_words import looks_like_name
from loaders.parsers.attendance.running import people_of_text
from loaders.people import parse_person
from tests.loaders.made import said


@pytest.mark.parametrize(
    "sentence",
    [
        "Perry Stone introduced himself as Interim Dog Warden Manager, Ida Marsh having left in May.",
        "Perry Stone was to stand down as Dog Warden Manager, Ida Marsh was elected to the post.",
        "On the retirement of the Dog Warden Manager, Ida Marsh was thanked.",
        "Members thanked the Dog Warden Manager, Ida Marsh having left in May.",
        "Perry Stone, as Chair of the Early Lamps Sub-group, gave a talk.",
    ],
)
def test_a_post_of_the_clause_before_is_not_that_of_the_next_name(sentence: str) -> None:
    assert [m.name for m in said(sentence).mentions if m.name != "Perry Stone"] == []


def test_a_title_behind_a_post_is_no_employer() -> None:
    told = said("The report came from the Dog Warden Manager, Cllr Ida Marsh, who spoke.").mentions
    assert [(m.name, m.post, m.organization) for m in told] == [("Ida Marsh", "Dog Warden Manager", None)]
    assert split_affiliation("Dog Warden, Cllr") == ("Dog Warden, Cllr", "")


def test_chair_alone_is_no_post() -> None:
    told = said("Perry Stone was standing down as Chair, Cllr Ida Marsh was elected Chair.")
    assert [(m.name, m.post) for m in told.mentions if m.post] == []
    assert said("Ida Marsh had taken over as Chair from Tess Moor.").tenures == []


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Ida Marsh, who had joined us as Interim Parks Manager following Tess Moor's move.", "Interim Parks Manager"),
        ("Ida Marsh had taken over as Harbour Manager from Tess Moor.", "Harbour Manager"),
        ("Ida Marsh had been appointed as Harbour Manager on the retirement of Tess Moor.", "Harbour Manager"),
        ("Ida Marsh was appointed as Harbour Manager after a long search.", "Harbour Manager"),
    ],
)
def test_a_post_ends_where_the_reason_begins(sentence: str, post: str) -> None:
    assert {t.post for t in said(sentence).tenures if t.name == "Ida Marsh" and t.post} == {post}


@pytest.mark.parametrize("words", ["Years Sub-group", "Lamp Task-Group", "Quay Sub-Group"])
def test_the_end_of_a_boards_name_is_nobody(words: str) -> None:
    assert not looks_like_name(words)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Ann Bee (Manager, Dale Trust), Chief Inspector Cy Dee (Dale Police), Bo Rae (Dale Trust)",
            [("Cy Dee", "Chief Inspector")],
        ),
        (
            "Ann Bee (Dale Trust), Detective Chief Superintendent Cy Dee (Dale Police), Bo Rae (Dale Trust)",
            [("Cy Dee", "Detective Chief Superintendent")],
        ),
        ("Ann Bee Chief Inspector Cy Dee, Bo Rae, DI Fox, Una Vane", [("Cy Dee", "Chief Inspector")]),
        ("Ann Bee Inspector Cy Dee, Bo Rae, DI Fox, Una Vane", [("Cy Dee", "Inspector")]),
        # a first name is no rank, and of no other it is known that ranks stand in front here
        ("Ann Bee Chief Inspector Cy Dee, Bo Rae, Di Fox, Una Vane", [("Cy Dee", "")]),
    ],
)
def test_a_rank_of_two_words_is_not_cut(text: str, posts: list[tuple[str, str]]) -> None:
    found = people_of_text(text, 0)
    assert [(e.person.name, e.person.post) for e in found if e.person.name in dict(posts)] == posts
    assert "Ann Bee" in [e.person.name for e in found]


def test_a_first_name_that_is_a_rank_in_capitals_is_a_name() -> None:
    found = said("None.", people=("Di Roe (DR), Fernhill Council", "DI Lee (XL), Fernhill Police")).attendance
    assert [(one.name, one.post) for one in found] == [("Di Roe", None), ("Lee", "Detective Inspector")]


def test_a_rank_in_brackets_is_not_that_of_whoever_has_one() -> None:
    person = parse_person("Chief Insp Ann Bee (Sgt)")
    assert person is not None
    assert (person.post, person.organization) == ("Chief Inspector", "")


def test_an_outgoing_chair_is_still_told() -> None:
    told = said("In the absence of the outgoing Chairperson, Councillor Perry Stone, nothing was agreed.").tenures
    assert [(t.event, t.name, t.post) for t in told] == [("outgoing", "Perry Stone", "Chairperson")]


@pytest.mark.parametrize(
    ("text", "post", "employer"),
    [
        ("Head of Operations, Natural Lakes Scotland", "Head of Operations", "Natural Lakes Scotland"),
        ("Head of Operations, Historic Quays Wales", "Head of Operations", "Historic Quays Wales"),
        ("Director of Policy, England and Wales", "Director of Policy, England and Wales", ""),
        ("Regional Manager, North Wales", "Regional Manager, North Wales", ""),
        ("Regional Manager, Mid and West Wales", "Regional Manager, Mid and West Wales", ""),
        ("Head of Operations, Arts and Leisure", "Head of Operations, Arts and Leisure", ""),
    ],
)
def test_a_body_of_a_whole_nation_is_an_employer(text: str, post: str, employer: str) -> None:
    assert split_affiliation(text) == (post, employer)
