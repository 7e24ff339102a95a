"""A strategy in the words of several clerks in, its priorities and the agencies that lead on them out."""

from __future__ import annotations

import pytest

from tests.loaders.made import read

MINUTES = """FERNHILL SAFETY BOARD

Minutes of the meeting held at 10.00 am on 4 June 2031

Present:

Ann Moor (Fernhill Council) (Chairman)
Perry Stone (Dale Police)

1   DOGS

The dogs were counted.

The meeting ended at 11.00 am

Chairman


"""
OPENING = """Fernhill Safety Strategy 2031-2034

Foreword

This strategy says what the partners will do about the streets.

{listed}

- Dumped Rubbish

- Street Fires

"""
RUBBISH = """1. Dumped Rubbish

Rubbish is left in the same few lanes again and again, and it costs a great deal to clear.

{lead}

Our ambitions will include:

- to clear dumped rubbish within two days

"""
FIRES = """2. Street Fires

Small fires are lit in the same few lanes again and again by people who are not found out.

Our ambitions will include:

- fewer fires in each year than in the year before
"""


def priorities(lead: str, listed: str = "The priorities for 2031-2034 are:") -> dict[str, list[str]]:
    text = f"{MINUTES}{OPENING.format(listed=listed)}{RUBBISH.format(lead=lead)}{FIRES}"
    return {row.name: row.lead_agencies for strategy in read(text)[1].strategies for row in strategy.priorities}


@pytest.mark.parametrize(
    ("lead", "agencies"),
    [
        ("Lead agency: Fernhill Council", ["Fernhill Council"]),
        ("Lead agencies: Fernhill Council, Dale Police", ["Fernhill Council", "Dale Police"]),
        ("Lead agency: Fernhill Council\n\nThe Council will lead on dumped rubbish.", ["Fernhill Council"]),
        ("Lead agency: TBC", []),
        ("Lead agency: To be agreed", []),
        ("Lead agency:", []),
    ],
)
def test_a_lead_agency_behind_its_label_ends_with_the_line(lead: str, agencies: list[str]) -> None:
    assert priorities(lead) == {"Dumped Rubbish": agencies, "Street Fires": []}


@pytest.mark.parametrize("listed", ["The partners have agreed two priorities:", "Our priorities will be:"])
def test_the_list_of_priorities_is_announced_in_several_ways(listed: str) -> None:
    assert priorities("Lead agency: Fernhill Council", listed) == {
        "Dumped Rubbish": ["Fernhill Council"], "Street Fires": []
    }  # fmt: skip
