"""The governance review of the five real packs, where they are at hand: what stands on its first page."""

from __future__ import annotations

import re
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from viz.report.model import Finding, Report, Table
from viz.report.review.draw import draw_review
from viz.report.writers.markdown import write_markdown


@pytest.fixture(scope="module")
def review(view: SqliteView) -> Report:
    return draw_review(view)


def findings(review: Report) -> list[Finding]:
    return [block for block in review.sections[0].blocks if isinstance(block, Finding)]


@pytest.mark.parametrize(
    "words",
    [
        ("MARAC", "no longer", "answer"), ("IOM", "per week", "the last words on"), ("data", "pack of data"),
        ("MOPAC", "point of contact"), ("priorities", "lead agencies"),
    ],
    ids=lambda words: words[0],
)  # fmt: skip
def test_the_first_page_holds_what_the_board_must_decide(words: tuple[str, str], review: Report) -> None:
    def told(found: Finding) -> str:
        return " ".join([found.title, found.statement.words, *(q.words + q.when for q in found.quotes)]).lower()

    assert any(all(word.lower() in told(found) for word in words) for found in findings(review))


def test_each_finding_has_words_posts_and_a_question(review: Report) -> None:
    assert len(findings(review)) == 5
    for found in findings(review):
        assert found.quotes, found.title
        assert found.takers, found.title
        assert found.question.endswith("?"), found.title
        assert len(found.title.split()) <= 8, found.title


def test_the_first_page_is_one_page(review: Report) -> None:
    def words(block: Any) -> int:
        told = (q.words for q in block.quotes)
        parts = [block.title, block.statement.words, *told, block.takers.words, block.question]
        return sum(len(part.split()) for part in parts)

    assert sum(words(found) for found in findings(review)) <= 710


def test_the_whole_review_stays_readable(review: Report) -> None:
    body, appendices = write_markdown(review).split("## Appendix A", 1)
    assert len(body.replace("|", " ").split()) <= 10800
    assert len(appendices.rsplit("## Appendix", 1)[0].replace("|", " ").split()) <= 11000


def test_the_evidence_holds_sentences_and_no_stretches_of_pages(view: SqliteView, review: Report) -> None:
    told = view.evidence([edge.id for edge in view.edges(["UPDATES"])])
    cells = {quote.quote for quotes in told.values() for quote in quotes}  # a row of a report is taken whole
    for found in review.evidence:
        inside = found.quote.rstrip()[:-1]
        is_one = not any(f"{mark} " in " ".join(inside.split()) for mark in ".!?")
        assert len(found.quote) <= 600 or is_one or found.quote in cells, found


def test_the_register_names_matters_as_people_write_them(review: Report) -> None:
    (register,) = (part for part in review.sections if part.name == "register")
    told = " ".join(cell.words for block in register.blocks if isinstance(block, Table)
                    for row in block.rows for cell in row)  # fmt: skip
    assert not re.search(r"\b[A-Z]{4,} AND [A-Z]{4,}", told)


def test_the_data_finding_points_to_whoever_spoke_of_it_was_asked_and_the_group_proposed(review: Report) -> None:
    (found,) = (one for one in findings(review) if one.title.startswith("Data"))
    assert found.takers.words == (
        "the chair (spoke of it); the police (asked to provide some useful data); Data Group (proposed)"
    )
    assert any("ongoing for 5 years" in quote.words for quote in found.quotes)
    assert "at 3 meetings; a task was given" in found.statement.words


def test_the_chair_who_answered_stands_first_and_who_only_asked_or_spoke_of_a_partner_nowhere(review: Report) -> None:
    takers = {found.title: found.takers.words for found in findings(review)}
    assert takers["MARAC co-ordination"].startswith("the chair (answered); ")
    assert "2018" not in takers["MARAC co-ordination"]
    assert takers["Point of contact for MOPAC"] == "none is named here; the chair could place it"


def test_the_plan_now_in_force_is_quoted_where_the_minutes_say_when_it_ends(review: Report) -> None:
    (found,) = (one for one in findings(review) if one.title.startswith("Priorities"))
    assert any(quote.when == "26 May 2022, on the end of the plan now in force" and "would expire in" in quote.words
               for quote in found.quotes)  # fmt: skip
    assert len(found.takers.cites) == found.takers.words.count("(")


def test_a_missing_contact_is_asked_for_in_plain_words_and_quoted_with_words_of_a_contact_alone(review: Report) -> None:
    (found,) = (one for one in findings(review) if "contact" in one.title)
    assert found.question == "Who will be the point of contact for MOPAC?"
    assert len(found.quotes) == 1
