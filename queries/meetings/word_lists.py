"""The name of a word list of this room, in; the list as plain values, out."""

from __future__ import annotations

from pathlib import Path

from graph.plain_words import Part, read_plain, words_in

__all__ = ["FOLDER", "read_list", "words_in"]
FOLDER = Path(__file__).parent


def read_list(name: str) -> dict[str, Part]:
    """The parts of a word list; each has a text or a list of words for every key."""
    return read_plain(FOLDER / name)
