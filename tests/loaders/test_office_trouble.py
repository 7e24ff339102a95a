"""Office files that are damaged, hostile or of another kind: one clear sentence, soon, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import LoadError
from loaders.pipeline import read_file
from loaders.readers import package, read_source
from loaders.readers.docx import read_docx
from tests.loaders.concepts import CONCEPTS
from tests.loaders.made import text_of
from tests.loaders.word import NAMES, cell, docx, listed, para, run, table, zipped

WHOLE = docx(
    para("BOARD", '<w:pStyle w:val="Heading1"/>'), listed("Lamps"), table(["No", "Item", "Action"], ["1", "a", "b"])
)
DOCTYPE = (
    f'<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">]><w:document {NAMES}><w:body>{para("&a;")}</w:body></w:document>'
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
LAUGHTER = f'<!DOCTYPE w:document [<!ENTITY a0 "ha">{LAUGHS}]><w:document {NAMES}>&a9;</w:document>'


def with_body(body: bytes) -> bytes:
    return docx(raw={"word/document2.xml": body})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (WHOLE[: len(WHOLE) // 2], "damaged or was cut short"),
        (WHOLE[:-60], "damaged or was cut short"),
        (with_body(b"<w:document"), "damaged or was cut short"),
        (with_body(b""), "damaged or was cut short"),
        (with_body(DOCTYPE.encode()), "declares its own document type"),
        (with_body(LAUGHTER.encode()), "declares its own document type"),
        (with_body(DOCTYPE.encode("utf-16")), "declares its own document type"),
        (with_body(b"<a>" * 2_000_000), "damaged or was cut short"),
        (with_body(b"<a>" + b" " * 40_000_000 + b"</a>"), "larger than any minutes"),
    ],
    ids=["half", "tail", "xml", "empty", "entities", "laughs", "utf16", "open", "bomb"],
)
def test_a_file_that_no_word_would_write_is_refused(data: bytes, said: str) -> None:
    begun = time.process_time()
    with pytest.raises(LoadError, match=said):
        read_docx(data, "made.docx")
    assert time.process_time() - begun < 60  # a guard against a hang, not a measure of speed


def test_a_file_that_claims_a_huge_size_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_FILE", 1000)
    with pytest.raises(LoadError, match="larger than any minutes"):
        read_docx(WHOLE, "made.docx")


def test_tables_nested_beyond_measure_are_refused() -> None:
    deep = para("x")
    body = "<w:tbl><w:tr><w:tc>" * 3000 + deep + "</w:tc></w:tr></w:tbl>" * 3000
    with pytest.raises(LoadError, match="nested beyond measure"):
        read_docx(docx(body), "made.docx")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), r"old Word format.*save it as \.docx or PDF"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLE + "Workbook".encode("utf-16-le"), r"old Excel format.*\.xlsx"),
        (OLE, "old Office format"),
        (zipped({"ppt/presentation.xml": b"<a/>"}), "holds slides"),
        (zipped({"META-INF/manifest.xml": b"<a/>", "content.xml": b"<a/>"}), "OpenDocument"),
        (zipped({"a.txt": b"a"}), "archive; unpack it"),
        (b"{\\rtf1 minutes}", "RTF"),
    ],
)  # fmt: skip
def test_files_of_other_kinds_are_named(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(data)
    with pytest.raises(LoadError, match=rf"made\.docx .*{said}"):
        read_source(tmp_path / "made.docx")


def test_macros_are_not_run_and_said(tmp_path: Path) -> None:
    (tmp_path / "made.docm").write_bytes(docx(para("We met."), raw={"word/vbaProject.bin": b"x"}))
    source = read_source(tmp_path / "made.docm")
    assert [line.text for line in source.lines] == ["We met."]
    assert [w["kind"] for w in source.warnings] == ["macros"]


TAGS = st.sampled_from(
    ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:pPr", "w:rPr", "w:numPr", "w:ins", "w:del", "w:sdt",
     "w:sdtContent", "w:br", "w:tab", "w:sym", "w:txbxContent", "w:drawing", "mc:AlternateContent", "mc:Choice"]
)  # fmt: skip
LOOKS = st.sampled_from(
    ['<w:gridSpan w:val="{}"/>', '<w:vMerge w:val="{}"/>',
     '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>',
     '<w:spacing w:line="{}"/>', '<w:ind w:left="{}"/>', '<w:sz w:val="{}"/>', '<w:sym w:char="{}"/>', "{}"]
)  # fmt: skip
ODD = st.sampled_from(["", "0", "-1", "1", "3", "99999999999", "1e400", "nan", "x", "restart", "F0FC", "D800"])
PIECE = st.builds(lambda look, odd: look.format(odd, odd), LOOKS, ODD) | st.text("aB1 .\u00a0", max_size=8)
TREE = st.recursive(PIECE, lambda inner: st.builds(
    lambda tag, held: f"<{tag}>{''.join(held)}</{tag}>", TAGS, st.lists(inner, max_size=4)), max_leaves=25,
)  # fmt: skip


@given(st.lists(TREE, max_size=6))
@QUICK
def test_any_order_of_elements_is_read_or_refused(blocks: list[str]) -> None:
    told = ""
    try:
        source = read_docx(docx(*blocks), "made.docx")
    except LoadError as error:
        told = str(error)
    if told:
        assert told.startswith("made.docx ")
        return
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)
    assert len(source.flat) == len(source.text)


def minutes_in_word() -> bytes:
    """The invented minutes of the text tests as Word would hold them."""
    text = text_of("Apologies|None.", "Dogs|Perry Stone agreed to draw a map.", "Cats|RESOLVED that cats be noted.")
    return docx(*(para(line) for line in text.split("\n")))


def test_minutes_in_word_give_the_records_of_the_same_text(tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(minutes_in_word())
    _, records = read_file(tmp_path / "made.docx", concepts=CONCEPTS)
    (meeting,) = records.meetings
    assert (meeting.date, len(meeting.attendance), [item.title for item in meeting.items]) == (
        "2031-06-04", 6, ["APOLOGIES", "DOGS", "CATS"],
    )  # fmt: skip
    assert [action.owners for action in meeting.actions] == [["Perry Stone"]]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_a_file_that_libreoffice_saved_gives_the_same_lines(tmp_path: Path) -> None:
    rows = [["No", "Item", "Action"], ["1.", cell("Lamps", "Ivo to ask the Trust for all of the lamps."), "IP"]]
    data = docx(
        para("BOARD"),
        listed("Welcome"),
        listed("Ola spoke.", 1),
        table(*rows, widths=[600, 7000, 900]),
        para(inside=run("End")),
    )
    (tmp_path / "made.docx").write_bytes(data)
    (tmp_path / "out").mkdir()
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = ["soffice", home, "--headless", "--convert-to", "docx", "--outdir", "out", "made.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    paths = (tmp_path / "made.docx", tmp_path / "out" / "made.docx")
    told = [[(e.text, e.row, e.column, e.role) for e in read_source(path).lines] for path in paths]
    assert told[0] == told[1]
