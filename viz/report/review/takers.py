"""A gap in; the posts that could take it, newest words first, each with why and the day, and their words, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.asked import loose
from queries.facts import months_between
from queries.gaps.words import PART_TIME_LABEL
from queries.in_role import turned
from queries.meetings.heard import is_person, who_speaks
from viz.report.model import Text
from viz.report.review.around import Passage, pattern, post_beside
from viz.report.review.as_post import Near, post_of_owner, speaking
from viz.report.review.asked import Asked
from viz.report.review.beside import named_beside
from viz.report.review.candidates import candidates
from viz.report.review.named import last_day, last_sorry
from viz.report.review.nearby import proposed_for, under_the_item, who_answered
from viz.report.review.parts import matters_of, parts_of
from viz.report.review.plans import is_plan, leads_phrase
from viz.report.review.quotes import named_last
from viz.report.review.tasked import tasked
from viz.report.review.tied import only_asks
from viz.report.review.wording import phrase, wording

Row = Mapping[str, Any]


def could_take(asked: Asked, row: Row, *, told_days: Collection[str] = ()) -> Text:
    """The posts the record suggests for a gap, never a person nor the very post that falls short; else no words.

    A day that stands with the words above them is not told again.
    """
    title = str(row.get("issue") or "")
    ways = (lambda: _near_all(asked, row), lambda: named_beside(asked, row), lambda: under_the_item(asked, row, title))
    near_it: list[Near] = next((found for way in ways if (found := _once(asked, row, way()))), [])
    still_there = [near for near in near_it if not _is_gone(asked, near)]
    fresh = [near for near in still_there if is_plan(row) or not _is_earlier(asked, near.day)]
    still_there = fresh or still_there
    most = int(wording()["plan_takers_most" if is_plan(row) else "takers_most"])
    first = still_there[:most] or near_it[: int(wording()["gone_most"])]
    told = "; ".join(_told(asked, near, told_days) for near in first)
    proofs = [proof for near in first for proof in near.proof]
    cites = asked.cite([*proofs, *(proof for near in first for proof in _sorry_since(asked, near)[1])])
    if first and all(_is_gone(asked, near) for near in first) and _places(asked, row):
        told = f"{told}; {phrase('chair_places')}"
    return Text(told, cites)


def _once(asked: Asked, row: Row, near_it: Iterable[Near]) -> list[Near]:
    """Each post once, however its words are turned, without those that could not take it."""
    found: dict[str, Near] = {}
    for near in near_it:
        if _is_fit(asked, row, near):
            found.setdefault(turned(near.post), near)
    return list(found.values())


def _is_fit(asked: Asked, row: Row, near: Near) -> bool:
    """Whether a post could take a gap: it is one, it is not vacant itself, and only a partner's own speaks for it."""
    what, post = str(row.get("what") or ""), near.post
    if row.get("kind") == "partner_absent":
        return f" {loose(what)} " in f" {loose(post)} "
    title = post.partition(", ")[0]
    if pattern("bare_post").fullmatch(title) or (row.get("kind") == "post_vacant" and is_post(what, post)):
        return False
    is_empty = any(is_post(empty, told) for empty in _vacant(asked) for told in (post, title))
    is_led = row.get("kind") in ("owner_departed", "issue_unled")
    return not is_empty and not (is_led and _is_of_whoever_left(asked, row, post))


def _is_of_whoever_left(asked: Asked, row: Row, post: str) -> bool:
    """Whether a post is that of the last owner, who has moved on, and nobody is seen in it later."""
    left = [name for name in asked.held if str(row.get("why") or "").startswith(f"{name} ")]
    days = [one.day for name in left for one in asked.held[name] if one.post == post]
    others = (one for name, held in asked.held.items() if name not in left for one in held)
    return bool(days) and not any(one.post == post and one.day > max(days) for one in others)


