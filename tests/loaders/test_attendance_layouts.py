"""Invented minutes in the layouts that boards print, who was there and how they stood to the meeting out."""

from __future__ import annotations

import pytest

from tests.loaders.made import read

HEAD = "Fernhill Safety Board\n\nMinutes of the meeting held on 4 June 2031\n\n"
TAIL = (
    "\n\n1. Minutes of the last meeting\n\nThe minutes were agreed.\n\n2. Dogs\n\nThe dogs were counted.\n\n"
    "3. Any other business\n\nNone.\n"
)


def states(people: str) -> dict[str, str]:
    (meeting,) = read(HEAD + people + TAIL)[1].meetings
    return {row.name: row.state for row in meeting.attendance}


def row_of(people: str, name: str) -> tuple[str | None, str | None, str | None]:
    (meeting,) = read(HEAD + people + TAIL)[1].meetings
    row = next(row for row in meeting.attendance if row.name == name)
    return row.post, row.organization, row.role


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (
            "Present: Orla Finch (Parks), Perry Stone and Tess Moor",
            "present: Orla Finch, Perry Stone, Tess Moor",
        ),
        (
            "PRESENT\nOrla Finch\nPerry Stone\n\nAPOLOGIES FOR ABSENCE\nTess Moor",
            "present: Orla Finch, Perry Stone; apology: Tess Moor",
        ),
        (
            "Attendees Orla Finch (Chair), Cllr Perry Stone\nApologies - Tess Moor",
            "present: Orla Finch, Perry Stone; apology: Tess Moor",
        ),
        (
            "In attendance: Orla Finch, Perry Stone\nPresent: Tess Moor",
            "present: Orla Finch, Perry Stone; also_present: Tess Moor",
        ),
        (
            "Present:\n- Orla Finch (Online)\n- Perry Stone\nDid not attend:\n- Tess Moor",
            "present: Orla Finch, Perry Stone; absent: Tess Moor",
        ),
        (
            "Present: Orla Finch; Perry Stone (for Tess Moor)",
            "present: Orla Finch; substitute: Perry Stone; represented: Tess Moor",
        ),
        (
            "Present: Orla Finch (also representing Tess Moor); Perry Stone",
            "present: Orla Finch, Perry Stone; represented: Tess Moor",
        ),
        (
            "Present: Orla Finch, Perry Stone\nCopies to: Tess Moor, Ida Brook",
            "present: Orla Finch, Perry Stone",
        ),
        (
            "Present: Pat, Orla, Sam and Tess\nApologies: Ruth, Anna",
            "present: Pat, Orla, Sam, Tess; apology: Ruth, Anna",
        ),
        (
            "Present\n\nOF (Chair), P S, TM (for IB)\n\nApologies\n\nRK, SL",
            "present: OF, PS; substitute: TM; represented: IB; apology: RK, SL",
        ),
        (
            "Present: Two members of the public, a vacancy and 3 officers",
            "",
        ),
    ],
)
def test_lists_under_labels(people: str, expected: str) -> None:
    parted = [part.split(": ") for part in expected.split("; ") if part]
    assert states(people) == {name: state for state, names in parted for name in names.split(", ")}


def test_a_run_in_list_is_parted_by_its_rhythm() -> None:
    people = (
        "Present: Orla Finch – Independent Chair Perry Stone – Head of Trees, Fernhill Borough Council "
        "Tess Moor – Superintendent, Dale Police Ida Brook – Manager, Lantern Trust"
    )
    assert states(people) == dict.fromkeys(("Orla Finch", "Perry Stone", "Tess Moor", "Ida Brook"), "present")
    assert row_of(people, "Perry Stone") == ("Head of Trees", "Fernhill Borough Council", None)
    assert row_of(people, "Orla Finch") == ("Independent Chair", None, "chair")


def test_a_table_with_marks_gives_each_mark_its_state() -> None:
    people = (
        "Member / Organisation / Attended\nOrla Finch / Dale Police / Present\nPerry Stone / Fernhill Council / "
        "Apology\n"
        "Tess Moor / Lantern Trust for I. Brook / Present\nIda Brook / Lantern Trust / Absent"
    )
    assert states(people) == {
        "Orla Finch": "present", "Perry Stone": "apology", "Tess Moor": "substitute", "Ida Brook": "absent",
    }  # fmt: skip


def test_a_mark_that_is_lost_is_unknown() -> None:
    people = (
        "P= Present A= Apologies DNA= Did not attend\n\nOrla Finch (OF) – Chair P Perry Stone (PS) – Head of Trees A "
        "Tess Moor (TM) – Inspector, Dale Police Ida Brook (IB) – Manager, Lantern Trust DNA "
        "Una Corrie (UC) – Clerk P"
    )
    found = states(people)
    assert found["Tess Moor"] == "unknown"
    assert [found[name] for name in ("Orla Finch", "Perry Stone", "Ida Brook")] == ["present", "apology", "absent"]


