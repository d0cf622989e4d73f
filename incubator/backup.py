"""A copy of the whole database in one file, consistent while others go on writing."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from urllib.parse import unquote, urlsplit

from incubator.settings import sqlite_path

OWNER_ONLY = 0o600


class BackupFailed(Exception):
    """One line that says why there is no copy."""


def back_up(database_url: str, target: Path) -> None:
    """Copy the database to `target`, replacing what is there only when the copy is complete.

    BackupFailed when it cannot be written, or PostgreSQL's own tool is missing or refuses.
    """
    target = target.absolute()
    if target.is_dir() or not target.parent.is_dir():
        raise BackupFailed(f"{target} is not a file name in a directory that exists")
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))
        path = sqlite_path(database_url)
        if path is None:
            _dump_postgres(database_url, part)
        else:
            _copy_sqlite(Path(path).absolute(), target, part)
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise BackupFailed(f"{target} could not be written: {error}") from error
    finally:
        part.unlink(missing_ok=True)


def _copy_sqlite(source: Path, target: Path, part: Path) -> None:
    if not source.exists():
        raise BackupFailed(f"there is no database at {source}")
    if target.exists() and target.samefile(source):
        raise BackupFailed("the copy cannot take the place of the database itself")
    with (
        closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as original,
        closing(sqlite3.connect(part)) as copy,
    ):
        original.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise BackupFailed("the copy is damaged; the database itself may be, too")


def _dump_postgres(database_url: str, part: Path) -> None:
    tool = shutil.which("pg_dump")
    if tool is None:
        raise BackupFailed("pg_dump is not on the PATH: install PostgreSQL's client programs")
    address = urlsplit(database_url)
    done = subprocess.run(
        [tool, "--format=custom", f"--file={part}"],
        env={**os.environ, **_connection(database_url)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or ["it gave no reason"]
        raise BackupFailed(f"pg_dump of {address.path.lstrip('/')} failed: {lines[0]}")


def _connection(database_url: str) -> dict[str, str]:
    """The address for PostgreSQL's programs; not as an argument, which every user could read."""
    address = urlsplit(database_url)
    parts = {
        "PGHOST": address.hostname,
        "PGPORT": str(address.port) if address.port else None,
        "PGUSER": address.username,
        "PGPASSWORD": address.password,
        "PGDATABASE": address.path.lstrip("/"),
    }
    return {name: unquote(value) for name, value in parts.items() if value}
