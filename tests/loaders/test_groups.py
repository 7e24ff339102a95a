"""Boards and groups that the sentences of an item name, and groups that a list proposes."""

from __future__ import annotations

import pytest

from loaders.blocks import split_sentences
from loaders.claims import claim_records
from loaders.parsers.bodies import parse_bodies
from loaders.parsers.groups import groups_named
from tests.loaders.made import meeting, read, said, text_of

DAY = "Fernhill Safety Board\n\nMinutes of the meeting held on 4 June 2031\n\n"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The Knife Crime Sub-Group reported that it had met twice.", [("Knife Crime Sub-Group", True)]),
        ("It went to the Pond and Lake Task and Finish Group.", [("Pond and Lake Task and Finish Group", True)]),
        ("the Task and Finish Group on Street Lighting met.", [("Task and Finish Group on Street Lighting", True)]),
        ("A working group on Heading Lane was needed.", []),
        ("Sub Groups had met; a working group was needed.", []),
        ("The Fernhill Partnership Strategy was noted.", []),
        ("The Lake Voice Panel Chairman spoke.", [("Lake Voice Panel", True)]),
        ("Chair of Gangs Sub Group spoke.", [("Chair of Gangs Sub Group", False)]),
        ("The Dog Panel and Cat Forum were thanked.", [("Dog Panel", True), ("Cat Forum", True)]),
    ],
)
def test_names_of_groups_in_a_sentence(sentence: str, found: list[tuple[str, bool]]) -> None:
    assert list(groups_named(sentence)) == found


def test_only_what_is_plainly_a_group_has_a_kind() -> None:
    text = "Update|The Knife Crime Sub-Group met. The Lake Housing Group sent apologies. An Officer Working Group met."
    groups = meeting(text).groups
    assert [(g.body, g.kind, g.event, g.item) for g in groups] == [
        ("Knife Crime Sub-Group", "sub-group", "spoken_of", "11"),
        ("Lake Housing Group", "", "spoken_of", "11"),
        ("Officer Working Group", "", "spoken_of", "11"),
    ]


def test_groups_that_a_list_proposes() -> None:
    text = (
        "Plan|The report proposed the creation of two task and finish groups as outlined below:\n\n"
        "• Pond Safety Group: to look at the pond.\n\n• Street Lights Group: to count the lights.\n\n"
        "The list was not final."
    )
    assert [(g.body, g.event) for g in meeting(text).groups if g.event == "proposed"] == [
        ("Pond Safety Group", "proposed"),
        ("Street Lights Group", "proposed"),
    ]


ROWS = (
    "Plan|The report proposed the creation of two task and finish groups as outlined below:\n\n"
    "• Lamp Steering Group: · To look after the others. Provide updates on progress to future Lake Board meetings. "
    "· Draft the plan\n\n• Pond Safety Group: to look at the pond. The Chairman would provide updates to the Dog Board."
    "\n\nProvide updates to the Cat Board."
)


def test_each_duty_in_the_row_of_a_proposed_group_is_told() -> None:
    first, second = [g for g in meeting(ROWS).groups if g.event == "proposed"]
    assert first.evidence is not None
    assert second.evidence is not None
    assert first.evidence.quote.endswith("· Draft the plan")
    assert second.evidence.quote.startswith("Pond Safety Group: to look at the pond.")


def test_a_duty_to_report_in_the_row_of_a_group_is_a_reporting_line_of_it() -> None:
    lines = read(text_of(ROWS))[1].reporting_lines
    assert [(line.body, line.reports_to) for line in lines] == [("Lamp Steering Group", "Lake Board")]


@pytest.mark.parametrize(
    "text",
    [
        "Provide updates on progress to future Lake Board meetings.",
        "Lamp Panel: It was quiet. The Chairman gave an update to the Lake Board.",
        "Lamp Panel: Provide updates to residents.",
        "Lamp Panel: Lamps were counted. Members noted that. Provide updates to the Board.",
    ],
)
def test_words_that_are_no_duty_of_a_group_to_report_make_no_line(text: str) -> None:
    source = read(f"{DAY}{text}\n")[0]
    assert parse_bodies(source, split_sentences(text))[0] == []


