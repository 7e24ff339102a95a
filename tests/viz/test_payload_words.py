"""What the panel, the filters and the foot say: no key, no name joined with itself, no agenda counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from graph.view import View, Window
from tests.viz.conftest import Open
from tests.viz.memory import fernhaven, link
from tests.viz.test_page import payload
from viz.network.page import draw_page

DataOf = Callable[..., Any]
KEY = re.compile(r"\b(?:post|person|body|organization|meeting|issue|action):\w")


def test_no_field_shows_a_key(data_of: DataOf) -> None:
    view = fernhaven()
    post = next(node for node in view.all_nodes if node.kind == "Post")
    props = {"post": post.key, "organization": "organization:x"}
    view.all_edges.append(link("person:tom-reed", "HOLDS", post.key, props=props))
    with_keys = payload(draw_page(view))
    for data in (with_keys, data_of("example")):
        shown = [words for fields in (*data["edges"]["fields"], *data["nodes"]["fields"]) for _, words in fields]
        assert [words for words in shown if KEY.search(words)] == []
    assert ["post", post.name] in [field for fields in with_keys["edges"]["fields"] for field in fields]


def test_a_name_is_not_joined_with_itself(data_of: DataOf) -> None:
    joined = [why for reasons in data_of("example")["nodes"]["joined"] for why in reasons]
    assert [why for why in joined if re.match(r"“(.*)” and “\1”:", why)] == []


def test_a_rule_is_told_in_words(data_of: DataOf) -> None:
    data = data_of("example")["edges"]
    assert {"no_one", "lack", "trouble", "need"} & set(data["rule"]) == set()
    assert ["read as", "words of a difficulty"] in [field for fields in data["fields"] for field in fields]


def test_the_foot_names_the_body_and_the_dates(example: View) -> None:
    body = next(node for node in example.nodes(["Body"]) if example.edges(["HELD"], src=[node.key]))
    page = draw_page(example, "", Window(since="2016", body=body.key))
    assert f"Period: since 2016; only what concerns {body.name}." in page


def test_the_bars_count_minuted_meetings(opened: Open, example: View) -> None:
    meetings = [m for m in example.nodes(["Meeting"]) if m.props["status"] == "minuted"]
    page = opened("example").click("#filters > summary")
    told = page.js("return [...document.querySelectorAll('#bars button')].map((e) => e.getAttribute('aria-label'))")
    counted = [int(count) for words in told for count in re.findall(r"^Narrow to (\d+) meeting", words)]
    assert sum(counted) == len(meetings)


def test_the_table_of_the_timeline_tells_how_it_stood(opened: Open) -> None:
    page = opened("example", "#v=timeline&as=table")
    assert "How it stood" in page.texts("#table th")
    assert any(page.texts("#table td[data-head='How it stood']"))
    assert "How it stood" not in opened("example", "#v=map&as=table").texts("#table th")


def test_counts_above_a_filtered_picture_say_so(opened: Open) -> None:
    page = opened("example", "#v=map").click("#filters > summary")
    assert "before filters" not in page.text("summary")
    page.set_month("from", "2016-01")
    assert page.text("summary").endswith("(Counted before filters.)")


def test_a_group_tells_relations_and_things_apart(opened: Open, example: View) -> None:
    page = opened("example")
    heads: list[str] = []
    for body in example.nodes(["Body"]):
        heads += page.follow(f"#n={body.key}").texts("#panel-body summary h3")
    assert any(re.search(r"\(\d+ relations, \d+ people\)", head) for head in heads)
