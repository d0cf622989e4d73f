"""The API of bookings: book, read, move, confirm, decline, cancel, check in and out."""

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from litestar import get, post, put
from litestar.params import FromPath, HeaderParameter, JSONBody, QueryParameter

from facilities import booking_changes, handovers
from facilities.booked import AlreadyStarted, BookingEnded, ChangedMeanwhile, NotTentative
from facilities.booking_views import Sought, list_bookings, show_booking
from facilities.bookings import move_booking, request_booking
from facilities.controllers.booking_answers import (
    BookedAnswer,
    BookingAnswer,
    FullBookingAnswer,
    booked_answer,
    booking_answer,
    full_answer,
)
from facilities.controllers.booking_inputs import (
    LONGEST_KEY,
    Ending,
    Handover,
    NewBooking,
    NewPeriod,
    overrides_of,
    repeat_of,
)
from facilities.handovers import AlreadyCheckedIn, NotCheckedIn, NotItsTime, Reading
from facilities.invitations import invited_to
from facilities.obstacles import OBSTACLES
from facilities.wholes import PartOfWhole
from incubator import clock
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import From, PageNumber, PageSize, To
from incubator.refusals import Invalid
from incubator.repeats import KeyReused
from incubator.requests import parse_instant
from tenants.support_caps import NoSupportDecision

RULES = (*OBSTACLES, NoSupportDecision)
"""What may stand in the way of a slot."""

Key = Annotated[
    str | None,
    HeaderParameter(
        name="Idempotency-Key",
        description="a repeat under the same key is answered as the first was, for 24 hours",
        schema_extra={"maxLength": LONGEST_KEY},
    ),
]
BookingId = FromPath[UUID]
FILTERED_ID = "an id; of what the asker may not see, nothing is found"


@post(
    "/api/bookings",
    summary="Book",
    responses=refuses(*RULES, KeyReused),
    operation_id="book",
)
async def create(request: SignedIn, data: JSONBody[NewBooking], key: Key = None) -> BookedAnswer:
    """Book resources for a slot: checked, priced and the support held, all or nothing.

    A refusal tells the next time that would work (`next_possible`), and `offer` what else would:
    `without_support` when only the funds are lacking.
    """
    booked = await request_booking(
        data.request(request.user),
        actor=request.user,
        now=clock.now(),
        repeat=repeat_of(key, data),
    )
    return booked_answer(booked)


