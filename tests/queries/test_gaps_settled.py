"""Problems and calls that nobody was given, which a later task or a later chair settled, are no gaps any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap
from tests.folders import load_folder

HEAD = "# Fernhill Safety Board\n\nMinutes of the meeting held on {day}\n\nPresent:\n\n{people}\n\n"
PEOPLE = "- Orla Finch (Chair)\n- Perry Stone (Head of Parks)\n- Tess Moor (Kite Warden)"
DAYS = ("4 June 2031", "10 September 2031", "3 December 2031")
LOG = "\n\n## Action log\n\n| Ref | Action | Owner | Due | Status |\n|---|---|---|---|---|\n{rows}\n"
DONE = "| 44 | Agree a formula | Perry Stone | Dec 2031 | {state} |\n| 43 | Count kites | Tess Moor | May | Closed |"
RAISED = "There was no agreed formula for the CCTV cameras and it was not clear who would meet the shortfall."
GIVEN = "ACTION 44: Perry Stone to agree a formula for the CCTV cameras."


def gaps(tmp_path: Path, *papers: tuple[str, str]) -> list[tuple[str, str]]:
    """The gaps of some papers, each one titled item, by kind and first words."""
    for number, (day, (title, text)) in enumerate(zip(DAYS, papers, strict=False)):
        path = tmp_path / f"{number}.md"
        path.write_text(f"{HEAD.format(day=day, people=PEOPLE)}## 1. {title}\n\n{text}\n", encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        rows = find_gaps(view).rows
    return [(str(row["kind"]), " ".join(str(row["what"]).split()[:4])) for row in each_gap(rows)]


@pytest.mark.parametrize(
    ("given", "state", "told"),
    [
        (GIVEN, "Complete", False),
        (GIVEN, "Open", True),  # it is to be done, and may not be
        ("ACTION 44: Perry Stone to agree a colour for the CCTV posts.", "Complete", True),  # of something else
    ],
)
def test_a_problem_is_settled_by_a_later_task_on_it_that_is_done(
    tmp_path: Path, given: str, state: str, *, told: bool
) -> None:
    log = LOG.format(rows=DONE.format(state=state))
    found = gaps(tmp_path, ("CCTV", RAISED), ("CCTV", given), ("Kites", f"The kites were counted.{log}"))
    assert any(kind == "no_owner" for kind, _ in found) == told


EMPTY = "The Lamps and Families Sub Group has been without a chair since Una Vale retired in May."
CALL = "Members were asked to consider whether they could take this on."


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("Orla Finch reported that Tess Moor had agreed to chair the Sub Group.", False),
        ("Orla Finch reported that nobody had come forward to chair the Sub Group.", True),
    ],
)
def test_a_call_for_a_chair_is_answered_when_there_is_one(tmp_path: Path, later: str, *, told: bool) -> None:
    found = gaps(tmp_path, ("Sub groups", f"{EMPTY} {CALL}"), ("Lamps and Families Sub Group", later))
    assert any(kind == "collective_owner" for kind, _ in found) == told
    assert any(kind == "post_vacant" for kind, _ in found) == told
