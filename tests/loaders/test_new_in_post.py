"""Words beside a name that say somebody is new in a post, in; the post taken up, out; a list of people makes none."""

from __future__ import annotations

import pytest

from tests.loaders.made import said


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Ida Marsh, the new Fernhill Lamp Commander, introduced herself.", "Fernhill Lamp Commander"),
        ("Ida Marsh, the new Harbour Manager.", "Harbour Manager"),
        ("Orla Finch welcomed Supt Ida Marsh—the new Fernhill Police Commander.", "Fernhill Police Commander"),
        ("1-Chief Superintendent Ida Marsh—the new Police Commander", "Police Commander"),
        ("Ida Marsh (the new Kerb Manager) spoke.", "Kerb Manager"),
        ("The new Lamp Officer, Ida Marsh, spoke.", "Lamp Officer"),
        ("The talk was by Ida Marsh, who was the newly appointed Lamp Officer.", "Lamp Officer"),
        ("The post of Lamp Officer had been filled in July, and the new officer was Ida Marsh.", "Lamp Officer"),
        ("The post of Lamp Officer has now been filled by Ida Marsh.", "Lamp Officer"),
    ],
)
def test_who_is_new_in_a_post_took_it_up(sentence: str, post: str) -> None:
    assert [(t.name, t.post, t.event) for t in said(sentence).tenures] == [("Ida Marsh", post, "appointed")]


def test_who_was_confirmed_holds_the_post_without_its_day() -> None:
    told = said("Ida Marsh was confirmed as permanent Head of Lamps in April.").tenures
    assert [(t.name, t.post, t.on) for t in told] == [("Ida Marsh", "Head of Lamps", "2031-04")]


def test_new_is_no_part_of_a_post() -> None:
    told = said("Ida Marsh (the new Kerb Manager) spoke.").mentions
    assert [(m.name, m.post) for m in told] == [("Ida Marsh", "Kerb Manager")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Orla Finch thanked Ida Marsh, the new Dog Warden and Tess Moor.",
        "Orla Finch thanked Ida Marsh, the new Dog Warden, and Tess Moor.",
        "Ida Marsh, the new Dog Warden's deputy, spoke.",
        "Ida Marsh — the new Chair — spoke.",
        "Ida Marsh was not the new Dog Warden.",
        "Ida Marsh (the new Lamp Plan) spoke.",
        "The post of Lamp Officer had not been filled by Ida Marsh.",
        "The post of Lamp Officer had been filled, and the new rota was in Lamp Hall.",
        "The post of Lamp Officer had been filled, and Ida Marsh thanked them.",
    ],
)
def test_a_list_and_a_chair_make_nobody_new(sentence: str) -> None:
    assert said(sentence).tenures == []
