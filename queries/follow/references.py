"""A reference as people write it, in; the one piece of work it means, several or none, and a sentence on it, out.

'minute 187', '204a' and 'action from December' are references; the words of a task and names are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from graph.dates import MONTHS, spoken
from graph.schema import Edge, Node
from graph.view import Window
from queries.asked import loose
from queries.facts import months_between, within
from queries.follow.chains import link_of
from queries.follow.record import FollowFacts
from queries.follow.states import Step
from queries.follow.words import REPORT, deed
from queries.rows import Found
from queries.wording import CLOSED, some_days

_NUMBER = re.compile(r"(?i)(?P<word>minutes?|items?|min\.?)?\s*(?:no\.? ?)?(?P<number>\d{1,4}[a-z]?)(?P<when>\s.*)?")
_DEED = re.compile(r"(?i)(?P<kind>actions?|decisions?|resolutions?|questions?)\s+(?P<when>(?:from|of|in|on|at)\s.+)")
_WHEN = re.compile(
    rf"(?i)\s*(?:(?:from|of|in|on|at)\s+)?(?:the\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?"
    rf"(?:(?P<month>{'|'.join([*MONTHS, *(month[:3] for month in MONTHS)])})\.?)?\s*(?P<year>\d{{4}})?"
    r"(?:\s+meeting)?\s*"
)
_KINDS = {"a": "action", "d": "resolution", "r": "resolution", "q": "question"}
SHOWN = 4
NO_OWNER_READ = "known from a later report alone, of which no owner was read"
Wanted = Callable[[Node, Node], bool]


class Reference:
    """What a reference says: a number, a kind of work, a time."""

    def __init__(self, number: str, kind: str, when: re.Match[str] | None) -> None:
        self.number, self.kind = number.lower(), kind
        said = when.groupdict() if when else {}
        self._year, self._day = said.get("year") or "", said.get("day") or ""
        month = (said.get("month") or "").lower()[:3]
        self._month = next((n for n, name in enumerate(MONTHS, 1) if month and name.lower()[:3] == month), 0)

    def is_of(self, day: str) -> bool:
        """Whether a day is the one meant, as far as one is: 'December' is that of any year."""
        year, month, date = [*day.split("-"), "", ""][:3]
        return (
            self._year in ("", year)
            and (not self._month or month == f"{self._month:02}")
            and (not self._day or date == f"{int(self._day):02}")
        )


def read_reference(what: str) -> Reference | None:
    """The reference that was typed; None where it is a name or words of a task."""
    for shape in (_NUMBER, _DEED):
        found = shape.fullmatch(what.strip())
        if found is None:
            continue
        said = found.groupdict()
        when = _WHEN.fullmatch(said["when"] or "")
        is_time = when is not None and any(when.groupdict().values())
        if (said["when"] and not is_time) or ("kind" in said and not is_time):
            continue
        number, spelt = said.get("number") or "", bool(said.get("kind") or said.get("word"))
        if spelt or (not said["when"] and not re.fullmatch(r"\d{4}", number)):  # a day or a year is no minute
            return Reference(number, _KINDS.get((said.get("kind") or " ")[0].lower(), ""), when)
    return None


def wanted_by(known: FollowFacts, asked: Reference) -> Wanted:
    """Whether a piece of work is one that a reference means."""

    def is_meant(work: Node, held: Node) -> bool:
        """Whether this piece of work has the number, the kind and the day of the reference, as far as it gives them."""
        kind = "question" if work.kind == "AgendaItem" else work.kind.lower()
        items = [work.key] if work.kind == "AgendaItem" else known.items_of(work.key)
        numbers = {str(known.facts.node(key).props.get("number") or "").lower() for key in items}
        kinds = (asked.kind,) if asked.kind != "resolution" else ("resolution", "action")  # one may carry out the other
        return asked.is_of(held.date) and asked.number in ("", *numbers) and (not asked.kind or kind in kinds)

    return is_meant


def told_of(what: str, rows: Sequence[Found]) -> str:
    """Say whether a reference means one piece of work, several, or none."""
    if not rows:
        return f'"{what}" is read as a reference, and no piece of work in the record has it.'
    if len(rows) == 1:
        return f'"{what}" is read as a reference: one piece of work has it.'
    days = list(dict.fromkeys(row.values["meeting"] for row in rows))
    return f'"{what}" is read as a reference that {len(rows)} pieces of work have: {some_days(days, SHOWN)}.'


def reported_minutes(known: FollowFacts) -> Iterator[tuple[Edge, Node, str]]:
    """What a report says became of a minute whose own meeting is not held: the edge, the update and its number."""
    for edge in known.facts.of("UPDATES"):
        update = known.facts.node(edge.src)
        number = str(update.props.get("minute") or "")
        if edge.dst.startswith("item:") and number and update.props.get("meeting_date"):
            meeting = known.facts.meeting_of(edge.dst)
            if meeting is None or not known.facts.out(meeting.key, "HAS_ITEM"):
                yield edge, update, number


def reported_rows(known: FollowFacts, what: str, asked: Reference | None, window: Window) -> list[Found]:
    """The minutes known from a later report alone: all, or those a reference means or whose words hold all typed."""
    terms = loose(what).split()
    newest: dict[tuple[str, str], tuple[Edge, Node, str]] = {}  # what the last report says of each is told
    for edge, update, number in sorted(reported_minutes(known), key=lambda one: (one[1].date, one[0].id)):
        said = loose(f"{update.props.get('text') or ''} {update.props.get('update') or ''}")
        agreed = str(update.props["meeting_date"])
        if asked is None:
            is_meant = all(term in said for term in terms)
        else:
            is_meant = asked.number in ("", number.lower()) and asked.kind != "question" and asked.is_of(agreed)
        if is_meant and within(update.date, window):
            newest[edge.dst, loose(str(update.props.get("text") or ""))] = edge, update, number
    known.facts.fetch(edge for edge, _, _ in newest.values())
    rows = [reported_row(known, *told) for told in newest.values()]
    return [row for row in rows if row is not None]


def reported_row(known: FollowFacts, edge: Edge, update: Node, number: str) -> Found | None:
    """A minute known from a later report alone: what it resolved and what the report says, in the report's words."""
    quotes = known.facts.quotes(edge)
    if not quotes:
        return None
    agreed = str(update.props["meeting_date"])
    text = str(update.props.get("text") or update.props.get("update") or update.name)
    state = str(edge.props.get("state") or update.props.get("state") or "in_progress")
    step = Step(update.date, number, state, quotes[-1], edge, REPORT)
    owners = [str(name) for name in update.props.get("owners") or ()]
    age = months_between(agreed, known.facts.now) if state not in CLOSED else None
    why = f"the minutes of {spoken(agreed)} are not loaded; told by the report for {spoken(update.date)}"
    values: dict[str, Any] = {
        "what": text, "deed": deed(text), "kind": "resolution", "key": edge.dst, "item": number, "meeting": agreed,
        "owners": owners, "owner_judged": False, "owner_doubt": None if owners else NO_OWNER_READ,
        "owner_state": "resolved" if owners else None, "source": "report", "owner_may_be": [],
        "owner_beside": [], "owner_elsewhere": [],
        "owner_tokens": [], "due": None, "due_by": None, "due_history": [], "times_moved": 0, "overdue": False,
        "state": state, "why": why, "next_meeting": update.date, "promised_for": None, "promise": None,
        "matters_arising": update.date, "in_matters_arising": True, "first_report": update.date,
        "months_to_first_report": None, "age_months": age, "issues": [], "chain": [link_of(step)],
    }  # fmt: skip
    return Found(values, (edge,), "derived", quotes)
