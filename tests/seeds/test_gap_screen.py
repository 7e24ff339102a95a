"""What has no owner in the five real packs, as the first screen of a small terminal tells it."""

from __future__ import annotations

import pytest

from graph.store.sqlite import SqliteView
from queries.gaps.answer import find_gaps

FIRST = 7  # rows that 24 lines show
ASKED = ("MARAC", "data and analysis", "begging", "IOM co-ordinator", "strategic assessment", "contact for MOPAC")


@pytest.mark.parametrize("words", [*ASKED, "Star Lane"])
def test_what_a_strategy_lead_would_ask_first_stands_first(words: str, view: SqliteView) -> None:
    rows = find_gaps(view).rows[:FIRST]
    told = [f"{row['what']} {row['issue']} {row['part_of']}".lower() for row in rows]
    assert any(words.lower() in one for one in told), told


def test_the_absent_partner_and_the_missing_contact_are_one_entry(view: SqliteView) -> None:
    rows = [row for row in find_gaps(view).rows if "contact for MOPAC" in row["what"]]
    assert [[one["kind"] for one in row["also"]] for row in rows] == [["partner_absent"]]
