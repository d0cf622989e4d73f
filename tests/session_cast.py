"""The cast of the session tests: the booking cast, a service by the hour, and Linh who advises."""

from datetime import date, timedelta
from typing import Any, Self
from uuid import UUID

import pytest

from facilities.booking_requests import Item
from facilities.hours import Span
from incubator.database import Row, fetch
from incubator.refusals import Refusal
from incubator.users import Actor, Role
from services.advisers import AdviserDetails, add_adviser
from services.catalogue import PriceDetails, ServiceDetails, add_price, add_service
from services.consulting import SessionPlan, plan_session
from services.session_changes import confirm_session, record_session
from tests.booking_cast import MILLION, NOW, Cast, slot
from tests.cast import english, signed_up
from tests.treasury import add, id_of

__all__ = ["LATER", "MORNING", "NOW", "TUESDAY", "Advice", "refused", "slot"]

TUESDAY = date(2026, 12, 1)
MORNING = slot("09:00", "11:00")
MORNINGS = tuple(Span(day, 8 * 60, 12 * 60) for day in range(5))
LATER = MORNING.end + timedelta(hours=1)


class Advice(Cast):
    """An hour of advice costs 900,000, half of it for firms in incubation; Linh is owed 550,000."""

    consulting: UUID
    advice: UUID
    linh: Actor
    adviser: UUID

    @classmethod
    async def opened(cls, funds: int = 100 * MILLION) -> Self:
        self = await cls.assembled()
        self.consulting = await self.treasury.line(funds, category="TU_VAN")
        await add(
            "support_mode", incubator=self.house, category=await id_of("cost_category", "TU_VAN"),
            mode="CASH", legal_basis="", valid_from=date(2026, 1, 1),
        )  # fmt: skip
        self.advice = await self.service("DV-01")
        self.linh = await signed_up(Role.adviser, name="Đặng Thùy Linh")
        self.adviser = await self.advises("CG-02", person=self.linh.person)
        return self

    async def service(self, code: str, programme: str = "CT6", **given: Any) -> UUID:
        facts: dict[str, Any] = {"delivery": "SESSIONS", "unit": "HOUR", "typical_minutes": 60}
        details = ServiceDetails(
            code=code, name_vi="Tư vấn DFM", name_en="DFM advice",
            category=await id_of("cost_category", "TU_VAN"),
            programme=await id_of("programme", programme), **(facts | given),
        )  # fmt: skip
        service = await add_service(details, actor=self.mai, now=NOW)
        prices = PriceDetails(
            full_price=900_000, incubated_price=450_000, graduate_price=720_000,
            external_price=1_080_000, legal_basis="Quyết định số 48/QĐ-VU",
            valid_from=date(2026, 1, 1),
        )  # fmt: skip
        await add_price(service, prices, actor=self.mai, now=NOW)
        return service

    async def advises(self, code: str, person: UUID | None = None, **given: Any) -> UUID:
        facts: dict[str, Any] = {"hour_fee": 550_000, "weekly_cap_minutes": 300}
        facts |= {"services": [self.advice], "hours": MORNINGS} | given
        details = AdviserDetails(code=code, fields_vi="Đo lường", languages=["vi"], **facts)
        return await add_adviser(
            details, person=person, full_name=f"Chuyên gia {code}", actor=self.mai, now=NOW
        )

    def plan(self, **given: Any) -> SessionPlan:
        facts: dict[str, Any] = {
            "incubator": self.house, "firm": self.hong_linh, "service": self.advice,
            "adviser": self.adviser, "slot": MORNING, "subject": "Gá kẹp trục",
            "participants": (self.an,), "items": (Item(self.room),),
        }  # fmt: skip
        return SessionPlan(**(facts | given))

    async def planned(self, **given: Any) -> UUID:
        return await plan_session(self.plan(**given), actor=self.lan, now=NOW)

    async def confirmed(self, **given: Any) -> UUID:
        session = await self.planned(**given)
        await confirm_session(session, actor=self.linh, now=NOW)
        return session

    async def held(self, minutes: int = 120) -> UUID:
        session = await self.confirmed()
        await record_session(session, minutes=minutes, actor=self.linh, now=LATER)
        return session

    async def row(self, session: UUID) -> Row:
        return (await fetch("SELECT * FROM consulting_session WHERE id = {}", session))[0]

    async def balances(self) -> tuple[int, int]:
        """What is held and what is accepted on the line for consulting."""
        rows = await fetch("SELECT held, accepted FROM budget_line WHERE id = {}", self.consulting)
        return rows[0]["held"], rows[0]["accepted"]


async def refused(rule: type[Refusal], verb: Any) -> str:
    with pytest.raises(rule) as caught:
        await verb
    return english(caught.value)
