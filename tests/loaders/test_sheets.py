"""Workbooks and CSV files in, lines with table, row and column out, as they show on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import LoadError
from loaders.blocks import Source
from loaders.readers import read_source
from loaders.readers.delimited import find_delimiter, is_delimited, read_delimited
from loaders.readers.sheet import read_cells, read_sheet
from tests.loaders.word import zipped

QUICK = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
# Styles by their place: 0 plain, 1 a day, 2 month and year, 3 money, 4 percent, 5 three figures, 6 a time, 7 bold.
STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="[$-809]d\\ mmmm\\ yyyy;@"/>'
    '<numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/><numFmt numFmtId="166" formatCode="000"/></numFmts>'
    "<fonts><font/><font><b/></font></fonts><cellXfs>"
    + "".join(f'<xf numFmtId="{number}"/>' for number in (0, 164, 17, 165, 9, 166, 20))
    + '<xf fontId="1"/></cellXfs>'
)
LOG = ["No", "Action", "Owner", "Due", "Status"]


def cell(place: str, value: object, style: int = 0) -> str:
    """One cell: a text stands in the cell itself, a number as it is."""
    if isinstance(value, str):
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


def rows(*lines: Sequence[object]) -> str:
    """Rows of a sheet; None is an empty cell, an empty row is none at all."""
    made = ""
    for number, line in enumerate(lines, 1):
        cells = "".join(cell(f"{chr(65 + at)}{number}", value) for at, value in enumerate(line) if value is not None)
        made += f'<row r="{number}">{cells}</row>' if cells else ""
    return made


def book(sheets: dict[str, str], *, strings: str = "", looks: str = "", hidden: Sequence[str] = ()) -> bytes:
    """A workbook of sheets, each the XML of its rows."""
    named = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="r{n}" state="{"hidden" if name in hidden else "visible"}"/>'
        for n, name in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/worksheet" Target="worksheets/{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    links += f'<Relationship Id="s" Type="{_OFFICE}/sharedStrings" Target="strings.xml"/>'
    links += f'<Relationship Id="t" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    files = {
        "_rels/.rels": f'<Relationships xmlns="{_LINKS}"><Relationship Id="m" Type="{_OFFICE}/officeDocument" '
        'Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{looks}<sheets>{named}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_LINKS}">{links}</Relationships>',
        "xl/strings.xml": f'<sst xmlns="{_MAIN}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{STYLES}</styleSheet>',
    }
    for n, held in enumerate(sheets.values(), 1):
        data = held if "<sheetData>" in held else f"<sheetData>{held}</sheetData>"
        files[f"xl/worksheets/{n}.xml"] = f'<worksheet xmlns="{_MAIN}">{data}</worksheet>'
    return zipped({name: text.encode() for name, text in files.items()})


def told(source: Source) -> list[tuple[str, int, int, int]]:
    return [(line.text, line.table, line.row, line.column) for line in source.lines if not line.ignored_by]


def texts(held: str) -> list[str]:
    return [line.text for line in read_sheet(book({"Log": held}), "made.xlsx").lines][1:]


def test_an_action_log_under_its_name_and_title() -> None:
    held = rows(
        ["Actions agreed"],
        [],
        LOG,
        [12, "Map of outfalls", "Ivo Pell", None, "Open"],
        [13, "Ring Di", None, None, "Done"],
    )
    source = read_sheet(book({"Action log": held}), "made.xlsx")
    assert told(source) == [
        ("Action log", -1, -1, -1), ("Actions agreed", -1, -1, -1),
        *((head, 0, 0, at) for at, head in enumerate(LOG)),
        ("12", 0, 1, 0), ("Map of outfalls", 0, 1, 1), ("Ivo Pell", 0, 1, 2), ("Open", 0, 1, 4),
        ("13", 0, 2, 0), ("Ring Di", 0, 2, 1), ("Done", 0, 2, 4),
    ]  # fmt: skip
    assert source.lines[0].heading
    assert [line.number for line in source.lines[-3:]] == [5, 5, 5]
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)


def test_several_sheets_and_several_tables_on_one() -> None:
    held = rows(
        ["Name", "Agency"], ["Ola Finn", "Port"], [], ["Action", "Owner"], ["Ring Di", "Ola"], [], ["A note below"]
    )
    source = read_sheet(book({"Members": held, "Sheet2": rows(["Name", "Agency"], ["Di Roe", "Trust"])}), "made.xlsx")
    assert [(text, table) for text, table, _, _ in told(source)] == [
        ("Members", -1), ("Name", 0), ("Agency", 0), ("Ola Finn", 0), ("Port", 0), ("Action", 1), ("Owner", 1),
        ("Ring Di", 1), ("Ola", 1), ("A note below", -1), ("Name", 2), ("Agency", 2), ("Di Roe", 2), ("Trust", 2),
    ]  # fmt: skip


def test_a_blank_row_inside_a_log_does_not_end_it() -> None:
    held = rows(["Action", "Owner"], ["Ring Di", "Ola"], [], ["Ask Ivo", "Di"])
    assert {line.table for line in read_sheet(book({"Log": held}), "a").lines[1:]} == {0}


@pytest.mark.parametrize(
    ("value", "style", "shows"),
    [
        (43953, 1, "2 May 2020"), (43952, 2, "May 2020"), (1234.5, 3, "£1,234.50"), (-3, 3, "-£3.00"), (0.25, 4, "25%"),
        (7, 5, "007"), (0.5, 6, "12:00"), (12, 0, "12"), (12.5, 0, "12.5"), (1e20, 0, "1e+20"),
        (59, 1, "28 February 1900"), (1e9, 1, "1000000000"), (-5, 1, "-5"), ("nan", 0, "nan"), (3, 99, "3"),
    ],
)  # fmt: skip
def test_numbers_show_as_on_the_screen(value: object, style: int, shows: str) -> None:
    held = f'<row r="1">{cell("A1", value, style)}{cell("B1", "x")}</row>'
    assert texts(held)[0] == shows


def test_the_other_calendar_of_excel() -> None:
    held = f'<row r="1">{cell("A1", 43953 - 1462, 1)}{cell("B1", "x")}</row>'
    assert read_sheet(book({"Log": held}, looks='<workbookPr date1904="1"/>'), "a").lines[1].text == "2 May 2020"


def test_shared_rich_and_calculated_texts() -> None:
    strings = "<si><t>Ola</t></si><si><r><t>Ivo </t></r><r><t>Pell</t></r><rPh><t>sound</t></rPh></si>"
    held = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1</f><v>Di</v></c>'
        '<c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="s"><v>99</v></c></row>'
    )
    source = read_sheet(book({"Log": held}, strings=strings), "a")
    assert [(line.text, line.column) for line in source.lines[1:]] == [
        ("Ola", 0),
        ("Ivo Pell", 1),
        ("Di", 2),
        ("TRUE", 3),
    ]


def test_escaped_signs_show_as_on_the_screen() -> None:
    data = book({"Log": rows(["Action", "Owner"], ["one_x000A_two _x005F_x0041_ _x0041_ _xD800_", "Ola Finn"])})
    assert read_cells(data, "log.xlsx")["Log"][1].cells == {0: "one\ntwo _x0041_ A", 1: "Ola Finn"}


def test_the_cells_of_a_known_form_are_read_where_rows_and_columns_are_hidden_too() -> None:
    held = f'<cols><col min="1" max="1" hidden="1"/></cols><sheetData>{rows(["Id", "Why"], ["a", "b"])}</sheetData>'
    assert [row.cells for row in read_cells(book({"Log": held}), "log.xlsx")["Log"]] == [
        {0: "Id", 1: "Why"}, {0: "a", 1: "b"},
    ]  # fmt: skip


def test_lines_of_one_cell_are_lines_and_bold_is_known() -> None:
    held = f'<row r="1">{cell("A1", "Ola Finn&#10;Ivo Pell", 7)}{cell("B1", "Port")}</row>'
    lines = read_sheet(book({"Log": held}), "a").lines[1:]
    assert [(e.text, e.opens, e.bold, e.column) for e in lines] == [
        ("Ola Finn", True, True, 0), ("Ivo Pell", False, True, 0), ("Port", True, False, 1),
    ]  # fmt: skip


def test_hidden_sheets_rows_and_columns_are_set_aside() -> None:
    held = (
        '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>'
        f'<row r="1">{cell("A1", "Ola")}{cell("B1", "secret")}{cell("C1", "Port")}</row>'
        f'<row r="2" hidden="1">{cell("A2", "Ivo")}{cell("C2", "Fire")}</row></sheetData>'
    )
    source = read_sheet(book({"Log": held, "Old": rows(["Di", "Trust"])}, hidden=["Old"]), "a")
    aside = {line.text: line.ignored_by for line in source.lines if line.ignored_by}
    assert aside == {
        "secret": "hidden row or column", "Ivo": "hidden row or column", "Fire": "hidden row or column",
        "Old": "hidden sheet", "Di": "hidden sheet", "Trust": "hidden sheet",
    }  # fmt: skip
    assert [text for text, *_ in told(source)] == ["Log", "Ola", "Port"]


CSV = 'No,Action,Owner,Due\n1,"Ring the Trust, then Di",Ola Finn,May 2031\n2,"Two\nlines",Ivo Pell,\n'


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_every_delimiter_and_character_set_gives_the_same_cells(sign: str, encoding: str) -> None:
    text = "Name%Agency%Since\nÓla Finn%Port%2031\nIvo Pell%Fire%\n".replace("%", sign)
    source = read_delimited(text.encode(encoding), "made.csv")
    assert told(source) == [
        ("Name", 0, 0, 0), ("Agency", 0, 0, 1), ("Since", 0, 0, 2), ("Óla Finn", 0, 1, 0), ("Port", 0, 1, 1),
        ("2031", 0, 1, 2), ("Ivo Pell", 0, 2, 0), ("Fire", 0, 2, 1),
    ]  # fmt: skip


def test_quoted_cells_and_line_numbers() -> None:
    source = read_delimited(CSV.encode(), "made.csv")
    assert [(line.text, line.number, line.column) for line in source.lines[4:]] == [
        ("1", 2, 0), ("Ring the Trust, then Di", 2, 1), ("Ola Finn", 2, 2), ("May 2031", 2, 3),
        ("2", 3, 0), ("Two", 3, 1), ("lines", 3, 1), ("Ivo Pell", 3, 2),
    ]  # fmt: skip


def test_a_quotation_mark_that_is_never_closed_loses_no_row() -> None:
    text = "Action,Owner\n" + '"Ring Di,Ola\n' + "Ask Ivo,Di\n" * 100
    assert read_delimited(text.encode(), "made.csv").lines[-1].row == 101


def test_the_delimiter_that_excel_wrote_down_goes_first() -> None:
    assert told(read_delimited(b"sep=;\na,b;c\n", "a.csv")) == [("a,b", 0, 0, 0), ("c", 0, 0, 1)]
    assert find_delimiter("a;b,c\nd;e\n") == ";"


def test_a_table_is_told_from_prose(tmp_path: Path) -> None:
    assert is_delimited("Name,Agency,Present\nOla Finn,Port,Yes\nIvo Pell,Fire,No\n")
    assert not is_delimited("Name, Agency, Present\nWe met in the hall, and spoke.\n")
    assert not is_delimited("Ola Finn, Port, Chair\nIvo Pell, Fire, Clerk\nDi Roe, Trust, Member\n")
    (tmp_path / "a.csv").write_text("x,y\n1,2\n", encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(book({"Log": rows(LOG)}))
    assert [read_source(tmp_path / name).format for name in ("a.csv", "a.txt")] == ["csv", "xlsx"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (book({"Log": "<row"}), "damaged"), (book({"Log": ""})[:300], "damaged"),
        (zipped({"xl/workbook.xml": b"<!DOCTYPE a><a/>"}), "document type"), (zipped({"xl/workbook.bin": b""}), "xlsb"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "made.xlsx").write_bytes(data)
    with pytest.raises(LoadError, match=said):
        read_source(tmp_path / "made.xlsx")


def test_a_cell_that_never_ends_is_refused() -> None:
    with pytest.raises(LoadError, match="never ends"):
        read_delimited(b"a,b\n" + b"x" * 200_000, "a.csv")


@given(st.text(max_size=120) | st.lists(st.lists(st.sampled_from(["a", '"', "1", "Name", ""]))).map(
    lambda made: "\n".join(",".join(row) for row in made)))  # fmt: skip
@QUICK
def test_any_text_is_a_table_or_refused(text: str) -> None:
    try:
        source = read_delimited(text.encode("utf-8", "replace"), "a.csv")
    except LoadError:
        return
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)


ODD = st.sampled_from(["", "0", "-1", "1e400", "nan", "A1", "ZZZZ9", "99999999999", "é", "43953"])


@given(
    st.lists(st.tuples(ODD, ODD, st.sampled_from(["n", "s", "str", "b", "e", "inlineStr", "d", "x"]), ODD), max_size=8)
)
@QUICK
def test_any_cell_is_read_or_left_out(cells: list[tuple[str, str, str, str]]) -> None:
    held = "".join(f'<c r="{r}" s="{s}" t="{t}"><v>{v}</v></c>' for r, s, t, v in cells)
    source = read_sheet(book({"Log": f"<row>{held}</row>"}), "a.xlsx")
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)
