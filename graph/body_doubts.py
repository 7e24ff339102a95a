"""The names of boards and where they stand in; those that may be one board, each with what is alike in them, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.bodies import body_kind, body_stem, is_known_board, is_of_any_board, subject_of
from graph.concepts import Concepts
from graph.identity.acronyms import stands_for
from graph.identity.words import is_acronym
from graph.words import load_words


@dataclass(frozen=True, slots=True)
class NamedBoard:
    """One name of a board, and the days and boards whose papers use it."""

    name: str
    stem: str
    days: tuple[str, ...]
    own: frozenset[str]  # the boards whose papers name it
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Matters:
    """The known matters that a board's name is about, "" for a word that is none of them, and its kind in words."""

    ids: frozenset[str]
    ending: str


def doubtful_boards(
    names: Sequence[NamedBoard], newest: Mapping[str, str], concepts: Concepts
) -> Iterator[tuple[str, str, str]]:
    """Names that may be one board: the same subject under another kind, one name within the other, or like matters."""

    def now(name: str) -> str:
        """The stem of the name that a board goes by now."""
        return body_stem(newest.get(body_stem(name), name))

    above = {n.stem: frozenset(map(now, n.own)) for n in names}
    matters = {n.stem: _matters(n, above[n.stem], concepts) for n in names}
    for a, b in combinations(names, 2):
        letters = next((n.name for n in (a, b) if is_acronym(n.name)), "")
        if letters and any(stands_for(letters, n.stem.title()) for n in (a, b)):
            yield a.name, b.name, "the letters of the one fit the name of the other"
        if not above[a.stem] & above[b.stem] or now(a.name) == now(b.name):
            continue
        why = _alike(a, b) if a.own & b.own and not a.documents & b.documents else ""
        if not why and not set(a.days) & set(b.days):
            why = _like_matters(a, b, matters=matters, broader=concepts.broader)
        if why:
            yield a.name, b.name, why


def _alike(a: NamedBoard, b: NamedBoard) -> str:
    """What is alike in two names of different papers, "" where nothing is."""
    if subject_of(a.name) and subject_of(a.name) == subject_of(b.name):
        return "the same subject under two kinds of group, in different papers"
    if _within(a, b) or _within(b, a):
        return "one name may be short for the other"
    if a.stem != b.stem and is_of_any_board(a.name) and is_of_any_board(b.name):
        return "two general names for a group of one board, in different papers"
    return ""


def _within(short: NamedBoard, long: NamedBoard) -> bool:
    words, more = set(short.stem.split()), set(long.stem.split())
    return bool(subject_of(short.name)) and words < more and body_kind(short.name) == body_kind(long.name)


def _matters(board: NamedBoard, above: frozenset[str], concepts: Concepts) -> _Matters:
    """What a board's name is about, where the list of issues knows all of it but the place."""
    subject = subject_of(board.name)
    hits = concepts.match(board.name) if subject and not is_known_board(board.name) else []
    lists = load_words("bodies")
    kinds = {word for text in (*lists["kinds"], *lists["subject_behind"]) for word in body_stem(text).split()}
    known = {*kinds, *lists["minor"], "sub", *(word for name in above for word in name.split())}
    known |= {word for hit in hits for word in body_stem(hit.words).split()}
    unknown = set(board.stem.split()) - known
    ids = frozenset() if unknown else frozenset(hit.concept for hit in hits)
    return _Matters(ids, board.stem.removeprefix(subject))


def _like_matters(
    a: NamedBoard, b: NamedBoard, *, matters: Mapping[str, _Matters], broader: Callable[[str], str]
) -> str:
    """Whether two groups that no meeting names together are about the same matters, or one about a wider matter."""
    one, two = matters[a.stem], matters[b.stem]
    if not one.ids or not two.ids:
        return ""
    if one.ids == two.ids:
        return "the same matters in other words, at different meetings"
    if one.ending != two.ending:
        return ""
    if one.ids < two.ids or two.ids < one.ids:
        return "groups of one kind, one for more matters than the other, at different meetings"
    if len(one.ids) == len(two.ids) == 1 and _parted(a, b):
        (this,), (that,) = one.ids, two.ids
        if that == broader(this) or this == broader(that):
            return "groups of one kind for a matter and the wider one, seen one after the other"
    return ""


def _parted(a: NamedBoard, b: NamedBoard) -> bool:
    return bool(a.days and b.days) and (a.days[-1] < b.days[0] or b.days[-1] < a.days[0])