def test_a_group_that_finished_its_work_has_ended() -> None:
    text = "The Board was told that the Lake Task Group had finished its work and was no longer meeting."
    source = read(f"{DAY}{text}\n")[0]
    told = parse_bodies(source, split_sentences(text))[1]
    assert [(row.body, row.event) for row in told] == [("Lake Task Group", "ended")]


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        (
            "(ii) the Dog Group, which had been without a chairman since May, be merged with the Cat Group to form a "
            "Pet Group, to be chaired by Ms Lee;",
            ["Cat Group", "Dog Group"],
        ),
        ("The Dog Group was merged into the Cat Group.", ["Dog Group"]),
        (
            "(1) that the Dog Group and the Cat Task Group be merged with effect from 1 July 2032 to form a Pet Group",
            ["Cat Task Group", "Dog Group"],
        ),
        ("A paper proposed that the Dog Group and the Cat Group be merged to form a Pet Group.", []),
        ("Agreed to wind up the Lake Task Group with thanks.", ["Lake Task Group"]),
        ("The Dog Group was asked whether it could be merged with the Cat Group.", []),
        ("It could be merged with the Cat Group to form a Pet Group.", []),
        ("The Dog Group would be merged with the Cat Group if both agreed.", []),
    ],
)
def test_groups_that_are_merged_or_wound_up_have_ended(text: str, ended: list[str]) -> None:
    source = read(f"{DAY}{text}\n")[0]
    told = parse_bodies(source, split_sentences(text))[1]
    assert sorted(row.body for row in told if row.event == "ended") == ended


def test_what_a_pack_says_is_of_the_day_of_its_paper() -> None:
    pack = (
        "AGENDA\n\nA meeting of the Fernhill Safety Board will be held on 10 September 2031.\n\n1  APOLOGIES\n\n"
        "FERNHILL SAFETY BOARD\n\nMinutes of the meeting held at 10.00 am on 4 June 2031\n\nPresent:\n\n"
        "Orla Finch (Chairman)\n\n11  PONDS\n\nThe Dog Panel will report to the Fernhill Safety Board. "
        "The meeting of 5 March 2031 was cancelled.\n"
    )
    claims = claim_records(read(pack)[1])
    told = {c.kind: c for c in claims if c.kind in ("reports_to", "body")}
    assert (told["reports_to"].said_on, told["reports_to"].body) == ("2031-06-04", "FERNHILL SAFETY BOARD")
    off = [c for c in claims if c.values.get("event") == "not_held"]
    assert [(c.values["name"], c.values["other"], c.said_on) for c in off] == [
        ("FERNHILL SAFETY BOARD", "2031-03-05", "2031-06-04")
    ]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("The Empty Homes Group, which reports to the Fernhill Board, had met.", "Fernhill Board"),
        ("The Dogs Panel reports directly to the Fernhill Board.", "Fernhill Board"),
        ("The Dogs Panel reports to the Fernhill Board were noted.", ""),
        ("The Dogs Panel reports to the Fernhill Board that bites are down.", ""),
    ],
)
def test_a_group_that_reports_to_a_board_says_so(text: str, to: str) -> None:
    source = read(f"Fernhill Safety Board\n\nMinutes of the meeting held on 4 June 2031\n\n{text}\n")[0]
    told = parse_bodies(source, split_sentences(text))[0]
    assert [row.reports_to for row in told] == ([to] if to else [])


@pytest.mark.parametrize(
    ("said", "untold"),
    [
        ("As Ms Hart was unwell there was nobody to give the update.", True),
        ("No one was able to present the report and it was put back.", True),
        ("No update was provided.", True),
        ("There was no update from the group.", True),
        ("The update was deferred to the next meeting.", True),
        ("Ms Hart was unable to give an update.", True),
        ("Ms Hart gave the update. There were no reports of damage.", False),
        ("There was no report of any theft, nobody was hurt and the group had met.", False),
        ("The court case was deferred.", False),
    ],
)
def test_an_item_whose_text_says_that_nobody_reported(said: str, untold: bool) -> None:
    assert [item.untold for item in meeting(f"GANGS SUB GROUP UPDATE|{said}").items] == [untold]


