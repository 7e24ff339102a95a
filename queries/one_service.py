"""Organisations, in; pairs that are named as the same service of an area, where there is one of it, out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from graph.view import View
from queries.meetings.recognized import authorities

WHY = "both names are those of the {service} service, of which an area mostly has one"


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
