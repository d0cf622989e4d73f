"""Office services: what a firm was given by the month, counted and never held."""

from __future__ import annotations

from piccolo.columns import Date, Integer
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Act, Incubator, User
from services.tables.catalogue import Service
from tenants.tables import Firm


class OfficeService(Table):
    """So many units of a service by the month, for a firm in the month that begins on `month`.

    The act values them in kind; one that was counted by mistake is taken back, never changed.
    """

    id = identifier()
    incubator = reference(Incubator)
    firm = reference(Firm)
    service = reference(Service)
    month = Date(default=None)
    quantity = Integer()
    act = reference(Act, unique=True)
    noted_by = reference(User)
    noted_at = moment()
    withdrawn_by = reference(User, null=True)
    withdrawn_at = moment(null=True)