def test_ticks_below_headings() -> None:
    people = (
        "| Name | Agency | Present | Apologies |\n|---|---|---|---|\n| Orla Finch | Dale Police | ✓ | |\n"
        "| Perry Stone | Fernhill Council | | ✓ |\n| Tess Moor | Lantern Trust | | |\n"
    )
    assert states(people) == {"Orla Finch": "present", "Perry Stone": "apology", "Tess Moor": "unknown"}


def test_an_unlabelled_table_says_nothing_of_who_came() -> None:
    people = (
        "Orla Finch                 Dale Police\nPerry Stone                Fernhill Council\n"
        "Tess Moor                  Lantern Trust\nIda Brook                  Probation\n"
    )
    assert set(states(people).values()) == {"unknown"}


def test_a_label_in_the_first_column_of_a_table() -> None:
    people = "| Present: | Orla Finch (Chair), Perry Stone |\n| Apologies: | Tess Moor, Ida Brook |\n"
    assert states(people) == {
        "Orla Finch": "present", "Perry Stone": "present", "Tess Moor": "apology", "Ida Brook": "apology",
    }  # fmt: skip


def test_sentences_below_a_list_name_nobody_new() -> None:
    people = "Present: Orla Finch, Perry Stone\nOrla Finch asked all to stand in memory of Morris Dell, a good man."
    assert states(people) == {"Orla Finch": "present", "Perry Stone": "present"}


def test_stacked_columns_are_dealt_out_where_their_number_agrees() -> None:
    people = (
        "Present\nOrla Finch\nPerry Stone\nTess Moor\nIndependent Chair\nHead of Trees\nHealthwatch Fernhill\n"
        "OF\nPS\nTM\n"
        "Apologies\nIda Brook\nRufus Bell\nLantern Trust\nDale Police\nIB\nRB"
    )
    assert states(people) == {
        "Orla Finch": "present", "Perry Stone": "present", "Tess Moor": "present",
        "Ida Brook": "apology", "Rufus Bell": "apology",
    }  # fmt: skip
    assert row_of(people, "Orla Finch") == ("Independent Chair", None, "chair")
    assert row_of(people, "Tess Moor") == (None, "Healthwatch Fernhill", None)


def test_initials_name_whom_somebody_stands_in_for_and_copies_are_nobody() -> None:
    people = (
        "Present: Orla Finch (OF); Perry Stone (PS), Dale Police, for TM; Ida Brook\n"
        "Apologies: Tess Moor (TM); Rufus Bell; CC Una Corrie, Sam Dell"
    )
    assert states(people) == {
        "Orla Finch": "present", "Perry Stone": "substitute", "Ida Brook": "present",
        "Tess Moor": "apology", "Rufus Bell": "apology",
    }  # fmt: skip


def test_a_chair_has_other_names_elsewhere() -> None:
    people = "PRESENT\nOrla Finch (Convener)\nPerry Stone, Fernhill Council\nTess Moor, Fernhill Police"
    assert row_of(people, "Orla Finch")[2] == "chair"


def test_a_cell_that_names_an_independent_chair_is_a_post_whole() -> None:
    people = (
        "Present\n\n| Orla Finch | Independent Chair | OF |\n| Perry Stone | Head of Trees | PS |\n"
        "| Tess Moor | Superintendent | TM |\n"
    )
    assert row_of(people, "Orla Finch") == ("Independent Chair", None, "chair")


def test_a_surname_that_is_a_post_and_a_rank_of_two_words() -> None:
    people = "Present:\nMr Roy Warden (Airfield Operator)\nWing Cdr Orla Finch, rtd (Flying Club)\nTess Moor (Clerk)"
    assert states(people) == dict.fromkeys(("Roy Warden", "Orla Finch", "Tess Moor"), "present")


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (
            "P R E S E N T:-\n\nMiss R Ellam, Mrs M Harvey, Mr A Moor",
            "present: Miss R Ellam, Mrs M Harvey, Mr A Moor",
        ),
        (
            "Present: A Smith (Chair), B Jones, C Lee, Cllr A Wood, Mrs M A Finch",
            "present: A. Smith, B Jones, C Lee, A Wood, Mrs M A Finch",
        ),
        (
            "Present: Ms Orla Finch, Lead Nurse at Fernhill, Dale and Moor Hospitals (for part of the meeting)",
            "present: Orla Finch",
        ),
        (
            "Present Members: Cllr P Batty (Chairman), Cllr J Moor and Cllr Quill",
            "present: P Batty, J Moor, Quill",
        ),
    ],
)
def test_lists_that_clerks_have_typed(people: str, expected: str) -> None:
    state, _, names = expected.partition(": ")
    assert states(people) == dict.fromkeys(names.split(", "), state)


