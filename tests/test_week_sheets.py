"""The weekly sheet of a resource: the week on one page, and nobody's name for others."""

from datetime import date, timedelta

import pytest

from facilities.bookings import request_booking
from facilities.papers.week_grids import Entry, Part, WeekGrid, lanes
from incubator import clock
from incubator.database import Engine, execute
from incubator.papers import Paper, printed
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.requests import parse_week
from tests.booking_cast import MONDAY, NOW, slot
from tests.booking_doors import doors
from tests.printing import A4, booked, paper, size_of, status, text_of
from tests.treasury import add


async def test_a_weekly_sheet_shows_the_week_on_one_page(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await booked(cast)
        pdf = await paper(house, "mai", f"/resources/{cast.lathe}/week.pdf?week={MONDAY}")
        text = text_of(pdf)
        assert size_of(pdf) == A4[::-1]
        assert len(pdf.pages) == 1
        for words in (
            "TB-03 Máy tiện CNC", "Tuần 49: 30/11/2026 – 06/12/2026", "Thứ Hai 30/11",
            "Chủ nhật 06/12", "08:00–10:00", "Khuôn mẫu Hồng Lĩnh", "Robot Sao Khuê",
            "Nguyễn Thị An", "08:00", "17:00", "Gá đặt và dọn máy",
        ):  # fmt: skip
            assert words in text, words


async def test_a_tenants_weekly_sheet_says_no_other_firms_name(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await booked(cast)
        text = text_of(await paper(house, "lan", f"/resources/{cast.lathe}/week.pdf?week={MONDAY}"))
        assert "Khuôn mẫu Hồng Lĩnh" in text
        assert "Đã có người đặt" in text
        for hidden in ("Sao Khuê", "Phạm Minh Khuê", "Tiện bạc lót"):
            assert hidden not in text, hidden


async def test_the_sheet_that_hangs_at_the_machine_names_nobody(sqlite_database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await booked(cast)
        path = f"/resources/{cast.lathe}/week.pdf?week={MONDAY}&names=false"
        text = text_of(await paper(house, "mai", path))
        assert "08:00–10:00" in text
        for hidden in ("Hồng Lĩnh", "Sao Khuê", "Nguyễn Thị An", "Tiện trục mẫu"):
            assert hidden not in text, hidden


async def test_stops_are_named_on_the_weekly_sheet(sqlite_database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        day = MONDAY + timedelta(days=1)
        await add(
            "maintenance", resource=cast.lathe, kind="PLANNED", reason="Thay dầu", made_at=NOW,
            starts_at=slot("09:00", "11:00", day).start, ends_at=slot("09:00", "11:00", day).end,
        )  # fmt: skip
        text = text_of(await paper(house, "mai", f"/resources/{cast.lathe}/week.pdf?week={MONDAY}"))
        assert "Bảo trì: Thay dầu" in text


async def test_what_does_not_fit_into_the_grid_is_told_below_it(sqlite_database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        for hour in range(8, 12):
            await request_booking(
                cast.asks(cast.room, slot(f"{hour:02}:00", f"{hour:02}:30")),
                actor=cast.mai,
                now=NOW,
            )
        pdf = await paper(house, "mai", f"/resources/{cast.room}/week.pdf?week={MONDAY}")
        text = text_of(pdf)
        assert "Các lượt không ghi hết trong lưới" in text
        assert "(4) 11:00–11:30" in text
        assert "(4) Thứ Hai 30/11 11:00–11:30 Khuôn mẫu Hồng Lĩnh Nguyễn Thị An" in text


async def test_a_run_over_midnight_stands_on_both_days(sqlite_database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        night = slot("15:00", "10:00", MONDAY, MONDAY + timedelta(days=1))
        await request_booking(cast.asks(cast.wire, night), actor=cast.mai, now=NOW)
        text = text_of(await paper(house, "mai", f"/resources/{cast.wire}/week.pdf?week={MONDAY}"))
        assert text.count("15:00 30/11–10:00 01/12") == 2
        assert "24:00" in text


async def test_there_is_no_week_of_what_is_not_on_the_board(sqlite_database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await execute("UPDATE resource SET is_active = {} WHERE id = {}", False, cast.lathe)
        assert await status(house, "mai", f"/resources/{cast.lathe}/week.pdf") == 404
        assert await status(house, "mai", f"/resources/{cast.house}/label.pdf") == 404


def test_a_week_is_named_by_its_number_or_by_any_of_its_days() -> None:
    with clock.frozen(NOW):
        assert parse_week("", "week") == date(2026, 11, 23)
        assert parse_week("2026-12-06", "week") == MONDAY
        assert parse_week("2026-W49", "week") == MONDAY
        for wrong in ("2026-W60", "tuần sau", "2026-02-30"):
            with pytest.raises(Invalid):
                parse_week(wrong, "week")


def part(start: str, end: str) -> Part:
    period = slot(start, end)
    return Part(Entry(period, period, [""], 1), period)


def test_only_what_overlaps_is_drawn_side_by_side() -> None:
    parts = [part("08:00", "10:00"), part("09:00", "11:00"), part("10:00", "12:00"), LONELY]
    lanes(parts)
    assert [(one.lane, one.lanes) for one in parts] == [(0, 2), (1, 2), (0, 2), (0, 1)]


LONELY = part("13:00", "14:00")


async def test_a_grid_numbers_only_what_cannot_be_read_in_its_box() -> None:
    def entry(when: Period) -> Entry:
        return Entry(when, when, ["Giờ", "Doanh nghiệp", "Người"], 3)

    long, short = entry(slot("08:00", "10:00")), entry(slot("13:00", "13:15"))
    sheet = Paper("Thử", "Vườn ươm", is_landscape=True)
    size = (sheet.width, 380.0)
    await printed(sheet, lambda: [WeekGrid(MONDAY, (8, 17), [long, short], [], size)])
    assert (long.number, short.number) == (0, 1)
