"""One browser and each page once for all tests of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from graph.view import View, Window
from tests.viz.browsing import CHROMIUM, DRIVER, Page, start_browser
from tests.viz.memory import detour, fernhaven
from tests.viz.test_page import hostile, hub, payload
from viz.network.page import draw_page
from viz.network.scene import Scene, set_scene
from viz.report.model import Report
from viz.report.review.draw import draw_review

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="session")
def browser(downloads: Path) -> Iterator[Any]:
    if not (CHROMIUM and DRIVER):
        pytest.skip("no Chromium with chromedriver on this machine")
    driver = start_browser(downloads)
    yield driver
    driver.quit()
    driver.silent_proxy.close()


@pytest.fixture(scope="session")
def example(example_store: Path) -> Iterator[SqliteView]:
    """The record of the example minutes."""
    with SqliteView(example_store) as view:
        yield view


@pytest.fixture(scope="session")
def seeds(seeds_store: Path) -> Iterator[SqliteView]:
    """The record of the seed minutes, where they are at hand."""
    with SqliteView(seeds_store) as view:
        yield view


@pytest.fixture(scope="session")
def records(request: pytest.FixtureRequest) -> Callable[[str], View]:
    """A record by its name; those of many are made when they are first asked for."""
    made: dict[str, Callable[[], View]] = {
        "fernhaven": fernhaven, "detour": detour, "hostile": hostile,
        "hub": lambda: hub(90), "large": lambda: hub(1500),
    }  # fmt: skip
    return lambda name: made[name]() if name in made else request.getfixturevalue(name)


@pytest.fixture(scope="session")
def pages(
    tmp_path_factory: pytest.TempPathFactory, records: Callable[[str], View], request: pytest.FixtureRequest
) -> Callable[..., Path]:
    """The page of a record, drawn once."""
    folder, number = tmp_path_factory.mktemp("pages"), count()

    @cache
    def page_of(name: str, what: str = "", until: str = "") -> Path:
        if (name, what, until) == ("example", "", ""):
            return Path(request.getfixturevalue("example_page"))
        path = folder / f"{name}-{next(number)}.html"
        path.write_text(draw_page(records(name), what, Window(until=until)), encoding="utf-8", newline="\n")
        return path

    return page_of


@pytest.fixture(scope="session")
def data_of(pages: Callable[..., Path]) -> Callable[..., Any]:
    """What the page of a record carries, unpacked once; tests only read it."""

    @cache
    def unpack(name: str, what: str = "", until: str = "") -> Any:
        return payload(pages(name, what, until).read_text(encoding="utf-8"))

    return unpack


@pytest.fixture(scope="session")
def reviews(records: Callable[[str], View]) -> Callable[..., Report]:
    """The review of a record in a window, drawn once; tests only read it."""
    return cache(lambda name, *window: draw_review(records(name), *window))


@pytest.fixture(scope="session")
def scene(example: View) -> Scene:
    """What the page of the example minutes shows, worked out once."""
    return set_scene(example, Window())


@pytest.fixture
def opened(browser: Any, pages: Callable[..., Path], data_of: Callable[..., Any]) -> Open:
    """Open the page of a record in the browser."""

    def open_page(name: str, link: str = "", *, what: str = "", until: str = "") -> Page:
        return Page(browser, pages(name, what, until), data_of(name, what, until)).go(link)

    return open_page
