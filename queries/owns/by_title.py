"""The owner of a matter, in; the job title where that alone makes it its lead, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from queries.meetings.word_lists import read_list, words_in
from queries.owns.owning import Ownership

FILE = Path(__file__).parent / "by_title.yml"


def title_of_lead(row: Ownership, quotes: Sequence[str]) -> str:
    """The title that names a matter and its lead where no words say that its holder leads; "" where some do.

    'The Lamps Lead would ring the school' speaks of somebody in a post of that name, and gives nothing to anybody.
    """
    if row.relation != "leads" or row.thing.kind != "Issue":
        return ""
    written = {str(edge.props.get("issue_as_written") or "") for edge in row.edges if edge.kind == "LEADS"} - {""}
    texts = [" ".join(text.split()) for text in quotes]
    titles = [match[0] for matter in sorted(written) for text in texts for match in _title(matter).finditer(text)]
    if not titles or any(_states().search(_without(text, titles)) for text in texts):
        return ""
    return max(titles, key=len)


def _without(text: str, titles: Sequence[str]) -> str:
    for title in titles:
        text = text.replace(title, " ")
    return text


@cache
def _title(matter: str) -> re.Pattern[str]:
    """The matter with what goes on to a title; 'Lamps Lead: Ann' is a list that says who leads."""
    ends = "|".join(map(re.escape, _words("ends")))
    return re.compile(rf"{re.escape(' '.join(matter.split()))}(?: [A-Z][\w’'&-]+){{0,2}} (?:{ends})\b(?! ?:)")


@cache
def _states() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _words('states')))})\b", re.IGNORECASE)


def _words(name: str) -> list[str]:
    return words_in(read_list(FILE.name, FILE.parent)["words"], name)
