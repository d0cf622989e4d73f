"""The one door to the database: which engine, one way to write, one way to run SQL."""

import re
import sqlite3
import sys
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import asyncpg
from piccolo.engine.finder import engine_finder
from piccolo.table import TABLE_REGISTRY, Table

from incubator.postgres import PooledPostgres
from incubator.settings import sqlite_path
from incubator.sqlite import PooledSQLite

Engine = PooledSQLite | PooledPostgres
Row = dict[str, Any]

_engine: Engine | None = None
_GUARD = re.compile(r"guard:([a-z0-9-]+)")
_SQLITE_FAILED = re.compile(r"(?:CHECK|UNIQUE|NOT NULL) constraint failed: (.+)")
_POSTGRES_KEY = re.compile(r"Key \((.+?)\)=")
_TYPED_ALIAS = re.compile(r'"(\w+) \[\w+\]"')


def make_engine(url: str) -> Engine:
    """The engine of a database address that `settings` accepts; nothing is opened yet."""
    path = sqlite_path(url)
    if path is None:
        return PooledPostgres(url)
    return PooledSQLite(str(Path(path).absolute()))


def engine() -> Engine:
    """The engine in use: that of piccolo_conf, unless `use` chose another."""
    global _engine
    if _engine is None:
        found = engine_finder()
        assert isinstance(found, PooledSQLite | PooledPostgres)
        _engine = found
    return _engine


def use(chosen: Engine) -> None:
    """Point every table and every statement at another engine, as tests and benchmarks do."""
    global _engine
    _engine = chosen
    for table in TABLE_REGISTRY:
        table._meta.db = chosen  # noqa: SLF001 (Piccolo's documented door to a table's engine)
    if "piccolo_conf" in sys.modules:
        sys.modules["piccolo_conf"].DB = chosen  # type: ignore[attr-defined]


def dialect() -> str:
    """The engine's name: sqlite or postgres."""
    return engine().engine_type


async def start() -> None:
    """Keep connections open from now on, in this event loop."""
    await engine().start_connection_pool()


async def stop() -> None:
    """Close the connections that `start` keeps open."""
    await engine().close_connection_pool()


@asynccontextmanager
async def running() -> AsyncIterator[None]:
    """Keep connections open within the block."""
    await start()
    try:
        yield
    finally:
        await stop()


@asynccontextmanager
async def write() -> AsyncIterator[None]:
    """One write transaction: it commits at the end of the block, or an error undoes it all.

    On SQLite writers take turns, first come first served; on PostgreSQL it is READ COMMITTED.
    TransactionError inside another: what is told apart as one act is one transaction.
    """
    async with engine().transaction(allow_nested=False):
        yield


async def fetch(sql: str, *args: Any) -> list[Row]:
    """The rows of one SQL statement with a {} for each argument, as Python's types.

    A computed column has lost its type on SQLite: name it `AS "latest [timestamptz]"` (or uuid,
    date, boolean) and its key is `latest` on both engines.
    """
    current = engine()
    return await current.run(_compiled(sql, current.engine_type, bool(args)), args)


async def execute(sql: str, *args: Any) -> None:
    """Run one SQL statement with a {} for each argument."""
    await fetch(sql, *args)


async def insert(*rows: Table) -> None:
    """Store new rows of one table in one statement, which costs a fifth of what Piccolo's does.

    The columns must take Python values as they are; one of JSON does not.
    """
    if rows:
        sql, columns = _insertion(type(rows[0]), len(rows))
        await execute(sql, *(getattr(row, column) for row in rows for column in columns))
    for row in rows:
        row._exists_in_db = True  # noqa: SLF001 (so that Piccolo saves it by an UPDATE)


@lru_cache(maxsize=256)
def _insertion(table: type[Table], count: int) -> tuple[str, tuple[str, ...]]:
    meta = table._meta  # noqa: SLF001
    columns = tuple(column._meta.name for column in meta.columns)  # noqa: SLF001
    row = f"({marks(columns)})"
    places = ", ".join([row] * count)
    return f"INSERT INTO {meta.tablename} ({', '.join(columns)}) VALUES {places}", columns  # noqa: S608


def marks(values: Sequence[object]) -> str:
    """As many {} as there are values, for `IN (...)`; NULL, which nothing equals, for none."""
    return ", ".join(["{}"] * len(values)) or "NULL"


async def lock(table: type[Table], ids: Iterable[Any]) -> list[Row]:
    """The rows with these ids, in the order of ids, locked until the transaction ends.

    On SQLite the one writer needs no lock. The lock lets others refer to the rows meanwhile.
    """
    wanted = sorted(set(ids))
    name = table._meta.tablename  # noqa: SLF001
    sql = f'SELECT * FROM "{name}" WHERE id IN ({marks(wanted)}) ORDER BY id'  # noqa: S608
    if dialect() == "postgres":
        sql += " FOR NO KEY UPDATE"
    return await fetch(sql, *wanted)


def violated(error: BaseException) -> str | None:
    """What in the database refused a statement, by the same name on both engines.

    The name of a guard or a CHECK; "table.column, ..." for UNIQUE and NOT NULL; "foreign-key".
    None for an error that is no refusal.
    """
    if not isinstance(error, sqlite3.IntegrityError | asyncpg.IntegrityConstraintViolationError):
        return None
    if guard := _GUARD.search(str(error)):
        return guard[1]
    if isinstance(error, sqlite3.IntegrityError):
        failed = _SQLITE_FAILED.search(str(error))
        return failed[1] if failed else "foreign-key"
    return _violated_on_postgres(error)


def _violated_on_postgres(error: asyncpg.IntegrityConstraintViolationError) -> str:
    table = error.table_name
    match error:
        case asyncpg.ForeignKeyViolationError() | asyncpg.RestrictViolationError():
            return "foreign-key"
        case asyncpg.NotNullViolationError():
            return f"{table}.{error.column_name}"
        case asyncpg.UniqueViolationError():
            if key := _POSTGRES_KEY.search(error.detail or ""):
                columns = key[1].replace('"', "").split(", ")
                return ", ".join(f"{table}.{column}" for column in columns)
    return str(error.constraint_name)


@lru_cache(maxsize=2048)
def _compiled(sql: str, engine_type: str, has_arguments: bool) -> str:
    """The statement in the engine's own placeholders and column names."""
    if engine_type == "sqlite":
        return sql.replace("{}", "?") if has_arguments else sql
    sql = _TYPED_ALIAS.sub(r'"\1"', sql)
    if not has_arguments:
        return sql
    first, *rest = sql.split("{}")
    return first + "".join(f"${n}{part}" for n, part in enumerate(rest, 1))
