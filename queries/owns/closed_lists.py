"""A row of owners, in; the same in the words of the closed lists that programs rely on, out.

Our own words are finer, and a later version may have more of them: they stand beside, in `role` and `standing`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.owns.owning import PRESIDED, VICE

# A finer word of ours, and the one of the list that holds it.
STATES = {"closed": "ended", "passed_on": "ended", "to_come": "last_cited"}
RELATIONS = {
    "acting_lead": "leads", "future_lead": "leads",
    "acting_chair": "chairs", "future_chair": "chairs", PRESIDED: "chairs",
    VICE: "supports",
}  # fmt: skip


def for_programs(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row in the words of the closed lists, with the finer words in `role` and `standing`."""
    relation, state = row["relation"], row["state"]
    plain = {"relation": RELATIONS.get(relation, relation), "state": STATES.get(state, state)}
    return {**row, **plain, "role": relation, "standing": state}
