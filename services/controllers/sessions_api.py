"""The API of consulting sessions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from litestar import get, post, put
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from facilities.obstacles import OBSTACLES
from facilities.parties import NoTaxCode
from facilities.rates import NoRate
from incubator import clock
from incubator.budget import NoOpenLine, OverBudget, SupportModeMissing
from incubator.guards import SignedIn, requires
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.users import Actor, Role
from services import session_changes
from services.adviser_records import SEES_FEES
from services.consulting import plan_session
from services.controllers.session_inputs import (
    Attendance,
    Cancelling,
    Confirming,
    Minutes,
    NewSession,
    NewTime,
)
from services.scope import ENTER, is_adviser
from services.session_records import SessionRecord, list_sessions, show_session
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


class PriceAnswer(BaseModel):
    """What a confirmed session costs, in đồng: full_cost + surcharge = tenant_price + support."""

    full_cost: int
    tenant_price: int
    support: int
    surcharge: int
    scheme_support: int


class AttendeeAnswer(BaseModel):
    """Who is to be there; null until it is known whether they were."""

    person: UUID
    name: str
    attended: bool | None


class ActionAnswer(BaseModel):
    """Something to do after a session."""

    task: str
    owner: str
    due_on: date | None


class SessionAnswer(BaseModel):
    """A consulting session, in house time."""

    id: UUID
    uid: str
    sequence: int
    status: str = Field(examples=["CONFIRMED"])
    incubator: UUID
    firm: UUID
    firm_name_vi: str
    service: UUID
    adviser: UUID
    adviser_name: str
    subject: str
    place: str
    starts_at: datetime
    ends_at: datetime
    booking: UUID | None = Field(description="of its room and machines")
    resources: list[UUID]
    participants: list[AttendeeAnswer]
    price: PriceAnswer | None = Field(description="null until it is confirmed, and for a referral")
    held_minutes: int | None
    minutes: str
    actions: list[ActionAnswer]
    fee: int | None = Field(description="payable to the adviser, in đồng; to whom it is told")


@get("/api/sessions", guards=[reads], summary="Consulting sessions", responses=refuses())
async def list_all(
    request: SignedIn,
    view: Annotated[str, QueryParameter(description="open, payable or all")] = "all",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[SessionAnswer]:
    """The sessions that the asker may see: the firm's own, the adviser's, the house's."""
    actor = request.user
    found, total = await list_sessions(view, actor=actor, paging=Paging(page, page_size))
    return Listing(items=[answer(one, actor) for one in found], total=total)


@get(
    "/api/sessions/{consulting_id:uuid}", guards=[reads], summary="A session",
    responses=refuses(statuses=(404,)),
)  # fmt: skip
async def show_one(request: SignedIn, consulting_id: Id) -> SessionAnswer:
    """One session with participants, minutes and actions."""
    return answer(await show_session(consulting_id, actor=request.user), request.user)


@post("/api/sessions", guards=[plans], summary="Plan a session", responses=refuses(*PARTIES))
async def create(request: SignedIn, data: JSONBody[NewSession]) -> SessionAnswer:
    """Take adviser, people, room and machine for a time, all or nothing."""
    actor = request.user
    made = await plan_session(data.plan(actor), actor=actor, now=clock.now())
    return answer(await show_session(made, actor=actor), actor)


@put(
    "/api/sessions/{consulting_id:uuid}/period", guards=[plans], summary="Move a session",
    responses=refuses(*PARTIES, SessionOver, SessionChanged, statuses=(404,)),
)  # fmt: skip
async def update_period(
    request: SignedIn, consulting_id: Id, data: JSONBody[NewTime]
) -> SessionAnswer:
    """Move it with its room and machine; what is held is held anew."""
    actor = request.user
    slot = data.slot()
    await session_changes.move_session(
        consulting_id, slot, actor=actor, now=clock.now(), sequence=data.sequence
    )
    return answer(await show_session(consulting_id, actor=actor), actor)


@post(
    "/api/sessions/{consulting_id:uuid}/confirmation", guards=[gives], summary="Confirm a session",
    responses=refuses(*FUNDS, SessionOver, SessionChanged, PlaceNotConfirmed, statuses=(404,)),
)  # fmt: skip
async def create_confirmation(
    request: SignedIn, consulting_id: Id, data: JSONBody[Confirming]
) -> SessionAnswer:
    """Say that it takes place; its support is held."""
    actor = request.user
    await session_changes.confirm_session(
        consulting_id, actor=actor, now=clock.now(), sequence=data.sequence
    )
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
        consulting_id, data.reason, actor=actor, now=clock.now(), sequence=data.sequence
    )
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
    await session_changes.write_minutes(
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


def sees_fee(actor: Actor, record: SessionRecord) -> bool:
    """Whether what the adviser is owed is told to the actor."""
    return is_adviser(actor, record.row) or any(actor.has(role) for role in SEES_FEES)


def answer(record: SessionRecord, actor: Actor) -> SessionAnswer:
    """A session as the API tells it."""
    row = record.row
    same = (
        "id", "uid", "sequence", "status", "incubator", "firm", "service", "adviser",
        "adviser_name", "subject", "place", "booking", "held_minutes", "minutes",
    )  # fmt: skip
    price = record.price
    return SessionAnswer(
        **{name: row[name] for name in same},
        firm_name_vi=record.firm.vi,
        starts_at=clock.local(row["starts_at"]),
        ends_at=clock.local(row["ends_at"]),
        resources=[place.resource for place in record.places],
        participants=[
            AttendeeAnswer(person=one.person, name=one.name, attended=one.attended)
            for one in record.attendees
        ],
        price=PriceAnswer(**{name: getattr(price, name) for name in PriceAnswer.model_fields})
        if price
        else None,
        actions=[
            ActionAnswer(task=one.task, owner=one.owner, due_on=one.due_on)
            for one in record.actions
        ],
        fee=row["fee"] if sees_fee(actor, record) else None,
    )


API: list[ControllerRouterHandler] = [
    list_all,
    show_one,
    create,
    update_period,
    create_confirmation,
    create_cancellation,
    create_attendance,
    create_minutes,
    create_acceptance,
]
