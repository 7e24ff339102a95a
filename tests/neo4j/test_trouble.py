"""Whatever goes wrong with a server is one sentence that says what to do, exit 3, and no password in it.

A full disk, a version too old and a lack of rights are made-up words of a server: a small disk needs an administrator,
an old server another Java, and Community has no rights. All else goes wrong with a real server.
"""

from __future__ import annotations

import hashlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest
from neo4j.exceptions import Neo4jError

from graph.errors import StoreError
from graph.store.neo4j.connect import Account, _check_server, check_address, plainly, sentence
from tests.conftest import Run
from tests.graph.test_store_world import load_all
from tests.neo4j.conftest import Asked, Publish
from tests.neo4j.invoked import invoke
from tests.neo4j.server import Server

SECRET = "never-to-be-seen"
BOTH = 2  # to publish and to ask


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return load_all(tmp_path / "graph.db")


@contextmanager
def listening(answer: bytes) -> Iterator[int]:
    """Something that is no Neo4j, on a free port."""
    with socket.create_server(("127.0.0.1", 0)) as place:

        def serve() -> None:
            with suppress(OSError):
                while True:
                    line, _ = place.accept()
                    with line, suppress(OSError):
                        line.recv(1000)
                        line.sendall(answer)

        threading.Thread(target=serve, daemon=True).start()
        yield place.getsockname()[1]
        with suppress(OSError):
            place.shutdown(socket.SHUT_RDWR)


@contextmanager
def failing(server: Server, after: int) -> Iterator[str]:
    """The server behind a line that breaks once so many bytes were sent to it."""
    target, left = urlsplit(server.uri), [after]

    def pass_on(source: socket.socket, sink: socket.socket, *, counted: bool) -> None:
        with suppress(OSError):
            while left[0] > 0 and (data := source.recv(65536)):
                left[0] -= len(data) if counted else 0
                if left[0] > 0:
                    sink.sendall(data)
        for line in (source, sink):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def join(here: socket.socket) -> None:
        with here, socket.create_connection((target.hostname or "", target.port or 7687)) as there:
            back = threading.Thread(target=pass_on, args=(there, here), kwargs={"counted": False})
            back.start()
            pass_on(here, there, counted=True)
            back.join()

    with socket.create_server(("127.0.0.1", 0)) as place:

        def serve() -> None:
            with suppress(OSError):
                while True:
                    threading.Thread(target=join, args=place.accept()[:1]).start()

        threading.Thread(target=serve, daemon=True).start()
        yield f"bolt://127.0.0.1:{place.getsockname()[1]}"
        with suppress(OSError):
            place.shutdown(socket.SHUT_RDWR)


def refused(run: Run, file: Path, uri: str, **settings: str) -> str:
    """What is said of a server to publish to and to ask: each one sentence, and the file stays as it was."""
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    told = []
    for command in (("publish", uri, "--store", file, "--partnership", "Fernhill"), ("owns", "--store", uri)):
        done = run(*command, **settings)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1), done.stderr
        assert done.stderr.startswith("partnergraph: ")
        assert SECRET not in done.stderr
        told.append(done.stderr)
    assert hashlib.sha256(file.read_bytes()).hexdigest() == before
    return "".join(told)


def test_a_server_that_is_away(partnergraph: Run, file: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as place:
        port = place.getsockname()[1]
    told = "check the address and that the server runs, then try again"
    for scheme in ("bolt", "neo4j"):
        said = refused(partnergraph, file, f"{scheme}://127.0.0.1:{port}", NEO4J_PASSWORD=SECRET)
        assert said.count(told) == BOTH


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"220 mail.example\r\n", b"\0\0\0\0", b""])
def test_what_is_no_neo4j(partnergraph: Run, file: Path, answer: bytes) -> None:
    with listening(answer) as port:
        said = refused(partnergraph, file, f"bolt://127.0.0.1:{port}", NEO4J_PASSWORD=SECRET)
        assert said.count(" Neo4j") >= BOTH


def test_a_wrong_password(partnergraph: Run, file: Path, logged_in: Server) -> None:
    told = "did not take the user and the password: set NEO4J_USER and NEO4J_PASSWORD"
    for password in (SECRET, ""):
        assert refused(partnergraph, file, logged_in.uri, NEO4J_PASSWORD=password).count(told) == BOTH


def test_a_database_that_is_not_there(partnergraph: Run, file: Path, logged_in: Server) -> None:
    said = refused(partnergraph, file, logged_in.uri, NEO4J_DATABASE="nowhere")
    assert said.count("has no database nowhere") == BOTH


def test_tls_where_the_server_has_none(partnergraph: Run, file: Path, logged_in: Server) -> None:
    uri = logged_in.uri.replace("bolt://", "bolt+s://").replace("neo4j://", "neo4j+s://")
    assert refused(partnergraph, file, uri).count("No safe connection") == BOTH


