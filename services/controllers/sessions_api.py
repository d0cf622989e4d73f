"""The API of consulting sessions."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from litestar import get, post, put
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.types import ControllerRouterHandler

from facilities.booked import AlreadyStarted
from facilities.obstacles import OBSTACLES
from facilities.parties import NoTaxCode
from facilities.rates import NoRate
from incubator import clock
from incubator.budget import NoOpenLine, OverBudget, SupportModeMissing
from incubator.guards import SignedIn, requires
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.users import Role
from services import session_changes, session_minutes, session_places
from services.controllers.session_answers import (
    FullSessionAnswer,
    SessionAnswer,
    answer,
    full_answer,
)
from services.controllers.session_inputs import (
    Attendance,
    Cancelling,
    Confirming,
    Minutes,
    NewPlace,
    NewSession,
    NewTime,
    items_of,
)
from services.scope import ENTER
from services.session_invitations import invited_to
from services.session_quotes import quote_session
from services.session_records import Sought, list_sessions, show_session
from services.session_rules import (
    AdviserNotWorking,
    AdviserTaken,
    ConflictOfInterest,
    NotYetHeld,
    ParticipantTaken,
    PlaceNotConfirmed,
    PriceBelowFee,
    ServiceNotGiven,
    SessionChanged,
    SessionOver,
    WeeklyCapReached,
)
from services.session_series import SeriesRefused, plan_series
from tenants.support_caps import CapReached
from tenants.tenancies import NotInResidence

reads = requires(*ENTER)
acts = requires(Role.manager, Role.technician, Role.tenant, Role.adviser)
plans = requires(Role.manager, Role.technician, Role.tenant)
gives = requires(Role.manager, Role.technician, Role.adviser)
PARTIES = (
    AdviserTaken,
    AdviserNotWorking,
    ParticipantTaken,
    WeeklyCapReached,
    ConflictOfInterest,
    ServiceNotGiven,
    PriceBelowFee,
    *OBSTACLES,
)
"""What may stand in the way of a session's time."""
FUNDS = (
    PriceBelowFee, OverBudget, NoOpenLine, SupportModeMissing, NoTaxCode, NoRate, CapReached,
    NotInResidence,
)  # fmt: skip
Id = FromPath[UUID]


