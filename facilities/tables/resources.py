"""What can be booked, what it costs and who may run it."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import BudgetLine, CostCategory, Incubator, Person, User


class Qualification(Table):
    """A qualification to operate, valid for `valid_months` after it is granted (0: no expiry)."""

    id = identifier()
    code = Varchar(length=40, unique=True)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)
    valid_months = Integer(default=0)


class Resource(Table):
    """Anything bookable: bay, office, room, hall, machine, or the technicians of a house.

    `capacity` counts units that can be taken at once; durations are minutes, the horizon days,
    `area` is in dm² (1 m² = 100), `capex` in đồng. `audience` says who may book.
    """

    id = identifier()
    incubator = reference(Incubator)
    code = Varchar(length=20, unique=True)
    kind = Varchar(length=20)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)
    description = Text(default="")
    note = Text(default="")
    category = reference(CostCategory)
    family = Varchar(length=40, default="")
    home_space = reference("self", null=True)
    capacity = Integer(default=1)
    seats = Integer(null=True, default=None)
    area = Integer(null=True, default=None)
    is_bookable = Boolean(default=True)
    is_unattended = Boolean(default=False)
    needs_approval = Boolean(default=False)
    needs_inspection = Boolean(default=False)
    needs_calibration = Boolean(default=False)
    audience = Varchar(length=10, default="TENANTS")
    safety_class = Varchar(length=1, null=True, default=None)
    technician_qualification = reference(Qualification, null=True)
    setup_minutes = Integer(default=0)
    cleanup_minutes = Integer(default=0)
    min_slot_minutes = Integer(default=30)
    max_slot_minutes = Integer(null=True, default=None)
    slot_step_minutes = Integer(default=30)
    notice_minutes = Integer(default=0)
    horizon_days = Integer(default=60)
    capex = BigInt(default=0)
    bought_by = reference(BudgetLine)
    is_active = Boolean(default=True)
    retired_on = Date(null=True, default=None)
    search_key = Text(default="")
    sort_key = Text(default="")


class ResourceQualification(Table):
    """One qualification out of the set that a resource asks of its user."""

    id = identifier()
    resource = reference(Resource)
    qualification = reference(Qualification)


class HeldQualification(Table):
    """A qualification that a person holds from a date to (inclusive) its expiry."""

    id = identifier()
    person = reference(Person)
    qualification = reference(Qualification)
    granted_on = Date(default=None)
    expires_on = Date(null=True, default=None)
    basis = Varchar(length=20, default="SIGN_OFF")
    granted_by = reference(User, null=True)
    revoked_on = Date(null=True, default=None)


class Rate(Table):
    """What an hour of one unit costs, in đồng, between two dates (`valid_to` inclusive)."""

    id = identifier()
    resource = reference(Resource)
    full_rate = BigInt()
    incubated_rate = BigInt()
    graduate_rate = BigInt()
    external_rate = BigInt()
    legal_basis = Text()
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)


class Inspection(Table):
    """A statutory inspection or a calibration, and the last day it is valid."""

    id = identifier()
    resource = reference(Resource)
    kind = Varchar(length=20)
    performed_on = Date(default=None)
    valid_until = Date(default=None)
    certificate = Varchar(length=80, default="")
    recorded_by = reference(User, null=True)
    recorded_at = moment(null=True)
