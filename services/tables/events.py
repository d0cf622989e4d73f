"""Buyer days and round tables: who came, and what followed."""

from __future__ import annotations

from piccolo.columns import BigInt, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Act, Incubator, User
from services.tables.catalogue import Service
from tenants.tables import Firm


class NetworkEvent(Table):
    """A buyer day or a round table of a house; `service` is the one of the catalogue it is."""

    id = identifier()
    incubator = reference(Incubator)
    service = reference(Service)
    kind = Varchar(length=12)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200, default="")
    about = Text(default="")
    place = Varchar(length=200, default="")
    starts_at = moment()
    ends_at = moment()
    status = Varchar(length=10)
    announced_by = reference(User)
    announced_at = moment()
    cancelled_at = moment(null=True)
    cancel_reason = Text(default="")


class EventAttendance(Table):
    """How many people of a firm came; the act values what the house gave it in kind."""

    id = identifier()
    event = reference(NetworkEvent)
    firm = reference(Firm)
    people = Integer()
    act = reference(Act, unique=True)
    noted_by = reference(User)
    noted_at = moment()
    withdrawn_at = moment(null=True)


class EventGuest(Table):
    """An organisation from outside that came, as it is called: a buyer, an agency, a bank."""

    id = identifier()
    event = reference(NetworkEvent)
    name = Varchar(length=200)
    people = Integer()
    noted_by = reference(User)
    noted_at = moment()


class EventResult(Table):
    """What followed for a firm: a contact, a quotation or an order, worth so many đồng."""

    id = identifier()
    event = reference(NetworkEvent)
    firm = reference(Firm)
    kind = Varchar(length=10)
    partner = Varchar(length=200)
    value = BigInt(default=0)
    followed_on = Date(default=None)
    note = Text(default="")
    noted_by = reference(User)
    noted_at = moment()
    withdrawn_at = moment(null=True)
