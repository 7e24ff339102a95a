"""A view, a name and a window in; one self-contained page that opens offline, as text, out."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.schema import NODE_KINDS
from graph.view import View, Window
from queries.asked import NAMED, answers_to, find_named
from queries.rows import outside
from queries.wording import as_of_words
from viz.network.carried import LEFT_OUT, Carried, carry
from viz.network.days import with_days, without_days
from viz.network.payload import VERSION, pack, page_data
from viz.network.persons import people_of
from viz.network.redact import redact
from viz.network.scene import set_scene
from viz.words import words

ASSETS = Path(__file__).parent / "assets"
SCRIPTS = (
    "data.js", "asof.js", "state.js", "filters.js", "explore.js", "path.js", "owned.js", "views.js", "untangle.js",
    "marks.js", "picture.js", "whole.js", "map.js", "panel.js", "story.js", "search.js", "start.js", "table.js",
    "export.js", "keys.js", "main.js",
)  # fmt: skip
# Places are ours and final: no physics, no random start, no menus; straight lines because dashes need them.
OPTIONS: dict[str, Any] = {
    "autoResize": True, "locale": "en", "physics": {"enabled": False},
    "layout": {"randomSeed": 1, "improvedLayout": False},
    "interaction": {
        "keyboard": False, "hover": False, "multiselect": False, "dragNodes": False, "hideEdgesOnDrag": True,
    },
    "edges": {
        "smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}, "width": 1.2,
        "selectionWidth": 0.8,
    },
}  # fmt: skip


class Wanted(NamedTuple):
    """What a page opens on and what it leaves out."""

    what: str = ""  # a name or a key
    to: str = ""  # the other end of a path from `what`
    opens: str = ""  # of VIEWS; "" for who owns what, or with a name for what stands around it
    no_persons: bool = False
    no_quotes: bool = False


def draw_page(view: View, what: str = "", window: Window | None = None, *, wanted: Wanted | None = None) -> str:
    """Draw the network page: it opens on who owns what, or with a name on what stands around it."""
    window = window if window is not None else Window()
    wanted = wanted or Wanted(what)
    view = as_it_stood(view, window.until)
    if told := outside(view, window):
        raise NotFoundError(f"No page was drawn: {told}")
    carried = carry(view, window)
    if not carried.nodes:
        raise NotFoundError(f"No page was drawn: {_nothing(view)}")
    opening = _opening(view, wanted, carried.nodes)

    def read(then: View, asked: Window) -> dict[str, Any]:
        """What the page holds of the record as it stood then."""
        scene = set_scene(then, asked, carried if then is view else None)
        return page_data(scene, _joins(then.meta()), words_too=not wanted.no_quotes)

    data = read(view, window)
    # who is meant might be told from how a post changes hands, so a page without names shows one day only
    data = redact(without_days(data), people_of(view)) if wanted.no_persons else with_days(data, view, window, read)
    data["opening"] = opening
    return _render(data, told_below(carried, wanted), _period(window, view))


def _nothing(view: View) -> str:
    """Why there is nothing to draw, and what to do."""
    if view.documents():
        return "the record shows nothing within these dates and this body; widen --since and --until, or --body."
    return "the store holds no minutes; load some with `partnergraph load FOLDER`."


def _opening(view: View, wanted: Wanted, held: Mapping[str, object]) -> dict[str, Any]:
    """The view and the numbers of the nodes a page opens on; a link in the address goes before it."""
    number = {key: place for place, key in enumerate(held)}
    first, last = (number[find_focus(view, name, held)] if name else -1 for name in (wanted.what, wanted.to))
    opens = wanted.opens or ("path" if wanted.to else "explore" if wanted.what else "ownership")
    place = {"explore": "around", "path": "a"}.get(opens, "selected")
    return {"view": opens, "around": -1, "a": -1, "selected": -1, place: first, "b": last}


def find_focus(view: View, what: str, held: Mapping[str, object]) -> str:
    """The key of the node a person means by a key or a name."""
    if what in held:
        return what
    kinds = [kind for kind in NODE_KINDS if kind not in LEFT_OUT]
    found = [node for node in find_named(view, what, kinds) if node.key in held]
    # an issue before an agenda item that is headed with its name
    found.sort(key=lambda node: (not answers_to(node, what), node.kind not in NAMED))
    if not found:
        raise NotFoundError(
            f"The record shows nothing of “{what}” within these dates; widen --since and --until."
        )
    return found[0].key


def _joins(meta: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    """Why names were joined, by node key, as far as the build noted it."""
    found: dict[str, set[str]] = {}
    for join in meta.get("joins", []):
        if join.get("person") and join.get("why") and join["left"] != join["right"]:
            words = f"“{join['left']}” and “{join['right']}”: {join['why']}"
            found.setdefault(str(join["person"]), set()).add(words)
    return {key: sorted(reasons) for key, reasons in sorted(found.items())}


def _render(data: dict[str, Any], told: str, period: str) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from pyvis.network import Network

    how, packed = pack(data)
    assets = _assets()
    net = Network(directed=True)
    net.nodes, net.edges = _vis_lists(data)
    net.options = OPTIONS
    net.templateEnv = Environment(
        loader=FileSystemLoader(ASSETS, encoding="utf-8"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, newline_sequence="\n",
    )  # fmt: skip
    net.templateEnv.globals.update(
        assets=assets, csp=_policy(assets), opening=_heading(data), documents=data["documents"],
        period=period, told=told, packed=packed, how=how, version=VERSION,
    )  # fmt: skip
    net.path = "explorer.html.j2"
    return str(net.generate_html())


def _heading(data: Mapping[str, Any]) -> dict[str, str]:
    """What stands above the picture before the scripts run."""
    opening, names = data["opening"], data["nodes"]["name"]
    if opening["view"] == "explore" and opening["around"] >= 0:
        return {"heading": f"Around {names[opening['around']]}", "summary": ""}
    if opening["view"] == "path" and min(opening["a"], opening["b"]) >= 0:
        return {"heading": f"From {names[opening['a']]} to {names[opening['b']]}", "summary": ""}
    picture = data["pictures"].get(opening["view"], data["pictures"]["ownership"])
    return {"heading": picture["heading"], "summary": picture["summary"]}


def _vis_lists(data: Mapping[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What vis-network draws at opening; ids are numbers, so no word of a document is ever an id."""
    drawing, nodes, edges = data["pictures"]["ownership"], data["nodes"], data["edges"]
    marks = [
        {"id": n, "label": nodes["name"][n], "shape": "custom", "x": x, "y": y}
        for n, x, y in zip(drawing["nodes"], drawing["x"], drawing["y"], strict=True)
    ]
    lines = [{"id": n, "from": edges["src"][n], "to": edges["dst"][n]} for n in drawing["edges"]]
    return marks, lines


