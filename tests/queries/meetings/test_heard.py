"""Who is heard at a meeting is read from the plainest sentences alone; what may be said elsewhere shows nobody."""

from __future__ import annotations

import pytest

from queries.meetings.heard import is_person, who_speaks


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Lake Fire Commander said that fires were fewer.", "The Lake Fire Commander"),
        ("The ICB Safeguarding Lead, Ada Moss, said that beds were short.", "The ICB Safeguarding Lead, Ada Moss"),
        ("Ben Low (Lake Fire Service) informed the Board of the drill.", "Ben Low, Lake Fire Service"),
        ("Mr Ben Low (Head of Service, Probation) attended to provide the update.",
         "Mr Ben Low, Head of Service, Probation"),
        ("Ada Moss, who was attending as Head of the Probation Service, said little.",
         "Ada Moss, Head of the Probation Service"),
        ("Superintendent Cal Moor, who had been appointed in May, provided the police update.",
         "Superintendent Cal Moor"),
        ("The update was provided by the Interim Safety Manager and he left.", "the Interim Safety Manager"),
        ("The Board was addressed by the new Fire Commander (Ben Low) who looked forward to it.",
         "the new Fire Commander, Ben Low"),
        ("The update was given by Inspector Cal Moor on behalf of the Lake Commander.", "Inspector Cal Moor"),
        ("Ada Moss, on behalf of Lake Homes, said that it was late.", "Ada Moss, Lake Homes"),
        ("Ada Moss (Lake Homes) repeated that the fence was not theirs.", "Ada Moss, Lake Homes"),
        ("Ada Moss, Manager of Victim Aid, said that it was late.", "Ada Moss, Manager of Victim Aid"),
        ("In response to a question, the Fire Commander said no.", "the Fire Commander"),
    ],
)  # fmt: skip
def test_who_speaks_reports_or_attends_is_there(sentence: str, who: str) -> None:
    assert who_speaks(sentence) == who


@pytest.mark.parametrize(
    "sentence",
    [
        "An update had been received from the Fire Commander, Ben Low.",
        "The Fire Commander said in a letter that fires were fewer.",
        "The Fire Commander had said that fires were fewer.",
        "The former Fire Commander said that fires were fewer.",
        "The Fire Commander reported in writing that fires were fewer.",
        "At the last meeting the Fire Commander said that fires were fewer.",
        "In March the Fire Commander said that fires were fewer.",
        "Ada Moss, who had met the Fire Commander, wrote a report.",
        "Residents who had met the Fire Commander said that he was kind.",
        "The Fire Commander was thanked.",
        "The Chairman of the Police Liaison Panel said that calls were many.",
        "The report was written by the Fire Commander.",
        "A question was put to the Fire Commander.",
        "He said that the Fire Commander would come.",
        "Ada Moss, a victim of the floods, said that the gates were late.",
        "The victim said that the gates were late.",
        "The Council's contractor, Ben Low, said that the gates were stored.",
    ],
)
def test_what_is_said_elsewhere_or_by_another_shows_nobody(sentence: str) -> None:
    assert who_speaks(sentence) == ""


def test_an_organization_alone_is_no_person() -> None:
    assert not is_person("The Lake Fire Service")
    assert is_person("The Lake Fire Service Commander")
