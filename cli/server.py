"""A server's address and the environment in; one of its partnerships, open to be read, out."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from cli.options import is_all

if TYPE_CHECKING:
    from graph.store.base import OpenView
    from graph.store.neo4j.connect import Account


def open_server(uri: str, partnership: str) -> OpenView:
    """Open one partnership on a server; use it in a `with`."""
    from graph.store.neo4j.reader import Neo4jView

    chosen = partnership or os.environ.get("PARTNERGRAPH_PARTNERSHIP", "")
    if is_all(chosen):
        from cli.region import refuse_all

        raise refuse_all("This")
    return Neo4jView(uri, account_for(uri), chosen)


def account_for(uri: str, database: str = "") -> Account:
    """Who asks: from the environment; a password that is not there is asked for, where somebody can answer."""
    from graph.store.neo4j.connect import Account, check_address

    check_address(uri)
    account = Account.from_environment(database)
    if account.password or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return account
    asked = f"Password of {account.user} at {uri} (NEO4J_PASSWORD is not set)"
    return account._replace(password=click.prompt(asked, default="", show_default=False, hide_input=True, err=True))
