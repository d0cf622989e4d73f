"""Papers to print: fonts, pages of A4 with head and number, tables, boxes and QR codes."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from threading import Lock
from typing import Any, Literal
from unicodedata import normalize
from xml.sax.saxutils import escape

from reportlab.graphics.barcode.qr import QrCode
from reportlab.lib.colors import black, white
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

from incubator import clock
from incubator.formats import format_moment
from incubator.languages import current, gettext

REGULAR, BOLD, ITALIC = "Tinos", "Tinos-Bold", "Tinos-Italic"
MARGIN = 14 * mm
_FOOT = 8 * mm
_FILES = {
    REGULAR: "Tinos_400Regular.ttf",
    BOLD: "Tinos_700Bold.ttf",
    ITALIC: "Tinos_400Regular_Italic.ttf",
    "Tinos-BoldItalic": "Tinos_700Bold_Italic.ttf",
}
one_at_a_time = Lock()
"""A font keeps the letters of the document that is being written: never write two at once."""

Cell = str | Flowable | Sequence[Flowable]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: what it is called, of which house, and how its pages lie."""

    title: str
    house: str
    is_landscape: bool = False
    has_foot: bool = True

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a page, in points."""
        return landscape(A4) if self.is_landscape else A4

    @property
    def width(self) -> float:
        """Width between the margins, in points."""
        return self.size[0] - 2 * MARGIN

    @property
    def height(self) -> float:
        """Height between the margins, in points."""
        return self.size[1] - 2 * MARGIN - (_FOOT if self.has_foot else 0)


async def printed(paper: Paper, story: Callable[[], Sequence[Flowable]]) -> bytes:
    """The PDF, written beside the event loop in the language of the caller."""
    return await asyncio.to_thread(_printed, paper, story)


def _printed(paper: Paper, story: Callable[[], Sequence[Flowable]]) -> bytes:
    """Laid out twice: only then is it known how many pages there are."""
    with one_at_a_time:
        register_fonts()
        _, count = _built(paper, story(), 0)
        return _built(paper, story(), count)[0]


def _built(paper: Paper, story: Sequence[Flowable], count: int) -> tuple[bytes, int]:
    file = io.BytesIO()
    book = BaseDocTemplate(
        file,
        pagesize=paper.size,
        title=plain(paper.title),
        author=plain(paper.house),
        lang=current.get(),
        initialFontName=REGULAR,
    )
    bottom = MARGIN + (_FOOT if paper.has_foot else 0)
    frame = Frame(MARGIN, bottom, paper.width, paper.height, 0, 0, 0, 0)
    foot = partial(_draw_foot, paper, count, format_moment(clock.now()))
    book.addPageTemplates(PageTemplate(frames=[frame], onPage=foot))
    book.build(list(story))
    return file.getvalue(), book.page


def _draw_foot(paper: Paper, count: int, at: str, canvas: Canvas, book: BaseDocTemplate) -> None:
    if not paper.has_foot:
        return
    right = paper.size[0] - MARGIN
    canvas.setFont(REGULAR, 9)
    canvas.setLineWidth(0.4)
    canvas.line(MARGIN, MARGIN + 12, right, MARGIN + 12)
    made = gettext("printed %(at)s", at=at)
    canvas.drawString(MARGIN, MARGIN, plain(f"{paper.house} · {paper.title} · {made}"))
    number = gettext("Page %(number)s of %(count)s", number=str(book.page), count=str(count))
    canvas.drawRightString(right, MARGIN, number)


@cache
def register_fonts() -> None:
    """Make the four cuts of Tinos known, once in a process; FileNotFoundError if never built."""
    folder = Path(__file__).parent / "static" / "ttf"
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, folder / file))
    pdfmetrics.registerFontFamily(REGULAR, *_FILES)


def plain(text: object) -> str:
    """Text as it is drawn: composed letters, or marks would stand beside them."""
    return normalize("NFC", str(text))


Place = Literal["left", "center", "right"]
_ALIGNED: dict[Place, Literal[0, 1, 2]] = {"left": 0, "center": 1, "right": 2}


@cache
def style(size: float = 10, font: str = REGULAR, place: Place = "left", gap: float = 0) -> Any:
    """A style of paragraphs; `gap` is the space before one, in points."""
    return ParagraphStyle(
        f"{font}-{size}-{place}-{gap}",
        fontName=font,
        fontSize=size,
        leading=size * 1.25,
        alignment=_ALIGNED[place],
        spaceBefore=gap,
    )


def said(text: object, size: float = 10, font: str = REGULAR, place: Place = "left") -> Paragraph:
    """A paragraph of plain text; new lines stay."""
    lines = escape(plain(text)).replace("\n", "<br/>")
    return Paragraph(lines, style(size, font, place))


def table(
    rows: Sequence[list[Any]],
    widths: Sequence[float],
    looks: Sequence[tuple[Any, ...]],
    heights: Sequence[float | None] | None = None,
) -> Table:
    """A table of cells with its looks; without the first of them another font would come in."""
    made = Table(rows, colWidths=list(widths), rowHeights=heights)
    made.setStyle([("FONTNAME", _ALL, _END, REGULAR), *looks])
    return made


def titled(title: str, lead: str = "", aside: Flowable | None = None, *, width: float) -> Table:
    """The head of a paper: what it is, of what, and on the right what goes with it."""
    words: list[Flowable] = [said(title, 18, BOLD)]
    if lead:
        words.append(said(lead, 11))
    right = aside or said("")
    taken = getattr(right, "width", 0) + 2 * mm
    looks = [*FLUSH, ("ALIGN", (1, 0), (1, 0), "RIGHT"), ("BOTTOMPADDING", _ALL, _END, 6)]
    return table([[words, right]], [width - taken, taken], looks)


_ALL, _END = (0, 0), (-1, -1)
FLUSH: list[tuple[Any, ...]] = [
    ("LEFTPADDING", _ALL, _END, 0),
    ("RIGHTPADDING", _ALL, _END, 0),
    ("TOPPADDING", _ALL, _END, 0),
    ("BOTTOMPADDING", _ALL, _END, 0),
    ("VALIGN", _ALL, _END, "TOP"),
]
RULED: list[tuple[Any, ...]] = [
    ("VALIGN", _ALL, _END, "TOP"),
    ("LEFTPADDING", _ALL, _END, 3),
    ("RIGHTPADDING", _ALL, _END, 3),
    ("TOPPADDING", _ALL, _END, 2.5),
    ("BOTTOMPADDING", _ALL, _END, 3.5),
    ("LINEBELOW", _ALL, _END, 0.3, black),
]

BOXED: list[tuple[Any, ...]] = [("GRID", _ALL, _END, 0.5, black), ("VALIGN", _ALL, _END, "TOP")]
"""Cells to be filled in by hand."""


def framed(words: Sequence[Flowable], width: float, line: float = 1.5, inside: float = 5) -> Table:
    """Words in a frame across the paper; line and the room inside it in points."""
    sides = ("LEFTPADDING", "TOPPADDING", "BOTTOMPADDING", "RIGHTPADDING")
    room = [(side, _ALL, _END, inside) for side in sides]
    return table([[list(words)]], [width], [("BOX", _ALL, _END, line, black), *room])


def ruled(
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    figures: Sequence[int] = (),
    size: float = 9.5,
    more: Sequence[tuple[Any, ...]] = (),
) -> Table:
    """A table whose head comes again on each page; the columns in `figures` end on the right."""

    def cell(value: Cell, column: int, font: str = REGULAR) -> Any:
        place: Place = "right" if column in figures else "left"
        return said(value, size, font, place) if isinstance(value, str) else value

    lines = [[cell(head, column, BOLD) for column, head in enumerate(heads)]]
    lines += [[cell(value, column) for column, value in enumerate(row)] for row in rows]
    first: list[tuple[Any, ...]] = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, black),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, black),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ]
    made = table(lines, widths, [*RULED, *first, *more])
    made.repeatRows = 1
    return made


def facts(pairs: Sequence[tuple[str, str]], *, width: float, columns: int = 2) -> Table:
    """Labels with what they stand for, in so many columns; blank ones are left out."""
    known = [[said(label, 8.5), said(value, 11, BOLD)] for label, value in pairs if value]
    known += [[said("")]] * (-len(known) % columns)
    rows = [known[start : start + columns] for start in range(0, len(known), columns)]
    looks = [*FLUSH, ("RIGHTPADDING", _ALL, _END, 8), ("BOTTOMPADDING", _ALL, _END, 5)]
    return table(rows, [width / columns] * columns, looks)


def qr_code(address: str, size: float) -> Flowable:
    """A square code that leads to an address, with the quiet border that scanners need."""
    return QrCode(address, width=size, height=size, qrLevel="M", qrBorder=2)


class Box(Flowable):
    """A square to tick, or ticked already; the fonts of papers have none."""

    def __init__(self, is_ticked: bool = False, size: float = 10) -> None:
        super().__init__()
        self.width = self.height = size
        self.is_ticked = is_ticked

    def draw(self) -> None:
        self.canv.setLineWidth(0.8)
        self.canv.setFillColor(white)
        self.canv.rect(0, 0, self.width, self.height, fill=1)
        if self.is_ticked:
            self.canv.lines([(2, 5, 4.2, 2.2), (4.2, 2.2, 8, 8)])


class CutLine(Flowable):
    """A dashed line to cut along, over the whole width."""

    def wrap(self, available_width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = available_width, 14.0
        return self.width, self.height

    def draw(self) -> None:
        self.canv.setLineWidth(0.5)
        self.canv.setDash(4, 3)
        self.canv.line(0, 7, self.width, 7)


def fitting(text: str, font: str, largest: float, width: float, smallest: float = 6) -> float:
    """The size in points, at most the largest, at which the text fits into the width."""
    register_fonts()
    wide = pdfmetrics.stringWidth(plain(text), font, largest)
    return max(smallest, min(largest, largest * width / wide)) if wide else largest
