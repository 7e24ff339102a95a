"""What stands around one thing: rings of one to three steps, crowds folded into one mark, places of their own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.viz.browsing import ENTER, RIGHT, Page, resized
from tests.viz.conftest import Open

ADA = "#v=explore&around=person:ada-quill"


def keys(page: Page) -> list[str]:
    return page.drawn()[0]


def test_a_crowd_is_folded_and_its_mark_lists_the_rest(opened: Open) -> None:
    page = opened("hub", what="Ada Quill").click("#as-table")
    found = page.js("return [...document.querySelectorAll('#table th button')].map((b) => b.textContent)")
    assert "+ 51 more: is recorded at" in found
    assert page.rows() == [40, 41]
    page.js("[...document.querySelectorAll('#table button')].find((b) => b.textContent.startsWith('+ 51')).click()")
    assert len(page.texts("#panel-body .neighbour")) == 51
    page.search("+ 51")
    assert page.text("found") == "No name found"  # a mark for many is no name


def test_steps_widen_the_ring_and_never_by_what_else_has_no_owner(opened: Open) -> None:
    reached = [set(keys(opened("fernhaven", f"{ADA}&steps={steps}&as=table"))) for steps in (1, 2, 3)]
    assert reached[0] == {
        "person:ada-quill", "post:fernhaven-council/head-of-safety", "action:a1", "meeting:fernhaven-board/2031-03-04",
        "body:fernhaven-board",
    }  # fmt: skip
    assert reached[0] < reached[1] < reached[2]
    page = opened("fernhaven", "#v=explore&around=action:a2&steps=2&as=table")
    assert "drawn:no-owner" in keys(page)
    assert "issue:arson" not in keys(page)


def test_expanding_a_mark_adds_what_stands_behind_it(opened: Open) -> None:
    page = opened("fernhaven", f"{ADA}&as=table")
    before = set(keys(page))
    page.js("[...document.querySelectorAll('#table button')].find((b) => b.textContent.startsWith('Head of')).click()")
    page.click("#grow")
    assert set(keys(page)) - before == {"organization:fernhaven-council"}


@pytest.mark.parametrize("steps", [1, 2, 3])
@pytest.mark.parametrize(("name", "around"), [("example", "person:priscilla-overton"), ("hub", "person:ada-quill")])
def test_every_mark_has_its_own_place(opened: Open, name: str, around: str, steps: int) -> None:
    page = opened(name, f"#v=explore&around={around}&steps={steps}&as=table")
    marks = len(keys(page))
    assert 1 < marks <= 150
    saved = page.js(
        """let svg = ""; URL.createObjectURL = (blob) => { window.saved = blob.text(); return "data:,"; };
        document.querySelector("[data-export=svg]").click(); return window.saved"""
    )
    places = [part.split(")")[0] for part in saved.split("translate(")[1:]]
    assert len(places) == len(set(places)) == marks


@pytest.mark.parametrize("view", ["explore", "path"])
def test_an_empty_view_offers_where_to_start(opened: Open, view: str) -> None:
    """The findings and what is spoken of most; a path asks for its other end in the same way."""
    page = opened("example", f"#v={view}")
    names = page.texts("#start button")
    assert "Alley gates" in names
    page.click("#start button")
    if view == "explore":
        assert (page.text("heading"), page.texts("#start button")) == (f"Around {names[0]}", [])
        return
    assert page.text("start").startswith("End at:")
    assert names[0] not in page.texts("#start button")
    page.click("#start button")
    assert (page.text("heading").startswith("From "), page.texts("#start button")) == (True, [])
    assert page.complaints() == []


def test_far_out_names_can_still_be_read(opened: Open) -> None:
    """Three steps out the picture is small: a line of many names stands in the size of the page."""
    page = opened("example")
    page.js("window.written = new Set()")
    page.watch_canvas(
        "fillText",
        "const size = parseFloat(this.font.replace(/^bold /, '')) * this.getTransform().a / devicePixelRatio;"
        "if (size >= 11) written.add(call[0])",
    )
    page.follow("#v=explore&around=issue:anti-social-behaviour&steps=3")
    page.wait("written.size > 20")
    readable = page.js("return [...written]")
    assert len(set(page.data["nodes"]["name"]) & set(readable)) > 10


def test_a_name_found_is_drawn_at_once(opened: Open) -> None:
    page = opened("fernhaven", "#v=explore")
    assert (page.text("heading"), keys(page.click("#as-table"))) == ("Explore", [])
    page.click("#as-table").search("tom reed").press(ENTER)
    assert (page.text("heading"), page.text("panel-title")) == ("Around Tom Reed", "Tom Reed")
    page.js("document.getElementById('search').value = ''")
    page.search("arson")
    page.js("document.querySelector('#found li').dispatchEvent(new MouseEvent('mousedown'))")
    assert page.text("heading") == "Around Arson"
    page.js("history.back()")
    page.wait("document.getElementById('heading').textContent === 'Around Tom Reed'")


@pytest.mark.parametrize("around", ["person:priscilla-overton", "organization:harbourne-borough-council"])
def test_what_stands_further_out_opens_in_sight(opened: Open, around: str) -> None:
    for steps in (2, 3):
        left, right, width = ink(opened("example", f"#v=explore&around={around}&steps={steps}"))
        assert left > 0 < right
        assert abs(left - right) < width / 2


# What is drawn a frame after a change of the window or of the choice has been drawn then.
FRAMES = "let left = 4; const next = () => ((left -= 1) ? requestAnimationFrame(next) : done()); next();"
INK = """
const canvas = document.querySelector("#diagram canvas"), { width, height } = canvas;
const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
const inked = (x) => {
  for (let at = 4 * x; at < data.length; at += 4 * width)
    if (data[at + 3] > 60 && Math.min(data[at], data[at + 1], data[at + 2]) < 200) return true;
  return false;
};
let left = 0, right = width - 1;
while (left < width && !inked(left)) left += 1;
while (right > left && !inked(right)) right -= 1;
return [left, width - 1 - right, width];
"""


def ink(page: Page, *, unlike: int = 0) -> tuple[int, int, int]:
    """The empty pixels left and right of the picture, and its width, once it is no longer `unlike` pixels wide."""
    page.wait(f"document.querySelector('#diagram canvas').width !== {unlike}")
    page.driver.execute_async_script(f"const done = arguments[0]; {FRAMES}")
    left, right, width = page.js(INK)
    return left, right, width


@pytest.mark.parametrize("steps", [1, 2])
def test_a_narrow_window_cuts_no_name(opened: Open, browser: Any, steps: int) -> None:
    """One below the other, each on a line of its own, from the top; what is uncertain says so."""
    with resized(browser, 320, 1400):
        page = opened("example", f"#v=explore&around=person:priscilla-overton&steps={steps}")
        page.js(TOLD)
        page.js("document.querySelector('[data-move=in]').click(); document.querySelector('[data-move=out]').click()")
        page.wait("window.told.length")
        told = page.js("return window.told")
        assert all(x >= 0 and x + wide <= width for words, x, wide, width in told), told
        assert "Priscilla Overton" in [words for words, *_ in told]
        assert "uncertain" in [words for words, *_ in told]


EDGE = 12  # pixels; letters that are cut reach the very edge


def test_titles_and_names_still_fit_when_the_window_changes(opened: Open) -> None:
    page = opened("fernhaven")
    before = ink(page)
    with page.screen(1180, 900):
        narrow = ink(page, unlike=before[2])
    assert narrow[2] < before[2]
    assert min(*before[:2], *narrow[:2]) >= EDGE
    assert ink(page, unlike=narrow[2]) == before


TOLD = """
window.told = [];
const plain = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (words, x, y) {
  const { e, f, a } = this.getTransform();
  window.told.push([words, (e + x * a) / devicePixelRatio, (this.measureText(words).width * a) / devicePixelRatio,
    this.canvas.clientWidth]);
  return plain.call(this, words, x, y);
};
"""


def test_titles_stay_whole_when_everything_is_shown(opened: Open) -> None:
    """Far out, where no title has room above its column, each has a line of its own; no date is left out."""
    page = opened("example", "#v=ownership")
    page.js(TOLD)
    page.js("document.querySelector('[data-move=fit]').click()")
    titles = {title for _, title, *_ in page.data["pictures"]["ownership"]["columns"]}
    page.wait(f"{json.dumps(sorted(titles))}.every((title) => window.told.some(([words]) => words === title))")
    told = page.js("return window.told")
    assert titles <= {words for words, *_ in told}
    assert all(x >= 0 and x + wide <= width for words, x, wide, width in told if words in titles)
    page.follow("#v=timeline").js("window.told = []; document.querySelector('[data-move=fit]').click()")
    page.wait("window.told.length")
    dates = [title for _, title, _ in page.data["pictures"]["timeline"]["columns"]]
    years = [words for words, *_ in page.js("return window.told") if words in {date[-4:] for date in dates}]
    assert len(years) % len(dates) == 0
    assert len(years) > 0


def test_choosing_a_mark_in_sight_moves_nothing_to_the_middle(opened: Open) -> None:
    page = opened("example", "#v=timeline")
    _, before, width = ink(page)
    page.js("document.getElementById('diagram').focus()")
    for _ in range(12):
        page.press(RIGHT)
        assert ink(page)[1] < before + width / 4
