"""Rows of cells, whatever parted them; every line stands in one row and no word is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loaders.blocks import Line, Source
from loaders.name_words import looks_like_name
from loaders.parsers.rows import Row, cut_rows, is_header
from loaders.readers.text import read_text


def rows_of(text: str) -> tuple[Source, list[Row]]:
    source = read_text(text.encode(), "made.txt")
    return source, cut_rows(source, source.lines, breaks=lambda line: line.text == "Apologies", opens=looks_like_name)


def cells_of(text: str) -> list[tuple[str, ...]]:
    return [row.texts for row in rows_of(text)[1]]


def test_slashes_part_cells_but_not_two_employers_in_one_cell() -> None:
    assert cells_of(
        "Ola Finn (Chair) / OF / - / Harbour Manager\nNorthport Council\nIvo Pell / IP / - / Port Fire Service\n"
        "Di Roe / DR / - / Northport Council / NHS Port\nAl Poe / AP / - / Pier Trust\n"
    ) == [
        ("Ola Finn (Chair)", "OF", "-", "Harbour Manager Northport Council"),
        ("Ivo Pell", "IP", "-", "Port Fire Service"),
        ("Di Roe", "DR", "-", "Northport Council / NHS Port"),
        ("Al Poe", "AP", "-", "Pier Trust"),
    ]


def test_a_row_that_is_not_full_goes_on_in_the_next_line() -> None:
    assert cells_of(
        "Name / Role / Telephone\nOla Finn / Harbour Manager / 01632 960001\nIvo Pell / Fire Officer\n"
        "Port Fire / 01632 960002\nApologies\nDi Roe / Lay Member\n"
    ) == [
        ("Name", "Role", "Telephone"),
        ("Ola Finn", "Harbour Manager", "01632 960001"),
        ("Ivo Pell", "Fire Officer Port Fire", "01632 960002"),
        ("Apologies",),
        ("Di Roe / Lay Member",),
    ]


def test_columns_of_spaces_and_tabs() -> None:
    assert cells_of(
        "Ola Finn (OF)        Harbour Manager\nIvo Pell             Fire Officer and\n"
        "                     Deputy Warden\nDi Roe               Lay Member\n"
    ) == [
        ("Ola Finn (OF)", "Harbour Manager"),
        ("Ivo Pell", "Fire Officer and Deputy Warden"),
        ("Di Roe", "Lay Member"),
    ]
    assert cells_of("Ola Finn\tHarbour Manager\nIvo Pell\tFire Officer\n") == [
        ("Ola Finn", "Harbour Manager"), ("Ivo Pell", "Fire Officer"),
    ]  # fmt: skip


def test_an_owner_at_the_right_margin_is_a_cell_of_its_own() -> None:
    found = cells_of("Action: OF to send the tide table to all members,         OF\nbefore the next tide.\n")
    assert found == [("Action: OF to send the tide table to all members,", "OF"), ("before the next tide.",)]


def test_bars_are_cells_and_rules_stay_with_the_row_above() -> None:
    source, rows = rows_of("| Name | Agency |\n|---|---|\n| Ola Finn | Port (Lamps, Quay) |\n| Ivo Pell |  |\n")
    assert [row.texts for row in rows] == [("Name", "Agency"), ("Ola Finn", "Port (Lamps, Quay)"), ("Ivo Pell", "")]
    assert [is_header(row) for row in rows] == [True, False, False]
    assert source.text[rows[1].cells[1].start : rows[1].cells[1].end] == "Port (Lamps, Quay)"


def test_lines_of_a_real_table_join_to_cells() -> None:
    text = "Ola Finn\nHarbour Manager\nNorthport\nIvo Pell\nafter\n"
    places = [(0, 8, 0, 0, 0), (9, 24, 0, 0, 1), (25, 34, 0, 0, 1), (35, 43, 0, 1, 0), (44, 49, -1, -1, -1)]
    lines = [
        Line(number, start, end, text[start:end], table=table, row=row, column=column)
        for number, (start, end, table, row, column) in enumerate(places, 1)
    ]
    rows = cut_rows(Source("made", "", "docx", text, lines), lines)
    assert [row.texts for row in rows] == [("Ola Finn", "Harbour Manager Northport"), ("Ivo Pell",), ("after",)]
    assert [row.layout for row in rows] == ["table", "table", "plain"]


@given(st.text(alphabet="Ab \t\n|/1.-:", max_size=300))
def test_every_line_stands_in_one_row_and_no_word_is_lost(text: str) -> None:
    if not text.strip():
        return
    source, rows = rows_of(text)
    kept = [line.number for line in source.lines if not line.ignored_by]
    assert [line.number for row in rows for line in row.lines] == kept
    said = "".join(cell.text for row in rows for cell in row.cells)
    bare = str.maketrans("", "", " \t/|-:+=_")
    assert said.translate(bare) == "".join(line.text for line in source.lines if not line.ignored_by).translate(bare)
    for cell in (cell for row in rows for cell in row.cells):
        assert all(source.flat[span.start : span.end] == span.text for span in cell.spans)
