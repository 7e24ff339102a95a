from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.names import parse_name
from graph.schema import Node
from graph.view import View
from tests.viz.memory import fernhaven, link
from tests.viz.test_page import Reader, payload
from viz.network.page import Wanted, draw_page

LETTERS = re.compile(r"[A-Z]{2,4}[a-z]{0,2}")


NO_NAMES = {"Mr", "Mrs", "Ms", "Miss", "He", "She", "They"}  # a title, or a pronoun as the owner of a task


def redacted(view: View, what: str = "") -> str:
    return draw_page(view, wanted=Wanted(what, no_persons=True))


def names_in(view: View) -> set[str]:
    """Every personal name, alias, surname and owner token, read from the store by other means than the page's."""
    names: set[str] = set()
    for person in view.nodes(["Person"]):
        names |= {person.name, *(name for name, _ in person.aliases)}
    for edge in view.edges(["ATTENDED", "ASSIGNED_TO"]):
        names |= {str(edge.props.get("name_as_written") or "")} if edge.kind == "ATTENDED" else set()
        if edge.dst.startswith("person:"):
            names |= set(re.split(r"[/\s,&]+", str(edge.props.get("token") or ""))) - NO_NAMES
    for action in view.nodes(["Action"]):
        if action.props.get("owner_state") in ("resolved", "ambiguous", "unresolved"):
            tokens = {part for token in action.props.get("owner_tokens") or () for part in re.split(r"[/\s,&]+", token)}
            names |= {token for token in tokens if LETTERS.fullmatch(token)}
    # a surname that is also a word of a post ("Head") is taken for the surname only beside a title or a given name
    titles = {word for node in view.nodes(["Post", "Organization", "Body", "Issue"]) for word in node.name.split()}
    names |= {parse_name(person.name).surname for person in view.nodes(["Person"])} - titles
    names |= {str(join[side]) for join in view.meta().get("joins", []) for side in ("left", "right")
              if str(join.get("person") or "").startswith("person:")}  # fmt: skip
    return {name for name in names if len(name) > 1}


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def words_of(page: str) -> str:
    """Everything on a page that is not its own scripts and style."""
    frame = re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", page)
    opening = next(text for attributes, text in Reader(page).scripts if attributes.get("id") == "opening")
    data = payload(page)
    own = {name: data.pop(name) for name in ("kinds", "relations", "colours", "bases")}
    assert own
    return "\n".join([frame, *texts(json.loads(opening)), *texts(data)])


def left_over(view: View, page: str) -> list[str]:
    text = words_of(page)
    return sorted(name for name in names_in(view) if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def test_no_name_of_the_example_is_left_on_a_redacted_page(example: View, pages: Callable[[str], Path]) -> None:
    assert len(names_in(example)) > 100
    assert left_over(example, pages("example").read_text(encoding="utf-8")) != []
    assert left_over(example, redacted(example)) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ada Quill will write.", "[Head of Community Safety] will write."),
        ("ADA QUILL and Ms Quill; A. Quill, Cllr A Quill", "[P] and [P]; [P], [P]"),
        ("Adelaide Quill’s plan; Quill-like", "[P]’s plan; [P]-like"),
        ("Action: AQ to write to landlords, faq of Aqua.", "Action: [P] to write to landlords, faq of Aqua."),
        ("AQ/TR", "[P]/[a person of Fernhaven Fire and Rescue]"),
        ("Mr Tom Reed came, T Reed spoke", "[F] came, [F] spoke"),
        ("Adelaide spoke; a tom and reeds", "[P] spoke; a tom and reeds"),
        ("Write to ada.quill@example.org.", "Write to [address]."),
        ("Reed a book", "[F] a book"),
        ("either Ada Quill or Adelaide Dunley would present", "either [P] or [a person] would present"),
        ("Adelaide O’Dunley-Hart’s report", "[a person]’s report"),
        ("Adelaide van der Dunley spoke", "[a person] spoke"),
        ("Tom Dunley spoke; Adelaide. Dunley", "[a person] spoke; [P]. Dunley"),
        ("Adelaide Head of Community Safety", "[P] Head of Community Safety"),
        ("Either Wendy Ashe or Ada Quill will write", "Either [a person] or [P] will write"),
        ("either Ada Quill or Community Safety", "either [P] or Community Safety"),
    ],
)
def test_each_way_of_writing_a_person_becomes_the_post(words: str, told: str) -> None:
    view = fernhaven()
    view.all_nodes.append(Node("action:a9", "Action", words, "2031-03-04", {"owner_state": "resolved"}))
    view.all_edges += [
        link("action:a9", "ASSIGNED_TO", "person:tom-reed", props={"token": "TR"}, quote=words),
        link("action:a1", "MENTIONS", "issue:arson", quote=words),
    ]
    told = told.replace("[P]", "[Head of Community Safety]").replace("[F]", "[a person of Fernhaven Fire and Rescue]")
    data = payload(redacted(view))
    assert told in data["quotes"]["text"]
    assert told in data["nodes"]["name"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Councillor Marrow asked", "[a person] asked"),
        ("Cllr. Wendy Ashe-Green and Cllr O'Marrow spoke", "[a person] and [a person] spoke"),
        ("Ms Head thanked Mrs T. Marrow", "[a person] thanked [a person]"),
        ("Inspector Kallow (Fernhaven Constabulary) and Acting DCI Una Marrow", "[a person] (F) and [a person]"),
        ("Councillors Marrow, Kallow and van Ashe agreed", "Councillors [a person], [a person] and [a person] agreed"),
        ("PC 123AB Marrow came; Dr Kallow left. Fernhaven", "[a person] came; [a person] left. Fernhaven"),
        ("CLLR MARROW ASKED THE BOARD", "[a person] ASKED THE BOARD"),
        ("Chief Inspector, Public Protection", "Chief Inspector, Public Protection"),
        ("The Inspector for Fernhaven; Borough Commander Fernhaven", ""),
        ("Acting Head of Community Safety; Chief Officer; Councillors agreed. Street lamps", ""),
        ("Inspector Report on the board; a report was made", ""),
        ("Sergeant May 2031", ""),
        ("FROM COUNCILLORS OR MEMBERS or members OF THE PUBLIC", ""),
    ],
)
def test_a_name_after_a_title_goes_though_no_record_holds_it(words: str, told: str) -> None:
    """A rank also stands before a place, a post or a word of the text: these stay."""
    view = fernhaven()
    quote = f"{words}. It was asked by the board."
    view.all_nodes.append(Node("organization:fernhaven-police", "Organization", "Fernhaven Constabulary"))
    view.all_edges.append(link("action:a1", "MENTIONS", "issue:arson", quote=quote))
    told = (told or words).replace("(F)", "(Fernhaven Constabulary)")
    assert f"{told}. It was asked by the board." in payload(redacted(view))["quotes"]["text"]


