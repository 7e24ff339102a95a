"""However many processes read a folder, the result is the same; one that dies takes only its own file with it."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.concepts import load_concepts
from loaders import workers
from loaders.blocks import Source
from loaders.file_records import FileRecords
from loaders.pipeline import read_file
from loaders.workers import FEW, File, read_each
from tests.loaders.test_self_checks import WHOLE

CONCEPTS = load_concepts()


@pytest.fixture
def files(tmp_path: Path) -> list[File]:
    for number in range(FEW + 6):
        text = "" if number == 3 else WHOLE.replace("2030", str(2030 + number))
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return [(path, path.name) for path in sorted(tmp_path.iterdir())]


def test_the_number_of_workers_changes_nothing(files: list[File]) -> None:
    one, two, three = (list(read_each(files, CONCEPTS, workers=number)) for number in (1, 2, 3))
    assert one == two == three
    assert [name for (_, name), read in zip(files, one, strict=True) if read.refused] == ["03.txt"]
    assert "is empty" in one[3].refused


@pytest.mark.skipif(sys.platform != "linux", reason="the reader is replaced in a child process, as only fork lets us")
def test_a_reader_that_is_killed_loses_its_own_file_alone(files: list[File], monkeypatch: pytest.MonkeyPatch) -> None:
    def deadly(path: Path, **more: Any) -> tuple[Source, FileRecords]:
        if path.name == "20.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return read_file(path, **more)

    whole = list(read_each(files, CONCEPTS, workers=1))
    monkeypatch.setattr(workers, "read_file", deadly)
    found = list(read_each(files, CONCEPTS, workers=2))
    assert "20.txt ended the program that reads it" in found[20].refused
    assert [f for n, f in enumerate(found) if n != 20] == [w for n, w in enumerate(whole) if n != 20]
