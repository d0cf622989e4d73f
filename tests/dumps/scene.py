"""A small house that has lived through everything: at least one row in every table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from facilities import nightly
from facilities.booking_changes import cancel_booking, confirm_booking, decline_booking
from facilities.booking_requests import BookingRequest, Item, Override
from facilities.bookings import move_booking, request_booking
from facilities.handovers import Reading, check_in, check_out, interrupt
from incubator import accounts, proposals, sessions, throttle, tokens
from incubator.database import execute, write
from incubator.decisions import Paper
from incubator.ledger import Posting
from incubator.periods import Period
from incubator.refusals import Refusal
from incubator.repeats import Repeat
from incubator.users import Role
from tests.booking_cast import MILLION, NOW, Cast, acting, slot
from tests.treasury import a_user, add, id_of, phase_of

MORNING = slot("08:00", "10:00")
TUESDAY = date(2026, 12, 1)
JANUARY = date(2027, 1, 11)
LATER = datetime(2026, 12, 5, 1, 0, tzinfo=UTC)


async def play() -> None:
    """Fill an empty migrated database."""
    cast = await Cast.assembled()
    await _calendar(cast)
    await _incidents(cast)
    await _accounts(cast)
    await _movements_of_money(cast)
    await _bookings_of_the_morning(cast)
    await _bookings_with_decisions(cast)
    await _bookings_of_staff(cast)
    await _bookings_to_come(cast)
    await _refusals(cast)
    await nightly.run(now=LATER)
    await _waiting(cast)


async def _calendar(cast: Cast) -> None:
    names = {"name_vi": "Tết Dương lịch", "name_en": "New Year's Day", "is_provisional": False}
    await add("calendar_day", day=date(2027, 1, 1), kind="NGHI_LE", **names)
    make_up = {"name_vi": "Làm bù", "name_en": "Make-up day", "is_provisional": True}
    sunday = date(2026, 12, 13)
    await add(
        "calendar_day", incubator=cast.house, day=sunday, kind="LAM_BU", works_as=4, **make_up
    )
    await add(
        "duty_absence",
        person=cast.duoc,
        starts_at=slot("08:00", "17:00", JANUARY).start,
        ends_at=slot("08:00", "17:00", JANUARY).end,
        reason="Nghỉ phép",
    )


async def _incidents(cast: Cast) -> None:
    stored = {"made_by": cast.mai.user, "made_at": NOW}
    day = slot("08:00", "17:00", date(2026, 12, 21))
    times = {"starts_at": day.start, "ends_at": day.end}
    await add("closure", incubator=cast.house, reason="Phun khử khuẩn", **times, **stored)
    await add(
        "closure", resource=cast.cad, reason="Đổi máy chủ", withdrawn_at=NOW, **times, **stored
    )
    await add(
        "maintenance", resource=cast.wire, kind="PLANNED", reason="Thay dây", **times, **stored
    )
    broken = {"kind": "BREAKDOWN", "starts_at": NOW - timedelta(days=3)}
    await add("maintenance", resource=cast.slm, reason="Rò khí", ends_at=NOW, **broken, **stored)
    await add(
        "inspection",
        resource=cast.press,
        kind="INSPECTION",
        performed_on=date(2026, 6, 1),
        valid_until=date(2027, 5, 31),
        certificate="KĐ-014/2026",
        recorded_by=cast.mai.user,
        recorded_at=NOW,
    )


async def _accounts(cast: Cast) -> None:
    user, link = await accounts.create_user(
        "bui@example.vn", Role.accountant, "VU-CK", full_name="Bùi Thị Sổ Sách", now=NOW
    )
    await accounts.create_user("0912345678", Role.auditor, full_name="Kiểm Toán", now=NOW)
    await accounts.set_password_by_link(link, "gạo trắng nước trong", now=NOW)
    async with write():
        await sessions.begin(user, address="203.0.113.7", agent="Firefox", now=NOW)
    await tokens.create_token("0912345678", "báo cáo quý", NOW)


async def _movements_of_money(cast: Cast) -> None:
    accountant = await a_user("Trần Văn Nháp", "nhap@example.vn")
    approver = await a_user("Đỗ Thị Duyệt", "duyetchi@example.vn")
    drafting = acting(accountant, Role.accountant, cast.house)
    deciding = acting(approver, Role.approver, cast.house)
    issuer = await id_of("agency", "UBND-HN")
    paper = Paper(
        number="77/QĐ-UBND",
        issued_on=date(2026, 3, 2),
        issuer=issuer,
        subject="Bổ sung (giả định)",
        is_assumed=True,
    )
    before = await cast.treasury.line(200 * MILLION, year=2020)
    supplement = proposals.Draft(
        kind="SUPPLEMENT", amount=120 * MILLION, line=before, paper=paper, note="Quý I"
    )
    first = await proposals.propose(supplement, actor=drafting, now=NOW)
    await proposals.approve(first, actor=deciding, now=NOW)
    less = replace(supplement, kind="WITHDRAWAL", amount=5 * MILLION, note="")
    second = await proposals.propose(less, actor=drafting, now=NOW)
    await proposals.reject(second, "Chưa đủ căn cứ", actor=deciding, now=NOW)
    await proposals.propose(replace(less, line=cast.line), actor=drafting, now=NOW)
    await add(
        "phase_override",
        phase=await phase_of("GD2"),
        amount=1_000 * MILLION,
        decision=cast.treasury.decision,
        made_by=accountant,
        approved_by=approver,
        made_at=NOW,
    )
    await cast.treasury.line(50 * MILLION, year=2025, phase="GD2", status="CLOSED")
    await cast.treasury.line(80 * MILLION, year=2027, source="KHAC_TAI_TRO")
    paid = Posting("DISBURSEMENT", cast.line, 2 * MILLION, voucher="PC-0001")
    await cast.treasury.post(Posting("COMMITMENT", cast.line, 3 * MILLION, note="HĐ 01"), paid)


async def _bookings_of_the_morning(cast: Cast) -> None:
    """One used for less than was booked, one cut short by a breakdown, one nobody came for."""
    used = await _booked(cast, cast.lathe, MORNING)
    await check_in(used, Reading("Sạch", 1200), actor=cast.mai, now=MORNING.start)
    back = MORNING.start + timedelta(minutes=75)
    await check_out(used, Reading("Có phoi", 1275), actor=cast.mai, now=back)
    broken = await _booked(cast, cast.press, MORNING, person=cast.binh)
    await check_in(broken, Reading("Tốt"), actor=cast.mai, now=MORNING.start)
    async with write():
        at = MORNING.start + timedelta(minutes=30)
        await interrupt(cast.press, at, actor=cast.mai, now=at)
    await _booked(cast, cast.lathe, slot("13:00", "15:00"))


async def _bookings_with_decisions(cast: Cast) -> None:
    """Confirmed, declined, expired; cancelled in time and too late."""
    hours = (("08:00", "09:00"), ("10:00", "11:00"), ("13:00", "14:00"), ("15:00", "16:00"))
    ids = [await _booked(cast, cast.slm, slot(*pair, TUESDAY)) for pair in hours]
    await confirm_booking(ids[0], actor=cast.mai, now=NOW)
    await decline_booking(ids[1], "Hết khí argon", actor=cast.mai, now=NOW)
    early = await _booked(cast, cast.lathe, slot("08:00", "10:00", date(2026, 12, 8)))
    await cancel_booking(early, "Đổi kế hoạch", actor=cast.lan, now=NOW)
    late = await _booked(cast, cast.lathe, slot("11:00", "12:00"))
    await cancel_booking(late, "Ốm", actor=cast.lan, now=MORNING.start)


async def _bookings_of_staff(cast: Cast) -> None:
    """The house's own use of several resources, and a rule set aside."""
    shared = (Item(cast.room), Item(cast.cad, 3))
    when = slot("09:00", "11:00", date(2026, 12, 9))
    lesson = BookingRequest(items=shared, slot=when, purpose="Lớp vẽ kỹ thuật", use="TRAINING")
    await request_booking(lesson, actor=cast.mai, now=NOW)
    evening = slot("17:00", "18:00", date(2026, 12, 10))
    why = (Override("outside-opening-hours", "Giao hàng gấp"),)
    late = cast.asks(cast.lathe, evening, overrides=why)
    await request_booking(late, actor=cast.mai, now=NOW)


