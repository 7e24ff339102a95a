"""Sentences in, who chairs a group, what it is called now, that it ended, who left and what is vacant, out."""

from __future__ import annotations

import pytest

from graph.bodies import body_stem
from loaders.parsers.renamings import renamings_in
from tests.loaders.made import leads, meeting, read, said, text_of

MOOR = ("Tess Moor", "Lamp Sub-group")


@pytest.mark.parametrize(
    ("text", "lead", "body"),
    [
        ("Lamp Working Group - P Stone, who chairs the Group, had no news.", "Perry Stone", "Lamp Working Group"),
        ("(b) Lamp Sub-Group – Tess Moor, who chairs the Sub-Group, had no news.", "Tess Moor", "Lamp Sub-Group"),
        ("Tess Moor, as Chair of the Early Lamps Sub-group, gave a talk.", "Tess Moor", "Early Lamps Sub-group"),
        ("The Lamp Sub-group was renamed the First 10 Nights Group; Tess Moor remained Chair.", *MOOR),
        ("The Lamp Sub-Group had met twice. Tess Moor would continue in the chair.", "Tess Moor", "Lamp Sub-Group"),
        ("Lamp Sub-Group - Tess Moor has taken over as chair from Perry Stone.", "Tess Moor", "Lamp Sub-Group"),
        ("Lamp and Kerb Sub-Group (Chair: Tess Moor) - met twice.", "Tess Moor", "Lamp and Kerb Sub-Group"),
        ("Tess Moor, chairing the Lamp Sub-group, said that it had met.", *MOOR),
        ("Ms Moor, chair of the Lamp Sub-group, brought the paper.", *MOOR),
        ("Tess Moor presented the figures as chair of the Lamp Sub-group.", *MOOR),
        ("Ms Moor said that the Lamp Sub-group, which she chairs, had met.", *MOOR),
        ("Tess Moor has agreed to chair the Lamp Sub-group and had held her first meeting.", *MOOR),
        ("(a) Safer Lamps Group – chaired by Tess Moor. Nothing to tell.", "Tess Moor", "Safer Lamps Group"),
    ],
)  # fmt: skip
def test_who_chairs_a_group(text: str, lead: str, body: str) -> None:
    assert [(found.lead, found.issue) for found in leads(text) if found.relation == "chairs"] == [(lead, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Tess Moor (chair) had nothing to add to her report.",
        "Ms Moor as chair reported that it had met.",
        "Tess (chair of sub-group) introduced the figures.",
        "TM in the chair still.",
    ],
)
def test_an_aside_on_the_chair_means_the_group_of_the_title(text: str) -> None:
    one, several = meeting(f"Lamp Supply Sub-group|{text}"), meeting(f"Sub-groups|Lamp Supply. {text}")
    assert [(found.lead, found.relation) for found in one.leads] == [("Tess Moor", "chairs")]
    assert [found.issue for found in several.leads if "of sub" not in text] == ["Lamp Supply Subgroup"] * (
        "of sub" not in text
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ms Moor will chair the June meeting of the sub-group.",
        "Perry Stone told Ms Moor that the Lamp Sub-group, which she chairs, had met.",
        "Lamps. Orla Finch (Chair) gave the figures.",
        "L&P: Tess Moor (chair) had nothing to add.",
    ],
)
def test_a_meeting_another_or_the_chair_of_the_board_make_no_chair_of_a_group(text: str) -> None:
    assert [found for found in meeting(f"Sub-groups|{text}").leads if found.lead != "Tess Moor" or "P:" in text] == []
    assert not any("meeting" in found.issue for found in meeting(f"Sub-groups|{text}").leads)


def test_the_group_of_an_item_is_that_of_its_title() -> None:
    made = meeting("Lamp Supply Task Group|Tess Moor, Chair of the Task Group, said that it had met.")
    assert [(found.lead, found.issue, found.relation) for found in made.leads] == [
        ("Tess Moor", "LAMP SUPPLY TASK GROUP", "chairs")
    ]
    assert [m.post for m in made.mentions if m.post] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Board thanked the Lamp Sub-Group. Tess Moor remained Chair.",
        "Tess Moor remained Chair.",
        "Tess Moor, as Vice-Chair of the Lamp Sub-Group, gave a talk.",
        "Lamp Sub-Group - Tess Moor asked who chairs the Group.",
        "Lamp Sub-Group - Tess Moor, who no longer chairs the Group, was thanked.",
    ],
)
def test_no_chair_is_guessed(text: str) -> None:
    assert [found for found in leads(text) if found.relation == "chairs"] == []


