"""A session as the API tells it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from facilities.invited_answers import InvitedAnswer, invited_answers
from facilities.rates import Price
from incubator import clock
from incubator.answers import HouseTime, coded
from incubator.invitations import Invited
from incubator.series import uid_of
from incubator.users import Actor
from services.action_records import ActionRecord
from services.adviser_records import SEES_FEES
from services.scope import is_adviser
from services.session_records import SessionRecord
from services.session_rules import STATES


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
    """Something to do after a session: whose, by which day, and since when it is done."""

    id: UUID
    session: UUID
    task: str
    owner: str
    party: str = Field(description="whose it is: FIRM, ADVISER or HOUSE")
    due_on: date | None
    done_at: HouseTime | None
    done_by: str
    is_overdue: bool


class LostPlaceAnswer(BaseModel):
    """The room and machines that a session asked for and does not have."""

    outcome: str = Field(examples=["DECLINED", "EXPIRED", "CANCELLED"])
    reason: str
    resources: list[UUID]


class SessionAnswer(BaseModel):
    """A consulting session, in house time."""

    id: UUID
    uid: str = Field(description="in calendars; the sessions of one series share it")
    recurrence_id: HouseTime | None = Field(
        description="the start that its series gave it, in calendars its RECURRENCE-ID"
    )
    sequence: int
    status: Annotated[str, coded(STATES, upper=True)] = Field(examples=["CONFIRMED"])
    incubator: UUID
    firm: UUID
    firm_name_vi: str
    service: UUID
    adviser: UUID
    adviser_name: str
    subject: str
    place: str
    starts_at: HouseTime
    ends_at: HouseTime
    booking: UUID | None = Field(description="of its room and machines")
    request: UUID | None = Field(description="the service request that it fulfils")
    series: UUID | None = Field(description="shared by the sessions of one series")
    resources: list[UUID] = Field(description="that it has")
    place_status: str | None = Field(
        description="of its booking: TENTATIVE, CONFIRMED or CANCELLED; null without one"
    )
    lost_place: LostPlaceAnswer | None = Field(
        description="when its booking ended alone: give it another place, move it or call it off"
    )
    participants: list[AttendeeAnswer]
    price: PriceAnswer | None = Field(description="null until it is confirmed, and for a referral")
    accepted_price: PriceAnswer | None = Field(
        description="of the time that was held; null until the firm has accepted"
    )
    held_minutes: int | None
    minutes: str
    actions: list[ActionAnswer]
    fee: int | None = Field(description="payable to the adviser, in đồng; to whom it is told")


class FullSessionAnswer(SessionAnswer):
    """A session with all that is known of it."""

    invited: list[InvitedAnswer] = Field(description="with their answers")
    quote: PriceAnswer | None = Field(
        description="what confirming would agree on, while it is planned; null where it holds "
        "nothing, and where a rule stands in the way"
    )


def sees_fee(actor: Actor, record: SessionRecord) -> bool:
    """Whether what the adviser is owed is told to the actor."""
    return is_adviser(actor, record.row) or any(actor.has(role) for role in SEES_FEES)


def answer(record: SessionRecord, actor: Actor) -> SessionAnswer:
    """A session as the API tells it."""
    row = record.row
    same = (
        "id", "sequence", "status", "incubator", "firm", "service", "adviser",
        "adviser_name", "subject", "place", "booking", "held_minutes", "minutes", "request",
        "series", "place_status",
    )  # fmt: skip
    resources = [place.resource for place in record.places]
    return SessionAnswer(
        **{name: row[name] for name in same},
        uid=uid_of(row["series"]) if row["occurrence"] else row["uid"],
        recurrence_id=row["occurrence"],
        firm_name_vi=record.firm.vi,
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        resources=[] if record.has_lost_place else resources,
        lost_place=LostPlaceAnswer(
            outcome=row["place_outcome"], reason=row["place_reason"], resources=resources
        )
        if record.has_lost_place
        else None,
        participants=[
            AttendeeAnswer(person=one.person, name=one.name, attended=one.attended)
            for one in record.attendees
        ],
        price=_price_answer(record.price),
        accepted_price=_price_answer(record.accepted),
        actions=[action_answer(one) for one in record.actions],
        fee=row["fee"] if sees_fee(actor, record) else None,
    )


def _price_answer(price: Price | None) -> PriceAnswer | None:
    if price is None:
        return None
    return PriceAnswer(**{name: getattr(price, name) for name in PriceAnswer.model_fields})


def action_answer(action: ActionRecord) -> ActionAnswer:
    """Something to do as the API tells it."""
    same = ("id", "session", "task", "owner", "party", "due_on", "done_at", "done_by")
    return ActionAnswer(
        **{name: getattr(action, name) for name in same},
        is_overdue=action.is_overdue(clock.today()),
    )


def full_answer(
    record: SessionRecord, invited: Sequence[Invited], quoted: Price | None, actor: Actor
) -> FullSessionAnswer:
    """One session, with who is invited to it and what confirming it would agree on."""
    told = answer(record, actor).model_dump()
    return FullSessionAnswer(**told, invited=invited_answers(invited), quote=_price_answer(quoted))
