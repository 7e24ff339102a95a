"""A sentence of minutes in; the same without the number of its paragraph or of the next item, and apart from a title.

"Lamps 6.1 The Board heard" is a title and a sentence, and "to the Forum. 8." has the number of what comes next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from queries.follow.texts import Sentence

TITLE = 8  # words of a line without a full stop, in front of the number of a paragraph
_NUMBER = r"\d{1,2}(?:\.\d{1,2})*\.?"
_AHEAD = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.)\s+(?=[A-Z“\"'(])")
_BEHIND = re.compile(rf"(?<=[.!?:;])\s*\n\s*{_NUMBER}\s*$")
_BETWEEN = re.compile(rf"(?:(?<=[.!?:;])\s*\n|(?P<title>\n))[ \t]*{_NUMBER}(?P<gap>[ \t]+)(?=[A-Z“\"'(])")


def parted(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Sentences with their places, each parted where a number of its own shows that another begins."""
    for document, start, end, words in sentences:
        first, text = 0, _BEHIND.sub("", words)
        for hit in _BETWEEN.finditer(text):
            if hit["title"] is None or "\t" in hit["gap"] or len(text[first : hit.start()].split()) <= TITLE:
                yield from _bare(document, start, (first, hit.start()), text)
                first = hit.end()
        if first == 0 and text == words and not _AHEAD.match(words):
            yield document, start, end, words
        else:
            yield from _bare(document, start, (first, len(text)), text)


def _bare(document: str, start: int, place: tuple[int, int], text: str) -> Iterator[Sentence]:
    """One part without the number in front of it and the space around it; nothing where no words are left."""
    first, last = place
    ahead = _AHEAD.match(text, first, last)
    said = text[ahead.end() if ahead else first : last]
    begin = start + last - len(said.lstrip())
    if said.strip():
        yield document, begin, begin + len(said.strip()), said.strip()
