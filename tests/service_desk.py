"""The cast of the request tests: the house's services, an adviser, and money for consulting."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from incubator.database import Row, fetch
from incubator.users import Actor, Role
from services.advisers import AdviserDetails, add_adviser
from services.catalogue import PriceDetails, ServiceDetails, add_price, add_service
from services.request_work import assign, fulfil, triage
from services.requests import Asking, ask
from tenants.file_types import Document
from tests.booking_cast import MILLION, NOW, acting
from tests.cast import signed_up
from tests.telling import Told
from tests.treasury import a_user, add, id_of

__all__ = ["MILLION", "NOW", "PDF", "TODAY", "Desk", "paper"]

TODAY = date(2026, 11, 27)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def paper(name: str = "Báo cáo.pdf", content: bytes = PDF) -> Document:
    return Document(name, "application/pdf", content)


class Desk(Told):
    """CMM inspection is held by the piece, at 900,000 and half of it for firms in incubation.

    Advice comes by the hour, ISO belongs to Programme 3. Linh measures, and has an account; Được
    has one too and works in the house.
    """

    consulting: UUID
    cmm: UUID
    advice: UUID
    iso: UUID
    linh: Actor
    adviser: UUID
    tech: Actor

    @classmethod
    async def opened(cls, funds: int = 100 * MILLION) -> Desk:
        self = await cls.listening()
        assert isinstance(self, Desk)
        self.consulting = await self.treasury.line(funds, category="TU_VAN")
        await add(
            "support_mode", incubator=self.house, category=await id_of("cost_category", "TU_VAN"),
            mode="CASH", legal_basis="", valid_from=date(2026, 1, 1),
        )  # fmt: skip
        self.cmm = await self.service("DV-04", "Đo kiểm CMM", "CMM inspection", needs_report=True)
        self.advice = await self.service(
            "DV-01", "Tư vấn DFM", "DFM advice", delivery="SESSIONS", unit="HOUR"
        )
        self.iso = await self.service("DV-09", "ISO 9001", "ISO 9001", programme="CT3")
        self.linh = await signed_up(Role.adviser, name="Đặng Thùy Linh")
        self.adviser = await self.advises("CG-02", [self.cmm], person=self.linh.person)
        tech = await a_user("Lê Văn Được", "duoc@example.vn")
        self.tech = acting(tech, Role.technician, self.house)
        await add(
            "role_grant", account=tech, role="technician", incubator=self.house, granted_at=NOW
        )
        return self

    async def service(
        self, code: str, vi: str, en: str, *, programme: str = "CT6", price: int = 900_000,
        **given: Any,
    ) -> UUID:  # fmt: skip
        facts: dict[str, Any] = {"delivery": "UNITS", "unit": "PART", "typical_minutes": 60} | given
        details = ServiceDetails(
            code=code, name_vi=vi, name_en=en, category=await id_of("cost_category", "TU_VAN"),
            programme=await id_of("programme", programme), **facts,
        )  # fmt: skip
        service = await add_service(details, actor=self.mai, now=NOW)
        prices = PriceDetails(
            full_price=price, incubated_price=price // 2, graduate_price=price * 4 // 5,
            external_price=price * 6 // 5, legal_basis="Quyết định số 48/QĐ-VU",
            valid_from=date(2026, 1, 1),
        )  # fmt: skip
        await add_price(service, prices, actor=self.mai, now=NOW)
        return service

    async def advises(
        self, code: str, services: list[UUID], person: UUID | None = None, **given: Any
    ) -> UUID:
        facts: dict[str, Any] = {"hour_fee": 550_000, "weekly_cap_minutes": 720}
        facts |= {"fields_vi": "Đo lường"} | given
        details = AdviserDetails(code=code, languages=["vi"], services=services, **facts)
        return await add_adviser(
            details, person=person, full_name=f"Chuyên gia {code}", actor=self.mai, now=NOW
        )

    def wants(self, service: UUID | None = None, **given: Any) -> Asking:
        """Hồng Lĩnh wants two pieces measured."""
        facts: dict[str, Any] = {
            "firm": self.hong_linh, "subject": "Đo hai chi tiết trục", "quantity": 2
        } | given  # fmt: skip
        return Asking(incubator=self.house, service=service or self.cmm, **facts)

    async def sends(self, service: UUID | None = None, **given: Any) -> UUID:
        """Lan asks for it."""
        return await ask(self.wants(service, **given), actor=self.lan, now=NOW)

    async def in_hand(self, request: UUID | None = None) -> UUID:
        """Mai takes it in hand until Monday a week later."""
        request = request or await self.sends()
        await triage(
            request, owner=self.mai.user, due_on=date(2026, 12, 7), priority="HIGH",
            actor=self.mai, now=NOW,
        )  # fmt: skip
        return request

    async def with_adviser(self, request: UUID | None = None) -> UUID:
        request = await self.in_hand(request)
        await assign(request, self.adviser, actor=self.mai, now=NOW)
        return request

    async def done(self, request: UUID | None = None, **given: Any) -> UUID:
        """Linh measured and reports."""
        request = await self.with_adviser(request)
        reports = [paper()]
        await fulfil(request, "Đạt dung sai", reports=reports, actor=self.linh, now=NOW, **given)
        return request

    async def row(self, request: UUID) -> Row:
        return (await fetch("SELECT * FROM service_request WHERE id = {}", request))[0]

    async def act(self, request: UUID) -> Row:
        rows = await fetch(
            "SELECT a.* FROM act a JOIN service_request q ON q.act = a.id WHERE q.id = {}", request
        )
        return rows[0]

    async def balances(self) -> tuple[int, int]:
        """What is held and what is accepted on the line for consulting."""
        rows = await fetch("SELECT held, accepted FROM budget_line WHERE id = {}", self.consulting)
        return rows[0]["held"], rows[0]["accepted"]
