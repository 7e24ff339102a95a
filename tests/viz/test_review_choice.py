"""What stands on the first page of a review: standing matters, of each kind two, gravest first."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.schema import GAP_KINDS
from viz.report.review.choice import SEVERITIES, chosen, in_order


def gap(kind: str, key: str = "issue:lamps", **more: Any) -> dict[str, Any]:
    return {"kind": kind, "key": key, "severity": "medium", "meetings": ["2031-03-04"], "candidates": [], **more}


def test_a_standing_matter_comes_before_a_single_task() -> None:
    task, matter = gap("no_owner", "action:1"), gap("no_owner")
    assert in_order([task, matter]) == [matter, task]


def test_what_was_said_once_and_points_to_somebody_can_be_asked_and_comes_later() -> None:
    points, open_one = gap("no_owner", candidates=["Head of Lamps"]), gap("no_owner", "issue:gates")
    twice = gap("no_owner", "issue:bins", candidates=["Head of Bins"], meetings=["2031-03-04", "2031-06-01"])
    assert in_order([points, open_one, twice]) == [open_one, twice, points]


def test_no_kind_fills_the_first_page_while_others_are_left() -> None:
    issues = [gap("issue_unled", f"issue:{number}", severity="high") for number in range(4)]
    others = [gap("post_vacant", "post:warden"), gap("priority_unled", "priority:plan/lamps")]
    assert in_order([*issues, *others])[:5] == [*issues[:2], *others, issues[2]]


@pytest.mark.parametrize(
    ("plan", "post", "is_first"),
    [
        ({}, {}, True),
        ({"part_of": "priorities of Lamp Plan 2029-31"}, {}, True),
        ({"part_of": "priorities of Lamp Plan 2026-30"}, {}, False),  # over
        ({"part_of": "priorities of Lamp Plan 2032-35"}, {}, False),  # to come
        ({"part_of": "priorities of Lamp Plan"}, {}, False),
        ({}, {"last_cited": "2030-06-01"}, False),  # said lately
        ({}, {"severity": "high"}, False),
        ({}, {"kind": "no_owner"}, False),
    ],
)
def test_a_plan_in_force_comes_before_a_post_of_which_nothing_was_said_for_years(
    plan: dict[str, Any], post: dict[str, Any], *, is_first: bool
) -> None:
    listed = gap("priority_unled", "priority:lamps", part_of="priorities of Lamp Plan 2028-31") | plan
    old = gap("post_vacant", "post:warden", last_cited="2028-01-01") | post
    between = gap("no_owner", "issue:gates")
    rows = [between, old, listed]
    assert in_order(rows, "2031-06-01").index(listed) == (1 if is_first else 2)
    assert in_order(rows).index(listed) == 2


ENTRIES = st.builds(
    gap,
    st.sampled_from(GAP_KINDS),
    st.sampled_from(["issue:a", "action:b", "post:c", ""]),
    severity=st.sampled_from(SEVERITIES),
)


@given(st.lists(ENTRIES, max_size=12))
def test_every_gap_is_kept_once(entries: list[dict[str, Any]]) -> None:
    assert sorted(map(id, in_order(entries))) == sorted(map(id, entries))
    assert len(chosen(entries, 5)) == min(5, len(entries))
