"""A gap and the passage it stands in, in; the posts that answered, were asked, or spoke under the same item, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from queries.asked import loose
from queries.meetings.recognized import authorities
from viz.report.coming import flat
from viz.report.review.around import Passage, pattern
from viz.report.review.as_post import Near, as_near, speaking
from viz.report.review.asked import Asked
from viz.report.review.choice import is_standing
from viz.report.review.tied import partners_in_short
from viz.report.review.wording import phrase, wording

Row = Mapping[str, Any]
LONG = 6  # letters; a word of more names a thing


def who_answered(asked: Asked, row: Row) -> Iterator[Near]:
    """The post of whoever answered the newest words, and the authority that they ask to do something."""
    passage = Passage(asked, row)
    if answer := passage.answer():
        yield from speaking(asked, answer.who, phrase(f"taker_{answer.how}"), answer.proof)
    called = authorities(asked.view.meta().get("seats") or ())
    for proof in row.get("evidence") or ():
        hit = pattern("asked_of").search(flat(str(proof.get("quote") or "")))
        if hit and any(one.is_called(hit["who"]) for one in called):
            why = phrase("asked_to_do", deed=hit["deed"]) if hit["deed"] else phrase("asked_something")
            yield Near(hit["who"], why, str(proof.get("meeting") or ""), (proof,))


def under_the_item(asked: Asked, row: Row, title: str) -> Iterator[Near]:
    """Who has a task under the same item that names the same thing, or that is told right behind the words."""
    passage = Passage(asked, row)
    if row.get("kind") not in wording()["beside_kinds"] or not passage.item:
        return
    short = set(re.findall(r"[A-Z]{2,}", title)) - partners_in_short(asked)
    named = short | {word for word in loose(title).split() if len(word) > LONG}
    behind = passage.next_to_the_words()
    for work in asked.of("follow-through").rows:
        told = set(re.findall(r"\w+", str(work["deed"]))) | set(loose(str(work["deed"])).split())
        is_behind = any(flat(str(proof.get("quote") or "")) in behind for proof in work["evidence"])
        if (work["meeting"], work["item"]) == passage.item and (named & told or is_behind):
            for name in (name for name in work["owners"] if name in asked.posts):
                yield from as_near(asked, name, phrase("task_under_it"), passage.item[0], work["evidence"][:1])


def proposed_for(asked: Asked, row: Row, title: str) -> Iterator[Near]:
    """The groups proposed for the matter: named after nothing but it, or with its whole name; with the newest words."""
    endings, about, whole = set(wording()["endings"]), set(loose(title).split()), f" {loose(title)} "
    for board in asked.of("body").rows if is_standing(row) else ():
        own = set(loose(str(board["name"])).split()) - endings
        said = [proof for proof in board["evidence"] if proof.get("quote")]
        if board["state"] == "proposed" and own and said and (own <= about or whole in f" {loose(board['name'])} "):
            newest = max(said, key=lambda proof: str(proof.get("meeting") or ""))
            yield Near(str(board["name"]), phrase("proposed"), str(newest.get("meeting") or ""), (newest,))
