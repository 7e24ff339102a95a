"""A day or nothing, in; what is new, closed, overdue, unowned or in other hands since then, out."""

from __future__ import annotations

from collections.abc import Iterable

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import loose
from queries.facts import EVER, newest_first, read_meetings
from queries.meetings.coverage import read_boards
from queries.network.between import Between
from queries.network.changed_gaps import gaps_changed
from queries.network.changed_people import bodies_changed, owners_changed, posts_changed, tenures_told
from queries.network.changed_work import undecided_due, work_changed
from queries.rows import Found, Notes, before_first, give_answer

# Of what a row tells, the most important first, and in plain words.
KINDS = {
    "new_gap": "new gap",
    "became_gap": "became a gap",  # by words from before the time looked at
    "overdue": "fell due",
    "raised_again": "gap again",
    "owner_changed": "other owner",
    "post_changed": "other holder",
    "tenure_told": "said of a post",
    "body_proposed": "group proposed",
    "body_changed": "board changed",
    "filled_gap": "gap filled",
    "new_owner": "owner named",
    "closed": "closed",
    "progress": "reported on",
    "new_action": "new action",
}
COUNTED = {True: "that day counted in", False: "that day not counted"}  # by --since, by --from
BEFORE_ALL = "0000"
_GAPS = {"new_gap", "became_gap"}
TOLD_BY = {"new_action": {*_GAPS, "overdue"}, "new_owner": {"filled_gap"}, "overdue": _GAPS,
           "filled_gap": {"owner_changed"}}  # fmt: skip
MANY = 40  # rows, from which on an answer says how to narrow it
SEVERITIES = ("high", "medium", "low")


def find_changes(view: View, *, from_day: str = "", kinds: tuple[str, ...] = (), window: Window = EVER) -> Answer:
    """Compare the record of two days: what came up, changed hands, fell due or was settled in between."""
    view = as_it_stood(view, window.until)
    dates = sorted({meeting.date for meeting in read_meetings(view, window._replace(since=""))})
    day = from_day or (_day_before(view, window.since) if window.since else dates[-2] if len(dates) > 1 else "")
    later = [date for date in dates if date > day + "~"]
    told = _nothing_to_compare(dates, day, later)
    since = from_day or window.since or day
    counted = COUNTED[bool(window.since and not from_day)]
    question = f"What has changed since {spoken(since)}, {counted}?" if since else "What has changed?"
    both = Between(view, day, window._replace(since=""))
    if told or before_first(view, window):
        return give_answer(view, question, window=both.window, found=(), notes=Notes(told))
    found = _once(_all(both))
    shown = [row for row in found if not kinds or row.values["kind"] in kinds]
    for row in shown:
        row.values["label"] = KINDS[row.values["kind"]]
        row.values["told"] = _told(row)
    narrow = ["Narrow it with --kind, --body or a later --from."] if len(shown) > MANY else []
    unread = _unread(view, window, day, dates[-1])
    notes = Notes([*unread, *undecided_due(both), *both.new_doubts], narrow, _summary(shown, day, dates))
    span = Window(later[0], window.until, window.body)
    return give_answer(view, question, window=span, found=shown, notes=notes)


def _unread(view: View, window: Window, day: str, last: str) -> list[str]:
    """The days in between that papers name for a meeting whose minutes are not loaded: what changed then is unknown."""
    _, boards = read_boards(view, window._replace(since=""))
    days = {board.node.name: [one.date for one in board.missing if day + "~" < one.date < last] for board in boards}
    told = "; ".join(f"{name}: {', '.join(map(spoken, named))}" for name, named in days.items() if named)
    named = "meetings that papers name in between and whose minutes are not loaded"
    return [f"what changed at {named} ({told})."] if told else []


def find_handed_over(view: View, window: Window = EVER) -> Answer:
    """Name each post that the whole record shows in other hands, one after another, since its first minutes."""
    view = as_it_stood(view, window.until)
    first = min((meeting.date for meeting in read_meetings(view, window._replace(since=""))), default="")
    both = Between(view, first, window._replace(since=""))
    found = list(posts_changed(both)) if first else []
    for row in found:
        row.values["told"] = _told(row)
    return give_answer(view, "Which posts passed from one holder to another?", window=window, found=found)


def _day_before(view: View, since: str) -> str:
    """The last day before another of which anything is said; a day before all days where there is none."""
    return max((meeting.date for meeting in view.nodes(["Meeting"]) if meeting.date < since), default=BEFORE_ALL)


def _told(row: Found) -> str:
    """What stands now, and what stood before where something did."""
    after, before = row.values["after"], row.values["before"]
    return f"{after} (before: {before})" if before else str(after)


def _all(both: Between) -> Iterable[Found]:
    yield from gaps_changed(both)
    yield from owners_changed(both)
    yield from (posts := list(posts_changed(both)))
    yield from tenures_told(both, {end for row in posts for edge in row.edges for end in (edge.src, edge.dst)})
    yield from bodies_changed(both)
    yield from work_changed(both)


def _nothing_to_compare(dates: list[str], day: str, later: list[str]) -> list[str]:
    if not dates:
        return ["what has changed: no minutes are loaded that could be compared."]
    if not day:
        return [f"what has changed: only the minutes of {spoken(dates[0])} are loaded, so there is nothing to compare "
                "them with."]  # fmt: skip
    if not later:
        return [f"what has changed since {spoken(day)}: the last minutes loaded are of {spoken(dates[-1])}."]
    return []


def _once(found: Iterable[Found]) -> list[Found]:
    """One row for one thing: a new task that is a gap is told as the gap, a filled gap not also as a new owner."""
    kept: dict[tuple[str, str, str], Found] = {}
    telling: dict[str, set[str]] = {}
    for row in sorted(found, key=_rank):
        kind, words = str(row.values["kind"]), loose(str(row.values["what"]).rstrip(". "))
        key = str(row.values["key"] or words)
        if TOLD_BY.get(kind, set()) & (telling.get(key, set()) | telling.get(words, set())):
            continue
        for name in (key, words):
            telling.setdefault(name, set()).add(kind)
        kept.setdefault((kind, words, str(row.values["after"])), row)
    return list(kept.values())


def _rank(row: Found) -> tuple[int, int, str, str]:
    """Gaps of the highest severity lead; then each kind in its turn, the worst and the newest first."""
    values = row.values
    turn = list(KINDS).index(values["kind"]) if values.get("severity") != "high" else -1
    severity = SEVERITIES.index(values.get("severity") or "low")
    return turn, severity, newest_first(values["date"] or ""), values["what"]


def _summary(found: list[Found], day: str, dates: list[str]) -> list[str]:
    """How many of each, and with what the record was compared."""
    counts = {kind: sum(row.values["kind"] == kind for row in found) for kind in KINDS}
    told = ", ".join(f"{KINDS[kind]} {count}" for kind, count in counts.items() if count)
    before = [date for date in dates if date <= day + "~"]
    note = "" if before else f"; the earliest minutes are of {spoken(dates[0])}, so all of it is new"
    return [f"In short: {told}{note}."] if told else []
