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
        "Last time",
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
        ("(a) Lamps. {}", ["Lamps"]),
        ("(iv) Lamps: {}", ["Lamps"]),
        ("31/02 Lamps: {}", ["Lamps"]),
        ("Referral card. {}", ["Referral card"]),
        ("Item. {}", ["Item"]),
        ("* lamps on the quay - {}", ["lamps on the quay"]),
        ("* lamp count (Tess, was due in May) - {}", ["lamp count (Tess, was due in May)"]),
        ("lamps on the quay - {}", []),
        ("* she had gone home. {}", []),
        ("Minute 4/31: {}", []),
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
        ("Lamps. The letter had gone. Closed as sent.", "agreed_closed", True),
        ("Lamps. The clerk is unwell. Held over to November 2032.", "open", True),
        ("Lamps. Two of the four were counted. Done in part; the rest to be counted by May.", "in_progress", False),
        ("Lamps. All had been counted but not the last, so this was done in part only.", "in_progress", False),
        ("Lamps. Closed streets were swept.", "in_progress", False),
        ("Lamps. Nothing had been received.", "open", False),
        ("Lamps. Nobody present knew whether they had been counted.", "open", False),
        ("Lamps. They had been counted. Done (Tess / Una)", "reported_done", True),
        ("Lamps. The bid by Tess Moor had succeeded.", "reported_done", False),
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


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("TM wrote to the Quay Trust in July. They say that the lamps do not belong to them.", "reported_done"),
        ("TM wrote to the Quay Trust in July. She will keep pressing them.", "in_progress"),
        ("TM wrote to the Quay Trust in July and is waiting for them.", "in_progress"),
        ("The letter was drafted in July and has been with the clerk ever since.", "in_progress"),
        ("The guide was half written.", "in_progress"),
        ("TM brought one lamp. PQ still has to bring a second.", "open"),
        ("TM brought lamps and is due to bring oil.", "in_progress"),
        ("TM spoke of lamps.", "in_progress"),
    ],
)
def test_a_deed_without_words_of_a_state_is_done_where_nothing_goes_on(said: str, state: str) -> None:
    [record] = labelled("Matters arising", f"Lamps: {said}")
    assert record.state == state


@pytest.mark.parametrize(("said", "state"), [("Item closed.", "agreed_closed"), ("Shop closed.", "in_progress")])
def test_an_item_closed_is_closed(said: str, state: str) -> None:
    [record] = labelled("Matters arising", f"Lamps: So there is nothing to see. {said}")
    assert record.state == state