@pytest.mark.parametrize(
    "uri",
    ["http://localhost:7474", "neo4j:// ", "neo4j://", "bolt://host:notaport", "bolt://host:70000", "neo4j://h/db",
     "bolt://h:0", "ftp://host", "neo4j://h?x=1"],
)  # fmt: skip
def test_addresses_that_cannot_be(partnergraph: Run, file: Path, uri: str) -> None:
    with pytest.raises(StoreError):
        check_address(uri)
    assert refused(partnergraph, file, uri).count("\n") == BOTH


def test_a_password_in_an_address_is_refused_and_not_repeated(partnergraph: Run, file: Path) -> None:
    told = "may hold no user and no password"
    assert refused(partnergraph, file, f"neo4j://neo4j:{SECRET}@127.0.0.1:1").count(told) == BOTH


@pytest.mark.parametrize(
    ("agent", "told"),
    [("Neo4j/4.4.30", "which is too old: it needs Neo4j 5.7 or later"), ("Neo4j/5.6.0", "too old"),
     ("Memgraph/2.1", "is Memgraph/2.1 and no Neo4j"), ("", "no Neo4j")],
)  # fmt: skip
def test_servers_that_will_not_do(agent: str, told: str) -> None:
    stranger: Any = SimpleNamespace(get_server_info=lambda: SimpleNamespace(agent=agent))
    with pytest.raises(StoreError, match=told):
        _check_server(stranger, "bolt://h:1")


@pytest.mark.parametrize("agent", ["Neo4j/5.7.0", "Neo4j/5.26.30", "Neo4j/5.27-aura", "Neo4j/2025.11.2"])
def test_servers_that_do(agent: str) -> None:
    said = iter([SimpleNamespace(agent=agent)])
    friend: Any = SimpleNamespace(get_server_info=lambda: next(said))
    _check_server(friend, "bolt://h:1")
    assert list(said) == []  # it was asked, and nothing is wrong with what it said


def answered(code: str, message: str) -> Neo4jError:
    return Neo4jError._hydrate_neo4j(code=code, message=message)


@pytest.mark.parametrize(
    ("code", "message", "told"),
    [
        ("Neo.DatabaseError.Transaction.TransactionCommitFailed", "No space left on device", "The disk of the server"),
        ("Neo.DatabaseError.General.UnknownError", "java.io.IOException: disk full", "The disk of the server"),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "memory", "too busy or short of memory"),
        ("Neo.TransientError.Transaction.DeadlockDetected", "deadlock", "too busy or short of memory"),
        ("Neo.ClientError.Security.Forbidden", "no", "may not do this"),
        ("Neo.ClientError.Schema.ConstraintValidationFailed", "twice", "holds twice what must be there once"),
        ("Neo.ClientError.Statement.SyntaxError", "Invalid input", "refused a statement"),
        ("Neo.DatabaseError.General.UnknownError", "what?", "failed"),
    ],
)
def test_what_a_server_says_is_told_in_our_words(code: str, message: str, told: str) -> None:
    said = sentence(answered(code, message), "bolt://h:1", Account(password=SECRET))
    assert told in said
    assert SECRET not in said
    with pytest.raises(StoreError, match=told), plainly("bolt://h:1", Account(), "then mend it"):
        raise answered(code, message)


def test_an_account_does_not_show_its_password() -> None:
    assert SECRET not in f"{Account(password=SECRET)!r} {Account(password=SECRET)}"


@pytest.mark.parametrize("after", [1_500, 4_000, 7_000])
def test_a_connection_that_breaks_in_the_middle_is_mended_by_the_next_publish(
    monkeypatch: pytest.MonkeyPatch, *, file: Path, clear: Server, publish: Publish, asked: Asked, after: int
) -> None:
    monkeypatch.setattr("graph.store.neo4j.connect.PATIENCE", 0.5)  # seconds that the driver tries again
    with failing(clear, after) as uri:
        done = invoke("publish", uri, "--store", file, "--partnership", "Fernhill")
    assert done.returncode == 3, done.stderr
    assert "the connection to it was lost" in done.stderr
    assert "`partnergraph publish` once more mends the server" in done.stderr
    publish(file, "Fernhill")
    assert publish(file, "Fernhill").is_none
    with asked("Fernhill") as copy:
        assert copy.edges()


def test_a_server_without_anything_on_it(partnergraph: Run, empty: Server) -> None:
    for more in ((), ("--partnership", "all")):
        done = partnergraph("owns", "--store", empty.uri, *more)
        assert (done.returncode, "holds no partnership yet" in done.stderr) == (3, True)
