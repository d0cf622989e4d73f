"""The board: every resource with what takes it and what stops it, told as each may know it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from facilities.board_facts import load_calendar, load_resources, load_taken
from facilities.board_stops import Off, outside_hours, stopped
from facilities.timetables import Timetable, assemble, known_around
from incubator.languages import current
from incubator.names import Name
from incubator.periods import Period
from incubator.search_keys import Search
from incubator.users import Actor

DAY_MINUTES = 1440
USUAL_HOURS = (7, 18)
EVERYTHING = Search((), None)
_STATES = {"COMPLETED": "completed", "INTERRUPTED": "interrupted", "NO_SHOW": "no_show"}


@dataclass(frozen=True, slots=True)
class BoardResource:
    """A row of the board; `home` is the space it stands in, if it stands in one.

    Units as in `facilities.tables.Resource`.
    """

    id: UUID
    code: str
    name: Name
    kind: str
    safety_class: str | None
    capacity: int
    is_bookable: bool
    setup_minutes: int
    cleanup_minutes: int
    min_slot_minutes: int
    slot_step_minutes: int
    notice_minutes: int
    horizon_days: int
    incubator: UUID
    house_code: str
    house: Name
    home_code: str
    home: Name | None
    search_key: str


@dataclass(slots=True)
class Taken:
    """Units of a resource taken from `start` to `end`; with its buffers it blocks more than that.

    What follows `quantity` is told only to those who may see the booking. `use` is FIRM, TRAINING,
    MAINTENANCE or DEMONSTRATION; `movable` is whether the asker may still move it.
    """

    resource: str
    start: datetime
    end: datetime
    blocked_from: datetime
    blocked_until: datetime
    quantity: int
    state: str = "busy"
    booking: str | None = None
    sequence: int | None = None
    use: str | None = None
    firm: str | None = None
    person: str | None = None
    purpose: str | None = None
    is_own: bool = False
    movable: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the board shows of a window; `hours` are the first and last worth showing."""

    window: Period
    resources: list[BoardResource]
    taken: list[Taken]
    offs: list[Off]
    hours: tuple[int, int]
    timetables: Mapping[UUID, Timetable]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows are wanted; `incubator` is a code or an id, an empty text means all."""

    incubator: str = ""
    kind: str = ""
    safety_class: str = ""
    search: Search = EVERYTHING

    def has(self, row: BoardResource) -> bool:
        """Whether the row is wanted."""
        house = self.incubator.strip().casefold()
        return (
            house in ("", row.house_code.casefold(), str(row.incubator))
            and self.kind in ("", row.kind)
            and self.safety_class in ("", row.safety_class)
            and all(word in row.search_key for word in self.search.words)
        )


async def list_rows() -> tuple[list[BoardResource], list[dict[str, Any]]]:
    """Every row by house and place, and the facts behind them, in one statement."""
    facts = await load_resources()
    rows = {fact["id"]: _row(fact) for fact in facts}
    return sorted(rows.values(), key=_place), facts


async def load_board(
    window: Period,
    *,
    actor: Actor,
    now: datetime,
    choice: Choice | None = None,
) -> Board:
    """The wanted rows in a window, in three statements however many bookings there are."""
    rows, facts = await list_rows()
    wanted = [row for row in rows if choice is None or choice.has(row)]
    return await fill_board(wanted, facts, window, actor=actor, now=now)


async def fill_board(
    rows: Sequence[BoardResource],
    facts: Sequence[dict[str, Any]],
    window: Period,
    *,
    actor: Actor,
    now: datetime,
) -> Board:
    """What takes and stops these rows, in two statements; `facts` come from `list_rows`."""
    if not rows:
        return Board(window, [], [], [], USUAL_HOURS, {})
    ids = [row.id for row in rows]
    houses = list({row.incubator for row in rows})
    known = known_around(window)
    calendar = await load_calendar(houses, ids, known)
    spans = [one for one in calendar if one["kind"] in ("OPEN", "STAFFED")]
    stops = [one for one in calendar if one["kind"] not in ("OPEN", "STAFFED")]
    shown = set(ids)
    timetables = assemble([fact for fact in facts if fact["id"] in shown], spans, stops, known)
    taken = await load_taken(ids, window)
    return Board(
        window=window,
        resources=list(rows),
        taken=_told(taken, rows, actor, now),
        offs=[*outside_hours(rows, timetables, window), *stopped(rows, stops, window)],
        hours=_hours(spans),
        timetables=timetables,
    )


def _row(fact: Mapping[str, Any]) -> BoardResource:
    home = Name(fact["home_vi"], fact["home_en"]) if fact["home_code"] else None
    return BoardResource(
        id=fact["id"],
        code=fact["code"],
        name=Name(fact["name_vi"], fact["name_en"]),
        kind=fact["resource_kind"],
        safety_class=fact["safety_class"],
        capacity=fact["capacity"],
        is_bookable=fact["is_bookable"],
        setup_minutes=fact["setup_minutes"],
        cleanup_minutes=fact["cleanup_minutes"],
        min_slot_minutes=fact["min_slot_minutes"],
        slot_step_minutes=fact["slot_step_minutes"],
        notice_minutes=fact["notice_minutes"],
        horizon_days=fact["horizon_days"],
        incubator=fact["incubator"],
        house_code=fact["house_code"],
        house=Name(fact["house_vi"], fact["house_en"]),
        home_code=fact["home_code"] or "",
        home=home,
        search_key=fact["search_key"],
    )


def _place(row: BoardResource) -> tuple[str, bool, bool, str, str]:
    """House by house: what stands in a hall first, then rooms, the technicians last."""
    return (row.house_code, not row.home_code, not row.is_bookable, row.home_code, row.code)


def _told(
    taken: Iterable[Mapping[str, Any]],
    rows: Sequence[BoardResource],
    actor: Actor,
    now: datetime,
) -> list[Taken]:
    codes = {str(row.id): row.code for row in rows}
    own = {str(firm) for firm in actor.firms}
    staffed = {str(row.incubator) for row in rows if actor.is_staff(row.incubator)}
    names = "name_en" if current.get() == "en" else "name_vi"
    found = []
    for row in taken:
        one = Taken(
            codes[row["resource"]],
            row["starts_at"],
            row["ends_at"],
            row["blocked_from"],
            row["blocked_until"],
            row["quantity"],
        )
        is_own = row["firm"] in own
        if row["booking"] and (is_own or actor.sees_firm_names):
            one.state = _state(row)
            one.booking, one.sequence, one.use = row["booking"], row["sequence"], row["use"]
            one.firm, one.purpose = row[names] or row["name_vi"], row["purpose"]
            one.person = row["person"] if is_own or actor.sees_person_names else None
            one.is_own = is_own
            by_staff = row["house"] in staffed
            one.movable = one.state in ("tentative", "confirmed") and (
                by_staff or (is_own and row["starts_at"] > now)
            )
        found.append(one)
    return found


def _state(row: Mapping[str, Any]) -> str:
    if row["outcome"]:
        return _STATES[row["outcome"]]
    if row["status"] == "TENTATIVE":
        return "tentative"
    return "checked_in" if row["in_use"] else "confirmed"


def _hours(spans: Iterable[Mapping[str, Any]]) -> tuple[int, int]:
    """Whole hours with all opening hours in them and one more at each end."""
    opened = [span for span in spans if span["kind"] == "OPEN"]
    first = min((span["opens"] // 60 - 1 for span in opened), default=USUAL_HOURS[0])
    last = max((-(-span["closes"] // 60) + 1 for span in opened), default=USUAL_HOURS[1])
    return max(min(first, USUAL_HOURS[0]), 0), min(max(last, USUAL_HOURS[1]), DAY_MINUTES // 60)
