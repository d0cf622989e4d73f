"""The cast of the letting tests: the house of the booking tests with bays and desks to let."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

from facilities.let import read_letting
from facilities.letting_requests import LettingRequest
from facilities.lettings import Signed, sign_letting
from facilities.tables import Letting
from incubator.database import Row, fetch
from incubator.users import Actor
from tests.booking_cast import MILLION, NOW, Cast
from tests.treasury import add, id_of

__all__ = ["MILLION", "NOW", "PAPER", "TODAY", "Landlord", "months_of"]

TODAY = date(2026, 11, 27)
PAPER = "Quyết định số 46/QĐ-VU về đơn giá thuê mặt bằng"


class Landlord(Cast):
    """Bay B1 has 120 m² at 110,000 a month, B3 90 m² at 115,000; 24 desks at 1,800,000 each.

    Lines for space are open in 2026 alone. Hồng Lĩnh and Sao Khuê are in residence since January.
    """

    space: UUID
    b1: UUID
    b3: UUID
    desks: UUID
    tenancy: UUID
    other_tenancy: UUID

    @classmethod
    async def opened(cls, funds: int = 500 * MILLION) -> Self:
        self = await cls.assembled(funds)
        self.space = await self.line_of(2026)
        self.b1 = await self.unit("KG-04", "Gian xưởng B1", 120, 110_000)
        self.b3 = await self.unit("KG-06", "Gian xưởng B3", 90, 115_000)
        self.desks = await self.unit(
            "KG-12", "Khu làm việc chung", 130, 1_800_000, kind="DESKS", capacity=24
        )
        self.tenancy = await self.tenancy_of(self.hong_linh)
        self.other_tenancy = await self.tenancy_of(self.sao_khue)
        return self

    async def line_of(self, year: int) -> UUID:
        category = await id_of("cost_category", "MAT_BANG")
        rows = await fetch(
            "SELECT id FROM budget_line WHERE category = {} AND year = {}", category, year
        )
        found: UUID = rows[0]["id"]
        return found

    async def tenancy_of(self, firm: UUID) -> UUID:
        rows = await fetch("SELECT id FROM tenancy WHERE firm = {}", firm)
        found: UUID = rows[0]["id"]
        return found

    async def unit(
        self, code: str, name: str, area: int, rate: int, *, kind: str = "BAY", **given: Any
    ) -> UUID:
        more = {"setup": 0, "is_bookable": False, "area": area * 100} | given
        unit = await self.resource(code, name, kind=kind, category="MAT_BANG", **more)
        await add(
            "space_rate",
            resource=unit,
            monthly_rate=rate,
            legal_basis=PAPER,
            valid_from=date(2020, 1, 1),
        )
        return unit

    def wants(self, resource: UUID, starts_on: date, ends_on: date, **given: Any) -> LettingRequest:
        """Hồng Lĩnh wants a unit."""
        facts: dict[str, Any] = {"tenancy": self.tenancy, "contract": "12/HĐ-TMB"} | given
        return LettingRequest(resource=resource, starts_on=starts_on, ends_on=ends_on, **facts)

    async def lets(
        self,
        resource: UUID,
        starts_on: date,
        ends_on: date,
        *,
        now: datetime = NOW,
        actor: Actor | None = None,
        **given: Any,
    ) -> Signed:
        """Mai lets a unit to Hồng Lĩnh."""
        request = self.wants(resource, starts_on, ends_on, **given)
        return await sign_letting(request, actor=actor or self.mai, now=now)

    async def letting(self, id: UUID) -> Letting:
        return await read_letting(id)

    async def balances(self, line: UUID) -> tuple[int, int]:
        """What is held and what is accepted on a line."""
        rows = await fetch("SELECT held, accepted FROM budget_line WHERE id = {}", line)
        return rows[0]["held"], rows[0]["accepted"]


async def months_of(letting: UUID) -> list[Row]:
    """The live months of a letting with their acts."""
    return await fetch(
        "SELECT m.month, m.starts_on, m.ends_on, m.rent, m.support, a.id AS act, a.status, a.mode,"
        " a.support AS paid, a.line, a.full_cost, a.tenant_price, a.settled_support"
        " FROM letting_month m LEFT JOIN act a ON a.id = m.act"
        " WHERE m.letting = {} AND m.is_live ORDER BY m.month",
        letting,
    )
