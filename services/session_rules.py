"""What holds for a consulting session: its states, its adviser, its time and its price (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from facilities.rates import Price
from facilities.slots import Duration, InThePast
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from services.slots import working_times

STATES = {
    "PLANNED": N_("Planned"),
    "CONFIRMED": N_("Confirmed"),
    "HELD": N_("Has taken place"),
    "ACCEPTED": N_("Accepted, payable"),
    "CANCELLED": N_("Cancelled"),
}
"""What a session's states are called, in their order."""
SHORTEST, LONGEST = 15, 480


class AdviserTaken(Refusal):
    """The adviser is in another session then."""

    rule = "adviser-taken"
    title = N_("The adviser is taken then")


class AdviserNotWorking(Refusal):
    """The time does not lie in the adviser's working hours."""

    rule = "adviser-not-working"
    title = N_("Outside the adviser's hours")


class ParticipantTaken(Refusal):
    """Somebody who is to be there is elsewhere then."""

    rule = "participant-taken"
    title = N_("Somebody is elsewhere then")


class WeeklyCapReached(Refusal):
    """The adviser would advise more in the week than agreed."""

    rule = "weekly-cap-reached"
    title = N_("The adviser's week is full")


class ConflictOfInterest(Refusal):
    """The adviser may not advise the firm."""

    rule = "conflict-of-interest"
    title = N_("Conflict of interest")


class ServiceNotGiven(Refusal):
    """The adviser does not give the service."""

    rule = "service-not-given"
    title = N_("The adviser does not give this service")


class PriceBelowFee(Refusal):
    """Support and the firm's part together would not pay the adviser."""

    rule = "price-below-fee"
    title = N_("The price does not pay the adviser")


class SessionOver(Refusal):
    """The session is in a state in which this cannot be done."""

    rule = "session-over"
    title = N_("The session is past this step")


class NotYetHeld(Refusal):
    """It cannot have been held before it began."""

    rule = "not-yet-held"
    title = N_("The session has not begun")


class PlaceNotConfirmed(Refusal):
    """The room or the machine of the session is not certain."""

    rule = "place-not-confirmed"
    title = N_("The room is not confirmed")


class SessionChanged(Refusal):
    """Somebody changed the session since it was read."""

    rule = "session-changed"
    title = N_("Somebody changed the session meanwhile")


def check_time(slot: Period, now: datetime) -> None:
    """Invalid for a length that no session has; InThePast for a time that has come."""
    if not SHORTEST <= slot.minutes <= LONGEST:
        message = N_("A session lasts from %(least)s to %(most)s.")
        raise Invalid("ends_at", message, least=Duration(SHORTEST), most=Duration(LONGEST))
    if slot.start < now:
        raise InThePast(N_("A session is planned ahead; this time has come."), field="starts_at")


def check_working(name: str, hours: tuple[Any, ...], zone: str, slot: Period) -> None:
    """AdviserNotWorking for a slot outside the weekly hours; without any all times will do."""
    if hours and not any(part.contains(slot) for part in working_times(hours, zone, slot)):
        raise AdviserNotWorking(
            N_("%(adviser)s does not work in the whole of %(slot)s. Find a time that suits."),
            adviser=name,
            slot=slot,
            field="starts_at",
        )


def check_adviser_free(name: str, busy: Iterable[Period], slot: Period) -> None:
    """AdviserTaken when the adviser is elsewhere in the slot."""
    for other in busy:
        if other.overlaps(slot):
            raise AdviserTaken(
                N_("%(adviser)s is taken in %(other)s. Find another time or another adviser."),
                adviser=name,
                other=other,
                field="starts_at",
            )


def check_people_free(
    busy: Mapping[Any, Iterable[Period]], names: Mapping[Any, str], slot: Period
) -> None:
    """ParticipantTaken when one of the people is elsewhere in the slot."""
    for person, name in names.items():
        for other in busy.get(person, ()):
            if other.overlaps(slot):
                raise ParticipantTaken(
                    N_("%(person)s is elsewhere in %(other)s. Find another time."),
                    person=name,
                    other=other,
                    field="participants",
                )


def check_week(name: str, cap: int, taken: int, asked: int) -> None:
    """WeeklyCapReached when the week's minutes would pass the adviser's cap."""
    if taken + asked > cap:
        raise WeeklyCapReached(
            N_(
                "%(adviser)s advises at most %(cap)s a week, and %(taken)s of that week are taken. "
                "Choose another week or another adviser."
            ),
            adviser=name,
            cap=Duration(cap),
            taken=Duration(taken),
            field="adviser",
        )


def fee_of(hour_fee: int, minutes: int) -> int:
    """What so many minutes are owed, in đồng, by the fee of an hour."""
    return hour_fee * minutes // 60


def check_fee(name: str, hour_fee: int, minutes: int, price: Price) -> None:
    """PriceBelowFee when support and the firm's part (đồng) do not reach the fee together."""
    paid, fee = price.tenant_price + price.support, fee_of(hour_fee, minutes)
    if paid < fee:
        raise PriceBelowFee(
            N_(
                "%(adviser)s is owed %(fee)s dong, and support and the firm's part come to "
                "%(paid)s dong. Choose another adviser, or let a new price begin."
            ),
            adviser=name,
            fee=fee,
            paid=paid,
            field="adviser",
        )


def check_state(status: str, *allowed: str) -> None:
    """SessionOver unless the session is in one of the states."""
    if status not in allowed:
        raise SessionOver(_PAST[status])


_PAST = {
    "PLANNED": N_("This session is planned and not confirmed yet."),
    "CONFIRMED": N_("This session is confirmed already; it has not been held yet."),
    "HELD": N_("This session was held already."),
    "ACCEPTED": N_("The firm has accepted this session already."),
    "CANCELLED": N_("This session was cancelled; plan a new one if it is still needed."),
}


def check_version(stored: int, read: int | None) -> None:
    """SessionChanged when the session is not the version that was read."""
    if read is not None and read != stored:
        raise SessionChanged(
            N_("The session was changed since you opened it. Look at it again and repeat your act.")
        )
