"""Who chairs a board, in; who is later said to chair one of nearly its name, out: the two may be one board."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from graph.view import View
from queries import wording
from queries.facts import Facts, is_head, last_cited, within

if TYPE_CHECKING:
    from queries.owns.owning import Ownership



def beside_like_boards(facts: Facts, rows: Sequence[Ownership]) -> list[Ownership]:
    """The rows, each chair of a board told of whoever chaired later a board that may be the same one.

    What nobody decided is not concluded: the older chair is then no more than the last of that name.
    """
    boards = {row.thing.key for row in rows if row.thing.kind == "Body" and row.edges[0].kind == "CHAIRS"}
    like = like_boards(facts.view, boards) if boards else {}
    return [_beside(facts, row, like.get(row.thing.key, ())) for row in rows]


def like_boards(view: View, boards: Collection[str]) -> dict[str, list[str]]:
    """By board, those of which the record leaves open whether they are the same."""
    found: dict[str, list[str]] = defaultdict(list)
    for pair in view.meta().get("undecided") or ():
        ends = str(pair.get("left_key") or ""), str(pair.get("right_key") or "")
        for one, other in (ends, ends[::-1]) if pair.get("kind") == "body" and all(ends) else ():
            if one in boards:
                found[one].append(other)
    return dict(found)


def _beside(facts: Facts, row: Ownership, like: Sequence[str]) -> Ownership:
    if not like or row.thing.kind != "Body" or row.edges[0].kind != "CHAIRS":
        return row
    until = facts.window._replace(since="", body="")
    later = [
        edge for edge in facts.view.edges(["CHAIRS"], dst=sorted(like))
        if is_head(edge) and last_cited(edge) > row.last and within(last_cited(edge), until)
    ]  # fmt: skip
    if not later:
        return row
    last = max(later, key=lambda edge: (last_cited(edge), edge.id))
    names = {node.key: node.name for node in facts.view.nodes(keys=sorted({last.src, last.dst}))}
    told = wording.nearly_chaired(names.get(last.dst, ""), names.get(last.src, ""), last_cited(last))
    state = "last_cited" if row.state == "current" else row.state
    return row._replace(state=state, nearly=told, edges=(*row.edges, last))
