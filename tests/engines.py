"""A migrated database for each test: copied from a template that is made once in a test run."""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from uuid import uuid4

import asyncpg
from filelock import FileLock

from tests import postgres

ROOT = Path(__file__).resolve().parent.parent
RUN = "INCUBATOR_TEST_RUN"

# initdb makes two databases: one is migrated and copied, the other is where administrators connect,
# because PostgreSQL copies no database that somebody is connected to.
TEMPLATE = "postgres"
ENTRANCE = "template1"
BLANK = "template0"

# Copying a database of small files took 25 ms in memory and up to 500 ms on a disk.
MEMORY = Path("/dev/shm")
ROOM = 1 << 30

# Tidies up after a test run that was killed before it could do so itself.
KEEPER = """
import os, sys, time
from pathlib import Path
from tests import engines
runner, run = int(sys.argv[1]), Path(sys.argv[2])
while run.exists():
    try:
        os.kill(runner, 0)
    except ProcessLookupError:
        engines.clear(run)
    time.sleep(1)
"""

MIGRATE = """
import asyncio, sys
from incubator import database, migrations
async def migrate(url):
    async with migrations.alone(url), database.running():
        await migrations.forwards()
asyncio.run(migrate(sys.argv[1]))
"""


def open_run() -> None:
    """Make the directory that all workers of this test run share."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    directory = Path(tempfile.mkdtemp(prefix="incubator-tests-", dir=MEMORY if roomy else None))
    directory.chmod(0o711)
    os.environ[RUN] = str(directory)
    # A test that forgot to ask for a database must not reach the one that somebody works with.
    os.environ["DATABASE_URL"] = f"sqlite:///{directory}/nobody-asked.db"
    os.environ["MAIL_URL"] = f"folder:{directory}/mail"
    keep(directory)


def close_run() -> None:
    clear(Path(os.environ.pop(RUN)))


def clear(directory: Path) -> None:
    postgres.stop(directory / "postgres")
    shutil.rmtree(directory, ignore_errors=True)


def run_directory() -> Path:
    return Path(os.environ[RUN])


@contextmanager
def fresh_sqlite() -> Iterator[str]:
    """The address of a new migrated SQLite file, gone when the block ends."""
    with empty_sqlite() as url:
        shutil.copyfile(sqlite_template(), url.removeprefix("sqlite:///"))
        yield url


@asynccontextmanager
async def fresh_postgres() -> AsyncIterator[str]:
    """The address of a new migrated PostgreSQL database, gone when the block ends."""
    server = postgres_server()
    async with copied(server, postgres_template(server)) as url:
        yield url


@asynccontextmanager
async def copied(server: str, template: str) -> AsyncIterator[str]:
    """The address of a copy of a database of the server, gone when the block ends."""
    name, entrance = f"test_{uuid4().hex}", _entrance(server)
    # Copying files takes the server half as long as writing every page to its log.
    await entrance.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    try:
        yield f"{server}/{name}"
    finally:
        await entrance.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def empty_sqlite() -> Iterator[str]:
    """The address of a SQLite file that is not there yet, gone when the block ends."""
    path = run_directory() / f"{uuid4().hex}.db"
    try:
        yield f"sqlite:///{path}"
    finally:
        for file in run_directory().glob(f"{path.name}*"):
            file.unlink(missing_ok=True)


@asynccontextmanager
async def empty_postgres() -> AsyncIterator[str]:
    """The address of a PostgreSQL database with nothing in it, gone when the block ends."""
    async with copied(postgres_server(), BLANK) as url:
        yield url


def keep(directory: Path) -> None:
    """Clear the directory when this process has ended, however it ended."""
    subprocess.Popen(
        [sys.executable, "-c", KEEPER, str(os.getpid()), str(directory)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def once(name: str, make: Callable[[], str]) -> str:
    """What `make` returned to the first worker that asked; the others wait for it."""
    note = run_directory() / f"{name}.txt"
    with FileLock(note.with_suffix(".lock")):
        if not note.exists():
            note.write_text(make())
        return note.read_text()


def sqlite_template() -> Path:
    """The migrated file that is copied."""

    def make() -> str:
        path = run_directory() / "template.db"
        migrate(f"sqlite:///{path}")
        return str(path)

    return Path(once("sqlite", make))


def postgres_server() -> str:
    """The address of the one server of this run, without a database."""
    return once("server", lambda: postgres.start(run_directory() / "postgres"))


def postgres_template(server: str) -> str:
    """The name of the migrated database that is copied."""

    def make() -> str:
        migrate(f"{server}/{TEMPLATE}")
        return TEMPLATE

    return once("template", make)


def migrate(url: str) -> None:
    """Run the migrations in a process of its own, as `incubator migrate` does before it seeds."""
    done = subprocess.run(
        [sys.executable, "-c", MIGRATE, url],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url, "PICCOLO_CONF": "piccolo_conf"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"The migrations failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")


class Entrance:
    """One connection of this process for all its tests, each of which has an event loop of its own.

    Connecting for each copy and once more to drop it would cost as much as the copy.
    """

    def __init__(self, server: str) -> None:
        self._server = server
        self._thread = ThreadPoolExecutor(1, "entrance")
        self._loop = asyncio.new_event_loop()
        self._connection: asyncpg.Connection[asyncpg.Record] | None = None

    async def execute(self, statement: str) -> None:
        """Run the statement in the thread whose loop the connection lives in."""
        await asyncio.wrap_future(self._thread.submit(self._run, statement))

    def _run(self, statement: str) -> None:
        self._loop.run_until_complete(self._execute(statement))

    async def _execute(self, statement: str) -> None:
        if self._connection is None:
            self._connection = await asyncpg.connect(f"{self._server}/{ENTRANCE}")
        await self._connection.execute(statement)


@cache
def _entrance(server: str) -> Entrance:
    return Entrance(server)
