"""A short name of nobody who came, in; the one person whom the minutes name in full and whom it fits, out."""

from __future__ import annotations

from graph.names import initials, parse_name
from loaders.roster import Owner, Roster


def of_letters(roster: Roster, token: str) -> Owner:
    """Whom initials mean: 'AQ' for Ann Quill."""
    letters = token.replace(".", "").replace(" ", "").replace("-", "")
    return _one([name for name in roster.in_full if len(letters) > 1 and initials(name) == letters])


def of_first_name(roster: Roster, word: str) -> Owner:
    """Whom a first name means: 'Ann' for Ann Quill."""
    return _one([name for name in roster.in_full if name.partition(" ")[0] == word])


def of_short_name(roster: Roster, written: str) -> Owner:
    """Whom a letter and a surname mean: 'A Quill' for Ann Quill."""
    first, _, surname = parse_name(written).display.replace(".", "").partition(" ")
    if len(first) != 1 or not surname:
        return Owner("unresolved")
    return _one([name for name in roster.in_full if name[0] == first and name.partition(" ")[2] == surname])


def _one(found: list[str]) -> Owner:
    return Owner("resolved", "person", (found[0],)) if len(found) == 1 else Owner("unresolved")
