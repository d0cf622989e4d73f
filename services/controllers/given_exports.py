"""What firms were given, as files: office services of a month, and the seats of a course."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.requests import parse_month
from services.controllers.office_services import reads
from services.office_services import OfficeCount, list_counts
from services.run_records import STATUSES, Trainee, show_run
from services.service_words import UNITS

OFFICE: tuple[Column[OfficeCount], ...] = (
    Column(N_("Month"), lambda one: one.month, Kind.day),
    Column(N_("House"), lambda one: one.house, Kind.long),
    Column(N_("Firm"), lambda one: one.firm_name, Kind.long),
    Column(N_("Code"), lambda one: one.service_code, Kind.code),
    Column(N_("Service"), lambda one: one.service_name, Kind.long),
    Column(N_("Quantity"), lambda one: one.quantity, Kind.number),
    Column(N_("Unit of measure"), lambda one: gettext(UNITS[one.unit])),
    Column(N_("Full price (dong)"), lambda one: one.full_cost, Kind.money),
    Column(N_("Firm pays (dong)"), lambda one: one.tenant_price, Kind.money),
    Column(N_("Support in kind (dong)"), lambda one: one.support, Kind.money),
)
_UNPAID = ("WITHDRAWN", "ABSENT")


def _amount(name: str) -> Callable[[Trainee], int | None]:
    """One amount of a seat; nothing for a seat that nobody pays."""
    return lambda one: None if one.status in _UNPAID else getattr(one, name)


SEATS: tuple[Column[Trainee], ...] = (
    Column(N_("Person"), lambda one: one.name),
    Column(N_("Firm"), lambda one: one.firm_name, Kind.long),
    Column(N_("State"), lambda one: gettext(STATUSES[one.status])),
    Column(N_("Full fee (dong)"), _amount("full_cost"), Kind.money),
    Column(N_("Firm pays (dong)"), _amount("tenant_price"), Kind.money),
    Column(N_("Support (dong)"), _amount("support"), Kind.money),
    Column(N_("Meetings attended"), lambda one: len(one.attended), Kind.number),
    Column(N_("Certificate"), lambda one: one.certificate),
)


@get(export_paths("/office-services"), guards=[reads])
async def export_counts(request: SignedIn, month: FromQuery[str] = "") -> Response[bytes]:
    """The counts of a month that the visitor may see."""
    found = await list_counts(parse_month(month), actor=request.user)
    sheet = Sheet(N_("Office services"), OFFICE, found)
    return await spreadsheet(request, "office-services", sheet)


@get(export_paths("/course-runs/{run_id:uuid}"))
async def export_seats(request: SignedIn, run_id: FromPath[UUID]) -> Response[bytes]:
    """The people of a run whom the visitor may see."""
    run = await show_run(run_id, actor=request.user)
    sheet = Sheet(N_("People of the course"), SEATS, run.trainees)
    return await spreadsheet(request, f"{run.course_code}-{run.starts_at:%Y%m%d}", sheet)


PAGES: list[ControllerRouterHandler] = [export_counts, export_seats]
