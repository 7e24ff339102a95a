from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.viz.hostile import HOSTILE
from tests.viz.memory import MemoryView, fernhaven
from tests.viz.test_page import hostile, hub, payload
from viz.network.page import draw_page

webdriver = pytest.importorskip(
    "selenium.webdriver", reason="selenium is not installed (it comes with the extra 'dev')"
)

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no Chromium with chromedriver on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1300,900",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    yield driver
    driver.quit()


class Opened:
    """A page in the browser, and what a reader does with it."""

    def __init__(self, driver: Any, path: Path) -> None:
        self.driver, self.path = driver, path

    def go(self, link: str = "") -> Opened:
        self.driver.get("about:blank")
        for log in ("browser", "performance"):
            self.driver.get_log(log)
        self.driver.get(f"{self.path.as_uri()}{link}")
        for _ in range(100):
            if self.js("return document.documentElement.dataset.ready") == "yes":
                return self
            self.driver.implicitly_wait(0.05)
            self.js("return new Promise((done) => setTimeout(done, 50))")
        raise AssertionError(self.text("status"))

    def js(self, script: str) -> Any:
        return self.driver.execute_script(script)

    def text(self, name: str) -> str:
        return str(self.js(f"return document.getElementById('{name}').textContent"))

    def press(self, *keys: str) -> None:
        self.driver.switch_to.active_element.send_keys(*keys)

    def click(self, selector: str) -> None:
        self.driver.find_element("css selector", selector).click()

    def search(self, words: str) -> None:
        self.driver.find_element("id", "search").send_keys(words)

    def requests(self) -> list[str]:
        entries = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = [
            entry["params"]["request"]["url"] for entry in entries if entry["method"] == "Network.requestWillBeSent"
        ]
        # the browser draws the calendar sign of a month field from a picture of its own
        outside = [url for url in sent if not url.startswith("data:image/svg+xml;base64,")]
        return [url for url in outside if url.split("#")[0] not in (self.path.as_uri(), "about:blank")]

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def rows(self) -> list[int]:
        return [
            int(n)
            for n in self.js(
                "return [...document.querySelectorAll('#table table')].map((t) => t.tBodies[0].rows.length)"
            )
        ]


def opened(browser: Any, folder: Path, view: MemoryView, *, what: str = "", link: str = "") -> Opened:
    path = folder / "page.html"
    path.write_text(draw_page(view, what), encoding="utf-8", newline="\n")
    return Opened(browser, path).go(link)


def test_the_page_opens_without_a_request_or_a_complaint(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven())
    page.click("#as-table")
    page.click("#as-table")
    page.search("ada")
    page.press("\ue007")
    page.click("#around")
    page.click("[data-view=ownership]")
    assert page.requests() == []
    assert page.complaints() == []


def test_search_by_alias_and_enter_shows_the_words(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven())
    page.search("adel")
    assert "Adelaide Quill" in page.text("found")
    page.press("\ue007")
    assert page.text("panel-title") == "Ada Quill"
    assert "Action: AQ to write to landlords." in page.text("panel-body")
    assert "minutes-fernhaven.txt, meeting of 4 March 2031, item 4, line 12" in page.text("panel-body")
    assert page.js("return document.activeElement.id") == "panel-title"
    assert page.text("status").startswith("Ada Quill: 4 relations")


def test_arrows_walk_the_neighbours_and_enter_follows_one(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven())
    page.search("ada")
    page.press("\ue007")
    page.press("\ue015")
    assert page.js("return document.activeElement.className") == "neighbour"
    page.press("\ue015")
    name = page.js("return document.activeElement.textContent")
    page.press("\ue007")
    assert page.text("panel-title") == name


def test_the_diagram_answers_to_the_keyboard(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven())
    page.js("document.getElementById('diagram').focus()")
    page.press("\ue015")
    first = page.text("panel-title")
    page.press("\ue015")
    assert first != "Details"
    assert page.text("panel-title") != first
    page.press("\ue007")
    assert page.js("return document.activeElement.id") == "panel-title"


