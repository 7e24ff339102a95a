"""Who sits for whom: a post in the list line tells an authority; part 4 and part 5 follow one rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries.meetings.by_post import authority_of_post
from tests.viz.from_minutes import minutes, part, review_of, rows_of
from viz.report.model import Chart, Text
from viz.report.review.partners import Partner
from viz.report.review.structure import last_there

FULL = (
    "Present:\nAnne Hart, Lake Borough Council (Chairman)\nCal Moor, (Police Deputy Borough Commander)\n"
    "Ada Moss, Victim Aid\nBen Low, Lakeshire Fire and Rescue Service\nIvo Penn, (Kite Manager)\n\n"
)


@pytest.mark.parametrize(
    ("post", "authority"),
    [
        ("Police Deputy Borough Commander", "Police"),
        ("Portfolio Holder for Lamps", "Council"),
        ("Borough Fire Commander", "Fire and rescue"),
        ("Kite Manager", ""),
        ("Head of Service", ""),
        ("Police and Crime Commissioner", ""),
        ("", ""),
    ],
)
def test_a_post_tells_the_one_authority_whose_it_is(post: str, authority: str) -> None:
    assert authority_of_post(post) == authority


def test_who_is_listed_by_a_post_alone_stands_under_the_authority_of_it(tmp_path: Path) -> None:
    review = review_of(tmp_path, minutes("4 March 2031", "Lamps were noted.", present=FULL))
    people = {row[0]: row for row in rows_of(review, "people")}
    assert people["Cal Moor"][2] == "Police, by the post"
    assert people["Ivo Penn"][2] == ""
    held = {row[0]: row[1] for row in rows_of(review, "seats") if len(row) == 2}
    assert "Cal Moor (4 March 2031)" in held["Police, by the post"]
    assert "Cal Moor" not in held.get("Organisation not stated", "")


def test_apologies_without_a_list_leave_it_open_who_else_came_for_a_partner(tmp_path: Path) -> None:
    later = minutes("3 June 2031", "Lamps were noted.", present="Apologies: Ada Moss, Victim Aid\n\n")
    review = review_of(tmp_path, minutes("4 March 2031", "Lamps were noted.", present=FULL), later)
    rows = {row[0]: row[1:] for row in rows_of(review, "attendance")}
    last = "4 March 2031; later days cannot be told"
    assert rows["Victim Aid"] == ["2", "1", "0", "0", "0", "0", "1 (1 with apologies)", last]
    (chart,) = (block for block in part(review, "attendance").blocks if isinstance(block, Chart))
    marks = dict(chart.picture.rows)
    assert list(marks["Victim Aid"]) == ["present", "cannot_tell"]


def test_a_later_day_without_a_partner_is_not_told_as_one_with_it(tmp_path: Path) -> None:
    later = minutes("3 June 2035", "Lamps were noted.", present="Present:\nAda Moss\n\n")
    review = review_of(tmp_path, minutes("4 March 2031", "Lamps were noted.", present=FULL), later)
    held = {row[0]: row[1] for row in rows_of(review, "seats") if len(row) == 2}
    assert "Ada Moss (for Victim Aid on 4 March 2031, last shown on 3 June 2035)" in held["Victim Aid"]


def test_the_last_day_of_a_seat_is_one_of_that_board(tmp_path: Path) -> None:
    group = minutes("3 June 2031", "Lamps were noted.", present=FULL).replace("Lake Safety Board", "Lake Lamp Group")
    review = review_of(tmp_path, minutes("4 March 2031", "Lamps were noted.", present=FULL), group)
    told = [row[1] for row in rows_of(review, "seats") if len(row) == 2 and row[0] == "Victim Aid"]
    assert sorted(told) == ["Ada Moss (3 June 2031)", "Ada Moss (4 March 2031)"]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Ada Moss (Victim Aid) expressed her alarm.", True),
        ("Ms Moss of Victim Aid said that lamps were out.", True),
        ("The Victim Aid Kite Manager, Ada Moss, gave an update.", True),
        ("Ada Moss, who was attending as Head of the Lake Unit of Victim Aid, spoke of lamps.", True),
        ("Ada Moss, the Kite Manager for Victim Aid, spoke of lamps.", True),
        ("Ada Moss said that the letter to Victim Aid had gone.", False),
        ("Ada Moss, Ivo Brand of Victim Aid and two others were thanked.", False),
        ("She wrote to Victim Aid, and Ada Moss was told.", False),
        ("Letters went to Dale Trust, Victim Aid, Ada Moss and others.", False),
    ],
)
def test_a_partner_beside_a_name_in_the_minutes_is_told_with_its_day(tmp_path: Path, words: str, named: bool) -> None:
    later = minutes("3 June 2035", words, "RESOLVED that it be noted.", present="Present:\nAda Moss\n\n")
    review = review_of(tmp_path, minutes("4 March 2031", "Lamps were noted.", present=FULL), later)
    held = {row[0]: row[1] for row in rows_of(review, "seats") if len(row) == 2}
    apart = "Ada Moss (for Victim Aid on 4 March 2031, last shown on 3 June 2035)"
    assert ("Ada Moss (3 June 2035)" if named else apart) in held["Victim Aid"]


def test_who_is_heard_counts_among_those_named_as_there(tmp_path: Path) -> None:
    later = minutes(
        "3 June 2031", "Ms Moss said that lamps were out. Cal Moor gave an update. Mr Low, who was away, sent a note.",
        "The Head of Parks and Lamps said that it was noted. The Chairman thanked him.",
        present="Apologies: Anne Hart, Lake Borough Council\n\n",
    )  # fmt: skip
    review = review_of(tmp_path, minutes("4 March 2031", "Lamps were noted.", present=FULL), later)
    told = next(block for block in part(review, "seats").blocks if isinstance(block, Text))
    assert told.words.endswith(
        "Named as there on 3 June 2031, of which no full list is held: at least 2, and posts that speak without a name."
    )


def test_who_sat_for_another_partner_before_stands_in_its_row_too(tmp_path: Path) -> None:
    later = minutes("3 June 2032", "Lamps were noted.", present="Present:\nAda Moss, Lake Borough Council\n\n")
    review = review_of(tmp_path, minutes("4 March 2031", "Lamps were noted.", present=FULL), later)
    held = {row[0]: row[1] for row in rows_of(review, "seats") if len(row) == 2}
    assert "Ada Moss (4 March 2031; later for Lake Borough Council)" in held["Victim Aid"]
    assert "Ada Moss (3 June 2032)" in held["Lake Borough Council"]


@pytest.mark.parametrize(
    ("day", "untold", "told"),
    [
        ("2031-03-04", [], "4 March 2031"),
        ("2031-03-04", ["2031-06-03"], "4 March 2031; later days cannot be told"),
        ("2031-03-04", ["2030-06-03"], "4 March 2031"),
        ("", ["2030-06-03"], "not shown"),
    ],
)
def test_the_last_day_somebody_was_there_says_where_later_ones_are_open(day: str, untold: list[str], told: str) -> None:
    assert last_there(day, untold) == told


def test_a_partner_was_last_there_on_a_day_that_it_came_or_sent_somebody() -> None:
    days = {"there": ["2031-03-04"], "represented": ["2031-06-03"], "apology": ["2032-03-04"]}
    one = Partner(("Victim Aid",), (), days | {"cannot_tell": ["2032-06-03"], "unsure": ["2033-03-04"]})
    assert (one.last, one.untold) == ("2031-06-03", ["2032-06-03", "2033-03-04"])
    assert one._replace(days=days | {"there": [], "represented": []}).last == ""
