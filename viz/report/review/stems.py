"""Words in; the beginnings of the longer ones, by which two tellings of one thing are known as one, out."""

from __future__ import annotations

from queries.asked import loose

STEM, LEAST = 5, 4  # letters by which two words are one; letters of a word that names a matter


def stems(words: str) -> set[str]:
    """The beginnings of the longer words, so that a coordinator and co-ordination are one matter."""
    return {word[:STEM] for word in loose(words.replace("-", "")).split() if len(word) >= LEAST}
