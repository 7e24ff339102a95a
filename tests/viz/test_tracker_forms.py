"""The tracker to write in, to be read and short: the same words and numbers, and what each leaves off."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from graph.view import View
from queries.wording import CLOSED
from tests.viz.from_minutes import part
from tests.viz.test_xlsx import tracker
from viz.report.model import Column, Heading, Points, Report, Section, Table, Text
from viz.report.review.draw import draw_review
from viz.report.tracker.short import of_late
from viz.report.writers.xlsx import write_xlsx


def rows(report: Report, name: str) -> tuple[tuple[Text, ...], ...]:
    tables = [block for block in part(report, name).blocks if isinstance(block, Table)]
    return tuple(row for table in tables for row in table.rows)


@pytest.mark.parametrize("record", ["example", "seeds"])
def test_a_gap_has_the_same_words_and_numbers_in_every_form(record: str, request: pytest.FixtureRequest) -> None:
    view: View = request.getfixturevalue(record)
    read, edit = tracker(view), tracker(view, to_edit=True)
    for shown, written in zip(rows(read, "gaps"), rows(edit, "gaps"), strict=True):
        assert shown[0] == written[0]
        assert (shown[-2], shown[-1]) == (written[-2], written[-1])
    texts = [cell.words for row in rows(edit, "gaps") for cell in row]
    assert not [words for words in texts if words.startswith("It was agreed that it was")]


def test_an_action_and_who_leads_have_the_same_numbers_in_every_form(example: View) -> None:
    read, edit = tracker(example), tracker(example, to_edit=True)
    cites = [[cell.cites for cell in row if cell.cites] for row in rows(read, "actions")]
    assert cites == [[cell.cites for cell in row if cell.cites] for row in rows(edit, "actions")]
    standing = rows(read, "owners")
    assert [row[0].cites for row in standing] == [row[0].cites for row in rows(edit, "owners")][: len(standing)]


def test_a_gap_of_a_task_is_told_in_the_words_of_the_task(example: View) -> None:
    report = tracker(example)
    told = {row[1].words for row in rows(report, "actions")}
    assert len([row for row in rows(report, "gaps") if row[0].words in told]) > 3


def test_a_matter_taken_outside_the_meeting_is_told_in_the_words_of_its_task(seeds: View) -> None:
    report = tracker(seeds)
    told = {row[1].words for row in rows(report, "actions")}
    outside = [row[0].words for row in rows(report, "gaps") if row[1].words.startswith("Taken outside")]
    assert len(outside) > 3
    assert set(outside) <= told


def test_nothing_stands_over_the_actions_and_what_they_do_not_hold_stands_below(seeds: View) -> None:
    report = tracker(seeds)
    table, head, points = part(report, "actions").blocks
    assert (report.note, type(table), type(head)) == ("", Table, Heading)
    assert isinstance(points, Points)
    assert "cannot be kept here" in points.items[0].words


def test_a_short_tracker_holds_what_is_of_late_or_open_and_says_what_it_leaves_off(seeds: View) -> None:
    whole, short = tracker(seeds), tracker(seeds, short=True)
    assert [section.name for section in short.sections] == ["actions"]
    words = [row[1].words for row in rows(short, "actions")]
    assert words == [row[1].words for row in rows(whole, "actions") if row[1].words in words]
    assert not [row for row in rows(short, "actions") if row[0].words.startswith("20 February 2015")]
    left = len(rows(whole, "actions")) - len(words)
    (told,) = [block for block in part(short, "actions").blocks if isinstance(block, Points)]
    assert f"{left} tasks and decisions of 20 February 2015 to 26 March 2018" in told.items[0].words


def test_old_work_is_kept_only_where_the_record_says_that_it_is_open() -> None:
    def work(meeting: str, state: str) -> dict[str, Any]:
        return {"meeting": meeting, "state": state}

    old = [work("2028-03-04", state) for state in ("open", "in_progress", "promised", "cannot_tell", "no_trace")]
    late = [work("2031-03-04", state) for state in ("cannot_tell", *CLOSED)]
    kept, left = of_late([*late, *old], ["2028-03-04", "2031-06-03"], "")
    assert kept == [*late, *old[:3]]
    assert "2 tasks and decisions of 4 March 2028," in left[0]
    assert of_late(late, ["2031-06-03"], "") == (late, [])


def test_each_board_has_its_name_once_over_its_own_actions(example: View, seeds: View) -> None:
    blocks = part(tracker(example), "actions").blocks
    kinds = [type(block) for block in blocks]
    boards = [block.words for block in blocks if isinstance(block, Heading)][:-1]
    assert kinds == [Heading, Table] * len(boards) + [Heading, Points]
    assert len(boards) > 1
    assert not [row for row in rows(tracker(example), "actions") if any(board in row[0].words for board in boards)]
    assert type(part(tracker(seeds), "actions").blocks[0]) is Table


@pytest.mark.parametrize("to_edit", [False, True])
def test_the_title_names_the_board_and_the_day(example: View, *, to_edit: bool) -> None:
    review = draw_review(example).title.removeprefix("Governance review: ")
    named = tracker(example, to_edit=to_edit).title
    assert named.startswith("Action tracker: Harbourne")
    assert named == f"Action tracker: {review}"


def test_a_sheet_prints_the_title_over_each_page() -> None:
    drawn = Report("Action tracker: Law & Order Board, as at 4 March 2031", "", "", (
        Section("Actions", (Table((Column("What"), Column("Who")), ((Text("Mend it."), Text("Ann Lee")),)),)),))
    book = load_workbook(io.BytesIO(write_xlsx(drawn)))
    heads = [place.oddHeader.left.text for place in book.worksheets if place.oddHeader is not None]
    assert heads == ["Action tracker: Law && Order Board, as at 4 March 2031"] * 2


def test_a_workbook_is_never_short(partnergraph: Any, tmp_path: Any) -> None:
    done = partnergraph("report", "tracker", "--short", "--output", tmp_path / "short.xlsx")
    assert done.returncode == 2
    assert "--short is for papers" in done.stderr
    assert not (tmp_path / "short.xlsx").exists()
