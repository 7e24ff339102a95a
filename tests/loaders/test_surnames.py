"""People of whom a file gives no first name: the surname and what stands beside it, out; nobody is settled."""

from __future__ import annotations

import pytest

from tests.loaders.made import said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ms Finnamore of the Dale Refuge asked who would do it.", ("Ms Finnamore", None, "Dale Refuge")),
        ("Mr Finnamore (Dale Refuge) was worried.", ("Mr Finnamore", None, "Dale Refuge")),
        (
            "Ms Finnamore, Chairman of the Lamp Panel, said that it had met.",
            ("Ms Finnamore", "Chairman of the Lamp Panel", None),
        ),
    ],
)
def test_a_surname_with_what_stands_beside_it(text: str, told: tuple[str, str | None, str | None]) -> None:
    made = said(text)
    assert [(one.surname, one.post, one.organization) for one in made.surnames] == [told]
    assert made.mentions == []


@pytest.mark.parametrize(
    "text",
    [
        "Mr Stone of the Dale Refuge asked who would do it.",  # Perry Stone is in the list of that day
        "Ida Finnamore of the Dale Refuge asked who would do it.",
        "Ms Finnamore of Dale asked who would do it.",
        "Ms Finnamore (who had come late) asked who would do it.",
        "Ms Finnamore, who had come late, asked who would do it.",
        "The Acting Chief Inspector (Ida Finnamore) asked who would do it.",
    ],
)
def test_no_surname_is_kept_that_the_file_settles_or_that_nothing_stands_beside(text: str) -> None:
    assert said(text).surnames == []
