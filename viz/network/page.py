"""A view, a name and a window in; one self-contained page that opens offline, as text, out."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.schema import NODE_KINDS
from graph.view import View, Window
from queries.asked import find_named
from queries.rows import outside
from queries.wording import as_of_words
from viz.network.carried import LEFT_OUT
from viz.network.payload import VERSION, pack, page_data
from viz.network.scene import set_scene

ASSETS = Path(__file__).parent / "assets"
SCRIPTS = (
    "data.js", "state.js", "filters.js", "explore.js", "path.js", "views.js", "untangle.js", "marks.js",
    "picture.js", "map.js", "panel.js", "story.js", "search.js", "table.js", "export.js", "keys.js", "main.js",
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


def draw_page(view: View, what: str = "", window: Window | None = None) -> str:
    """Draw the network page: it opens on who owns what, or with a name on what stands around it."""
    window = window if window is not None else Window()
    view = as_it_stood(view, window.until)
    if told := outside(view, window):
        raise NotFoundError(f"No page was drawn: {told}")
    scene = set_scene(view, window)
    data = page_data(scene, _joins(view.meta()))
    focus = data["nodes"]["key"].index(find_focus(view, what, scene.carried.nodes)) if what else -1
    data["opening"] = {"view": "explore" if what else "ownership", "around": focus}
    return _render(data, window)


def find_focus(view: View, what: str, held: Mapping[str, object]) -> str:
    """The key of the node a person means by a key or a name."""
    if what in held:
        return what
    kinds = [kind for kind in NODE_KINDS if kind not in LEFT_OUT]
    found = [node.key for node in find_named(view, what, kinds) if node.key in held]
    if not found:
        raise NotFoundError(
            f"The record shows nothing of “{what}” within these dates; widen --since and --until."
        )
    return found[0]


def _joins(meta: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    """Why names were joined, by node key, as far as the build noted it."""
    found: dict[str, set[str]] = {}
    for join in meta.get("joins", []):
        if join.get("person") and join.get("why"):
            words = f"“{join['left']}” and “{join['right']}”: {join['why']}"
            found.setdefault(str(join["person"]), set()).add(words)
    return {key: sorted(reasons) for key, reasons in sorted(found.items())}


def _render(data: dict[str, Any], window: Window) -> str:
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
        period=_period(window), told="", packed=packed, how=how, version=VERSION,
    )  # fmt: skip
    net.path = "explorer.html.j2"
    return str(net.generate_html())


def _heading(data: Mapping[str, Any]) -> dict[str, str]:
    """What stands above the picture before the scripts run."""
    around, picture = data["opening"]["around"], data["pictures"]["ownership"]
    if around < 0:
        return {"heading": picture["heading"], "summary": picture["summary"]}
    return {"heading": f"Around {data['nodes']['name'][around]}", "summary": ""}


def _vis_lists(data: Mapping[str, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What vis-network draws at opening; ids are numbers, so no word of a document is ever an id."""
    drawing, nodes, edges = data["pictures"]["ownership"], data["nodes"], data["edges"]
    marks = [
        {"id": n, "label": nodes["name"][n], "shape": "custom", "x": x, "y": y}
        for n, x, y in zip(drawing["nodes"], drawing["x"], drawing["y"], strict=True)
    ]
    lines = [{"id": n, "from": edges["src"][n], "to": edges["dst"][n]} for n in drawing["edges"]]
    return marks, lines


def _period(window: Window) -> str:
    from graph.dates import spoken

    told = [f"since {spoken(window.since)}"] if window.since else []
    told += [as_of_words(window.until)] if window.until else []
    return ", ".join(told) or "all dates loaded"


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
