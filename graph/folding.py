"""Text as typed or printed in, the same text for comparing out; light to import, because every question needs it."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_MARKS = str.maketrans(
    {
        **dict.fromkeys("’‘`", "'"),
        **dict.fromkeys("‐‑‒–—―\u00ad\ufffe", "-"),
        **dict.fromkeys("\u00a0\u200b\u200c\u200d\ufeff", " "),
    }
)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Straight apostrophes and hyphens, one form of each accented letter, single spaces."""
    if not text.isascii():
        text = normalize("NFC", text)
    return " ".join(text.translate(_MARKS).split())
