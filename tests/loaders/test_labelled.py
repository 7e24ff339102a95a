"""What an item says under the name of a matter, however the name is printed; sentences are no names."""

from __future__ import annotations

import pytest

from loaders.records import ProgressRecord
from tests.loaders.made import read, text_of

TOLD = "Tess Moor had counted them in May."


def labelled(title: str, body: str) -> list[ProgressRecord]:
    (meeting,) = read(text_of(f"{title}|{body}", "Dogs|The dogs were counted."))[1].meetings
    return [record for record in meeting.progress if record.label]


@pytest.mark.parametrize(
    "head",
    [
        "Matters arising", "Minutes and matters arising", "Minutes of the last meeting", "Action log",
        "Review of actions", "Progress on actions", "Actions from the last meeting", "Action tracker",
        "Actions from last time", "Last time", "From last November",
        "Update on outstanding actions", "Issues outstanding", "Previous actions", "Matters brought forward",
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", [". ", ": ", " - ", " – ", " — "])
def test_a_name_in_front_of_sentences_is_a_label_where_the_item_looks_back(head: str, between: str) -> None:
    [record] = labelled(head, f"Lamps on the quay{between}{TOLD}")
    assert (record.label, record.looks_back, record.state) == ("Lamps on the quay", True, "reported_done")


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("2.1 Lamps: {}", ["Lamps"]),
        ("(Minute 4) Lamps - {}", ["Lamps"]),
        ("Item 4 – Lamps: {}", ["Lamps"]),
        ("• Lamps – {}", ["Lamps"]),
        ("Lamps (quay): {}", ["Lamps (quay)"]),
        ("Minute 4/31: {}", []),
        ("(a) Lamps. {}", ["Lamps"]),
        ("(iv) Lamps: {}", ["Lamps"]),
        ("b) Lamps - {}", ["Lamps"]),
        ("Referral card. {}", ["Referral card"]),
        ("lamps on the quay - {}", ["lamps on the quay"]),
        ("lamps (Tess, was May) - {}", ["lamps (Tess, was May)"]),
        ("they were out - {}", []),
        ("lamps were out. {}", []),
    ],
)
def test_a_number_may_stand_before_it(line: str, labels: list[str]) -> None:
    assert [record.label for record in labelled("Matters arising", line.format(TOLD))] == labels


@pytest.mark.parametrize(
    "line",
    [
        "Members were pleased. Tess Moor had counted the lamps.",
        "Action: Tess Moor to count the lamps.",
        "RESOLVED: that the lamps be counted.",
        "AGREED - that the lamps be counted.",
        "Tess Moor reported - with regret - that the lamps were out.",
        "Note: the lamps were counted.",
    ],
)
def test_a_sentence_or_a_head_is_no_name(line: str) -> None:
    assert labelled("Matters arising", line) == []


def test_a_full_stop_makes_a_name_only_where_the_item_looks_back() -> None:
    assert [record.label for record in labelled("Lamps and signs", f"Sad news. {TOLD}")] == ["LAMPS AND SIGNS"]


@pytest.mark.parametrize(
    ("said", "state", "bare"),
    [
        ("Lamps: done.", "reported_done", True),
        ("Lamps - complete.", "reported_done", True),
        ("Lamps. They had been counted. The action was complete.", "reported_done", True),
        ("Lamps. They had been counted. Closed.", "agreed_closed", True),
        ("Lamps. Five had been mended. Two had still to be counted.", "in_progress", False),
        ("Lamps. The list had been signed by five. The Trust and the Port had still to sign.", "in_progress", False),
        ("Lamps. The list had been sent. Outstanding from the Port.", "reported_done", False),
        ("Lamps. The list had been sent to all. The Port was outstanding.", "in_progress", False),
        ("Lamps. She had not been able to count them.", "open", False),
        ("Lamps. The count could not be held.", "open", False),
        ("Lamps. Still not possible.", "open", False),
        ("Lamps. Four shops send their figures.", "in_progress", False),
    ],
)
def test_how_far_a_matter_is_by_all_its_sentences(said: str, state: str, bare: bool) -> None:
    [record] = labelled("Matters arising", said)
    assert (record.state, record.bare) == (state, bare)


@pytest.mark.parametrize(
    ("said", "taker"),
    [
        ("Lamps: Pia Sand offered to take it on.", "Pia Sand"),
        ("Lamps: Ms Sand agreed to take this forward.", "Ms Sand"),
        ("Lamps: PS to take over the count from TM.", "PS"),
        ("Lamps: the action had been passed to Pia Sand.", "Pia Sand"),
        ("Lamps: the count had been handed over to the Port.", "the Port"),
        ("Lamps: Pia Sand would take the minutes.", ""),
        ("Lamps: the count was to take a week.", ""),
    ],
)
def test_who_takes_a_matter_on(said: str, taker: str) -> None:
    [record] = labelled("Matters arising", said)
    assert record.taker == taker


def test_a_title_of_its_own_line_names_what_stands_below_it() -> None:
    body = f"Lamps on the quay\n\n{TOLD}\n\nSigns\n\nThe signs had not been painted."
    found = [(record.label, record.state) for record in labelled("Matters arising", body)]
    assert found == [("Lamps on the quay", "reported_done"), ("Signs", "open")]


@pytest.mark.parametrize("words", ["see item 4", "see 4", "on the agenda", "dealt with under item 7."])
def test_a_pointer_tells_nothing(words: str) -> None:
    assert labelled("Matters arising", f"Lamps on the quay - {words}") == []


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("both were hung. Done (Tess / Perry)", "reported_done"),
        ("Nothing had been received.", "open"),
        ("Ms Moor had reported to the April meeting.", "reported_done"),
        ("Ms Moor had reported a thick fog.", "in_progress"),
    ],
)
def test_how_far_a_matter_is(words: str, state: str) -> None:
    assert [record.state for record in labelled("Matters arising", f"Lamps on the quay - {words}")] == [state]
