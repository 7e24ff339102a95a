"""Invented answers in the shape the queries give, for reports that need no store."""

from __future__ import annotations

from typing import Any

from queries.answer import Answer


def proof(quote: str, *, meeting: str = "2031-03-04", item: str = "4", line: int = 12) -> dict[str, Any]:
    return {
        "document": "minutes-fernhaven.txt",
        "meeting": meeting,
        "item": item,
        "page": None,
        "line": line,
        "quote": quote,
    }


def gap(what: str, kind: str, **more: Any) -> dict[str, Any]:
    row = {
        "kind": kind,
        "label": {"no_owner": "No owner", "tbc": "Owner to be confirmed"}[kind],
        "what": what,
        "issue": None,
        "first_cited": "2031-03-04",
        "last_cited": "2031-03-04",
        "meetings": ["2031-03-04"],
        "severity": "high",
        "why": "An action with no owner in its row.",
        "candidates": [],
        "question": f"Who will take {what} on?",
        "basis": "derived",
        "evidence": [proof(f"{what}.")],
    }
    return row | more


OWNER = {
    "name": "Ada Quill",
    "kind": "person",
    "organization": "Fernhaven Council",
    "post": "Head of Community Safety",
}
OWNED = {
    "issue": "Hoarding",
    "action": None,
    "owner": OWNER,
    "relation": "leads",
    "state": "current",
    "since": "2031-03-04",
    "last_cited": "2031-06-01",
    "basis": "asserted",
    "evidence": [proof("Ada Quill leads on hoarding.")],
}
LATER = proof("Hoarding came up again.", meeting="2031-06-01", item="7", line=40)
THEME = {
    "issue": "Hoarding",
    "broader": None,
    "state": "recurred",
    "meetings": ["2031-03-04", "2031-06-01"],
    "first_cited": "2031-03-04",
    "last_cited": "2031-06-01",
    "times": 2,
    "longest_silence_months": 2,
    "owners": [{"meeting": "2031-03-04", "owner": "Ada Quill", "how": "leads"}],
    "story": [
        {"meeting": "2031-03-04", "item": "4", "state": "raised", "quote": "Hoarding is a concern."},
        {"meeting": "2031-06-01", "item": "7", "state": "recurred", "quote": "Hoarding came up again."},
    ],
    "basis": "derived",
    "evidence": [proof("Hoarding is a concern."), LATER],
}


def answers(gaps: list[dict[str, Any]] | None = None) -> dict[str, Answer]:
    rows = (
        gaps
        if gaps is not None
        else [
            gap("A risk register to be drawn up", "no_owner", severity="medium"),
            gap(
                "Leaflets to be printed",
                "tbc",
                candidates=["Ada Quill"],
            ),
        ]
    )
    once = THEME | {"issue": "Arson", "meetings": ["2031-06-01"], "times": 1}
    read = ["2031-03-04", "2031-06-01"]
    return {
        "owns": Answer("Who owns what?", "2031-06-01", read, [OWNED]),
        "gaps": Answer("What has no owner?", "2031-06-01", read, rows, ["The minutes of 4 March 2031 are cut short."]),
        "themes": Answer("What keeps coming back?", "2031-06-01", read, [THEME, once]),
    }
