"""The page of the allocation board: who is where, what is free when, what ends soon."""

from __future__ import annotations

from litestar import get
from litestar.params import FromQuery
from litestar.types import ControllerRouterHandler

from facilities.allocation import load_allocation
from facilities.firm_statements import parse_month
from facilities.letting_words import STATES
from incubator import clock
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.pages import Page
from incubator.users import Role

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
    first = parse_month(month, today)
    board = await load_allocation(first, house, actor=request.user, today=today)
    return Page(
        "allocation/show.html",
        nav="lettings",
        board=board,
        houses=[(id, str(name)) for id, name in board.houses.items()],
        first=first,
        kinds=KINDS,
        is_manager=request.user.has(Role.manager),
        earlier=_shifted(first.year * 12 + first.month - 1 - 6),
        later=_shifted(first.year * 12 + first.month - 1 + 6),
    )


def _shifted(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"


PAGES: list[ControllerRouterHandler] = [show_allocation]
