"""What a stage brings and asks, from a day on; nothing but tables."""

from __future__ import annotations

from piccolo.columns import Date, Integer, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import User


class StageRule(Table):
    """The rule of a stage until the next one of the stage begins.

    The quota is in minutes a week (0: none), the space in m² (None: no limit), the rhythm of the
    reviews and the longest stay in months (0: none).
    """

    id = identifier()
    stage = Varchar(length=20)
    valid_from = Date(default=None)
    weekly_quota_minutes = Integer()
    area_limit = Integer(null=True, default=None)
    review_months = Integer()
    longest_months = Integer()
    warning_days = Integer()
    legal_basis = Varchar(length=500, default="")
    made_by = reference(User)
    made_at = moment()
