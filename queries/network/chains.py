"""Two sets of things, in; every cheapest chain of relations from one to the other, out.

A chain by what was said of somebody costs little; one by a thing that hangs together with nearly everything (a
meeting, the main board, a large partner) costs much, so that it is taken only where there is nothing closer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.schema import BASES, SURE, Edge, Quote
from graph.view import View, Window
from queries.facts import last_cited, newest_first
from queries.limits import limits
from queries.titled import is_only_titled

# What a step costs; a step that is not listed costs two.
COSTS = {"MENTIONS": 3, "HAS_ITEM": 3, "MEMBER_OF": 4, "REPORTED_AT": 4, "ATTENDED": 4, "HELD": 6}
PASSING = {"meeting": 4, "issue": 1}  # what it costs besides to pass through a thing of this kind
SEATS = frozenset({"MEMBER_OF", "CHAIRS", "HELD"})  # two that are bound to a board by these only sit on it
AT_TABLE = frozenset({"present", "also_present", "substitute"})
COMPARED = 200  # chains of one cost among which the best is chosen


class Step(NamedTuple):
    """One relation of a chain, and the end it is entered by."""

    edge: Edge
    here: str
    there: str


@dataclass
class Search:
    """What was looked at: the cost of each thing, how it was reached, and whether the search was cut short."""

    costs: dict[str, int] = field(default_factory=dict)
    back: dict[str, dict[str, list[Edge]]] = field(default_factory=lambda: defaultdict(dict))
    reached: list[str] = field(default_factory=list)
    cut: bool = False
    refused: Container[str] = ()  # relations that are no evidence here

    def used(self) -> list[Edge]:
        """Every relation on a cheapest chain to what was looked for."""
        places = {place for key in self.reached for place in self._from_start(key)}
        return [e for place in sorted(places) for edges in self.back.get(place, {}).values() for e in edges]

    @property
    def looked_at(self) -> int:
        """How many things were looked at."""
        return len(self.costs)

    def count(self, key: str) -> int:
        """How many chains of the lowest cost lead to a thing."""
        known: dict[str, int] = {}
        for place in self._from_start(key):
            known[place] = sum(known[before] for before in self.back[place]) if place in self.back else 1
        return known[key]

    def _from_start(self, key: str) -> list[str]:
        """The things on the way to a thing, those that were reached first in front."""
        way, todo = {key}, [key]
        while todo:
            before = set(self.back.get(todo.pop(), ())) - way
            way |= before
            todo += sorted(before)
        return sorted(way, key=lambda place: (self.costs[place], place))

    def chains(self, key: str) -> Iterator[tuple[Step, ...]]:
        """The chains of the lowest cost to a thing, in a fixed order."""
        if key not in self.back:
            yield ()
            return
        for before in sorted(self.back[key]):
            step = Step(min(self.back[key][before], key=_better), before, key)
            for chain in self.chains(before):
                yield (*chain, step)


def search_chains(view: View, starts: Iterable[str], goals: Iterable[str], window: Window) -> Search:
    """Look outwards from the starts, and again without the relations of a chain that rest on a word in a title."""
    refused: set[str] = set()
    while True:
        found = _search(view, starts, goals, window, refused)
        titled = _titled(view, found)
        if not titled or len(refused) >= limits()["path_things_looked_at"]:
            return found
        refused |= titled


def _titled(view: View, found: Search) -> set[str]:
    """The relations on the cheapest chains by which something is about a matter that only a title names."""
    about = {edge.id: edge for edge in found.used() if edge.kind == "ABOUT"}
    if not about:
        return set()
    posts = {n.key for n in view.nodes(keys=sorted({e.dst for e in about.values()})) if n.props.get("coordination")}
    quotes = view.evidence(sorted(about))
    return {key for key, edge in about.items() if edge.dst not in posts and is_by_title(edge, quotes.get(key, ()))}


def is_by_title(edge: Edge, quotes: Sequence[Quote]) -> bool:
    """Whether something is about a matter by a title alone; of the post that co-ordinates it a title does speak."""
    return edge.kind == "ABOUT" and bool(quotes) and all(is_only_titled(edge, quote.quote) for quote in quotes)


def _search(
    view: View, starts: Iterable[str], goals: Iterable[str], window: Window, refused: Container[str]
) -> Search:
    """Look outwards from the starts, the cheapest first, reading the relations of all that cost the same at once."""
    wanted, first = set(goals), sorted(set(starts))
    found = Search(dict.fromkeys(first, 0), refused=refused)
    waiting: dict[int, set[str]] = {0: set(first)}
    most = limits()["path_things_looked_at"]
    while waiting:
        cost = min(waiting)
        front = sorted(key for key in waiting.pop(cost) if found.costs[key] == cost)
        found.reached = [key for key in front if key in wanted]
        if found.reached or not front:
            if found.reached:
                break
            continue
        if found.looked_at > most:
            found.cut = True
            break
        _go_on(view, found, front, waiting, window=window)
    return found


def _go_on(view: View, found: Search, front: list[str], waiting: dict[int, set[str]], *, window: Window) -> None:
    near: dict[str, dict[str, list[Edge]]] = defaultdict(lambda: defaultdict(list))
    edges = {e.id: e for e in view.edges(src=front, window=window) + view.edges(dst=front, window=window)}
    here = set(front)
    for edge in edges.values():
        for key, other in ((edge.src, edge.dst), (edge.dst, edge.src)):
            if key in here and key != other and not is_formal(edge) and edge.id not in found.refused:
                near[key][other].append(edge)
    for key in front:
        leaving = found.costs[key] + (_crowding(key, near[key]) if found.costs[key] else 0)
        for other, ways in near[key].items():
            cost = leaving + min(map(cost_of, ways))
            if cost < found.costs.get(other, cost + 1):
                found.costs[other] = cost
                found.back[other] = {}
                waiting.setdefault(cost, set()).add(other)
            if cost == found.costs[other]:
                found.back[other][key] = [edge for edge in ways if cost_of(edge) == min(map(cost_of, ways))]


def is_formal(edge: Edge) -> bool:
    """Whether an edge only says that minutes were approved, which binds a meeting to every later one."""
    return edge.kind == "UPDATES" and edge.dst.startswith("meeting:")


def is_away(edge: Edge) -> bool:
    """Whether an edge only says that somebody was expected at a meeting and did not come."""
    return edge.kind == "ATTENDED" and edge.props.get("state") not in AT_TABLE


def _crowding(key: str, near: dict[str, list[Edge]]) -> int:
    """What it costs to pass through a thing: the more hang together with it, the less one says of the other."""
    crowd = (len(near) // limits()["path_few_neighbours"]).bit_length()
    return crowd + PASSING.get(key.partition(":")[0], 0)


def cost_of(edge: Edge) -> int:
    """What one step costs."""
    cost = COSTS.get(edge.kind, 2) + (edge.confidence < SURE)
    if is_away(edge):
        cost += 2  # apologies bind nobody to those who came
    if edge.kind in ("ABOUT", "RAISES") and edge.src.startswith("item:"):
        cost += 2  # a long item speaks of many things
    return cost


def best_chain(found: Search) -> tuple[tuple[Step, ...], int]:
    """The best evidenced and newest of the cheapest chains, and how many others are as short."""
    chains: list[tuple[Step, ...]] = []
    for key in found.reached:
        for chain in found.chains(key):
            chains.append(chain)
            if len(chains) >= COMPARED:
                break
    others = sum(map(found.count, found.reached)) - 1
    return max(chains, key=_worth), others


def _worth(chain: tuple[Step, ...]) -> tuple[int, int, str, list[str]]:
    ranks = [BASES.index(step.edge.basis) for step in chain]
    dates = sorted(last_cited(step.edge) for step in chain)
    return -max(ranks, default=0), -len(chain), dates[0] if dates else "", dates


def _better(edge: Edge) -> tuple[int, str, str]:
    return BASES.index(edge.basis), newest_first(last_cited(edge)), edge.id
