"""A view in; every way its people are written, and the post that stands in place of each, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.asof import whole
from graph.names import parse_name, particles
from graph.schema import Edge, Node
from graph.view import View
from viz.words import words

LETTERS = re.compile(r"[^\W\d_]+")
INITIALS = re.compile(r"[A-Z]{2,4}[a-z]{0,2}")
MONTH = re.compile(r"(?i)(january|february|march|april|may|june|july|august|september|october|november|december)$")
BESIDE = re.compile(r"\s*(?:[/,;&]|\band\b|\bor\b)\s*")  # between the owners of one action
NOT_PEOPLE = ("collective", "tbc", "none")  # what stands as the owner of an action is then no name
Words = tuple[str, ...]


@dataclass
class Written:
    """How people are written, each form with what is said instead; forms of names are words in lower case."""

    labels: dict[str, str] = field(default_factory=dict)  # of each person's mark, by key
    names: dict[Words, str] = field(default_factory=dict)  # whole names
    surnames: dict[Words, str] = field(default_factory=dict)
    given: dict[Words, str] = field(default_factory=dict)
    initials: dict[str, str] = field(default_factory=dict)  # in their own capitals
    common: frozenset[str] = frozenset()  # words of posts, partners, boards and issues: a Head is rarely Mr Head

    def add(self, forms: dict[Any, str], form: Any, role: str) -> None:
        """Note one form; what two people share stands for neither."""
        if form:
            forms[form] = role if forms.get(form, role) == role else somebody()


def somebody() -> str:
    """What is said of a person who cannot be told from another."""
    return str(words()["redacted"]["somebody"])


def people_of(view: View) -> Written:
    """Look up everybody in the whole record; their posts as far as this view of it goes."""
    written, everything = Written(), whole(view)
    people = everything.nodes(["Person"])
    roles = _roles(view, people)
    named = everything.nodes(["Post", "Organization", "Body", "Issue"])
    posts = {node.name for node in named if node.kind == "Post"}
    written.common = frozenset(word for node in named for word in spelled(node.name))
    taken: dict[str, int] = defaultdict(int)
    for person in people:
        role = roles.get(person.key, somebody())
        taken[role] += 1
        written.labels[person.key] = _label(role, taken[role], is_post=role in posts)
        for name in person.names:
            _note_name(written, name, role)
    _note_written(written, everything, roles)
    return written


def _label(role: str, count: int, *, is_post: bool) -> str:
    """What stands at a person's mark: a post has a mark of its own, so this one is its holder."""
    beside = [str(words()["redacted"]["holder"])] if is_post else []
    beside += [str(count)] if count > 1 else []
    return f"{role} ({' '.join(beside)})" if beside else role


def _roles(view: View, people: Iterable[Node]) -> dict[str, str]:
    """The post each was last seen in, else whom they were last seen for."""
    names = {node.key: node.name for node in view.nodes(["Post", "Organization", "Body"])}
    last: dict[str, tuple[str, str]] = {}
    for edge in view.edges(["ATTENDED", "MEMBER_OF"]):
        home = str(edge.props.get("organization") or edge.props.get("on_behalf_of") or "")
        home = names.get(home, home)
        if home and ":" not in home:
            told = words()["redacted"]["of"].format(organization=home)
            last[edge.src] = max(last.get(edge.src, ("", "")), (edge.last_cited or edge.as_of, told))
    held: dict[str, tuple[str, str]] = {}
    for edge in view.edges(["HOLDS"]):
        if edge.dst in names:
            held[edge.src] = max(held.get(edge.src, ("", "")), (edge.last_cited or edge.as_of, names[edge.dst]))
    found = {key: role for key, (_, role) in {**last, **held}.items()}
    return {person.key: found[person.key] for person in people if person.key in found}


def spelled(text: str) -> Words:
    """The words of a name, as they are compared."""
    return tuple(word.lower() for word in LETTERS.findall(text))


def _note_name(written: Written, name: str, role: str) -> None:
    """Note a name whole and by its parts; initials that stand for it only where the record uses them."""
    if INITIALS.fullmatch(name):
        written.add(written.initials, name, role)
        return
    parts = parse_name(name)
    written.add(written.names, spelled(name), role)
    written.add(written.names, spelled(parts.display), role)
    if parts.given:
        surname = spelled(parts.surname)
        written.add(written.surnames, surname, role)
        # 'van der Berg' is also written 'Berg'
        written.add(written.surnames, surname[-1:] if surname and surname[0] in particles() else (), role)
        if parts.given[:2].isalpha():
            written.add(written.given, spelled(parts.given)[:1], role)


def _note_written(written: Written, view: View, roles: Mapping[str, str]) -> None:
    """Note what is printed in place of a name: initials of owners, names as signed, names that were joined."""
    ends: dict[str, list[Edge]] = defaultdict(list)
    for edge in view.edges(["ATTENDED", "ASSIGNED_TO"]):
        person = edge.src if edge.kind == "ATTENDED" else edge.dst
        if edge.props.get("name_as_written") and person.startswith("person:"):
            _note_name(written, str(edge.props["name_as_written"]), roles.get(person, somebody()))
        if edge.kind == "ASSIGNED_TO" and person.startswith("person:"):
            ends[edge.src].append(edge)
    for action in view.nodes(["Action", "Resolution"]):
        owners = {edge.dst: _initials_of(edge.dst) for edge in ends[action.key]}
        for token in _tokens(action, ends[action.key]):
            fits = {roles.get(key, somebody()) for key, letters in owners.items() if token.upper() in letters}
            written.add(written.initials, token, fits.pop() if len(fits) == 1 else somebody())
        for name in _names_of_owners(action, written.common):
            _note_name(written, name, written.names.get(spelled(name), somebody()))
    for join in view.meta().get("joins", []):
        if str(join.get("person") or "").startswith("person:"):
            for side in ("left", "right"):
                _note_name(written, str(join[side]), roles.get(str(join["person"]), somebody()))


def _tokens(action: Node, given: Iterable[Edge]) -> Iterator[str]:
    """The initials printed for the owners of an action, one by one."""
    printed = [str(edge.props.get("token") or "") for edge in given]
    if action.props.get("owner_state") not in NOT_PEOPLE:
        printed += map(str, action.props.get("owner_tokens") or ())
    for text in printed:
        yield from (part for part in LETTERS.findall(text) if INITIALS.fullmatch(part))


def _names_of_owners(action: Node, common: frozenset[str]) -> Iterator[str]:
    """The names printed as the owner that nobody was read under: capitals throughout, no word of a post or partner."""
    if action.props.get("owner_state") in NOT_PEOPLE:
        return
    printed = [*(action.props.get("owner_tokens") or ()), *(action.props.get("candidates") or ())]
    for text in (part for token in printed for part in BESIDE.split(str(token))):
        parts = LETTERS.findall(text)
        capitals = len(parts) > 1 and all(part[0].isupper() for part in parts)
        if capitals and not common & set(spelled(text)) and not all(map(INITIALS.fullmatch, parts)):
            yield text.strip()


def _initials_of(key: str) -> set[str]:
    """The letters a person may sign with, as far as the key tells: 'person:ann-lee-hart' gives ALH and AH."""
    parts = [part for part in key.partition(":")[2].split("-") if part]
    letters = "".join(part[0] for part in parts).upper()
    return {letters, letters[:1] + letters[-1:]}
