"""Words that call a post vacant, in; whether later minutes show somebody in it, out."""

from __future__ import annotations

import re

from graph.schema import CHAIR_OF, Edge, Node, Quote
from queries.asked import loose
from queries.facts import first_cited, last_cited, words_of
from queries.gaps.facts import GapFacts
from queries.gaps.words import HERE
from queries.lazy import Pattern
from queries.one_service import is_same_partner
from queries.owns.departures import has_ended

_POST_END = r"co-?ordinator|officer|manager|analyst|worker|secretary|clerk|treasurer|adviser|nurse|warden"
_POST = Pattern(  # with the word before it, but for an article
    r"(?i)(?:(?!(?:the|an?|any|this|that|its|their|our|one|no)\b)[\w&-]+ )?"
    rf"\b(?:{_POST_END}|director)\b"
)
_CALLS = Pattern(  # 'All partners to let the clerk know of anybody who might take it on'
    r"(?i)\b(?:take (?:this|it|that) on|take on (?:this|that|the (?:role|chair|chairing))|(?:come|step) forward|"
    r"volunteer\w*|their own organi[sz]ations?|willing to (?:chair|lead|do (?:it|this)))\b"
)
SEAT = " seat"  # behind the name of a partner
_FOUND = r"\b(?:found|appointed|elected|recruited|filled|in post|started|welcomed|introduced|takes? up|took up)\b"
_NOT_YET = Pattern(r"(?i)\b(?:not|no|nobody|unable|until|if|once|would|to be|hoped|yet)\b")
_PLAIN = r"(?: (?!(?:with|for|of|the|to|by|from|about|and|no)\b|vacan)[\w'’&-]+)"
_HELD = Pattern(  # 'the council now had a funded lamp co-ordinator', 'the lamp co-ordinator was Ann Lee'
    rf"\b(?i:(?:ha[sd]|have) (?:an?|its|their|one){_PLAIN}{{0,6}} (?:{_POST_END}))\b(?! (?:post )?(?i:vacan))"
    rf"|\b(?i:{_POST_END}) (?i:(?:is|was)(?: now| currently)?) (?!(?:The|A|An|No|Not)\b)[A-Z][\w'’-]+ [A-Z][\w'’-]+"
    rf"|\b(?i:post(?: of)?[^.;]{{0,60}}(?:{_POST_END})|(?:{_POST_END})(?: post)?) "
    r"(?i:(?:is|was|has been|had been) (?:now )?(?:funded|filled|held by))\b"
)


def says_held(said: Quote) -> bool:
    """Whether words say that a post is filled: the place has one now, names who it is, or calls it funded or filled."""
    text = " ".join(said.quote.split())
    return bool(_HELD.search(text)) and not _NOT_YET.search(text)


def filled_later(known: GapFacts, said: Quote) -> bool:
    """Whether a sentence of a later meeting says that somebody was found for the post: 'had found a Treasurer'."""
    post = _POST.search(" ".join(said.quote.split()))
    if post is None:
        return False
    name = rf"\b{re.escape(post[0])}\b"
    words = re.compile(rf"(?i){_FOUND}[^.;]{{0,60}}{name}|{name}[^.;]{{0,60}}{_FOUND}")
    later = (meeting for meeting in known.meetings if meeting.date > said.meeting)
    return any(
        words.search(text) and not _NOT_YET.search(text)
        for meeting in later for _, _, _, text in known.follow.texts.sentences(meeting)
    )  # fmt: skip


def is_named(text: str, post: Node) -> bool:
    """Whether a post of two words or more stands in words that are compared loosely, with a space around them."""
    return len(post.name.split()) > 1 and any(f" {loose(name)} " in text for name in post.names)


def began_later(edge: Edge, date: str) -> bool:
    """Whether somebody is seen in a post after a day."""
    return first_cited(edge) > date or last_cited(edge) > date


def is_held_later(known: GapFacts, said: Quote) -> bool:
    """Whether somebody is seen, after the words that call it vacant, in the one post that these name in full."""
    text = f" {loose(said.quote)} "
    posts = [node for node in known.facts.of_kind("Post") if is_named(text, node)]
    return any(began_later(edge, said.meeting) for post in posts for edge in known.facts.into(post.key, "HOLDS"))


def _came_for(known: GapFacts, partner: str, day: str) -> bool:
    """Whether a list of a later meeting has somebody for a partner whose seat was empty."""
    facts = known.facts
    later = [edge for edge in facts.of("ATTENDED") if edge.as_of > day and edge.props.get("state") in HERE]
    return any(is_same_partner(partner, loose(facts.view_name(str(e.props.get("organization") or "")))) for e in later)


def is_filled(known: GapFacts, post: str, day: str) -> bool:
    """Whether somebody is seen after a day in a post by its name, or in the chair of the group that it names."""
    _, chair, body = post.partition(CHAIR_OF)
    if chair:
        boards = [node for node in known.facts.of_kind("Body") if loose(body) in map(loose, node.names)]
        sat = any(last_cited(edge) > day for board in boards for edge in known.facts.into(board.key, "CHAIRS"))
        return sat or any(has_ended(known.facts, board, day) for board in boards)  # which needs no chair any more
    if post.endswith(SEAT):
        return _came_for(known, loose(post.removesuffix(SEAT)), day)
    held = [node.key for node in known.facts.of_kind("Post") if loose(post) in map(loose, node.names)]
    return any(last_cited(edge) > day for key in held for edge in known.facts.into(key, "HOLDS"))


def is_call_answered(known: GapFacts, action: Node, day: str) -> bool:
    """Whether a call for somebody to come forward was for an office that its item calls empty and that was filled."""
    if not _CALLS.search(words_of(action)):
        return False
    for item in known.items_of(action.key):
        told = [str(one.get("post") or "") for one in item.props.get("problems") or () if one.get("cue") == "vacant"]
        bodies = [body for body in known.facts.of_kind("Body") if loose(body.name) in loose(item.name)]
        posts = [post for post in told if post] or [f"{CHAIR_OF}{body.name}" for body in bodies if told]
        if posts and all(is_filled(known, post, day) for post in posts):
            return True
    return False
