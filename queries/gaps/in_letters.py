"""A line such as "Not represented: NHS", in; the absence of the one partner whose name begins so, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.schema import Node, Quote
from queries.gaps.facts import Gap, GapFacts


def told_in_letters(known: GapFacts, heads: Sequence[str]) -> Iterator[Gap]:
    """Who is not represented by a line that names them in letters alone; of several that may be meant, nobody."""
    told = "|".join(sorted(map(re.escape, heads), key=len, reverse=True))
    line = re.compile(rf"\W*(?i:{told}) ?[:–-] ?(?:the )?(?P<who>[A-Z]{{2,6}})\W*")
    for edge in known.facts.of("HAS_ITEM"):
        item, meeting = known.facts.node(edge.dst), known.minutes_of(edge.dst)
        problems = [one for one in item.props.get("problems") or () if isinstance(one, dict)]
        for one in problems if meeting is not None else ():
            found = line.fullmatch(str(one.get("text") or ""))
            partner = _only_one(known, found["who"]) if found else None
            if partner is not None and meeting is not None and one.get("quotes"):
                quote = Quote(*one["quotes"][-1])
                subject = f"away {partner.key} {known.facts.body_of(meeting.key)}"
                yield Gap("partner_absent", subject, partner.name, meeting.date, (edge,), key=partner.key,
                          words={"owner": partner.name}, quotes=(quote,))  # fmt: skip


def _only_one(known: GapFacts, letters: str) -> Node | None:
    """The one partner with a name that begins with some letters."""
    every = known.facts.view.nodes(["Organization"])
    found = [node for node in every if any(name.startswith(f"{letters} ") for name in node.names)]
    return found[0] if len(found) == 1 else None
