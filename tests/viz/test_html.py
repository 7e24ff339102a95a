from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.viz.hostile import HOSTILE
from tests.viz.invented import hostile_report, long_report, report
from viz.report.model import Bars, Chart, Column, Evidence, Grid, Report, Section, Table, Text
from viz.report.parts import letter, papers_of
from viz.report.writers.endings import writer_of, written
from viz.report.writers.html import clean, percents, safe_link, write_html
from viz.report.writers.markdown import write_markdown
from viz.report.writers.svg import cut, lines_of, width

REPORTS = {"plain": report, "hostile": hostile_report, "long": long_report}


def page(drawn: Report) -> LexborHTMLParser:
    return LexborHTMLParser(write_html(drawn))


def first(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    found = tree.css_first(selector)
    assert found is not None
    return found


def flat(words: str) -> str:
    return " ".join(str(clean(words)).split())


def words_in(part: Any) -> list[str]:
    """Every text of a report that stands in it for a reader."""
    if isinstance(part, str):
        return [part]
    if isinstance(part, tuple):
        return [words for inner in part for words in words_in(inner)]
    if isinstance(part, Grid):
        return [*words_in((part.title, part.told, part.heads)), *(name for name, _ in part.rows)]
    if not is_dataclass(part):
        return []
    left_out = {"link", "value", "kind", "name", "choices", "meeting"}
    return [words for f in fields(part) if f.name not in left_out for words in words_in(getattr(part, f.name))]


def tables_of(drawn: Report) -> list[Table]:
    blocks = [block for section in drawn.sections for block in section.blocks]
    found = [block.table if isinstance(block, Chart) else block for block in blocks if isinstance(block, Chart | Table)]
    papers = papers_of(drawn)
    return [*found, *([papers] if papers else [])]


@pytest.mark.parametrize("output", ["review.html", "review.HTM", "a.b/review.htm"])
def test_the_ending_asks_for_this_writer(output: str) -> None:
    writer = writer_of(output)
    assert writer is not None
    assert written(report(), writer).startswith(b"<!doctype html>")


@pytest.mark.parametrize("name", REPORTS)
def test_every_number_leads_to_its_words_and_back(name: str) -> None:
    drawn = REPORTS[name]()
    tree = page(drawn)
    ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
    assert [one for one, count in ids.items() if count > 1] == []
    inner = [str(node.attributes["href"])[1:] for node in tree.css('a[href^="#"]')]
    assert [target for target in inner if target not in ids] == []
    shown: dict[str, set[int]] = {}
    for run in tree.css(".cite"):
        ends = [int(number) for number in re.findall(r"\[(\d+)\]", run.text())]
        shown[str(run.attributes["id"])] = set(range(ends[0], ends[-1] + 1)) if "–" in run.text() else set(ends)
    assert set().union(*shown.values()) == set(range(1, len(drawn.evidence) + 1))
    for number, proof in enumerate(tree.css(".proof"), 1):
        assert proof.attributes["id"] == f"e{number}"
        back = [str(link.attributes["href"])[1:] for link in proof.css(".back a")]
        assert back
        assert all(number in shown[place] for place in back)


@pytest.mark.parametrize("name", REPORTS)
def test_quotes_stand_as_the_file_has_them(name: str) -> None:
    drawn = REPORTS[name]()
    quotes = [node.text() for node in page(drawn).css(".proof blockquote")]
    assert quotes == [str(clean(proof.quote)) for proof in drawn.evidence]


def test_empty_lines_of_a_quote_stay_but_are_not_as_tall() -> None:
    quote = "RESOLVED that\n \n\n\nthe lamps\nbe noted.\n"
    drawn = Report("R", "", "", (Section("One", (Text("x", (1,)),)),), (Evidence("a.txt", "", "", 0, 1, quote),))
    tree = page(drawn)
    assert first(tree, ".proof blockquote").text() == quote
    assert [node.text() for node in tree.css(".gap")] == ["\n \n\n\n"]


@pytest.mark.parametrize("name", REPORTS)
def test_every_word_is_shown_and_none_acts(name: str) -> None:
    drawn = REPORTS[name]()
    text = write_html(drawn)
    tree = LexborHTMLParser(text)
    for node in tree.css("style"):
        node.decompose()
    body = tree.body
    assert body is not None
    held = flat(body.text(separator=" ")).replace(" ", "")
    assert [words for words in words_in(drawn) if flat(words).replace(" ", "") not in held] == []
    assert tree.css("script, img, iframe, object, embed, link, form, base, animate, set, foreignObject") == []
    attributes = [name for node in tree.css("*") for name in node.attributes]
    assert [name for name in attributes if name.startswith("on") or name in ("style", "src", "xlink:href")] == []


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_asked_for_and_only_its_own_style_runs(name: str) -> None:
    text = write_html(REPORTS[name]())
    tree = LexborHTMLParser(text)
    style = first(tree, "style").text()
    policy = str(first(tree, "meta[http-equiv]").attributes["content"])
    told = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{told}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"url\(|@import|https?:", style)
    places = [str(node.attributes["href"]) for node in tree.css("[href]")]
    assert {place for place in places if not place.startswith("#")} == {
        "network.html#a", "network.html#v=explore&around=issue:lamps",
    }  # fmt: skip
    assert not re.search(r'="url\((?!#)', text)


