"""What became of graduates, asked year by year, and the links to answer by; nothing but tables."""

from __future__ import annotations

from piccolo.columns import BigInt, Date, Integer, SmallInt, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Incubator, User
from tenants.tables.firms import Firm


class FollowUp(Table):
    """What a graduate is asked in the first to the fifth year after it; `due_on` is its day.

    `standing` is empty until it is answered. Amounts in đồng as in a review; equity, debt and
    grants are those since the year before. `answered_by` is None where the link was used.
    """

    id = identifier()
    firm = reference(Firm)
    incubator = reference(Incubator, null=True)
    year = SmallInt()
    due_on = Date(default=None)
    status = Varchar(length=10)
    standing = Varchar(length=10, default="")
    full_time = Integer(default=0)
    full_time_female = Integer(default=0)
    part_time = Integer(default=0)
    part_time_hours = Integer(default=0)
    wages = BigInt(default=0)
    revenue = BigInt(default=0)
    equity = BigInt(default=0)
    debt = BigInt(default=0)
    grants = BigInt(default=0)
    note = Text(default="")
    reminders = SmallInt(default=0)
    answered_by = reference(User, null=True)
    answered_at = moment(null=True)
    created_at = moment()


class FollowUpLink(Table):
    """A private link by which whoever holds it answers; only its hash is kept."""

    id = identifier()
    follow_up = reference(FollowUp)
    token_hash = Varchar(length=64, unique=True)
    created_at = moment()
