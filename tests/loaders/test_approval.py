"""What a meeting says of the minutes before it, and what the store makes of that."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import group
from loaders.records import ApprovalRecord
from tests.loaders.made import read


def minutes(said: str, *, day: str = "4 June 2031", title: str = "Minutes of the last meeting", draft: str = "") -> str:
    return (
        f"{draft}Fernhill Safety Board\n\nMinutes of the meeting held on {day}\n\nPresent: Orla Finch, Perry Stone\n\n"
        f"1. {title}\n\n{said}\n\n2. Dogs\n\nThe dogs were counted.\n\n3. Any other business\n\nNone.\n"
    )


def approval(said: str, title: str = "Minutes of the last meeting") -> ApprovalRecord | None:
    return read(minutes(said, title=title))[1].meetings[0].approval


@pytest.mark.parametrize(
    ("said", "state", "date"),
    [
        ("The minutes of the meeting held on 5 March 2031 were agreed as a correct record.", "approved", "2031-03-05"),
        ("The minutes of 5 March were agreed as an accurate record.", "approved", "2031-03-05"),
        ("The minutes of 5 March 2031 were approved without amendment.", "approved", "2031-03-05"),
        ("The minutes of 5 March 2031 were agreed subject to the date on page 2.", "corrected", "2031-03-05"),
        ("Page 2 should read Tess and not Ted. With that put right the minutes were agreed.", "corrected", None),
    ],
)
def test_minutes_are_approved_or_corrected(said: str, state: str, date: str | None) -> None:
    found = approval(said)
    assert found is not None
    assert (found.state, found.meeting_date) == (state, date)


def test_minutes_that_nobody_agreed_are_not_approved() -> None:
    assert approval("The minutes of 5 March 2031 were deferred to the next meeting.") is None
    assert approval("The minutes of the sub-group were agreed.", title="Road safety") is None


def test_the_store_knows_drafts_and_what_a_later_meeting_made_of_them(tmp_path: Path) -> None:
    folder, store = tmp_path / "papers", str(tmp_path / "x.db")
    folder.mkdir()
    (folder / "march.txt").write_text(minutes("None.", day="5 March 2031", draft="DRAFT\n\n"))
    (folder / "june.txt").write_text(
        minutes("The minutes of 5 March 2031 should read Tess and not Ted; with that they were agreed."
                " The minutes were approved.", draft="Draft\n\n")
    )  # fmt: skip
    done = CliRunner().invoke(group, ["load", str(folder), "--store", store])
    assert done.exit_code == 0, done.output
    told = CliRunner().invoke(group, ["check", "--store", store, "--format", "json"]).output
    assert "approved with corrections on 4 June 2031" in told
    assert "a draft, no loaded meeting approved it" in told
