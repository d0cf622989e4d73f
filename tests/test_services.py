"""The catalogue of services: entered, edited, priced by date, found, on both engines."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from facilities.catalogue import CodeTaken
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from services.catalogue import (
    PriceDetails,
    PriceInThePast,
    ServiceDetails,
    add_price,
    add_service,
    edit_service,
)
from services.service_records import Prices, list_services, prices_of, show_service
from tests.cast import actor, english, signed_up
from tests.timetabling import at
from tests.treasury import a_house, id_of
from tests.workshop import Workshop

NOW = at("2026-11-27 09:00")
TODAY = date(2026, 11, 27)
PAPER = "Quyết định số 48/QĐ-VU về đơn giá dịch vụ"
PRICE = PriceDetails(
    full_price=900_000, incubated_price=450_000, graduate_price=720_000, external_price=1_080_000,
    legal_basis=PAPER, valid_from=date(2026, 1, 1),
)  # fmt: skip


async def opened() -> Actor:
    await Workshop.opened()
    return await signed_up(Role.manager, "VU-CK")


async def details(programme: str = "CT6", **given: Any) -> ServiceDetails:
    facts: dict[str, Any] = {
        "code": "dv-04", "name_vi": "Đo kiểm CMM", "name_en": "CMM inspection",
        "category": await id_of("cost_category", "TU_VAN"),
        "programme": await id_of("programme", programme),
        "delivery": "UNITS", "unit": "PART", "typical_minutes": 60, "needs_report": True,
    }  # fmt: skip
    return ServiceDetails(**facts | given)


async def added(mai: Actor, **given: Any) -> UUID:
    return await add_service(await details(**given), actor=mai, now=NOW)


async def test_a_manager_enters_a_service_that_is_found_by_its_name(database: Engine) -> None:
    mai = await opened()
    service = await added(mai)
    found = await show_service(service, on=TODAY)
    assert (found.code, found.unit, found.typical_minutes) == ("DV-04", "PART", 60)
    assert found.needs_report
    assert not found.is_referred
    assert found.price is None
    assert [one.id for one in await list_services(q="do kiem", on=TODAY)] == [service]
    assert await list_services(q="hàn", on=TODAY) == []
    (audited,) = await fetch("SELECT actor, action FROM audit_entry WHERE subject_kind = 'service'")
    assert audited == {"actor": mai.user, "action": "service.add"}


async def test_what_another_programme_pays_for_is_referred_to_its_agency(database: Engine) -> None:
    mai = await opened()
    await added(mai, code="DV-10", programme="CT3")
    await added(mai)
    (referred,) = await list_services(programme="ct3", on=TODAY)
    assert referred.is_referred
    assert (referred.programme_code, referred.code) == ("CT3", "DV-10")
    assert str(referred.lead_name)


async def test_a_code_is_used_once(database: Engine) -> None:
    mai = await opened()
    service = await added(mai)
    for taken in (added(mai),):
        with pytest.raises(CodeTaken) as refused:
            await taken
        assert english(refused.value) == "Code DV-04 belongs to CMM inspection. Choose another."
    other = await added(mai, code="DV-05")
    with pytest.raises(CodeTaken):
        await edit_service(other, await details(), actor=mai, now=NOW)
    assert (await show_service(other, on=TODAY)).code == "DV-05"
    assert (await show_service(service, on=TODAY)).code == "DV-04"


async def test_a_service_out_of_use_is_kept_but_not_offered(database: Engine) -> None:
    mai = await opened()
    service = await added(mai)
    await edit_service(service, await details(is_active=False), actor=mai, now=NOW)
    assert await list_services(on=TODAY) == []
    (kept,) = await list_services(retired=True, on=TODAY)
    assert not kept.is_active
    await edit_service(service, await details(is_active=False), actor=mai, now=NOW)
    audited = await fetch("SELECT action FROM audit_entry WHERE action = 'service.edit'")
    assert len(audited) == 1
    with pytest.raises(NotFound):
        await edit_service(uuid7(), await details(), actor=mai, now=NOW)


async def test_a_new_price_ends_the_one_before_it_the_day_before(database: Engine) -> None:
    mai = await opened()
    service = await added(mai)
    await add_price(service, PRICE, actor=mai, now=NOW)
    later = replace(PRICE, full_price=1_000_000, valid_from=date(2027, 1, 1))
    accountant = await signed_up(Role.accountant, "VU-CK")
    await add_price(service, later, actor=accountant, now=NOW)
    newer, older = await prices_of(service)
    assert (older.valid_to, newer.valid_to) == (date(2026, 12, 31), None)
    for day, full in ((date(2026, 12, 31), 900_000), (date(2027, 1, 1), 1_000_000)):
        price = (await show_service(service, on=day)).price
        assert price is not None
        assert price.full_price == full
    assert (await show_service(service, on=date(2025, 12, 31))).price is None


async def test_prices_that_were_in_force_stay_as_they_are(database: Engine) -> None:
    mai = await opened()
    service = await added(mai)
    price = await add_price(service, PRICE, actor=mai, now=NOW)
    with pytest.raises(PriceInThePast) as refused:
        await add_price(service, replace(PRICE, valid_from=date(2026, 11, 26)), actor=mai, now=NOW)
    assert english(refused.value) == (
        "A price has been in force or announced from 1 Jan 2026. Let the new one begin on "
        "27 Nov 2026 or later."
    )
    for statement in (
        "UPDATE service_price SET full_price = 1 WHERE id = {}",
        "DELETE FROM service_price WHERE id = {}",
    ):
        with pytest.raises(Exception, match="append-only") as broken:
            await execute(statement, price)
        assert violated(broken.value) == "append-only"


def test_each_group_of_firms_has_its_price() -> None:
    price = Prices(uuid7(), uuid7(), 900, 450, 720, 1_080, PAPER, TODAY, None)
    paid = [price.for_group(group) for group in ("INCUBATED", "GRADUATE", "EXTERNAL")]
    assert paid == [450, 720, 1_080]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name_vi": " "}, "name_vi"),
        ({"delivery": "POST"}, "delivery"),
        ({"unit": "YEAR"}, "unit"),
        ({"delivery": "SESSIONS"}, "unit"),
        ({"typical_minutes": 0}, "typical_minutes"),
        ({"category": uuid7()}, "category"),
        ({"programme": uuid7()}, "programme"),
    ],
)
async def test_what_cannot_be_is_named(
    sqlite_database: Engine, wrong: dict[str, Any], field: str
) -> None:
    mai = await opened()
    with pytest.raises(Invalid) as refused:
        await add_service(replace(await details(), **wrong), actor=mai, now=NOW)
    assert refused.value.field == field


async def test_sessions_are_priced_by_the_hour(sqlite_database: Engine) -> None:
    mai = await opened()
    with pytest.raises(Invalid) as refused:
        await added(mai, delivery="SESSIONS", unit="PACKAGE")
    assert english(refused.value) == "Sessions are priced by the hour."


async def test_amounts_are_bounded_and_rest_on_a_paper(sqlite_database: Engine) -> None:
    mai = await opened()
    service = await added(mai)
    for wrong in ({"full_price": -1}, {"external_price": 10**11}, {"legal_basis": " "}):
        with pytest.raises(Invalid):
            await add_price(service, replace(PRICE, **wrong), actor=mai, now=NOW)
    with pytest.raises(NotFound):
        await add_price(uuid7(), PRICE, actor=mai, now=NOW)
    assert await prices_of(service) == []


async def test_only_managers_enter_services_and_accountants_prices(database: Engine) -> None:
    mai = await opened()
    service = await added(mai)
    for role in (Role.tenant, Role.adviser, Role.city, Role.auditor):
        stranger = actor(role)
        with pytest.raises(Forbidden):
            await add_service(await details(code="DV-09"), actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await edit_service(service, await details(), actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await add_price(service, PRICE, actor=stranger, now=NOW)
    with pytest.raises(Forbidden):
        await edit_service(service, await details(), actor=actor(Role.accountant), now=NOW)
    await a_house("TT-KT")
    assert len(await list_services(on=TODAY)) == 1
