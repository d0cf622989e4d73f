"""The API of buyer days and round tables."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, BaseModel, Field

from facilities.rates import NoRate
from incubator import clock
from incubator.answers import HouseTime
from incubator.guards import SignedIn, requires
from incubator.lines import NoOpenLine
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.users import Actor, Role
from incubator.validation import Input, Line, Moment, text
from services.controllers.session_inputs import slot_of
from services.event_records import EventRecord, list_events, show_event
from services.events import (
    LARGEST,
    MOST_PEOPLE,
    EventAhead,
    EventDetails,
    EventOver,
    FirmNotThere,
    ResultWithdrawn,
    announce_event,
    cancel_event,
    note_attendance,
    note_guest,
    note_result,
    withdraw_result,
)
from services.request_rules import PaidElsewhere
from tenants.tenancies import NotInResidence

staff = requires(Role.manager, Role.technician)
tells = requires(Role.manager, Role.technician, Role.tenant)
EventId = FromPath[UUID]


class NewEvent(Input):
    """A buyer day or a round table; `service` is one that is given at events."""

    incubator: UUID
    service: UUID
    kind: Literal["buyer_day", "round_table"]
    name_vi: Line
    name_en: Annotated[str, AfterValidator(text(200))] = ""
    place: Annotated[str, AfterValidator(text(200))] = ""
    about: Annotated[str, AfterValidator(text(2000, multiline=True))] = ""
    starts_at: Moment
    ends_at: Moment


class Attendance(Input):
    """How many people of a firm came; 0 for none."""

    firm: UUID
    people: int = Field(ge=0, le=MOST_PEOPLE)


class NewGuest(Input):
    """An organisation from outside that came."""

    name: Line
    people: int = Field(1, ge=1, le=MOST_PEOPLE)


class NewResult(Input):
    """What followed for a firm that came; value in đồng, none for a contact."""

    firm: UUID
    kind: Literal["contact", "quotation", "order"]
    partner: Line
    value: int = Field(0, ge=0, le=LARGEST)
    on: date
    note: Annotated[str, AfterValidator(text(1000, multiline=True))] = ""


class Because(Input):
    """Why."""

    reason: Line


class AttendingAnswer(BaseModel):
    """A firm that came, with what the house gave it in kind, in đồng."""

    firm: UUID
    people: int
    support: int


class GuestAnswer(BaseModel):
    """Who came from outside."""

    name: str
    people: int


class ResultAnswer(BaseModel):
    """What followed."""

    id: UUID
    firm: UUID
    kind: str = Field(description="contact, quotation or order")
    partner: str
    value: int
    on: date
    note: str


class EventAnswer(BaseModel):
    """An event with its sums; `orders` is the value in đồng of the orders that followed."""

    id: UUID
    incubator: UUID
    service: UUID
    kind: str = Field(description="buyer_day or round_table")
    name_vi: str
    name_en: str
    place: str
    starts_at: HouseTime
    ends_at: HouseTime
    status: str = Field(description="planned or cancelled")
    firms: int
    people: int
    contacts: int = Field(description="what followed: contacts, quotations and orders")
    orders: int


class StoryAnswer(BaseModel):
    """An event; of the firms those that the asker may know of."""

    event: EventAnswer
    attendance: list[AttendingAnswer]
    guests: list[GuestAnswer]
    results: list[ResultAnswer]


@get("/api/events", summary="Events", responses=refuses(), operation_id="list_events")
async def list_all(page: PageNumber = 1, page_size: PageSize = 50) -> Listing[EventAnswer]:
    """Buyer days and round tables of every house, the latest first."""
    found, total = await list_events(paging=Paging(page, page_size))
    return Listing(items=[_event(one) for one in found], total=total)


@post(
    "/api/events", summary="Announce an event", guards=[staff], responses=refuses(),
    operation_id="announce_event",
)  # fmt: skip
async def create(request: SignedIn, data: JSONBody[NewEvent]) -> StoryAnswer:
    """Also one that has been, to note who came."""
    given = data.model_dump(exclude={"starts_at", "ends_at", "kind"})
    slot = slot_of(data.starts_at, data.ends_at)
    details = EventDetails(**given, kind=data.kind.upper(), slot=slot)
    made = await announce_event(details, actor=request.user, now=clock.now())
    return await _story(made, request.user)


@get(
    "/api/events/{event_id:uuid}", summary="One event", responses=refuses(statuses=(404,)),
    operation_id="show_event",
)  # fmt: skip
async def show(request: SignedIn, event_id: EventId) -> StoryAnswer:
    """Who came and what followed."""
    return await _story(event_id, request.user)


@post(
    "/api/events/{event_id:uuid}/attendance", summary="Note who came", guards=[staff],
    responses=refuses(
        EventAhead, EventOver, NoOpenLine, NoRate, NotInResidence, PaidElsewhere, statuses=(404,)
    ),
    operation_id="note_event_attendance",
)  # fmt: skip
async def create_attendance(
    request: SignedIn, event_id: EventId, data: JSONBody[Attendance]
) -> StoryAnswer:
    """How many of a firm came; said again, the last word counts. Valued in kind."""
    actor = request.user
    await note_attendance(event_id, data.firm, data.people, actor=actor, now=clock.now())
    return await _story(event_id, actor)


@post(
    "/api/events/{event_id:uuid}/guests", summary="Note a guest", guards=[staff],
    responses=refuses(EventAhead, EventOver, statuses=(404,)), operation_id="note_event_guest",
)  # fmt: skip
async def create_guest(
    request: SignedIn, event_id: EventId, data: JSONBody[NewGuest]
) -> StoryAnswer:
    """An organisation from outside that came."""
    actor = request.user
    await note_guest(event_id, data.name, data.people, actor=actor, now=clock.now())
    return await _story(event_id, actor)


@post(
    "/api/events/{event_id:uuid}/results", summary="Note what followed", guards=[tells],
    responses=refuses(EventAhead, EventOver, FirmNotThere, statuses=(404,)),
    operation_id="note_event_result",
)  # fmt: skip
async def create_result(
    request: SignedIn, event_id: EventId, data: JSONBody[NewResult]
) -> StoryAnswer:
    """A contact, a quotation or an order; the firm itself may tell, and the house."""
    await note_result(
        event_id, data.firm, data.kind.upper(), data.partner, value=data.value, on=data.on,
        note=data.note, actor=request.user, now=clock.now(),
    )  # fmt: skip
    return await _story(event_id, request.user)


@post(
    "/api/events/{event_id:uuid}/cancellation", summary="Call an event off", guards=[staff],
    responses=refuses(EventOver, statuses=(404,)), operation_id="cancel_event",
)  # fmt: skip
async def create_cancellation(
    request: SignedIn, event_id: EventId, data: JSONBody[Because]
) -> StoryAnswer:
    """Before it begins, with a reason."""
    await cancel_event(event_id, data.reason, actor=request.user, now=clock.now())
    return await _story(event_id, request.user)


@post(
    "/api/event-results/{result_id:uuid}/withdrawal", summary="Take back what followed",
    guards=[tells], responses=refuses(ResultWithdrawn, statuses=(404,)),
    operation_id="withdraw_event_result",
)  # fmt: skip
async def create_withdrawal(request: SignedIn, result_id: FromPath[UUID]) -> StoryAnswer:
    """What was noted by mistake counts no more."""
    event = await withdraw_result(result_id, actor=request.user, now=clock.now())
    return await _story(event, request.user)


def _event(one: EventRecord) -> EventAnswer:
    same = ("id", "incubator", "service", "place", "firms", "people", "contacts", "orders")
    return EventAnswer(
        **{name: getattr(one, name) for name in same},
        kind=one.kind.lower(),
        name_vi=one.name.vi,
        name_en=one.name.en,
        starts_at=one.slot.start,
        ends_at=one.slot.end,
        status=one.status.lower(),
    )


async def _story(id: UUID, actor: Actor) -> StoryAnswer:
    story = await show_event(id, actor=actor)
    return StoryAnswer(
        event=_event(story.event),
        attendance=[
            AttendingAnswer(firm=one.firm, people=one.people, support=one.support)
            for one in story.firms
        ],
        guests=[GuestAnswer(name=one.name, people=one.people) for one in story.guests],
        results=[
            ResultAnswer(
                id=one.id, firm=one.firm, kind=one.kind.lower(), partner=one.partner,
                value=one.value, on=one.followed_on, note=one.note,
            )
            for one in story.results
        ],
    )  # fmt: skip


API: list[ControllerRouterHandler] = [
    list_all,
    create,
    show,
    create_attendance,
    create_guest,
    create_result,
    create_cancellation,
    create_withdrawal,
]
