"""A value of an answer, in; the words that people read for it, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.lazy import Pattern

Row = Mapping[str, Any]
APART = ("evidence", "under")
_CONTROL = Pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_TOKEN = Pattern(r"[a-z]+(?:_[a-z]+)+")
# Files that a person opens line by line (or row by row); of others `read FILE --format text` prints the lines.
OWN_LINES = (".txt", ".text", ".md", ".markdown", ".csv", ".tsv", ".xlsx")


def plain(value: Any) -> str:
    """A value as people read it: lists joined, yes and no, names with what they belong to."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return _plain_mapping(value)
    if isinstance(value, (list, tuple)):
        return "; ".join(text for text in map(plain, value) if text)
    return _CONTROL.sub(" ", str(value)).strip()


def _plain_mapping(value: Mapping[str, Any]) -> str:
    """A name with what it belongs to in brackets; anything else as its parts."""
    parts = {key: plain(inner) for key, inner in value.items() if key != "evidence"}
    if name := parts.get("name"):
        beside = [parts[key] for key in ("post", "organization", "why") if parts.get(key) and parts[key] != name]
        return f"{name} ({', '.join(beside)})" if beside else name
    return ", ".join(text for text in parts.values() if text)


def told(value: Any) -> str:
    """A value for people: as `plain`, and a word of a closed list (`last_cited`) without its underscore."""
    text = plain(value)
    return text.replace("_", " ") if _TOKEN.fullmatch(text) else text


def heading_of(key: str) -> str:
    """The heading of a column."""
    return key.replace("_", " ")


def columns_of(rows: Sequence[Row], chosen: Sequence[str] = ()) -> list[str]:
    """The columns of an answer in the order its rows name them, without those that are empty throughout."""
    keys = chosen or dict.fromkeys(key for row in rows for key in row if key not in APART)
    return [key for key in keys if any(plain(row.get(key)) for row in rows)]


def place(proof: Row) -> str:
    """Where words stand: document, meeting, item, page, line; of a file without lines that of the text read from it."""
    item, page, line = proof.get("item"), proof.get("page"), proof.get("line")
    parts = [proof.get("document"), spoken(proof.get("meeting") or "")]
    own = str(proof.get("document") or "").lower().endswith(OWN_LINES)
    parts += [f"item {item}" if item else "", f"page {page}" if page else ""]
    parts += [f"line {line}" if own else f"line {line} of its text"] if line else []
    return ", ".join(plain(part) for part in parts if part)


def proofs(row: Row) -> list[str]:
    """The words behind a row, each with its place."""
    return [f"“{plain(proof.get('quote'))}” ({place(proof)})" for proof in row.get("evidence") or ()]


def proof_lines(row: Row, width: int, most: int | None = None) -> list[str]:
    """The words behind a row with their place, as lines; of too many the first, each whole, and how many more."""
    drawn = [wrap(proof, width, indent="    ") for proof in proofs(row)]
    kept = len(drawn)
    while most is not None and kept > 1 and sum(map(len, drawn[:kept])) + (kept < len(drawn)) > most:
        kept -= 1
    left = len(drawn) - kept
    more = [f"    and {left} more {'place' if left == 1 else 'places'}: --all shows them"] if left else []
    return [*(line for lines in drawn[:kept] for line in lines), *more]


def wrap(text: str, width: int, *, indent: str = "", under: str | None = None) -> list[str]:
    """Text as lines; a word is broken at its hyphen only where it has no room on a line of its own."""
    import textwrap  # slow to import, and only a table is set in lines

    room = width - max(len(indent), len(under or ""))
    long = max(map(len, text.split()), default=0) > room
    below = indent if under is None else under
    lines = textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=below, break_on_hyphens=long)
    return lines or [""]


def wrap_few(text: str, width: int, most: int, *, indent: str = "", under: str | None = None) -> list[str]:
    """The first lines of a text, marked where it goes on; a word is left out whole."""
    lines = wrap(text, width, indent=indent, under=under)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    if len(last) > width - 2:
        shorter = last[: width - 1].rpartition(" ")[0]
        if not shorter.strip() and most > 1 and len(last) <= width:  # one word as wide as the line
            return [*lines[: most - 1], "…"]
        last = shorter or last[: width - 2]
    return [*lines[: most - 1], f"{last.rstrip(' ,;.…([')} …"]
