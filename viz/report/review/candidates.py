"""A gap in; the posts of those whom the answer itself points to, each with what ties them to it, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graph.view import Window
from queries.answer import evidence_rows
from queries.asked import loose
from queries.facts import last_cited
from viz.report.review.as_post import Near, as_near
from viz.report.review.asked import Asked
from viz.report.review.wording import phrase, wording
from viz.report.wording import named

Row = Mapping[str, Any]
SEARCHED = 200  # places that name somebody


def candidates(asked: Asked, row: Row) -> Iterator[Near]:
    """The posts of those whom the answer itself points to, with what ties them to the matter and the words for it."""
    for candidate in map(named, row.get("candidates") or ()):
        if tied := _leading(asked, row, candidate):
            yield from tied
            continue
        if row.get("kind") not in wording()["candidate_kinds"]:
            continue
        surname = candidate.partition(" (")[0].split()[-1:]
        proofs = [p for p in row.get("evidence") or () if surname and surname[0] in str(p.get("quote"))]
        proofs = proofs or _words_naming(asked, row, candidate.partition(" (")[0])
        yield from as_near(asked, candidate, proof=proofs[:1])


def _leading(asked: Asked, row: Row, name: str) -> list[Near]:
    """Somebody who leads or reports on the matter of a gap, with the newest words that say so."""
    nodes = {node.key: node.name for node in asked.view.nodes(["Issue"])}
    matters = [key for key, issue in nodes.items() if issue == row.get("issue")]
    edges = asked.view.edges(["LEADS"], dst=matters, window=Window(until=asked.window.until)) if matters else []
    who = {node.key for node in asked.view.nodes(keys=sorted({edge.src for edge in edges})) if node.name == name}
    own = sorted((edge for edge in edges if edge.src in who), key=last_cited)
    if not own:
        return []
    why = "reports_on" if own[-1].props.get("relation") == "reports" else "led_on"
    quotes = [one for one in asked.view.evidence([own[-1].id])[own[-1].id] if one.meeting == last_cited(own[-1])]
    matter = str(row["issue"])
    told = phrase(why, what=asked.amid.get(matter, matter))
    return as_near(asked, name, told, last_cited(own[-1]), evidence_rows(quotes)[:1])


def _words_naming(asked: Asked, row: Row, name: str) -> list[Row]:
    """The words that name somebody at a meeting that spoke of the matter, else the newest that do."""
    plain = " ".join(name.replace('"', " ").split())
    hits = asked.of("search", text=f'"{plain}"', limit=SEARCHED).rows if any(map(str.isalnum, plain)) else ()
    said = [proof for hit in hits for proof in hit["evidence"] if loose(name) in loose(str(proof.get("quote")))]
    days = set(row.get("meetings") or ())
    return sorted(said, key=lambda proof: (proof.get("meeting") in days, str(proof.get("meeting") or "")), reverse=True)
