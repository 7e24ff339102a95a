"""Minutes in a table with columns for deeds, owners and days: each deed has the owner beside it and no other."""

from __future__ import annotations

from loaders.records import MeetingRecord
from tests.loaders.made import HEAD, PEOPLE, read_table

TABLE = """
| Item | Discussion | Action | Who | When |
|---|---|---|---|---|
| 1. Welcome | OF welcomed all.. | | | |
| 2. Lamps | Tess Moor spoke of the lamps, of which seven are out.. | Joint lamp leaflet | TM / UV | Summer |
| | | Costed options to Board | Perry Stone | September meeting |
| 3. Swans | The swans were discussed.. | List of swans to be refreshed | tbc | |
| 4. Dogs | Pia Sand is to walk the dogs until the warden is back. All thought this kind. | | | |
"""


def of(text: str) -> MeetingRecord:
    people = "\n".join(f"- {name}" for name in PEOPLE)
    return read_table(HEAD.format(present=people) + text)[1].meetings[0]


def test_a_deed_has_the_owner_and_the_day_of_its_row() -> None:
    found = sorted(of(TABLE).actions, key=lambda action: action.evidence.start if action.evidence else -1)
    told = [(action.item, action.text, action.owners, action.due) for action in found]
    assert told[:3] == [
        ("2", "Joint lamp leaflet", ["Tess Moor", "Una Vale"], "Summer"),
        ("2", "Costed options to Board", ["Perry Stone"], "September meeting"),
        ("3", "List of swans to be refreshed", [], None),
    ]
    assert [owners for _, _, owners, _ in told[3:]] == [["Pia Sand"]]


def test_the_text_beside_the_deeds_stays_the_text_of_its_item() -> None:
    meeting = of(TABLE)
    assert [item.title for item in meeting.items] == ["Welcome", "Lamps", "Swans", "Dogs"]


def test_several_deeds_of_one_cell_have_the_owners_in_their_order() -> None:
    cells = "Draw the map<br>Count the lamps on the quay | RB<br>TM | May<br>June |"
    row = f"| 2. Lamps | Lamps were spoken of at length, as they are whenever it is dark by four. | {cells}"
    told = {action.text: (action.owners, action.due) for action in of(TABLE + row).actions}
    assert told["Draw the map"] == (["Rufus Bell"], "May")
    assert told["Count the lamps on the quay"] == (["Tess Moor"], "June")


def test_a_column_of_decisions_is_no_column_of_deeds() -> None:
    table = TABLE.replace("| Action |", "| Decision / Action |")
    table = table.replace("Joint lamp leaflet", "RESOLVED that lamps be lit")
    assert [resolution.text for resolution in of(table).resolutions] != []
