"""A made pack of forty pages in; how long and how much memory its reading takes, beside other readers, out."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import cold_seconds, peak_megabytes, warm_seconds

PAGES = 40
LINES = 40  # to a page: about 550 words
WORDS = "Orla Finch told the board that the lamps on the towpath had been counted twice"
Row = tuple[str, str, str]


def make_pack() -> bytes:
    """Minutes in three columns with a running head, every second page ruled as a table."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.drawString(60, 790, "Minutes of the meeting held on Wednesday 4 June 2031")
    for page in range(1, PAGES + 1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 805, "Fernhill Safety Board, 4 June 2031")
        canvas.drawString(290, 30, str(page))
        canvas.setFont("Helvetica", 11)
        for line in range(LINES):
            down = 770 - 15 * line
            canvas.drawString(60, down, f"{page}.{line // 4}" if line % 4 == 0 else "")
            canvas.drawString(96, down, (WORDS if line % 4 < 3 else WORDS[:50])[line % 4 :])
            if line % 4 == 2:
                canvas.drawString(510, down, "OF/PS")
        if page % 2:
            for across in (55, 90, 505, 550):
                canvas.line(across, 785, across, 185)
            for row in range(LINES // 4 + 1):
                canvas.line(55, 785 - 60 * row, 550, 785 - 60 * row)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def pdf() -> Iterator[Row]:
    """Our reader and its peers on the same pack in the same run."""
    from loaders.readers.pdf import read_pdf

    data = make_pack()
    ours = per_page(lambda: read_pdf(data, "pack.pdf"))
    yield "PDF to lines and tables, a page", f"{ours:.1f} ms", "<= 8 ms"
    yield "PDF, pdfplumber's words alone, a page", f"{per_page(lambda: peer(data), least=0.1):.1f} ms", ""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pack.pdf"
        file.write_bytes(data)
        if shutil.which("pdftotext"):
            seconds = cold_seconds([["pdftotext", "-layout", str(file), "-"]], times=5)[0]
            yield "PDF, pdftotext -layout (a program in C++), a page", f"{seconds * 1000 / PAGES:.1f} ms", ""
        memory = peak_megabytes(["read", str(file), "--format", "text"])
        yield f"memory of `read`, {PAGES} pages", "not told" if memory is None else f"{memory:.0f} MB", ""


def per_page(act: Callable[[], object], *, least: float = 1.5) -> float:
    """Milliseconds of processor time for a page."""
    return warm_seconds(act, least=least) * 1000 / PAGES


def peer(data: bytes) -> int:
    """The words of every page by pdfplumber."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return sum(len(page.extract_words()) for page in document.pages)


def main() -> None:
    """Measure the PDF reader alone."""
    from benchmarks.run import print_table

    print_table(list(pdf()))


if __name__ == "__main__":
    main()
