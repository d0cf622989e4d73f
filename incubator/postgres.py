"""The PostgreSQL engine: a pool that no cancelled request can drain."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from types import TracebackType
from typing import TYPE_CHECKING, Any

import asyncpg
from asyncpg.pool import PoolConnectionProxy
from piccolo.engine.exceptions import TransactionError
from piccolo.engine.postgres import PostgresEngine, PostgresTransaction

from incubator.cancellation import completed

Row = dict[str, Any]
if TYPE_CHECKING:
    Connection = asyncpg.Connection[asyncpg.Record]
else:
    Connection = asyncpg.Connection

OLDEST_MAJOR_VERSION = 15


class AwareConnection(Connection):
    """A connection that stores no naive time: asyncpg takes one for the server's own zone."""

    async def fetch(  # type: ignore[override]
        self, query: str, *args: Any, **options: Any
    ) -> list[asyncpg.Record]:
        """The rows of a statement; ValueError for a naive time among its arguments."""
        for argument in args:
            if isinstance(argument, datetime) and argument.utcoffset() is None:
                raise ValueError("a time needs its offset from UTC")
        return await super().fetch(query, *args, **options)


class WriteTransaction(PostgresTransaction):
    """A transaction whose connection always goes back to where it came from."""

    engine: "PooledPostgres"

    async def __aenter__(self) -> PostgresTransaction:
        """Begin; inside another transaction, join that one."""
        if self._parent is not None:
            return self._parent
        self.connection = await self.get_connection()
        try:
            self.transaction = self.connection.transaction(isolation="read_committed")
            await self.begin()
        except BaseException:
            await completed(self._give_back())
            raise
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
            await completed(self._end(failed=error is not None))
        return False

    async def _end(self, failed: bool) -> None:
        try:
            if not (self._committed or self._rolled_back):
                await (self.rollback() if failed else self.commit())
        finally:
            await self._give_back()

    async def _give_back(self) -> None:
        connection, self.connection = self.connection, None
        if isinstance(connection, PoolConnectionProxy):
            assert self.engine.pool
            await self.engine.pool.release(connection)
        else:
            await connection.close(timeout=10)


class PooledPostgres(PostgresEngine):
    """PostgreSQL with a pool between start and stop, and a connection per use outside it."""

    def __init__(self, url: str) -> None:
        """Name the database; nothing is connected before first use."""
        self._options: dict[str, Any] = {
            "dsn": url,
            "timeout": 10,
            "connection_class": AwareConnection,
            "statement_cache_size": 512,
            "max_cached_statement_lifetime": 0,
            "server_settings": {
                "timezone": "UTC",
                "application_name": "incubator",
                # Statements are short and the rows they want lie in memory: no compiling, and an
                # index rather than a scan. Reading a year of bookings for one person took 2 ms.
                "jit": "off",
                "random_page_cost": "1.1",
            },
        }
        super().__init__(config=self._options)

    async def check_version(self) -> None:
        """Ask nothing while the engine is made: commands that need no database make it too."""

    async def start_connection_pool(self) -> None:  # type: ignore[override]
        """Open the pool; RuntimeError when the server is older than is supported."""
        self.pool = await asyncpg.create_pool(
            min_size=1, max_size=10, init=_prepare, reset=_reset, **self._options
        )

    async def close_connection_pool(self) -> None:
        """Close the pool once its connections are given back."""
        pool, self.pool = self.pool, None
        if pool is not None:
            await pool.close()

    async def get_new_connection(self) -> Connection:
        """A connection outside the pool."""
        connection: Connection = await asyncpg.connect(**self._options)
        try:
            await _prepare(connection)
        except BaseException:
            connection.terminate()
            raise
        return connection

    async def run(self, sql: str, args: Sequence[Any] = ()) -> list[Row]:
        """Run one statement, in the transaction of this task if it is in one."""
        transaction = self.current_transaction.get()
        if transaction is not None:
            if transaction.connection is None:
                raise TransactionError("the transaction of this statement has ended")
            found = await transaction.connection.fetch(sql, *args)
        elif self.pool is not None:
            found = await self.pool.fetch(sql, *args)
        else:
            found = await self._run_in_new_connection(sql, args)
        return [dict(row) for row in found]

    async def _run_in_new_connection(self, query: str, args: Sequence[Any] | None = None) -> Any:
        connection = await self.get_new_connection()
        try:
            return await connection.fetch(query, *(args or ()))
        finally:
            await completed(connection.close(timeout=10))

    def transaction(self, allow_nested: bool = True) -> WriteTransaction:
        """A transaction in READ COMMITTED."""
        return WriteTransaction(engine=self, allow_nested=allow_nested)


async def _prepare(connection: Connection) -> None:
    """Sums of BIGINT come as NUMERIC: read them as the whole numbers that they are."""
    major = connection.get_server_version().major
    if major < OLDEST_MAJOR_VERSION:
        raise RuntimeError(f"PostgreSQL {major} is too old: {OLDEST_MAJOR_VERSION} is the oldest")
    await connection.set_type_codec(
        "numeric", schema="pg_catalog", encoder=str, decoder=_number, format="text"
    )


def _number(text: str) -> int | Decimal:
    return int(text) if text.lstrip("-").isdigit() else Decimal(text)


async def _reset(connection: Connection) -> None:
    """Spare the round trip that forgets session state, which nothing here ever sets."""
    if connection.is_in_transaction():
        await connection.execute("ROLLBACK")
