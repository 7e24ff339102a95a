"""What a reader sees of the five views, in a real browser; the parts of the script that place things, on their own."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from graph.view import View
from tests.viz.browsing import Page
from tests.viz.conftest import Open
from viz.network.page import ASSETS

PARTS = ("data.js", "asof.js", "state.js", "filters.js", "explore.js", "path.js", "owned.js", "untangle.js", "marks.js")


def run(browser: Any, script: str) -> Any:
    """Run the parts of the script that need no page."""
    ours = "\n".join((ASSETS / name).read_text(encoding="utf-8") for name in PARTS)
    browser.get("about:blank")
    return browser.execute_script(f"{ours}\n{script}")


def store(nodes: list[tuple[str, str]], edges: list[tuple[int, str, int]]) -> str:
    """A small store as the script makes it, from (name, kind) and (from, relation, to)."""
    count = len(edges)
    blank: dict[str, list[str]] = {"aliases": [], "joined": [], "fields": [], "members": []}
    data = {
        "kinds": {kind: {"one": kind, "many": kind} for _, kind in nodes} | {"More": {"one": "More", "many": "More"}},
        "relations": {kind: [kind.lower(), f"{kind.lower()} by"] for _, kind, _ in edges},
        "order": [],
        "nodes": {"key": [f"k{n}" for n, _ in enumerate(nodes)], "kind": [k for _, k in nodes],
                  "name": [n for n, _ in nodes], "date": [""] * len(nodes),
                  **{name: [list(value) for _ in nodes] for name, value in blank.items()}},
        "edges": {"src": [s for s, _, _ in edges], "dst": [d for _, _, d in edges], "kind": [k for _, k, _ in edges],
                  "quotes": [[] for _ in edges], "fields": [[] for _ in edges], "uncertain": [0] * count,
                  **{name: ["2031-01-01"] * count for name in ("date", "first", "last", "start", "end")},
                  "basis": [""] * count, "rule": [""] * count, "confidence": [1] * count},
    }  # fmt: skip
    return f"const store = makeStore({json.dumps(data | {'days': []})}); standAt(store, '');"


def two_rings(near: int, far: int) -> str:
    """A matter, what is near it, and what is near that."""
    nodes = [("Middle", "Issue"), *((f"Near {n}", "AgendaItem") for n in range(near))]
    nodes += [(f"Far {n}", "Issue") for n in range(far)]
    edges = [(0, "ABOUT", n) for n in range(1, near + 1)]
    return store(nodes, edges + [(n % near + 1, "ABOUT", near + 1 + n) for n in range(far)])


def test_rows_close_up_where_marks_are_left_out(browser: Any) -> None:
    """No two rows are further apart than one row; what ran through a wide gap runs through its middle, none turns."""
    moved = run(browser, "const f = closeRows([0, 30, 300, 356]); return [0, 30, 300, 356, 120, 250, 328].map(f)")
    assert moved == [0, 30, 86, 142, 58, 58, 114]


def place_owned(page: Page, data: Any, since: str = "", width: int = 913) -> dict[str, Any]:
    """The picture of who owns what in a window of this width, under a filter of dates."""
    ours = "\n".join((ASSETS / name).read_text(encoding="utf-8") for name in PARTS)
    state = "{ hidden: new Set(), unsaid: new Set(), from: arguments[1], to: '' }"
    script = f"const store = makeStore(arguments[0]); standAt(store, ''); const state = {state};"
    told = "const made = ownershipFor(store, state, arguments[2]), keep = keepWithin(store, made, state);"
    end = "return { ...made, out: [], kept: made.nodes.map((number) => keep.nodes.has(number)) };"
    return dict(page.js(f"{ours}\n{script}{told}{end}", data, since, width))


def test_what_nobody_owns_and_who_owns_what_are_in_sight_at_opening(opened: Open, data_of: Any) -> None:
    data = data_of("example")
    made = place_owned(opened("example"), data)
    edges, kinds = data["edges"], data["nodes"]["kind"]
    unowned = {edges["src"][n] for n in made["edges"] if edges["kind"][n] == "NO_OWNER"}
    heights = {number: (made["y"][at]) for at, number in enumerate(made["nodes"])}
    owners = [y for number, y in heights.items() if kinds[number] in ("Person", "Post", "Organization", "Body")]
    assert max(heights[number] for number in unowned) < min(owners) < 480
    places = [(made["x"][at], made["y"][at]) for at, n in enumerate(made["nodes"]) if n in unowned]
    assert len(set(places)) == len(places)


def test_a_filter_leaves_no_holes_and_counts_anew(opened: Open, data_of: Any) -> None:
    data = data_of("example")
    page = opened("example")
    for width in (913, 1900):
        made = place_owned(page, data, "2020-01", width)
        rows = sorted({y for y, kept in zip(made["y"], made["kept"], strict=True) if kept})
        assert 2 < len(rows) < len({*data["pictures"]["ownership"]["y"]})
        gaps = [after - before for before, after in pairwise(rows)]
        assert sorted(gaps)[-2] <= 58  # but for the one between the unowned and the owners
    assert made["cut"].startswith("Within the filters: ")
    page.set_month("from", "2020-01")
    assert page.text("cut") == made["cut"]


def test_one_click_from_opening_to_the_latest_words_of_the_gravest_finding(opened: Open, seeds: View) -> None:
    page = opened("seeds").click("[data-step='0']")
    assert "MARAC co-ordination has no lead" in page.text("story")
    assert "meeting of 12 January 2023" in page.text("story")
    assert page.js("return document.querySelector('[aria-current]').dataset.view") == "ownership"


STATE = (
    'const state = { hidden: new Set(), unsaid: new Set(), from: "", to: "", grown: new Set(), steps: 2,'
    " around: 0, a: 0, b: 1, selected: -1, view: 'explore', table: false };"
)


UNTANGLE = """
const started = performance.now(), drawing = exploreAround(store, state);
const lines = drawing.edges.map((edge) => ({ from: store.data.edges.src[edge], to: store.data.edges.dst[edge] }));
const reach = 8 * RING.letters + 10, moved = untangled(store, drawing, { lines, reach });
const across = (x, side) => (side === "left" ? [x - reach, x + 12] : side === "right" ? [x - 12, x + reach]
  : [x - reach / 2, x + reach / 2]);
