"""Letters laid out as Nghị định 30/2020 asks: drafts, to be numbered and signed by people."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from incubator.papers import (
    BOLD,
    FLUSH,
    ITALIC,
    REGULAR,
    Place,
    one_at_a_time,
    plain,
    register_fonts,
    table,
)

LEFT, RIGHT, TOP, BOTTOM = 30 * mm, 15 * mm, 20 * mm, 20 * mm
WIDTH = A4[0] - LEFT - RIGHT
_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_DRAFT = "DỰ THẢO"
_FIRST_LINE = 12.7 * mm
_SIGNATURE = 24 * mm
_ALIGNED: dict[str, Any] = {"left": 0, "center": 1, "right": 2, "justify": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The frame of a letter: who writes, of what kind it is, about what, to whom, who signs.

    `symbol` stands behind the number, which the clerk fills in (TB-VU). `place` and `on` are where
    and on which day; without a day its blanks are left to be filled in. `signs` are the lines above
    the signature. The names of laws and agencies are written as they are. `translation` is a page
    of its own, title first, for a reader of another language; the letter is the Vietnamese one.
    """

    parent: str
    issuer: str
    symbol: str
    place: str
    on: date | None = None
    kind: str
    subject: str
    to: str
    signs: Sequence[str]
    signer: str = ""
    copies: Sequence[str] = ()
    translation: Sequence[str] = ()


async def printed_letter(letter: Letter, body: Sequence[str]) -> bytes:
    """The letter as a PDF, its body in paragraphs; written beside the event loop."""
    return await asyncio.to_thread(_printed, letter, body)


def _printed(letter: Letter, body: Sequence[str]) -> bytes:
    with one_at_a_time:
        register_fonts()
        file = io.BytesIO()
        book = BaseDocTemplate(
            file,
            pagesize=A4,
            title=plain(f"{letter.kind} {letter.subject}"),
            author=plain(letter.issuer),
            lang="vi",
            initialFontName=REGULAR,
        )
        frame = Frame(LEFT, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)
        book.addPageTemplates(PageTemplate(frames=[frame], onPage=_draw_page))
        book.build(_story(letter, body))
        return file.getvalue()


def _draw_page(canvas: Canvas, book: BaseDocTemplate) -> None:
    """The draft mark across each page, and the number in the top margin but for the first."""
    canvas.saveState()
    canvas.setFont(BOLD, 64)
    canvas.setFillColor(Color(0.55, 0.55, 0.55, alpha=0.16))
    canvas.translate(LEFT + WIDTH / 2, A4[1] / 2)
    canvas.rotate(52)
    canvas.drawCentredString(0, 0, _DRAFT)
    canvas.restoreState()
    if book.page > 1:
        canvas.setFont(REGULAR, 13)
        canvas.drawCentredString(LEFT + WIDTH / 2, A4[1] - 12 * mm, str(book.page))


def _story(letter: Letter, body: Sequence[str]) -> list[Flowable]:
    subject = _said(letter.subject, 14, BOLD, "center")
    return [
        _head(letter),
        Spacer(1, 16),
        _said(letter.kind.upper(), 14, BOLD, "center"),
        subject,
        _Rule(60 * mm),
        Spacer(1, 12),
        _said(f"Kính gửi: {letter.to}", 14, REGULAR, "center"),
        Spacer(1, 10),
        *(_paragraph(text) for text in body),
        _foot(letter),
        *_translated(letter.translation),
    ]


def _translated(translation: Sequence[str]) -> list[Flowable]:
    if not translation:
        return []
    title, *body = translation
    said = [_paragraph(text) for text in body]
    return [PageBreak(), _said(title, 14, BOLD, "center"), Spacer(1, 10), *said]


def _head(letter: Letter) -> Table:
    """Who writes on the left, the nation and its motto on the right (brief 6.1)."""
    left = [
        _said(letter.parent.upper(), 12, REGULAR, "center"),
        _said(letter.issuer.upper(), 12, BOLD, "center"),
        _Rule(26 * mm),
        _said(f"Số:         /{letter.symbol}", 13, REGULAR, "center"),
    ]
    right = [
        _said(_NATION, 12, BOLD, "center"),
        _said(_MOTTO, 13, BOLD, "center"),
        _Rule(stringWidth(_MOTTO, BOLD, 13)),
        _said(dated(letter.place, letter.on), 13, ITALIC, "center"),
    ]
    return table([[left, right]], [WIDTH * 0.42, WIDTH * 0.58], FLUSH)


def dated(place: str, on: date | None) -> str:
    """Place and day; a zero stands before days below 10 and the months January and February."""
    if on is None:
        return f"{place}, ngày        tháng        năm"
    month = f"{on.month:02}" if on.month < 3 else str(on.month)
    return f"{place}, ngày {on.day:02} tháng {month} năm {on.year}"


def _foot(letter: Letter) -> KeepTogether:
    copies: list[Flowable] = [_said("Nơi nhận:", 12, "Tinos-BoldItalic", "left")]
    copies += [_said(line, 11, REGULAR, "left") for line in letter.copies]
    signed: list[Flowable] = [_said(line.upper(), 13, BOLD, "center") for line in letter.signs]
    signed += [Spacer(1, _SIGNATURE), _said(letter.signer, 14, BOLD, "center")]
    both = table([[copies, signed]], [WIDTH * 0.5, WIDTH * 0.5], FLUSH)
    return KeepTogether([Spacer(1, 12), both])


def _paragraph(text: str) -> Paragraph:
    lines = escape(plain(text)).replace("\n", "<br/>")
    return Paragraph(lines, _style(14, REGULAR, "justify", _FIRST_LINE, 6))


def _said(text: str, size: float, font: str, place: Place) -> Paragraph:
    lines = escape(plain(text)).replace("  ", "&nbsp; ").replace("\n", "<br/>")
    return Paragraph(lines, _style(size, font, place))


@cache
def _style(size: float, font: str, place: str, indent: float = 0, gap: float = 0) -> Any:
    return ParagraphStyle(
        f"letter-{font}-{size}-{place}-{indent}",
        fontName=font,
        fontSize=size,
        leading=size * 1.25,
        alignment=_ALIGNED[place],
        firstLineIndent=indent,
        spaceAfter=gap,
    )


class _Rule(Flowable):
    """A line in the middle, far enough below the text not to cut the dots under its letters."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self.length = length
        self.available = length

    def wrap(self, available_width: float, _height: float) -> tuple[float, float]:
        self.available = available_width
        return available_width, 8.0

    def draw(self) -> None:
        self.canv.setLineWidth(0.6)
        start = (self.available - self.length) / 2
        self.canv.line(start, 3, start + self.length, 3)
