"""A made-up region's lists of people in; how long it takes to say who is who, and how that grows, out."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.measure import warm_seconds
from graph.identity.mentions import Mention
from graph.identity.people import resolve_people
from graph.names import name_key, parse_name

MENTIONS = 20_000
BOROUGHS = 32  # boards of a region, each with people of its own
_GIVEN = (
    "Alan", "Beth", "Carl", "Dora", "Eric", "Fay", "Gus", "Hana", "Ivan", "Jo", "Kim", "Liam", "Mona", "Neil", "Olga",
    "Pam", "Quin", "Rosa", "Sam", "Tess", "Uma", "Vic", "Wen", "Yusuf", "Zoe",
)  # fmt: skip
_SYLLABLES = ("bar", "cot", "den", "fal", "gor", "hol", "kit", "lin", "mar", "nor", "pem", "ros", "sel", "tor", "wes")
_POSTS = ("head parks", "harbour manager", "director housing", "borough commander", "clinical lead", "")


def who_is_who() -> Iterator[tuple[str, str, str]]:
    """Rows for the table: the seconds for a region, and what twice the mentions cost."""
    half, whole = mentions(MENTIONS // 2), mentions(MENTIONS)
    first, second = warm_seconds(lambda: resolve_people(half)), warm_seconds(lambda: resolve_people(whole))
    people = len(resolve_people(whole).by_key)
    yield f"who is who, {MENTIONS:,} mentions of {people:,} people", f"{second:.1f} s", "seconds"
    yield f"who is who, twice the mentions ({BOROUGHS} boards)", f"{second / first:.2f} x", "<= 2.3 x"


def mentions(number: int) -> list[Mention]:
    """Mentions spread over the boards: each person is listed at ten meetings, some under another spelling."""
    found = []
    for place in range(number):
        person, meeting = divmod(place, 10)
        board = person % BOROUGHS
        found.append(_mention(person, board=board, year=2012 + meeting, slip=place % 97 == 0))
    return sorted(found)


def _mention(person: int, *, board: int, year: int, slip: bool) -> Mention:
    given = _GIVEN[person % len(_GIVEN)]
    parts = (person // len(_GIVEN), person // 7, person // 3, person)
    surname = "".join(_SYLLABLES[part % len(_SYLLABLES)] for part in parts).title()
    written = f"{given} {surname}{'e' if slip else ''}"
    post = _POSTS[person % len(_POSTS)]
    return Mention(
        key=name_key(written), written=written, display=parse_name(written).display, document=f"{board}-{year}",
        date=f"{year}-03-{1 + board % 28:02}", board=f"body:{board}", listed=True, post=post, title=post,
        organization=f"organization:{person % 6}-{board}", role="", gender="",
    )  # fmt: skip
