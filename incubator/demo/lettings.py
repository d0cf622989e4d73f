"""What the firms rent: their bays since they came, an office kept too long, one soon due back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from facilities.letting_requests import LettingRequest
from facilities.lettings import sign_letting
from facilities.rent_steps import set_steps
from facilities.rents import DEFAULT_STEPS
from facilities.space_rates import add_space_rate
from facilities.withdrawals import withdraw_unit
from incubator.database import fetch
from incubator.demo.facts import facts
from incubator.demo.firms import HOUSE, residence
from incubator.demo.scene import ONE_DAY, Scene

TARIFF = "Quyết định số 46/QĐ-VU về đơn giá thuê mặt bằng (giả định)"
STEPS = "Quyết định số 47/QĐ-VU về mức hỗ trợ tiền thuê theo năm (giả định)"
SINCE = date(2020, 1, 1)
DEPOSIT_MONTHS = 2
OVERDUE = ("9900010367", "KG-11-V5", timedelta(days=6))
"""Kept beyond its end by so many days."""
ENDING = ("9900010222", "KG-11-V3", timedelta(days=40))
"""Due back in so many days."""
WITHDRAWN = ("KG-11-V6", "Thay hệ thống điều hòa, sơn lại")


async def let(scene: Scene) -> None:
    """Price the units, let them to the firms as the catalogue says, and withdraw one."""
    keeper: dict[str, Any] = {"actor": scene.actors["manager"], "now": scene.opened}
    await set_steps(scene.houses[HOUSE], DEFAULT_STEPS, STEPS, SINCE, **keeper)
    for fact in facts("spaces"):
        if rent := fact.get("monthly_rent"):
            unit = scene.resources[fact["code"]]
            await add_space_rate(unit, rent, TARIFF, SINCE, **keeper)
    for number, fact in enumerate(facts("firms"), 1):
        starts, ends = residence(scene, fact)
        if starts and ends and fact["space"]:
            await _let(scene, fact["tax_code"], fact["space"], starts, ends, number)
    firm, code, ago = OVERDUE
    await _let(scene, firm, code, scene.first_day, scene.today - ago, 21)
    firm, code, ahead = ENDING
    await _let(scene, firm, code, scene.first_day, scene.today + ahead, 22)
    code, why = WITHDRAWN
    since, back = scene.today - 10 * ONE_DAY, scene.today + 30 * ONE_DAY
    await withdraw_unit(scene.resources[code], "WORKS", why, since, back, **keeper)


async def _let(
    scene: Scene, tax_code: str, code: str, starts: date, ends: date, number: int
) -> None:
    firm = scene.firms[tax_code]
    request = LettingRequest(
        resource=scene.resources[code],
        tenancy=await _tenancy(firm),
        starts_on=starts,
        ends_on=ends,
        deposit=DEPOSIT_MONTHS * _monthly(code),
        contract=f"{number:02}/{starts.year}/HĐ-TMB",
    )
    await sign_letting(request, actor=scene.actors["manager"], now=scene.opened)


def _monthly(code: str) -> int:
    """The full rent of a month, in đồng."""
    fact = next(fact for fact in facts("spaces") if fact["code"] == code)
    units: int = 1 if fact["kind"] == "DESKS" else fact["area_m2"]
    rent: int = fact["monthly_rent"]
    return rent * units


async def _tenancy(firm: UUID) -> UUID:
    rows = await fetch("SELECT id FROM tenancy WHERE firm = {} ORDER BY starts_on DESC", firm)
    tenancy: UUID = rows[0]["id"]
    return tenancy