def told_below(carried: Carried, wanted: Wanted) -> str:
    """What the foot of the page says it holds and leaves out; no date of today, so the same graph is the same page."""
    counted = (
        (len(carried.documents), "file", "files"), (len(carried.nodes), "thing", "things"),
        (len(carried.edges), "relation", "relations"),
    )  # fmt: skip
    files, things, relations = (f"{count:,} {one if count == 1 else many}" for count, one, many in counted)
    told = [f"The page holds {things} and {files}, with {relations}."]
    told += [str(words()["told"][part]) for part in ("no_persons", "no_quotes") if getattr(wanted, part)]
    return " ".join(told)


def _period(window: Window, view: View) -> str:
    """The dates and the body a page was drawn for, as its foot tells them."""
    from graph.dates import spoken

    told = [f"since {spoken(window.since)}"] if window.since else []
    told += [as_of_words(window.until)] if window.until else []
    bodies = [body.name for body in view.nodes(["Body"]) if body.key == window.body] or [window.body]
    only = f"; only what concerns {bodies[0]}" if window.body else ""
    return (", ".join(told) or "all dates loaded") + only


def _assets() -> dict[str, str]:
    """Style and scripts as text: vis-network from the pyvis wheel, the rest our own."""
    import pyvis

    bundled = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
    # the source map comment would be the page's only request
    library = re.sub(r"\n//# sourceMappingURL=.*\s*$", "\n", _text(bundled))
    ours = "\n".join(_text(ASSETS / name) for name in SCRIPTS)
    return {
        "style": _text(ASSETS / "explorer.css"),
        "library": library,
        "script": f'"use strict";\n(() => {{\n{ours}}})();\n',
    }


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def _policy(assets: Mapping[str, str]) -> str:
    """Only these very scripts and this very style may run; nothing may be fetched."""
    style, library, script = (f"'sha256-{_sha256(assets[name])}'" for name in ("style", "library", "script"))
    allowed = f"script-src {library} {script}; style-src {style}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
