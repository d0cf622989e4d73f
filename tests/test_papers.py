"""Papers to print: what stands on them, on how many pages, and who may read which names."""

import io
from datetime import date, timedelta
from unicodedata import normalize
from uuid import UUID

import pytest
from httpx import Response
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reportlab.platypus import PageBreak

from facilities.booking_changes import confirm_booking
from facilities.bookings import request_booking
from facilities.controllers.papers import monday_of
from facilities.handovers import Reading, check_in
from facilities.papers.week_grids import Entry, Part, WeekGrid, lanes
from incubator import clock
from incubator.database import Engine, execute
from incubator.languages import speaking
from incubator.papers import Paper, facts, plain, printed, ruled, said, titled
from incubator.periods import Period
from incubator.refusals import Invalid
from tests.booking_cast import MONDAY, NOW, Cast, slot
from tests.booking_doors import Doors, doors, signed_in
from tests.treasury import add

MORNING, LATER = slot("08:00", "10:00"), slot("13:00", "14:30")
A4 = (595, 842)


def reader_of(answer: Response) -> PdfReader:
    assert answer.status_code == 200, answer.text[:300]
    assert answer.headers["content-type"] == "application/pdf"
    return PdfReader(io.BytesIO(answer.content))


def text_of(pdf: PdfReader) -> str:
    """All words of a PDF, joined by single blanks however the lines break."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def size_of(pdf: PdfReader) -> tuple[int, int]:
    box = pdf.pages[0].mediabox
    return round(box.width), round(box.height)


async def paper(house: Doors, who: str, path: str) -> PdfReader:
    actor = getattr(house.cast, who, None) or getattr(house, who)
    async with signed_in(actor) as browser:
        return reader_of(await browser.get(path))


async def status(house: Doors, who: str, path: str) -> int:
    actor = getattr(house.cast, who, None) or getattr(house, who)
    async with signed_in(actor) as browser:
        return (await browser.get(path)).status_code


async def booked(cast: Cast) -> UUID:
    """An of Hồng Lĩnh turns a shaft on Monday morning; Khuê of Sao Khuê comes after lunch."""
    first = await request_booking(cast.asks(cast.lathe, MORNING), actor=cast.mai, now=NOW)
    other = {"firm": cast.sao_khue, "person": cast.khue, "purpose": "Tiện bạc lót"}
    await request_booking(cast.asks(cast.lathe, LATER, **other), actor=cast.mai, now=NOW)
    return first.id


# The layout that all papers share


async def test_a_paper_is_a4_in_its_own_letters_with_title_author_and_language() -> None:
    sheet = Paper("Phiếu thử", "Vườn ươm cơ khí")
    pdf = PdfReader(io.BytesIO(await printed(sheet, lambda: [said("Ưỡn ẹo, đủ dấu")])))
    assert size_of(pdf) == A4
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("Phiếu thử", "Vườn ươm cơ khí")
    assert str(pdf.root_object["/Lang"]) == "vi"
    fonts = [str(font.get("/BaseFont")) for font in fonts_of(pdf)]
    assert fonts
    assert [font for font in fonts if "Tinos" not in font] == []


def fonts_of(pdf: PdfReader) -> list[DictionaryObject]:
    resources = pdf.pages[0]["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    fonts = resources["/Font"].get_object()
    assert isinstance(fonts, DictionaryObject)
    return [
        font for one in fonts.values() if isinstance(font := one.get_object(), DictionaryObject)
    ]


async def test_decomposed_letters_are_composed_before_they_are_drawn() -> None:
    decomposed = normalize("NFD", "Nguyễn Thị Hoài Ẩn")
    assert plain(decomposed) == "Nguyễn Thị Hoài Ẩn"
    sheet = Paper("Thử", "Vườn ươm")
    pdf = PdfReader(io.BytesIO(await printed(sheet, lambda: [said(decomposed)])))
    assert "Nguyễn Thị Hoài Ẩn" in text_of(pdf)


async def test_every_page_is_numbered_out_of_all() -> None:
    sheet = Paper("Thử", "Vườn ươm")
    words = lambda: [said("Một"), PageBreak(), said("Hai")]  # noqa: E731
    pdf = PdfReader(io.BytesIO(await printed(sheet, words)))
    assert "Trang 1/2" in pdf.pages[0].extract_text()
    assert "Trang 2/2" in pdf.pages[1].extract_text()


async def test_signs_of_markup_in_what_people_typed_are_drawn_as_they_are() -> None:
    typed = "A & B <b>đậm</b>"
    sheet = Paper(typed, "Vườn ươm")
    pdf = PdfReader(
        io.BytesIO(
            await printed(
                sheet,
                lambda: [
                    titled(typed, width=sheet.width),
                    facts([("Mục đích", typed), ("Trống", "")], width=sheet.width),
                    ruled(["Cột"], [[typed]], [sheet.width]),
                ],
            )
        )
    )
    assert text_of(pdf).count(typed) == 3
    assert "Trống" not in text_of(pdf)


# The job slip


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


async def test_a_firm_is_not_told_which_technician_attends(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        made = await request_booking(cast.asks(cast.laser, MORNING), actor=cast.mai, now=NOW)
        pdf = await paper(house, "lan", f"/bookings/{made.id}/slip.pdf")
        assert "Lê Văn Được" not in text_of(pdf)


async def test_a_slip_that_waits_for_approval_says_that_it_is_not_valid(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        made = await request_booking(cast.asks(cast.slm, MORNING), actor=cast.lan, now=NOW)
        path = f"/bookings/{made.id}/slip.pdf"
        warning = "Đang chờ quản lý duyệt: phiếu này chưa có hiệu lực."
        assert warning in text_of(await paper(house, "lan", path))
        await confirm_booking(made.id, actor=cast.mai, now=NOW)
        assert warning not in text_of(await paper(house, "lan", path))


async def test_what_was_noted_at_the_handover_is_printed(database: Engine) -> None:
    async with doors() as house:
        id = await booked(house.cast)
        at = MORNING.start + timedelta(minutes=3)
        await check_in(id, Reading("Máy sạch", 1613), actor=house.cast.mai, now=at)
        text = text_of(await paper(house, "mai", f"/bookings/{id}/slip.pdf"))
        assert "08:03 30/11/2026" in text
        assert "1.613" in text
        assert "Máy sạch" in text


async def test_the_slip_of_another_firm_is_not_there(database: Engine) -> None:
    async with doors() as house:
        id = await booked(house.cast)
        path = f"/bookings/{id}/slip.pdf"
        assert await status(house, "lan", path) == 200
        for who in ("khanh", "thu", "son"):
            assert await status(house, who, path) == 404, who


async def test_a_slip_for_the_city_names_the_firm_but_no_person(database: Engine) -> None:
    async with doors() as house:
        id = await booked(house.cast)
        text = text_of(await paper(house, "minh", f"/bookings/{id}/slip.pdf"))
        assert "Khuôn mẫu Hồng Lĩnh" in text
        assert "Nguyễn Thị An" not in text


# The day list


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


async def test_an_empty_day_says_so_and_a_holiday_says_which(database: Engine) -> None:
    async with doors() as house:
        names = {"name_vi": "Quốc khánh", "name_en": "National Day", "is_provisional": False}
        await add("calendar_day", day=MONDAY, kind="NGHI_LE", **names)
        text = text_of(await paper(house, "mai", f"/days/VU-CK/{MONDAY}.pdf"))
        assert "Nghỉ lễ: Quốc khánh" in text
        assert "Ngày này chưa có lượt đặt nào." in text


async def test_a_machine_that_is_repaired_stands_on_the_list_with_the_reason(
    database: Engine,
) -> None:
    async with doors() as house:
        cast = house.cast
        times = {"starts_at": LATER.start, "ends_at": LATER.end, "made_at": NOW}
        await add("maintenance", resource=cast.press, kind="PLANNED", reason="Thay dầu", **times)
        text = text_of(await paper(house, "mai", f"/days/VU-CK/{MONDAY}.pdf"))
        assert "TB-14 Máy dập 110 tấn (nhóm C) · Bảo trì 13:00–14:30: Thay dầu" in text


async def test_the_lists_of_all_houses_begin_on_a_page_each(database: Engine) -> None:
    async with doors() as house:
        await booked(house.cast)
        pdf = await paper(house, "mai", f"/days/all/{MONDAY}.pdf")
        assert len(pdf.pages) == 2
        assert "Vườn ươm điện tử: 0 lượt đặt" in text_of(pdf)


async def test_a_day_and_a_house_lead_to_their_list(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        answer = await mai.get(f"/days?day={MONDAY}&incubator=VU-CK")
        assert answer.headers["location"] == f"/days/VU-CK/{MONDAY}.pdf"
        assert (await mai.get("/days")).headers["location"] == "/days/all/2026-11-27.pdf"
        for path in ("/days/VU-XX/2026-11-30.pdf", "/days/VU-CK/2026-11-30.html", "/days/VU-CK/x"):
            assert (await mai.get(path)).status_code == 404
        assert (await mai.get("/days/VU-CK/2026-13-30.pdf")).status_code == 422


# The weekly sheet


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


async def test_the_sheet_that_hangs_at_the_machine_names_nobody(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await booked(cast)
        path = f"/resources/{cast.lathe}/week.pdf?week={MONDAY}&names=false"
        text = text_of(await paper(house, "mai", path))
        assert "08:00–10:00" in text
        for hidden in ("Hồng Lĩnh", "Sao Khuê", "Nguyễn Thị An", "Tiện trục mẫu"):
            assert hidden not in text, hidden


async def test_stops_are_named_on_the_weekly_sheet(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        day = MONDAY + timedelta(days=1)
        await add(
            "maintenance", resource=cast.lathe, kind="PLANNED", reason="Thay dầu", made_at=NOW,
            starts_at=slot("09:00", "11:00", day).start, ends_at=slot("09:00", "11:00", day).end,
        )  # fmt: skip
        text = text_of(await paper(house, "mai", f"/resources/{cast.lathe}/week.pdf?week={MONDAY}"))
        assert "Bảo trì: Thay dầu" in text


async def test_what_does_not_fit_into_the_grid_is_told_below_it(database: Engine) -> None:
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


async def test_a_run_over_midnight_stands_on_both_days(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        night = slot("15:00", "10:00", MONDAY, MONDAY + timedelta(days=1))
        await request_booking(cast.asks(cast.wire, night), actor=cast.mai, now=NOW)
        text = text_of(await paper(house, "mai", f"/resources/{cast.wire}/week.pdf?week={MONDAY}"))
        assert text.count("15:00 30/11–10:00 01/12") == 2
        assert "24:00" in text


async def test_there_is_no_week_of_what_is_not_on_the_board(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await execute("UPDATE resource SET is_active = {} WHERE id = {}", False, cast.lathe)
        assert await status(house, "mai", f"/resources/{cast.lathe}/week.pdf") == 404
        assert await status(house, "mai", f"/resources/{cast.house}/label.pdf") == 404


def test_a_week_is_named_by_its_number_or_by_any_of_its_days() -> None:
    with clock.frozen(NOW):
        assert monday_of("") == date(2026, 11, 23)
        assert monday_of("2026-12-06") == MONDAY
        assert monday_of("2026-W49") == MONDAY
        for wrong in ("2026-W60", "tuần sau", "2026-02-30"):
            with pytest.raises(Invalid):
                monday_of(wrong)


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


# The label


async def test_a_label_says_what_the_machine_is_and_who_may_run_it(database: Engine) -> None:
    async with doors() as house:
        pdf = await paper(house, "mai", f"/resources/{house.cast.lathe}/label.pdf")
        text = text_of(pdf)
        assert len(pdf.pages) == 1
        assert size_of(pdf) == A4
        for words in (
            "TB-03", "Máy tiện CNC", "Resource TB-03", "B", "Chỉ người có xác nhận vận hành",
            "Certified operators only", "Vận hành tiện CNC (CN-CNC-TIEN)", "Cứu hỏa 114",
            "Cấp cứu 115", "Kỹ thuật viên trực, điện thoại:",
        ):  # fmt: skip
            assert words in text, words


async def test_a_label_is_in_the_readers_language_with_the_other_beside_it(
    database: Engine,
) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        mai.client.cookies.set("lang", "en")
        answer = await mai.get(f"/resources/{house.cast.press}/label.pdf")
        pdf = reader_of(answer)
        text = text_of(pdf)
        assert str(pdf.root_object["/Lang"]) == "en"
        for words in ("Resource TB-14", "Máy dập 110 tấn", "A technician must attend",
                      "Fire 114 · Ambulance 115"):  # fmt: skip
            assert words in text, words


async def test_a_room_needs_no_operator(database: Engine) -> None:
    async with doors() as house:
        text = text_of(await paper(house, "lan", f"/resources/{house.cast.room}/label.pdf"))
        assert "Ai được sử dụng Mọi người đã đặt lịch." in text
        assert "Nhóm an toàn" not in text


# The way to them


async def test_pages_lead_to_their_papers(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        id = await booked(cast)
        async with signed_in(cast.mai) as mai:
            resource = (await mai.get(f"/resources/{cast.lathe}?from={MONDAY}")).text
            assert f"/resources/{cast.lathe}/week.pdf?week={MONDAY}" in resource
            assert f"/resources/{cast.lathe}/label.pdf" in resource
            assert "names=false" in resource
            assert f"/bookings/{id}/slip.pdf" in (await mai.get(f"/bookings/{id}")).text
            assert 'href="/days"' in (await mai.get("/bookings")).text
            assert 'formaction="/days"' in (await mai.get("/board")).text
        async with signed_in(cast.lan) as lan:
            assert "names=false" not in (await lan.get(f"/resources/{cast.lathe}")).text
            assert "/days" not in (await lan.get("/board")).text


async def test_guests_are_led_to_the_sign_in(database: Engine) -> None:
    async with doors() as house:
        answer = await house.client.get(f"/resources/{house.cast.lathe}/label.pdf")
        assert answer.headers["location"].startswith("/sign-in")


async def test_english_papers_write_english_dates_and_money(database: Engine) -> None:
    async with doors() as house:
        id = await booked(house.cast)
        async with signed_in(house.cast.mai) as mai:
            mai.client.cookies.set("lang", "en")
            text = text_of(reader_of(await mai.get(f"/bookings/{id}/slip.pdf")))
        assert "Monday 08:00–10:00, 30 Nov 2026 (2 hours)" in text
        assert "The firm pays 330,000 dong." in text
        with speaking("vi"):
            assert "Doanh nghiệp" not in text
