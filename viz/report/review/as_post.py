"""A person, or whoever opens a sentence, and a day, in; the post to go to for it today, near a matter, out.

A task given to somebody years ago was given to the post of that day: what they became since is told with that post.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from graph.names import initials
from queries.in_role import turned
from queries.meetings.heard import is_person
from viz.report.review.asked import Asked, Held
from viz.report.review.wording import phrase, wording
from viz.report.wording import owner_words

Row = Mapping[str, Any]


class Near(NamedTuple):
    """A post near a matter: what ties it to the matter, on which day, in which words."""

    post: str
    why: str = ""
    day: str = ""
    proof: tuple[Row, ...] = ()


def held_on(asked: Asked, person: str, day: str) -> Held:
    """What somebody was last seen in by a day, a post before a rank; nothing where it is first seen later."""
    before = [held for held in asked.held.get(person, ()) if not day or held.since <= day]
    return max(before, key=lambda held: (held.day >= day, not held.is_rank, held.day), default=Held())


def as_near(asked: Asked, name: str, why: str = "", day: str = "", proof: Sequence[Row] = ()) -> list[Near]:
    """Somebody as the post of that day; a candidate that is no person as it stands, one only probable without why."""
    bare = name.partition(" (")[0]
    person = next((known for known in (name, bare) if known in asked.posts), None)
    if person is None:
        return [Near(name, why, day, tuple(proof))]
    held = held_on(asked, person, day) if day else asked.posts[person]
    post, why = _now(asked, person, held, day, why)
    return [Near(post, why, day, tuple(proof))] if post else []


def _now(asked: Asked, person: str, held: Held, day: str, why: str) -> tuple[str, str]:
    """The post to go to today for what somebody in a post said or was given on a day, and what ties it to that.

    Whoever has moved within one organisation is told by the post of today; one that another has since is still itself.
    Of somebody who went elsewhere, from a post nobody is seen in since, there is no post to go to.
    """
    later = [one for one in asked.held[person] if day and one.since > day and not one.is_rank]
    if not held.post or not later or _same(later[-1].post, held.post):
        return held.post, why
    others = (one for name, every in asked.held.items() if name != person for one in every)
    if any(_same(one.post, held.post) and one.day > day for one in others):
        return held.post, why
    if not held.home or held.home not in (later[-1].home, initials(later[-1].home)):
        return "", why
    then = held.post.removesuffix(f", {held.home}")
    return later[-1].post, phrase("as_then", why=why, post=then) if why else why


def _same(one: str, other: str) -> bool:
    """Whether two tellings of a post have the same words, however they are turned."""
    return turned(one.replace("&", " and ")) == turned(other.replace("&", " and "))


def speaking(asked: Asked, who: str, why: str, proof: Row) -> list[Near]:
    """The post of whoever opens a sentence: the chair, a post as it is written, the one person of a name."""
    day = str(proof.get("meeting") or "")
    if is_chair(who):
        return [in_the_chair(asked, why, proof)]
    title, _, surname = who.rpartition(" ")
    people = [name for name in asked.posts if f" {who}".endswith(f" {name}")]
    if re.fullmatch(wording()["titles"], title):
        people = [name for name in asked.posts if name.rpartition(" ")[2] == surname]
    if people or re.fullmatch(wording()["titles"], title):
        return as_near(asked, people[0], why, day, [proof]) if len(people) == 1 else []
    return [Near(re.sub("^[Tt]he ", "", who), why, day, (proof,))] if is_person(who) else []


def is_chair(who: str) -> bool:
    """Whether somebody is told as the chair alone."""
    return bool(re.fullmatch(wording()["bare_chair"], who, re.IGNORECASE))


def in_the_chair(asked: Asked, why: str, proof: Row) -> Near:
    """The chair of a meeting: where another has taken it since, by the post of whoever led that one."""
    day = str(proof.get("meeting") or "")
    then = next((row for row in asked.meetings if row["date"] == day), None)
    same = [row for row in asked.meetings if then and row["body"] == then["body"] and row["chair"]]
    who = str(then["chair"] or "") if then else ""
    if who and same[-1]["chair"] != who:
        post = held_on(asked, who, day).post
        if post:
            then_led = [] if asked.short else [phrase("then_chair")]
            return Near(post, "; ".join([*then_led, why]), day, (proof,))
    return Near(phrase("the_chair"), why, day, (proof,))


def post_of_owner(asked: Asked, owner: Any, day: str = "") -> str:
    """An owner as a post or partner; a person by the post of that day or the last shown, else by the organisation."""
    if not isinstance(owner, Mapping) or owner.get("kind") != "person":
        return owner_words(owner) if owner else ""
    held = held_on(asked, str(owner.get("name")), day) if day else asked.posts.get(str(owner.get("name")), Held())
    parts = (owner.get("post"), owner.get("organization"))
    return held.post or ", ".join(str(part) for part in parts if part)
