from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders import signs
from loaders.cues import Cue, cue, cues, fitting
from loaders.hints import Hint, hint_of_all
from loaders.needs import needs_of
from loaders.signs import ANY, signs_for, signs_of
from loaders.word_lists import words

EXAMPLES = Path(__file__).parents[2] / "examples" / "harbourne"
FILES = ("actions", "attendance", "header", "leads", "problems", "resolutions", "tenure")
# Words that cues look for, in forms the examples hardly hold.
ODD = ["AP 3: Ann", "[ ] count the lamps", "M/S/C", "=> Bo", "carried", "AGREED: paint it", "Who", "", "§ 3", "ÉTÉ"]


def texts() -> list[str]:
    lines = [line for path in sorted(EXAMPLES.glob("2*")) for line in path.read_text().splitlines()]
    return [*ODD, *lines[::9]]


def checked(name: str) -> Iterator[Cue]:
    """The cues of one file of words; one with a hint written for it leaves out texts on purpose."""
    for key, entries in words(name).items():
        if not isinstance(entries, list) or not all(isinstance(entry, str) for entry in entries):
            continue
        if not any("(?P<" in entry for entry in entries):
            yield from (cue(name, key), cue(name, key, start=True))
        elif not any(" ~~ " in entry for entry in entries):
            yield from cues(name, key)


def places(found: re.Match[str] | None) -> tuple[int, int] | None:
    return found.span() if found else None


@pytest.mark.parametrize("name", FILES)
def test_a_cue_finds_what_its_pattern_finds(name: str) -> None:
    for one in checked(name):
        pattern = re.compile(one.whole, re.IGNORECASE)
        for text in texts():
            assert places(one.search(text)) == places(pattern.search(text)), (one.whole, text)
            assert places(one.match(text)) == places(pattern.match(text)), (one.whole, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bagreed?\s+(?:that|to)\b", "It was AGREED to go."),
        (r"(?-i:\bNOTED)|carried", "All carried"),
        (r"colou?rs", "The colors"),
        (r"[Aa]ctions?", "ACTIONS"),
        (r"(?:re-?)?elected", "re-elected"),
        (r"m/s/c", "M/S/C"),
        (r"☐", "☐ Ann"),
        (r"apologi(?:es|sed)", "Ann apologised"),
    ],
)
def test_a_text_that_fits_has_the_words_that_the_pattern_needs(pattern: str, text: str) -> None:
    assert re.search(pattern, text, re.IGNORECASE)
    assert all(signs_for(group) & signs_of(text) for group in needs_of(pattern))


def test_a_text_without_the_words_has_none_of_their_signs() -> None:
    assert not signs_for(["resolved", "declined"]) & signs_of("The lamps were counted.")
    assert signs_for(["resolved"]) & signs_of("Unresolved: the lamps")


def test_what_needs_no_letters_may_stand_anywhere() -> None:
    assert signs_for(["- "]) == ANY == signs_of("12")


def test_a_list_of_cues_fits_the_first_text_it_is_tried_on() -> None:
    told = "from loaders.cues import fitting; print(len(fitting('He had taken over from her.', 'tenure', 'replaces')))"
    said = [subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout]
    fitting("He had taken over from her.", "tenure", "replaces")
    assert said == [f"{len(fitting('He had taken over from her.', 'tenure', 'replaces'))}\n"]


def test_a_cue_with_a_hint_fits_the_first_text_it_is_tried_on() -> None:
    text = "Ann Lee now chairs the Lamp Panel."
    told = f"from loaders.cues import cues; print([c.search({text!r}) is not None for c in cues('charges', 'chairs')])"
    said = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout
    assert "True" in said
    assert said == f"{[one.search(text) is not None for one in cues('charges', 'chairs')]}\n"


def test_a_new_sign_stands_in_texts_that_were_looked_at_before(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["The quorxel was painted.", "Zyfting goes on."]
    assert [signs_of(text) for text in texts]
    monkeypatch.setattr(signs, "_MOST_WORDS", 1)  # the words of these are let go with the next text
    signs_of("Another line.")
    for word, text in zip(("quorxel", "zyft"), texts, strict=True):
        assert signs_for([word]) & signs_of(text)


def test_a_hint_is_found_over_the_end_of_a_line() -> None:
    assert Hint("set up").found_in("The group was set\n  up in May.")
    assert Hint("set up").found_in("One was\nset\nup.", start=4)
    assert not Hint("set up").found_in("set up", start=4)


@pytest.mark.parametrize("text", ["They have no\nchair.", "no  chair was found"])
def test_a_look_for_many_cues_needs_the_rarest_words_of_each(text: str) -> None:
    look = hint_of_all([("", r"\bno\s+chair(?:man)?\b"), ("vacan", r"(?P<post>{CAPS})\s+is\s+vacant")])
    assert look.found_in(text)
    assert look.found_in("a vacant lot")
    assert not look.found_in("no seat is free")


def test_as_many_words_as_were_let_go_may_come_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signs, "_words", {})
    monkeypatch.setattr(signs, "_listed", (0, ""))
    signs_of.cache_clear()
    signs_of("vexling wombert")
    signs_for(["vexl"])
    monkeypatch.setattr(signs, "_MOST_WORDS", 1)  # both are let go with the next text
    signs_of("plimsord vexlund")
    assert signs_for(["mso"]) & signs_of("plimsord vexlund")
    assert signs_for(["xl"]) & signs_of("vexlund")
