"""Sentences that tell who left, who followed whom, and whose post nobody has; near misses that tell nothing."""

from __future__ import annotations

import pytest

from tests.loaders.made import said


def _followed(text: str) -> list[tuple[str, str]]:
    return [(t.name, t.other) for t in said(text).tenures if t.event == "replaces"]


def _left(text: str) -> list[tuple[str, str | None]]:
    return [(t.name, t.on) for t in said(text).tenures if t.event == "outgoing"]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The Chair welcomed Chief Inspector Ida Marsh, who replaced Bo Rae in February.", [("Ida Marsh", "Bo Rae")]),
        ("Orla welcomed Ida Marsh, who took over from Bo Rae in February.", [("Ida Marsh", "Bo Rae")]),
        ("The Board met Ida Marsh, who follows Bo Rae (retired).", [("Ida Marsh", "Bo Rae")]),
        ("It heard from Ida Marsh, who has Bo Rae's old job.", [("Ida Marsh", "Bo Rae")]),
        ("Ida Marsh took over as Head of Lamps in June when Bo Rae retired.", [("Ida Marsh", "Bo Rae")]),
        ("Ida Marsh has taken over as Head of Lamps following the retirement of Bo Rae.", [("Ida Marsh", "Bo Rae")]),
        ("Ida Marsh, taking over from Bo Rae (retired Sept), spoke.", [("Ida Marsh", "Bo Rae")]),
        (
            "Welcome to Ida Marsh, who took over from Bo Rae in May; Una Vale, who follows Cy Dee (retired); and "
            "Pia Sand, who has Rufus Bell's former role.",
            [("Ida Marsh", "Bo Rae"), ("Una Vale", "Cy Dee"), ("Pia Sand", "Rufus Bell")],
        ),
    ],
)
def test_who_followed_whom(text: str, pairs: list[tuple[str, str]]) -> None:
    assert _followed(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "Ida Marsh took over the meeting from Bo Rae, who had opened it.",
        "Ida Marsh took over from Bo Rae in the chair.",
        "Ida Marsh took over from Bo Rae as Chair.",
        "Ida Marsh would take over the action from Bo Rae.",
        "Ida Marsh took over from Bo Rae on the lamps.",
        "Ida Marsh follows Bo Rae on the agenda.",
        "Ida Marsh asked who follows Bo Rae.",
        "Ida Marsh attended in place of Bo Rae.",
        "Ida Marsh has Bo Rae's notes.",
    ],
)
def test_nobody_followed(text: str) -> None:
    assert _followed(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Thanks to Tess Moor, who lost her seat.", [("Tess Moor", None)]),
        ("Thanks to Tess Moor, who had lost her seat in May.", [("Tess Moor", "2031-05")]),
        ("Tess Moor was not re-elected in May.", [("Tess Moor", "2031-05")]),
        ("Tess Moor had stood down as a councillor in May.", [("Tess Moor", "2031-05")]),
        ("Tess Moor had stood down at the May elections.", [("Tess Moor", "2031-05")]),
        ("Tess Moor had failed to be re-elected.", [("Tess Moor", None)]),
        ("Una Vale took over as Head of Lamps in June when Tess Moor retired.", [("Tess Moor", None)]),
        ("The post went to Una Vale after Tess Moor left the Quay Council.", [("Tess Moor", None)]),
        ("Una Vale, who follows Tess Moor (retired), spoke.", [("Tess Moor", None)]),
        ("Una Vale took the notes, Tess Moor having retired in May.", [("Tess Moor", "2031-05")]),
    ],
)
def test_somebody_has_left(text: str, who: list[tuple[str, str | None]]) -> None:
    assert _left(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Tess Moor lost her seat on the Panel.",
        "Tess Moor was re-elected in May.",
        "It was asked what would happen if Tess Moor lost her seat.",
        "Una Vale took the notes when Tess Moor left the meeting.",
        "Una Vale took the notes after Tess Moor left the room.",
        "Tess Moor (retired) spoke of the lamps.",
        "When Tess Moor retired from the meeting, it was not quorate.",
    ],
)
def test_nobody_has_left(text: str) -> None:
    assert _left(text) == []


@pytest.mark.parametrize(
    ("text", "post", "on"),
    [
        ("Ida Marsh took over as Head of Lamps in June.", "Head of Lamps", None),
        ("Ida Marsh had taken over as Head of Lamps in June when Bo Rae retired.", "Head of Lamps", None),
        ("Ida Marsh became Head of Lamps on the retirement of Bo Rae.", "Head of Lamps", None),
        ("Ida Marsh, who started as Lamp Officer in March, spoke.", "Lamp Officer", None),
        ("Ida Marsh becomes Head of Lamps from 1 May 2031.", "Head of Lamps", "2031-05-01"),
    ],
)
def test_a_post_taken_up_ends_before_its_day(text: str, post: str, on: str | None) -> None:
    found = [(t.name, t.post, t.on) for t in said(text).tenures if t.event == "appointed"]
    assert found == [("Ida Marsh", post, on)]


@pytest.mark.parametrize(
    "text", ["Ida Marsh became Chair of the Lamp Panel.", "Ida Marsh became unwell.", "Lamps became Head Office work."]
)
def test_no_post_is_taken_up(text: str) -> None:
    assert [t for t in said(text).tenures if t.event == "appointed"] == []


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Tess Moor had left the Quay Council in May; her post has not been filled.", "Quay Council"),
        ("Tess Moor has left the Quay Council. Her post remains vacant.", "Quay Council"),
        ("Tess Moor retired in May and her post is still vacant.", None),
        ("Tess Moor had retired in May. Her job has yet to be filled.", None),
        ("Tess Moor has left the Quay Council and her role has not yet been filled.", "Quay Council"),
    ],
)
def test_the_post_of_somebody_who_left_is_vacant(text: str, employer: str | None) -> None:
    found = [(t.other, t.organization) for t in said(text).tenures if t.event == "vacant"]
    assert found == [("Tess Moor", employer)]


@pytest.mark.parametrize(
    "text",
    [
        "Tess Moor said that her post has not been filled for a year at a time.",
        "Tess Moor left the meeting; her post has not been filled.",
        "Tess Moor had left the Quay Council in May; her post has been filled.",
        "Tess Moor and her team spoke. Their place was vacant.",
        "Tess Moor had left the Quay Council and Bo Rae had left Dale Police; their posts were spoken of.",
    ],
)
def test_no_post_of_theirs_is_vacant(text: str) -> None:
    assert [t for t in said(text).tenures if t.event == "vacant"] == []
