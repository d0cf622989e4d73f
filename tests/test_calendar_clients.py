"""A calendar as others' programs keep it: vdirsyncer fetches, khal and ics read what was kept."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import ics
import pytest

from facilities.booking_changes import cancel_booking
from facilities.bookings import move_booking, request_booking
from incubator import database
from incubator.calendar_feeds import make_feed
from services.session_changes import cancel_session, move_session
from services.session_series import Repetition, plan_series
from services.waiting_lists import cancel_run
from tests import engines
from tests.booking_cast import NOW, slot
from tests.booking_doors import doors
from tests.browser.server import serve
from tests.test_course_calendars import School

PROGRAMS = Path(sys.executable).parent
MORNING, NOON, LATER = slot("08:00", "10:00"), slot("10:30", "11:30"), slot("13:00", "15:00")

VDIRSYNCER = """
[general]
status_path = "{home}/status"
[pair house]
a = "feed"
b = "kept"
collections = null
conflict_resolution = "a wins"
[storage feed]
type = "http"
url = "{url}"
[storage kept]
type = "filesystem"
path = "{home}/kept"
fileext = ".ics"
"""
KHAL = """
[calendars]
[[house]]
path = {home}/kept
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Asia/Ho_Chi_Minh
default_timezone = Asia/Ho_Chi_Minh
[sqlite]
path = {home}/khal.db
"""


class Subscriber:
    """Somebody whose calendar program knows the address."""

    def __init__(self, home: Path, url: str) -> None:
        self.home = home
        (home / "kept").mkdir()
        (home / "vdirsyncer").write_text(VDIRSYNCER.format(home=home, url=url))
        (home / "khal").write_text(KHAL.format(home=home))
        self._run("vdirsyncer", "discover")

    def sync(self) -> None:
        self._run("vdirsyncer", "sync")

    def kept(self) -> list[ics.Event]:
        """The entries that were kept, by their beginning; it gives each a UID of its own."""
        files = [path.read_text() for path in (self.home / "kept").glob("*.ics")]
        events = [event for text in files for event in ics.Calendar(text).events]
        return sorted(events, key=lambda event: event.begin)

    def monday(self) -> list[str]:
        """What khal shows for the day."""
        return self.shown("1d", "{start-time} {title} {status}")

    def shown(self, span: str, form: str) -> list[str]:
        """What khal shows from that day on."""
        shown = self._run(
            "khal", "list", "2026-11-30", span, "--day-format", "", "--format", form,
        )  # fmt: skip
        return [line.strip() for line in shown.splitlines() if line.strip()]

    def _run(self, program: str, *arguments: str) -> str:
        done = subprocess.run(
            [PROGRAMS / program, "-c", self.home / program, *arguments],
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture
def database_file() -> Iterator[str]:
    with engines.fresh_sqlite() as url:
        database.use(database.make_engine(url))
        yield url


async def test_a_client_keeps_a_booking_and_sees_it_moved_and_cancelled(
    database_file: str, tmp_path: Path
) -> None:
    async with database.running(), doors() as site:
        cast = site.cast
        lathe = await request_booking(cast.asks(cast.lathe, MORNING), actor=cast.lan, now=NOW)
        await request_booking(cast.asks(cast.room, NOON), actor=cast.lan, now=NOW)
        made = await make_feed("person", cast.an, "full", actor=cast.lan, now=NOW)
        with serve(database_file, "--no-worker", at=NOW) as server:
            client = Subscriber(tmp_path, f"{server.address}/calendars/{made.secret}.ics")
            client.sync()
            assert [event.begin.datetime for event in client.kept()] == [MORNING.start, NOON.start]
            title = "TB-03 Máy tiện CNC · Khuôn mẫu Hồng Lĩnh"
            assert f"08:00 {title} CONFIRMED" in client.monday()

            await move_booking(lathe.id, LATER, actor=cast.lan, now=NOW + timedelta(minutes=1))
            client.sync()
            assert [event.begin.datetime for event in client.kept()] == [NOON.start, LATER.start]
            assert f"13:00 {title} CONFIRMED" in client.monday()
            assert f"08:00 {title} CONFIRMED" not in client.monday()

            await cancel_booking(lathe.id, "Hoãn", actor=cast.lan, now=NOW + timedelta(minutes=2))
            client.sync()
            assert [event.status for event in client.kept()] == ["CONFIRMED", "CANCELLED"]
            assert f"13:00 {title} CANCELLED" in client.monday()


async def test_a_client_keeps_a_session_and_a_course_and_sees_them_moved_and_called_off(
    database_file: str, tmp_path: Path
) -> None:
    async with database.running():
        cast = await School.founded()
        session = await cast.confirmed(slot=NOON)
        linh = cast.linh
        assert linh.person
        run = await cast.run(meetings=(LATER,), resources=(), instructor=linh.person)
        made = await make_feed("person", linh.person, "full", actor=linh, now=NOW)
        with serve(database_file, "--no-worker", at=NOW) as server:
            client = Subscriber(tmp_path, f"{server.address}/calendars/{made.secret}.ics")
            client.sync()
            advice, course = "Gá kẹp trục · Khuôn mẫu Hồng Lĩnh", "KH-03 Vận hành máy tiện CNC"
            shown = [f"10:30 {advice} CONFIRMED", f"13:00 {course} CONFIRMED"]
            assert client.monday() == shown

            await move_session(session, MORNING, actor=cast.lan, now=NOW + timedelta(minutes=1))
            await cancel_run(run, "Ốm", actor=cast.mai, now=NOW + timedelta(minutes=1))
            client.sync()
            shown = [f"08:00 {advice} CONFIRMED", f"13:00 {course} CANCELLED"]
            assert client.monday() == shown

            await cancel_session(session, "Ốm", actor=cast.lan, now=NOW + timedelta(minutes=2))
            client.sync()
            assert client.monday()[0] == f"08:00 {advice} CANCELLED"
            assert [event.status for event in client.kept()] == ["CANCELLED", "CANCELLED"]


async def test_a_client_keeps_a_series_as_one_and_sees_one_of_it_moved_and_one_called_off(
    database_file: str, tmp_path: Path
) -> None:
    async with database.running():
        cast = await School.founded()
        linh, week = cast.linh, timedelta(weeks=1)
        assert linh.person
        _, second, third, _ = await plan_series(
            cast.plan(slot=MORNING),
            Repetition(5, leave_out=((MORNING.start + 3 * week).date(),)),
            actor=cast.lan,
            now=NOW,
        )
        made = await make_feed("person", linh.person, "busy", actor=linh, now=NOW)
        with serve(database_file, "--no-worker", at=NOW) as server:
            client = Subscriber(tmp_path, f"{server.address}/calendars/{made.secret}.ics")

            def told() -> list[str]:
                return client.shown("40d", "{start-long} {status}")

            client.sync()
            days = ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-28"]
            assert told() == [f"{day} 08:00 TENTATIVE" for day in days]
            assert len(list((client.home / "kept").glob("*.ics"))) == 1

            to = slot("10:00", "11:00", date(2026, 12, 9))
            await move_session(second, to, actor=cast.lan, now=NOW + timedelta(minutes=1))
            await cancel_session(third, "Ốm", actor=cast.lan, now=NOW + timedelta(minutes=2))
            client.sync()
            assert told() == [
                "2026-11-30 08:00 TENTATIVE", "2026-12-09 10:00 TENTATIVE",
                "2026-12-14 08:00 CANCELLED", "2026-12-28 08:00 TENTATIVE",
            ]  # fmt: skip
            assert len(list((client.home / "kept").glob("*.ics"))) == 1
