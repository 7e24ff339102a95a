"""Sentences that say that nobody leads on a matter which somebody led on before, in; the matters without a lead, out.

"With her departure the Board has no lead for kites" says more of kites than the words by which she goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graph.schema import Edge, Node, Quote
from queries.asked import loose
from queries.facts import last_cited
from queries.gaps.facts import Gap, GapFacts
from queries.lazy import Pattern

_LACK = Pattern(r"\b(?:no|without an?) (?:\w+ )?lead (?:officer |agency |partner )?(?:for|on) (?:the )?")
UNLED_SAID = (
    "{owner} is the last lead named, on {named}; on {unled} the record says that there is no lead, "
    "and no lead named since is on record."
)


class Said(NamedTuple):
    """A sentence that says so, the item it stands in, and what it says without a lead, in loose letters."""

    edge: Edge
    quote: Quote
    matter: str


def lacks_said(known: GapFacts) -> list[Said]:
    """Every sentence of the minutes that says that there is no lead for something, oldest first."""
    return sorted(_each(known), key=lambda said: said.quote.meeting)


def _each(known: GapFacts) -> Iterator[Said]:
    for edge in known.facts.of("HAS_ITEM"):
        item = known.facts.node(edge.dst)
        problems = [one for one in item.props.get("problems") or () if isinstance(one, dict)]
        for one in problems if known.minutes_of(item.key) is not None else ():
            quote = Quote(*one["quotes"][-1]) if one.get("cue") == "unowned" and one.get("quotes") else None
            if quote is not None and (found := _LACK.search(words := loose(quote.quote))):
                yield Said(edge, quote, words[found.end() :])


def unled_since(known: GapFacts, issue: Node, led: Edge, every: list[Said]) -> Gap | None:
    """The gap of a matter of which a sentence, later than the last words on its lead, says that it has none."""
    last = last_cited(led)
    names = [loose(name) for name in issue.names if name]
    said = [one for one in every if one.quote.meeting > last and _is_of(one.matter, names)]
    if not said:
        return None
    day = said[-1].quote.meeting
    words = {"unled": day, "said": UNLED_SAID, "owner": known.facts.node(led.src).name, "named": last}
    quotes = (*known.facts.quotes(led)[-1:], said[-1].quote)
    return Gap("no_owner", issue.key, issue.name, day, (led, said[-1].edge), issue=issue.name, key=issue.key,
               quotes=quotes, words=words)  # fmt: skip


def _is_of(matter: str, names: list[str]) -> bool:
    """Whether words begin with one of the names of a matter, and go on to no longer name."""
    rests = (matter.removeprefix(name) for name in names if matter.startswith(name))
    return any(not rest or rest[0] in ".,;:)" or rest.split()[0] in ("at", "since", "yet", "now") for rest in rests)
