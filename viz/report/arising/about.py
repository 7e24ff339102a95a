"""A draft and its table in; what an officer has to know of it before it is tabled, to stand below the table, out."""

from __future__ import annotations

from collections.abc import Sequence

from queries.wording import CLOSED
from viz.report.arising.below import below
from viz.report.arising.items import Items
from viz.report.arising.occasion import Occasion
from viz.report.arising.rows import DOUBT, closed_at_once
from viz.report.arising.wording import told
from viz.report.ledger import Ledger
from viz.report.model import Block, Heading, Points, Section, Table, Text
from viz.report.wording import plural


def about(
    occasion: Occasion, items: Items, table: Table, ledger: Ledger, *, behind: Sequence[Section]
) -> list[Block]:
    """What is open about the day, the owners and the older items; nothing where nothing is."""
    names = occasion.names
    tables = [table, *(block for section in behind for block in section.blocks if isinstance(block, Table))]
    points = [] if occasion.is_known else [Text(told("unknown_day", **names))]
    doubted = [cell.words for one in tables for row in one.rows for cell in row if cell.words.endswith(DOUBT)]
    if doubted:
        is_bare = any(words.isupper() for words in doubted)
        points.append(Text(told("doubt_letters" if is_bare else "doubt")))
    points += below(items.tabled, items, ledger)
    points += closed_at_once([row for row in items.carried if row["state"] not in CLOSED], items, ledger)
    aside = {"unknown": items.unknown, "old": items.old}
    counts = [told(f"aside.{name}", count=plural(len(rows), "item")) for name, rows in aside.items() if rows]
    if counts:
        points.append(Text(told("aside.behind" if behind else "aside.left_off", what=" and ".join(counts))))
    return [Heading(told("about")), Points(tuple(points))] if points else []
