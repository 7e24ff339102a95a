from __future__ import annotations

import base64
import dataclasses
import gzip
import hashlib
import html
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import NotFoundError
from graph.schema import Node
from graph.view import Window
from tests.viz.hostile import HOSTILE
from tests.viz.memory import MemoryView, fernhaven, link
from viz.network.carried import carry
from viz.network.page import draw_page
from viz.network.payload import pack, script_safe
from viz.words import palette, said_kind


class Reader(HTMLParser):
    """Collects what a browser would fetch or run."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.fetched: list[str] = []
        self.handlers: list[str] = []
        self._open: dict[str, str | None] | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.handlers += [name for name in found if name.startswith("on")]
        self.fetched += [f"{tag} {name}" for name in found if name in ("src", "srcset", "data", "action")]
        self.fetched += [tag] if tag in ("link", "img", "iframe", "object", "embed", "base") else []
        self._open = found if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self.scripts.append((self._open, data))

    def handle_endtag(self, tag: str) -> None:
        self._open = None


def payload(page: str) -> dict[str, Any]:
    attributes, text = next((a, t) for a, t in Reader(page).scripts if a.get("id") == "data")
    if attributes["data-packed"] == "gzip":
        text = gzip.decompress(base64.b64decode(text)).decode("utf-8")
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


def drawn(page: str) -> list[str]:
    data = payload(page)
    return [data["nodes"]["key"][number] for number in data["pictures"]["ownership"]["nodes"]]


def hub(count: int) -> MemoryView:
    nodes = [Node("person:ada-quill", "Person", "Ada Quill")]
    nodes += [Node(f"meeting:b/{n:03}", "Meeting", f"Meeting {n}", f"2031-01-{n % 28 + 1:02}") for n in range(count)]
    return MemoryView(nodes, [link("person:ada-quill", "ATTENDED", n.key, as_of=n.date) for n in nodes[1:]])


def hostile() -> MemoryView:
    view = fernhaven()
    nodes, edges = list(view.all_nodes), list(view.all_edges)
    for number, words in enumerate(HOSTILE):
        key = f"issue:{words}"
        props = {"aliases": [{"name": f"also {words}", "why": words}], "text": words, "state": words}
        nodes.append(Node(key, "Issue", words, props=props))
        edge = link(f"person:{'ada-quill'}", "LEADS", key, quote=words, props={"token": words}, rule=words)
        proof = edge.evidence[0]._replace(document=f"{words}.txt", item=words)
        edges.append(dataclasses.replace(edge, id=f"hostile-{number}", evidence=(proof,)))
    documents = [view.all_documents[0]._replace(name=words) for words in HOSTILE]
    return MemoryView(
        nodes,
        edges,
        documents,
        {"joins": [{"person": "person:ada-quill", "left": w, "right": f"also {w}", "why": w} for w in HOSTILE]},
    )


def test_the_page_fetches_nothing_and_has_no_inline_handler() -> None:
    page = draw_page(fernhaven())
    reader = Reader(page)
    assert reader.fetched == []
    assert reader.handlers == []
    assert "sourceMappingURL" not in page
    assert "default-src 'none'" in html.unescape(page)


def test_the_policy_allows_these_scripts_and_no_other() -> None:
    page = draw_page(fernhaven())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    running = [text for attributes, text in Reader(page).scripts if attributes.get("type") is None]
    hashes = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in running}
    assert hashes == set(re.findall(r"sha256-([^&']+)", policy[1].split("style-src")[0].replace("&#39;", "'")))
    assert "unsafe" not in policy[1]


def test_our_scripts_never_parse_words_as_markup() -> None:
    ours = Reader(draw_page(fernhaven())).scripts[-1][1]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function", ours)


@pytest.mark.parametrize("what", ["", "Ada Quill"])
def test_hostile_words_stay_words(what: str) -> None:
    page = draw_page(hostile(), what)
    reader, plain = Reader(page), Reader(draw_page(fernhaven(), what))
    assert len(reader.scripts) == len(plain.scripts)
    assert reader.handlers == reader.fetched == []
    data = payload(page)
    assert set(HOSTILE) <= set(data["quotes"]["text"])
    assert set(HOSTILE) <= set(data["nodes"]["name"])
    assert all(isinstance(number, int) for number in data["pictures"]["ownership"]["nodes"])


@given(st.text())
@settings(max_examples=60)
def test_packed_text_cannot_leave_its_script_and_comes_back_whole(words: str) -> None:
    text = script_safe({"quote": words})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text)["quote"] == words


def test_large_data_travels_compressed_and_comes_back_whole() -> None:
    data = {"quotes": [f"words {number} " * 9 for number in range(4000)]}
    how, text = pack(data)
    assert how == "gzip"
    assert json.loads(gzip.decompress(base64.b64decode(text))) == data
    assert pack(data) == (how, text)


def test_the_page_carries_every_node_relation_and_quote_of_the_view() -> None:
    view = fernhaven()
    data = payload(draw_page(view))
    real = [key for key in data["nodes"]["key"] if not key.startswith("drawn:")]
    assert real == sorted(node.key for node in view.all_nodes)
    kinds = [kind for kind in data["edges"]["kind"] if kind not in ("NO_OWNER", "CAME_UP")]
    assert sorted(kinds) == sorted(said_kind(edge) for edge in view.all_edges)
    assert {q.quote for e in view.all_edges for q in e.evidence} == set(data["quotes"]["text"])


def test_parallel_relations_are_all_kept() -> None:
    view = fernhaven()
    view.all_edges.append(link("action:a1", "ASSIGNED_TO", "person:ada-quill", as_of="2031-06-01"))
    data = payload(draw_page(view))
    assert data["edges"]["kind"].count("ASSIGNED_TO") == 2


def test_what_has_no_owner_is_drawn_to_a_visible_mark() -> None:
    data = payload(draw_page(fernhaven()))
    keys = data["nodes"]["key"]
    open_ends = {
        keys[data["edges"]["src"][edge]]: data["edges"]["fields"][edge][0][1]
        for edge in data["pictures"]["ownership"]["edges"] if data["edges"]["kind"][edge] == "NO_OWNER"
    }  # fmt: skip
    assert open_ends == {
        "action:a2": "no owner is named", "action:a3": "to be confirmed", "issue:arson": "work without an owner"
    }  # fmt: skip
    assert "drawn:no-owner" in drawn(draw_page(fernhaven()))


def test_an_action_with_a_named_owner_is_never_drawn_without_one() -> None:
    data = payload(draw_page(fernhaven()))
    ends = {
        data["nodes"]["key"][s]
        for s, k in zip(data["edges"]["src"], data["edges"]["kind"], strict=True)
        if k == "NO_OWNER"
    }
    assert "action:a1" not in ends


def test_the_opening_picture_stays_readable_however_much_is_owned() -> None:
    view = fernhaven()
    for number in range(400):
        view.all_nodes.append(
            Node(f"action:x{number:03}", "Action", f"Task {number}", "2031-03-04", {"owner_state": "resolved"})
        )
        view.all_nodes.append(Node(f"person:p{number:03}", "Person", f"Person {number}"))
        view.all_edges.append(link(f"action:x{number:03}", "ASSIGNED_TO", f"person:p{number:03}"))
    page = draw_page(view)
    assert len(drawn(page)) <= 150
    assert "40 of 403 with an owner" in payload(page)["pictures"]["ownership"]["cut"]


def test_every_mark_has_its_own_place() -> None:
    for view in (fernhaven(), hub(90)):
        data = payload(draw_page(view))
        drawings = [*data["pictures"].values()]
        places = [list(zip(drawing["x"], drawing["y"], strict=True)) for drawing in drawings]
        places.append([tuple(place) for place in data["map"] if place])
        assert any(places)
        for found in places:
            assert len(set(found)) == len(found)


def test_a_window_carries_only_what_lies_in_it() -> None:
    view = fernhaven()
    view.all_edges.append(link("person:tom-reed", "MENTIONS", "issue:arson", as_of="2029-01-01"))
    carried = carry(view, Window(until="2029-12-31"))
    assert set(carried.nodes) == {"person:tom-reed", "issue:arson"}


def test_a_name_nobody_has_is_a_sentence() -> None:
    with pytest.raises(NotFoundError, match="zebra crossing"):
        draw_page(fernhaven(), "zebra crossing")


def test_an_uncertain_relation_is_marked_as_such() -> None:
    data = payload(draw_page(fernhaven()))
    kinds = [data["edges"]["kind"][n] for n, flag in enumerate(data["edges"]["uncertain"]) if flag]
    assert kinds == ["REPORTS_ON"]


def test_aliases_say_why_they_were_joined() -> None:
    data = payload(draw_page(fernhaven()))
    ada = data["nodes"]["key"].index("person:ada-quill")
    assert data["nodes"]["aliases"][ada] == [["Adelaide Quill", "same initials and post"]]
    assert data["nodes"]["joined"][ada] == ["“Ada Quill” and “AQ”: initials used in this meeting"]


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast_on_white(colour: str) -> float:
    return 1.05 / (_luminance(colour) + 0.05)


def test_each_kind_has_its_own_shape_and_words_and_a_border_that_can_be_seen() -> None:
    kinds = palette()["kinds"].values()
    assert len({kind["path"] for kind in kinds}) == len({kind["one"] for kind in kinds}) == len(kinds)
    assert _contrast_on_white(palette()["border"]) >= 3
    assert min(_contrast_on_white(palette()[name]) for name in ("text", "edge", "alert", "accent")) >= 4.5


def test_a_person_who_reports_on_an_issue_is_not_said_to_lead_it() -> None:
    data = payload(draw_page(fernhaven()))
    assert "LEADS" not in data["edges"]["kind"]
    assert data["relations"]["REPORTS_ON"] == ["reports on", "is reported on by"]
    assert "person:tom-reed" not in drawn(draw_page(fernhaven()))
