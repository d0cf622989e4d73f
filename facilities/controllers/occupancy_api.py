"""The API of how full the houses are."""

from typing import Annotated, Literal

from litestar import get
from litestar.params import QueryParameter
from pydantic import BaseModel, Field

from facilities.occupancy import Row, occupancy, this_month, visible_houses
from facilities.usage import Figures
from incubator import clock
from incubator.guards import SignedIn
from incubator.paging import LARGEST_SIZE, Listing, Paging
from incubator.problems import refuses
from incubator.queries import From, PageNumber, PageSize, To
from incubator.requests import parse_window

MOST_DAYS = 366 * 3
Grouping = Annotated[
    Literal["incubator", "resource", "month"],
    QueryParameter(name="by", description="every grouping adds up to the same whole"),
]


class MinutesAnswer(BaseModel):
    """Whole minutes times units, so that the figures of parts add up.

    Opening, less public holidays and closures, is base; base, less maintenance, breakdowns and
    lapsed certificates, is available.
    """

    opening_minutes: int
    base_minutes: int
    available_minutes: int
    booked_minutes: int = Field(description="confirmed slots of firms within available time")
    blocked_minutes: int = Field(description="booked, with set-up and clean-up")
    used_minutes: int = Field(description="check-in to check-out within available time")
    off_minutes: int = Field(description="unattended runs outside opening hours")


class OccupancyAnswer(MinutesAnswer):
    """The figures of one house, resource or month; `key` is its id, or the month as 2027-02."""

    key: str
    label: str


class OccupancyListing(Listing[OccupancyAnswer]):
    """The figures asked for and, whatever page is shown, those of everything together."""

    whole: MinutesAnswer


@get("/api/occupancy", summary="How full the houses are", responses=refuses())
async def show_figures(
    request: SignedIn,
    begin: From = "",
    end: To = "",
    by: Grouping = "incubator",
    page: PageNumber = 1,
    page_size: PageSize = LARGEST_SIZE,
) -> OccupancyListing:
    """Opening, base, available, booked, blocked and used minutes; this month unless asked.

    Resources that nobody used stay in; technicians and let space are out. Staff see their own
    houses, the city and its auditors see all.
    """
    paging = Paging(page, page_size)
    window = this_month(clock.today())
    if begin or end:
        window = parse_window(begin, end, usual_days=31, most_days=MOST_DAYS)
    houses = visible_houses(request.user)
    found = await occupancy(window, houses=houses, now=clock.now())
    rows = found.rows(by)
    return OccupancyListing(
        items=[_answer(row) for row in paging.cut(rows)],
        total=len(rows),
        whole=MinutesAnswer(**_minutes(found.total())),
    )


def _answer(row: Row) -> OccupancyAnswer:
    return OccupancyAnswer(key=row.key, label=str(row.label), **_minutes(row.figures))


def _minutes(figures: Figures) -> dict[str, int]:
    names = (name.removesuffix("_minutes") for name in MinutesAnswer.model_fields)
    return {f"{name}_minutes": getattr(figures, name) for name in names}
