"""One piece of work and what was said of it later, in; its state, why, and whether a promise was kept, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.dates import find_dates, spoken
from graph.schema import Edge, Node, Quote
from queries.facts import first_cited, last_cited
from queries.follow import words
from queries.follow.after import Following
from queries.follow.beside import named_later
from queries.follow.due import last_day
from queries.follow.record import FollowFacts
from queries.follow.spoken_of import spoken_issue
from queries.follow.undecided import in_words, undecided
from queries.owns.found_since import found_since
from queries.owns.named import chair_found, chair_settled, later_chair
from queries.wording import CLOSED


class Step(NamedTuple):
    """One thing the record says of a piece of work: when, where, how far it is, and the words."""

    date: str
    item: str
    state: str
    quote: Quote
    edge: Edge
    by: str = ""  # where it was said: the report or the minutes


class Standing(NamedTuple):
    """How a piece of work stands at the asked date."""

    state: str
    why: str
    came: str = ""  # of a promise: came, did_not_come, cannot_tell
    promised_for: str = ""
    replaced_by: Edge | None = None
    undecided: Quote | None = None  # the words of later minutes that do not settle it
    handed_on: bool = False  # done, and somebody else has it since


def standing_of(known: FollowFacts, work: Node, meeting: Node, steps: Sequence[Step]) -> Standing:
    """The state of a piece of work, from the strongest kind of proof to the weakest."""
    settled = settled_of(known, work, meeting, steps)
    told = steps[1:]
    if settled is not None and (settled.replaced_by or settled.why == words.JUDGED or not told):
        return settled
    promised = _promise(known, work, meeting, steps)
    if settled is not None:
        came, day = _came(known, work, promised, told) if promised else ("", "")
        if settled.state in CLOSED and came != "came":
            came, day = "", ""  # done or dropped at another time: nothing is left to wait for
        return settled._replace(came=came, promised_for=day)
    standing = _unheard(known, work, meeting, known.following(meeting))
    if promised is None:
        return standing
    came, day = _came(known, work, promised, told)
    if came == "came":
        return Standing("reported_done", f"the minutes of {spoken(day)} hear it", came, day)
    return standing._replace(came=came, promised_for=day)


def settled_of(known: FollowFacts, work: Node, meeting: Node, steps: Sequence[Step]) -> Standing | None:
    """The state of a piece of work by what is said of it later; None where nothing is."""
    judged = str(work.props.get("state") or "")
    if judged:
        return Standing(judged, words.JUDGED)
    if words.LEADING.search(known.text(work)) and (later := known.later_lead(work, meeting)) is not None:
        return _led_by_another(known, work, meeting, later)
    if (head := _head_named(known, work, meeting)) is not None:
        return head
    if not (told := steps[1:]):
        return None
    last = max(told, key=lambda step: (step.date, list(words.STATES).index(step.state)))
    return Standing(last.state, words.said_last(last.state, last.date, last.by))


def _led_by_another(known: FollowFacts, work: Node, meeting: Node, later: Edge) -> Standing:
    """How a task to lead stands where somebody else is named as the lead later: done first, given up, or replaced."""
    name, day = known.facts.node(later.src).name, first_cited(later)
    led = known.led_since(work, meeting, later)
    if led is None:
        return Standing("superseded", words.replaced(name, day), replaced_by=later)
    since = last_cited(led)
    if led.props.get("given_up") == since:  # "could no longer act as lead": handed back, not done
        return Standing("superseded", words.passed_on(name, day), replaced_by=later)
    why = words.led_then(known.facts.node(led.src).name, since, name)
    return Standing("reported_done", why, replaced_by=later, handed_on=True)


def _head_named(known: FollowFacts, work: Node, meeting: Node) -> Standing | None:
    """How a task stands that asks for a name, or asks somebody to chair, where a later chair is on record."""
    text = known.text(work)
    owners = {e.dst for key in known.targets(work.key) for e in known.facts.out(key, "ASSIGNED_TO")}
    found, state = later_chair(known.facts, text, date=meeting.date, owners=owners), "superseded"
    board = known.facts.body_of(meeting.key)
    if found is None:
        titles = [known.facts.node(key).name for key in known.items_of(work.key)]
        days = (meeting.date, known.following(meeting).day)
        found, state = chair_settled(known.facts, titles, text, board=board, days=days), "reported_done"
    if found is None:
        found, state = chair_found(known.facts, text, board=board, date=meeting.date), "reported_done"
    if found is None and words.ASKS_FOR_A_NAME.search(text):
        found, state = named_later(known, work, meeting.date), "reported_done"
    if found is None and (since := found_since(known.facts, text, meeting.date)) is not None:
        found, place = since
        shown = f"chair of the {place.name}" if place.kind == "Body" else place.name
        why = words.in_place(known.facts.node(found.src).name, shown, first_cited(found))
        return Standing("reported_done", why, replaced_by=found)
    if found is None:
        return None
    why = words.chaired(known.facts.node(found.src).name, first_cited(found), str(found.props.get("role")))
    return Standing(state, why, replaced_by=found)


def _unheard(known: FollowFacts, work: Node, meeting: Node, following: Following) -> Standing:
    """The state of what no later words speak of: absence proves something only in the whole of the next minutes."""
    if following.minutes is not None:
        issue = spoken_issue(known, work.key, following.minutes)
        if issue is None:
            return Standing("no_trace", words.no_trace(following.day))
        said = undecided(known, work, following.minutes)
        told = words.matter_only(issue, following.day) + (in_words(said) if said else "")
        return Standing("cannot_tell", told, undecided=said)
    if known.ends_with(meeting):
        return Standing("open", words.LAST_READ)
    why = {"not_loaded": words.not_loaded(following.day), "cut": words.CUT_SHORT}.get(following.why)
    return Standing("cannot_tell", why or words.NEXT_UNKNOWN)


def _promise(known: FollowFacts, work: Node, meeting: Node, steps: Sequence[Step]) -> tuple[str, Following] | None:
    """The day for which something was last promised, and what is held of that meeting."""
    last = next((step for step in reversed(steps[1:]) if step.state == "promised"), None)
    if last is not None:
        day = next((d.iso for d in find_dates(last.quote.quote) if len(d.iso) == 10 and d.iso >= last.date), last.date)
        return day, known.held_on(known.facts.body_of(meeting.key), day)
    due, text, following = str(work.props.get("due") or ""), known.text(work), known.following(meeting)
    if "next meeting" in due or (words.PROMISE.search(text) and words.NEXT_TIME.search(text)):
        return following.day, following
    return (following.day, following) if words.is_promised_for(text, following.day) else None


def _came(
    known: FollowFacts, work: Node, promised: tuple[str, Following], told: Sequence[Step]
) -> tuple[str, str]:
    """Whether what was promised for a day came: only the minutes of that day can say."""
    day, held = promised
    if not day:
        return "cannot_tell", ""
    there = [step for step in told if step.date == day and step.by == words.MINUTES]
    if any(step.state in words.SUBSTANTIVE for step in there):
        return "came", day
    if there:
        return "did_not_come", day
    if held.minutes is None:
        return "cannot_tell", day
    issue = spoken_issue(known, work.key, held.minutes)
    return ("did_not_come" if issue is None else "cannot_tell"), day


def due_history(work: Node, meeting: Node, steps: Sequence[Step]) -> list[dict[str, str]]:
    """When a piece of work was due, first and after each time it was moved, and which paper says so."""
    due = str(work.props.get("due") or "")
    told = [{"due": due, "said_on": meeting.date, "by": "minutes"}] if due else []
    for step in steps[1:]:
        said = " ".join(step.quote.quote.split())
        printed = str(step.edge.props.get("due") or "")
        if printed and _is_later(printed, step.date, told):
            words_of_step = str(step.edge.props.get("step") or "")  # the day of another step than the task's own
            told.append({"due": printed, "said_on": step.date, "by": step.by} | _given("step", words_of_step))
        elif step.state not in CLOSED and (found := words.MOVED.search(said)):
            after = said[found.end() : found.end() + 60]
            month = words.MONTH_AND_YEAR.match(after)
            moved = month.group() if month else next((after[d.start : d.end] for d in find_dates(after)), "")
            moved = " ".join(moved.split()).lstrip(":- ") or ("next meeting" if "next meeting" in after else "")
            if moved:
                told.append({"due": moved, "said_on": step.date, "by": step.by})
    return told


def _given(name: str, value: str) -> dict[str, str]:
    return {name: value} if value else {}


def _is_later(printed: str, said_on: str, told: Sequence[dict[str, str]]) -> bool:
    """Whether the day that a row of a log prints is later than the one that was known: it was moved."""
    day, known = last_day(printed, said_on), last_day(told[-1]["due"], told[-1]["said_on"]) if told else ""
    if known and last_day(printed, told[-1]["said_on"]) == known:
        return False  # '30 Apr' of a log of December is the day that was known
    return bool(day) and (day > known if known else not told)


def due_by(work: Node, history: Sequence[dict[str, str]], next_meeting: str) -> str:
    """The last day of the newest due date, worked out from the words; "" where they do not settle one."""
    return last_day(history[-1]["due"], history[-1]["said_on"], next_meeting) if history else ""


def is_overdue(standing: Standing, due: str, steps: Sequence[Step], days: tuple[str, str]) -> bool | None:
    """Whether the record itself shows a task not done after its day; None where the day is past at the asked date and
    no paper of after it says: never concluded from minutes that are missing. `days` are the next meeting and today.
    """
    following, now = days
    if not due or standing.state in CLOSED:
        return False
    late = any(step.date > due and step.state not in CLOSED for step in steps[1:])
    silent = standing.state == "no_trace" and following >= due
    if late or standing.came == "did_not_come" or silent:
        return True
    return None if now > due else False
