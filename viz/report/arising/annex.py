"""An occasion and the items of a draft in; what stands behind the table, for the officer and not for the board, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.dates import spoken
from graph.schema import Quote
from graph.view import View
from queries.answer import evidence_rows
from queries.facts import read_meetings
from queries.follow.record import FollowFacts, read_follow
from queries.meetings.coverage import read_boards
from queries.moved import moved_days
from queries.places import place_of
from queries.wording import some_days
from viz.report.arising.below import below
from viz.report.arising.beside import beside_papers
from viz.report.arising.items import Items
from viz.report.arising.occasion import Occasion
from viz.report.arising.papers import Papers
from viz.report.arising.rows import closed_at_once, standing
from viz.report.arising.wording import told, wording
from viz.report.before import cut_to_fit, leans_on, sentence_before
from viz.report.coming import to_come
from viz.report.ledger import Ledger
from viz.report.model import Block, Column, Points, Section, Table, Text
from viz.report.pointing import opens_with_pronoun, points_back
from viz.report.wording import plural, sentence_case

DAYS_SHOWN = 8


def annex(view: View, occasion: Occasion, items: Items, papers: Papers, ledger: Ledger) -> list[Section]:
    """Everything that an officer looks through and nobody tables."""
    names = occasion.names
    return [
        *_coming(occasion, items, ledger),
        *_untold(items, ledger, names),
        *beside_papers(papers, occasion, items, ledger),
        _basis(view, occasion, items, names),
    ]


def _coming(occasion: Occasion, items: Items, ledger: Ledger) -> list[Section]:
    """What the last minutes say will be done, in words that were read as no task: for the officer to take or leave."""
    tasks = [str(proof["quote"]) for row in items.last for proof in row["evidence"]]
    found = to_come(occasion.before, occasion.window, [occasion.last], tasks)[: int(wording()["coming_most"])]
    if not found:
        return []
    heads = wording()["heads"]
    columns = (Column(heads["minute"], share=2), Column(heads["said"], share=9),
               Column(heads["update"], share=5, open=True), Column(heads["owner"], share=3, open=True))  # fmt: skip
    known = read_follow(occasion.before, occasion.window)
    rows = []
    for day, words in dict.fromkeys(found):
        place = place_of(occasion.before, words, day)
        rows.append((Text(_minute_at(known, place)), _said(occasion, place, ledger), Text(""), Text("")))
    blocks = (Text(told("coming_told")), Table(columns, tuple(rows)))
    return [Section(told("sections.coming", **occasion.names), blocks, "coming", appendix=True)]


def _said(occasion: Occasion, place: Quote, ledger: Ledger) -> Text:
    """Words of the minutes; those that only say "this" or "the situation" with the sentence before them."""
    (proof,) = evidence_rows([place])
    words = " ".join(place.quote.split())
    needs = points_back(words, anywhere=True) or leans_on(words) or opens_with_pronoun(words)
    before = sentence_before(occasion.before, proof) if needs else []
    told_before = " ".join(cut_to_fit(*before))
    shown = told("coming_before", words=words, before=told_before) if before else f"“{words}”"
    return Text(shown, ledger.cite([proof, *before]))


def _minute_at(known: FollowFacts, place: Quote) -> str:
    """The number of the minute under which words stand, "" where none is printed before them."""
    known.texts.heads_of(place.document)  # reads the places of all items at once
    heads = [
        (quote.start, str(known.facts.node(edge.dst).props.get("number") or ""))
        for edge in known.facts.of("HAS_ITEM")
        for quote in known.facts.quotes(edge)
        if quote.document == place.document and edge.as_of == place.meeting and quote.start <= place.start
    ]
    number = max(heads, default=(0, ""))[1]
    return told("minute", number=number) if number else told("no_number")


def _untold(items: Items, ledger: Ledger, names: Mapping[str, str]) -> list[Section]:
    """The open items of which nothing later is known, and apart from them the oldest."""
    return [
        Section(
            told(f"sections.{name}", **names),
            (
                Text(told(f"{name}_told")), *closed_at_once(rows, items, ledger),
                standing(rows, items, ledger), *_points(below(rows, items, ledger)),
            ),
            name, appendix=True,
        )
        for name, rows in (("unknown", items.unknown), ("old", items.old))
        if rows
    ]  # fmt: skip


def _points(told_below: Sequence[Text]) -> list[Block]:
    """Remarks as one list, nothing for none."""
    return [Points(tuple(told_below))] if told_below else []


def _basis(view: View, occasion: Occasion, items: Items, names: Mapping[str, str]) -> Section:
    """What the draft rests on, and which minutes are missing from it."""
    met = [node.date for node in read_meetings(occasion.before, occasion.window)]
    count = plural(len(met), "meeting")
    points = [told("basis.own", count=count, days=some_days(met, DAYS_SHOWN), **names)]
    _, boards = read_boards(occasion.before, occasion.window)
    own = [board for board in boards if board.node.key == occasion.board.key]
    missing = sorted(named.date for board in own for named in board.missing if named.date < occasion.day)
    moved = {day: node.date for (board, day), node in moved_days(view.nodes(["Meeting"])).items()
             if board == occasion.board.key and node.date <= occasion.day}  # fmt: skip
    between = [day for day in missing if day > occasion.last.date and day not in moved]
    points += [told("basis.between", day=some_days(between, DAYS_SHOWN), **names)] if between else []
    given_up = [day for day in moved if occasion.last.date < day < occasion.day]
    points += [told("basis.moved", day=spoken(day), new=spoken(moved[day])) for day in given_up]
    earlier = [day for day in missing if day < occasion.last.date]
    points += [told("basis.missing", days=some_days(earlier, DAYS_SHOWN))] if earlier else []
    points += [sentence_case(remark) for remark in items.cannot_tell]
    return Section(told("sections.basis", **names), (Points(tuple(map(Text, points))),), "basis", appendix=True)
