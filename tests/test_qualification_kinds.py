"""Kinds of qualifications: entering and editing them."""

from datetime import date

import pytest

from facilities.catalogue import CodeTaken
from facilities.qualification_kinds import add_kind, edit_kind
from facilities.qualifications import grant, held_by, list_qualifications
from incubator.database import Engine, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.names import Name
from incubator.refusals import Invalid
from incubator.users import Role
from tests.cast import actor, english, signed_up
from tests.timetabling import at
from tests.workshop import Workshop

NOW = at("2026-11-25 10:00")
LASER = Name("Vận hành máy laser", "Laser operation")


async def test_a_manager_enters_a_kind(database: Engine) -> None:
    await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    kind = await add_kind("cn-laser", LASER, 24, actor=mai, now=NOW)
    (found,) = await list_qualifications()
    assert (found.id, found.code, found.valid_months) == (kind, "CN-LASER", 24)
    (audited,) = await fetch(
        "SELECT subject_id FROM audit_entry WHERE subject_kind = 'qualification'"
    )
    assert audited["subject_id"] == str(kind)


async def test_a_code_is_used_once(database: Engine) -> None:
    admin = await signed_up(Role.admin)
    await add_kind("CN-LASER", LASER, 24, actor=admin, now=NOW)
    with pytest.raises(CodeTaken) as refused:
        await add_kind("CN-LASER", LASER, 24, actor=admin, now=NOW)
    assert english(refused.value) == "Code CN-LASER belongs to Laser operation. Choose another."


async def test_what_people_hold_keeps_its_expiry(database: Engine) -> None:
    workshop = await Workshop.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    kind = await add_kind("CN-LASER", LASER, 12, actor=mai, now=NOW)
    duoc, ung = await workshop.technician("Được"), await workshop.technician("Ứng")
    await grant(duoc, kind, granted_on=date(2026, 1, 10), actor=mai, now=NOW)
    await edit_kind(kind, Name("Vận hành laser"), 0, actor=mai, now=NOW)
    await grant(ung, kind, granted_on=date(2026, 1, 10), actor=mai, now=NOW)
    held = await held_by([duoc, ung], date(2026, 6, 1))
    assert held[duoc][0].expires_on == date(2027, 1, 10)
    assert held[ung][0].expires_on is None
    assert str(held[ung][0].name) == "Vận hành laser"


async def test_saving_a_kind_as_it_is_leaves_no_trace(database: Engine) -> None:
    admin = await signed_up(Role.admin)
    kind = await add_kind("CN-LASER", LASER, 24, actor=admin, now=NOW)
    await edit_kind(kind, LASER, 24, actor=admin, now=NOW)
    assert await fetch("SELECT id FROM audit_entry WHERE action = 'qualification-kind.edit'") == []


async def test_who_may_not(database: Engine) -> None:
    admin = await signed_up(Role.admin)
    kind = await add_kind("CN-LASER", LASER, 24, actor=admin, now=NOW)
    for stranger in (Role.technician, Role.accountant, Role.city, Role.tenant):
        with pytest.raises(Forbidden):
            await add_kind("CN-HAN", LASER, 24, actor=actor(stranger), now=NOW)
        with pytest.raises(Forbidden):
            await edit_kind(kind, LASER, 12, actor=actor(stranger), now=NOW)
    with pytest.raises(NotFound):
        await edit_kind(uuid7(), LASER, 12, actor=admin, now=NOW)
    assert len(await list_qualifications()) == 1


@pytest.mark.parametrize(
    ("code", "name", "months", "field"),
    [("", "Hàn", 0, "code"), ("HAN", " ", 0, "name_vi"), ("HAN", "Hàn", -1, "valid_months")],
)
async def test_what_is_malformed_names_its_field(
    sqlite_database: Engine, code: str, name: str, months: int, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        await add_kind(code, Name(name), months, actor=actor(Role.admin), now=NOW)
    assert refused.value.field == field
