"""The tasks of a board, in; of a sentence said later, the tasks whose very deed it tells, and how far that is, out.

Where the words of a task do not stand in a sentence, its deed may: 'Mr Hart had counted the trees' tells of 'Mr Hart to
count the trees left in the park'. Verb and thing must agree, and besides them who was to do it or what it is about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from graph.dates import fewest_months
from graph.deeds import (
    DONE,
    UNDER_WAY,
    Deed,
    deed_words,
    deeds_asked,
    deeds_told,
    generic,
    is_between_people,
    looks_back,
    same_thing,
    same_verb,
    says_nothing,
    things_in,
)
from graph.schema import Node
from graph.task_owners import owners_of
from graph.tasks import Board, stems_of
from graph.told_days import NEAR, fits
from graph.words import load_words

RULE = "later minutes tell its deed"
_FRESH = 12  # months in which a name and a thing prove enough


class Place(NamedTuple):
    """Where a sentence stands: its day, the title above it, and the words of a report that it answers."""

    date: str
    title: str = ""
    context: str = ""
    above: str = ""  # the matter with which its paragraph opens


class Told(NamedTuple):
    """The tasks that a sentence tells of, one if it is certain, and the state it tells."""

    tasks: Sequence[str] = ()
    state: str = ""


@dataclass(frozen=True)
class _Task:
    key: str
    date: str
    title: str
    deeds: Sequence[Deed]
    people: frozenset[str]  # the words by which those asked are named
    stems: frozenset[str]
    letters: frozenset[str] = frozenset()  # initials of those asked
    due: str = ""


@dataclass(frozen=True)
class DeedBook:
    """The tasks of one board by the things they are about and the people they name."""

    board: Board
    by_thing: Mapping[str, Sequence[_Task]]
    by_person: Mapping[str, Sequence[_Task]]

    def told_by(self, text: str, place: Place) -> Told:
        """The tasks whose deed a sentence tells: one, or several that fit as well."""
        best: dict[str, tuple[int, str]] = {}
        for deed in deeds_told(text):
            told = deed._replace(things=things_in(place.above)) if deed.points_back and place.above else deed
            for task in self._near(told):
                score = self._score(task, told, text, place)
                if score and score > best.get(task.key, (0, ""))[0]:
                    best[task.key] = score, told.state
        top = max((score for score, _ in best.values()), default=0)
        keys = sorted(key for key, (score, _) in best.items() if score == top)
        return Told(keys, best[keys[0]][1]) if keys else self._the_one_of_its_kind(text, place)

    def _the_one_of_its_kind(self, text: str, place: Place) -> Told:
        """Where an item goes over what was agreed: the one task of late to do this very deed to this very thing."""
        if not looks_back(place.title):
            return Told()
        for told in deeds_told(text):
            tasks = [task for task in self._near(told) if _is_of_late(task, place) and _is_the_deed(task, told)]
            one = len({(task.date, tuple(task.deeds)) for task in tasks}) == 1  # a decision and who carries it out
            if one and not told.year:
                return Told([task.key for task in tasks], told.state)
        return Told()

    def _near(self, told: Deed) -> Iterator[_Task]:
        """The tasks about a thing that a deed names, or between people whom it names."""
        found = {task.key: task for thing in told.things[:2] for task in self.by_thing.get(thing, ())}
        if is_between_people(told):
            found |= {t.key: t for word in _words(told.actor) for t in self.by_person.get(word, ())}
        yield from (task for _, task in sorted(found.items()))

    def _score(self, task: _Task, told: Deed, text: str, place: Place) -> int:
        """How surely a deed is that of a task; 0 where it is not."""
        months = fewest_months([task.date], [told.year or place.date])
        if told.year and told.year <= task.date[:4]:
            return 0  # perhaps the one that was there before
        if not task.date or task.date >= place.date or months > load_words("progress")["most_months"]:
            return 0
        between = is_between_people(told)
        named = len(task.people & _words(text if between else told.actor))
        if between and named < min(2, len(task.people)):
            return 0  # one of two met somebody, or a group did
        named = named or int(bool(task.letters & _capitals(told.actor)))
        titles = {place.title.casefold(), place.above.casefold()}
        same = task.title.casefold() in titles and not says_nothing(task.title)
        said = stems_of(text) | stems_of(place.context) | stems_of(place.above)
        timed = fits(text, place.date, task.date, task.due)
        for asked in task.deeds:
            if not same_verb(asked, told):
                continue
            thing = same_thing(asked, told)
            if not thing and not (is_between_people(asked) and named > 1):
                continue
            more = len({stem for stem in task.stems & said if self.board.tells(stem)} - stems_of(thing) - {thing})
            titled = same and (thing not in generic() or thing in _words(task.title))
            if not thing and not more and set(told.things) - deed_words("times"):
                continue  # they met about something else
            fresh = months <= _FRESH or timed > 0
            in_time = timed == NEAR and thing in asked.things[:1] and thing in told.things[:1]
            written_to = told.verbs == deed_words("had_reply") and named and thing in asked.things[:1]
            proved = _is_enough(thing, named=named, same=titled, more=more, place=place, fresh=fresh)
            if proved or in_time or written_to:
                return 1 + 2 * min(named, 2) + same + more + timed
        return 0


def _is_of_late(task: _Task, place: Place) -> bool:
    return "" < task.date < place.date and fewest_months([task.date], [place.date]) <= _FRESH


def _is_the_deed(task: _Task, told: Deed) -> bool:
    """Whether a task asks for the very verb, not one of its kind, done to the thing that a deed names first."""
    return any(asked.verbs & told.verbs and asked.things[:1] == told.things[:1] != () for asked in task.deeds)


def _is_enough(thing: str, *, named: int, same: bool, more: int, place: Place, fresh: bool) -> bool:
    """Whether what agrees beside the verb makes it the same piece of work."""
    if not thing:
        return same or more > 0
    reported = bool(place.context)
    if thing in generic():
        return (same and fresh) or (more > 1 and (bool(named) or same or reported))
    if (named or same) and fresh:
        return True
    return more > 0 if named or same or reported else more > 1


def deed_book(works: Sequence[tuple[Node, str]], board: Board) -> DeedBook:
    """The tasks of a board with the titles they stand under, ready to be asked."""
    by_thing: dict[str, list[_Task]] = defaultdict(list)
    by_person: dict[str, list[_Task]] = defaultdict(list)
    for node, title in works:
        task = _task(node, title, board.names)
        for thing in {thing for deed in task.deeds for thing in deed.things[:2]}:
            by_thing[thing].append(task)
        if any(map(is_between_people, task.deeds)):
            for person in task.people:
                by_person[person].append(task)
    return DeedBook(board, dict(by_thing), dict(by_person))


def _task(node: Node, title: str, names: frozenset[str]) -> _Task:
    text = str(node.props["text"])
    people = {owner.split()[-1].lower() for owner in owners_of(node) if owner.split()}
    words = [word.strip(".,;:()") for word in text.split()]
    people |= {word.lower() for before, word in pairwise(words) if _is_name(before, word, names)}
    letters = {"".join(word[0] for word in owner.split()) for owner in owners_of(node) if len(owner.split()) > 1}
    stems, due = stems_of(text) | stems_of(title), str(node.props.get("due") or "")
    return _Task(node.key, node.date, title, deeds_asked(text), frozenset(people), stems, frozenset(letters), due)


def _is_name(before: str, word: str, names: frozenset[str]) -> bool:
    """Whether a word is the surname of somebody: behind a courtesy title, or of a name that the record knows."""
    if not word[:1].isupper() or word.isupper():
        return False
    stems = stems_of(word)
    return before in deed_words("courtesy") or (before[:1].isupper() and bool(stems) and stems <= names)


def _capitals(text: str) -> frozenset[str]:
    """The words of a text that are written in capitals, as initials are."""
    return frozenset(word for word in (one.strip(".,;:()'’") for one in text.split()) if word.isupper())


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(".,;:()'’").lower().removesuffix("'s").removesuffix("’s") for word in text.split())


def state_of(listed: str, told: str) -> str:
    """How far a task is by the words of a sentence and by its deed: what is done in part, or not, is not done."""
    if not listed:
        return told or UNDER_WAY
    return told if listed == DONE and told else listed
