"""A task and what later minutes say under the name of its matter, in; whether that is its end, told otherwise, out.

'Ann was nominated' ends a task to ask for a representative, 'the assessment was published' one to draft it.
"""

from __future__ import annotations

import re

from graph.deeds import DONE, Deed, deed_words, deeds_asked, deeds_told
from graph.schema import Node
from graph.task_owners import is_in, owners_of
from graph.tasks import stems_of
from graph.words import load_words

SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-Z])|\s[-–—]\s(?=[A-Z])")
_ENOUGH = 2  # words of a task that leave no doubt that a sentence speaks of it


def asked_of(node: Node) -> tuple[Deed, ...]:
    """What a task asks to be done; a list of actions writes 'Write to the Trust'."""
    text = str(node.props["text"])
    return deeds_asked(text) or deeds_asked(f"to {text[:1].lower()}{text[1:]}")


def is_found(node: Node, text: str) -> bool:
    """Whether somebody is told to be named where a task asks for one: 'ask Homes for a rep', 'Ann was nominated'."""
    found = deed_words("finds_people")
    sought = any(deed.verbs & found and set(deed.things[:1]) & deed_words("people_sought") for deed in asked_of(node))
    sought = sought or (not deeds_asked(str(node.props["text"])) and _last_word(node) in deed_words("people_sought"))
    told = (deed for sentence in SENTENCE.split(text) for deed in deeds_told(sentence))
    return sought and any(deed.state == DONE and deed.verbs & found for deed in told)


def _last_word(node: Node) -> str:
    return str(node.props["text"]).lower().rstrip(" .").rpartition(" ")[2]


def is_out(node: Node, text: str) -> bool:
    """Whether the paper that a task was to make is told to be out: 'draft the needs assessment', 'it was published'."""
    asked = {verb for deed in deeds_asked(str(node.props["text"])) for verb in deed.verbs}
    if asked and not asked & deed_words("makes_a_paper"):
        return False
    task = " ".join(str(node.props["text"]).lower().split())
    told = ((deed, sentence) for sentence in SENTENCE.split(text) for deed in deeds_told(" ".join(sentence.split())))
    return any(_is_of_paper(deed, task, sentence) for deed, sentence in told)


def _is_of_paper(deed: Deed, task: str, sentence: str) -> bool:
    """Whether a deed puts out the paper that a task names as well: by two words of its name at least."""
    if deed.state != DONE or not deed.verbs & deed_words("out") or not deed.things:
        return False
    own = stems_of(task)
    paper = re.compile(rf"\b(?!(?:the|an?|this|that|its|their|our|new) )[\w-]+ {re.escape(deed.things[0])}\w*")
    named = any(found in task for found in paper.findall(sentence.lower()))
    return named or (bool(stems_of(deed.things[0]) & own) and len(own & stems_of(sentence)) >= _ENOUGH)


def answers(node: Node, text: str, *, owner: bool) -> bool:
    """Whether the owner of a task to find something out tells what was found: 'Ms Hart confirmed that ...'."""
    said = load_words("progress")
    found = re.search(said["found_out"], text)
    asked = re.search(said["find_out"], str(node.props["text"]), re.IGNORECASE)
    if found is None or asked is None:
        return False
    who = found["who"].strip()
    return any(is_in(name, who) or (owner and name.split()[0] == who) for name in owners_of(node))
