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


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("Kites. Una Vale was appointed and started in July.", []),
        ("Una Vale has been recruited and is much liked.", []),
        ("Kites. Una Vale was not appointed.", ["post_vacant"]),
        ("Kites. An appointment was made in July and she withdrew.", ["post_vacant"]),
        ("Kites. Una Vale was appointed as chair of the Lamp Trust.", ["post_vacant"]),
        ("Ribbons. Una Vale was appointed and started in July.\n\nKites. They flew.", ["post_vacant"]),
    ],
)
def test_words_under_the_same_heading_fill_a_post(tmp_path: Path, later: str, told: list[str]) -> None:
    if "Ribbons" in later:
        later = f"The lamps were lit.\n\n2. Lamps\n\n{later}"
    found = gaps(tmp_path, "PS - The tutor post has been empty since Easter.", later)
    assert [kind for kind, _ in found] == told


SEAT = "Kite club: Ida Marsh stood down in April and the seat is empty."


@pytest.mark.parametrize(
    ("people", "told"),
    [(f"{PEOPLE}\nUna Vale (Dale Kite Club)", []), (PEOPLE, [("post_vacant", "Kite club seat")])],
)
def test_the_seat_of_a_partner_for_whom_somebody_comes_is_filled(
    tmp_path: Path, people: str, told: list[tuple[str, str]]
) -> None:
    assert gaps(tmp_path, SEAT, "The kites were counted.", people=(PEOPLE, people)) == told
