"""The product as its users meet it: a process that serves the demonstration."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import engines

INCUBATOR = Path(sys.executable).with_name("incubator")
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


def demonstration() -> Path:
    """A migrated SQLite file with the demonstration in it, made once in a test run."""

    def make() -> str:
        path = engines.run_directory() / "demonstration.db"
        for command in ("migrate", "demo"):
            subprocess.run(
                [INCUBATOR, command],
                cwd=engines.ROOT,
                env=environment(f"sqlite:///{path}", 8000),
                stdout=subprocess.DEVNULL,
                check=True,
            )
        return str(path)

    return Path(engines.once("demonstration", make))


@contextmanager
def serve(database_url: str, *options: str) -> Iterator[Server]:
    """`incubator serve` on a free port until the block ends."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [INCUBATOR, "serve", *options],
        cwd=engines.ROOT,
        env=environment(database_url, port),
    )
    try:
        _wait_until_ready(process, address)
        yield Server(address, database_url)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"The server ended with status {process.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/health/ready", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise RuntimeError("The server did not become ready")
