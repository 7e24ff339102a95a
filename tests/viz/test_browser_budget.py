"""Check 15 of the network page, as far as every run can afford it; `make bench` measures the larger sizes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks.made_up import make_graph
from tests.viz.browsing import Page
from tests.viz.memory import MemoryView
from viz.network.page import draw_page

# things, megabytes, seconds to the first picture on a machine that does nothing else
BUDGETS = [(300, 0.7, 1.5), (2000, 1.0, 1.5)]
BUSY = 2.0  # tests run beside others


@pytest.mark.parametrize(("size", "megabytes", "seconds"), BUDGETS)
def test_15_a_page_is_small_and_soon_there(
    browser: Any, tmp_path: Path, *, size: int, megabytes: float, seconds: float
) -> None:
    """Checks 1 and 15: bytes, and the first picture with every request of the browser held open."""
    graph = make_graph(size * 5 // 4 + 150)  # not everything made up is linked
    linked = {end for edge in graph.edges for end in (edge.src, edge.dst)}
    nodes = [node for key, node in graph.nodes.items() if key in linked]
    assert len(nodes) >= size
    path = tmp_path / "page.html"
    path.write_text(draw_page(MemoryView(nodes, graph.edges)), encoding="utf-8", newline="\n")
    assert path.stat().st_size <= megabytes * 1_000_000
    page = Page(browser, path, {})
    times = [page.go().wait("window.paintedAt").js("return window.paintedAt") for _ in range(2)]
    assert min(times) <= BUSY * seconds * 1000
