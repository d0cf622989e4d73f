"""Tenancies: who is in residence, what that lets a firm book, and which rate it pays."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from incubator.faults import Forbidden, NotFound
from incubator.languages import speaking
from incubator.refusals import Invalid
from incubator.users import Role
from tenants.firms import FirmDetails, add_firm
from tenants.tenancies import (
    NotInResidence,
    OutsideFirm,
    Residence,
    TenancyEnded,
    TenancyOverlaps,
    check_audience,
    end_tenancy,
    in_residence,
    rate_group,
    residence,
    start_tenancy,
    tenancies_of,
)
from tenants.transitions import StageDecision, change_stage
from tests.cast import actor, signed_up
from tests.houses import NOON, TODAY, open_house

MARCH = Residence(uuid4(), uuid4(), date(2027, 3, 1), date(2027, 4, 1))
APRIL = Residence(MARCH.firm, MARCH.incubator, date(2027, 4, 1))


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2027, 2, 28), False),
        (date(2027, 3, 1), True),
        (date(2027, 3, 31), True),
        (date(2027, 4, 1), False),
    ],
)
def test_the_day_a_tenancy_ends_is_no_longer_in_it(day: date, inside: bool) -> None:
    assert in_residence([MARCH], day) is inside


def test_a_tenancy_without_an_end_lasts() -> None:
    assert residence([MARCH, APRIL], date(2031, 1, 1)) is APRIL


@pytest.mark.parametrize(
    ("stage", "resident", "group"),
    [
        ("PRE_INCUBATION", True, "INCUBATED"),
        ("INCUBATION", True, "INCUBATED"),
        ("ACCELERATION", True, "INCUBATED"),
        ("INCUBATION", False, "EXTERNAL"),
        ("GRADUATED", False, "GRADUATE"),
        ("GRADUATED", True, "GRADUATE"),
        ("EXTERNAL", False, "EXTERNAL"),
        ("TERMINATED", True, "EXTERNAL"),
    ],
)
def test_stage_and_residence_choose_the_rate(stage: str, resident: bool, group: str) -> None:
    assert rate_group(stage, resident) == group


def may_book(audience: str, stage: str, *, resident: bool = False, in_sector: bool = True) -> bool:
    try:
        check_audience(
            audience,
            stage=stage,
            in_sector=in_sector,
            tenancies=[MARCH] if resident else [],
            on=date(2027, 3, 8),
            firm="Tân Phong Việt",
            resource="Máy tiện CNC",
        )
    except NotInResidence:
        return False
    return True


def test_tenants_may_book_whatever_the_audience() -> None:
    assert all(may_book(a, "INCUBATION", resident=True) for a in ("TENANTS", "GRADUATES", "SECTOR"))


def test_graduates_may_book_what_is_open_to_them() -> None:
    assert not may_book("TENANTS", "GRADUATED")
    assert may_book("GRADUATES", "GRADUATED")
    assert may_book("SECTOR", "GRADUATED", in_sector=False)


def test_outside_firms_may_book_what_is_open_to_the_sector() -> None:
    assert not may_book("GRADUATES", "EXTERNAL")
    assert may_book("SECTOR", "EXTERNAL")
    assert not may_book("SECTOR", "EXTERNAL", in_sector=False)


def test_a_firm_that_is_no_more_books_nothing() -> None:
    assert not may_book("SECTOR", "DISSOLVED", resident=True)


def test_the_refusal_says_who_may_and_when() -> None:
    with pytest.raises(NotInResidence) as caught:
        check_audience(
            "TENANTS",
            stage="INCUBATION",
            in_sector=True,
            tenancies=[APRIL],
            on=date(2027, 3, 8),
            firm="Tân Phong Việt",
            resource="Máy tiện CNC",
        )
    assert caught.value.rule == "not-in-residence"
    assert caught.value.next_possible == datetime(2027, 3, 31, 17, tzinfo=UTC)
    with speaking("en"):
        assert caught.value.sentence() == (
            "Tân Phong Việt is not in residence on 8 Mar 2027. Máy tiện CNC is only for firms in "
            "residence on the day of use. Choose a day within the tenancy, or extend the tenancy "
            "first."
        )
    with speaking("vi"):
        assert caught.value.sentence() == (
            "Tân Phong Việt không trong thời gian ươm tạo vào ngày 08/03/2027. Máy tiện CNC chỉ "
            "dành cho doanh nghiệp đang ươm tạo vào ngày sử dụng. Hãy chọn ngày trong thời gian "
            "ươm tạo, hoặc gia hạn trước."
        )


@pytest.mark.usefixtures("database")
async def test_a_tenancy_is_started_once_and_ended_once() -> None:
    house, manager = await open_house(), await signed_up(Role.manager)
    firm = await add_firm(FirmDetails("Nhóm Ánh Sao", "PRE_INCUBATION"), actor=manager, now=NOON)
    tenancy = await start_tenancy(firm, house.id, TODAY, actor=manager, now=NOON)
    with pytest.raises(TenancyOverlaps):
        await start_tenancy(firm, house.id, TODAY + timedelta(9), actor=manager, now=NOON)
    later, today = TODAY + timedelta(30), TODAY + timedelta(1)
    await end_tenancy(tenancy, later, actor=manager, now=NOON)
    await end_tenancy(tenancy, today, actor=manager, now=NOON)
    assert await tenancies_of(firm) == [Residence(firm, house.id, TODAY, today, tenancy)]
    with pytest.raises(TenancyEnded):
        await end_tenancy(tenancy, later, actor=manager, now=NOON + timedelta(2))
    await start_tenancy(firm, house.id, today, later, actor=manager, now=NOON)


@pytest.mark.usefixtures("database")
async def test_only_the_managers_of_the_house_start_and_end_tenancies() -> None:
    house, other = await open_house(), await open_house("TT-KT")
    manager = await signed_up(Role.manager)
    firm = await add_firm(FirmDetails("Nhóm Ánh Sao", "PRE_INCUBATION"), actor=manager, now=NOON)
    tenancy = await start_tenancy(firm, house.id, TODAY, actor=manager, now=NOON)
    for wrong in (actor(Role.manager, incubator=other.id), actor(Role.auditor), actor(Role.tenant)):
        with pytest.raises(Forbidden):
            await start_tenancy(firm, house.id, TODAY, actor=wrong, now=NOON)
        with pytest.raises(Forbidden):
            await end_tenancy(tenancy, TODAY + timedelta(9), actor=wrong, now=NOON)


@pytest.mark.usefixtures("database")
async def test_an_outside_firm_is_taken_in_by_a_decision_on_its_stage() -> None:
    house, manager = await open_house(), await signed_up(Role.manager)
    details = FirmDetails("Cơ khí Ngoài", "EXTERNAL", "9900010159")
    firm = await add_firm(details, actor=manager, now=NOON)
    with pytest.raises(OutsideFirm) as refused:
        await start_tenancy(firm, house.id, TODAY, actor=manager, now=NOON)
    with speaking("en"):
        assert refused.value.sentence() == (
            "Cơ khí Ngoài is an outside firm and has no place in the house. Let it apply, or "
            "decide its stage “Application” first."
        )
    assert await tenancies_of(firm) == []
    applies = StageDecision("APPLICATION", TODAY, "7/QĐ-VU", TODAY, "OTHER", "Nộp đơn")
    await change_stage(firm, applies, incubator=house.id, actor=manager, now=NOON)
    await start_tenancy(firm, house.id, TODAY, actor=manager, now=NOON)


@pytest.mark.usefixtures("database")
async def test_a_tenancy_needs_a_firm_and_an_end_after_its_start() -> None:
    house, manager = await open_house(), await signed_up(Role.manager)
    with pytest.raises(NotFound):
        await start_tenancy(uuid4(), house.id, TODAY, actor=manager, now=NOON)
    with pytest.raises(Invalid, match="ends_on"):
        await start_tenancy(uuid4(), house.id, TODAY, TODAY, actor=manager, now=NOON)
    with pytest.raises(NotFound):
        await end_tenancy(uuid4(), TODAY, actor=manager, now=NOON)
