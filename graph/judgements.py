"""Judgements in; those that cannot all hold, what they settle of two names, and one order for all of them, out."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

from graph.identity.words import plain
from graph.names import name_key

JOINING = ("same", "alias")
_NEW = re.compile(r"new(?: (?P<kind>person|post))?\s*:\s*(?P<name>\S.*)", re.IGNORECASE | re.DOTALL)
OWNER_OPEN = "owner"  # stands for the second name where nobody can tell who owns an action
# Later ones have the last word where the build reads one judgement after the other; a doubt has the first.
_RANK = ("unsure", "different", "alias", "same", "owner", "status", "not-an-issue")


class Decision(Protocol):
    """What this module needs to know of a judgement."""

    @property
    def kind(self) -> str:
        """What was decided: same, different, owner ..."""

    @property
    def left(self) -> str:
        """The name or the words it is about."""

    @property
    def right(self) -> str:
        """The other name, the owner or the state."""

    @property
    def on(self) -> str:
        """The day of the decision."""

    @property
    def by(self) -> str:
        """Who decided."""

    @property
    def why(self) -> str:
        """What it rests on."""


D = TypeVar("D", bound=Decision)


def is_of_action(decision: Decision) -> bool:
    """Whether a decision is about an action, by its words or its key, and not about names."""
    return decision.kind in ("owner", "status") or is_owner_open(decision)


def is_owner_open(decision: Decision) -> bool:
    """Whether a decision says that nobody can tell who owns an action."""
    return decision.kind == "unsure" and plain(decision.right) == OWNER_OPEN


class NewOwner(NamedTuple):
    """An owner whom no minutes name yet: the kind of node and the name."""

    kind: str
    name: str


def new_owner(name: str) -> NewOwner | None:
    """Somebody new, or a new post, where a name says so: "new: Ann Lee", "new post: Lamp Warden"; None for others."""
    found = _NEW.fullmatch(name.strip())
    if found is None:
        return None
    return NewOwner("Post" if (found["kind"] or "").lower() == "post" else "Person", " ".join(found["name"].split()))


def owner_name(name: str) -> str:
    """The name of an owner without what says that it is new."""
    new = new_owner(name)
    return new.name if new else name


class Contradiction(NamedTuple):
    """Places of judgements that cannot all hold, in the order of the list."""

    places: tuple[int, ...]

    @property
    def last(self) -> int:
        """The place of the one that came last, which is the first to look at."""
        return self.places[-1]


def keys_of(name: str) -> set[str]:
    """The keys by which the program knows a name again: one as a person's, one as that of anything else."""
    name = owner_name(name)
    return {f"name:{name_key(name)}", f"words:{plain(name)}"} - {"name:", "words:"} or {f"as it stands:{name}"}


