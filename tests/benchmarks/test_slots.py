"""Find a time: 20 advisers and 30 resources over eight weeks, all of them busy every day."""

from __future__ import annotations

import time
from datetime import timedelta
from statistics import median
from uuid import UUID

import pytest

from facilities.booking_requests import Item
from facilities.hours import Span
from facilities.tables import Occupation
from incubator import clock
from incubator.database import Engine, dialect, fetch, insert
from incubator.ids import uuid7
from incubator.periods import Period
from services.adviser_records import list_advisers
from services.slot_search import Wanted, find_slots
from services.tables import ConsultingSession
from tests.benchmarks import figures
from tests.session_cast import NOW, Advice

ADVISERS, RESOURCES, WEEKS, ROUNDS = 20, 30, 8, 9
MILLISECONDS = 100.0
ALL_DAY = tuple(Span(day, 8 * 60, 17 * 60) for day in range(5))

pytestmark = pytest.mark.benchmark


def taken(number: int, day: int) -> Period:
    """An hour of a working day, another for each of them; the last hour of a day stays free."""
    start = clock.moment(clock.local(NOW).date() + timedelta(days=day), 8 * 60)
    start += timedelta(minutes=30 * ((number * 7 + day) % 14))
    return Period(start, start + timedelta(hours=1))


async def crowded(cast: Advice) -> tuple[list[UUID], list[UUID]]:
    """Everybody and everything is taken for an hour of every day; who and what they are."""
    for n in range(1, ADVISERS):
        await cast.advises(f"CG-{n + 30}", hours=ALL_DAY, weekly_cap_minutes=3000)
    rooms = [
        await cast.resource(f"KG-{n + 30}", f"Phòng {n}", kind="ROOM", category="MAT_BANG", setup=0)
        for n in range(RESOURCES)
    ]
    await cast.confirmed()
    advisers = await list_advisers()
    (first,) = await fetch("SELECT * FROM consulting_session")
    same = {name: first[name] for name in first if name not in ("id", "uid", "booking", "act")}
    for day in range(7, 7 * WEEKS):
        for n, adviser in enumerate(advisers):
            slot, id = taken(n, day), uuid7()
            given = {"adviser": adviser.id, "starts_at": slot.start, "ends_at": slot.end}
            await insert(ConsultingSession(id=id, uid=str(id), **(same | given)))
        await insert(
            *(_occupied(first["act"], room, taken(n, day)) for n, room in enumerate(rooms))
        )
    return [one.person for one in advisers], rooms


def _occupied(act: UUID, room: UUID, slot: Period) -> Occupation:
    return Occupation(
        act=act, resource=room, quantity=1, starts_at=slot.start, ends_at=slot.end,
        blocked_from=slot.start, blocked_until=slot.end,
    )  # fmt: skip


async def test_a_time_is_found_for_all_of_them_at_once(database: Engine) -> None:
    cast = await Advice.opened()
    people, rooms = await crowded(cast)
    window = Period(NOW, NOW + timedelta(weeks=WEEKS))
    wanted = Wanted(60, tuple(people), tuple(Item(room) for room in rooms), window)
    spent = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        found = await find_slots(wanted, actor=cast.mai, now=NOW)
        spent.append(time.perf_counter() - started)
    took = 1000 * median(spent)
    figures.note(
        f"find a time: {len(people)} advisers, {len(rooms)} resources, {WEEKS} weeks"
        f" ({len(found)} found)",
        dialect(), f"{took:.0f} ms", f"under {MILLISECONDS:.0f} ms", met=took < MILLISECONDS,
    )  # fmt: skip
