"""The list of firms as a file."""

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response

from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from tenants.controllers.firms import SIZE_LABELS
from tenants.controllers.firms_api import stage_named
from tenants.firms import FirmRecord, list_firms
from tenants.stages import LABELS


def _yes_or_no(value: bool) -> str:
    return gettext("yes") if value else gettext("no")


COLUMNS: tuple[Column[FirmRecord], ...] = (
    Column(N_("Name in Vietnamese"), lambda firm: firm.name_vi, Kind.long),
    Column(N_("Name in English"), lambda firm: firm.name_en, Kind.long),
    Column(N_("Tax code"), lambda firm: firm.tax_code, Kind.code),
    Column(N_("Stage"), lambda firm: gettext(LABELS[firm.stage])),
    Column(N_("In residence"), lambda firm: _yes_or_no(firm.in_residence), Kind.code),
    Column(
        N_("Size"), lambda firm: gettext(SIZE_LABELS[firm.size]) if firm.size else "", Kind.code
    ),
    Column(N_("Supporting industry"), lambda firm: _yes_or_no(firm.in_sector), Kind.code),
    Column(N_("Women-owned"), lambda firm: _yes_or_no(firm.women_owned), Kind.code),
    Column(N_("Product in Vietnamese"), lambda firm: firm.product_vi, Kind.long),
    Column(N_("Product in English"), lambda firm: firm.product_en, Kind.long),
    Column(N_("Employees"), lambda firm: firm.employees, Kind.number),
    Column(N_("Female employees"), lambda firm: firm.employees_female, Kind.number),
    Column(N_("Revenue of last year (dong)"), lambda firm: firm.revenue_last_year, Kind.money),
    Column(N_("Weekly quota (hours)"), lambda firm: firm.weekly_quota_minutes, Kind.hours),
)


@get(export_paths("/firms"))
async def export_firms(
    request: SignedIn, q: FromQuery[str] = "", stage: FromQuery[str] = ""
) -> Response[bytes]:
    """All firms that the visitor may see and the filters of the list let through."""
    stored, today = stage_named(stage), clock.today()
    found = await all_rows(
        lambda paging: list_firms(request.user, q=q, stage=stored, on=today, paging=paging)
    )
    return await spreadsheet(request, "firms", Sheet(N_("Firms"), COLUMNS, found))
