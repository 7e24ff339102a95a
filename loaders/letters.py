"""Letters that stand for people in, whose they are out: behind a name in a bracket, or alone where owners stand."""

from __future__ import annotations

import re

from graph.names import initials
from loaders.cues import word_set

_OWNERS = re.compile(r"[A-Z]{2,4}[a-z]?(?:[\s/&,+]+[A-Z]{2,4}[a-z]?)*")


def is_own_letters(inner: str, name: str, organization: str) -> bool:
    """Whether a bracket holds a person's letters; behind an employer they must be those of the name alone."""
    if not re.fullmatch(r"[A-Z]{1,4}[a-z]?", inner) or inner[0] != name[:1]:
        return False
    return not organization or (initials(name) in (inner, inner[:2]) and initials(organization)[:2] != inner[:2])


def is_owner_cell(text: str) -> bool:
    """Whether a line says owners and nothing else: 'AL', 'AL/PS', 'All', 'To be confirmed'."""
    plain = text.strip()  # with a full stop it is the end of a sentence: '... across the UK.'
    said = plain.lower() in word_set("owners", "collective") | word_set("owners", "tbc")
    return said or _OWNERS.fullmatch(plain) is not None
