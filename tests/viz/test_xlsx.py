from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from graph.errors import PartnerGraphError
from graph.view import View, Window
from loaders.readers.sheet import read_cells
from tests.viz import invented
from tests.viz.answers import answers
from tests.viz.hostile import HOSTILE
from tests.viz.memory import fernhaven
from tests.viz.test_page import hostile
from viz.report.model import Column, Evidence, Finding, Heading, Quoted, Report, Section, Table, Text, columns
from viz.report.review.draw import compose_review
from viz.report.signs import NOWHERE
from viz.report.tracker.draw import draw_tracker
from viz.report.widths import widths
from viz.report.writers.endings import WRITERS, written
from viz.report.writers.markdown import write_markdown
from viz.report.writers.xlsx import write_xlsx
from viz.report.writers.xlsx_sheets import named

tracker: Callable[..., Report] = cache(draw_tracker)  # of one record many tests ask: it is drawn once


def opened(report: Report) -> Any:
    return load_workbook(io.BytesIO(write_xlsx(report)))


def of_words(*words: str, evidence: tuple[Evidence, ...] = ()) -> Report:
    table = Table(columns("Words"), tuple((Text(one),) for one in words))
    return Report("Title", "Period", "Note", (Section("Words", (table,)),), evidence)


def test_each_table_is_a_sheet_then_the_evidence_then_the_rest(example: View) -> None:
    book = opened(tracker(example, to_edit=True))
    assert book.sheetnames == ["Actions", "Gaps", "Owners", "Evidence", "Read me", "Lists"]
    assert book["Lists"].sheet_state == "hidden"


def test_the_numbers_are_those_of_the_other_forms(example: View) -> None:
    report = tracker(example, to_edit=True)
    report = replace(report, sections=report.sections[:-1])  # the last is for reading and has no table
    book, text = opened(report), write_markdown(report)
    for section in report.sections:
        table = next(block for block in section.blocks if isinstance(block, Table))
        assert book[section.title].max_row - 1 == len(table.rows) == len(re.findall(
            r"(?m)^\| (?!---)", text.split(f". {section.title}\n", 1)[1].split("\n## ")[0])) - 1  # fmt: skip
    assert book["Evidence"].max_row - 1 == len(report.evidence)


def test_a_date_is_a_date_and_a_number_a_number(example: View) -> None:
    book = opened(tracker(example, to_edit=True))
    heads = [cell.value for cell in book["Actions"][1]]
    agreed = book["Actions"].cell(2, heads.index("Meeting") + 1)
    assert agreed.value == datetime(2021, 3, 11)
    assert agreed.number_format == "d mmm yyyy"
    assert isinstance(book["Gaps"].cell(2, 6).value, int)


def test_a_day_that_no_spreadsheet_counts_stays_words() -> None:
    days = (Text("4 March 1897", value="1897-03-04"), Text("March 2031", value="2031-03"), Text("4 March 2031"))
    table = Table((Column("Day", "date"),), tuple((day,) for day in days))
    place = opened(Report("T", "P", "N", (Section("S", (table,)),)))["S"]
    assert [place.cell(row, 1).value for row in (2, 3, 4)] == ["4 March 1897", "March 2031", "4 March 2031"]


def test_an_officer_writes_only_where_the_columns_are_open(example: View) -> None:
    place = opened(tracker(example, to_edit=True))["Actions"]
    heads = [cell.value for cell in place[1]]
    free = [heads[cell.column - 1] for cell in place[2] if not cell.protection.locked]
    assert free == ["New status", "New owner", "New due date", "Comment", "Decided by", "Why"]
    assert place.protection.sheet
    assert place.freeze_panes == "B2"
    assert place.auto_filter.ref.startswith("A1:")
    lists = {str(rule.sqref).split("2")[0]: rule for rule in place.data_validations.dataValidation}
    assert [lists[letter].type for letter in "LMN"] == ["list", "list", "date"]
    assert lists["L"].formula1.startswith("'Lists'!")


