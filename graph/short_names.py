"""Claims, in; boards that met under a short form of the one full name that fits, or under a new one, as renamings, out.

A clerk heads one paper 'DCSP', the next 'Community Safety Partnership' and a third 'Dale Community Safety
Partnership'. Letters stand for the one board of which they are the initials; a name without its place for the one
board with the place, where the same people come to both. Minutes that say 'our first meeting under its new name' are of
the one board of that kind which met until then, where the same people come. 'Dale Partnership' and 'Dale Partnership
Executive Board' are one where the minutes of the one call the meeting of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from graph.bodies import body_kind, body_stem, cased, subject_of, written_out
from graph.body_doubts import NamedBoard
from graph.body_learning import Renaming, named_boards
from graph.claims import Claim
from graph.identity.acronyms import stands_for
from graph.identity.decided import newest_names
from graph.identity.words import is_acronym, tidy
from graph.words import load_words

_FEWEST, _SHARE = 3, 0.4  # people of the short name's meetings who also come to the other's
_MOST_AHEAD = 3  # words of a place


def find_short_names(claims: Sequence[Claim]) -> Iterator[Renaming]:
    """The boards that met under letters or without their place, each with the full name under which it also met."""
    met = {tidy(claim.body): None for claim in claims if claim.kind == "meeting" and claim.body}
    full = {body_stem(name): name for name in met if not is_acronym(name) and (body_kind(name) or _is_executive(name))}
    people = _surnames(claims)
    for name in met:
        if is_acronym(name):
            fits = [other for other in full.values() if stands_for(name, cased(other))]
            why = "its letters, and no other board that met has them"
        elif subject_of(name) or _is_executive(name):
            fits = [other for stem, other in full.items() if _is_with_place(name, stem, claims)]
            fits = fits if _come_to_both(people, name, fits) else []
            why = "the name without its place; the same people come"
        else:
            continue
        if len(fits) == 1:  # 'SAB Executive' goes by its letters written out wherever it is looked up
            yield from (Renaming(said, fits[0], why) for said in dict.fromkeys((name, written_out(name))))


def find_lettered(claims: Sequence[Claim]) -> Iterator[Renaming]:
    """Groups whose subject is in letters, with the one group of the same board that has it in full.

    'KLR Task Group' is the 'Kerb and Lamp Repairs Task Group' where no other group has these letters.
    """
    named = list(named_boards(claims))
    for short in named:
        letters, _, end = short.name.partition(" ")
        tail = body_stem(end)
        if not end or not is_acronym(letters) or not body_kind(end):
            continue
        fits = [
            other for other in named
            if other.stem != short.stem and other.stem.endswith(f" {tail}") and _share_a_table(short, other)
            and stands_for(letters, cased(other.name)[: -len(end)].strip())
        ]  # fmt: skip
        if len(fits) == 1:
            yield Renaming(short.name, fits[0].name, "its letters, and no other group of this board has them")


def _share_a_table(one: NamedBoard, other: NamedBoard) -> bool:
    """Whether one board, or it and its Executive, names both groups."""
    own, theirs = ({body_stem(name).removesuffix(" executive") for name in named.own} for named in (one, other))
    return bool(own & theirs)


def find_carried(claimed: Sequence[Renaming], short: Sequence[Renaming]) -> Iterator[Renaming]:
    """What is said of a board by its short name, of its full one too: 'Dale Lamp Board' is the 'Lamp Board' renamed."""
    full = {body_stem(one.older): one.newer for one in short}
    for change in claimed:
        if name := full.get(body_stem(change.older)):
            yield Renaming(name, change.newer, change.why)


def _is_executive(name: str) -> bool:
    """Whether a name is that of the Executive of a board: 'Dale Safety Board - Executive'."""
    stem = body_stem(written_out(name))
    return stem.endswith(" executive") and body_kind(stem.removesuffix(" executive")) != ""


def _is_with_place(short: str, stem: str, claims: Sequence[Claim]) -> bool:
    """Whether a board's stem is that of the short name behind words with which names of organisations open.

    A board of two places bears both: 'Dale and Vale Lamp Board', of Dale City Council and Vale County Council.
    """
    bare = body_stem(written_out(short))
    ahead = stem.removesuffix(bare).strip() if stem.endswith(f" {bare}") else ""
    if not 0 < len(ahead.split()) <= _MOST_AHEAD:
        return False
    named = {body_stem(str(claim.values.get("organization") or "")) for claim in claims if claim.kind == "attendance"}
    places = ahead.split(" and ")
    return all(any(name.startswith(f"{place} ") for name in named) for place in places) or any(
        name.startswith(f"{ahead} ") for name in named
    )


def _surnames(claims: Sequence[Claim]) -> Mapping[str, Set[str]]:
    """The surnames of those who came, or were to come, to the meetings under each name of a board."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        words = str(claim.values.get("name") or "").split() if claim.kind == "attendance" else []
        if words:
            found[body_stem(claim.body)].add(words[-1].casefold())
    return found


