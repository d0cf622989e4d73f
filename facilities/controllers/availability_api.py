"""The API of when a resource is free and when it is taken."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from litestar import get
from litestar.params import FromPath
from pydantic import BaseModel, Field

from facilities.free_busy import Busy, FreeBusy, load_free_busy
from facilities.resources import show_resource
from facilities.timetables import Stop
from incubator import clock
from incubator.answers import HouseTime
from incubator.guards import SignedIn
from incubator.periods import Period
from incubator.problems import refuses
from incubator.queries import From, To
from incubator.requests import parse_window

USUAL_DAYS, MOST_DAYS = 7, 366


class Span(BaseModel):
    """From a time to (exclusive) another, in house time."""

    starts_at: HouseTime
    ends_at: HouseTime


class StopAnswer(Span):
    """A time in which the resource serves nobody, and why."""

    reason: str


class BusyAnswer(Span):
    """Units taken; `blocked` is the slot with its set-up and clean-up."""

    blocked: Span
    quantity: int
    booking: UUID | None = Field(description="null for those who may not see the booking")


class FreeAnswer(Span):
    """A time in which units can still be taken."""

    capacity_left: int


class AvailabilityAnswer(Span):
    """All that decides when a resource can be booked in a window."""

    resource: UUID
    capacity: int
    opening: list[Span]
    holidays: list[Span]
    closures: list[StopAnswer]
    maintenance: list[StopAnswer] = Field(description="planned maintenance and breakdowns")
    uncertified: list[Span] = Field(description="without a valid inspection or calibration")
    busy: list[BusyAnswer]
    free: list[FreeAnswer] = Field(description="from now on, with set-up and clean-up to come")


@get(
    "/api/resources/{resource_id:uuid}/availability",
    summary="When a resource is free",
    responses=refuses(statuses=(404,)),
)
async def show_availability(
    request: SignedIn, resource_id: FromPath[UUID], begin: From = "", end: To = ""
) -> AvailabilityAnswer:
    """Opening, closures, maintenance, and what is taken and free: a week unless asked for more."""
    window = parse_window(begin, end, usual_days=USUAL_DAYS, most_days=MOST_DAYS)
    now = clock.now()
    resource = await show_resource(resource_id, on=clock.today())
    found = await load_free_busy(
        resource_id, resource.capacity, window, actor=request.user, now=now
    )
    return _answer(resource_id, found)


def _answer(resource: UUID, found: FreeBusy) -> AvailabilityAnswer:
    return AvailabilityAnswer(
        resource=resource,
        **_times(found.window),
        capacity=found.capacity,
        opening=_spans(found.opening),
        holidays=_spans(found.holidays),
        closures=_stops(found.closures),
        maintenance=_stops(found.maintenance),
        uncertified=_spans(found.uncertified),
        busy=[_busy(one) for one in found.busy],
        free=[FreeAnswer(**_times(one.period), capacity_left=one.units) for one in found.free],
    )


def _times(period: Period) -> dict[str, datetime]:
    return {"starts_at": period.start, "ends_at": period.end}


def _spans(periods: Iterable[Period]) -> list[Span]:
    return [Span(**_times(period)) for period in periods]


def _stops(stops: Iterable[Stop]) -> list[StopAnswer]:
    return [StopAnswer(**_times(stop.period), reason=stop.reason) for stop in stops]


def _busy(one: Busy) -> BusyAnswer:
    return BusyAnswer(
        **_times(one.slot),
        blocked=Span(**_times(one.blocked)),
        quantity=one.quantity,
        booking=one.booking,
    )
