"""The record in; which decisions are given to somebody, by their words or by the Action column, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from viz.report.review.asked import Asked

Row = Mapping[str, Any]
EVERYBODY = "collective"  # what all partners are to do is given to nobody
NO_LEAD = ("reports", "contact", "signs_off", "works_on")


def given_out(asked: Asked) -> set[str]:
    """The keys of the decisions that a person, post, board or organisation is to carry out.

    A task of the same words carries out the decision: whoever the column beside it names is to do it. Words that ask
    for no deed are no task, whatever stands beside them.
    """
    works = {work.key for work, _ in asked.follow.works}
    carried = {edge.src: edge.dst for edge in asked.view.edges(["ARISES_FROM"]) if edge.dst.startswith("resolution:")}
    held = {edge.src for edge in asked.view.edges(["ASSIGNED_TO"])}
    tasks = asked.view.nodes(keys=sorted(carried)) if carried else ()
    held |= {one.key for one in tasks if one.props.get("owner_tokens") and one.props.get("owner_state") != EVERYBODY}
    return {carried.get(key, key) for key in held if key in works or not key.startswith("action:")}


def leads_told(asked: Asked) -> list[tuple[str, str]]:
    """The paper and the words of every sentence that makes somebody a lead or chair."""
    edges = [e for e in asked.view.edges(["LEADS", "CHAIRS"]) if e.props.get("relation") not in NO_LEAD]
    quotes = asked.view.evidence([edge.id for edge in edges]) if edges else {}
    return [(one.document, _flat(one.quote)) for edge in edges for one in quotes.get(edge.id, ())]


def gives_a_lead(proofs: Sequence[Row], leads: Sequence[tuple[str, str]]) -> bool:
    """Whether the words of a decision make somebody a lead or chair."""
    said = [(str(proof["document"]), _flat(str(proof["quote"]))) for proof in proofs]
    return any(paper == told and (words in lead or lead in words) for paper, words in said for told, lead in leads)


def _flat(text: str) -> str:
    return " ".join(text.split())
