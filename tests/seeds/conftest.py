"""The record of the five real packs for all tests of them, where they are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView


@pytest.fixture(scope="session")
def view(seeds_store: Path) -> Iterator[SqliteView]:
    with SqliteView(seeds_store) as view:
        yield view
