"""Checks 4, 6 and 7 of the network page: counts, quotes and filters are those of the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator

import pytest

from graph.schema import Edge
from graph.view import View, Window
from tests.viz.browsing import Page
from tests.viz.conftest import Open
from viz.words import relation_word, said_kind

Said = tuple[str, str, str, str]  # from, relation, to, date
Choice = tuple[list[str], list[str], Window | None]  # types and relations left out, dates


def asked(
    view: View, *, without: Collection[str] = (), unsaid: Collection[str] = (), window: Window | None = None
) -> tuple[set[str], list[Said]]:
    """What the record itself answers: the things and relations left by a choice of types, relations and dates."""
    nodes = {node.key for node in view.nodes() if node.kind not in ("Document", *without)}
    edges = [
        edge for edge in view.edges(window=window or Window())
        if edge.src in nodes and edge.dst in nodes and said_kind(edge) not in unsaid
    ]  # fmt: skip
    if window or unsaid:  # what nothing is said of within the choice goes with what was said
        nodes = {end for edge in edges for end in (edge.src, edge.dst)}
    return nodes, sorted(map(said, edges))


def said(edge: Edge) -> Said:
    return edge.src, said_kind(edge), edge.dst, edge.as_of


def drawn(page: Page) -> tuple[set[str], list[Said]]:
    """The same of what the page draws."""
    marks, lines = page.drawn()
    keys, edges = page.data["nodes"]["key"], page.data["edges"]
    assert len(set(marks)) == len(marks)
    return set(marks), sorted(
        (keys[edges["src"][n]], edges["kind"][n], keys[edges["dst"][n]], edges["date"][n]) for n in lines
    )


def filters(page: Page) -> Iterator[Choice]:
    """Every type alone, every relation alone, some dates, and some of each."""
    kinds = [kind for kind in page.data["kinds"] if kind not in ("NoOwner", "Moment", "More")]
    relations = [kind for kind in page.data["relations"] if kind not in ("NO_OWNER", "CAME_UP", "MORE")]
    dates = [Window("2018-01", "2018-12"), Window("2017-06", ""), Window("", "2018-06"), Window("2003-01", "2003-02")]
    yield from (([kind], [], None) for kind in kinds)
    yield from (([], [relation], None) for relation in relations)
    yield from (([], [], window) for window in dates)
    yield from ((kinds[n : n + 2], relations[3 * n : 3 * n + 3], dates[n]) for n in range(3))


def link(without: Collection[str], unsaid: Collection[str], window: Window | None) -> str:
    since, until = (window.since, window.until) if window else ("", "")
    return f"&without={','.join(without)}&unsaid={','.join(unsaid)}&from={since}&to={until}&as=table"


@pytest.mark.parametrize("name", ["fernhaven", "example"])
def test_4_counts_shown_are_the_counts_of_the_record(
    opened: Open, records: Callable[[str], View], name: str
) -> None:
    """Check 4: of the whole record, of each type and each relation, parallel relations included."""
    view, page = records(name), opened(name, "#v=map&as=table").unseen()
    nodes = [node for node in view.nodes() if node.kind != "Document"]
    edges = view.edges()
    assert page.text("status") == f"{len(nodes)} marks and {len(edges)} lines shown"
    assert drawn(page) == asked(view)
    kinds, words = Counter(node.kind for node in nodes), page.data["kinds"]
    assert sorted(page.texts("#legend label")) == sorted(f"{words[k]['many']} ({n})" for k, n in kinds.items())
    told = Counter(map(said_kind, edges))
    assert sorted(page.texts("#relations label")) == sorted(f"{relation_word(k)} ({n})" for k, n in told.items())


def test_4_the_panel_counts_every_relation_of_a_thing(opened: Open, example: View) -> None:
    """Check 4: each group of the panel, and the status, say how many there are in the record."""
    page = opened("example")
    for key in ("person:priscilla-overton", "issue:alley-gates", "organization:harbourne-borough-council"):
        assert example.nodes(keys=[key])
        edges = {edge.id: edge for edge in (*example.edges(src=[key]), *example.edges(dst=[key]))}.values()
        words = Counter(relation_word(said_kind(e), backwards=e.src != key).capitalize() for e in edges)
        page.follow(f"#n={key}")
        heads = [text.removesuffix(")").rsplit(" (", 1) for text in page.texts("#panel-body summary h3")]
        groups = {name: count.split()[0] for name, count in heads}
        groups.pop("No settled owner in the record", None)
        assert {name.capitalize(): int(count) for name, count in groups.items()} == words


def test_6_every_quote_stands_in_its_source(opened: Open, example: View) -> None:
    """Check 6: what the page carries, and what the panel shows of every fourth thing, letter by letter."""
    page = opened("example", "#v=map&as=table").unseen()
    texts = {document.name: example.text(document.key) for document in example.documents()}
    quotes = page.data["quotes"]
    pairs = list(zip(quotes["text"], quotes["document"], strict=True))
    assert [words for words, document in pairs if words not in texts[document]] == []
    shown = page.js(
        """const found = [];
        for (const all of document.querySelectorAll("#table .all")) all.click();
        [...document.querySelectorAll("#table table:last-of-type [data-node]")].forEach((button, place) => {
          if (place % 4) return;
          button.click();
          for (const quote of document.querySelectorAll("#panel figure"))
            found.push([quote.querySelector("blockquote").textContent, quote.querySelector("figcaption").textContent]);
        });
        return found"""
    )
    assert len(shown) > 500
    assert [words for words, where in shown if not any(w == words and where.startswith(d) for w, d in pairs)] == []


def filtered_otherwise(page: Page, view: View, *, every: int = 1) -> tuple[list[Choice], int]:
    """The choices whose marks or lines are not those of the record, and how many were looked at."""
    choices = list(filters(page.unseen()))[::every]
    wrong = []
    for without, unsaid, window in choices:
        page.follow(f"#v=map{link(without, unsaid, window)}")
        if drawn(page) != asked(view, without=without, unsaid=unsaid, window=window):
            wrong.append((without, unsaid, window))
    return wrong, len(choices)


@pytest.mark.parametrize("name", ["fernhaven", "example"])
def test_7_filters_leave_what_the_record_answers(opened: Open, records: Callable[[str], View], name: str) -> None:
    """Check 7: each type, each relation, dates, and all together, on the whole record."""
    wrong, count = filtered_otherwise(opened(name), records(name), every=1 if name == "fernhaven" else 3)
    assert wrong == []
    assert count > 8


def test_7_filters_by_hand_leave_what_the_record_answers(opened: Open, example: View) -> None:
    """Check 7: by the boxes and fields themselves, one after the other, and back."""
    page = opened("example", "#v=map&as=table").unseen()
    page.click("[data-kind=Meeting]")
    assert drawn(page) == asked(example, without=["Meeting"])
    page.click("#filters > summary").click("[data-relation=ABOUT]")
    assert drawn(page) == asked(example, without=["Meeting"], unsaid=["ABOUT"])
    page.set_month("from", "2018-01").set_month("to", "2018-12")
    window = Window("2018-01", "2018-12")
    assert drawn(page) == asked(example, without=["Meeting"], unsaid=["ABOUT"], window=window)
    assert page.js("return !document.getElementById('filters-on').hidden")
    page.click("#clear")
    assert drawn(page) == asked(example)


def test_7_a_bar_narrows_to_its_quarter(opened: Open, example: View) -> None:
    """Check 7: meetings a quarter as in the record; a bar narrows to its three months."""
    page = opened("example", "#v=map&as=table").unseen().click("#filters > summary")
    minuted = [n for n in example.nodes(["Meeting"]) if n.date[5:7] and n.props.get("status") != "scheduled"]
    held = Counter((n.date[:4], (int(n.date[5:7]) + 2) // 3) for n in minuted)
    bars = [f"{count}{year[2:]} Q{quarter}" for (year, quarter), count in sorted(held.items())]
    assert page.texts("#bars button") == bars
    page.js("document.querySelector('#bars button').click()")
    year, quarter = min(held)
    months = f"{year}-{3 * quarter - 2:02}", f"{year}-{3 * quarter:02}"
    assert drawn(page) == asked(example, window=Window(*months))


@pytest.mark.parametrize("view", ["ownership", "timeline", "explore"])
def test_7_each_picture_keeps_what_the_record_answers(opened: Open, example: View, view: str) -> None:
    """Check 7: in the other views the choice leaves those of the picture's lines that the record answers."""
    page = opened("example", f"#v={view}&around=person:priscilla-overton&as=table")
    _, before = drawn(page.unseen())
    choice = (["Priority"], ["ATTENDED"], Window("2016-01", "2018-12"))
    page.follow(f"#v={view}&around=person:priscilla-overton{link(*choice)}")
    _, after = drawn(page)
    _, answer = asked(example, without=choice[0], unsaid=choice[1], window=choice[2])
    real = set(asked(example)[1])
    assert [line for line in after if line in real] == [line for line in before if line in answer]
    own = [line for line in after if line not in real]
    assert {line[1] for line in own} <= {"CAME_UP", "NO_OWNER"}
    assert [line for line in own if line[3] < "2016"] == []


def test_what_is_left_out_can_be_brought_back_where_it_was(opened: Open) -> None:
    """A box that is unticked stays, with the focus, in views that are worked out anew."""
    page = opened("fernhaven", "#v=explore&around=person:ada-quill&as=table")
    before = page.drawn()
    page.click("[data-kind=Meeting]")
    assert "Meetings (left out)" in page.texts("#legend label")
    assert page.js("return document.activeElement.dataset.kind") == "Meeting"
    page.click("[data-kind=Meeting]")
    assert page.drawn() == before


def test_the_panel_keeps_to_the_filters_and_says_what_it_leaves_out(opened: Open) -> None:
    page = opened("fernhaven", "#n=person:ada-quill")
    assert len(page.texts("#panel-body .relations li")) == 4
    page.click("[data-kind=Action]")
    assert len(page.texts("#panel-body .relations li")) == 3
    assert page.text("outside") == "Left out by the filters: 1 relation."
