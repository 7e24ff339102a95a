"""The words of a task in; whether they say what it is about only by pointing back, out."""

from __future__ import annotations

import re
from functools import cache

from viz.report.wording import wording

_ASIDE = re.compile(r" ?\([^()]*\)")  # who somebody is says nothing of what a task is about


def points_back(words: str, *, anywhere: bool = False) -> bool:
    """Whether a task says what it is about only by "this" or "the matter": near its start, or anywhere in it."""
    back = _back().search(_ASIDE.sub("", words))
    return back is not None and (anywhere or back.start() < int(wording()["points_back_within"]))


@cache
def _back() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in wording()["points_back"]), re.IGNORECASE)
