"""The list of follow-ups as a file, with the figures that graduates gave."""

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from tenants.controllers.followups import reads
from tenants.followup_records import STANDINGS, STATUSES, FollowUpRecord, list_followups

COLUMNS: tuple[Column[FollowUpRecord], ...] = (
    Column(N_("Firm"), lambda one: one.firm_name, Kind.long),
    Column(N_("Year after graduation"), lambda one: one.year, Kind.number),
    Column(N_("Due"), lambda one: one.due_on, Kind.day),
    Column(N_("Status"), lambda one: gettext(STATUSES[one.status])),
    Column(
        N_("How the firm stands"),
        lambda one: gettext(STANDINGS[one.standing]) if one.standing else "",
    ),
    Column(N_("Full-time staff"), lambda one: one.full_time, Kind.number),
    Column(N_("Women full-time"), lambda one: one.full_time_female, Kind.number),
    Column(N_("Part-time staff"), lambda one: one.part_time, Kind.number),
    Column(N_("Revenue (dong)"), lambda one: one.revenue, Kind.money),
    Column(N_("Equity raised (dong)"), lambda one: one.equity, Kind.money),
    Column(N_("Loans raised (dong)"), lambda one: one.debt, Kind.money),
    Column(N_("Grants received (dong)"), lambda one: one.grants, Kind.money),
    Column(N_("Answered on"), lambda one: one.answered_at, Kind.moment),
)


@get(export_paths("/follow-ups"), guards=[reads])
async def export_followups(request: SignedIn, status: FromQuery[str] = "") -> Response[bytes]:
    """All follow-ups that the visitor may see and the filter of the list lets through."""
    stored = status if status in STATUSES else ""
    found = await all_rows(
        lambda paging: list_followups(request.user, status=stored, paging=paging)
    )
    return await spreadsheet(request, "follow-ups", Sheet(N_("Follow-ups"), COLUMNS, found))


PAGES: list[ControllerRouterHandler] = [export_followups]
