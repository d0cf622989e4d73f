"""A session as the API tells it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from pydantic import BaseModel, Field

from facilities.invited_answers import InvitedAnswer, invited_answers
from incubator.answers import HouseTime
from incubator.invitations import Invited
from incubator.series import uid_of
from incubator.users import Actor
from services.adviser_records import SEES_FEES
from services.scope import is_adviser
from services.session_records import SessionRecord


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
    uid: str = Field(description="in calendars; the sessions of one series share it")
    recurrence_id: HouseTime | None = Field(
        description="the start that its series gave it, in calendars its RECURRENCE-ID"
    )
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
    starts_at: HouseTime
    ends_at: HouseTime
    booking: UUID | None = Field(description="of its room and machines")
    request: UUID | None = Field(description="the service request that it fulfils")
    series: UUID | None = Field(description="shared by the sessions of one series")
    resources: list[UUID]
    participants: list[AttendeeAnswer]
    price: PriceAnswer | None = Field(description="null until it is confirmed, and for a referral")
    held_minutes: int | None
    minutes: str
    actions: list[ActionAnswer]
    fee: int | None = Field(description="payable to the adviser, in đồng; to whom it is told")


class FullSessionAnswer(SessionAnswer):
    """A session with all that is known of it."""

    invited: list[InvitedAnswer] = Field(description="with their answers")


def sees_fee(actor: Actor, record: SessionRecord) -> bool:
    """Whether what the adviser is owed is told to the actor."""
    return is_adviser(actor, record.row) or any(actor.has(role) for role in SEES_FEES)


def answer(record: SessionRecord, actor: Actor) -> SessionAnswer:
    """A session as the API tells it."""
    row = record.row
    same = (
        "id", "sequence", "status", "incubator", "firm", "service", "adviser",
        "adviser_name", "subject", "place", "booking", "held_minutes", "minutes", "request",
        "series",
    )  # fmt: skip
    price = record.price
    return SessionAnswer(
        **{name: row[name] for name in same},
        uid=uid_of(row["series"]) if row["occurrence"] else row["uid"],
        recurrence_id=row["occurrence"],
        firm_name_vi=record.firm.vi,
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
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


def full_answer(
    record: SessionRecord, invited: Sequence[Invited], actor: Actor
) -> FullSessionAnswer:
    """One session, with who is invited to it."""
    told = answer(record, actor).model_dump()
    return FullSessionAnswer(**told, invited=invited_answers(invited))
