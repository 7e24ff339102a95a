"""Words asked for and a quote, in; the words around the first hit with every hit *marked*, out.

The mark is a sign and no colour, so that it reads the same on any terminal, on paper and aloud.
"""

from __future__ import annotations

import re

AROUND = 12  # words shown on either side of the first hit
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')


def marked(text: str, asked: str) -> str:
    """The words around the first hit, each hit between asterisks."""
    pattern = _pattern(asked)
    text = " ".join(text.split())
    found = pattern.search(text) if pattern else None
    if pattern is None or found is None:
        words = text.split()
        return " ".join(words[: 2 * AROUND]) + (" …" if len(words) > 2 * AROUND else "")
    before, after = text[: found.start()].split(), text[found.end() :].split()
    start = "… " if len(before) > AROUND else ""
    end = " …" if len(after) > AROUND else ""
    left = text[: found.start()] if not start else _tail(text[: found.start()], AROUND)
    right = text[found.end() :] if not end else _head(text[found.end() :], AROUND)
    return start + pattern.sub(r"*\g<0>*", left + found[0] + right) + end


def is_hit(text: str, asked: str) -> bool:
    """Whether a text holds one of the words asked for."""
    pattern = _pattern(asked)
    return pattern is not None and pattern.search(text) is not None


def _pattern(asked: str) -> re.Pattern[str] | None:
    """What counts as a hit: each word as a whole, a phrase as it stands, `burg*` as a start."""
    terms = []
    for phrase, word in _TERM.findall(asked):
        words = re.findall(r"\w+", phrase or word)
        if words:
            terms.append(r"\W+".join(map(re.escape, words)) + (r"\w*" if word.endswith("*") else ""))
    any_term = rf"(?<!\w)(?:{'|'.join(terms)})(?!\w)"
    return re.compile(rf"{any_term}(?:\s+{any_term})*", re.IGNORECASE) if terms else None


def _tail(text: str, words: int) -> str:
    """The last words of a text, with what stands between them."""
    return "".join(re.findall(r"\S+\s*", text)[-words:])


def _head(text: str, words: int) -> str:
    """The first words of a text, with what stands between them."""
    return "".join(re.findall(r"\s*\S+", text)[:words])
