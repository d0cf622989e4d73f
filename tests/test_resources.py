"""Resources: entered with a rate, found without diacritics, priced by dates that stand."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from facilities.catalogue import (
    CapacityInUse,
    CodeTaken,
    add_resource,
    checked,
    edit_resource,
)
from facilities.free_busy import Busy, free_units, load_busy
from facilities.qualifications import (
    AlreadyQualified,
    AlreadyRevoked,
    OwnSignOff,
    expiry,
    grant,
    held_by,
    holders_of,
    revoke,
)
from facilities.resources import list_resources, show_resource
from facilities.tariffs import RateInThePast, add_rate, rates_of
from facilities.week import Days, grouped
from incubator import clock
from incubator.database import execute, fetch, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.languages import speaking
from incubator.people import add_person
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tests.cast import actor, signed_up
from tests.houses import NOON, TODAY, House, details, machine, open_house, qualification, rate

DAY = timedelta(days=1)
ANYWHERE = House(uuid4(), uuid4(), uuid4())


def at(minutes: int) -> datetime:
    return clock.moment(TODAY, minutes)


@pytest.fixture
async def house(database: object) -> House:
    return await open_house()


@pytest.fixture
async def manager(house: House) -> Actor:
    return await signed_up(Role.manager)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", ""),
        ("name_en", " "),
        ("kind", "SHIP"),
        ("audience", "ALL"),
        ("safety_class", "E"),
        ("capacity", -1),
        ("min_slot_minutes", 0),
        ("slot_step_minutes", 0),
        ("horizon_days", 0),
        ("setup_minutes", 1441),
        ("max_slot_minutes", 15),
        ("note", "x" * 2001),
    ],
)
def test_what_a_resource_cannot_be_is_refused_by_field(field: str, value: object) -> None:
    with pytest.raises(Invalid) as caught:
        checked(details(ANYWHERE, **{field: value}))
    assert caught.value.field == field


def test_a_room_has_one_unit_and_classes_c_and_d_a_technician() -> None:
    with pytest.raises(Invalid, match="capacity"):
        checked(details(ANYWHERE, kind="ROOM", capacity=2))
    for safety_class in "CD":
        with pytest.raises(Invalid, match="technician_qualification"):
            checked(details(ANYWHERE, safety_class=safety_class))


async def test_a_resource_is_entered_with_its_rate_and_needs(house: House, manager: Actor) -> None:
    skill = await qualification("HD-AN-TOAN", "Hướng dẫn an toàn xưởng")
    id = await machine(house, manager, safety_class="B", qualifications=(skill,), area=2400)
    found = await show_resource(id, on=TODAY)
    assert (found.incubator_code, found.code, found.area) == ("VU-CK", "TB-01", 2400)
    assert [need.code for need in found.qualifications] == ["HD-AN-TOAN"]
    assert found.rate is not None
    assert (found.rate.full_rate, found.rate.incubated_rate) == (420_000, 210_000)
    assert (await show_resource(id, on=date(2026, 12, 31))).rate is None


async def test_a_code_is_used_once(house: House, manager: Actor) -> None:
    await machine(house, manager)
    with pytest.raises(CodeTaken) as caught:
        await machine(house, manager, code="tb-01", name_vi="Khác")
    with speaking("vi"):
        assert caught.value.sentence() == (
            "Mã TB-01 thuộc về Trung tâm gia công CNC 3 trục. Hãy chọn mã khác."
        )


@pytest.mark.parametrize("field", ["category", "bought_by", "home_space", "qualifications"])
async def test_references_to_nothing_are_refused(house: House, manager: Actor, field: str) -> None:
    given = (uuid4(),) if field == "qualifications" else uuid4()
    with pytest.raises(Invalid) as caught:
        await machine(house, manager, **{field: given})
    assert caught.value.field == field
    assert await fetch("SELECT 1 FROM resource") == []


async def test_a_line_of_another_house_pays_for_nothing_here(house: House, manager: Actor) -> None:
    other = await open_house("TT-KT")
    with pytest.raises(Invalid, match="bought_by"):
        await machine(house, manager, bought_by=other.line)


async def test_only_managers_of_the_house_enter_edit_and_price(
    house: House, manager: Actor
) -> None:
    other = await open_house("TT-KT")
    id = await machine(house, manager)
    wrong = [actor(role) for role in (Role.technician, Role.tenant, Role.admin, Role.auditor)]
    for stranger in (*wrong, actor(Role.manager, incubator=other.id)):
        with pytest.raises(Forbidden):
            await add_resource(details(house, code="TB-02"), actor=stranger, now=NOON)
        with pytest.raises(Forbidden):
            await edit_resource(id, details(house), actor=stranger, now=NOON)
        with pytest.raises(Forbidden):
            await add_rate(id, rate(TODAY), actor=stranger, now=NOON)


async def test_editing_keeps_the_house_and_names_what_changed(house: House, manager: Actor) -> None:
    other = await open_house("TT-KT")
    skill = await qualification("CN-CNC-PHAY")
    id = await machine(house, manager)
    new = replace(details(house, capacity=2, qualifications=(skill,)), incubator=other.id)
    for _ in range(2):
        await edit_resource(id, new, actor=manager, now=NOON)
    found = await show_resource(id, on=TODAY)
    assert (found.incubator, found.capacity) == (house.id, 2)
    assert [need.id for need in found.qualifications] == [skill]
    edits = await fetch("SELECT details FROM audit_entry WHERE action = 'resource.edit'")
    assert len(edits) == 1
    assert "capacity" in str(edits[0]["details"])
    assert "qualifications" in str(edits[0]["details"])
    with pytest.raises(NotFound):
        await edit_resource(uuid4(), new, actor=manager, now=NOON)


async def occupy(house: House, resource: UUID, start: int, end: int, units: int = 1) -> None:
    """Take units for minutes of a day far ahead, without a booking."""
    act, day = uuid7(), date(2090, 1, 3)
    await execute(
        "INSERT INTO act (id, kind, incubator, category, year, mode, full_cost, tenant_price, "
        "support, surcharge, legal_basis, status, created_at) "
        "VALUES ({}, 'BOOKING', {}, {}, 2090, 'NONE', 0, 0, 0, 0, '', 'HELD', {})",
        act, house.id, house.category, NOON,
    )  # fmt: skip
    slot = (clock.moment(day, start), clock.moment(day, end))
    await execute(
        "INSERT INTO occupation (id, act, resource, quantity, starts_at, ends_at, blocked_from, "
        "blocked_until, holds) VALUES ({}, {}, {}, {}, {}, {}, {}, {}, {})",
        uuid7(), act, resource, units, *slot, *slot, True,
    )  # fmt: skip


async def test_units_that_are_booked_cannot_be_taken_away(house: House, manager: Actor) -> None:
    id = await machine(house, manager, capacity=4)
    await occupy(house, id, 480, 600, 2)
    await occupy(house, id, 540, 660, 1)
    await edit_resource(id, details(house, capacity=3), actor=manager, now=NOON)
    with pytest.raises(CapacityInUse) as caught, speaking("en"):
        await edit_resource(id, details(house, capacity=2), actor=manager, now=NOON)
    with speaking("en"):
        assert caught.value.sentence() == (
            "Bookings to come take more than 2 units at once. Move them first."
        )
    assert (await show_resource(id, on=TODAY)).capacity == 3


async def test_a_new_rate_ends_the_one_before_and_never_the_past(
    house: House, manager: Actor
) -> None:
    id = await machine(house, manager)
    await add_rate(id, rate(TODAY + DAY, 500_000), actor=manager, now=NOON)
    newest, first = await rates_of(id)
    assert (first.valid_from, first.valid_to) == (date(2027, 1, 1), TODAY)
    assert (newest.valid_from, newest.valid_to) == (TODAY + DAY, None)
    for begin in (TODAY - DAY, TODAY + DAY):
        with pytest.raises(RateInThePast) as caught:
            await add_rate(id, rate(begin), actor=manager, now=NOON)
    with speaking("vi"):
        assert caught.value.sentence() == (
            "Đã có đơn giá áp dụng hoặc công bố từ ngày 09/03/2027. Hãy cho đơn giá mới bắt đầu "
            "từ ngày 10/03/2027 trở đi."
        )
    assert [one.full_rate for one in await rates_of(id)] == [500_000, 420_000]


async def test_a_rate_needs_a_document_and_amounts_that_can_be(
    house: House, manager: Actor
) -> None:
    id = await machine(house, manager)
    for wrong in ({"legal_basis": " "}, {"full_rate": -1}, {"external_rate": 10**10}):
        with pytest.raises(Invalid, match=next(iter(wrong))):
            await add_rate(id, replace(rate(TODAY), **wrong), actor=manager, now=NOON)
    assert len(await rates_of(id)) == 1
    with pytest.raises(NotFound):
        await add_rate(uuid4(), rate(TODAY), actor=manager, now=NOON)


async def a_hall_of_machines(house: House, manager: Actor) -> None:
    other = await open_house("TT-KT", "Trung tâm hỗ trợ kỹ thuật")
    for code, name, given in (
        ("TB-03", "Máy tiện CNC", {}),
        ("TB-20", "Máy đo tọa độ", {"incubator": other.id, "bought_by": other.line}),
        ("KG-13", "Phòng họp H1", {"kind": "ROOM"}),
        ("TB-99", "Máy tiến", {"is_active": False}),
        ("TB-10", "Máy tiến cũ", {}),
    ):
        await machine(house, manager, code=code, name_vi=name, **given)


async def test_resources_are_searched_and_filtered(house: House, manager: Actor) -> None:
    await a_hall_of_machines(house, manager)

    async def codes(**wanted: Any) -> list[str]:
        return [one.code for one in (await list_resources(**wanted, on=TODAY))[0]]

    assert await codes() == ["TB-20", "TB-10", "TB-03", "KG-13"]
    assert await codes(q="may tien") == ["TB-10", "TB-03"]
    assert await codes(q="máy tiện") == ["TB-03", "TB-10"]
    assert await codes(q="kg-13") == ["KG-13"]
    assert await codes(kind="room") == ["KG-13"]
    assert await codes(incubator="tt-kt") == ["TB-20"]
    assert await codes(incubator=str(house.id), kind="Machine") == ["TB-10", "TB-03"]
    for field, wanted in (("kind", "ship"), ("incubator", "XX"), ("class", "e")):
        with pytest.raises(Invalid) as caught:
            await codes(**{field.replace("class", "safety_class"): wanted})
        assert caught.value.field == field


def test_free_units_are_what_the_load_leaves() -> None:
    def busy(start: int, end: int, units: int) -> Busy:
        period = Period(at(start), at(end))
        return Busy(period, period, units)

    day = Period(at(480), at(720))
    found = free_units([day], [busy(540, 600, 1), busy(570, 660, 2), busy(0, 490, 1)], 3)
    shape = [
        ((one.period.start - at(0)).seconds // 60, one.period.minutes, one.units) for one in found
    ]
    assert shape == [(480, 10, 2), (490, 50, 3), (540, 30, 2), (600, 60, 1), (660, 60, 3)]


async def test_what_is_taken_is_told_without_names_to_others(house: House, manager: Actor) -> None:
    id = await machine(house, manager)
    await occupy(house, id, 480, 600)
    window = Period(clock.moment(date(2090, 1, 3), 0), clock.moment(date(2090, 1, 4), 0))
    (seen,) = await load_busy(id, window, actor(Role.tenant))
    assert (seen.booking, seen.firm, seen.quantity) == (None, None, 1)


def test_days_with_the_same_hours_are_told_together() -> None:
    week = [(day, *hours) for day in (0, 1, 2, 4) for hours in ((480, 720), (780, 1020))]
    spans = ((480, 720), (780, 1020))
    assert grouped([*week, (5, 480, 720)]) == [
        Days(0, 2, spans),
        Days(4, 4, spans),
        Days(5, 5, ((480, 720),)),
    ]


@pytest.mark.parametrize(
    ("granted", "months", "last"),
    [
        (date(2027, 3, 8), 12, date(2028, 3, 8)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2027, 12, 1), 1, date(2028, 1, 1)),
        (date(2027, 3, 8), 0, None),
    ],
)
def test_a_qualification_lasts_whole_months(granted: date, months: int, last: date | None) -> None:
    assert expiry(granted, months) == last


async def test_a_qualification_is_granted_once_renewed_and_revoked_once(manager: Actor) -> None:
    skill = await qualification("HD-AN-TOAN")
    async with write():
        person = await add_person("Đỗ Văn An", now=NOON)
    held = await grant(person, skill, granted_on=TODAY - DAY, actor=manager, now=NOON)
    with pytest.raises(AlreadyQualified):
        await grant(person, skill, granted_on=TODAY - DAY, actor=manager, now=NOON)
    await grant(person, skill, granted_on=TODAY, basis="COURSE", actor=manager, now=NOON)
    assert [one.granted_on for one in (await held_by([person], TODAY))[person]] == [
        TODAY - DAY,
        TODAY,
    ]
    (holder,) = await holders_of([skill], TODAY)
    assert (holder.name, holder.expires_on) == ("Đỗ Văn An", date(2028, 3, 8))
    await revoke(held, actor=manager, now=NOON)
    assert len((await held_by([person], TODAY))[person]) == 1
    with pytest.raises(AlreadyRevoked):
        await revoke(held, actor=manager, now=NOON)


async def test_holders_of_a_set_hold_all_of_it(manager: Actor) -> None:
    both = [await qualification("HD-AN-TOAN"), await qualification("CN-CNC-PHAY", months=6)]
    async with write():
        people = [await add_person(name, now=NOON) for name in ("Vũ Thị Yên", "Đỗ Văn An")]
    for person, skills in zip(people, (both, both[:1]), strict=True):
        for skill in skills:
            await grant(person, skill, granted_on=TODAY, actor=manager, now=NOON)
    assert [one.name for one in await holders_of(both, TODAY)] == ["Vũ Thị Yên"]
    assert (await holders_of(both, TODAY))[0].expires_on == date(2027, 9, 8)
    assert await holders_of(both, date(2027, 9, 9)) == []
    assert await holders_of([], TODAY) == []


async def test_only_staff_sign_off_and_never_themselves(manager: Actor) -> None:
    skill = await qualification("HD-AN-TOAN")
    for role in (Role.tenant, Role.accountant, Role.auditor, Role.admin):
        with pytest.raises(Forbidden):
            await grant(uuid4(), skill, granted_on=TODAY, actor=actor(role), now=NOON)
        with pytest.raises(Forbidden):
            await revoke(uuid4(), actor=actor(role), now=NOON)
    with pytest.raises(OwnSignOff):
        await grant(manager.person, skill, granted_on=TODAY, actor=manager, now=NOON)
    with pytest.raises(Invalid, match="granted_on"):
        await grant(uuid4(), skill, granted_on=TODAY + DAY, actor=manager, now=NOON)
    with pytest.raises(NotFound):
        await grant(uuid4(), skill, granted_on=TODAY, actor=manager, now=NOON)
    with pytest.raises(NotFound):
        await revoke(uuid4(), actor=manager, now=NOON)
