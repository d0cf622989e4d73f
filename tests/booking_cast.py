"""The cast of the booking tests: one cash house, its machines, two firms and the people in them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, Self
from uuid import UUID

from facilities.booking_requests import BookingRequest, Item
from incubator import clock
from incubator.periods import Period
from incubator.users import Actor, Grant, Role
from tests.treasury import MILLION, Treasury, a_user, add, id_of

__all__ = ["MILLION", "MONDAY", "NOW", "Cast", "slot"]

MONDAY = date(2026, 11, 30)
NOW = datetime(2026, 11, 27, 2, 0, tzinfo=UTC)
"""Friday 27/11/2026, 09:00 in the house; most bookings are for the Monday after."""


def slot(start: str, end: str, day: date = MONDAY, last: date | None = None) -> Period:
    """A slot by the house's clock, as in slot("08:00", "10:00")."""
    return Period(_at(day, start), _at(last or day, end))


def _at(day: date, text: str) -> datetime:
    hour, minute = text.split(":")
    return clock.moment(day, int(hour) * 60 + int(minute))


def acting(
    user: UUID, role: Role, house: UUID | None = None, firms: frozenset[UUID] = frozenset()
) -> Actor:
    grants = frozenset({Grant(role, house)})
    return Actor(user, user, "", "vi", "auto", grants, firms, "127.0.0.1")