@pytest.mark.parametrize("name", REPORTS)
def test_tables_hold_the_same_words_as_the_model_and_the_markdown(name: str) -> None:
    drawn = REPORTS[name]()
    tables = tables_of(drawn)
    tree = page(drawn)
    for extra in tree.css(".cite, a.shown"):
        extra.decompose()
    shown = [
        [[flat(cell.text()) for cell in row.css("th, td")] for row in table.css("tr")] for table in tree.css("table")
    ]
    assert shown == [
        [[flat(head) for head in table.heads], *([flat(cell.words) for cell in row] for row in table.rows)]
        for table in tables
    ]
    lines = [line for line in write_markdown(drawn).split("\n") if line.startswith("| ") and "---" not in line]
    assert len(lines) == sum(map(len, shown))
    assert [_bare(line) for line in lines] == [_bare(" | ".join(row)) for table in shown for row in table]


def _bare(row: str) -> str:
    """The letters and digits of a row of a table, without the evidence numbers and links behind its cells."""
    row = re.sub(r"\(\[on the network page\]\([^)]*\)\)", "", row)
    return re.sub(r"\W|_", "", re.sub(r"(?<!\\)\[\d+\]( to \[\d+\])?", "", row))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert write_html(report()) == write_html(report())


def test_appendices_are_lettered_behind_the_numbered_sections_in_both_forms() -> None:
    sections = (Section("Register", (), appendix=True), Section("One", ()), Section("Two", ()), Section("Three", ()))
    drawn = Report("R", "", "", sections)
    named = ["1. One", "2. Two", "3. Three", "Appendix A. Register", "Appendix B. Evidence"]
    tree = page(drawn)
    assert [flat(head.text()) for head in tree.css("section h2")] == named
    assert [flat(entry.text()) for entry in tree.css("nav li")] == named
    assert re.findall(r"^## (.*)$", write_markdown(drawn), re.MULTILINE) == named


def test_letters_go_on_behind_z() -> None:
    assert [letter(place) for place in (1, 26, 27, 52, 53)] == ["A", "Z", "AA", "AZ", "BA"]


def test_the_contents_come_behind_the_findings_else_first() -> None:
    assert write_html(report()).index('id="s1"') < write_html(report()).index('id="contents"')
    plain = write_html(Report("R", "", "", (Section("One", (Text("x"),)),) * 3))
    assert plain.index('id="contents"') < plain.index('id="s1"')


def test_a_paper_of_one_table_has_no_contents_and_what_is_behind_it_a_page_of_its_own() -> None:
    drawn = Report("R", "", "", (Section("One", (Text("x"),)), Section("Two", (), appendix=True)))
    tree = page(drawn)
    assert not tree.css("nav")
    assert [part.attributes.get("class") for part in tree.css("section")] == [None, "behind", None]
    assert [link.attributes.get("href") for link in tree.css("a.skip")] == ["#main"]
    assert tree.css("main#main")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", " javascript:x", "java\nscript:x", "http://["])
def test_a_link_that_would_run_is_no_link(link: str) -> None:
    drawn = Report("R", "", "", (Section("One", (Text("x", link=link),)),))
    assert "on the network page" not in write_html(drawn)


