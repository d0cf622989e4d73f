"""One day of the board as lanes to be read or drawn without a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from facilities.board import Board, BoardResource, Taken
from facilities.board_stops import Off
from facilities.free_busy import Busy, free_units
from incubator import clock
from incubator.formats import format_moment, format_time
from incubator.names import Name
from incubator.periods import Period, intersect, union

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle in a lane: from `x` minutes after the lane begins, `width` minutes long."""

    kind: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Lane:
    """One resource on one day; each slot, stop and gap comes with its times in words."""

    resource: BoardResource
    blocks: list[Block]
    taken: list[tuple[str, Taken]]
    stopped: list[tuple[str, Off]]
    free: list[tuple[str, Period]]


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one hall; `home` is None for those that stand in none."""

    key: str
    house_code: str
    house: Name
    home: Name | None
    resources: list[BoardResource]


def groups(rows: Iterable[BoardResource]) -> list[Group]:
    """The rows hall by hall, in their order."""
    found = []
    for (house, home), some in groupby(rows, key=lambda row: (row.house_code, row.home_code)):
        members = list(some)
        first = members[0]
        found.append(Group(f"{house}/{home}", house, first.house, first.home, members))
    return found


def lanes(board: Board, *, now: datetime) -> dict[str, Lane]:
    """A lane for each resource of a board of one day, by its code; idle ones too."""
    taken: dict[str, list[Taken]] = {row.code: [] for row in board.resources}
    offs: dict[str, list[Off]] = {row.code: [] for row in board.resources}
    for one in board.taken:
        taken[one.resource].append(one)
    for off in board.offs:
        for code in off.resources:
            offs[code].append(off)
    return {
        row.code: _lane(board, row, taken[row.code], offs[row.code], now) for row in board.resources
    }


def _lane(
    board: Board, row: BoardResource, taken: list[Taken], offs: list[Off], now: datetime
) -> Lane:
    shown = _shown(board)
    drawn = [_block(off.kind, off.start, off.end, shown) for off in offs]
    drawn += [_block("buffer", one.blocked_from, one.blocked_until, shown) for one in taken]
    drawn += [_block(one.state, one.start, one.end, shown) for one in taken]
    return Lane(
        resource=row,
        blocks=[block for block in drawn if block],
        taken=[(_hours(one.start, one.end, board.window), one) for one in taken],
        stopped=[
            (_hours(off.start, off.end, board.window), off) for off in offs if off.kind != "closed"
        ],
        free=[
            (_hours(gap.start, gap.end, board.window), gap) for gap in _gaps(board, row, taken, now)
        ],
    )


def _hours(start: datetime, end: datetime, window: Period) -> str:
    """08:30–10:00; the day is told with a time that is not of the day shown."""
    first = format_moment(start) if start < window.start else format_time(start)
    if end == window.end:
        return f"{first}–24:00"
    return f"{first}–{format_moment(end) if end > window.end else format_time(end)}"


def _shown(board: Board) -> Period:
    day = clock.local(board.window.start).date()
    first, last = board.hours
    return Period(clock.moment(day, first * 60), clock.moment(day, last * 60))


def _block(kind: str, start: datetime, end: datetime, shown: Period) -> Block | None:
    part = Period(start, end).clip(shown)
    if part is None:
        return None
    return Block(kind, Period(shown.start, part.end).minutes - part.minutes, part.minutes)


def _gaps(
    board: Board, row: BoardResource, taken: Sequence[Taken], now: datetime
) -> Iterator[Period]:
    """What can still be booked on the day: on the steps, and long enough for the shortest slot."""
    soonest = now + row.notice_minutes * MINUTE
    if not row.is_bookable or board.window.end <= soonest:
        return
    if board.window.start > now + timedelta(days=row.horizon_days):
        return
    to_come = Period(max(soonest, board.window.start), board.window.end)
    open_times = intersect(board.timetables[row.id].available(board.window), [to_come])
    busy = [_busy(one, row) for one in taken]
    for gap in union(free.period for free in free_units(open_times, busy, row.capacity)):
        step = row.slot_step_minutes * MINUTE
        start = gap.start + (board.window.start - gap.start) % step
        end = gap.end - (gap.end - board.window.start) % step
        if end - start >= row.min_slot_minutes * MINUTE:
            yield Period(start, end)


def _busy(one: Taken, row: BoardResource) -> Busy:
    """What is blocked, with room for the clean-up of a slot before and the set-up of one after."""
    blocked = Period(
        one.blocked_from - row.cleanup_minutes * MINUTE,
        one.blocked_until + row.setup_minutes * MINUTE,
    )
    return Busy(slot=Period(one.start, one.end), blocked=blocked, quantity=one.quantity)
