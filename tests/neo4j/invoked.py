"""A command line in; what it writes and its exit code out, run in this process: a server is asked often, and soon."""

from __future__ import annotations

from typing import NamedTuple

from click.testing import CliRunner

from cli.main import NAME, group


class Done(NamedTuple):
    """What a command wrote, and how it ended."""

    returncode: int
    stdout: str
    stderr: str


def invoke(*arguments: object, **settings: str) -> Done:
    """Run the command line with some environment variables set."""
    done = CliRunner(env=dict(settings)).invoke(group, list(map(str, arguments)), prog_name=NAME)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)
