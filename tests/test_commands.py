"""The command line, as somebody types it: each command in a process of its own."""

import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests import engines
from tests.command_line import complaint, environment, incubator

KEY = "a key for tests that is long enough"


def test_help_loads_nothing_heavy() -> None:
    heavy = "{'piccolo', 'litestar', 'uvicorn', 'asyncpg', 'holidays', 'jinja2', 'pydantic'}"
    code = f"import sys, incubator.commands; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_help_names_every_command() -> None:
    shown = incubator("--help").stdout
    for command in ("migrate", "demo", "nightly", "check", "backup", "serve", "user", "token"):
        assert f"\n    {command} " in shown


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("dance",),
        ("serve", "--workers", "0"),
        ("serve", "--workers", "two"),
        ("user", "create", "an@example.vn"),
        ("user", "create", "an@example.vn", "--role", "king"),
        ("token", "create"),
        ("backup",),
    ],
)
def test_bad_arguments_are_named_in_one_line(arguments: tuple[str, ...]) -> None:
    done = incubator(*arguments)
    assert done.returncode == 2
    assert "--help" in complaint(done)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "70000"),
        ("HOST", "two words"),
        ("DATABASE_URL", "mysql://here/there"),
        ("SECRET_KEY", " "),
        ("MAIL_URL", "mail.example"),
        ("MAIL_FROM", "nobody"),
        ("PUBLIC_URL", "incubator.example"),
    ],
)
def test_a_malformed_setting_stops_the_start_in_one_line(name: str, value: str) -> None:
    done = incubator("serve", **{"SECRET_KEY": KEY, name: value})
    assert done.returncode == 2
    assert name in complaint(done)


def test_without_a_key_nothing_is_served() -> None:
    done = incubator("serve")
    assert done.returncode == 2
    assert complaint(done) == "incubator: SECRET_KEY is not set: give it a long random text"


def test_a_new_file_is_migrated_and_seeded_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/var/new.db"
    assert incubator("migrate", url=url).stdout.endswith("migrations run.\n")
    assert incubator("migrate", url=url).stdout == "The database is up to date.\n"
    with closing(sqlite3.connect(tmp_path / "var" / "new.db")) as connection:
        assert connection.execute("SELECT COUNT(*) FROM programme").fetchone() == (6,)
        assert connection.execute("SELECT COUNT(*) > 30 FROM calendar_day").fetchone() == (1,)


async def test_of_three_that_migrate_at_once_each_succeeds(database_url: str) -> None:
    if database_url.startswith("sqlite"):
        database_url += "-new"
    else:
        database_url = await _emptied(database_url)
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "incubator.commands", "migrate"],
            cwd=engines.ROOT,
            env=environment(database_url),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    answers = [process.communicate(timeout=240) for process in started]
    assert [stderr for _, stderr in answers] == [""] * 3
    assert sorted("run" in stdout for stdout, _ in answers) == [False, False, True]


async def _emptied(url: str) -> str:
    import asyncpg

    connection = await asyncpg.connect(url)
    await connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    await connection.close()
    return url


@pytest.mark.parametrize("command", [("demo",), ("check",), ("nightly",)])
def test_a_database_without_tables_asks_for_migrate(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    done = incubator(*command, url=f"sqlite:///{tmp_path}/empty.db")
    assert done.returncode == 1
    assert "incubator migrate" in complaint(done)


def test_a_server_that_is_not_there_is_named_in_one_line() -> None:
    done = incubator("check", url="postgresql://nobody@127.0.0.1:1/none")
    assert done.returncode == 1
    assert complaint(done).startswith("incubator: ")


def test_the_demonstration_is_loaded_once_and_shows_who_signs_in(database_url: str) -> None:
    assert incubator("migrate", url=database_url).returncode == 0
    first = incubator("demo", url=database_url, PORT="8123")
    assert first.stdout.startswith("The demonstration is loaded. Open http://127.0.0.1:8123")
    assert "manager@demo.example" in first.stdout
    again = incubator("demo", url=database_url)
    assert again.stdout.startswith("There is an incubator already.")
    checked = incubator("check", url=database_url)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.startswith("OK")


def test_check_names_what_does_not_agree(demo_url: str) -> None:
    _run_sql(demo_url, "UPDATE budget_line SET accepted = accepted + 7 WHERE accepted > 0")
    done = incubator("check", url=demo_url)
    assert done.returncode == 1
    assert "line VU-CK THIET_BI 2026" in done.stdout
    assert "accepted is" in done.stdout


def _run_sql(url: str, sql: str) -> None:
    code = (
        "import asyncio, sys\nfrom incubator import database\n"
        "asyncio.run(database.execute(sys.argv[1]))\n"
    )
    subprocess.run(
        [sys.executable, "-c", code, sql], cwd=engines.ROOT, env=environment(url), check=True
    )


def test_the_night_says_what_it_did(demo_url: str) -> None:
    done = incubator("nightly", url=demo_url)
    assert done.returncode == 0
    assert re.fullmatch(
        r"\d+ expired, \d+ closed, \d+ not used\.\n\d+ months of lettings settled.*\n", done.stdout
    )


@pytest.mark.parametrize("workers", ["1", "2"])
def test_it_serves_until_it_is_told_to_stop(workers: str, tmp_path: Path) -> None:
    database = tmp_path / "served.db"
    shutil.copyfile(engines.sqlite_template(), database)
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "incubator.commands", "serve", "--workers", workers],
        cwd=engines.ROOT,
        env=environment(f"sqlite:///{database}", SECRET_KEY=KEY, PORT=str(port)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert _answers(f"http://127.0.0.1:{port}/health/live")
        assert _answers(f"http://127.0.0.1:{port}/health/ready")
    finally:
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=30)
    assert "Traceback" not in said, said


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(address: str) -> bool:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=5) as response:
                return bool(response.status == 200)
        except (URLError, ConnectionError):
            time.sleep(0.1)
    return False
