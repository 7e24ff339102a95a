"""Who could take a matter: posts, the newest words first, with their day; never the post that falls short."""

from __future__ import annotations

from typing import Any

import pytest

from graph.view import Window
from queries.answer import Answer
from tests.viz.answers import THEME, answers, gap, proof
from tests.viz.hostile import HOSTILE
from tests.viz.memory import fernhaven
from viz.report.ledger import Ledger
from viz.report.model import Text
from viz.report.review.asked import Asked
from viz.report.review.takers import could_take, is_post


def taken(row: dict[str, Any], **given: Answer) -> Text:
    return could_take(Asked(fernhaven(), Window(), Ledger(), {**answers([row]), **given}), row)


def about_hoarding(*proofs: dict[str, Any], **more: Any) -> dict[str, Any]:
    return gap("Hoarding", "no_owner", key="issue:hoarding", issue="Hoarding", evidence=list(proofs)) | more


def test_a_post_heard_on_the_matter_comes_with_its_day_and_words() -> None:
    told = taken(about_hoarding(proof("The Housing Manager stated that nobody leads on hoarding.")))
    assert told.words.endswith("; Housing Manager (raised it, 4 March 2031)")
    assert told.cites


@pytest.mark.parametrize("who", ["The Chairman", "A Member of the Group"])
def test_who_is_no_post_of_a_partner_is_not_named(who: str) -> None:
    assert who.split()[-1] not in taken(about_hoarding(proof(f"{who} stated that nobody leads on it."))).words


def test_a_lead_by_title_only_is_told_as_one() -> None:
    owned = {"issue": "Hoarding", "owner": {"name": "Lamp Lead", "kind": "post", "post": "Lamp Lead"},
             "relation": "leads", "state": "current", "last_cited": "2031-03-04", "evidence": []}  # fmt: skip
    for by_title, only in (("Lamp Lead", " by title only"), (None, "")):
        shown = Answer("", "", [], [owned | {"by_title": by_title}])
        told = taken(about_hoarding(proof("Nobody leads on it.")), owns=shown).words
        assert f"Lamp Lead (leads on Hoarding{only}, 4 March 2031)" in told


def test_a_task_that_is_withdrawn_points_to_nobody() -> None:
    said = "Ada Quill to write."
    step = {"meeting": "2031-03-04", "item": "4", "state": "assigned", "owner": "Ada Quill", "quote": said}
    theme = THEME | {"story": [step], "evidence": [proof(said)]}
    themes, none = Answer("", "", [], [theme]), Answer("", "", [], [])
    row = about_hoarding(proof("Nobody leads on it."))
    over = Answer("", "", [], [{"state": "superseded", "chain": [{"quote": said}]}])
    shown = {"themes everything=True": themes, "owns": none}
    assert "given a task on it, 4 March 2031" in taken(row, **shown, **{"follow-through": none}).words
    assert not taken(row, **shown, **{"follow-through": over}).words


@pytest.mark.parametrize("post", ["IOM co-coordinator", "IOM Coordinator", "IOM co-ordinator"])
def test_a_post_is_the_same_however_it_is_spelt(post: str) -> None:
    assert is_post("IOM co-ordinator", post)
    assert not is_post("IOM co-ordinator", "Head of IOM")


@pytest.mark.parametrize("post", ["Councillor", "Lay Member", "Councillor, Fernhaven Council", "Representative"])
def test_what_is_no_post_of_its_own_is_not_offered(post: str) -> None:
    row = about_hoarding(proof("Nobody leads on it."), kind="ambiguous_owner")
    assert post not in taken(row | {"candidates": [post]}).words
    assert "Councillor for Lamps" in taken(row | {"candidates": ["Councillor for Lamps"]}).words


def test_a_post_that_is_itself_vacant_is_not_offered_and_a_part_time_one_is() -> None:
    row = about_hoarding(proof("Nobody leads on it."), kind="ambiguous_owner", candidates=["Lamp Nurse, Lake Trust"])
    empty = gap("Lamp Nurse", "no_owner") | {"kind": "post_vacant", "key": "post:lamp-nurse", "label": "Post vacant"}
    for vacant, is_offered in ((empty, False), (empty | {"label": "Post part-time"}, True),
                               (empty | {"what": "Nurse"}, True), (empty | {"what": "Lake Nurse"}, True)):  # fmt: skip
        known = Asked(fernhaven(), Window(), Ledger(), answers([row, vacant]))
        assert ("Lamp Nurse" in could_take(known, row).words) is is_offered


def test_who_has_moved_on_is_not_put_forward_for_what_they_left() -> None:
    why = "Ada Quill is the last owner named; the record shows a change."
    row = about_hoarding(proof("Nobody leads on it."), candidates=["Ada Quill"], why=why)
    assert not taken(row | {"kind": "owner_departed"}).words
    assert "Head of Community Safety" in taken(row | {"kind": "ambiguous_owner"}).words
    other = why.replace("Ada Quill", "Tom Reed")
    assert "Head of Community Safety" in taken(row | {"kind": "owner_departed", "why": other}).words


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_candidate_is_shown_as_it_stands(words: str) -> None:
    told = taken(about_hoarding(proof("Nobody leads on it."), kind="ambiguous_owner", candidates=[words]))
    assert words.partition(" (")[0] in told.words or not words.strip()


@pytest.mark.parametrize(
    ("gap_of", "day", "is_offered"),
    [
        ("Fly-tipping and graffiti", "2031-03-04", True),
        ("Fly-tipping and graffiti", "2030-12-01", False),  # given before the minutes that speak of the gap
        ("Fly-tipping near schools", "2031-03-04", False),  # a matter of its own
    ],
)
def test_a_task_on_one_of_the_things_in_the_name_ties_a_post(gap_of: str, day: str, is_offered: bool) -> None:
    said = "Ada Quill to submit options for fly-tipping."
    step = {"meeting": day, "item": "9", "state": "assigned", "owner": "Ada Quill", "quote": said}
    given = [proof(said) | {"meeting": day}]
    theme = THEME | {"issue": "Fly-tipping", "story": [step], "evidence": given, "owners": []}
    shown = {"themes everything=True": Answer("", "", [], [theme]), "owns": Answer("", "", [], []),
             "follow-through": Answer("", "", [], [])}  # fmt: skip
    row = gap(gap_of, "no_owner", key="issue:x", issue=gap_of, evidence=[proof("It had no lead.")])
    assert ("given a task on it" in taken(row, **shown).words) is is_offered


def test_words_by_which_somebody_led_are_no_task() -> None:
    said = "Ada Quill, as lead for hoarding, presented the paper."
    step = {"meeting": "2031-03-04", "item": "4", "state": "assigned", "owner": "Ada Quill", "quote": said}
    owners = [{"meeting": "2031-03-04", "owner": "Ada Quill", "how": "leads", "quote": said}]
    theme = THEME | {"story": [step], "evidence": [proof(said)], "owners": owners}
    shown = {"themes everything=True": Answer("", "", [], [theme]), "owns": Answer("", "", [], []),
             "follow-through": Answer("", "", [], [])}  # fmt: skip
    told = taken(about_hoarding(proof("Nobody leads on it.")), **shown).words
    assert "led on Hoarding, 4 March 2031" in told
    assert "task" not in told
