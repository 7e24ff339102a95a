from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.schema import Node
from graph.view import Window
from queries.answer import Answer
from tests.viz.answers import answers, gap, proof
from tests.viz.hostile import HOSTILE
from tests.viz.memory import MemoryView, fernhaven, link
from viz.report.ledger import Ledger
from viz.report.model import Chart, Grid, Report, Text
from viz.report.review.draw import compose_review
from viz.report.review.wording import wording
from viz.report.writers.markdown import numbers, plain, write_markdown

ROOT = Path(__file__).parents[2]


def review() -> Report:
    return compose_review(fernhaven(), answers(), window=Window())


def section(text: str, title: str) -> str:
    return text.split(f". {title}\n", 1)[1].split("\n## ", 1)[0]


def test_the_review_has_its_sections_in_order() -> None:
    told = [(part.name, part.appendix) for part in review().sections]
    assert [name for name, appendix in told if not appendix] == [
        "decide", "basis", "structure", "seats", "attendance", "decisions", "owners", "gaps", "follow-through",
        "themes", "priorities", "resources", "scrutiny", "returns", "changes", "register",
    ]  # fmt: skip
    assert [name for name, appendix in told if appendix] == [
        "older", "taken", "work", "stories", "people", "posts", "boards", "names", "method", "judgements"
    ]  # fmt: skip


def test_the_short_paper_has_what_a_board_decides_on_and_says_where_the_rest_is() -> None:
    short = compose_review(fernhaven(), answers(), window=Window(), short=True)
    assert [part.name for part in short.sections] == ["decide", "basis", "gaps", "follow-through", "register"]
    whole = {part.name: part for part in review().sections}
    register = [section(write_markdown(told), "Recommendations register").count("\n| R") for told in (short, review())]
    assert register[0] == register[1] > 0
    assert short.sections[0].title == whole["decide"].title
    assert write_markdown(short).count("This is the short paper; the whole review has the rest.") == 1
    assert 0 < len(short.evidence) <= len(review().evidence)


def test_what_to_decide_comes_gravest_first_with_words_post_and_question() -> None:
    text = section(write_markdown(review()), "What the board must decide")
    assert text.index("Leaflets") < text.index("risk register")
    assert (
        "Who could take it, from the record: "
        "Head of Community Safety, Fernhaven Council (last shown 4 March 2031)." in text
    )
    assert "> Leaflets to be printed. [1]" in text
    assert "Question: “Leaflets to be printed.” Who will take this on?" in text


def test_a_finding_gives_the_newest_words_then_the_first_with_their_days_and_then_the_claim() -> None:
    proofs = [
        proof("Hoarding\nlacks a lead.", meeting="2030-03-04"), proof("Still nobody leads on hoarding."),
        proof("There is no longer anybody who leads on hoarding."),
    ]  # fmt: skip
    row = gap("Hoarding", "no_owner", key="issue:hoarding", issue="Hoarding", evidence=proofs)
    drawn = write_markdown(compose_review(fernhaven(), answers([row]), window=Window()))
    text = section(drawn, "What the board must decide")
    newest = text.index("> There is no longer anybody who leads on hoarding. [1] 4 March 2031\n")
    first = text.index("> Hoarding lacks a lead. [2] Papers up to 4 March 2030, 1 year earlier")  # no minutes of it
    assert newest < first < text.index("An action with no owner in its row.")


def test_the_question_is_put_in_plain_words_by_the_title_of_the_matter() -> None:
    what = "It was highlighted that nobody had yet been found for hoarding"
    row = gap(what, "no_owner", key="issue:hoarding", issue="Hoarding", question=f'Who will take "{what}" forward?')
    text = write_markdown(compose_review(fernhaven(), answers([row]), window=Window()))
    assert "Question: Who will take the matter “Hoarding” forward?" in text
    assert text.startswith("# Governance review: Fernhaven Safety Board, as at 4 March 2031\n")


def test_decisions_that_only_agree_earlier_minutes_are_counted_beside_the_list() -> None:
    view = fernhaven()
    for key, text, effect in (("r2", "The minutes of 1 May 2030 be agreed", "approve"),
                              ("r3", "The minutes of the panel be sent to the Council", "refer")):  # fmt: skip
        view.all_nodes.append(Node(f"resolution:{key}", "Resolution", text, "2031-03-04"))
        view.all_edges.append(
            link("item:fernhaven-board/2031-03-04/4", "DECIDED", f"resolution:{key}", props={"effect": effect})
        )
    text = section(write_markdown(compose_review(view, answers(), window=Window())), "Register of decisions")
    assert "Of the 2 that did more than note, 1 are in this list; left out of it: 1 that only agreed" in text
    assert "The minutes of the panel should be sent to the Council" in text


