"""Files in, one result for each in the same order out, however many processes read them side by side.

Processes, never threads: the PDF library cannot be shared by threads. A file that ends the process that reads it is
named, and the others still load.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from graph.concepts import Concepts
from graph.errors import PartnerGraphError
from graph.store.base import LoadedDocument
from loaders.claims import claim_records
from loaders.pipeline import read_file

FEW = 24  # starting processes takes longer than reading this many papers
File = tuple[Path, str]


class Read(NamedTuple):
    """What came of one file: a document for the store, or one sentence that says why there is none."""

    document: LoadedDocument | None
    refused: str = ""


_concepts: Concepts | None = None  # of a worker process, set once when it starts


def read_one(path: Path, name: str, concepts: Concepts) -> Read:
    """Read one file; a file that cannot be read is a sentence, never an exception."""
    try:
        source, records = read_file(path, name=name, concepts=concepts)
    except PartnerGraphError as error:
        return Read(None, str(error))
    accounting = records.accounting.model_dump(mode="json")
    return Read(LoadedDocument(
        name, str(path), source.sha256, source.format, source.text, claim_records(records), accounting,
        records.warnings,
    ))  # fmt: skip


def read_each(files: Sequence[File], concepts: Concepts, *, workers: int = 0) -> Iterator[Read]:
    """Read every file; `workers` is the number of processes, 0 for one to a processor."""
    workers = min(workers or os.cpu_count() or 1, len(files))
    if workers < 2 or len(files) < FEW:
        yield from (read_one(path, name, concepts) for path, name in files)
        return
    done = 0
    while done < len(files):
        for result in _side_by_side(files[done:], concepts, workers):
            yield result
            done += 1
        if done < len(files):  # the process that had this file, or one beside it, came to an end
            yield _alone(files[done], concepts)
            done += 1


def _side_by_side(files: Sequence[File], concepts: Concepts, workers: int) -> Iterator[Read]:
    """Results in order, up to the first one that a process died over."""
    pool = ProcessPoolExecutor(workers, initializer=_start, initargs=(concepts,))
    try:
        for future in [pool.submit(_work, *file) for file in files]:
            yield future.result()
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(file: File, concepts: Concepts) -> Read:
    for result in _side_by_side([file], concepts, 1):
        return result
    return Read(None, f"{file[0]} ended the program that reads it; it may be damaged: save it again, then load it.")


def _start(concepts: Concepts) -> None:
    global _concepts
    _concepts = concepts


def _work(path: Path, name: str) -> Read:
    assert _concepts is not None
    return read_one(path, name, _concepts)
