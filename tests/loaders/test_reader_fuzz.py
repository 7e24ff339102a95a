"""Files that were cut, spliced and scribbled on: every reader gives words or one sentence, and never hangs."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import LoadError
from loaders.pipeline import read_file
from tests.loaders.test_sheets import book, rows

CORPUS = Path(__file__).parent.parent / "corpus"
LONGEST = 5.0  # seconds


def sound_files() -> dict[str, bytes]:
    """One whole file of each kind that is read."""
    names = {
        "pdf": "a/f07-safeguarding-adults-columns.pdf", "docx": "a/f08-mark-grid-violence-panel.docx",
        "html": "a/f07-safeguarding-adults-columns.html", "md": "b/f16-safe-streets-repo.md",
        "txt": "b/f08-early-help-grid.txt",
    }  # fmt: skip
    files = {kind: (CORPUS / name).read_bytes() for kind, name in names.items()}
    held = rows(["No", "Action", "Owner", "Due"], ["1", "Count the lamps", "Ada Quill", "4 June 2031"])
    files["csv"] = b"No,Action,Owner,Due\n1,Count the lamps,Ada Quill,4 June 2031\n"
    return {**files, "xlsx": book({"Action log": held})}


SOUND = sound_files()
ACCIDENTS = ("cut", "flip", "drop", "double", "insert")
SCRIBBLE = st.tuples(st.sampled_from(ACCIDENTS), st.floats(0, 1), st.binary(max_size=8))


def scribbled(data: bytes, marks: list[tuple[str, float, bytes]]) -> bytes:
    """The bytes after each of some accidents at a share of their length."""
    for how, share, junk in marks:
        place = int(share * len(data))
        if how == "cut":
            data = data[:place]
        elif how == "flip":
            data = data[:place] + junk + data[place + len(junk) :]
        elif how == "drop":
            data = data[:place] + data[place + 64 :]
        elif how == "double":
            data = data[:place] + data[max(0, place - 500) :]
        else:
            data = data[:place] + junk * 40 + data[place:]
    return data


def part_scribbled(data: bytes, marks: list[tuple[str, float, bytes]]) -> bytes:
    """An archive whose parts are scribbled on while the archive itself stays whole."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as whole, zipfile.ZipFile(written, "w") as made:
        for name in whole.namelist():
            inner = whole.read(name)
            told = name.endswith(("document.xml", "worksheets/1.xml"))
            made.writestr(name, scribbled(inner, marks) if told else inner)
    return written.getvalue()


def fault(data: bytes, folder: Path, kind: str) -> str:
    """What is wrong with how some bytes are read; "" where they give words or one sentence, in time."""
    path = folder / f"made.{kind}"
    path.write_bytes(data)
    begun = time.monotonic()
    try:
        source, _ = read_file(path)
    except LoadError as error:
        told = str(error)
        if path.name not in told or not told.endswith(".") or "\n" in told:
            return f"not one sentence that names the file: {told}"
    else:
        if any(source.text[line.start : line.end] != line.text for line in source.lines):
            return "a line that does not stand where it says"
    took = time.monotonic() - begun
    return "" if took < LONGEST else f"{took:.1f} s"


@pytest.mark.parametrize("kind", sorted(SOUND))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(marks=st.lists(SCRIBBLE, min_size=1, max_size=4))
def test_a_scribbled_file_is_read_or_refused(kind: str, marks: list[tuple[str, float, bytes]], tmp_path: Path) -> None:
    assert fault(scribbled(SOUND[kind], marks), tmp_path, kind) == ""


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(marks=st.lists(SCRIBBLE, min_size=1, max_size=3))
def test_a_scribbled_part_of_an_office_file(kind: str, marks: list[tuple[str, float, bytes]], tmp_path: Path) -> None:
    assert fault(part_scribbled(SOUND[kind], marks), tmp_path, kind) == ""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(min_size=1, max_size=3000), kind=st.sampled_from(sorted(SOUND)))
def test_bytes_of_any_kind_under_any_name(data: bytes, kind: str, tmp_path: Path) -> None:
    assert fault(data, tmp_path, kind) == ""
