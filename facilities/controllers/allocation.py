"""The page of the allocation board: who is where, what is free when, what ends soon."""

from __future__ import annotations

from litestar import get
from litestar.params import FromQuery
from litestar.types import ControllerRouterHandler

from facilities import allocation_drawing
from facilities.allocation import Bar, load_allocation
from facilities.letting_words import STATES
from incubator import clock
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.pages import Page
from incubator.requests import parse_month
from incubator.users import Role
from incubator.validation import EARLIEST, LATEST

KINDS = {
    **{state.lower(): label for state, label in STATES.items() if state != "CANCELLED"},
    "taken": N_("Let to others"),
    "withdrawn": N_("Withdrawn unit"),
}


@get("/allocation")
async def show_allocation(
    request: SignedIn, month: FromQuery[str] = "", house: FromQuery[str] = ""
) -> Page:
    """The units of a house by months, from a month on."""
    today = clock.today()
    first = parse_month(month)
    board = await load_allocation(first, house, actor=request.user, today=today)
    rows = board.rows.units if board.rows else ()
    units = allocation_drawing.drawn(rows, board.window.count, held_by)
    return Page(
        "allocation/show.html",
        nav="lettings",
        board=board,
        houses=[(id, str(name)) for id, name in board.houses.items()],
        first=first,
        kinds={kind: gettext(label) for kind, label in KINDS.items()},
        held_by=held_by,
        size=allocation_drawing,
        units=units,
        drawn_kinds={one.bar.kind for unit in units for one in unit.bars},
        is_manager=request.user.has(Role.manager),
        earlier=_shifted(first.year * 12 + first.month - 1 - 6),
        later=_shifted(first.year * 12 + first.month - 1 + 6),
    )


def held_by(bar: Bar) -> str:
    """Who has a unit, as far as the reader may know it, or why nobody can have it."""
    words = str(bar.firm or gettext(KINDS["taken"]))
    if bar.kind == "withdrawn":
        words = f"{gettext(KINDS['withdrawn'])}: {bar.reason}"
    return f"{words} × {bar.quantity}" if bar.quantity > 1 else words


def _shifted(months: int) -> str:
    """A month for an address, blank where none is taken: before 2000 and after 2099."""
    year, month = divmod(months, 12)
    return f"{year}-{month + 1:02}" if EARLIEST.year <= year < LATEST.year else ""


PAGES: list[ControllerRouterHandler] = [show_allocation]
