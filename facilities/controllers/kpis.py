"""The pages of key figures: those of a year, and what each was computed from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery, QueryParameter
from litestar.types import ControllerRouterHandler

from facilities.controllers.occupancy import chosen_houses
from facilities.kpi_board import KpiBoard, load_board
from facilities.resources import list_incubators
from incubator import clock
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page
from incubator.paging import Paging
from incubator.queries import House, PageNumber
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tenants.kpi_words import FORMULAS, NAMES, WORDS
from tenants.kpis import Kpi
from tenants.review_records import READERS

_EVERYWHERE = (Role.city, Role.appraiser, Role.standing, Role.auditor)
reads = requires(*READERS)
FIRST_YEAR = 2013
"""The programme began then (plan 131)."""
Year = Annotated[
    int, QueryParameter(name="year", description="a calendar year; this one unless asked")
]
Side = Literal["outputs", "outcomes"]
SIDES = {"outputs": N_("What the houses did"), "outcomes": N_("What became of the firms")}


@dataclass(frozen=True, slots=True)
class Asked:
    """A year and the houses asked for, with what the filters offer."""

    year: int
    houses: frozenset[UUID] | None
    choices: Sequence[tuple[str, str]]
    years: Sequence[tuple[int, int]]

    async def board(self) -> KpiBoard:
        """The figures."""
        return await load_board(self.year, houses=self.houses, today=clock.today())


async def asked(actor: Actor, incubator: str, year: int) -> Asked:
    """What was asked for, as far as the actor sees it; NotFound, Forbidden, Invalid."""
    visible = _visible(actor)
    today = clock.today()
    chosen = year or today.year
    if not FIRST_YEAR <= chosen <= today.year:
        message = N_("Give a whole number from %(least)s to %(most)s.")
        raise Invalid("year", message, least=FIRST_YEAR, most=today.year)
    return Asked(
        chosen,
        await chosen_houses(incubator, visible),
        [
            (one.code, str(one.name))
            for one in await list_incubators()
            if visible is None or one.id in visible
        ],
        [(one, one) for one in range(today.year, FIRST_YEAR - 1, -1)],
    )


def _visible(actor: Actor) -> frozenset[UUID] | None:
    """The departments see all houses, managers and account holders their own."""
    if any(actor.has(role) for role in _EVERYWHERE):
        return None
    return actor.incubators(Role.manager, Role.approver)


@get("/kpis", guards=[reads])
async def show_kpis(
    request: SignedIn,
    incubator: House = "",
    year: Year = 0,
    side: FromQuery[Side] = "outputs",
) -> Page:
    """The figures of a year: what the houses did, and what became of the firms, apart."""
    sought = await asked(request.user, incubator, year)
    board = await sought.board()
    return Page(
        "kpis/list.html",
        nav="kpis",
        side=side,
        sides=SIDES,
        shown=board.outputs if side == "outputs" else board.outcomes,
        span=board.span,
        incubator=incubator,
        **_words(sought),
    )


@get("/kpis/{code:str}", guards=[reads])
async def show_parts(
    request: SignedIn,
    code: FromPath[str],
    incubator: House = "",
    year: Year = 0,
    page: PageNumber = 1,
) -> Page:
    """What one figure was computed from, firm by firm."""
    sought = await asked(request.user, incubator, year)
    board = await sought.board()
    one = board.named(code)
    paging = Paging(page)
    return Page(
        "kpis/show.html",
        nav="kpis",
        one=one,
        parts=paging.cut(list(one.parts)),
        paging=paging,
        span=board.span,
        incubator=incubator,
        side=side_of(board, one),
        path=f"/kpis/{code}",
        elsewhere=_elsewhere(code, board.span.first, board.span.last),
        **_words(sought),
    )


def side_of(board: KpiBoard, one: Kpi) -> Side:
    """On which of the two pages a figure stands."""
    return "outputs" if one in board.outputs else "outcomes"


def _words(sought: Asked) -> dict[str, Any]:
    return {
        "year": sought.year,
        "years": sought.years,
        "houses": sought.choices,
        "names": NAMES,
        "formulas": FORMULAS,
        "words": WORDS,
    }


def _elsewhere(code: str, first: date, last: date) -> tuple[str, str] | None:
    """Label and path of the page that has the rest of what a figure is computed from."""
    if code == "occupancy":
        return N_("Floor area"), f"/occupancy/space?first={first:%Y-%m}&last={last:%Y-%m}"
    if code in ("cost_per_job", "cost_per_job_capital", "self_financing"):
        return N_("Budget lines"), "/budget/lines"
    if code == "investment":
        return N_("Resources"), "/resources"
    return None


PAGES: list[ControllerRouterHandler] = [show_kpis, show_parts]
