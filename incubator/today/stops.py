"""What stops resources now and soon: breakdowns, maintenance and closures, and whom each hits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from incubator import clock
from incubator.database import Row as Record
from incubator.database import fetch
from incubator.formats import format_moment, format_period
from incubator.languages import gettext, ngettext
from incubator.names import Name
from incubator.periods import Period
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import SOON, Scope


@dataclass(frozen=True, slots=True)
class Stop:
    """A closure, maintenance or breakdown; `hits` bookings cannot be served as booked."""

    id: UUID
    kind: str
    resource: UUID | None
    title: str
    starts_at: datetime
    ends_at: datetime | None
    reason: str
    hits: int

    def is_on(self, now: datetime) -> bool:
        """Whether it holds at the moment."""
        return self.starts_at <= now

    @property
    def when(self) -> str:
        """From when until when; an unknown end is left out."""
        if self.ends_at:
            return format_period(Period(self.starts_at, self.ends_at))
        return gettext("since %(start)s", start=format_moment(self.starts_at))


# A booking is hit when it is still live and its slot touches the stop.
_HITS = """(SELECT COUNT(DISTINCT b.id) FROM booking b JOIN booking_item t ON t.booking = b.id
    JOIN resource u ON u.id = t.resource WHERE b.ends_at > {{}} AND b.outcome IS NULL
    AND b.status <> 'CANCELLED' AND b.ends_at > x.starts_at
    AND (x.ends_at IS NULL OR b.starts_at < x.ends_at) AND {whose})"""
_SQL = """SELECT x.id, 'CLOSURE' AS kind, x.resource, x.starts_at, x.ends_at, x.reason,
    r.code, r.name_vi, r.name_en, h.name_vi AS house_vi, h.name_en AS house_en,
    {hits_closure} AS hits
  FROM closure x LEFT JOIN resource r ON r.id = x.resource
    JOIN incubator h ON h.id = COALESCE(x.incubator, r.incubator)
  WHERE x.withdrawn_at IS NULL AND x.ends_at > {{}} AND x.starts_at < {{}} AND {within}
  UNION ALL SELECT x.id, x.kind, x.resource, x.starts_at, x.ends_at, x.reason,
    r.code, r.name_vi, r.name_en, h.name_vi, h.name_en, {hits_repair}
  FROM maintenance x JOIN resource r ON r.id = x.resource JOIN incubator h ON h.id = r.incubator
  WHERE x.withdrawn_at IS NULL AND (x.ends_at IS NULL OR x.ends_at > {{}}) AND x.starts_at < {{}}
    AND {within}
  ORDER BY 4, 1"""


async def load_stops(scope: Scope) -> list[Stop]:
    """What stops the houses' resources from now on, the earliest first; one statement."""
    within, houses = scope.within("h.id")
    sql = _SQL.format(
        hits_closure=_HITS.format(whose="(u.id = x.resource OR u.incubator = x.incubator)"),
        hits_repair=_HITS.format(whose="u.id = x.resource"),
        within=within,
    )
    values = [scope.now, scope.now, scope.now + SOON, *houses]
    return [_stop(row) for row in await fetch(sql, *values, *values)]


def _stop(row: Record) -> Stop:
    house = str(Name(row["house_vi"], row["house_en"]))
    name = f"{row['code']} {Name(row['name_vi'], row['name_en'])}" if row["resource"] else house
    return Stop(
        id=row["id"],
        kind=row["kind"],
        resource=row["resource"],
        title=name,
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        reason=row["reason"],
        hits=row["hits"],
    )


def down(stops: Sequence[Stop], scope: Scope) -> Section:
    """What is out of service now, and what maintenance begins today."""
    rows = [
        Row(
            when=stop.when,
            title=stop.title,
            path=f"/resources/{stop.resource}" if stop.resource else "/closures",
            details=[stop.reason],
            note=_hit(stop),
            kind="warn" if stop.hits else "",
            badge=stop.kind.lower() if stop.kind != "PLANNED" else "maintenance",
            deeds=_deeds(stop, scope.now),
        )
        for stop in stops
        if stop.starts_at < scope.midnight(1)
    ]
    return Section(
        "down",
        gettext("Out of service today"),
        rows,
        more=(gettext("Closures and maintenance"), "/closures"),
    )


def _deeds(stop: Stop, now: datetime) -> list[Deed]:
    deeds = []
    if stop.kind != "CLOSURE" and stop.is_on(now):
        label = gettext("Back in service")
        deeds.append(Deed(label, f"/maintenance/{stop.id}/completion", {}))
    if stop.hits:
        deeds.append(Deed(gettext("Move the bookings"), _bookings(stop, now), is_quiet=True))
    return deeds


def ahead(stops: Sequence[Stop], scope: Scope) -> Section:
    """What will be closed or maintained, and the bookings it hits."""
    rows = [
        Row(
            when=stop.when,
            title=stop.title,
            path="/closures",
            details=[stop.reason],
            note=_hit(stop),
            kind="warn" if stop.hits else "",
            badge="closure" if stop.kind == "CLOSURE" else "maintenance",
            deeds=[deed for deed in _deeds(stop, scope.now) if deed.fields is None],
        )
        for stop in stops
        if stop.starts_at >= scope.midnight(1)
    ]
    return Section("ahead", gettext("Closures ahead"), rows)


def _hit(stop: Stop) -> str:
    if not stop.hits:
        return gettext("Hits no booking")
    return ngettext("Hits %(n)s booking", "Hits %(n)s bookings", stop.hits)


def _bookings(stop: Stop, now: datetime) -> str:
    """The live bookings in its time; of one that has begun, those that are still to come."""
    first = clock.local(max(stop.starts_at, now)).date()
    query = [f"from={first}"]
    if stop.ends_at:
        query.append(f"to={clock.local(stop.ends_at - timedelta(minutes=1)).date()}")
    if stop.resource:
        query.append(f"resource={stop.resource}")
    return f"/bookings?{'&'.join(query)}"
