"""Every question that `judge next` asks is followed when it is answered: none then matches nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.build import build_graph
from graph.judgements import find_contradiction, tell
from graph.partnership import Judgement
from graph.store.sqlite import SqliteStore, SqliteView
from loaders.loading import find_partnership, read_documents
from queries.review import find_review, still_open
from tests.conftest import EXAMPLE, SEEDS

FOLDERS = [EXAMPLE, *([SEEDS] if SEEDS.is_dir() else [])]


class Record:
    """A folder of minutes, and its store after any judgements beside its own."""

    def __init__(self, folder: Path, place: Path) -> None:
        _, self.own = find_partnership([folder], None)
        self.documents = read_documents([folder], self.own, lambda name, total: None).documents
        self.place = place

    def view(self, *judged: Judgement) -> SqliteView:
        own = self.own.model_copy(update={"judgements": (*self.own.judgements, *judged)})
        told = "; ".join(map(tell, judged))
        with SqliteStore(self.place) as store:
            store.load(self.documents, lambda claims, names, texts: build_graph(claims, names, texts, own), by=told)
        return SqliteView(self.place)


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: str(folder.name))
def record(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Record:
    return Record(request.param, tmp_path_factory.mktemp("asked") / "graph.db")


@pytest.mark.parametrize("kind", ["same", "different"])
def test_every_answer_is_followed(record: Record, kind: str) -> None:
    judged: list[Judgement] = []
    with record.view() as view:
        asked = find_review(view, record.own.judgements).rows
    assert asked
    for row in asked:
        left, right = row["left"], row["right"]
        told = ("owner", left, row["candidates"][0]) if row["kind"] == "owner" else (kind, left, right)
        answer = Judgement.model_validate(dict(zip(("kind", "left", "right"), told, strict=True)))
        if still_open(row, judged) and find_contradiction([*judged, answer]) is None:
            judged.append(answer)
    with record.view(*judged) as view:
        assert view.meta()["unmatched_judgements"] == []
