"""Files that no clerk writes: read or refused in one sentence, and soon."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from graph.errors import LoadError
from loaders.pipeline import read_file

MOST = 20.0  # seconds of processor time, far above what any of these takes and far below what a bad pattern would

HEAD = "Fernhill Board\nMinutes of the meeting held on 4 June 2031\nPresent: Ann Lee (AL), Bo Day (BD)\n\n1. Lamps\n\n"

FIRST = ("Ann", "Bo", "Cy", "Dot", "Eve", "Fay", "Gus", "Hal", "Ida", "Jon", "Kay", "Lil")
LAST = ("Abbot", "Baker", "Carter", "Dale", "Ellis", "Frost", "Grant", "Hale", "Innes", "Jones", "Kent", "Lowe", "Moss")
ENDS = ("", "by", "ford", "ley", "low", "son", "ton", "well", "wick", "worth", "wright")
THINGS = ("lamp", "path", "roof", "fence", "meadow", "ledger", "kitchen", "bench", "orchard", "bridge", "gate", "pond")


def someone(n: int) -> str:
    """One of 1,716 people."""
    return f"{FIRST[n % 12]} {LAST[n % 13]}{ENDS[n % 11]}"


def deed(n: int) -> str:
    """One of many deeds of one of many people."""
    thing, place = THINGS[n % 12] + ENDS[n // 144 % 11], THINGS[n // 12 % 12]
    return f"{someone(n)} to send the {thing} survey and the {place} register to {someone(7 * n + 3)}"


FILES = {
    "spaces.txt": "Action " + " " * 60_000 + "x\n",
    "names.txt": "Present: " + ", ".join(f"Ann Lee{'e' * (n % 7)}" for n in range(8_000)) + "\n",
    "deep.html": "<html><body>" + "<div>" * 60_000 + "Minutes</body></html>",
    "long.txt": "Minutes of the Board / 4 June 2031 / Hall\n" * 80_000,
    "owners.txt": HEAD + "Item    Action\n" + "It was agreed to count the lamps again in May.      AL\n\n" * 2_500,
    "asks.txt": HEAD + "Actions\n\n* Ann to count lamps\nThen we all talked of the rain for an hour.\n" * 2_500,
    "deeds.txt": HEAD + "".join(f"ACTION: Ann Lee to count lamp {n} of the row.\n" for n in range(4_000)),
    "list.txt": HEAD + "Actions\n" + "".join(f"- {deed(n)}\n" for n in range(9_000)),
    "column.txt": HEAD.replace("1.", "".join(f"{someone(n)}\n" for n in range(1_500)) + "\n1.")
    + "Item Minute Action\n"
    + "".join(f"We spoke of the {THINGS[n % 12]} for long. {someone(n)} 4\n" for n in range(1_500)),
    "brackets.txt": "Present: " + "(" * 5_000 + "Ann Lee" + ")" * 5_000 + "\n",
}


def refusal(path: Path) -> str:
    """The sentence that refuses a file, "" for one that is read."""
    try:
        read_file(path)
    except LoadError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", FILES)
def test_an_odd_file_is_soon_done_with(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FILES[name])
    begun = time.process_time()
    told = refusal(path)
    assert "\n" not in told
    assert time.process_time() - begun < MOST
