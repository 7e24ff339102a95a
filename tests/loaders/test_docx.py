"""Word files in, lines as Word prints them out: numbers, cells, breaks, and what is set aside or left out."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from loaders.blocks import Line, Source
from loaders.readers.docx import read_docx
from tests.loaders.word import NAMES, cell, docx, listed, para, run, table, zipped

LONG = (
    "Members heard that the lamps on the quay had been out since the storm, and asked what it would cost to mend them."
)


def read(*blocks: str, **more: dict[str, str]) -> Source:
    return read_docx(docx(*blocks, parts=more.get("parts")), "made.docx")


def lines(*blocks: str, **more: dict[str, str]) -> list[Line]:
    return [line for line in read(*blocks, **more).lines if not line.ignored_by]


def texts(*blocks: str) -> list[str]:
    return [line.text for line in lines(*blocks)]


def test_paragraphs_headings_bold_and_blanks() -> None:
    source = read(
        para("BOARD", '<w:pStyle w:val="Heading1"/>'), para(), para(), para("We met.", bold=True), para("Done.")
    )
    told = [(line.text, line.heading, line.bold, line.blanks_before, line.opens) for line in source.lines]
    assert told == [
        ("BOARD", True, True, 0, True),
        ("We met.", False, True, 2, True),
        ("Done.", False, False, 0, True),
    ]
    assert source.text == "BOARD\n\n\nWe met.\nDone.\n"
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)


def test_lists_are_numbered_as_word_prints_them() -> None:
    blocks = [
        listed("Welcome"), listed("Ola spoke.", 1), listed("a map", 2), listed("a list", 2), listed("Ivo spoke.", 1),
        listed("a key", 2), listed("Lamps"), listed("Di spoke.", 1), listed("a lamp", 2), listed("a wick", 3),
        listed("Later", 0, 3), listed("Last", 0, 3), listed("a dot", 0, 2),
    ]  # fmt: skip
    assert texts(*blocks) == [
        "1. Welcome", "1.1 Ola spoke.", "(a) a map", "(b) a list", "1.2 Ivo spoke.", "(a) a key", "2. Lamps",
        "2.1 Di spoke.", "(a) a lamp", "I: a wick", "7. Later", "8. Last", "• a dot",
    ]  # fmt: skip


def test_a_list_may_come_from_the_style_and_zero_takes_it_away() -> None:
    off = '<w:pStyle w:val="Dots"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert texts(para("a dot", '<w:pStyle w:val="Dots"/>'), para("none", off)) == ["• a dot", "none"]


def test_a_number_stands_in_an_empty_cell_and_no_bullet_does() -> None:
    told = texts(table([cell(listed("")), "Welcome"], [cell(listed("")), "Lamps"]), listed("", 0, 2), para("End"))
    assert told == ["1.", "Welcome", "2.", "Lamps", "End"]


def test_cells_know_their_table_row_column_and_role() -> None:
    rows = [
        ["No", "Item", "Action"],
        ["1.", cell("Quay lights", LONG, "Ivo to ask the Trust."), cell("", "", "", "IP")],
        ["2.", cell("Any other business", LONG), "All"],
    ]
    told = [
        (e.text[:12], e.table, e.row, e.column, e.role)
        for e in lines(para("Minutes"), table(*rows, widths=[600, 7000, 900]))
    ]
    assert told == [
        ("Minutes", -1, -1, -1, ""),
        ("No", 0, 0, 0, "cell_number"),
        ("Item", 0, 0, 1, "cell_text"),
        ("Action", 0, 0, 2, "cell_owner"),
        ("1.", 0, 1, 0, "cell_number"),
        ("Quay lights", 0, 1, 1, "cell_title"),
        ("Members hear", 0, 1, 1, "cell_text"),
        ("Ivo to ask t", 0, 1, 1, "cell_text"),
        ("IP", 0, 1, 2, "cell_owner"),
        ("2.", 0, 2, 0, "cell_number"),
        ("Any other bu", 0, 2, 1, "cell_title"),
        ("Members hear", 0, 2, 1, "cell_text"),
        ("All", 0, 2, 2, "cell_owner"),
    ]


def test_an_owner_pushed_down_with_blank_lines_stands_beside_its_paragraph() -> None:
    text = cell("Quay lights", LONG, "Ivo to ask the Trust.", LONG)
    rows = [["No", "Item", "Action"], ["1.", text, cell("", "", "", "IP")], ["2.", LONG, ""]]
    found = {e.text: e for e in lines(table(*rows, widths=[600, 7000, 900]))}
    assert found["IP"].top == pytest.approx(found["Ivo to ask the Trust."].top, abs=1)
    assert found["IP"].estimated
    assert found["IP"].blanks_before == 3
    assert found["2."].top > found["IP"].top


def test_merged_cells_stand_once_in_their_first_column() -> None:
    rows = [
        [cell("Those who came", span=3)],
        [cell("PRESENT", merge="restart"), "Ola Finn", "Port"],
        [cell("", merge="continue"), "Ivo Pell", "Fire"],
    ]
    told = [(e.text, e.row, e.column) for e in lines(table(*rows, widths=[1000, 3000, 3000]))]
    assert told == [
        ("Those who came", 0, 0), ("PRESENT", 1, 0), ("Ola Finn", 1, 1), ("Port", 1, 2), ("Ivo Pell", 2, 1),
        ("Fire", 2, 2),
    ]  # fmt: skip


def test_borders_that_differ_by_a_hair_are_one_column() -> None:
    left = table(["Ola Finn", cell("Port", span=2)], [cell("Ivo Pell", span=2), "Fire"], widths=[3000, 20, 3000])
    assert [(e.text, e.column) for e in lines(left)] == [("Ola Finn", 0), ("Port", 1), ("Ivo Pell", 0), ("Fire", 1)]


def test_a_table_inside_a_cell_is_a_table_of_its_own_and_one_cell_is_a_box() -> None:
    inner = table(["Name", "Agency"], ["Ola Finn", "Port"])
    told = [(e.text, e.table, e.column) for e in lines(table([cell("In a box")]), table([cell("Lamps", inner), "OF"]))]
    assert told[0] == ("In a box", -1, -1)
    assert told[2:6] == [("Name", 0, 0), ("Agency", 0, 1), ("Ola Finn", 0, 0), ("Port", 0, 1)]


def test_tracked_changes_are_read_as_if_accepted_and_said() -> None:
    changed = (
        f"{run('Ivo to ask')}<w:ins>{run(' the Trust')}</w:ins><w:del><w:r><w:delText> Di</w:delText></w:r></w:del>"
    )
    gone = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('One line ')}</w:p>"
    source = read(para(inside=changed), gone, para("made of two."))
    assert [line.text for line in source.lines] == ["Ivo to ask the Trust", "One line made of two."]
    assert [w["kind"] for w in source.warnings] == ["tracked_changes"]


def test_a_deletion_at_the_end_of_a_cell_stays_in_it() -> None:
    gone = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Port')}</w:p>"
    assert [(e.text, e.column) for e in lines(table(["Ola Finn", cell(gone)], ["Ivo Pell", "Fire"]))] == [
        ("Ola Finn", 0),
        ("Port", 1),
        ("Ivo Pell", 0),
        ("Fire", 1),
    ]


def test_what_was_never_filled_in_is_no_text() -> None:
    empty = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    told = texts(
        para("Chair: ", inside=empty.format(run("Click to enter a name"))), empty.format(para("Choose a date"))
    )
    assert told == ["Chair:"]


def test_breaks_tabs_symbols_and_hyphens() -> None:
    inside = (
        f"{run('Ola Finn')}<w:r><w:tab/></w:r>{run('Port')}<w:r><w:br/></w:r>{run('Har')}<w:r><w:softHyphen/></w:r>"
        f"{run('bour')}<w:r><w:noBreakHyphen/></w:r>{run('side')}"
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:br w:type="page"/></w:r>'
    )
    told = lines(para(inside=inside), para("Next page"))
    assert [(e.text, e.opens, e.page_start) for e in told] == [
        ("Ola Finn\tPort", True, False), ("Harbour-side✓", False, False), ("Next page", True, True),
    ]  # fmt: skip


def test_letters_of_a_picture_font_are_what_they_print() -> None:
    assert texts(para(inside=run("ü", '<w:rFonts w:ascii="Wingdings"/>'))) == ["✓"]
    assert texts(para(inside=run("Resolved", "<w:caps/>"))) == ["RESOLVED"]


def test_links_fields_and_controls_give_their_words_only() -> None:
    inside = (
        f'{run("See ")}<w:hyperlink r:id="x">{run("the plan")}</w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(" of 4 May")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f"<w:sdt><w:sdtContent>{run(' by Ola')}</w:sdtContent></w:sdt>"
    )
    assert texts(para(inside=inside)) == ["See the plan of 4 May by Ola"]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{para('Draft')}</w:txbxContent>"
    inside = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(para("Minutes", inside=inside), para("We met.")) == ["Minutes", "Draft", "We met."]


def test_what_is_beside_the_text_is_set_aside_by_name() -> None:
    parts = {
        "header": f"<w:hdr {NAMES}>{para('Harbour Board')}</w:hdr>",
        "footer": f"<w:ftr {NAMES}>{para('Page 1')}</w:ftr>",
        "footnotes": f"<w:footnotes {NAMES}><w:footnote>{para('A note.')}</w:footnote></w:footnotes>",
        "comments": f"<w:comments {NAMES}><w:comment>{para('Is this so?')}</w:comment></w:comments>",
    }
    hidden = para(inside=run("We met.") + run("Secret", "<w:vanish/>") + run(" Old words", "<w:strike/>"))
    source = read(para("Contents 3", '<w:pStyle w:val="TOC1"/>'), hidden, parts=parts)
    assert {line.text: line.ignored_by for line in source.lines} == {
        "Harbour Board": "running head",
        "Contents 3": "table of contents",
        "We met.": "",
        "Secret Old words": "hidden, struck out or never filled in",
        "Page 1": "running foot",
        "A note.": "footnote",
        "Is this so?": "comment",
    }
    assert "Secret" not in source.flat


def test_the_strict_form_of_the_format_gives_the_same_lines() -> None:
    strict = docx(listed("Welcome"), table(["Ola Finn", "Port"]))
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with ZipFile(BytesIO(strict)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    changed = {k: v.replace(usual, b"http://purl.oclc.org/ooxml/wordprocessingml/main") for k, v in files.items()}
    assert read_docx(zipped(changed), "a").text == read_docx(strict, "a").text == "1. Welcome\nOla Finn\nPort\n"
