"""Paths in; documents ready for the store, the partnership's own words, and what could not be read out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import LoadError, NotFoundError, VocabularyError
from graph.partnership import Partnership, read_partnership
from graph.store.base import AnyDocument, StoredDocument
from loaders.finding import READABLE, find_minutes, find_unreadable
from loaders.fingerprint import reading_fingerprint

if TYPE_CHECKING:
    from loaders.workers import Read

File = tuple[Path, str]  # and the name it is stored under
PARTNERSHIP_FILE = "partnership.yml"


@dataclass(slots=True)
class Reading:
    """What a load read or found unchanged for the store, and one sentence for each file that could not be read."""

    documents: list[AnyDocument] = field(default_factory=list)
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
    paths: Sequence[Path],
    partnership: Partnership,
    tell: Callable[[str, int], None],
    *,
    workers: int = 0,
    held: Mapping[str, StoredDocument] | None = None,
) -> Reading:
    """Read every file under some paths; a file that cannot be read is reported and the others still load.

    `tell` hears the name of each file as it is done, and how many there are. Files that the store holds (`held`) as
    they would be read now are not read again.
    """
    files = _files(paths)
    by = reading_fingerprint(partnership)
    found: dict[File, AnyDocument] = dict(_unchanged(files, held or {}, by))
    unread = [file for file in files if file not in found]
    reading = Reading(skipped=find_unreadable(paths))
    for file, (document, refused) in zip(unread, _read(unread, partnership, workers=workers), strict=True):
        tell(file[1], len(unread))
        if document:
            found[file] = replace(document, read_by=by)
        reading.refused += [refused] if refused else []
    reading.documents = [found[file] for file in files if file in found]
    if not reading.documents:
        raise LoadError(" ".join(reading.refused))
    return reading


def _files(paths: Sequence[Path]) -> list[File]:
    for path in paths:
        if not path.exists():
            raise NotFoundError(f"{path} is not there; check the path.")
    files = find_minutes(paths)
    if not files:
        raise LoadError(
            f"No minutes were found in {', '.join(map(str, paths))}; the files that can be read end in "
            f"{', '.join(READABLE[:-1])} or {READABLE[-1]}: save the minutes as one of them, then load again."
        )
    return files


def _unchanged(files: Sequence[File], held: Mapping[str, StoredDocument], by: str) -> dict[File, StoredDocument]:
    """The files that the store holds as they would be read now, and copies of these under other names."""
    if not any(document.read_by == by for document in held.values()):
        return {}
    hashes = {file: _hash(file[0]) for file in files}
    last = {name: path for path, name in files}  # of two files under one name the last is loaded
    same: dict[File, StoredDocument] = {}
    for (path, name), sha256 in hashes.items():
        document = held.get(name)
        if document and (document.sha256, document.read_by) == (sha256, by) and last[name] == path:
            same[path, name] = document
    originals = {document.sha256: document for document in same.values()}
    return same | {
        file: replace(originals[sha256], name=file[1])
        for file, sha256 in hashes.items() if sha256 in originals and file not in same
    }  # fmt: skip


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as data:
            return hashlib.file_digest(data, "sha256").hexdigest()
    except OSError:
        return ""  # the reader says what is wrong with it


def _read(files: Sequence[File], partnership: Partnership, *, workers: int) -> Iterator[Read]:
    if files:
        from loaders.workers import read_each  # with all the parsers, which take longer to start than to tell nothing

        yield from read_each(files, partnership.concepts, columns=partnership.columns, workers=workers)
