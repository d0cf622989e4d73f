"""Whether bookings and lettings, their acts and what they take agree; no capacity is passed."""

from __future__ import annotations

from datetime import datetime

from facilities import letting_reconciliation
from incubator.database import fetch
from tenants import application_reconciliation, followup_reconciliation
from tenants import reconciliation as support

_PEAKS = """SELECT r.code, r.capacity, MAX(x.load) AS peak FROM (
    SELECT o.resource, (SELECT SUM(p.quantity) FROM occupation p
        WHERE p.resource = o.resource AND p.holds AND p.blocked_until > o.blocked_from
        AND p.blocked_from <= o.blocked_from) AS load
    FROM occupation o WHERE o.holds AND o.blocked_until > {}) x
  JOIN resource r ON r.id = x.resource
  GROUP BY r.code, r.capacity HAVING MAX(x.load) > r.capacity ORDER BY r.code"""

_BUSY_TWICE = """SELECT DISTINCT a.attendant FROM occupation a JOIN occupation b
    ON b.attendant = a.attendant AND b.id > a.id AND b.holds
    AND b.blocked_until > a.blocked_from AND b.blocked_from < a.blocked_until
    AND (a.quantity > 0 OR b.quantity > 0)
  WHERE a.holds AND a.blocked_until > {} ORDER BY a.attendant"""

_IDENTITIES = """SELECT id FROM act WHERE full_cost + surcharge <> tenant_price + support
    OR settled_full_cost + settled_surcharge <> settled_tenant_price + settled_support
    OR settled_support > support OR scheme_support > support
    OR settled_scheme_support > settled_support ORDER BY id"""

_WITHOUT_PLACE = """SELECT b.id, r.code FROM booking b JOIN booking_item i ON i.booking = b.id
    JOIN act a ON a.id = i.act JOIN resource r ON r.id = i.resource
  WHERE b.status <> 'CANCELLED' AND b.outcome IS NULL AND a.status = 'HELD'
    AND NOT EXISTS (SELECT 1 FROM occupation o WHERE o.act = i.act AND o.resource = i.resource
        AND o.holds AND o.quantity = i.quantity AND o.starts_at = b.starts_at
        AND o.ends_at = b.ends_at)
  ORDER BY b.id, r.code"""

_STILL_TAKEN = """SELECT DISTINCT b.id FROM booking b JOIN booking_item i ON i.booking = b.id
    JOIN occupation o ON o.act = i.act WHERE b.status = 'CANCELLED' AND o.holds ORDER BY b.id"""

_UNSETTLED = """SELECT DISTINCT b.id FROM booking b JOIN booking_item i ON i.booking = b.id
    JOIN act a ON a.id = i.act
  WHERE (b.status = 'CANCELLED' OR b.outcome IS NOT NULL) AND a.status = 'HELD' ORDER BY b.id"""

_WITHOUT_BOOKING = """SELECT a.id FROM act a WHERE a.kind = 'BOOKING'
    AND NOT EXISTS (SELECT 1 FROM booking_item i WHERE i.act = a.id) ORDER BY a.id"""


async def reconcile(*, now: datetime) -> list[str]:
    """What does not agree, a sentence each (for operators, in English); empty when all does."""
    found = await support.reconcile()
    found += [
        f"resource {row['code']}: {row['peak']} units are taken at once, it has {row['capacity']}"
        for row in await fetch(_PEAKS, now)
    ]
    found += [
        f"technician {row['attendant']}: runs a machine and attends another at once"
        for row in await fetch(_BUSY_TWICE, now)
    ]
    found += [
        f"act {row['id']}: full cost and surcharge are not price and support"
        for row in await fetch(_IDENTITIES)
    ]
    found += [
        f"booking {row['id']}: does not hold {row['code']} for its slot"
        for row in await fetch(_WITHOUT_PLACE)
    ]
    found += [
        f"booking {row['id']}: is cancelled and still takes its place"
        for row in await fetch(_STILL_TAKEN)
    ]
    found += [
        f"booking {row['id']}: has ended and still holds funds" for row in await fetch(_UNSETTLED)
    ]
    found += [f"act {row['id']}: belongs to no booking" for row in await fetch(_WITHOUT_BOOKING)]
    found += await application_reconciliation.reconcile()
    found += await followup_reconciliation.reconcile()
    return [*found, *await letting_reconciliation.reconcile()]
