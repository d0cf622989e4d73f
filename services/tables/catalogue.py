"""What firms can ask for, and what it costs."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import CostCategory, Programme


class Service(Table):
    """A service of the catalogue; its programme pays for it, and only Programme 6 from a line here.

    `delivery` says how it reaches a firm: in SESSIONS of an adviser, in UNITS such as a test or a
    report, MONTHLY, or at EVENTS. `typical_minutes` is the work that one unit usually takes.
    """

    id = identifier()
    code = Varchar(length=20, unique=True)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)
    about_vi = Text(default="")
    about_en = Text(default="")
    category = reference(CostCategory)
    programme = reference(Programme)
    delivery = Varchar(length=10)
    unit = Varchar(length=12)
    typical_minutes = Integer(null=True, default=None)
    needs_report = Boolean(default=False)
    is_active = Boolean(default=True)
    search_key = Text(default="")
    sort_key = Text(default="")
    entered_at = moment()


class ServicePrice(Table):
    """What one unit of a service costs, in đồng, between two dates (`valid_to` inclusive)."""

    id = identifier()
    service = reference(Service)
    full_price = BigInt()
    incubated_price = BigInt()
    graduate_price = BigInt()
    external_price = BigInt()
    legal_basis = Text()
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)
