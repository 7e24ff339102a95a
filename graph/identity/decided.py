"""Judgements and the things that names mean in; for each name of what somebody decided to be one, its one name, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from graph.identity.groups import Groups
from graph.judgements import JOINING
from graph.partnership import Judgement


@dataclass(slots=True)
class Thing:
    """A board or an organisation before anybody decided on it: its name and every form of it, for comparison."""

    name: str
    forms: set[str] = field(default_factory=set)
    last: str = ""  # the day its name was used last; what is named later gives its name to both


def decided_names(
    judgements: Iterable[Judgement], things: Mapping[str, Thing], form: Callable[[str], str]
) -> dict[str, str]:
    """Every form of the names of things that somebody decided to be one, with the name they go by."""
    by_form = {said: key for key, thing in sorted(things.items()) for said in thing.forms}
    groups = Groups(things)
    for j in judgements:
        left, right = by_form.get(form(j.left)), by_form.get(form(j.right))
        if j.kind in JOINING and left and right:
            groups.join(left, right)
    found: dict[str, str] = {}
    for keys in groups.members().values():
        ones = [things[key] for key in keys]
        if len(ones) > 1:
            name = max(ones, key=lambda thing: (thing.last, thing.name)).name
            found |= {said: name for thing in ones for said in thing.forms}
    return found


def newest_names(following: Mapping[str, str], form: Callable[[str], str]) -> dict[str, str]:
    """The newest name by an older one, over any number of changes; a circle of names is left where it closes."""
    newest: dict[str, str] = {}
    for older, name in following.items():
        seen = {older}
        while form(name) in following and form(name) not in seen:
            seen.add(form(name))
            name = following[form(name)]
        if form(name) != older:
            newest[older] = name
    return newest
