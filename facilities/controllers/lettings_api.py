"""The API of lettings: let a unit, read, hand over, extend, move, take back, call off."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, HeaderParameter, JSONBody, QueryParameter

from facilities import letting_changes
from facilities.area_limits import AreaLimit
from facilities.booking_plans import CapacityExceeded
from facilities.controllers.booking_inputs import LONGEST_KEY, repeat_of
from facilities.controllers.bookings_api import id_in
from facilities.controllers.letting_answers import (
    FullLettingAnswer,
    LettingAnswer,
    full_answer,
    letting_answer,
)
from facilities.controllers.letting_inputs import (
    Calling,
    Extension,
    HandBack,
    HandOver,
    Moving,
    NewLetting,
)
from facilities.let import LettingEnded, MonthSettled
from facilities.let_units import UnitLet
from facilities.letting_changes import AlreadyHandedOver, NotHandedOver
from facilities.letting_moves import move_letting
from facilities.letting_views import (
    SoughtLettings,
    list_lettings,
    show_letting,
)
from facilities.lettings import Signed, sign_letting
from facilities.parties import NoTaxCode
from facilities.space_rates import NoRent
from facilities.withdrawals import UnitWithdrawn
from incubator import clock
from incubator.budget import SupportModeMissing
from incubator.guards import SignedIn
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.repeats import KeyReused
from tenants.tenancies import NotInResidence, OutsideFirm

RULES = (
    UnitLet,
    UnitWithdrawn,
    NotInResidence,
    OutsideFirm,
    AreaLimit,
    CapacityExceeded,
    NoRent,
    NoTaxCode,
    SupportModeMissing,
)
"""What may stand in the way of a letting."""

Key = Annotated[
    str | None,
    HeaderParameter(
        name="Idempotency-Key",
        description="a repeat under the same key is answered as the first was, for 24 hours",
        schema_extra={"maxLength": LONGEST_KEY},
    ),
]
LettingId = FromPath[UUID]
FILTERED_ID = "an id; of what the asker may not see, nothing is found"


@post(
    "/api/lettings",
    summary="Let a unit",
    responses=refuses(*RULES, KeyReused),
    operation_id="let",
)
async def create(
    request: SignedIn, data: JSONBody[NewLetting], key: Key = None
) -> FullLettingAnswer:
    """Let a bay, an office or desks to a tenancy; for managers of the house.

    Support is held for the months of years with an open line and planned for later ones.
    """
    signed = await sign_letting(
        data.request(), actor=request.user, now=clock.now(), repeat=repeat_of(key, data)
    )
    return await _full(request, signed)


@get("/api/lettings", summary="Lettings", responses=refuses(), operation_id="list_lettings")
async def list_all(
    request: SignedIn,
    resource: Annotated[str, QueryParameter(description=FILTERED_ID)] = "",
    firm: Annotated[str, QueryParameter(description=FILTERED_ID)] = "",
    tenancy: Annotated[str, QueryParameter(description=FILTERED_ID)] = "",
    status: Annotated[
        str, QueryParameter(name="state", description="SIGNED, WAITING, LET, OVERDUE, ...")
    ] = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[LettingAnswer]:
    """The lettings that the asker may see, the latest first: a tenant's own, or the house's."""
    query = {"resource": resource, "firm": firm, "tenancy": tenancy}
    sought = SoughtLettings(
        resource=id_in(query, "resource"),
        firm=id_in(query, "firm"),
        tenancy=id_in(query, "tenancy"),
        state=status.strip().upper(),
    )
    found, total = await list_lettings(
        sought, actor=request.user, today=clock.today(), paging=Paging(page, page_size)
    )
    return Listing(items=[letting_answer(one) for one in found], total=total)


@get(
    "/api/lettings/{letting_id:uuid}",
    summary="One letting",
    responses=refuses(statuses=(404,)),
    operation_id="show_letting",
)
async def show(request: SignedIn, letting_id: LettingId) -> FullLettingAnswer:
    """A letting with its months; 404 for one that the asker may not see."""
    return full_answer(await show_letting(letting_id, actor=request.user, today=clock.today()))


@post(
    "/api/lettings/{letting_id:uuid}/hand-over",
    status_code=200,
    summary="Hand over",
    responses=refuses(UnitLet, AlreadyHandedOver, LettingEnded, statuses=(404,)),
    operation_id="hand_over",
)
async def hand_over(
    request: SignedIn, letting_id: LettingId, data: JSONBody[HandOver]
) -> FullLettingAnswer:
    """Give the unit to the firm, which pays from that day on."""
    signed = await letting_changes.hand_over(
        letting_id, data.on, actor=request.user, now=clock.now()
    )
    return await _full(request, signed)


@post(
    "/api/lettings/{letting_id:uuid}/hand-back",
    status_code=200,
    summary="Take back",
    responses=refuses(NotHandedOver, LettingEnded, MonthSettled, statuses=(404,)),
    operation_id="hand_back",
)
async def hand_back(
    request: SignedIn, letting_id: LettingId, data: JSONBody[HandBack]
) -> FullLettingAnswer:
    """Take the unit back: `on` is the first day not let. Support beyond it is released."""
    signed = await letting_changes.hand_back(
        letting_id, data.on, data.reason, actor=request.user, now=clock.now()
    )
    return await _full(request, signed)


@post(
    "/api/lettings/{letting_id:uuid}/extension",
    status_code=200,
    summary="Extend",
    responses=refuses(*RULES, LettingEnded, statuses=(404,)),
    operation_id="extend_letting",
)
async def extend(
    request: SignedIn, letting_id: LettingId, data: JSONBody[Extension]
) -> FullLettingAnswer:
    """Let the unit longer, at the rent in force where the old end was."""
    signed = await letting_changes.extend_letting(
        letting_id, data.until, data.contract, actor=request.user, now=clock.now()
    )
    return await _full(request, signed)


@post(
    "/api/lettings/{letting_id:uuid}/move",
    status_code=200,
    summary="Move to another unit",
    responses=refuses(*RULES, LettingEnded, MonthSettled, statuses=(404,)),
    operation_id="move_letting",
)
async def move(
    request: SignedIn, letting_id: LettingId, data: JSONBody[Moving]
) -> FullLettingAnswer:
    """Take the unit back and let another from the same day on; answers the new letting."""
    signed = await move_letting(letting_id, data.move(), actor=request.user, now=clock.now())
    return await _full(request, signed)


@post(
    "/api/lettings/{letting_id:uuid}/cancellation",
    status_code=200,
    summary="Call off",
    responses=refuses(AlreadyHandedOver, LettingEnded, statuses=(404,)),
    operation_id="cancel_letting",
)
async def cancel(
    request: SignedIn, letting_id: LettingId, data: JSONBody[Calling]
) -> FullLettingAnswer:
    """Call a letting off before its hand-over; everything held for it is free again."""
    signed = await letting_changes.cancel_letting(
        letting_id, data.reason, actor=request.user, now=clock.now()
    )
    return await _full(request, signed)


async def _full(request: SignedIn, signed: Signed) -> FullLettingAnswer:
    return full_answer(await show_letting(signed.id, actor=request.user, today=clock.today()))


API = [create, list_all, show, hand_over, hand_back, extend, move, cancel]
