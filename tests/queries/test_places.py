"""Where words stand that no relation carries: as a quote gives it, and never by lines that are not the file's."""

from __future__ import annotations

from queries.places import place_of
from tests.queries.conftest import Open, Record

DAY = "2020-01-10"


def test_words_of_a_quote_have_its_item_and_line(record: Record, opened: Open) -> None:
    meeting = record.meeting(DAY, "4")
    record.say("person:ann-hart", "ATTENDED", meeting, DAY, "Ann Hart came by boat")
    found = place_of(opened(record), "came by boat", DAY)
    assert (found.meeting, found.line, found.quote) == (DAY, 1, "came by boat")
    assert found.end - found.start == len("came by boat")


def test_words_in_no_file_have_no_place(record: Record, opened: Open) -> None:
    record.meeting(DAY, "4")
    assert place_of(opened(record), "nowhere to be found", DAY)[:6] == ("", DAY, "", 0, 0, 0)
