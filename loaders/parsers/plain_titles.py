"""The lines of minutes whose items have no numbers in, the short lines that stand as titles over their text, out.

'Welcome', 'Matters arising', 'Housing': few words, no stop, an empty line above, sentences right below. Such lines
are titles only where there are several of them and one is a title that minutes nearly always have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.bodies import body_kind
from graph.dates import find_dates
from loaders.blocks import Line, is_bullet
from loaders.cues import cue
from loaders.labels import find_label
from loaders.name_words import has_given_name

FEWEST = 4  # titles
_LONGEST, _MOST_WORDS = 60, 9
_TITLE = re.compile(r"[A-Z0-9'‘“][^.;!]*[\w)’'”]\s*:?")
_SENTENCE = re.compile(r"[a-z,] .*[a-z].*[.?!]|.{60}")


def find_plain_titles(lines: Sequence[Line]) -> list[int]:
    """The places of the titles; none where too few lines look like one, or none is a standing title."""
    found = [place for place in range(len(lines)) if _is_title(lines, place)]
    standing = [place for place in found if cue("headings", "standing", start=True).match(lines[place].text)]
    loud = [place for place in found if lines[place].text.isupper() and not body_kind(lines[place].text)]
    if len(loud) >= FEWEST and set(standing) & set(loud):  # where the standing one is in capitals, so are the others
        return loud
    return [place for place in found if place >= standing[0]] if standing and len(found) >= FEWEST else []


def _is_title(lines: Sequence[Line], place: int) -> bool:
    line = lines[place]
    text = line.text.strip()
    if line.ignored_by or line.role or line.table >= 0 or not line.blanks_before or len(text) > _LONGEST:
        return False
    if not _TITLE.fullmatch(text) or text.count(" ") >= _MOST_WORDS or is_bullet(line.text) or find_label(text):
        return False
    if any(True for _ in find_dates(text)) and not cue("headings", "standing", start=True).match(text):
        return False
    below = next((other for other in lines[place + 1 : place + 2] if not other.ignored_by), None)
    says_something = below is not None and _SENTENCE.search(below.text) is not None
    return says_something and not has_given_name(text) and not cue("headings", "no_item", start=True).fullmatch(text)
