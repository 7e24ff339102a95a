"""Paths in; documents ready for the store, the partnership's own words, and what could not be read out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import LoadError, NotFoundError, VocabularyError
from graph.partnership import Partnership, read_partnership
from graph.store.base import LoadedDocument
from loaders.finding import find_minutes, find_unreadable
from loaders.workers import read_each

PARTNERSHIP_FILE = "partnership.yml"


@dataclass(slots=True)
class Reading:
    """What a load read: documents for the store, and one sentence for each file that could not be read."""

    documents: list[LoadedDocument] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)  # one sentence for files in formats that are not read


def find_partnership(paths: Sequence[Path], given: Path | None) -> tuple[Path | None, Partnership]:
    """The partnership.yml that was named, or the one that lies beside the minutes or in the current folder."""
    if given is not None:
        return given, read_partnership(given)
    folders = [path if path.is_dir() else path.parent for path in paths] + [Path()]
    found = {place.resolve(): place for folder in folders if (place := folder / PARTNERSHIP_FILE).is_file()}
    if len(found) > 1:
        names = " and ".join(sorted(str(place) for place in found.values()))
        raise VocabularyError(
            f"There is more than one {PARTNERSHIP_FILE} ({names}); name the right one with --partnership."
        )
    for place in found.values():
        return place, read_partnership(place)
    return None, Partnership()


def read_documents(
    paths: Sequence[Path], partnership: Partnership, tell: Callable[[str, int], None], *, workers: int = 0
) -> Reading:
    """Read every file under some paths; a file that cannot be read is reported and the others still load.

    `tell` hears the name of each file as it is done, and how many there are.
    """
    for path in paths:
        if not path.exists():
            raise NotFoundError(f"{path} is not there; check the path.")
    files = find_minutes(paths)
    if not files:
        raise LoadError(
            f"No minutes were found in {', '.join(map(str, paths))}; "
            "save them as .docx, .pdf, .txt or .md files and load again."
        )
    reading = Reading(skipped=find_unreadable(paths))
    results = read_each(files, partnership.concepts, columns=partnership.columns, workers=workers)
    for (_, name), (document, refused) in zip(files, results, strict=True):
        tell(name, len(files))
        reading.documents += [document] if document else []
        reading.refused += [refused] if refused else []
    if not reading.documents:
        raise LoadError(" ".join(reading.refused))
    return reading
