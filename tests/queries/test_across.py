"""The answers of many partnerships are brought together by what they are about, and kept answers are the answers."""

from __future__ import annotations

from pathlib import Path

from benchmarks.made_up import make_region
from graph.store.reader import SqliteView
from graph.view import Window
from queries.across import NOT_NAMED, bring_together
from queries.catalogue import QUERIES
from queries.kept import answer_of, asking_of, askings, keep_answers, kept_names, unpack_answer


def test_matters_that_many_have_come_first_and_who_has_none_is_told(tmp_path: Path) -> None:
    told, query = [], QUERIES["gaps"]
    for name, path in make_region(tmp_path, 6, 62).items():
        with SqliteView(path) as view:
            told.append(answer_of(query, view, {}, "MARAC co-ordinator")._replace(partnership=name))
    answer = bring_together(query, told, question="Which?", least=2)
    [group] = answer.beside["groups"]
    assert (group["what"], group["names"]) == ("MARAC co-ordination", ["Borough 003", "Borough 006"])
    assert [quote["partnership"] for quote in group["evidence"]] == group["names"]
    assert [row["partnership"] for row in answer.rows] == group["names"]
    assert [one["partnership"] for one in answer.beside["partnerships"] if one["why"]] == [
        "Borough 001", "Borough 002", "Borough 004", "Borough 005",
    ]  # fmt: skip
    assert bring_together(query, told, question="Which?", least=3).rows == []
    assert NOT_NAMED not in answer.cannot_tell


def test_what_is_kept_is_the_answer(example_store: Path) -> None:
    with SqliteView(example_store) as view:
        kept = keep_answers(view)
        assert list(kept) == kept_names()
        for query, given in askings():
            alone = query.answers(view, *("" for _ in query.arguments), **given, window=Window())
            found = unpack_answer(kept[asking_of(query, given)]).answer
            assert found is not None
            assert found.to_dict() == alone.to_dict()
