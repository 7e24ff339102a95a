"""The record in; which decisions are given to somebody, by their words or by the Action column, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from queries.asked import loose
from queries.facts import words_of
from queries.follow.words import MARGIN
from viz.report.coming import flat
from viz.report.review.around import pattern
from viz.report.review.asked import Asked

Row = Mapping[str, Any]
SETTLED = "resolved"  # the one state of an owner that names somebody: all partners, TBC and unknown letters do not
NO_LEAD = ("reports", "contact", "signs_off", "works_on")


class Told(NamedTuple):
    """A sentence that makes somebody a lead or chair: its paper, its words, and the names of who that is."""

    paper: str
    words: str
    who: tuple[str, ...]


def given_out(asked: Asked) -> set[str]:
    """The keys of the decisions that a person, post, board or organisation is to carry out.

    A task of the same words carries out the decision: whoever the column beside it names is to do it. "TBC" there, or
    letters that are not settled, name nobody; nor does an owner that may belong to another sentence, whom the
    follow-through marks with (?). Words that ask for no deed are no task, whatever stands beside them.
    """
    works = {work.key for work, _ in asked.follow.works}
    carried = {edge.src: edge.dst for edge in asked.view.edges(["ARISES_FROM"]) if edge.dst.startswith("resolution:")}
    held = {edge.src for edge in asked.view.edges(["ASSIGNED_TO"])}
    tasks = asked.view.nodes(keys=sorted(carried)) if carried else ()
    held |= {one.key for one in tasks if one.props.get("owner_tokens") and one.props.get("owner_state") == SETTLED}
    held -= {one.key for one in tasks if MARGIN in str(one.props.get("link") or "")}
    given = {carried.get(key, key) for key in held if key in works or not key.startswith("action:")}
    return given | _of_boards(asked)


def _of_boards(asked: Asked) -> set[str]:
    """The keys of the decisions that open with the full name of a board and say what it should do.

    "Group" in the column beside it may be everybody; the words are not.
    """
    names = {name for node in asked.view.nodes(["Body"]) for name in node.names}
    boards = {loose(name) for name in names if len(name.split()) > 1}
    found = set()
    for node in asked.view.nodes(["Resolution"]):
        words = re.sub(r"^(?:that )?the ", "", flat(words_of(node)), flags=re.IGNORECASE)
        acts = pattern("board_acts").search(words)
        if acts and loose(words[: acts.start()]) in boards:
            found.add(node.key)
    return found


def leads_told(asked: Asked) -> list[Told]:
    """Every sentence that makes somebody a lead or chair, with who that is."""
    edges = [e for e in asked.view.edges(["LEADS", "CHAIRS"]) if e.props.get("relation") not in NO_LEAD]
    quotes = asked.view.evidence([edge.id for edge in edges]) if edges else {}
    heads = {node.key: node.names for node in asked.view.nodes(keys=sorted({e.src for e in edges}))} if edges else {}
    return [Told(one.document, flat(one.quote), tuple(heads.get(edge.src, ())))
            for edge in edges for one in quotes.get(edge.id, ())]  # fmt: skip


def gives_a_lead(proofs: Sequence[Row], leads: Sequence[Told], others: Sequence[Row] = ()) -> bool:
    """Whether the words of a decision make somebody a lead or chair.

    Of several decisions (`others`: the words of all) in one sentence that does, only the one that names who it is.
    """
    said, beside = _words_of(proofs), _words_of(others)
    return any(paper == lead.paper and _makes(words, lead, beside) for paper, words in said for lead in leads)


def _makes(words: str, lead: Told, beside: Sequence[tuple[str, str]]) -> bool:
    if lead.words in words:
        return True
    if words not in lead.words:
        return False
    apart = any(paper == lead.paper and told in lead.words and told not in words and words not in told
                for paper, told in beside)  # fmt: skip
    return not apart or any(name.rpartition(" ")[2] in words for name in lead.who)


def _words_of(proofs: Sequence[Row]) -> list[tuple[str, str]]:
    return [(str(proof["document"]), flat(str(proof["quote"]))) for proof in proofs]
