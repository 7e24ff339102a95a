"""The whole invented folder in a real store against the answers that a person wrote: every difference is listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from graph.store.sqlite import SqliteView
from loaders.pipeline import read_file
from queries.follow.words import STATES
from queries.gaps.words import GAPS
from tests.examples.answers import FILE, differences
from tests.examples.words import EXPECTED, FOLDER, NEVER, Difference, holds, known, told
from tests.folders import load_folder, unproven

CASES, NEAR_MISSES = ("gaps", "kind"), ("near_misses", "looks_like")


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteView]:
    place = tmp_path_factory.mktemp("harbourne") / "graph.db"
    load_folder(FOLDER, place)
    with SqliteView(place) as view:
        yield view


@pytest.fixture(scope="module")
def found(view: SqliteView) -> set[Difference]:
    return differences(yaml.safe_load((EXPECTED / FILE).read_text(encoding="utf-8")), view)


def test_no_answer_names_an_owner_a_gap_or_a_state_that_the_papers_do_not_give(found: set[Difference]) -> None:
    invented = {row for row in found if row.kind in NEVER}
    assert not invented, told(invented)


def test_the_answers_differ_only_as_listed(found: set[Difference]) -> None:
    listed, seen = known(lambda file: file == FILE), {row for row in found if row.kind not in NEVER}
    assert not seen - listed, f"new differences, mend them or list them with a reason:\n{told(seen - listed)}"
    assert not listed - seen, f"these no longer differ, take them out of known.yml:\n{told(listed - seen)}"


def test_loading_the_folder_again_changes_nothing(view: SqliteView, tmp_path: Path) -> None:
    assert load_folder(FOLDER, tmp_path / "graph.db")
    assert not load_folder(FOLDER, tmp_path / "graph.db")


def test_every_edge_shows_words_that_stand_in_the_file(view: SqliteView) -> None:
    assert len(view.edges()) > 500
    assert unproven(view) == []


def test_each_kind_of_gap_and_each_state_has_its_cases() -> None:
    answers = yaml.safe_load((EXPECTED / FILE).read_text(encoding="utf-8"))
    cases, near = (Counter(row[key] for row in answers[part]) for part, key in (CASES, NEAR_MISSES))
    assert {kind: cases[kind] for kind in GAPS if cases[kind] < 2} == {}
    assert [kind for kind in GAPS if not near[kind]] == []
    assert set(cases) | set(near) <= set(GAPS)
    states = Counter(row["state"] for row in answers["follow_through"])
    assert {state: states[state] for state in STATES if states[state] < 2} == {}
    assert set(states) <= set(STATES)


def test_every_answer_stands_in_its_file() -> None:
    answers = yaml.safe_load((EXPECTED / FILE).read_text(encoding="utf-8"))
    rows = [row for part in ("owns", "gaps", "near_misses", "follow_through") for row in answers[part]]
    told = [(row["file"], row["words"]) for row in rows]
    told += [(row["by"], row["by_words"]) for row in rows if row.get("by")]
    texts = {name: read_file(FOLDER / name)[0].flat for name in sorted({name for name, _ in told})}
    assert [(name, said) for name, said in told if not holds(texts[name], said)] == []
