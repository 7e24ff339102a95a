"""Hand-read facts and records in; whether they say the same, and which differences are known, out."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from graph.names import name_key

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FOLDER = ROOT / "examples" / "harbourne"
EXPECTED = ROOT / "examples" / "expected"
KNOWN = HERE / "known.yml"

# A made-up owner, gap or state is never a known difference: it has to be mended.
NEVER = (
    "owner invented", "lead invented", "near miss taken", "state invented", "promise invented", "lead agency invented",
)  # fmt: skip


class Difference(NamedTuple):
    """One fact that a person read otherwise than the program: where, what kind, and the fact in short."""

    file: str
    kind: str
    fact: str


Fact = dict[str, Any]


@cache
def words(text: str) -> tuple[str, ...]:
    """Lower-case words and numbers of a text, apostrophes dropped."""
    return tuple(re.findall(r"[a-z0-9£%&]+", re.sub("['’‘]", "", text.lower())))


def holds(text: str, quote: str) -> bool:
    """Whether a text has the words of a quote in order; a page number in between does not matter."""
    long, short = words(text), words(quote)
    if not short:
        return False
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return True
    matching = difflib.SequenceMatcher(None, long, short, autojunk=False).get_matching_blocks()
    return sum(block.size for block in matching if block.size > 1) >= 0.85 * len(short)


def same_person(left: str | None, right: str | None) -> bool:
    """Whether two written names are one name, whatever their titles and honours."""
    return bool(left and right) and name_key(left or "") == name_key(right or "")


def pair(
    facts: Sequence[Fact], rows: Sequence[Fact], same: Callable[[Fact, Fact], bool]
) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """Facts and rows that agree, one to one and in order; the facts and the rows that are left."""
    left, pairs, missed = list(rows), [], []
    for fact in facts:
        place = next((n for n, row in enumerate(left) if same(fact, row)), -1)
        if place < 0:
            missed.append(fact)
        else:
            pairs.append((fact, left.pop(place)))
    return pairs, missed, left


def known(files: Callable[[str], bool]) -> set[Difference]:
    """The differences that known.yml lists for some files."""
    rows = yaml.safe_load(KNOWN.read_text(encoding="utf-8")) or []
    assert all(row.keys() == {"file", "kind", "fact", "why"} and row["why"] for row in rows), "file, kind, fact, why"
    listed = [Difference(str(row["file"]), str(row["kind"]), str(row["fact"])) for row in rows]
    assert len(set(listed)) == len(listed), "known.yml lists a difference twice"
    assert not [row for row in listed if row.kind in NEVER], "what is invented has to be mended, not listed"
    return {row for row in listed if files(row.file)}


def told(differences: Iterable[Difference]) -> str:
    """Differences as lines that can be put into known.yml."""
    return "\n".join(
        yaml.safe_dump([{**row._asdict(), "why": ""}], default_flow_style=True, width=10_000, allow_unicode=True)[1:-2]
        for row in sorted(differences)
    )
