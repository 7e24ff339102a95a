"""A gap and the stories of all matters in; the posts that lead on its matter or have a task on it by them, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from queries.asked import loose
from viz.report.review.as_post import Near, as_near
from viz.report.review.asked import Asked
from viz.report.review.parts import matters_of
from viz.report.review.wording import phrase

Row = Mapping[str, Any]


def tasked(asked: Asked, row: Row, themes: Sequence[Row]) -> Iterator[Near]:
    """Who was given a task on the matter of a gap, or led on it; of one named after several things, on one of them.

    "Fly-tipping and graffiti" has what is given on fly-tipping, where the minutes that speak of the gap give it.
    """
    matters = matters_of(row) if not row.get("part_of") else set()
    newest = max((str(proof.get("meeting") or "") for proof in row.get("evidence") or ()), default="")
    for theme in themes:
        name = loose(str(theme["issue"]))
        if name not in matters and not any(_is_first_of(name, matter) for matter in matters):
            continue
        for step in tasks_of(asked, theme):
            day = str(step.get("meeting") or "")
            for person in (one for one in _names(step) if one in asked.posts and (name in matters or day >= newest)):
                yield from as_near(asked, person, _told(asked, row, theme, step), day, proof_of(theme, step))


def _is_first_of(name: str, matter: str) -> bool:
    """Whether a matter is named after another and something more: "fly-tipping" of "fly-tipping and graffiti"."""
    return matter.startswith((f"{name} and ", f"{name} & ", f"{name}, "))


def _told(asked: Asked, row: Row, theme: Row, step: Row) -> str:
    """That somebody had a task on a matter, or led on it; beside an empty post, which is no matter, on which."""
    matter = str(theme["issue"])
    what = asked.amid.get(matter, matter)
    own = [one for one in theme.get("owners") or () if one.get("quote") == step.get("quote")]
    if own and all(one.get("how") == "leads" for one in own):
        return phrase("led_then", what=what)
    return phrase("had_a_task_on", what=what) if row.get("kind") == "post_vacant" else phrase("had_a_task")


def _names(step: Row) -> list[str]:
    return [name for name in str(step.get("owner") or "").split("; ") if name]


def tasks_of(asked: Asked, theme: Row) -> list[Row]:
    """The steps of a matter's story that give a task on it which is not done or withdrawn."""
    return [step for step in theme.get("story") or ()
            if step.get("state") == "assigned" and loose(str(step.get("quote"))) not in asked.over]  # fmt: skip


def proof_of(theme: Row, step: Row) -> tuple[Row, ...]:
    """The evidence of one step of a story."""
    same = [proof for proof in theme.get("evidence") or () if proof.get("quote") == step.get("quote")]
    return tuple(same[:1])
