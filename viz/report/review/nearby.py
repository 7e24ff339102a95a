"""A gap and the passage it stands in, in; the posts that answered, were asked, or spoke under the same item, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from queries.answer import evidence_rows
from queries.asked import loose
from queries.meetings.heard import is_person
from queries.meetings.recognized import authorities
from viz.report.coming import flat
from viz.report.review.around import Passage, opening, pattern
from viz.report.review.asked import Asked
from viz.report.review.choice import is_standing
from viz.report.review.wording import phrase, wording
from viz.report.wording import owner_words

Row = Mapping[str, Any]
LONG = 6  # letters; a word of more names a thing


class Near(NamedTuple):
    """A post near a matter: what ties it to the matter, on which day, in which words."""

    post: str
    why: str = ""
    day: str = ""
    proof: tuple[Row, ...] = ()


def who_answered(asked: Asked, row: Row) -> Iterator[Near]:
    """The post of whoever answered the newest words, and the authority that they ask to do something."""
    passage = Passage(asked, row)
    if answer := passage.answer():
        for post in posts_speaking(asked, answer.who):
            yield Near(post, phrase(f"taker_{answer.how}"), str(answer.proof["meeting"]), (answer.proof,))
    called = authorities(asked.view.meta().get("seats") or ())
    for proof in row.get("evidence") or ():
        hit = pattern("asked_of").search(flat(str(proof.get("quote") or "")))
        if hit and any(one.is_called(hit["who"]) for one in called):
            yield Near(hit["who"], phrase("asked_for_it"), str(proof.get("meeting") or ""), (proof,))


def under_the_item(asked: Asked, row: Row, title: str) -> Iterator[Near]:
    """Who spoke last before the words under the same item, and who has a task there that names the same thing."""
    passage = Passage(asked, row)
    if row.get("kind") not in wording()["beside_kinds"] or not passage.item:
        return
    for said in [one for one in passage.before() if opening(one.quote)][:1]:
        for post in posts_speaking(asked, opening(said.quote)):
            yield Near(post, phrase("spoke_under_it"), said.meeting, tuple(evidence_rows([said])))
    named = set(re.findall(r"[A-Z]{2,}", title)) | {word for word in loose(title).split() if len(word) > LONG}
    for work in asked.of("follow-through").rows:
        told = set(re.findall(r"\w+", str(work["deed"]))) | set(loose(str(work["deed"])).split())
        if (work["meeting"], work["item"]) == passage.item and named & told:
            for post in (post for name in work["owners"] for post in posts_of(asked, name) if name in asked.posts):
                yield Near(post, phrase("task_under_it"), str(work["meeting"]), tuple(work["evidence"][:1]))


def proposed_for(asked: Asked, row: Row, title: str) -> Iterator[Near]:
    """The groups proposed for the matter: named after nothing but it, or with its whole name; with the newest words."""
    endings, about, whole = set(wording()["endings"]), set(loose(title).split()), f" {loose(title)} "
    for board in asked.of("body").rows if is_standing(row) else ():
        own = set(loose(str(board["name"])).split()) - endings
        said = [proof for proof in board["evidence"] if proof.get("quote")]
        if board["state"] == "proposed" and own and said and (own <= about or whole in f" {loose(board['name'])} "):
            newest = max(said, key=lambda proof: str(proof.get("meeting") or ""))
            yield Near(str(board["name"]), phrase("proposed"), str(newest.get("meeting") or ""), (newest,))


def posts_of(asked: Asked, name: str) -> list[str]:
    """The post of a candidate who is a person, or the candidate; one that is only probable stands before a bracket."""
    bare = name.partition(" (")[0]
    person = next((known for known in (name, bare) if known in asked.posts), None)
    post = asked.posts[person].post if person is not None else name
    return [post] if post else []


def post_of_owner(asked: Asked, owner: Any) -> str:
    """An owner as a post or partner; a person by the post last shown, else by the organisation."""
    if not isinstance(owner, Mapping) or owner.get("kind") != "person":
        return owner_words(owner) if owner else ""
    held = asked.posts.get(str(owner.get("name")))
    parts = (owner.get("post"), owner.get("organization"))
    return (held.post if held else "") or ", ".join(str(part) for part in parts if part)


def posts_speaking(asked: Asked, who: str) -> list[str]:
    """The post of whoever opens a sentence: the chair, a post as it is written, the one person of a name."""
    if re.fullmatch(wording()["bare_chair"], who, re.IGNORECASE):
        return [phrase("the_chair")]
    title, _, surname = who.rpartition(" ")
    if re.fullmatch(wording()["titles"], title):
        people = [name for name in asked.posts if name.rpartition(" ")[2] == surname]
        return posts_of(asked, people[0]) if len(people) == 1 else []
    if who in asked.posts:
        return posts_of(asked, who)
    return [who.removeprefix("The ").removeprefix("the ")] if is_person(who) else []
