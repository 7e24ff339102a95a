"""Paths in; the files that may be minutes, with the names they are stored under, and those that are not read, out."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

READABLE = (
    ".txt", ".md", ".text", ".markdown", ".docx", ".docm", ".pdf", ".html", ".htm", ".xhtml", ".mhtml", ".mht",
    ".xlsx", ".xlsm", ".csv", ".tsv",
)  # fmt: skip
_OWN_PAGE = b'<meta name="generator" content="partnergraph">'
# Hidden files, what Word keeps of an open file, notes on a folder, and the pictures and frames of a saved web page.
_NOT_MINUTES = re.compile(r"(?:^|/)(?:\.|~\$|README|[^/]*_files/)")
# What may be minutes all the same, so that each is named: other word processors, letters, slides, archives.
PAPERS = (
    ".doc", ".odt", ".rtf", ".eml", ".msg", ".xls", ".xlsb", ".ods", ".ppt", ".pptx", ".odp", ".pages", ".wpd", ".wps",
    ".epub", ".xps", ".zip", "",
)  # fmt: skip
_OWN = (".yml", ".yaml", ".db", ".db-wal", ".db-shm")  # names and judgements, stores


def find_minutes(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """The files under some paths with the names they are stored under; sorted, hidden and other files left out."""
    found: list[tuple[Path, str]] = []
    for path in paths:
        if path.is_dir():
            inside = _inside(path)
            found += [(p, name) for p, name in inside if p.suffix.lower() in READABLE and not _is_own_page(p)]
        else:
            found.append((path, path.name))
    return found


def find_unreadable(paths: Sequence[Path]) -> list[str]:
    """A sentence for each paper under some folders in a format that is not read, and one for all other such files."""
    others = [
        (p, name) for path in paths if path.is_dir() for p, name in _inside(path)
        if p.suffix.lower() not in READABLE + _OWN
    ]  # fmt: skip
    papers = [name for p, name in others if p.suffix.lower() in PAPERS]
    told = [f"{name} is in a format that is not read; save it as .docx or PDF and load that." for name in papers]
    kinds = Counter(p.suffix.lower() for p, _ in others if p.suffix.lower() not in PAPERS)
    if kinds:
        counts = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        said = "1 file is" if kinds.total() == 1 else f"{kinds.total()} files are"
        told.append(f"{said} in no format of minutes ({counts}).")
    return told


def _inside(folder: Path) -> Iterator[tuple[Path, str]]:
    """The files of a folder and of the folders in it, by name."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if not _NOT_MINUTES.search(name):
            yield path, name


def _is_own_page(path: Path) -> bool:
    """Whether a page was drawn by this program: it may lie beside the minutes that it was drawn from."""
    if path.suffix.lower() not in (".html", ".htm"):
        return False
    with contextlib.suppress(OSError), path.open("rb") as file:
        return _OWN_PAGE in file.read(2000)
    return False
