"""One piece of work, in; its chain from the day it was agreed to the last words about it, and its row, out."""

from __future__ import annotations

from typing import Any

from graph.schema import BY_NOTE, SURE, Edge, Node, Quote
from queries.facts import held_now, months_between
from queries.follow import words
from queries.follow.beside import heard_under, named_beside, printed_beside, taker, who_takes
from queries.follow.later import in_words, may_tell
from queries.follow.of_ended import ended_since
from queries.follow.owner_told import may_be, owner_doubt, printed_for_another
from queries.follow.record import FollowFacts
from queries.follow.states import Standing, Step, due_by, due_history, is_overdue, standing_of
from queries.follow.texts import stems_in
from queries.owns.named import is_named
from queries.owns.printed import as_printed
from queries.rows import Found
from queries.wording import CLOSED


def row_of(known: FollowFacts, work: Node, meeting: Node) -> Found:
    """Everything the record shows of what became of a piece of work."""
    steps = steps_of(known, work, meeting)
    standing = standing_of(known, work, meeting, steps)
    last = _last_day(known, work, meeting, history := due_history(work, meeting, steps))
    report = known.report_after(meeting)
    listed = bool(report) and any(step.date == report and step.by == words.REPORT for step in steps)
    real = next((step.date for step in steps[1:] if step.state in words.SUBSTANTIVE), "")
    if report and not steps[1:]:
        standing = standing._replace(why=f"{standing.why}; {words.reported_in(report, listed=listed)}")
    standing = _with_later(known, work, meeting, standing)
    values: dict[str, Any] = {
        "what": known.text(work),
        "deed": words.deed(known.text(work)),
        "kind": work.kind.lower(),
        "key": work.key,
        "item": steps[0].item or None,
        "meeting": meeting.date,
        **_owners(known, work, steps),
        "owner_state": work.props.get("owner_state") or None,
        "source": work.props.get("source") or None,
        "owner_tokens": _written(work),
        "due": history[-1]["due"] if history else None,
        "due_by": last or None,
        "due_history": history,
        "times_moved": max(0, len(history) - 1),
        "overdue": is_overdue(standing, last, steps, (known.following(meeting).day, known.facts.now)),
        "state": standing.state,
        "why": standing.why,
        "next_meeting": known.following(meeting).day or None,
        "promised_for": standing.promised_for or None,
        "promise": standing.came or None,
        "matters_arising": report or None,
        "in_matters_arising": listed if report else None,
        "first_report": real or None,
        "months_to_first_report": months_between(meeting.date, real) if real else None,
        "age_months": months_between(meeting.date, known.facts.now) if standing.state not in CLOSED else None,
        "issues": sorted(known.facts.node(key).name for key in known.own_issues(work.key)),
        "chain": [link_of(step) for step in steps],
    }
    edges = [step.edge for step in steps] + ([standing.replaced_by] if standing.replaced_by else [])
    return Found(values, tuple(edges), "derived", _quotes(known, steps, standing))


def _with_later(known: FollowFacts, work: Node, meeting: Node, standing: Standing) -> Standing:
    """A standing with the later words that may be about the task, which settle nothing."""
    maybe = may_tell(known, work, meeting) if standing.state not in CLOSED else None
    return standing._replace(undecided=maybe, why=f"{standing.why}; {in_words(maybe)}") if maybe else standing


def _written(work: Node) -> list[str]:
    """The owner as the minutes write it: in a margin, or as a group in the words of the task."""
    group = work.props.get("owners") if work.props.get("owner_state") == "collective" else ()
    return list(work.props.get("owner_tokens") or group or ())


def _last_day(known: FollowFacts, work: Node, meeting: Node, history: list[dict[str, str]]) -> str:
    """The last day a piece of work may take; that of a meeting of some month is the day it is held."""
    last = due_by(work, history, known.following(meeting).day)
    of_a_month = last and words.OF_A_MONTH.search(history[-1]["due"])
    return (known.day_in_month(meeting, last[:7]) if of_a_month else "") or last


def _owners(known: FollowFacts, work: Node, steps: list[Step]) -> dict[str, Any]:
    """Who is to do it, and whether somebody decided that."""
    assigned = held_now(edge for key in known.targets(work.key) for edge in known.facts.out(key, "ASSIGNED_TO"))
    names = as_printed(work, dict.fromkeys(known.facts.node(edge.dst).name for edge in assigned))
    judged = any(edge.basis == "curated" for edge in assigned)
    facts = known.facts
    unsure = any(edge.confidence < SURE and not is_named(facts, facts.node(edge.dst), edge) for edge in assigned)
    doubt = None if judged else owner_doubt(work.props, named=names, unsure=unsure) or None
    beside: list[str] = []
    elsewhere: list[str] = []
    if not names and not doubt and work.props.get("owner_state") in ("none", "", None):
        told, elsewhere = _told_elsewhere(known, work, steps)
        beside = [] if told else printed_beside(known, work)
        doubt = told or printed_for_another(beside) or None
        elsewhere = named_beside(known, work) if beside else elsewhere
    maybe = may_be(work.props) if doubt else []
    more = {"owner_may_be": maybe, "owner_beside": beside, "owner_elsewhere": elsewhere}
    return {"owners": names, "owner_judged": judged, "owner_doubt": doubt, **more}


