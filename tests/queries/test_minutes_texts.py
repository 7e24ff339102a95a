"""The sentence around a place in minutes is one sentence, however long a line is."""

from __future__ import annotations

from queries.meetings.texts import LONG, MinutesText


def test_a_long_sentence_within_a_long_line_is_no_more_than_itself() -> None:
    long = f"The Lamp Warden said that {'the lamps of the ward were out and ' * 9}nobody came."
    whole = f"Lamps.\n{long} The Board thanked her.\n\nRESOLVED that this be noted.\n"
    assert len(long) > LONG
    said = MinutesText("m.txt", whole, 0, len(whole)).sentence(whole.index("Warden"), "2031-03-04")
    assert said.quote == long
    assert whole[said.start : said.end] == said.quote
