from __future__ import annotations

import time
from functools import lru_cache
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from graph.errors import LoadError
from loaders.readers.pdf import read_pdf
from tests.loaders.prints import Paper

TEXT = "Orla Finch told the board that the lamps along the towpath had been counted twice."


@lru_cache
def printed() -> bytes:
    paper = Paper(head="Fernhill Safety Board", foot="Page {page}")
    paper.say(TEXT)
    paper.turn()
    paper.table((60, 110, 420, 535), [("No", "Item", "Action"), ("1.", TEXT, "Perry Stone")])
    return paper.bytes()


def refusal(data: bytes) -> str:
    with pytest.raises(LoadError) as caught:
        read_pdf(data, "made.pdf")
    return str(caught.value)


def test_a_file_cut_short_is_named() -> None:
    assert "made.pdf is a PDF that cannot be opened" in refusal(printed()[:300])


def test_a_locked_file_says_so() -> None:
    paper = Paper(password="towpath")
    paper.say(TEXT)
    assert "made.pdf is locked with a password; save it without one" in refusal(paper.bytes())


def test_a_file_locked_against_copying_alone_is_read() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    out = BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("", ownerPassword="towpath", canCopy=0))
    canvas.drawString(60, 700, TEXT)
    canvas.save()
    assert [line.text for line in read_pdf(out.getvalue(), "made.pdf").lines] == [TEXT]


def test_a_file_without_pages_says_so() -> None:
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"xref\n0 3\n0000000000 65535 f \n%strailer<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table, len(data),
    )  # fmt: skip
    assert "made.pdf is a PDF without pages" in refusal(data)


def test_of_far_too_many_pages_the_first_are_read_and_the_others_told() -> None:
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for number in range(1, 5001):
        canvas.drawString(60, 700, f"Lamp {number} was counted.")
        canvas.showPage()
    canvas.save()
    begun = time.process_time()
    source = read_pdf(out.getvalue(), "made.pdf")
    assert time.process_time() - begun < 60  # a guard against a hang, not a measure of speed
    assert (source.pages, source.lines[-1].text) == (500, "Lamp 500 was counted.")
    assert [warning["text"] for warning in source.warnings] == [
        "Pages 501 to 5,000 of made.pdf were not read: no more than 500 of one file are; split it."
    ]


def test_what_is_written_before_the_file_does_no_harm() -> None:
    assert read_pdf(b"Content-Type: application/pdf\r\n\r\n" + printed(), "made.pdf").pages == 2


def test_a_page_that_is_a_drawing_is_read_in_no_time() -> None:
    paper = Paper()
    paper.say(TEXT)
    for number in range(6000):
        at = 100 + number % 397
        paper.canvas.line(at, 100 + number % 211, at, 400 + number % 300)
        paper.canvas.line(60 + number % 101, at, 300 + number % 217, at)
    data = paper.bytes()
    begun = time.process_time()
    assert TEXT in [line.text for line in read_pdf(data, "made.pdf").lines]
    assert time.process_time() - begun < 60  # a guard against a hang, not a measure of speed
