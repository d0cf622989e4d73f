"""Office services of the last months, and a buyer day with what followed from it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from incubator import clock
from incubator.database import fetch
from incubator.demo.scene import ONE_DAY, Scene
from incubator.periods import Period
from services.events import (
    EventDetails,
    announce_event,
    note_attendance,
    note_guest,
    note_result,
)
from services.office_services import note_count

HOUSE = "VU-CK"
COUNTS = (("DV-17", 1), ("DV-18", 1))
"""Service and units of a month for each firm."""
FIRMS = ("9900010014", "9900010085", "9900010159", "9900010293")
GUESTS = (
    ("Công ty TNHH Linh kiện ô tô Bắc Thăng Long (giả định)", 3),
    ("Công ty Cổ phần Xe máy Hà Nội (giả định)", 2),
    ("Ngân hàng Phát triển Thủ đô (giả định)", 1),
)
RESULTS = (
    ("9900010014", "ORDER", 0, 480_000_000, "Đơn hàng đầu tiên, 2.000 chi tiết bạc lót"),
    ("9900010085", "QUOTATION", 1, 1_250_000_000, "Khuôn dập nắp bình xăng, chờ duyệt mẫu"),
    ("9900010159", "CONTACT", 0, 0, "Hẹn thăm xưởng"),
)
"""Firm, what followed, with which guest, its value in đồng, and a note."""
DAYS_AGO = 18


async def tell(scene: Scene) -> None:
    """The counts of this month and the one before, then the events."""
    today = scene.today
    for month in (today.replace(day=1) - ONE_DAY, today):
        for code, quantity in COUNTS:
            for tax_code in FIRMS:
                await note_count(
                    scene.houses[HOUSE], scene.firms[tax_code], scene.services[code], month,
                    quantity, actor=scene.actors["manager"], now=scene.now,
                )  # fmt: skip
    await _buyer_day(scene)
    await _round_table(scene)


async def _buyer_day(scene: Scene) -> None:
    day = _workday(scene.today - DAYS_AGO * ONE_DAY)
    event = await _announce(
        scene, "BUYER_DAY", "Ngày kết nối nhà mua ngành ô tô, xe máy",
        "Buyer day of the car and motorcycle makers", day,
    )  # fmt: skip
    manager = scene.actors["manager"]
    after = clock.moment(day, 17 * 60)
    for n, tax_code in enumerate(FIRMS):
        firm = scene.firms[tax_code]
        await note_attendance(event, firm, 1 + n % 2, actor=manager, now=after)
    for name, people in GUESTS:
        await note_guest(event, name, people, actor=manager, now=after)
    for n, (tax_code, kind, guest, value, note) in enumerate(RESULTS):
        await note_result(
            event, scene.firms[tax_code], kind, GUESTS[guest][0], value=value,
            on=min(day + (2 + 4 * n) * ONE_DAY, scene.today), note=note,
            actor=manager, now=scene.now,
        )  # fmt: skip


async def _round_table(scene: Scene) -> None:
    """One to come."""
    await _announce(
        scene, "ROUND_TABLE", "Tọa đàm: hồ sơ PPAP cho nhà cung ứng lần đầu",
        "Round table: the PPAP file of a first-time supplier",
        _workday(scene.today + 9 * ONE_DAY),
    )  # fmt: skip


def _workday(day: date) -> date:
    while day.weekday() > 4:
        day -= ONE_DAY
    return day


async def _announce(scene: Scene, kind: str, vi: str, en: str, day: date) -> UUID:
    (service,) = await fetch("SELECT id FROM service WHERE code = 'DV-19'")
    details = EventDetails(
        incubator=scene.houses[HOUSE], service=service["id"], kind=kind, name_vi=vi, name_en=en,
        slot=Period(clock.moment(day, 8 * 60 + 30), clock.moment(day, 11 * 60 + 30)),
        place="Phòng đào tạo Đ1",
    )  # fmt: skip
    return await announce_event(
        details, actor=scene.actors["manager"], now=clock.moment(day - 20 * ONE_DAY, 9 * 60)
    )
