"""A real Neo4j Community server for tests: from Maven's artifacts on Java 17, no Docker; or the one NEO4J_URI names.

`python -m tests.neo4j.server` starts one, prints where it listens and how to log in, and stops it on Ctrl-C.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

HERE = Path(__file__).parent
READY = 90.0  # seconds that a start may take
OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")
LASTING = ["-XX:+UseG1GC"]
BRIEF = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # half the processor time over some minutes, as tests have them
JAVA = [
    "java", "-Xms512m", "-Xmx1g", *(f"--add-opens={name}=ALL-UNNAMED" for name in OPENED),
    "--enable-native-access=ALL-UNNAMED", "-Dio.netty.tryReflectionSetAccessible=true", "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
]  # fmt: skip


class Server(NamedTuple):
    """Where a server listens and how to log in."""

    uri: str
    user: str
    password: str
    database: str = "neo4j"

    @property
    def settings(self) -> dict[str, str]:
        """The environment that tells a program of it."""
        told = {"NEO4J_USER": self.user, "NEO4J_PASSWORD": self.password, "NEO4J_DATABASE": self.database}
        return {"NEO4J_URI": self.uri, **told}

    def driver(self) -> neo4j.Driver:
        return neo4j.GraphDatabase.driver(self.uri, auth=(self.user, self.password))


def missing() -> str:
    """Why no server can be had here, "" where one can."""
    if os.environ.get("NEO4J_URI"):
        return ""
    absent = [name for name in ("java", "mvn") if not shutil.which(name)]
    if absent:
        return f"no Neo4j: {' and '.join(absent)} not found (install Java 17 and Maven, or set NEO4J_URI)"
    return ""


@contextmanager
def running(*, briefly: bool = False) -> Iterator[Server]:
    """The server that NEO4J_URI names, or one of our own on a free port, which is stopped and forgotten."""
    if uri := os.environ.get("NEO4J_URI"):
        given = os.environ.get
        yield Server(uri, given("NEO4J_USER", "neo4j"), given("NEO4J_PASSWORD", ""), given("NEO4J_DATABASE", "neo4j"))
        return
    with tempfile.TemporaryDirectory(prefix="neo4j-", ignore_cleanup_errors=True) as folder:
        port, home = _free_port(), Path(folder)
        process = start(home, port, BRIEF if briefly else LASTING)
        try:
            yield _ready(process, home, port)
        finally:
            stop(process)


def start(home: Path, port: int, how: Sequence[str] = LASTING) -> subprocess.Popen[bytes]:
    """Start a server in a folder of its own."""
    (home / "conf").mkdir(exist_ok=True)
    settings = (HERE / "neo4j.conf").read_text(encoding="utf-8")
    listen = f"server.bolt.listen_address=127.0.0.1:{port}\n"
    (home / "conf" / "neo4j.conf").write_text(settings + listen, encoding="utf-8")
    classes = ["-cp", os.pathsep.join([str(home / "conf"), classpath(home)])]
    where = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    with (home / "console.log").open("ab") as log:
        return subprocess.Popen([*JAVA, *how, *classes, *where, "--console-mode"], stdout=log, stderr=log)


def classpath(home: Path) -> str:
    """The jars of the server in the local Maven repository, fetched into it where they are not there yet."""
    told = home / "classpath"
    if not told.exists():
        goal = ["dependency:build-classpath", "-DincludeScope=runtime", f"-Dmdep.outputFile={told}"]
        command = ["mvn", "-B", "-q", "-f", str(HERE / "pom.xml"), *goal]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
        if done.returncode:
            raise RuntimeError(f"Maven could not fetch Neo4j:\n{done.stdout[-3000:]}{done.stderr[-1000:]}")
    return told.read_text(encoding="utf-8").strip()


def _ready(process: subprocess.Popen[bytes], home: Path, port: int) -> Server:
    """Wait until the server answers, then give it a password of its own."""
    uri, until = f"bolt://127.0.0.1:{port}", time.monotonic() + READY
    server = Server(uri, "neo4j", secrets.token_urlsafe(12))
    while time.monotonic() < until and process.poll() is None:
        with suppress(DriverError, Neo4jError), neo4j.GraphDatabase.driver(uri, auth=("neo4j", "neo4j")) as driver:
            driver.verify_connectivity()  # a managed transaction would wait longer and longer between its tries
            with driver.session(database="system") as session:
                session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=server.password).consume()
            return server
        time.sleep(0.3)
    raise RuntimeError(f"Neo4j did not start:\n{(home / 'console.log').read_text(errors='replace')[-3000:]}")


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask a server to end; one that does not is ended."""
    process.terminate()
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Run a server until Ctrl-C."""
    if why := missing():
        raise SystemExit(why)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # however it is stopped, the server goes too
    with suppress(KeyboardInterrupt), running() as server:
        print("\n".join(f"export {name}={value}" for name, value in server.settings.items()), flush=True)
        while True:
            time.sleep(3600)


if __name__ == "__main__":
    main()
