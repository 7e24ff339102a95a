"""The invented partnership against what a person read in it: differences are listed, none is an invented owner."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loaders.loading import find_partnership
from loaders.pipeline import read_file
from tests.examples.facts import differences
from tests.examples.words import EXPECTED, FOLDER, NEVER, Difference, known, told

FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".md", ".txt", ".html"))


def test_every_file_has_facts_and_every_listed_file_is_there() -> None:
    assert [path.stem for path in FILES] == sorted(path.stem for path in EXPECTED.glob("*.json"))
    assert {row.file for row in known(lambda _: True)} <= {*(path.name for path in FILES), "answers.yml"}


def found_in(path: Path) -> set[Difference]:
    facts = json.loads((EXPECTED / f"{path.stem}.json").read_text(encoding="utf-8"))
    _, records = read_file(path, concepts=find_partnership([FOLDER], None)[1].concepts)
    return differences(path.name, facts, records.model_dump(mode="json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_file_gets_an_owner_that_it_does_not_give(path: Path) -> None:
    invented = {row for row in found_in(path) if row.kind in NEVER}
    assert not invented, f"an owner that the papers do not give:\n{told(invented)}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_differs_only_as_listed(path: Path) -> None:
    seen, listed = {row for row in found_in(path) if row.kind not in NEVER}, known(lambda file: file == path.name)
    assert not seen - listed, f"new differences, mend them or list them with a reason:\n{told(seen - listed)}"
    assert not listed - seen, f"these no longer differ, take them out of known.yml:\n{told(listed - seen)}"
