"""A command line in; the command that does it, imported only when it is asked for, out."""

from __future__ import annotations

import errno
import gc
import importlib
import os
import sys
from typing import Any, NamedTuple

import click

from graph.errors import PartnerGraphError
from queries.catalogue import CATALOGUE

NAME = "partnergraph"


class Entry(NamedTuple):
    """Where a command lives, which group of the help it stands in, and its one line there."""

    target: str  # module:attribute
    section: str
    help: str


_READ, _ASK, _SHOW = "Read minutes", "Ask", "Show"
COMMANDS = {
    "load": Entry("cli.load:command", _READ, "Read minutes into the store."),
    "read": Entry("cli.read:command", _READ, "Show what one file says; nothing is stored."),
    "audit": Entry("cli.audit:command", _READ, "A page that shows what was read in one file."),
    "check": Entry("cli.check:command", _READ, "What was read, what was not, and what is not settled."),
    "judge": Entry("cli.judge:command", _READ, "Record what a person decided: same, owner, status ..."),
    **{query.name: Entry(f"cli.ask:{query.name.replace('-', '_')}", _ASK, query.help) for query in CATALOGUE},
    "view": Entry("cli.view:command", _SHOW, "The network as one interactive page."),
    "report": Entry("cli.report:command", _SHOW, "Papers for a meeting: review, Matters Arising, tracker."),
    "publish": Entry("cli.publish:command", _SHOW, "Bring a copy to a Neo4j server, for many to ask."),
}


class Sentence(click.ClickException):
    """An error as one sentence on standard error, with its own exit code."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(" ".join(message.split()))
        self.__dict__["exit_code"] = exit_code  # click keeps it on the class

    def show(self, file: Any = None) -> None:
        """Write the sentence."""
        click.echo(f"{NAME}: {self.message}", file=file, err=file is None)


class LazyGroup(click.Group):
    """A group whose commands are listed from a table and imported one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].target.partition(":")
        try:
            command: click.Command = getattr(importlib.import_module(module), attribute)
        except ModuleNotFoundError as error:
            raise Sentence(
                f"The command {cmd_name} needs {error.name}, which is not installed: reinstall {NAME}.", 1
            ) from error
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by what they are for, without importing any."""
        for section in dict.fromkeys(entry.section for entry in COMMANDS.values()):
            with formatter.section(section):
                formatter.write_dl([(name, e.help) for name, e in COMMANDS.items() if e.section == section])

    def make_context(self, *given: Any, **more: Any) -> click.Context:
        """Read the command line; what is wrong with it becomes one sentence."""
        try:
            return super().make_context(*given, **more)
        except click.UsageError as error:
            raise usage_of(error) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; whatever a user can mend becomes one sentence."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise usage_of(error) from error
        except PartnerGraphError as error:
            raise Sentence(str(error), error.exit_code) from error
        except KeyboardInterrupt:
            raise Sentence("Stopped; the store is as it was before this command.", 130) from None
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            where = error.filename or "The output"
            raise Sentence(
                f"{where} cannot be used ({error.strerror}): choose another place, then try again.", 1
            ) from error


def usage_of(error: click.UsageError) -> click.ClickException:
    """What is wrong with the command line as one sentence, and where its form is shown."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error  # it shows the form itself
    told = error.format_message().strip()
    if told.startswith("Got unexpected extra argument"):
        told += "; put a name of several words between quotation marks"
    asked = error.ctx.command_path if error.ctx else NAME
    joined = f"{told} See" if told.endswith("?") else f"{told.rstrip('.')}; see"
    return Sentence(f"{joined} `{asked} --help`.", error.exit_code)


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version(NAME)
    except PackageNotFoundError:
        number = "(not installed)"
    click.echo(f"{NAME} {number}")
    ctx.exit()


@click.group(cls=LazyGroup, name=NAME, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version.",
)
def group() -> None:
    """Read a partnership's minutes; say who owns what, what has no owner and what keeps coming back.

    Every answer shows the words that prove it.
    """


def main() -> None:
    """Run the command line."""
    gc.set_threshold(100_000)  # a command makes little garbage and is soon over: looking for it takes longer
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        group(prog_name=NAME)
    finally:
        _flush_quietly()
        gc.freeze()  # what is left goes with the process: Python need not walk through it once more


def _flush_quietly() -> None:
    """Where whoever read the output has left, or the disk is full, write the rest nowhere."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
