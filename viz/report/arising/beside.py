"""The report in the papers of the day of a draft in; what it lists and what it leaves out beside the draft, out."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from graph.dates import spoken
from graph.schema import Node
from queries.answer import evidence_rows
from queries.places import place_of
from queries.wording import first_words
from viz.report.arising.akin import akin_to
from viz.report.arising.items import Items, Row, minute_of
from viz.report.arising.occasion import Occasion
from viz.report.arising.papers import Papers, day_of, is_logged, minute_told
from viz.report.arising.wording import told, wording
from viz.report.coming import flat
from viz.report.ledger import Ledger
from viz.report.model import Block, Column, Heading, Points, Section, Table, Text, columns
from viz.report.tasks.words import task_words

DEED_WORDS = 22  # of what their report leaves out: the table has the whole


def beside_papers(papers: Papers, occasion: Occasion, items: Items, ledger: Ledger) -> list[Section]:
    """What the report in the papers of that day lists and leaves out; nothing where it is not loaded."""
    if not papers.listed:
        return []
    names, heads = occasion.names, wording()["papers_heads"]
    is_log = any(map(is_logged, papers.listed))
    rows = tuple(
        (
            Text(minute_told(node) or told("no_number")), Text(_says(node), ledger.cite(papers.quotes[node.key])),
            _found(node, papers, items, occasion=occasion, ledger=ledger),
        )
        for node in papers.listed
    )  # fmt: skip
    says = heads["log_says" if is_log else "says"]
    shown = columns(Column(heads["minute"], share=2), Column(says, share=5), Column(heads["draft"], share=3))
    left = _left_out(items, {key for keys in papers.where.values() for key in keys}, names)
    note = told("papers_told_but" if papers.only_there else "log_told" if is_log else "papers_told")
    title = told("sections.log" if is_log else "sections.papers", **names)
    return [Section(title, (Text(note), Table(shown, rows), *left), "papers", appendix=True)]


def _says(node: Node) -> str:
    text, update = (" ".join(str(node.props.get(name) or "").split()) for name in ("text", "update"))
    words = first_words(update or text, int(wording()["papers_words"]))
    return told("says_of", what=text, words=words) if text and update and not day_of(node) else f"“{words}”"


def _found(node: Node, papers: Papers, items: Items, *, occasion: Occasion, ledger: Ledger) -> Text:
    """Whether a row of their report stands in the draft, or why it does not and what earlier minutes say near it."""
    if any(row["key"] in papers.where.get(node.key, ()) for row in items.tabled):
        return Text(told("in_draft"))
    day = day_of(node)
    if not day:
        return Text(told("not_in_draft_undated"))
    if papers.is_held(node):
        return Text(told("not_in_draft_read", day=spoken(day)))
    said = told("in_draft_taken", day=spoken(day))
    if (near := akin_to(occasion, node)) is None:
        return Text(f"{said}.")
    words = first_words(flat(near.words), int(wording()["papers_words"]))
    proof = evidence_rows([place_of(occasion.before, near.words, near.day)])
    return Text(told("akin", said=said, named=near.named, day=spoken(near.day), words=words), ledger.cite(proof))


def _left_out(items: Items, listed: Collection[str], names: Mapping[str, str]) -> list[Block]:
    """What the draft holds of the last meeting, or carries forward, and their report does not list."""
    rows = [row for row in items.tabled if row["key"] not in listed]
    if not rows:
        return [Text(told("left_out_none", **names))]
    named = ((minute_of(row, items, titled=False), _shortly(row)) for row in rows)
    points = (told("left_out_row", minute=minute, deed=words) for minute, words in named)
    return [Heading(told("left_out", **names)), Points(tuple(map(Text, points)))]


def _shortly(row: Row) -> str:
    """A row of the draft in few words, as its table words it."""
    words = task_words({**row, "said_before": ()}, "")
    return first_words(words.removesuffix("."), DEED_WORDS)
