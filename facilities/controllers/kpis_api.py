"""The API of key figures."""

from __future__ import annotations

from datetime import date

from litestar import get
from pydantic import BaseModel, Field

from facilities.controllers.kpis import Year, asked, reads, side_of
from incubator.guards import SignedIn
from incubator.languages import gettext
from incubator.problems import refuses
from incubator.queries import House
from tenants.kpi_words import FORMULAS, NAMES


class KpiAnswer(BaseModel):
    """A figure: `numerator` ÷ `denominator`, or a sum where there is no denominator."""

    code: str
    name: str
    side: str = Field(description="outputs: what the houses did; outcomes: what became of firms")
    unit: str = Field(description="count, rate (0.5 is 50%), decimal, or dong")
    value: float | None = Field(description="null where the denominator is 0")
    numerator: int
    denominator: int | None
    firms: int = Field(description="how many firms, or ratings, the figure stands on")
    formula: str


class KpiListing(BaseModel):
    """The figures of the days of a year that have been."""

    first: date
    last: date
    items: list[KpiAnswer]


@get("/api/kpis", guards=[reads], summary="Key figures of a year", responses=refuses())
async def show_kpis(request: SignedIn, incubator: House = "", year: Year = 0) -> KpiListing:
    """Clients, graduates, survival, jobs, revenue and cost as the programme defines them.

    Staff see their own houses, the city and its auditors all; `incubator` chooses one.
    """
    board = await (await asked(request.user, incubator, year)).board()
    return KpiListing(
        first=board.span.first,
        last=board.span.last,
        items=[
            KpiAnswer(
                code=one.code,
                name=gettext(NAMES[one.code]),
                side=side_of(board, one),
                unit=one.unit,
                value=None if one.value is None else float(one.value),
                numerator=one.top,
                denominator=one.bottom,
                firms=one.n,
                formula=gettext(FORMULAS[one.code]),
            )
            for one in (*board.outputs, *board.outcomes)
        ],
    )