def test_the_table_holds_exactly_the_picture(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven())
    drawing = payload(page.path.read_text(encoding="utf-8"))["pictures"]["ownership"]
    page.click("#as-table")
    assert page.rows() == [len(drawing["edges"]), len(drawing["nodes"])]
    assert page.text("status") == f"{len(drawing['nodes'])} marks and {len(drawing['edges'])} lines shown"


def test_legend_counts_and_filters(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven(), link="#as=table")
    assert "Actions (3)" in page.text("legend")
    lines, things = page.rows()
    page.click('[data-kind="Action"]')
    assert page.rows() == [lines - 3, things - 3]
    page.click("#clear")
    assert page.rows() == [lines, things]


def test_dates_filter_and_the_link_brings_the_same_view_back(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven(), link="#as=table")
    page.js("const f = document.getElementById('from'); f.value = '2032-01'; f.dispatchEvent(new Event('change'))")
    assert page.rows() == [0, 0]
    link = page.js("return location.hash")
    assert "from=2032-01" in link
    page.go(link)
    assert page.rows() == [0, 0]


def test_a_link_of_rubbish_opens_the_start_view(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven())
    start = page.text("status")
    page.go("#n=<img src=x onerror=window.marked=1>&from=soon&without=__proto__,Nobody&around=%00&as=cake")
    assert page.text("status") == start
    assert page.complaints() == []


def test_hostile_words_run_nothing_and_are_shown_as_they_are(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, hostile())
    scripts = page.js("return document.scripts.length")
    page.click("#as-table")
    page.search("ada quill")
    page.press("\ue007")
    shown = page.js("return [...document.querySelectorAll('#panel blockquote')].map((b) => b.textContent)")
    assert set(HOSTILE) <= set(shown)
    page.go("#as=table&n=person:ada-quill")
    assert page.js("return window.marked") is None
    assert page.js("return [document.images.length, document.scripts.length]") == [0, scripts]
    assert page.requests() == []
    assert page.complaints() == []


def test_a_folded_mark_lists_what_it_holds(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, hub(90), what="Ada Quill")
    page.search("+ 51")
    page.press("\ue007")
    assert page.js("return document.querySelectorAll('#panel-body .neighbour').length") == 51


def test_compressed_data_opens(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, hub(1500))
    assert 'data-packed="gzip"' in page.path.read_text(encoding="utf-8")
    page.search("meeting 1499")
    page.press("\ue007")
    assert page.text("panel-title") == "Meeting 1499"


INK = """
const canvas = document.querySelector("#diagram canvas"), { width, height } = canvas;
const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
const inked = (x) => [...Array(height).keys()].some((y) => {
  const at = 4 * (y * width + x);
  return data[at + 3] > 60 && Math.min(data[at], data[at + 1], data[at + 2]) < 200;
});
const columns = [...Array(width).keys()].filter(inked);
return [columns[0], width - 1 - columns[columns.length - 1], width];
"""


def ink(page: Opened, *, unlike: int = 0) -> tuple[int, int, int]:
    """The empty pixels left and right of the picture, and its width, once it is no longer `unlike` pixels wide."""
    for _ in range(60):
        if page.js("return document.querySelector('#diagram canvas').width") != unlike:
            break
        page.js("return new Promise((done) => setTimeout(done, 50))")
    page.js("return new Promise((done) => setTimeout(done, 300))")
    left, right, width = page.js(INK)
    return left, right, width


def test_titles_and_names_still_fit_when_the_window_changes(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven())
    before = ink(page)
    size = {"width": 1180, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        narrow = ink(page, unlike=before[2])
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert narrow[2] < before[2]
    assert min(*before[:2], *narrow[:2]) > 4
    assert ink(page, unlike=narrow[2]) == before


def test_nothing_scrolls_sideways_on_a_narrow_screen(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, fernhaven())
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": False},
    )
    try:
        page.go("#n=person:ada-quill")
        assert page.js("return document.documentElement.scrollWidth") <= 320
        page.go("#as=table")
        assert page.js("return document.documentElement.scrollWidth") <= 320
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
