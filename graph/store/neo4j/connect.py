"""The address of a server in; a checked connection or one plain sentence out. No password is ever told or kept."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConstraintError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
    UnsupportedServerProduct,
)

from graph.errors import StoreError

SCHEMES = ("neo4j", "neo4j+s", "bolt", "bolt+s")
PATIENCE = 10.0  # seconds that the driver tries again where a line was lost or two writers met
OLDEST = (5, 7)  # the first that can keep relationships unique
_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)")
_ACCOUNT = "set NEO4J_USER and NEO4J_PASSWORD to those of the server"
_FULL = re.compile(r"(?i)no space left|disk (is )?full|not enough (disk )?space")
_TLS = re.compile(r"(?i)ssl|tls|certificate")


class Account(NamedTuple):
    """Who asks a server, and which of its databases."""

    user: str = "neo4j"
    password: str = ""
    database: str = "neo4j"

    def __repr__(self) -> str:
        return f"Account({self.user!r}, database={self.database!r})"  # no log shows a password

    @classmethod
    def from_environment(cls, database: str = "") -> Account:
        """What NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE say."""
        given = os.environ.get
        chosen = database or given("NEO4J_DATABASE") or "neo4j"
        return cls(given("NEO4J_USER") or "neo4j", given("NEO4J_PASSWORD") or "", chosen)


def nothing_published(uri: str) -> StoreError:
    """What to say of a server that holds no partnership."""
    return StoreError(f"The server {uri} holds no partnership yet: `partnergraph publish` brings one.")


def check_address(uri: str) -> str:
    """The address of a server, refused where it is of no known form or holds a password."""
    try:
        parts = urlsplit(uri)
        port = parts.port
    except ValueError as error:
        raise StoreError(f"The address of the server is wrong ({error}): write it as neo4j://HOST:7687.") from error
    if "@" in parts.netloc:
        raise StoreError("An address may hold no user and no password, for others can read them: " + _ACCOUNT + ".")
    if parts.scheme not in SCHEMES or not (parts.hostname or "").strip() or port == 0:
        known = ", ".join(f"{scheme}://" for scheme in SCHEMES)
        raise StoreError(f"{uri} is not the address of a Neo4j server: write one of {known} and then HOST:7687.")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise StoreError(
            f"{uri} holds more than a host and a port: name the database with NEO4J_DATABASE or --database."
        )
    return uri


@contextmanager
def connected(uri: str, account: Account, remedy: str = "") -> Iterator[neo4j.Driver]:
    """A driver for a server that answers, takes the password and is a Neo4j that we know.

    `remedy` is what helps beside, where something fails.
    """
    check_address(uri)
    logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what it would log, we say in a sentence
    auth = (account.user, account.password) if account.password else None
    with plainly(uri, account, remedy):
        driver = neo4j.GraphDatabase.driver(
            uri, auth=auth, connection_timeout=5.0, connection_acquisition_timeout=15.0,
            max_transaction_retry_time=PATIENCE,
        )  # fmt: skip
        try:
            _check_server(driver, uri)
            yield driver
        finally:
            driver.close()


def _check_server(driver: neo4j.Driver, uri: str) -> None:
    agent = driver.get_server_info().agent
    found = _AGENT.match(agent)
    if found is None:
        raise StoreError(f"The server at {uri} is {agent[:40]} and no Neo4j: give the address of a Neo4j server.")
    if (int(found[1]), int(found[2])) < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise StoreError(f"The server at {uri} runs {agent}, which is too old: it needs Neo4j {oldest} or later.")


@contextmanager
def plainly(uri: str, account: Account, remedy: str = "") -> Iterator[None]:
    """Turn whatever the driver or the server says inside the block into a StoreError about this server."""
    try:
        yield
    except (Neo4jError, DriverError, OSError) as error:
        raise StoreError(f"{sentence(error, uri, account)}{'; ' if remedy else ''}{remedy}.") from error


def sentence(error: Exception, uri: str, account: Account) -> str:
    """Say in one sentence, without its full stop, what went wrong with a server and what to do next."""
    told = " ".join(str(getattr(error, "message", None) or error).split())
    if _FULL.search(told):
        return f"The disk of the server {uri} is full: free some space there, then try again"
    if isinstance(error, Neo4jError):
        return _answered(error, told, uri, account)
    if isinstance(error, UnsupportedServerProduct) or "looks like HTTP" in told:
        return f"What answers at {uri} is no Neo4j: give the Bolt port of the server, often 7687"
    if isinstance(error, ConfigurationError) or _TLS.search(told):
        return (
            f"No safe connection to {uri} can be made ({told[:160]}): check its certificate, or use neo4j:// or "
            "bolt:// where the server has no TLS"
        )
    if isinstance(error, (ServiceUnavailable, SessionExpired, OSError)):
        return (
            f"No Neo4j server answers at {uri}, or the connection to it was lost: check the address and that the "
            "server runs, then try again"
        )
    return f"The server {uri} cannot be used ({told[:200]}): try again"


def _answered(error: Neo4jError, told: str, uri: str, account: Account) -> str:
    """What a server said itself."""
    code = str(error.code or "")
    if isinstance(error, Forbidden):
        return f"{account.user} may not do this on {uri}: ask for the rights that docs/server.md lists"
    if isinstance(error, AuthError) or "Security" in code:
        return f"The server {uri} did not take the user and the password: {_ACCOUNT}"
    if code.endswith("DatabaseNotFound"):
        return f"The server {uri} has no database {account.database}: name one with --database or NEO4J_DATABASE"
    if isinstance(error, ConstraintError) or "Constraint" in code:
        return (
            f"The server {uri} holds twice what must be there once (was it changed by hand?): publish the partnerships "
            f"on it again ({told[:160]})"
        )
    if isinstance(error, TransientError) or "Transient" in code:
        return f"The server {uri} is too busy or short of memory ({code}): try again later"
    if isinstance(error, ClientError):
        return f"The server {uri} refused a statement ({code}: {told[:160]}): see docs/server.md for versions that do"
    return f"The server {uri} failed ({code}: {told[:160]}): look into its log, then try again"
