"""Everything one page shows, worked out once: the graph it carries, its pictures, its map and its story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.view import View, Window
from queries.catalogue import ask
from queries.themes.answer import find_themes
from viz.network.carried import Carried, carry
from viz.network.drawing import Drawing, Step
from viz.network.everything import Axes, Place, axes_of, place_everything
from viz.network.ownership import draw_ownership
from viz.network.standing import read_owners, with_standing
from viz.network.story import tell_story
from viz.network.timeline import draw_timeline


@dataclass(frozen=True)
class Scene:
    """What a page holds before it is written down."""

    carried: Carried
    pictures: Mapping[str, Drawing]  # by view
    places: Mapping[str, Place]  # of every node, on the map
    story: tuple[Step, ...]
    axes: Axes  # what left to right and top to bottom mean on the map


def set_scene(view: View, window: Window, carried: Carried | None = None) -> Scene:
    """Work out what a page shows of the part of the record it carries, read once."""
    carried = carried if carried is not None else carry(view, window)
    gaps, themes = ask("gaps", view, window), ask("themes", view, window)
    owners, headline = read_owners(view, window), ask("owns", view, window).headline
    carried = with_standing(carried, owners)
    pictures = {
        "ownership": draw_ownership(carried, gaps.rows, owners, headline),
        "timeline": draw_timeline(carried, themes.rows or _open_once(view, window)),
    }
    unowned = {edge.src for edge in pictures["ownership"].extra_edges if edge.kind == "NO_OWNER"}
    follow = ask("follow-through", view, window)
    story = tell_story(carried, gaps.rows, themes.rows, follow.rows, unowned)
    places = place_everything(carried)
    return Scene(carried, pictures, places, story, axes_of(places, carried))


def _open_once(view: View, window: Window) -> list[Mapping[str, Any]]:
    """What is raised or given out at a single meeting: of one nothing has come back yet."""
    return [row for row in find_themes(view, window=window, least=1).rows if row["state"] in ("raised", "assigned")]
