"""Write down what a database holds after a release, so that later migrations must carry it on.

    python -m tests.dumps.make_dump 2026-11-first

makes tests/dumps/2026-11-first.sqlite.sql and .postgres.sql out of `scene.py`, with the migrations
of this moment. Do it once a release, and never again for the same name: the files say how the
installations in the field look, and tests/test_migrations.py brings each of them up to date.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from incubator import database, languages
from tests import engines, postgres
from tests.dumps import scene

FOLDER = Path(__file__).parent
# What another version of the server would not understand, and what nobody reads.
_NOISE = re.compile(
    r"^(SET \w+ = .*;|SELECT pg_catalog\.set_config.*;|\\.*"
    r"|--|-- (Name|Data for Name|Postgre|Dump).*)\n",
    re.MULTILINE,
)


async def make(name: str) -> None:
    """Play the scene on both engines and keep what is there afterwards."""
    with engines.fresh_sqlite() as url:
        await _play(url)
        _keep(name, "sqlite", _sqlite_dump(url))
    async with engines.fresh_postgres() as url:
        await _play(url)
        _keep(name, "postgres", _postgres_dump(url))


async def _play(url: str) -> None:
    database.use(database.make_engine(url))
    async with database.running():
        await scene.play()


def _sqlite_dump(url: str) -> str:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        return "\n".join(connection.iterdump()) + "\n"


def _postgres_dump(url: str) -> str:
    command: list[str | Path] = [
        postgres.programs() / "pg_dump",
        *("--no-owner", "--no-privileges", "--column-inserts", "--rows-per-insert=1", url),
    ]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return re.sub(r"\n{3,}", "\n\n", _NOISE.sub("", told)).lstrip()


def _keep(name: str, engine: str, text: str) -> None:
    path = FOLDER / f"{name}.{engine}.sql"
    path.write_text(text)
    print(f"{path.name}: {len(text):,} characters")


if __name__ == "__main__":
    engines.open_run()
    try:
        languages.load()
        asyncio.run(make(sys.argv[1]))
    finally:
        engines.close_run()