def test_a_decision_told_in_the_text_and_in_a_list_of_one_paper_counts_once() -> None:
    view = fernhaven()
    item = "item:fernhaven-board/2031-03-04/4"
    words = {"r2": "A LAMP update should come to the next meeting, when a lead was hoped for", "r3": "A LAMP update be "
             "brought to the next meeting", "r4": "The LAMP list be sent to the Clerk"}  # fmt: skip
    for key, text in words.items():
        view.all_nodes.append(Node(f"resolution:{key}", "Resolution", text, "2031-03-04", {"text": text}))
        view.all_edges.append(link(item, "DECIDED", f"resolution:{key}", props={"effect": "decide"}, quote=text))
    text = section(write_markdown(compose_review(view, answers(), window=Window())), "Decisions by effect")
    assert "1 noted something, 2 did more than note" in text
    assert "counted once: 1." in text
    assert re.search(r"LAMP update should come to the next meeting[^|]*\[\d+\] \[\d+\]", text)


def limits_with_agenda(day: str) -> str:
    """What a review says of its basis where an agenda of a day is loaded without its minutes."""
    view = fernhaven()
    key = f"meeting:fernhaven-board/{day}"
    view.all_nodes.append(Node(key, "Meeting", "Board", day, {"status": "scheduled"}))
    view.all_edges.append(link("body:fernhaven-board", "HELD", key, as_of=day))
    return section(write_markdown(compose_review(view, answers(), window=Window())), "Basis and limits")


def test_a_meeting_still_ahead_is_not_counted_as_one_that_was_missed() -> None:
    text = limits_with_agenda("2031-06-01")
    assert "Named for a day after the last minutes read: Fernhaven Safety Board: 1 June 2031." in text
    assert "whose minutes were not read" not in text


def test_a_gap_with_words_from_before_the_time_looked_at_is_not_new() -> None:
    def change(**more: Any) -> dict[str, Any]:
        return {"kind": "new_gap", "label": "new gap", "date": "2031-03-04", "told": "No owner", "before": ""} | more

    older = {"kind": "became_gap", "label": "became a gap"}
    rows = [change(what="Lamps", evidence=[proof("Lamps are out.", meeting="2030-01-02")], **older),
            change(what="Gates", evidence=[proof("Gates are open.")])]  # fmt: skip
    line = "In short: new gap 1, became a gap 1."
    changed = Answer("What has changed?", "2031-03-04", ["2031-03-04"], rows, headline=[line])
    text = write_markdown(compose_review(fernhaven(), {**answers(), "changes": changed}, window=Window()))
    told = section(text, "What has changed")
    assert "| Became a gap | Lamps" in told
    assert "| New gap | Gates" in told
    assert line in told  # as the answer counts them


def test_each_kind_of_gap_in_the_method_goes_by_the_name_it_has_in_the_review() -> None:
    row = gap("Warden", "no_owner") | {"kind": "post_vacant", "label": "Post part-time"}
    text = write_markdown(compose_review(fernhaven(), answers([row]), window=Window()))
    method = section(text, "Method")
    assert "| Post part-time | The record says that the post is filled for part of the week only" in method
    assert "| Post vacant |" not in method


def test_a_return_is_looked_for_by_its_other_names_too() -> None:
    named = {one["name"]: one["words"] for one in wording()["returns"]}
    assert "crime needs assessment" in named["Strategic assessment"]
    assert "serious violence prevention duty" in named["Serious violence duty"]
    assert "scrutiny" not in named["Scrutiny of the partnership"]  # a panel on one matter may be called that too


def test_a_task_that_ends_in_a_colon_or_full_stop_keeps_no_second_mark() -> None:
    many = answers([gap("These were to be invited:", "no_owner"), gap("The lamps be counted.", "no_owner")])
    text = write_markdown(compose_review(fernhaven(), many, window=Window()))
    assert "### The lamps be counted\n" in text
    assert "::" not in text
    assert ".:" not in text


def test_at_most_five_things_are_put_to_the_board() -> None:
    many = answers([gap(f"Task {number}", "no_owner") for number in range(9)])
    text = section(write_markdown(compose_review(fernhaven(), many, window=Window())), "What the board must decide")
    assert text.count("\n### ") == 5


def test_every_number_leads_to_evidence_and_every_evidence_is_cited() -> None:
    text = write_markdown(review())
    body, appendix = text.rsplit("## Appendix", 1)
    cited: set[int] = set()
    for first, last in re.findall(r"(?<!\\)\[(\d+)\](?: to \[(\d+)\])?", body):
        cited |= set(range(int(first), int(last or first) + 1))
    held = [int(number) for number in re.findall(r"^\*\*\[(\d+)\]\*\*", appendix, re.MULTILINE)]
    assert held == sorted(cited) == list(range(1, len(held) + 1))
    assert "minutes-fernhaven.txt, meeting of 4 March 2031, item 4, line 12" in appendix


def test_the_limits_are_stated() -> None:
    text = section(write_markdown(review()), "Basis and limits")
    assert "Meetings read: 1 (4 March 2031)." in text
    assert "10 of 200 (5.0%)" in text
    assert "Cut short at the source" in text
    assert "The minutes of 4 March 2031 are cut short." in text


