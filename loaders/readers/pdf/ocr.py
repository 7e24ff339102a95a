"""A page that is a picture in, the words that `tesseract` sees on it out, with their places; only when asked for.

The program runs on this machine, is given a picture and gives back words; nothing goes anywhere else.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

from graph.errors import LoadError
from loaders.readers.pdf.boxes import Word
from loaders.settings import want_pictures

DOTS = 200  # to the inch: enough for 9-point print
LONGEST = 120  # seconds for one page
_LEAST_SURE = 30  # of 100; below that the program saw a smudge


def ask_for() -> None:
    """Have pictures of pages read from now on; raises LoadError where the program for it is not installed."""
    if shutil.which("tesseract") is None:
        raise LoadError(
            "--ocr needs the program tesseract, which is not installed; install it (on Debian: apt-get install "
            "tesseract-ocr), or leave --ocr out."
        )
    want_pictures()


def read_picture(page: Any, number: int, name: str) -> list[Word]:
    """The words of one page as they are printed, in points from its top left corner."""
    bitmap = page.render(scale=DOTS / 72, grayscale=True)
    try:
        rows = bytes(bitmap.buffer)
        lines = (rows[at * bitmap.stride : at * bitmap.stride + bitmap.width] for at in range(bitmap.height))
        picture = f"P5 {bitmap.width} {bitmap.height} 255\n".encode() + b"".join(lines)
    finally:
        bitmap.close()
    try:
        done = subprocess.run(
            ["tesseract", "stdin", "stdout", "--dpi", str(DOTS), "tsv"],
            input=picture, capture_output=True, timeout=LONGEST, check=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise LoadError(
            f"Page {number} of {name} could not be read by tesseract; scan the page again, or load a typed copy."
        ) from error
    return [word for row in done.stdout.decode("utf-8", "replace").splitlines()[1:] if (word := _word(row)) is not None]


def _word(row: str) -> Word | None:
    """One row of the program's table as a word; None for a block, a line or a smudge."""
    cells = row.split("\t")
    if len(cells) < 12 or cells[0] != "5" or not cells[11].strip() or float(cells[10]) < _LEAST_SURE:
        return None
    left, top, width, height = (int(cell) * 72 / DOTS for cell in cells[6:10])
    size = max(6.0, round(height * 1.25))
    return Word(cells[11].strip(), left, left + width, top + height, size)
