"""What is taken by whom: bookings, their items, the occupations they cause, and refusals."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Integer, Text, Varchar
from piccolo.table import Table

from facilities.tables.resources import Rate, Resource
from incubator.columns import identifier, moment, reference
from incubator.tables import Act, Incubator, Person, User
from tenants.tables import Firm


class Occupation(Table):
    """One resource taken for a time by an act; the only table the capacity guard reads.

    `blocked_from` and `blocked_until` are the slot with its buffers, copied at booking.
    On a technicians resource `attendant` is the technician: quantity 1 runs a class D machine and
    nothing else, quantity 0 minds a class C machine and may mind others.
    """

    id = identifier()
    act = reference(Act)
    resource = reference(Resource)
    quantity = Integer(default=1)
    starts_at = moment()
    ends_at = moment()
    blocked_from = moment()
    blocked_until = moment()
    holds = Boolean(default=True)
    attendant = reference(Person, null=True)


class Booking(Table):
    """One or several resources booked for a slot, for a firm or for the house's own use.

    `status` follows RFC 5545; what became of it is `outcome` with a reason. `uid` never changes,
    `sequence` rises with each change.
    """

    id = identifier()
    uid = Varchar(length=80, unique=True)
    sequence = Integer(default=0)
    incubator = reference(Incubator)
    firm = reference(Firm, null=True)
    person = reference(Person, null=True)
    companion = reference(Person, null=True)
    use = Varchar(length=20, default="FIRM")
    purpose = Text()
    status = Varchar(length=10)
    outcome = Varchar(length=12, null=True, default=None)
    outcome_reason = Text(default="")
    starts_at = moment()
    ends_at = moment()
    without_support = Boolean(default=False)
    entered_afterwards = Boolean(default=False)
    is_late_cancellation = Boolean(default=False)
    expires_at = moment(null=True)
    requested_by = reference(User)
    requested_at = moment()
    confirmed_by = reference(User, null=True)
    confirmed_at = moment(null=True)
    checked_in_at = moment(null=True)
    checked_out_at = moment(null=True)
    checked_in_by = reference(User, null=True)
    checked_out_by = reference(User, null=True)
    condition_in = Text(default="")
    condition_out = Text(default="")
    counter_in = BigInt(null=True, default=None)
    counter_out = BigInt(null=True, default=None)


class BookingItem(Table):
    """One resource of a booking with its quantity, its act and the price rule it was priced by.

    `hourly_full` and `hourly_tariff` are đồng per unit and hour, frozen at booking.
    """

    id = identifier()
    booking = reference(Booking)
    resource = reference(Resource)
    quantity = Integer(default=1)
    act = reference(Act, unique=True)
    rate = reference(Rate, null=True)
    rate_group = Varchar(length=10)
    hourly_full = BigInt(default=0)
    hourly_tariff = BigInt(default=0)


class BookingOverride(Table):
    """A rule that staff set aside for one booking, and why."""

    id = identifier()
    booking = reference(Booking)
    rule = Varchar(length=40)
    reason = Text()
    made_by = reference(User)
    made_at = moment()


class RefusedRequest(Table):
    """A request that a rule refused: ids and times, kept as demand that could not be met."""

    id = identifier()
    at = moment()
    actor = reference(User, null=True)
    rule = Varchar(length=40)
    verb = Varchar(length=20)
    incubator = reference(Incubator, null=True)
    resource = reference(Resource, null=True)
    firm = reference(Firm, null=True)
    quantity = Integer(default=1)
    starts_at = moment(null=True)
    ends_at = moment(null=True)
    next_possible = moment(null=True)
    reason = Text(default="")