def _told_elsewhere(known: FollowFacts, work: Node, steps: list[Step]) -> tuple[str, list[str]]:
    """Who may have a task that names nobody, in a sentence and by name: by a later report, or the text of its item."""
    reports = [step for step in steps[1:] if step.by == words.REPORT and words.named_in(step.quote.quote)]
    if reports:
        who = words.named_in(reports[-1].quote.quote)
        return words.reported_to(who, reports[-1].date), [who]
    sentence = taker(known, work)
    return (f'the same item says "{sentence}"', who_takes(sentence)) if sentence else ("", [])


def link_of(step: Step) -> dict[str, Any]:
    """One step of a chain as a row shows it."""
    item = step.item or None
    return {"meeting": step.date, "item": item, "state": step.state, "quote": step.quote.quote, "by": step.by}


def _quotes(known: FollowFacts, steps: list[Step], standing: Standing) -> tuple[Quote, ...]:
    more = [standing.replaced_by] if standing.replaced_by else []
    more += [e for key in known.told_twice.get(steps[0].edge.src, ()) for e in known.facts.out(key, "ARISES_FROM")[:1]]
    later = [standing.undecided] if standing.undecided else []
    found = (quote for edge in more for quote in known.facts.quotes(edge)[:1])
    return (*(step.quote for step in steps), *found, *later)


def _ended_with(known: FollowFacts, work: Node, item: str) -> list[Step]:
    """What ended the work of the item that was made of a task, in words of this task: then the task is over too."""
    facts, telling = known.facts, work.props.get("telling") or ()
    found = []
    for key in known.under(item):
        for edge, update in known.updates(key):
            state = str(edge.props.get("state") or update.props.get("state") or "")
            quote = next(reversed(facts.quotes(edge)), None)
            told = str(update.props.get("update") or (quote.quote if quote else ""))
            if state in CLOSED and quote is not None and stems_in(told, telling):
                item, by = str(update.props.get("minute") or quote.item), paper_told_in(edge, update)
                found.append(Step(update.date, item, state, quote, edge, by))
    return found[:1]


def paper_told_in(edge: Edge, update: Node) -> str:
    """Where something was told: the minutes, a note put into them later, or a Matters Arising report."""
    if edge.rule == BY_NOTE:
        return words.NOTE
    return words.MINUTES if update.props.get("told_in") else words.REPORT


def steps_of(known: FollowFacts, work: Node, meeting: Node) -> list[Step]:
    """What was agreed, then everything said of it later, oldest first."""
    facts = known.facts
    said = facts.out(work.key, "ARISES_FROM") or facts.into(work.key, "DECIDED")
    first = next((edge for edge in said if facts.quotes(edge)), None)
    if first is None:
        return []
    quote = facts.quotes(first)[0]
    state = "promised" if words.PROMISE.search(known.text(work)) else "open"
    steps = [Step(meeting.date, quote.item, state, quote, first, words.MINUTES)]
    for edge, update in known.updates(work.key):
        if update.date >= meeting.date and (words_said := facts.quotes(edge)):
            told, by = words_said[-1], paper_told_in(edge, update)
            state = str(edge.props.get("state") or update.props.get("state") or "in_progress")
            steps.append(Step(update.date, str(update.props.get("minute") or told.item), state, told, edge, by))
    if not steps[1:] and (item := known.taken_up(work, meeting)) is not None and (title := facts.quotes(item)):
        steps.append(Step(item.as_of, title[0].item, "in_progress", title[0], item, words.MINUTES))
        steps += _ended_with(known, work, item.dst)
    elif not steps[1:] and (heard := heard_under(known, work, meeting)) is not None:
        words_heard = facts.quotes(heard)[0]
        steps.append(Step(heard.as_of, words_heard.item, "reported_done", words_heard, heard, words.MINUTES))
    if not any(step.state in CLOSED for step in steps[1:]) and (ended := ended_since(known, work, meeting)) is not None:
        held, ending = ended
        steps.append(Step(held.as_of, ending.item, "agreed_closed", ending, held, words.MINUTES))
    return steps
