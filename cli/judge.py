"""`partnergraph judge`: a decision of a person in; one more judgement in partnership.yml, a list, or one less, out."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import click

from cli.judge_file import (
    by_option,
    find_place,
    on_option,
    partnership_option,
    remarks_on,
    whole_words,
    write_judgement,
)
from cli.judge_list import list_command, undo_command
from cli.judge_next import next_command
from cli.options import Options, store_options


class Kind(NamedTuple):
    """What one kind of judgement takes, and its page of help."""

    left: str
    right: str  # "" where nothing else is said
    help: str
    example: str


KINDS = {
    "same": Kind(
        "NAME", "OTHER", "Say that two names mean the same.",
        '"Nathaniel Cresswick" "Nathaniel Creswick" --why "the same post"',
    ),
    "different": Kind(
        "NAME", "OTHER", "Say that two names mean two.", '"Stephen Doyle" "Stefan Doyle" --why "both came"'
    ),
    "unsure": Kind(
        "NAME", "OTHER", "Say that nobody can tell yet.", '"Lena Whitlock" "Helena Whitlock" --why "asked, no answer"'
    ),
    "alias": Kind("NAME", "OTHER", "Give a name another name.", '"Larkfield Refuge" "LR" --why "letterhead"'),
    "owner": Kind("WORDS", "OWNER", "Say who owns an action.", '"one-page guide" "Maeve Penrose" --why "she said so"'),
    "status": Kind(
        "WORDS", "STATE", "Say how an action stands.", '"one-page guide" agreed_closed --why "told by phone"'
    ),
    "not-an-issue": Kind("WORDS", "", "Say that words name no issue.", '"arson" --why "the name of a street"'),
}  # fmt: skip
MORE = {
    "unsure": "Of an action, give its words and behind them `owner`: nobody can tell who owns it.",
    "status": "WORDS are words of one action, or its key. STATE is one of open, promised, in_progress, "
    "reported_done, agreed_closed, superseded, no_trace, cannot_tell.",
    "owner": "WORDS are words of one action, or its key; OWNER is a name that the minutes use.",
}


class _InOrder(click.Group):
    """A group whose commands are listed as they are most used, not by the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order they were added."""
        return list(self.commands)


@click.group(
    cls=_InOrder,
    epilog='Example: partnergraph judge same "Nathaniel Cresswick" "Nathaniel Creswick" --why "the same post"',
)
def command() -> None:
    """Record what a person decided, list it, take it back, or be asked what is open.

    A judgement is added to the partnership.yml that the store was loaded with, or to a new one beside the minutes.
    There it can be read and changed. Load the minutes again and it counts.
    """


def _add_kind(kind: str, form: Kind) -> None:
    @click.argument("left", metavar=form.left)
    @click.argument("right", metavar=form.right, default="", required=False)
    @click.option("--why", default="", help="What the decision rests on (always needed); `who` and `explain` show it.")
    @by_option
    @on_option
    @partnership_option
    @store_options
    def run(options: Options, place: Path | None, **said: Any) -> None:
        """Write the judgement and say what comes next."""
        from graph.identity.words import plain
        from graph.judgements import JOINING, is_of_action
        from graph.partnership import check_judgement

        if form.right and not said["right"]:
            raise click.UsageError(f"A judgement of the kind {kind} needs a second name behind the first.")
        if not said["why"].strip():
            raise click.UsageError("Say after --why what the decision rests on; whoever reads it later has to know.")
        if kind in JOINING and plain(said["left"]) == plain(said["right"]):
            raise click.UsageError("Both names are the same; give the two names that the minutes use.")
        path = find_place(place, options)
        of_action = is_of_action(check_judgement({"kind": kind, **said}))
        if of_action:
            said["left"] = whole_words(options, path, kind=kind, left=said["left"], right=said["right"])
        of_names = {"kind": kind, "left": said["left"], "right": said["right"]}
        remarks = [] if of_action else remarks_on(options, **of_names)
        write_judgement(path, {"kind": kind, **said})
        for remark in remarks:
            click.echo(remark, err=True)
        if of_action:
            click.echo(f"Action: {said['left']}", err=True)
        click.echo(f"Written to {path}; `partnergraph load` the minutes again and it counts.", err=True)

    text = f"{form.help}\n\n{MORE.get(kind, '')}".strip()
    command.command(kind, help=text, epilog=f"Example: partnergraph judge {kind} {form.example}")(run)


for _kind, _form in KINDS.items():
    _add_kind(_kind, _form)
command.add_command(next_command)
command.add_command(list_command)
command.add_command(undo_command)
