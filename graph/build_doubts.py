"""The built nodes in; every two people, posts, boards or organisations that look alike and were not joined, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations
from typing import Any

from graph.bodies import body_stem, subject_of
from graph.build_world import World
from graph.identity.acronyms import stands_for
from graph.identity.organization_learning import doubtful_organizations
from graph.identity.words import plain
from graph.judgements import Settled
from graph.schema import Node
from graph.words import load_words

_LETTERS = re.compile(r"[A-Z]{3,6}")
_WORDS_MORE = 2  # more of them make another group
_Pair = tuple[str, str, str, str]  # kind, key, key, why


def find_doubts(world: World, nodes: Sequence[Node]) -> list[dict[str, Any]]:
    """The pairs with what is alike in them, and whether something or somebody shows that they are two."""
    by_key = {node.key: node for node in nodes}
    settled = Settled(world.partnership.judgements)
    return [*_people(world), *_others(world, by_key, settled)]


def _people(world: World) -> Iterator[dict[str, Any]]:
    for d in world.people.doubts:
        names = world.people.by_key[d.left].name, world.people.by_key[d.right].name
        yield _row(("person", d.left, d.right, d.why), names, decided=d.decided)


def _others(world: World, nodes: Mapping[str, Node], settled: Settled) -> Iterator[dict[str, Any]]:
    for kind, left, right, why in sorted(set(_pairs(world, nodes))):
        if left not in nodes or right not in nodes or left == right:
            continue
        one, two = nodes[left], nodes[right]
        called = _called(world, one), _called(world, two)
        said = {settled.pair(a, b) for a in called[0] for b in called[1]}
        if "different" in said:
            yield _row((kind, left, right, f"{why}; different, says a judgement"), _told(world, one, two), decided=True)
        else:
            told = f"judged; unsure; {why}" if "unsure" in said else why
            yield _row((kind, left, right, told), _told(world, one, two))


def _told(world: World, *nodes: Node) -> tuple[str, str]:
    """The names to ask by; a post whose title others have too is told with its employer or holder."""
    one, two = (world.posts.told(node.key, node.name) if node.kind == "Post" else node.name for node in nodes)
    return one, two


def _called(world: World, node: Node) -> list[str]:
    """What a judgement may call a thing."""
    return [*node.names, node.key, *(world.posts.told(node.key, n) for n in node.names if node.kind == "Post")]


def _pairs(world: World, nodes: Mapping[str, Node]) -> Iterator[_Pair]:
    organizations = {node.key: node.name for node in nodes.values() if node.kind == "Organization"}
    yield from (("post", *doubt) for doubt in world.posts.doubts)
    yield from (("organization", *doubt) for doubt in doubtful_organizations(organizations))
    yield from (("body", *doubt) for doubt in _boards(world, [n for n in nodes.values() if n.kind == "Body"]))


def _boards(world: World, boards: Sequence[Node]) -> Iterator[tuple[str, str, str]]:
    """Boards that look alike; a word more in a name is only a reason where there is no other."""
    asked = list(_alike_boards(world, boards))
    named = {body_stem(name): node.key for node in boards for name in node.names}
    for *names, why in world.bodies.doubts:
        one, two = (world.bodies.resolve(name, "").key or named.get(body_stem(name), "") for name in names)
        asked.append((*_both(one, two), why))
    pairs = {(one, two) for one, two, _ in asked}
    yield from asked
    yield from (doubt for doubt in _with_more_words(boards) if doubt[:2] not in pairs)


def _alike_boards(world: World, boards: Sequence[Node]) -> Iterator[tuple[str, str, str]]:
    """Boards whose names differ in their last words or in how their place is said; `partnership.yml` joins them."""
    lists = load_words("bodies")
    yield from _same_words(boards)
    yield from same_letters(boards)
    by_name = {plain(node.name): node.key for node in boards}
    for name, key in by_name.items():
        endings = [end for end in lists["main_endings"] if name.endswith(f" {end}")]
        for short in (name.removesuffix(f" {end}") for end in endings):
            if short in by_name and " " in short:
                yield *_both(key, by_name[short]), "one name is the other with its kind of board behind it"
        place, _, rest = name.partition(" ")
        for word in lists["areas"] if world.posts.is_place(place) and " " in rest else ():
            if other := by_name.get(f"{word} {rest}"):
                yield *_both(key, other), "one is named by its place, the other by the kind of place"


def _same_words(boards: Sequence[Node]) -> Iterator[tuple[str, str, str]]:
    """Boards whose names have the same words in another order, or one word more that only says what kind it is."""
    lists = load_words("bodies")
    by_words: dict[frozenset[str], list[str]] = {}
    for node in boards:
        words = frozenset(plain(node.name).split()) - {*lists["minor"], *lists["ranks"]}
        by_words.setdefault(words, []).append(node.key)
    for words, keys in by_words.items():
        for one, two in combinations(sorted(keys), 2) if len(words) > 1 else ():
            yield one, two, "the same words in another order, or with a word that only says what kind of board it is"


def same_letters(boards: Sequence[Node]) -> Iterator[tuple[str, str, str]]:
    """Boards of one kind, of which one goes by letters that stand for the other's name as well: 'the LKF'."""
    for one, two in permutations(boards, 2):
        letters = [name for name in one.names if _LETTERS.fullmatch(name) and stands_for(name, one.name)]
        if one.name.split()[-1] == two.name.split()[-1] and any(stands_for(short, two.name) for short in letters):
            yield *_both(one.key, two.key), "one goes by letters that stand for both names"


def _with_more_words(boards: Sequence[Node]) -> Iterator[tuple[str, str, str]]:
    """Groups of one kind whose names differ by a word or two: 'Youth Gangs', 'Youth Service Gangs Group'."""
    for one, two in permutations(boards, 2):
        few, many = (set(body_stem(node.name).split()) for node in (one, two))
        alike = one.props.get("kind") == two.props.get("kind") and subject_of(one.name) and subject_of(two.name)
        if alike and few < many and len(many - few) <= _WORDS_MORE and len(set(subject_of(one.name).split())) > 1:
            yield *_both(one.key, two.key), "one name is the other with another word in it"


def _both(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _row(pair: _Pair, names: tuple[str, str], *, decided: bool = False) -> dict[str, Any]:
    kind, left, right, why = pair
    sides = {"left": names[0], "left_key": left, "right": names[1], "right_key": right}
    return {"kind": kind, **sides, "why": why, "decided": decided}
