"""The sentences in front of one, in; the nearest that can say whom its pronoun means, out.

A sentence of nobody ('The first firm went out of business.') stands between and takes the word from no one;
neither does one that goes on about the same person ('He thinks that the old form is in use.').
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsers.pronouns import PRONOUNS, speaks_of_nobody
from loaders.roster import Roster

# 'It has been talked of for years.' names nobody: 'she' behind it is whoever was named in front of it.
_OF_A_THING = re.compile(r"\s*(?:It|There|This|That) [^A-Z]+")
_FARTHEST = 4  # sentences


def told_before(roster: Roster, texts: Sequence[str], text: str) -> str:
    """The sentence before `text` that its pronoun reaches back to; the one just before where it has none, or both."""
    near = [said for said in texts[-_FARTHEST:] if not _OF_A_THING.fullmatch(said)]
    used = [form for form in PRONOUNS.values() if re.search(form, text, re.IGNORECASE)]
    if len(used) == 1:
        other = next(form for form in PRONOUNS.values() if form not in used)
        while len(near) > 1 and speaks_of_nobody(roster, near[-1]) and not re.search(other, near[-1], re.IGNORECASE):
            near.pop()
    return near[-1] if near else ""
