"""How many hours a firm may take in a week, and that nobody is in two places at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from incubator.clock import local, moment
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Refusal


class QuotaExceeded(Refusal):
    """A firm would use more hours in a week than its quota."""

    rule: ClassVar[str] = "quota-exceeded"
    title: ClassVar[str] = N_("The week's quota is used up")


class PersonDoubleBooked(Refusal):
    """A person would have to be in two places at once."""

    rule: ClassVar[str] = "person-double-booked"
    title: ClassVar[str] = N_("This person already has a booking then")


def week_of(instant: datetime) -> Period:
    """The house's week, Monday to Sunday, in which an instant lies."""
    day = local(instant).date()
    monday = day - timedelta(days=day.weekday())
    return Period(moment(monday, 0), moment(monday + timedelta(days=7), 0))


def check_quota(firm: str, quota_minutes: int, taken_minutes: int, asked_minutes: int) -> None:
    """QuotaExceeded when a week's minutes pass the firm's quota; a quota of 0 is none at all."""
    if quota_minutes and taken_minutes + asked_minutes > quota_minutes:
        raise QuotaExceeded(
            N_(
                "%(firm)s may use %(quota)s a week and already has %(taken)s booked; "
                "%(asked)s more would be too many. Choose a shorter time or another week."
            ),
            firm=firm,
            quota=timedelta(minutes=quota_minutes),
            taken=timedelta(minutes=taken_minutes),
            asked=timedelta(minutes=asked_minutes),
        )


def check_person(name: str, elsewhere: Sequence[Period], slot: Period) -> None:
    """PersonDoubleBooked when a person's other bookings overlap the slot."""
    for other in sorted(elsewhere):
        if other.overlaps(slot):
            raise PersonDoubleBooked(
                N_("%(name)s already has a booking %(other)s. Choose another time or person."),
                name=name,
                other=other,
            )
