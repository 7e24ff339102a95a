"""A piece of work and later minutes, in; the issue by which these may speak of it, or that they do not, out."""

from __future__ import annotations

import re
from collections.abc import Collection

from graph.dates import MONTHS
from graph.deeds import DONE, deed_words, deeds_asked, deeds_told, looks_back, same_thing, same_verb
from graph.schema import Node
from queries.asked import loose
from queries.facts import broader_of
from queries.follow.record import FollowFacts
from queries.follow.texts import stems_in
from queries.lazy import Pattern

_MONTHS = frozenset(MONTHS)
_TO_FILL = Pattern(
    r"\b(?:re-?)?(?:advert\w*|recruit\w*)\s+(?:for |of )?(?:an? |the )?(?:new )?(?P<post>[a-z]+ [a-z]+)", re.IGNORECASE
)
_NAME = 3  # letters of a name that is no initial
_OPENING = 8  # words with which a sentence says of whom it tells
_ROLES = ("chair", "clerk", "secretary", "coordinator")


def spoken_issue(known: FollowFacts, work: str, later: Node) -> str | None:
    """The issue by which later minutes may speak of it; "" where only words of it do, None where nothing does.

    Without words that tell it from other work nothing shows their silence. What the board itself is called after is
    spoken of at every meeting, and so shows nothing.
    """
    facts = known.facts
    own = {key for key in known.own_issues(work) if not _names_the_board(known, key, later)}
    items = {edge.dst for edge in facts.out(later.key, "HAS_ITEM")}
    said = {edge.dst for item in items for edge in facts.out(item, "ABOUT", "RAISES")}
    wider = {broader_of(facts.node(key)) for key in own}
    near = {key for key in said if key in wider or broader_of(facts.node(key)) in own}
    if shared := sorted((own & said) or near):
        return facts.node(shared[0]).name
    if not known.texts.are_held(later):
        return None if own else ""
    telling = [facts.node(key).props.get("telling") or () for key in known.targets(work)]
    stems = next(filter(None, telling), ())
    owners = {facts.node(edge.dst).name for key in known.targets(work) for edge in facts.out(key, "ASSIGNED_TO")}
    titles = [facts.node(item) for item in items]
    if not stems_in(known.text(facts.node(work)), stems):  # "bring the paper": which, other sentences say, if any
        return ""
    if known.texts.may_mean(later, stems, owners=owners, titles=titles):
        return ""
    if _tells_its_deed(known, work, later, owners) or _goes_back_to(known, work, later, owners):
        return ""
    return "" if _is_filled(known, work, later) else None


def _goes_back_to(known: FollowFacts, work: str, later: Node, owners: Collection[str]) -> bool:
    """Whether an item that goes over earlier actions tells of an owner something that is said of no other task.

    'Letters: Ada wrote before she left' under matters arising may be what Ada Finch undertook in other words.
    """
    names = {word for name in owners for word in name.split() if len(word) >= _NAME and len(name.split()) > 1}
    if not names:
        return False
    names |= {"".join(word[0] for word in name.split()).upper() for name in owners if len(name.split()) > 1}
    other = [
        quote for edge in known.facts.of("UPDATES") if _is_of_another(known, edge.dst, work, owners)
        for quote in known.facts.quotes(edge)
    ]  # fmt: skip
    heads = sorted(
        (quote.start, looks_back(known.facts.node(edge.dst).name))
        for edge in known.facts.out(later.key, "HAS_ITEM") for quote in known.facts.quotes(edge)
    )  # fmt: skip
    for document, start, end, said in known.texts.sentences(later):
        above = [back for place, back in heads if place <= start]
        opens = {word.strip(".,:;()-–—'’") for word in said.split()[:_OPENING]}
        taken = any(q.document == document and q.start < end and start < q.end for q in other)
        if above and above[-1] and names & opens and not taken:
            return True
    return False


def _tells_its_deed(known: FollowFacts, work: str, later: Node, owners: Collection[str]) -> bool:
    """Whether later minutes tell of an owner the very deed and not to what: 'Lamps: the Chair had written in May'."""
    text = known.text(known.facts.node(work))
    names = {name.split()[-1].lower() for name in owners if name.split()}
    names |= {role for role in _ROLES if f"the {role} " in f"{text.lower()} "}
    asked = deeds_asked(text)
    for _, _, _, said in known.texts.sentences(later) if asked else ():
        for told in deeds_told(said):
            went = told.verbs == deed_words("went_there") and told.state == DONE
            if went and any(same_verb(deed, told) and same_thing(deed, told) for deed in asked):
                return True  # 'the plan went in on 9 May' names nobody
            words = {word.strip(".,:;()") for word in told.actor.lower().split()}
            alone = told.state == DONE and not set(told.things) - _MONTHS
            if alone and names & words and any(same_verb(deed, told) for deed in asked):
                return True
    return False


def _is_of_another(known: FollowFacts, task: str, work: str, owners: Collection[str]) -> bool:
    """Whether a task is another one, and of other owners: what is told of one task of somebody may be told of two."""
    theirs = {known.facts.node(edge.dst).name for edge in known.facts.out(task, "ASSIGNED_TO")}
    return task not in known.targets(work) and bool(theirs) and theirs.isdisjoint(owners)


def _is_filled(known: FollowFacts, work: str, later: Node) -> bool:
    """Whether later minutes speak of 'the new lay member' for whom a task was to advertise."""
    wanted = _TO_FILL.search(known.text(known.facts.node(work)))
    post = " ".join(wanted["post"].lower().split()[:2]) if wanted else ""
    return len(post.split()) > 1 and any(f"new {post}" in loose(said) for *_, said in known.texts.sentences(later))


def _names_the_board(known: FollowFacts, issue: str, meeting: Node) -> bool:
    """Whether the name of an issue stands in the name of the board that met."""
    board = known.facts.nodes.get(known.facts.body_of(meeting.key))
    name = loose(known.facts.node(issue).name)
    return board is not None and bool(name) and f" {name} " in f" {loose(board.name)} "
