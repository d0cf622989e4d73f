"""Reading the audit: filters, what each role may see, and the names of things."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from incubator import audit, people
from incubator.audit_trail import Entry, Sought, list_entries
from incubator.database import write
from incubator.faults import Forbidden
from incubator.names import Name
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.users import Actor, Grant, Role
from tests.cast import JOINED, actor, signed_up
from tests.houses import open_house
from tests.treasury import add

LATE = datetime(2026, 11, 23, 16, 59, tzinfo=UTC)
"""Monday 23/11/2026, 23:59 in the house."""
AUDITOR = actor(Role.auditor)


async def did(
    who: Actor | None,
    action: str = "booking.confirm",
    kind: str = "booking",
    subject: UUID | str = "00000000-0000-0000-0000-000000000001",
    house: UUID | None = None,
    at: datetime = LATE,
) -> None:
    async with write():
        await audit.record(
            who, action, kind, subject, incubator=house, fields=("status",), sequence=2, now=at
        )


async def seen(who: Actor, **sought: object) -> list[Entry]:
    entries, total = await list_entries(Sought(**sought), actor=who)  # type: ignore[arg-type]
    assert total == len(entries)
    return entries


async def actions(who: Actor, **sought: object) -> list[str]:
    return [entry.action for entry in await seen(who, **sought)]


async def test_an_entry_tells_who_what_when_and_from_where(database: object) -> None:
    house = await open_house()
    mai = await signed_up(Role.manager, name="Nguyễn Thị Mai")
    await did(mai, house=house.id)
    entry = (await seen(AUDITOR))[0]
    assert (entry.person, entry.action, entry.kind) == (
        "Nguyễn Thị Mai",
        "booking.confirm",
        "booking",
    )
    assert (entry.at, entry.address, entry.sequence) == (LATE, "127.0.0.1", 2)
    assert (entry.house, entry.fields) == (Name("Vườn ươm cơ khí", "House VU-CK"), ["status"])
    assert entry.number == "00000001"


async def test_what_was_done_by_the_night_has_nobody(database: object) -> None:
    await did(None, "booking.no-show")
    [entry] = await seen(AUDITOR)
    assert (entry.actor, entry.person) == (None, "")


async def test_an_auditor_and_an_administrator_see_all(database: object) -> None:
    house = await open_house()
    for at_house in (house.id, None):
        await did(None, house=at_house)
    for role in (Role.auditor, Role.admin):
        assert len(await seen(actor(role))) == 2


async def test_managers_see_their_houses_and_the_firms(database: object) -> None:
    here, there = await open_house(), await open_house("TT-KT", "Trung tâm")
    await did(None, "booking.confirm", house=here.id)
    await did(None, "booking.move", house=there.id)
    await did(None, "firm.add", "firm")
    await did(None, "user.create", "user")
    mai = actor(Role.manager, incubator=here.id)
    assert sorted(await actions(mai)) == ["booking.confirm", "firm.add"]
    assert sorted(await actions(actor(Role.manager))) == [
        "booking.confirm",
        "booking.move",
        "firm.add",
    ]
    assert await actions(mai, incubator=there.id) == []


async def test_an_auditor_of_one_house_sees_that_house(database: object) -> None:
    here = await open_house()
    await did(None, house=here.id)
    await did(None, "firm.add", "firm")
    assert await actions(actor(Role.auditor, incubator=here.id)) == ["booking.confirm"]


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.auditor, Role.admin, Role.manager}))
async def test_nobody_else_reads_the_audit(sqlite_database: object, role: Role) -> None:
    with pytest.raises(Forbidden):
        await list_entries(Sought(), actor=actor(role))


async def test_a_manager_who_is_also_a_technician_elsewhere_sees_only_managed_houses(
    database: object,
) -> None:
    here, there = await open_house(), await open_house("TT-KT", "Trung tâm")
    await did(None, house=there.id)
    grants = frozenset({Grant(Role.manager, here.id), Grant(Role.technician, there.id)})
    mai = actor(Role.manager)
    both = Actor(mai.user, mai.person, mai.name, "vi", "auto", grants, frozenset(), "")
    assert await actions(both) == []


async def test_filters_narrow_what_is_seen(database: object) -> None:
    house = await open_house()
    mai = await signed_up(Role.manager, name="Nguyễn Thị Mai")
    await did(mai, "booking.confirm", house=house.id)
    await did(None, "resource.edit", "resource", at=datetime(2026, 11, 22, 17, 0, tzinfo=UTC))
    assert await actions(AUDITOR, q="nguyen mai", kind="booking") == ["booking.confirm"]
    assert await actions(AUDITOR, q="Khánh") == []
    assert await actions(AUDITOR, action="resource.edit") == ["resource.edit"]
    assert await actions(AUDITOR, incubator=house.id) == ["booking.confirm"]
    subject = "00000000-0000-0000-0000-000000000001"
    assert len(await actions(AUDITOR, subject=subject)) == 2
    monday = date(2026, 11, 23)
    assert await actions(AUDITOR, first=monday, last=monday) == ["booking.confirm", "resource.edit"]
    assert await actions(AUDITOR, last=date(2026, 11, 22), first=date(2026, 11, 1)) == []


@pytest.mark.parametrize("wrong", [{"action": "moon.landing"}, {"kind": "moon"}, {"q": "x" * 900}])
async def test_filters_that_cannot_be_are_refused(
    sqlite_database: object, wrong: dict[str, str]
) -> None:
    with pytest.raises(Invalid):
        await seen(AUDITOR, **wrong)


async def test_things_bear_their_names_of_now_and_lead_to_their_pages(database: object) -> None:
    house = await open_house()
    firm = await add(
        "firm", name_vi="Hồng Lĩnh", name_en="Hong Linh Moulds", stage="PRE_INCUBATION",
        in_sector=True, product_vi="", product_en="", size="NHO", employees=3, employees_female=1,
        revenue_last_year=0, created_at=JOINED, weekly_quota_minutes=0, women_owned=False,
        search_key="", sort_key="",
    )  # fmt: skip
    lan = await signed_up(Role.tenant, name="Phạm Lan")
    await did(None, "firm.edit", "firm", firm)
    await did(None, "user.close", "user", lan.user)
    await did(None, "opening-hours.set", "incubator", house.id)
    await did(None, "resource.edit", "resource", "00000000-0000-0000-0000-00000000dead")
    await did(None, "nightly.run", "house", "all")
    found = {entry.kind: entry.subject for entry in await seen(AUDITOR) if entry.at == LATE}
    edited, closed, hours = found["firm"], found["user"], found["incubator"]
    assert edited
    assert closed
    assert hours
    assert (edited.name, edited.path) == (Name("Hồng Lĩnh", "Hong Linh Moulds"), f"/firms/{firm}")
    assert (closed.name.vi, closed.path) == ("Phạm Lan", f"/settings/users/{lan.user}")
    assert (hours.name.vi, hours.path) == ("Vườn ươm cơ khí", "")
    assert found["resource"] is None
    assert found["house"] is None


async def test_an_erased_person_is_named_no_more(database: object) -> None:
    lan = await signed_up(Role.manager, name="Phạm Lan")
    await did(lan)
    await people.erase_person(lan.person, now=JOINED)
    assert all("Lan" not in entry.person for entry in await seen(AUDITOR))


async def test_the_latest_come_first_page_by_page(database: object) -> None:
    for hour in range(5):
        await did(None, at=LATE.replace(hour=hour))
    entries, total = await list_entries(Sought(), actor=AUDITOR, paging=Paging(2, 2))
    assert ([entry.at.hour for entry in entries], total) == ([2, 1], 5)


async def test_a_list_that_is_read_page_by_page_can_stand_still(database: object) -> None:
    for minute in range(3):
        await did(None, at=LATE.replace(minute=minute))
    until = LATE.replace(minute=1)
    assert [entry.at.minute for entry in await seen(AUDITOR, until=until)] == [1, 0]
