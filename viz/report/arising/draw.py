"""A view and the day of a meeting to come in; the Matters Arising draft for it as a typed report out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.view import View
from queries.wording import CLOSED
from viz.report.arising.annex import annex
from viz.report.arising.below import below
from viz.report.arising.items import Items, find_items
from viz.report.arising.occasion import Occasion, find_occasion
from viz.report.arising.papers import Papers, read_papers, taken_over
from viz.report.arising.rows import closed_at_once, matters
from viz.report.arising.wording import told
from viz.report.ledger import Ledger, in_reading_order
from viz.report.model import Block, Report, Section, Table, Text
from viz.report.split_words import made_whole
from viz.report.wording import plural


def draw_arising(view: View, day: str, body: str = "", *, short: bool = False) -> Report:
    """Draw up what an officer needs before the meeting of a day: what was agreed, what is open, what was said since.

    First the one table that is tabled, in the form partnerships use; behind it, unless a short paper is asked for,
    what an officer looks through before it is. The draft knows nothing of that day itself. Where the papers of the
    meeting are loaded, their own report is set beside it, and what only that report shows is taken over and marked.
    """
    occasion = find_occasion(view, day, body)
    items = find_items(occasion)
    ledger = Ledger()
    names = occasion.names
    papers = read_papers(view, occasion, items)
    behind = [] if short else annex(view, occasion, items, papers, ledger)
    sections = (_paper(items, taken_over(papers, occasion, ledger), ledger, names), *behind)
    note = _note(occasion, items, papers, short, is_doubted=_is_doubted(sections))
    drawn = Report(told("title", **names), told("period", **names), note, sections, ledger.evidence)
    return in_reading_order(made_whole(drawn, occasion.before))


def _paper(items: Items, taken: Sequence[tuple[Text, ...]], ledger: Ledger, names: Mapping[str, str]) -> Section:
    """The table that is tabled: what the last minutes agreed, what earlier ones left open, what only papers show."""
    blocks: list[Block] = []
    if not items.last:
        blocks.append(Text(told("nothing_agreed", **names)))
    if items.tabled or taken:
        blocks += closed_at_once([row for row in items.carried if row["state"] not in CLOSED], items, ledger)
        blocks += [matters(items.tabled, items, ledger, taken), *below(items.tabled, items, ledger)]
    return Section(told("sections.matters", **names), tuple(blocks), "matters")


def _is_doubted(sections: Sequence[Section]) -> bool:
    """Whether an owner in a table bears a mark of doubt."""
    tables = [block for section in sections for block in section.blocks if isinstance(block, Table)]
    return any("(?" in cell.words for table in tables for row in table.rows for cell in row)


def _note(occasion: Occasion, items: Items, papers: Papers, short: bool, *, is_doubted: bool) -> str:
    """What an officer has to know of the table before it is tabled, and what stands behind it or is left off."""
    doubted = told("doubted_short" if short else "doubted") if is_doubted else ""
    aside = {"unknown": items.unknown, "old": items.old}
    counts = [told(f"aside.{name}", count=plural(len(rows), "item")) for name, rows in aside.items() if rows]
    parts = [
        "" if occasion.is_known else told("unknown_day", **occasion.names),
        told("note_short" if short else "note", doubted=doubted),
        told("note_resolved") if items.resolved and items.besides and not short else "",
        told("note_taken", **occasion.names) if papers.only_there else "",
        told("aside.left_off" if short else "aside.behind", what=" and ".join(counts)) if counts else "",
    ]
    return " ".join(part for part in parts if part)