def test_how_well_the_program_reads_is_told_as_the_last_audit_found_it() -> None:
    rounds = re.findall(
        r"^\| (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) \|[^|]*\| (\d+) \| (\d+) \| (\d+) \|",
        (ROOT / "docs" / "audit.md").read_text(encoding="utf-8"), re.MULTILINE,
    )  # fmt: skip
    told = wording()["accuracy"]
    assert tuple(map(int, rounds[-1])) == (told["right"], told["wrong"], told["undecidable"])
    assert told["rows"] == told["right"] + told["wrong"] + told["undecidable"]


def linked(part: Any) -> list[str]:
    """The words in a part of a report that lead to the network page."""
    if isinstance(part, Text):
        return [part.words] if part.link else []
    if is_dataclass(part):
        return [words for each in fields(part) for words in linked(getattr(part, each.name))]
    return [words for each in part for words in linked(each)] if isinstance(part, tuple) else []


def test_only_findings_gaps_and_owners_lead_to_the_network_page() -> None:
    given = answers([gap("Hoarding", "no_owner", key="issue:hoarding", issue="Hoarding")])
    drawn = compose_review(fernhaven(), given, window=Window(), page="network.html")
    assert {part.name for part in drawn.sections if linked(part)} == {"decide", "gaps", "owners"}
    assert not any(map(linked, review().sections))


def test_a_meeting_known_from_its_agenda_alone_is_named() -> None:
    text = limits_with_agenda("2031-02-01")
    assert "whose minutes were not read: 1. Fernhaven Safety Board: 1 February 2031." in text


def test_attendance_is_by_organisation_and_meeting() -> None:
    (part,) = (part for part in review().sections if part.name == "attendance")
    (chart,) = (block for block in part.blocks if isinstance(block, Chart))
    assert isinstance(chart.picture, Grid)
    assert chart.picture.heads == ("4 March 2031",)
    told = {"Fernhaven Council": ("present",), "Fernhaven Fire and Rescue": ("cannot_tell",)}  # two make no full list
    assert dict(chart.picture.rows) == told
    counts = {row[0].words: [cell.words for cell in row[1:4]] for row in chart.table.rows}
    assert counts == {"Fernhaven Council": ["1", "1", "0"], "Fernhaven Fire and Rescue": ["1", "0", "0"]}


def test_decisions_are_counted_by_effect() -> None:
    view = fernhaven()
    view.all_nodes.append(Node("resolution:r2", "Resolution", "Approved", "2031-03-04"))
    view.all_edges.append(
        link("item:fernhaven-board/2031-03-04/4", "DECIDED", "resolution:r2", props={"effect": "approve"})
    )
    text = section(write_markdown(compose_review(view, answers(), window=Window())), "Decisions by effect")
    assert "| Meeting | Noted | Approved | All | Assigned |" in text
    assert "| All meetings | 1 | 1 | 2 | 0 |" in text


def test_a_theme_of_one_meeting_is_not_called_recurring() -> None:
    text = section(write_markdown(review()), "Stories of the issues")
    assert "### Hoarding" in text
    assert "### Arson" not in text
    assert "1 June 2031, item 7: came back. “Hoarding came up again.”" in text


def test_priorities_name_their_lead_agencies() -> None:
    text = section(write_markdown(review()), "Priorities and continuity")
    assert re.search(r"\| Safer homes \[\d+\] \| ", text)
    assert "| Safer Fernhaven Plan 2031-34 | Fernhaven Fire and Rescue |" in text


def test_an_empty_record_says_so_in_sentences() -> None:
    text = write_markdown(compose_review(MemoryView([], []), {}, window=Window()))
    assert "The record shows no ownership gap in this period." in text
    assert "None" not in text


def test_words_are_neutral_and_dates_british() -> None:
    text = write_markdown(review())
    assert not re.search(r"\b(failed|failure|fault|blame|score)\b", text)
    assert not re.search(r"\b2031-\d\d-\d\d\b", text.split("## Appendix")[0])


def test_hostile_words_become_no_markup() -> None:
    rows = [gap(words, "no_owner", question=words, why=words, evidence=[proof(words, item=words)]) for words in HOSTILE]
    text = write_markdown(compose_review(fernhaven(), answers(rows), window=Window()))
    assert not re.search(r"(?<!\\)<", text)
    tables = [line for line in section(text, "Ownership gaps").split("\n") if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in tables} == {6}


@given(st.text())
def test_plain_words_stay_on_one_line_without_markup(words: str) -> None:
    shown = plain(words)
    assert "\n" not in shown
    assert not re.search(r"(?<!\\)(\\\\)*[*_`<|\[]", shown.replace("\\\\", ""))


@given(st.lists(st.integers(1, 30)))
def test_numbers_are_in_order_and_complete(cites: list[int]) -> None:
    shown: set[int] = set()
    for first, last in re.findall(r"\[(\d+)\](?: to \[(\d+)\])?", numbers(cites)):
        shown |= set(range(int(first), int(last or first) + 1))
    assert shown == set(cites)


def test_the_same_words_at_the_same_place_have_one_number() -> None:
    ledger = Ledger()
    assert ledger.cite([proof("a"), proof("b"), proof("a")]) == (1, 2)
    assert ledger.cite([proof("b")]) == (2,)
