from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DRAW = """
import hashlib
from graph.view import Window
from tests.viz.answers import answers
from tests.viz.invented import report
from tests.viz.memory import fernhaven
from graph.store.sqlite import SqliteView
from viz.network.page import Wanted, draw_page
from viz.report.writers.html import write_html
from viz.report.writers.markdown import write_markdown
from viz.report.review.draw import compose_review
with SqliteView({store!r}) as view:
    whole = [draw_page(view, wanted=wanted) for wanted in (Wanted(), Wanted(no_persons=True, no_quotes=True))]
texts = [*whole, draw_page(fernhaven()), draw_page(fernhaven(), "Ada Quill"),
         *(write(drawn) for write in (write_markdown, write_html)
           for drawn in (report(), compose_review(fernhaven(), answers(), window=Window())))]
print([hashlib.sha256(text.encode()).hexdigest() for text in texts])
"""


def _hashes(seed: str, store: Path) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    draw = DRAW.replace("{store!r}", repr(str(store)))
    done = subprocess.run(
        [sys.executable, "-c", draw], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_same_graph_gives_the_same_bytes_whatever_the_hash_seed(example_store: Path) -> None:
    assert len({_hashes(seed, example_store) for seed in ("0", "1", "4321")}) == 1
