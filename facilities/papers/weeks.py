"""The weekly sheet of a resource: a grid to hang beside it, and what has no room in the grid."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilities.board import Board, Taken, fill_board, list_rows
from facilities.board_stops import Off
from facilities.booking_records import USES
from facilities.papers.week_grids import DAYS, Entry, Rect, Stop, WeekGrid, box_entry, shade
from incubator import clock
from incubator.faults import NotFound
from incubator.formats import format_date, format_weekday
from incubator.languages import N_, gettext
from incubator.papers import BOLD, REGULAR, Paper, printed, qr_code, ruled, said, titled
from incubator.periods import Period
from incubator.users import Actor

LOOKS = {
    "closed": "closed",
    "holiday": "hatched",
    "closure": "hatched",
    "maintenance": "crossed",
    "breakdown": "crossed",
    "inspection": "crossed",
}
STOPS = {
    "holiday": N_("Holiday"),
    "closure": N_("Closed"),
    "maintenance": N_("Maintenance"),
    "breakdown": N_("Breakdown"),
    "inspection": N_("Certificate expired"),
}
_LEGAL_FORM = re.compile(
    r"^(Công ty|Cty) (TNHH|Cổ phần|CP)( MTV| Một thành viên)? |,? (Co\.,? Ltd\.?|JSC)$"
)
_LONGEST_DAY = (0, 24)


async def print_week(
    resource: UUID, monday: date, address: str, *, actor: Actor, now: datetime
) -> bytes:
    """The sheet as a PDF, told as the actor may know it; `address` is the resource's page.

    NotFound for what is not on the board.
    """
    rows, facts = await list_rows()
    own = [row for row in rows if row.id == resource]
    if not own:
        raise NotFound
    window = Period(clock.moment(monday, 0), clock.moment(monday + timedelta(DAYS), 0))
    board = await fill_board(own, facts, window, actor=actor, now=now)
    title = f"{own[0].code} {own[0].name}"
    paper = Paper(f"{title} · {_named(monday)}", str(own[0].house), is_landscape=True)
    return await printed(paper, lambda: _story(paper, title, monday, board, address))


def _named(monday: date) -> str:
    week = str(monday.isocalendar().week)
    sunday = format_date(monday + timedelta(DAYS - 1))
    return gettext(
        "Week %(week)s: %(first)s to %(last)s", week=week, first=format_date(monday), last=sunday
    )


def _story(paper: Paper, title: str, monday: date, board: Board, address: str) -> list[Flowable]:
    resource = board.resources[0]
    pairs = [(one, _entry(one)) for one in board.taken]
    entries = [entry for _, entry in pairs]
    opening = board.timetables[resource.id].opening(board.window)
    stops = [Stop(Period(off.start, off.end), LOOKS[off.kind], _said(off)) for off in board.offs]
    hours = _hours([*opening, *(entry.period for entry in entries)]) or board.hours
    head = titled(title, _named(monday), qr_code(address, 20 * mm), width=paper.width)
    grid = WeekGrid(monday, hours, entries, stops, (paper.width, paper.height - 33 * mm))
    story: list[Flowable] = [head, grid, Spacer(1, 2 * mm), Legend()]
    numbered = [(taken, entry) for taken, entry in pairs if entry.number]
    if numbered:
        said_above = said(gettext("What has no room in the grid"), 12, BOLD)
        story += [Spacer(1, 4 * mm), said_above, Spacer(1, 2 * mm), _rest(numbered, paper.width)]
    return story


def _entry(one: Taken) -> Entry:
    times = _times(one)
    who = [line for line in (_user(one), one.person or "") if line]
    waits = [gettext("Pending")] if one.state == "tentative" else []
    lines = [times, *waits, *(_short(line) for line in who)]
    return Entry(
        period=Period(one.start, one.end),
        blocked=Period(one.blocked_from, one.blocked_until),
        lines=[*lines, one.purpose] if one.purpose else lines,
        needed=len(lines),
        is_tentative=one.state == "tentative",
    )


def _times(one: Taken) -> str:
    """08:00–10:00, with both days when it lasts over midnight, and the units if several."""
    start, end = clock.local(one.start), clock.local(one.end)
    times = f"{start:%H:%M}–{end:%H:%M}"
    if start.date() != end.date():
        times = f"{start:%H:%M %d/%m}–{end:%H:%M %d/%m}"
    return times + (f" × {one.quantity}" if one.quantity > 1 else "")


def _short(name: str) -> str:
    """A firm's name without its legal form, which a narrow box has no room for."""
    return _LEGAL_FORM.sub("", name) or name


def _user(one: Taken) -> str:
    """The firm or the house's own use; for others only that it is taken."""
    if one.booking is None:
        return gettext("Taken")
    use = USES[one.use or "FIRM"]
    return one.firm or gettext(use)


def _said(off: Off) -> str:
    if off.kind not in STOPS:
        return ""
    words = gettext(STOPS[off.kind])
    return f"{words}: {off.reason}" if off.reason else words


def _hours(periods: Iterable[Period]) -> tuple[int, int] | None:
    """The first and last whole hour of the day between which all of it lies; None for nothing."""
    found = [(clock.local(period.start), clock.local(period.end)) for period in periods]
    if any(end > clock.local(clock.moment(start.date(), 24 * 60)) for start, end in found):
        return _LONGEST_DAY
    if not found:
        return None
    last = max(-(-_minute(end, start) // 60) for start, end in found)
    return min(start.hour for start, _ in found), last


def _minute(instant: datetime, start: datetime) -> int:
    """Minutes after the midnight with which the day of `start` begins."""
    return int((instant - clock.moment(start.date(), 0)).total_seconds() // 60)


def _rest(numbered: Sequence[tuple[Taken, Entry]], width: float) -> Flowable:
    rows = [
        [
            f"({entry.number})",
            f"{format_weekday(taken.start)} {clock.local(taken.start):%d/%m}",
            entry.lines[0],
            _user(taken),
            taken.person or "",
            taken.purpose or "",
        ]
        for taken, entry in numbered
    ]
    heads = ["", gettext("Date"), gettext("Time by the clock"), gettext("Firm"), gettext("Person"),
             gettext("Purpose")]  # fmt: skip
    widths = [11 * mm, 34 * mm, 34 * mm, 72 * mm, 50 * mm]
    return ruled(heads, rows, [*widths, width - sum(widths)])


class Legend(Flowable):
    """What the boxes and shades of the grid mean, in one line."""

    def wrap(self, available_width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = available_width, 10.0
        return self.width, self.height

    def draw(self) -> None:
        x, canvas = 11 * mm, self.canv
        for look, words in (
            ("taken", gettext("Taken")),
            ("tentative", gettext("Pending")),
            ("blocked", gettext("Set-up and clean-up")),
            ("closed", gettext("Outside hours")),
            ("hatched", gettext("Closed or holiday")),
            ("crossed", gettext("Maintenance and breakdowns")),
        ):
            box = Rect(x, 0, 16, 10)
            if look in ("taken", "tentative"):
                box_entry(canvas, box, is_tentative=look == "tentative")
            else:
                shade(canvas, box, look)
            canvas.setFont(REGULAR, 9)
            canvas.drawString(x + 20, 2, words)
            x += 26 + canvas.stringWidth(words, REGULAR, 9) + 12
