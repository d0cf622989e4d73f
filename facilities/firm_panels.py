"""What facilities add to a firm's page and story: the space it has, and the hours it used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from facilities.booking_scope import READERS, readable_by
from facilities.letting_views import SoughtLettings, list_lettings
from facilities.letting_words import STATES
from facilities.rents import next_month
from incubator.clock import moment
from incubator.database import fetch
from incubator.languages import N_
from incubator.names import Name
from incubator.paging import Paging
from incubator.periods import Period
from incubator.search_keys import Sql
from incubator.users import Actor
from tenants.firm_events import EventSource

SHOWN = 6
"""Lettings on the firm's page; the list has the rest."""


def _readable(actor: Actor, firm: UUID) -> Sql | None:
    houses = actor.incubators(*READERS)
    if houses is not None and not houses and firm not in actor.firms:
        return None
    return readable_by(actor, "l")


_UNITS = "letting l JOIN resource r ON r.id = l.resource"
EVENTS = (
    EventSource(
        "space", N_("Space handed over"), _UNITS, "l.firm", "l.handed_over_on", "l.id",
        "l.handed_over_on IS NOT NULL AND l.cancelled_at IS NULL", detail="r.code",
        path="/lettings/", scope=_readable,
    ),
    EventSource(
        "space-end", N_("Space handed back"), _UNITS, "l.firm", "l.handed_back_on", "l.id",
        "l.handed_back_on IS NOT NULL", detail="r.code", path="/lettings/", scope=_readable,
    ),
)  # fmt: skip


async def space(actor: Actor, firm: UUID, today: date) -> Mapping[str, Any] | None:
    """The firm's latest lettings; two statements, None where the actor reads none."""
    if _readable(actor, firm) is None:
        return None
    found, total = await list_lettings(
        SoughtLettings(firm=firm), actor=actor, today=today, paging=Paging(1, SHOWN)
    )
    return {"lettings": found, "total": total, "states": STATES}


@dataclass(slots=True)
class Used:
    """What a firm booked of a resource; minutes of all units, đồng."""

    id: UUID
    code: str
    name: Name
    minutes: int = 0
    price: int = 0
    support: int = 0


async def hours(actor: Actor, firm: UUID, today: date) -> Mapping[str, Any] | None:
    """Hours, price and support of this month's bookings by resource; one statement."""
    if _readable(actor, firm) is None:
        return None
    first = today.replace(day=1)
    condition, args = readable_by(actor, "b")
    rows = await fetch(
        "SELECT r.id, r.code, r.name_vi, r.name_en, b.starts_at, b.ends_at, i.quantity, "  # noqa: S608
        "COALESCE(a.settled_tenant_price, a.tenant_price) AS price, "
        "COALESCE(a.settled_support, a.support) AS support FROM booking b "
        "JOIN booking_item i ON i.booking = b.id JOIN resource r ON r.id = i.resource "
        "JOIN act a ON a.id = i.act WHERE b.firm = {} AND b.starts_at >= {} AND b.starts_at < {} "
        f"AND a.status <> 'RELEASED' AND {condition} ORDER BY r.code",
        firm, moment(first, 0), moment(next_month(first), 0), *args,
    )  # fmt: skip
    used: dict[str, Used] = {}
    for row in rows:
        one = used.setdefault(
            row["code"], Used(row["id"], row["code"], Name(row["name_vi"], row["name_en"]))
        )
        one.minutes += Period(row["starts_at"], row["ends_at"]).minutes * row["quantity"]
        one.price += row["price"]
        one.support += row["support"]
    found = list(used.values())
    return {
        "used": found,
        "minutes": sum(one.minutes for one in found),
        "price": sum(one.price for one in found),
        "support": sum(one.support for one in found),
        "firm": firm,
        "days": f"from={first}&to={next_month(first) - timedelta(days=1)}",
    }
