"""What a question is: its words, its arguments and options, the columns people see, and how many answers make one."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from queries.answer import Answer


def called(named: str) -> Any:
    """What stands under a module:name, imported only now."""
    module, _, name = named.partition(":")
    return getattr(importlib.import_module(module), name)


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

    @property
    def narrows(self) -> bool:
        """Whether it asks for less: for one kind, one day or one name."""
        return bool(self.choices or self.metavar or self.kind == "date") and self.default is None


class Column(NamedTuple):
    """A column that people see: its heading, the key of the row, and how it is written."""

    head: str
    key: str
    form: str = "text"  # a name in cli.cells.FORMS


class Across(NamedTuple):
    """How the answers of many partnerships to one question are brought together: by what their rows are about."""

    by: tuple[str, ...]  # keys of a row; the first that says something is what partnerships have in common
    within: str = ""  # the key of a row that tells apart what is called alike
    state: str = ""  # the key of a row that says how it stands, or a module:function of a row
    beside: str = ""  # the key of rows beside, which count too
    texts: str = ""  # module:function; the texts of a view among which words are looked for, where not among names
    plain: str = ""  # module:function; a row in the words that programs rely on, where ours are finer

    def for_programs(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row in the words that programs rely on."""
        return {**row, **called(self.plain)(row)} if self.plain else dict(row)


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
    across: Across | None = None  # where it can be asked of all partnerships at once

    @property
    def answers(self) -> Callable[..., Answer]:
        """The function that answers it, imported only now."""
        found: Callable[..., Answer] = called(self.find)
        return found
