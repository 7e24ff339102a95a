"""Check 8 of the network page: a path is the closest chain of what may be a link, and that of the command."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Collection
from typing import Any

import networkx

from graph.view import View, Window
from queries.network.chains import PASSING, cost_of, is_away, is_by_title, is_formal
from queries.network.path import LAST_RESORT, SAME_ITEM, find_path
from tests.viz.browsing import Page
from tests.viz.conftest import Open
from tests.viz.test_browser_answers import link
from viz.words import said_kind


def links_of(view: View, start: str, end: str, *, unsaid: Collection[str], window: Window | None) -> networkx.DiGraph:
    """What may be a link, as dear as `path` has it; a board that was entered from a seat is a place of its own."""
    kinds = {node.key: node.kind for node in view.nodes() if node.kind != "Document"}
    edges = [e for e in view.edges(window=window or Window()) if said_kind(e) not in unsaid and not is_formal(e)]
    near: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        near[edge.src].add(edge.dst)
        near[edge.dst].add(edge.src)
    graph = networkx.DiGraph()
    posts = {node.key for node in view.nodes(["Issue"]) if node.props.get("coordination")}
    said = view.evidence([edge.id for edge in edges if edge.kind == "ABOUT"])
    by_title = {e.id for e in edges if e.dst not in posts and is_by_title(e, said.get(e.id, ()))}
    for edge in (e for e in edges if not is_away(e) and e.id not in by_title):
        for here, there in ((edge.src, edge.dst), (edge.dst, edge.src)):
            if here == there or (kinds[here] == "Meeting" and here != start):
                continue
            seat = edge.kind in ("MEMBER_OF", "CHAIRS", "HELD")
            crowd = 0 if here == start else (len(near[here]) // 6).bit_length() + PASSING.get(kinds[here].lower(), 0)
            for entered in (False,) if seat else (False, True):
                ways = (here, entered), (there, seat and kinds[there] == "Body")
                known = graph.get_edge_data(*ways, {"weight": 99})["weight"]
                graph.add_edge(*ways, weight=min(known, cost_of(edge) + crowd))
    graph.add_edges_from([((end, seat), "end", {"weight": 0}) for seat in (False, True)])
    return graph


def chain(page: Page) -> list[tuple[str, str, str]]:
    """The relations of the chain that the page tells."""
    keys, edges = page.data["nodes"]["key"], page.data["edges"]
    lines = page.js("return [...document.querySelectorAll('#chain li')].map((li) => Number(li.dataset.line))")
    return [(keys[edges["src"][n]], edges["kind"][n], keys[edges["dst"][n]]) for n in lines]


def price(web: networkx.DiGraph, start: str, told: list[tuple[str, str, str]]) -> int:
    """What a chain costs, by the cheapest places it may go through."""
    costs = {(start, False): 0}
    for src, _, dst in told:
        steps = [(there, cost + data["weight"]) for here, cost in costs.items() if here in web
                 for there, data in web[here].items() if {here[0], there[0]} == {src, dst}]  # fmt: skip
        costs = {there: min(cost for place, cost in steps if place == there) for there, _ in steps}
    return min(costs.values(), default=-1)


def cheapest(web: networkx.DiGraph, start: str) -> int | None:
    """What the cheapest chain costs that passes nothing twice.

    A board is two places. Where the cheapest way meets both, a chain leaves out the one or the other: both are tried.
    """
    tried: set[frozenset[Any]] = {frozenset()}
    ways = closest(web, start, frozenset())
    while ways:
        cost, way, without = ways.pop(ways.index(min(ways, key=lambda found: found[0])))
        keys = Counter(place[0] for place in way)
        twice = {place for place in way if keys[place[0]] > 1}
        if not twice:
            return cost
        for less in {without | {place} for place in twice} - tried:
            tried.add(less)
            ways += closest(web, start, less)
    return None


def closest(web: networkx.DiGraph, start: str, without: frozenset[Any]) -> list[tuple[int, list[Any], frozenset[Any]]]:
    """The cheapest way to the end that leaves out some places, with what it costs and leaves out; none for none."""
    try:
        rest = networkx.restricted_view(web, without, [])
        cost, way = networkx.single_source_dijkstra(rest, (start, False), "end")
    except (networkx.NetworkXNoPath, networkx.NodeNotFound):
        return []
    return [(int(cost), way[:-1], without)]


def pairs_of(view: View, unsaid: Collection[str], window: Window | None) -> list[tuple[str, str]]:
    """Half a dozen pairs as they come, and as many of which the links lead from the one to the other."""
    keys = sorted(n.key for n in view.nodes(["Person", "Issue", "Organization", "Body", "Action"]))
    chance, found = random.Random(5), list[tuple[str, str]]()
    for start in chance.sample(keys, len(keys)):
        web = links_of(view, start, start, unsaid=unsaid, window=window)
        far = networkx.descendants(web, (start, False)) - {"end"} if (start, False) in web else set()
        if ends := sorted({place[0] for place in far} & set(keys) - {start}):
            found.append((start, chance.choice(ends)))
        if len(found) == 6:
            break
    return [*found, *((start, end) for start, end in (chance.sample(keys, 2) for _ in range(6)))]


def paths_otherwise(
    page: Page, view: View, *, unsaid: Collection[str] = (), window: Window | None = None
) -> list[tuple[str, str]]:
    """The pairs whose chain is not as close as the closest, or is told where there is none."""
    wrong, found = [], 0
    for start, end in pairs_of(view, unsaid, window):
        web = links_of(view, start, end, unsaid=unsaid, window=window)
        page.follow(f"#v=path&a={start}&b={end}{link((), unsaid, window)}")
        told = chain(page)
        if (best := cheapest(web, start)) is not None:
            found += 1
            through = [key for src, _, dst in told for key in (src, dst)]
            right = price(web, start, told) == best and max(through.count(key) for key in through) <= 2
        else:
            right = not told and page.text("summary").startswith("No chain of the relations")
        wrong += [] if right else [(start, end)]
    return wrong if found else [("no pair", "has a chain")]


def test_what_is_met_twice_is_no_chain() -> None:
    """The cheapest way through a board's two places is none; a dearer one that meets it once is."""
    web = networkx.DiGraph()
    seat, board, lead = ("board", True), ("board", False), ("lead", False)
    for here, there in ((("ann", False), seat), (seat, lead), (lead, board), (board, "end")):
        web.add_edge(here, there, weight=1)
    assert cheapest(web, "ann") is None
    web.add_edge(("ann", False), board, weight=9)
    assert cheapest(web, "ann") == 10
    assert cheapest(web, "bob") is None


