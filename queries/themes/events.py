"""The edges that speak of an issue, in; what each meeting did with it, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from graph.schema import Edge, Node, Quote
from queries.facts import Facts, broader_of, minuted, told_state
from queries.gaps.words import NOT_THERE
from queries.themes.words import (
    DEED_OVER,
    NEXT_TO,
    POINTS_BACK,
    REPORT,
    SETTLES,
    UNSETTLED,
)
from queries.titled import is_only_titled, words_naming
from queries.wording import CLOSED, STATE_ORDER

ANY_TASK = "*"  # what is closed by words that name no action


@dataclass(frozen=True)
class Event:
    """One thing the record says of an issue at one meeting."""

    issue: str
    date: str
    item: str
    state: str
    edge: Edge
    quote: Quote
    is_open: bool = False  # raised as a problem or given to someone: this is what can recur
    opens: str = ""  # the problem or task that is open from here on
    closes: str = ""  # the task that is reported done here
    promised: bool = False  # a later paper that only promises to report


def read_events(facts: Facts) -> dict[str, list[Event]]:
    """What was said of each issue, by date."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in _events(facts):
        found[event.issue].append(event)
    _told_wider(facts, found)
    for key, events in found.items():
        found[key] = _not_only_led(events)
        found[key].sort(key=lambda e: (e.date, STATE_ORDER.index(e.state), e.item, e.edge.id, e.quote.start))
    return dict(found)


def _told_wider(facts: Facts, found: dict[str, list[Event]]) -> None:
    """What is said of a narrower matter in the wider one's own words is said of the wider one too."""
    for key, events in sorted(found.items()):
        wider = broader_of(facts.node(key))
        words = named_by(facts.node(wider))
        if wider not in found or words is None:
            continue
        told = [replace(event, issue=wider) for event in events if words.search(event.quote.quote)]
        found[wider].extend(told)


def named_by(issue: Node) -> re.Pattern[str] | None:
    """The words of the list that name an issue, a capital only where they have one; None where it is not listed."""
    words = sorted((str(word) for word in issue.props.get("words", ())), key=len, reverse=True)
    forms = (rf"(?i:{re.escape(word)})" if word == word.lower() else re.escape(word) for word in words)
    return re.compile(rf"\b(?:{'|'.join(forms)})s?\b") if words else None


def _not_only_led(events: list[Event]) -> list[Event]:
    """The same without tasks that only say who leads: that is a standing duty, and no task that can stay undone."""
    leads = [(e.date, _flat(e.quote.quote)) for e in events if e.edge.kind == "LEADS" and e.state == "assigned"]

    def only_leads(event: Event) -> bool:
        """Whether its words only name the lead, who is told already."""
        words = _flat(event.quote.quote)
        return any(day == event.date and (words in said or said in words) for day, said in leads)

    return [
        replace(e, is_open=False, opens="") if e.edge.kind != "RAISES" and e.opens and only_leads(e) else e
        for e in events
    ]


