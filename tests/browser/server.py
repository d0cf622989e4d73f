"""The product as its users meet it: a process that serves the demonstration."""

import os
import shutil
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests import engines, processes
from tests.browser import clockwork

INCUBATOR = Path(sys.executable).with_name("incubator")
COMPILED = "tests.browser.compiled"
PATIENCE = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Server:
    """Where it answers, and the database behind it."""

    address: str
    database_url: str


def environment(database_url: str, port: int) -> dict[str, str]:
    return {
        **os.environ,
        "DATABASE_URL": database_url,
        "SECRET_KEY": "a-secret-that-only-the-tests-know",
        "HOST": "127.0.0.1",
        "PORT": str(port),
    }


def command(
    *arguments: str, database_url: str, port: int = 8000, at: datetime | None = None
) -> BaseProcess:
    """`incubator`, started by the real clock or by one that is set to `at`."""
    given = (arguments, environment(database_url, port), at)
    process = processes.context(COMPILED).Process(target=clockwork.run, args=given)
    process.start()
    return process


def demonstration(at: datetime | None = None) -> Path:
    """A migrated SQLite file with the demonstration in it, made once in a test run."""
    name = "demonstration" if at is None else f"demonstration-{at:%Y%m%d%H%M}"

    def make() -> str:
        path = engines.run_directory() / f"{name}.db"
        for act in ("migrate", "demo"):
            process = command(act, database_url=f"sqlite:///{path}", at=at)
            process.join()
            if process.exitcode != 0:
                raise RuntimeError(f"`incubator {act}` ended with status {process.exitcode}")
        return str(path)

    return Path(engines.once(name, make))


@contextmanager
def serve(database_url: str, *options: str, at: datetime | None = None) -> Iterator[Server]:
    """`incubator serve` on a free port until the block ends, as if it started at `at`."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    process = command("serve", *options, database_url=database_url, port=port, at=at)
    try:
        _wait_until_ready(process, address)
        yield Server(address, database_url)
    finally:
        process.terminate()
        process.join(timeout=10)
        if process.exitcode is None:
            process.kill()


@contextmanager
def morning(at: datetime, name: str) -> Iterator[Server]:
    """The demonstration as of `at`, served from a copy that nobody else writes to."""
    path = engines.run_directory() / f"morning-{name}-{os.getpid()}.db"
    shutil.copyfile(demonstration(at), path)
    with serve(f"sqlite:///{path}", at=at) as served:
        yield served


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(process: BaseProcess, address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.exitcode is not None:
            raise RuntimeError(f"The server ended with status {process.exitcode}")
        try:
            with urllib.request.urlopen(f"{address}/health/ready", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise RuntimeError("The server did not become ready")
