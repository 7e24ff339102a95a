"""Counts of a store in; one sentence where its page would be too large to send or to open, with what helps, out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from graph.errors import PartnerGraphError
from graph.schema import Node
from graph.view import Counts, View, Window

if TYPE_CHECKING:
    from viz.network.page import Wanted

LIMIT = 25_000_000  # bytes; more is refused by mail servers and is slow to open
FRAME, PER_RELATION, PER_LETTER = 630_000, 53, 0.45  # bytes, as measured on real minutes; a few days in FRAME
ROUGH = 2  # a page this many times too large by its counts is refused before anything is read


class Counted(View, Protocol):
    """A store that can say how much it holds without reading it."""

    def counts(self, window: Window = ...) -> Counts:
        """How many nodes, relations and letters of quotes there are."""


def check_counts(view: Counted, window: Window, wanted: Wanted) -> None:
    """Refuse at once what is far too large by its counts."""
    size = estimate(view, window, wanted)
    if size > ROUGH * LIMIT:
        raise _too_large(size, view, window, wanted)


def check_page(size: int, view: Counted, window: Window, wanted: Wanted) -> None:
    """Refuse a finished page that is too large."""
    if size > LIMIT:
        raise _too_large(size, view, window, wanted)


def estimate(view: Counted, window: Window, wanted: Wanted) -> float:
    """About how many bytes a page takes: the quotes of a window are taken to be its share of all."""
    every = view.counts()
    edges = view.counts(window).edges if window != Window() else every.edges
    letters = 0.0 if wanted.no_quotes else every.letters * edges / max(every.edges, 1)
    return FRAME + PER_RELATION * edges + PER_LETTER * letters


def _too_large(size: float, view: Counted, window: Window, wanted: Wanted) -> PartnerGraphError:
    # how far the estimate is off for these minutes is known once a page was made
    scale = (size - FRAME) / max(estimate(view, window, wanted) - FRAME, 1)
    ways = [
        (words, FRAME + scale * (estimate(view, narrower, less) - FRAME))
        for words, narrower, less in _ways(view, window, wanted, scale)
    ]
    fits = [f"{words} brings it to about {_mb(then)}" for words, then in ways if then <= LIMIT]
    helps = ", ".join(fits) or "--since, --body and --no-quotes together may bring it under"
    return PartnerGraphError(
        f"The page would have about {_mb(size)}, more than the {_mb(LIMIT)} that can well be sent and opened: {helps}; "
        "--force writes it all the same."
    )


def _ways(view: Counted, window: Window, wanted: Wanted, scale: float) -> Iterator[tuple[str, Window, Wanted]]:
    """What could be asked for instead: no quotes, the most years that fit, the largest board that fits."""
    fitting = FRAME + (LIMIT - FRAME) / scale
    if not wanted.no_quotes:
        yield "--no-quotes", window, wanted._replace(no_quotes=True)
    if since := _first_year(view, window, wanted, fitting):
        yield f"--since {since}", window._replace(since=since), wanted
    if not window.body:
        bodies = view.nodes(["Body"])
        sized = [(estimate(view, window._replace(body=body.key), wanted), body.key, body) for body in bodies]
        best: list[tuple[float, str, Node]] = sorted(one for one in sized if FRAME < one[0] <= fitting)
        if best:
            yield f'--body "{best[-1][2].name}"', window._replace(body=best[-1][1]), wanted


def _first_year(view: Counted, window: Window, wanted: Wanted, fitting: float) -> str:
    """The earliest year from which on everything fits; "" where not even the last one does."""
    years = sorted({meeting.date[:4] for meeting in view.nodes(["Meeting"]) if meeting.date[:4] > window.since[:4]})
    low, high = 0, len(years)
    while low < high:
        middle = (low + high) // 2
        if estimate(view, window._replace(since=years[middle]), wanted) <= fitting:
            high = middle
        else:
            low = middle + 1
    return years[low] if low < len(years) else ""


def _mb(size: float) -> str:
    return f"{size / 1e6:,.1f} MB" if size < 1e7 else f"{size / 1e6:,.0f} MB"
