"""What stands around a complaint on the first page: the answer to it, how long it goes on, who is meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from graph.view import Window
from tests.folders import load_folder
from viz.report.ledger import Ledger
from viz.report.model import Finding
from viz.report.review.around import opening, pattern, post_beside
from viz.report.review.asked import Asked
from viz.report.review.first_page import to_decide

HEAD = """Agenda and minutes

Fernhaven Safety Board - Thursday 6 March 2031 10.00 am

Venue: Town Hall

Present: Ada Quill (Head of Community Safety) (Chairman), Tom Reed (Housing Manager)

No. Item

4.  HOARDING UPDATE

Minutes:

"""
COMPLAINT = "The Housing Manager stated that there was still no lead officer for hoarding and that funding was needed."


def findings(folder: Path, words: str) -> list[Finding]:
    (folder / "minutes.txt").write_text(f"{HEAD}{words}\n\nRESOLVED that the update be noted.\n", encoding="utf-8")
    assert load_folder(folder, folder / "graph.db")
    with SqliteView(folder / "graph.db") as view:
        return [one for one in to_decide(Asked(view, Window(), Ledger())).blocks if isinstance(one, Finding)]


def quotes(folder: Path, words: str) -> dict[str, str]:
    (found,) = (one for one in findings(folder, words) if "oarding" in one.title)
    return {quote.when.partition(", ")[2] or quote.when: quote.words for quote in found.quotes}


def test_the_answer_stands_beside_the_complaint_with_what_goes_on_from_it(tmp_path: Path) -> None:
    said = "In response, the Chairman said that she would speak to Health. She was aware that it could not wait."
    shown = quotes(tmp_path, f"{COMPLAINT} {said} Ms Dunmore was thanked.")
    assert shown["the answer"] == said


def test_what_answers_a_question_is_no_answer_to_the_complaint(tmp_path: Path) -> None:
    said = "In response to a question he said that bins were emptied on Mondays."
    assert "the answer" not in quotes(tmp_path, f"{COMPLAINT} {said}")
    said = "Mr Low asked when the bins were emptied. The Chairman replied that it was on Mondays."
    assert "the answer" not in quotes(tmp_path, f"{COMPLAINT} {said}")


def test_how_long_it_goes_on_stands_in_the_words_of_the_minutes(tmp_path: Path) -> None:
    long = "This was a matter that had been before the Board for three years."
    assert quotes(tmp_path, f"{COMPLAINT} {long}")["on how long"] == long
    other = "Burglary had fallen over the last 3 years."
    assert "on how long" not in quotes(tmp_path, f"{COMPLAINT} {other}")
    other = "The problem of parking had grown over the last 3 years."
    assert "on how long" not in quotes(tmp_path, f"{COMPLAINT} {other}")


def test_the_chair_who_answered_could_take_it_and_is_named_as_such(tmp_path: Path) -> None:
    said = "In response, the Chairman said that she was happy to attend the panel."
    (found,) = (one for one in findings(tmp_path, f"{COMPLAINT} {said}") if "oarding" in one.title)
    assert found.takers.words.startswith("the chair (answered)")
    assert "Quill" not in found.takers.words


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Chairman of the Parks Committee reminded the police of this.", "The Chairman of the Parks Committee"),
        ("In response, the Chairman said that she would.", "the Chairman"),
        ("The Chairman, Ada Quill, responded that it was in hand.", "The Chairman"),
        ("Mr Reed explained the figures.", "Mr Reed"),
        ("It was felt that more was needed.", ""),
        ("The Group noted the report.", ""),
        ("There had been a rise in burglary.", ""),
    ],
)
def test_who_opens_a_sentence(sentence: str, who: str) -> None:
    assert opening(sentence) == who


@pytest.mark.parametrize(
    ("name", "words", "is_so"),
    [
        ("how_long", "It had been outstanding since 2029.", True),
        ("how_long", "They had been assured in the preceding years that it would come.", True),
        ("how_long", "The figures of the year were read.", False),
        ("points_at_it", "It had been going on for ten years.", True),
        ("points_at_it", "It was asked whether they might fund a post for six months.", False),
        ("offered", "She was willing to take the matter to Health.", True),
        ("offered", "The officer offered to chair the panel.", True),
        ("offered", "The report was noted.", False),
        ("offered", "TR to write to the Trust to ask for a nomination.", True),
        ("offered", "TR to write to the Trust about the parking.", False),
        ("offered", "Interviews would be held on 22 March.", True),
        ("offered", "Interviews with the witnesses had been held.", False),
        ("answered", "The Chairman responded that it was in hand.", True),
        ("answered", "He replied to a question on bins.", False),
    ],
)
def test_the_patterns_of_a_passage(name: str, words: str, is_so: Any) -> None:
    assert bool(pattern(name).search(words)) is is_so


def test_he_is_whoever_the_sentence_before_names_with_the_post_in_brackets() -> None:
    named = "Mr Ola Reed (Head of Parks for the Dale) attended to report."
    assert (opening(named), post_beside(named)) == ("Mr Ola Reed", "Head of Parks for the Dale")
    assert post_beside("Mr Ola Reed attended to report.") == ""
    assert pattern("pronoun").search("In response to a question he said that the gates were shut.")
    assert not pattern("pronoun").search("In response the Chair said that he was glad.")
    assert pattern("only_noted").search("RESOLVED that the gates update be noted.")
    assert not pattern("only_noted").search("It was noted that nobody had a key.")
