"""Settings that two people change at once, and bookings made meanwhile."""

import asyncio
from collections import Counter
from collections.abc import Awaitable
from datetime import date
from typing import Any

from facilities.absences import Leave, enter_absence
from facilities.bookings import request_booking
from facilities.closures import announce
from facilities.dated_weeks import ChangeAnnounced
from facilities.hours import Span
from facilities.opening_hours import HoursChange, Place, set_hours
from facilities.qualification_kinds import add_kind
from facilities.rosters import DutyChange, list_roster, set_duty
from incubator.database import Engine, fetch
from incubator.houses import HouseDetails, add_house
from incubator.names import Name
from incubator.refusals import Refusal
from incubator.support_modes import set_mode
from incubator.users import Role
from tests.booking_cast import MONDAY, NOW, Cast, slot
from tests.cast import signed_up
from tests.treasury import id_of

DAYS = tuple(Span(day, 8 * 60, 17 * 60) for day in range(5))
SHORT = tuple(Span(day, 8 * 60, 12 * 60) for day in range(5))


async def ended(*acts: Awaitable[Any]) -> Counter[str]:
    """How acts ended that began together: done, or the slug of the refusal."""

    async def one(act: Awaitable[Any]) -> str:
        try:
            await act
        except Refusal as refusal:
            return refusal.rule
        return "done"

    return Counter(await asyncio.gather(*(one(act) for act in acts)))


async def test_one_code_is_given_once(database: Engine) -> None:
    admin = await signed_up(Role.admin)
    house = HouseDetails(code="VU-9", kind="CENTRE", name_vi="Trung tâm")
    acts = [add_house(house, actor=None, now=NOW) for _ in range(4)]
    assert await ended(*acts) == {"done": 1, "house-exists": 3}
    kinds = [add_kind("HAN", Name("Hàn"), 0, actor=admin, now=NOW) for _ in range(4)]
    assert await ended(*kinds) == {"done": 1, "code-taken": 3}


async def test_one_change_of_support_hours_and_duty_wins(database: Engine) -> None:
    cast = await Cast.assembled()
    hoa = await signed_up(Role.accountant, "VU-CK")
    consulting = await id_of("cost_category", "TU_VAN")
    modes = [
        set_mode(cast.house, consulting, mode, "QĐ 18", MONDAY, actor=hoa, now=NOW)
        for mode in ("CASH", "IN_KIND", "CASH")
    ]
    assert await ended(*modes) == {"done": 1, "mode-in-the-past": 2}
    change = HoursChange(Place(cast.house), "OPEN", SHORT, MONDAY)
    hours = [set_hours(change, actor=cast.mai, now=NOW) for _ in range(3)]
    assert await ended(*hours) == {"done": 1, ChangeAnnounced.rule: 2}
    duty = DutyChange(cast.house, cast.an, DAYS, MONDAY)
    weeks = [set_duty(duty, actor=cast.mai, now=NOW) for _ in range(3)]
    assert await ended(*weeks) == {"done": 1, ChangeAnnounced.rule: 2}
    assert len((await list_roster(cast.house))[0].weeks) == 1


async def test_one_closure_is_announced_once(database: Engine) -> None:
    cast = await Cast.assembled()
    cut = slot("10:00", "12:00")
    acts = [
        announce(cut, "Mất điện", incubator=cast.house, actor=cast.mai, now=NOW) for _ in range(4)
    ]
    assert await ended(*acts) == {"done": 1, "already-closed": 3}


async def test_every_booking_made_meanwhile_is_named_or_refused(database: Engine) -> None:
    cast = await Cast.assembled()
    leave = Leave(cast.house, cast.duoc, slot("08:00", "17:00"), "Ốm")
    named: list[Any] = []

    async def away() -> None:
        named.extend(await enter_absence(leave, actor=cast.mai, now=NOW))

    def book(hour: int) -> Awaitable[Any]:
        times = slot(f"{hour:02d}:00", f"{hour:02d}:30")
        request = cast.asks(cast.press, times, person=cast.an)
        return request_booking(request, actor=cast.mai, now=NOW)

    found = await ended(book(8), book(10), away(), book(12), book(14), book(16))
    assert found["done"] + found["technician-unavailable"] == 6
    rows = await fetch("SELECT id FROM booking")
    assert {one.hit.booking for one in named} == {row["id"] for row in rows}


async def test_rosters_and_bookings_do_not_lock_each_other(database: Engine) -> None:
    cast = await Cast.assembled()
    acts: list[Awaitable[Any]] = []
    for hour in range(8, 16):
        times = slot(f"{hour:02d}:00", f"{hour:02d}:30")
        request = cast.asks(cast.laser, times, person=cast.an)
        acts.append(request_booking(request, actor=cast.mai, now=NOW))
        week = DutyChange(cast.house, cast.duoc, SHORT, date(2027, 1, hour))
        acts.append(set_duty(week, actor=cast.mai, now=NOW))
    found = await ended(*acts)
    assert sum(found.values()) == 16
