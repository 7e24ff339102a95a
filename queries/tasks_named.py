"""A few words of an action, or the name of an owner, as somebody typed them, in; the action or the owner meant out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.dates import spoken
from graph.errors import NotFoundError
from graph.identity.words import plain
from graph.judgements import new_owner, task_of
from graph.schema import Node
from graph.view import View
from queries.asked import answers_to, nearest, said_near
from queries.wording import first_words

OWNERS = ("Person", "Post", "Organization", "Body")
_SHOWN = 5  # how many actions are offered
_WORDS = 16  # and how many words of each
WHY_WORDS = 12  # of an action in front of the reason for a decision, where its key alone would tell a reader nothing


def find_task(view: View, words: str) -> str:
    """The whole text of the one action that holds these words, each of them whole; several or none give an error.

    A text that is an action's from end to end is taken as it is, as is a key.
    """
    tasks = view.nodes(["Action", "Resolution"])
    asked = plain(words)
    if any(words == node.key or task_of(_text(node)) == task_of(words) for node in tasks):
        return words
    holding = [node for node in tasks if asked and _says(node, asked)]
    held = [node for node in holding if node.kind == "Action"] or holding  # a resolution tells its action once more
    if not held:
        raise NotFoundError(
            f'No action in the record has the words "{words}"{_offered(_alike(tasks, asked))}; '
            "nothing was written: give words that stand in it, or load its minutes first."
        )
    if len(held) > 1:
        raise NotFoundError(
            f'More than one action has the words "{words}"{_offered(held)}; '
            "nothing was written: give more of its words, or the key in brackets."
        )
    return named_alone(held[0], tasks)


def named_alone(task: Node, tasks: Iterable[Node]) -> str:
    """What names one task and no other: its words, or its key where other tasks have the same words, or it has none."""
    same = [node for node in tasks if task_of(_text(node)) == task_of(_text(task))]
    places = {str(node.props.get("item") or node.key) for node in same}  # words hold for every task that has them
    return _text(task) if len(places) == 1 and _text(task).strip() else task.key


def check_owner(view: View, name: str, own: Iterable[str] = ()) -> None:
    """Refuse an owner that no person, post, organisation or board answers to, in the record or by one's own names."""
    if new_owner(name):
        return
    known = view.nodes(keys=[name]) if ":" in name else []
    if known or plain(name) in map(plain, own):
        return
    if any(answers_to(node, name) or plain(node.name) == plain(name) for node in view.nodes(OWNERS)):
        return
    near = nearest(view, name, OWNERS)
    hint = f" ({said_near(near)})" if near else ""
    raise NotFoundError(
        f'Nobody in the record answers to "{name}" as an owner{hint}; nothing was written: '
        'give a name the minutes use, "new: NAME" for somebody new, or "new post: TITLE" for a new post.'
    )


def _says(node: Node, asked: str) -> bool:
    """Whether the words of an action hold those asked for as whole words: "SW" does not stand in "swiftly"."""
    return f" {asked} " in f" {plain(_text(node))} "


def _text(node: Node) -> str:
    return str(node.props.get("text") or "")


def _alike(tasks: Sequence[Node], asked: str) -> list[Node]:
    """The actions that share at least half of the longer words, most of them first."""
    wanted = {word for word in asked.split() if len(word) > 3}
    shared = {node.key: len(wanted & set(plain(_text(node)).split())) for node in tasks if node.kind == "Action"}
    close = [node for node in tasks if shared.get(node.key, 0) * 2 >= max(len(wanted), 1)]
    return sorted(close, key=lambda node: (-shared[node.key], node.date, node.key))


def _offered(nodes: Sequence[Node]) -> str:
    """Some actions by their words, key and day."""
    shown = [(first_words(_text(node), _WORDS), node) for node in nodes[:_SHOWN]]
    told = [f'"{words}" ({node.key}, {spoken(node.date) or "no date"})' for words, node in shown]
    more = [f"{len(nodes) - _SHOWN} more"] if len(nodes) > _SHOWN else []
    return ": " + "; ".join(told + more) if told else ""
