"""The register of recommendations holds what a board of today could table; tasks of years ago stand apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from graph.view import Window
from queries.gaps.words import GAPS
from tests.viz.answers import answers, gap, proof
from tests.viz.memory import fernhaven
from tests.viz.test_review import section
from viz.report.ledger import Ledger
from viz.report.review.asked import Asked
from viz.report.review.draw import compose_review
from viz.report.review.first_page import said_with, told_deed
from viz.report.writers.markdown import write_markdown


def drawn(rows: list[dict[str, Any]], title: str = "Hoarding in the ward", *, short: bool = False) -> str:
    view = fernhaven()
    titled = {"number": "4", "title": title}
    view.all_nodes[:] = [replace(n, props=titled) if n.name == "Hoarding update" else n for n in view.all_nodes]
    return write_markdown(compose_review(view, answers(rows), window=Window(), short=short))


def test_a_task_goes_by_the_title_of_its_item_and_stands_whole_in_its_question() -> None:
    what = "The lamps of the ward be counted, and the count be sent to the Clerk before the leaves are down"
    row = gap(what, "no_owner", key="action:lamps", question=f'Who will take "{what}" forward?')
    told = f"“{what}.” Who will take this forward? |"
    assert f"| Hoarding in the ward | {told}" in section(drawn([row]), "Recommendations register")
    of_many = section(drawn([row], "Hoarding update"), "Recommendations register")
    assert f"| Lamps of the ward to be counted | {told}" in of_many


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


ALIKE = {"kind": "collective_owner", "label": "Everyone owns it"}
KINDS = ("issue_unled", "issue_unled", "owner_departed", "owner_departed", "body_silent")
FIRST = [gap(f"Matter {n}", "no_owner", key=f"issue:{n}", issue=f"Matter {n}") | {"kind": kind}
         for n, kind in enumerate(KINDS)]  # fmt: skip


def of_all(what: str, **more: Any) -> dict[str, Any]:
    """A low gap of a task that all partners are asked to do."""
    key = f"action:{what.split()[-1]}"
    return gap(what, "tbc", key=key, question=f'Which one post will answer for "{what}"?') | {"severity": "low"} | more


def test_low_tasks_put_to_all_partners_share_one_question_and_keep_their_rows() -> None:
    rows = [*FIRST, of_all("Partners name a warden", **ALIKE), of_all("A map be drawn"),
            of_all("All to read the plan", **ALIKE)]  # fmt: skip
    text = drawn(rows)
    register, table = section(text, "Recommendations register"), section(text, "Ownership gaps")
    assert "7 recommendations for the board" in register
    assert ("| R6 | Tasks put to all partners | Has everyone done their part in the 2 tasks listed below, "
            "and which post will check? | – |") in register  # fmt: skip
    listed = r"### Tasks put to all partners \(R6\)\n\n- “Partners name a warden.”.*\n- “All to read the plan.”"
    assert re.search(listed, register)
    assert len(re.findall(r"^\| R6 \|", table, re.MULTILINE)) == 2
    assert re.search(r"^\| R7 \|.*map", table, re.MULTILINE)
    assert "8 gaps of 8 matters" in table
    assert "Matters of one number share one question." in table
    short = section(drawn(rows, short=True), "Ownership gaps")
    assert re.findall(r"^\| (R\d) \|", short, re.MULTILINE) == [f"R{number}" for number in range(1, 8)]
    assert short.strip().startswith("8 matters show an ownership gap, in 7 rows below.")
    assert re.search(r"\| R6 \| Tasks put to all partners [^|]+\| Everyone owns it: 2 tasks of which all", short)
    assert "share one question" not in short


def test_a_task_put_to_all_that_is_alone_or_grave_or_of_the_first_page_keeps_its_own_question() -> None:
    one, grave = of_all("Partners name a warden", **ALIKE), of_all("All to read the plan", **ALIKE, severity="medium")
    for rows, is_put_to_each in (([*FIRST, one, grave], True), ([one, of_all("All to read the plan", **ALIKE)], False)):
        text = drawn(rows)
        assert "Tasks put to all partners" not in text
        assert "share one question" not in text
        asked = section(text, "Recommendations register")
        assert ("“Partners name a warden.” Has everyone done their part, and which" in asked) is is_put_to_each
        assert ("“All to read the plan.” Which one post will answer" in asked)


def test_a_task_that_leans_on_the_sentence_before_it_is_told_with_that_one() -> None:
    what = "Ada Quill would write to partners about a new one"
    row = gap(what, "no_owner", key="action:lamps", question=f'Who will take "{what}" forward?')
    told, proofs = f"The lamp contract would end. {what}.", [proof("The lamp contract would end.")]
    known = Asked(fernhaven(), Window(), Ledger(), answers([row]))
    known.__dict__["told_work"] = {"action:lamps": (told, proofs)}
    assert told_deed(known, row) == f"“{told}”"
    assert said_with(known, row) == (told, proofs)
    for other in (f"It was agreed that {what}.", f"{what}.", f"{what} (“The lamp contract would end”)."):
        known.__dict__["told_work"] = {"action:lamps": (other, proofs)}
        assert told_deed(known, row) == f"“{what}.”"


def test_a_post_without_a_name_goes_by_its_matter_and_its_words_stand_before_the_question() -> None:
    what = "Mr Reed went on with the lamps, his hours having been cut to two days."
    question = f'Is part of the week enough for "{what[:-1]}", and who covers the rest?'
    row = gap(what, "no_owner", key="issue:lamps", issue="Lamps", question=question) | {"kind": "post_vacant"}
    told = f"“{what}” Is part of the week enough for this, and who covers the rest?"
    assert f"| R1 | Lamps | {told} |" in section(drawn([row]), "Recommendations register")
    named = row | {"what": "Lamp Officer", "question": 'Is part of the week enough for "Lamp Officer"?'}
    assert "| Lamp Officer | Is part of the week enough for “Lamp Officer”? |" in drawn([named])


def test_a_task_put_to_all_groups_is_none_put_to_all_partners() -> None:
    why = "The owner is written as All Groups: all are asked, no single person or post is named."
    rows = [*FIRST, of_all("Partners name a warden", **ALIKE), of_all("All Groups to send a plan", **ALIKE, why=why),
            of_all("Members of the Group to read it", **ALIKE, why=why.replace("All Groups", "Members of the Group"))]
    register = section(drawn(rows), "Recommendations register")
    assert re.search(r"\| R\d \|[^|]+\| “All Groups to send a plan.” Which one post will answer", register)
    assert "Has everyone done their part in the 2 tasks listed below" in register


def test_the_short_paper_tells_the_kind_of_a_gap_once_and_its_words_in_marks() -> None:
    words = "There was no money for the lamps"
    why = GAPS["no_owner"].why
    rows = [gap(f"{words}.", "no_owner", key=f"issue:{name}", issue=name, why=why) for name in ("Lamps", "Sheds")]
    vacant, reason = {"kind": "post_vacant", "label": "Post vacant"}, GAPS["post_vacant"].why
    rows += [gap("Lamplighter", "no_owner", key="post:lamplighter", why=reason) | vacant,
             gap("Warden", "no_owner", key="post:warden", why=f"{reason} The list of 2031 has it.") | vacant]
    table = section(drawn(rows, short=True), "Ownership gaps")
    assert table.strip().startswith("4 matters show an ownership gap.\n\n| No. |")
    assert table.count(f"No owner: “{words}.” |") == 2
    assert "| Post vacant. |" in table
    assert "| Post vacant. The list of 2031 has it. |" in table
    assert why not in table
    assert f"({words}" not in section(drawn(rows), "Ownership gaps")
