"""Who chairs or keeps what in the words of clerks who write as they speak: a clause, a bracket, a label, a heading."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting, read, text_of

PEOPLE = (
    "Orla Finch (OF) (Chairman)",
    "Neil Gars (NG) (Head of Parks)",
    "Tess Moor (TM) (Fire Commander)",
    "Ann Ley (AL) (Nurse)",
    "Superintendent Ian Bell (IB) (Fernhill Police)",
)


def told(text: str, title: str = "Kites") -> list[tuple[str, str, str]]:
    """Who leads or chairs what by a text below a title."""
    found = meeting(f"{title}|{text}", people=PEOPLE).leads
    return [(one.lead, one.relation, one.issue) for one in found if one.relation != "reports"]


@pytest.mark.parametrize(
    ("text", "lead", "group"),
    [
        ("The Kite Group, which Ms Moor still chaired, had met twice.", "Tess Moor", "Kite Group"),
        ("Kites and Lamps, which Ms Moor still chaired, had met twice.", "Tess Moor", "Kites and Lamps"),
        ("The Kite Group started in May. Neil chairs, Ann has lent him a room.", "Neil Gars", "Kite Group"),
        ("Tess chairs Kite Assurance, and she sends her apologies.", "Tess Moor", "Kite Assurance"),
        ("Tess, who chairs Kites and Lamps. On budget.", "Tess Moor", "Kites and Lamps"),
        ("NG - As chair of the Kite Group he would rather see lamps.", "Neil Gars", "Kite Group"),
        ("NG - He chairs the Kites, Lamps and Bins Group (KLB) and gave the short version.", "Neil Gars",
         "Kites, Lamps and Bins Group"),
        ("TM - The Kite Group has met three times now. She chairs it with a lot of cake.", "Tess Moor", "Kite Group"),
        ("TM for the Kite Group (she chairs). Underspend of 4k.", "Tess Moor", "Kite Group"),
        ("Tess spoke for the Lamp Review Panel (she chairs it). They met.", "Tess Moor", "Lamp Review Panel"),
        ("TM read out a note from Supt Bell, chair of the Kite Group. It was short.", "Ian Bell", "Kite Group"),
        ("It was agreed that the Kite Panel be known in future as the Lamp Panel, Ms Moor continuing in the chair.",
         "Tess Moor", "Lamp Panel"),
        ("That the Kite Group, which had been without a chair, be merged with the Bin Group to form a Kite and Bin "
         "Group, to be chaired by Ms Moor.", "Tess Moor", "Kite and Bin Group"),
        ("That the Kite Group continue as it is under Mr Gars, and the Bin Group under Ms Moor.", "Neil Gars",
         "Kite Group"),
        ("That the Kite Group continue as it is under Mr Gars, and the Bin Group under Ms Moor.", "Tess Moor",
         "Bin Group"),
        ("Neil, for the Kite and Lamp Group, which is still his. It is down.", "Neil Gars", "Kite and Lamp Group"),
        ("Tess has been chairing the Kite Group since November.", "Tess Moor", "Kite Group"),
        ("Ann offered to give up the Kite group and was begged not to, so she will carry on chairing it from there.",
         "Ann Ley", "Kite Group"),
        ("Supt Bell had succeeded Ms Moor in the chair of the Executive in October.", "Ian Bell", "Executive"),
        ("Neil stays on as vice chair.", "Neil Gars", "vice chair"),
        ("Vice chair – Tess Moor, same as now.", "Tess Moor", "Vice chair"),
        ("Tess is Interim Director and chairs this group in his place.", "Tess Moor", "Chair"),
        ("The Chair reminded the Board that he had succeeded Ms Moor in May.", "Orla Finch", "Chair"),
    ],
)  # fmt: skip
def test_a_group_has_its_chair_in_plain_words(text: str, lead: str, group: str) -> None:
    assert (lead, "chairs", group) in told(text)


@pytest.mark.parametrize(
    ("title", "text", "lead", "group"),
    [
        ("Kite Panel", "NG chairs the panel and gave the figures.", "Neil Gars", "Kite Panel"),
        ("Kite Panel", "Neil has done it for years. Tess Moor has said she will take the chair from July.", "Tess Moor",
         "Kite Panel"),
        ("Kites and Bins", "Tess chairs. They are at work on bins.", "Tess Moor", "Kites and Bins"),
        ("Kite Reviews", "Ms Moor reported as chair of the Sub-group, which had met.", "Tess Moor", "Kite Reviews"),
        ("Sub-groups", "Kite Reviews. Ms Moor, the Chair of the Sub-Group, reported.", "Tess Moor", "Kite Reviews"),
        ("Sub-groups", "Kites and Bins. Ms Moor reported as Chair. All was low.", "Tess Moor", "Kites and Bins"),
        ("Sub-groups", "Kite Reviews. Ms Moor, who had agreed to chair the Sub-Group in November, reported.",
         "Tess Moor", "Kite Reviews"),
        ("Sub-groups", "KR – NG (chair). Met in July.", "Neil Gars", "KR"),
    ],
)  # fmt: skip
def test_a_heading_or_a_label_names_the_group(title: str, text: str, lead: str, group: str) -> None:
    assert (lead, "chairs", group.lower()) in [(a, b, c.lower()) for a, b, c in told(text, title)]


@pytest.mark.parametrize(
    "text",
    [
        "Tess chairs well.",
        "Tess Moor chairs Ann Ley, and they laugh.",
        "The Kite Group, which Tess Moor chaired until May, had met.",
        "Tess Moor had taken over from Neil Gars in the chair.",
        "Neil said he would take the chair if nobody else would.",
        "Neil has said he will take the chair from July.",
        "It was not agreed that the Kite Group, which met in May, be chaired by Ms Moor.",
        "Ms Moor reported as Chair.",
        "Tess kept the door open.",
        "TM keeps it.",
        "Ms Moor, who had kept the register until May, spoke of it.",
        "Tess continued to look after the children.",
        "Tess had taken over the meeting from Neil Gars.",
        "Neil was asked if he would be lead for Priority 1. He would like to know more before he says yes.",
    ],
)
def test_near_misses_give_nobody_a_group_or_a_thing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("title", "text", "lead", "thing"),
    [
        ("Plans", "Ms Moor kept the kite register, which was received.", "Tess Moor", "kite register"),
        ("Kite register", "TM keeps it. Bins added.", "Tess Moor", "kite register"),
        ("Kite register", "Ms Moor, who had kept the register since May, spoke of it.", "Tess Moor", "kite register"),
        ("Plans", "Mr Gars continued to look after the dashboard, his hours being cut.", "Neil Gars", "dashboard"),
        ("Plans", "Ms Moor showed a film made by the Kite Group, which she facilitated.", "Tess Moor", "kite group"),
        ("Plans", "NG – runs the Kites by Design group (7 members).", "Neil Gars", "kites by design group"),
        ("Plans", "Ms Hollie Marsh of Quay Trading now ran the Kite Marshals scheme.", "Hollie Marsh",
         "kite marshals scheme"),
        ("Plans", "Tess said yes to being lead for Priority 1.", "Tess Moor", "priority 1"),
        ("Plans", "Neil holds the kite plan and will look after it from now on.", "Neil Gars", "kite plan"),
        ("Plans", "Ms Moor came for this item. She had taken over the kite plan from Mr Gars in April.", "Tess Moor",
         "kite plan"),
        ("Care of kites", "Not in Tess's job description (she looked) but she has agreed to be the lead for it anyway.",
         "Tess Moor", "care of kites"),
    ],
)  # fmt: skip
def test_a_thing_has_its_keeper_in_plain_words(title: str, text: str, lead: str, thing: str) -> None:
    assert (lead, "leads", thing) in [(a, b, c.lower()) for a, b, c in told(text, title)]


@pytest.mark.parametrize(
    ("body", "chaired"),
    [
        ("FERNHILL SAFETY BOARD", ["Chair"]),
        ("Fernhill Safety Board - Executive", ["Fernhill Safety Board"]),
        ("FERNHILL KITE PANEL", []),
    ],
)
def test_the_chair_of_the_board_is_of_the_board_that_meets_or_of_the_one_above(body: str, chaired: list[str]) -> None:
    text = text_of("Kites|Tess has been Interim Chair of the Board since April.", people=PEOPLE)
    found = read(text.replace("FERNHILL SAFETY BOARD", body))[1].meetings[0].leads
    assert [one.issue for one in found] == chaired


def test_who_follows_another_chairs_from_that_day() -> None:
    text = "Mr Bell had succeeded Ms Moor in the chair of the Lamp Group in October."
    found = meeting(f"Kites|{text}", people=PEOPLE).leads
    assert [(one.lead, one.issue, one.start) for one in found] == [("Ian Bell", "Lamp Group", "2030-10")]


def test_who_is_elected_under_the_question_who_is_in_the_chair_is_it_until_the_day_said() -> None:
    text = "Tess Moor was proposed by Neil, seconded by Ann and elected for one year, until July 2032."
    found = meeting(f"Hello, and who is in the chair|{text}", people=PEOPLE).leads
    assert [(one.lead, one.relation, one.end) for one in found] == [("Tess Moor", "chairs", "2032-07")]
    assert meeting(f"Hello, and the kites|{text}", people=PEOPLE).leads == []


ENDS = [
    ("Ms Moor reported on the Kite Group. Ms Moor said that she could not go on as chair beyond June 2032.", "2032-06"),
    ("Ms Moor reported on the Kite Group. She would not carry on as chair after 31 March 2032.", "2032-03-31"),
    ("Ms Moor will stand down as chair of the Kite Group in September 2031.", "2031-09"),
    ("Ms Moor told members that she is standing down as chair of the Kite Group from 1 July 2031.", "2031-07-01"),
]
NO_ENDS = [
    "Ms Moor reported on the Kite Group. Ms Moor said that she could not go on as chair beyond 4.30 pm.",
    "Ms Moor reported on the Kite Group. If she could not go on as chair beyond June 2032 they would need a new one.",
    "Ms Moor reported on the Kite Group and the Lamp Panel. She could not go on as chair beyond June 2032.",
    "Ms Moor was standing down as chair of the Kite Group in May 2030.",
    "Ms Moor reported. She could not go on as chair beyond June 2032.",
]


@pytest.mark.parametrize(("text", "end"), ENDS)
def test_who_will_not_chair_behind_a_day_chairs_until_then(text: str, end: str) -> None:
    found = meeting(f"Kites|{text}", people=PEOPLE).leads
    assert [(one.lead, one.issue, one.end) for one in found if one.end] == [("Tess Moor", "Kite Group", end)]


@pytest.mark.parametrize("text", NO_ENDS)
def test_an_end_of_another_kind_is_none(text: str) -> None:
    assert [one for one in meeting(f"Kites|{text}", people=PEOPLE).leads if one.end] == []