def _bodies(text: str) -> list[tuple[str, str, str]]:
    source = read(f"{DAY}{text}\n")[0]
    return [(row.body, row.event, row.other) for row in parse_bodies(source, split_sentences(text))[1]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Dale Knife Crime Board will hear from the police. They will also act. This subgroup of the Safer Dale "
            "Partnership will report back to the full Board.",
            [("Dale Knife Crime Board", "named", "Safer Dale Partnership")],
        ),
        ("Crime rose. This subgroup of the Safer Dale Partnership will report back.", []),
        ("It led to the Dale Partnership establishing the Knife Crime Board.", [("Knife Crime Board", "named", "")]),
        ("The Dog Panel was set up in May.", [("Dog Panel", "named", "")]),
        ("If the Dog Panel was set up, it would help.", []),
        ("The Safety Team was set up in May.", []),
        ("It was read by the Policy sub group of the Dale Board.", [("Policy sub group", "named", "Dale Board")]),
        ("Money of the DEF (Dale Trade Forum), which was no longer operational.", [("Dale Trade Forum", "ended", "")]),
    ],
)
def test_what_sentences_say_of_the_place_of_a_group(text: str, told: list[tuple[str, str, str]]) -> None:
    assert _bodies(text) == told


def test_this_sub_group_reports_to_the_partnership_it_is_of() -> None:
    text = "The Dog Panel will hear all. This sub-group of the Dale Partnership will report back to the full Board."
    source = read(f"{DAY}{text}\n")[0]
    lines = parse_bodies(source, split_sentences(text))[0]
    assert [(row.body, row.reports_to) for row in lines] == [("Dog Panel", "Dale Partnership")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The report said that the domestic abuse sub group had met on 21st February 2031.",
         [("domestic abuse sub group", "2031-02-21")]),
        ("The last public meeting of the Dog Panel was held on 23 May 2031.", [("Dog Panel", "2031-05-23")]),
        ("It was told that there was a meeting of the Dog Panel on 12th March.", [("Dog Panel", "2031-03-12")]),
        ("There was a meeting of the Dog Panel on 12th December.", [("Dog Panel", "2030-12-12")]),
        ("The Dog Panel would meet on 12 July 2031.", []),
        ("The group met on the green.", []),
    ],
)  # fmt: skip
def test_days_on_which_a_board_is_said_to_have_met(text: str, days: list[tuple[str, str]]) -> None:
    claims = [c for c in claim_records(read(f"{DAY}1. Update\n\n{text}\n")[1]) if c.values.get("event") == "met"]
    assert [(c.values["name"], c.values["other"]) for c in claims] == days


def test_letters_of_a_board_are_a_name_but_not_a_part_of_one() -> None:
    text = "Update|Cases went to MARAC. The MARAC Steering Group met. The Dale MARAC met."
    assert [(g.body, g.kind) for g in meeting(text).groups] == [("MARAC", "panel"), ("MARAC Steering Group", "group")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It would go to the next Lake Housing Strategic Group meeting.", "board"),
        ("The Board noted that the Kite Focus Group needed support.", "group"),
        ("Bo was asked to speak at the Lake Housing Operational Forum.", "forum"),
        ("Members of the L&H PDS Committee had seen the paper.", "committee"),
        ("Members of the Lamp Forum had seen the paper.", ""),  # one word may be a part of a longer name
        ("Members of the Commissioner and Lake Housing Panel had seen it.", ""),
        ("Lake Housing Panel members had seen it.", ""),  # where the name begins is not shown
    ],
)
def test_a_group_named_in_passing_is_one_where_its_name_says_so(text: str, kind: str) -> None:
    assert [group.kind for group in said(text).groups] == [kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "(ii) the Kerb Group, which had been without a chairman since May, be merged with the Lamp Group to form a "
            "Kerbs and Lamps Group, to be chaired by Tess Moor;",
            [("Kerb Group", "ended", "Kerbs and Lamps Group"), ("Lamp Group", "ended", "Kerbs and Lamps Group")],
        ),
        ("Agreed to wind up the Kerb Group with thanks.", [("Kerb Group", "ended", "")]),
        ("RESOLVED – to disband the Kerb Group.", [("Kerb Group", "ended", "")]),
        ("Perry Stone wondered whether we agreed to wind up the Kerb Group.", []),
        ("Agreed to wind up the Kerb Group's loan.", []),
        ("The Kerb Group could be merged with the Lamp Group to form a Kerbs and Lamps Group one day.", []),
    ],
)
def test_groups_that_are_merged_or_wound_up_end(text: str, found: list[tuple[str, str, str]]) -> None:
    bodies = read(text_of(f"Groups|{text}"))[1].bodies
    assert [(one.body, one.event, one.other) for one in bodies if one.event == "ended"] == found
