"""A task told with a sentence on "the post": which post that is, where its item names one alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.viz.from_minutes import minutes, view_of
from tests.viz.test_arising import rows
from viz.report.arising.draw import draw_arising

ASKED = (
    "There was an urgent need for the post to be filled.\n\n"
    "Anne Hart agreed to raise the matter with the Treasurer."
)
NAMED = "The post of Lamp Officer was vacant. Many lamps were out."


@pytest.mark.parametrize(
    ("before", "post"),
    [
        (NAMED, "the post (Lamp Officer)"),
        ("Many lamps were out.", "the post"),
        (f"{NAMED} The post of Gate Warden was filled in May.", "the post"),
    ],
)
def test_the_post_is_named_where_its_item_names_one_alone(tmp_path: Path, before: str, post: str) -> None:
    text = minutes("4 March 2031", f"{before}\n\nCal Moor spoke. {ASKED}")
    with view_of(tmp_path, text) as view:
        (row,) = [row for row in rows(draw_arising(view, "2031-06-03"), "matters") if "Treasurer" in row[1]]
    assert row[1].startswith(f"There was an urgent need for {post} to be filled. Anne Hart agreed to raise")
