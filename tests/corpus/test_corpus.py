"""Our own minutes in every layout we know: enough is found, and what is made up is known by name or not there."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from loaders.readers import read_source
from tests.corpus.compare import Score, pooled
from tests.corpus.folders import HERE, Document, documents, facts_of, said_words, score_of
from tests.examples.words import holds

# Where today's figure is below the target, floors.yml holds it; the aim stays here.
TARGETS = {
    ("attendance", "f1"): 0.97,
    ("items", "f1"): 0.97,
    ("actions", "precision"): 0.95,
    ("actions", "recall"): 0.85,
}
MADE_UP = ("attendance", "state", "actions", "owners", "date", "chair", "next meeting")
DOCUMENTS = documents()
HANDS = sorted({document.hand for document in DOCUMENTS})


def listed(name: str) -> object:
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8")) or {}


def score_of_hand(hand: str) -> Score:
    return pooled(score_of(document) for document in DOCUMENTS if document.hand == hand)


def floor(hand: str, kind: str, rate: str) -> float:
    floors = listed("floors.yml")
    assert isinstance(floors, dict)
    return float(floors.get(hand, {}).get(f"{kind} {rate}", TARGETS[kind, rate]))


@pytest.mark.parametrize(("kind", "rate"), TARGETS, ids=lambda value: str(value))
@pytest.mark.parametrize("hand", HANDS)
def test_enough_is_found(hand: str, kind: str, rate: str) -> None:
    figure = float(getattr(score_of_hand(hand)[kind], rate))
    assert figure >= floor(hand, kind, rate), f"hand {hand}: {kind} {rate} fell to {figure:.3f}"


def test_a_floor_stands_below_its_target_only() -> None:
    floors = listed("floors.yml")
    assert isinstance(floors, dict)
    named = {f"{kind} {rate}": target for (kind, rate), target in TARGETS.items()}
    assert all(figure < named[name] for row in floors.values() for name, figure in row.items())


def made_up(document: Document) -> set[tuple[str, str, str]]:
    score = score_of(document)
    return {(document.name, kind, told) for kind in MADE_UP for told in score[kind].invented}


def known() -> set[tuple[str, str, str]]:
    rows = listed("known.yml") or []
    assert isinstance(rows, list)
    assert all(row.keys() == {"file", "kind", "fact", "why"} and row["why"] for row in rows), "file, kind, fact, why"
    return {(row["file"], row["kind"], row["fact"]) for row in rows}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_what_is_made_up_is_known(document: Document) -> None:
    seen, had = made_up(document), {row for row in known() if row[0] == document.name}
    assert not seen - had, f"made up, mend it or list it in known.yml with a reason: {sorted(seen - had)}"
    assert not had - seen, f"no longer made up, take it out of known.yml: {sorted(had - seen)}"


def test_every_known_row_is_of_a_document() -> None:
    assert {row[0] for row in known()} <= {document.name for document in DOCUMENTS}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_the_words_of_every_fact_stand_in_the_document(document: Document) -> None:
    text = read_source(document.path, "").text
    assert [said for said in said_words(facts_of(document)) if not holds(text, said)] == []


@pytest.mark.parametrize("hand", HANDS)
def test_every_fact_file_has_a_document(hand: str) -> None:
    beside = {document.facts for document in DOCUMENTS if document.hand == hand}
    assert set(Path(HERE / hand).glob("*.json")) == beside
