"""A window, in; whether each authority that has to be at the table was, meeting by meeting, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.schema import Edge, Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.facts import EVER, Facts, within
from queries.meetings.absent import Absence, stated_absences
from queries.meetings.belonging import Belonging, posts_said
from queries.meetings.coverage import read_boards
from queries.meetings.recognized import Authority, authorities, is_of_the_act, is_unexplained
from queries.meetings.sittings import (
    THERE,
    Sitting,
    head_of,
    none_of_its_own,
    post_of,
    read_sittings,
    state_of,
    unlisted,
)
from queries.meetings.voices import Voice, Voices
from queries.rows import Found, Notes, give_answer
from queries.wording import some_days, some_of

# What is shown of a meeting where several people of an authority are named: the first of these.
STRONGEST = ("present", "substitute", "represented", "unknown", "apology", "absent")
DAYS, OTHERS = 4, 3  # named in one note
AWAY = {"apology": "apologies from", "absent": "listed as absent:"}
NOT_LISTED = "no full list of those present is held"
QUESTION = "Is each responsible authority at the table, meeting by meeting?"


class Beside(NamedTuple):
    """What is known beside the list of a meeting: who belongs where, who is heard, and who is said not to have come."""

    known: Belonging
    voices: Voices
    away: Mapping[str, Sequence[Absence]]


class Cell(NamedTuple):
    """How an authority stands in the list of one meeting, who says so, and the edges that prove it."""

    state: str  # present, substitute, apology, absent, no_entry, cannot_tell
    who: Sequence[str]
    why: str
    edges: tuple[Edge, ...]
    unsure: bool = False  # the list names somebody of it as away, but others of it may have come
    proof: tuple[Quote, ...] = ()  # the sentences of the minutes, where no list says it


def find_seats(view: View, *, window: Window = EVER) -> Answer:
    """Say of each responsible authority whether it was there, sent apologies or is not in the list, by meeting."""
    view = as_it_stood(view, window.until)
    facts, every = read_sittings(view, window._replace(since=""))
    inside = [sitting for sitting in every if within(sitting.date, window)]
    board, others = _board(inside, window)
    sittings = [sitting for sitting in inside if sitting.body == board]
    facts.fetch([sitting.held for sitting in sittings])
    unheld = _unheld(view, board, window)
    # Whom somebody belongs to does not hang on the days asked for: lists before them tell it too.
    ours = [sitting for sitting in every if sitting.body == board]
    beside = read_beside(facts, ours)
    own = view.meta().get("seats") or ()
    found = [
        _row(facts, one, cells=[(s, seat_of(facts, one, sitting=s, beside=beside)) for s in sittings],
             unheld=unheld)
        for one in authorities(own)
        if sittings
    ]  # fmt: skip
    told = [f"Read for {facts.node(board).name}; with --body for another: {some_of(others, OTHERS)}."] if others else []
    told = [*told, *_no_such_board(facts.node(board).names), f"By {_rules(own)}."] if found else []
    notes = Notes([*none_of_its_own(view, window), *unlisted(sittings), *_not_held(unheld)], told, _latest(found))
    return give_answer(view, QUESTION, window=window._replace(body=board), found=found, notes=notes)


def _latest(found: Sequence[Found]) -> list[str]:
    """Whom the newest list held does not name, and who was there: what to look at first."""
    listed = [one["date"] for row in found[:1] for one in row.values["meetings"] if one["listed"]]
    if not listed:
        return []
    states = {
        row.values["authority"]: one["state"]
        for row in found
        for one in row.values["meetings"]
        if one["date"] == listed[-1]
    }
    there = [name for name, state in states.items() if state in ("present", "substitute")]
    unnamed = [name for name, state in states.items() if state == "no_entry"]
    told = f"There: {', '.join(there) or 'none of them'}."
    return [f"Not named in the latest list held, {spoken(listed[-1])}: {', '.join(unnamed) or 'none'}. {told}"]


def latest(row: Mapping[str, Any]) -> str:
    """How an authority stands in the newest list that is held; where none is, nothing can be told."""
    listed = [one["state"] for one in row["meetings"] if one["listed"]]
    return str(listed[-1]) if listed else "cannot_tell"


def _rules(own: Any) -> str:
    act = "the Crime and Disorder Act 1998, section 5 (England and Wales alone)"
    return f"{act} and partnership.yml" if own else act


def _no_such_board(names: Sequence[str]) -> list[str]:
    """That a board does not go by the name of those of which the Act speaks."""
    if is_of_the_act(names):
        return []
    return [f"The Act speaks of community safety partnerships; {names[0]} does not bear the name of one, so nothing "
            "here says that the authorities of the Act have to sit on it."]  # fmt: skip


def _board(sittings: Sequence[Sitting], window: Window) -> tuple[str, list[str]]:
    """The board asked for, else the one with most meetings held; and the names of the others."""
    counts = Counter(sitting.body for sitting in sittings if sitting.entries) or Counter(s.body for s in sittings)
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    board = window.body or next(iter(ranked), "")
    names = {s.body: s.meeting.name.rpartition(", ")[0] or s.body for s in sittings}
    return board, [names[key] for key in ranked if key != board]


def _unheld(view: View, board: str, window: Window) -> list[tuple[str, str]]:
    """The days on which the board met or was to meet and whose minutes are not held, up to the last held."""
    if not board:
        return []
    _, boards = read_boards(view, Window(until=window.until, body=board))
    return [
        (named.date, named.why)
        for one in boards
        for named in one.missing
        if one.met and within(named.date, window) and named.date <= one.met[-1].date
    ]


def _not_held(unheld: Sequence[tuple[str, str]]) -> list[str]:
    days = some_days([date for date, _ in unheld], DAYS)
    return [f"who was there on {days}: these minutes are not loaded."] if unheld else []


def read_beside(facts: Facts, ours: Sequence[Sitting]) -> Beside:
    """What is known beside the lists of these meetings of one board."""
    people = {entry.src for sitting in ours for entry in sitting.entries}
    known = Belonging(ours, "organization", posts_said(facts, people))
    return Beside(known, Voices(facts, ours, known), stated_absences(facts.view, ours))


def seat_of(facts: Facts, authority: Authority, *, sitting: Sitting, beside: Beside) -> Cell:
    """How an authority stands at one meeting: by its list, by who is heard there, by a sentence that nobody came."""
    cell = _cell(facts, authority, sitting=sitting, known=beside.known)
    if cell.state in ("present", "substitute"):
        return cell
    voices = beside.voices.of(sitting, authority)
    said = [one for one in beside.away.get(sitting.meeting.key, ()) if authority.is_called(one.name)]
    if said and voices:
        edges = tuple(one.edge for one in said)
        return Cell("cannot_tell", (), "the minutes say that nobody came and let somebody of it speak", edges)
    if voices:
        return _heard(sitting, voices)
    if said and cell.state in ("no_entry", "cannot_tell") and not cell.unsure:
        why = f"the minutes say that nobody came from {said[0].name}"
        return Cell("absent", (), why, tuple(one.edge for one in said))
    return cell


def _heard(sitting: Sitting, voices: Sequence[Voice]) -> Cell:
    """Who of an authority is said to speak, report or attend, where the list does not name them as there."""
    instead = {entry.src for entry in sitting.entries if state_of(entry) == "substitute"}
    state = "substitute" if all(voice.person in instead for voice in voices) else "present"
    why = next((voice.why for voice in voices if voice.why), "") or "by what the minutes tell of that day"
    proof = tuple(voice.heard.proof for voice in voices)
    return Cell(state, [voice.who for voice in voices], why, (sitting.held,), proof=proof)


def _cell(facts: Facts, authority: Authority, *, sitting: Sitting, known: Belonging) -> Cell:
    """What the list of one meeting says of one authority."""
    ours: list[tuple[Edge, str]] = []
    maybe: list[Edge] = []
    for entry in sitting.entries:
        partner, said = known.of(sitting, entry)
        is_ours = _is_of(facts, authority, partner=partner, entry=entry, sitting=sitting)
        if is_ours:
            ours.append((entry, said if partner and said != sitting.date else ""))
        elif is_ours is None:
            maybe.append(entry)
    if ours:
        return _named(facts, ours, sitting, [entry for entry in maybe if state_of(entry) in THERE])
    if maybe:
        names = ", ".join(facts.view_name(entry.src) for entry in maybe[:3])
        return Cell("cannot_tell", (), f"{names}: may be of this authority, the record does not say", tuple(maybe))
    if not sitting.listed:
        return Cell("cannot_tell", (), NOT_LISTED, (sitting.held,))
    loose = [e for e in sitting.entries if not known.of(sitting, e)[0] and not e.props.get("post")]
    why = f"{len(loose)} in the list stand without post or organisation" if loose else ""
    return Cell("no_entry", (), why, (sitting.held,))


def _named(facts: Facts, ours: Sequence[tuple[Edge, str]], sitting: Sitting, maybe: Sequence[Edge]) -> Cell:
    states = {_seat_state(entry, sitting) for entry, _ in ours}
    state = next((one for one in STRONGEST if one in states), "unknown")
    shown = [(entry, said) for entry, said in ours if _seat_state(entry, sitting) == state]
    who = [f"{facts.view_name(entry.src)}{_as(facts, entry, sitting)}" for entry, _ in shown]
    taken = sorted({said for _, said in shown if said})
    why = f"belongs to it by the papers of {', '.join(map(spoken, taken))}" if taken else ""
    unsure = state in ("apology", "absent") and bool(maybe or not sitting.listed)
    plain = "cannot_tell" if unsure else {"represented": "substitute", "unknown": "cannot_tell"}.get(state, state)
    if state == "unknown":
        why = "listed without a word whether present or away"
    elif unsure and maybe:
        came = ", ".join(facts.view_name(entry.src) for entry in maybe[:3])
        why = f"{AWAY[state]} {', '.join(who)}; {came} may be of it too and came"
    elif unsure:
        why = f"{AWAY[state]} {', '.join(who)}; {NOT_LISTED}, so others of it may have come"
    return Cell(plain, who, why, tuple(entry for entry, _ in shown), unsure)


def _seat_state(entry: Edge, sitting: Sitting) -> str:
    """How somebody stands for their authority; who was represented by another had a substitute."""
    state = state_of(entry)
    if state == "also_present":
        return "present"
    return "represented" if state not in THERE and entry.src in sitting.stand_ins else state


def _as(facts: Facts, entry: Edge, sitting: Sitting) -> str:
    """The post of somebody at a meeting, and who came instead."""
    instead = sitting.stand_ins.get(entry.src, "") if state_of(entry) not in THERE else ""
    told = [post_of(facts, entry, sitting.date), f"{facts.view_name(instead)} came instead" if instead else ""]
    return f" ({'; '.join(filter(None, told))})" if any(told) else ""


def _is_of(facts: Facts, authority: Authority, *, partner: str, entry: Edge, sitting: Sitting) -> bool | None:
    """Whether somebody belongs to an authority; None where the words may mean it or another body."""
    if partner:
        words = facts.view_name(partner)
        boards = facts.node(sitting.body).names
        sure, unclear = authority.is_called(words), authority.may_be(words) or is_unexplained(words, boards)
    else:
        words = f"{entry.props.get('name_as_written') or ''} {post_of(facts, entry, sitting.date)}"
        sure, unclear = authority.is_post(words), authority.may_be(words)
    return True if sure else None if unclear and not _is_another(authority, words, facts) else False


def _is_another(authority: Authority, words: str, facts: Facts) -> bool:
    """Whether words that may mean this authority are those of another one."""
    others = authorities(facts.view.meta().get("seats") or ())
    return any(o.is_called(words) or o.is_post(words) for o in others if o.key != authority.key)


def _row(
    facts: Facts, authority: Authority, *, cells: Sequence[tuple[Sitting, Cell]], unheld: Sequence[tuple[str, str]]
) -> Found:
    there = [sitting.date for sitting, cell in cells if cell.state in ("present", "substitute")]
    seen = [sitting.date for sitting, cell in cells if cell.who]
    later = [s.date for s, cell in cells if cell.state == "cannot_tell" and s.date > (there[-1] if there else "")]
    meetings: list[dict[str, Any]] = [
        {"date": sitting.date, "state": cell.state, "who": list(cell.who), "why": cell.why or None,
         "loaded": True, "listed": sitting.listed, "unsure": cell.unsure}
        for sitting, cell in cells
    ]  # fmt: skip
    absent: dict[str, Any] = {"state": "cannot_tell", "who": [], "loaded": False, "listed": False, "unsure": False}
    meetings += [{**absent, "date": date, "why": f"not loaded: {why}"} for date, why in unheld]
    states = Counter(cell.state for _, cell in cells)
    values: dict[str, Any] = {
        "authority": authority.name,
        "key": authority.key,
        "rule": authority.rule,
        "meetings": sorted(meetings, key=lambda one: str(one["date"])),
        "last_present": there[-1] if there else None,
        "cannot_tell_since": later,
        "last_seen": seen[-1] if seen else None,
        **{state: states[state] for state in ("present", "substitute", "apology", "absent", "no_entry", "cannot_tell")},
    }
    edges = {edge.id: edge for _, cell in cells for edge in cell.edges}
    return Found(values, tuple(edges.values()), "derived", tuple(_proof(facts, cells)))


def _proof(facts: Facts, cells: Sequence[tuple[Sitting, Cell]]) -> list[Quote]:
    """The entries of the lists; of a list that does not name an authority the head of the minutes."""
    quotes: list[Quote] = []
    facts.fetch(edge for _, cell in cells for edge in cell.edges)
    for sitting, cell in cells:
        if cell.proof:
            quotes += cell.proof
        elif cell.edges == (sitting.held,):
            quotes += [head] if (head := head_of(facts, sitting.held)) else []
        else:
            quotes += [quote for edge in cell.edges for quote in facts.quotes(edge)[:1]]
    return quotes
