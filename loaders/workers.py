"""Files in, one result for each in the same order out, however many processes read them side by side.

Processes, never threads: the PDF library cannot be shared by threads. A file that ends the process that reads it is
named, and the others still load.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from graph.concepts import Concepts
from graph.errors import PartnerGraphError
from graph.packed import PackedClaims, PackedText
from graph.store.base import LoadedDocument
from loaders.claims import claim_records
from loaders.pipeline import read_file

FEW = 24  # starting processes takes longer than reading this many papers
File = tuple[Path, str]


class Read(NamedTuple):
    """What came of one file: a document for the store, or one sentence that says why there is none."""

    document: LoadedDocument | None
    refused: str = ""


class _Words(NamedTuple):
    """What a partnership adds to the program's own words."""

    concepts: Concepts
    columns: dict[str, str]


_words: _Words | None = None  # of a worker process, set once when it starts


def _read_one(path: Path, name: str, words: _Words) -> Read:
    """Read one file; a file that cannot be read is a sentence, never an exception."""
    try:
        source, records = read_file(path, name=name, concepts=words.concepts, columns=words.columns)
    except PartnerGraphError as error:
        return Read(None, str(error))
    accounting = records.accounting.model_dump(mode="json")
    return Read(LoadedDocument(
        name, str(path), source.sha256, source.format, PackedText(source.text), PackedClaims(claim_records(records)),
        accounting, records.warnings,
    ))  # fmt: skip


def read_each(
    files: Sequence[File], concepts: Concepts, *, columns: Mapping[str, str] | None = None, workers: int = 0
) -> Iterator[Read]:
    """Read every file; `columns` are headings of own tables, `workers` processes (0 for one to a processor)."""
    words = _Words(concepts, dict(columns or {}))
    workers = min(workers or os.cpu_count() or 1, len(files))
    if workers < 2 or len(files) < FEW:
        yield from (_read_one(path, name, words) for path, name in files)
        return
    done = 0
    while done < len(files):
        for result in _side_by_side(files[done:], words, workers):
            yield result
            done += 1
        if done < len(files):  # the process that had this file, or one beside it, came to an end
            yield _alone(files[done], words)
            done += 1


def _side_by_side(files: Sequence[File], words: _Words, workers: int) -> Iterator[Read]:
    """Results in order, up to the first one that a process died over."""
    pool = ProcessPoolExecutor(workers, initializer=_start, initargs=(words,))
    try:
        for future in [pool.submit(_work, *file) for file in files]:
            yield future.result()
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(file: File, words: _Words) -> Read:
    for result in _side_by_side([file], words, 1):
        return result
    return Read(None, f"{file[0]} ended the program that reads it; it may be damaged: save it again, then load it.")


def _start(words: _Words) -> None:
    global _words
    _words = words


def _work(path: Path, name: str) -> Read:
    assert _words is not None
    return _read_one(path, name, _words)
