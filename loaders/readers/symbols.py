"""A picture typeface in, the letters that it prints out: in Wingdings a 'ü' is a tick."""

from __future__ import annotations

from functools import cache

from loaders.word_lists import words

_PRIVATE = range(0xF020, 0xF100)  # where programs keep the letters of picture typefaces


@cache
def letters_of(font: str) -> dict[int, str]:
    """What a typeface prints by the number of the letter; {} for one that prints ordinary letters."""
    known = words("fonts")["symbols"].get(font.strip(" \"'").lower(), {})
    return {int(code): letter for code, letter in known.items()}


def printed(text: str, font: str = "") -> str:
    """A text as it prints in a typeface; letters that only picture typefaces have are read without one."""
    letters = letters_of(font) if font else {}
    if letters:
        return "".join(letters.get(ord(c) & 0xFF, c) if ord(c) < 0x100 or ord(c) in _PRIVATE else c for c in text)
    if text.isascii() or not any(ord(c) in _PRIVATE for c in text):
        return text
    usual = letters_of("wingdings") | {0xB7: "•"}
    return "".join(usual.get(ord(c) & 0xFF, c) if ord(c) in _PRIVATE else c for c in text)
