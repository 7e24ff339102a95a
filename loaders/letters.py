"""Letters in a bracket behind a name in, whether they are that person's own out."""

from __future__ import annotations

import re

from graph.names import initials


def is_own_letters(inner: str, name: str, organization: str) -> bool:
    """Whether a bracket holds a person's letters; behind an employer they must be those of the name alone."""
    if not re.fullmatch(r"[A-Z]{1,4}[a-z]?", inner) or inner[0] != name[:1]:
        return False
    return not organization or (initials(name) == inner[:2] and initials(organization)[:2] != inner[:2])
