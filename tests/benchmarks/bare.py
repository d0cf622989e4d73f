"""The statements that the product sends, written down and run again by the driver alone."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from typing import Any

import asyncpg

from incubator import database
from incubator.postgres import AwareConnection, PooledPostgres
from incubator.sqlite_connections import PRAGMAS

Statement = tuple[str, tuple[Any, ...]]


class Recorder:
    """Every statement that reached a driver since `take` was last called."""

    def __init__(self) -> None:
        self._seen: list[Statement] = []

    def note(self, sql: str, args: Sequence[Any]) -> None:
        if not sql.startswith("PRAGMA"):
            self._seen.append((sql, tuple(args)))

    def take(self) -> list[Statement]:
        seen, self._seen = self._seen, []
        return seen


def recorded(url: str) -> tuple[database.Engine, Recorder]:
    """An engine, not started yet, that notes what it sends."""
    recorder = Recorder()
    engine = database.make_engine(url)
    if isinstance(engine, PooledPostgres):
        engine._options["connection_class"] = _listening_postgres(recorder)
    else:
        engine.connection_kwargs["factory"] = _listening_sqlite(recorder)
    return engine, recorder


def _listening_sqlite(recorder: Recorder) -> type[sqlite3.Connection]:
    class Listening(sqlite3.Connection):
        def execute(self, sql: str, args: Any = ()) -> sqlite3.Cursor:
            recorder.note(sql, args)
            return super().execute(sql, args)

    return Listening


def _listening_postgres(recorder: Recorder) -> type[AwareConnection]:
    class Listening(AwareConnection):
        async def fetch(  # type: ignore[override]
            self, query: str, *args: Any, **options: Any
        ) -> list[asyncpg.Record]:
            recorder.note(query, args)
            return await super().fetch(query, *args, **options)

        async def execute(self, query: str, *args: Any, **options: Any) -> str:
            recorder.note(query, args)
            return str(await super().execute(query, *args, **options))

    return Listening


def replay_sqlite(url: str, acts: Sequence[Sequence[Statement]]) -> float:
    """The seconds that the acts take on one connection, its settings those of the product."""
    engine = database.make_engine(url)
    assert not isinstance(engine, PooledPostgres)
    options = {**engine.connection_kwargs, "cached_statements": 512}
    with closing(sqlite3.connect(**options)) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        started = time.perf_counter()
        for act in acts:
            for sql, args in act:
                connection.execute(sql, args).fetchall()
        return time.perf_counter() - started


async def replay_postgres(url: str, acts: Sequence[Sequence[Statement]], at_once: int) -> float:
    """The seconds that the acts take on so many connections, each its share of them."""
    engine = database.make_engine(url)
    assert isinstance(engine, PooledPostgres)
    options = {**engine._options, "connection_class": asyncpg.Connection}
    connections = [await asyncpg.connect(**options) for _ in range(at_once)]

    async def share(number: int) -> None:
        for act in acts[number::at_once]:
            for sql, args in act:
                if args or sql.startswith("SELECT"):
                    await connections[number].fetch(sql, *args)
                else:
                    await connections[number].execute(sql)

    started = time.perf_counter()
    await asyncio.gather(*map(share, range(at_once)))
    seconds = time.perf_counter() - started
    for connection in connections:
        await connection.close()
    return seconds
