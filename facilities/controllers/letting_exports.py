"""The list of lettings as a file, as it is filtered and scoped."""

from fractions import Fraction

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from facilities.letting_views import LettingRecord, SoughtLettings, list_lettings
from facilities.letting_words import STATES
from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.languages import N_, gettext

COLUMNS: tuple[Column[LettingRecord], ...] = (
    Column(N_("Unit"), lambda one: one.code, Kind.code),
    Column(N_("Name"), lambda one: one.unit),
    Column(N_("Firm"), lambda one: one.firm_name, Kind.long),
    Column(N_("Contract"), lambda one: one.contract),
    Column(N_("Let from"), lambda one: one.agreed_from, Kind.day),
    Column(N_("Let until (last day)"), lambda one: one.last_day, Kind.day),
    Column(N_("Units let"), lambda one: one.quantity, Kind.number),
    Column(
        N_("Area (m²)"),
        lambda one: Fraction(one.size, 100) if one.kind != "DESKS" else None,
        Kind.decimal,
    ),
    Column(N_("Deposit (dong)"), lambda one: one.deposit, Kind.money),
    Column(N_("Handed over on"), lambda one: one.handed_over_on, Kind.day),
    Column(N_("Handed back on"), lambda one: one.handed_back_on, Kind.day),
    Column(N_("Status"), lambda one: gettext(STATES[one.state])),
)


@get(export_paths("/lettings"))
async def export_lettings(
    request: SignedIn, q: FromQuery[str] = "", status: FromQuery[str] = ""
) -> Response[bytes]:
    """All lettings that the visitor may see and the filters of the list let through."""
    sought, today = SoughtLettings(q=q, state=status), clock.today()
    found = await all_rows(
        lambda paging: list_lettings(sought, actor=request.user, today=today, paging=paging)
    )
    return await spreadsheet(request, "lettings", Sheet(N_("Lettings"), COLUMNS, found))


PAGES: list[ControllerRouterHandler] = [export_lettings]
