"""The day list of a house: who comes when to which machine, with columns to tick."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from facilities.board import Board, BoardResource, Choice, Taken, load_board
from facilities.board_stops import Off
from facilities.booking_records import USES
from facilities.booking_words import STATES
from facilities.resource_records import House
from incubator import clock
from incubator.database import fetch, marks
from incubator.formats import format_date, format_number, format_time, format_weekday
from incubator.languages import N_, gettext
from incubator.papers import BOLD, Box, Cell, Paper, printed, ruled, said, titled
from incubator.periods import Period
from incubator.users import Actor

STOPS = {
    "holiday": N_("Holiday"),
    "closure": N_("Closed"),
    "maintenance": N_("Maintenance"),
    "breakdown": N_("Breakdown"),
    "inspection": N_("Certificate expired"),
}
_GIVEN_BACK = ("completed", "interrupted")
_GREY = Color(0.9, 0.9, 0.9)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a house; `attendants` are the technicians of each booking by its id."""

    house: House
    day: date
    board: Board
    attendants: dict[str, list[str]]

    @property
    def window(self) -> Period:
        """The day from midnight to midnight."""
        return self.board.window


async def print_day_lists(
    houses: Sequence[House], day: date, *, actor: Actor, now: datetime
) -> bytes:
    """The lists of these houses as one PDF, told as the actor may know them.

    Technicians are told only to the staff of their house.
    """
    found = [await _load_day(house, day, actor, now) for house in houses]
    title = gettext("Day list, %(day)s", day=f"{format_weekday(day)} {format_date(day)}")
    name = str(houses[0].name) if len(houses) == 1 else gettext("All houses")
    paper = Paper(title, name, is_landscape=True)
    return await printed(paper, lambda: _story(paper, found))


async def _load_day(house: House, day: date, actor: Actor, now: datetime) -> Day:
    window = Period(clock.moment(day, 0), clock.moment(day, 24 * 60))
    board = await load_board(window, actor=actor, now=now, choice=Choice(str(house.id)))
    bookings = [UUID(one.booking) for one in board.taken if one.booking]
    attendants = await _load_attendants(bookings if actor.is_staff(house.id) else [])
    return Day(house, day, board, attendants)


async def _load_attendants(bookings: Sequence[UUID]) -> dict[str, list[str]]:
    rows = await fetch(
        "SELECT DISTINCT i.booking, p.full_name, p.sort_key FROM booking_item i"
        " JOIN occupation o ON o.act = i.act JOIN person p ON p.id = o.attendant"
        f" WHERE i.booking IN ({marks(bookings)}) ORDER BY p.sort_key",
        *bookings,
    )
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        found[str(row["booking"])].append(row["full_name"])
    return found


def _story(paper: Paper, days: Sequence[Day]) -> list[Flowable]:
    pages = [[*_list_of(paper, day), PageBreak()] for day in days]
    return [part for page in pages for part in page][:-1]


def _list_of(paper: Paper, day: Day) -> list[Flowable]:
    groups = _groups(day)
    count = sum(len(taken) for _, taken, _ in groups)
    lead = gettext(
        "%(house)s: %(count)s bookings", house=day.house.name, count=format_number(count)
    )
    story: list[Flowable] = [titled(paper.title, lead, width=paper.width)]
    for words in _everywhere(day):
        story += [said(words, 11, BOLD), Spacer(1, 2 * mm)]
    if not groups:
        return [*story, said(gettext("Nothing is booked on this day."), 12)]
    return [*story, _list(paper, day, groups)]


Group = tuple[BoardResource, list[Taken], list[str]]


def _groups(day: Day) -> list[Group]:
    """The resources that are taken or stopped on the day, each with both."""
    taken: dict[str, list[Taken]] = defaultdict(list)
    for one in day.board.taken:
        if one.start < day.window.end and one.end > day.window.start:
            taken[one.resource].append(one)
    rows = [row for row in day.board.resources if row.kind != "TECHNICIANS"]
    found = [(row, taken[row.code], _stopped(day, row.code)) for row in rows]
    return [group for group in found if group[1] or group[2]]


def _everywhere(day: Day) -> list[str]:
    """What stops the whole house, said once."""
    offs = [off for off in day.board.offs if len(off.resources) == len(day.board.resources)]
    return [_said(off, day.window) for off in offs if off.kind in STOPS]


def _stopped(day: Day, code: str) -> list[str]:
    """What stops this resource, but not all of the house."""
    offs = [off for off in day.board.offs if code in off.resources]
    some = [off for off in offs if len(off.resources) < len(day.board.resources)]
    return [_said(off, day.window) for off in some if off.kind in STOPS]


def _said(off: Off, window: Period) -> str:
    words = gettext(STOPS[off.kind])
    if off.start > window.start or off.end < window.end:
        end = "24:00" if off.end == window.end else format_time(off.end)
        words += f" {format_time(off.start)}–{end}"
    return f"{words}: {off.reason}" if off.reason else words


def _list(paper: Paper, day: Day, groups: Iterable[Group]) -> Flowable:
    """A row for each booking under a grey row for its resource."""
    rows: list[list[Cell]] = []
    looks: list[tuple[object, ...]] = []
    for resource, taken, stops in groups:
        looks += [
            ("SPAN", (0, len(rows) + 1), (-1, len(rows) + 1)),
            ("BACKGROUND", (0, len(rows) + 1), (-1, len(rows) + 1), _GREY),
            ("NOSPLIT", (0, len(rows) + 1), (0, len(rows) + 2)),
        ]
        rows.append([said(" · ".join((_resource(resource), *stops)), 10, BOLD), *[""] * 7])
        rows += [_row(day, one) for one in taken]
    heads = [
        gettext("In"), gettext("Out"), gettext("Time by the clock"), gettext("Firm"),
        gettext("Person"), gettext("Technician"), gettext("Purpose"), gettext("Status"),
    ]  # fmt: skip
    widths = [10 * mm, 10 * mm, 30 * mm, 58 * mm, 42 * mm, 38 * mm, 53 * mm]
    return ruled(heads, rows, [*widths, paper.width - sum(widths)], more=looks)


def _resource(resource: BoardResource) -> str:
    words = f"{resource.code} {resource.name}"
    if resource.safety_class:
        class_words = gettext("class %(letter)s", letter=resource.safety_class)
        words += f" ({class_words})"
    return words


def _row(day: Day, one: Taken) -> list[Cell]:
    if one.booking is None:
        return [Box(), Box(), _times(day, one), gettext("Taken"), "", "", "", ""]
    use = gettext(USES[one.use]) if one.use and one.use != "FIRM" else ""
    return [
        Box(one.state in (*_GIVEN_BACK, "checked_in")),
        Box(one.state in _GIVEN_BACK),
        _times(day, one),
        one.firm or use,
        one.person or "",
        ", ".join(day.attendants.get(one.booking, [])),
        one.purpose or "",
        gettext(STATES[one.state]),
    ]


def _times(day: Day, one: Taken) -> str:
    """08:00–10:00, with the day where it begins before or ends after this one; then the units."""
    start = format_time(one.start)
    if one.start < day.window.start:
        start += f" {clock.local(one.start):%d/%m}"
    end = format_time(one.end)
    if one.end > day.window.end:
        end += f" {clock.local(one.end):%d/%m}"
    return f"{start}–{end}" + (f" × {one.quantity}" if one.quantity > 1 else "")
