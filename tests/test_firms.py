"""Firms: entered with a checked tax code, found without diacritics, seen by those who may."""

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest

from incubator.database import fetch
from incubator.faults import Forbidden, NotFound
from incubator.languages import speaking
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tenants.firms import (
    FirmDetails,
    FirmExists,
    add_firm,
    checked,
    edit_firm,
    list_firms,
    show_firm,
)
from tests.cast import actor, signed_up
from tests.houses import NOON, TODAY

TAN_PHONG = FirmDetails("Công ty TNHH Cơ khí Tân Phong Việt", "INCUBATION", "9900010014")
READERS = (Role.technician, Role.accountant, Role.approver, Role.city, Role.auditor, Role.admin)


@pytest.fixture
async def manager(database: object) -> Actor:
    return await signed_up(Role.manager)


def test_a_tax_code_is_checked_to_its_last_digit() -> None:
    assert checked(replace(TAN_PHONG, tax_code="99 0001 0014")).tax_code == "9900010014"
    with pytest.raises(Invalid, match="tax_code"):
        checked(replace(TAN_PHONG, tax_code="9900010015"))


def test_only_a_team_before_incubation_goes_without_a_tax_code() -> None:
    assert checked(FirmDetails("Nhóm Ánh Sao", "PRE_INCUBATION", " ")).tax_code is None
    with pytest.raises(Invalid, match="tax_code"):
        checked(FirmDetails("Nhóm Ánh Sao", "INCUBATION"))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name_vi", " "),
        ("name_vi", "x" * 201),
        ("name_en", "a\x00b"),
        ("stage", "HATCHING"),
        ("size", "HUGE"),
        ("employees", -1),
        ("employees_female", 1),
        ("revenue_last_year", 10**16),
        ("weekly_quota_minutes", 10_081),
    ],
)
def test_what_cannot_be_is_refused_by_field(field: str, value: object) -> None:
    with pytest.raises(Invalid) as caught:
        checked(replace(TAN_PHONG, **{field: value}))  # type: ignore[arg-type]
    assert caught.value.field == field


def test_decomposed_names_are_stored_composed() -> None:
    assert checked(replace(TAN_PHONG, name_vi="Tân Phong")).name_vi == "Tân Phong"


async def test_a_firm_is_entered_once(manager: Actor) -> None:
    firm = await add_firm(TAN_PHONG, actor=manager, now=NOON)
    with pytest.raises(FirmExists) as caught, speaking("en"):
        await add_firm(replace(TAN_PHONG, name_vi="Khác"), actor=manager, now=NOON)
    assert caught.value.field == "tax_code"
    with speaking("vi"):
        assert caught.value.sentence() == (
            "Mã số thuế 9900010014 đã thuộc về Công ty TNHH Cơ khí Tân Phong Việt. Hãy mở doanh "
            "nghiệp đó."
        )
    found, total = await list_firms(manager, on=TODAY)
    assert ([one.id for one in found], total) == ([firm], 1)
    written = await fetch("SELECT action, subject_id FROM audit_entry WHERE subject_kind = 'firm'")
    assert written == [{"action": "firm.add", "subject_id": str(firm)}]


async def test_of_two_who_enter_one_tax_code_at_once_one_is_told(manager: Actor) -> None:
    tries = [add_firm(TAN_PHONG, actor=manager, now=NOON) for _ in range(2)]
    ends = await asyncio.gather(*tries, return_exceptions=True)
    assert [type(end) for end in ends if isinstance(end, Exception)] == [FirmExists]
    assert (await list_firms(manager, on=TODAY))[1] == 1


async def test_editing_says_in_the_audit_trail_which_fields_changed(manager: Actor) -> None:
    firm = await add_firm(TAN_PHONG, actor=manager, now=NOON)
    await edit_firm(firm, replace(TAN_PHONG, employees=12), actor=manager, now=NOON)
    await edit_firm(firm, replace(TAN_PHONG, employees=12), actor=manager, now=NOON)
    assert (await show_firm(manager, firm, on=TODAY)).employees == 12
    edits = await fetch("SELECT details FROM audit_entry WHERE action = 'firm.edit'")
    assert len(edits) == 1
    assert "employees" in str(edits[0]["details"])