class Cast:
    """The house VU-CK, two firms and their people.

    Mai manages the house. Lan is the tenant user of Hồng Lĩnh, whose An may run the lathe while
    Bình has only had the induction. Khánh is the tenant user of Sao Khuê, whose Khuê may run the
    lathe too. Được is the technician, Minh looks in for the city.
    """

    treasury: Treasury
    house: UUID
    line: UUID
    induction: UUID
    turning: UUID
    pressing: UUID
    lasering: UUID
    hong_linh: UUID
    sao_khue: UUID
    an: UUID
    binh: UUID
    khue: UUID
    duoc: UUID
    lathe: UUID
    cad: UUID
    room: UUID
    press: UUID
    laser: UUID
    wire: UUID
    slm: UUID
    mai: Actor
    lan: Actor
    khanh: Actor
    minh: Actor

    @classmethod
    async def assembled(cls, funds: int = 500 * MILLION) -> Self:
        self = cls()
        self.treasury = await Treasury.opened()
        self.house = self.treasury.house
        self.line = await self.treasury.line(funds)
        await self.treasury.line(funds, category="MAT_BANG")
        await self._hours()
        await self._skills()
        await self._firms()
        await self._machines()
        await self._technicians()
        await self._accounts()
        return self

    async def _hours(self) -> None:
        for weekday in range(6):
            for kind in ("OPEN", "STAFFED"):
                closes = 17 * 60 if weekday < 5 else 12 * 60
                hours = {"kind": kind, "weekday": weekday, "opens": 8 * 60, "closes": closes}
                await add("opening_hours", incubator=self.house, **hours)
        for category in ("THIET_BI", "MAT_BANG"):
            await add(
                "support_mode",
                incubator=self.house,
                category=await id_of("cost_category", category),
                mode="CASH",
                legal_basis="",
                valid_from=date(2026, 1, 1),
            )

    async def _skills(self) -> None:
        self.induction = await self._skill("HD-AN-TOAN", "Hướng dẫn an toàn xưởng")
        self.turning = await self._skill("CN-CNC-TIEN", "Vận hành tiện CNC")
        self.pressing = await self._skill("CN-DAP-CHAN", "Vận hành máy dập, chấn")
        self.lasering = await self._skill("CN-LASER", "Vận hành máy laser")

    async def _skill(self, code: str, name: str) -> UUID:
        names = {"name_vi": name, "name_en": f"Skill {code}"}
        return await add("qualification", code=code, valid_months=12, **names)

    async def _firms(self) -> None:
        self.hong_linh = await self.firm("Khuôn mẫu Hồng Lĩnh", "9900010085")
        self.sao_khue = await self.firm("Robot Sao Khuê", "9900010159")
        self.an = await self.person("Nguyễn Thị An", self.hong_linh)
        self.binh = await self.person("Đỗ Thanh Bình", self.hong_linh)
        self.khue = await self.person("Phạm Minh Khuê", self.sao_khue)
        for person in (self.an, self.khue):
            await self.grant(person, self.induction)
            await self.grant(person, self.turning)
        await self.grant(self.binh, self.induction)

    async def firm(
        self, name: str, tax_code: str | None, *, stage: str = "INCUBATION", resident: bool = True
    ) -> UUID:
        texts = dict.fromkeys(("name_en", "product_vi", "product_en", "size", "search_key"), "")
        counts = dict.fromkeys(
            ("employees", "employees_female", "revenue_last_year", "weekly_quota_minutes"), 0
        )
        firm = await add(
            "firm",
            tax_code=tax_code,
            name_vi=name,
            sort_key=name,
            stage=stage,
            in_sector=True,
            women_owned=False,
            created_at=NOW,
            **texts,
            **counts,
        )
        if resident:
            await add("tenancy", firm=firm, incubator=self.house, starts_on=date(2026, 1, 5))
        return firm

    async def person(self, name: str, firm: UUID | None = None) -> UUID:
        person = await add("person", full_name=name, search_key="", sort_key=name)
        if firm:
            since = date(2026, 1, 5)
            belongs = {"firm": firm, "person": person, "valid_from": since}
            await add("membership", title="", is_contact=False, **belongs)
        return person

    async def grant(self, person: UUID, skill: UUID, expires_on: date = date(2027, 6, 30)) -> UUID:
        return await add(
            "held_qualification",
            person=person,
            qualification=skill,
            granted_on=date(2026, 1, 10),
            expires_on=expires_on,
            basis="SIGN_OFF",
        )

    async def _machines(self) -> None:
        both = (self.induction, self.turning)
        self.lathe = await self.resource("TB-03", "Máy tiện CNC", needs=both, safety_class="B")
        self.cad = await self.resource("TB-27", "Trạm CAD", capacity=12, setup=0)
        self.room = await self.resource(
            "KG-13", "Phòng họp H1", kind="ROOM", category="MAT_BANG", setup=0
        )
        self.press = await self.resource(
            "TB-14",
            "Máy dập 110 tấn",
            needs=(self.induction,),
            safety_class="C",
            technician_qualification=self.pressing,
        )
        self.laser = await self.resource(
            "TB-12", "Máy cắt laser", safety_class="D", technician_qualification=self.lasering
        )
        self.wire = await self.resource(
            "TB-05", "Máy cắt dây EDM", needs=both, safety_class="B", is_unattended=True
        )
        self.slm = await self.resource("TB-18", "Máy in 3D kim loại", needs_approval=True)
        await self.resource("KTV", "Kỹ thuật viên", kind="TECHNICIANS")

    async def resource(
        self,
        code: str,
        name: str,
        *,
        kind: str = "MACHINE",
        category: str = "THIET_BI",
        capacity: int = 1,
        setup: int = 30,
        needs: tuple[UUID, ...] = (),
        full_rate: int = 330_000,
        **given: Any,
    ) -> UUID:
        never = ("is_unattended", "needs_approval", "needs_inspection", "needs_calibration")
        facts: dict[str, Any] = {
            **dict.fromkeys(never, False),
            **dict.fromkeys(("description", "note", "family", "search_key"), ""),
            "is_bookable": kind != "TECHNICIANS",
            "audience": "TENANTS",
            "setup_minutes": setup,
            "cleanup_minutes": setup // 2,
            "min_slot_minutes": 30,
            "slot_step_minutes": 30,
            "notice_minutes": 0,
            "horizon_days": 60,
            "capex": 0,
            "is_active": True,
            "sort_key": name,
        }
        resource = await add(
            "resource",
            incubator=self.house,
            code=code,
            kind=kind,
            name_vi=name,
            name_en=f"Resource {code}",
            category=await id_of("cost_category", category),
            capacity=capacity,
            bought_by=self.line,
            **{**facts, **given},
        )
        for skill in needs:
            await add("resource_qualification", resource=resource, qualification=skill)
        if kind != "TECHNICIANS":
            await self._rate(resource, full_rate)
        return resource

    async def _rate(self, resource: UUID, full: int) -> None:
        await add(
            "rate",
            resource=resource,
            full_rate=full,
            incubated_rate=full // 2,
            graduate_rate=full * 4 // 5,
            external_rate=full * 6 // 5,
            legal_basis="Quyết định 15/QĐ-VU",
            valid_from=date(2026, 1, 1),
        )

    async def _technicians(self) -> None:
        self.duoc = await self.person("Lê Văn Được")
        for skill in (self.pressing, self.lasering):
            await self.grant(self.duoc, skill)
        for weekday in range(5):
            hours = {"weekday": weekday, "starts": 8 * 60, "ends": 17 * 60}
            since = date(2026, 1, 1)
            await add("duty", incubator=self.house, person=self.duoc, valid_from=since, **hours)

    async def _accounts(self) -> None:
        manager = await a_user("Vũ Thị Mai", "mai@example.vn")
        tenant = await a_user("Hoàng Thị Lan", "lan@example.vn")
        other = await a_user("Ngô Văn Khánh", "khanh@example.vn")
        city = await a_user("Đặng Minh", "minh@example.vn")
        self.mai = acting(manager, Role.manager, self.house)
        self.lan = acting(tenant, Role.tenant, firms=frozenset({self.hong_linh}))
        self.khanh = acting(other, Role.tenant, firms=frozenset({self.sao_khue}))
        self.minh = acting(city, Role.city)

    def asks(self, resource: UUID, when: Period, **given: Any) -> BookingRequest:
        """Hồng Lĩnh asks for one resource, An uses it."""
        items = (Item(resource, given.pop("quantity", 1)),)
        facts = {"firm": self.hong_linh, "person": self.an, "purpose": "Tiện trục mẫu"}
        return BookingRequest(items=items, slot=when, **{**facts, **given})
