"""What stands below the table of a Matters Arising draft, and nothing above it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.view import View
from tests.viz.test_arising import BOARD, below_of, draft, part, rows
from viz.report.model import Heading, Points, Table


def body_of(view: View) -> str:
    return next(node.key for node in view.nodes(["Body"]) if node.name == BOARD)


def test_a_day_that_no_paper_names_is_told(example: View) -> None:
    assert "check the day" not in str(below_of(draft(example, "2019-10-17"), "matters"))
    told = below_of(draft(example, "2030-01-01", body_of(example)), "matters")
    assert told[0].startswith("No paper that was read names")


@pytest.mark.parametrize("day", ["2018-06-21", "2017-07-06"])
def test_nothing_stands_over_the_table_but_the_title_and_the_day(seeds: View, day: str) -> None:
    for short in (False, True):
        report = draft(seeds, day, short=short)
        blocks = part(report, "matters").blocks
        assert report.note == ""
        assert isinstance(blocks[0], Table)
        assert [type(block) for block in blocks[1:]] in ([Heading, Points], [])


@pytest.mark.parametrize(
    ("record", "day", "short", "stands"),
    [
        ("seeds", "2018-06-21", True, True), ("seeds", "2017-07-06", True, False),
        ("example", "2017-12-07", True, False), ("example", "2017-12-07", False, True),  # in an appendix alone
        ("example", "2020-10-15", True, True),
    ],
)  # fmt: skip
def test_the_mark_of_doubt_is_told_only_where_it_stands(
    records: Callable[[str], View], record: str, day: str, *, short: bool, stands: bool
) -> None:
    view = records(record)
    report = draft(view, day, body_of(view), short=short) if record == "example" else draft(view, day, short=short)
    tables = [block for section in report.sections for block in section.blocks if isinstance(block, Table)]
    assert any("(?" in cell.words for table in tables for row in table.rows for cell in row) == stands
    assert ("with (?) is not settled" in str(below_of(report, "matters"))) == stands


def test_of_what_nothing_was_said_for_two_years_is_old_though_one_later_meeting_alone_is_read(seeds: View) -> None:
    report = draft(seeds, "2023-01-12")
    assert {row[0].split(", ")[1][-4:] for row in rows(report, "matters")} == {"2022"}
    assert [row[0].split(",")[0] for row in rows(report, "old") if "December 2017" in row[0]] == ["Minute 187"]


def test_what_is_open_about_an_owner_stands_below_the_table(example: View) -> None:
    report = draft(example, "2018-03-22")
    owners = [row[3] for row in rows(report, "matters")]
    assert not [who for who in owners if "may be" in who]
    assert [words for words in below_of(report, "matters") if "Stefan Doyle or Stephen Doyle" in words]


def test_a_matter_is_named_once_in_its_row(seeds: View) -> None:
    (row,) = [row for row in rows(draft(seeds, "2018-06-21"), "matters") if row[0].startswith("Minute 193")]
    assert row[0].endswith(", Confirmation of Chairman")
    assert row[1].startswith("It was agreed that the matter would be discussed further outside of the meeting")