def _flat(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(". ;")


def _events(facts: Facts) -> Iterator[Event]:
    for edge in facts.of("ABOUT", "RAISES"):
        yield from _said(facts, edge)
    for edge in facts.of("LEADS"):
        lesser = edge.props.get("relation") == "reports" or edge.props.get("role") == "support"
        for event in _at_meetings(facts, edge, edge.dst, "reported" if lesser else "assigned"):
            yield replace(event, state="reported") if _only_reports(edge, event.date) else event
    for edge in facts.of("UPDATES"):
        if told_state(facts, edge) in CLOSED:
            yield from _closed(facts, edge)
    yield from _pointing_back(facts)
    headed = _headed(facts)
    for item, issue in headed.items():
        yield from _under_heading(facts, item, issue)


def _only_reports(edge: Edge, date: str) -> bool:
    """Whether whoever was given a matter at one meeting does no more at another than report on it."""
    spans = dict(edge.props.get("relations") or {})
    first, last = spans.pop("reports", ("~", ""))
    return first <= date <= last and not any(start <= date <= end for start, end in spans.values())


def _said(facts: Facts, edge: Edge) -> Iterator[Event]:
    """What an item, decision, action or update says of an issue it names."""
    if edge.kind == "RAISES":
        for event in _at_meetings(facts, edge, edge.dst, "raised"):
            # that nobody came to report on a matter is no problem of the matter
            if not NOT_THERE.search(" ".join(event.quote.quote.split())):
                yield event
        return
    meeting = facts.meeting_of(edge.src)
    source = facts.node(edge.src)
    if meeting is not None and not minuted(meeting):
        return  # an agenda names matters and settles nothing
    is_post = bool(facts.node(edge.dst).props.get("coordination"))  # of which a title does speak
    for event in _at_meetings(facts, edge, edge.dst, _state(facts, source)):
        if is_post or not is_only_titled(event.edge, event.quote.quote):
            over = source.kind != "ProgressUpdate" and _settles(event.quote.quote)
            done = event.state == "mentioned" and not over and _is_deed_over(event.quote.quote)
            ended = replace(event, state="reported", closes=ANY_TASK) if done else event
            ended = replace(ended, promised=_only_promises(source))
            yield replace(event, state="resolved") if over else ended


def _state(facts: Facts, source: Node) -> str:
    if source.kind == "ProgressUpdate":
        return "mentioned" if _only_promises(source) else "reported"
    if source.kind == "Resolution" and _only_hears(source):
        return "reported"
    return "assigned" if facts.out(source.key, "ASSIGNED_TO") else "mentioned"


def _only_promises(source: Node) -> bool:
    """Whether an update tells no more than that one will follow: nothing was reported yet."""
    return source.kind == "ProgressUpdate" and source.props.get("state") in ("promised", "open")


def _only_hears(decision: Node) -> bool:
    """Whether a decision only takes note of a report."""
    return decision.props.get("effect") == "note" and bool(REPORT.search(str(decision.props.get("text", ""))))


def _settles(text: str) -> bool:
    """Whether a sentence says that the matter itself is over; the "matter" of an update is its task."""
    told = SETTLES.search(text)
    if told is None:
        return False
    sentence = text[max(text.rfind(".", 0, told.start()), 0) : told.end()]
    return UNSETTLED.search(sentence.replace("no longer", "")) is None


def _is_deed_over(text: str) -> bool:
    """Whether a sentence says that an action, which it does not name, is over."""
    return DEED_OVER.search(text) is not None and UNSETTLED.search(text) is None


def _holds(text: str, words: str) -> bool:
    return _flat(words) in _flat(text)


def _closed(facts: Facts, edge: Edge) -> Iterator[Event]:
    """A task that is done is a report on its issue; a minute that is closed settles what it raised."""
    target = edge.dst
    if facts.node(target).kind == "AgendaItem":
        raised = {e.dst for e in facts.out(target, "RAISES")}
        named = {e.dst for e in facts.out(edge.src, "ABOUT")}
        agreed = told_state(facts, edge) == "agreed_closed"
        for issue in sorted(named):
            state = "resolved" if agreed and (issue in raised or not raised) else "reported"
            yield from _at_meetings(facts, edge, issue, state)
        return
    for about in facts.out(target, "ABOUT"):
        for event in _at_meetings(facts, edge, about.dst, "reported"):
            for key in _carried(facts, target, about.dst):
                yield replace(event, closes=key)


def _carried(facts: Facts, work: str, issue: str) -> list[str]:
    """A piece of work and the actions that carry it out: what is done of a decision is done of them."""
    acts = [e.src for e in facts.into(work, "ARISES_FROM")] if work.startswith("resolution:") else []
    return [work, *(key for key in acts if any(about.dst == issue for about in facts.out(key, "ABOUT")))]


def _headed(facts: Facts) -> Mapping[str, str]:
    """The items whose very title names one issue and no other, and that issue."""
    found: dict[str, set[str]] = defaultdict(set)
    for edge in facts.of("ABOUT"):
        if is_heading(facts, edge):
            found[edge.src].add(edge.dst)
    alone = {item: issues for item, issues in found.items() if len(issues) == 1}
    return {item: next(iter(issues)) for item, issues in sorted(alone.items())}


def is_heading(facts: Facts, edge: Edge) -> bool:
    """Whether an item speaks of an issue in its very title."""
    item = facts.node(edge.src)
    return item.kind == "AgendaItem" and any(_holds(item.name, word) for word in words_naming(edge) if word)


def _under_heading(facts: Facts, item: str, issue: str) -> Iterator[Event]:
    """What was given out, heard or settled under an item that is headed with one issue alone."""
    meeting = facts.meeting_of(item)
    if meeting is not None and not minuted(meeting):
        return
    work = [(edge, edge.src) for edge in facts.into(item, "ARISES_FROM")]
    work += [(edge, edge.dst) for edge in facts.out(item, "DECIDED")]
    for edge, key in work:
        if any(about.dst == issue for about in facts.out(key, "ABOUT")):
            continue  # its own words name the issue
        state, text = _state(facts, facts.node(key)), str(facts.node(key).props.get("text", ""))
        if _settles(text):
            state = "resolved"
        if state == "mentioned" and facts.node(key).kind == "Resolution":
            continue
        for event in _at_meetings(facts, edge, issue, state):
            # a standing item gives out other tasks each time: that alone is no return of the matter
            yield replace(event, is_open=False, opens=key if state != "reported" and state != "resolved" else "")
        for update in facts.into(key, "UPDATES"):
            if told_state(facts, update) in CLOSED:
                for event in _at_meetings(facts, update, issue, "reported"):
                    yield replace(event, closes=key)


def _pointing_back(facts: Facts) -> Iterator[Event]:
    """A task told right behind a problem, which it calls "this": it is given out on that problem."""
    for raised in facts.of("RAISES"):
        for told in facts.into(raised.src, "ARISES_FROM"):
            is_owned = bool(facts.out(told.src, "ASSIGNED_TO"))
            if not is_owned or any(about.dst == raised.dst for about in facts.out(told.src, "ABOUT")):
                continue
            if any(_is_behind(task, said) for task in facts.quotes(told) for said in facts.quotes(raised)):
                for event in _at_meetings(facts, told, raised.dst, "assigned"):
                    yield replace(event, is_open=False, opens=told.src)


def _is_behind(task: Quote, said: Quote) -> bool:
    near = task.document == said.document and 0 <= task.start - said.end <= NEXT_TO
    return near and POINTS_BACK.search(" ".join(task.quote.split())) is not None


def _at_meetings(facts: Facts, edge: Edge, issue: str, state: str) -> Iterator[Event]:
    is_task = edge.kind == "ABOUT" and edge.src.startswith("action:")
    is_open = state == "raised" or (state == "assigned" and is_task)
    opens = f"{edge.src} {edge.dst}" if edge.kind == "RAISES" else edge.src if is_task and state != "reported" else ""
    for quote in facts.quotes(edge):
        if date := quote.meeting or edge.as_of:
            yield Event(issue, date, quote.item, state, edge, quote, is_open, opens)