async def test_a_firm_cannot_take_the_tax_code_of_another(manager: Actor) -> None:
    await add_firm(TAN_PHONG, actor=manager, now=NOON)
    other = await add_firm(
        FirmDetails("Hồng Lĩnh", "EXTERNAL", "9900010085"), actor=manager, now=NOON
    )
    with pytest.raises(FirmExists):
        await edit_firm(other, replace(TAN_PHONG, stage="EXTERNAL"), actor=manager, now=NOON)
    with pytest.raises(NotFound):
        await edit_firm(uuid4(), TAN_PHONG, actor=manager, now=NOON)


@pytest.mark.parametrize("role", [Role.tenant, Role.adviser, *READERS])
async def test_only_managers_enter_and_edit_firms(role: Role) -> None:
    with pytest.raises(Forbidden):
        await add_firm(TAN_PHONG, actor=actor(role), now=NOON)
    with pytest.raises(Forbidden):
        await edit_firm(uuid4(), TAN_PHONG, actor=actor(role), now=NOON)


async def a_town_of_firms(manager: Actor) -> None:
    for name in ("Đông Á", "Ánh Dương", "Ân Phát", "An Phát", "Zen", "Dũng Tiến"):
        await add_firm(FirmDetails(name, "APPLICATION"), actor=manager, now=NOON)


async def test_firms_stand_in_vietnamese_order(manager: Actor) -> None:
    await a_town_of_firms(manager)
    found, _ = await list_firms(manager, on=TODAY)
    names = [firm.name_vi for firm in found]
    assert names == ["An Phát", "Ánh Dương", "Ân Phát", "Dũng Tiến", "Đông Á", "Zen"]


async def test_search_needs_no_diacritics_and_puts_exact_ones_first(manager: Actor) -> None:
    await a_town_of_firms(manager)

    async def names(q: str) -> list[str]:
        return [firm.name_vi for firm in (await list_firms(manager, q=q, on=TODAY))[0]]

    assert await names("an phat") == ["An Phát", "Ân Phát"]
    assert await names("ân phát") == ["Ân Phát", "An Phát"]
    assert await names("phat AN") == ["An Phát", "Ân Phát"]
    assert await names("dong") == ["Đông Á"]
    assert await names("100%") == []
    assert await names("_") == []


async def test_pages_of_firms_add_up_to_the_whole(manager: Actor) -> None:
    await a_town_of_firms(manager)
    pages = [await list_firms(manager, on=TODAY, paging=Paging(n, 4)) for n in (1, 2, 3)]
    assert [(len(items), total) for items, total in pages] == [(4, 6), (2, 6), (0, 6)]


async def test_a_tenant_sees_its_own_firm_and_no_other(manager: Actor) -> None:
    own = await add_firm(TAN_PHONG, actor=manager, now=NOON)
    other = await add_firm(FirmDetails("Hồng Lĩnh", "APPLICATION"), actor=manager, now=NOON)
    tenant, stranger = actor(Role.tenant, firms=[own]), actor(Role.adviser)
    assert (await list_firms(tenant, on=TODAY))[1] == 1
    assert (await show_firm(tenant, own, on=TODAY)).id == own
    with pytest.raises(NotFound):
        await show_firm(tenant, other, on=TODAY)
    assert await list_firms(stranger, on=TODAY) == ([], 0)
    for role in READERS:
        assert (await list_firms(actor(role), on=TODAY))[1] == 2


def test_absurd_pages_are_refused_by_field() -> None:
    for page, size, field in ((0, 50, "page"), (1, 0, "page_size"), (1, 1001, "page_size")):
        with pytest.raises(Invalid) as caught:
            Paging(page, size)
        assert caught.value.field == field
