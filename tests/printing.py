"""Reading papers back: the words, the size and the number of pages that were printed."""

import io
from uuid import UUID

from httpx import Response
from pypdf import PdfReader

from facilities.bookings import request_booking
from tests.booking_cast import NOW, Cast, slot
from tests.booking_doors import Doors, signed_in

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
