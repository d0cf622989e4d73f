"""What is looked for in the houses: resources, bookings and lettings."""

import re
from contextlib import suppress

from facilities.booking_records import BookingRecord
from facilities.booking_views import Sought, find_booking, list_bookings
from facilities.letting_views import SoughtLettings, list_lettings
from facilities.resources import list_resources
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.formats import format_period
from incubator.languages import N_
from incubator.search.hits import Hit, Hits, Query, Source, days, joined
from incubator.users import Actor

_NUMBER = re.compile(r"[0-9a-fA-F]{8}")


async def _resources(_actor: Actor, query: Query) -> Hits:
    found, total = await list_resources(q=query.text, on=query.on, paging=query.paging)
    hits = [
        Hit(one.id, str(one.name), joined(one.code, str(one.house)), f"/resources/{one.id}")
        for one in found
    ]
    return hits, total


async def _bookings(actor: Actor, query: Query) -> Hits:
    sought = Sought(q=query.text, newest_first=True)
    found, total = await list_bookings(sought, actor=actor, paging=query.paging)
    if not found:
        found = await _numbered(actor, query.text)
        total = len(found)
    hits = []
    for one in found:
        things = ", ".join(str(item.name) for item in one.items)
        detail = joined(one.firm and str(one.firm.name), format_period(one.slot))
        hits.append(Hit(one.id, f"{one.number} · {things}", detail, f"/bookings/{one.id}"))
    return hits, total


async def _numbered(actor: Actor, text: str) -> list[BookingRecord]:
    """The booking that people call by this number on the phone, if the actor may read it."""
    if not _NUMBER.fullmatch(text.strip()):
        return []
    sql = "SELECT id FROM booking WHERE LOWER(CAST(id AS TEXT)) LIKE {}"
    found = []
    for row in await fetch(sql, f"%{text.strip().lower()}"):
        with suppress(NotFound):
            found.append(await find_booking(row["id"], actor=actor))
    return found


async def _lettings(actor: Actor, query: Query) -> Hits:
    sought = SoughtLettings(q=query.text)
    found, total = await list_lettings(sought, actor=actor, today=query.on, paging=query.paging)
    hits = [
        Hit(
            one.id,
            f"{one.code} {one.unit}",
            joined(one.firm_name, one.contract, days(one.starts_on, one.last_day)),
            f"/lettings/{one.id}",
        )
        for one in found
    ]
    return hits, total


RESOURCES = Source("resource", N_("Resources"), _resources, "/resources")
BOOKINGS = Source("booking", N_("Bookings"), _bookings, "/bookings")
LETTINGS = Source("letting", N_("Lettings"), _lettings, "/lettings")
