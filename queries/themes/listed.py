"""The word lists of `words.yml`, in; what is furniture, a place or only grammar in a phrase, out.

The file is read by hand: a question loads no YAML reader.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from graph.errors import VocabularyError

FILE = Path(__file__).parent / "words.yml"
DETERMINERS = r"(?:the|a|an|its|their|his|her|our|of|for|about|on)"
# Where a title goes on after these words, the rest says where or by whom.
CUT = re.compile(r"(?i)\s+(?:at|in|from|by|across|within|near|during|with|to)\s+.*$")
SPLIT = re.compile(r"(?i)\s*(?:[:;,/()–—|]|\s-+\s|--+|\band\b|&|\bon\b|\bof\b|\bfor\b|\bthe\b|\bregarding\b)\s*")
_LIST = re.compile(r"(?m)^(\w+): \[([^\]]*)\]")


@cache
def listed_words(name: str) -> frozenset[str]:
    """The words of one list."""
    try:
        text = FILE.read_text(encoding="utf-8")
    except OSError as error:
        raise VocabularyError(f"The list {FILE} cannot be read ({error.strerror}); reinstall partnergraph.") from error
    lists = {found[1]: found[2] for found in _LIST.finditer(text)}
    if name not in lists:
        raise VocabularyError(f"The file {FILE} has no list {name!r}; reinstall partnergraph.")
    return frozenset(word.strip(" \n\"") for word in lists[name].split(","))
