"""Calendars: a feed of 5,000 entries beside what icalendar takes to write the same, and a 304."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from statistics import median

import icalendar
import pytest

from incubator import calendar_reading, clock, database
from incubator.calendar_feeds import make_feed
from incubator.users import load_actor
from incubator.vevents import Encoded
from tenants.members import RESIDENCE
from tests.benchmarks import figures
from tests.benchmarks.asgi import application, ask
from tests.benchmarks.sites import SIZE, Site, run
from tests.benchmarks.town import MACHINES, Town

ENTRIES = min(5_000, SIZE)
A_DAY = 3 * MACHINES
ROUNDS, KNOWN = 5, 300
COLD, WARM, MILLISECONDS = 1.3, 0.1, 2.0

pytestmark = pytest.mark.benchmark


def a_year_after(town: Town) -> datetime:
    """When a feed that goes back a year has so many entries left."""
    first = town.days[-min(-(-ENTRIES // A_DAY), len(town.days))]
    return clock.moment(first, 12 * 60) + calendar_reading.PAST


async def address_of(town: Town) -> str:
    """The manager's feed of the house, with all that she may see."""
    [row] = await database.fetch(
        "SELECT u.id, h.id AS house FROM app_user u, incubator h"
        " WHERE u.email = 'manager@bench.example' AND h.code = 'VU-CK'"
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


async def measure(url: str, town: Town) -> dict[str, float]:
    database.use(database.make_engine(url))
    app = application()
    found: dict[str, float] = {}
    async with database.running():
        with clock.frozen(a_year_after(town)):
            path = await address_of(town)

            async def read() -> bytes:
                status, content = await ask(app, path, {})
                assert status == 200, content
                return content

            async def cold() -> None:
                calendar_reading.encoded = Encoded()
                await read()

            content = await read()
            parsed = icalendar.Calendar.from_ical(content)

            async def bare() -> None:
                parsed.to_ical()

            found["entries"] = content.count(b"BEGIN:VEVENT")
            found["bare"] = await milliseconds(ROUNDS, bare)
            found["cold"] = await milliseconds(ROUNDS, cold)
            found["warm"] = await milliseconds(ROUNDS, read)
            found["known"] = await milliseconds(KNOWN, await known(app, path))
    return found


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
        found = run(measure(url, site.town))
    entries, bare = int(found["entries"]), found["bare"]
    for name, most in (("cold", COLD), ("warm", WARM)):
        ratio = found[name] / bare
        told = f"{found[name]:.0f} ms, {ratio:.2f} times icalendar's {bare:.0f} ms"
        wanted = f"<= {most} times"
        figures.note(
            f"a feed of {entries} entries, {name}", site.engine, told, wanted, met=ratio <= most
        )
    told = f"{found['known']:.2f} ms"
    figures.note(
        "the same, known already", site.engine, told, "< 2 ms", met=found["known"] < MILLISECONDS
    )
