"""An owner of a task, in; whether the sentence itself says that this owner will do it, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from graph.schema import Edge, Node
from queries.asked import loose
from queries.facts import Facts, first_cited, is_head
from queries.lazy import Pattern

_AND_OTHERS = r"(?: (?:and|or) (?:the )?[\w' ]{2,40}?)?"
_DOES = rf"{_AND_OTHERS} (?:would|will|to|agreed|undertook|promised|offered|should|shall|be|is to)\b"

_LETTERS = 3  # of a name that is more than initials
_CHAIRING = Pattern(r"\b(?:to|would|will|should) chair\b|\bchairing\b", re.IGNORECASE)

_CHAIR_TO_SETTLE = Pattern(
    r"\b(?:confirmation|appointment|election|nomination|selection) of (?:(?:a|the) )?(?:new )?"
    r"chair(?:man|woman|person)?\b"
    r"|\bchair(?:man|woman|person)?(?:'s|ship)? (?:confirmation|appointment|election|nomination)\b",
    re.IGNORECASE,
)
_NEW_CHAIR = Pattern(
    r"\b(?:recruit\w*|appoint\w*|advertis\w*|interview\w*|elect\w*|search)\b(?: (?:of|for|to find))? "
    r"(?:a|the) (?:new|next) (?:independent )?chair(?:man|woman|person)?\b(?! of)",
    re.IGNORECASE,
)
_OF_IT = Pattern(r"\b(?:chair\w*|matter|decision|decided?|appoint\w*|nominat\w*|elect(?:ed|ion)?)\b", re.IGNORECASE)


def is_named(facts: Facts, owner: Node, edge: Edge, post: str = "") -> bool:
    """Whether the words of a task name its owner, by name or title, as the one who does something."""
    names = [loose(owner.name), loose(owner.name.split()[-1]) if owner.kind == "Person" else "", loose(post)]
    told = re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in names if len(name) > 2)}){_DOES}")
    text = " ".join(str(facts.node(edge.src).props.get("text") or "").split())
    return told.search(loose(text)) is not None


def names(owner: Node, text: str) -> bool:
    """Whether words name an owner: by one of the names on record, or a person by title and surname, 'Mr Hart'."""
    told = f" {loose(text)} "
    surname = owner.name.split()[-1] if owner.kind == "Person" else ""
    titled = surname and re.search(rf"\b[A-Z][a-z]*\.? {re.escape(surname)}\b", text)
    return bool(titled) or any(f" {loose(name)} " in told for name in owner.names if len(name) > _LETTERS)


def later_chair(facts: Facts, text: str, *, date: str, owners: Collection[str]) -> Edge | None:
    """The chair, named later, of the one group that a task asked its owners to chair; None where there is none."""
    if not owners or not _CHAIRING.search(text):
        return None
    told = loose(text)
    groups = {edge.dst for edge in facts.of("CHAIRS") if _is_told(facts.node(edge.dst), told)}
    since = [edge for edge in facts.of("CHAIRS") if edge.dst in groups and is_head(edge)]
    later = [edge for edge in since if first_cited(edge) > date and edge.src not in owners]
    return min(later, key=lambda e: (first_cited(e), e.id)) if len(groups) == 1 and later else None


def chair_since(facts: Facts, titles: Iterable[str], text: str, *, board: str, date: str) -> Edge | None:
    """The first chair of a board named after the day on which an item was to settle who that is."""
    if not board or not _OF_IT.search(text) or not any(_CHAIR_TO_SETTLE.search(title) for title in titles):
        return None
    named = [edge for edge in facts.into(board, "CHAIRS") if edge.props.get("role") in (None, "", "chair")]
    later = [edge for edge in named if first_cited(edge) > date]
    return min(later, key=lambda edge: (first_cited(edge), edge.id), default=None)


def chair_found(facts: Facts, text: str, *, board: str, date: str) -> Edge | None:
    """The first chair of a board named after the day on which somebody was to see to the recruitment of a new one."""
    if not board or not _NEW_CHAIR.search(text):
        return None
    named = [edge for edge in facts.into(board, "CHAIRS") if edge.props.get("role") in (None, "", "chair")]
    before = {edge.src for edge in named if first_cited(edge) <= date}
    later = [edge for edge in named if first_cited(edge) > date and edge.src not in before]
    return min(later, key=lambda edge: (first_cited(edge), edge.id), default=None) if before else None


def chair_settled(facts: Facts, titles: Iterable[str], text: str, *, board: str, days: tuple[str, str]) -> Edge | None:
    """The same where the chair was named at the very next meeting; `days` are those of the two meetings.

    A chair named later than that need not be the one who was to be chosen.
    """
    found = chair_since(facts, titles, text, board=board, date=days[0])
    return found if found is not None and first_cited(found) <= days[1] else None


def _is_told(group: Node, told: str) -> bool:
    """Whether words name a group, by one of its names of two words or more."""
    names = [loose(name) for name in (group.name, *(name for name, _ in group.aliases))]
    return any(re.search(rf"\b{re.escape(name)}\b", told) for name in names if len(name.split()) > 1)
