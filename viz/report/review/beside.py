"""A gap that nobody is near, in; the posts that do or say something in its own words or under its item, out.

"No post is shown near it" would be false of a row whose own words go on: "The Parks Officer would be contacting them".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.schema import Quote
from queries.answer import evidence_rows
from queries.asked import loose
from queries.places import place_of
from viz.report.coming import flat
from viz.report.review.around import Passage, pattern
from viz.report.review.as_post import Near, is_chair, post_of_owner, speaking
from viz.report.review.asked import Asked
from viz.report.review.parts import parts_of
from viz.report.review.plans import is_plan, leads_phrase, led_in_name
from viz.report.review.stems import stems
from viz.report.review.tied import about, is_item_of, who_spoke
from viz.report.review.wording import phrase, wording

Row = Mapping[str, Any]


def named_beside(asked: Asked, row: Row) -> list[Near]:
    """Who leads on something in a part of a plan; else who is to act on it by the words or their item, or spoke of it.

    Where the minutes give no number to an item, only what stands before the words is sure to be of it.
    """
    if is_plan(row):  # without its words nobody is said to lead in a part
        return [near for part in parts_of(row) for near in _of_part(asked, part)]
    passage = Passage(asked, row)
    found = _acting(asked, row, passage) or list(who_spoke(asked, row, passage))
    with_home = {near.post.rpartition(", ")[0] for near in found}
    return [near for near in found if near.post not in with_home]


def _acting(asked: Asked, row: Row, passage: Passage) -> list[Near]:
    """Who is to act by the words themselves, then by others of their item that are of the same thing or point at it."""
    last = len(passage.sentences) if passage.item else max(passage.places, default=-1) + 1
    wanted, is_all = about(asked, row), is_item_of(asked, row, passage)
    found = [near for place in passage.places for near in _who_acts(asked, passage.sentences[place])]
    for place, one in [*enumerate(passage.sentences[:last])][::-1]:
        hit = pattern("will_act").match(flat(one.quote))
        if hit is None or place in passage.places:
            continue
        rest = flat(one.quote)[hit.end() :]
        is_beside = any(abs(place - own) == 1 for own in passage.places) and pattern("points_at_it_here").search(rest)
        if is_all or is_beside or pattern("charged").match(rest) or wanted & stems(rest):
            found += _who_acts(asked, one)
    return found


def _of_part(asked: Asked, part: Row) -> Iterator[Near]:
    """Who leads now on a matter in the name of a part, and who is said to lead in some of it."""
    for one in led_in_name(asked, part):
        if post := post_of_owner(asked, one.get("owner")):
            told = phrase(f"{leads_phrase(one)}_now", what=one["issue"])
            yield Near(post, told, str(one["last_cited"]), tuple(one.get("evidence") or ()))
    why, day = flat(str(part.get("why") or "")), str(part.get("last_cited") or "")
    if hit := pattern("will_lead").search(why):
        said = place_of(asked.view, why[hit.start() + 1 :].partition('"')[0], day)
        if said.document:
            proof = tuple(evidence_rows([said._replace(meeting=day)]))
            yield Near(hit["who"], phrase("leads_in_part", part=part["what"]), day, proof)


def _who_acts(asked: Asked, one: Quote) -> list[Near]:
    """The post that is to do something by a sentence, or the group that it puts in charge."""
    words = flat(one.quote)
    hit = pattern("will_act").match(words)
    if hit is None or is_chair(hit["who"]):
        return []
    proof, is_charged = evidence_rows([one])[0], pattern("charged").match(words, hit.end())
    if posts := speaking(asked, hit["who"], phrase("acts_beside"), proof):
        return posts
    group = re.sub(r"^(?:The|An?) ", "", hit["who"])
    *first, kind = loose(group).split() or [""]
    is_group = kind.removesuffix("s") in wording()["endings"] and bool(first) and first[0] not in wording()["everybody"]
    known = [row for row in asked.of("body").rows if loose(str(row["name"])) == loose(group)]
    why = phrase("proposed" if any(row["state"] == "proposed" for row in known) else "charged")
    return [Near(group, why, one.meeting, (proof,))] if is_group and (is_charged or known) else []
