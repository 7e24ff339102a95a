"""A folder of 2,000 invented papers in every format in; seconds to load it once and again, and memory, out.

Run it by itself (`python -m benchmarks.folder [FILES]`): it takes minutes, not seconds.
"""

from __future__ import annotations

import html
import io
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import program, settings
from benchmarks.run import EXAMPLE, print_table
from loaders.finding import find_minutes

FILES = 2_000
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def main() -> None:
    """Make the folder, load it twice and print what it took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with tempfile.TemporaryDirectory() as made:
        papers = Path(made) / "papers"
        size = make_folder(papers, count)
        seconds = {workers: load(papers, Path(made) / f"{workers}.db", workers) for workers in (1, 2)}
        same = len({(Path(made) / f"{workers}.db").read_bytes() for workers in (1, 2)}) == 1
        again = load(papers, Path(made) / "1.db", 1)
        with (papers / "0000.txt").open("a") as file:
            file.write("One more line.\n")
        changed = load(papers, Path(made) / "1.db", 1)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        rows = [
            (f"load {count} mixed files ({size / 1e6:.0f} MB), 1 worker", f"{seconds[1]:.1f} s", ""),
            (f"load {count} mixed files, 2 workers", f"{seconds[2]:.1f} s, {seconds[1] / seconds[2]:.2f} x", ""),
            ("load again, nothing changed", f"{again:.1f} s", ""),
            ("load again, one file changed", f"{changed:.1f} s", ""),
            ("largest process while loading", f"{peak:.0f} MB", "<= 500 MB"),
            ("stores of 1 and 2 workers are the same", "yes" if same else "NO", "yes"),
        ]
    print_table(rows)


def load(papers: Path, store: Path, workers: int) -> float:
    """Seconds that one load of the folder takes in a fresh process."""
    command = [*program(), "load", str(papers), "--store", str(store), "--workers", str(workers)]
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=settings())
    return time.perf_counter() - begun


def make_folder(papers: Path, count: int) -> int:
    """Write `count` papers, the example's minutes with years and so meetings of their own; give their size in bytes."""
    texts = [path.read_text(encoding="utf-8") for path, _ in find_minutes([EXAMPLE]) if path.suffix in (".txt", ".md")]
    kinds: list[tuple[str, Callable[[str], bytes]]] = [
        (".txt", str.encode), (".md", str.encode), (".html", as_html), (".docx", as_word), (".pdf", as_pdf),
    ]  # fmt: skip
    papers.mkdir()
    size = 0
    for number in range(count):
        text = texts[number % len(texts)]
        for year in range(2030, 2010, -1):
            text = text.replace(str(year), str(year - number // len(texts) % 70))
        suffix, write = kinds[number % len(kinds)]
        data = write(f"{text}\nPaper {number}\n")
        (papers / f"{number:04}{suffix}").write_bytes(data)
        size += len(data)
    return size


def as_html(text: str) -> bytes:
    """The text as a plain web page, one paragraph a line."""
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines())
    return f"<!DOCTYPE html><html><head><title>Minutes</title></head><body>{body}</body></html>".encode()


def as_word(text: str) -> bytes:
    """The text as a Word file, one paragraph a line."""
    run = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
    lines = "".join(run.format(html.escape(line)) for line in text.splitlines())
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", f'<Types xmlns="{_TYPES}"/>')
        packed.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{lines}</w:body></w:document>')
    return file.getvalue()


def as_pdf(text: str) -> bytes:
    """The text as a PDF of A4 pages, long lines wrapped."""
    import textwrap

    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    page = Canvas(file, pagesize=(595, 842))
    at = 800
    wrapped = (piece for line in text.splitlines() for piece in textwrap.wrap(line, 95) or [""])
    for printed in wrapped:
        if at < 50:
            page.showPage()
            at = 800
        page.setFont("Helvetica", 10)
        page.drawString(50, at, printed)
        at -= 13
    page.save()
    return file.getvalue()


if __name__ == "__main__":
    main()
