"""A view and a day in; the same view as the record stood on that day, or again with everything, out."""

from __future__ import annotations

from graph.view import View


def as_it_stood(view: View, until: str) -> View:
    """The view as the record stood on a day; without a day, the view itself."""
    if not until:
        return view
    from graph.asof_cut import earlier
    from graph.asof_view import AsOfView  # slow to import, and most questions are about today

    if isinstance(view, AsOfView) and earlier(view.until, until) == view.until:
        return view
    return AsOfView(whole(view), until)


def whole(view: View) -> View:
    """The view with everything that is loaded, whatever day it was cut at."""
    inner: View = getattr(view, "inner", view)  # only a view that was cut has one within
    return inner
