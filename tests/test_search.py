"""One search over firms, resources, people and bookings, as far as each may see."""

from collections.abc import Iterator

import pytest

from incubator import clock
from incubator.database import fetch
from incubator.refusals import Invalid
from incubator.search import SOURCES, search
from incubator.search.hits import Group
from incubator.texts import fold
from incubator.users import Actor, Role, load_actor
from tenants.application_records import number_of
from tenants.firms import FirmDetails, add_firm
from tenants.members import add_new_member, firms_of
from tests import demonstration
from tests.applying import Call
from tests.cast import actor, signed_up
from tests.houses import NOON, TODAY, machine, open_house


@pytest.fixture
def today() -> Iterator[None]:
    with clock.frozen(demonstration.NOW):
        yield


async def demo(login: str) -> Actor:
    row = (await fetch("SELECT id FROM app_user WHERE email = {}", f"{login}@demo.example"))[0]
    return await load_actor(row["id"], firms_of=firms_of, today=clock.today())


async def found(who: Actor, text: str, limit: int = 8) -> dict[str, Group]:
    return {g.kind: g for g in await search(who, text, on=clock.today(), limit=limit)}


def titles(group: Group) -> list[str]:
    return [hit.title for hit in group.hits]


async def test_a_word_finds_every_kind_of_thing(demo_database: object, today: None) -> None:
    groups = await found(await demo("manager"), "an")
    assert {source.kind for source in SOURCES} >= set(groups)
    assert groups["booking"].total > len(groups["booking"].hits) == 8
    assert groups["booking"].path == "/bookings?q=an"


async def test_diacritics_do_not_matter_and_exact_ones_come_first(database: object) -> None:
    manager = await signed_up(Role.manager)
    house = await open_house()
    for code, name in (("TB-1", "Máy tiện"), ("TB-2", "Máy tiến"), ("TB-3", "Máy tiên")):
        await machine(house, manager, code=code, name_vi=name)
    with clock.frozen(NOON):
        plain = await found(manager, "may tien")
        exact = await found(manager, "máy tiện")
    assert titles(plain["resource"]) == ["Máy tiên", "Máy tiến", "Máy tiện"]
    assert titles(exact["resource"])[0] == "Máy tiện"
    assert exact["resource"].total == 3


async def test_people_stand_in_the_order_of_their_given_names(database: object) -> None:
    manager = await signed_up(Role.manager, name="Vũ Văn Quản")
    for name in ("Vũ Đào", "Vũ Ân", "Vũ An", "Vũ Ánh"):
        await signed_up(Role.tenant, name=name)
    with clock.frozen(NOON):
        groups = await found(manager, "vũ")
    assert titles(groups["person"]) == ["Vũ An", "Vũ Ánh", "Vũ Ân", "Vũ Đào", "Vũ Văn Quản"]


async def test_a_booking_is_found_by_the_number_that_people_say(
    demo_database: object, today: None
) -> None:
    manager = await demo("manager")
    row = (await fetch("SELECT id FROM booking ORDER BY id LIMIT 1"))[0]
    number = row["id"].hex[-8:].upper()
    [hit] = (await found(manager, number))["booking"].hits
    assert (hit.id, hit.path) == (row["id"], f"/bookings/{row['id']}")
    assert hit.title.startswith(f"{number} · ")
    assert await found(actor(Role.adviser), number) == {}


async def test_a_tenant_finds_its_own_firm_people_and_bookings_alone(
    demo_database: object, today: None
) -> None:
    tenant = await demo("tenant")
    names = await fetch("SELECT name_vi, id FROM firm")
    for row in names:
        groups = await found(tenant, row["name_vi"], limit=50)
        own = row["id"] in tenant.firms
        assert ("firm" in groups) is own
        if not own:
            assert all(row["name_vi"] not in str(hit) for g in groups.values() for hit in g.hits)
    everybody = await found(tenant, "nguyễn", limit=50)
    people = await fetch("SELECT person FROM membership WHERE firm = {}", *tenant.firms)
    known = {row["person"] for row in people}
    assert {hit.id for hit in everybody["person"].hits} <= known


@pytest.mark.parametrize("login", ["city", "manager", "auditor"])
async def test_names_of_people_are_for_those_who_need_them(
    demo_database: object, today: None, login: str
) -> None:
    groups = await found(await demo(login), "Hoài An", limit=50)
    assert ("person" in groups) is (login != "city")


