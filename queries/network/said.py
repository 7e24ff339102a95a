"""Things and relations, in; the short words by which a board knows them, out."""

from __future__ import annotations

from graph.dates import spoken
from graph.schema import Edge, Node
from queries.facts import title_in, words_of
from queries.wording import ATTENDANCE_WORDS, RELATIONS, first_words, quoted, said_kind

WORK = {"Action": "the action", "Resolution": "the decision", "ProgressUpdate": "the update"}
MOST_WORDS = 16
UNNUMBERED = "Not under a numbered item"  # what stands in place of a title where an item has none


def called(node: Node) -> str:
    """A thing by the words a reader finds it by: an item by its number and day, an action by its words."""
    if node.kind == "AgendaItem":
        number = str(node.props.get("number") or "")
        title = "" if is_untitled(node) else f" ({node.name})"
        return f"{f'item {number}' if number else 'an item'} of {spoken(node.date)}{title}"
    if node.kind in WORK:
        return f"{WORK[node.kind]} “{first_words(words_of(node).rstrip('. '), MOST_WORDS)}”"
    return quoted(node.name) if node.kind == "Issue" else node.name  # a matter of no list is a whole sentence


def is_untitled(node: Node) -> bool:
    """Whether an item has no title of its own, so that its number and day name it."""
    titled = node.props.get("title") or node.props.get("inferred_title")
    number = str(node.props.get("number") or "")
    return node.kind == "AgendaItem" and not titled and node.name in ("", number, f"Item {number}", UNNUMBERED)


def step_words(edge: Edge, here: Node, there: Node) -> str:
    """A relation in words, read from where one stands to where it leads."""
    forward = edge.src == here.key
    words = RELATIONS.get(said_kind(edge), (edge.kind.lower(), edge.kind.lower()))[0 if forward else 1]
    title = title_in(edge) if edge.kind == "HOLDS" else ""
    start = title if title and not forward else called(here)
    end = title if title and forward else called(there)
    told = f"{start} {words} {end}"
    if edge.kind == "ATTENDED" and (state := str(edge.props.get("state") or "")):
        told += f" ({ATTENDANCE_WORDS.get(state, state)})"
    return told[:1].upper() + told[1:]
