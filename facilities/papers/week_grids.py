"""A week drawn in black and white: hours down, days across, what is taken in boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportlab.lib.colors import Color, black, white
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from incubator import clock
from incubator.formats import format_weekday
from incubator.papers import BOLD, REGULAR, plain
from incubator.periods import Period

DAYS = 7
LOOKS = ("closed", "blocked", "hatched", "crossed")
_HOURS_WIDTH, _HEAD = 11 * mm, 7 * mm
_SIZE, _LEADING = 7.5, 8.8
_NARROWEST = 15 * mm
_GREY, _LIGHT = Color(0.87, 0.87, 0.87), Color(0.95, 0.95, 0.95)


@dataclass(slots=True)
class Entry:
    """What is taken, in lines of text; the first `needed` of them must be read.

    Where they do not fit into its box the grid gives it a number, under which the rest is told.
    """

    period: Period
    blocked: Period
    lines: list[str]
    needed: int
    is_tentative: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """A time that is shaded in one of LOOKS, and why."""

    period: Period
    look: str
    words: str = ""


@dataclass(slots=True)
class Part:
    """The part of an entry that lies on one day, in its lane among those that overlap."""

    entry: Entry
    period: Period
    lane: int = 0
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in points, from its lower left corner."""

    x: float
    y: float
    width: float
    height: float


def lanes(parts: Sequence[Part]) -> None:
    """Put parts that overlap beside each other, each cluster in as few lanes as it needs."""
    cluster: list[Part] = []
    for part in sorted(parts, key=lambda one: one.period):
        if cluster and part.period.start >= max(one.period.end for one in cluster):
            cluster = []
        taken = {one.lane for one in cluster if one.period.overlaps(part.period)}
        part.lane = next(lane for lane in range(len(cluster) + 1) if lane not in taken)
        cluster.append(part)
        count = max(one.lane for one in cluster) + 1
        for one in cluster:
            one.lanes = count


class WeekGrid(Flowable):
    """Seven days from a Monday between two whole hours; `entries` get their numbers."""

    def __init__(
        self,
        monday: date,
        hours: tuple[int, int],
        entries: Sequence[Entry],
        stops: Sequence[Stop],
        size: tuple[float, float],
    ) -> None:
        super().__init__()
        self.monday, self.hours, self.stops = monday, hours, stops
        self.width, self.height = size
        self.parts = [self._parts(day, entries) for day in range(DAYS)]
        for number, entry in enumerate((one for one in entries if not self._is_read(one)), 1):
            entry.number = number

    def shown(self, day: int) -> Period:
        """The hours of a day that the grid shows."""
        at = self.monday + timedelta(day)
        first, last = self.hours
        return Period(clock.moment(at, first * 60), clock.moment(at, last * 60))

    def _parts(self, day: int, entries: Sequence[Entry]) -> list[Part]:
        shown = self.shown(day)
        clipped = [(entry, entry.period.clip(shown)) for entry in entries]
        found = [Part(entry, period) for entry, period in clipped if period]
        lanes(found)
        return found

    def _is_read(self, entry: Entry) -> bool:
        """Whether one of its boxes has room for the lines that must be read."""
        for day, parts in enumerate(self.parts):
            for part in parts:
                if part.entry is entry:
                    box = self._box(day, part)
                    rows = _wrapped(entry.lines[: entry.needed], box.width)
                    if box.width >= _NARROWEST and len(rows) <= _room(box):
                        return True
        return False

    def _rect(self, day: int, period: Period) -> Rect:
        """Where a period of a day lies, over the whole width of the day."""
        shown = self.shown(day)
        scale = (self.height - _HEAD) / (shown.end - shown.start).total_seconds()
        bottom = (shown.end - period.end).total_seconds() * scale
        high = (period.end - period.start).total_seconds() * scale
        wide = (self.width - _HOURS_WIDTH) / DAYS
        return Rect(_HOURS_WIDTH + day * wide, bottom, wide, high)

    def _box(self, day: int, part: Part) -> Rect:
        """Where a part lies in its lane."""
        whole = self._rect(day, part.period)
        wide = (whole.width - 2) / part.lanes
        return Rect(whole.x + 1 + part.lane * wide, whole.y, wide, whole.height)

    def draw(self) -> None:
        stopped = [
            (self._rect(day, period), stop)
            for day in range(DAYS)
            for stop in self.stops
            if (period := stop.period.clip(self.shown(day)))
        ]
        for rect, stop in stopped:
            shade(self.canv, rect, stop.look)
        self._lines()
        for rect, stop in stopped:
            self._explain(rect, stop)
        for day, parts in enumerate(self.parts):
            for part in parts:
                self._blocked(day, part)
            for part in parts:
                self._taken(self._box(day, part), part.entry)

    def _explain(self, rect: Rect, stop: Stop) -> None:
        if not stop.words:
            return
        rows = _wrapped([stop.words], rect.width - 4)[: _room(rect)]
        self.canv.setFillColor(white)
        wide = max((stringWidth(text, font, _SIZE) for font, text in rows), default=0) + 4
        high = len(rows) * _LEADING + 2
        self.canv.rect(rect.x + 2, rect.y + rect.height - high - 2, wide, high, stroke=0, fill=1)
        self._write(Rect(rect.x + 2, rect.y, rect.width, rect.height - 2), rows)

    def _lines(self) -> None:
        canvas, (first, last) = self.canv, self.hours
        canvas.setFillColor(black)
        canvas.setStrokeColor(black)
        high = (self.height - _HEAD) / (last - first)
        each = 1 if high >= _LEADING else 2
        for hour in range(first, last + 1):
            y = (last - hour) * high
            canvas.setLineWidth(0.25)
            canvas.line(_HOURS_WIDTH, y, self.width, y)
            if (hour - first) % each == 0:
                canvas.setFont(REGULAR, _SIZE)
                canvas.drawRightString(_HOURS_WIDTH - 3, y - 2.6, f"{hour:02}:00")
        wide = (self.width - _HOURS_WIDTH) / DAYS
        canvas.setLineWidth(0.8)
        for day in range(DAYS + 1):
            x = _HOURS_WIDTH + day * wide
            canvas.line(x, 0, x, self.height)
        canvas.line(_HOURS_WIDTH, self.height, self.width, self.height)
        canvas.line(_HOURS_WIDTH, self.height - _HEAD, self.width, self.height - _HEAD)
        canvas.line(_HOURS_WIDTH, 0, self.width, 0)
        canvas.setFont(BOLD, 10)
        for day in range(DAYS):
            at = self.monday + timedelta(day)
            x = _HOURS_WIDTH + (day + 0.5) * wide
            canvas.drawCentredString(x, self.height - 14, f"{format_weekday(at)} {at:%d/%m}")

    def _blocked(self, day: int, part: Part) -> None:
        """The set-up and clean-up around a part, which nobody else can take."""
        period = part.entry.blocked.clip(self.shown(day))
        if period and not part.period.contains(period):
            whole, box = self._rect(day, period), self._box(day, part)
            shade(self.canv, Rect(box.x, whole.y, box.width, whole.height), "blocked")

    def _taken(self, box: Rect, entry: Entry) -> None:
        box_entry(self.canv, box, is_tentative=entry.is_tentative)
        lines = entry.lines
        if entry.number:
            mark = f"({entry.number})"
            lines = [mark] if box.width < _NARROWEST else [f"{mark} {lines[0]}", *lines[1:]]
        rows = _wrapped(lines, box.width)[: max(_room(box), 1)]
        self._write(box, rows, min(_SIZE, box.height - 1.5))

    def _write(self, box: Rect, rows: list[tuple[str, str]], size: float = _SIZE) -> None:
        self.canv.setFillColor(black)
        y = box.y + box.height
        for font, text in rows:
            y -= _LEADING * size / _SIZE
            self.canv.setFont(font, size)
            self.canv.drawString(box.x + 2, y + 1.5, text)