@pytest.mark.parametrize(
    ("text", "newer", "older"),
    [
        ("Lamp Sub-Group - now to be known as the Lamp and Kerb Group.", "Lamp and Kerb Group", "Lamp Sub-Group"),
        ("The Lamps Group has agreed to change its name to the Kerb Group.", "Kerb Group", "Lamps Group"),
        ("The Lamp Sub-group had been renamed the First 100 Nights Group.", "First 100 Nights Group", "Lamp Sub-group"),
    ],
)  # fmt: skip
def test_a_group_is_renamed(text: str, newer: str, older: str) -> None:
    assert [(r.sort, r.name, r.other) for r in renamings_in(text)] == [("body", newer, older)]


def test_a_day_behind_what_was_said_is_no_start_of_the_chair() -> None:
    (found,) = leads("Lamp Working Group - Tess Moor, who chairs the Group, said that it had met since May 2031.")
    assert found.start is None


def test_a_group_in_front_of_a_name_is_no_employer() -> None:
    assert [m.organization for m in said("Quality and Lamps Sub-Group - Tess Moor reported.").mentions] == []


def test_a_bare_director_is_no_post() -> None:
    assert said("Tess Moor, who had joined the Quay Council as Interim Director following May's vote.").tenures == []


def test_a_number_in_a_name_is_no_day() -> None:
    told = [r.name for r in renamings_in("The Lamp Group was renamed the Lamp Forum 12 March 2031.")]
    assert all("12" not in name for name in told)
    text = text_of("Lamps|The Lamp Sub-group had been renamed the First 100 Nights Group; it met.")
    events = {(b.event, body_stem(b.body)) for b in read(text)[1].bodies}
    assert not any(stem in ("first", "night group") for _, stem in events)


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Lamp Task Group - its work was finished and the Group has been closed.", ["Lamp Task Group"]),
        ("The Lamp Task and Finish Group had completed its work.", ["Lamp Task and Finish Group"]),
        ("The Lamp Supply Group had completed its work on kerbs.", []),
        ("The Lamp Task Group had completed its work plan.", []),
        ("Lamp Panel - it was asked whether the Group was closed if nobody came.", []),
    ],
)  # fmt: skip
def test_a_group_whose_work_is_done_has_ended(text: str, ended: list[str]) -> None:
    assert [b.body for b in read(text_of(f"Groups|{text}"))[1].bodies if b.event == "ended"] == ended


def test_a_year_in_front_of_the_board_is_no_part_of_a_name() -> None:
    made = said("LAMP BOARD - 8 MARCH 2031 The Board heard of the First 100 Nights Group.")
    assert [g.body for g in made.groups] == ["First 100 Nights Group"]


def test_a_post_held_vacant_is_vacant() -> None:
    told = said("The Head of Lamps post was being held vacant by the Council.").tenures
    assert [(t.event, t.post) for t in told] == [("vacant", "Head of Lamps")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tess Moor chaired, Perry Stone having left in July.", "Perry Stone"),
        ("Tess Moor was acting up following the retirement of Chief Inspector Perry Stone in March.", "Perry Stone"),
        ("It had been done before Mr Perry Stone retired in March.", "Perry Stone"),
        ("Members missed him since Perry Stone's departure in March.", "Perry Stone"),
    ],
)
def test_somebody_who_left(text: str, name: str) -> None:
    assert [(t.event, t.name) for t in said(text).tenures if t.event == "outgoing"] == [("outgoing", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Tess Moor spoke, Perry Stone having left the meeting.",
        "Perry Stone having left in a hurry, the item was put off.",
        "Following the resignation of Perry Stone as Chair, Tess Moor was elected.",
        "Perry Stone retired from the chair.",
    ],
)
def test_nobody_left_for_good(text: str) -> None:
    assert [t for t in said(text).tenures if t.event == "outgoing"] == []


ALSO = "Tess Moor spoke. She was temporarily chairing the Kerb Panel (KP) as well as {}, and would be glad of help."


@pytest.mark.parametrize(
    ("title", "second", "body"),
    [
        ("Lamp Sub Group Update", "the Sub Group", "LAMP SUB GROUP"),
        ("Lamps", "the Dog Forum", "Dog Forum"),
        ("Lamps", "chairing the Dog Forum", "Dog Forum"),
    ],
)
def test_the_second_group_of_a_sentence_is_chaired_and_not_for_the_time_being(
    title: str, second: str, body: str
) -> None:
    told = [(r.lead, r.issue, r.manner) for r in meeting(f"{title}|{ALSO.format(second)}").leads if r.issue != title]
    assert told == [("Tess Moor", "Kerb Panel", "acting"), ("Tess Moor", body, "")]


