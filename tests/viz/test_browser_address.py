"""What the address of the page says: the finding that is read, names that the page does not hold; and the search."""

from __future__ import annotations

import pytest

from tests.viz.browsing import ENTER, Page
from tests.viz.conftest import Open

UNKNOWN = "This page holds nothing of the name that its address asks for."


def told(page: Page) -> tuple[str, ...]:
    return page.text("story-title"), page.text("story"), page.text("heading"), page.text("panel-title")


def test_the_finding_that_is_read_is_in_the_address(opened: Open) -> None:
    page = opened("example").click("[data-step='0']")
    first = told(page)
    page.click("[data-go='1']").click("[data-go='1']")
    third = told(page)
    assert third[0].startswith("3 of ")
    link = page.js("return location.hash")
    assert "step=3" in link
    assert told(page.go(link)) == third
    page.click("[data-go='-1']").click("[data-go='-1']")
    assert told(page) == first
    page.js("history.back()")
    page.wait("document.getElementById('story-title').textContent.startsWith('2 of')")
    assert not page.js("return document.querySelector(\"[data-go='1']\").disabled")
    page.click("#story .buttons button:last-child")
    assert "step=" not in page.js("return location.hash")


def test_a_finding_alone_opens_where_it_is_shown(opened: Open) -> None:
    page = opened("example", "#step=2")
    assert page.text("story-title").startswith("2 of ")
    focus = page.data["story"][1]["focus"]
    assert page.text("panel-title") == page.data["nodes"]["name"][focus]


@pytest.mark.parametrize("step", ["0", "-1", "999", "x", "1e1", "<b>"])
def test_a_finding_that_is_not_there_opens_the_list(opened: Open, step: str) -> None:
    page = opened("example", f"#step={step}")
    assert page.text("story-title").startswith("What stands out")


@pytest.mark.parametrize(
    ("link", "heading"),
    [
        ("#around=issue:nope", "Who owns what"), ("#v=explore&around=issue:nope", "Explore"),
        ("#n=<b>x</b>", "Who owns what"),
        ("#v=path&a=person:nobody&b=issue:arson", "How two are linked"),
        ("#v=explore&around=issue:arson&n=x", "Around Arson"), ("#around=toString", "Who owns what"),
    ],
)  # fmt: skip
def test_an_unknown_name_in_the_address_is_said(opened: Open, link: str, heading: str) -> None:
    page = opened("fernhaven", link)
    assert page.text("heading") == heading
    assert page.text("summary").startswith(UNKNOWN)
    assert page.text("status").startswith(UNKNOWN)
    page.click("[data-view=timeline]")
    assert UNKNOWN not in page.text("summary") + page.text("status")


def test_an_exact_name_comes_first_and_people_before_agenda_items(opened: Open) -> None:
    page = opened("fernhaven").search("hoarding")
    found = page.texts("#found li")
    assert found[0] == "Hoarding Issue"
    assert len(found) > 1
    page.press(ENTER)
    page.js("document.getElementById('search').value = ''")
    page.search("t")
    order = [text.rsplit(" ", 1)[-1] for text in page.texts("#found li")]
    late = [kind in ("item", "Action", "Meeting", "Resolution") for kind in order]
    assert late == sorted(late)


def test_the_field_says_that_no_name_is_found(opened: Open) -> None:
    page = opened("fernhaven").search("zzzz")
    assert page.texts("#found li") == ["No name found"]
    assert page.js("return document.getElementById('found').checkVisibility()")
    page.press(ENTER)
    assert page.text("panel-title") == "Details"
