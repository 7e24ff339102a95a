"""A courtesy title with a surname in, and who bears that surname in a list; which of them is called so, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.folding import fold
from graph.identity.mentions import gender_of
from graph.names import parse_name
from loaders.affiliation import rank_post


def called_so(text: str, people: Sequence[tuple[str, str]]) -> int:
    """The place of the one who is meant among names with their posts, -1 where that is open.

    'Mrs Lee' is the Mrs A Lee of a list whose other Lee is a Councillor or a Mr; a Dena Lee may be a Mrs as well.
    """
    title, gender = parse_name(fold(text)).prefix.rstrip("."), gender_of(text)
    called = [place for place, (name, _) in enumerate(people) if parse_name(name).prefix.rstrip(".") == title]
    if len(people) < 2 or len(called) != 1 or not gender:
        return -1
    others = [one for place, one in enumerate(people) if place not in called]
    return called[0] if all(_is_called_otherwise(name, post, gender) for name, post in others) else -1


def _is_called_otherwise(name: str, post: str, gender: str) -> bool:
    """Whether somebody bears the title of the other sex, or the post that a rank or a councillor's title stands for."""
    said = gender_of(name)
    return said != gender if said else rank_post(post) == post != ""


@lru_cache(maxsize=4096)
def named_in(name: str, text: str) -> bool:
    """Whether a paragraph names this person by full name or by title and surname."""
    parsed = parse_name(name)
    plain = fold(text)
    if parsed.display in plain:
        return True
    return parsed.surname in plain and _titled(parsed.surname).search(plain) is not None


@lru_cache(maxsize=1024)
def _titled(surname: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|[Ss]uperintendent|Supt|Inspector|Insp|Commander|Sergeant|Sgt)\.?\s+"
        rf"{re.escape(surname)}\b"
    )
