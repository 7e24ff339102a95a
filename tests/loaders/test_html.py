"""Saved web pages in, the lines that a reader sees out; menus, cookie bars and hidden parts set aside by name."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import LoadError
from loaders.blocks import Line, Source
from loaders.pipeline import read_file
from loaders.readers import read_source
from loaders.readers.html import read_html
from loaders.readers.kinds import kind_of_bytes, kind_of_text
from loaders.readers.markdown import read_markdown
from tests.loaders.concepts import CONCEPTS

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ITEM = """<tr><td class="number"><p>{number}.</p></td><td><p class="title"><a href="x">{title}<img alt="pdf icon">
<span>PDF 88 KB</span></a></p><div class="word"><p>To receive a report.</p></div>
<p class="sub">Additional documents:</p>
<ul><li><a href="y">Figures, item {number} <span>PDF 12 KB</span></a></li></ul><p class="sub">Minutes:</p>
<div class="word">{minutes}</div></td></tr>"""
PAGE = """<!DOCTYPE html><html><head><title>Agenda and minutes</title><script>var p = "<p>Not this</p>";</script>
<style>p {{ color: red }}</style></head><body class="has-menu"><a class="skip-link" href="#c">Skip to main content</a>
<div id="cookieBar"><p>We use cookies.</p><button>Fine</button></div>
<div id="siteHeader" class="site-header"><ul><li><a>Home</a></li><li><a>Councillors</a></li></ul></div>
<div class="leftNav"><h2>Meetings</h2><ul><li><a>Browse</a></li></ul></div>
<form id="aspnetForm"><div id="content"><h1>Agenda and minutes</h1>
<h2>Fernhill Safety Board<br>Wednesday, 4th June, 2031 2.00 pm</h2>
<p><span class="label">Venue:</span> The Hall</p><p><b>Contact:</b> Orla Finch&nbsp;</p>
<table class="items" summary="Agenda items"><tr><th>No.</th><th>Item</th></tr>{items}</table></div></form>
<div class="footer"><p>&copy; Fernhill Council</p></div></body></html>"""
MINUTES = (
    "<p>Perry Stone told the Board of the dogs.</p><p>&nbsp;</p><p>It was agreed that Perry Stone would draw a map.</p>"
)


def page(*bodies: str) -> bytes:
    titles = ("Dogs", "Cats", "Any Other Business")
    items = (ITEM.format(number=n, title=titles[n % 3], minutes=body) for n, body in enumerate(bodies, 21))
    return PAGE.format(items="".join(items)).encode()


def body(words: str) -> bytes:
    return f"<!doctype html><html><body>{words}</body></html>".encode()


def read(data: bytes) -> Source:
    return read_html(data, "made.html")


def lines(data: bytes) -> list[Line]:
    return [line for line in read(data).lines if not line.ignored_by]


def texts(words: str) -> list[str]:
    return [line.text for line in lines(body(words))]


def test_a_page_of_minutes_gives_its_items_and_nothing_around_them() -> None:
    source = read(page(MINUTES, "<p>RESOLVED that the cats be noted.</p>"))
    assert [line.text for line in source.lines if not line.ignored_by] == [
        "Agenda and minutes", "Fernhill Safety Board", "Wednesday, 4th June, 2031 2.00 pm", "Venue: The Hall",
        "Contact: Orla Finch", "No.", "Item", "21.", "Dogs pdf icon PDF 88 KB", "To receive a report.",
        "Additional documents:", "Minutes:", "Perry Stone told the Board of the dogs.",
        "It was agreed that Perry Stone would draw a map.", "22.", "Cats pdf icon PDF 88 KB", "To receive a report.",
        "Additional documents:", "Minutes:", "RESOLVED that the cats be noted.",
    ]  # fmt: skip
    aside = {line.text: line.ignored_by for line in source.lines if line.ignored_by}
    assert aside["• Councillors"] == aside["We use cookies."] == aside["• Browse"] == "web page furniture"
    assert aside["• Figures, item 21 PDF 12 KB"] == "link to a paper"
    assert "Not this" not in source.text
    assert "cookies" not in source.flat
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)


def test_a_page_of_minutes_gives_records(tmp_path: Path) -> None:
    (tmp_path / "made.html").write_bytes(page(MINUTES, MINUTES.replace("Perry Stone", "Tess Moor"), "<p>None.</p>"))
    source, records = read_file(tmp_path / "made.html", concepts=CONCEPTS)
    (meeting,) = records.meetings
    assert source.format == "html"
    assert (meeting.date, meeting.body) == ("2031-06-04", "Fernhill Safety Board")
    assert [(item.number, item.title) for item in meeting.items] == [
        ("21", "Dogs"), ("22", "Cats"), ("23", "Any Other Business"),
    ]  # fmt: skip
    assert [action.owners for action in meeting.actions] == [["Perry Stone"], ["Tess Moor"]]


def test_paragraphs_lists_headings_and_breaks() -> None:
    told = lines(body(
        "<h2>Present</h2><ul><li>Ola Finn, <b>Port</b></li><li><p>Ivo Pell</p></li></ul><ol start=3 type=a><li>one"
        "<li>two</ol><p>First line<br>second   line<br><br>after a gap</p><p><strong>All bold.</strong></p>"
    ))  # fmt: skip
    assert [(e.text, e.heading, e.bold, e.opens) for e in told] == [
        ("Present", True, True, True), ("• Ola Finn, Port", False, False, True), ("• Ivo Pell", False, False, True),
        ("c. one", False, False, True), ("d. two", False, False, True), ("First line", False, False, True),
        ("second line", False, False, False), ("after a gap", False, False, True), ("All bold.", False, True, True),
    ]  # fmt: skip


def test_entities_spaces_and_raised_letters() -> None:
    words = "<p>Ola&nbsp;&amp;&nbsp;Ivo met on the 4 <sup>th</sup> May&hellip; sub&shy;group</p><p>a<!-- no -->b</p>"
    assert texts(words) == ["Ola\u00a0&\u00a0Ivo met on the 4th May… subgroup", "ab"]


def test_ticks_in_a_picture_typeface_are_ticks() -> None:
    words = (
        '<p><font face="Wingdings">ü</font></p><p><span style="font-family:Wingdings">û</span> für</p><p>\uf0fc</p>'
        '<div title="header"><p>Board</p></div>'
    )
    assert texts(words) == ["✓", "✗ für", "✓"]


def test_tables_know_their_cells_and_unclosed_ones_are_read_the_same() -> None:
    whole = (
        "<table><caption>Members</caption><tr><th>Name</th><th>Agency</th><th>Present</th></tr>"
        "<tr><td rowspan=2>Ola Finn</td><td>Port</td><td>Yes</td></tr><tr><td colspan=2>Fire</td></tr></table>"
        "<p>End</p>"
    )
    told = [(e.text, e.table, e.row, e.column) for e in lines(body(whole))]
    assert told == [
        ("Members", -1, -1, -1), ("Name", 0, 0, 0), ("Agency", 0, 0, 1), ("Present", 0, 0, 2), ("Ola Finn", 0, 1, 0),
        ("Port", 0, 1, 1), ("Yes", 0, 1, 2), ("Fire", 0, 2, 1), ("End", -1, -1, -1),
    ]  # fmt: skip
    unclosed = "<table><tr><th>Name<th>Agency<tr><td>Ola Finn<td>Port<tr><td>Ivo Pell<td>Fire"
    assert [(e.text, e.row, e.column) for e in lines(body(unclosed))][2:] == [
        ("Ola Finn", 1, 0), ("Port", 1, 1), ("Ivo Pell", 2, 0), ("Fire", 2, 1),
    ]  # fmt: skip


def test_a_log_inside_the_cell_of_an_item_is_a_table() -> None:
    log = "<table><tr><th>Action</th><th>Owner</th></tr><tr><td>Ring the Trust</td><td>Di Roe</td></tr></table>"
    told = [(e.text, e.table, e.column) for e in lines(page(log)) if e.table >= 0]
    assert told == [("Action", 0, 0), ("Owner", 0, 1), ("Ring the Trust", 0, 0), ("Di Roe", 0, 1)]


def test_minutes_with_an_action_column_have_roles() -> None:
    long = "Members heard that the lamps on the quay had been out since the storm and asked what it would cost."
    rows = f"<tr><td>1.<td><p>Lamps</p><p>{long}</p><td>OF</tr><tr><td>2.<td><p>Boats</p><p>{long}</p><td>IP</tr>"
    told = lines(body(f"<table><tr><th>No<th>Item<th>Action</tr>{rows}</table>"))
    assert [(e.text[:5], e.role) for e in told][3:7] == [
        ("1.", "cell_number"), ("Lamps", "cell_title"), ("Membe", "cell_text"), ("OF", "cell_owner"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "<nav><ul><li>Menu</li></ul></nav>", "<footer>Foot</footer>", "<div role=search>Search</div>",
        "<div style='display: none'>Unseen</div>", "<p hidden>Unseen</p>", "<span class=visually-hidden>Unseen</span>",
        "<del>Struck</del>", "<aside>Beside</aside>", "<ul class=breadcrumbs><li>Home</li></ul>",
        "<p>Back to top</p>", "<div class='page-tools'>Print</div>", "<p>© Fernhill Council</p>",
        "<p>(c) Fernhill Council 2031</p>", "<p>(c) 2029-2031 Fernhill Town Trust. All rights reserved.</p>",
        "<p>(C) Copyright Fernhill Council</p>", "<p>(c) Fernhill, all rights reserved</p>",
    ],
)  # fmt: skip
def test_what_is_no_part_of_the_minutes_is_kept_but_set_aside(words: str) -> None:
    source = read(body(f"<h1>Minutes</h1><p>We met in the hall on Tuesday.</p>{words}<p>We ended at ten.</p>"))
    assert [e.text for e in source.lines if not e.ignored_by][-1] == "We ended at ten."
    assert len([e for e in source.lines if e.ignored_by]) == 1


@pytest.mark.parametrize(
    "words",
    [
        "(c) a lead for Priority 4 be identified in time for the next meeting.", "(c) the report be noted.",
        "(c) 2031 accounts be approved", "(c) the Council be asked to reply by May 2031", "(c) Fernhill Council",
        "(c) Fernhill Council to be asked for its figures for 2031", "(C) Rosa Quist be elected for 2031/32",
    ],
)  # fmt: skip
def test_the_third_point_of_a_resolution_is_no_line_of_copyright(words: str) -> None:
    assert texts(f"<p>RESOLVED - That</p><p>(a) the plan be agreed; and</p><p>{words}</p>")[-1] == words


def test_with_a_main_part_all_around_it_is_set_aside() -> None:
    told = lines(body("<div><p>News of the day</p></div><main><header><h1>Minutes</h1></header><p>We met.</p></main>"))
    assert [e.text for e in told] == ["Minutes", "We met."]


def test_a_main_part_that_holds_next_to_nothing_is_not_believed() -> None:
    assert texts("<main><p>Hi</p></main><div><p>We met in the hall on Tuesday and spoke of the lamps.</p></div>") == [
        "Hi", "We met in the hall on Tuesday and spoke of the lamps.",
    ]  # fmt: skip


def test_words_in_the_names_of_headings_and_whole_pages_hide_nothing() -> None:
    words = "<div class='page-with-menu menu'><h1>Minutes</h1><h2 id='feedback-on-the-menu'>Menu</h2><p>Soup.</p></div>"
    assert texts(words) == ["Minutes", "Menu", "Soup."]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"), ("<meta charset=iso-8859-1>", "cp1252"), ("", "cp1252"),
        ("<meta charset=utf-8>", "cp1252"), ("<meta charset=utf-8>", "utf-8"), ("<meta charset=latin-1>", "utf-8"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">', "iso8859-15"),
        ("", "utf-16"), ("<meta charset=nonsense>", "utf-8"), ("<meta charset=rot13>", "utf-8"),
    ],
)  # fmt: skip
def test_every_character_set_gives_the_same_words(head: str, encoding: str) -> None:
    data = f"<html><head>{head}</head><body><p>Café</p></body></html>".encode(encoding)
    assert [e.text for e in lines(data)] == ["Café"]


def test_two_character_sets_in_one_page() -> None:
    assert [e.text for e in lines(body("<p>Café</p>") + "<p>£5 – “now”</p>".encode("cp1252"))] == ["Café", "£5 – “now”"]


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    head = (
        'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n'
    )
    part = "--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    (tmp_path / "made.mhtml").write_bytes(f"{head}{part}<html><p>Caf=C3=A9 a=\r\nnd tea</p></html>\r\n--x--".encode())
    assert [e.text for e in read_source(tmp_path / "made.mhtml").lines] == ["Café and tea"]
    (tmp_path / "none.mhtml").write_bytes(head.encode() + b"--x--")
    with pytest.raises(LoadError, match="holds no web page"):
        read_source(tmp_path / "none.mhtml")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>a", "html"), ("\n<!-- saved -->\n<html>", "html"), ("<div><p>a</p></div>", "html"),
        ("<?xml version='1.0'?><html>", "html"), ("<p>a</p>\n\n## Heading\n", "markdown"),
        ("<b>7</b>\t<b>DOGS</b>", "markdown"),
        ("We met <html>", "text"), ("<Ola Finn> said", "text"),
    ],
)  # fmt: skip
def test_a_page_is_told_by_how_it_begins(text: str, kind: str) -> None:
    assert (kind_of_bytes(text.encode(), "a") or kind_of_text(text)) == kind


def test_a_page_that_never_closes_anything_is_read_in_time() -> None:
    begun = time.process_time()
    source = read(b"<html><body>" + b"<div><b><p>a" * 20_000 + b"<table><tr><td>" * 5_000)
    assert len(source.lines) == 20_000
    assert [line.text for line in source.lines[:1]] == ["a"]
    assert time.process_time() - begun < 60  # a guard against a hang, not a measure of speed


def test_odd_elements_without_end_are_measured_in_time() -> None:
    begun = time.process_time()
    assert read(b"<html>" + b"<div class=menu><header><span class=hide>" * 4_000 + b"a").lines
    assert time.process_time() - begun < 60  # a guard against a hang, not a measure of speed


PIECES = st.sampled_from(
    ["<p>", "</p>", "<td>", "<tr>", "<table>", "</table>", "<th colspan=9999>", "<td rowspan=x>", "<li>", "<ul>",
     "<ol start=-1>", "<ol type=i>", "</ol>", "<br>", "<h1>", "</h2>", "<main>", "</main>", "<nav>", "<div class=menu>",
     "</div>", "<b>", "<caption>", "<del>", "<pre>", "<!--", "-->", "<script>", "&nbsp;", "&#0;", "&bogus;",
     "<sup>th</sup>", "Ola Finn ", "4 ", "\x0b", "<svg>", "<body>", "<template>", "<li value=99999999>", "<a>",
     "<img alt='pdf icon'>", "<form hidden>", "<table role=presentation>"]
) | st.text(max_size=6)  # fmt: skip


@given(st.lists(PIECES, max_size=40))
@QUICK
def test_any_page_is_read_or_refused(pieces: list[str]) -> None:
    data = ("<html>" + "".join(pieces)).encode("utf-8", "replace")
    try:
        source = read(data)
    except LoadError:
        return
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)
    assert len(source.flat) == len(source.text)
    assert all(line.text.strip() and "\n" not in line.text for line in source.lines)


def test_the_kind_of_an_odd_text_is_told_in_time() -> None:
    begun = time.process_time()
    for text in (
        "<!-- a -->" * 5000 + "x",
        "\n" * 200_000,
        "-" * 100_000 + "x",
        "|" + " " * 100_000 + "x|",
        "**a" * 50_000,
    ):
        kind_of_text(text)
        read_markdown(f"# Board\na|b\n{text}".encode(), "made.md")
    assert time.process_time() - begun < 60  # a guard against a hang, not a measure of speed


def test_an_empty_paragraph_is_one_blank_line_more() -> None:
    source = read_html(b"<html><body><p>One</p><p>Two</p><p>&nbsp;</p><p>Three</p></body></html>", "made.html")
    assert [line.blanks_before for line in source.lines] == [0, 1, 2]


def test_the_page_numbers_of_another_file_are_set_aside() -> None:
    source = read_html(b"<html><body><p>They agreed.</p><p>Page 3 of 9</p><p>Then they left.</p></body></html>", "a")
    assert [line.ignored_by for line in source.lines] == ["", "page number", ""]
