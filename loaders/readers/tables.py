"""The rows of one table in, what each column holds out: by the words of its header, else by the shape of its cells.

A heading alone is often two-faced ('Action' heads deeds in a log and owners beside a text; 'Item' heads numbers or
texts): the cells below it and the other columns decide. What nothing settles is `unknown`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from loaders.blocks import squeeze
from loaders.cues import cue, word_set

UNKNOWN = "unknown"
_NONE: Mapping[str, str] = MappingProxyType({})
_OWN: ContextVar[Mapping[str, str]] = ContextVar("own headings of the partnership whose file is read", default=_NONE)
# In this order: a heading that may mean several things is given the first whose cells fit.
KINDS = (
    "number", "initials", "mark", "due", "raised", "start", "end", "owner", "action", "title", "text", "name",
    "post", "organization", "status", "contact", "page", "body",
)  # fmt: skip
_ROLES = {
    "number": "cell_number",
    "title": "cell_title",
    "text": "cell_text",
    "action": "cell_owner",
    "owner": "cell_owner",
}
_OF_PEOPLE = frozenset(("post", "organization", "mark", "initials", "start", "end", "contact", "body"))
_DEED = frozenset(("action", "text", "title"))
_OF_A_LOG = frozenset(("due", "status", "raised"))
_NUMBER = re.compile(r"^\W?(?:[A-Za-z]{1,4}[ /-]?)?\d{1,4}[a-z]?(?:[./-]\d{1,5}){0,2}\s?\(?[a-z]{0,2}\)?[.):]?$")
_INITIALS = re.compile(
    r"^\(?[A-Z][A-Za-z]?[A-Z]{0,2}[A-Za-z]?\)?(?:\s?(?:[/&,;+]|and|\s)\s?[A-Z][A-Za-z]?[A-Z]{0,2})*$"
)
_MARK = re.compile(
    r"^(?:[A-Z]{1,3}(?:/[A-Z])?|[✓✔√xX×☑☒\uf0fc\uf0fb*•-]|[Yy]es|[Nn]o|[Pp]resent|[Aa]pologies|[Aa]bsent)\.?$"
)
_DAY = re.compile(
    r"(?i)\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|asap|next meeting|ongoing|immediate)"
)
_PEOPLE = re.compile(r"^[A-Z][\w’'.-]*(?:[\s/,;&+]+(?:and\s+)?[A-Z][\w’'.-]*){0,7}$")
_LONG = 60  # letters a cell of running text has on average
_LONGEST_TITLE = 150
_SHORTEST_DEED = 20  # letters a deed has on average at least, where nothing heads its column
_SHORT = 45  # letters an owner, a number or a date has at most on average


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, how many rows at its top are header, and what sort of table that makes."""

    kinds: tuple[str, ...]
    header: int = 0
    said: tuple[str, ...] = ()  # the words of the header, "" where a column has none
    caption: str = ""  # the line above the table

    @property
    def sort(self) -> str:
        """`people`, `actions` (a log of deeds), `minutes` (text with owners beside it) or "" where nothing says."""
        kinds = set(self.kinds)
        running = "text" in kinds and ("action" in kinds or cue("columns", "running").fullmatch(self._said_of("text")))
        if "name" in kinds and (self.header or kinds & _OF_PEOPLE):
            return "people"
        if kinds & _DEED and cue("columns", "log").fullmatch(self.caption.strip(" :.")):
            return "actions"
        if running and kinds & {"owner", "action", "number"}:
            return "minutes"
        if kinds & _DEED and kinds & {"owner", "action"} and kinds & _OF_A_LOG:
            return "actions"
        if "action" in kinds and "owner" in kinds:
            return "actions"
        return "minutes" if "text" in kinds and kinds & {"owner", "action", "number"} else ""

    def _said_of(self, kind: str) -> str:
        return self.said[self.at(kind)] if self.said else ""

    @property
    def roles(self) -> tuple[str, ...]:
        """The role of each column for `Line.role`; only a table of minutes has roles."""
        if self.sort != "minutes":
            return ("",) * len(self.kinds)
        roles = dict(_ROLES)
        if "owner" in self.kinds and "action" in self.kinds:
            is_of_deeds = bool(cue("columns", "deeds").fullmatch(_bare(self._said_of("action"))))
            roles |= {"action": "cell_deed", "due": "cell_due"} if is_of_deeds else {"action": "cell_text"}
        return tuple(roles.get(kind, "") for kind in self.kinds)

    def at(self, kind: str) -> int:
        """The first column of a kind, -1 where there is none."""
        return self.kinds.index(kind) if kind in self.kinds else -1


@contextmanager
def own_headings(own: Mapping[str, str]) -> Iterator[None]:
    """While one file is read, what the partnership itself calls its columns goes before every list."""
    token = _OWN.set({_bare(said).lower(): kind for said, kind in own.items()})
    try:
        yield
    finally:
        _OWN.reset(token)


