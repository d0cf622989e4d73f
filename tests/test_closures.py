"""Closing a house or a resource, and taking it back."""

from datetime import datetime
from uuid import UUID

import pytest

from facilities.closures import (
    AlreadyClosed,
    AlreadyOver,
    announce,
    list_closures,
    preview,
    withdraw,
)
from facilities.timetables import load_timetables
from incubator.database import Engine, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tests.cast import actor, english, signed_up
from tests.timetabling import at, period
from tests.workshop import Workshop

NOW = at("2026-11-23 08:00")
WEEK = period("2026-11-23", "00:00", "24:00", "2026-11-29")
CUT = period("2026-11-25", "10:00", "12:00")


async def closures(machine: UUID) -> list[Period]:
    return (await load_timetables([machine], WEEK))[machine].closures(WEEK)


async def close_house(workshop: Workshop, mai: Actor, now: datetime = NOW) -> UUID:
    announced = await announce(CUT, "Mất điện", incubator=workshop.house, actor=mai, now=now)
    return announced.id


async def test_closing_a_house_closes_its_resources_and_names_the_bookings_hit(
    database: Engine,
) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    machine, firm = await workshop.machine(), await workshop.firm()
    elsewhere = await workshop.machine("TB-20", incubator=await workshop.second_house())
    hit = await workshop.booked(machine, period("2026-11-25", "09:00", "11:00"), firm=firm)
    await workshop.booked(machine, period("2026-11-25", "08:00", "09:00"), firm=firm)
    await workshop.booked(machine, period("2026-11-25", "12:00", "13:00"), firm=firm)
    await workshop.booked(elsewhere, period("2026-11-25", "09:00", "11:00"), firm=firm)
    cancelled = period("2026-11-25", "11:00", "12:00")
    await workshop.booked(machine, cancelled, firm=firm, status="CANCELLED")

    announced = await announce(CUT, "Mất điện", incubator=workshop.house, actor=mai, now=NOW)

    assert [one.booking for one in announced.hits] == [hit]
    assert announced.hits[0].firm == firm
    assert announced.hits[0].resource_code == "TB-01"
    assert await closures(machine) == [CUT]
    assert await closures(elsewhere) == []
    (audited,) = await fetch("SELECT action, actor FROM audit_entry WHERE subject_kind = 'closure'")
    assert audited["action"] == "closure.announce"
    assert audited["actor"] == mai.user


async def test_closing_one_resource_leaves_the_others_open(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    machine, other = await workshop.machine("TB-01"), await workshop.machine("TB-02")
    await announce(CUT, "Sơn sàn", resource=machine, actor=mai, now=NOW)
    assert await closures(machine) == [CUT]
    assert await closures(other) == []


async def test_a_closure_is_of_a_house_or_of_a_resource(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai, machine = actor(Role.manager), await workshop.machine()
    for where in ({}, {"incubator": workshop.house, "resource": machine}):
        with pytest.raises(Invalid):
            await announce(CUT, "Mất điện", actor=mai, now=NOW, **where)
    for where in ({"incubator": uuid7()}, {"resource": uuid7()}):
        with pytest.raises(Invalid):
            await announce(CUT, "Mất điện", actor=mai, now=NOW, **where)


async def test_only_the_manager_of_the_house_closes_it(database: Engine) -> None:
    workshop = await Workshop.opened()
    machine = await workshop.machine()
    other = await workshop.second_house()
    for stranger in (
        actor(Role.manager, incubator=other),
        actor(Role.technician, incubator=workshop.house),
        actor(Role.city),
        actor(Role.tenant),
    ):
        with pytest.raises(Forbidden):
            await announce(CUT, "Mất điện", incubator=workshop.house, actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await announce(CUT, "Mất điện", resource=machine, actor=stranger, now=NOW)
    assert await fetch("SELECT id FROM closure") == []


async def test_a_closure_that_has_not_begun_is_as_if_it_never_was(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai, machine = await signed_up(Role.manager, "VU-CK"), await workshop.machine()
    closure = await close_house(workshop, mai)
    await withdraw(closure, actor=mai, now=NOW)
    assert await closures(machine) == []
    with pytest.raises(NotFound):
        await withdraw(closure, actor=mai, now=NOW)


async def test_a_closure_that_has_begun_ends_when_it_is_withdrawn(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai, machine = await signed_up(Role.manager, "VU-CK"), await workshop.machine()
    closure = await close_house(workshop, mai)
    await withdraw(closure, actor=mai, now=at("2026-11-25 11:00"))
    assert await closures(machine) == [period("2026-11-25", "10:00", "11:00")]
    with pytest.raises(AlreadyOver):
        await withdraw(closure, actor=mai, now=at("2026-11-25 11:30"))


async def test_who_may_not_withdraw(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai, machine = await signed_up(Role.manager, "VU-CK"), await workshop.machine()
    closure = await close_house(workshop, mai)
    with pytest.raises(Forbidden):
        await withdraw(closure, actor=actor(Role.technician), now=NOW)
    with pytest.raises(NotFound):
        await withdraw(uuid7(), actor=mai, now=NOW)
    assert await closures(machine) == [CUT]


async def test_closures_are_listed_with_their_place(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    machine, other = await workshop.machine("TB-01"), await workshop.machine("TB-02")
    await close_house(workshop, mai)
    later = period("2026-11-26", "08:00", "09:00")
    await announce(later, "Sơn sàn", resource=machine, actor=mai, now=NOW)
    listed = await list_closures(WEEK.start, WEEK.end)
    assert [(one.resource_code, one.period) for one in listed] == [(None, CUT), ("TB-01", later)]
    assert {one.incubator for one in listed} == {workshop.house}
    assert len(await list_closures(WEEK.start, WEEK.end, resources=[other])) == 1


async def test_a_closure_is_tried_before_it_is_announced(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai, machine = await signed_up(Role.manager, "VU-CK"), await workshop.machine()
    firm = await workshop.firm()
    hit = await workshop.booked(machine, period("2026-11-25", "09:00", "11:00"), firm=firm)
    foreseen = await preview(CUT, "Mất điện", incubator=workshop.house, actor=mai, now=NOW)
    assert [one.booking for one in foreseen.hits] == [hit]
    assert await closures(machine) == []
    assert await fetch("SELECT id FROM audit_entry WHERE subject_kind = 'closure'") == []
    with pytest.raises(Forbidden):
        await preview(CUT, "x", incubator=workshop.house, actor=actor(Role.technician), now=NOW)


async def test_what_is_closed_is_not_closed_again(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    closure = await close_house(workshop, mai)
    with pytest.raises(AlreadyClosed) as refused:
        await close_house(workshop, mai)
    assert english(refused.value) == "It is closed 10:00–12:00, 25 Nov 2026 already: Mất điện"
    await withdraw(closure, actor=mai, now=NOW)
    await close_house(workshop, mai)


async def test_nothing_is_closed_afterwards(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    with pytest.raises(Invalid) as refused:
        await close_house(workshop, mai, at("2026-11-25 12:00"))
    assert english(refused.value) == "This time is over."
