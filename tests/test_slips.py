"""The job slip of a booking: all that was agreed on one page, told to those who may read it."""

from datetime import timedelta

from facilities.booking_changes import confirm_booking
from facilities.bookings import request_booking
from facilities.handovers import Reading, check_in
from incubator.database import Engine
from tests.booking_cast import NOW
from tests.booking_doors import doors
from tests.printing import LATER, MORNING, booked, paper, status, text_of


async def test_a_job_slip_says_everything_about_the_booking_on_one_page(database: Engine) -> None:
    async with doors() as house:
        id = await booked(house.cast)
        pdf = await paper(house, "mai", f"/bookings/{id}/slip.pdf")
        text = text_of(pdf)
        assert len(pdf.pages) == 1
        for words in (
            "Phiếu công việc", "TB-03 Máy tiện CNC", "Thứ Hai 08:00–10:00 30/11/2026 (2 giờ)",
            "Khuôn mẫu Hồng Lĩnh", "9900010085", "Nguyễn Thị An", "Tiện trục mẫu",
            "B – Chỉ người có xác nhận vận hành", "Hướng dẫn an toàn xưởng", "Vận hành tiện CNC",
            "660.000 đồng", "Doanh nghiệp trả 330.000 đồng (Ba trăm ba mươi nghìn đồng).",
            "Hỗ trợ bằng tiền: Trang thiết bị, 2026", "Quyết định 15/QĐ-VU",
            "Nhận máy", "Trả máy", "Người sử dụng ký", "Cơ sở ký", "Trang 1/1",
        ):  # fmt: skip
            assert words in text, words


async def test_a_slip_of_class_d_ends_with_the_slip_for_the_part(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        made = await request_booking(cast.asks(cast.laser, MORNING), actor=cast.mai, now=NOW)
        pdf = await paper(house, "mai", f"/bookings/{made.id}/slip.pdf")
        text = text_of(pdf)
        assert len(pdf.pages) == 1
        assert "Phiếu giao chi tiết" in text
        assert "Giao chi tiết kèm bản vẽ trước 08:00 30/11/2026." in text
        assert "Lê Văn Được" in text
        other = await request_booking(cast.asks(cast.lathe, LATER), actor=cast.mai, now=NOW)
        lathe = await paper(house, "mai", f"/bookings/{other.id}/slip.pdf")
        assert "Phiếu giao chi tiết" not in text_of(lathe)


async def test_a_firm_is_not_told_which_technician_attends(sqlite_database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        made = await request_booking(cast.asks(cast.laser, MORNING), actor=cast.mai, now=NOW)
        pdf = await paper(house, "lan", f"/bookings/{made.id}/slip.pdf")
        assert "Lê Văn Được" not in text_of(pdf)


async def test_a_slip_that_waits_for_approval_says_it_is_not_valid(
    sqlite_database: Engine,
) -> None:
    async with doors() as house:
        cast = house.cast
        made = await request_booking(cast.asks(cast.slm, MORNING), actor=cast.lan, now=NOW)
        path = f"/bookings/{made.id}/slip.pdf"
        warning = "Đang chờ quản lý duyệt: phiếu này chưa có hiệu lực."
        assert warning in text_of(await paper(house, "lan", path))
        await confirm_booking(made.id, actor=cast.mai, now=NOW)
        assert warning not in text_of(await paper(house, "lan", path))


async def test_what_was_noted_at_the_handover_is_printed(sqlite_database: Engine) -> None:
    async with doors() as house:
        id = await booked(house.cast)
        at = MORNING.start + timedelta(minutes=3)
        await check_in(id, Reading("Máy sạch", 1613), actor=house.cast.mai, now=at)
        text = text_of(await paper(house, "mai", f"/bookings/{id}/slip.pdf"))
        assert "08:03 30/11/2026" in text
        assert "1.613" in text
        assert "Máy sạch" in text


async def test_the_slip_of_another_firm_is_not_there(sqlite_database: Engine) -> None:
    async with doors() as house:
        id = await booked(house.cast)
        path = f"/bookings/{id}/slip.pdf"
        assert await status(house, "lan", path) == 200
        for who in ("khanh", "thu", "son"):
            assert await status(house, who, path) == 404, who


async def test_a_slip_for_the_city_names_the_firm_but_no_person(sqlite_database: Engine) -> None:
    async with doors() as house:
        id = await booked(house.cast)
        text = text_of(await paper(house, "minh", f"/bookings/{id}/slip.pdf"))
        assert "Khuôn mẫu Hồng Lĩnh" in text
        assert "Nguyễn Thị An" not in text
