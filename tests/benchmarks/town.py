"""The data of the benchmarks: one house, 20 machines, 20 firms and 20,000 bookings around today."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from facilities.calendar_days import seed_calendar
from incubator import accounts, clock, sessions, tokens
from incubator.database import dialect, execute, fetch, write
from incubator.periods import Period
from incubator.texts import sort_key
from incubator.users import Role
from tenants.members import add_member
from tests.benchmarks.diary import Entry, Prices, store
from tests.booking_cast import MILLION, Cast
from tests.treasury import add

MACHINES = 20
CLIENTS = 16
BOOKINGS = 20_000
WEEKLY_QUOTA = 10_000
FULL_RATE = 330_000
SETUP, CLEANUP = timedelta(minutes=30), timedelta(minutes=15)
DAYTIME = ((8, 10), (11, 13), (14, 16))
"""Hours of the day that the 20,000 bookings take of every machine."""
EVENING = ((17, 18), (19, 20))
"""Hours that are left free for those who book during the benchmark."""


@dataclass(frozen=True, slots=True)
class Tenant:
    """A firm's user, with the key of its program and the person who runs the machines."""

    firm: UUID
    person: UUID
    account: UUID
    token: str


@dataclass(frozen=True, slots=True)
class Town:
    """What a benchmark needs to know of its data."""

    machines: tuple[UUID, ...]
    tenants: tuple[Tenant, ...]
    manager_token: str
    manager_cookie: str
    city_cookie: str
    line: UUID
    days: tuple[date, ...]
    today: date

    def evenings(self) -> list[Period]:
        """Free slots of every machine, from tomorrow on."""
        coming = [day for day in self.days if day > self.today]
        return [_slot(day, *hours) for day in coming for hours in EVENING]


class _Scenery(Cast):
    """The cast's house with long hours and 20 machines of class B."""

    machines: list[UUID]

    async def _hours(self) -> None:
        await super()._hours()
        await execute("DELETE FROM opening_hours")
        for weekday in range(7):
            for kind in ("OPEN", "STAFFED"):
                for opens, closes in ((7 * 60, 11 * 60 + 30), (12 * 60, 21 * 60)):
                    hours = {"weekday": weekday, "opens": opens, "closes": closes}
                    await add("opening_hours", incubator=self.house, kind=kind, **hours)

    async def _machines(self) -> None:
        needs = (self.induction, self.turning)
        facts: dict[str, Any] = {"safety_class": "B", "horizon_days": 400, "needs": needs}
        self.machines = [
            await self.resource(f"TB-{n:02}", f"Máy tiện CNC số {n}", **facts)
            for n in range(1, MACHINES + 1)
        ]


async def build(bookings: int = BOOKINGS) -> Town:
    """Fill the migrated database in use."""
    now = clock.now()
    scenery = await _Scenery.assembled(funds=0)
    await seed_calendar(range(clock.today().year - 1, clock.today().year + 2))
    line = await _lines(scenery)
    tenants = [await _tenant(scenery, number, now) for number in range(MACHINES)]
    days = await _working_days(bookings)
    prices = Prices(FULL_RATE, FULL_RATE // 2, await _rates(scenery.machines))
    entries = islice(_entries(scenery, tenants, days, line, now), bookings)
    await store(list(entries), scenery, prices, now)
    if dialect() == "postgres":
        await execute("ANALYZE")
    manager, city = await _cookie(Role.manager, now), await _cookie(Role.city, now)
    return Town(
        machines=tuple(scenery.machines),
        tenants=tuple(tenants),
        manager_token=await tokens.create_token("manager@bench.example", "bench", now),
        manager_cookie=manager,
        city_cookie=city,
        line=line[clock.today().year],
        days=tuple(days),
        today=clock.today(),
    )


async def _lines(scenery: _Scenery) -> dict[int, UUID]:
    """Money of other sources for last year, this and the next: as much as anybody could book."""
    year = clock.today().year
    facts: dict[str, Any] = {"source": "KHAC_TAI_TRO", "accepts_from": date(2020, 1, 1)}
    return {
        each: await scenery.treasury.line(900_000 * MILLION, year=each, **facts)
        for each in (year - 1, year, year + 1)
    }


async def _tenant(scenery: _Scenery, number: int, now: datetime) -> Tenant:
    name = f"Công ty Cơ khí {number:02}"
    firm = await scenery.firm(name, f"99{number:08}")
    await execute("UPDATE firm SET weekly_quota_minutes = {} WHERE id = {}", WEEKLY_QUOTA, firm)
    person = await scenery.person(f"Nguyễn Thị An {number:02}", firm)
    for skill in (scenery.induction, scenery.turning):
        await scenery.grant(person, skill, expires_on=clock.today() + timedelta(days=500))
    login = f"tenant{number:02}@bench.example"
    account, _ = await accounts.create_user(login, Role.tenant, full_name=name, now=now)
    member = await accounts.person_of(account)
    await add_member(firm, member, valid_from=date(2026, 1, 1), actor=None, now=now)
    await execute("UPDATE person SET sort_key = {} WHERE id = {}", sort_key(name), member)
    return Tenant(firm, person, account, await tokens.create_token(login, "bench", now))


async def _cookie(role: Role, now: datetime) -> str:
    login, house = f"{role}@bench.example", "VU-CK" if role is Role.manager else None
    account, _ = await accounts.create_user(login, role, house, full_name="Vũ Thị Mai", now=now)
    async with write():
        return await sessions.begin(account, address="127.0.0.1", agent="bench", now=now)


async def _working_days(bookings: int) -> list[date]:
    """As many days around today as the bookings need, holidays and Tết left out."""
    off = {row["day"] for row in await fetch("SELECT day FROM calendar_day")}
    wanted = -(-bookings // (MACHINES * len(DAYTIME)))
    around = (clock.today() + timedelta(days=n) for n in range(-wanted, wanted + 1))
    days = [day for day in around if day not in off]
    past = [day for day in days if day <= clock.today()][-(wanted // 2) :]
    return past + [day for day in days if day > clock.today()][: wanted - len(past)]


async def _rates(machines: Sequence[UUID]) -> dict[UUID, UUID]:
    return {row["resource"]: row["id"] for row in await fetch("SELECT id, resource FROM rate")}


def _entries(
    scenery: _Scenery,
    tenants: Sequence[Tenant],
    days: Sequence[date],
    lines: dict[int, UUID],
    now: datetime,
) -> Iterator[Entry]:
    """Machine n is booked by firm n, three times a day; nobody asks in the same second."""
    count = itertools.count()
    for day in days:
        for hours in DAYTIME:
            slot = _slot(day, *hours)
            for machine, tenant in zip(scenery.machines, tenants, strict=True):
                yield Entry(
                    machine=machine,
                    firm=tenant.firm,
                    person=tenant.person,
                    account=tenant.account,
                    slot=slot,
                    blocked=Period(slot.start - SETUP, slot.end + CLEANUP),
                    line=lines[day.year],
                    asked_at=min(now, slot.start) - timedelta(days=8, seconds=-next(count)),
                )


def _slot(day: date, start: int, end: int) -> Period:
    return Period(clock.moment(day, start * 60), clock.moment(day, end * 60))
