"""A post called vacant that later minutes show filled is no gap; an office by its title; a post nobody can tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.queries.test_gaps_unnamed import PEOPLE, gaps

LATER = f"{PEOPLE}\nUna Vale (Kite Repair Co-ordinator, Kite Trust)"


@pytest.mark.parametrize(
    ("text", "people", "told"),
    [
        ("The kite repair co-ordinator post was being held vacant for now.", LATER, []),
        ("The kite repair co-ordinator post was being held vacant for now.", PEOPLE, ["post_vacant"]),
        ("The second post being empty was felt.", PEOPLE, []),
    ],
)
def test_a_post_in_which_somebody_is_seen_later(tmp_path: Path, text: str, people: str, told: list[str]) -> None:
    found = gaps(tmp_path, text, "The kites were counted.", people=(PEOPLE, people))
    assert [kind for kind, _ in found] == told


@pytest.mark.parametrize(
    ("later", "told"), [(f"{PEOPLE} (Vice-Chair)", []), (f"{PEOPLE}\nUna Vale (Chair of Governors)", ["post_vacant"])]
)
def test_the_office_that_titles_an_item(tmp_path: Path, later: str, told: list[str]) -> None:
    office = "None.\n\n2. Vice-Chair\n\nThere were no nominations and the office remains vacant."
    found = gaps(tmp_path, office, "The kites were counted.", people=(PEOPLE, later))
    assert [kind for kind, _ in found] == told


WITHOUT = "which had been without a chairman since the departure of Ms Moor"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"AGREED that the Ribbon Group, {WITHOUT}, be merged with the Kite Group to form a Kite Circle Group.", []),
        (f"The Ribbon Group, {WITHOUT}, met twice.", ["Chair of the Ribbon Group"]),
    ],
)
def test_a_group_that_ends_lacks_no_chair(tmp_path: Path, text: str, told: list[str]) -> None:
    found = gaps(tmp_path, text, "The kites were counted.", people=(PEOPLE, PEOPLE))
    assert [what for kind, what in found if kind == "post_vacant"] == told
