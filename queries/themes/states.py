"""What each meeting did with an issue, in; how it stands after the last one, and the words that make it so, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from queries.themes import words
from queries.themes.events import ANY_TASK, Event
from queries.wording import STATE_ORDER


class Standing(NamedTuple):
    """How an issue stands, why in words, the events that make it so, and what is still open."""

    state: str
    why: str
    proof: tuple[Event, ...] = ()
    open: tuple[Event, ...] = ()


class _Story(NamedTuple):
    """An issue followed to its last meeting."""

    opened: list[Event]  # each first event of a day that can recur
    open: dict[str, Event]  # problems and tasks that nothing settled yet
    settled: Event | None  # what settled the matter, None where something was open after it
    last_settled: str  # the day it was last settled, before or after
    done: list[str]  # the days on which a task was reported done


def standing_of(events: Sequence[Event]) -> Standing:
    """The state of an issue after its last meeting; it has come back where it was open at two meetings."""
    story = _follow(events)
    still = tuple(sorted(story.open.values(), key=lambda e: (e.date, STATE_ORDER.index(e.state))))
    if story.settled is not None:
        by_words = story.settled.state == "resolved"
        why = (words.said_settled if by_words else words.all_done)(story.settled.date)
        return Standing("resolved", why, (story.settled,))
    days = {event.date: event for event in reversed(story.opened)}
    if len(days) > 1:
        first, last = days[min(days)], days[max(days)]
        between = first.date <= story.last_settled <= last.date
        done = max((day for day in story.done if first.date <= day <= last.date), default="")
        why = words.came_back(first.date, last.date, story.last_settled if between else "", done)
        return Standing("recurred", why, (first, last), still)
    said = [event for event in events if event.state != "mentioned"]
    if not said:
        return Standing("mentioned", words.ONLY_SPOKEN, open=still)
    last = max(said, key=lambda e: (e.date, STATE_ORDER.index(e.state)))
    return Standing(last.state, words.last_said(last.state, last.date), (last,), still)


def _follow(events: Sequence[Event]) -> _Story:
    opened: list[Event] = []
    still: dict[str, Event] = {}
    settled: Event | None = None
    last_settled, led = "", False
    done: list[str] = []
    for event in sorted(events, key=lambda e: (e.date, bool(e.closes))):  # what is given and done on one day is done
        if event.edge.kind == "LEADS" and event.state == "assigned":
            led = True
            still = {key: other for key, other in still.items() if other.edge.props.get("cue") not in words.NO_ONE}
        if event.state == "resolved":
            still.clear()
            settled, last_settled = event, event.date
        elif event.closes:
            done.append(event.date)
            if event.closes == ANY_TASK:  # words that close "the action" close the one there is
                tasks = [key for key, other in still.items() if other.state == "assigned"]
                event = replace(event, closes=tasks[0] if len(tasks) == 1 else "")
            # one task done settles nothing while another is open, or somebody still leads on the matter
            if still.pop(event.closes, None) is not None and not still and not led:
                settled, last_settled = event, event.date
        elif event.opens:
            still[event.opens] = event
            if event.is_open:
                opened.append(event)
            settled = None
    return _Story(opened, still, settled, last_settled, done)
