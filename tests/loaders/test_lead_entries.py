"""Lists whose entries say themselves who leads or who chairs, without words that open them."""

from __future__ import annotations

from loaders.records import MeetingRecord
from tests.loaders.made import meeting

PEOPLE = ("Orla Finch (OF) (Chair)", "Perry Stone (PS)", "Tess Moor (TM)", "Neil Ashby (NA)")


def of(*lines: str) -> MeetingRecord:
    return meeting("Plan | The draft was gone through.\n\n" + "\n".join(f"    {line}" for line in lines), people=PEOPLE)


def told(found: MeetingRecord) -> list[tuple[str, str, str]]:
    return [(lead.issue, lead.lead, lead.relation) for lead in found.leads]


def test_each_entry_has_its_own_lead_and_nobody_is_told_as_nobody() -> None:
    found = of("- Kites and lamps - lead PS", "- Dog bins - lead to be agreed", "- Swans on the quay - lead TM")
    assert told(found) == [("Kites and lamps", "Perry Stone", "leads"), ("Swans on the quay", "Tess Moor", "leads")]
    assert [(one.issue, one.cue) for one in found.issues] == [("Dog bins", "unled")]


def test_letters_of_somebody_there_are_no_word_for_nobody() -> None:
    assert told(of("Kites (lead: NA)", "Swans (lead: TM)"))[0] == ("Kites", "Neil Ashby", "leads")


def test_groups_have_chairs_line_by_line() -> None:
    found = of(
        "Lamp and Kite Group - chaired by PS, meets monthly", "Swan Forum - chaired by TM, quarterly",
        "Dog Bin Group - NA had agreed to chair. First meeting was in July.",
    )  # fmt: skip
    chairs = [("Lamp and Kite Group", "Perry Stone"), ("Swan Forum", "Tess Moor"), ("Dog Bin Group", "Neil Ashby")]
    assert told(found) == [(group, chair, "chairs") for group, chair in chairs]


def test_one_line_alone_or_without_anybody_known_is_no_list() -> None:
    assert told(of("Kites and lamps - lead PS")) == []
    assert told(of("Kites - lead QQ", "Swans - lead ZZ")) == []
    nobody = of("Kites - lead to be agreed", "Swans - lead to be agreed")
    assert [one for one in nobody.issues if one.cue == "unled"] == []
