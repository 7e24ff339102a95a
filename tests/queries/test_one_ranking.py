"""What stands on top among what is open is the same in every list: `gaps` gives the order, the others follow."""

from __future__ import annotations

from queries.facts import EVER
from queries.gaps.ranks import gap_ranks
from queries.owns.unled import find_unled
from queries.themes.answer import find_themes
from tests.queries.conftest import Open, Record

DATES = ("2019-01-10", "2019-07-10", "2021-01-10")


def test_themes_and_owns_follow_the_order_of_gaps(record: Record, opened: Open) -> None:
    for date in DATES:
        record.meeting(date, "4", "5")
        record.say(record.item(date, "4"), "RAISES", "issue:arson", date, f"Arson caused concern on {date}.")
        words = f"Begging had to be dealt with as a matter of urgency on {date}."
        record.say(record.item(date, "5"), "RAISES", "issue:begging", date, words)
    view = opened(record)
    assert list(gap_ranks(view, EVER)) == ["Begging", "Arson"]
    assert [row["issue"] for row in find_themes(view).rows] == ["Begging", "Arson"]
    assert [row.values["issue"] for row in find_unled(view, EVER)] == ["Begging", "Arson"]
