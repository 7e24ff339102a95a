"""Check 10 of the network page and a first visit: everything by keyboard alone, and a finding in three clicks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.viz.browsing import DOWN, ENTER, ESCAPE, LEFT, RIGHT, SHIFT, SPACE, TAB, UP, VIEWS, Page
from tests.viz.conftest import Open

# Everything that a reader can walk to by Tab, in order.
STOPS = """
return [...document.querySelectorAll("a[href], button, input, summary, textarea, [tabindex='0']")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && (e.type !== "radio" || e.checked))
"""
SEEN = """
const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
const at = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
return { here: stops().indexOf(e), ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  covered: !(at && (e.contains(at) || at.contains(e))), name: e.id || e.textContent.trim().slice(0, 40) || e.tagName };
"""


def tab_to(page: Page, name: str, *, back: bool = False, most: int = 70) -> Page:
    """Press Tab until something has the focus; it may never be lost on the way."""
    for _ in range(most):
        if page.focus() == name:
            return page
        page.press(SHIFT + TAB if back else TAB)
        assert page.focus() != "BODY", f"the focus is lost on the way to {name}"
    raise AssertionError(f"{most} steps of Tab do not reach {name}")


def test_10_a_whole_visit_by_keyboard(opened: Open, downloads: Path) -> None:
    """Check 10: search, select, walk three neighbours, expand, table, export, back out."""
    page = opened("example").press(TAB)
    tab_to(page, "search")
    page.press("overton", ENTER)
    assert (page.text("panel-title"), page.focus()) == ("Priscilla Overton", "panel-title")
    visited = [page.text("panel-title")]
    for _ in range(3):
        page.press(DOWN, DOWN)
        name = page.js("return document.activeElement.textContent")
        page.press(ENTER)
        assert (page.text("panel-title"), page.focus()) == (name, "panel-title")
        visited.append(name)
    tab_to(page, "around")
    page.press(ENTER)
    assert page.text("heading") == f"Around {visited[-1]}"
    assert page.focus() == "panel-title"
    page.press(ESCAPE)
    assert page.focus() == "diagram"
    page.press(DOWN, RIGHT, ENTER)
    assert page.text("panel-title") != visited[-1]
    tab_to(page, "grow").press(ENTER)
    assert "plus=" in page.js("return location.hash")
    tab_to(page.press(ESCAPE), "as-table", back=True).press(ENTER)
    assert page.rows()[1] > 1
    page.press(TAB, ENTER)
    while page.js("return document.activeElement.dataset.export") != "csv":
        page.press(TAB)
        assert page.js("return document.getElementById('save').contains(document.activeElement)")
    page.press(ENTER)
    assert page.text("status") == "Saved as Table (CSV)"
    page.press(ESCAPE)
    assert page.js("return document.activeElement.parentElement.id") == "save"
    assert not page.js("return document.getElementById('save').open")
    page.press(SHIFT + TAB, ENTER)
    assert page.js("return document.getElementById('table').hidden")
    page.driver.back()
    page.wait("document.querySelector('[aria-current]').dataset.view === 'ownership'")
    assert page.complaints() == []


def sweep(page: Page, *, most: int = 130) -> tuple[list[str], list[str], int]:
    """Walk by Tab over everything and round again: what cannot be seen, what is not reached, how much was."""
    page.js(f"window.stops = () => {{ {STOPS} }}")
    page.js("document.activeElement.blur(); getSelection().collapse(document.body, 0)")
    reached: list[int] = []
    unseen: list[str] = []
    for _ in range(most):
        page.press(TAB)
        seen = page.js(SEEN)
        if seen["here"] < 0 or seen["here"] in reached:
            break
        unseen += [] if seen["ring"] and not seen["covered"] else [seen["name"]]
        reached.append(seen["here"])
    left = page.js("return stops().map((e, n) => [n, e.id || e.textContent.trim().slice(0, 40)])")
    return unseen, [name for number, name in left if number not in reached], len(reached)


@pytest.mark.parametrize("view", VIEWS)
def test_everything_is_reached_seen_and_left_by_tab(opened: Open, view: str) -> None:
    """Section 8, 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11: in each view."""
    link = f"#v={view}&around=person:ada-quill&a=person:ada-quill&b=issue:arson"
    unseen, left, reached = sweep(opened("fernhaven", link))
    assert (unseen, left) == ([], [])
    assert reached > 20


def test_everything_is_reached_in_the_table_and_in_the_filters(opened: Open) -> None:
    """Section 8, 2.4.11: what stays in place covers nothing that is walked to below it."""
    assert sweep(opened("fernhaven", "#as=table"))[:2] == ([], [])
    page = opened("fernhaven").click("#filters > summary")
    page.js(f"window.stops = () => {{ {STOPS} }}")
    names = []
    while page.press(TAB).focus() != "as-table":
        seen = page.js(SEEN)
        names.append(seen["name"])
        assert (seen["ring"], seen["covered"]) == (True, False), names[-1]
        assert page.js("return document.getElementById('filters').open")
        assert len(names) < 60
    assert {"from", "to", "clear"} < set(names)
    assert not page.js("return document.getElementById('filters').open")


@pytest.mark.parametrize("menu", ["filters", "save"])
def test_a_menu_closes_with_escape_and_gives_the_focus_back(opened: Open, menu: str) -> None:
    page = opened("fernhaven").click(f"#{menu} > summary").press(TAB, ESCAPE)
    assert not page.js("return document.getElementById(arguments[0]).open", menu)
    assert page.js("return document.activeElement.parentElement.id") == menu


def test_single_keys_work_only_in_the_diagram(opened: Open) -> None:
    """Section 8, 2.1.4: letters and signs do nothing while something else has the focus."""
    page = opened("fernhaven", "#v=map&n=person:ada-quill")
    picture = "return document.getElementById('map-canvas').toDataURL()"
    for name in ("panel-title", "as-table", "search"):
        page.js("document.getElementById(arguments[0]).focus()", name)
        before = page.js(picture)
        page.press("+", "-", "0", "1", "x", RIGHT)
        assert page.js(picture) == before
        assert page.text("panel-title") == "Ada Quill"
    page.js("document.getElementById('map').focus()")
    page.press("+").wait(f"document.getElementById('map-canvas').toDataURL() !== {json.dumps(before)}")


@pytest.mark.parametrize("view", ["ownership", "timeline", "explore", "map"])
def test_the_diagram_answers_to_the_keyboard(opened: Open, view: str) -> None:
    page = opened("fernhaven", f"#v={view}&around=person:ada-quill")
    page.js(f"document.getElementById('{'map' if view == 'map' else 'diagram'}').focus()")
    found = []
    for key in (DOWN, LEFT, UP, RIGHT, DOWN):
        page.press(key)
        found.append(page.text("panel-title"))
    assert len(set(found)) > 1
    assert "Details" not in found
    page.press(ENTER)
    assert page.focus() == "panel-title"


def test_the_focus_is_never_lost(opened: Open) -> None:
    """What is pressed may vanish: the focus then goes to what took its place."""
    page = opened("example")
    for press in ("[data-step='0']", "[data-go='1']", "#story .buttons button:last-child"):
        page.js("document.querySelector(arguments[0]).focus()", press)
        page.press(ENTER)
        assert page.focus() in ("story-title", "story-start"), press
    page = opened("hub", "#v=map&n=person:ada-quill")
    page.js("[...document.querySelectorAll('#panel button')].find((b) => b.textContent.startsWith('Show all')).focus()")
    page.press(ENTER)
    assert page.focus() == "neighbour"
    for box in ("[data-kind]", "[data-relation]"):
        page.js("document.getElementById('filters').open = true; document.querySelector(arguments[0]).focus()", box)
        page.press(SPACE)
        assert page.js("return document.activeElement.matches(arguments[0])", box)


def test_the_way_past_the_controls_changes_nothing(opened: Open) -> None:
    page = opened("fernhaven", "#v=timeline&n=person:ada-quill").press(TAB)
    assert page.focus() == "skip"
    before = page.text("heading")
    page.press(ENTER)
    assert page.focus() == "panel"
    assert (page.text("heading"), page.text("panel-title")) == (before, "Ada Quill")


def test_a_finding_of_the_example_is_three_clicks_away(opened: Open) -> None:
    """A first visit: alley gates have no lead; what was said of it in 2021 is on the screen."""
    page = opened("example").click("[data-step='0']")
    assert "Alley gates" in page.text("story-title")
    assert in_sight(page, "11 March 2021")


def test_a_finding_of_the_example_is_reached_by_keyboard(opened: Open) -> None:
    page = opened("example").press(TAB, ENTER, TAB)
    for _ in range(6):
        if page.js("return document.activeElement.dataset.step") == "0":
            break
        page.press(TAB)
    page.press(ENTER)
    assert page.focus() == "story-title"
    assert any("11 March 2021" in text for text in page.texts("#story figcaption"))


def in_sight(page: Page, words: str) -> bool:
    """Whether a quotation of that meeting can be read in the panel, scrolled to by the wheel alone."""
    return bool(
        page.js(
            """const all = [...document.querySelectorAll("#story figure")];
            const found = all.find((figure) => figure.textContent.includes(arguments[0]));
            if (!found) return false;
            found.scrollIntoView({ block: "center" });
            const { left, top } = found.getBoundingClientRect();
            return found.contains(document.elementFromPoint(left + 20, top + 8))""",
            words,
        )
    )
