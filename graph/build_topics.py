"""A line 'Topic: what became of it' of later minutes, in; the one earlier task whose text holds all its topic, out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.dates import fewest_months
from graph.deeds import DONE, deeds_asked, deeds_told, same_verb
from graph.schema import Node
from graph.tasks import name_words
from graph.words import load_words

RULE = "later minutes name its topic"
_TOPIC = re.compile(
    r"(?:[A-Z][^:.;]{3,60}: )?(?P<topic>[A-Z][\w'’/-]*(?: [\w'’&/-]+){1,6}?)(?::| [-–—]) (?=\S)"
)  # also behind 'The following were noted: '
_BARE = re.compile(r"(?i)[.!] (?:action )?(?:completed?|done|discharged|closed)\W*$")
_IT = re.compile(r"(?i)\b(?:it|this|these|they|both|all)(?: \w+)? (?:had|has|have|was|were)\b")
_LEAST = 2  # words of a topic; one word alone is too little


def tasks_of_topic(text: str, *, state: str, said_on: str, tasks: Iterable[Node]) -> list[str]:
    """The task that a line names by its topic; [] where none or several fit, or what is done is another thing."""
    found = _TOPIC.match(text)
    topic = name_words(found["topic"]) if found else frozenset()
    if not state or len(topic) < _LEAST:
        return []
    months = load_words("progress")["most_months"]
    near = [task for task in tasks if task.date < said_on and fewest_months([task.date], [said_on]) <= months]
    meant = [task for task in near if topic <= name_words(str(task.props["text"])) and not task.props.get("same_as")]
    if len(meant) != 1 or (state == DONE and not _tells_of_it(text, str(meant[0].props["text"]))):
        return []
    return [meant[0].key]


def _tells_of_it(text: str, task: str) -> bool:
    """Whether what a line tells as done is the matter of its topic: 'it had been sent', 'Complete', the very deed."""
    if _BARE.search(text) or _IT.search(text):
        return True
    told = [deed for deed in deeds_told(text) if deed.state == DONE]
    return any(same_verb(asked, deed) for asked in deeds_asked(task) for deed in told)
