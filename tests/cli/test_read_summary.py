"""`partnergraph read FILE --format summary`: plain words, 80 columns, and no owner where none is settled."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import group
from cli.read_summary import owner_words, summary
from loaders.records import ActionRecord
from tests.loaders.made import read, text_of

HARBOURNE = sorted((Path(__file__).parents[2] / "examples" / "harbourne").glob("*.[mt][dx]*"))


@pytest.mark.parametrize(
    ("state", "more", "words"),
    [
        ("resolved", {"owners": ["Perry Stone", "Tess Moor"]}, "Perry Stone and Tess Moor"),
        ("collective", {"owners": ["partners"]}, "everyone together (partners)"),
        ("tbc", {"owner_tokens": ["TBC"]}, "to be confirmed"),
        ("ambiguous", {"candidates": ["Perry Stone", "Pia Sand"]}, "not settled: Perry Stone or Pia Sand"),
        ("unresolved", {"owner_tokens": ["XY"]}, "not settled: XY"),
        ("none", {}, "no owner"),
    ],
)
def test_an_owner_is_said_as_far_as_the_record_settles_it(state: str, more: dict[str, list[str]], words: str) -> None:
    assert owner_words(ActionRecord.model_validate({"owner_state": state, **more})) == words


def test_a_meeting_is_told_in_plain_words() -> None:
    _, records = read(
        text_of(
            "Apologies|Apologies were received from Ida Marsh.",
            "Dogs|ACTION: PS to draw a map. Perry Stone would lead on dog fouling. RESOLVED that the report be noted.",
            "Next meeting|3 September 2031.",
        )
    )
    told = summary(records)
    for words in (
        "FERNHILL SAFETY BOARD, 4 June 2031",
        "Chair        Orla Finch",
        "6 present, 1 sent apologies",
        "Resolutions  1 to note",
        "Next meeting 3 September 2031",
        "12     not settled: Perry Stone or Pia Sand",
        "12     Perry Stone leads",
        "0 unread",
    ):
        assert words in told


@pytest.mark.parametrize("path", HARBOURNE, ids=lambda path: path.stem)
def test_every_line_fits_a_terminal(path: Path) -> None:
    result = CliRunner().invoke(group, ["read", str(path), "--format", "summary"])
    assert result.exit_code == 0, result.output
    assert max(len(line) for line in result.output.splitlines()) <= 80
    assert result.output.startswith(path.name)
