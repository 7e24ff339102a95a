"""What sentences say of names: another name before, two people, a death, somebody of the public, a former post."""

from __future__ import annotations

import pytest

from loaders.parsers.renamings import renamings_in
from tests.loaders.made import read, text_of


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(r.event, r.sort, r.name, r.other) for r in renamings_in(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tess Moor (née Stone) was welcomed.", ("renamed", "person", "Tess Moor", "Tess Stone")),
        ("Tess Moor (formerly Stone) reported.", ("renamed", "person", "Tess Moor", "Tess Stone")),
        (
            "It was agreed that the Quay Strategic Group be renamed the Quay Partnership Board.",
            ("renamed", "body", "Quay Partnership Board", "Quay Strategic Group"),
        ),
        (
            "RESOLVED – That the Quay Strategic Group be renamed the Quay Partnership Board.",
            ("renamed", "body", "Quay Partnership Board", "Quay Strategic Group"),
        ),
        (
            "(a) That Quay Strategic Group be renamed Quay Partnership Board;",
            ("renamed", "body", "Quay Partnership Board", "Quay Strategic Group"),
        ),
        (
            "RESOLVED: (b) That the Quay Strategic Group be known as the Quay Partnership Board.",
            ("renamed", "body", "Quay Partnership Board", "Quay Strategic Group"),
        ),
        ("The Harm Board (formerly Harm Forum) met twice.", ("renamed", "body", "Harm Board", "Harm Forum")),
        (
            "Tess Moor, Head of Safer Quays (the post was called Head of Harbour Safety until April 2031), came.",
            ("renamed", "post", "Head of Safer Quays", "Head of Harbour Safety"),
        ),
        (
            "Arden Homes (Quay Housing until March 2031) had joined.",
            ("renamed", "organization", "Arden Homes", "Quay Housing"),
        ),
        (
            "The Board was told that the Street Lamp Team was now called the Quay Lights Service.",
            ("renamed", "organization", "Quay Lights Service", "Street Lamp Team"),
        ),
        (
            "The Street Warden Team was now called the Quay Safety Service.",
            ("renamed", "organization", "Quay Safety Service", "Street Warden Team"),
        ),
        (
            "Una Vane introduced herself as the successor of Ina Vane, who had retired.",
            ("two_people", "person", "Una Vane", "Ina Vane"),
        ),
        ("Members stood in memory of Perry Stone.", ("died", "person", "Perry Stone", "")),
        ("Mr Perry Stone, a resident of the quay, asked for lamps.", ("outsider", "person", "Perry Stone", "")),
        (
            "Tess Moor, previously the Harbour Manager, was welcomed.",
            ("former_post", "person", "Tess Moor", "Harbour Manager"),
        ),
    ],
)
def test_what_a_sentence_says_of_names(text: str, said: tuple[str, str, str, str]) -> None:
    assert told(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Tess Moor (formerly Head of Housing) was welcomed.",  # a person's post before, and no name of hers
        "Councillor Perry Stone (online until 3.40 pm) spoke.",
        "The lamps, known as the Quay Lights, were mended.",
        "The bridge was formerly painted green.",
        "It was renamed last year.",
        "The group was in memory of nobody.",
        "A resident asked Tess Moor about the lamps.",
    ],
)
def test_what_says_nothing_of_names(text: str) -> None:
    assert [said for said in told(text) if said[0] != "former_post"] == []


def test_a_file_tells_the_words_and_their_place() -> None:
    source, records = read(text_of("Lamps|The Harm Board (formerly Harm Forum) met twice in the spring."))
    (said,) = records.renamings
    assert said.evidence is not None
    assert source.text[said.evidence.start : said.evidence.end] == said.evidence.quote
    assert "formerly Harm Forum" in said.evidence.quote


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It is the first meeting of the Board under its new name.", ["new_name"]),
        ("The first meeting under the new name of the hall was full.", []),
        ("Quay Lamps would be changing its name to Brightways from 1 April.", ["renamed"]),
    ],
)
def test_a_new_name_may_be_told_without_the_old_one(text: str, event: list[str]) -> None:
    assert [said.event for said in renamings_in(text)] == event


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("This Board becomes the Quay Lamp Board on the same day.", "Quay Lamp Board"),
        ("From April our Partnership will be known as the Quay Lamp Board.", "Quay Lamp Board"),
        ("With effect from April this Group is to be called the Quay Lamp Group.", "Quay Lamp Group"),
    ],
)
def test_the_board_whose_paper_it_is_becomes_another(text: str, name: str) -> None:
    assert ("becomes", "body", name, "") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "If this Board becomes the Quay Lamp Board we shall need more chairs.",
        "Tess Moor suggested that this Board be called the Quay Lamp Board.",
        "This Board would become the Quay Lamp Board one day.",
        "This Board becomes the Quay Lamp Service on 1 April.",
        "This Board becomes a statutory body on 1 April.",
    ],
)
def test_a_wish_or_a_service_is_no_new_name_of_the_board(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "(i) the Lamp Scrutiny Panel be known in future as the Light Scrutiny Panel, Mrs Moor continuing in the chair;",
        "The Lamp Scrutiny Panel would be known from now on as the Light Scrutiny Panel.",
    ],
)
def test_a_panel_known_in_future_by_another_name_is_renamed(text: str) -> None:
    assert told(text) == [("renamed", "body", "Light Scrutiny Panel", "Lamp Scrutiny Panel")]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Members heard that the Board had adopted the name Safer Quay Partnership in March.", "Board"),
        ("The Partnership agreed to use the name Safer Quay Partnership from 1 April 2031.", "Partnership"),
        ("The Board has taken the new name of Safer Quay Partnership.", "Board"),
        ("The Board was renamed the Safer Quay Partnership in March.", "Board"),
        ("RESOLVED - That the Board be renamed the Safer Quay Partnership.", "Board"),
        ("The Board is now known as the Safer Quay Partnership.", "Board"),
        ("The name Safer Quay Partnership was adopted in March.", ""),
    ],
)
def test_the_board_that_meets_has_taken_a_name(text: str, other: str) -> None:
    assert told(text) == [("adopted", "body", "Safer Quay Partnership", other)]


@pytest.mark.parametrize(
    "text",
    [
        "It was suggested that the Board be renamed the Safer Quay Partnership.",
        "The Board adopted the Safer Quay Strategy.",
        "The group had adopted the name Safer Quay Group.",  # one that was just spoken of
        "The Board had not adopted the name Safer Quay Partnership.",
        "The Board considered whether the name Safer Quay Partnership was agreed.",
        "The Board adopted the name Safer Quay for its campaign.",
    ],
)
def test_a_name_only_thought_of_is_none_of_the_board(text: str) -> None:
    assert told(text) == []


def test_a_day_behind_a_name_is_no_part_of_it() -> None:
    said = ("renamed", "body", "Safer Quay Partnership", "Quay Board")
    assert told("The Quay Board was renamed the Safer Quay Partnership in March 2031.") == [said]
    said = ("renamed", "body", "Partnership for Children in Quay", "Quay Board")
    assert told("The Quay Board was renamed the Partnership for Children in Quay.") == [said]
