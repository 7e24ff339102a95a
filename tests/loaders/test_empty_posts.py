"""Sentences that say that nobody holds a post, or that a group has no chair; hopes and questions say nothing."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting, said


def _empty(text: str) -> list[str]:
    return [one.post for one in said(text).issues if one.post]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("There is no lamp secondee. The last one was called back.", ["lamp secondee"]),
        ("The top three: no bins; no lamp secondee since June 2030, which may be noticed.", ["lamp secondee"]),
        ("Lamp secondee - there hasn't been one since last June.", ["Lamp secondee"]),
        ("It is now fourteen months since there was a therapist.", ["therapist"]),
        ("As there was no chair of the Lamp Sub-Group, it had not met.", ["Chair of the Lamp Sub-Group"]),
        ("Lamp Sub-group. With Bo Marsh's move there is no chair.", ["Chair of the Lamp Sub-group"]),
        ("Lamp Sub-group. It has not met since 2030 and is without a chair.", ["Chair of the Lamp Sub-group"]),
        ("AGREED that a Lamp Group be set up. No chair could be found in the room.", ["Chair of the Lamp Group"]),
        ("Tess Moor was thanked. A new Vice-Chair to be elected at the next meeting.", ["Vice-Chair"]),
        ("Tess Moor was thanked. A new Vice-Chair to be elected in May.", ["Vice-Chair"]),
        ("The lamp register has no keeper.", ["Keeper of the lamp register"]),
        ("Lamp register. A copy was found. It has no keeper.", ["Keeper of the lamp register"]),
        ("The Lamp Group hasn't met since May. With Bo gone there's nobody in the chair.", ["Chair of the Lamp Group"]),
        ("3.1 Lamp nurse. Vacant since last May. Somebody was found and withdrew.", ["Lamp nurse"]),
        ("3.1 Lamps and light. Vacant since last May.", ["Lamps and light post"]),
        ("3.1 Lamp Manager. It was advertised in May. Until then the post is vacant.", ["Lamp Manager"]),
    ],
)
def test_nobody_is_in_a_post(text: str, posts: list[str]) -> None:
    assert _empty(text) == posts


@pytest.mark.parametrize(
    "text",
    [
        "There is no clerk.",
        "Vacant land near the mill was seen.",
        "3.1 Vice Chair. Vacant since Bo went.",  # who is in an office the lists of people tell
        "3.1 Lamp nurse. Vacant since Bo went. Ida Marsh was appointed and starts in June.",
        "There was nobody in the chair today.",
        "Lamp supply. Until then the post is vacant.",
        "Lamp Manager. It was asked whether the post is vacant.",
        "The meeting was without a chair.",
        "It was asked whether the lamp register has no keeper.",
        "The dog has no owner.",
        "Vice-Chair. There were no nominations and the office remains vacant.",
        "There was no such secretary.",
        "The Lamp Group, which had been without a chairman since May, be merged with the Kite Group.",
        "The Lamp Group, which is without a chair, was disbanded.",
        "The Lamp Group and the Kite Group were set up. No chair could be found.",  # of which
        "It was asked whether a new Vice-Chair is to be elected.",
        "The new Chair to be elected in May was discussed by the Lamp Trust.",
        "The new Chair to be elected in June was discussed by the Lamp Trust.",
        "It was asked whether there is no lamp secondee.",
        "If there is no chair of the Lamp Sub-Group it cannot meet.",
        "There is no chair.",
        "There was no chair for the visitor.",
        "There is no need for a lamp secondee.",
    ],
)
def test_other_words_tell_of_no_empty_post(text: str) -> None:
    assert _empty(text) == []


def test_a_group_that_the_same_words_end_needs_no_chair() -> None:
    text = "The Kite Group, which had been without a chair since May, be merged with the Lamp Group."
    assert said(text).issues == []


@pytest.mark.parametrize("text", ["He has had two vacancies in the team.", "Pia has vacancies in her team."])
def test_what_a_partner_lacks_at_home_is_no_empty_post(text: str) -> None:
    assert [one for one in said(text).issues if one.cue == "vacant"] == []


@pytest.mark.parametrize(
    ("title", "text", "matter"),
    [
        ("Plan", "3. Warm bus. Still no lead. It was cold.", "Warm bus"),
        ("Plan", "4.3 Warm bus. The priority has had no lead since the plan began.", "Warm bus"),
        ("Warm bus", "There is still no lead for the third priority.", "WARM BUS"),
        ("Strategic priorities", "There is still no lead for the third priority.", "third priority"),
        ("Warm bus", "The priority still has no lead.", "WARM BUS"),
        ("Warm bus", "Tess Moor noted that this priority had now been without a lead for the life of the Plan.",
         "WARM BUS"),
        ("Priority 3: warm bus", "There has been no lead since August.", "WARM BUS"),
    ],
)  # fmt: skip
def test_a_matter_without_a_lead_is_told_by_its_name(title: str, text: str, matter: str) -> None:
    assert [(one.issue, one.cue) for one in meeting(f"{title}|{text}").issues] == [(matter, "unled")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Priority leads", "The priority still has no lead."),  # which of them
        ("Warm bus", "The priority had been without a lead until Tess Moor took it on."),
        ("Warm bus", "There has been no lead time for this."),
        ("Warm bus", "The trustees could not do it, as no funding had come forward."),
    ],
)
def test_no_matter_is_told_as_without_a_lead(title: str, text: str) -> None:
    told = meeting(f"{title}|{text}").issues
    assert [one.issue for one in told if one.cue == "unled"] == []
    assert not {one.issue for one in told} & {"had come forward", "life of the Plan"}


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("All in favour: Tess Moor is Vice Chair for two years.", ["Tess Moor"]),
        ("It was agreed that Tess Moor be Vice Chair.", ["Tess Moor"]),
        ("Tess Moor is Vice Chair of the Lamp Trust and a keen walker.", []),
    ],
)
def test_who_was_chosen_as_vice_chair(text: str, led: list[str]) -> None:
    assert [one.lead for one in said(text).leads if one.issue == "Vice Chair"] == led
