"""Workers: each duty of a day by one of them, each message once, however many there are."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from incubator import clock, commands, duties
from incubator.app import create_app_with_worker
from incubator.database import Engine, execute, fetch
from incubator.dispatch import AT_A_TIME
from incubator.notices import tell
from incubator.settings import load
from incubator.worker import DUTIES, Worker, note_all_done, working
from tests import engines
from tests.booking_cast import NOW
from tests.mail_server import MailServer, mail_server
from tests.telling import Told
from tests.test_notices import _news

NIGHT, SUMMARY = DUTIES
MESSAGES, WORKERS = 2_000, 4
PATIENCE = 60.0


def at(day: int, time: str) -> datetime:
    hour, minute = time.split(":")
    return clock.moment(date(2026, 11, day), int(hour) * 60 + int(minute))


def test_a_duty_comes_at_its_time_and_the_night_is_made_up_for() -> None:
    assert NIGHT.due(at(27, "00:59")) == date(2026, 11, 26)
    assert NIGHT.due(at(27, "01:00")) == date(2026, 11, 27)
    assert SUMMARY.due(at(27, "06:59")) is None
    assert SUMMARY.due(at(27, "07:00")) == date(2026, 11, 27)


async def test_of_several_workers_one_does_the_duty(database: Engine) -> None:
    async def take() -> bool:
        async with duties.alone("night", date(2026, 11, 27), now=NOW) as mine:
            await asyncio.sleep(0.01)
            return mine

    assert sorted(await asyncio.gather(*(take() for _ in range(4)))) == [False, False, False, True]
    assert await take() is False
    assert await duties.is_done("night", date(2026, 11, 27))


async def test_the_duty_of_a_worker_that_died_is_taken_over(database: Engine) -> None:
    day = date(2026, 11, 27)
    with pytest.raises(ZeroDivisionError):
        async with duties.alone("night", day, now=NOW):
            raise ZeroDivisionError
    assert not await duties.is_done("night", day)
    async with duties.alone("night", day, now=NOW + timedelta(minutes=59)) as mine:
        assert not mine
    async with duties.alone("night", day, now=NOW + duties.LEASE) as mine:
        assert mine
    assert await duties.is_done("night", day)


def worker(folder: Path) -> Worker:
    return Worker(load({"MAIL_URL": f"folder:{folder}"}, serving=False))


async def test_a_round_does_the_night_once_and_sends_what_is_due(
    database: Engine, tmp_path: Path
) -> None:
    cast = await Told.listening()
    await execute("UPDATE held_qualification SET expires_on = {}", date(2026, 12, 20))
    await tell([_news(cast.lan)], now=NOW)
    with clock.frozen(NOW):
        for _ in range(2):
            await worker(tmp_path).round()
    rows = await fetch("SELECT name, day FROM worker_duty ORDER BY name")
    assert rows == [
        {"name": "night", "day": date(2026, 11, 27)},
        {"name": "summary", "day": date(2026, 11, 27)},
    ]
    told = await fetch("SELECT id FROM notice WHERE kind = 'qualification-expires'")
    assert len(told) > 0
    unsent = await fetch("SELECT id FROM outbox WHERE sent_at IS NULL")
    assert unsent == []
    assert len(list(tmp_path.glob("*.eml"))) == len(told) + 1


async def test_what_was_done_already_is_not_done_again(database: Engine, tmp_path: Path) -> None:
    await Told.listening()
    await execute("UPDATE held_qualification SET expires_on = {}", date(2026, 12, 20))
    await note_all_done(NOW)
    with clock.frozen(NOW):
        await worker(tmp_path).round()
    assert await fetch("SELECT id FROM notice") == []


async def test_a_worker_beside_the_site_goes_on_after_trouble_and_stops_with_it(
    database: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("incubator.worker.IDLE_SECONDS", 0.01)
    monkeypatch.setattr("incubator.worker.TROUBLE_SECONDS", 0.01)
    rounds: list[int] = []
    enough = asyncio.Event()

    async def stumbling(_self: Worker) -> None:
        rounds.append(1)
        if len(rounds) == 1:
            raise RuntimeError("the database is away")
        if len(rounds) == 3:
            enough.set()

    monkeypatch.setattr(Worker, "round", stumbling)
    async with working(load({"MAIL_URL": f"folder:{tmp_path}"}, serving=False)):
        await asyncio.wait_for(enough.wait(), PATIENCE)
    count = len(rounds)
    await asyncio.sleep(0.05)
    assert len(rounds) == count


@contextmanager
def started(url: str, server: MailServer, count: int) -> Iterator[list[subprocess.Popen[str]]]:
    """So many `incubator worker`; those that still run at the end are told to stop."""
    environment = {**os.environ, "DATABASE_URL": url, "MAIL_URL": server.url}
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "incubator.commands", "worker"],
            cwd=engines.ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _ in range(count)
    ]
    try:
        yield processes
    finally:
        for process in processes:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in processes:
            said, _ = process.communicate(timeout=30)
            assert (process.returncode, said) == (0, "")


async def until_none_waits_for_a_worker() -> None:
    """Wait until each message was sent or is leased."""
    free = "SELECT id FROM outbox WHERE sent_at IS NULL AND leased_until IS NULL LIMIT 1"
    deadline = time.monotonic() + PATIENCE
    while await fetch(free):
        assert time.monotonic() < deadline
        await asyncio.sleep(0.2)


async def test_four_workers_and_one_killed_deliver_2000_messages_and_repeat_at_most_one(
    database: Engine, database_url: str
) -> None:
    cast = await Told.listening()
    await note_all_done(clock.now())
    people = [cast.lan, cast.bao, cast.khanh, cast.mai]
    now = clock.now()
    await tell([_news(people[n % 4]) for n in range(MESSAGES)], now=now)
    with mail_server() as server:
        half = server.when(MESSAGES // 2)
        with started(database_url, server, WORKERS) as processes:
            assert await asyncio.to_thread(half.wait, PATIENCE)
            processes[0].kill()
            processes.pop(0).communicate(timeout=10)
            await until_none_waits_for_a_worker()
        # The others have ended what they were at. Two minutes pass: the dead one's lease ends.
        left = await fetch("SELECT id FROM outbox WHERE leased_until IS NOT NULL")
        await execute("UPDATE outbox SET leased_until = {} WHERE sent_at IS NULL", now)
        mail = load({"MAIL_URL": server.url}, serving=False)
        await Worker(mail).round()
        counts = server.ids
    assert len(left) <= AT_A_TIME, "no more than one batch was the killed worker's"
    rows = await fetch("SELECT message_id, failure FROM outbox")
    assert {f"<{row['message_id']}>" for row in rows} == set(counts), "each was delivered"
    assert len(counts) == MESSAGES
    assert sum(counts.values()) - MESSAGES <= 1, "only the killed worker's last may be repeated"
    assert {row["failure"] for row in rows} == {""}


@pytest.mark.parametrize("with_worker", [True, False])
def test_serve_runs_a_worker_unless_told_not_to(
    with_worker: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[object] = []
    monkeypatch.setattr("uvicorn.run", lambda app, **_: served.append(app))
    monkeypatch.setenv("SECRET_KEY", "a-secret-that-only-the-tests-know")
    assert commands.main(["serve", *([] if with_worker else ["--no-worker"])]) == 0
    assert served == ["incubator.app:create_app" + ("_with_worker" if with_worker else "")]


async def test_the_site_with_a_worker_sends_mail_and_ends_with_it(
    database: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await Told.listening()
    await note_all_done(clock.now())
    await tell([_news(cast.lan)], now=clock.now())
    monkeypatch.setenv("SECRET_KEY", "a-secret-that-only-the-tests-know")
    monkeypatch.setenv("MAIL_URL", f"folder:{tmp_path}")
    async with create_app_with_worker().lifespan():
        deadline = time.monotonic() + PATIENCE
        while not list(tmp_path.glob("*.eml")):
            assert time.monotonic() < deadline
            await asyncio.sleep(0.05)
    (row,) = await fetch("SELECT sent_at FROM outbox")
    assert row["sent_at"] is not None
