"""A plan that says that lead agencies were assigned, and does not name them."""

from __future__ import annotations

import pytest

from queries.gaps.words import AGENCIES_ASSIGNED


@pytest.mark.parametrize("said", ["Lead Agencies were assigned for each lamp", "a lead agency has been agreed"])
def test_words_that_say_that_agencies_were_assigned(said: str) -> None:
    assert AGENCIES_ASSIGNED.search(said)


@pytest.mark.parametrize("said", ["The lead agency is the Council", "no agency was named", "lead agencies met"])
def test_words_that_name_an_agency_or_say_nothing_of_it(said: str) -> None:
    assert not AGENCIES_ASSIGNED.search(said)
