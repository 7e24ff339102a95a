from __future__ import annotations

import pytest

from loaders.fragments import spaced, spelled
from loaders.needs import branches_of, evened, needs_of, plain_part


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bagreed?\s+(?:that|to)\b", {("agree",), ("that", "to")}),
        (r"(?P<who>{NAME}) (?:has|had) chaired", {(" chaired",), ("has", "had")}),
        (r"ab+c{2}d(?:x|yz)?", {("a",), ("d",)}),
        (r"(?!never)lamps(?:(?:now|still)\s+)*", {("lamps",)}),
        (r"[Gg]roup(?=[.;]|\s+and|$)", {("group",)}),
        (r"(?:under|led\s+by) her(?:self)?", {("under", "led by"), (" her",)}),
        (r"(?:AB{2,}C)+?", {("a",), ("c",)}),
        (r"\d+[.)]", set()),
    ],
)
def test_the_words_without_which_a_pattern_fits_nowhere(pattern: str, needed: set[tuple[str, ...]]) -> None:
    assert set(needs_of(pattern)) == needed


def test_the_rarest_words_come_first() -> None:
    assert needs_of(r"to (?:the|a) convenor") == ((" convenor",), ("to ",), ("the", "a"))


def test_alternatives_are_parted_outside_brackets() -> None:
    assert list(branches_of(r"a(?:b|c)|[|)]d|e\|f")) == ["a(?:b|c)", "[|)]d", r"e\|f"]


def test_a_space_fits_any_run_of_spaces_and_names_are_spelled_out() -> None:
    pattern = spelled(spaced("{VERB} {ASIDE}? it"))
    assert pattern.startswith("(?:re-)?(?:")
    assert pattern.endswith(r")?\s+it")


def test_words_are_looked_for_with_one_space_between_them() -> None:
    assert needs_of(r"led\s+by\s+her") == (("led by her",),)
    assert "led by her" in evened("LED\n  By her")


@pytest.mark.parametrize(
    ("pattern", "part"),
    [
        (r"^(?P<who>{NAME}),?\s+(?:now\s+)?chairs\s+(?P<body>{BODY}|it)?(?=\.)", r",?\s+(?:now\s+)?chairs\s+"),
        (r"{NAME}{0,3} took it over|{WHO} has it now", ""),
        (r"it is with {NAME}(?:, who leads it)?", "(?:, who leads it)?"),
        (r"to {NAME}", ""),
        (r"nobody's name here", ""),
    ],
)
def test_a_part_without_names_is_tried_before_the_pattern_is_made(pattern: str, part: str) -> None:
    assert plain_part(pattern) == part