def read_columns(rows: Sequence[Sequence[str]], *, caption: str = "") -> Columns:
    """Tell the columns of a table.

    `caption` is the line above the table: below 'Action log' stand deeds, not items.
    """
    width = max((len(row) for row in rows), default=0)
    grid = [[*(cell.strip() for cell in row), *[""] * (width - len(row))] for row in rows]
    header = _header_row(grid)
    body = grid[header + 1 :] if header >= 0 else grid
    columns = [[row[place] for row in body if row[place]] for place in range(width)]
    said = _moved_off_numbers(grid[header], columns) if header >= 0 else ("",) * width
    options = [_by_heading(words, cells) for words, cells in zip(said, columns, strict=True)]
    return Columns(tuple(_settle(options, said, columns)), header + 1, said, caption)


def roles_of_row(columns: Columns, cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """The `Line.role` of every paragraph of every cell of one row; the first words beside a number are a title."""
    roles = [[role] * len(cell) for role, cell in zip(columns.roles, cells, strict=False)]
    number, text = columns.at("number"), columns.at("text")
    if columns.sort == "minutes" and "title" not in columns.kinds and number >= 0 and text >= 0:
        opens = bool(cells[number]) and _NUMBER.match(cells[number][0].strip())
        if opens and cells[text] and _is_title(cells[text][0]):
            roles[text][0] = "cell_title"
    return roles


def _is_title(words: str) -> bool:
    """Whether the first paragraph beside a number may be the item's title: short, and no sentence."""
    plain = words.strip()
    return 0 < len(plain) <= _LONGEST_TITLE and not plain.endswith((".", ":", ";", ",")) and plain[0] not in "•·-"


def _bare(words: str) -> str:
    return squeeze(words).strip(" :*?").removesuffix(".")


def kinds_of_heading(words: str) -> list[str]:
    """Everything a heading may mean, most particular first; [] for words that head no column."""
    plain = _bare(words)
    if own := _OWN.get().get(plain.lower()):
        return [own]
    return list(_listed(plain)) if plain and len(plain) <= 60 else []


@lru_cache(maxsize=1024)
def _listed(plain: str) -> tuple[str, ...]:
    return tuple(kind for kind in KINDS if cue("columns", kind).fullmatch(plain))


def _header_row(grid: Sequence[Sequence[str]]) -> int:
    """The row that names the columns: one of the first, most of whose cells are headings; -1 without one."""
    for place, row in enumerate(grid[:6]):
        said = [cell for cell in row if cell]
        heads = sum(bool(kinds_of_heading(cell)) for cell in said)
        alone = len(said) == 1 and len(row) <= 2 and place == 0 and len(grid) > 1
        if heads and heads >= max(1 if alone else 2, (len(said) * 2 + 2) // 3):
            return place
    return -1


def _moved_off_numbers(header: Sequence[str], columns: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """A heading over two columns of which the first only counts ('Action' over 1 and SH) heads the second."""
    said = list(header)
    for place, words in enumerate(header[:-1]):
        counts = _rises(columns[place]) and "number" not in kinds_of_heading(words)
        if words and not header[place + 1] and counts and columns[place + 1]:
            said[place], said[place + 1] = "", words
    return tuple(said)


def _average(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0.0


def _most(cells: Sequence[str], fits: Callable[[str], object], share: float = 0.7) -> bool:
    return bool(cells) and sum(bool(fits(cell)) for cell in cells) >= share * len(cells)


def _fits(kind: str, cells: Sequence[str]) -> bool:
    """Whether the cells of a column do not speak against a kind; an empty column speaks against nothing."""
    if not cells:
        return True
    match kind:
        case "number":
            return _most(cells, _NUMBER.match)
        case "mark":
            return _most(cells, lambda cell: _MARK.match(cell) or cue("rows", "answer").fullmatch(cell))
        case "initials":
            return _most(cells, _INITIALS.match)
        case "due" | "raised" | "start" | "end":
            return _most(cells, lambda cell: len(cell) <= 40 and _DAY.search(cell), 0.5)
        case "name":
            return _average(cells) <= _SHORT * 2 and not _most(cells, _MARK.match)
        case "owner" | "post" | "organization":
            return _average(cells) <= _SHORT * 2
        case "title":
            return _average(cells) <= _LONG * 1.5
    return True


def _by_heading(words: str, cells: Sequence[str]) -> list[str]:
    """What a column may hold by its heading, after a look at its cells."""
    said = kinds_of_heading(words)
    if len(said) <= 1:
        return said
    return [kind for kind in said if _fits(kind, cells)] or said[:1]


def _settle(kinds: Sequence[list[str]], said: Sequence[str], columns: Sequence[Sequence[str]]) -> list[str]:
    """One kind a column: two-faced headings by the columns beside them, columns without a heading by their shape."""
    settled = [options[0] if len(options) == 1 else "" for options in kinds]
    longest = max(range(len(columns)), key=lambda place: _average(columns[place]), default=-1)
    if longest >= 0 and "text" in kinds[longest] and cue("columns", "running").fullmatch(_bare(said[longest])):
        settled[longest] = "text"  # 'Notes' over the longest cells are the minutes, not remarks
    _part_deeds_from_owners(kinds, settled, columns)
    for place, options in enumerate(kinds):
        if len(options) > 1 and not settled[place]:
            settled[place] = _pick(options, settled, columns, place)
    for place, cells in enumerate(columns):
        if not settled[place]:
            settled[place] = _by_shape(cells, settled) if not said[place] else UNKNOWN
    if "owner" in settled and _DEED.isdisjoint(settled):  # owners beside words that nothing heads: the deeds
        bare = [place for place, kind in enumerate(settled) if kind == UNKNOWN and not said[place]]
        longest = max(bare, key=lambda place: _average(columns[place]), default=-1)
        counted = any(cue("columns", "of_minutes").fullmatch(_bare(words)) for words in said)
        if longest >= 0 and _average(columns[longest]) > _SHORTEST_DEED:
            settled[longest] = "text" if counted else "action"  # 'Minute | | Action by' are the minutes themselves
    return settled


def _part_deeds_from_owners(kinds: Sequence[list[str]], settled: list[str], columns: Sequence[Sequence[str]]) -> None:
    """'Action | Who' beside the text of minutes: deeds and their owners, where 'Who' alone might head names."""
    deeds = [place for place, options in enumerate(kinds) if {"action", "owner"} <= set(options) and not settled[place]]
    owners = [place for place, options in enumerate(kinds) if {"owner", "name"} <= set(options) and columns[place]]
    if "text" in settled and len(deeds) == len(owners) == 1 and "owner" not in settled:
        settled[deeds[0]], settled[owners[0]] = "action", "owner"


def _pick(options: list[str], settled: Sequence[str], columns: Sequence[Sequence[str]], place: int) -> str:
    """Of several things a heading may mean, the one that the other columns leave open."""
    cells = columns[place]
    if {"action", "owner"} <= set(options):
        others = [c for p, c in enumerate(columns) if p != place]
        beside_text = any(_average(c) > max(_LONG, 1.5 * _average(cells)) for c in others)
        return "action" if "owner" in settled or (not beside_text and _average(cells) > 25) else "owner"
    if {"name", "owner"} <= set(options):
        return "owner" if {"action", "text"} & set(settled) else "name"
    if "mark" in options:
        return "status" if "status" in options and {"action", "owner", "text"} & set(settled) else "mark"
    if {"due", "raised"} <= set(options) and not {"due", "raised"} & set(settled):
        return "due" if "owner" in settled[:place] else "raised"
    free = [kind for kind in options if kind not in settled] or options
    if free[0] == "number" and cells:
        return "number"
    if {"title", "text"} <= set(free):
        return "text" if _average(cells) > _LONG or "title" in settled else "title" if "text" in settled else "text"
    return free[0]


def _by_shape(cells: Sequence[str], settled: Sequence[str]) -> str:
    """What a column without a heading holds, where its cells leave no doubt."""
    if not cells:
        return UNKNOWN
    if _rises(cells) and "number" not in settled:
        return "number"
    if _average(cells) > _LONG and "text" not in settled:
        return "text"
    if len(cells) > 1 and _most(cells, _INITIALS.match, 0.9) and _average(cells) <= 8:
        return "initials" if "name" in settled else "owner" if {"text", "action"} & set(settled) else UNKNOWN
    beside_text = "text" in settled and not {"owner", "action"} & set(settled)
    return "owner" if beside_text and _average(cells) <= _SHORT and _most(cells, _is_people, 0.9) else UNKNOWN


def _is_people(cell: str) -> bool:
    """Whether a cell may hold nobody but owners: names, initials, or a word such as All or TBC."""
    said = cell.strip(" .:").lower() in word_set("owners", "collective") | word_set("owners", "tbc")
    return said or (_PEOPLE.match(cell) is not None and len(cell) > 1)


def _rises(cells: Sequence[str]) -> bool:
    """Whether the cells are numbers that go up down the page."""
    if not _most(cells, _NUMBER.match, 0.9):
        return False
    parts = [tuple(int(n) for n in re.findall(r"\d+", cell)) for cell in cells]
    pairs = list(pairwise(parts))
    return len(parts) > 1 and sum(a < b for a, b in pairs) >= 0.8 * len(pairs)
