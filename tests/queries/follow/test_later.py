"""A later sentence that may be about a decision or an update that was wanted is told, and settles nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from queries.follow.answer import find_follow_through
from queries.owns.answer import find_owners
from tests.folders import load_folder
from tests.queries.follow.test_undecided import MINUTES

DECIDE = "It was agreed that Ben Low make a decision on Lamp Board governance by the summer."
DECIDED = "It had been decided that the Board for Lamp matters would meet by telephone."
UPDATE = "It was agreed that Ben Low provide an update on the RAG status of the Kerb Plan in the summer."
MISSING = "An update on the Kerb Action Plan was not available at the time of the meeting."
BID = "It was agreed that Ben Low make a bid for a warden to the County Lamp Fund by the summer."
FOUND = "A part-time warden had been found with the help of the County Lamp Fund."
PLAN = "It was agreed that Ben Low bring a costed proposal by the summer."
BACK = "The lamp wardens had not been brought back."
DAYS = ("10 January 2020", "10 April 2020", "10 July 2020", "10 October 2020")


def _answers(folder: Path, task: str, later: str, title: str = "FUNDING") -> tuple[Any, Any, list[str]]:
    """The row of a task in both questions, where the third minutes after it say something, and what is open."""
    texts = (task, "Nothing was said.", later)
    for number, words in enumerate(texts):
        paper = MINUTES.format(day=DAYS[number], after=DAYS[number + 1], told=words, title=title)
        (folder / f"{number}.txt").write_text(paper, encoding="utf-8")
    load_folder(folder, folder / "graph.db")
    with SqliteView(folder / "graph.db") as view:
        owned = find_owners(view)
        (own,) = [row for row in owned.rows if row["action"]]
        (followed,) = [row for row in find_follow_through(view).rows if row["meeting"] == "2020-01-10"]
        return followed, own, list(owned.cannot_tell)


@pytest.mark.parametrize(("task", "later"), [(DECIDE, DECIDED), (UPDATE, MISSING), (BID, FOUND)])
def test_later_words_that_may_be_about_it_are_told_in_both_questions(tmp_path: Path, task: str, later: str) -> None:
    followed, own, cannot_tell = _answers(tmp_path, task, later)
    told = f"the minutes of 10 July 2020 say “{later}”; whether that is this, the record does not settle"
    assert followed["why"].endswith(told)
    assert own["doubt"] == told
    for row in (followed, own):
        assert [(e["quote"], e["line"]) for e in row["evidence"]][-1] == (later, 14)
    assert any(told in line for line in cannot_tell)


@pytest.mark.parametrize(("task", "later"), [(DECIDE, DECIDED), (UPDATE, MISSING), (BID, FOUND)])
def test_such_words_change_no_state(tmp_path: Path, task: str, later: str) -> None:
    followed, own, _ = _answers(tmp_path, task, later)
    assert (followed["state"], own["state"], own["last_cited"]) == ("cannot_tell", "current", "2020-01-10")


@pytest.mark.parametrize(
    ("task", "later"),
    [
        (DECIDE, "It had been decided that the Kerb Panel would meet by telephone."),  # of another group
        (DECIDE, "It had been decided that Lamp posts would be painted."),  # one word only
        (DECIDE, "The Board for Lamp matters would meet by telephone."),  # nobody says that it was decided
        (BID, "A part-time warden had been found."),  # no name is shared
        (BID, "The County Lamp Fund asked for a warden."),  # nobody says that any was found
        (UPDATE, "An update on the Lamp Action Plan was not available."),
        (UPDATE, "The Kerb Action Plan was not available in print."),
        ("It was agreed that Ben Low make a decision by the summer.", DECIDED),
        ("It was agreed that Ben Low make a decision on the budget by the summer.", DECIDED),
        ("It was agreed that Ben Low write to the Lamp Board about governance.", DECIDED),
    ],
)
def test_words_on_another_matter_or_deed_are_not_told(tmp_path: Path, task: str, later: str) -> None:
    followed, own, _ = _answers(tmp_path, task, later)
    assert later not in followed["why"]
    assert own["doubt"] is None


@pytest.mark.parametrize(
    ("title", "later", "told"),
    [
        ("LAMP WARDENS", BACK, True),
        ("KERB STONES", BACK, False),  # of another matter
        ("LAMP WARDENS", "The lamp wardens were thanked.", False),  # nobody says what became of it
    ],
)
def test_what_a_proposal_was_about_is_known_by_its_title(tmp_path: Path, title: str, later: str, told: bool) -> None:
    followed, _, _ = _answers(tmp_path, PLAN, later, title)
    assert (later in followed["why"]) is told
