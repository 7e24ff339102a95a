"""What a Matters Arising draft takes over from the papers of its day, and how its rows open."""

from __future__ import annotations

import pytest

from graph.view import View
from tests.viz.test_arising import draft, rows, work
from viz.report.model import Points, Report, Text
from viz.report.tasks.decided import as_decided
from viz.report.tasks.opened import Opening
from viz.report.tasks.words import task_words


def test_what_only_the_report_in_the_papers_shows_is_taken_over_and_marked(seeds: View) -> None:
    report = draft(seeds, "2018-06-21")
    minute, agreed, update, owner = rows(report, "matters")[-1]
    assert minute == "Minute 187, 19 December 2017"
    assert agreed.startswith("It was resolved that the Borough Commander check the whereabouts")
    assert (update.startswith("In the papers for 21 June 2018: “"), owner) == (True, "Borough Commander")
    told = "Taken from the report in the papers, as the minutes are not loaded: minute 187, 19 December 2017."
    assert told in [item.words for item in points(report)]
    assert told.partition(",")[0] not in str(draft(seeds, "2017-07-06").sections[0])


def points(report: Report) -> list[Text]:
    return [item for block in report.sections[0].blocks if isinstance(block, Points) for item in block.items]


@pytest.mark.parametrize(
    ("said", "what", "told"),
    [
        ("It was agreed that the details be sent to the clerk.", "The details be sent to the clerk.",
         "It was agreed that the details be sent to the clerk."),
        ("It was agreed that Ann would write.", "Ann would write.", "It was agreed that Ann would write."),
        ("Ann would write.", "Ann would write.", "Ann would write."),
        ("It was agreed to defer the paper to June.", "To defer the paper to June.", "Defer the paper to June."),
        ("To the Trust Ann would write.", "To the Trust Ann would write.", "To the Trust Ann would write."),
        ("RESOLVED that the lamps be mended.", "The lamps be mended.", "It was resolved that the lamps be mended."),
        ("RESOLVED that draft maps be sent out.", "Draft maps be sent out.",
         "It was resolved that draft maps be sent out."),
        ("RESOLVED that the Board write to the Trust.", "The Board write to the Trust.",
         "It was resolved that the Board write to the Trust."),
        ("RESOLVED: The lamps to be mended.", "The lamps to be mended.", "Resolved: The lamps to be mended."),
    ],
)  # fmt: skip
def test_what_is_no_sentence_of_its_own_has_the_opening_of_its_minutes(said: str, what: str, told: str) -> None:
    row = work(what, evidence=[{"quote": said, "meeting": "2031-03-04"}])
    assert task_words(row, "LAMPS") == told


@pytest.mark.parametrize(
    ("by", "words", "told"),
    [
        ("resolved", "Draft map of lamps and circulate", "Resolved: Draft map of lamps and circulate"),
        ("agreed", "Leader for lamps to be found", "Leader for lamps to be found"),
        ("resolved", "The Board write to the Trust", "It was resolved that the Board write to the Trust"),
        ("agreed", "Draft maps be sent out", "It was agreed that Draft maps be sent out"),
    ],
)
def test_a_note_of_a_log_is_no_clause_behind_that(by: str, words: str, told: str) -> None:
    assert as_decided(words, words, Opening(by, that=True)) == told
