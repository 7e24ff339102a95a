"""The program and a partnership's own words in; short hashes that tell whether either has changed out.

What was read or built before counts again only where its hash is the same. Any change of the program's code or word
lists is a change: to tell which of them could matter to a file would take longer than to read it.
"""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graph.claims import content_id
from graph.partnership import Partnership
from loaders.settings import pictures_wanted

_ROOT = Path(__file__).parents[1]
_ROOMS = ("graph", "loaders")  # what reads and builds; how answers are shown changes no fact
_LIBRARIES = ("pypdfium2", "selectolax")  # they give the words of PDF files and web pages


@cache
def program_fingerprint() -> str:
    """Tell one version of the program from another by its code, its word lists and the libraries that open files."""
    code = hashlib.sha256()
    for path in sorted(path for room in _ROOMS for path in (_ROOT / room).rglob("*") if path.suffix in (".py", ".yml")):
        code.update(path.relative_to(_ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return content_id([code.hexdigest(), [_version(name) for name in _LIBRARIES], list(sys.version_info[:2])])


def reading_fingerprint(own: Partnership) -> str:
    """Change with everything but the file itself that decides what is read in a file."""
    issues = [issue.model_dump(mode="json") for issue in own.issues]
    return content_id([program_fingerprint(), issues, dict(own.columns), pictures_wanted()])


def building_fingerprint(own: Partnership) -> str:
    """Change with everything but the claims themselves that decides what graph they give."""
    return content_id([program_fingerprint(), own.model_dump(mode="json")])


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