def test_a_tracker_to_be_read_has_no_more_columns_than_a_page_has_room_for(example: View) -> None:
    for section in tracker(example).sections:
        table = next(block for block in section.blocks if isinstance(block, Table))
        wide = dict(zip(table.heads, widths(table), strict=True))
        assert len(wide) <= 5
        assert wide[next(name for name in wide if name.startswith(("Agreed, asked", "What")))] >= 1 / len(wide)


def test_what_is_to_be_read_only_is_not_guarded(example: View) -> None:
    book = opened(tracker(example))
    assert not any(place.protection.sheet for place in book.worksheets)


def test_the_list_of_owners_holds_the_names_of_the_record(example: View) -> None:
    book = opened(tracker(example, to_edit=True))
    names = [cell.value for column in book["Lists"].columns for cell in column if cell.value]
    assert {"Una Corrie", "nobody can tell", "closed"} <= set(names)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_document_stay_words(words: str) -> None:
    cell = opened(of_words(words))["Words"]["A2"]
    assert cell.data_type == "s"
    assert cell.value == NOWHERE.sub("", words)
    assert cell.hyperlink is None


@pytest.mark.parametrize("words", HOSTILE)
def test_no_field_of_a_report_acts(words: str) -> None:
    book = opened(invented.of_words(words))
    cells = [cell for place in book.worksheets for row in place.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if cell.hyperlink and cell.hyperlink.target]


def test_every_kind_of_block_has_its_place() -> None:
    made = invented.small_report()
    book = opened(made)
    assert book["Evidence"].max_row - 1 == len(made.evidence)
    told = " ".join(str(cell.value) for cell in book["Read me"]["A"])
    assert "Three meetings were read." in told
    assert "Fernhaven Council has most tasks" in told
    assert {"What the board must decide", "Tasks", "Attendance"} <= set(book.sheetnames)
    shown = {row[0].value for row in book["Attendance"].iter_rows()}
    assert {"Tasks by organisation", "Who came"} <= shown


def test_a_hostile_record_gives_a_tracker_of_plain_words() -> None:
    book = opened(draw_tracker(hostile(), to_edit=True))
    kinds = {cell.data_type for place in book.worksheets for row in place.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d"}


def test_a_formula_stays_text_for_whoever_edits_the_cell() -> None:
    cell = opened(of_words("=1+1"))["Words"]["A2"]
    assert cell.quotePrefix
    assert cell.data_type == "s"


def test_what_no_cell_can_hold_is_counted() -> None:
    told = [cell.value for cell in opened(of_words("a\x00b\x1bc"))["Read me"]["A"]]
    assert any(str(line).startswith("2 characters left out") for line in told)
    assert not any("left out" in str(cell.value) for cell in opened(of_words("abc"))["Read me"]["A"])


def test_a_very_long_text_is_cut_and_that_is_said() -> None:
    book = opened(of_words("long " * 9_000))
    assert len(book["Words"]["A2"].value) < 32_767
    assert any("1 text was cut" in str(cell.value) for cell in book["Read me"]["A"])


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=5))
def test_any_text_comes_back_as_it_went_in(words: list[str]) -> None:
    data = write_xlsx(of_words(*words))
    expected = [" ".join(NOWHERE.sub("", one.replace("\r", "\n")).split()) for one in words]
    place = load_workbook(io.BytesIO(data))["Words"]
    assert [" ".join(str(place.cell(n, 1).value or "").split()) for n in range(2, len(words) + 2)] == expected
    rows = {row.number: row.cells for row in read_cells(data, "t.xlsx")["Words"]}
    assert [" ".join(rows.get(n, {}).get(0, "").split()) for n in range(2, len(words) + 2)] == expected


@given(st.lists(st.text(max_size=50), max_size=6))
def test_every_sheet_has_a_name_of_its_own_that_a_spreadsheet_takes(titles: list[str]) -> None:
    taken: set[str] = set()
    names = [named(title, taken) for title in [*titles, *titles]]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in names)
    assert not any(name.startswith("'") or name.endswith("'") for name in names)


