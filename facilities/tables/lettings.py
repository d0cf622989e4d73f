"""Space let to firms for months: what it costs and how the support steps down."""

from __future__ import annotations

from piccolo.columns import BigInt, Date, Integer, Text
from piccolo.table import Table

from facilities.tables.resources import Resource
from incubator.columns import identifier, reference
from incubator.tables import Incubator


class SpaceRate(Table):
    """The full rent of a month, in đồng for one m² or one desk; `valid_to` is its last day."""

    id = identifier()
    resource = reference(Resource)
    monthly_rate = BigInt()
    legal_basis = Text()
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)


class RentStep(Table):
    """The support of a house in a year of a lease, in percent of the full rent.

    A lease keeps the steps in force on its first day. The last year's also holds for later ones.
    """

    id = identifier()
    incubator = reference(Incubator)
    year_of_lease = Integer()
    percent = Integer()
    legal_basis = Text(default="")
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)
