"""The answers that a server should keep of a partnership, in; which of them must be written or go, out.

An answer is worked out from what the server holds beside it. A mark over its words, the rules it was worked out by and
the load it was worked out from tells whether it still is that answer, so that it need not be worked out to be compared.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from graph.store.neo4j.content import Content
from graph.store.neo4j.layout import ANSWER
from graph.store.neo4j.rows import Properties, fields

if TYPE_CHECKING:
    import neo4j

ANSWER_KEPT = ("graph", "key", "rules", "load", "answer", "mark")
_READ = (
    f"MATCH (n:{ANSWER} {{graph: $graph}}) "
    f"RETURN elementId(n), labels(n), size(keys(n)), {fields('n', ANSWER_KEPT)}"
)


def compare_answers(read: neo4j.Session, content: Content) -> tuple[list[Properties], list[str]]:
    """The answers to write, all where one is not as it should be, and the element ids of those that must go."""
    held: dict[str, str] = {}
    stale = []
    for identity, labels, count, *values in read.run(_READ, graph=content.partnership.graph):
        told = dict(zip(ANSWER_KEPT, values, strict=True))
        good = labels == [ANSWER] and count == len(ANSWER_KEPT) and _is_good(content, told)
        if told["key"] in held or told["key"] not in content.answers.askings or not good:
            stale.append(identity)
        else:
            held[told["key"]] = identity
    if held.keys() == set(content.answers.askings):
        return [], stale
    return [_properties(content, key, answer) for key, answer in content.answers.work_out().items()], stale


def _properties(content: Content, key: str, answer: bytes) -> Properties:
    told: Properties = {"graph": content.partnership.graph, "key": key, "rules": content.answers.rules}
    told |= {"load": content.notes["load"], "answer": answer}
    return {**told, "mark": _mark(told)}


def _is_good(content: Content, told: Properties) -> bool:
    """Whether an answer is worked out by these rules from this load, and nobody changed it."""
    same = (told["rules"], told["load"]) == (content.answers.rules, content.notes["load"])
    return same and isinstance(told["answer"], bytes | bytearray) and told["mark"] == _mark(told)


def _mark(told: Properties) -> str:
    words = "\0".join(str(told[name]) for name in ("graph", "key", "rules", "load"))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass") + b"\0" + bytes(told["answer"])).hexdigest()
