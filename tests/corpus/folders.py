"""The hands that wrote the minutes of the corpus in; each document with its facts and its score out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from graph.errors import LoadError
from loaders.pipeline import read_file
from tests.corpus.compare import Score, compare
from tests.examples.words import Fact

HERE = Path(__file__).parent
FORMATS = (".txt", ".md", ".html", ".docx", ".pdf")


class Document(NamedTuple):
    """One set of minutes in one format."""

    hand: str
    path: Path

    @property
    def name(self) -> str:
        return f"{self.hand}/{self.path.name}"

    @property
    def family(self) -> str:
        return self.path.stem.split("-")[0]

    @property
    def facts(self) -> Path:
        return self.path.with_suffix(".json")


def documents() -> list[Document]:
    """Every document that has facts beside it, hand by hand."""
    return [
        Document(hand.name, path)
        for hand in sorted(path for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("_"))
        for path in sorted(hand.iterdir())
        if path.suffix in FORMATS and path.with_suffix(".json").exists()
    ]


@cache
def score_of(document: Document) -> Score:
    """What the program found in one document, against its facts."""
    try:
        _, records = read_file(document.path)
    except LoadError:  # refused as no minutes: nothing is found
        return compare(facts_of(document), {"meetings": []})
    return compare(facts_of(document), records.model_dump(mode="json"))


def facts_of(document: Document) -> Fact:
    """What a person read in one document."""
    facts: Fact = json.loads(document.facts.read_text(encoding="utf-8"))
    return facts


def said_words(facts: Fact) -> Iterator[str]:
    """Every quote of the facts of one document."""
    for meeting in facts["meetings"]:
        for kind in ("resolutions", "actions", "leads"):
            yield from (row["evidence"] for row in meeting[kind])