const down = (y, side) => [y - 16, side === "below" ? y + 40 : y + 16];
const box = (at) => [...across(moved.x[at], moved.side[at]), ...down(moved.y[at], moved.side[at])];
let clashes = 0;
for (let one = 0; one < moved.nodes.length; one += 1) for (let other = 0; other < one; other += 1) {
  const [a, b] = [box(one), box(other)];
  if (a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3]) clashes += 1;
}
return [moved.nodes.length, clashes, performance.now() - started];
"""


def test_untangling_ends_by_itself_and_leaves_no_name_upon_another(browser: Any) -> None:
    marks, clashes, milliseconds = run(browser, f"{two_rings(16, 80)}{STATE}{UNTANGLE}")
    assert marks == 97
    assert clashes == 0
    assert milliseconds < 2000


def test_names_of_an_exploration_keep_clear_of_each_other(browser: Any) -> None:
    script = UNTANGLE.replace("untangled(store, drawing, { lines, reach })", "drawing")
    assert run(browser, f"{two_rings(12, 60)}{STATE}{script}")[1] == 0


def test_a_crowd_folds_into_a_mark_that_the_table_and_the_key_can_name(opened: Open) -> None:
    page = opened("hub", "#as=table", what="Ada Quill")
    assert "+ 51 more: is recorded at" in page.text("table")
    assert "More of the same (1)" in page.text("legend")
    assert page.complaints() == []


def test_the_timeline_gives_a_chosen_name_its_own_lane(opened: Open) -> None:
    page = opened("example", "#v=timeline&n=person:dominic-vane&as=table")
    assert "Dominic Vane, 17 May 2018" in page.text("table")
    assert "People (1)" in page.text("legend")


def test_the_first_finding_of_the_story_that_returns_opens_the_timeline_at_its_lane(opened: Open) -> None:
    page = opened("example")
    returns = "(one) => /^(?!.*(has|have) no ).*keeps? coming back/.test(one.textContent)"
    page.js(f"[...document.querySelectorAll('[data-step]')].find({returns}).click()")
    assert page.js("return document.querySelector('[aria-current]').dataset.view") == "timeline"
    assert page.js("return location.hash").count("n=issue") == 1


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_the_diagram_gets_most_of_the_window(opened: Open, size: tuple[int, int]) -> None:
    page = opened("example")
    with page.screen(*size):
        for view in ("ownership", "timeline", "explore&around=issue:alley-gates", "map"):
            page.follow(f"#v={view}")
            wide, high = box(page, ".stand", "width", "height")
            assert wide * high >= 0.42 * size[0] * size[1], view
            assert page.js("return document.querySelector('header').offsetHeight") <= 60


def test_the_marks_of_a_map_have_the_shapes_of_the_key(opened: Open) -> None:
    """Not colour alone: each mark is filled as a shape, already before anything is zoomed."""
    page = opened("example")
    page.js("window.shapes = 0")
    page.watch_canvas("fill", "if (call[0] instanceof Path2D) shapes += 1").follow("#v=map").wait("shapes >= 500")
    assert page.js("return shapes") >= 500


def test_the_filters_open_inside_the_window(opened: Open) -> None:
    page = opened("example").click("#filters > summary")
    for size in ((1280, 800), (1024, 768), (768, 1024), (320, 640)):
        with page.screen(*size):
            left, right = box(page, "#filters .sheet", "left", "right")
            assert 0 <= left < right <= size[0]
            assert page.js("return document.documentElement.scrollWidth") <= size[0]


def box(page: Page, selector: str, *edges: str) -> list[float]:
    """Where the box of something begins and ends, or how large it is."""
    found = page.js("return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector)
    return [float(found[edge]) for edge in edges]


def test_a_path_shows_its_picture_above_its_words(opened: Open) -> None:
    page = opened("example", "#v=path&a=person:dominic-vane&b=issue:alley-gates")
    assert box(page, ".stand", "bottom")[0] <= box(page, "#chain", "top")[0] + 1
    assert len(page.texts("#chain li")) == len(page.texts("#chain li .quote")) > 0
