"""Markdown as people and programs write it in, the words and tables that a person reads out."""

from __future__ import annotations

import pytest

from loaders.blocks import Line
from loaders.readers.kinds import kind_of_text
from loaders.readers.markdown import read_markdown
from loaders.readers.markdown_words import plain


def lines(text: str) -> list[Line]:
    source = read_markdown(text.encode(), "made.md")
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)
    return [line for line in source.lines if not line.ignored_by]


def test_front_matter_and_comments_are_no_minutes() -> None:
    text = "---\ntitle: Minutes\ndate: 2031-08-15\ntags:\n  - board\n---\n\n# Board\n<!-- not\nthis -->We met.\n"
    source = read_markdown(text.encode(), "made.md")
    assert [line.text for line in source.lines if not line.ignored_by] == ["Board", "We met."]
    assert {line.ignored_by for line in source.lines[:6]} == {"front matter"}
    assert "2031-08-15" not in source.flat


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert [e.text for e in lines("---\nWe met in the hall.\n\n---\nEnd\n")] == ["We met in the hall.", "End"]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("## Board", "Board"), ("##Board", "Board"), ("#Board Minutes", "Board Minutes"), ("### Board ###", "Board"),
        ("Board\n=====", "Board"), ("Board\n-----", "Board"),
    ],
)  # fmt: skip
def test_every_form_of_heading(written: str, words: str) -> None:
    found = lines(f"{written}\n\nWe met.\n")
    assert [(e.text, e.heading) for e in found] == [(words, True), ("We met.", False)]


def test_what_only_looks_like_a_heading_is_text() -> None:
    found = lines("#hashtag of the day\n\n# Board\n")
    assert [(e.text, e.heading) for e in found] == [("#hashtag of the day", False), ("Board", True)]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (r"1\. Ola \(Port\) paid \$5 \* two", "1. Ola (Port) paid $5 * two"),
        ("see [the plan](plans/a (b).pdf) and ![map](m.png)by [Ola][1]", "see the plan and by Ola"),
        ("**Action:** Ola to *ask* Di_Roe about _it_", "Action: Ola to ask Di_Roe about it"),
        ("Ola <ola@port.example> on the 4 <sup>th</sup> May", "Ola ola@port.example on the 4th May"),
        ("tea &amp; 5 * 3 * 2", "tea & 5 * 3 * 2"),
        ("[redacted] (Chair)", "[redacted] (Chair)"),
        ("__Ola Finn__ said", "Ola Finn said"),
    ],
)  # fmt: skip
def test_marks_links_and_escapes_leave_the_words(written: str, words: str) -> None:
    assert plain(written) == words


def test_tables_with_bars_know_their_cells() -> None:
    text = (
        "### Actions\n\n| Action | Owner | Due |\n|---|:-:|---|\n| Ring Di<br>and Ivo | **Ola Finn** | |\n"
        "| a \\| b | | May |\n\nEnd | of it\n"
    )
    assert [(e.text, e.table, e.row, e.column, e.bold) for e in lines(text)] == [
        ("Actions", -1, -1, -1, False), ("Action", 0, 0, 0, False), ("Owner", 0, 0, 1, False), ("Due", 0, 0, 2, False),
        ("Ring Di", 0, 1, 0, False), ("and Ivo", 0, 1, 0, False), ("Ola Finn", 0, 1, 1, True),
        ("a | b", 0, 2, 0, False), ("May", 0, 2, 2, False), ("End | of it", -1, -1, -1, False),
    ]  # fmt: skip


def test_bars_without_a_side_and_a_header_are_read_the_same() -> None:
    found = lines("Name | Agency\n--- | ---\nOla Finn | Port\n")
    assert [(e.text, e.row, e.column) for e in found] == [
        ("Name", 0, 0), ("Agency", 0, 1), ("Ola Finn", 1, 0), ("Port", 1, 1),
    ]  # fmt: skip


def test_what_is_indented_quoted_or_fenced_is_still_read() -> None:
    text = "# Board\n\n    * Ola spoke.\n\t- Ivo spoke.\n\n> Di wrote.\n\n```\nTess counted.\n```\n+ Una left.\n"
    assert [e.text for e in lines(text)][1:] == [
        "* Ola spoke.", "- Ivo spoke.", "Di wrote.", "Tess counted.", "• Una left.",
    ]  # fmt: skip


def test_a_tab_behind_the_mark_of_a_list_parts_no_cells() -> None:
    assert [(e.text, e.role) for e in lines("# Board\n\n-\tOla spoke.\n1.\tIvo spoke.\n")][1:] == [
        ("- Ola spoke.", ""), ("1. Ivo spoke.", ""),
    ]  # fmt: skip


def test_rows_of_html_cells_know_their_table() -> None:
    rows = "<b>7</b>\t<b>DOGS</b>\t<b>Action</b>\n\t<p>First.</p>\t<p>PS</p>\n"
    text = f"## BOARD\n\n{rows}\nEnd.\n\n<b>8</b>\t<b>CATS</b>\t\n"
    assert [(e.text, e.table, e.row, e.column) for e in lines(text)][1:] == [
        ("7", 0, 0, 0), ("DOGS", 0, 0, 1), ("Action", 0, 0, 2), ("First.", 0, 1, 1), ("PS", 0, 1, 2),
        ("End.", -1, -1, -1), ("8", 1, 2, 0), ("CATS", 1, 2, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["##Board\nWe met.", "#Board\nWe met.", "a | b\n--- | ---\n", "---\na: b\n---\n"])
def test_markdown_is_told_by_its_marks(text: str) -> None:
    assert kind_of_text(text) == "markdown"


@pytest.mark.parametrize("text", ["We met.\n#1 of three\n", "Name | Agency\nOla | Port\n"])
def test_text_is_not_taken_for_markdown(text: str) -> None:
    assert kind_of_text(text) == "text"
