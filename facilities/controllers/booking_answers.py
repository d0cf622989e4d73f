"""Bookings as the API tells them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from facilities.booked import Booked
from facilities.booking_records import BookedItem, BookingFile, BookingRecord, Party
from facilities.invited_answers import InvitedAnswer, invited_answers
from facilities.rates import Price
from incubator.answers import HouseTime
from incubator.clock import local
from incubator.invitations import Invited


class PriceAnswer(BaseModel):
    """Amounts in đồng: full_cost + surcharge = tenant_price + support.

    support = discount + scheme_support.
    """

    full_cost: int
    tenant_price: int
    support: int
    surcharge: int
    discount: int = Field(description="what the house's tariff lies below full cost")
    scheme_support: int = Field(description="what a support scheme gives on top")


class FundAnswer(BaseModel):
    """Support in đồng and the budget line that holds it, or that paid for the resource."""

    line: UUID
    amount: int
    mode: str = Field(description="cash or in_kind", examples=["cash"])


class BookedAnswer(BaseModel):
    """What a booking is after an act."""

    id: UUID
    uid: str = Field(description="never changes; for calendars")
    sequence: int = Field(description="rises with each change")
    status: str = Field(description="CONFIRMED, TENTATIVE or CANCELLED", examples=["CONFIRMED"])
    price: PriceAnswer
    funding: list[FundAnswer]


class PlaceAnswer(BaseModel):
    """A house."""

    id: UUID
    code: str


class FirmName(BaseModel):
    """A firm."""

    id: UUID
    name: str


class PersonName(BaseModel):
    """Somebody who uses a booking."""

    id: UUID
    name: str


class ItemAnswer(BaseModel):
    """A resource that is booked."""

    id: UUID
    code: str
    name_vi: str
    name_en: str
    quantity: int
    price: PriceAnswer


class BookingAnswer(BookedAnswer):
    """A booking."""

    outcome: str | None = Field(
        description="how it ended: declined, expired, cancelled, completed, interrupted, no_show"
    )
    use: str = Field(examples=["firm"])
    purpose: str
    starts_at: HouseTime
    ends_at: HouseTime
    incubator: PlaceAnswer
    firm: FirmName | None = Field(description="null for the house's own use")
    person: PersonName | None = Field(description="null also for those who may not know")
    resources: list[ItemAnswer]
    without_support: bool


class OverrideAnswer(BaseModel):
    """A rule that staff set aside."""

    rule: str
    reason: str
    at: HouseTime


class HistoryAnswer(BaseModel):
    """An act on the booking; `by` is house, firm or night, the name empty if not to be known."""

    at: HouseTime
    action: str = Field(examples=["booking.request"])
    by: str
    name: str


class FullBookingAnswer(BookingAnswer):
    """A booking with all that is known of it."""

    companion: PersonName | None
    outcome_reason: str
    late_cancellation: bool
    entered_afterwards: bool
    requested_at: HouseTime
    confirmed_at: HouseTime | None
    expires_at: HouseTime | None = Field(description="when it ends unless it is confirmed")
    opens_at: HouseTime = Field(description="from when it can be checked in")
    checked_in_at: HouseTime | None
    checked_out_at: HouseTime | None
    condition_in: str
    condition_out: str
    counter_in: int | None
    counter_out: int | None
    settled: PriceAnswer | None = Field(description="what was used, after the check-out")
    attendants: list[str] = Field(description="technicians; told to the staff")
    overrides: list[OverrideAnswer]
    history: list[HistoryAnswer] = Field(description="the newest first")
    invited: list[InvitedAnswer] = Field(
        description="with their answers, as far as the asker may know them"
    )


def booked_answer(booked: Booked) -> BookedAnswer:
    """The answer to an act."""
    return BookedAnswer.model_validate(booked.answer())


def booking_answer(record: BookingRecord) -> BookingAnswer:
    """A booking of a list."""
    return BookingAnswer.model_validate(_values(record))


def full_answer(found: BookingFile, invited: Sequence[Invited]) -> FullBookingAnswer:
    """One booking, with who is invited to it."""
    record = found.record
    return FullBookingAnswer(
        **_values(record),
        companion=_person(record.companion),
        outcome_reason=record.outcome_reason,
        late_cancellation=record.is_late_cancellation,
        entered_afterwards=record.entered_afterwards,
        requested_at=local(record.requested_at),
        confirmed_at=_local(record.confirmed_at),
        expires_at=_local(record.expires_at),
        opens_at=local(found.opens_at),
        checked_in_at=_local(record.checked_in_at),
        checked_out_at=_local(record.checked_out_at),
        condition_in=record.condition_in,
        condition_out=record.condition_out,
        counter_in=record.counter_in,
        counter_out=record.counter_out,
        settled=_price(record.settled) if record.is_settled else None,
        attendants=list(found.attendants),
        overrides=[
            OverrideAnswer(rule=one.rule, reason=one.reason, at=local(one.at))
            for one in found.overrides
        ],
        history=[
            HistoryAnswer(at=local(one.at), action=one.action, by=one.by, name=one.name)
            for one in found.history
        ],
        invited=invited_answers(invited),
    )


def _values(record: BookingRecord) -> dict[str, object]:
    firm = record.firm
    return {
        "id": record.id,
        "uid": record.uid,
        "sequence": record.sequence,
        "status": record.status,
        "outcome": record.outcome and record.outcome.lower(),
        "use": record.use.lower(),
        "purpose": record.purpose,
        "starts_at": local(record.starts_at),
        "ends_at": local(record.ends_at),
        "incubator": PlaceAnswer(id=record.incubator, code=record.incubator_code),
        "firm": FirmName(id=firm.id, name=str(firm.name)) if firm else None,
        "person": _person(record.person),
        "resources": [_item(item) for item in record.items],
        "price": _price(record.price),
        "funding": [
            FundAnswer(line=item.line, amount=item.price.support, mode=item.mode.lower())
            for item in record.items
            if item.line and item.price.support
        ],
        "without_support": record.without_support,
    }


def _item(item: BookedItem) -> ItemAnswer:
    return ItemAnswer(
        id=item.resource,
        code=item.code,
        name_vi=item.name.vi,
        name_en=item.name.en,
        quantity=item.quantity,
        price=_price(item.price),
    )


def _price(price: Price) -> PriceAnswer:
    return PriceAnswer(
        full_cost=price.full_cost,
        tenant_price=price.tenant_price,
        support=price.support,
        surcharge=price.surcharge,
        discount=price.discount,
        scheme_support=price.scheme_support,
    )


def _person(party: Party | None) -> PersonName | None:
    return PersonName(id=party.id, name=str(party.name)) if party else None


def _local(instant: datetime | None) -> datetime | None:
    return local(instant) if instant else None
