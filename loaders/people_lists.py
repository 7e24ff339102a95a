"""A running list of people in, its entries out: parted at commas and 'and', what is no name put back on its name."""

from __future__ import annotations

import re
from collections.abc import Container

from graph.names import split_prefix
from loaders.cues import cue, word_set
from loaders.name_words import given_names, looks_like_name
from loaders.people import COUNT, COUNTED, JOIN, is_known_first_name

_PARTING = re.compile(r"\)\s+(?=[A-Z])|[()]|[,;]|\s+and\s+|\s&\s|\.\s*$")
_INITIALLED = re.compile(r"\s[A-Z]\.\s?[A-Z][a-z'-]+$")


def split_people(text: str, also: Container[str] = ()) -> list[str]:
    """Part a running list of people at commas and 'and', never inside brackets; posts after a name stay with it.

    `also` holds entries of one word that are people all the same, where a list goes by first names.
    """
    return _glue(split_entries(COUNTED.sub("", text)), also)


def split_entries(text: str) -> list[str]:
    """Part a text at commas and 'and' outside brackets, whatever the pieces are."""
    pieces, depth, begin = [], 0, 0
    for found in _PARTING.finditer(text):
        mark = found.group(0)
        if mark[0] == "(":
            depth += 1
        elif mark[0] == ")":
            depth = max(0, depth - 1)
            if depth == 0 and len(mark) > 1:
                pieces.append(text[begin : found.start() + 1])
                begin = found.end()
        elif depth == 0:
            pieces.append(text[begin : found.start()])
            begin = found.end()
    pieces.append(text[begin:])
    # '6 members of the public' are a count and nobody's post
    return [plain for piece in pieces if (plain := piece.strip(f" ,;.{JOIN}")) and not COUNT.match(plain)]


def is_place(words: str) -> bool:
    """'Florence Hart House': three words or more that end as places do; 'Kings Road', where no name opens it."""
    _, bare = split_prefix(words)
    parts = bare.lower().split()
    if bare != words or len(parts) < 2:
        return False
    names, places = given_names()
    if len(parts) > 2:
        return parts[-1] in places
    return parts[-1] in word_set("given_names", "road_words") and parts[0] not in names


def _is_someone_else(head: str) -> bool:
    """'Keith', 'Officer J. Brandt': people for whom this list has no form; their words belong to nobody else."""
    return _INITIALLED.search(head) is not None or is_known_first_name(head)


def _glue(pieces: list[str], also: Container[str]) -> list[str]:
    """Put what is no name ('the LFB Borough Commander') back onto the name in front of it."""
    glued: list[str] = []
    for piece in pieces:
        head = re.split(r"[,(]|\s+from\s+|\s[-–]\s", piece)[0].strip()
        opens = (looks_like_name(head) and not is_place(head)) or head in also or _is_someone_else(head)
        opens = opens or cue("attendance", "office_first").fullmatch(head) is not None  # 'Clerk J Moor' is the next one
        if glued and not opens and not looks_like_name(re.sub(r"^(?:the|by|from)\s+", "", head)):
            glued[-1] += f", {piece}"
        else:
            glued.append(piece)
    return glued
