"""Every question in one list: a name in; its words, its arguments and the function that answers it, out.

Commands, help, the README, the page and the reports all read this list, so a question is added in one place.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.schema import ACTION_STATES, GAP_KINDS

if TYPE_CHECKING:
    from queries.answer import Answer


class Argument(NamedTuple):
    """A word that a question takes: its name and whether it must be given."""

    name: str
    required: bool = True


class Option(NamedTuple):
    """An option of one question alone: how it is typed, what the function calls it, and what it may be."""

    flag: str
    name: str
    help: str
    kind: str = "text"  # text, date, number, yes (no value), or one of `choices`
    choices: tuple[str, ...] = ()
    many: bool = False
    default: Any = None
    metavar: str = ""


class Column(NamedTuple):
    """A column that people see: its heading, the key of the row, and how it is written."""

    head: str
    key: str  # "owner.name" goes one step down
    form: str = "text"  # a name in cli.cells.FORMS


class Query(NamedTuple):
    """One question: how it is asked, what answers it, and what people see of the answer."""

    name: str
    help: str  # one line, for the list of commands
    find: str  # module:function; takes a view, the arguments by place, options by name and `window`
    about: str  # what the help says below the first line
    examples: tuple[str, ...]  # without the name of the program
    columns: tuple[Column, ...] = ()
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    show: str = ""  # module:function of `cli` that draws the answer, where a table does not do

    @property
    def answers(self) -> Callable[..., Answer]:
        """The function that answers it, imported only now."""
        module, _, function = self.find.partition(":")
        found: Callable[..., Answer] = getattr(importlib.import_module(module), function)
        return found


CATALOGUE: tuple[Query, ...] = (
    Query(
        "gaps",
        "What the record shows no owner for.",
        "queries.gaps:find_gaps",
        "List what the record shows no settled owner for, one entry for each problem, gravest first; WHAT narrows it "
        "to some words. One entry alone also shows what to ask the board and what would disprove it.",
        ("gaps", "gaps --kind no_owner --since 2018", 'gaps "alley gates" --evidence'),
        arguments=(Argument("what", required=False),),
        options=(Option("--kind", "kinds", "Only this kind; may be repeated.", choices=GAP_KINDS, many=True),),
        show="cli.gaps:show",
    ),
    Query(
        "themes",
        "What keeps coming back.",
        "queries.themes:ask_themes",
        "List the issues that come back or are open, with who answered for them at each point; ISSUE tells the story "
        "of one. An issue has come back where it was raised or given out at two meetings; one task done settles none.",
        ("themes", 'themes "fly-tipping"', "themes --new"),
        arguments=(Argument("issue", required=False),),
        options=(
            Option("--all", "everything", "Also what is only reported on, spoken of or settled.", kind="yes"),
            Option("--new", "new", "Phrases that come back and that no issue covers, to adopt.", kind="yes"),
            Option("--priorities", "priorities", "Each priority from one strategy to the next.", kind="yes"),
        ),
        show="cli.themes:show",
    ),
    Query(
        "follow-through",
        "What became of each action and decision.",
        "queries.follow.answer:find_follow_through",
        "Follow what was agreed, from that day to the last words about it; what did not come stands first. "
        "WHAT narrows it to an issue, an owner, a board or words of the task.",
        ("follow-through", 'follow-through "modern slavery" --evidence', "follow-through --state no_trace"),
        arguments=(Argument("what", required=False),),
        options=(
            Option("--state", "states", "Only this state; may be repeated.", choices=ACTION_STATES, many=True),
            Option("--meeting", "meeting", "Only what was agreed on this day.", kind="date"),
        ),
        show="cli.follow:show",
    ),
)
QUERIES = {query.name: query for query in CATALOGUE}
