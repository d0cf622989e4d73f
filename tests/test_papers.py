"""Papers to print: their shared layout, the label, and the way to them."""

import io
from unicodedata import normalize

from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reportlab.platypus import PageBreak

from incubator.database import Engine
from incubator.languages import speaking
from incubator.papers import Paper, facts, plain, printed, ruled, said, titled
from tests.booking_cast import MONDAY
from tests.booking_doors import doors, signed_in
from tests.printing import A4, booked, paper, reader_of, size_of, text_of

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
    assert text_of(pdf).count(typed) == 4
    assert "Trống" not in text_of(pdf)


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
    sqlite_database: Engine,
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


async def test_a_room_needs_no_operator(sqlite_database: Engine) -> None:
    async with doors() as house:
        text = text_of(await paper(house, "lan", f"/resources/{house.cast.room}/label.pdf"))
        assert "Ai được sử dụng Mọi người đã đặt lịch." in text
        assert "Nhóm an toàn" not in text


# The way to them


async def test_pages_lead_to_their_papers(sqlite_database: Engine) -> None:
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


async def test_guests_are_led_to_the_sign_in(sqlite_database: Engine) -> None:
    async with doors() as house:
        answer = await house.client.get(f"/resources/{house.cast.lathe}/label.pdf")
        assert answer.headers["location"].startswith("/sign-in")


async def test_english_papers_write_english_dates_and_money(sqlite_database: Engine) -> None:
    async with doors() as house:
        id = await booked(house.cast)
        async with signed_in(house.cast.mai) as mai:
            mai.client.cookies.set("lang", "en")
            text = text_of(reader_of(await mai.get(f"/bookings/{id}/slip.pdf")))
        assert "Monday 08:00–10:00, 30 Nov 2026 (2 hours)" in text
        assert "The firm pays 330,000 dong." in text
        with speaking("vi"):
            assert "Doanh nghiệp" not in text
