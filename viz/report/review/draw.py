"""A view and a window in; the governance review as a typed report out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.errors import NotFoundError
from graph.view import View, Window
from queries.answer import Answer
from queries.facts import read_meetings
from queries.rows import outside
from viz.network.link import Links
from viz.report.ledger import Ledger, in_reading_order
from viz.report.model import Report, Section
from viz.report.review import appendices
from viz.report.review.asked import Asked
from viz.report.review.attendance import attendance
from viz.report.review.basis import basis_and_limits
from viz.report.review.boards import board_asked, boards_read
from viz.report.review.changed import changes
from viz.report.review.decisions import decisions, register_of_decisions
from viz.report.review.first_page import to_decide
from viz.report.review.followed import follow_through, register_of_work, scrutiny
from viz.report.review.in_role import people, posts
from viz.report.review.mandate import mandate_and_structure
from viz.report.review.missing import data_resources_risk, statutory_returns
from viz.report.review.owners import ownership_gaps, who_owns_what
from viz.report.review.register import older_questions, recommendations
from viz.report.review.structure import seats_of_law
from viz.report.review.themes import priorities, recurring_themes, stories
from viz.report.review.wording import phrase, wording
from viz.report.split_words import made_whole
from viz.report.wording import period_words

SECTIONS: tuple[Callable[[Asked], Section], ...] = (
    to_decide, basis_and_limits, mandate_and_structure, seats_of_law, attendance, decisions, who_owns_what,
    ownership_gaps, follow_through, recurring_themes, priorities, data_resources_risk, scrutiny, statutory_returns,
    changes, recommendations, older_questions, register_of_decisions, register_of_work, stories, people, posts,
    appendices.boards, appendices.undecided, appendices.method, appendices.judgements,
)  # fmt: skip
# What a board can go through in a meeting; the rest is to look things up. The broad register stands inside, so that
# what is told of the evidence goes on below a text instead of taking a page of its own.
SHORT: tuple[Callable[[Asked], Section], ...] = (
    to_decide, basis_and_limits, ownership_gaps, recommendations, follow_through,
)


def draw_review(view: View, window: Window | None = None, *, page: str = "", short: bool = False) -> Report:
    """Draw up the governance review: what to decide, what it rests on, and what the record shows part by part.

    With the address of a network page, each finding links to its place there; a short one has the parts that a board
    decides on, with their evidence.
    """
    window = window if window is not None else Window()
    view = as_it_stood(view, window.until)
    if told := outside(view, window):
        raise NotFoundError(f"No report was written: {told}")
    if not read_meetings(view, window):
        raise NotFoundError(phrase("no_meetings", board=f" of {board_asked(view, window)}" if window.body else ""))
    return compose_review(view, {}, window=window, page=page, short=short)


def compose_review(
    view: View, answers: Mapping[str, Answer], *, window: Window, page: str = "", short: bool = False
) -> Report:
    """Set answers already given, by the name of their question, and all others as one report."""
    ledger = Ledger(Links(view, page).of) if page else Ledger()
    asked = Asked(view, window, ledger, dict(answers), short=short)
    sections = tuple(draw(asked) for draw in (SHORT if short else SECTIONS))
    period = period_words(window, asked.of("gaps").meetings_read)
    note = str(wording()["note"])
    note = phrase("looks_back", note=note) if window.since else note
    drawn = Report(_title(asked), period, note, sections, ledger.evidence)
    return in_reading_order(made_whole(drawn, view))


def _title(asked: Asked) -> str:
    """The review's title, with the board whose minutes were read and the day up to which it tells."""
    board, day = boards_read(asked), asked.window.until or asked.last_day
    return phrase("titled", title=wording()["title"], board=board, day=spoken(day)) if day else str(wording()["title"])
