"""A page in headless Chromium, and what a reader does with it."""

from __future__ import annotations

import json
import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
ENTER, ESCAPE, TAB, DOWN, RIGHT, UP, LEFT, SPACE, SHIFT = (
    "\ue007", "\ue00c", "\ue004", "\ue015", "\ue014", "\ue013", "\ue012", " ", "\ue008"
)  # fmt: skip
VIEWS = ("ownership", "explore", "timeline", "path", "map")
AGAIN = "profile.default_content_setting_values.automatic_downloads"  # a second file is saved without a question
# When the page said that it is ready and had been painted, in milliseconds after it was asked for.
TAKE_TIME = """
const seen = new MutationObserver(() => {
  if (document.documentElement.dataset.ready !== "yes" || window.paintedAt) return;
  requestAnimationFrame(() => requestAnimationFrame(() => { window.paintedAt ??= performance.now(); }));
});
seen.observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });
"""


def start_browser(downloads: Path) -> Any:
    """A browser whose every request but for files runs into a proxy that takes it and never answers."""
    webdriver = pytest.importorskip(
        "selenium.webdriver", reason="selenium is not installed (it comes with the extra 'dev')"
    )
    silent = socket.create_server(("127.0.0.1", 0))
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1300,943",
        f"--proxy-server=127.0.0.1:{silent.getsockname()[1]}",
    ):  # fmt: skip
        options.add_argument(argument)
    settings = {"download.default_directory": str(downloads), AGAIN: 1}
    options.add_experimental_option("prefs", settings)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    driver.set_script_timeout(300)  # seconds; a busy machine is slow
    driver.silent_proxy = silent  # lives as long as the browser
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": TAKE_TIME})
    return driver


@contextmanager
def resized(driver: Any, width: int, height: int = 800, *, scale: float = 1) -> Iterator[None]:
    """A window of another size, or one that is zoomed, for a while."""
    size = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        yield
    finally:
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


class Page:
    """A page in the browser; `go` opens it afresh."""

    def __init__(self, driver: Any, path: Path, data: dict[str, Any]) -> None:
        self.driver, self.path, self.data = driver, path, data

    def go(self, link: str = "") -> Page:
        self.driver.get("about:blank")
        for log in ("browser", "performance"):
            self.driver.get_log(log)
        self.driver.get(f"{self.path.as_uri()}{link}")
        return self.wait("document.documentElement.dataset.ready === 'yes'")

    def wait(self, condition: str, seconds: float = 10) -> Page:
        """Until a condition in the page's own language holds."""
        until = time.monotonic() + seconds
        while not self.js(f"return Boolean({condition})"):
            assert time.monotonic() < until, f"{condition} never held; the page says: {self.text('status')}"
            time.sleep(0.02)
        return self

    def js(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def watch_canvas(self, method: str, script: str) -> Page:
        """Run a script at every call of a method of any canvas; `call` is what it is called with, `this` the canvas."""
        place = f"CanvasRenderingContext2D.prototype.{method}"
        self.js(f"const draw = {place}; {place} = function (...call) {{ {script}; return draw.apply(this, call); }}")
        return self

    def text(self, name: str) -> str:
        return str(self.js("return document.getElementById(arguments[0]).textContent", name))

    def texts(self, selector: str) -> list[str]:
        """The text of everything a selector finds."""
        found = self.js("return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)", selector)
        return [str(text) for text in found]

    def press(self, *keys: str) -> Page:
        """Press keys where the focus is."""
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            hands = ActionChains(self.driver, duration=0)
            if key.startswith(SHIFT):
                hands.key_down(SHIFT).send_keys(key[1:]).key_up(SHIFT).perform()
            else:
                hands.send_keys(key).perform()
        return self

    def focus(self) -> str:
        """The id of what has the focus, else its class, else its kind."""
        return str(self.js("const e = document.activeElement; return e.id || e.className || e.tagName"))

    def click(self, selector: str) -> Page:
        self.driver.find_element("css selector", selector).click()
        return self

    def search(self, words: str, field: str = "search") -> Page:
        self.driver.find_element("id", field).send_keys(words)
        return self

    def follow(self, link: str) -> Page:
        """Put a link into the address of the page that is open."""
        if self.js("return location.hash") == link:
            return self
        self.js("window.moved = 0; onhashchange = () => { window.moved = 1; }; location.hash = arguments[0]", link)
        return self.wait("window.moved")

    def set_month(self, name: str, month: str) -> Page:
        self.js(
            "const f = document.getElementById(arguments[0]); f.value = arguments[1];"
            "f.dispatchEvent(new Event('change'))", name, month,
        )  # fmt: skip
        return self

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

    def drawn(self) -> tuple[list[str], list[int]]:
        """The keys of the marks and the numbers of the lines in the table, which holds what the picture holds."""
        self.js("for (const all of document.querySelectorAll('#table .all')) all.click()")
        marks, lines = self.js(
            """const [lines, marks] = document.querySelectorAll("#table table");
            return [[...marks.tBodies[0].rows].map((row) => Number(row.querySelector("[data-node]").dataset.node)),
                    [...lines.tBodies[0].rows].map((row) => Number(row.dataset.line))]"""
        )
        keys = dict(enumerate(self.data["nodes"]["key"]))  # a mark for many is made in the page and has none
        return [keys.get(number, f"more:{number}") for number in marks], [int(line) for line in lines]

    def unseen(self) -> Page:
        """Leave the table in the page but not on the screen, where a thousand rows take a second to lay out."""
        hide = "s.replaceSync('#table { display: none }'); document.adoptedStyleSheets = [s]"
        self.js(f"const s = new CSSStyleSheet(); {hide}")
        return self

    def rows(self) -> list[int]:
        """How many lines and how many marks the table holds."""
        found = self.js("return [...document.querySelectorAll('#table table')].map((t) => t.tBodies[0].rows.length)")
        return [int(count) for count in found]

    def screen(self, width: int, height: int = 800, *, scale: float = 1) -> AbstractContextManager[None]:
        """A window of another size, or one that is zoomed."""
        return resized(self.driver, width, height, scale=scale)
