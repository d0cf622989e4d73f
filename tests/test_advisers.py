"""Advisers: what they can give, when they work, and whom they may not advise, on both engines."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from facilities.catalogue import CodeTaken
from facilities.hours import Span
from incubator.database import Engine, fetch
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from services.adviser_records import (
    adviser_of,
    conflicted_with,
    conflicts_of,
    list_advisers,
    show_adviser,
)
from services.advisers import (
    AdviserDetails,
    AlreadyAnAdviser,
    ConflictEnded,
    ConflictNoted,
    add_adviser,
    edit_adviser,
    end_conflict,
    note_conflict,
    set_hours,
)
from services.service_records import list_services
from tests.booking_cast import NOW, Cast
from tests.cast import actor, english, signed_up
from tests.test_services import added

WEEK = (Span(0, 8 * 60, 12 * 60), Span(0, 13 * 60, 17 * 60), Span(2, 9 * 60, 11 * 60))
KHANG = AdviserDetails(
    code="cg-01", fields_vi="Công nghệ gia công, DFM", fields_en="Machining",
    languages=["en", "vi"], hour_fee=700_000, weekly_cap_minutes=720, hours=WEEK,
)  # fmt: skip


async def khang(mai: Actor, **given: Any) -> UUID:
    details = replace(KHANG, **given)
    return await add_adviser(details, full_name="Nguyễn Hữu Khang", actor=mai, now=NOW)


async def test_a_manager_enters_an_adviser_with_what_they_can_give(database: Engine) -> None:
    cast = await Cast.assembled()
    service = await added(cast.mai)
    adviser = await khang(cast.mai, services=[service])
    found = await show_adviser(adviser)
    assert (found.code, found.name, found.languages) == ("CG-01", "Nguyễn Hữu Khang", ("vi", "en"))
    assert (found.hour_fee, found.weekly_cap_minutes) == (700_000, 720)
    assert found.time_zone == "Asia/Ho_Chi_Minh"
    assert found.hours == WEEK
    assert [one.code for one in found.services] == ["DV-04"]
    assert found.account is None
    (offered,) = await list_services(on=date(2026, 11, 27))
    assert [giver.name for giver in offered.advisers] == ["Nguyễn Hữu Khang"]
    (audited,) = await fetch("SELECT actor, action FROM audit_entry WHERE subject_kind = 'adviser'")
    assert audited == {"actor": cast.mai.user, "action": "adviser.add"}


async def test_advisers_are_found_by_name_field_and_service(database: Engine) -> None:
    cast = await Cast.assembled()
    service = await added(cast.mai)
    first = await khang(cast.mai, services=[service])
    other = replace(KHANG, code="CG-03", fields_vi="Khuôn mẫu", fields_en="Moulds")
    second = await add_adviser(other, full_name="Phan Ngọc Ẩn", actor=cast.mai, now=NOW)
    assert [one.id for one in await list_advisers()] == [second, first]
    assert [one.id for one in await list_advisers(q="khuon")] == [second]
    assert [one.id for one in await list_advisers(q="khang cg-01")] == [first]
    assert [one.id for one in await list_advisers(service=service)] == [first]
    await edit_adviser(second, replace(other, is_active=False), actor=cast.mai, now=NOW)
    assert [one.id for one in await list_advisers()] == [first]
    assert len(await list_advisers(retired=True)) == 2


async def test_an_adviser_becomes_the_person_of_an_account(database: Engine) -> None:
    cast = await Cast.assembled()
    adviser = await khang(cast.mai)
    account = await signed_up(Role.adviser, name="Nguyễn Hữu Khang")
    await edit_adviser(adviser, KHANG, person=account.person, actor=cast.mai, now=NOW)
    found = await adviser_of(account.person)
    assert found is not None
    assert (found.id, found.account, found.is_self(account)) == (adviser, account.user, True)
    other = replace(KHANG, code="CG-02")
    with pytest.raises(AlreadyAnAdviser) as refused:
        await add_adviser(other, person=account.person, actor=cast.mai, now=NOW)
    assert english(refused.value) == (
        "This account belongs to another adviser. Edit that one instead."
    )
    with pytest.raises(Invalid) as unknown:
        await add_adviser(other, person=uuid7(), actor=cast.mai, now=NOW)
    assert unknown.value.field == "person"


async def test_a_code_belongs_to_one_adviser(database: Engine) -> None:
    cast = await Cast.assembled()
    await khang(cast.mai)
    with pytest.raises(CodeTaken) as refused:
        await khang(cast.mai)
    assert english(refused.value) == "Code CG-01 belongs to another adviser. Choose another."
    assert len(await list_advisers()) == 1


async def test_saving_what_is_known_leaves_no_trace_and_changes_name_what_changed(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    service = await added(cast.mai)
    adviser = await khang(cast.mai, services=[service])
    await edit_adviser(adviser, replace(KHANG, services=[service]), actor=cast.mai, now=NOW)
    assert await fetch("SELECT 1 FROM audit_entry WHERE action = 'adviser.edit'") == []
    changed = replace(KHANG, hour_fee=800_000, hours=WEEK[:1])
    await edit_adviser(adviser, changed, actor=cast.mai, now=NOW)
    found = await show_adviser(adviser)
    assert (found.hour_fee, found.hours, found.services) == (800_000, WEEK[:1], ())
    (audited,) = await fetch("SELECT details FROM audit_entry WHERE action = 'adviser.edit'")
    for field in ("hour_fee", "hours", "services"):
        assert field in str(audited["details"])
    with pytest.raises(NotFound):
        await edit_adviser(uuid7(), KHANG, actor=cast.mai, now=NOW)


async def test_advisers_set_their_own_hours_and_nobody_elses(database: Engine) -> None:
    cast = await Cast.assembled()
    account = await signed_up(Role.adviser, name="Nguyễn Hữu Khang")
    own = await add_adviser(KHANG, person=account.person, actor=cast.mai, now=NOW)
    await set_hours(own, WEEK[2:], actor=account, now=NOW)
    assert (await show_adviser(own)).hours == WEEK[2:]
    await set_hours(own, WEEK[2:], actor=account, now=NOW)
    assert len(await fetch("SELECT 1 FROM audit_entry WHERE action = 'adviser.edit'")) == 1
    other = await signed_up(Role.adviser)
    for stranger in (other, cast.lan, cast.minh):
        with pytest.raises(Forbidden):
            await set_hours(own, WEEK, actor=stranger, now=NOW)
    with pytest.raises(Invalid) as refused:
        await set_hours(own, [Span(1, 600, 540)], actor=account, now=NOW)
    assert refused.value.field == "day_1"
    with pytest.raises(NotFound):
        await set_hours(uuid7(), WEEK, actor=cast.mai, now=NOW)


async def test_a_conflict_of_interest_is_noted_until_it_ends(database: Engine) -> None:
    cast = await Cast.assembled()
    adviser = await khang(cast.mai)
    note: dict[str, Any] = {"actor": cast.mai, "now": NOW}
    conflict = await note_conflict(adviser, cast.hong_linh, "Góp vốn", **note)
    assert await conflicted_with(cast.hong_linh) == {adviser: "Góp vốn"}
    assert await conflicted_with(cast.sao_khue) == {}
    with pytest.raises(ConflictNoted) as twice:
        await note_conflict(adviser, cast.hong_linh, "Góp vốn", **note)
    assert english(twice.value) == (
        "A conflict of interest with this firm is in force. End it before noting anew."
    )
    await end_conflict(conflict, **note)
    assert await conflicts_of(adviser) == []
    with pytest.raises(ConflictEnded) as over:
        await end_conflict(conflict, **note)
    assert english(over.value) == "Somebody has ended this conflict of interest before."
    await note_conflict(adviser, cast.hong_linh, "Người nhà", **note)
    (again,) = await conflicts_of(adviser)
    assert (again.reason, str(again.firm_name)) == ("Người nhà", "Khuôn mẫu Hồng Lĩnh")


async def test_conflicts_name_a_firm_and_a_reason_and_only_managers_note_them(
    database: Engine,
) -> None:
    cast = await Cast.assembled()
    adviser = await khang(cast.mai)
    note: dict[str, Any] = {"actor": cast.mai, "now": NOW}
    with pytest.raises(Invalid):
        await note_conflict(adviser, uuid7(), "Góp vốn", **note)
    with pytest.raises(Invalid):
        await note_conflict(adviser, cast.hong_linh, " ", **note)
    with pytest.raises(NotFound):
        await note_conflict(uuid7(), cast.hong_linh, "Góp vốn", **note)
    with pytest.raises(NotFound):
        await end_conflict(uuid7(), **note)
    for stranger in (cast.lan, cast.minh, actor(Role.adviser)):
        with pytest.raises(Forbidden):
            await note_conflict(adviser, cast.hong_linh, "Góp vốn", actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await end_conflict(uuid7(), actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await add_adviser(KHANG, full_name="Ai đó", actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await edit_adviser(adviser, KHANG, actor=stranger, now=NOW)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"languages": []}, "languages"),
        ({"languages": ["vi", "xx"]}, "languages"),
        ({"hour_fee": -1}, "hour_fee"),
        ({"weekly_cap_minutes": 0}, "weekly_cap_minutes"),
        ({"weekly_cap_minutes": 10_081}, "weekly_cap_minutes"),
        ({"time_zone": "Asia/Atlantis"}, "time_zone"),
        ({"fields_vi": " "}, "fields_vi"),
        ({"services": [uuid7()]}, "services"),
        ({"hours": [Span(0, 480, 720), Span(0, 700, 800)]}, "day_0"),
    ],
)
async def test_what_cannot_be_is_named(
    sqlite_database: Engine, wrong: dict[str, Any], field: str
) -> None:
    cast = await Cast.assembled()
    with pytest.raises(Invalid) as refused:
        await khang(cast.mai, **wrong)
    assert refused.value.field == field
    assert await fetch("SELECT 1 FROM person WHERE full_name = 'Nguyễn Hữu Khang'") == []
