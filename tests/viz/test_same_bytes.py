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
from tests.viz.memory import fernhaven
from viz.network.page import draw_page
from viz.report.markdown import write_markdown
from viz.report.review import compose_review
texts = [draw_page(fernhaven()), draw_page(fernhaven(), "Ada Quill"),
         write_markdown(compose_review(fernhaven(), answers(), window=Window()))]
print([hashlib.sha256(text.encode()).hexdigest() for text in texts])
"""


def _hashes(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", DRAW], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_same_graph_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    assert len({_hashes(seed) for seed in ("0", "1", "4321")}) == 1
