"""How often words stand in a text and how long it is, in; how well it fits, out: the rule that SQLite ranks by (BM25).

Both stores rank by it: a file lets SQLite count, a server tells the counts and this counts the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

_SATURATION, _LENGTH, _COMMON = 1.2, 0.75, 1e-6


class Corpus(NamedTuple):
    """How many texts there are, how many words in all, and in how many texts each phrase stands."""

    texts: int
    words: int
    holding: Sequence[int]

    def weights(self) -> list[float]:
        """How telling each phrase is: the rarer, the more."""
        told = [log((self.texts - hits + 0.5) / (hits + 0.5)) for hits in self.holding]
        return [weight if weight > 0.0 else _COMMON for weight in told]


def rank(corpus: Corpus, times: Sequence[int], length: int) -> float:
    """The rank of a text in which each phrase stands so often: the lower, the better it fits."""
    average = float(corpus.words) / float(corpus.texts)
    score = 0.0
    for weight, often in zip(corpus.weights(), map(float, times), strict=True):
        long = _SATURATION * (1 - _LENGTH + _LENGTH * float(length) / average)
        score += weight * ((often * (_SATURATION + 1.0)) / (often + long))
    return -1.0 * score


_LOWER = str.maketrans({chr(code): chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})


def is_called(name: str, others: Sequence[str], text: str) -> tuple[bool, bool]:
    """Whether a text is the name of a thing, and whether it is another name of it, in any case of plain letters."""
    asked = text.translate(_LOWER)
    return name.translate(_LOWER) == asked, f"\n{asked}\n" in "\n".join(["", *others, ""]).translate(_LOWER)
