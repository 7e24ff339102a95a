"""A vacancy that the same item calls urgent weighs more than one that was told in passing."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.view import Window
from queries.gaps.answer import find_gaps
from tests.viz.from_minutes import minutes, view_of

VACANT = "Members heard that Ada Moss had left in May. The post of Lamp Co-ordinator was vacant."
URGENT = "There was an urgent need for the post to be filled."


@pytest.mark.parametrize(
    ("item", "weight"),
    [
        (f"{VACANT} Ben Low expressed his alarm. {URGENT}", "high"),
        (f"{VACANT} Ben Low expressed his alarm.", "medium"),
        (f"{VACANT} An urgent repair of the lamps was wanted.", "medium"),
        (f"{VACANT}\n\nRESOLVED that the update be noted.\n\n{URGENT}", "medium"),
        (f"{VACANT} It was not urgent to fill the post.", "medium"),
    ],
)
def test_what_calls_a_vacancy_urgent_is_its_evidence_and_weight(tmp_path: Path, item: str, weight: str) -> None:
    with view_of(tmp_path, minutes("5 March 2031", item)) as view:
        rows = find_gaps(view, window=Window()).rows
    row = next(row for row in rows if row["kind"] == "post_vacant")
    assert weight == "medium" or len(rows) == 1
    assert row["severity"] == weight
    assert (weight == "high") is any("urgent need" in proof["quote"] for proof in row["evidence"])
