"""What was agreed in talk, priorities with the rows below them, and the main partners of a priority."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.viz.from_minutes import minutes, part, review_of, rows_of
from viz.report.model import Heading, Points, Report


def points(review: Report, name: str, heading: str) -> list[str]:
    """The points under one heading of a part, none where the heading is not there."""
    blocks = list(part(review, name).blocks)
    places = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.words == heading]
    found = blocks[places[0] + 1] if places else None
    return [point.words for point in found.items] if isinstance(found, Points) else []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Ada Moss thought that kites should be green. There was general agreement with this view.",
         ["Ada Moss thought that kites should be green. There was general agreement with this view."]),
        ("Lamps were counted. There was general agreement that kites should be green.",
         ["There was general agreement that kites should be green."]),
        ("There was no general agreement that kites should be green.", []),
        ("Ada Moss said that there was general agreement elsewhere.", []),
    ],
)  # fmt: skip
def test_what_was_agreed_in_talk_is_told_and_is_no_decision(tmp_path: Path, said: str, told: list[str]) -> None:
    review = review_of(tmp_path, minutes("4 March 2031", said))
    found = points(review, "decisions", "Agreed in talk, and read as no decision")
    assert found == [f"4 March 2031: “{words}”" for words in told]


def test_priorities_that_were_agreed_come_with_their_rows(tmp_path: Path) -> None:
    said = "The two local priorities that were agreed for 2031-2032 were:\n\n· Kite theft\n\n· Lamps\n\nTea was served."
    (told,) = points(review_of(tmp_path, minutes("4 March 2031", said)), "priorities", "Said of what to focus on")
    assert told == "4 March 2031: “The two local priorities that were agreed for 2031-2032 were: · Kite theft · Lamps”"


def test_a_view_on_what_to_focus_on_that_found_agreement_is_told_with_the_priorities(tmp_path: Path) -> None:
    said = "Cal Moor thought that they should keep focussing on kites. There was general agreement with this view."
    review = review_of(tmp_path, minutes("4 March 2031", said))
    assert points(review, "decisions", "Agreed in talk, and read as no decision") == []
    assert points(review, "priorities", "Said of what to focus on") == [f"4 March 2031: “{said}”"]


@pytest.mark.parametrize(
    ("said", "agencies"),
    [
        ("The main partners for this priority were the Police and Victim Aid.",
         "not shown; main partners by the minutes: the Police and Victim Aid"),
        ("The main partners were thanked.", "not shown"),
    ],
)  # fmt: skip
def test_the_main_partners_of_a_priority_stand_beside_it_and_do_not_lead_it(
    tmp_path: Path, said: str, agencies: str
) -> None:
    text = minutes("4 March 2031", "Lamps were noted.") + f"2. PRIORITY 1: SAFER KITES\n\nKites were noted. {said}\n\n"
    rows = {row[0]: row[3] for row in rows_of(review_of(tmp_path, text), "priorities")}
    assert rows == {"Safer Kites": agencies}
