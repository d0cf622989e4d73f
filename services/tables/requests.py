"""What firms ask for, what is said about it, the papers, and what is referred elsewhere."""

from __future__ import annotations

from piccolo.columns import Boolean, Bytea, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Act, Agency, Incubator, Programme, User
from services.tables.advisers import Adviser
from services.tables.catalogue import Service, ServicePrice
from tenants.tables import Firm


class ServiceRequest(Table):
    """A firm asks a house for so many units of a service; see `request_rules` for its states.

    `due_on` is the day by which the next step is due: the house's, or once it is done the firm's
    acceptance. `act` holds the support of what is given in units; what comes in sessions, by the
    month, at events or from another programme has none. `delivered` counts the units given.
    """

    id = identifier()
    incubator = reference(Incubator)
    firm = reference(Firm)
    service = reference(Service)
    quantity = Integer(default=1)
    subject = Varchar(length=200)
    search_key = Text(default="")
    details = Text(default="")
    wanted_by = Date(null=True, default=None)
    status = Varchar(length=10)
    priority = Varchar(length=10, default="NORMAL")
    due_on = Date(default=None)
    owner = reference(User, null=True)
    adviser = reference(Adviser, null=True)
    waits_for = Varchar(length=10, default="HOUSE")
    without_support = Boolean(default=False)
    price = reference(ServicePrice, null=True)
    rate_group = Varchar(length=10)
    act = reference(Act, null=True, unique=True)
    sequence = Integer(default=0)
    asked_by = reference(User)
    asked_at = moment()
    delivered = Integer(null=True, default=None)
    result = Text(default="")
    fulfilled_by = reference(User, null=True)
    fulfilled_at = moment(null=True)
    accepted_by = reference(User, null=True)
    accepted_at = moment(null=True)
    rating = Integer(null=True, default=None)
    rating_note = Text(default="")
    ended_by = reference(User, null=True)
    ended_at = moment(null=True)
    ended_reason = Text(default="")


class ServiceMessage(Table):
    """What somebody wrote about a request; never changed."""

    id = identifier()
    request = reference(ServiceRequest)
    text = Text()
    written_by = reference(User)
    written_at = moment()


class ServiceFile(Table):
    """A paper of a request: what the firm sent, or the report on what was done; never changed."""

    id = identifier()
    request = reference(ServiceRequest)
    kind = Varchar(length=10)
    name = Varchar(length=120)
    media_type = Varchar(length=120)
    size = Integer()
    content = Bytea()
    content_hash = Varchar(length=64)
    added_by = reference(User)
    added_at = moment()


class Referral(Table):
    """A firm is sent to another programme, whose lead agency pays; no line here holds anything."""

    id = identifier()
    incubator = reference(Incubator)
    firm = reference(Firm)
    programme = reference(Programme)
    agency = reference(Agency)
    service = reference(Service, null=True)
    request = reference(ServiceRequest, null=True, unique=True)
    referred_on = Date(default=None)
    reason = Text()
    outcome = Varchar(length=10, default="PENDING")
    outcome_on = Date(null=True, default=None)
    outcome_note = Text(default="")
    made_by = reference(User)
    made_at = moment()
