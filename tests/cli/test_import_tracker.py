"""An edited tracker goes back into partnership.yml as decisions, or is refused cell by cell with nothing written."""

from __future__ import annotations

import datetime
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.cli.work import corrections, own_copy, run
from tests.conftest import EXAMPLE

Edit = Callable[..., Path]
KEY = "Id"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tracker")
    shutil.copytree(EXAMPLE, folder / "minutes")
    with pytest.MonkeyPatch.context() as there:  # so that a copy is loaded from beside it
        there.chdir(folder)
        there.delenv("PARTNERGRAPH_STORE", raising=False)
        assert run("load", "minutes").exit_code == 0
        made = run("report", "tracker", "--output", "tracker.xlsx")
    assert made.exit_code == 0, made.output
    return folder


@pytest.fixture
def work(loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with its own minutes, store and tracker, loaded from there."""
    return own_copy(loaded, tmp_path, monkeypatch)


@pytest.fixture
def edit(work: Path) -> Edit:
    """Write into the tracker: words by row and head; `after` changes the sheet itself."""

    def change(cells: dict[tuple[int, str], Any], after: Callable[[Any], None] = lambda sheet: None) -> Path:
        book = load_workbook(work / "tracker.xlsx")
        sheet = book["Actions"]
        heads: dict[Any, Any] = {cell.value: cell.column for cell in sheet[1]}
        for (row, head), value in cells.items():
            sheet.cell(row, heads[head]).value = value
        after(sheet)
        book.save(work / "edited.xlsx")
        return work / "edited.xlsx"

    return change


def followed(key: str) -> dict[str, Any]:
    rows = json.loads(run("follow-through", "--format", "json").output)["rows"]
    return next(row for row in rows if row["key"] == key)


def keys(work: Path) -> dict[int, str]:
    sheet = load_workbook(work / "tracker.xlsx")["Actions"]
    return {row: str(sheet.cell(row, 1).value) for row in range(2, sheet.max_row + 1)}


CLOSED = {(5, "New status"): "closed", (5, "Decided by"): "Clerk", (5, "Why"): 'told by phone: "done"'}
OWNED = {(6, "New owner"): "Una Corrie", (6, "Why"): "agreed in the room"}


def test_a_tracker_nobody_edited_changes_nothing(work: Path) -> None:
    result = run("report", "import-tracker", "tracker.xlsx", "--yes")
    assert result.exit_code == 0
    assert result.output.strip() == "tracker.xlsx changes nothing: it says what the record says."


def test_without_a_terminal_and_without_yes_it_only_shows(work: Path, edit: Edit) -> None:
    before = corrections(work)
    result = run("report", "import-tracker", edit(CLOSED))
    assert " -> closed, by Clerk: told by phone: \"done\"" in result.output
    assert "1 decision would be written to minutes/partnership.yml. Nothing was written; add --yes" in result.output
    assert corrections(work) == before


@pytest.mark.parametrize(("answer", "said"), [("y\n", "1 decision written to"), ("n\n", "Nothing was written.")])
def test_on_a_terminal_it_asks_first(
    work: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch, answer: str, said: str
) -> None:
    before = corrections(work)
    monkeypatch.setattr("cli.report_import._can_answer", lambda: True)
    result = run("report", "import-tracker", edit(CLOSED), answer=answer)
    assert "Write 1 decision to minutes/partnership.yml? [y/N]" in result.output
    assert said in result.output
    assert (corrections(work) == before) is (answer == "n\n")


def test_what_was_decided_counts_after_the_next_load(work: Path, edit: Edit) -> None:
    result = run("report", "import-tracker", edit({**CLOSED, **OWNED}), "--yes", "--by", "Board", "--on", "2021-04-12")
    assert "2 decisions written" in result.output
    text = corrections(work)
    assert "right: agreed_closed\n    by: Clerk\n    'on': '2021-04-12'" in text
    assert "right: Una Corrie\n    by: Board" in text
    assert run("load", "minutes").exit_code == 0
    of = keys(work)
    assert followed(of[5])["state"] == "agreed_closed"
    assert (followed(of[6])["owners"], followed(of[6])["owner_judged"]) == (["Una Corrie"], True)
    owned = json.loads(run("owns", "Una Corrie", "--format", "json").output)["rows"]
    assert [row for row in owned if row["basis"] == "curated"]


def test_a_second_import_writes_nothing_twice(work: Path, edit: Edit) -> None:
    file = edit({**CLOSED, **OWNED})
    assert run("report", "import-tracker", file, "--yes").exit_code == 0
    text = corrections(work)
    again = run("report", "import-tracker", file, "--yes")
    assert "Already in minutes/partnership.yml: 2 decisions." in again.output
    run("load", "minutes")
    loaded = run("report", "import-tracker", file, "--yes")
    assert "changes nothing" in loaded.output
    assert corrections(work) == text


def test_that_nobody_can_tell_is_a_decision_too(work: Path, edit: Edit) -> None:
    run("report", "import-tracker", edit({(7, "New owner"): "nobody can tell", (7, "Why"): "asked"}), "--yes")
    assert "kind: unsure" in corrections(work)
    assert "right: owner" in corrections(work)


def test_what_cannot_be_kept_is_said(work: Path, edit: Edit) -> None:
    cells = {(8, "New due date"): datetime.date(2021, 5, 1), (8, "Comment"): "ask again", (9, "Why"): "because"}
    result = run("report", "import-tracker", edit(cells), "--yes")
    assert "Actions!N8: the new due date (1 May 2021) is not kept" in result.output
    assert "Actions!O8: the comment is not kept" in result.output
    assert "Actions!Q9: “because” changes nothing without a new status or owner" in result.output


def test_the_next_tracker_keeps_comments_and_due_dates(work: Path, edit: Edit) -> None:
    file = edit({(8, "New due date"): datetime.date(2021, 5, 1), (8, "Comment"): "ask again", **OWNED})
    result = run("report", "tracker", "--keep", file, "--output", "next.xlsx")
    assert result.exit_code == 0, result.output
    sheet = load_workbook(work / "next.xlsx")["Actions"]
    heads: dict[Any, Any] = {cell.value: cell.column for cell in sheet[1]}
    assert sheet.cell(8, heads["New due date"]).value == datetime.datetime(2021, 5, 1)
    assert sheet.cell(8, heads["Comment"]).value == "ask again"
    assert sheet.cell(6, heads["New owner"]).value is None
    assert sheet.cell(5, heads["Comment"]).value is None


def test_a_comment_that_a_spreadsheet_took_for_a_formula_is_kept(work: Path, edit: Edit) -> None:
    file = edit({(8, "Comment"): "=ask Ann again"})
    assert run("report", "tracker", "--keep", file, "--output", "next.xlsx").exit_code == 0
    sheet = load_workbook(work / "next.xlsx")["Actions"]
    heads: dict[Any, Any] = {cell.value: cell.column for cell in sheet[1]}
    kept = sheet.cell(8, heads["Comment"])
    assert (kept.value, kept.data_type) == ("=ask Ann again", "s")
    assert "Actions!O8: the comment is not kept" in run("report", "import-tracker", file, "--yes").output


def test_only_a_tracker_to_write_in_keeps_them(work: Path) -> None:
    assert run("report", "tracker", "--keep", "tracker.xlsx", "--output", "x.md").exit_code == 2
    result = run("report", "tracker", "--keep", "none.xlsx", "--output", "x.xlsx")
    assert (result.exit_code, "none.xlsx is not there" in result.output) == (1, True)
    assert not (work / "x.xlsx").exists()


def test_only_the_first_of_many_rows_that_differ_are_told_cell_by_cell(work: Path, edit: Edit) -> None:
    cells = {(row, "Agreed, asked or promised"): "x" for row in range(3, 11)}
    result = run("report", "import-tracker", edit(cells), "--yes")
    assert result.output.count("the sheet has “x”") == 5
    assert "3 more rows show what the record no longer says." in result.output


def test_a_state_in_the_words_of_an_earlier_tracker_is_the_same_state(work: Path, edit: Edit) -> None:
    sheet = load_workbook(work / "tracker.xlsx")["Actions"]
    head = next(cell.column for cell in sheet[1] if cell.value == "Status in the record")
    lost = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, head).value == "not on record"]
    edit({(row, "Status in the record"): "cannot tell" for row in lost})
    result = run("report", "import-tracker", "edited.xlsx", "--yes")
    assert lost
    assert result.output.strip() == "edited.xlsx changes nothing: it says what the record says."


def test_done_is_taken_for_the_state_of_the_list_that_it_means(work: Path, edit: Edit) -> None:
    result = run("report", "import-tracker", edit({(6, "New status"): "Done", (6, "Why"): "told by phone"}))
    assert " -> reported done: told by phone" in result.output


def test_what_the_minutes_say_is_never_changed(work: Path, edit: Edit) -> None:
    before = corrections(work)
    cells = {(5, "Agreed, asked or promised"): "Something else", (7, "Status in the record"): "closed"}
    result = run("report", "import-tracker", edit(cells), "--yes")
    assert "In 2 rows of the workbook the record says something else: minutes were loaded again" in result.output
    assert "under “Agreed, asked or promised” the sheet has “Something else” and the record “" in result.output
    assert "under “Status in the record” the sheet has “closed” and the record “" in result.output
    assert corrections(work) == before


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({(5, "New status"): "finished", (5, "Why"): "x"}, "Actions!L5: “finished” is none of the states (open,"),
        ({(5, "New owner"): "Father Frost", (5, "Why"): "x"}, "Actions!M5: Nobody in the record answers to"),
        ({(5, "New status"): "closed"}, "Actions!Q5: say why the status changes"),
        ({(5, "New status"): "closed", (5, "New owner"): "Una Corrie"}, "say why the status and owner changes"),
        ({(5, KEY): None}, "Actions!A5: this row has no id"),
        ({(5, KEY): "action:none"}, "Actions!A5: no action of the record has the id “action:none”"),
        ({(1, "New status"): "State"}, "Actions!L1: the head “New status” is missing, and “State” is none"),
        ({(1, KEY): None}, "Actions, row 1: the head “Id” is missing"),
        ({(1, "Comment"): "Why"}, "the head “Why” stands twice"),
    ],
)
def test_what_is_wrong_is_told_by_its_cell(work: Path, edit: Edit, cells: dict[Any, Any], said: str) -> None:
    before = corrections(work)
    result = run("report", "import-tracker", edit({**OWNED, **cells}), "--yes")
    assert result.exit_code == 1
    assert said in result.output
    assert "to mend, so nothing was written: mend or empty them" in " ".join(result.output.split())
    assert corrections(work) == before


def test_an_id_that_stands_twice_is_refused(work: Path, edit: Edit) -> None:
    result = run("report", "import-tracker", edit({(6, KEY): keys(work)[5]}), "--yes")
    assert f"Actions!A6: the id “{keys(work)[5]}” stands in row 5 too" in result.output


def test_a_decision_that_contradicts_an_earlier_one_is_told_by_its_cell(work: Path, edit: Edit) -> None:
    run("report", "import-tracker", edit({**CLOSED, **OWNED}), "--yes")
    text = corrections(work)
    other = {**CLOSED, (6, "New owner"): "Dominic Vane", (6, "Why"): "x"}
    result = run("report", "import-tracker", edit(other), "--yes")
    assert result.exit_code == 1
    assert "Actions!M6: minutes/partnership.yml cannot say that" in result.output
    assert "partnergraph judge undo" in result.output
    assert corrections(work) == text


def test_rows_may_be_moved_left_out_and_columns_turned_round(work: Path, edit: Edit) -> None:
    def turn(sheet: Any) -> None:
        sheet.delete_rows(8, 20)
        sheet.move_range(f"A1:A{sheet.max_row}", cols=25)
        sheet.column_dimensions["L"].hidden = True
        sheet.row_dimensions[5].hidden = True
        sheet.insert_rows(1)

    result = run("report", "import-tracker", edit(CLOSED, turn))
    assert " -> closed" in result.output


def test_a_column_of_ones_own_is_not_read_and_that_is_said(work: Path, edit: Edit) -> None:
    def add(sheet: Any) -> None:
        sheet.cell(1, 30).value = "Traffic light"

    result = run("report", "import-tracker", edit(CLOSED, add))
    assert "Actions!AD1: the column “Traffic light” is none of the tracker's and is not read." in result.output
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Id,New status\n", "is no workbook (.xlsx) that can be read"),
        (b"PK\x03\x04 cut short", "is no workbook (.xlsx) that can be read"),
        (None, "is not there; check the path"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused(work: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        (work / "x.xlsx").write_bytes(content)
    result = run("report", "import-tracker", "x.xlsx")
    assert result.exit_code == 1
    assert said in result.output


def test_a_workbook_with_another_sheet_is_refused(work: Path) -> None:
    book, out = Workbook(), io.BytesIO()
    book.save(out)
    (work / "x.xlsx").write_bytes(out.getvalue())
    result = run("report", "import-tracker", "x.xlsx")
    assert "x.xlsx has no sheet “Actions” (it has “Sheet”)" in result.output
