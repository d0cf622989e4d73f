"""The list of bookings as a file: a row for each resource of each booking."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litestar import get
from litestar.response import Response

from facilities.booking_records import USES, BookedItem, BookingRecord
from facilities.booking_views import list_bookings
from facilities.booking_words import MODES, STATES
from facilities.controllers.bookings import asked_in, sought_as
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.users import Actor


@dataclass(frozen=True, slots=True)
class Booked:
    """One resource of a booking."""

    booking: BookingRecord
    item: BookedItem


BOOKING: tuple[Column[Booked], ...] = (
    Column(N_("Booking number"), lambda row: row.booking.number, Kind.code),
    Column(N_("Start"), lambda row: row.booking.starts_at, Kind.moment),
    Column(N_("End"), lambda row: row.booking.ends_at, Kind.moment),
    Column(N_("Length (hours)"), lambda row: row.booking.slot.minutes, Kind.hours),
    Column(N_("House"), lambda row: row.booking.incubator_code, Kind.code),
    Column(N_("Code"), lambda row: row.item.code, Kind.code),
    Column(N_("Resource"), lambda row: row.item.name),
    Column(N_("Quantity"), lambda row: row.item.quantity, Kind.number),
    Column(N_("Status"), lambda row: gettext(STATES[row.booking.state]), Kind.code),
    Column(N_("Used for"), lambda row: gettext(USES[row.booking.use])),
)
FIRM: tuple[Column[Booked], ...] = (
    Column(N_("Firm"), lambda row: row.booking.firm.name if row.booking.firm else None),
    Column(N_("Tax code"), lambda row: row.booking.tax_code, Kind.code),
)
PERSON: tuple[Column[Booked], ...] = (
    Column(N_("Person"), lambda row: row.booking.person.name if row.booking.person else None),
)
MONEY: tuple[Column[Booked], ...] = (
    Column(N_("Purpose"), lambda row: row.booking.purpose, Kind.long),
    Column(N_("Full cost (dong)"), lambda row: row.item.price.full_cost, Kind.money),
    Column(N_("Surcharge (dong)"), lambda row: row.item.price.surcharge, Kind.money),
    Column(N_("Firm pays (dong)"), lambda row: row.item.price.tenant_price, Kind.money),
    Column(N_("Support (dong)"), lambda row: row.item.price.support, Kind.money),
    Column(N_("Of which scheme (dong)"), lambda row: row.item.price.scheme_support, Kind.money),
    Column(N_("Mode"), lambda row: gettext(MODES[row.item.mode]) if row.item.mode in MODES else ""),
    Column(N_("Category"), lambda row: row.item.category),
    Column(N_("Budget year"), lambda row: row.item.year, Kind.year),
    Column(
        N_("Firm pays, settled (dong)"),
        lambda row: row.item.settled.tenant_price if row.item.settled else None,
        Kind.money,
    ),
    Column(
        N_("Accepted support (dong)"),
        lambda row: row.item.settled.support if row.item.settled else None,
        Kind.money,
    ),
    Column(N_("Legal basis"), lambda row: row.item.legal_basis),
    Column(N_("Requested at"), lambda row: row.booking.requested_at, Kind.moment),
    Column(N_("Checked in"), lambda row: row.booking.checked_in_at, Kind.moment),
    Column(N_("Checked out"), lambda row: row.booking.checked_out_at, Kind.moment),
    Column(N_("Reason"), lambda row: row.booking.outcome_reason, Kind.long),
)


@get(export_paths("/bookings"))
async def export_bookings(request: SignedIn) -> Response[bytes]:
    """All bookings that the filters of the list let through."""
    sought = sought_as(*asked_in(request.query_params))
    records = await all_rows(
        lambda paging: list_bookings(sought, actor=request.user, paging=paging)
    )
    sheet = Sheet(N_("Bookings"), columns_for(request.user), list(_items(records)))
    return await spreadsheet(request, "bookings", sheet)


def columns_for(actor: Actor) -> list[Column[Booked]]:
    """The columns that the actor may read: people only where their names may be seen."""
    sees_people = actor.sees_person_names or bool(actor.firms)
    return [*BOOKING, *FIRM, *(PERSON if sees_people else ()), *MONEY]


def _items(records: Sequence[BookingRecord]) -> Iterator[Booked]:
    for record in records:
        for item in record.items:
            yield Booked(record, item)
