"""Nothing in; one table of the network page beside stock pyvis, plain vis-network and cytoscape, all from one run, out.

`python -m benchmarks.network 300 2000` measures only those sizes. Chromium and its driver must be installed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import benchmarks.browser as browser
from benchmarks.made_up import make_store
from graph.store.sqlite import SqliteView
from graph.view import Window
from viz.network.carried import Carried, carry
from viz.network.everything import Place, place_everything
from viz.network.page import draw_page
from viz.write import write_whole

SIZES = (300, 2_000, 10_000, 50_000)
TARGETS = {300: (0.7, 1.5), 2_000: (1.0, 1.5), 10_000: (2.5, 2.0), 50_000: (9.0, 4.0)}  # MB, seconds
HEAD = ("nodes", "drawn by", "built s", "MB", "picture s", "usable s", "heap MB", "target MB, s")
PLAIN = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>body {{ margin: 0 }} #drawn {{ width: 100vw; height: 100vh }}</style></head>
<body><div id="drawn"></div><script>{library}</script><script>{script}</script></body></html>
"""
VIS = """
const data = { nodes: new vis.DataSet(NODES), edges: new vis.DataSet(EDGES) };
new vis.Network(document.getElementById("drawn"), data,
  { physics: { enabled: false }, layout: { improvedLayout: false }, edges: { smooth: false } });
"""
CYTOSCAPE = """
cytoscape({ container: document.getElementById("drawn"), layout: { name: "preset" },
  elements: [...NODES.map((n) => ({ data: { id: n.id, label: n.label }, position: { x: n.x, y: n.y } })),
    ...EDGES.map((e) => ({ data: { id: e.id, source: e.from, target: e.to } }))],
  style: [{ selector: "node", style: { label: "data(label)" } }] });
"""


class Graph(NamedTuple):
    """One made-up graph as every contestant gets it: the same nodes, lines and places."""

    store: Path
    carried: Carried
    places: Mapping[str, Place]


Draw = Callable[[Graph], str]


def main(sizes: Sequence[int]) -> None:
    """Measure every size and print the table, row by row."""
    if not (browser.CHROMIUM and browser.DRIVER):
        sys.exit("The pages are measured in Chromium, and no Chromium with chromedriver is on this machine.")
    _print(HEAD)
    with tempfile.TemporaryDirectory() as folder:
        contestants = dict(_contestants(Path(folder)))
        for size in sizes:
            graph = _graph(Path(folder) / f"{size}.db", size)
            for name, draw in contestants.items():
                _print(_row(name, draw, graph, size))


def _graph(store: Path, size: int) -> Graph:
    make_store(store, size)
    with SqliteView(store) as view:
        carried = carry(view, Window())
    return Graph(store, carried, place_everything(carried))


def _contestants(folder: Path) -> Iterator[tuple[str, Draw | str]]:
    yield "partnergraph view", _ours
    yield "vis-network, plain page", _vis
    yield "cytoscape, plain page", _cytoscape(folder)
    yield "pyvis, no physics", _pyvis


def _row(name: str, draw: Draw | str, graph: Graph, size: int) -> tuple[str, ...]:
    nodes = f"{len(graph.carried.nodes):,}"
    if isinstance(draw, str):
        return (nodes, name, draw)
    begun = time.perf_counter()
    text = draw(graph)
    built = time.perf_counter() - begun
    page = write_whole(graph.store.with_suffix(".html"), text)
    size_mb, target = page.stat().st_size / 1e6, TARGETS.get(size) if draw is _ours else None
    opened = browser.opening(page)
    told = f"<= {target[0]}, {target[1]}" if target else ""
    if opened is None:
        return (nodes, name, f"{built:.1f}", f"{size_mb:.2f}", f"> {browser.PATIENCE}", "", "", told)
    seconds = (f"{opened.picture:.2f}", f"{opened.interactive:.2f}", f"{opened.heap:.0f}")
    return (nodes, name, f"{built:.1f}", f"{size_mb:.2f}", *seconds, told)


def _ours(graph: Graph) -> str:
    with SqliteView(graph.store) as view:
        return draw_page(view)


def _vis(graph: Graph) -> str:
    import pyvis

    library = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return _plain(graph, "vis-network", library.read_text(encoding="utf-8"), VIS)


def _pyvis(graph: Graph) -> str:
    """As its own guide has it: every node with a title, every line with its kind, resources inside the page."""
    from pyvis.network import Network

    net = Network(height="750px", width="100%", directed=True, cdn_resources="in_line")
    for node in graph.carried.nodes.values():
        net.add_node(node.key, label=node.name, title=node.name, group=node.kind)
    for edge in graph.carried.edges:
        net.add_edge(edge.src, edge.dst, title=edge.kind)
    net.toggle_physics(False)
    return str(net.generate_html())


def _cytoscape(folder: Path) -> Draw | str:
    """From the npm registry, at the time of measuring; why not, where it cannot be had."""
    npm = shutil.which("npm")
    if npm is None:
        return "not measured: npm is not on this machine"
    done = subprocess.run([npm, "pack", "--silent", "cytoscape@3"], cwd=folder, capture_output=True, encoding="utf-8")
    if done.returncode:
        return "not measured: the npm registry cannot be reached"
    with tarfile.open(folder / done.stdout.split()[-1]) as packed:
        inside = packed.extractfile("package/dist/cytoscape.min.js")
        library = inside.read().decode("utf-8") if inside else ""
    return lambda graph: _plain(graph, "cytoscape", library, CYTOSCAPE)


def _plain(graph: Graph, title: str, library: str, script: str) -> str:
    """The barest page: nodes with their names at our places, and lines; no panel, search, quotes or views."""
    nodes = [
        {"id": key, "label": node.name, "x": graph.places[key][0], "y": graph.places[key][1]}
        for key, node in graph.carried.nodes.items()
    ]
    edges = [{"id": f"e{n}", "from": edge.src, "to": edge.dst} for n, edge in enumerate(graph.carried.edges)]
    data = f"const NODES = {json.dumps(nodes)}, EDGES = {json.dumps(edges)};"
    return PLAIN.format(title=title, library=library, script=(data + script).replace("</", "<\\/"))


def _print(row: Sequence[str]) -> None:
    widths = (8, 24, 9, 7, 10, 9, 8, 12)
    cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
    print("".join(cells).rstrip(), flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
