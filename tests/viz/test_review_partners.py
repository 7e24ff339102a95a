"""Names of one service that never stand in one list share a row; all others stand as they are."""

from __future__ import annotations

import pytest

from viz.report.review.partners import Entry, partners_of


def entry(name: str, *there: str) -> Entry:
    row = {"name": name, "last_cited": max(there), "evidence": []}
    return Entry(row, {"there": list(there), "no_entry": [], "cannot_tell": []}, name)


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("Dale Police", "County Constabulary"), 1),
        (("Probation Service", "Dale Probation Service"), 1),
        (("Dale Probation Service", "Hill Probation Service"), 2),
        (("Dale Homes", "Hill Homes"), 2),
        (("Housing Trust", "Dale Housing Trust"), 2),
    ],
)
def test_names_of_one_service_by_law_share_a_row(names: tuple[str, str], count: int) -> None:
    one, other = (entry(name, day) for name, day in zip(names, ("2031-01-01", "2031-02-01"), strict=True))
    found = partners_of([one, other], [])
    assert len(found) == count
    if count == 1:
        assert found[0].names == names
        assert (found[0].name, found[0].meetings, found[0].last) == (names[1], 2, "2031-02-01")


def test_two_names_in_one_list_are_two_partners() -> None:
    rows = [entry("Dale Police", "2031-01-01"), entry("County Constabulary", "2031-01-01", "2031-02-01")]
    assert [one.names for one in partners_of(rows, [])] == [("County Constabulary",), ("Dale Police",)]