class Names:
    """Names that judgements tie together, and the judgements that do it."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._ties: dict[str, list[tuple[str, int]]] = {}
        for place, decision in enumerate(decisions):
            for name in (decision.left, decision.right):
                self._tie(*sorted(keys_of(name)))
            if decision.kind in JOINING:
                self._tie(min(keys_of(decision.left)), min(keys_of(decision.right)), place=place)

    def _tie(self, key: str, other: str = "", *, place: int = -1) -> None:
        """Tie two keys by the judgement at a place, or because one name has both."""
        if other:
            self._ties.setdefault(key, []).append((other, place))
            self._ties.setdefault(other, []).append((key, place))

    def reach(self, name: str) -> dict[str, tuple[int, ...]]:
        """Every key that a name is tied to, with the judgements on a way there."""
        ways: dict[str, tuple[int, ...]] = dict.fromkeys(keys_of(name), ())
        waiting = deque(sorted(ways))
        while waiting:
            here = waiting.popleft()
            for other, place in self._ties.get(here, ()):
                if other not in ways:
                    ways[other] = ways[here] if place < 0 else (*ways[here], place)
                    waiting.append(other)
        return ways

    def way(self, left: str, right: str) -> tuple[int, ...] | None:
        """The judgements that make two names one; () where they are one name anyway, None where nothing does."""
        ways = self.reach(left)
        found = [ways[key] for key in keys_of(right) if key in ways]
        return min(found, key=lambda way: (len(way), way), default=None)


def find_contradiction(decisions: Sequence[Decision]) -> Contradiction | None:
    """The first judgements of a list that cannot all hold; whether there are any does not depend on its order."""
    names = Names(decisions)
    found = [*_apart_and_one(decisions, names), *_two_owners(decisions, names), *_two_states(decisions)]
    return min(found, key=lambda c: (c.last, c.places), default=None)


def _apart_and_one(decisions: Sequence[Decision], names: Names) -> Iterator[Contradiction]:
    """Two names that are said to be different, and the same by one judgement or by a chain of them."""
    itself = [place for place, d in enumerate(decisions) if d.kind in JOINING and keys_of(d.left) & keys_of(d.right)]
    for place, decision in enumerate(decisions):
        if decision.kind != "different":
            continue
        way = names.way(decision.left, decision.right)
        if way:
            yield Contradiction(tuple(sorted({*way, place})))
        elif way == ():  # two people of one name: only a judgement on that very name says they are one
            for other in itself:
                if keys_of(decisions[other].left) & keys_of(decision.left):
                    yield Contradiction(tuple(sorted((other, place))))


def _two_owners(decisions: Sequence[Decision], names: Names) -> Iterator[Contradiction]:
    """One action with two owners that are not one by the other judgements."""
    first: dict[str, list[int]] = {}
    for place, decision in enumerate(decisions):
        if decision.kind == "owner" and decision.right:
            for earlier in first.setdefault(task_of(decision.left), []):
                if names.way(decisions[earlier].right, decision.right) is None:
                    yield Contradiction((earlier, place))
            first[task_of(decision.left)].append(place)


def _two_states(decisions: Sequence[Decision]) -> Iterator[Contradiction]:
    """One action with two states on one day; of different days the later one counts."""
    first: dict[tuple[str, str], int] = {}
    for place, decision in enumerate(decisions):
        if decision.kind == "status":
            earlier = first.setdefault((task_of(decision.left), decision.on), place)
            if decisions[earlier].right != decision.right:
                yield Contradiction((earlier, place))


def task_of(words: str) -> str:
    """The words of an action for comparing; a key stays a key."""
    return words if ":" in words and " " not in words else plain(words)


class Settled:
    """What a list of judgements settles, to ask no question twice."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._names = Names(decisions)
        self._itself: dict[frozenset[str], str] = {}
        self._apart: list[tuple[set[str], set[str]]] = []
        self._unsure: list[tuple[set[str], set[str]]] = []
        self._tasks = {task_of(d.left) for d in decisions if d.kind == "owner"}
        self._open_tasks = {task_of(d.left) for d in decisions if is_owner_open(d)}
        for d in decisions:
            ends = (set(self._names.reach(d.left)), set(self._names.reach(d.right)))
            if d.kind in (*JOINING, "different", "unsure") and keys_of(d.left) & keys_of(d.right):
                said = {"different": "different", "unsure": "unsure"}.get(d.kind, "same")
                keys = frozenset(keys_of(d.left))
                self._itself[keys] = self._itself.get(keys, said) if said == "unsure" else said
            elif d.kind == "different":
                self._apart.append(ends)
            elif d.kind == "unsure" and not is_owner_open(d):
                self._unsure.append(ends)

    def pair(self, left: str, right: str) -> str:
        """Whether two names are the same or different by judgement, or unsure; "" where nothing was decided."""
        one, two = keys_of(left), keys_of(right)
        if one & two:
            return next((said for keys, said in sorted(self._itself.items(), key=str) if keys & one), "")
        if self._names.way(left, right) is not None:
            return "same"
        if _between(one, two, self._apart):
            return "different"
        return "unsure" if _between(one, two, self._unsure) else ""

    def task(self, *names: str) -> str:
        """Whether somebody decided who owns an action, under its words or its key: "owner", "unsure" or ""."""
        asked = {task_of(name) for name in names if name}
        return "owner" if asked & self._tasks else "unsure" if asked & self._open_tasks else ""


def _between(one: set[str], two: set[str], pairs: Iterable[tuple[set[str], set[str]]]) -> bool:
    return any((one & a and two & b) or (one & b and two & a) for a, b in pairs)


def in_order(decisions: Iterable[D]) -> tuple[D, ...]:
    """The judgements in one order, whatever theirs was, each once; a doubt that was settled since is left out."""
    once = {(d.kind, d.left, d.right, d.on, d.by, d.why): d for d in decisions}
    ordered = [once[said] for said in sorted(once, key=lambda said: (_RANK.index(said[0]), said[3], said))]
    settled = Settled([d for d in ordered if d.kind != "unsure"])
    named = {task_of(d.left) for d in ordered if d.kind == "owner" and d.right}
    return tuple(d for d in ordered if not _overruled(d, settled, named=named))


def _overruled(decision: Decision, settled: Settled, *, named: set[str]) -> bool:
    """Whether a later decision says more: two names in doubt were decided, an action got its owner."""
    if is_owner_open(decision):
        return settled.task(decision.left) == "owner"
    if decision.kind == "unsure":
        return settled.pair(decision.left, decision.right) != ""
    return decision.kind == "owner" and not decision.right and task_of(decision.left) in named


def tell(decision: Decision) -> str:
    """A judgement as a clause: '"Ann Hart" and "Anne Hart" are the same'."""
    left, right = f'"{decision.left}"', f'"{owner_name(decision.right)}"'
    if is_owner_open(decision):
        return f"nobody can tell who owns {left}"
    told = {
        "same": f"{left} and {right} are the same",
        "alias": f"{left} also goes by {right}",
        "different": f"{left} and {right} are different",
        "unsure": f"{left} and {right} may be the same or not",
        "owner": f"{left} is owned by {right}" if decision.right else f"{left} is owned by none of its candidates",
        "status": f"{left} is {decision.right.replace('_', ' ')}",
    }
    return told.get(decision.kind, f"{left} is no issue" + (f" at {right}" if decision.right else ""))
