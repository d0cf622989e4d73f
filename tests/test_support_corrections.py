"""Grants go with what is set right afterwards: the hours of an act, and the tax code of a firm."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from uuid import UUID

import pytest

from facilities import reconciliation as places
from facilities.booked import Booked
from facilities.booking_changes import cancel_booking
from facilities.handovers import Reading, check_in, check_out
from incubator import corrections
from incubator import reconciliation as funds
from incubator.budget import Settlement
from incubator.database import Engine, execute, fetch, write
from incubator.users import Role
from tenants.firms import FirmDetails, edit_firm
from tenants.support_caps import CapReached, NoSupportDecision
from tenants.support_decisions import end_decision
from tests.booking_cast import NOW, Cast, acting, slot
from tests.cast import english
from tests.test_support_grants import MORNING, book, grants, meters, opened, use_up

OTHER = "9900010159"


async def clean() -> list[str]:
    return [*await funds.reconcile(), *await places.reconcile(now=NOW)]


async def used(cast: Cast) -> UUID:
    """90 of 120 minutes: full cost 495,000, half by the tariff and half by the scheme."""
    booked: Booked = await book(cast)
    await check_in(booked.id, Reading(), actor=cast.mai, now=MORNING.start)
    await check_out(booked.id, Reading(), actor=cast.mai, now=MORNING.start + timedelta(minutes=90))
    (row,) = await fetch("SELECT act FROM support_grant")
    act: UUID = row["act"]
    return act


async def corrected(act: UUID, hours: int) -> None:
    full = hours * 330_000
    async with write():
        settlement = Settlement(act, full, 0, full, 0, full // 2)
        await corrections.correct(settlement, actor_user=None, now=NOW, note="Ghi nhầm giờ")


@pytest.mark.parametrize(("hours", "scheme"), [(1, 165_000), (2, 330_000)])
async def test_a_correction_takes_or_gives_back_of_the_cap(
    database: Engine, hours: int, scheme: int
) -> None:
    cast, _, _ = await opened()
    await corrected(await used(cast), hours)
    assert await grants() == [(scheme, "ACCEPTED")]
    assert await meters() == [("YEAR:2026", scheme)]
    assert await clean() == []


async def test_a_correction_never_passes_the_cap_nor_outlives_the_decision(
    database: Engine,
) -> None:
    cast, dossiers, decision = await opened()
    await use_up(cast, 330_000)
    act = await used(cast)
    other = await book(cast, slot("13:00", "15:00"))
    assert other.price.scheme_support == 82_500
    with pytest.raises(CapReached):
        await corrected(act, 2)
    await cancel_booking(other.id, "Thử", actor=cast.mai, now=NOW)
    await end_decision(decision, "Thử", actor=dossiers.duyet, now=NOW)
    with pytest.raises(NoSupportDecision) as refused:
        await corrected(act, 2)
    assert english(refused.value) == (
        "The decision under which this was supported has ended: no more is given."
    )
    assert (await grants())[0] == (247_500, "ACCEPTED")


async def renamed(cast: Cast, code: str) -> None:
    """A manager gives Hồng Lĩnh another tax code."""
    (row,) = await fetch("SELECT * FROM firm WHERE id = {}", cast.hong_linh)
    given = {one.name: row[one.name] for one in fields(FirmDetails)} | {"tax_code": code}
    manager = acting(cast.mai.user, Role.manager)
    await edit_firm(cast.hong_linh, FirmDetails(**given), actor=manager, now=NOW)


async def test_the_meter_goes_with_a_tax_code_that_is_set_right(database: Engine) -> None:
    cast, _, _ = await opened()
    await book(cast)
    await execute("UPDATE firm SET tax_code = '9900010367' WHERE tax_code = {}", OTHER)
    await renamed(cast, OTHER)
    rows = await fetch("SELECT party, used FROM support_meter ORDER BY party")
    assert [(row["party"], row["used"]) for row in rows] == [("9900010085", 0), (OTHER, 330_000)]
    assert await clean() == []


async def test_a_tax_code_whose_cap_has_no_room_for_the_grants_is_refused(
    database: Engine,
) -> None:
    cast, _, _ = await opened()
    await use_up(cast, 300_000)
    await execute("UPDATE support_meter SET party = {}", OTHER)
    await book(cast)
    await execute("UPDATE firm SET tax_code = '9900010367' WHERE tax_code = {}", OTHER)
    with pytest.raises(CapReached) as refused:
        await renamed(cast, OTHER)
    assert english(refused.value) == (
        f"Schemes supported this firm, and together with what was given under tax code {OTHER} a "
        "cap would be passed. Ask whoever holds the account which code is right."
    )
    (row,) = await fetch("SELECT tax_code FROM firm WHERE id = {}", cast.hong_linh)
    assert row["tax_code"] == "9900010085"
