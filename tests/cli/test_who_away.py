"""Whoever a list tells only as away was named on that day and not seen."""

from __future__ import annotations

from cli.tables import span


def test_a_day_away_is_a_day_named_and_not_seen() -> None:
    one = {"first_cited": "2031-03-04", "last_cited": "2031-03-04", "away": True}
    assert span(one) == "named 4 Mar 2031, and away that day"
    assert span({**one, "first_cited": "2030-03-04"}) == "seen 4 Mar 2030 to 4 Mar 2031, away that day"
    assert span({**one, "away": False}) == "seen 4 Mar 2031"