def test_findings_are_one_table() -> None:
    one = Finding("Lamps", Text("No owner."), (Quoted("Lamps to be counted.", 1, "4 March 2031"),),
                  Text("Warden", (1,)), "Who counts them?")  # fmt: skip
    proof = Evidence("m.txt", "2031-03-04", "4", 0, 12, "Lamps to be counted.")
    report = Report("T", "P", "N", (Section("To decide", (one, one)),), (proof,))
    place = opened(report)["To decide"]
    assert [cell.value for cell in place[2]] == [
        "Lamps", "4 March 2031: Lamps to be counted.", "No owner.", "Warden", "Who counts them?", "1",
    ]  # fmt: skip
    assert place.max_row == 3
    assert place["F2"].hyperlink.location == "'Evidence'!A2"


def test_large_tables_below_headings_are_named_by_them() -> None:
    table = Table(columns("A"), ((Text("x"),),) * 30)
    report = Report("T", "P", "N", (Section("S", (table, Heading("Board: one"), table, table)),))
    assert opened(report).sheetnames[:3] == ["S", "Board one", "Board one 2"]


def test_small_tables_of_a_section_share_a_sheet_each_below_its_title() -> None:
    small, large = Table(columns("A"), ((Text("x"),),)), Table(columns("B", "C"), ((Text("y"), Text("z")),) * 30)
    report = Report("T", "P", "N", (Section("S", (Heading("One"), small, large, Heading("Two"), small)),))
    book = opened(report)
    assert book.sheetnames[:2] == ["S", "One"]
    assert [row[0].value for row in book["S"].iter_rows()] == ["One", "A", "x", None, "Two", "A", "x"]
    assert book["S"].auto_filter.ref is None
    assert book["One"].auto_filter.ref == "A1:B31"
    assert book["S"].sheet_properties.pageSetUpPr.fitToPage


def test_the_same_report_gives_the_same_bytes(example: View) -> None:
    report = tracker(example, to_edit=True)
    data = write_xlsx(report)
    assert write_xlsx(draw_tracker(example, to_edit=True)) == data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01" in package.read("docProps/core.xml")


def test_every_part_can_be_read_and_none_leads_outside() -> None:
    data = write_xlsx(compose_review(fernhaven(), answers(), window=Window()))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            ET.fromstring(package.read(name))
            assert b'TargetMode="External"' not in package.read(name)


def test_a_column_has_the_width_that_its_kind_and_its_words_ask_for() -> None:
    table = Table((Column("Day", "date"), Column("What", share=4)), ((Text("4 March 2031", value="2031-03-04"),
                  Text("A rather long text " * 9)),))  # fmt: skip
    place = opened(Report("T", "P", "N", (Section("S", (table,)),)))["S"]
    assert place.column_dimensions["B"].width > place.column_dimensions["A"].width
    assert place.row_dimensions[2].height > 40


def test_a_row_is_tall_enough_for_the_numbers_of_its_evidence() -> None:
    proofs = tuple(Evidence("m.txt", "2031-03-04", str(n), 0, n, f"Lamp {n}.") for n in range(1, 80))
    table = Table(columns("What"), ((Text("Lamps", tuple(range(1, 80, 2))),), (Text("Lights", (1,)),)))
    place = opened(Report("T", "P", "N", (Section("S", (table,)),), proofs))["S"]
    assert place.row_dimensions[2].height > 3 * place.row_dimensions[3].height


def test_without_the_package_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "openpyxl" or "writers.xlsx" in name]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(PartnerGraphError, match=r"openpyxl, which is not installed; install it with: "):
        written(of_words("a"), WRITERS[".xlsx"])


def test_what_is_printed_stands_side_by_side_and_fits_a_page(example: View) -> None:
    book = opened(tracker(example, to_edit=True))
    place = book["Actions"]
    first, last = place.print_area.split("!")[1].replace("$", "").split(":")
    heads = [cell.value for cell in place[1]][1:]
    shown = heads[: heads.index("Due by")]
    assert (first, last) == ("B1", f"{chr(ord('A') + len(shown))}{place.max_row}")
    assert shown[-1] == "What the record shows"
    assert (str(place.page_setup.paperSize), place.page_setup.orientation) == (place.PAPERSIZE_A4, "landscape")
