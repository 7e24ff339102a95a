"""Claims in; what the record itself says of names out: other names before, people told apart, deaths, outsiders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.claims import Claim
from graph.names import name_key

Pair = tuple[str, str]


@dataclass(frozen=True)
class Statements:
    """What the record says of people's names, by comparison keys; each with the words that say it."""

    former: Mapping[Pair, str] = field(default_factory=dict)  # name and the name before -> the words
    two: Mapping[Pair, str] = field(default_factory=dict)  # two names of two people -> the words
    died: Mapping[str, str] = field(default_factory=dict)  # name -> the day it was said that this person had died
    outsiders: frozenset[Pair] = frozenset()  # (document, name) of somebody of the public


NOTHING_SAID = Statements()


def gather_statements(claims: Iterable[Claim]) -> Statements:
    """Gather what is said of people's names; other sorts of names are for boards, posts and organisations."""
    former: dict[Pair, str] = {}
    two: dict[Pair, str] = {}
    died: dict[str, str] = {}
    outsiders: set[Pair] = set()
    for claim in claims:
        v = claim.values
        if claim.kind != "renamed" or v.get("sort") != "person":
            continue
        name, other = name_key(str(v["name"])), name_key(str(v.get("other", "")))
        words = " ".join(claim.evidence[0].quote.split()) if claim.evidence else ""
        match v["event"]:
            case "renamed":
                former.setdefault((name, other), words)
            case "two_people":
                two.setdefault((min(name, other), max(name, other)), words)
            case "died":
                died[name] = min(claim.said_on, died.get(name, claim.said_on))
            case "outsider":
                outsiders.add((claim.document, name))
    return Statements(former, two, died, frozenset(outsiders))


def former_post(claim: Claim) -> tuple[str, str] | None:
    """The name, and the post or employer before, where a claim tells them."""
    v = claim.values
    if claim.kind == "renamed" and v.get("event") == "former_post":
        return str(v["name"]), str(v["other"])
    return None
