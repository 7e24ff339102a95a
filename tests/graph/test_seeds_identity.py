"""The seed minutes, where they are at hand: what the identity rules and the list of issues make of real names."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.concepts import load_concepts
from graph.identity.acronyms import learn_acronyms
from loaders.claims import claim_records
from loaders.pipeline import read_file
from tests.conftest import SEEDS

FILES = sorted(SEEDS.glob("*.txt"))
pytestmark = pytest.mark.skipif(not FILES, reason="the seed minutes are not beside the repository (../shared/seeds)")


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name[:3])
def test_every_hit_is_verbatim(path: Path) -> None:
    text = path.read_text(encoding="utf-8", errors="replace")
    hits = load_concepts().match(text)
    assert len(hits) > 20
    assert all(text[h.start : h.end] == h.words for h in hits)


def test_one_set_of_letters_with_two_meanings_is_not_shared() -> None:
    files = [read_file(path) for path in FILES]
    claims = [claim for _, records in files for claim in claim_records(records)]
    learned = learn_acronyms(claims, {source.sha256: source.text for source, _ in files})
    assert "NPS" in learned.disputed
    assert "NPS" not in learned.shared
