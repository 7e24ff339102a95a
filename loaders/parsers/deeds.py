"""The actions of a meeting in; those that tell the deed of a row of a list out, without a look at every pair."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from graph.dates import first_date
from loaders.parsers.actions_once import content, owners_in
from loaders.records import ActionRecord

_MORE = 2  # words, where one names a post and the other a person
_MONTH_ALONE = re.compile(r"(?i)\b(?P<month>[a-z]{3})[a-z]*\b(?: (?P<year>(?:19|20)\d\d))?(?: meeting)?\W*$")
_LEAST = 3  # words that a sentence shares with the row whose deed it tells


class Deeds:
    """The actions of a meeting in order, found by an owner and a word of theirs: lists can hold thousands of rows."""

    __slots__ = ("_held", "_next", "_places")

    def __init__(self, actions: Iterable[ActionRecord]) -> None:
        self._held: dict[int, tuple[ActionRecord, set[str], frozenset[str]]] = {}
        self._places: defaultdict[tuple[str | None, str], set[int]] = defaultdict(set)
        self._next = 0
        for action in actions:
            self.put(action)

    def put(self, action: ActionRecord, place: int | None = None) -> None:
        """Add an action, behind all others or in the place of one that was removed."""
        place = self._next if place is None else place
        self._next = max(self._next, place + 1)
        self._held[place] = (action, owners_in(action), content(action.text))
        for key in self._keys(place):
            self._places[key].add(place)

    def remove(self, place: int) -> None:
        """Take an action out."""
        for key in self._keys(place):
            self._places[key].discard(place)
        del self._held[place]

    def all(self) -> list[ActionRecord]:
        """The actions in order."""
        return [self._held[place][0] for place in sorted(self._held)]

    def telling(self, listed: ActionRecord) -> list[tuple[int, ActionRecord]]:
        """The actions that tell the deed of a row of a list, each with its place: most of its words, no other owner."""
        owners, row = owners_in(listed), content(listed.text)
        found = []
        for place in sorted(self._near(owners, row)):
            action, told_by, sentence = self._held[place]
            shared = len(row & sentence)
            if shared >= _LEAST and shared >= 0.6 * min(len(row), len(sentence)) and (not owners or told_by <= owners):
                found.append((place, action))
        return found

    def numbered(self, listed: ActionRecord) -> list[tuple[int, ActionRecord]]:
        """The one marked action with the number of a row, and a word of it or its owners: 'ACTION 61' and row 61."""
        owners, row = owners_in(listed), content(listed.text)
        found = [
            (place, action, bool(row & words) or (bool(owners) and told_by == owners))
            for place, (action, told_by, words) in self._held.items()
            if listed.number and action.source == "marker" and action.number == listed.number
        ]
        return [(place, action) for place, action, fits in found if fits and len(found) == 1]

    def under_item(self, listed: ActionRecord) -> list[tuple[int, ActionRecord]]:
        """The one action under the item of a row that is its deed told at length: the same owner, and a word or day."""
        if not listed.item or not listed.owners:
            return []
        own = content(listed.text) - content(" ".join((*listed.owners, *listed.owner_tokens)))
        found = [
            (place, action)
            for place, (action, _, words) in self._held.items()
            if action.item == listed.item and action.source != "column" and _is_same(action, listed, own & words)
        ]
        return found if len(found) == 1 else []

    def by_day(self, listed: ActionRecord) -> list[tuple[int, ActionRecord]]:
        """The one action of the text with the owners and the day of a row, and a word of it: the row repeats it."""
        owners, row = owners_in(listed), content(listed.text)
        if not owners or not listed.due:
            return []
        found = [
            (place, action)
            for place, (action, told_by, words) in self._held.items()
            if action.source != "column" and told_by == owners and row & words and same_due(action, listed)
        ]
        return found if len(found) == 1 else []

    def _keys(self, place: int) -> list[tuple[str | None, str]]:
        """None stands for any owner, "" for none."""
        _, owners, words = self._held[place]
        return [(owner, word) for owner in (None, min(owners, default="")) for word in words]

    def _near(self, owners: set[str], row: frozenset[str]) -> set[int]:
        """The places with a word of the row that may share enough: of any three words one is not among the last two."""
        groups = [
            [self._places.get((owner, word), set()) for word in row] for owner in ((*owners, "") if owners else (None,))
        ]
        near: set[int] = set()
        for places in groups:
            near.update(*sorted(places, key=len)[: 1 - _LEAST])
        return near


def _is_same(told: ActionRecord, listed: ActionRecord, shared: frozenset[str]) -> bool:
    """Whether two of one item are one deed: of one owner, or of a post or short name and a name, by more words."""
    if owners_in(told) == owners_in(listed):
        return bool(shared) or _same_day(told, listed)
    if not len(told.owners) == len(listed.owners) == 1 or len(shared) < _MORE:
        return False
    kinds, names = {*told.owner_kinds, *listed.owner_kinds}, [one.owners[0].split() for one in (told, listed)]
    return kinds == {"post", "person"} or (kinds == {"person"} and names[0][-1] == names[1][-1])


def _same_day(one: ActionRecord, other: ActionRecord) -> bool:
    """Whether two are due on one day, though only one may state its year."""
    days = [first_date(action.due or "") for action in (one, other)]
    if not all(days):
        return False
    return days[0] == days[1] or (any(day.startswith("--") for day in days) and days[0][-5:] == days[1][-5:])


def same_due(one: ActionRecord, other: ActionRecord) -> bool:
    """Whether two are due on one day, or in one month where neither tells the day."""
    if first_date(one.due or "") or first_date(other.due or ""):
        return _same_day(one, other)
    said = [_MONTH_ALONE.search(action.due or "") for action in (one, other)]
    if said[0] is None or said[1] is None or said[0]["month"].lower() != said[1]["month"].lower():
        return False
    return not (said[0]["year"] and said[1]["year"]) or said[0]["year"] == said[1]["year"]
