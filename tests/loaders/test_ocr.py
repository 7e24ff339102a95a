"""Scanned pages: refused with what to do, read through tesseract when asked for, named as read by a program."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from graph.errors import LoadError
from loaders import settings
from loaders.pipeline import read_file
from loaders.readers.pdf import ocr
from tests.loaders.prints import Paper

MINUTES = (
    "Fernhill Safety Board",
    "Minutes of the meeting held on Wednesday 4 June 2031",
    "Present: Orla Finch (Chair), Perry Stone, Tess Moor",
    "1. Dogs in the park",
    "It was agreed that Perry Stone would count the dogs before September.",
)


def scan(folder: Path) -> Path:
    """A PDF whose only page is a picture of printed minutes."""
    paper = Paper()
    for line in MINUTES:
        paper.say(line, size=13)
        paper.gap()
    printed = pypdfium2.PdfDocument(paper.bytes())
    picture = printed[0].render(scale=200 / 72).to_pil()
    printed.close()
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    canvas.save()
    path = folder / "scan.pdf"
    path.write_bytes(out.getvalue())
    return path


def test_a_scan_is_refused_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(settings.OCR, raising=False)
    with pytest.raises(LoadError, match=r"scan\.pdf holds pictures of pages and no words; load it with --ocr"):
        read_file(scan(tmp_path))


def test_without_the_program_the_option_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(LoadError, match="needs the program tesseract, which is not installed"):
        ocr.ask_for()


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract, the program that reads scans, is not here")
def test_a_scan_is_read_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.OCR, "1")
    _, records = read_file(scan(tmp_path))
    (meeting,) = records.meetings
    assert meeting.date == "2031-06-04"
    assert [row.name for row in meeting.attendance] == ["Orla Finch", "Perry Stone", "Tess Moor"]
    assert [action.owners for action in meeting.actions] == [["Perry Stone"]]
    assert [w["kind"] for w in records.warnings if w["kind"] == "ocr"] == ["ocr"]
