from __future__ import annotations

import io
import re
import shutil
import subprocess
import time
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2 as pdfium
import pytest
from docx import Document

from tests.viz.hostile import HOSTILE
from tests.viz.invented import of_words, proof
from tests.viz.invented import small_report as report
from tests.viz.word import W, barriers, headings, part, parts, shown, write_docx
from viz.report.model import Bars, Chart, Column, Grid, Heading, Report, Section, Table, Text, columns
from viz.report.widths import spread
from viz.report.wording import place, row_of
from viz.report.wording import wording as fixed
from viz.report.writers.markdown import write_markdown
from viz.report.writers.word.tables import widths

SOFFICE = shutil.which("soffice")


def test_it_opens_again_and_every_part_parses() -> None:
    content = write_docx(report())
    assert {"[Content_Types].xml", "word/document.xml", "word/endnotes.xml", "word/footer.xml"} <= set(parts(content))
    assert Document(io.BytesIO(content)).core_properties.title == "Governance review"


def test_every_word_stands_in_it_in_reading_order() -> None:
    text, place_in_text = shown(part(write_docx(report()), "document")), 0
    for words in (
        "Governance review", "Period: 4 March 2031", "Drawn from minutes alone.", "1. What the board must decide",
        "Lamps", "4 March 2031: ", "The lamps of row 1\nwere counted twice.", "No owner: the record names nobody.",
        "on the network page",
        "Who could take it, from the record: Head of Lighting", "Question: Who takes the lamps on?", "Contents",
        "Appendix A. Method", "2. Basis and limits", "Three meetings were read.", "One was cut.", "What", "Who",
        "nobody",
        "Tasks by organisation", "4 open, 2 closed.", "Fernhaven Council", "Who came", "● present", "◐ a substitute",
        "Effect 7", "7 September 2031", "After the broad table.", "Appendix A. Method", "How it was read.",
        "Appendix B. Register",
    ):  # fmt: skip
        assert words in text[place_in_text:], words
        place_in_text = text.index(words, place_in_text) + len(words)


def test_headings_are_real_nested_and_in_order() -> None:
    found = headings(write_docx(report()))
    assert found[:3] == [(1, "1. What the board must decide"), (2, "Lamps"), (1, "2. Basis and limits")]
    assert found[-1] == (1, "Appendix C. Evidence")