def box_entry(canvas: Canvas, box: Rect, *, is_tentative: bool = False) -> None:
    """The box of what is taken; dashed while it waits for approval."""
    canvas.saveState()
    canvas.setFillColor(white)
    canvas.setLineWidth(1)
    if is_tentative:
        canvas.setDash(3, 2)
    canvas.rect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, fill=1)
    canvas.restoreState()


def shade(canvas: Canvas, rect: Rect, look: str) -> None:
    """Grey, dotted, hatched or cross-hatched: told apart without colours."""
    canvas.saveState()
    if look in ("closed", "blocked"):
        canvas.setFillColor(_GREY if look == "closed" else _LIGHT)
        canvas.setLineWidth(0.4)
        canvas.setDash(1, 1.5)
        canvas.rect(rect.x, rect.y, rect.width, rect.height, stroke=look == "blocked", fill=1)
    else:
        path = canvas.beginPath()
        path.rect(rect.x, rect.y, rect.width, rect.height)
        canvas.clipPath(path, stroke=0)
        canvas.setLineWidth(0.35)
        _hatch(canvas, rect, is_crossed=look == "crossed")
    canvas.restoreState()


def _hatch(canvas: Canvas, rect: Rect, *, is_crossed: bool) -> None:
    top, step = rect.y + rect.height, 6
    for offset in range(-int(rect.height) - step, int(rect.width) + step, step):
        x = rect.x + offset
        canvas.line(x, rect.y, x + rect.height, top)
        if is_crossed:
            canvas.line(x, top, x + rect.height, rect.y)


def _room(box: Rect) -> int:
    """How many rows of text fit into a box."""
    return int((box.height - 2) / _LEADING)


def _wrapped(lines: Sequence[str], width: float) -> list[tuple[str, str]]:
    """The lines as rows with their fonts; the first line is bold."""
    found: list[tuple[str, str]] = []
    for index, line in enumerate(lines):
        font = REGULAR if index else BOLD
        found += [(font, row) for row in simpleSplit(plain(line), font, _SIZE, width - 4)]
    return found
