"""A store and the judgements made so far in; the open questions, the most consequential first, out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.judgements import Decision, Settled, task_of
from graph.schema import Edge, Node
from graph.view import View, Window
from queries.answer import Answer, evidence_rows
from queries.facts import EVER, first_cited, last_cited, read_meetings
from queries.one_service import one_service
from queries.rows import before_first

QUESTION = "What has a person to decide?"
Row = dict[str, Any]
_OPEN = ("ambiguous", "unresolved")
_SHOWN = 2  # how many of its facts a name is shown with
# A question of whether two names are one is answered best by what they hold and where they sit.
_TELLING = ("HOLDS", "POST_IN", "CHAIRS", "MEMBER_OF", "PART_OF", "LEADS", "ASSIGNED_TO", "ATTENDED", "HELD")


def find_review(
    view: View, judgements: Sequence[Decision] = (), *, everything: bool = False, as_of: str = ""
) -> Answer:
    """List who may be one and which actions have several possible owners, as far as nobody decided it.

    `changes` says how much hangs on an answer: the relations that one of the two names would hand over, the actions
    that wait for the same owner. With `everything`, what somebody is unsure of comes at the end. With a day, what the
    record left open then; a decision counts whenever it was made, as nothing is asked twice.
    """
    view = as_it_stood(view, as_of)
    settled = Settled(judgements)
    rows = [*_pairs(view, settled), *_owners(view, settled)]
    unsure = sum(row["unsure"] for row in rows)
    rows = [row for row in rows if everything or not row["unsure"]]
    rows.sort(key=lambda row: (row["unsure"], -row["changes"], row["since"] or "9", row["left"], row["key"]))
    dates = sorted({meeting.date for meeting in read_meetings(view, EVER)})
    left_out = [_left_out(unsure)] if unsure and not everything else []
    too_early = before_first(view, Window(until=as_of))
    return Answer(QUESTION, as_of or (dates[-1] if dates else ""), dates, rows, too_early, left_out)


def _left_out(unsure: int) -> str:
    told = "1 question that somebody was unsure of is" if unsure == 1 else f"{unsure} that somebody was unsure of are"
    return f"{told} left out."


def still_open(row: Mapping[str, Any], judgements: Sequence[Decision]) -> bool:
    """Whether a question of the list is still to be asked after more judgements."""
    settled = Settled(judgements)
    said = settled.task(row["left"], row["key"]) if row["kind"] == "owner" else settled.pair(row["left"], row["right"])
    return said == "" or (said == "unsure" and bool(row["unsure"]))


def _pairs(view: View, settled: Settled) -> Iterator[Row]:
    """Two names that may be one, by the doubts that the build noted."""
    keyed = open_pairs(view)
    ends = sorted({key for pair in keyed for key in pair})
    nodes = {node.key: node for node in view.nodes(keys=ends)} if ends else {}
    sides = _sides(view, nodes)
    for (left, right), pair in sorted(keyed.items()):
        names = _told(pair, nodes[left]), _told(pair, nodes[right])
        said = _settled(settled, (names[0], nodes[left]), (names[1], nodes[right]))
        unsure = said == "unsure" or str(pair.get("why", "")).startswith("judged; unsure")
        if said in ("same", "different"):
            continue
        both = [{**sides[left], "name": names[0]}, {**sides[right], "name": names[1]}]
        since = min((side["since"] for side in both if side["since"]), default="")
        yield {
            "kind": str(pair.get("kind") or "person"), "left": names[0], "right": names[1],
            "key": f"{left} {right}", "why": str(pair.get("why") or ""),
            "changes": min(side["facts"] for side in both), "unsure": unsure, "since": since, "candidates": [],
            "sides": both, "basis": "derived", "evidence": [row for side in both for row in side["evidence"]],
        }  # fmt: skip


def open_pairs(view: View, window: Window = EVER) -> dict[tuple[str, str], Row]:
    """The pairs of names that nobody could settle, by their keys: what `judge next` asks and `check` lists.

    Of a name without any relation nothing is said, so an answer would change nothing: such a pair is left out,
    except two names of one service.
    """
    meta = view.meta()
    apart = {_ends(noted) for noted in meta.get("kept_apart") or ()}
    noted = [dict(pair) for pair in meta.get("undecided") or () if isinstance(pair, Mapping)]
    services = [*one_service(view)]
    noted = [*services, *noted]  # what the build noted of a pair says more
    keyed = {_ends(pair): pair for pair in noted if _ends(pair) not in apart and not pair.get("decided")}
    facts = _facts(view, sorted({key for pair in keyed for key in pair if key}), window)
    known = {_ends(pair) for pair in services}  # a bare name may be the one that people ask by
    return {
        pair: noted
        for pair, noted in keyed.items()
        if (any if pair in known else all)(facts.get(key) for key in pair)
    }


def _ends(pair: Mapping[str, Any]) -> tuple[str, str]:
    left, right = sorted((str(pair.get("left_key") or ""), str(pair.get("right_key") or "")))
    return left, right


def _told(pair: Row, node: Node) -> str:
    """The name to ask a thing by: as the build noted it, which tells a post from others of its title."""
    noted = {str(pair.get(f"{side}_key")): str(pair.get(side) or "") for side in ("left", "right")}
    return noted.get(node.key, "") if node.kind == "Post" and noted.get(node.key) else node.name


def _settled(settled: Settled, left: tuple[str, Node], right: tuple[str, Node]) -> str:
    """What was decided of two things under any of their names; a decision counts more than a doubt.

    The bare title of a post that others have too decides nothing of it.
    """
    one, two = ({name, node.key, *(n for n in node.names if n != node.name)} for name, node in (left, right))
    said = {settled.pair(a, b) for a in one for b in two}
    return next((word for word in ("same", "different", "unsure") if word in said), "")


def _facts(view: View, keys: Sequence[str], window: Window = EVER) -> dict[str, list[Edge]]:
    """Every relation of some things that was said in a window."""
    facts: dict[str, dict[str, Edge]] = {key: {} for key in keys}
    for edge in [*view.edges(src=keys, window=window), *view.edges(dst=keys, window=window)] if keys else []:
        for end in (edge.src, edge.dst):
            if end in facts:
                facts[end][edge.id] = edge
    return {key: list(own.values()) for key, own in facts.items()}


def _sides(view: View, nodes: Mapping[str, Node]) -> dict[str, Row]:
    """How many relations each of some things has, since when, and the words of those that tell most."""
    facts = _facts(view, sorted(nodes))
    telling = {key: sorted(own, key=_how_telling)[: 2 * _SHOWN] for key, own in facts.items()}
    quotes = view.evidence(edge.id for own in telling.values() for edge in own)
    sides = {}
    for key, node in nodes.items():
        words = evidence_rows(quotes[edge.id][-1] for edge in telling[key] if quotes.get(edge.id))
        dates = sorted(date for edge in facts[key] for date in (first_cited(edge), last_cited(edge)) if date)
        span = {"since": dates[0] if dates else "", "until": dates[-1] if dates else ""}
        sides[key] = {"name": node.name, "key": key, "facts": len(facts[key]), **span, "evidence": words[:_SHOWN]}
    return sides


def _how_telling(edge: Edge) -> tuple[int, str, str]:
    place = _TELLING.index(edge.kind) if edge.kind in _TELLING else len(_TELLING)
    return place, last_cited(edge), edge.id


def _owners(view: View, settled: Settled) -> Iterator[Row]:
    """Actions that the record gives to one of several people, without saying to which."""
    tasks = view.nodes(["Action", "Resolution"])
    places = defaultdict(set)  # a judgement on words holds for every task of these words
    for node in tasks:
        places[task_of(str(node.props.get("text") or ""))].add(str(node.props.get("item") or node.key))
    unsettled = [node for node in tasks if node.props.get("owner_state") in _OPEN and _candidates(node)]
    waiting = Counter(tuple(_candidates(node)) for node in unsettled)
    proofs = _proofs(view, [node.key for node in unsettled])
    items = {str(node.props.get("item") or "") for node in unsettled} - {""}
    titles = {node.key: node.name for node in view.nodes(keys=sorted(items))} if items else {}
    for node in unsettled:
        words = str(node.props.get("text") or "")
        alone = len(places[task_of(words)]) == 1 and task_of(words) != ""
        said = settled.task(words if alone else "", node.key)
        if said == "owner":
            continue
        written = "; ".join(map(str, node.props.get("owner_tokens") or ()))
        why = _why_open(node, written)
        yield {
            "kind": "owner", "left": words if alone else node.key, "right": "", "key": node.key, "why": why,
            "changes": waiting[tuple(_candidates(node))], "unsure": said == "unsure", "since": node.date,
            "candidates": _candidates(node), "what": words or node.name, "due": str(node.props.get("due") or ""),
            "item": titles.get(str(node.props.get("item")), ""), "sides": [], "basis": "derived",
            "evidence": proofs.get(node.key, []),
        }  # fmt: skip


def _why_open(node: Node, written: str) -> str:
    """Why the owner of a task is open; nobody is offered from another meeting without that being said."""
    if node.props.get("candidates"):
        fits = f'the minutes say "{written}", which fits more than one'
        return fits if written else "more than one owner is possible"
    days = " and ".join(dict.fromkeys(spoken(str(one.get("day") or "")) for one in node.props["probable"]))
    return f'the minutes say "{written}", which fits nobody of that meeting, only a name of another ({days})'


def _candidates(node: Node) -> list[str]:
    """Who may be the owner: whom the words of the meeting fit, else who is known from other meetings."""
    probable = [one.get("name") for one in node.props.get("probable") or ()]
    return [str(name) for name in node.props.get("candidates") or dict.fromkeys(probable)]


def _proofs(view: View, keys: Iterable[str]) -> dict[str, list[Row]]:
    """The words that give rise to some actions."""
    wanted = sorted(keys)
    edges = view.edges(["ARISES_FROM"], src=wanted) if wanted else []
    quotes = view.evidence(edge.id for edge in edges)
    found: dict[str, list[Any]] = defaultdict(list)
    for edge in edges:
        found[edge.src] += quotes.get(edge.id, ())
    return {key: evidence_rows(own)[:_SHOWN] for key, own in found.items()}
