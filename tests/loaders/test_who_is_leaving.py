"""Sentences that tell in plain words, or of somebody by their letters, who left; near misses that tell nothing."""

from __future__ import annotations

import pytest

from tests.loaders.made import said

PEOPLE = ("Orla Finch (Chairman)", "Perry Stone (Head of Parks)", "Rufus Bell (Dale Council)", "Ida Marsh (Dale Homes)")


def _left(text: str) -> list[tuple[str, str | None]]:
    return [(t.name, t.on) for t in said(text, people=PEOPLE).tenures if t.event == "outgoing"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ida Marsh left Dale Homes in August to work in Quayport.", [("Ida Marsh", "2030-08")]),
        ("Ida Marsh left the council on 19 April.", [("Ida Marsh", "2031-04-19")]),
        ("Ida Marsh left in April and the lamp post is being held vacant.", [("Ida Marsh", "2031-04")]),
        ("Ida Marsh left for a job in Wales.", [("Ida Marsh", None)]),
        ("Ida Marsh announced that she will be leaving at the end of July for a post with HM Lamps.",
         [("Ida Marsh", "2031-07")]),
        ("Ida Marsh went on secondment to the regional office in April.", [("Ida Marsh", "2031-04")]),
        ("Ida Marsh will be moving to a neighbouring force.", [("Ida Marsh", None)]),
        ("Ida Marsh did not stand in the elections in May.", [("Ida Marsh", "2031-05")]),
        ("RB announced that he is retiring in July after 30 years.", [("Rufus Bell", "2031-07")]),
        ("RB said that he has been posted to the lamp unit from 12 July.", [("Rufus Bell", "2031-07-12")]),
        ("RB will retire on 31 December and a new chair will be needed.", [("Rufus Bell", "2031-12-31")]),
    ],
)  # fmt: skip
def test_who_leaves(text: str, who: list[tuple[str, str | None]]) -> None:
    assert _left(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Ida Marsh left the meeting at 3pm.",
        "Ida Marsh left at 3pm.",
        "Ida Marsh left after item 4.",
        "Ida Marsh left in tears.",
        "Ida Marsh left the papers in May with the clerk.",
        "Ida Marsh had been seconded to the Board.",
        "Ida Marsh said that she would be leaving at 3.",
        "Ida Marsh wondered what would happen if Bo Rae left in May.",
        "Ida Marsh did not stand for that.",
        "RB moved to approve the minutes.",
        "The RB left in April.",  # a road, a grant, whatever it is
        "QX announced that he is retiring in July.",  # nobody's letters
    ],
)
def test_nobody_leaves(text: str) -> None:
    assert _left(text) == []


def test_a_month_before_a_post_is_no_part_of_it() -> None:
    (told,) = said("Tess Moor had been appointed in December as independent chair of the review.").tenures
    assert (told.post, told.on) == ("independent chair of the review", "2030-12")


def test_the_post_of_somebody_on_secondment_is_empty_until_it_is_filled() -> None:
    told = said("Ida Marsh went on secondment in April. Bo Rae is attending until her post is filled.").tenures
    assert [(one.other, one.event) for one in told if one.event == "vacant"] == [("Ida Marsh", "vacant")]
