"""A booking as its verbs know it: its state, what may be done with it, and the answer they give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

from facilities import invitations
from facilities.booking_scope import may_change, may_read
from facilities.rates import Price
from facilities.tables import Booking, BookingItem
from incubator import audit
from incubator.database import lock
from incubator.faults import Forbidden, NotFound
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Refusal
from incubator.tables import Act
from incubator.users import Actor

LATE_CANCELLATION = timedelta(hours=24)
"""A cancellation this close to the start counts as late (brief 4.2)."""

APPROVAL_TIME = timedelta(hours=72)
"""A tentative booking that nobody confirms in this time expires."""


class BookingEnded(Refusal):
    """The booking was cancelled, declined, missed or finished before."""

    rule: ClassVar[str] = "booking-ended"
    title: ClassVar[str] = N_("The booking has ended already")


class NotTentative(Refusal):
    """Only a booking that waits for approval can be confirmed or declined."""

    rule: ClassVar[str] = "not-tentative"
    title: ClassVar[str] = N_("The booking does not wait for approval")


class ChangedMeanwhile(Refusal):
    """Somebody changed the booking since it was read."""

    rule: ClassVar[str] = "changed-meanwhile"
    title: ClassVar[str] = N_("Somebody changed the booking meanwhile")


class AlreadyStarted(Refusal):
    """The booking is in use, or its time has come."""

    rule: ClassVar[str] = "already-started"
    title: ClassVar[str] = N_("The booking has started already")


class Fund(NamedTuple):
    """Support in đồng, the line it is held on or traced to, and how."""

    line: UUID
    amount: int
    mode: str


@dataclass(frozen=True, slots=True)
class Booked:
    """What a verb answers: the booking's id, version and state, its price and its funds."""

    id: UUID
    uid: str
    sequence: int
    status: str
    price: Price
    funding: tuple[Fund, ...]

    @classmethod
    def of(cls, booking: Booking, acts: Sequence[Act]) -> Booked:
        """The answer for a booking and its acts."""
        total = sum(
            (Price(*(getattr(act, name) for name in Price.__slots__)) for act in acts), Price()
        )
        funds = tuple(
            Fund(act.line, act.support, act.mode.lower())
            for act in acts
            if act.support and act.line
        )
        return cls(booking.id, booking.uid, booking.sequence, booking.status, total, funds)

    @classmethod
    def from_answer(cls, answer: dict[str, Any]) -> Booked:
        """The same answer, read back."""
        return cls(
            id=UUID(answer["id"]),
            uid=answer["uid"],
            sequence=answer["sequence"],
            status=answer["status"],
            price=Price(**{n: v for n, v in answer["price"].items() if n in Price.__slots__}),
            funding=tuple(
                Fund(UUID(fund["line"]), fund["amount"], fund["mode"]) for fund in answer["funding"]
            ),
        )

    def answer(self) -> dict[str, Any]:
        """The same as the API's JSON."""
        return {
            "id": str(self.id),
            "uid": self.uid,
            "sequence": self.sequence,
            "status": self.status,
            "price": {name: getattr(self.price, name) for name in (*Price.__slots__, "discount")},
            "funding": [
                {"line": str(fund.line), "amount": fund.amount, "mode": fund.mode}
                for fund in self.funding
            ],
        }


@dataclass(frozen=True, slots=True)
class Held:
    """A booking under its lock, with its items and their acts in the same order."""

    booking: Booking
    items: tuple[BookingItem, ...]
    acts: tuple[Act, ...]

    @property
    def slot(self) -> Period:
        """The slot as booked."""
        return Period(self.booking.starts_at, self.booking.ends_at)

    @property
    def resources(self) -> list[UUID]:
        """What is booked, in the order of the items."""
        return [item.resource for item in self.items]


async def hold_booking(id: UUID, *, actor: Actor | None) -> Held:
    """Lock a booking inside the open transaction, with its items and acts.

    NotFound for a booking that is not this actor's to see, Forbidden for one that they may see and
    not change. No actor is the night's work, which may change all.
    """
    await lock(Booking, [id])
    booking = await Booking.objects().where(Booking.id == id).first()
    if booking is None:
        raise NotFound
    if actor is not None:
        authorise(booking, actor)
    items = await BookingItem.objects().where(BookingItem.booking == id).order_by(BookingItem.id)
    acts = {act.id: act for act in await Act.objects().where(Act.id.is_in([i.act for i in items]))}
    return Held(booking, tuple(items), tuple(acts[item.act] for item in items))


def authorise(booking: Booking, actor: Actor) -> None:
    """NotFound or Forbidden unless the actor may change the booking."""
    if may_change(actor, booking.incubator, booking.firm):
        return
    raise Forbidden if may_read(actor, booking.incubator, booking.firm) else NotFound


def check_live(booking: Booking) -> None:
    """BookingEnded when nothing can be done with the booking any more."""
    if booking.status == "CANCELLED" or booking.outcome:
        raise BookingEnded(_ENDED)


def check_not_over(booking: Booking, now: datetime) -> None:
    """BookingEnded when its time has passed, whatever became of it."""
    if booking.ends_at <= now:
        raise BookingEnded(_ENDED)


_ENDED = N_("This booking has ended; make a new one if you still need the time.")


def check_tentative(booking: Booking) -> None:
    """NotTentative when there is nothing to confirm or decline."""
    check_live(booking)
    if booking.status != "TENTATIVE":
        raise NotTentative(N_("This booking is confirmed already."))


def check_not_started(booking: Booking, now: datetime, *, by_staff: bool) -> None:
    """AlreadyStarted when it is in use, or for a firm when its time has come."""
    if booking.checked_in_at:
        raise AlreadyStarted(N_("The booking is in use; check it out instead."))
    if booking.starts_at <= now and not by_staff:
        raise AlreadyStarted(N_("The booking's time has come; ask the staff of the house."))


def check_sequence(booking: Booking, sequence: int | None) -> None:
    """ChangedMeanwhile when the booking is not the version that was read."""
    if sequence is not None and sequence != booking.sequence:
        raise ChangedMeanwhile(
            N_("The booking was changed since you opened it. Look at it again and repeat your act.")
        )


async def keep_booking(
    held: Held,
    action: str,
    fields: Sequence[str],
    *,
    now: datetime,
    actor: Actor | None = None,
) -> Booked:
    """Save a changed booking under the next version, with its trace."""
    held.booking.sequence += 1
    await held.booking.save()
    await audit.record(
        actor,
        action,
        "booking",
        held.booking.id,
        incubator=held.booking.incubator,
        fields=fields,
        sequence=held.booking.sequence,
        now=now,
    )
    if action in invitations.TOLD:
        await invitations.invite_again(held.booking, now=now)
    return Booked.of(held.booking, held.acts)
