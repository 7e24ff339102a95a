"""A matter in other hands after many years: whom the list of themes shows in between is told, or that nobody is."""

from __future__ import annotations

import pytest

from graph.schema import Node
from graph.view import Window
from queries.answer import Answer
from tests.viz.answers import answers, proof
from tests.viz.memory import fernhaven, link
from viz.report.review.draw import compose_review
from viz.report.writers.markdown import write_markdown

CHANGE = {
    "kind": "owner_changed", "label": "other owner", "what": "Hoarding", "date": "2031-06-01", "key": "issue:hoarding",
    "before": "Ivo Pell", "after": "Una Corrie leads it", "told": "Una Corrie leads it (before: Ivo Pell)",
    "basis": "derived", "evidence": [{**proof("Ivo Pell leads."), "meeting": "2026-03-04"}],
}  # fmt: skip


@pytest.mark.parametrize("issue", ["Hoarding", "Arson"])
def test_whom_the_themes_show_in_between_is_told(issue: str) -> None:
    given = answers()
    row = {**given["themes"].rows[0], "issue": issue}
    given |= {
        "changes": Answer("What has changed?", "2031-06-01", ["2031-06-01"], [CHANGE]),
        "themes everything=True": given["themes"]._replace(rows=[row]),
    }
    text = write_markdown(compose_review(fernhaven(), given, window=Window()))
    assert ("Shown in between: Ada Quill (4 March 2031)." in text) is (issue == "Hoarding")
    assert ("Nobody is shown in between" in text) is (issue == "Arson")


DAY, WORDS = "2031-03-04", "Una Corrie be lead on hoarding"


@pytest.mark.parametrize(("effect", "before", "older"), [
    ("decide", "Ivo Pell", False), ("note", "Ivo Pell", True), ("note", "Ivo Pell, last named on 4 March 2031", False),
])  # fmt: skip
def test_a_change_that_its_own_day_makes_is_no_older(effect: str, before: str, older: bool) -> None:
    view = fernhaven()
    view.all_nodes.append(Node("resolution:r2", "Resolution", WORDS, DAY, {"text": WORDS}))
    view.all_edges.append(link("item:fernhaven-board/2031-03-04/4", "DECIDED", "resolution:r2",
                               props={"effect": effect}, quote=WORDS))  # fmt: skip
    proofs = [{**proof("Ivo Pell leads."), "meeting": "2026-03-04"}, proof(WORDS)]
    row = CHANGE | {"date": DAY, "before": before, "evidence": proofs, "what": "Arson"}
    given = answers() | {"changes": Answer("What has changed?", DAY, [DAY], [row])}
    text = write_markdown(compose_review(view, given, window=Window()))
    assert ("Nobody is shown in between" in text) is older