@pytest.mark.parametrize("token", ["Wendy Ashe", "Wendy Ashe / AQ", "Ms W Ashe"])
def test_a_name_that_is_only_written_as_the_owner_is_a_persons(token: str) -> None:
    view = fernhaven()
    props = {"owner_state": "unresolved", "owner_tokens": [token]}
    view.all_nodes.append(Node("action:a9", "Action", "Mrs Ashe will write.", "2031-03-04", props))
    data = payload(redacted(view))
    assert "[a person] will write." in data["nodes"]["name"]
    assert "Ashe" not in words_of(redacted(view))


def surnames_left(view: View) -> list[str]:
    """Capitalised words directly after a person, but for those of posts, boards, issues and organisations."""
    named = view.nodes(["Post", "Organization", "Body", "Issue"])
    common = {word.lower() for node in named for word in re.findall(r"[^\W\d_]+", node.name)}
    found = re.findall(r"\[a person(?: of [^\]]*)?\][ -]([A-Z][^\W\d_]*)", words_of(redacted(view)))
    return sorted({word for word in found if word.lower() not in common})


def test_no_surname_is_left_after_a_person(example: View) -> None:
    assert surnames_left(example) == []


def test_no_surname_is_left_after_a_person_in_real_minutes(seeds: View) -> None:
    assert surnames_left(seeds) == []


def test_a_word_of_a_post_or_a_month_is_no_surname_by_itself() -> None:
    view = fernhaven()
    view.all_nodes += [Node("person:una-head", "Person", "Una Head"), Node("person:lee-may", "Person", "Lee May")]
    words = "The Interim Head of Community Safety met Mr Head, Una Head, Lee May and Ms May in May."
    view.all_edges.append(link("action:a1", "MENTIONS", "issue:arson", quote=words))
    told = "The Interim Head of Community Safety met [a person], [a person], [a person] and [a person] in May."
    assert told in payload(redacted(view))["quotes"]["text"]


def test_a_post_called_after_a_person_tells_no_name() -> None:
    view = fernhaven()
    view.all_nodes.append(Node("post:x/assistant", "Post", "Assistant to Ada Quill"))
    view.all_edges += [
        link("person:tom-reed", "HOLDS", "post:x/assistant"),
        link("action:a1", "MENTIONS", "issue:arson", quote="Tom Reed spoke."),
    ]
    data = payload(redacted(view))
    assert "[a person] spoke." in data["quotes"]["text"]
    assert left_over(view, redacted(view)) == []


def test_keys_files_and_joins_hold_no_name() -> None:
    view = fernhaven()
    view.all_documents[0] = view.all_documents[0]._replace(name="notes-of-ada-quill.txt")
    data = payload(redacted(view, "Ada Quill"))
    assert data["documents"] == ["notes-of-[Head of Community Safety].txt"]
    people = [place for place, kind in enumerate(data["nodes"]["kind"]) if kind == "Person"]
    assert all(re.fullmatch(r"person:\d+", data["nodes"]["key"][place]) for place in people)
    assert [data["nodes"]["aliases"][place] + data["nodes"]["joined"][place] for place in people] == [[], []]
    assert [data["nodes"]["name"][place] for place in people] == [
        "Head of Community Safety (holder)", "a person of Fernhaven Fire and Rescue"
    ]  # fmt: skip
    assert data["opening"]["around"] == people[0]


def test_the_foot_of_the_page_says_that_it_is_redacted() -> None:
    assert "This page is redacted" in redacted(fernhaven())
    assert "quotes are not verbatim" in redacted(fernhaven())
    assert "This page is redacted" not in draw_page(fernhaven())


def test_a_page_without_quotes_says_where_they_stand() -> None:
    data = payload(draw_page(fernhaven(), wanted=Wanted(no_quotes=True)))
    assert set(data["quotes"]["text"]) == {""}
    assert data["quotes"]["line"]
    assert all(data["edges"]["quotes"])


def test_no_name_of_real_minutes_is_left_on_a_redacted_page(seeds: View) -> None:
    assert len(names_in(seeds)) > 100
    assert left_over(seeds, redacted(seeds)) == []
