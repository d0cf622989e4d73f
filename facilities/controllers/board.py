"""The board: a page of all resources in time, and the data that its calendar asks for."""

from datetime import date, timedelta
from typing import Annotated, Any
from urllib.parse import quote

from litestar import get
from litestar.params import FromQuery, QueryParameter

from facilities.agenda import Group, groups, lanes
from facilities.board import Board, BoardResource, Choice, fill_board, list_rows
from facilities.resource_records import CLASSES, KINDS
from facilities.resources import class_named, kind_named
from incubator import clock
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.pages import Page
from incubator.paging import Paging
from incubator.periods import Period
from incubator.requests import parse_instant, parse_window
from incubator.search_keys import searched

VIEWS = {"day": N_("Day"), "week": N_("Week"), "month": N_("Month")}
STATES = {
    "busy": N_("Taken"),
    "tentative": N_("Pending"),
    "confirmed": N_("Confirmed"),
    "checked_in": N_("In use"),
    "completed": N_("Done"),
    "interrupted": N_("Interrupted"),
    "no_show": N_("No-show"),
}
STOPS = {
    "closed": N_("Outside hours"),
    "holiday": N_("Holiday"),
    "closure": N_("Closed"),
    "maintenance": N_("Maintenance"),
    "breakdown": N_("Breakdown"),
    "inspection": N_("Certificate expired"),
    "buffer": N_("Set-up and clean-up"),
}
USES = {
    "TRAINING": N_("Training"),
    "MAINTENANCE": N_("Maintenance"),
    "DEMONSTRATION": N_("Demonstration"),
}
WORDS: dict[str, Any] = {"views": VIEWS, "states": STATES, "stops": STOPS, "uses": USES}
"""What the page calls views of the board, and what takes or stops a resource."""
TEXTS = {
    "moved": N_("Moved to %(period)s."),
    "undo": N_("Undo"),
    "moveThere": N_("Move there instead"),
    "nextTime": N_("The next time that would work is %(when)s."),
    "noAnswer": N_("The board could not be loaded. What is shown may be out of date."),
    "notMoved": N_("The booking was not moved: the connection failed."),
    "retry": N_("Try again"),
    "close": N_("Close"),
    "units": N_("%(n)s units"),
    "of": N_("%(n)s of %(total)s units"),
    "idle": N_("No resource matches what you look for."),
    "expand": N_("Show the group"),
    "collapse": N_("Hide the group"),
}
LONGEST_WINDOW_DAYS = 62
ROWS_AT_ONCE = 100
"""Of a city with more resources one sees a page of them, or those one looks for."""
USUAL_MINUTES = 60


@get("/board")
async def show_board(
    request: SignedIn,
    day: FromQuery[str] = "",
    view: FromQuery[str] = "",
    incubator: FromQuery[str] = "",
    kind: FromQuery[str] = "",
    safety_class: Annotated[str, QueryParameter(name="class")] = "",
    q: FromQuery[str] = "",
    page: FromQuery[int] = 1,
) -> Page:
    """The day without a script; with one, a calendar that starts at the same day."""
    paging = Paging(page, ROWS_AT_ONCE)
    chosen = clock.local(parse_instant(day, "day")).date() if day.strip() else clock.today()
    choice = Choice(incubator, kind_named(kind), class_named(safety_class), searched(q))
    rows, facts = await list_rows()
    now = clock.now()
    window = Period(clock.moment(chosen, 0), clock.moment(chosen, 24 * 60))
    wanted = [row for row in rows if choice.has(row)]
    shown = paging.cut(wanted)
    board = await fill_board(shown, facts, window, actor=request.user, now=now)
    view = view if view in VIEWS else "day"
    may_book = request.user.is_staff() or bool(request.user.firms)
    is_whole = len(rows) <= ROWS_AT_ONCE
    return Page(
        "board/show.html",
        nav="board",
        day=chosen,
        yesterday=chosen - timedelta(days=1),
        tomorrow=chosen + timedelta(days=1),
        view=view,
        choice=choice,
        q=q,
        **_filters(rows),
        board=board,
        groups=groups(board.resources),
        lanes=lanes(board, now=now),
        **WORDS,
        may_book=may_book,
        path_to_book=path_to_book,
        paging=paging,
        total=len(wanted),
        config=_config(rows if is_whole else shown, board, chosen, view, may_book=may_book)
        | {"isWhole": is_whole},
    )


def _filters(rows: list[BoardResource]) -> dict[str, Any]:
    """What the board can be narrowed down to: value and label."""
    kinds = {row.kind for row in rows}
    return {
        "houses": list(dict.fromkeys((row.house_code, str(row.house)) for row in rows)),
        "kinds": [(kind, gettext(label)) for kind, label in KINDS.items() if kind in kinds],
        "classes": [(one, f"{one} – {gettext(label)}") for one, label in CLASSES.items()],
    }


@get("/board/events")
async def show_events(
    request: SignedIn,
    start: Annotated[str, QueryParameter(name="from")] = "",
    end: Annotated[str, QueryParameter(name="to")] = "",
    incubator: FromQuery[str] = "",
    kind: FromQuery[str] = "",
    safety_class: Annotated[str, QueryParameter(name="class")] = "",
    q: FromQuery[str] = "",
    page: FromQuery[int | None] = None,
) -> dict[str, Any]:
    """What takes and what stops the resources between two times, for the calendar."""
    window = parse_window(start, end, usual_days=7, most_days=LONGEST_WINDOW_DAYS)
    choice = Choice(incubator, kind_named(kind), class_named(safety_class), searched(q))
    rows, facts = await list_rows()
    wanted = [row for row in rows if choice.has(row)]
    if page is not None:
        wanted = Paging(page, ROWS_AT_ONCE).cut(wanted)
    board = await fill_board(wanted, facts, window, actor=request.user, now=clock.now())
    return {"taken": board.taken, "offs": board.offs}


def path_to_book(resource: BoardResource, gap: Period) -> str:
    """The booking form, filled in with the first hour of a gap, or the shortest slot."""
    length = timedelta(minutes=max(resource.min_slot_minutes, USUAL_MINUTES))
    slot = (gap.start, min(gap.start + length, gap.end))
    moments = (clock.local(at).isoformat(timespec="minutes") for at in slot)
    starts_at, ends_at = (quote(moment, safe=":") for moment in moments)
    return f"/bookings/new?resource={resource.id}&starts_at={starts_at}&ends_at={ends_at}"


def _config(
    rows: list[BoardResource], board: Board, day: date, view: str, *, may_book: bool
) -> dict[str, Any]:
    """What the calendar must know before it asks for events."""
    return {
        "day": day.isoformat(),
        "today": clock.today().isoformat(),
        "view": view,
        "hours": board.hours,
        "mayBook": may_book,
        "groups": [_group(group) for group in groups(rows)],
        "states": _said(STATES),
        "stops": _said(STOPS),
        "uses": _said(USES),
        "texts": _said(TEXTS),
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "key": group.key,
        "house": group.house_code,
        "title": str(group.home) if group.home else gettext(N_("Rooms and technicians")),
        "resources": [
            {
                "id": str(row.id),
                "code": row.code,
                "name": str(row.name),
                "kind": row.kind,
                "class": row.safety_class or "",
                "capacity": row.capacity,
                "bookable": row.is_bookable,
                "search": row.search_key.partition("\n")[0],
            }
            for row in group.resources
        ],
    }


def _said(messages: dict[str, str]) -> dict[str, str]:
    """The sentences in the reader's language, placeholders kept."""
    return {key: gettext(message) for key, message in messages.items()}
