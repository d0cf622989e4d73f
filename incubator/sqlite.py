"""The SQLite engine that Piccolo's queries run on."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from types import TracebackType
from typing import Any

from piccolo.engine.sqlite import Atomic, SQLiteEngine, SQLiteTransaction, TransactionType
from piccolo.table import Table

from incubator.sqlite_connections import Connections, InTransaction, Row

_READING = ("SELECT", "WITH", "PRAGMA", "EXPLAIN", "VALUES")


class WriteTransaction(SQLiteTransaction):
    """A transaction that waits its turn to write, and always gives it back."""

    __slots__ = ("_block",)

    engine: "PooledSQLite"
    connection: InTransaction
    _block: AbstractAsyncContextManager[InTransaction]

    async def __aenter__(self) -> SQLiteTransaction:
        """Wait for the turn and begin; inside another transaction, join that one."""
        if self._parent is not None:
            return self._parent
        self._block = self.engine.begun()
        self.connection = await self._block.__aenter__()
        self.context = self.engine.current_transaction.set(self)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        """Commit, or roll back when an error leaves the block."""
        if self._parent is None:
            self.engine.current_transaction.reset(self.context)
            await self._block.__aexit__(kind, error, traceback)
        return False


class PooledSQLite(SQLiteEngine):
    """SQLite with connections kept open between start and stop, and one writer at a time.

    Outside start and stop, as in commands and migrations, each use opens its own connection and
    closes it.
    """

    def __init__(self, path: str) -> None:
        """Name the file; it is opened, and made if need be, on first use."""
        super().__init__(path=path)
        self._kept: Connections | None = None

    @property
    def kept(self) -> Connections | None:
        """The connections of the running event loop, if it keeps any."""
        kept = self._kept
        return kept if kept and kept.loop is asyncio.get_running_loop() else None

    async def start_connection_pool(self) -> None:
        """Keep connections open from now on."""
        self._kept = Connections(self.path, self.connection_kwargs)

    async def close_connection_pool(self) -> None:
        """Close them once what runs on them has ended."""
        kept, self._kept = self._kept, None
        if kept is not None:
            await asyncio.to_thread(kept.close)

    async def run(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        """Run one statement, in the transaction of this task if it is in one."""
        transaction = self.current_transaction.get()
        if transaction is not None:
            return transaction.connection.rows(sql, args)  # type: ignore[no-any-return]
        async with self._connections() as connections:
            if sql.lstrip().upper().startswith(_READING):
                return await connections.read(sql, args)
            return await connections.write(sql, args)

    def transaction(
        self,
        transaction_type: TransactionType = TransactionType.immediate,
        allow_nested: bool = True,
    ) -> WriteTransaction:
        """A write transaction, whatever its type: one that only reads needs none."""
        return WriteTransaction(self, TransactionType.immediate, allow_nested)

    def atomic(self, transaction_type: TransactionType = TransactionType.immediate) -> Atomic:
        """Queries to run in one write transaction."""
        return Atomic(self, TransactionType.immediate)

    @asynccontextmanager
    async def begun(self) -> AsyncIterator[InTransaction]:
        """A begun transaction, on the kept connections or on one of its own."""
        async with self._connections() as connections, connections.transaction() as statements:
            yield statements

    @asynccontextmanager
    async def _connections(self) -> AsyncIterator[Connections]:
        if self.kept is not None:
            yield self.kept
            return
        own = Connections(self.path, self.connection_kwargs)
        try:
            yield own
        finally:
            own.close()

    async def _run_in_new_connection(
        self,
        query: str,
        args: list[Any] | None = None,
        query_type: str = "generic",
        table: type[Table] | None = None,
    ) -> list[Row]:
        return await self.run(query, args or ())

    async def _run_in_existing_connection(
        self,
        connection: InTransaction,
        query: str,
        args: list[Any] | None = None,
        query_type: str = "generic",
        table: type[Table] | None = None,
    ) -> list[Row]:
        return connection.rows(query, args or ())
