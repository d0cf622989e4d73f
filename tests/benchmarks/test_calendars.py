"""Calendars: a feed of 5,000 entries beside what icalendar takes to write the same, and a 304.

And one of 5,000 sessions in series, of which one in ten is an exception, beside what icalendar
takes to write 5,000 entries.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from statistics import median

import icalendar
import pytest

from incubator import calendar_reading, clock, database
from incubator.audit import Noted, record_all
from incubator.batches import insert_rows
from incubator.calendar_feeds import make_feed
from incubator.grants import grant_role
from incubator.ids import uuid7
from incubator.users import Role, load_actor
from incubator.vevents import Encoded
from tenants.members import RESIDENCE
from tests.benchmarks import figures
from tests.benchmarks.asgi import application, ask
from tests.benchmarks.sites import SIZE, Site, opened, run
from tests.benchmarks.town import MACHINES, Town
from tests.session_cast import NOW, TUESDAY, Advice, slot

ENTRIES = min(5_000, SIZE)
A_DAY = 3 * MACHINES
ROUNDS, KNOWN, TIMES = 5, 300, 25
COLD, WARM, MILLISECONDS = 1.3, 0.1, 2.0

pytestmark = pytest.mark.benchmark


def a_year_after(town: Town) -> datetime:
    """When a feed that goes back a year has so many entries left."""
    first = town.days[-min(-(-ENTRIES // A_DAY), len(town.days))]
    return clock.moment(first, 12 * 60) + calendar_reading.PAST


async def address_of(email: str) -> str:
    """The manager's feed of the house, with all that she may see."""
    [row] = await database.fetch(
        "SELECT u.id, h.id AS house FROM app_user u, incubator h"
        " WHERE u.email = {} AND h.code = 'VU-CK'",
        email,
    )
    actor = await load_actor(row["id"], today=clock.today())
    made = await make_feed("incubator", row["house"], "full", actor=actor, now=clock.now())
    return f"/calendars/{made.secret}.ics"


async def milliseconds(times: int, work: Callable[[], Awaitable[object]]) -> float:
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        await work()
        spent.append(time.perf_counter() - started)
    return 1000 * median(spent)


async def measure_town(url: str, town: Town) -> dict[str, float]:
    async with opened(url):
        return await measure("manager@bench.example", a_year_after(town))


async def measure_series(url: str) -> dict[str, float]:
    async with opened(url):
        with clock.frozen(NOW):
            cast = await Advice.opened()
            await grant_role(cast.mai.user, Role.manager.value, cast.house, now=NOW)
            await plan_many(cast)
        [row] = await database.fetch("SELECT email FROM app_user WHERE id = {}", cast.mai.user)
        return await measure(row["email"], NOW)


async def plan_many(cast: Advice) -> None:
    """As many sessions as a feed has entries, in series of 25 at times of their own."""
    planned = await cast.row(await cast.planned(items=(), participants=()))
    series, sessions = list[dict[str, object]](), list[dict[str, object]]()
    for n in range(ENTRIES // TIMES):
        id, first = uuid7(), slot("00:00", "00:30", TUESDAY).start + n * timedelta(minutes=30)
        series.append({"id": id, "starts_at": first, "times": TIMES, "weeks_apart": 1})
        for week in range(TIMES):
            start, session = first + timedelta(weeks=week), uuid7()
            end = start + timedelta(minutes=20 if week % 10 == 3 else 30)
            sessions.append(
                planned
                | {"id": session, "uid": str(session), "series": id, "occurrence": start,
                   "starts_at": start, "ends_at": end, "sequence": week % 10}
            )  # fmt: skip
    await insert_rows("session_series", series)
    await insert_rows("consulting_session", sessions)
    noted = [
        Noted("session.plan", "consulting_session", str(one["id"]), cast.house) for one in sessions
    ]
    await record_all(cast.mai, noted, now=NOW - timedelta(days=9))


async def measure(email: str, now: datetime) -> dict[str, float]:
    app = application()
    found: dict[str, float] = {}
    with clock.frozen(now):
        path = await address_of(email)

        async def read() -> bytes:
            status, content = await ask(app, path, {})
            assert status == 200, content
            return content

        async def cold() -> None:
            calendar_reading.encoded = Encoded()
            await read()

        content = await read()
        parsed = one_by_one(content)

        async def bare() -> None:
            parsed.to_ical()

        found["entries"] = content.count(b"BEGIN:VEVENT")
        found["bare"] = await milliseconds(ROUNDS, bare)
        found["cold"] = await milliseconds(ROUNDS, cold)
        found["warm"] = await milliseconds(ROUNDS, read)
        found["known"] = await milliseconds(KNOWN, await known(app, path))
    return found


def one_by_one(content: bytes) -> icalendar.Calendar:
    """The feed with as many entries as there are events, whether or not rules tell of them."""
    parsed = icalendar.Calendar.from_ical(content)
    entries = parsed.events
    for n in range(ENTRIES - len(entries)):
        parsed.add_component(entries[n % len(entries)])
    return parsed


async def known(app: object, path: str) -> Callable[[], Awaitable[object]]:
    """Ask again with the mark of what one has."""
    etag = await etag_of(path)

    async def again() -> None:
        status, content = await ask(app, path, {"if-none-match": etag})  # type: ignore[arg-type]
        assert (status, content) == (304, b"")

    return again


async def etag_of(path: str) -> str:
    secret = path.rsplit("/", 1)[1].removesuffix(".ics")
    feed = await calendar_reading.open_feed(
        secret, address="", now=clock.now(), residence=RESIDENCE
    )
    return f'W/"ics-{calendar_reading.version_of(feed, now=clock.now())}"'


def test_a_feed_of_5_000_entries_is_written_as_fast_as_they_can_be(site: Site) -> None:
    with site.copy() as url:
        note("a feed of {} entries", site, run(measure_town(url, site.town)))


def test_a_feed_of_5_000_sessions_in_series_is_written_as_fast(site: Site) -> None:
    with site.copy("blank") as url:
        note("a feed of 5,000 sessions in {} rules and exceptions", site, run(measure_series(url)))


def note(what: str, site: Site, found: dict[str, float]) -> None:
    what, bare = what.format(int(found["entries"])), found["bare"]
    for name, most in (("cold", COLD), ("warm", WARM)):
        ratio = found[name] / bare
        told = f"{found[name]:.0f} ms, {ratio:.2f} times icalendar's {bare:.0f} ms"
        wanted = f"<= {most} times"
        figures.note(f"{what}, {name}", site.engine, told, wanted, met=ratio <= most)
    told = f"{found['known']:.2f} ms"
    figures.note(
        "the same, known already", site.engine, told, "< 2 ms", met=found["known"] < MILLISECONDS
    )
