"""A piece of work and later minutes, in; the issue by which these may speak of it, or that they do not, out."""

from __future__ import annotations

from graph.schema import Node
from queries.asked import loose
from queries.facts import broader_of
from queries.follow.record import FollowFacts


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
    return "" if not stems or known.texts.may_mean(later, stems, owners=owners, titles=titles) else None


def _names_the_board(known: FollowFacts, issue: str, meeting: Node) -> bool:
    """Whether the name of an issue stands in the name of the board that met."""
    board = known.facts.nodes.get(known.facts.body_of(meeting.key))
    name = loose(known.facts.node(issue).name)
    return board is not None and bool(name) and f" {name} " in f" {loose(board.name)} "
