"""The day list of a house: who comes when, what stands still, and which names are told."""

from facilities.bookings import request_booking
from incubator.database import Engine
from tests.booking_cast import MONDAY, NOW
from tests.booking_doors import doors, signed_in
from tests.printing import A4, LATER, booked, paper, size_of, text_of
from tests.treasury import add


async def test_a_day_list_names_who_comes_to_which_machine(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await booked(cast)
        await request_booking(
            cast.asks(cast.laser, LATER, person=cast.binh), actor=cast.mai, now=NOW
        )
        pdf = await paper(house, "mai", f"/days/VU-CK/{MONDAY}.pdf")
        text = text_of(pdf)
        assert size_of(pdf) == A4[::-1]
        assert len(pdf.pages) == 1
        for words in (
            "Danh sách ngày, Thứ Hai 30/11/2026", "3 lượt đặt", "TB-03 Máy tiện CNC (nhóm B)",
            "08:00–10:00 Khuôn mẫu Hồng Lĩnh Nguyễn Thị An", "13:00–14:30 Robot Sao Khuê",
            "TB-12 Máy cắt laser (nhóm D)", "Lê Văn Được", "Đã xác nhận", "Nhận Trả Giờ",
        ):  # fmt: skip
            assert words in text, words
        assert "TB-27" not in text


async def test_a_tenants_day_list_says_no_other_firms_name(database: Engine) -> None:
    async with doors() as house:
        await booked(house.cast)
        text = text_of(await paper(house, "lan", f"/days/VU-CK/{MONDAY}.pdf"))
        assert "Khuôn mẫu Hồng Lĩnh" in text
        assert "13:00–14:30 Đã có người đặt" in text
        for hidden in ("Sao Khuê", "Phạm Minh Khuê", "Tiện bạc lót", "Lê Văn Được"):
            assert hidden not in text, hidden


async def test_an_empty_day_says_so_and_a_holiday_says_which(sqlite_database: Engine) -> None:
    async with doors() as house:
        names = {"name_vi": "Quốc khánh", "name_en": "National Day", "is_provisional": False}
        await add("calendar_day", day=MONDAY, kind="NGHI_LE", **names)
        text = text_of(await paper(house, "mai", f"/days/VU-CK/{MONDAY}.pdf"))
        assert "Nghỉ lễ: Quốc khánh" in text
        assert "Ngày này chưa có lượt đặt nào." in text


async def test_a_machine_that_is_repaired_stands_on_the_list_with_the_reason(
    sqlite_database: Engine,
) -> None:
    async with doors() as house:
        cast = house.cast
        times = {"starts_at": LATER.start, "ends_at": LATER.end, "made_at": NOW}
        await add("maintenance", resource=cast.press, kind="PLANNED", reason="Thay dầu", **times)
        text = text_of(await paper(house, "mai", f"/days/VU-CK/{MONDAY}.pdf"))
        assert "TB-14 Máy dập 110 tấn (nhóm C) · Bảo trì 13:00–14:30: Thay dầu" in text


async def test_the_lists_of_all_houses_begin_on_a_page_each(sqlite_database: Engine) -> None:
    async with doors() as house:
        await booked(house.cast)
        pdf = await paper(house, "mai", f"/days/all/{MONDAY}.pdf")
        assert len(pdf.pages) == 2
        assert "Vườn ươm điện tử: 0 lượt đặt" in text_of(pdf)


async def test_a_day_and_a_house_lead_to_their_list(sqlite_database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        answer = await mai.get(f"/days?day={MONDAY}&incubator=VU-CK")
        assert answer.headers["location"] == f"/days/VU-CK/{MONDAY}.pdf"
        assert (await mai.get("/days")).headers["location"] == "/days/all/2026-11-27.pdf"
        for path in ("/days/VU-XX/2026-11-30.pdf", "/days/VU-CK/2026-11-30.html", "/days/VU-CK/x"):
            assert (await mai.get(path)).status_code == 404
        assert (await mai.get("/days/VU-CK/2026-13-30.pdf")).status_code == 422
