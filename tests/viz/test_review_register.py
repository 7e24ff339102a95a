"""The register of recommendations holds what a board of today could table; tasks of years ago stand apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from graph.view import Window
from tests.viz.answers import answers, gap, proof
from tests.viz.memory import fernhaven
from tests.viz.test_review import section
from viz.report.review.draw import compose_review
from viz.report.writers.markdown import write_markdown


def drawn(rows: list[dict[str, Any]]) -> str:
    view = fernhaven()
    titled = {"number": "4", "title": "Hoarding update"}
    view.all_nodes[:] = [replace(n, props=titled) if n.name == "Hoarding update" else n for n in view.all_nodes]
    return write_markdown(compose_review(view, answers(rows), window=Window()))


def test_a_task_goes_by_the_title_of_its_item_and_stands_whole_in_its_question() -> None:
    what = "The lamps of the ward be counted, and the count be sent to the Clerk before the leaves are down"
    row = gap(what, "no_owner", key="action:lamps", question=f'Who will take "{what}" forward?')
    text = section(drawn([row]), "Recommendations register")
    assert f"| Hoarding update | “{what}.” Who will take this forward? |" in text


def test_a_single_task_of_years_ago_stands_among_the_older_questions() -> None:
    old = [proof("The lamps be counted.", meeting="2028-03-04")]
    dated = {"first_cited": "2028-03-04", "last_cited": "2028-03-04", "meetings": ["2028-03-04"], "evidence": old}
    task = gap("The lamps be counted", "no_owner", key="action:lamps", **dated)
    matter = gap("Hoarding", "no_owner", key="issue:hoarding", issue="Hoarding", **dated)
    text = drawn([task, matter])
    register, older = section(text, "Recommendations register"), section(text, "Older questions")
    assert "1 recommendation for the board" in register
    assert "| R1 | Hoarding |" in register
    assert re.search(r"\| R2 \|[^|]+\| “The lamps be counted.” Who will take this on\? \|", older)
