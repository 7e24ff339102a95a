"""An issue or nothing, in; when the record speaks of it, its state and its story in quotes, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from graph.asof import as_it_stood
from graph.schema import Node
from graph.view import View, Window
from queries import wording
from queries.answer import Answer
from queries.asked import find_named, read_as
from queries.body_state import cancelled_days
from queries.facts import EVER, Facts, broader_of, minuted, months_between, narrower_of, read_facts, within
from queries.gaps.ranks import gap_ranks
from queries.moved import moved_days
from queries.rows import Found, Notes, give_answer
from queries.spoken import said_at
from queries.themes import words
from queries.themes.events import Event, read_events
from queries.themes.owners import Owner, groups_named, owners_below, owners_of, printed_near
from queries.themes.phrases import find_new
from queries.themes.priorities import find_priorities
from queries.themes.states import Standing, standing_of
from queries.wording import STATE_ORDER, THEME_ORDER

KINDS = (
    "ABOUT",
    "RAISES",
    "LEADS",
    "UPDATES",
    "ASSIGNED_TO",
    "HAS_ITEM",
    "ARISES_FROM",
    "DECIDED",
    "CHAIRS",
)


def ask_themes(
    view: View, what: str = "", *, everything: bool = False, new: bool = False, priorities: bool = False,
    window: Window = EVER,
) -> Answer:  # fmt: skip
    """What comes back; with an issue its story; or what no list of issues knows yet; or the priorities over time."""
    if new:
        return find_new(view, window=window)
    if priorities:
        return find_priorities(view, what, window=window)
    answer = find_themes(view, what, window=window)
    return answer if everything or what.strip() else _shortened(answer)


def find_themes(view: View, what: str = "", *, window: Window = EVER, least: int = 2) -> Answer:
    """List the issues that come back, or tell the story of one."""
    view = as_it_stood(view, window.until)
    asked = find_named(view, what, ["Issue"]) if what.strip() else []
    wanted = {node.key for node in asked}
    facts = read_facts(view, view.edges(KINDS), Window(until=window.until))
    facts.fetch(facts.of("ABOUT", "RAISES", "LEADS", "UPDATES", "CHAIRS"))
    said = said_at(view, KINDS, window)
    groups, days = groups_named(facts), _days(view)
    found = []
    told = {
        key: [e for e in everything if within(e.date, window) and (said is None or e.edge.id in said)]
        for key, everything in read_events(facts).items()
    }
    for key, events in told.items():
        if events and (key in wanted if asked else len({e.date for e in events}) >= least):
            owners = owners_of(facts, facts.node(key), events, groups)
            owners = [o for o in owners if within(o.date, window) and (said is None or o.edge.id in said)]
            row = _row(facts, facts.node(key), events=events, owners=owners, days=days)
            more = {"below": owners_below(facts, facts.node(key), told), "printed": printed_near(facts, events)}
            found.append(row._replace(values=row.values | more))
    place = gap_ranks(view, window) if len(found) > 1 else {}
    found.sort(key=lambda row: _rank(row, place))
    question = f"What does the record say of {what}, meeting by meeting?" if asked else wording.QUESTIONS["themes"]
    silent = [n for n in asked if n.name not in {row.values["issue"] for row in found}]
    notes = Notes([words.nothing_read(n.name) for n in silent], read_as(what, asked))
    return give_answer(view, question, window=window, found=found, notes=notes)


def _shortened(answer: Answer) -> Answer:
    """What came back, is given out, or was raised and is not settled; the rest is counted."""
    rows = [row for row in answer.rows if row["state"] in words.SHORT or row["open_since"]]
    rows = [row for row in rows if not row["general"] or row["state"] == "recurred" or row["open_since"]]
    left = len(answer.rows) - len(rows)
    return answer._replace(rows=rows, warnings=[*answer.warnings, *([words.left_out(left)] if left else [])])


class _Days(NamedTuple):
    """The days of the meetings whose minutes are held, and of all that the record speaks of."""

    held: set[str]
    named: set[str]


def _days(view: View) -> _Days:
    meetings = view.nodes(["Meeting"])
    named = {node.date for node in meetings}
    named |= {str(node.props.get(name) or "") for node in meetings for name in ("previous_date", "next_date")}
    named -= {day for body in view.nodes(["Body"]) for day in cancelled_days(body)}  # no minutes are missing of it
    named -= {day for _, day in moved_days(meetings)}
    return _Days({node.date for node in meetings if minuted(node)}, named)


def _row(facts: Facts, issue: Node, *, events: Sequence[Event], owners: Sequence[Owner], days: _Days) -> Found:
    told = sorted({event.date for event in events})
    dates = [day for day in told if day in days.held] or told
    stands = standing_of(events)
    story = _story(events)
    silence = _silence(days, told)  # a paper without minutes breaks it too
    values: dict[str, Any] = {
        "issue": issue.name,
        "broader": facts.view_name(broader_of(issue)) or None,
        "narrower": [node.name for node in narrower_of({issue.key}, facts.of_kind("Issue"))],
        "note": issue.props.get("note") or None,
        "general": bool(issue.props.get("general")) or issue.props.get("listed") is False,
        "state": stands.state,
        "why": _why(stands),
        "open_since": next((e.date for e in stands.open if e.state == "raised"), None),
        "meetings": dates,
        "first_cited": told[0],
        "last_cited": told[-1],
        "first_raised": next((e.date for e in events if e.state == "raised"), None),
        "times": len({(e.date, e.item) for e in events}),
        "longest_silence_months": silence["months"],
        "silence": silence,
        "owners": [
            {"meeting": o.date, "owner": o.name, "how": o.how, "group": o.group or None, "quote": o.quote.quote}
            for o in owners
        ],
        "story": _lines(facts, story, owners),
    }
    proof = {e.edge.id: e.edge for e in (*story, *stands.proof)} | {o.edge.id: o.edge for o in owners}
    quotes = (*(e.quote for e in (*story, *stands.proof)), *(o.quote for o in owners))
    return Found(values, tuple(proof.values()), "derived", quotes)


def _why(stands: Standing) -> str:
    """Why an issue stands as it does, with the words that make it so."""
    quoted = "; ".join(words.short(event.quote.quote) for event in stands.proof)
    told = f"{stands.why}: {quoted}" if quoted else stands.why
    raised = next((e for e in stands.open if e.state == "raised"), None)
    if raised is None or stands.state in ("raised", "recurred"):
        return told
    return f"{told}; {words.still_raised(raised.date)}: {words.short(raised.quote.quote)}"


def _silence(days: _Days, dates: Sequence[str]) -> dict[str, Any]:
    """The longest time without a word of an issue, and the meetings in it whose minutes are not held."""
    spans = [(months_between(a, b), a, b) for a, b in pairwise(dates)]
    months, start, end = max(spans, key=lambda span: span[0], default=(0, "", ""))
    if not months:
        return {"months": 0, "from": None, "to": None, "not_loaded": [], "none_loaded": False}
    held = any(start < day < end for day in days.held)
    missing = sorted(day for day in days.named - days.held if len(day) == 10 and start < day < end)
    return {"months": months, "from": start, "to": end, "not_loaded": missing, "none_loaded": not held}


def _lines(facts: Facts, story: Sequence[Event], owners: Sequence[Owner]) -> list[dict[str, Any]]:
    """A story line by line; who is said to lead or chair has a line too where no other line shows it."""
    lines = [_told(facts, event) for event in story]
    shown = {(line["meeting"], line["quote"]) for line in lines}
    for owner in owners:
        if owner.how != "assigned" and (owner.date, owner.quote.quote) not in shown:
            state = "assigned" if owner.how == "leads" else "mentioned"
            place = {"meeting": owner.date, "item": owner.item, "state": state}
            lines.append({**place, "owner": owner.name, "promised": False, "quote": owner.quote.quote})
    with_owner = {(line["meeting"], line["item"]) for line in lines if line["owner"]}
    lines = [
        line for line in lines
        if line["owner"] or line["state"] != "mentioned" or (line["meeting"], line["item"]) not in with_owner
    ]  # fmt: skip
    return sorted(lines, key=lambda line: (line["meeting"], line["item"], STATE_ORDER.index(line["state"])))


def _told(facts: Facts, event: Event) -> dict[str, Any]:
    """One line of a story: where, what was done with the issue, who answers for it, and the words."""
    given = [facts.node(edge.dst).name for edge in facts.out(event.edge.src, "ASSIGNED_TO")]
    if event.edge.kind == "LEADS":
        given = [facts.node(event.edge.src).name]
    named = given if event.state in ("assigned", "reported") else []
    return {
        "meeting": event.date, "item": event.item, "state": event.state,
        "owner": "; ".join(dict.fromkeys(named)) or None, "promised": event.promised, "quote": event.quote.quote,
    }  # fmt: skip


def _story(events: Sequence[Event]) -> list[Event]:
    """What each item did with an issue, once for each state; a mention only where the item did no more."""
    told: dict[tuple[str, str, str, str, bool], Event] = {}
    strong = {(event.date, event.item) for event in events if event.state != "mentioned"}
    acted = {(event.date, event.item) for event in events if event.state not in ("mentioned", "reported")}
    for event in sorted(events, key=_telling):
        only_noted = event.state == "reported" and event.edge.kind in ("DECIDED", "ABOUT")
        if (event.date, event.item) in (strong if event.state == "mentioned" else acted if only_noted else ()):
            continue
        who = event.edge.src if event.edge.kind == "LEADS" else ""
        undone = event.state == "raised" and words.NOT_DONE.search(event.quote.quote) is not None
        told.setdefault((event.date, event.item, event.state, who, undone), event)
    said = {(e.date, e.quote.quote) for e in told.values() if e.state not in ("mentioned", "reported")}
    told = {
        key: e for key, e in told.items()
        if e.state not in ("mentioned", "reported") or (e.date, e.quote.quote) not in said
    }  # fmt: skip
    leads = {(date, item) for date, item, state, who, _ in told if who and state == "assigned"}
    kept = [e for key, e in told.items() if key[3] or key[2] != "assigned" or key[:2] not in leads]
    return sorted(kept, key=lambda e: (e.date, e.item, STATE_ORDER.index(e.state), e.edge.id))


def _telling(event: Event) -> tuple[str, str, bool, bool, str, int]:
    """The words that tell most come first: a sentence before a bare heading, the issue's own before its item's."""
    is_title = event.edge.src.startswith("item:") and len(event.quote.quote.split()) < 9
    return event.date, event.item, is_title, not event.opens, event.edge.id, event.quote.start


def _rank(row: Found, place: Mapping[str, int]) -> tuple[int, int, bool, int, bool, int, int, str]:
    """What came back, then what went from hand to hand, each before general matters; what `gaps` has on top first."""
    values = row.values
    again, general, moved = values["state"] == "recurred", values["general"], _handed_on(values["owners"])
    first = 0 if again and not general else 1 if moved else 2 if again else 3
    order = THEME_ORDER.index(values["state"])
    often = (-len(values["meetings"]), -values["times"], values["issue"])
    return first, order, general, place.get(values["issue"], len(place)), bool(values["owners"]), *often


def _handed_on(owners: Sequence[Mapping[str, Any]]) -> bool:
    """Whether somebody else leads at each of several meetings: a matter that goes from hand to hand."""
    days: dict[str, set[str]] = defaultdict(set)
    for owner in owners:
        if owner["how"] == "leads":
            days[owner["meeting"]].add(owner["owner"])
    names = [days[day] for day in sorted(days)]
    return len(names) > 2 and all(not one & other for one, other in pairwise(names))
