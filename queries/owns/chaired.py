"""What was asked for, in; who led single meetings of a board without being shown as its chair, as owners, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graph.schema import Edge, Node
from graph.view import View, Window
from queries.facts import Facts, read_facts, within
from queries.owns.departures import post_on
from queries.owns.ownership import context_of
from queries.owns.owning import CHAIR, PRESIDED, Ownership
from queries.presided import presided_by, presided_over


def presiding(view: View, asked: Sequence[Node], window: Window) -> tuple[Facts, list[Ownership]]:
    """Who led meetings of the boards asked for, or which boards the people asked for led meetings of."""
    led: dict[tuple[str, str], dict[str, Edge]] = defaultdict(dict)
    for node in asked:
        pairs = presided_by(view, node.key) if node.kind == "Person" else []
        pairs += [(edge, node.key) for edge in presided_over(view, node.key)] if node.kind == "Body" else []
        for edge, board in pairs:
            if window.body in ("", board) and within(edge.as_of, window):
                led[board, edge.src][edge.id] = edge
    people = {person for _, person in led}
    facts = read_facts(view, context_of(view, people), Window(until=window.until), keys={*people, *(b for b, _ in led)})
    return facts, [_row(facts, pair, list(edges.values())) for pair, edges in sorted(led.items())]


def _row(facts: Facts, pair: tuple[str, str], edges: Sequence[Edge]) -> Ownership:
    board, person = pair
    first, last = edges[0].as_of, edges[-1].as_of  # oldest first, as they come
    post = post_on(facts, person, last)
    ends = facts.node(board), facts.node(person)
    return Ownership(*ends, PRESIDED, CHAIR, first, last, tuple(edges), state="last_cited", post=post)
