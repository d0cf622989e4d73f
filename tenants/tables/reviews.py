"""Reviews of firms in the houses; nothing but tables."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Incubator, User
from tenants.tables.firms import Firm


class Review(Table):
    """What a firm reports for a day, and what the house makes of it; final once confirmed.

    Amounts in đồng: wages of a month, revenue of the last twelve months, equity, debt and grants
    received since the review before. Part-timers' hours are those of a week, of all together.
    """

    id = identifier()
    firm = reference(Firm)
    incubator = reference(Incubator, null=True)
    kind = Varchar(length=10)
    due_on = Date(default=None)
    status = Varchar(length=10)
    full_time = Integer(default=0)
    full_time_female = Integer(default=0)
    part_time = Integer(default=0)
    part_time_hours = Integer(default=0)
    wages = BigInt(default=0)
    revenue = BigInt(default=0)
    is_profitable = Boolean(default=False)
    orders = Integer(default=0)
    repeat_customers = Integer(default=0)
    certificates = Text(default="")
    has_iso = Boolean(default=False)
    has_premises = Boolean(default=False)
    equity = BigInt(default=0)
    debt = BigInt(default=0)
    grants = BigInt(default=0)
    next_milestones = Text(default="")
    light = Varchar(length=10, default="")
    decision = Varchar(length=20, default="")
    remark = Text(default="")
    submitted_by = reference(User, null=True)
    submitted_at = moment(null=True)
    decided_by = reference(User, null=True)
    decided_at = moment(null=True)
    created_at = moment()