def test_8_a_path_is_as_short_as_the_shortest(opened: Open, example: View) -> None:
    """Check 8: as close a chain as networkx finds, over all that links, over some, and within dates."""
    page = opened("example")
    assert paths_otherwise(page, example) == []
    assert paths_otherwise(page, example, unsaid=["ATTENDED", "HELD", "HAS_ITEM"]) == []
    assert paths_otherwise(page, example, window=Window("2018-01", "2018-12")) == []


def test_8_a_path_is_that_of_the_command(opened: Open, example: View) -> None:
    """Check 8: the very chain of `path`, but for what it finds only at the table of a meeting or by apologies."""
    page, kinds = opened("example"), {node.key: node.kind for node in example.nodes()}
    states = {edge.id: edge.props.get("state") for edge in example.edges(["ATTENDED"])}
    edges = {edge.id: (edge.src, said_kind(edge), edge.dst) for edge in example.edges()}
    chance, same = random.Random(11), 0
    keys = sorted(n.key for n in example.nodes(["Person", "Issue", "Organization", "Body"]))
    for start, end in (chance.sample(keys, 2) for _ in range(25)):
        answer = find_path(example, start, end)
        page.follow(f"#v=path&a={start}&b={end}")
        told = chain(page)
        through = [{told[n][0], told[n][2]} & {told[n + 1][0], told[n + 1][2]} for n in range(len(told) - 1)]
        assert not any(kinds[key] == "Meeting" for both in through for key in both)
        by = [row["id"] for row in answer.rows]
        if LAST_RESORT in answer.headline or any(states.get(one) in ("apology", "absent") for one in by):
            continue
        assert told == [edges[one] for one in by], (start, end)
        if SAME_ITEM in answer.headline:
            assert page.text("chain").startswith(SAME_ITEM)
        same += 1
    assert same > 10


def test_8_apologies_and_a_shared_board_are_no_link(opened: Open) -> None:
    ada, tom, meeting = "person:ada-quill", "person:tom-reed", "meeting:fernhaven-board/2031-03-04"
    page = opened("fernhaven", f"#v=path&a={ada}&b={tom}&unsaid=ASSIGNED_TO")
    assert chain(page) == []
    assert "Apologies, a seat on the same board and a place at the same meeting count as no" in page.text("summary")
    page.follow(f"#v=path&a={ada}&b={meeting}")
    assert chain(page) == [(ada, "ATTENDED", meeting)]
    page.follow(f"#v=path&a={tom}&b={meeting}")
    assert chain(page)
    assert (tom, "ATTENDED", meeting) not in chain(page)


def test_8_a_chain_never_comes_back_to_what_it_passed(opened: Open) -> None:
    """Two with a seat on one board: round by what the board leads, and back to it, is no chain."""
    page = opened("detour", "#v=path&a=person:ada-quill&b=person:tom-reed&unsaid=ASSIGNED_TO")
    assert chain(page) == []
    page.follow("#v=path&a=person:ada-quill&b=person:tom-reed")
    assert [kind for _, kind, _ in chain(page)] == ["ASSIGNED_TO", "ARISES_FROM", "ABOUT", "REPORTS_ON"]
    assert page.complaints() == []


def test_what_cannot_be_drawn_leaves_a_sentence_and_no_picture(opened: Open) -> None:
    page = opened("fernhaven", "#v=path&a=issue:hoarding&b=organization:fernhaven-council")
    page.js(
        "const add = vis.DataSet.prototype.add; vis.DataSet.prototype.add = function (all, ...more) {"
        "if (all.length) throw new Error('invented'); return add.call(this, all, ...more); }"
    )
    page.follow("#v=path&a=issue:hoarding&b=person:tom-reed")
    assert (page.text("heading"), page.texts("#chain li")) == ("Not drawn", [])
    assert page.text("summary").startswith("This view could not be drawn.")
    page.follow("#v=map")
    assert page.text("heading") == "Everything in the record"


def test_8_a_path_is_told_in_words_with_its_proofs(opened: Open) -> None:
    page = opened("fernhaven", "#v=path&a=issue:hoarding&b=organization:fernhaven-council")
    links = page.texts("#chain li > p")
    assert len(links) == len(page.texts("#chain blockquote")) == 5
    assert links[-1].startswith("Head of Community Safety")
    page.follow("#v=path&a=issue:hoarding&b=issue:hoarding")
    assert page.text("summary") == "Both are the same."
    page.follow("#v=path&a=issue:hoarding")
    assert page.text("summary") == "Choose where to start and where to end."
    page.follow("#v=path&a=person:tom-reed&b=action:a2")
    assert page.text("chain").startswith(SAME_ITEM)  # over an agenda item
