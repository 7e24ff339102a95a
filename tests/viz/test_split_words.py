"""Words that the files part at the end of a line are whole in every report."""

from __future__ import annotations

from pathlib import Path

from graph.view import View
from tests.viz.from_minutes import minutes, view_of
from viz.report.arising.draw import draw_arising
from viz.report.model import Report, Text
from viz.report.review.draw import draw_review
from viz.report.split_words import whole_words
from viz.report.tracker.draw import draw_tracker

SAID = (
    "Cal Moor would clear the fly-\ntipped lamps.", "Information was given. Ada Moss would share the infor-\nmation.",
    "Ben Low would come in mid-\nor late May, and the re-\ninvigorated mill would open.",
)  # fmt: skip


def words_of(report: Report) -> str:
    def told(part: object) -> list[str]:
        if isinstance(part, Text):
            return [part.words]
        inner = part if isinstance(part, tuple) else [getattr(part, n) for n in getattr(part, "__slots__", ())]
        return [words for one in inner for words in told(one)] if not isinstance(part, str) else []

    return "\n".join(told(report.sections))


def reports(view: View) -> list[Report]:
    return [draw_arising(view, "2031-06-03"), draw_tracker(view), draw_review(view)]


def test_a_word_with_a_hyphen_at_the_end_of_its_line_is_whole_in_every_report(tmp_path: Path) -> None:
    with view_of(tmp_path, minutes("4 March 2031", *SAID)) as view:
        for report in reports(view):
            assert "fly- tipped" not in words_of(report)
            assert "fly-tipped lamps" in words_of(report)


def test_only_what_the_files_part_is_joined(tmp_path: Path) -> None:
    with view_of(tmp_path, minutes("4 March 2031", *SAID)) as view:
        whole = whole_words(view)
    assert whole("the fly- tipped lamps and a re- invigorated mill") == "the fly-tipped lamps and a re-invigorated mill"
    assert whole("share the infor- mation") == "share the information"
    assert whole("in mid- or late May, the mill- which is old") == "in mid- or late May, the mill- which is old"