def _vacant(asked: Asked) -> list[str]:
    """The posts, named with more than a rank, of which the record says that they are vacant."""
    told = [str(row.get("what") or "") for row in asked.gaps
            if row["kind"] == "post_vacant" and row["label"] != PART_TIME_LABEL]  # fmt: skip
    return [what for what in told if len(what.split()) > 1]


def _near_all(asked: Asked, row: Row) -> list[Near]:
    """The posts near a gap, the answer's own first, then the newest; of several parts those near each of them."""
    parts = [{**part, "also": ()} for part in parts_of(row)] if is_plan(row) else [row]
    each = [_near_one(asked, part) for part in parts]
    shared = set.intersection(*({near.post for near in found} for found in each))
    return [near for found in each for near in found if near.post in shared]


def _near_one(asked: Asked, row: Row) -> list[Near]:
    near_it = [*_spoke_last(asked, row), *_speakers(asked, row), *_near(asked, row)]
    newest_first = sorted(near_it, key=lambda one: one.day, reverse=True)
    proposed = proposed_for(asked, row, str(row.get("issue") or ""))
    return [*who_answered(asked, row), *proposed, *candidates(asked, row), *newest_first]


def _is_gone(asked: Asked, near: Near) -> bool:
    """Whether a post was last shown long ago, so that it alone helps nobody."""
    last = last_day(asked, near.post)
    return bool(last) and _is_earlier(asked, max(last, near.day))


def _speakers(asked: Asked, row: Row) -> Iterator[Near]:
    """The posts that the words themselves show speaking of the matter; a surname behind a rank as the post it has."""
    for proof in row.get("evidence") or ():
        words = " ".join(str(proof.get("quote") or "").split())
        who = "" if only_asks(words) else who_speaks(words).removeprefix("The ")
        is_vague = bool(re.fullmatch(wording()["vague"], who, re.IGNORECASE))
        if who and is_person(who) and "," not in who and not is_vague:
            yield from speaking(asked, who, phrase("spoke_of_it"), proof)


def _spoke_last(asked: Asked, row: Row) -> Iterator[Near]:
    """The post that the newest words on the matter give to whoever says them, where they are newer than the gap."""
    days = [str(proof.get("meeting") or "") for proof in row.get("evidence") or ()]
    title = str(row.get("issue") or row.get("what") or "")
    last = named_last(asked, row, max(days), title) if any(days) else None
    if last is not None:
        sentence = Passage(asked, {"key": row.get("key"), "evidence": [last.proof]}).speaker(last.proof)
        if post := post_beside(sentence):
            matter = last.matter or title
            told = phrase("spoke_last", matter=asked.amid.get(matter, matter))
            yield Near(post, told, str(last.proof.get("meeting") or ""), (last.proof,))


def is_post(what: str, post: str) -> bool:
    """Whether a post is the one spoken of, however it is spelt: co-ordinator, coordinator, co-coordinator."""
    one, other = (re.sub(r"(?:co)+", "co", re.sub(r"[^a-z]", "", loose(words))) for words in (what, post))
    return bool(one) and one in other


def _told(asked: Asked, near: Near, told_days: Collection[str]) -> str:
    """A post with what ties it to the matter, and the day it was last shown where that is earlier than the newest."""
    shown = _shown(asked, near, near.day in told_days)
    why = phrase("on_day", why=near.why, day=spoken(near.day)) if near.day and near.day not in told_days else near.why
    told = "; ".join(part for part in (why, shown) if part)
    return f"{near.post} ({told})" if told else near.post


def _shown(asked: Asked, near: Near, is_told: bool) -> str:
    """The day a post was last shown, where the words with it do not tell that day, and whether that is long ago."""
    last = last_day(asked, near.post)
    if last < near.day:  # the words themselves show it later
        return ""
    if sorry := _sorry_since(asked, near)[0]:
        return phrase("sorry_since", day=spoken(sorry))
    if last and last == near.day and not (is_told and _is_earlier(asked, last)):  # the day stands there already
        return phrase("not_since") if _is_earlier(asked, last) else ""
    return phrase("earlier_shown" if _is_earlier(asked, last) else "last_shown", day=spoken(last)) if last else ""


