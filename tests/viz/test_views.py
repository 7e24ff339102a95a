"""What a reader sees of the five views, in a real browser; the parts of the script that place things, on their own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from tests.folders import load_folder
from tests.viz.test_page import hub
from viz.network.page import ASSETS, draw_page

webdriver = pytest.importorskip(
    "selenium.webdriver", reason="selenium is not installed (it comes with the extra 'dev')"
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no Chromium with chromedriver on this machine")
HARBOURNE = Path(__file__).parents[2] / "examples" / "harbourne"
PARTS = ("data.js", "state.js", "filters.js", "explore.js", "path.js", "untangle.js", "marks.js")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("views")
    load_folder(HARBOURNE, folder / "h.db")
    with SqliteView(folder / "h.db") as view:
        (folder / "page.html").write_text(draw_page(view), encoding="utf-8", newline="\n")
    return folder / "page.html"


def show(browser: Any, page: Path, link: str = "", size: tuple[int, int] = (1280, 800)) -> Any:
    wide, high = size
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": wide, "height": high, "deviceScaleFactor": 1, "mobile": False},
    )
    browser.get("about:blank")
    browser.get(f"{page.as_uri()}{link}")
    for _ in range(100):
        if browser.execute_script("return document.documentElement.dataset.ready") == "yes":
            return browser
        browser.execute_script("return new Promise((done) => setTimeout(done, 50))")
    raise AssertionError(browser.execute_script("return document.getElementById('status').textContent"))


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
    return f"const store = makeStore({json.dumps(data)});"


def two_rings(near: int, far: int) -> str:
    """A matter, what is near it, and what is near that."""
    nodes = [("Middle", "Issue"), *((f"Near {n}", "AgendaItem") for n in range(near))]
    nodes += [(f"Far {n}", "Issue") for n in range(far)]
    edges = [(0, "ABOUT", n) for n in range(1, near + 1)]
    return store(nodes, edges + [(n % near + 1, "ABOUT", near + 1 + n) for n in range(far)])


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real minutes are not beside this checkout")
def test_one_click_from_opening_to_the_latest_words_of_the_gravest_finding(browser: Any, tmp_path: Path) -> None:
    load_folder(SEEDS, tmp_path / "s.db")
    with SqliteView(tmp_path / "s.db") as view:
        (tmp_path / "page.html").write_text(draw_page(view), encoding="utf-8", newline="\n")
    show(browser, tmp_path / "page.html")
    browser.execute_script("document.querySelector('[data-step=\"0\"]').click()")
    words = browser.execute_script("return document.getElementById('story').textContent")
    assert "MARAC has no lead" in words
    assert "meeting of 12 January 2023" in words
    assert browser.execute_script("return document.querySelector('[aria-current]').dataset.view") == "ownership"


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


def test_a_crowd_folds_into_a_mark_that_the_table_and_the_key_can_name(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "hub.html").write_text(draw_page(hub(90), "Ada Quill"), encoding="utf-8", newline="\n")
    show(browser, tmp_path / "hub.html", "#as=table")
    table, legend = (
        browser.execute_script(f"return document.getElementById('{name}').textContent") for name in ("table", "legend")
    )
    assert "+ 51 more: is recorded at" in table
    assert "More of the same (1)" in legend
    assert browser.get_log("browser") == []


def test_the_timeline_gives_a_chosen_name_its_own_lane(browser: Any, page: Path) -> None:
    show(browser, page, "#v=timeline&n=person:dominic-vane&as=table")
    table = browser.execute_script("return document.getElementById('table').textContent")
    assert "Dominic Vane, 17 May 2018" in table
    legend = browser.execute_script("return document.getElementById('legend').textContent")
    assert "People (1)" in legend


def test_the_first_finding_of_the_story_that_returns_opens_the_timeline_at_its_lane(browser: Any, page: Path) -> None:
    show(browser, page)
    returns = "(one) => /keeps? coming back/.test(one.textContent)"
    browser.execute_script(f"[...document.querySelectorAll('[data-step]')].find({returns}).click()")
    assert browser.execute_script("return document.querySelector('[aria-current]').dataset.view") == "timeline"
    assert browser.execute_script("return location.hash").count("n=issue")


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("view", ["ownership", "timeline", "explore&around=issue:alley-gates", "map"])
def test_the_diagram_gets_most_of_the_window(browser: Any, page: Path, view: str, size: tuple[int, int]) -> None:
    show(browser, page, f"#v={view}", size)
    wide, high = browser.execute_script(
        "const box = document.querySelector('.stand').getBoundingClientRect(); return [box.width, box.height];"
    )
    assert wide * high >= 0.42 * size[0] * size[1]
    assert browser.execute_script("return document.querySelector('header').offsetHeight") <= 60


def test_the_filters_open_inside_the_window(browser: Any, page: Path) -> None:
    for size in ((1280, 800), (1024, 768), (768, 1024), (320, 640)):
        show(browser, page, "", size)
        browser.execute_script("document.getElementById('filters').open = true")
        left, right = browser.execute_script(
            "const box = document.querySelector('#filters .sheet').getBoundingClientRect();"
            "return [box.left, box.right];"
        )
        assert left >= 0
        assert right <= size[0]
        assert browser.execute_script("return document.documentElement.scrollWidth") <= size[0]


def test_a_path_shows_its_picture_above_its_words(browser: Any, page: Path) -> None:
    show(browser, page, "#v=path&a=person:dominic-vane&b=issue:alley-gates")
    picture, words = browser.execute_script(
        "const edge = (name) => document.querySelector(name).getBoundingClientRect();"
        "return [edge('.stand').bottom, edge('#chain').top];"
    )
    assert picture <= words + 1
    steps, quotes = browser.execute_script(
        "return ['#chain li', '#chain li .quote'].map((one) => document.querySelectorAll(one).length);"
    )
    assert steps == quotes > 0
