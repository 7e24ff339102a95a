"""A draft and its table in; what an officer has to know of it before it is tabled, to stand below the table, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from queries.follow.owner_told import DOUBT
from queries.wording import CLOSED
from viz.report.arising.below import below
from viz.report.arising.items import Items
from viz.report.arising.occasion import Occasion
from viz.report.arising.rows import closed_at_once
from viz.report.arising.wording import told
from viz.report.ledger import Ledger
from viz.report.model import Block, Heading, Points, Section, Table, Text
from viz.report.wording import plural

_LETTERS = re.compile(r"\([^a-z()]+\) \(\?\)$")  # "Ann Lee (AL) (?)"


def about(
    occasion: Occasion, items: Items, table: Table, ledger: Ledger, *, behind: Sequence[Section], taken: Sequence[str]
) -> list[Block]:
    """What is open about the day, the owners and the older items; nothing where nothing is."""
    names = occasion.names
    tables = [table, *(block for section in behind for block in section.blocks if isinstance(block, Table))]
    points = [] if occasion.is_known else [Text(told("unknown_day", **names))]
    doubted = [cell.words for one in tables for row in one.rows for cell in row if cell.words.endswith(DOUBT)]
    if doubted:
        is_bare = any(words.isupper() or _LETTERS.search(words) for words in doubted)
        points.append(Text(told("doubt_letters" if is_bare else "doubt")))
    points += [Text(told("taken_over", minutes="; ".join(map(_small, taken))))] if taken else []
    points += below(items.tabled, items, ledger)
    points += closed_at_once([row for row in items.carried if row["state"] not in CLOSED], items, ledger)
    aside = {"unknown": items.unknown, "old": items.old}
    counts = [told(f"aside.{name}", count=plural(len(rows), "item")) for name, rows in aside.items() if rows]
    if counts:
        points.append(Text(told("aside.behind" if behind else "aside.left_off", what=" and ".join(counts))))
    return [Heading(told("about")), Points(tuple(points))] if points else []


def _small(minute: str) -> str:
    """The number and day of a minute as they read inside a sentence."""
    return minute[:1].lower() + minute[1:]
