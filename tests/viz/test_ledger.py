from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.viz.word import part, shown, write_docx
from viz.report.ledger import in_reading_order, runs
from viz.report.model import Bars, Chart, Evidence, Finding, Quoted, Report, Section, Table, Text, columns
from viz.report.wording import in_print, place, wording
from viz.report.writers.html import write_html
from viz.report.writers.markdown import write_markdown


def docx_notes(drawn: Report) -> str:
    """The notes of a Word file."""
    return shown(part(write_docx(drawn), "endnotes"))


def proofs(count: int) -> tuple[Evidence, ...]:
    return tuple(Evidence("minutes.txt", "2031-03-04", "4", 0, line, f"words {line}") for line in range(1, count + 1))


def test_evidence_is_numbered_as_a_reader_meets_it() -> None:
    finding = Finding("Lamps", Text("No owner", (3,)), (Quoted("words 3", 3),))
    table = Table(columns("What"), ((Text("a", (1, 4)),), (Text("b", (3,)),)))
    chart = Chart(Bars("Ages", "Two.", ("all",), (("a", (2,)),)), table)
    report = in_reading_order(Report("R", "", "", (Section("One", (finding,)), Section("Two", (chart,))), proofs(4)))
    first, second = report.sections[0].blocks[0], report.sections[1].blocks[0]
    assert isinstance(first, Finding)
    assert isinstance(second, Chart)
    assert first.statement.cites == (1,)
    assert first.quotes[0].cite == 1
    assert [cell.cites for row in second.table.rows for cell in row] == [(2, 3), (1,)]
    assert [proof.quote for proof in report.evidence] == ["words 3", "words 1", "words 4"]


def test_an_appendix_is_numbered_where_it_is_printed_in_every_form() -> None:
    register = Section("Register", (Text("r", (1,)), Text("s", (2,))), appendix=True)
    body = Section("One", (Text("a", (2,)), Text("b", (3,))))
    drawn = in_reading_order(Report("R", "", "", (register, body), proofs(3)))
    assert [proof.quote for proof in drawn.evidence] == ["words 2", "words 3", "words 1"]
    of_md = re.findall(r"\*\*\[(\d)\]\*\*[^>]*> (words \d)", write_markdown(drawn))
    of_html = re.findall(r'id="e(\d)">.*?<blockquote>(words \d)', write_html(drawn), re.DOTALL)
    assert of_md == of_html == [("1", "words 2"), ("2", "words 3"), ("3", "words 1")]
    assert re.findall(r"words \d", docx_notes(drawn)) == ["words 2", "words 3", "words 1"]


@given(st.lists(st.lists(st.integers(1, 9), max_size=4), max_size=6))
def test_every_statement_keeps_its_own_words(cited: list[list[int]]) -> None:
    evidence = proofs(9)
    blocks = tuple(Text("x", tuple(cites)) for cites in cited)
    report = in_reading_order(Report("R", "", "", (Section("One", blocks),), evidence))
    for before, after in zip(blocks, report.sections[0].blocks, strict=True):
        assert isinstance(after, Text)
        assert [evidence[n - 1] for n in before.cites] == [report.evidence[n - 1] for n in after.cites]
    met = [n for block in report.sections[0].blocks if isinstance(block, Text) for n in block.cites]
    assert list(dict.fromkeys(met)) == list(range(1, len(report.evidence) + 1))


@given(st.lists(st.text(min_size=1), max_size=300), st.sampled_from([" ", "\n", "  "]))
def test_a_quote_in_print_is_the_opening_of_the_quote(words: list[str], blank: str) -> None:
    quote = blank.join(words)
    shown = in_print(quote)
    most = wording()["quote_most"]
    assert shown == quote if len(quote.split()) <= most else quote.startswith(shown.removesuffix(" …"))
    assert len(shown.split()) <= most + 1


def test_the_place_of_a_cut_quote_says_how_much_of_it_is_shown() -> None:
    long = Evidence("minutes.txt", "2031-03-04", "4", 0, 7, "word " * 2000)
    assert place(long) == "minutes.txt, meeting of 4 March 2031, item 4, line 7, the first 120 of 2,000 words"
    assert place(proofs(1)[0]) == "minutes.txt, meeting of 4 March 2031, item 4, line 1"


@pytest.mark.parametrize("write", [write_markdown, write_html, docx_notes])
def test_every_form_to_be_printed_cuts_a_quote_of_many_pages(write: Callable[[Report], str]) -> None:
    long = Evidence("minutes.txt", "2031-03-04", "4", 0, 7, "word " * 2000)
    text = write(Report("R", "", "", (Section("One", (Text("x", (1,)),)),), (long,)))
    assert len(re.findall(r"\bword ", text)) == 120
    assert "the first 120 of 2,000 words" in text


def test_numbers_that_follow_each_other_are_one_span() -> None:
    assert runs([7, 3, 4, 5, 9]) == [(3, 5), (7, 7), (9, 9)]
