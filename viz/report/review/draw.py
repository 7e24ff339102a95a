"""A view and a window in; the governance review as a typed report out."""

from __future__ import annotations

from dataclasses import dataclass

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.view import View, Window
from queries.answer import Answer
from queries.catalogue import ask
from queries.rows import outside
from viz.network.link import Links
from viz.report.ledger import Ledger, in_reading_order
from viz.report.model import Report
from viz.report.review.findings import ownership_gaps, recurring_themes, to_decide, who_owns_what
from viz.report.review.record import attendance, basis_and_limits, decisions, posts_of_people, priorities, undecided
from viz.report.review.wording import wording
from viz.report.wording import period_words


@dataclass(frozen=True, slots=True)
class Answers:
    """The three answers a review is drawn from."""

    owners: Answer
    gaps: Answer
    themes: Answer


def draw_review(view: View, window: Window | None = None, *, page: str = "") -> Report:
    """Draw up the governance review: what to decide, who owns what, what has no owner, what comes back.

    With the address of a network page, each finding links to its place there.
    """
    window = window if window is not None else Window()
    view = as_it_stood(view, window.until)
    if told := outside(view, window):
        raise NotFoundError(f"No report was written: {told}")
    answers = Answers(*(ask(name, view, window) for name in ("owns", "gaps", "themes")))
    return compose_review(view, answers, window=window, page=page)


def compose_review(view: View, answers: Answers, *, window: Window, page: str = "") -> Report:
    """Set answers already given, and what the record itself holds, as one report."""
    ledger = Ledger(Links(view, page).of) if page else Ledger()
    sections = (
        to_decide(answers.gaps, ledger, posts=posts_of_people(view, window)),
        basis_and_limits(view, (answers.gaps, answers.owners, answers.themes), window),
        who_owns_what(answers.owners, ledger),
        ownership_gaps(answers.gaps, ledger),
        recurring_themes(answers.themes, ledger),
        attendance(view, window, ledger),
        decisions(view, window, ledger),
        priorities(view, window, ledger),
        undecided(view, window),
    )
    period = period_words(window, answers.gaps.meetings_read)
    drawn = Report(_title(view, window), period, str(wording()["note"]), sections, ledger.evidence)
    return in_reading_order(drawn)


def _title(view: View, window: Window) -> str:
    """The review's title, with the board where the question names one."""
    bodies = view.nodes(["Body"], keys=[window.body]) if window.body else []
    return f"{wording()['title']}: {bodies[0].name}" if bodies else str(wording()["title"])
