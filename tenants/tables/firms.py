"""Firms, who belongs to them and since when they are in residence; nothing but tables."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Incubator, Person


class Firm(Table):
    """A firm, or a team that has no tax code yet; a tenant while it holds a current tenancy.

    `weekly_quota_minutes` is the machine and room time a week, 0 for no quota. Revenue in đồng.
    """

    id = identifier()
    tax_code = Varchar(length=14, null=True, default=None, unique=True)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200, default="")
    stage = Varchar(length=20)
    in_sector = Boolean(default=True)
    product_vi = Text(default="")
    product_en = Text(default="")
    size = Varchar(length=10, default="")
    women_owned = Boolean(default=False)
    employees = Integer(default=0)
    employees_female = Integer(default=0)
    revenue_last_year = BigInt(default=0)
    weekly_quota_minutes = Integer(default=0)
    search_key = Text(default="")
    sort_key = Text(default="")
    created_at = moment()


class Membership(Table):
    """A person who acts for a firm between two dates."""

    id = identifier()
    firm = reference(Firm)
    person = reference(Person)
    title = Varchar(length=80, default="")
    is_contact = Boolean(default=False)
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)


class Tenancy(Table):
    """A firm in residence in a house from a date to (exclusive) another, or without an end."""

    id = identifier()
    firm = reference(Firm)
    incubator = reference(Incubator)
    starts_on = Date(default=None)
    ends_on = Date(null=True, default=None)
