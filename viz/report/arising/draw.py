"""A view and the day of a meeting to come in; the Matters Arising draft for it as a typed report out."""

from __future__ import annotations

from collections.abc import Sequence

from graph.view import View
from viz.report.arising.about import about
from viz.report.arising.annex import annex
from viz.report.arising.items import Items, find_items
from viz.report.arising.occasion import Occasion, find_occasion
from viz.report.arising.papers import read_papers, taken_over
from viz.report.arising.rows import matters
from viz.report.arising.wording import told
from viz.report.ledger import Ledger, in_reading_order
from viz.report.model import Block, Report, Section, Text
from viz.report.split_words import made_whole


def draw_arising(view: View, day: str, body: str = "", *, short: bool = False) -> Report:
    """Draw up what an officer needs before the meeting of a day: what was agreed, what is open, what was said since.

    First the one table that is tabled, in the form partnerships use, and below it the little that an officer has to
    know of it; behind, unless a short paper is asked for, what is looked through before it is tabled. The draft knows
    nothing of that day itself. Where the papers of the meeting are loaded, their own report is set beside it, and what
    only that report shows is taken over and marked.
    """
    occasion = find_occasion(view, day, body)
    items = find_items(occasion)
    ledger = Ledger()
    names = occasion.names
    papers = read_papers(view, occasion, items)
    behind = [] if short else annex(view, occasion, items, papers, ledger)
    sections = (_paper(occasion, items, taken_over(papers, occasion, ledger), ledger, behind=behind), *behind)
    drawn = Report(told("title", **names), told("period", **names), "", sections, ledger.evidence)
    return in_reading_order(made_whole(drawn, occasion.before))


def _paper(
    occasion: Occasion, items: Items, taken: Sequence[tuple[Text, ...]], ledger: Ledger, *, behind: Sequence[Section]
) -> Section:
    """The table that is tabled: what the last minutes agreed, what earlier ones left open, what only papers show."""
    blocks: list[Block] = []
    if not items.last:
        blocks.append(Text(told("nothing_agreed", **occasion.names)))
    table = matters(items.tabled, items, ledger, taken)
    blocks += [table] if table.rows else []
    blocks += about(occasion, items, table, ledger, behind=behind, taken=[row[0].words for row in taken])
    return Section(told("sections.matters", **occasion.names), tuple(blocks), "matters")
