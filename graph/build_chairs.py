"""Who presided, was elected or chairs in; CHAIRS edges out, only over the meetings that show it.

Presiding at one meeting is a fact of that meeting. A vice-chair who presides, and somebody who stands in between two
meetings of the same chair, do not chair the board; who will chair later or for the time being is marked so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from graph.bodies import body_kind
from graph.build_boards import PANELS, chaired
from graph.build_draft import Draft, How
from graph.build_people import find_person
from graph.build_surnames import chair_called
from graph.build_work import find_owner
from graph.build_world import World
from graph.claims import Claim
from graph.dates import fewest_months
from graph.identity.words import plain, tidy

_MANNERS = {"acting": "acting_chair", "to_come": "future_chair", "vice_chair": "vice_chair"}
_CHAIRS = ("chair", "elected")
_LONGEST = 24  # months between two sights of somebody at the head of 'the Panel', which has its name in one of them
_FEWEST = 2  # meetings in a row by which somebody last listed as vice-chair, or between two others, is the chair


_CHAIR = r"(?P<vice>vice[- ]|deputy[- ])?chair(?:man|woman|person)?"
_BARE = re.compile(rf"(?i){_CHAIR}$")
_TITLES = (
    re.compile(rf"(?i)(?:the )?{_CHAIR},? of (?:the )?(?P<board>.+)$"),
    re.compile(rf"(?i)(?:the )?(?P<board>[\w'’&/-]+(?: [\w'’&/-]+)*?)[\s–-]+{_CHAIR}$"),
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """One sight of somebody in the chair: `part` is chair, elected, presided, vice_chair or one of the marks."""

    person: str
    part: str
    claim: Claim

    @property
    def date(self) -> str:
        """The day of the meeting that says so."""
        return self.claim.said_on


def add_chairs(draft: Draft, world: World) -> None:
    """Add who chairs each board, as the lists and the sentences of its minutes and of others say."""
    for body, seen in sorted(_by_board(draft, world).items()):
        _link(draft, body, [one for one in seen if one.part not in (*_CHAIRS, "presided")])
        titled = _between_others(_beside_the_vice(_not_presided(seen)))
        for run, sights in _runs(titled):
            apart = "chair" if not run else f"chair {sights[0].date}"
            for one in sights:
                how = _how(one.claim, apart)
                draft.link(one.claim, (one.person, "CHAIRS", body), how=how, props={"role": "chair"})


def _link(draft: Draft, body: str, seen: Sequence[_Seen]) -> None:
    for one in seen:
        how = _how(one.claim, one.part)
        draft.link(one.claim, (one.person, "CHAIRS", body), how=how, props={"role": one.part})


def _how(claim: Claim, apart: str) -> How:
    v = claim.values if claim.kind == "lead" else {}
    return How(apart=apart, start=str(v.get("start") or ""), end=str(v.get("end") or ""))


def _by_board(draft: Draft, world: World) -> dict[str, list[_Seen]]:
    """Every sight of somebody in the chair, by board."""
    found: dict[str, list[_Seen]] = defaultdict(list)
    unnamed, surnames = [], []
    for claim in world.claims:
        v = claim.values
        if claim.kind in ("attendance", "member") and v.get("role") in ("chair", "vice_chair"):
            found[world.body(claim)].append(_Seen(find_person(world, claim), str(v["role"]), claim))
        elif claim.kind in ("attendance", "member", "mention") and (told := _of_title(world, claim)):
            found[told[0]].append(_Seen(find_person(world, claim), told[1], claim))
        elif claim.kind == "surname" and (told := _of_title(world, claim)):
            surnames.append((told, claim))
        elif claim.kind == "chair":
            person = find_person(world, claim, str(v["name"]))
            found[world.body(claim)].append(_Seen(person, str(v.get("part") or "chair"), claim))
        elif claim.kind == "lead" and (body := chaired(draft, world, claim=claim)):
            found[body] += _told(draft, world, claim)
        elif claim.kind == "lead" and v.get("relation") == "chairs" and plain(str(v.get("issue", ""))) in PANELS:
            unnamed += _told(draft, world, claim)
    for seen in unnamed:
        if body := _board_of_chair(draft, found, seen):
            found[body].append(seen)
    for (body, part), claim in surnames:
        chairs = {one.person for one in found.get(body, ()) if one.part in _CHAIRS and one.date < claim.said_on}
        if part == "chair" and (person := chair_called(world, claim, chairs)):
            found[body].append(_Seen(person, part, claim))
    return {body: [one for one in seen if one.person] for body, seen in found.items()}


def _told(draft: Draft, world: World, claim: Claim) -> list[_Seen]:
    """Whom a sentence names as the chair, and in what part."""
    v = claim.values
    leader = find_owner(draft, world, name=str(v["lead"]), kind=str(v.get("lead_kind", "")), claim=claim)
    part = _MANNERS.get(str(v.get("manner", "")), "elected")
    return [_Seen(leader, part, claim)] if leader.startswith(("person:", "post:")) else []


def _board_of_chair(draft: Draft, found: Mapping[str, Sequence[_Seen]], seen: _Seen) -> str:
    """The board that somebody chairs who is said to chair 'the Panel': the one of that kind this person is seen at."""
    kind = plain(str(seen.claim.values["issue"]))
    boards = [
        body for body, sights in sorted(found.items())
        if plain(draft.nodes[body].name).endswith(f" {kind}")
        and any(one.person == seen.person and fewest_months([one.date], [seen.date]) <= _LONGEST for one in sights)
    ]  # fmt: skip
    return boards[0] if len(boards) == 1 else ""


def _of_title(world: World, claim: Claim) -> tuple[str, str] | None:
    """The other board that somebody chairs by title, and the part: 'Chairman of the Dog Panel', 'Dog Panel-Chair'."""
    v = claim.values
    post, partner = str(v.get("post") or ""), str(v.get("organization") or "")
    whole = f"{partner} {post}" if partner and _BARE.match(post) else post
    title = next((found for pattern in _TITLES if (found := pattern.match(whole))), None)
    if title is None or plain(title["board"]) in PANELS:
        return None
    board = world.bodies.known(tidy(title["board"]), claim.document, "")
    if not board or not body_kind(board.name) or board.key == world.body(claim):
        return None
    return board.key, "vice_chair" if title["vice"] else "chair"


def _not_presided(seen: Sequence[_Seen]) -> list[_Seen]:
    """The sights of a chair, without the lists of a meeting whose text says that this person only presided."""
    once = {(one.person, one.date) for one in seen if one.part == "presided"}
    once -= {(one.person, one.date) for one in seen if one.part == "elected"}
    vices = [one for one in seen if one.part == "vice_chair"]
    titled = [one for one in seen if one.part in _CHAIRS and (one.person, one.date) not in once]
    return [*vices, *titled]


def _beside_the_vice(seen: Sequence[_Seen]) -> list[_Seen]:
    """Without the meetings at which a vice-chair presided: listed as vice-chair before or after, elected nowhere."""
    kept: list[_Seen] = []
    for _, own in groupby(sorted(seen, key=lambda one: (one.person, one.date)), key=lambda one: one.person):
        days = [(date, list(sights)) for date, sights in groupby(own, key=lambda one: one.date)]
        parts = [_part([one.part for one in sights]) for _, sights in days]
        place = 0
        for part, group in groupby(parts):
            size = len(list(group))
            beside = (parts[place - 1] if place else "", parts[place + size] if place + size < len(parts) else "")
            vice = beside == ("vice_chair", "vice_chair") or (size < _FEWEST and "vice_chair" in beside)
            if part == "elected" or (part == "chair" and (not vice or beside[0] == "elected")):
                kept += [one for _, sights in days[place : place + size] for one in sights if one.part != "vice_chair"]
            place += size
    return kept


def _part(parts: Sequence[str]) -> str:
    return next(part for part in ("elected", "vice_chair", "chair") if part in parts)


def _between_others(seen: Sequence[_Seen]) -> list[_Seen]:
    """Without somebody listed once, between two meetings of one other chair."""
    days: dict[str, set[str]] = defaultdict(set)
    for one in seen:
        days[one.person].add(one.date)
    chairs = {one.person for one in seen if one.part == "elected"} | {p for p, at in days.items() if len(at) >= _FEWEST}
    spans = [(min(days[person]), max(days[person])) for person in sorted(chairs)]
    return [one for one in seen if one.person in chairs or not any(a < one.date < b for a, b in spans)]


def _runs(seen: Sequence[_Seen]) -> Iterator[tuple[int, list[_Seen]]]:
    """The sights of each person in runs that nobody else's meeting parts, with the number of the run."""
    days = sorted({(one.date, one.person) for one in seen})
    for person, own in groupby(sorted(seen, key=lambda one: (one.person, one.date)), key=lambda one: one.person):
        sights = list(own)
        run, number = sights[:1], 0
        for before, after in pairwise(sights):
            if any(before.date < date < after.date and other != person for date, other in days):
                yield number, run
                run, number = [], number + 1
            run.append(after)
        yield number, run
