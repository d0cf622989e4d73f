"""The list of reviews as a file, with the figures that firms reported."""

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from tenants.controllers.reviews import reads
from tenants.review_records import KINDS, LIGHTS, STATUSES, ReviewRecord, list_reviews

COLUMNS: tuple[Column[ReviewRecord], ...] = (
    Column(N_("Firm"), lambda one: one.firm_name, Kind.long),
    Column(N_("Kind"), lambda one: gettext(KINDS[one.kind])),
    Column(N_("Due"), lambda one: one.due_on, Kind.day),
    Column(N_("Status"), lambda one: gettext(STATUSES[one.status])),
    Column(N_("Full-time staff"), lambda one: one.full_time, Kind.number),
    Column(N_("Women full-time"), lambda one: one.full_time_female, Kind.number),
    Column(N_("Part-time staff"), lambda one: one.part_time, Kind.number),
    Column(N_("Revenue (dong)"), lambda one: one.revenue, Kind.money),
    Column(N_("Orders"), lambda one: one.orders, Kind.number),
    Column(N_("How the firm stands"), lambda one: gettext(LIGHTS[one.light]) if one.light else ""),
)


@get(export_paths("/reviews"), guards=[reads])
async def export_reviews(request: SignedIn, status: FromQuery[str] = "") -> Response[bytes]:
    """All reviews that the visitor may see and the filter of the list lets through."""
    stored = status if status in STATUSES else ""
    found = await all_rows(lambda paging: list_reviews(request.user, status=stored, paging=paging))
    return await spreadsheet(request, "reviews", Sheet(N_("Reviews"), COLUMNS, found))


PAGES: list[ControllerRouterHandler] = [export_reviews]
