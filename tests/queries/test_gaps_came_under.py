"""A matter that nobody takes comes back under other titles; a task given under one of them ends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.queries.test_gaps_came_up import told

FIRST = "2. Geese on ponds at night\n\nNine geese were kept in sheds at night by the mill. Something needs doing."
ALIKE = "2. Geese kept at night\n\nTess Moor reported seven."
OTHER = "2. Sheds at night\n\nTess Moor reported seven."


def _told(tmp_path: Path, *papers: str) -> list[tuple[str, list[str]]]:
    """The same of papers that bring their own titles."""
    return told(tmp_path, *papers, title="")


@pytest.mark.parametrize("later", [ALIKE, OTHER])
def test_a_like_title_or_its_words_in_one_sentence_join(tmp_path: Path, later: str) -> None:
    [(what, days)] = _told(tmp_path, FIRST, later)
    assert what == "Geese on ponds at night: Something needs doing."
    assert days == ["2031-06-04", "2031-09-10"]


@pytest.mark.parametrize("title", ["Geese", "Lamps at night", "Geese for sale by the mill", "Next meeting"])
def test_one_word_in_common_joins_nothing(tmp_path: Path, title: str) -> None:
    [(_, days)] = _told(tmp_path, FIRST, f"2. {title}\n\nTess Moor reported seven.")
    assert days == ["2031-06-04"]


def test_who_was_given_a_task_under_a_like_title_has_it(tmp_path: Path) -> None:
    assert _told(tmp_path, FIRST, f"{ALIKE}\n\nAction: Perry Stone to move the geese by 1 May 2032") == []


def test_before_it_was_said_that_nobody_has_it_somebody_may_have_had_it(tmp_path: Path) -> None:
    [(_, days)] = _told(tmp_path, ALIKE, FIRST)
    assert days == ["2031-09-10"]


def test_who_is_named_as_lead_under_a_like_title_has_it(tmp_path: Path) -> None:
    assert _told(tmp_path, FIRST, f"{ALIKE} Perry Stone leads on geese kept at night.") == []


@pytest.mark.parametrize("title", ["Mill Geese Group"])
def test_the_name_of_a_group_is_no_matter(tmp_path: Path, title: str) -> None:
    text = f"2. {title}\n\nNobody was willing to take it on."
    assert [days for _, days in _told(tmp_path, text, f"2. {title}\n\nIt met twice.")] == [["2031-06-04"]]


LED = "2. Plan\n\nNo lead had been found for Priority 4, the geese of the mill."
AGAIN = "2. Left over\n\nNobody had come forward for Priority 4. Perry Stone to write to the Trust by 1 May 2032."
STILL = "2. Others\n\nPriority 4. It still has no lead, nearly two years on. Noted."


def test_a_numbered_priority_is_one_gap_whatever_else_is_agreed_there(tmp_path: Path) -> None:
    [(what, days)] = _told(tmp_path, LED, AGAIN, STILL)
    assert what.startswith("Priority 4: It still has no lead")
    assert days == ["2031-06-04", "2031-09-10", "2031-12-11"]
