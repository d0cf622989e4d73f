"""Backups: a whole copy in one file, made while others write, or a reason in one line."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests import demonstration, engines, postgres
from tests.command_line import complaint, incubator


async def test_a_backup_of_sqlite_is_whole_while_others_write(tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    async with demonstration.copied("sqlite") as url:
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as writer:
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("DELETE FROM occupation")
            assert incubator("backup", str(target), url=url).returncode == 0
            writer.rollback()
            whole = writer.execute("SELECT COUNT(*) FROM occupation").fetchone()
    assert target.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [target]
    with closing(sqlite3.connect(target)) as copy:
        assert copy.execute("SELECT COUNT(*) FROM occupation").fetchone() == whole
    assert incubator("check", url=f"sqlite:///{target}").returncode == 0


async def test_a_backup_of_postgres_is_made_by_its_own_tool(tmp_path: Path) -> None:
    tools = postgres.programs()
    if not (tools / "pg_dump").exists():
        pytest.skip("this machine has no pg_dump")
    target = tmp_path / "copy.dump"
    async with demonstration.copied("postgres") as url:
        path = f"{tools}:{os.environ['PATH']}"
        done = incubator("backup", str(target), url=url, PATH=path)
    assert (done.returncode, done.stderr) == (0, "")
    assert target.read_bytes().startswith(b"PGDMP")


def test_without_pg_dump_the_reason_is_said(tmp_path: Path) -> None:
    target = tmp_path / "copy.dump"
    url = "postgresql://someone@127.0.0.1:1/base"
    done = incubator("backup", str(target), url=url, PATH=str(tmp_path))
    assert done.returncode == 1
    assert "pg_dump" in complaint(done)
    assert not target.exists()


def test_a_backup_never_takes_the_place_of_the_database(tmp_path: Path) -> None:
    source = tmp_path / "a.db"
    shutil.copyfile(engines.sqlite_template(), source)
    before = source.read_bytes()
    done = incubator("backup", str(source), url=f"sqlite:///{source}")
    assert done.returncode == 1
    assert "itself" in complaint(done)
    assert source.read_bytes() == before
    nowhere = incubator("backup", str(tmp_path / "no" / "b.db"), url=f"sqlite:///{source}")
    assert "directory" in complaint(nowhere)
    none = incubator("backup", str(tmp_path / "c.db"), url=f"sqlite:///{tmp_path}/none.db")
    assert "no database" in complaint(none)
