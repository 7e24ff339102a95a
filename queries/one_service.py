"""Names of organisations, in; whether two mean one, and the pairs that may be the same service of an area, out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from graph.view import View
from queries.meetings.recognized import authorities

WHY = "both names are those of the {service} service, of which an area mostly has one"


def is_same_partner(one: str, other: str) -> bool:
    """Whether two names mean one partner: the same, or the one with its place in front or its kind behind."""
    short, long = sorted((one, other), key=len)
    within = long.endswith(f" {short}") or long.startswith(f"{short} ")
    return short == long or (len(short.split()) > 1 and within)


def one_service(view: View) -> Iterator[dict[str, Any]]:
    """Pairs of organisations that may be one service under two names; only a person can tell, so it is asked."""
    partners = sorted(view.nodes(["Organization"]), key=lambda node: node.key)
    for service in (one for one in authorities() if one.single):
        called = [node for node in partners if service.is_called(node.name)]
        for left, right in combinations(called, 2):
            yield {
                "kind": "organization", "left": left.name, "left_key": left.key, "right": right.name,
                "right_key": right.key, "why": WHY.format(service=service.name.lower()), "decided": False,
            }  # fmt: skip