def _sorry_since(asked: Asked, near: Near) -> tuple[str, list[Row]]:
    """The day of apologies from whoever held a post, later than the long past day it was last shown, and their list."""
    last = last_day(asked, near.post)
    if last < near.day or not _is_earlier(asked, last):
        return "", []
    day, proofs = last_sorry(asked, near.post)
    return (day, proofs) if day > last else ("", [])


def _is_earlier(asked: Asked, day: str) -> bool:
    """Whether somebody was last seen in a post long before the last minutes read."""
    return bool(day and asked.last_day) and months_between(day, asked.last_day) > int(wording()["earlier_months"])


def _near(asked: Asked, row: Row) -> Iterator[Near]:
    """Who leads on the matter or the one around it, and who was given a task on it, as posts."""
    matters = matters_of(row)
    themes = asked.of("themes", everything=True).rows
    around = {loose(str(t.get("broader") or "")) for t in themes if loose(str(t["issue"])) in matters} - {""}
    for owned in asked.of("owns").rows:
        subject = loose(str(owned.get("issue") or owned.get("priority") or ""))
        is_now = owned.get("state") == "current"
        day = "" if is_now else str(owned.get("last_cited") or "")
        post = post_of_owner(asked, owned.get("owner"), day) if subject in matters | around else ""
        if post and owned.get("state") != "ended":
            why = leads_phrase(owned) if is_now else "led_on"
            what = str(owned.get("issue") or owned.get("priority") or "")
            told = phrase(why, what=asked.amid.get(what, what))
            yield Near(post, told, str(owned.get("last_cited") or ""), tuple(owned.get("evidence") or ()))
    yield from tasked(asked, row, themes)


def placed_by_chair(asked: Asked, row: Row | None = None) -> Text:
    """Who could place a matter for which the record points to nobody: the chair of the one board that spoke of it.

    Of no one matter, also the post last seen in the chair, with the day.
    """
    post, day, proofs = _places(asked, row) or ("", "", ())
    told = "; ".join([phrase("nobody_near"), *([phrase("chair_places")] if post else [])])
    if row or not post:
        return Text(told)
    return Text(phrase("chair_shown", placed=told, chair=post, day=spoken(day)), asked.cite(proofs))


def _places(asked: Asked, row: Row | None) -> tuple[str, str, Sequence[Row]] | None:
    """The post last in the chair of the one board that spoke of a matter, with the day and the words."""
    days = set(row.get("meetings") or ()) if row else None
    all_boards = {meeting["body"] for meeting in asked.meetings}
    held = {meeting["body"] for meeting in asked.meetings if days is None or meeting["date"] in days} or all_boards
    found = _last_in_the_chair(asked, held if len(held) == 1 else set())
    return found if found[0] else None


def _last_in_the_chair(asked: Asked, boards: Collection[str]) -> tuple[str, str, Sequence[Row]]:
    """The post of the chair last shown, or of who led a later meeting without being shown as chair; day and words."""
    chairs = [one for one in asked.of("owns").rows if one.get("relation") == "chairs" and one.get("body") in boards]
    newest: Row = max(chairs, key=lambda one: str(one.get("last_cited") or ""), default={})
    led = [(str(one["on"] or ""), str(one["name"])) for row in asked.of("body").rows if row["name"] in boards
           for one in row.get("presided") or ()]  # fmt: skip
    day, name = max(led, default=("", ""))
    held = asked.posts.get(name)
    if held and held.post and day > str(newest.get("last_cited") or ""):
        came = [row for row in asked.of("attendance").rows if row["name"] == name and row["body"] in boards]
        return held.post, day, [proof for row in came for proof in row["evidence"] if proof["meeting"] == day]
    owner = newest.get("owner")
    post = str(owner.get("post") or "") if isinstance(owner, Mapping) else ""
    return post, str(newest.get("last_cited") or ""), newest.get("evidence") or ()
