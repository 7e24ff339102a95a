"""Check 13 of the network page: what a reader saves opens elsewhere and holds what is drawn, word by word."""

from __future__ import annotations

import csv
import io
import struct
import time
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Callable
from pathlib import Path

import networkx
import pytest

from tests.viz.browsing import VIEWS, Page
from tests.viz.conftest import Open
from tests.viz.hostile import HOSTILE

Save = Callable[[Page, str], Path]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def save(downloads: Path) -> Save:
    """Press a button of the page and wait for the file."""

    def press(page: Page, form: str) -> Path:
        for old in downloads.iterdir():
            old.unlink()
        page.js("document.querySelector(`[data-export=${arguments[0]}]`).click()", form)
        until = time.monotonic() + 10
        while not (found := [f for f in downloads.iterdir() if f.suffix == f".{form}" and f.stat().st_size]):
            assert time.monotonic() < until, f"no {form} was saved"
            time.sleep(0.03)
        return found[0]

    return press


def pixels(path: Path) -> bytes:
    """The bytes of a PNG file's rows."""
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    at, packed = 8, b""
    while at < len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        packed += data[at + 8 : at + 8 + size] if data[at + 4 : at + 8] == b"IDAT" else b""
        at += size + 12
    return zlib.decompress(packed)


@pytest.mark.parametrize("view", VIEWS)
def test_13_a_picture_is_not_blank(opened: Open, save: Save, view: str) -> None:
    """Check 13: PNG, of the view that is open; while the table is shown there is no picture to save."""
    link = f"#v={view}&around=person:ada-quill&a=person:ada-quill&b=organization:fernhaven-council"
    page = opened("fernhaven", link)
    drawn = pixels(save(page, "png"))
    assert len(set(drawn)) > 20
    page.click("#as-table")
    assert page.js("return document.querySelector('[data-export=png]').disabled")


@pytest.mark.parametrize("view", ["ownership", "timeline"])
def test_13_a_picture_holds_all_of_the_view(opened: Open, save: Save, view: str) -> None:
    """Also what lies out of sight: as wide and as high as the marks stand apart, at twice their size."""
    page = opened("example", f"#v={view}")
    page.js("document.querySelector('[data-move=in]').click(); document.querySelector('[data-move=down]').click()")
    width, height = struct.unpack(">II", save(page, "png").read_bytes()[16:24])
    drawing = page.data["pictures"][view]
    assert height > 2 * (max(drawing["y"]) - min(drawing["y"]))
    assert height > 1.5 * page.js("return document.querySelector('#diagram canvas').height")
    if view == "timeline":
        assert width > 2 * (max(drawing["x"]) - min(drawing["x"]))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ["example", "hostile"])
def test_13_a_drawing_and_a_graph_are_sound_xml_and_hold_what_is_drawn(
    opened: Open, save: Save, *, name: str, view: str
) -> None:
    """Check 13: SVG and GraphML parse, and count what the table counts."""
    ends = {
        "example": ("person:priscilla-overton", "issue:alley-gates"),
        "hostile": ("person:ada-quill", "organization:fernhaven-council"),
    }[name]  # fmt: skip
    page = opened(name, f"#v={view}&around={ends[0]}&a={ends[0]}&b={ends[1]}&as=table").unseen()
    marks, _ = page.drawn()
    told = page.texts("#table caption")[0].removeprefix("Relations drawn: ")
    lines = int(told.partition(",")[0])  # "96, and 31 more that are not"
    assert lines
    drawing = ET.parse(save(page, "svg")).getroot()
    assert len(drawing.findall(f"{SVG}g")) == len(marks)
    assert len(drawing.findall(f"{SVG}polyline")) == lines
    assert drawing.findtext(f"{SVG}title") == page.text("heading").replace("\0", "")
    graph = networkx.read_graphml(save(page, "graphml"), force_multigraph=True)
    written = sorted(key.replace("\0", "").replace("\x1b", "") for key in marks)  # XML has no way to write these
    assert sorted(data["key"] for _, data in graph.nodes(data=True)) == written
    assert graph.number_of_edges() == lines


def test_13_a_table_opens_and_no_cell_is_a_formula(opened: Open, save: Save) -> None:
    """Check 13: CSV, a row for each line that is drawn; what a spreadsheet would run starts with an apostrophe."""
    page = opened("hostile", "#v=map&as=table").unseen()
    path = save(page, "csv")
    head, *rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    assert head[:4] == ["From", "Type", "Relation", "To"]
    assert {len(row) for row in rows} == {len(head)}
    assert len(rows) == page.rows()[0]
    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")] == []
    safe = {f"'{words}" if words[0] in "=+-@" else words for words in HOSTILE}
    assert safe <= {row[3] for row in rows}
    assert safe <= {row[head.index("Words")] for row in rows}
    assert sum(cell.startswith("'=HYPERLINK") for cell in cells) >= 2


def test_13_a_mark_for_many_is_in_no_saved_table_under_a_name_of_its_own(opened: Open, save: Save) -> None:
    """What the picture folds, the table of relations does not call a relation."""
    page = opened("hub", what="Ada Quill")
    rows = list(csv.DictReader(io.StringIO(save(page, "csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert len(rows) == 39
    assert {row["Relation"] for row in rows} == {"is recorded at"}
    graph = networkx.read_graphml(save(page, "graphml"))
    assert {data["kind"] for _, data in graph.nodes(data=True)} == {"Person", "Meeting"}