TOLD = [
    ("An apology for absence was received from Mr M Moor.", {"Mr M Moor": "apology"}),
    (
        "Apologies were received and accepted from Ms J Finch, Mr T Stone and Mr N Moor.",
        {"Ms J Finch": "apology", "Mr T Stone": "apology", "Mr N Moor": "apology"},
    ),
    (
        "Apologies for absence were received from Mr D Moor (Ms H Quill attended as substitute), Mr A Finch (Mr D "
        "Stone, Medical Director attended in his absence) and Ms B Lee, Fernhill Council.",
        {
            "Mr D Moor": "apology", "Mr A Finch": "apology", "Ms B Lee": "apology", "Ms H Quill": "substitute",
            "Mr D Stone": "substitute",
        },
    ),
    (
        "Apologies for absence were received from Cllr Moor With the absence of the Vice Chairman it was proposed by "
        "Councillor P Stone that Councillor Finch be elected Vice Chairman for the meeting.",
        {"Moor": "apology"},
    ),
    (
        "Apologies were received from Ann Moor. Hester Quill (Waste Manager) attended as her substitute.",
        {"Ann Moor": "apology", "Hester Quill": "substitute"},
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_apologies_told_in_one_sentence(sentence: str, expected: dict[str, str]) -> None:
    text = f"{HEAD}1. Apologies\n\n{sentence}\n\n2. Dogs\n\nCounted.\n\n3. Cats\n\nCounted.\n"
    (meeting,) = read(text)[1].meetings
    assert {row.name: row.state for row in meeting.attendance} == expected
    assert not [row.post for row in meeting.attendance if row.post and ("attend" in row.post or row.post == "and")]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (
            "PRESENT:\nMona Crow,\nVice Convenor (MC)\nAPOLOGIES:\nColm Tait,\nConvenor (CT)\n"
            "Morag Reid\nTreasurer (MR)",
            "present: Mona Crow; apology: Colm Tait, Morag Reid",
        ),
        ("Present\n\nOrla Finch\n\nApologies\n\nPerry Stone\n\nConvenor\n\nTess Moor",
         "present: Orla Finch; apology: Perry Stone, Tess Moor"),
        ("a. Present\n\nOrla Finch\nConvenor\nPerry Stone\nTreasurer\n\nGuests:\n\nCy Dee\n\n"
         "b. Apologies:\n\nTess Moor",
         "present: Orla Finch, Perry Stone; also_present: Cy Dee; apology: Tess Moor"),
        ("Present: Orla Finch\n\nC048/31      1.         APOLOGIES FOR ABSENCE.\n\n"
         "Cllr L Moor and Cllr J Stone (leave)",
         "present: Orla Finch; apology: L Moor, J Stone"),
        ("Present:\nCllrs Hodge (Chairman), Hewes, Ward and Wood.",
         "present: Hodge, Hewes, Ward, Wood"),
        ("Present: C Finch (Chair); T.Band (Vice Chair); M Brome (minutes) G. Lawes (Harbourmaster)",
         "present: C Finch, T. Band, M Brome, G. Lawes"),
        ("Present: Cllr A Finch (substitute), Cllr B Stone", "substitute: A Finch; present: B Stone"),
        ("Present\nOrla Finch\nPerry Stone\nDale CDRP\nChief Prosecutor", "present: Orla Finch, Perry Stone"),
        ("Present: Mrs A Finch, Parish Clerk, Mr D L Moor Deputy Parish Clerk, and Mr B Stone",
         "present: Mrs A Finch, Mr D L Moor, Mr B Stone"),
    ],
)  # fmt: skip
def test_posts_and_reasons_beside_names_make_nobody_else(people: str, expected: str) -> None:
    want = {
        name: state for part in expected.split("; ") for state, _, names in [part.partition(": ")]
        for name in names.split(", ")
    }  # fmt: skip
    assert states(people) == want


def test_a_post_on_the_line_below_belongs_to_the_name_above() -> None:
    people = "PRESENT:\nColm Tait,\nConvenor (CT)\nMona Crow,\nVice Convenor (MC)\nMorag Reid\nTreasurer (MR)"
    assert [row_of(people, name) for name in ("Colm Tait", "Mona Crow", "Morag Reid")] == [
        (None, None, "chair"), (None, None, "vice_chair"), ("Treasurer", None, None)
    ]  # fmt: skip


@pytest.mark.parametrize("reason", ["family commitment", "leave", "unwell", "work commitments"])
def test_a_reason_for_absence_is_no_post(reason: str) -> None:
    people = f"Present: Orla Finch\nApologies: Cllr L Moor and Cllr J Stone ({reason}). The meeting accepted these."
    assert row_of(people, "J Stone") == ("Councillor", None, None)


def test_a_long_list_in_minutes_without_items_is_read_to_its_end() -> None:
    names = ["Ann", "Ben", "Cara", "Dan", "Eve", "Finn", "Gail", "Hugh", "Iris", "Jack", "Kate", "Liam", "Mary"]
    people = "".join(f"- {name} Moor – Head of Parks\n" for name in names)
    people += "- Mr A Stone – Press\n"
    (meeting,) = read(f"Present\n{people}Minutes\n")[1].meetings
    assert {*(f"{name} Moor" for name in names), "Mr A Stone"} <= {row.name for row in meeting.attendance}
