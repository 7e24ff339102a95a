"""A gap that nobody is near, in; the posts that do or say something in its own words or under its item, out.

"No post is shown near it" would be false of a row whose own words go on: "The Parks Officer would be contacting them".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graph.schema import Quote
from queries.answer import evidence_rows
from queries.asked import loose
from viz.report.coming import flat
from viz.report.review.around import Passage, opening, pattern
from viz.report.review.asked import Asked
from viz.report.review.nearby import Near, post_of_owner, posts_speaking
from viz.report.review.parts import parts_of
from viz.report.review.plans import is_plan, led_in_name
from viz.report.review.wording import phrase

Row = Mapping[str, Any]


def named_beside(asked: Asked, row: Row) -> list[Near]:
    """Who leads on something in a part of a plan; else who does or says something in the words, then under the item.

    Where the minutes give no number to an item, only what stands before the words is sure to be of it.
    """
    if is_plan(row):
        return [near for part in parts_of(row) for near in _of_part(asked, part)]
    passage = Passage(asked, row)
    last = len(passage.sentences) if passage.item else max(passage.places, default=-1) + 1
    own = [passage.sentences[place] for place in passage.places]
    rest = [one for one in passage.sentences[:last][::-1] if one not in own]
    found = [near for one in [*own, *rest] for near in _in_sentence(asked, one, is_item=bool(passage.item))]
    with_home = {near.post.rpartition(", ")[0] for near in found}
    return [near for near in found if near.post not in with_home]


def _of_part(asked: Asked, part: Row) -> Iterator[Near]:
    """Who leads now on a matter in the name of a part, and who is said to lead in some of it."""
    for one in led_in_name(asked, part):
        if post := post_of_owner(asked, one.get("owner")):
            told = phrase("leads_on", what=one["issue"])
            yield Near(post, told, str(one["last_cited"]), tuple(one.get("evidence") or ()))
    if hit := pattern("will_lead").search(flat(str(part.get("why") or ""))):
        yield Near(hit["who"], phrase("leads_in_part", part=part["what"]), str(part.get("last_cited") or ""))


def _in_sentence(asked: Asked, one: Quote, *, is_item: bool) -> Iterator[Near]:
    """The post or proposed group that is to do something by a sentence, or the post that opens it by speaking."""
    words = flat(one.quote)
    will = pattern("will_act").match(words)
    who = will["who"] if will else opening(words)
    posts = posts_speaking(asked, who) if who else []
    if will and not posts:
        posts = [str(board["name"]) for board in asked.of("body").rows
                 if board["state"] == "proposed" and loose(str(board["name"])) == loose(who)]  # fmt: skip
    why = "acts_beside" if will else "spoke_under_it" if is_item else "spoke_before_it"
    for post in posts:
        if post != phrase("the_chair"):
            yield Near(post, phrase(why), one.meeting, tuple(evidence_rows([one])))
