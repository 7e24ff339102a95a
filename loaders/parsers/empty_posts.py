"""Sentences that say there is nobody in a post or no chair of a group, in; the problem with the post by its name, out.

'There is no lamp secondee', 'no lamp secondee since June 2031', 'Lamp Sub-group. With her move there is no chair.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.schema import CHAIR_OF
from loaders.affiliation import is_post
from loaders.blocks import Source, evidence, squeeze
from loaders.cues import cue, fitting
from loaders.fragments import BODY
from loaders.parsers.bodies import bodies_ended
from loaders.parsers.group_chairs import group_here, opening_group
from loaders.parsers.items import Item
from loaders.parsers.owners import clean
from loaders.parsers.pointed import Place, places_of
from loaders.records import IssueRecord

_BODY = re.compile(BODY)


def parse_empty_posts(source: Source, item: Item) -> Iterator[IssueRecord]:
    """One record to a sentence; none where it hopes, asks or denies, or where nobody can tell which post it is."""
    for paragraph in item.paragraphs:
        for place in places_of(paragraph):
            post = _post(place, item, paragraph.text)
            if post:
                sentence = place.sentence
                yield IssueRecord(
                    item=item.number or None, item_order=item.order, cue="vacant", post=post,
                    text=squeeze(sentence.text),
                    evidence=evidence(source, sentence.start, sentence.end),
                )  # fmt: skip


def _post(place: Place, item: Item, paragraph: str) -> str:
    text = place.sentence.text
    if cue("problems", "bare_vacant").search(text):
        return _of_heading(place, item, paragraph)
    if cue("problems", "the_post_is").search(text) and not _is_open(text):
        named = next((one for one in (place.above, item.about) if is_post(one)), "")
        return "" if cue("leads", "office").search(named) else named  # who is in an office the lists of people tell
    if (found := cue("problems", "no_keeper").search(text)) and not _is_open(text):
        paper = found["paper"] or place.above or item.about
        return f"Keeper of the {paper[:1].lower()}{paper[1:]}" if paper else ""
    if (found := cue("problems", "office_open").search(text)) and not _is_open(text):
        return found["post"][:1].upper() + found["post"][1:]
    for pattern in fitting(text, "problems", "no_holder"):
        if (found := pattern.search(text)) and not _is_open(text[: found.start("post")]):
            return clean(found["post"])
    if (found := cue("problems", "no_chair").search(text)) and not _is_open(text.replace(found[0], "")):
        said = clean(found["body"] or "")
        named = said if len(said.split()) > 1 else opening_group(text) or opening_group(place.before)
        body = named or group_here(item, place.above) or _only_group(place.before)
        body = re.sub(r"^[Tt]he ", "", body)
        one = body and " and the " not in body  # 'the Lamp Group and the Kite Group' are two
        return f"{CHAIR_OF}{body}" if one and not is_of_ended_group(text) else ""
    return ""


def is_of_ended_group(text: str) -> bool:
    """Whether a sentence that says a group had no chair ends that group: then it needs none."""
    return cue("problems", "no_chair").search(text) is not None and bool(bodies_ended(text))


def _of_heading(place: Place, item: Item, paragraph: str) -> str:
    """The post of 'Vacant since May' by its heading; none for an office, or where the paragraph tells who has it."""
    named = item.about if place.sentence.text.startswith(place.above or " ") else place.above
    if not named or cue("leads", "office").search(named) or cue("problems", "found_for_it").search(paragraph):
        return ""
    return named if is_post(named) else f"{named} post"


def _only_group(words: str) -> str:
    """The one group that a sentence names: 'It was agreed that a Lamp Group be set up.'"""
    named = {re.sub(r"^[Tt]he ", "", squeeze(found[0])) for found in _BODY.finditer(words)}
    return named.pop() if len(named) == 1 else ""


def _is_open(words: str) -> bool:
    """Whether words hope, ask or set a condition."""
    return cue("problems", "not_empty").search(words) is not None
