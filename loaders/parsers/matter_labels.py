"""The words of a paragraph in, the matter with which it opens out: 'Priority 2 - Kites. Lead: Ann Lee' is on kites."""

from __future__ import annotations

from functools import lru_cache

from graph.names import split_prefix
from loaders.cues import cue
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.labelled import label_of
from loaders.parsers.owners import clean


@lru_cache(maxsize=4096)  # all who read leads and tasks ask it of each paragraph
def matter_labelled(words: str) -> str:
    """The matter that a paragraph puts in front of its words, without its number; "" where it has no label."""
    text = " ".join(words.split())
    numbered = cue("leads", "priority_ahead", start=True).match(text)
    label, _ = label_of(text[numbered.end() :] if numbered else text, back=True)
    return bare_matter(label)


def matter_titled(title: str) -> str:
    """The matter of an item by its title, without the number of a priority: 'Priority 3: reducing demand'."""
    numbered = cue("leads", "priority_ahead", start=True).match(title)
    return bare_matter(title[numbered.end() :] if numbered else title)


def bare_matter(label: str) -> str:
    """A priority by its name: 'P2 Kites' and 'Kites lead' are both on kites."""
    return clean(cue("leads", "priority_mark").sub("", label.strip(" *")))


@lru_cache(maxsize=4096)
def matter_above(words: str) -> str:
    """The matter that titles a paragraph in a sentence of its own: 'Kites. AL leads on this now.'; no person is one."""
    matter = matter_labelled(words)
    titled, _ = split_prefix(matter)
    somebody = looks_like_name(matter) and (titled or has_given_name(matter))
    return "" if somebody or cue("leads", "lead_label", start=True).match(matter) else matter


def matter_numbered(words: str) -> tuple[str, bool]:
    """A matter by its name, and whether a number of a priority stands with it: 'Priority 1 (Kites)' is on kites.

    'Priority 1' alone stays so: which priority that is, the lists of the board tell.
    """
    found = cue("leads", "priority_and_name", start=True).fullmatch(" ".join(words.split()))
    return (clean(found["name"] or found["number"]), True) if found else (words, False)
