"""A task about the future of a body, in; the later minutes by which that body came to an end, out.

Nothing is left to be decided of a panel that was disbanded since. Other work for a body may well go on elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from graph.plain_words import read_plain, words_in
from graph.schema import Edge, Node, Quote
from queries.body_state import events_of
from queries.follow.record import FollowFacts
from queries.places import place_of

_FILE = Path(__file__).parent / "later.yml"


def ended_since(known: FollowFacts, work: Node, meeting: Node) -> tuple[Edge, Quote] | None:
    """The later meeting of the same board whose minutes end the body that a task is about, with their words."""
    if not (about := _about().search(known.text(work))):
        return None
    whose = " ".join((about["body"] or about["named"]).split()).casefold()
    titles = [known.facts.node(key).name.casefold() for key in known.items_of(work.key)]
    bodies = [body for body in known.facts.view.nodes(["Body"]) if _is_meant(body.name.casefold(), whose, titles)]
    if len(bodies) != 1:
        return None
    ends = {on: words for on, words in _ends(bodies[0]) if on > meeting.date}
    for later in known.later_minutes(meeting):
        if later.date in ends and (held := known.facts.into(later.key, "HELD")):
            return held[0], place_of(known.facts.view, ends[later.date], later.date)
    return None


def _is_meant(name: str, whose: str, titles: list[str]) -> bool:
    """Whether a body is called so, or is the one of its kind ('the Panel') that the title of the item names."""
    return name == whose or (name.endswith(f" {whose}") and " " not in whose and any(name in title for title in titles))


def _ends(body: Node) -> Iterator[tuple[str, str]]:
    for event in events_of(body):
        if event.get("event") == "ended" and event.get("quote"):
            yield str(event.get("on") or ""), str(event["quote"])


@cache
def _about() -> re.Pattern[str]:
    """The future of a body as the matter of a task: 'the Panel's future', 'the future of the Lamp Panel'."""
    words = read_plain(_FILE)["future"]
    kinds, told = "|".join(words_in(words, "kinds")), "|".join(words_in(words, "of"))
    name = rf"(?:[A-Z][\w&-]*(?: (?:and|of|for|[A-Z][\w&-]*))* )?(?:{kinds})"
    return re.compile(rf"\b[Tt]he (?P<body>{name})['’]s (?:{told})\b|\b(?:{told}) of the (?P<named>{name})\b")
