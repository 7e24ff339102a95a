"""A word list of two levels, in; the same list as plain values, out.

The files are YAML of the plainest kind and read by hand, line by line: a question loads no YAML reader.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graph.errors import VocabularyError

Part = dict[str, str | list[str]]
_DEEPER = "    "  # in front of a line that goes on with the text of the line above


@cache
def read_plain(path: Path) -> dict[str, Part]:
    """The parts of a word list; each has a text or a list of words for every key."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise VocabularyError(f"The list {path} cannot be read ({error.strerror}); reinstall partnergraph.") from error
    parts: dict[str, dict[str, str]] = {}
    part: dict[str, str] = {}
    last = ""
    for line in lines:
        text = line.partition(" #")[0].rstrip()
        if not text or text.startswith("#"):
            continue
        if part and text.startswith(_DEEPER):
            part[last] = f"{part[last]} {text.strip()}".lstrip()
            continue
        last, colon, value = text.strip().partition(":")
        if not colon:
            raise VocabularyError(f"The list {path} has a line that is no `key: value`: {text.strip()}; correct it.")
        if not text.startswith(" "):
            part = parts.setdefault(last, {})
        else:
            part[last] = value.strip()
    return {name: {key: _value(text) for key, text in part.items()} for name, part in parts.items()}


def words_in(part: Part, key: str) -> list[str]:
    """The words under a key, none where the list does not have it."""
    found = part.get(key, [])
    return [found] if isinstance(found, str) else found


def _value(text: str) -> str | list[str]:
    if text.startswith("["):
        return [word.strip().strip('"') for word in text.strip("[]").split(",") if word.strip()]
    return text
