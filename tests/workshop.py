"""A machine hall for tests of hours and occupancy: rows only, made without the rules."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from incubator.periods import Period
from tests.timetabling import EIGHT, FIVE, NOON, at
from tests.treasury import NOW, Treasury, a_house, add, id_of


class Workshop:
    """One house with a budget line, staffed Monday to Friday 8 to 17 and on Saturday morning."""

    treasury: Treasury
    house: UUID
    line: UUID

    @classmethod
    async def opened(cls) -> Workshop:
        self = cls()
        await self.open()
        return self

    async def open(self) -> None:
        self.treasury = await Treasury.opened()
        self.house = self.treasury.house
        self.line = await self.treasury.line(1_000_000_000)
        await self.open_house(self.house)

    async def open_house(self, house: UUID) -> None:
        for kind in ("OPEN", "STAFFED"):
            for weekday in range(5):
                await self.hours(house, weekday, EIGHT, FIVE, kind=kind)
            await self.hours(house, 5, EIGHT, NOON, kind=kind)

    async def second_house(self) -> UUID:
        house = await a_house("TT-KT", "Trung tâm kỹ thuật")
        await self.open_house(house)
        return house

    async def hours(
        self,
        house: UUID,
        weekday: int,
        opens: int,
        closes: int,
        *,
        kind: str = "OPEN",
        **more: object,
    ) -> UUID:
        row = {"incubator": house, "weekday": weekday, "opens": opens, "closes": closes}
        return await add("opening_hours", kind=kind, **row, **more)

    async def machine(self, code: str = "TB-01", **more: object) -> UUID:
        row: dict[str, object] = {
            "incubator": self.house,
            "code": code,
            "kind": "MACHINE",
            "name_vi": f"Máy {code}",
            "name_en": f"Machine {code}",
            "description": "",
            "note": "",
            "category": await id_of("cost_category", "THIET_BI"),
            "family": "",
            "capacity": 1,
            "is_bookable": True,
            "is_unattended": False,
            "needs_approval": False,
            "needs_inspection": False,
            "needs_calibration": False,
            "audience": "TENANTS",
            "safety_class": "B",
            "setup_minutes": 0,
            "cleanup_minutes": 0,
            "min_slot_minutes": 30,
            "slot_step_minutes": 30,
            "notice_minutes": 0,
            "horizon_days": 60,
            "capex": 0,
            "bought_by": self.line,
            "is_active": True,
            "search_key": "",
            "sort_key": code.lower(),
        }
        return await add("resource", **(row | more))

    async def day(self, day: date, kind: str, **more: object) -> UUID:
        row: dict[str, object] = {"name_vi": kind, "name_en": kind, "is_provisional": False}
        return await add("calendar_day", day=day, kind=kind, **(row | more))

    async def closure(self, period: Period, **where: object) -> UUID:
        return await add(
            "closure",
            starts_at=period.start,
            ends_at=period.end,
            reason="Mất điện",
            made_at=NOW,
            **where,
        )

    async def repair(self, resource: UUID, start: datetime, end: datetime | None) -> UUID:
        return await add(
            "maintenance",
            resource=resource,
            kind="PLANNED" if end else "BREAKDOWN",
            starts_at=start,
            ends_at=end,
            reason="Hỏng trục chính",
            made_at=NOW,
        )

    async def certificate(self, resource: UUID, kind: str, first: date, last: date) -> UUID:
        return await add(
            "inspection",
            resource=resource,
            kind=kind,
            performed_on=first,
            valid_until=last,
            certificate="KĐ-01",
        )

    async def technician(self, name: str, house: UUID | None = None, **more: object) -> UUID:
        person = await add("person", full_name=name, search_key="", sort_key=name.lower())
        for weekday in range(5):
            row: dict[str, object] = {"starts": EIGHT, "ends": FIVE, "valid_from": date(2026, 1, 1)}
            row |= {"incubator": house or self.house, "person": person, "weekday": weekday}
            await add("duty", **(row | more))
        return person

    async def qualification(self, code: str) -> UUID:
        return await add("qualification", code=code, name_vi=code, name_en=code, valid_months=24)

    async def grants(
        self, person: UUID, qualification: UUID, granted_on: date = date(2026, 1, 1), **more: object
    ) -> UUID:
        row: dict[str, object] = {"granted_on": granted_on, "basis": "SIGN_OFF"}
        return await add(
            "held_qualification", person=person, qualification=qualification, **(row | more)
        )

    async def firm(self, name: str = "Tân Phong Việt") -> UUID:
        return await add(
            "firm",
            name_vi=name,
            name_en=name,
            stage="PRE_INCUBATION",
            in_sector=True,
            product_vi="",
            product_en="",
            size="NHO",
            employees=3,
            employees_female=1,
            revenue_last_year=0,
            created_at=NOW,
            weekly_quota_minutes=0,
            women_owned=False,
            search_key="",
            sort_key="",
        )

    async def booked(
        self,
        resource: UUID,
        slot: Period,
        *,
        firm: UUID | None = None,
        quantity: int = 1,
        setup: int = 0,
        cleanup: int = 0,
        status: str = "CONFIRMED",
        used: Period | None = None,
        outcome: str | None = None,
        house: UUID | None = None,
    ) -> UUID:
        """A booking of one resource as the verbs would have stored it."""
        row: dict[str, object] = {
            "incubator": house or self.house,
            "firm": firm,
            "use": "FIRM" if firm else "TRAINING",
            "purpose": "Gia công mẫu",
            "status": status,
            "outcome": outcome,
            "starts_at": slot.start,
            "ends_at": slot.end,
            "checked_in_at": used and used.start,
            "checked_out_at": used and used.end,
        }
        row |= dict.fromkeys(
            ("without_support", "entered_afterwards", "is_late_cancellation"), False
        )
        row |= dict.fromkeys(("outcome_reason", "condition_in", "condition_out"), "")
        booking = await add(
            "booking",
            uid=f"{resource}-{slot.start.isoformat()}",
            sequence=0,
            requested_by=self.treasury.maker,
            requested_at=NOW,
            **row,
        )
        act = await add(
            "act",
            kind="BOOKING",
            incubator=house or self.house,
            category=await id_of("cost_category", "THIET_BI"),
            year=slot.start.year,
            mode="NONE",
            full_cost=0,
            tenant_price=0,
            support=0,
            surcharge=0,
            legal_basis="",
            status="HELD",
            created_at=NOW,
        )
        await add(
            "booking_item",
            booking=booking,
            resource=resource,
            quantity=quantity,
            act=act,
            rate_group="HOUSE",
            hourly_full=0,
            hourly_tariff=0,
        )
        await add(
            "occupation",
            act=act,
            resource=resource,
            quantity=quantity,
            starts_at=slot.start,
            ends_at=slot.end,
            blocked_from=slot.start - timedelta(minutes=setup),
            blocked_until=slot.end + timedelta(minutes=cleanup),
            holds=status != "CANCELLED",
        )
        return booking


MONDAY = date(2026, 11, 23)
__all__ = ["MONDAY", "Workshop", "at"]
