"""A page on disk in; how long Chromium takes to show it, to be usable, and what memory it holds, out."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
PATIENCE = 120  # seconds; who needs longer for a picture has none
# The first stroke of a canvas and the frame after it are the first picture; the end of the last long task is when
# the page answers. Every page is watched in the same way, whatever draws it.
WATCH = """
window.watched = { picture: 0, busy: 0 };
(() => {
  const drawing = CanvasRenderingContext2D.prototype;
  for (const name of ["fill", "stroke", "fillRect", "drawImage"]) {
    const own = drawing[name];
    drawing[name] = function (...given) {
      if (!window.watched.picture && (this.canvas.isConnected || name === "drawImage") && this.canvas.width > 50) {
        window.watched.picture = -1;
        requestAnimationFrame(() => requestAnimationFrame(() => { window.watched.picture = performance.now(); }));
      }
      return own.apply(this, given);
    };
  }
  new PerformanceObserver((list) => {
    for (const one of list.getEntries())
      window.watched.busy = Math.max(window.watched.busy, one.startTime + one.duration);
  }).observe({ type: "longtask", buffered: true });
})();
"""
TOLD = "return [window.watched.picture, window.watched.busy, performance.now()]"


class Opened(NamedTuple):
    """What one opening of a page took."""

    picture: float  # seconds from the start of loading
    interactive: float
    heap: float  # MB, after the garbage is collected


@contextmanager
def chromium() -> Iterator[Any]:
    """A fresh browser without a window and without a network."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1366,900",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ):  # fmt: skip
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    driver.set_page_load_timeout(PATIENCE)
    driver.set_script_timeout(PATIENCE)
    try:
        yield driver
    finally:
        driver.quit()


def opening(page: Path) -> Opened | None:
    """Open a page in a browser of its own; None where no picture comes in time."""
    from selenium.common.exceptions import WebDriverException

    with chromium() as driver:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        try:
            driver.get(page.resolve().as_uri())
            picture, busy = _at_rest(driver)
            driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
            heap = driver.execute_cdp_cmd("Runtime.getHeapUsage", {})["usedSize"] / 1e6
        except (WebDriverException, TimeoutError):
            return None
    return Opened(picture / 1000, max(picture, busy) / 1000, heap)


def _at_rest(driver: Any) -> tuple[float, float]:
    """When the picture stood and the last long task ended, once a second has gone by without one."""
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        picture, busy, now = driver.execute_script(TOLD)
        if picture > 0 and now - max(picture, busy) > 1000:
            return picture, busy
        time.sleep(0.1)
    raise TimeoutError
