"""What is asked of all partnerships is told in the words in which one partnership alone tells it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import group
from cli.options import Options
from cli.region import show_all
from graph.store.sqlite import SqliteView
from queries.catalogue import CATALOGUE, QUERIES
from queries.kept import answer_of, pack, unpack_answer
from queries.question import Query

WORDS = {"who": ("Una Corrie",)}
ASKED = [query for query in CATALOGUE if query.across]


def of_all(store: Path, query: Query, words: tuple[str, ...], form: str, capsys: pytest.CaptureFixture[str]) -> str:
    with SqliteView(store) as view:
        told = unpack_answer(pack(answer_of(query, view, {}, *words)))._replace(partnership="Harbourne")
    capsys.readouterr()
    show_all(query, [told], Options(store=str(store), format=form), words)
    return capsys.readouterr().out


def alone(store: Path, query: Query, words: tuple[str, ...], form: str) -> str:
    done = CliRunner().invoke(group, [query.name, *words, "--store", str(store), "--format", form])
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize("query", ASKED, ids=lambda query: query.name)
def test_a_row_of_all_is_the_row_of_one(
    query: Query, example_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = WORDS.get(query.name, ())
    told = json.loads(of_all(example_store, query, words, "json", capsys))["rows"]
    wanted = json.loads(alone(example_store, query, words, "json"))["rows"]
    assert wanted
    assert sorted(json.dumps(row) for row in told) == sorted(
        json.dumps({"partnership": "Harbourne", **row}) for row in wanted
    )


def test_a_table_for_programs_has_the_words_of_the_closed_lists(
    example_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = list(csv.DictReader(io.StringIO(of_all(example_store, QUERIES["owns"], (), "csv", capsys))))
    assert {row["state"] for row in rows} <= {"current", "last_cited", "ended", "ambiguous"}
    assert {row["relation"] for row in rows} <= {"leads", "assigned", "supports", "chairs", "reports"}
    assert {"closed", "passed_on"} <= {row["standing"] for row in rows}
