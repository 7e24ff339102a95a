"""Two names, in; the shortest chain of evidence from one to the other, step by step with its words, out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.schema import Node
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import NAMED, find_named, read_as
from queries.facts import EVER, Facts, last_cited, read_facts
from queries.network.chains import SEATS, Search, Step, best_chain, search_chains
from queries.network.said import called, step_words
from queries.rows import Found, Notes, give_answer

MOST = 5  # meanings of one name
LAST_RESORT = (
    "Nothing closer was found than the same board or the same list of a meeting; that alone does not show that the "
    "two had to do with each other."
)

SAME_ITEM = (
    "One item may speak of many things: being named under the same item does not show that two of them had to do "
    "with each other."
)


def find_path(view: View, start: str, end: str, *, window: Window = EVER) -> Answer:
    """Show the shortest chain of evidence between two names, each step with the words that prove it."""
    view = as_it_stood(view, window.until)
    starts, ends = _asked(view, start), _asked(view, end)
    question = f"How does the record get from {start} to {end}?"
    read = [*read_as(start, starts), *read_as(end, ends)]
    both = {node.key for node in starts} & {node.key for node in ends}
    goals = [node for node in ends if node.key not in both]
    if not goals or {node.key for node in starts} == both:
        same = next(node for node in starts if node.key in both)
        return give_answer(view, question, window=window, found=_one(view, same, (start, end), window), notes=Notes(
            (), [f"“{start}” and “{end}” are two names of one thing in this record: {same.name}."]))  # fmt: skip
    found = search_chains(view, [node.key for node in starts if node.key not in both], [n.key for n in goals], window)
    if not found.reached:
        return give_answer(view, question, window=window, found=(), notes=Notes([_nothing(found, start, end)], read))
    chain, others = best_chain(found)
    facts = read_facts(view, [step.edge for step in chain], Window(until=window.until))
    rows = [_row(facts, number, step) for number, step in enumerate(chain, 1)]
    notes = Notes((), [*_others(others), *read], _remarks(chain))
    return give_answer(view, question, window=window, found=rows, notes=notes)


def _asked(view: View, what: str) -> list[Node]:
    """What a name may mean; an action or a decision only where nothing else answers to it."""
    try:
        return find_named(view, what, NAMED, closer=False)[:MOST]
    except NotFoundError:
        try:
            return find_named(view, what, ("Action", "Resolution", "AgendaItem"))[:MOST]
        except NotFoundError:
            return find_named(view, what, NAMED)[:MOST]


def _one(view: View, node: Node, names: tuple[str, str], window: Window) -> list[Found]:
    """A row for one thing asked for by two names, with words that carry them."""
    edges = view.edges(src=[node.key], window=window) + view.edges(dst=[node.key], window=window)
    facts = read_facts(view, edges, window, keys=[node.key])
    facts.fetch(edges)
    quotes = [quote for edge in facts.edges for quote in facts.quotes(edge)]
    named = [next((q for q in quotes if name.lower() in q.quote.lower()), None) for name in names]
    proof = tuple(dict.fromkeys(quote for quote in named if quote)) or tuple(quotes[:1])
    values = {"step": 0, "what": f"{names[0]} and {names[1]} are one: {node.name}", "relation": "same",
              "from": node.name, "to": node.name, "date": None, "quote": proof[0].quote if proof else None}  # fmt: skip
    return [Found(values, tuple(facts.edges[:1]), "derived", proof)]


def _row(facts: Facts, number: int, step: Step) -> Found:
    here, there = facts.node(step.here), facts.node(step.there)
    quotes = sorted(facts.quotes(step.edge), key=lambda q: (q.meeting, q.document, q.start), reverse=True)
    values = {
        "step": number,
        "what": step_words(step.edge, here, there),
        "relation": step.edge.kind,
        "from": called(here),
        "to": called(there),
        "date": last_cited(step.edge) or None,
        "quote": quotes[0].quote if quotes else None,
        "id": step.edge.id,
    }
    return Found(values, (step.edge,), quotes=tuple(quotes[:2]))


def _others(others: int) -> list[str]:
    if not others:
        return []
    told = "other chain is" if others == 1 else "other chains are"
    return [f"{others} {told} as short; the best evidenced and newest is shown."]


def _remarks(chain: Sequence[Step]) -> list[str]:
    """What a chain does not show, said before it."""
    crowded = named_together = False
    for before, after in pairwise(chain):
        both = {before.edge.kind, after.edge.kind}
        crowded |= before.there.startswith("meeting:")
        crowded |= before.there.startswith("body:") and both <= SEATS
        named_together |= before.there.startswith("item:") and both <= {"MENTIONS", "ABOUT", "RAISES"}
    return ([LAST_RESORT] if crowded else []) + ([SAME_ITEM] if named_together else [])


def _nothing(found: Search, start: str, end: str) -> str:
    looked = f"{found.looked_at} {'thing was' if found.looked_at == 1 else 'things were'} looked at"
    if found.cut:
        narrow = "narrow it with --since, --until or --body"
        return f"whether a chain leads from {start} to {end}: {looked} and the search was stopped there; {narrow}."
    return f"how {start} and {end} hang together: the record shows no chain ({looked}, all that {start} leads to)."
