"""Whether lettings, the places they take, their months and the acts of these agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from facilities.rents import months_between
from incubator.clock import moment
from incubator.database import Row, fetch

_PLACES = """SELECT l.id, l.resource, l.quantity, l.starts_on, l.occupied_until, l.cancelled_at,
    o.id AS occupation, o.resource AS taken, o.quantity AS units, o.starts_at, o.ends_at, o.holds
  FROM letting l LEFT JOIN occupation o ON o.act = l.act ORDER BY l.id"""

_OUTSIDE = """SELECT l.id FROM letting l JOIN tenancy t ON t.id = l.tenancy
  WHERE l.handed_back_on IS NULL AND l.cancelled_at IS NULL AND (t.firm <> l.firm
    OR t.incubator <> l.incubator OR t.starts_on > l.starts_on OR t.ends_on < l.ends_on)
  ORDER BY l.id"""

_WITHDRAWN = """SELECT l.id, r.code FROM letting l JOIN resource r ON r.id = l.resource
    JOIN unit_withdrawal w ON w.resource = l.resource AND w.cancelled_at IS NULL
  WHERE l.handed_back_on IS NULL AND l.cancelled_at IS NULL AND w.starts_on < l.ends_on
    AND (w.ends_on IS NULL OR w.ends_on > l.starts_on) ORDER BY l.id"""

_MONTHS = """SELECT l.id, l.starts_on AS first, l.accounted_from, l.occupied_until, l.cancelled_at,
    m.starts_on, m.ends_on, m.rent, m.support, a.kind, a.status, a.full_cost, a.support AS paid,
    a.scheme_support, m.act
  FROM letting l LEFT JOIN letting_month m ON m.letting = l.id AND m.is_live
    LEFT JOIN act a ON a.id = m.act ORDER BY l.id, m.month"""

_DROPPED = """SELECT m.letting FROM letting_month m JOIN act a ON a.id = m.act
  WHERE NOT m.is_live AND a.status <> 'RELEASED' ORDER BY m.letting"""

_STRAY = """SELECT a.id FROM act a WHERE
    (a.kind = 'LETTING_MONTH' AND NOT EXISTS (SELECT 1 FROM letting_month m WHERE m.act = a.id))
    OR (a.kind = 'LETTING' AND NOT EXISTS (SELECT 1 FROM letting l WHERE l.act = a.id))
  ORDER BY a.id"""


async def reconcile() -> list[str]:
    """What does not agree, a sentence each (for operators, in English); empty when all does."""
    found = [wrong for row in await fetch(_PLACES) for wrong in _of_place(row)]
    found += [f"letting {row['id']}: reaches out of its tenancy" for row in await fetch(_OUTSIDE)]
    found += [
        f"letting {row['id']}: unit {row['code']} is withdrawn meanwhile"
        for row in await fetch(_WITHDRAWN)
    ]
    for letting, rows in groupby(await fetch(_MONTHS), key=lambda row: row["id"]):
        found += [f"letting {letting}: {wrong}" for wrong in _of_months(list(rows))]
    found += [
        f"letting {row['letting']}: a month taken away still holds its support"
        for row in await fetch(_DROPPED)
    ]
    found += [f"act {row['id']}: belongs to no letting" for row in await fetch(_STRAY)]
    return found


def _of_place(row: Row) -> Iterator[str]:
    name = f"letting {row['id']}"
    if row["occupation"] is None:
        yield f"{name}: takes no place"
    elif row["cancelled_at"] or row["starts_on"] >= row["occupied_until"]:
        if row["holds"]:
            yield f"{name}: never began and still takes its place"
    elif (row["taken"], row["units"], bool(row["holds"]), row["starts_at"], row["ends_at"]) != (
        row["resource"],
        row["quantity"],
        True,
        moment(row["starts_on"], 0),
        moment(row["occupied_until"], 0),
    ):
        yield f"{name}: does not take its unit for its days"


def _of_months(rows: list[Row]) -> Iterator[str]:
    """The months tile the days whose rent is kept; an act says what its month says."""
    letting = rows[0]
    first = max(letting["first"], letting["accounted_from"])
    wanted = (
        [] if letting["cancelled_at"] else list(months_between(first, letting["occupied_until"]))
    )
    live = [row for row in rows if row["starts_on"] is not None]
    if [(row["starts_on"], row["ends_on"]) for row in live] != wanted:
        yield "its months do not tile its time"
    for row in live:
        if row["act"] is None:
            continue
        if row["kind"] != "LETTING_MONTH" or row["status"] == "RELEASED":
            yield f"the month from {row['starts_on']} has no act that holds or bills it"
        if row["full_cost"] != row["rent"] and row["status"] == "HELD":
            yield f"its act does not cost the rent of the month from {row['starts_on']}"
        if row["paid"] - row["scheme_support"] > row["support"] and row["status"] == "HELD":
            yield f"the month from {row['starts_on']} holds more than its step grants"