@get("/api/bookings", summary="Bookings", responses=refuses(), operation_id="list_bookings")
async def list_all(
    request: SignedIn,
    start: From = "",
    end: To = "",
    resource: Annotated[str, QueryParameter(description=FILTERED_ID)] = "",
    firm: Annotated[str, QueryParameter(description=FILTERED_ID)] = "",
    status: Annotated[str, QueryParameter(description="CONFIRMED, TENTATIVE, CANCELLED")] = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[BookingAnswer]:
    """The bookings that the asker may see, by start: a tenant's own, the house's for its staff.

    Those that touch the time between `from` and `to`.
    """
    sought = sought_in({"from": start, "to": end, "resource": resource, "firm": firm}, status)
    found, total = await list_bookings(sought, actor=request.user, paging=Paging(page, page_size))
    return Listing(items=[booking_answer(record) for record in found], total=total)


def sought_in(query: Mapping[str, str], status: str = "") -> Sought:
    """What a query asks for; Invalid names a field that is malformed."""
    return Sought(
        start=parse_instant(query["from"], "from") if query["from"].strip() else None,
        end=parse_instant(query["to"], "to", end=True) if query["to"].strip() else None,
        resource=id_in(query, "resource"),
        firm=id_in(query, "firm"),
        status=status.strip(),
    )


def id_in(query: Mapping[str, str], field: str) -> UUID | None:
    """An id of the query, None for a blank one; Invalid when it is none."""
    typed = query.get(field, "").strip()
    try:
        return UUID(typed) if typed else None
    except ValueError as error:
        raise Invalid(field, N_("This is not an id that we gave out.")) from error


@get(
    "/api/bookings/{booking_id:uuid}",
    summary="One booking",
    responses=refuses(statuses=(404,)),
    operation_id="show_booking",
)
async def show(request: SignedIn, booking_id: BookingId) -> FullBookingAnswer:
    """A booking with its funds, history and invitations; 404 for one that the asker may not see."""
    found = await show_booking(booking_id, actor=request.user)
    return full_answer(found, await invited_to(found.record, actor=request.user))


@put(
    "/api/bookings/{booking_id:uuid}/period",
    summary="Move a booking",
    responses=refuses(
        *RULES, ChangedMeanwhile, BookingEnded, AlreadyStarted, PartOfWhole, statuses=(404,)
    ),
    operation_id="move_booking",
)
async def move(request: SignedIn, booking_id: BookingId, data: JSONBody[NewPeriod]) -> BookedAnswer:
    """Move to another slot, priced anew; place and funds move with it or nothing does.

    With `sequence` only if nobody changed the booking since it was read.
    """
    booked = await move_booking(
        booking_id,
        data.slot(),
        actor=request.user,
        now=clock.now(),
        sequence=data.sequence,
        overrides=overrides_of(data.overrides),
    )
    return booked_answer(booked)


@post(
    "/api/bookings/{booking_id:uuid}/confirmation",
    status_code=200,
    summary="Confirm",
    responses=refuses(NotTentative, BookingEnded, statuses=(404,)),
    operation_id="confirm_booking",
)
async def confirm(request: SignedIn, booking_id: BookingId) -> BookedAnswer:
    """Approve a tentative booking; for managers of the house."""
    booked = await booking_changes.confirm_booking(booking_id, actor=request.user, now=clock.now())
    return booked_answer(booked)


@post(
    "/api/bookings/{booking_id:uuid}/declination",
    status_code=200,
    summary="Decline",
    responses=refuses(NotTentative, BookingEnded, statuses=(404,)),
    operation_id="decline_booking",
)
async def decline(request: SignedIn, booking_id: BookingId, data: JSONBody[Ending]) -> BookedAnswer:
    """Refuse a tentative booking, which gives back place and funds; for managers."""
    booked = await booking_changes.decline_booking(
        booking_id, data.reason, actor=request.user, now=clock.now()
    )
    return booked_answer(booked)


@post(
    "/api/bookings/{booking_id:uuid}/cancellation",
    status_code=200,
    summary="Cancel",
    responses=refuses(BookingEnded, AlreadyStarted, PartOfWhole, statuses=(404,)),
    operation_id="cancel_booking",
)
async def cancel(request: SignedIn, booking_id: BookingId, data: JSONBody[Ending]) -> BookedAnswer:
    """Cancel a booking before it starts; within 24 hours of its start that is noted as late."""
    booked = await booking_changes.cancel_booking(
        booking_id, data.reason, actor=request.user, now=clock.now()
    )
    return booked_answer(booked)


@post(
    "/api/bookings/{booking_id:uuid}/check-in",
    status_code=200,
    summary="Check in",
    responses=refuses(AlreadyCheckedIn, NotItsTime, BookingEnded, statuses=(404,)),
    operation_id="check_in",
)
async def check_in(
    request: SignedIn, booking_id: BookingId, data: JSONBody[Handover | None] = None
) -> BookedAnswer:
    """Hand the resources over, from their set-up time on."""
    booked = await handovers.check_in(
        booking_id, _reading(data), actor=request.user, now=clock.now()
    )
    return booked_answer(booked)


@post(
    "/api/bookings/{booking_id:uuid}/check-out",
    status_code=200,
    summary="Check out",
    responses=refuses(NotCheckedIn, BookingEnded, statuses=(404,)),
    operation_id="check_out",
)
async def check_out(
    request: SignedIn, booking_id: BookingId, data: JSONBody[Handover | None] = None
) -> BookedAnswer:
    """Take the resources back: what was used is accepted, the rest of the support released."""
    booked = await handovers.check_out(
        booking_id, _reading(data), actor=request.user, now=clock.now()
    )
    return booked_answer(booked)


def _reading(data: Handover | None) -> Reading:
    return Reading(data.condition, data.counter) if data else Reading()
