"""A view in; the answers to the questions that are often asked of all partnerships, packed to be kept, and back, out.

They are worked out once, where a partnership is published, by the same functions that answer it alone.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import PartnerGraphError
from graph.spelling import spelled
from graph.view import View, Window
from queries.across import Told
from queries.answer import Answer
from queries.catalogue import CATALOGUE
from queries.facts import EVER
from queries.question import Option, Query, called

TEXTS = "texts"  # among which the words of a question are looked for
ROOMS = ("graph", "queries")


def asking_of(query: Query, given: Mapping[str, Any]) -> str:
    """The name of a question with its options, without words and dates."""
    usual = {option.name: () if option.many else option.default for option in query.options}
    told = {name: value for name, value in given.items() if value and value != usual.get(name)}
    return spelled([query.name, told])


def askings() -> Iterator[tuple[Query, dict[str, Any]]]:
    """Every question that is kept: as it stands, and with each of its options alone."""
    for query in CATALOGUE:
        if query.across and not any(argument.required for argument in query.arguments):
            yield query, {}
            yield from ((query, {o.name: (v,) if o.many else v}) for o in query.options for v in _values(o))


def _values(option: Option) -> tuple[Any, ...]:
    return (True,) if option.kind == "yes" else tuple(choice for choice in option.choices if choice != option.default)


def kept_names() -> list[str]:
    """The names of everything that is kept."""
    texts = [texts_of(query) for query in CATALOGUE if query.across and query.across.texts]
    return [*(asking_of(query, given) for query, given in askings()), *texts]


def keep_answers(view: View) -> dict[str, bytes]:
    """The answers by the name of their question, and the texts in which words are looked for."""
    kept = {asking_of(query, given): pack(answer_of(query, view, given)) for query, given in askings()}
    for query in CATALOGUE:
        if query.across and query.across.texts:
            kept[texts_of(query)] = _packed(called(query.across.texts)(view))
    return kept


def texts_of(query: Query) -> str:
    """The name under which the texts of a question are kept."""
    return spelled([query.name, TEXTS])


def answer_of(query: Query, view: View, given: Mapping[str, Any], *words: str, window: Window = EVER) -> Told:
    """What one partnership answers, or the sentence that says why it does not; its name is filled in by the caller."""
    try:
        return Told("", query.answers(view, *(words or ("" for _ in query.arguments)), **given, window=window))
    except PartnerGraphError as error:
        if error.exit_code != 1:
            raise
        return Told("", None, str(error))


def pack(told: Told) -> bytes:
    """An answer as it is kept."""
    return _packed([told.why, *(told.answer or ())])


def _packed(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=dict)
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpack(packed: bytes) -> Any:
    """The value that was kept."""
    return json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))


def unpack_answer(packed: bytes) -> Told:
    """The answer that was kept."""
    why, *parts = unpack(packed)
    return Told("", Answer(*parts) if parts else None, why)


@cache
def rules() -> str:
    """Names the rules by which answers are worked out: by others, what was kept has to be worked out again."""
    told, root = hashlib.sha256(), Path(__file__).parents[1]
    for path in sorted(path for room in ROOMS for path in (root / room).rglob("*") if path.suffix in (".py", ".yml")):
        told.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()[:16]
