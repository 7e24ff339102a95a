"""The record as it stood on a day, chosen in the page: what the query and a page drawn for that day answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.view import View, Window
from queries.catalogue import ask
from tests.viz.browsing import ENTER, ESCAPE, Page
from tests.viz.conftest import Open
from tests.viz.memory import fernhaven
from tests.viz.test_browser_answers import asked, drawn
from tests.viz.test_page import payload
from viz.network import days
from viz.network.page import Wanted, draw_page
from viz.words import words

DataOf = Callable[..., Any]
PARTS = ("heading", "legend", "relations", "bars", "cut", "table", "chain", "story", "panel-title", "panel-body")
ENDS = "n=issue:alley-gates&around=person:priscilla-overton&a=person:priscilla-overton&b=issue:domestic-abuse"


def shown(page: Page, asof: str = "") -> dict[str, list[str]]:
    """Everything that each view says, word by word."""
    told = {}
    for view in ("ownership", "timeline", "explore", "path", "map"):
        page.follow(f"#v={view}&{ENDS}&as=table{asof}")
        told[view] = [page.text(part) for part in PARTS]
        summary = page.text("summary")
        told[view].append(summary.removeprefix(f"As the record stood on {spoken(asof[-10:])}. ") if asof else summary)
    return told


@pytest.mark.parametrize("place", [0, 4, -1])
def test_a_day_chosen_in_the_page_is_the_page_drawn_for_that_day(opened: Open, data_of: DataOf, place: int) -> None:
    day = data_of("example")["days"][place]["day"]
    whole = shown(opened("example").unseen(), f"&asof={day}")
    then = shown(opened("example", until=day).unseen())
    assert whole == then
    assert whole != shown(opened("example").unseen())


def test_owners_stand_as_the_query_says_they_stood_that_day(opened: Open, example: View, data_of: DataOf) -> None:
    page, states = opened("example").unseen(), set()
    said = words()["owner_states"]
    for day in [then["day"] for then in data_of("example")["days"]]:
        page.follow(f"#v=ownership&asof={day}&as=table")
        rows = ask("owns", as_it_stood(example, day), Window(until=day)).rows
        owned = [row for row in rows if row["owner"] and row["relation"] != "vice_chair"]  # the page tells who chairs
        told = page.texts("#table tbody tr")
        for row in owned:
            standing = said[row["state"]].format(date=spoken(row["last_cited"][:7]))
            assert any(row["owner"]["name"] in text and f"({standing})" in text for text in told), (day, row["owner"])
            states.add(row["state"])
    assert {"current", "last_cited", "ended"} <= states


def test_the_map_of_a_day_holds_what_was_known_by_then(opened: Open, example: View, data_of: DataOf) -> None:
    day = data_of("example")["days"][3]["day"]
    page = opened("example", f"#v=map&asof={day}&as=table").unseen()
    page.data = data_of("example", until=day)  # whose numbers the page takes on
    window = Window(until=day)
    assert drawn(page) == asked(as_it_stood(example, day), window=window)


def test_the_days_are_those_of_minuted_meetings_but_the_last(example: View, data_of: DataOf) -> None:
    held = sorted({m.date for m in example.nodes(["Meeting"]) if m.props["status"] != "scheduled"}, reverse=True)
    assert [then["day"] for then in data_of("example")["days"]] == held[1:]


def test_a_day_is_chosen_by_hand_stays_in_the_address_and_is_cleared(opened: Open, data_of: DataOf) -> None:
    first, second = (data_of("example")["days"][place]["day"] for place in (0, 5))
    page = opened("example", "#n=issue:alley-gates").click("#filters > summary")
    choose = "const f = document.getElementById('asof'); f.focus(); f.value = arguments[0]; f.onchange()"
    for day in (first, second):
        page.js(choose, day)
        assert page.text("summary").startswith(f"As the record stood on {spoken(day)}. ")
        assert (page.focus(), page.text("panel-title")) == ("asof", "Alley gates")
        assert f"asof={day}" in page.js("return location.hash")
    assert not page.js("return document.getElementById('filters-on').hidden")
    page.driver.back()
    page.wait(f"location.hash.includes('asof={first}')")
    assert page.text("summary").startswith(f"As the record stood on {spoken(first)}. ")
    page.press(ESCAPE).click("#filters > summary").click("#clear")
    assert "As the record stood" not in page.text("summary")
    assert page.complaints() == []


def test_a_name_that_was_not_known_that_day_is_said(opened: Open, data_of: DataOf) -> None:
    data, first = data_of("example"), data_of("example")["days"][-1]["day"]
    late = next(key for key, date in zip(data["nodes"]["key"], data["nodes"]["date"], strict=True) if date > first)
    page = opened("example", f"#v=explore&around={late}&asof={first}")
    assert page.text("summary").startswith("By that day nothing was said of the name that was chosen.")
    page.search("overton").press(ENTER)
    assert page.text("heading") == "Around Priscilla Overton"
    assert page.complaints() == []


def test_a_day_that_the_page_does_not_hold_is_not_shown(opened: Open) -> None:
    page = opened("example", "#v=ownership&asof=1999-01-01")
    assert "As the record stood" not in page.text("summary")
    assert "asof" not in page.js("return location.hash")


def test_large_and_redacted_pages_hold_fewer_days_or_none(monkeypatch: pytest.MonkeyPatch, example: View) -> None:
    assert payload(draw_page(example, wanted=Wanted(no_persons=True)))["days"] == []
    assert payload(draw_page(fernhaven()))["days"] == []  # of one meeting
    monkeypatch.setattr(days, "MOST_RELATIONS", 2_000)
    held = [then["day"] for then in payload(draw_page(example))["days"]]
    assert len(held) == 2
    assert held == sorted(held, reverse=True)


def test_a_page_without_other_days_offers_none(opened: Open) -> None:
    page = opened("fernhaven").click("#filters > summary")
    assert page.js("return document.getElementById('standing').hidden")
