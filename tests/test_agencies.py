"""Agencies and their names over time: a new name never rewrites the old one."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from incubator.agencies import (
    AgencyEnded,
    AgencyExists,
    AgencyRecord,
    add_agency,
    list_agencies,
    merge_agency,
    rename_agency,
    show_agency,
)
from incubator.database import fetch
from incubator.faults import Forbidden, NotFound
from incubator.names import Name
from incubator.programme import seed_programme
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tests.cast import JOINED, actor, english, signed_up

NEW = Name("Sở Công nghiệp và Thương mại", "Department of Industry and Commerce")
FROM = date(2026, 3, 1)


@pytest.fixture
async def admin(database: object) -> Actor:
    await seed_programme()
    return await signed_up(Role.admin)


async def coded(code: str) -> AgencyRecord:
    return next(one for one in await list_agencies() if one.code == code)


async def rename(agency: UUID, who: Actor, name: Name = NEW, day: date = FROM) -> UUID:
    return await rename_agency(agency, name, day, actor=who, now=JOINED)


async def test_a_new_name_is_a_new_record_and_the_old_one_stays(admin: Actor) -> None:
    old = await coded("SO-CT")
    before = (await fetch("SELECT name_vi, valid_from FROM agency WHERE id = {}", old.id))[0]
    new = await rename(old.id, admin)
    latest = await coded("SO-CT")
    assert (latest.id, latest.name, latest.valid_from) == (new, NEW, FROM)
    [earlier] = latest.earlier
    assert (earlier.id, earlier.valid_to) == (old.id, date(2026, 2, 28))
    after = (await fetch("SELECT name_vi, valid_from FROM agency WHERE id = {}", old.id))[0]
    assert after == before


async def test_on_each_day_exactly_one_name_is_borne(admin: Actor) -> None:
    await rename((await coded("SO-CT")).id, admin)
    latest = await coded("SO-CT")
    names = (latest, *latest.earlier)
    for day, count in ((date(2026, 2, 28), 1), (FROM, 1), (date(2013, 8, 12), 0)):
        assert sum(one.bears_on(day) for one in names) == count


async def test_an_earlier_record_leads_to_the_latest_name(admin: Actor) -> None:
    old = await coded("SO-CT")
    new = await rename(old.id, admin)
    assert (await show_agency(old.id)).id == new
    with pytest.raises(NotFound):
        await show_agency(uuid4())


async def test_a_name_that_ended_is_not_renamed_again(admin: Actor) -> None:
    old = await coded("SO-CT")
    await rename(old.id, admin)
    with pytest.raises(AgencyEnded) as refused:
        await rename(old.id, admin, Name("Khác", "Other"), date(2026, 5, 1))
    assert english(refused.value) == (
        "This name ended on 28 Feb 2026. Open the agency under its name of now."
    )


@pytest.mark.parametrize(
    ("name", "day", "field"),
    [
        (Name("Sở Công Thương", "Department of Industry and Trade"), FROM, "name_vi"),
        (Name("", "X"), FROM, "name_vi"),
        (Name("X", ""), FROM, "name_en"),
        (NEW, date(2013, 8, 13), "valid_from"),
    ],
)
async def test_a_name_must_be_new_and_later(
    admin: Actor, name: Name, day: date, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        await rename((await coded("SO-CT")).id, admin, name, day)
    assert refused.value.field == field


async def test_an_agency_is_entered_once(admin: Actor) -> None:
    made = await add_agency(" so-xd ", NEW, FROM, actor=admin, now=JOINED)
    assert (await show_agency(made)).code == "SO-XD"
    with pytest.raises(AgencyExists) as refused:
        await add_agency("SO-XD", NEW, FROM, actor=admin, now=JOINED)
    assert english(refused.value) == "The code SO-XD is used. Rename that agency instead."


async def test_a_merged_agency_names_its_successor(admin: Actor) -> None:
    old, heir = await coded("SO-LDTBXH"), await coded("SO-CT")
    await merge_agency(old.id, heir.id, FROM, actor=admin, now=JOINED)
    merged = await coded("SO-LDTBXH")
    assert (merged.valid_to, merged.ended_on) == (date(2026, 2, 28), FROM)
    assert (merged.successor, merged.successor_name) == (heir.id, heir.name)
    with pytest.raises(AgencyEnded):
        await merge_agency(old.id, heir.id, FROM, actor=admin, now=JOINED)


async def test_an_agency_merges_with_a_living_other_one(admin: Actor) -> None:
    agency, gone = await coded("SO-CT"), await coded("SO-KHDT")
    for wrong in (agency.id, gone.id, uuid4()):
        with pytest.raises(Invalid) as refused:
            await merge_agency(agency.id, wrong, FROM, actor=admin, now=JOINED)
        assert refused.value.field == "successor"


async def test_only_administrators_name_agencies(admin: Actor) -> None:
    agency = await coded("SO-CT")
    for role in (Role.manager, Role.accountant, Role.city, Role.auditor):
        with pytest.raises(Forbidden):
            await rename(agency.id, actor(role))


async def test_a_rename_leaves_a_trace(admin: Actor) -> None:
    new = await rename((await coded("SO-CT")).id, admin)
    told = await fetch(
        "SELECT action, subject_id, actor FROM audit_entry WHERE subject_kind = 'agency'"
    )
    assert told == [{"action": "agency.rename", "subject_id": str(new), "actor": admin.user}]
