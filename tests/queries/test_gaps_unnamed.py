"""Vacancies and duties that nobody has, told in words that name no known matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap
from queries.gaps.words import SHORT_OF_MEANS
from tests.folders import load_folder

HEAD = "Fernhill Safety Board\n\nMinutes of the meeting held on {day}\n\nPresent:\n\n{people}\n\n"
PEOPLE = "Orla Finch (Chair)\nPerry Stone (Head of Parks)\nTess Moor (Kite Warden)"


def gaps(tmp_path: Path, *papers: str, people: tuple[str, ...] = (PEOPLE, PEOPLE)) -> list[tuple[str, str]]:
    """The gaps of some papers, each one item, by kind and words."""
    tmp_path.mkdir(exist_ok=True)
    days = ("4 June 2031", "10 September 2031")
    for number, (day, text, who) in enumerate(zip(days, papers, people, strict=False)):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"{HEAD.format(day=day, people=who)}1. Kites\n\n{text}\n", encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        rows = find_gaps(view).rows
    told = [(str(row["kind"]), str(row["what"])) for row in each_gap(rows)]
    return [one for one in told if one[0] in ("no_owner", "post_vacant")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ribbons: there was still no lead agency.", "Ribbons: there was still no lead agency."),
        ("Nobody present was willing to take the ribbons on.", "Kites: Nobody present was willing"),
        ("Somebody needed to get a grip of this.", "Kites: Somebody needed to get a grip of this."),
        ("It was not known who from the new team would take the lead.", "Kites: It was not known who"),
        ("It was felt that something ought to be done.", "Kites: It was felt that something"),
        ("Ribbon strand - lead: TBC", "Ribbon strand - lead: TBC"),
        ("It is not anybody's job to mend the ribbons.", "Kites: It is not anybody's job"),
        ("No agency has been identified to store the ribbons.", "No agency has been identified"),
        ("Perry Stone asked who was the lead. No one present was able to say.", "Kites: No one present"),
        ("Orla Finch asked who might draft a ribbon guide. Silence.", "Orla Finch asked who might draft"),
        ("Something needs doing before the winter.", "Kites: Something needs doing"),
        ("It was felt that somebody needed to write it.", "Kites: It was felt that somebody"),
        ("Perry Stone spoke of the absence of a named lead for ribbons.", "Perry Stone spoke of the absence"),
        ("Everyone nodded. Left until there is a new Warden.", "Kites: Left until there is a new Warden."),
    ],
)
def test_a_duty_that_nobody_has(tmp_path: Path, text: str, told: str) -> None:
    [(kind, what)] = gaps(tmp_path, text)
    assert (kind, what[: len(told)]) == ("no_owner", told)


@pytest.mark.parametrize(
    "text",
    [
        "The ribbon officer had left and had not been replaced.",
        "The post of Ribbon Officer remained vacant.",
        "Ida Marsh had retired at Easter and no successor had been found.",
        "The ribbon role had not yet been filled.",
        "The office of Treasurer was left vacant.",
    ],
)
def test_a_post_that_is_empty(tmp_path: Path, text: str) -> None:
    assert [kind for kind, _ in gaps(tmp_path, text)] == ["post_vacant"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody had come today.",
        "A minute was kept for the dead. Silence.",
        "Perry Stone asked who had flown the kite. Silence.",
        "Perry Stone asked who was the lead. Tess Moor was.",
        "The kites were left until there is a wind.",
        "Nobody had ever asked the people concerned.",
        "No one had been released to the street since January.",
        "Somebody needed to ring the bell.",
        "There was no lead on the roof.",
        "It was not known who had thrown the stone.",
        "The post of Ribbon Officer had been filled in July, having stood empty all winter.",
        "The post office was empty.",
        "Four ribbons were lost because a post was vacant.",
        "He had left and the lamps had not been replaced.",
        "No money for new ribbons until the summer.",
    ],
)
def test_what_is_no_gap_stays_silent(tmp_path: Path, text: str) -> None:
    assert gaps(tmp_path, text) == []


def test_a_task_given_right_behind_it_takes_it_up(tmp_path: Path) -> None:
    text = "Somebody needed to get a grip of this.\n\nAction: Perry Stone to find a lead by 1 July 2031."
    assert gaps(tmp_path, text) == []


def test_who_is_seen_later_in_the_post_or_office_fills_it(tmp_path: Path) -> None:
    vacant = "The post of Ribbon Officer had been frozen. The office of Vice-Chair was left vacant."
    later = f"{PEOPLE}\nIda Marsh (Ribbon Officer)\nUna Vale (Vice-Chair)"
    assert [kind for kind, _ in gaps(tmp_path / "a", vacant)] == ["post_vacant"] * 2
    assert gaps(tmp_path / "b", vacant, "The kites were seen.", people=(PEOPLE, later)) == []


@pytest.mark.parametrize(
    ("later", "over"),
    [
        ("The Panel had found a Treasurer.", True),
        ("Ida Marsh had been elected as the new Treasurer.", True),
        ("No Treasurer had been found.", False),
        ("The Treasurer's chair was mended.", False),
    ],
)
def test_words_that_somebody_was_found_fill_a_post(tmp_path: Path, later: str, over: bool) -> None:
    assert (gaps(tmp_path, "The Panel did not have a Treasurer.", later) == []) == over


def test_a_numbered_priority_without_a_lead_is_one_gap(tmp_path: Path) -> None:
    told = gaps(tmp_path, "Priority 4: no lead was reported; there was no lead agency.", "Priority 4 had no lead.")
    assert told == [("no_owner", "Priority 4 had no lead.")]


def test_words_that_only_call_means_short_are_no_matter_without_anybody() -> None:
    assert SHORT_OF_MEANS.search("The Council had limited resources to deal with lamps")
    assert SHORT_OF_MEANS.search("The Harbour Police have only very limited capacity for lamps")
    assert not SHORT_OF_MEANS.search("There had limited resources been")
    assert not SHORT_OF_MEANS.search("Nobody had resources for lamps, and an owner was needed")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ida Marsh left in April and the co-ordinator post is being held vacant.", "Co-ordinator post"),
        ("Bo Rae came for the Trust as the head of unit post has still not been filled.", "Head of unit post"),
        ("Tess Moor said that the second voluntary sector seat has never been filled.", "Second voluntary sector seat"),
        ("Bo Rae came since the post of Kite Nurse had not been filled since Ida Marsh left it.", "Kite Nurse"),
        ("Bo Rae's own post of Head of Lamps had been held vacant since May.", "Head of Lamps"),
    ],
)
def test_an_empty_post_is_told_by_its_own_words(tmp_path: Path, text: str, post: str) -> None:
    assert gaps(tmp_path, text) == [("post_vacant", post)]


def test_a_group_set_up_without_a_chair_lacks_only_the_chair(tmp_path: Path) -> None:
    text = "AGREED that a Ribbon Group be set up with members of both boards. No chair could be found in the room."
    assert gaps(tmp_path, text) == [("post_vacant", "Chair of the Ribbon Group")]


def test_an_office_is_given_when_somebody_has_it_later(tmp_path: Path) -> None:
    text = "A new Vice-Chair to be elected at the next meeting."
    assert gaps(tmp_path, text) == [("post_vacant", "Vice-Chair")]
    later = f"{PEOPLE}\nUna Vale (Vice-Chair)"
    assert gaps(tmp_path / "b", text, "The kites flew.", people=(PEOPLE, later)) == []


@pytest.mark.parametrize(
    ("title", "text", "silent"),
    [
        ("Lamp Sub-group", "Ida Marsh left in April. The sub-group has not met since and no papers came.", True),
        ("Lamps", "Ida Marsh left in April. The sub-group has not met since.", False),  # of which
        ("Lamp Sub-group", "It was asked whether the sub-group has not met since.", False),
    ],
)
def test_the_group_that_does_not_meet_is_of_the_title(tmp_path: Path, title: str, text: str, *, silent: bool) -> None:
    head = HEAD.format(day="4 June 2031", people=PEOPLE)
    paper = f"{head}1. Kites\n\nThe Lamp Sub-group would report in May.\n\n2. {title}\n\n{text}\n"
    (tmp_path / "a.txt").write_text(paper, encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        told = [str(row["what"]) for row in find_gaps(view, kinds=["body_silent"]).rows]
    assert told == (["Lamp Sub-group"] if silent else [])