async def _bookings_to_come(cast: Cast) -> None:
    """Moved, without support, run by a technician, across a night, and in kind next year."""
    moved = await _booked(cast, cast.lathe, slot("08:00", "10:00", date(2026, 12, 15)))
    await move_booking(
        moved, slot("13:00", "16:00", date(2026, 12, 15)), actor=cast.lan, now=NOW, sequence=0
    )
    await _booked(cast, cast.cad, slot("08:00", "12:00", date(2026, 12, 16)), without_support=True)
    await _booked(cast, cast.laser, slot("09:00", "10:00", date(2026, 12, 17)))
    night = slot("14:00", "10:00", date(2026, 12, 17), date(2026, 12, 18))
    await _booked(cast, cast.wire, night)
    await execute("UPDATE support_mode SET valid_to = {}", date(2026, 12, 31))
    await add(
        "support_mode",
        incubator=cast.house,
        category=await id_of("cost_category", "MAT_BANG"),
        mode="IN_KIND",
        legal_basis="Quyết định 21/QĐ-VU",
        valid_from=date(2027, 1, 1),
    )
    await _booked(cast, cast.room, slot("08:00", "09:00", JANUARY))


async def _refusals(cast: Cast) -> None:
    """Demand that could not be met."""
    taken = slot("13:00", "14:00", date(2026, 12, 15))
    sunday = slot("08:00", "09:00", date(2026, 12, 6))
    for request in (
        cast.asks(cast.lathe, taken, firm=cast.sao_khue, person=cast.khue),
        cast.asks(cast.room, sunday, firm=cast.sao_khue, person=cast.khue),
    ):
        try:
            await request_booking(request, actor=cast.khanh, now=NOW)
        except Refusal:
            continue
        raise AssertionError("a booking that must be refused was stored")


async def _waiting(cast: Cast) -> None:
    """What the night would sweep away: a repeated request that waits for approval, a failure."""
    request = cast.asks(cast.slm, slot("08:00", "10:00", date(2026, 12, 22)))
    key = Repeat("sổ-1", "0" * 64)
    await request_booking(request, actor=cast.lan, now=LATER, repeat=key)
    attempt = throttle.Attempt.of("mai@example.vn", "203.0.113.9", "a key")
    await throttle.count(attempt, now=LATER)


async def _booked(cast: Cast, resource: UUID, when: Period, **given: Any) -> UUID:
    request = cast.asks(resource, when, **given)
    return (await request_booking(request, actor=cast.lan, now=NOW)).id