async def test_a_person_leads_to_the_firm_or_for_administrators_to_the_account(
    database: object,
) -> None:
    manager, admin = await signed_up(Role.manager), await signed_up(Role.admin)
    details = FirmDetails("Hồng Lĩnh", "INCUBATION", "9900010014")
    firm = await add_firm(details, actor=manager, now=NOON)
    await add_new_member(firm, "Trần Sương Mai", valid_from=TODAY, actor=manager, now=NOON)
    lan = await signed_up(Role.technician, name="Phạm Sương Lan")
    with clock.frozen(NOON):
        theirs = (await found(manager, "Sương"))["person"].hits
        known = (await found(admin, "Sương"))["person"].hits
    assert [(hit.title, hit.detail, hit.path) for hit in theirs] == [
        ("Phạm Sương Lan", "", ""),
        ("Trần Sương Mai", "Hồng Lĩnh", f"/firms/{firm}/people"),
    ]
    assert known[0].path == f"/settings/users/{lan.user}"


@pytest.mark.parametrize("text", ["", "   ", "không có gì như thế này cả"])
async def test_nothing_is_found_for_nothing(sqlite_database: object, text: str) -> None:
    assert await search(actor(Role.manager), text, on=TODAY) == []


async def test_signs_of_the_search_language_are_only_signs(database: object) -> None:
    assert await search(actor(Role.manager), "%", on=TODAY) == []
    with pytest.raises(Invalid):
        await search(actor(Role.manager), "x" * 900, on=TODAY)


async def test_lettings_tenancies_and_support_decisions_are_found(
    demo_database: object, today: None
) -> None:
    manager = await found(await demo("manager"), "Tân Phong")
    assert {"letting", "tenancy", "support-decision"} <= set(manager)
    assert manager["letting"].hits[0].path.startswith("/lettings/")
    assert "/firms/" in manager["tenancy"].hits[0].path
    assert "/support-decisions/" in manager["support-decision"].hits[0].path


async def test_a_tenant_finds_only_its_own_lettings_and_tenancies(
    demo_database: object, today: None
) -> None:
    tenant = await demo("tenant")
    for noun in ("letting", "tenancy", "support-decision"):
        assert noun in await found(tenant, "Tân Phong")
        assert noun not in await found(tenant, "Hồng Lĩnh")


async def test_a_contract_is_found_without_its_diacritics(
    demo_database: object, today: None
) -> None:
    manager = await demo("manager")
    typed = await found(manager, "HĐ-TMB")
    plain = await found(manager, "hd-tmb")
    assert typed["letting"].total == plain["letting"].total > 1


async def test_a_budget_decision_is_found_by_who_sees_money_alone(
    demo_database: object, today: None
) -> None:
    (row,) = await fetch(
        "SELECT d.number, d.subject, q.line FROM budget_proposal q JOIN decision d"
        " ON d.id = q.decision WHERE q.status = 'APPROVED' ORDER BY d.number LIMIT 1"
    )
    for login in ("accountant", "approver", "city", "auditor"):
        groups = await found(await demo(login), fold(row["number"]))
        hits = {hit.title: hit for hit in groups["decision"].hits}
        assert hits[row["number"]].path.startswith("/budget/")
        assert row["subject"] in hits[row["number"]].detail
    for login in ("tenant", "technician"):
        assert "decision" not in await found(await demo(login), row["number"])


async def test_a_decision_that_is_not_approved_is_not_found(demo_database: object) -> None:
    waiting = await fetch(
        "SELECT d.number FROM budget_proposal q JOIN decision d ON d.id = q.decision"
        " WHERE q.status = 'PENDING' AND NOT EXISTS (SELECT 1 FROM budget_proposal o"
        " WHERE o.decision = d.id AND o.status = 'APPROVED')"
    )
    with clock.frozen(demonstration.NOW):
        accountant = await demo("accountant")
        for row in waiting:
            groups = await found(accountant, row["number"])
            titles_found = titles(groups["decision"]) if "decision" in groups else []
            assert row["number"] not in titles_found


async def test_an_application_is_found_without_diacritics_and_by_its_number(
    database: object,
) -> None:
    call = await Call.opened()
    begun = await call.submitted()
    await call.begun()
    tenant = await signed_up(Role.tenant)
    with clock.frozen(NOON):
        for text in ("khuon mau song da", "SÔNG ĐÀ", number_of(begun.id).lower()):
            (hit,) = (await found(call.manager, text))["application"].hits
            assert (hit.id, hit.path) == (begun.id, f"/applications/{begun.id}")
        assert "application" not in await found(tenant, "song da")
