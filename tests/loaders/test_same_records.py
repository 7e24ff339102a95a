"""The same invented minutes as a web page, a Word file and a PDF: the records of one are the records of all.

`rendered/board.html` is written by hand; LibreOffice made the Word file and the PDF of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from loaders.pipeline import read_file

HERE = Path(__file__).parent / "rendered"
PLACES = {"evidence", "told", "chair_evidence", "date_reason"}


def records_of(name: str) -> list[Any]:
    """The meetings of one rendering without the places of their words, which differ from file to file."""
    _, records = read_file(HERE / name)
    return [_without_places(meeting) for meeting in records.model_dump(mode="json")["meetings"]]


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _without_places(inner)
            for key, inner in value.items()
            if key not in PLACES and not key.startswith(("link", "runner"))
        }
    if isinstance(value, list):
        return [_without_places(inner) for inner in value]
    return " ".join(value.split()) if isinstance(value, str) else value


@pytest.mark.parametrize("name", ["board.docx", "board.pdf"])
def test_every_rendering_gives_the_same_records(name: str) -> None:
    assert records_of(name) == records_of("board.html")


def test_the_records_are_those_that_a_person_reads() -> None:
    (meeting,) = records_of("board.html")
    assert (meeting["date"], meeting["chair"], meeting["next_meeting"]["date"]) == (
        "2031-06-04", "Orla Finch", "2031-09-11",
    )  # fmt: skip
    assert {row["name"]: row["state"] for row in meeting["attendance"]} == {
        "Orla Finch": "present", "Perry Stone": "present", "Tess Moor": "present", "Una Corrie": "substitute",
        "Ida Brook": "apology", "Rufus Bell": "apology",
    }  # fmt: skip
    assert [(action["owners"], action["owner_state"]) for action in meeting["actions"]] == [
        (["Perry Stone"], "resolved"), (["Una Corrie"], "resolved"),
    ]  # fmt: skip
    assert [item["number"] for item in meeting["items"]] == ["1", "2", "3", "4", "5"]