def _come_to_both(people: Mapping[str, Set[str]], short: str, fits: Sequence[str]) -> bool:
    here = people.get(body_stem(short), set())
    both = here & people.get(body_stem(fits[0]), set()) if len(fits) == 1 else set()
    return len(both) >= max(_FEWEST, _SHARE * len(here))


def find_new_names(claims: Sequence[Claim], known: Sequence[Renaming] = ()) -> Iterator[Renaming]:
    """The boards that met until minutes say that theirs has a new name, with that name; none where several fit.

    Names that are `known` to be one board's count as one.
    """
    newest = newest_names({body_stem(one.older): one.newer for one in known}, body_stem)
    days: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for claim in claims:
        if claim.kind == "meeting" and claim.body and claim.said_on:
            days[body_stem(claim.body)].add(claim.said_on)
            names.setdefault(body_stem(claim.body), tidy(claim.body))
    people = _surnames(claims)
    for claim in claims:
        own = body_stem(claim.body)
        if not _says_its_new_name(claim) or own not in days:
            continue
        kind = body_kind(names[own])
        here = _surnames([one for one in claims if one.said_on == claim.said_on]).get(own, set())
        before = [
            stem for stem in sorted(days)
            if body_kind(names[stem]) == kind and stem != own and max(days[stem]) < claim.said_on
            and len(here & people.get(stem, set())) >= max(_FEWEST, _SHARE * len(here))
        ]  # fmt: skip
        boards = {body_stem(newest.get(stem, names[stem])) for stem in before}
        longest = max(boards, key=len, default="")
        told = " ".join(claim.evidence[0].quote.split()) if claim.evidence else ""
        if all(longest == stem or longest.endswith(f" {stem}") for stem in boards):
            yield from (Renaming(names[stem], names[own], f"the record says so: {told}") for stem in before)


def _says_its_new_name(claim: Claim) -> bool:
    """Whether minutes say that the board which meets bears a new name, or took the one they bear."""
    event = claim.values.get("event") if claim.kind == "renamed" else ""
    adopted = event == "adopted" and body_stem(str(claim.values["name"])) == body_stem(claim.body)
    return event == "new_name" or adopted


def find_called(claims: Sequence[Claim], known: Sequence[Renaming]) -> Iterator[Renaming]:
    """The boards of which the one gives, as its own next or last meeting, a day on which only the other met.

    Their names differ by the place, the level and the words for a board alone, and both never met on one day. What is
    `known` to be one name goes by its newest.
    """
    newest = newest_names({body_stem(one.older): one.newer for one in known}, body_stem)
    meetings = [claim for claim in claims if claim.kind == "meeting" and claim.body and claim.said_on]
    days: dict[str, dict[str, str]] = defaultdict(dict)
    for claim in meetings:
        name = newest.get(body_stem(claim.body), tidy(claim.body))
        days[body_stem(name)].setdefault(claim.said_on, name)
    joined = set()
    for claim in meetings if len(days) > 1 else ():
        own = body_stem(newest.get(body_stem(claim.body), claim.body))
        for day in (claim.values.get(key) for key in ("next_date", "previous_date")):
            others = [stem for stem in sorted(days) if day in days[stem]]
            if day and len(others) == 1 and own in days and _is_one(own, others[0], days):
                joined.add(tuple(sorted((own, others[0]), key=lambda stem: (len(_core(stem)), max(days[stem]), stem))))
    for older, newer in sorted(joined):  # the one with the place stays, else the newest
        name, kept = days[older][max(days[older])], days[newer][max(days[newer])]
        yield Renaming(name, kept, "the minutes under the one name call the meeting under the other")


def _is_one(own: str, other: str, days: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether two names differ by words that tell no board from another, and no day has meetings of both."""
    first, second = sorted((_core(own), _core(other)), key=len)
    is_end = bool(first) and second[-len(first) :] == first and len(second) - len(first) <= _MOST_AHEAD
    return own != other and is_end and days[own].keys().isdisjoint(days[other])


def _core(stem: str) -> list[str]:
    """What tells a board from another, in order: its name without its rank and the words for a board."""
    lists = load_words("bodies")
    of_no_board = (told for name in ("minor", "fillers", "ranks", "top", "own") for told in lists[name])
    idle = {word for told in of_no_board for word in told.split()}
    return [word for word in stem.split() if word not in idle]