@pytest.mark.parametrize("link", ["network.html#v=explore", "https://example.org/n.html#a", "file:///n.html", ""])
def test_a_link_to_a_page_stays(link: str) -> None:
    assert safe_link(link) == link


def test_pictures_say_what_they_are_and_each_is_followed_by_its_table() -> None:
    tree = page(report())
    pictures = tree.css("figure.chart")
    assert len(pictures) == 5
    for picture in pictures:
        follower = picture.next
        while follower is not None and follower.tag == "-text":
            follower = follower.next
        assert follower is not None
        assert follower.tag == "table"
        for drawing in picture.css("svg[role=img]"):
            assert first(drawing, "title").text()
            assert first(drawing, "desc").text()
            assert drawing.css("text")


def test_a_field_of_many_meetings_is_drawn_in_several_and_marks_differ_in_sign_and_shade() -> None:
    field = first(page(report()), "figure.chart")
    assert len(field.css("svg.wide")) == 1
    titles = [first(node, "title").text() for node in field.css("svg.narrow")]
    assert titles == ["Attendance by partner, part 1 of 2", "Attendance by partner, part 2 of 2"]
    looks = [first(item, "svg").html for item in field.css(".legend li")]
    assert len(set(looks)) == len(looks) == 6


def test_the_numbers_of_a_bar_stand_in_it_or_behind_it() -> None:
    bars = first(page(report()).css("figure.chart")[4], "svg.wide")
    totals = [node.text() for node in bars.css("text.total")]
    assert totals[1] == "3600"
    assert totals[2] == "1600 + 400 + 1200 = 3200"


def test_an_empty_report_and_empty_pictures_are_set_without_a_word_of_the_machine() -> None:
    table = Table((Column("What"),), ())
    blocks = (Chart(Bars("None", "", (), ()), table), Chart(Grid("None", "", (), ()), table), Table((), ()))
    text = write_html(Report("R", "", "", (Section("One", blocks),)))
    assert "None</h3>" in text
    assert "Undefined" not in text
    assert first(page(Report("", "", "", ())), "h1").text() == ""


@given(st.text(), st.floats(8, 400), st.integers(1, 4))
def test_lines_fit_their_room_and_lose_no_word_silently(words: str, room: float, most: int) -> None:
    found = lines_of(words, room, 12, most=most)
    assert len(found.lines) <= most
    for line in found.lines:
        assert width(line, 12) <= room or len(line) <= 1
    if not found.lines[-1].endswith("…"):
        assert "".join(found.lines).replace(" ", "") == "".join(words.split())


def test_a_cut_shows() -> None:
    assert cut("w " * 100_000, 60, 12) == "w w w w…"
    assert cut("Fernhaven Council", 60, 12).endswith("…")
    assert cut("Fern", 60, 12) == "Fern"


@given(st.lists(st.tuples(st.text(max_size=60), st.integers(0, 9)), min_size=1, max_size=12), st.integers(0, 4))
def test_columns_share_the_page(heads: list[tuple[str, int]], rows: int) -> None:
    columns = tuple(Column(head, share=share) for head, share in heads)
    table = Table(columns, tuple(tuple(Text(head * place) for head, _ in heads) for place in range(rows)))
    found = percents(table)
    assert len(found) == len(heads)
    assert min(found) >= 1
    assert round(sum(found), 6) <= 100


def test_shares_are_kept_where_every_word_has_room() -> None:
    table = Table((Column("What", share=3), Column("Who"), Column("How many", "number", 2)), ((Text("a"),) * 3,))
    assert percents(table) == [50, 16.6, 33.3]


def test_short_words_stay_whole_among_many_columns() -> None:
    heads = (*(f"Meetings {n}" for n in range(6)), "Came", "Listed")
    table = Table(tuple(map(Column, heads)), ((*(Text("0") for _ in heads[1:]), Text("Constabulary " * 3)),))
    assert min(percents(table)) >= 6.9


@given(st.lists(st.sampled_from(HOSTILE), max_size=3), st.text())
def test_no_words_end_the_style_or_the_title(hostile: list[str], words: str) -> None:
    text = write_html(Report(" ".join([*hostile, words]), "", "", ()))
    assert text.count("<style>") == text.count("</style>") == 1
    assert text.count("<script") == 0
    text.encode()
