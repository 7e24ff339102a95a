"""The tasks of one board and a sentence said later, in; the tasks it speaks of, best first, out.

The words that tell a task from the others count most (the rarer, the more); the words of every task count nothing.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from graph.dates import fewest_months
from graph.words import load_words

_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*[A-Za-z]")
_HALVES = re.compile(r"([A-Za-z]{4,})-([A-Za-z]{4,})")  # 'self-assessment' is 'self assessment' elsewhere
_ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ers", "ed", "es", "er", "s", "e")
_AND_THAT = re.compile(r";|,? and (?:that|to)\b|\. ")
_LEAST = 3  # letters a stem keeps
_LOW_WORD = re.compile(r"[a-z]{3,}")
_CUT = 6  # letters by which the words of a name are compared: 'mapping' is not 'maps', 'surveys' is 'survey'


class Task(NamedTuple):
    """A piece of work: its key, the day it was agreed, and the stems of its words, whole and part by part."""

    key: str
    date: str
    stems: frozenset[str]
    parts: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True)
class Board:
    """The tasks of one board, by the words in them."""

    tasks: Mapping[str, Task]
    holding: Mapping[str, Sequence[str]]  # stem -> keys of the tasks that hold it
    weights: Mapping[str, float]
    names: frozenset[str] = frozenset()  # words of people's names: who, not what

    def speaking_of(self, text: str, date: str) -> list[str]:
        """The tasks agreed before a date that a text speaks of: one, or several that fit about as well."""
        limits = _limits()
        said = stems_of(text)
        shared: Counter[str] = Counter(
            key for stem in said if self.weights.get(stem, 0.0) > 0 for key in self.holding.get(stem, ())
        )
        scored = [
            (self._share(self.tasks[key], said), key)
            for key, count in shared.items()
            if count >= limits["least_shared"]
            and self._is_before(self.tasks[key], date)
            and self.tasks[key].stems & said - self.names
        ]
        best = max((score for score, _ in scored), default=0.0)
        if best < limits["least_share"]:
            return []
        near = [(self.tasks[key].date, score, key) for score, key in scored if score > best - limits["margin"]]
        return [key for _, _, key in sorted(near, key=lambda one: (one[0], one[1], one[2]), reverse=True)]

    def tells(self, stem: str) -> bool:
        """Whether a word tells a task from the others and is no name."""
        return self.weights.get(stem, 0.0) > 0 and stem not in self.names

    def _share(self, task: Task, said: frozenset[str]) -> float:
        """How much of what the words of a task weigh stands in a text."""
        return max(self._part(part, said) for part in (task.stems, *task.parts))

    def _part(self, stems: frozenset[str], said: frozenset[str]) -> float:
        whole = sum(map(self._weight, stems))
        told = len([stem for stem in stems & said if self._weight(stem) > 0]) >= _limits()["least_shared"]
        return sum(map(self._weight, stems & said)) / whole if whole and told else 0.0

    def _weight(self, stem: str) -> float:
        return self.weights.get(stem, 0.0) * (0.5 if stem in self.names else 1.0)

    def _is_before(self, task: Task, date: str) -> bool:
        return bool(task.date) and task.date < date and fewest_months([task.date], [date]) <= _limits()["most_months"]


def weigh_tasks(tasks: Sequence[Task], texts: Sequence[str], names: frozenset[str] = frozenset()) -> Board:
    """Weigh the words of a board's tasks against everything that may speak of them."""
    everything = [*(task.stems for task in tasks), *map(stems_of, texts)]
    seen = Counter(stem for stems in everything for stem in stems)
    most = max(_limits()["few_texts"], _limits()["common"] * len(everything))
    weights = {stem: math.log((1 + len(everything)) / count) for stem, count in seen.items() if count <= most}
    holding: dict[str, list[str]] = defaultdict(list)
    for task in tasks:
        for stem in task.stems:
            if stem in weights:
                holding[stem].append(task.key)
    return Board({task.key: task for task in tasks}, dict(holding), weights, names)


def parts_of(text: str) -> tuple[frozenset[str], ...]:
    """The words of each thing that a text asks for, where it asks for several."""
    parts = [stems_of(part) for part in _AND_THAT.split(text)]
    return tuple(parts) if len(parts) > 1 else ()


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, without their endings."""
    words = _WORD.findall(text.replace("’", "'"))
    words += [part for word in words if (parts := _HALVES.fullmatch(word)) for part in parts.groups()]
    stems = {_stem(word) for word in words}
    return frozenset(stems - _limits()["small"] - {""})


@lru_cache(maxsize=4096)
def name_words(text: str) -> frozenset[str]:
    """The words of the name of a matter, as far as they are compared."""
    small = load_words("progress")["joining_words"].split()
    return frozenset(cut_word(word.rstrip("s")) for word in _LOW_WORD.findall(text.lower()) if word not in small)


def cut_word(word: str) -> str:
    """The letters of a word by which names are compared."""
    return word[:_CUT]


def _stem(word: str) -> str:
    if word.isupper() and len(word) <= _LEAST:
        return word.lower() if len(word) == _LEAST else ""  # IOM; LS are somebody's letters
    low = word.lower().removesuffix("'s").replace("-", "").replace("'", "")
    if len(low) <= _LEAST:
        return ""
    if low.endswith("ies"):
        return f"{low[:-3]}y"  # policies as policy, and not as police
    ending = next((e for e in _ENDINGS if low.endswith(e) and len(low) - len(e) > _LEAST), "")
    return low.removesuffix(ending)


@cache
def _limits() -> dict[str, Any]:
    loaded = load_words("progress")
    return {**loaded, "small": frozenset(_stem(word) for word in str(loaded["small_words"]).split())}
