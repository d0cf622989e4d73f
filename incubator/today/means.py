"""What a tenant's firms have used and have left, and what of it can be booked again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from facilities.quotas import week_of
from incubator import clock
from incubator.database import fetch, marks
from incubator.formats import format_dong, format_minutes, format_time, format_weekday
from incubator.languages import gettext
from incubator.names import Name
from incubator.periods import Period
from incubator.today.rows import Deed, Figure, Row, Section
from incubator.today.scope import Scope
from tenants.stage_rules import Rules, load_rules

AGAIN = timedelta(days=30)
"""How long ago a use may lie that is offered to be booked again."""
OFFERED = 4
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Recent:
    """A resource that one of the firms booked lately or booked for these weeks; support in đồng."""

    booking: UUID
    firm: UUID
    person: UUID | None
    purpose: str
    slot: Period
    resource: UUID
    name: Name
    quantity: int
    held: int
    accepted: int


@dataclass(frozen=True, slots=True)
class Means:
    """The firms by name with their weekly quota in minutes (0: none), and what they booked."""

    quotas: Mapping[UUID, tuple[Name, int]]
    recent: Sequence[Recent]


async def load_means(scope: Scope) -> Means:
    """The firms and their bookings of the last weeks, this week and this month; two statements."""
    firms = sorted(scope.actor.firms)
    week = week_of(scope.now)
    next_month = clock.moment((scope.today.replace(day=1) + timedelta(days=32)).replace(day=1), 0)
    rows = await fetch(
        "SELECT b.id, b.firm, b.person, b.purpose, b.starts_at, b.ends_at, i.resource, r.name_vi,"  # noqa: S608
        " r.name_en, i.quantity, CASE WHEN a.status = 'HELD' THEN a.support ELSE 0 END AS held,"
        " CASE WHEN a.status = 'ACCEPTED' THEN a.settled_support ELSE 0 END AS accepted"
        " FROM booking b JOIN booking_item i ON i.booking = b.id JOIN act a ON a.id = i.act"
        f" JOIN resource r ON r.id = i.resource WHERE b.firm IN ({marks(firms)})"
        " AND b.status <> 'CANCELLED' AND b.starts_at >= {} AND b.starts_at < {}"
        " ORDER BY b.starts_at DESC, i.id",
        *firms,
        min(scope.month, week.start, scope.now - AGAIN),
        max(next_month, week.end),
    )
    names = await fetch(
        f"SELECT id, name_vi, name_en, stage, weekly_quota_minutes AS quota FROM firm"  # noqa: S608
        f" WHERE id IN ({marks(firms)}) ORDER BY sort_key",
        *firms,
    )
    rules = Rules() if all(row["quota"] for row in names) else await load_rules()
    quotas = {
        row["id"]: (
            Name(row["name_vi"], row["name_en"]),
            row["quota"] or rules.on(row["stage"], scope.today).weekly_quota_minutes,
        )
        for row in names
    }
    return Means(quotas, [_recent(row) for row in rows])


def _recent(row: Mapping[str, Any]) -> Recent:
    return Recent(
        booking=row["id"],
        firm=row["firm"],
        person=row["person"],
        purpose=row["purpose"],
        slot=Period(row["starts_at"], row["ends_at"]),
        resource=row["resource"],
        name=Name(row["name_vi"], row["name_en"]),
        quantity=row["quantity"],
        held=row["held"],
        accepted=row["accepted"],
    )


def figures(means: Means, scope: Scope) -> list[Figure]:
    """Support of this month, and the hours left of each firm's week."""
    month = clock.local(scope.month)
    of_month = [
        one
        for one in means.recent
        if (clock.local(one.slot.start).year, clock.local(one.slot.start).month)
        == (month.year, month.month)
    ]
    held, accepted = sum(one.held for one in of_month), sum(one.accepted for one in of_month)
    support = Figure(
        gettext("Support this month"),
        format_dong(held + accepted),
        gettext(
            "%(accepted)s accepted, %(held)s held",
            accepted=format_dong(accepted),
            held=format_dong(held),
        ),
        "/bookings",
    )
    return [support, *_quotas(means, scope)]


def _quotas(means: Means, scope: Scope) -> list[Figure]:
    week = week_of(scope.now)
    taken: dict[UUID, int] = defaultdict(int)
    for one in means.recent:
        if week.holds(one.slot.start):
            taken[one.firm] += one.slot.minutes * one.quantity
    found = []
    for firm, (name, quota) in means.quotas.items():
        used = format_minutes(taken[firm])
        left = max(quota - taken[firm], 0)
        label = gettext("Hours left this week") if quota else gettext("Hours booked this week")
        found.append(
            Figure(
                f"{label} · {name}" if len(means.quotas) > 1 else label,
                format_minutes(left) if quota else used,
                gettext("%(used)s of %(quota)s booked", used=used, quota=format_minutes(quota))
                if quota
                else gettext("no weekly limit"),
                kind="warn" if quota and left * 10 < quota else "",
            )
        )
    return found


def book_again(means: Means, scope: Scope) -> Section:
    """The latest uses, each resource once, at the same hours of a week that is still to come."""
    offered: dict[UUID, Recent] = {}
    for one in means.recent:
        if one.slot.start < scope.now and len(offered) < OFFERED:
            offered.setdefault(one.resource, one)
    rows = [_again(one, scope.now) for one in offered.values()]
    return Section("again", gettext("Book again"), rows)


def _again(one: Recent, now: datetime) -> Row:
    weeks = (now - one.slot.start) // WEEK + 1
    start, end = one.slot.start + weeks * WEEK, one.slot.end + weeks * WEEK
    query = {
        "resource": one.resource,
        "firm": one.firm,
        **({"person": one.person} if one.person else {}),
        "purpose": one.purpose,
        "starts_at": clock.local(start).isoformat(),
        "ends_at": clock.local(end).isoformat(),
    }
    path = f"/bookings/new?{urlencode(query)}"
    hours = f"{format_weekday(clock.local(start))} {format_time(start)}–{format_time(end)}"
    return Row(
        title=str(one.name),
        path=path,
        details=[one.purpose],
        note=hours,
        deeds=[Deed(gettext("Book again"), path, is_quiet=True)],
    )
