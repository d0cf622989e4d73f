"""Support schemes and the terms under which each of them pays; nothing but tables."""

from __future__ import annotations

from piccolo.columns import BigInt, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, reference


class Scheme(Table):
    """A legal scheme that supports firms beside the houses' own tariffs."""

    id = identifier()
    code = Varchar(length=40, unique=True)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)


class SchemeTerm(Table):
    """What a scheme pays towards one target from a day on: `percent` of full cost, at most `cap`.

    `cap` is đồng in each window: a calendar month, a calendar year, or the life of a contract.
    `longest_months` counts from the signature of the lease. A later term of the same target
    takes the place of this one from its own first day; no term is ever changed.
    """

    id = identifier()
    scheme = reference(Scheme)
    target = Varchar(length=20)
    percent = Integer()
    cap = BigInt()
    cap_window = Varchar(length=10)
    longest_months = Integer(null=True, default=None)
    legal_basis = Text()
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)
