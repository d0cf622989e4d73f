"""Consulting sessions: who advises whom, where and when, and what was agreed in them."""

from __future__ import annotations

from piccolo.columns import UUID, BigInt, Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from facilities.tables import Booking
from incubator.columns import identifier, moment, reference
from incubator.tables import Act, Incubator, Person, User
from services.tables.advisers import Adviser
from services.tables.catalogue import Service, ServicePrice
from services.tables.requests import ServiceRequest
from tenants.tables import Firm


class SessionSeries(Table):
    """What was asked for when sessions were planned together: so many, so many weeks apart.

    `starts_at` is the first start that was asked for, also where that day was left out.
    """

    id = identifier()
    starts_at = moment()
    times = Integer(default=1)
    weeks_apart = Integer(default=1)


class ConsultingSession(Table):
    """An adviser advises a firm for a time; see `session_rules` for its states.

    `booking` takes the room and the machine, `act` holds the support once it is confirmed.
    `hour_fee` is the adviser's when it was planned, `fee` what the held time is owed, in đồng.
    `uid` never changes, `sequence` rises with each change. `request` is the service request that
    it fulfils; the sessions of one `series` share it, and `occurrence` is the start that it gave
    each of them, whenever they are now. `place_lost` when the booking ended alone.
    """

    id = identifier()
    uid = Varchar(length=80, unique=True)
    sequence = Integer(default=0)
    incubator = reference(Incubator)
    firm = reference(Firm)
    service = reference(Service)
    adviser = reference(Adviser)
    booking = reference(Booking, null=True, unique=True)
    act = reference(Act, null=True, unique=True)
    subject = Varchar(length=200)
    place = Varchar(length=200, default="")
    status = Varchar(length=10)
    starts_at = moment()
    ends_at = moment()
    without_support = Boolean(default=False)
    price = reference(ServicePrice, null=True)
    hour_fee = BigInt(default=0)
    fee = BigInt(null=True, default=None)
    planned_by = reference(User)
    planned_at = moment()
    confirmed_by = reference(User, null=True)
    confirmed_at = moment(null=True)
    held_minutes = Integer(null=True, default=None)
    held_by = reference(User, null=True)
    held_at = moment(null=True)
    minutes = Text(default="")
    minutes_by = reference(User, null=True)
    minutes_at = moment(null=True)
    accepted_by = reference(User, null=True)
    accepted_at = moment(null=True)
    cancelled_by = reference(User, null=True)
    cancelled_at = moment(null=True)
    cancel_reason = Text(default="")
    request = reference(ServiceRequest, null=True)
    series = UUID(null=True, default=None)
    occurrence = moment(null=True)
    search_key = Text(default="")
    place_lost = Boolean(default=False)


class SessionFormerPlace(Table):
    """A booking that was the place of a session before it was given another."""

    id = identifier()
    session = reference(ConsultingSession)
    booking = reference(Booking, unique=True)
    given_up_at = moment()


class SessionParticipant(Table):
    """A person of the firm who is to be there; `attended` once the session was held."""

    id = identifier()
    session = reference(ConsultingSession)
    person = reference(Person)
    attended = Boolean(null=True, default=None)


class SessionAction(Table):
    """What somebody is to do after a session, by a day; `party` says whose it is."""

    id = identifier()
    session = reference(ConsultingSession)
    task = Varchar(length=300)
    owner = Varchar(length=120, default="")
    due_on = Date(null=True, default=None)
    party = Varchar(length=10, default="FIRM")
    done_at = moment(null=True)
    done_by = reference(User, null=True)


class SessionActionChange(Table):
    """That it was done, opened again or given another day, and why."""

    id = identifier()
    action = reference(SessionAction)
    kind = Varchar(length=10)
    due_on = Date(null=True, default=None)
    reason = Text(default="")
    made_by = reference(User)
    made_at = moment()