@pytest.mark.parametrize(
    "text",
    [
        "Lamps|" + ALSO.format("the Sub Group"),  # of which, no word says
        "Lamp Forum|" + ALSO.format("the Sub Group"),
        "Lamps|" + ALSO.format("the Dog Forum's accounts"),
        "Lamps|" + ALSO.format("her own work for the Dog Forum"),
        "Lamps|Tess Moor was chairing the Kerb Panel, and the Board as well as the Dog Forum had met.",
        "Lamps|Tess Moor was chairing the Kerb Panel and had met the Board as well as the Dog Forum.",
        "Lamps|Tess Moor thanked those chairing the Kerb Panel as well as the Dog Forum.",
    ],
)
def test_a_second_group_that_is_not_settled_has_no_chair(text: str) -> None:
    assert not {"Dog Forum", "LAMP FORUM", "Sub Group"} & {found.issue for found in meeting(text).leads}


AGENDA = """ A G E N D A

A meeting of the Fernhill Safety Board will be held in the Old Hall on
THURSDAY 4 JUNE 2031 at 10.00 am

1 APOLOGIES FOR ABSENCE

2 LAMPS

{line}

3 ANY OTHER BUSINESS
"""


def listed(line: str) -> list[tuple[str, str]]:
    """The chairs that the line of an agenda names."""
    (made,) = read(AGENDA.format(line=line))[1].meetings
    assert (made.status, made.date) == ("scheduled", "2031-06-04")
    return [(found.lead, found.issue) for found in made.leads if found.relation == "chairs"]


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("The Lamp Board update will be given by the Chairman of the Board, Tess Moor.", "Lamp Board"),
        ("Lamp Forum: news. It is presented by the Chair of the Kerb Panel, Tess Moor.", "Kerb Panel"),
        ("The Lamp Sub-Group update will be provided by the Chair of the Sub-Group (Tess Moor).", "Lamp Sub-Group"),
    ],
)  # fmt: skip
def test_an_agenda_says_who_chairs_the_group_that_is_reported_on(line: str, body: str) -> None:
    assert listed(line) == [("Tess Moor", body)]


@pytest.mark.parametrize(
    "line",
    [
        "An update will be given by the Chairman of the Board, Tess Moor.",  # of which, no word says
        "The Lamp Panel update will be given by the Chairman of the Board, Tess Moor.",  # the Panel is not the Board
        "The Lamp Board update will be given by the Vice-Chairman of the Board, Tess Moor.",
        "The Lamp Board update will be given for the Chairman of the Board, Tess Moor.",
        "The Lamp Board update will be given by the Chairman of the Board, Ms Moor.",
        "The Lamp Board update will be given by the Chairman of the Board, Head of Parks.",
        "The Lamp Board update will be given by Tess Moor, and the Chairman of the Board.",
    ],
)
def test_an_agenda_that_does_not_say_who_chairs_makes_no_chair(line: str) -> None:
    assert listed(line) == []
@pytest.mark.parametrize(
    ("title", "sentence", "issue"),
    [
        ("Election of Chair", "RESOLVED that Tess Moor be elected Chair for the ensuing year.", "Chair"),
        ("Vice-Chair", "RESOLVED that Tess Moor be appointed Vice-Chair.", "Vice-Chair"),
        ("Dog Panel", "RESOLVED that Tess Moor be appointed chair.", "Dog Panel"),
        ("Dog Panel", "RESOLVED that Tess Moor be appointed Vice-Chair.", "Dog Panel"),
    ],
)
def test_an_office_alone_is_of_the_group_that_the_item_reports_on(title: str, sentence: str, issue: str) -> None:
    found = meeting("Apologies|None were received.", f"{title}|{sentence}", "Next meeting|3 September 2031.").leads
    assert [(lead.lead, lead.issue.casefold()) for lead in found] == [("Tess Moor", issue.casefold())]
    assert found[0].manner == ("vice_chair" if "Vice" in sentence else "")


OPENED = "{who} opened the meeting.  Nominations were invited.  RESOLVED that Councillor Una Vale be elected Chair."


@pytest.mark.parametrize("who", ["Mrs Stone", "Perry Stone"])
def test_whoever_opens_a_meeting_that_elects_another_does_not_preside(who: str) -> None:
    people = ("Perry Stone (Head of Parks)", "Tess Moor (Dog Warden)", "Councillor Una Vale", "Ann Ley (Nurse)")
    chaired = meeting(f"Election of Chair|{OPENED.format(who=who)}", "Dogs|None.", people=people).chair
    assert chaired != "Perry Stone"