def test_the_contents_list_every_section_with_its_page_as_a_field_and_never_ask() -> None:
    content = write_docx(report())
    body = part(content, "document")
    sections = [words for level, words in headings(content) if level == 1]
    lines = [link for link in body.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]
    assert [shown(line).strip() for line in lines] == sections
    marks = {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
    for line in lines:
        codes = [each.text.split() for each in line.iter(f"{W}instrText")]
        assert codes == [["PAGEREF", line.get(f"{W}anchor"), "\\h"]]
        assert line.get(f"{W}anchor") in marks
        assert [each.get(f"{W}fldCharType") for each in line.iter(f"{W}fldChar")] == ["begin", "separate", "end"]
    assert part(content, "settings").find(f"{W}updateFields") is None  # with it Word asks every reader
    assert not [each for each in body.iter() if each.get(f"{W}dirty")]


def test_each_evidence_is_one_real_note_and_word_numbers_it_as_markdown_does() -> None:
    content = write_docx(report())
    body, notes = part(content, "document"), part(content, "endnotes")
    first = [int(each.get(f"{W}id")) for each in body.iter(f"{W}endnoteReference")]
    assert first == list(range(1, 8))
    kept = [note for note in notes if note.get(f"{W}type") is None]
    for number, (note, evidence) in enumerate(zip(kept, report().evidence, strict=True), 1):
        assert note.get(f"{W}id") == str(number)
        assert shown(note).strip().startswith(f"{place(evidence)}\n")
        assert shown(note).split() == f"{place(evidence)} {evidence.quote}".split()
    said = write_markdown(report()).split(fixed()["evidence_told"])[0]
    assert spans(shown(body)) == spans(said)


def spans(text: str) -> list[int]:
    """The numbers of evidence in the order in which they are printed, those between two with "to" too."""
    found = re.findall(r"\[(\d+)\](?: to \[(\d+)\])?", text)
    return [number for first, last in found for number in range(int(first), int(last or first) + 1)]


def test_a_later_number_leads_to_the_first_and_a_new_run_is_written_out() -> None:
    body = part(write_docx(report()), "document")
    names = [each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")]
    codes = [code for each in body.iter(f"{W}fldSimple") if "NOTEREF" in (code := each.get(f"{W}instr"))]
    assert codes
    assert {code.split()[1] for code in codes} <= set(names)
    assert len(names) == len(set(names))
    assert len({each.get(f"{W}id") for each in body.iter(f"{W}bookmarkStart")}) == len(names)
    text = shown(body)
    assert "7 [5] [6] [7]" in text
    assert "After the broad table. [5] to [7]" in text


def test_the_separators_come_first_and_the_settings_number_in_figures() -> None:
    content = write_docx(report())
    assert [note.get(f"{W}id") for note in part(content, "endnotes")][:3] == ["-1", "0", "1"]
    settings = part(content, "settings")
    tags = [child.tag.removeprefix(W) for child in settings]
    assert tags.index("endnotePr") < tags.index("compat")
    assert settings.find(f"{W}endnotePr/{W}numFmt").get(f"{W}val") == "decimal"


def test_no_barrier_stands_in_the_way() -> None:
    assert barriers(write_docx(report())) == []


def test_rows_stay_whole_and_columns_fill_the_page_by_their_share() -> None:
    body = part(write_docx(report()), "document")
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in body.iter(f"{W}tr"))
    tables = [[int(each.get(f"{W}w")) for each in table.iter(f"{W}gridCol")] for table in body.iter(f"{W}tbl")]
    assert tables[0][0] == pytest.approx(3 * tables[0][1], abs=3)
    assert all(9600 < sum(table) <= 9638 or 14500 < sum(table) <= 14570 for table in tables)


def test_a_broad_table_lies_on_a_page_of_its_own_with_its_title() -> None:
    body = part(write_docx(report()), "document")
    pages = list(body.iter(f"{W}sectPr"))
    assert [page.find(f"{W}pgSz").get(f"{W}orient") for page in pages] == [None, "landscape", None]
    assert all(page.find(f"{W}footerReference") is not None for page in pages)
    text = shown(body)
    children = list(body.find(f"{W}body"))
    ends = [number for number, child in enumerate(children) if child.find(f"{W}pPr/{W}sectPr") is not None]
    assert shown(children[ends[0] + 1]).strip() == "5. Decisions by effect"
    assert text.index("Effect 0") < text.index("After the broad table.")


def test_many_narrow_columns_stand_upright_and_short_tables_stay_on_a_page() -> None:
    table = Table(columns("Partner", *"ABCDEFGH"), tuple(row_of(f"Partner {n}", *"12345678") for n in range(9)))
    body = part(write_docx(Report("Small", "", "", (Section("Attendance", (table,)),))), "document")
    assert [page.find(f"{W}pgSz").get(f"{W}orient") for page in body.iter(f"{W}sectPr")] == [None]
    kept = [row.find(f".//{W}keepNext") is not None for row in body.iter(f"{W}tr")]
    assert kept == [True] * 9 + [False]


def test_few_words_between_two_sideways_pages_make_no_page_of_their_own() -> None:
    wide = Table(columns(*(f"Head {n}" for n in range(8))), (row_of(*("long words " * 9 for _ in range(8))),))
    few, many = Text("A line."), Text("Many words. " * 400)
    body = part(write_docx(Report("T", "", "", (Section("S", (few, wide, few, wide, many, wide)),))), "document")
    turns = [page.find(f"{W}pgSz").get(f"{W}orient") for page in body.iter(f"{W}sectPr")]
    assert turns == [None, "landscape", None, "landscape"]


def test_a_short_beginning_of_a_section_lies_sideways_with_its_broad_table() -> None:
    wide = Table(columns(*(f"Head {n}" for n in range(8))), (row_of(*("long words " * 9 for _ in range(8))),))
    before = Section("Before", (Text("Many words. " * 400),))
    body = part(write_docx(Report("T", "", "", (before, Section("S", (Text("A line."), wide)),))), "document")
    turned = list(body.iter(f"{W}sectPr"))
    assert [page.find(f"{W}pgSz").get(f"{W}orient") for page in turned] == [None, "landscape"]
    upright = "".join(body.itertext()).split("Many words. Many")[0]
    assert "A line." not in upright


def test_bars_beside_a_table_of_few_columns_stand_upright_in_it() -> None:
    bars = Bars("Ages", "All.", ("a", "b", "c", "d", "e", "f"), (("Open", (1, 0, 0, 0, 0, 2)),))
    table = Table(columns("State", *"abcdef"), (row_of("Open", "1", "0", "0", "0", "0", "2"),))
    body = part(write_docx(Report("T", "", "", (Section("S", (Chart(bars, table),)),))), "document")
    assert [page.find(f"{W}pgSz").get(f"{W}orient") for page in body.iter(f"{W}sectPr")] == [None]
    assert len(list(body.iter(f"{W}tbl"))) == 1


def test_many_numbers_stand_upright_below_heads_that_run_upward() -> None:
    heads = (Column("Partner"), *(Column(f"Sent a substitute {n}", "number") for n in range(8)), Column("Last present"))
    rows = tuple(row_of(f"Partner {n}", *"12345678", "20 March 2031") for n in range(9))
    content = write_docx(Report("Small", "", "", (Section("Attendance", (Table(heads, rows),)),)))
    body = part(content, "document")
    assert [page.find(f"{W}pgSz").get(f"{W}orient") for page in body.iter(f"{W}sectPr")] == [None]
    assert len(list(body.iter(f"{W}textDirection"))) == 8
    assert barriers(content) == []


def test_bars_stand_in_the_table_and_signs_beside_every_shade() -> None:
    body = part(write_docx(report()), "document")
    tables = list(body.iter(f"{W}tbl"))
    assert len(tables) == 6  # owned, bars with their table, signs, their table, the broad one, the papers
    heads = [shown(cell).strip() for cell in tables[1].find(f"{W}tr").findall(f"{W}tc")]
    assert heads == ["Organisation", "Open", "Closed", "As a bar"]
    lengths = [len(shown(row[-1]).strip("\n")) for row in tables[1].findall(f"{W}tr")[1:]]
    assert lengths[0] > lengths[1] > lengths[2] > 0
    signs = [shown(cell).strip() for row in tables[2].findall(f"{W}tr")[1:] for cell in row.findall(f"{W}tc")[1:]]
    assert signs == ["●", "◐", "A", "–", "?", "○", "", "●", "●"]


def test_a_field_of_many_meetings_lies_sideways_and_its_heads_run_upward() -> None:
    heads = tuple(f"{day % 30 + 1} September {2031 + day // 30}" for day in range(60))
    field = Grid("Who came", "All came.", heads, (("Fernhaven Council", ("present",) * 60),))
    chart = Chart(field, Table(columns("Organisation", "Times"), (row_of("Fernhaven Council", "20"),)))
    content = write_docx(Report("Wide", "", "", (Section("Attendance", (Text("Before."), chart)),)))
    body = part(content, "document")
    assert barriers(content) == []
    assert len(list(body.iter(f"{W}textDirection"))) == 60
    assert [page.find(f"{W}pgSz").get(f"{W}orient") for page in body.iter(f"{W}sectPr")] == [None, "landscape"]


def test_a_field_that_says_all_needs_no_table_after_it() -> None:
    field = Grid("Who came", "All came.", ("4 March 2031",), (("Fernhaven Council", ("present",)),))
    chart = Chart(field, Table(columns("Organisation", "4 March 2031"), (row_of("Fernhaven Council", "present"),)))
    body = part(write_docx(Report("Small", "", "", (Section("Attendance", (chart,)),))), "document")
    assert len(list(body.iter(f"{W}tbl"))) == 1


def test_totals_after_the_bars_have_none() -> None:
    table = Table(columns("Meeting", "Noted"), (row_of("4 March 2031", "2"), row_of("All meetings", "2")))
    chart = Chart(Bars("Decisions", "Two.", ("Noted",), (("4 March 2031", (2,)),)), table)
    body = part(write_docx(Report("Small", "", "", (Section("Decisions", (chart,)),))), "document")
    bars = [shown(row.findall(f"{W}tc")[-1]).strip("\n") for row in body.find(f".//{W}tbl").findall(f"{W}tr")]
    assert bars[0] == "As a bar"
    assert len(bars[1]) > 20
    assert bars[2] == ""


def test_a_long_text_takes_the_room_that_short_ones_leave() -> None:
    heads = columns(Column("Agreed", share=3), Column("What", share=6), Column("Age in months", "number"))
    long = Table(heads, (row_of("20 February 2031, item 204", "To count the lamps " * 9, "57"),))
    found = widths(long, 9638)
    assert found[1] > 2 * max(found[0], found[2]) - 600
    assert sum(found) <= 9638
    assert spread([1, 1], [8000, 8000], 9638) == [4819, 4819]


def test_a_heading_without_words_is_left_out() -> None:
    content = write_docx(Report("Bare", "", "", (Section("All", (Heading(" \0"), Text("words"))),)))
    assert headings(content) == [(1, "1. All")]


@pytest.mark.parametrize("words", [*HOSTILE, " / ".join(HOSTILE)])
def test_hostile_words_are_shown_and_do_nothing(words: str) -> None:
    told: list[str] = []
    content = write_docx(of_words(words), tell=told.append)
    links = [each.get("Target") for each in parts(content)["word/_rels/document.xml.rels"]]
    assert {urlsplit(link).scheme for link in links} <= {"", "http", "https"}
    plain = " ".join(re.sub("[\x00-\x08\x0b-\x1f]", " ", words).split())
    body = part(content, "document")
    assert shown(body).count(plain) >= 8
    assert bool(told) == ("\0" in words)
    assert bool(told) == ("Signs that a Word file cannot hold" in shown(body))


def test_words_that_run_leftward_end_before_what_stands_beside_them() -> None:
    body = part(write_docx(of_words("\u202eabc")), "document")
    held = [each.text for each in body.iter(f"{W}t") if "\u202e" in (each.text or "")]
    assert held
    assert {text.strip().removeprefix("1. ") for text in held} == {"\u202eabc\u202c\u200e"}


def test_the_same_report_gives_the_same_bytes_without_a_trace_of_the_machine() -> None:
    assert write_docx(report()) == write_docx(report())
    about = Document(io.BytesIO(write_docx(report()))).core_properties
    assert (about.author, about.last_modified_by, about.created, about.modified) == ("", "", None, None)


def test_a_report_without_anything_is_still_a_file() -> None:
    content = write_docx(Report("Nothing", "", "", ()))
    assert barriers(content) == []
    assert headings(content) == []


def test_three_hundred_rows_are_written_in_two_seconds() -> None:
    rows = tuple(row_of(Text(f"Task {n} of the lamps", (n,)), *[f"word {n} " * 5] * 5) for n in range(1, 301))
    section = Section("All", (Table(columns(*"abcdef"), rows),))
    many = Report("Many", "", "", (section,), tuple(map(proof, range(1, 301))))
    start = time.perf_counter()
    write_docx(many)
    assert time.perf_counter() - start < 2


def test_every_page_has_the_title_at_its_foot() -> None:
    drawn = report()
    assert shown(part(write_docx(drawn), "footer")).strip().startswith(f"{drawn.title} · Page ")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_another_program_opens_it(tmp_path: Path) -> None:
    (tmp_path / "review.docx").write_bytes(write_docx(report()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "review.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    pages = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(tmp_path / "review.pdf")]
    assert "Question: Who takes the lamps on?" in pages[0]
    assert "Page 1 of 6" in pages[0]
    assert "After the broad table. [5] to [7]" in pages[3]
    assert "The lamps of row 7" in pages[5]
