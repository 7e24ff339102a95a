"""A folder of minutes in; a store of it, and the relations of a store that no words prove, out."""

from __future__ import annotations

from pathlib import Path

from graph.build import build_graph
from graph.schema import Edge
from graph.store.sqlite import SqliteStore
from graph.view import View
from loaders.loading import find_partnership, read_documents

HEAD = """FERNHILL SAFETY BOARD

Minutes of the meeting held on {day}

Present:

Anne Hart (Clerk) (Chairman)
Ben Low (Dale Fire Service)
Cal Moor (Dale Homes)
Dot Reed (Dale Council)

"""


def load_folder(folder: Path, place: Path) -> bool:
    """Load a folder and its own corrections into a store; whether anything was written."""
    _, own = find_partnership([folder], None)
    reading = read_documents([folder], own, lambda name, total: None)
    assert reading.refused == []
    with SqliteStore(place) as store:
        return store.load(
            reading.documents, lambda claims, names, texts: build_graph(claims, names, texts, own)
        ).changed


def unproven(view: View) -> list[Edge]:
    """The relations without words, or with words that do not stand at their place in the file."""
    texts = {document.name: view.text(document.key) for document in view.documents()}
    edges = view.edges()
    quotes = view.evidence(edge.id for edge in edges)
    return [
        edge
        for edge in edges
        if not quotes.get(edge.id) or any(texts[q.document][q.start : q.end] != q.quote for q in quotes[edge.id])
    ]
