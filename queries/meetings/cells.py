"""One meeting and one authority, in; how it stands there by the list and by the words of the minutes, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graph.dates import spoken
from graph.identity.acronyms import stands_for
from graph.schema import Edge, Quote
from queries.facts import Facts
from queries.meetings.absent import Absence, stated_absences
from queries.meetings.belonging import Belonging, posts_said
from queries.meetings.heard_people import Speaker, read_speakers
from queries.meetings.recognized import Authority, authorities, is_unexplained
from queries.meetings.sittings import AWAY, THERE, Sitting, post_of, state_of
from queries.meetings.tenancy import sat_for
from queries.meetings.voices import Voice, Voices

# What is shown of a meeting where several people of an authority are named: the first of these.
STRONGEST = ("present", "substitute", "represented", "unknown", "apology", "absent")
SAID_AWAY = {"apology": "apologies from", "absent": "listed as absent:"}
NOT_LISTED = "no full list of those present is held"


class Beside(NamedTuple):
    """What is known beside the list of a meeting: who belongs where, who is heard, and who is said not to have come."""

    known: Belonging
    later: Belonging  # with the papers of later days too
    spoke: Mapping[str, Sequence[Speaker]]  # by meeting
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


def read_beside(facts: Facts, ours: Sequence[Sitting]) -> Beside:
    """What is known beside the lists of these meetings of one board."""
    people = {entry.src for sitting in ours for entry in sitting.entries}
    known = Belonging(ours, "organization", posts_said(facts, people))
    later = Belonging(ours, "organization", sat_for(facts, ours), ahead=True)
    spoke = read_speakers(facts, ours)
    return Beside(known, later, spoke, Voices(facts, ours, known, spoke), stated_absences(facts.view, ours))


def seat_of(facts: Facts, authority: Authority, *, sitting: Sitting, beside: Beside) -> Cell:
    """How an authority stands at one meeting: by its list, by who is heard there, by a sentence that nobody came."""
    cell = _cell(facts, authority, sitting=sitting, beside=beside)
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


def _cell(facts: Facts, authority: Authority, *, sitting: Sitting, beside: Beside) -> Cell:
    """What the list of one meeting says of one authority."""
    known = beside.known
    ours: list[tuple[Edge, str]] = []
    maybe: list[Edge] = []
    for entry in sitting.entries:
        partner, said = known.of(sitting, entry)
        called = _spelled(facts, known, sitting, entry, partner)
        is_ours = _is_of(facts, authority, called, entry=entry, sitting=sitting)
        if is_ours:
            ours.append((entry, said if partner and said != sitting.date else ""))
        elif is_ours is None:
            maybe.append(entry)
    if ours:
        return _named(facts, ours, sitting, [entry for entry in maybe if state_of(entry) in THERE])
    if away := _settled_later(facts, authority, maybe, sitting=sitting, beside=beside):
        return _named(facts, away, sitting, [])
    if maybe:
        names = ", ".join(facts.view_name(entry.src) for entry in maybe[:3])
        return Cell("cannot_tell", (), f"{names}: may be of this authority, the record does not say", tuple(maybe))
    if not sitting.listed:
        return Cell("cannot_tell", (), NOT_LISTED, (sitting.held,))
    loose = [e for e in sitting.entries if not known.of(sitting, e)[0] and not e.props.get("post")]
    why = f"{len(loose)} in the list stand without post or organisation" if loose else ""
    return Cell("no_entry", (), why, (sitting.held,))


def _settled_later(
    facts: Facts, authority: Authority, maybe: Sequence[Edge], *, sitting: Sitting, beside: Beside
) -> list[tuple[Edge, str]]:
    """Who stayed away and is of an authority by later papers, where a full list holds nobody else who may be.

    Nobody of it came in either case; the attendance by partner tells such a day in the same way.
    """
    if not sitting.listed or any(state_of(entry) not in AWAY for entry in maybe):
        return []
    told = [(entry, *beside.later.of(sitting, entry)) for entry in maybe]
    return [(entry, day) for entry, home, day in told if home and authority.is_called(facts.view_name(home))]


def _spelled(facts: Facts, known: Belonging, sitting: Sitting, entry: Edge, partner: str) -> str:
    """The name of the partner of an entry; for letters the name they stand for, where papers so far name both."""
    name = facts.view_name(partner) if partner else ""
    if not is_unexplained(name, facts.node(sitting.body).names):
        return name
    homes = {facts.view_name(home) for home in known.said_of(sitting, entry.src)}
    meant = [home for home in sorted(homes) if home != name and stands_for(name, home)]
    return meant[0] if len(meant) == 1 else name


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
        why = f"{SAID_AWAY[state]} {', '.join(who)}; {came} may be of it too and came"
    elif unsure:
        why = f"{SAID_AWAY[state]} {', '.join(who)}; {NOT_LISTED}, so others of it may have come"
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


def _is_of(facts: Facts, authority: Authority, called: str, *, entry: Edge, sitting: Sitting) -> bool | None:
    """Whether somebody belongs to an authority; None where the words may mean it or another body."""
    if called:
        words = called
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
