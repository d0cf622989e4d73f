"""Open SQLite connections that requests share, and that a cancelled request cannot spoil."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from piccolo.engine.exceptions import TransactionError

from incubator.cancellation import completed
from incubator.turnstile import Turnstile

Row = dict[str, Any]
Result = TypeVar("Result")

READERS = 4
PRAGMAS = (
    "busy_timeout=10000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "cache_size=-16000",
    "temp_store=MEMORY",
)


def _stored_time(instant: datetime) -> str:
    """UTC in one form, so that comparing the texts compares the instants."""
    if instant.utcoffset() is None:
        raise ValueError("a time needs its offset from UTC")
    return str(instant.astimezone(UTC))


@lru_cache(maxsize=8192)
def _stored_id(raw: bytes) -> UUID:
    """The same few houses, resources and firms come in row after row."""
    return UUID(raw.decode())


sqlite3.register_adapter(datetime, _stored_time)
# In the place of Piccolo's own, which take four times as long: every value of every row passes.
sqlite3.register_converter("TIMESTAMPTZ", lambda raw: datetime.fromisoformat(raw.decode()))
sqlite3.register_converter("DATE", lambda raw: date.fromisoformat(raw.decode()))
sqlite3.register_converter("UUID", _stored_id)
sqlite3.register_converter("BOOLEAN", lambda raw: raw == b"1")
sqlite3.register_converter("INTEGER", int)


def rows(connection: sqlite3.Connection, sql: str, args: Sequence[Any] = ()) -> list[Row]:
    """Run one statement and return its rows by column name."""
    cursor = connection.execute(sql, args)
    found = cursor.fetchall()
    if not found:
        return []
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in found]


class InTransaction:
    """The writing connection inside a transaction.

    Its statements run in the event loop's own thread: they are short while the lock is held, and
    handing one to another thread takes twenty times as long as the statement, for all who wait.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Lend the connection for as long as the transaction lasts."""
        self._connection: sqlite3.Connection | None = connection

    def rows(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        """Run one statement; TransactionError from a task that outlived the transaction."""
        if self._connection is None:
            raise TransactionError("the transaction of this statement has ended")
        return rows(self._connection, sql, args)

    async def execute(self, sql: str) -> None:
        """Run one statement, as Piccolo's savepoints do."""
        self.rows(sql)

    def end(self) -> None:
        """Refuse every further statement."""
        self._connection = None


class Connections:
    """The connections of one event loop: one that writes, several that read.

    Statements outside a transaction run in threads, so that a slow one holds up no other request.
    """

    def __init__(self, path: str, options: dict[str, Any]) -> None:
        """Stand ready; each connection is opened when it is first needed."""
        self.loop = asyncio.get_running_loop()
        self.free_readers = READERS
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._turnstile = Turnstile(path)
        self._options = {**options, "check_same_thread": False, "cached_statements": 512}
        self._threads = ThreadPoolExecutor(READERS + 1, "sqlite")
        self._seats = asyncio.Semaphore(READERS)
        self._opened: list[sqlite3.Connection] = []
        self._idle: list[sqlite3.Connection] = []
        self._writer: sqlite3.Connection | None = None

    async def read(self, sql: str, args: Sequence[Any]) -> list[Row]:
        """Run one reading statement; a cancelled one is interrupted in its thread."""
        await self._seats.acquire()
        try:
            reader = self._idle.pop() if self._idle else self._open("query_only=ON")
        except BaseException:
            self._seats.release()
            raise
        self.free_readers -= 1
        work = self.loop.run_in_executor(self._threads, rows, reader, sql, args)
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            reader.interrupt()
            raise
        finally:
            if work.done():
                self._give_back(reader)
            else:
                work.add_done_callback(lambda _: self._give_back(reader))

    async def write(self, sql: str, args: Sequence[Any]) -> list[Row]:
        """Run one statement in its own transaction, in turn with the other writers."""
        async with self._writing() as writer:
            return await self._in_thread(rows, writer, sql, args)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[InTransaction]:
        """Begin in turn, then commit, or roll back when an error leaves the block."""
        async with self._writing() as writer:
            await self._in_thread(writer.execute, "BEGIN IMMEDIATE")
            statements = InTransaction(writer)
            try:
                yield statements
                statements.end()
                await self._in_thread(writer.execute, "COMMIT")
            finally:
                statements.end()
                writer.rollback()

    def close(self) -> None:
        """Close every connection once the statements that run have ended."""
        self._threads.shutdown()
        for connection in self._opened:
            connection.close()
        self._turnstile.close()

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[sqlite3.Connection]:
        await self._turnstile.enter()
        try:
            self._writer = self._writer or self._open()
            yield self._writer
        finally:
            if self._writer is not None:
                self._writer.rollback()  # ends what a cancelled BEGIN began
            self._turnstile.leave()

    async def _in_thread(self, work: Callable[..., Result], *args: Any) -> Result:
        """Run the work in a thread, to its end even if this task is cancelled."""

        async def finish() -> Result:
            return await self.loop.run_in_executor(self._threads, work, *args)

        return await completed(finish())

    def _open(self, *more: str) -> sqlite3.Connection:
        connection: sqlite3.Connection = sqlite3.connect(**self._options)
        for pragma in (*PRAGMAS, *more):
            connection.execute(f"PRAGMA {pragma}")
        self._opened.append(connection)
        return connection

    def _give_back(self, reader: sqlite3.Connection) -> None:
        self._idle.append(reader)
        self.free_readers += 1
        self._seats.release()
