"""Links from rows and findings into the network page: each leads to the thing its row is about, or there is none."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from graph.schema import Node
from tests.conftest import Run
from tests.viz.memory import fernhaven
from tests.viz.test_page import payload
from viz.network.link import Links, fragment

QUESTIONS = (
    ["owns"], ["gaps"], ["themes"], ["follow-through"], ["who", "Una Corrie"], ["body"], ["timeline", "Una Corrie"],
    ["explain", "arson"],
)  # fmt: skip


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked[0])
def test_rows_link_to_a_thing_that_the_page_holds(
    partnergraph: Run, example_store: Path, example_page: Path, asked: list[str]
) -> None:
    done = partnergraph(*asked, "--store", example_store, "--links", example_page, "--format", "json")
    rows = json.loads(done.stdout)["rows"]
    links = [row["link"] for row in rows if row["link"]]
    assert len(links) >= 0.9 * len(rows) > 0
    held = set(payload(example_page.read_text(encoding="utf-8"))["nodes"]["key"])
    for link in links:
        address, _, after = link.partition("#")
        assert address == example_page.as_uri()
        told = parse_qs(after, strict_parsing=True)
        assert told["v"] == ["explore"]
        assert {*told["around"], *told.get("n", [])} <= held


def test_rows_have_no_link_unless_asked(partnergraph: Run, example_store: Path) -> None:
    done = partnergraph("gaps", "--store", example_store, "--format", "json")
    assert all("link" not in row for row in json.loads(done.stdout)["rows"])


def test_a_table_lists_the_links_below_under_the_names(
    partnergraph: Run, example_store: Path, example_page: Path
) -> None:
    there = example_page.as_uri()
    shown = partnergraph("gaps", "--store", example_store, "--links", example_page, "--format", "table").stdout
    assert f"\nOn the page:\n  Alley gates\n    {there}#v=explore&around=issue:alley-gates\n" in shown
    listed = partnergraph("gaps", "--store", example_store, "--links", example_page, "--format", "md").stdout
    assert f"\n- [Alley gates]({there}#v=explore&around=issue:alley-gates)\n" in listed


def test_an_address_on_a_server_stays_as_it_is(partnergraph: Run, example_store: Path) -> None:
    there = "https://example.org/network.html"
    done = partnergraph("gaps", "--store", example_store, "--links", there, "--format", "json")
    assert json.loads(done.stdout)["rows"][0]["link"].startswith(f"{there}#v=explore&around=")


def test_a_page_that_is_not_there_is_one_sentence(partnergraph: Run, example_store: Path) -> None:
    done = partnergraph("gaps", "--store", example_store, "--links", "none.html")
    assert done.returncode == 1
    assert "write it with `partnergraph view --output none.html`" in done.stderr
    assert done.stdout == ""


def test_a_name_of_two_things_has_no_link() -> None:
    view = fernhaven()
    links = Links(view, "page.html")
    assert links.of({"name": "Tom Reed", "kind": "person"}) == "page.html#v=explore&around=person:tom-reed"
    view.all_nodes.append(Node("person:tom-reed-2", "Person", "Tom Reed"))
    assert Links(view, "page.html").of({"name": "Tom Reed", "kind": "person"}) == ""
    assert links.of({"what": "nothing that is known"}) == ""


def test_signs_in_a_key_cannot_end_a_link() -> None:
    link = fragment("issue:a&n=b c#d)é")
    assert link == "#v=explore&around=issue:a%26n%3Db%20c%23d%29%C3%A9"


def test_findings_of_a_report_link_to_the_page_beside_it(partnergraph: Run, example_store: Path) -> None:
    asked = ["report", "review", "--store", example_store, "--output", "-"]
    plain, linked = partnergraph(*asked).stdout, partnergraph(*asked, "--page", "my network.html").stdout
    shown = re.compile(r" \(\[on the network page\]\((my%20network\.html#v=explore&around=[^)\s]+)\)\)")
    assert len(shown.findall(linked)) > 40
    assert shown.sub("", linked) == plain
