"""The pages of how full the houses are: the map, the figures, and the intervals behind each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal
from uuid import UUID

from litestar import get
from litestar.params import FromPath, QueryParameter

from facilities.causes import causes
from facilities.controllers import heat
from facilities.controllers.occupancy_api import MOST_DAYS
from facilities.occupancy import (
    intervals_of,
    load_titles,
    occupancy,
    this_month,
    visible_houses,
    weeks_and_months,
)
from facilities.resources import list_incubators
from facilities.usage import NAMES
from incubator import clock
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.houses import house_named
from incubator.languages import N_
from incubator.pages import Page
from incubator.paging import Paging
from incubator.periods import Period
from incubator.queries import From, House, PageNumber, To
from incubator.requests import parse_window

RATIOS = {
    "booking_rate": N_("Booking rate"),
    "block_rate": N_("Block rate"),
    "utilisation": N_("Utilisation"),
}
RESOURCES_AT_ONCE = 100
LABELS = {
    "opening": N_("Opening hours"),
    "holidays": N_("Public holidays"),
    "closures": N_("Closures"),
    "base": N_("Base hours"),
    "maintenance": N_("Maintenance and breakdowns"),
    "uncertified": N_("Without a valid inspection or calibration"),
    "available": N_("Available hours"),
    "booked": N_("Booked hours"),
    "blocked": N_("Booked with set-up and clean-up"),
    "used": N_("Used hours"),
    "off": N_("Unattended outside hours"),
}
By = Annotated[Literal["incubator", "resource", "month"], QueryParameter(name="by")]
Ratio = Annotated[
    Literal["booking_rate", "block_rate", "utilisation"], QueryParameter(name="ratio")
]
Figure = Annotated[str, QueryParameter(name="figure")]


@get("/occupancy")
async def show_occupancy(
    request: SignedIn,
    begin: From = "",
    end: To = "",
    by: By = "incubator",
    ratio: Ratio = "booking_rate",
    incubator: House = "",
    page: PageNumber = 1,
) -> Page:
    """The map of resources by week and the figures by house, resource or month."""
    paging = Paging(page, RESOURCES_AT_ONCE)
    visible = visible_houses(request.user)
    houses = [one for one in await list_incubators() if visible is None or one.id in visible]
    form, window = _window(begin, end)
    chosen = await chosen_houses(incubator, visible)
    found = await occupancy(window, weeks_and_months, houses=chosen, now=clock.now())
    rows = found.rows(by)
    return Page(
        "occupancy/show.html",
        nav="occupancy",
        status=form.status,
        form=form,
        first=_first(window),
        last=_last(window),
        presets=_presets(clock.today()),
        houses=[(one.id, str(one.name)) for one in houses],
        incubator=next(iter(chosen)) if incubator and chosen else "",
        by=by,
        ratio=ratio,
        ratios=RATIOS,
        labels=LABELS,
        total=found.total(),
        rows=paging.cut(rows) if by == "resource" else rows,
        heat=heat.draw(found, ratio, paging.cut(list(found.resources))),
        paging=paging,
        resources=len(found.resources),
        sizes=heat,
    )


@get("/occupancy/{resource_id:uuid}")
async def show_intervals(
    request: SignedIn,
    resource_id: FromPath[UUID],
    begin: From = "",
    end: To = "",
    figure: Figure = "booked",
    page: PageNumber = 1,
) -> Page:
    """The intervals behind one figure of a resource, with what caused them."""
    if figure not in NAMES:
        raise NotFound
    paging = Paging(page, 100)
    form, window = _window(begin, end)
    resource, timetable, intervals = await intervals_of(
        resource_id, window, houses=visible_houses(request.user), now=clock.now()
    )
    behind = getattr(intervals, figure)
    shown = paging.cut(behind)
    titles = await load_titles([booking for one in shown for booking in one.bookings])
    return Page(
        "occupancy/intervals.html",
        nav="occupancy",
        status=form.status,
        form=form,
        resource=resource,
        first=_first(window),
        last=_last(window),
        window=window,
        figure=figure,
        labels=LABELS,
        figures=intervals.figures(),
        intervals=[(one, causes(timetable, figure, one.period)) for one in shown],
        total=len(behind),
        paging=paging,
        titles=titles,
    )


def _window(begin: str, end: str) -> tuple[Form, Period]:
    """What was asked for; two months when nothing was, or nothing that can be read."""
    form = Form({"from": begin, "to": end})
    window = window_between("", "")
    with form.reports():
        window = window_between(begin, end)
    return form, window


def window_between(begin: str, end: str) -> Period:
    """The days asked for, last month and this one when none are; Invalid for what is no window."""
    if begin or end:
        return parse_window(begin, end, usual_days=31, most_days=MOST_DAYS)
    today = clock.today()
    return Period(_month_before(today).start, this_month(today).end)


async def chosen_houses(incubator: str, visible: frozenset[UUID] | None) -> frozenset[UUID] | None:
    """The house asked for, or all that are visible (None: all); NotFound for another."""
    if not incubator:
        return visible
    house = await house_named(incubator)
    if visible is not None and house not in visible:
        raise NotFound
    return frozenset({house})


def _month_before(day: date) -> Period:
    return this_month(day.replace(day=1) - timedelta(days=1))


def _presets(today: date) -> list[tuple[str, date, date]]:
    """Usual windows: their names (msgids), first and last days."""
    month, before = this_month(today), _month_before(today)
    quarter = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    ends = this_month(quarter + timedelta(days=70))
    year = Period(
        this_month(today.replace(month=1, day=1)).start, this_month(today.replace(month=12)).end
    )
    named = (
        (N_("This month"), month),
        (N_("Last month"), before),
        (N_("This quarter"), Period(this_month(quarter).start, ends.end)),
        (N_("This year"), year),
    )
    return [(name, _first(window), _last(window)) for name, window in named]


def _first(window: Period) -> date:
    return clock.local(window.start).date()


def _last(window: Period) -> date:
    return clock.local(window.end - timedelta(microseconds=1)).date()
