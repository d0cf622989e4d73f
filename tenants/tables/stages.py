"""What was decided of a firm's stage, and what was taken back of it; nothing but tables."""

from __future__ import annotations

from piccolo.columns import Date, Integer, SmallInt, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Incubator, User
from tenants.tables.firms import Firm, Tenancy


class StageChange(Table):
    """A firm went, or will go, from one stage to another; never changed after.

    `position` counts a firm's changes from 1. `effective_on` is the first day in the new stage.
    Of an exit `hand_over_on` is the first day without space; of a graduation `criteria_met` says
    how many of the six criteria were met.
    """

    id = identifier()
    firm = reference(Firm)
    incubator = reference(Incubator, null=True)
    position = Integer()
    from_stage = Varchar(length=20)
    stage = Varchar(length=20)
    effective_on = Date(default=None)
    decision_no = Varchar(length=100)
    decision_on = Date(default=None)
    reason = Varchar(length=30)
    words = Text(default="")
    hand_over_on = Date(null=True, default=None)
    criteria_met = SmallInt(null=True, default=None)
    decided_by = reference(User, null=True)
    created_at = moment()


class StageWithdrawal(Table):
    """A change of stage that was taken back before its day had passed."""

    id = identifier()
    change = reference(StageChange)
    words = Text(default="")
    withdrawn_by = reference(User)
    created_at = moment()


class TenancyEnding(Table):
    """An exit that gave a tenancy its end, and the end that the tenancy had before."""

    id = identifier()
    change = reference(StageChange)
    tenancy = reference(Tenancy)
    former_ends_on = Date(null=True, default=None)
