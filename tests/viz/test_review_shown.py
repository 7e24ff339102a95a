"""The days on which somebody is shown: there or speaking, never a day of apologies alone."""

from __future__ import annotations

from pathlib import Path

from tests.viz.from_minutes import PRESENT, minutes, review_of, rows_of

SORRY = PRESENT + "Apologies:\nIvo Brand, Lake Borough Council\nEve Wills, Lake Borough Council\n\n"
LISTED = PRESENT.replace("\n\n", "\nIvo Brand, Lake Borough Council\n\n")


def test_people_are_last_shown_where_they_were_there_or_spoke(tmp_path: Path) -> None:
    review = review_of(
        tmp_path,
        minutes("3 March 2030", "It was noted.", present=LISTED),
        minutes("4 June 2030", "It was noted.", present=SORRY),
        minutes("5 March 2031", "Cllr Eve Wills said that the print was too small."),
    )
    days = {row[0]: row[-1] for row in rows_of(review, "people")}
    assert days["Ivo Brand"] == "3 March 2030; apologies on 4 June 2030"
    assert days["Eve Wills"] == "5 March 2031"


def test_of_whom_only_apologies_are_known_that_is_said(tmp_path: Path) -> None:
    review = review_of(tmp_path, minutes("4 June 2030", "It was noted.", present=SORRY))
    days = {row[0]: row[-1] for row in rows_of(review, "people")}
    assert days["Ivo Brand"] == "apologies only, 4 June 2030"
    assert days["Anne Hart"] == "4 June 2030"


def test_later_apologies_stand_behind_the_days_shown(tmp_path: Path) -> None:
    review = review_of(
        tmp_path,
        minutes("3 March 2030", "It was noted.", present=LISTED),
        minutes("4 June 2030", "It was noted.", present=SORRY),
    )
    days = {row[0]: row[-1] for row in rows_of(review, "people")}
    assert days["Ivo Brand"] == "3 March 2030; apologies on 4 June 2030"
    assert days["Anne Hart"] == "3 March 2030 to 4 June 2030"


def test_who_sent_a_substitute_was_not_there(tmp_path: Path) -> None:
    sent = PRESENT + "Apologies:\nIvo Brand, Lake Borough Council (represented by Una Fell)\n\n"
    review = review_of(tmp_path, minutes("4 June 2030", "It was noted.", present=sent))
    days = {row[0]: row[-1] for row in rows_of(review, "people")}
    assert days["Ivo Brand"] == "apologies only, 4 June 2030"
