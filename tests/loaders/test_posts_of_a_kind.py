"""An owner beside the holders of a post in one cell in; the owner and a group out, and no person who is none."""

from __future__ import annotations

import pytest

from tests.loaders.made import beside

PEOPLE = ("Orla Finch (OF), Chair", "Perry Stone (PS), Head of Parks", "Rufus Bell (RBs), Commander")
TEXT = "Perry Stone and the two Chief Finance Officers will bring an options paper in August."


def _owners(cell: str) -> tuple[list[str], str]:
    [action] = beside((TEXT, cell), people=PEOPLE).actions
    return action.owners, action.owner_state


@pytest.mark.parametrize("fellows", ["CFOs", "PCSOs", "Ward Managers", "Area Managers"])
def test_the_owner_stands_and_the_posts_are_fellows(fellows: str) -> None:
    assert _owners(f"PS / {fellows}") == (["Perry Stone", fellows], "resolved")


def test_a_post_held_by_many_is_a_group_and_nobody_by_name() -> None:
    assert _owners("CFOs") == (["CFOs"], "collective")


@pytest.mark.parametrize("unknown", ["XQ", "PCs", "Somebody", "CFO"])
def test_what_is_no_group_leaves_the_owner_open(unknown: str) -> None:
    assert _owners(f"PS / {unknown}")[1] != "resolved"