@get("/api/sessions", guards=[reads], summary="Consulting sessions", responses=refuses())
async def list_all(
    request: SignedIn,
    view: Annotated[str, QueryParameter(description="open, payable or all")] = "all",
    series: Annotated[UUID | None, QueryParameter(description="only those of this series")] = None,
    service_request: Annotated[
        UUID | None, QueryParameter(name="request", description="only those that fulfil it")
    ] = None,
    q: Annotated[str, QueryParameter(description="words of subject, firm or adviser")] = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[SessionAnswer]:
    """The sessions that the asker may see: the firm's own, the adviser's, the house's."""
    actor = request.user
    sought = Sought(view, q, series=series, request=service_request)
    found, total = await list_sessions(sought, actor=actor, paging=Paging(page, page_size))
    return Listing(items=[answer(one, actor) for one in found], total=total)


@get(
    "/api/sessions/{consulting_id:uuid}", guards=[reads], summary="A session",
    responses=refuses(statuses=(404,)),
)  # fmt: skip
async def show_one(request: SignedIn, consulting_id: Id) -> FullSessionAnswer:
    """One session with participants, minutes, actions and what the invited answered."""
    found = await show_session(consulting_id, actor=request.user)
    quoted = await quote_session(found.row, now=clock.now())
    invited = await invited_to(consulting_id)
    return full_answer(found, invited, quoted.price if quoted else None, request.user)


@post(
    "/api/sessions", guards=[plans], summary="Plan a session or a series",
    responses=refuses(*PARTIES, SeriesRefused),
)  # fmt: skip
async def create(request: SignedIn, data: JSONBody[NewSession]) -> SessionAnswer:
    """Take adviser, people, room and machine for a time, all or nothing.

    With a repetition the first of the series is answered; `GET /api/sessions` lists its others.
    """
    actor = request.user
    made = await plan_series(data.plan(actor), data.repeated(), actor=actor, now=clock.now())
    return answer(await show_session(made[0], actor=actor), actor)


@put(
    "/api/sessions/{consulting_id:uuid}/period", guards=[acts], summary="Move a session",
    responses=refuses(*PARTIES, SessionOver, SessionChanged, AlreadyStarted, statuses=(404,)),
)  # fmt: skip
async def update_period(
    request: SignedIn, consulting_id: Id, data: JSONBody[NewTime]
) -> SessionAnswer:
    """Move it with its room and machine, or to others; what is held is held anew."""
    actor = request.user
    slot = data.slot()
    await session_changes.move_session(
        consulting_id, slot, items=data.items(), actor=actor, now=clock.now(),
        sequence=data.sequence,
    )  # fmt: skip
    return answer(await show_session(consulting_id, actor=actor), actor)


@put(
    "/api/sessions/{consulting_id:uuid}/place", guards=[acts], summary="Give it another room",
    responses=refuses(*OBSTACLES, SessionOver, SessionChanged, AlreadyStarted, statuses=(404,)),
)  # fmt: skip
async def update_place(
    request: SignedIn, consulting_id: Id, data: JSONBody[NewPlace]
) -> SessionAnswer:
    """Take another room and machines for its time and give back what it had, or do neither."""
    actor = request.user
    await session_places.give_place(
        consulting_id, items_of(data.resources), place=data.place, actor=actor, now=clock.now(),
        sequence=data.sequence,
    )  # fmt: skip
    return answer(await show_session(consulting_id, actor=actor), actor)


@post(
    "/api/sessions/{consulting_id:uuid}/confirmation", guards=[gives], summary="Confirm a session",
    responses=refuses(*FUNDS, SessionOver, SessionChanged, PlaceNotConfirmed, statuses=(404,)),
)  # fmt: skip
async def create_confirmation(
    request: SignedIn, consulting_id: Id, data: JSONBody[Confirming | None] = None
) -> SessionAnswer:
    """Say that it takes place; its support is held."""
    actor, data = request.user, data or Confirming()
    await session_changes.confirm_session(
        consulting_id, actor=actor, now=clock.now(), sequence=data.sequence,
        whole_series=data.series,
    )  # fmt: skip
    return answer(await show_session(consulting_id, actor=actor), actor)


@post(
    "/api/sessions/{consulting_id:uuid}/cancellation", guards=[acts], summary="Call a session off",
    responses=refuses(SessionOver, SessionChanged, statuses=(404,)),
)  # fmt: skip
async def create_cancellation(
    request: SignedIn, consulting_id: Id, data: JSONBody[Cancelling]
) -> SessionAnswer:
    """Adviser, people, room, machine and support are free again."""
    actor = request.user
    await session_changes.cancel_session(
        consulting_id, data.reason, actor=actor, now=clock.now(), sequence=data.sequence,
        whole_series=data.series,
    )  # fmt: skip
    return answer(await show_session(consulting_id, actor=actor), actor)


@post(
    "/api/sessions/{consulting_id:uuid}/attendance", guards=[gives], summary="Note it was held",
    responses=refuses(SessionOver, NotYetHeld, statuses=(404,)),
)  # fmt: skip
async def create_attendance(
    request: SignedIn, consulting_id: Id, data: JSONBody[Attendance]
) -> SessionAnswer:
    """For how many minutes, and who was there."""
    actor = request.user
    await session_changes.record_session(
        consulting_id, minutes=data.duration, attendees=data.attendees, actor=actor, now=clock.now()
    )
    return answer(await show_session(consulting_id, actor=actor), actor)


@post(
    "/api/sessions/{consulting_id:uuid}/minutes", guards=[gives], summary="Write the minutes",
    responses=refuses(SessionOver, statuses=(404,)),
)  # fmt: skip
async def create_minutes(
    request: SignedIn, consulting_id: Id, data: JSONBody[Minutes]
) -> SessionAnswer:
    """What was said and what is to be done; until the firm has accepted."""
    actor = request.user
    await session_minutes.write_minutes(
        consulting_id, data.minutes, data.todo(), actor=actor, now=clock.now()
    )
    return answer(await show_session(consulting_id, actor=actor), actor)


@post(
    "/api/sessions/{consulting_id:uuid}/acceptance", guards=[requires(Role.tenant)],
    summary="Accept a session", responses=refuses(SessionOver, statuses=(404,)),
)  # fmt: skip
async def create_acceptance(request: SignedIn, consulting_id: Id) -> SessionAnswer:
    """The firm accepts: the support is accepted, the adviser's fee is payable."""
    actor = request.user
    await session_changes.accept_session(consulting_id, actor=actor, now=clock.now())
    return answer(await show_session(consulting_id, actor=actor), actor)


API: list[ControllerRouterHandler] = [
    list_all,
    show_one,
    create,
    update_period,
    update_place,
    create_confirmation,
    create_cancellation,
    create_attendance,
    create_minutes,
    create_acceptance,
]
