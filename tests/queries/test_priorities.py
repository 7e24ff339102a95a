"""Priorities are followed from one strategy to the next; minutes prove nothing dropped."""

from __future__ import annotations

from typing import Any

from queries.answer import Answer
from queries.themes.answer import ask_themes
from tests.queries.conftest import Open, Record


def strategy(record: Record, period: str, date: str, **leads: str) -> None:
    for name, agency in leads.items():
        key = record.node(f"priority:plan-{period}/{name}", name.replace("_", " ").title(), date,
                          strategy="Safety Plan", period=period, lead_agencies=[])  # fmt: skip
        record.say(key, "ABOUT", f"issue:{name}", date, f"{name.replace('_', ' ').title()} is a priority.")
        if agency:
            record.say(key, "ALLOCATED_TO", f"organization:{agency}", date, f"Lead agency: {agency}")


def agenda(record: Record, date: str, *names: str) -> None:
    meeting = record.meeting(date)
    for number, name in enumerate(names, 1):
        item = record.item(date, str(number))
        record.node(item, f"PRIORITY {number}: {name}", date)
        record.say(meeting, "HAS_ITEM", item, date, f"{number}. PRIORITY {number}: {name}")


def became(answer: Answer) -> dict[str, Any]:
    return {row["priority"]: row["status"] for row in answer.rows}


def test_kept_renamed_dropped_and_new_between_two_strategies(record: Record, opened: Open) -> None:
    record.meeting("2016-05-01")
    strategy(record, "2016-19", "2016-05-01", domestic_abuse="police", knife_crime="", street_fires="fire")
    strategy(record, "2019-22", "2019-05-01", domestic_abuse="council", knife_crime_and_robbery="police", fraud="")
    answer = ask_themes(opened(record), priorities=True)
    assert became(answer) == {
        "Street Fires": "dropped",
        "Fraud": "new",
        "Knife Crime And Robbery": "renamed",
        "Domestic Abuse": "kept",
    }
    kept = next(row for row in answer.rows if row["status"] == "kept")
    assert [listed["lead_agencies"] for listed in kept["listed"]] == [["Police"], ["Council"]]
    assert all(row["evidence"] for row in answer.rows)
    assert answer.headline == ["Compared: Safety Plan 2016-19, then Safety Plan 2019-22."]


def test_an_agenda_shows_new_priorities_and_proves_none_dropped(record: Record, opened: Open) -> None:
    strategy(record, "2016-19", "2016-05-01", domestic_abuse="", street_fires="")
    agenda(record, "2021-05-01", "DOMESTIC ABUSE", "SAFER PARKS")
    agenda(record, "2021-09-01", "SAFER PARKS")
    answer = ask_themes(opened(record), priorities=True)
    assert became(answer) == {"Street Fires": "cannot_tell", "SAFER PARKS": "cannot_tell", "DOMESTIC ABUSE": "kept"}
    missing = "The strategy behind the priorities in the minutes of 1 May 2021 is not loaded"
    assert answer.cannot_tell[0].startswith(missing)
    parks = next(row for row in answer.rows if row["priority"] == "SAFER PARKS")
    assert [listed["lead_agencies"] for listed in parks["listed"]] == [None, None]


def test_one_general_word_in_common_makes_no_renaming(record: Record, opened: Open) -> None:
    strategy(record, "2016-19", "2016-05-01", serious_youth_violence="")
    strategy(record, "2019-22", "2019-05-01", violence_against_women_and_girls="")
    assert sorted(became(ask_themes(opened(record), priorities=True)).values()) == ["dropped", "new"]


def test_one_list_alone_compares_nothing(record: Record, opened: Open) -> None:
    strategy(record, "2016-19", "2016-05-01", domestic_abuse="")
    answer = ask_themes(opened(record), "domestic", priorities=True)
    assert became(answer) == {"Domestic Abuse": "only"}
    assert "no list before or after it is loaded" in answer.cannot_tell[-1]


def test_no_list_at_all_is_a_sentence(record: Record, opened: Open) -> None:
    record.meeting("2016-05-01", "4")
    answer = ask_themes(opened(record), priorities=True)
    assert answer.rows == []
    assert "lists no priorities" in answer.cannot_tell[0]


def test_a_priority_that_nothing_is_tied_to_is_listed_with_its_own_words(record: Record, opened: Open) -> None:
    strategy(record, "2016-19", "2016-05-01", domestic_abuse="")
    record.node("priority:plan-2016-19/lamps", "Lamps", "2016-05-01", strategy="Safety Plan", period="2016-19",
                lead_agencies=[], said=[["plan.txt", "2016-05-01", "", 0, 3, 20, 28, "2. Lamps"]])  # fmt: skip
    rows = {row["priority"]: row for row in ask_themes(opened(record), priorities=True).rows}
    assert set(rows) == {"Domestic Abuse", "Lamps"}
    assert rows["Lamps"]["evidence"][0]["quote"] == "2. Lamps"
