"""Lines in, paragraphs and sentences as places of the text out."""

from __future__ import annotations

import pytest

from loaders.blocks import Source, evidence, paragraphs, split_sentences
from loaders.readers.text import read_text


def text(words: str) -> Source:
    return read_text(words.encode(), "made.txt")


@pytest.mark.parametrize(
    "sentence",
    [
        "Cllr. Una Vale J.P. spoke.",
        "The fall was 3.1 % or £4.5k.",
        "They met at 10 a.m. in St. Mary's.",
        "Dogs, e.g. strays, were seen.",
        "Item No. 4 was read by Mr. T. Moor.",
        "The Nov. Board and the Dec. Board were moved.",
        "They met on 4 Nov. 2031 at 2 p.m. Monday.",
        "Dogs, bins, lamps etc. were seen.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    assert [span.text for span in split_sentences(f"{sentence} Then they left.")] == [sentence, "Then they left."]


@pytest.mark.parametrize("ahead", ["UV will have prices by end Nov.", "It starts on 4 Sept.", "Bins, lamps etc."])
@pytest.mark.parametrize("behind", ["PS will do the rest.", "Mr. Moor left.", "He left.", "A dog was seen."])
def test_a_short_month_ends_a_sentence_where_another_begins(ahead: str, behind: str) -> None:
    assert [span.text for span in split_sentences(f"{ahead} {behind}")] == [ahead, behind]


def test_blank_lines_and_bullets_part_paragraphs() -> None:
    source = text("One goes\non here.\n\nTwo.\n• three\n• four\n")
    assert [p.text.split() for p in paragraphs(source, source.lines)] == [
        ["One", "goes", "on", "here."],
        ["Two."],
        ["three"],
        ["four"],
    ]


def test_a_page_number_does_not_cut_a_sentence() -> None:
    source = text("They agreed to walk\n\nPage 4\n\nthe paths in May.\n")
    (paragraph,) = paragraphs(source, source.lines)
    (sentence,) = paragraph.sentences()
    assert sentence.text.split() == ["They", "agreed", "to", "walk", "the", "paths", "in", "May."]


def test_evidence_is_verbatim_with_its_line() -> None:
    source = text("One.\n\n  Two words. \n")
    said = evidence(source, 4, len(source.text))
    assert (said.quote, said.line) == ("Two words.", 3)
    assert source.text[said.start : said.end] == said.quote


def test_clauses_know_their_letter() -> None:
    source = text("(a) one thing\n(ii) another\n3. a third\nno clause\n")
    assert [p.clause for p in paragraphs(source, source.lines)][:3] == ["a", "ii", "3"]


def test_a_short_last_line_of_a_page_does_not_go_on_overleaf_where_a_paragraph_opens() -> None:
    walked = "The board thanked all who had walked the paths in the rain and"
    source = text(f"Una Vale\n\fPerry Stone\n\f{walked}\n\fPerry Stone.\n")
    for line in source.lines:
        line.opens = True
    assert [p.text.split()[0] for p in paragraphs(source, source.lines)] == ["Una", "Perry", "The"]
