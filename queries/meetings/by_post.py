"""The post of somebody whose list line names no organisation, in; the authority of the Act whose post it is, out."""

from __future__ import annotations

from queries.meetings.recognized import authorities


def authority_of_post(title: str) -> str:
    """The name of the one authority whose posts a title is one of, by the rule of the seats; "" for none or several."""
    found = [one.name for one in authorities() if title and one.is_post(title)]
    return found[0] if len(found) == 1 else ""
