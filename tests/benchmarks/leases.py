"""The data of lettings: 10 houses, 2,000 firms and 20 years of leases of 600 units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from facilities.let_units import Days
from incubator import accounts, clock, sessions
from incubator.batches import insert_rows
from incubator.database import dialect, execute, write
from incubator.ids import uuid7
from incubator.search_keys import search_key
from incubator.texts import sort_key
from incubator.users import Role
from tenants.firms import FirmDetails, columns_of
from tenants.transitions import taken_over
from tests.office_files import tax_codes
from tests.treasury import Treasury, a_house, id_of

HOUSES, FIRMS, YEARS = 10, 2_000, 20
AT_ONCE = 30
"""Firms in a house at once, with two units each."""
STAY = 3
TRADES = ("Khuôn mẫu", "Đúc áp lực", "Gia công tấm", "Robot hàn", "In 3D kim loại", "Đo lường")


@dataclass(frozen=True, slots=True)
class City:
    """What a benchmark needs to know of its data."""

    cookie: str
    lettings: int
    accountant: UUID


async def build() -> City:
    """Fill the migrated database in use."""
    now = clock.now()
    treasury = await Treasury.opened()
    houses = [
        treasury.house,
        *[await a_house(f"VU-{n:02}", f"Vườn ươm {n}") for n in range(2, HOUSES + 1)],
    ]
    cookie, manager = await _manager(now)
    line = await treasury.line(1)
    units = [await _units(house, line, now) for house in houses]
    firms = await _firms(now)
    stays = list(_stays(firms, houses))
    await insert_rows("tenancy", [stay for stay, _ in stays])
    lettings = await _let(stays, units, houses, manager, now)
    if dialect() == "postgres":
        await execute("ANALYZE")
    return City(cookie, lettings, manager)


async def _manager(now: datetime) -> tuple[str, UUID]:
    login = "quanly@bench.example"
    account, _ = await accounts.create_user(login, Role.manager, full_name="Vũ Thị Mai", now=now)
    async with write():
        cookie = await sessions.begin(account, address="127.0.0.1", agent="bench", now=now)
    return cookie, account


async def _units(house: UUID, line: UUID, now: datetime) -> list[UUID]:
    """Bays and offices of a house, priced since long ago."""
    category = await id_of("cost_category", "MAT_BANG")
    short = str(house)[-4:]
    rows: list[dict[str, Any]] = []
    for number in range(2 * AT_ONCE):
        code, name = f"KG-{short}-{number:02}".upper(), f"Gian xưởng {number}"
        rows.append(
            {
                "id": uuid7(), "incubator": house, "code": code, "kind": "BAY", "name_vi": name,
                "name_en": f"Bay {number}", "description": "", "note": "", "category": category,
                "family": "", "capacity": 1, "area": 12_000, "is_bookable": False,
                "is_unattended": False, "needs_approval": False, "needs_inspection": False,
                "needs_calibration": False, "audience": "TENANTS", "setup_minutes": 0,
                "cleanup_minutes": 0, "min_slot_minutes": 30, "slot_step_minutes": 30,
                "notice_minutes": 0, "horizon_days": 60, "capex": 0, "bought_by": line,
                "is_active": True, "search_key": search_key(code, name),
                "sort_key": sort_key(name),
            }
        )  # fmt: skip
    await insert_rows("resource", rows)
    return [row["id"] for row in rows]


async def _firms(now: datetime) -> list[UUID]:
    """Firms of every trade; those of the last years are in incubation, the others graduated."""
    rows, steps = [], []
    gone = FIRMS - HOUSES * AT_ONCE
    for number, code in enumerate(tax_codes(FIRMS)):
        stage = "GRADUATED" if number < gone else "INCUBATION"
        name = f"Công ty TNHH {TRADES[number % len(TRADES)]} Hưng Thịnh {number:04}"
        details = FirmDetails(name, stage, code)
        id = uuid7()
        rows.append({"id": id, **columns_of(details), "created_at": now})
        since = clock.today() - timedelta(days=400)
        steps.append(taken_over(id, stage, since, "12/QĐ", actor=None, now=now))
    await insert_rows("firm", rows)
    await insert_rows("stage_change", steps)
    return [row["id"] for row in rows]


def _stays(firms: list[UUID], houses: list[UUID]) -> Iterator[tuple[dict[str, Any], int]]:
    """Each firm's three years in a house, one generation after the other, and its place there."""
    generations = -(-FIRMS // (HOUSES * AT_ONCE))
    today = clock.today()
    for number, firm in enumerate(firms):
        generation, within = divmod(number, HOUSES * AT_ONCE)
        house, place = divmod(within, AT_ONCE)
        since = today.replace(day=1) - timedelta(days=365 * STAY * (generations - generation) - 400)
        until = since + timedelta(days=365 * STAY)
        yield (
            {
                "id": uuid7(), "firm": firm, "incubator": houses[house], "starts_on": since,
                "ends_on": until,
            },
            place,
        )  # fmt: skip


async def _let(
    stays: list[tuple[dict[str, Any], int]],
    units: list[list[UUID]],
    houses: list[UUID],
    manager: UUID,
    now: datetime,
) -> int:
    """Two units to each firm, let anew each year."""
    category = await id_of("cost_category", "MAT_BANG")
    acts, lettings, terms, taken = [], [], [], []
    today = clock.today()
    for stay, place in stays:
        own = units[houses.index(stay["incubator"])][2 * place : 2 * place + 2]
        for unit in own:
            for year in range(STAY):
                days = Days(
                    stay["starts_on"] + timedelta(days=365 * year),
                    stay["starts_on"] + timedelta(days=365 * (year + 1)),
                )
                act, letting = _act(stay["incubator"], category, days, now), uuid7()
                over = days.end <= today
                acts.append(act)
                lettings.append(_letting(letting, act["id"], stay, unit, days, manager, now, over))
                terms.append(_term(letting, days, manager, now))
                taken.append(_place(act["id"], unit, days))
    async with write():
        await insert_rows("act", acts)
        await insert_rows("letting", lettings)
        await insert_rows("letting_term", terms)
        await insert_rows("occupation", taken)
    return len(lettings)


def _act(house: UUID, category: UUID, days: Days, now: datetime) -> dict[str, Any]:
    return {
        "id": uuid7(), "kind": "LETTING", "incubator": house, "category": category,
        "year": days.start.year, "mode": "NONE", "full_cost": 0, "tenant_price": 0, "support": 0,
        "surcharge": 0, "legal_basis": "", "status": "HELD", "created_at": now,
    }  # fmt: skip


def _letting(
    id: UUID, act: UUID, stay: dict[str, Any], unit: UUID, days: Days, manager: UUID,
    now: datetime, over: bool,
) -> dict[str, Any]:  # fmt: skip
    begun = days.start <= clock.today()
    contract = f"{str(id)[-5:]}/HĐ-TMB"
    return {
        "id": id, "incubator": stay["incubator"], "resource": unit, "tenancy": stay["id"],
        "firm": stay["firm"], "quantity": 1, "size": 12_000, "agreed_from": days.start,
        "starts_on": days.start, "ends_on": days.end, "occupied_until": days.end,
        "accounted_from": days.start, "handed_over_on": days.start if begun else None,
        "handed_back_on": days.end if over else None, "lease_began": days.start,
        "lease_signed_on": days.start, "without_support": False, "steps": "50/35/20/0",
        "deposit": 0, "contract": contract, "act": act, "sequence": 0, "signed_by": manager,
        "signed_at": now, "ended_reason": "", "search_key": search_key(contract),
    }  # fmt: skip


def _term(letting: UUID, days: Days, manager: UUID, now: datetime) -> dict[str, Any]:
    return {
        "id": uuid7(), "letting": letting, "starts_on": days.start, "ends_on": days.end,
        "monthly_rate": 110_000, "legal_basis": "", "document": "", "agreed_by": manager,
        "agreed_at": now,
    }  # fmt: skip


def _place(act: UUID, unit: UUID, days: Days) -> dict[str, Any]:
    slot = days.period
    return {
        "id": uuid7(), "act": act, "resource": unit, "quantity": 1, "starts_at": slot.start,
        "ends_at": slot.end, "blocked_from": slot.start, "blocked_until": slot.end, "holds": True,
    }  # fmt: skip


def a_list_of_firms(count: int) -> list[tuple[object, ...]]:
    """The rows of a file of new firms, with what stands above them."""
    head = ("Tên doanh nghiệp", "Mã số thuế", "Giai đoạn", "Số lao động")
    codes = tax_codes(FIRMS + count)[FIRMS:]
    rows = [
        (f"Công ty TNHH Cơ khí Phú Quang {number:04}", code, "Ngoài vườn", number % 90)
        for number, code in enumerate(codes)
    ]
    return [("DANH SÁCH DOANH NGHIỆP",), head, *rows]
