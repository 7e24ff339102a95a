"""A table that goes through what earlier meetings said of a matter gives nobody anything to do."""

from __future__ import annotations

import pytest

from loaders.records import ActionRecord
from tests.loaders.made import read as read_text
from tests.loaders.made import read_table, text_of

HEAD = """# Fernhill Lamp Board

Minutes of the meeting held on Thursday 12 December 2030

Present: Ann Lee (Chair), Bo Hart, Cal Moor

## 1. Lamps

It has been before the Board as follows:

"""
BELOW = "\n\n## 2. Kites\n\nBo Hart to draw the map.\n"
ROWS = (
    "September 2028 | Lead to be found by the next meeting | None",
    "February 2029 | All partners to consider it | Tbc",
    "June 2030 | Chair asked partners to think of it | -",
)


def table(heads: str, rows: tuple[str, ...] = ROWS) -> str:
    return "\n".join(f"| {row} |" for row in (heads, "|".join("---" for _ in heads.split("|")), *rows))


def actions(text: str) -> list[ActionRecord]:
    return read_table(HEAD + text + BELOW)[1].meetings[0].actions


@pytest.mark.parametrize(
    "heads",
    [
        "Date | What was agreed | Lead", "Date | What was agreed | Position", "Date | Decision | Outcome",
        "Meeting | Minute | Lead", "When | What was said | By", "Meeting | What was decided | Who",
    ],
)  # fmt: skip
def test_the_history_of_a_matter_is_no_list_of_tasks(heads: str) -> None:
    assert [action.text for action in actions(table(heads))] == ["Bo Hart to draw the map."]


def test_a_history_set_with_spaces_is_none_either() -> None:
    rows = ("Date | What was agreed | Lead", *ROWS)
    lines = ("{:<18}{:<42}{}".format(*(cell.strip() for cell in row.split("|"))) for row in rows)
    text = "Lamps|It has been before the Board as follows:\n\n" + "\n".join(f"     {line}" for line in lines)
    assert read_text(text_of(text, "Kites|None."))[1].meetings[0].actions == []


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        ("Date | What was agreed | Owner", ("12 December 2030 | Draw the map | Bo Hart", "12 December 2030 | Go | CM")),
        ("When | What was agreed | Who", ("January 2031 | Draw the map | Bo Hart", "March 2031 | Send it | Cal Moor")),
        ("What was agreed | Who | When", ("Draw the map | Bo Hart | January 2031", "Send it | Cal Moor | March 2031")),
        ("Date | Agreed action | Owner", ("January 2031 | Draw the map | Bo Hart", "March 2031 | Send it | Cal Moor")),
    ],
)
def test_a_list_of_what_this_meeting_agreed_is_no_history(heads: str, rows: tuple[str, ...]) -> None:
    assert ("Draw the map", ["Bo Hart"]) in [(action.text, action.owners) for action in actions(table(heads, rows))]
