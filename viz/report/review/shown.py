"""A person in; the days on which the record shows them: there, speaking or on a list as present, out.

Who only sent apologies on a day was away; who spoke was there, list or no list. With a partner in as well: the days
on which it stands beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from graph.view import Window
from queries.asked import loose
from queries.facts import read_meetings, within
from queries.meetings.belonging import posts_said
from queries.meetings.heard_people import people_heard
from viz.report.review.around import opening, sentences_of
from viz.report.review.asked import Asked
from viz.report.review.wording import wording

Row = Mapping[str, Any]
AWAY = ("apology", "absent", "represented")
SEEN = ("ATTENDED", "HOLDS", "MEMBER_OF", "CHAIRS")


def days_shown(asked: Asked, name: str) -> list[str]:
    """The days on which somebody is shown, oldest first; none of a name that two people bear."""
    return _read(asked).get(name, [])


def last_with(asked: Asked, name: str, partner: str) -> str:
    """The last day on which a list, a post or the words of minutes name somebody with a partner; "" for none.

    Of a name that two people or two partners bear, nothing is said.
    """
    who = [node for node in asked.view.nodes(["Person"]) if node.name == name]
    home = [node for node in asked.view.nodes(["Organization"]) if node.name == partner]
    if len(who) != 1 or len(home) != 1:
        return ""
    facts, _ = asked.sittings
    days = {day for row in asked.of("attendance").rows if row["name"] == name
            for one in row["organizations"] if one["name"] == partner for day in one["meetings"]}  # fmt: skip
    days |= {day for _, day, key in posts_said(facts, [who[0].key]) if key == home[0].key}
    days |= set(asked.named_with.days(who[0], home[0]))
    return max((day for day in days if within(day, asked.window)), default="")


def only_sorry(asked: Asked, name: str) -> bool:
    """Whether lists tell nothing but apologies of somebody."""
    rows = [row for row in asked.of("attendance").rows if row["name"] == name]
    return bool(rows) and all(was_sorry(row) for row in rows)


def was_sorry(row: Row) -> bool:
    """Whether the lists of a board tell nothing but apologies of somebody, with a substitute or without."""
    return bool(sorries(row)) and not row["attended"]


def sorries(row: Row) -> list[str]:
    """The days on which somebody sent apologies to a board, with a substitute or without, oldest first."""
    return sorted({*row["apologies"], *row["sent_substitute"]})


def _read(asked: Asked) -> dict[str, list[str]]:
    """The days of each person by name, read once."""
    if asked.shown is None:
        people = {node.key: node.name for node in asked.view.nodes(["Person"])}
        once = Counter(people.values())
        spoke = _spoke(asked)
        seen = _seen(asked)
        asked.shown = {
            name: sorted(seen.get(key, set()) | spoke.get(loose(name), set()))
            for key, name in people.items() if once[name] == 1
        }  # fmt: skip
    return asked.shown


def _seen(asked: Asked) -> dict[str, set[str]]:
    """The days of the words that show each person in a list, post or seat, without those of apologies alone."""
    until = Window(until=asked.window.until)
    edges = asked.view.edges(SEEN, window=asked.window)
    proofs = asked.view.evidence(sorted(edge.id for edge in edges)) if edges else {}
    days: dict[str, set[str]] = {}
    away: dict[str, set[str]] = {}
    there: dict[str, set[str]] = {}
    for edge in edges:
        on = {quote.meeting for quote in proofs.get(edge.id, ()) if quote.meeting and within(quote.meeting, until)}
        days.setdefault(edge.src, set()).update(on)
        if edge.kind == "ATTENDED":
            (away if edge.props.get("state") in AWAY else there).setdefault(edge.src, set()).update(on)
    return {key: on - (away.get(key, set()) - there.get(key, set())) for key, on in days.items()}


def _spoke(asked: Asked) -> dict[str, set[str]]:
    """The days on which the minutes let somebody speak, or open a sentence with a whole name that does something."""
    found: dict[str, set[str]] = {}
    for meeting in read_meetings(asked.view, asked.window):
        for one in sentences_of(asked, meeting.date):
            title, _, rest = opening(one.quote).partition(" ")
            who = rest if re.fullmatch(wording()["titles"], title) else f"{title} {rest}"
            if who.strip():
                found.setdefault(loose(who), set()).add(meeting.date)
    facts, sittings = asked.sittings
    heard = people_heard(facts, sittings)
    for sitting in sittings:
        for key in heard[sitting.meeting.key].people:
            found.setdefault(loose(facts.view_name(key)), set()).add(sitting.date)
    return found
