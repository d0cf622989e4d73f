"""The list of resources as a file, with their rates and rules of booking."""

from collections.abc import Callable
from fractions import Fraction
from typing import Annotated

from litestar import get
from litestar.params import FromQuery, QueryParameter
from litestar.response import Response

from facilities.resource_records import AUDIENCES, CLASSES, KINDS, ResourceRecord
from facilities.resources import list_resources
from facilities.tariffs import RateRecord
from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Cell, Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.languages import N_, gettext


def _of_rate(value: Callable[[RateRecord], Cell]) -> Callable[[ResourceRecord], Cell]:
    return lambda one: value(one.rate) if one.rate else None


COLUMNS: tuple[Column[ResourceRecord], ...] = (
    Column(N_("Code"), lambda one: one.code, Kind.code),
    Column(N_("Name in Vietnamese"), lambda one: one.name_vi),
    Column(N_("Name in English"), lambda one: one.name_en),
    Column(N_("Kind"), lambda one: gettext(KINDS[one.kind])),
    Column(N_("House"), lambda one: one.house),
    Column(N_("Stands in"), lambda one: one.home),
    Column(N_("Cost category"), lambda one: one.category_name),
    Column(N_("Safety class"), lambda one: one.safety_class, Kind.code),
    Column(
        N_("What the class means"),
        lambda one: gettext(CLASSES[one.safety_class]) if one.safety_class else "",
    ),
    Column(N_("The user holds"), lambda one: ", ".join(need.code for need in one.qualifications)),
    Column(N_("Who may book"), lambda one: gettext(AUDIENCES[one.audience])),
    Column(N_("Units at once"), lambda one: one.capacity, Kind.number),
    Column(N_("Seats"), lambda one: one.seats, Kind.number),
    Column(
        N_("Area (m²)"), lambda one: Fraction(one.area, 100) if one.area else None, Kind.decimal
    ),
    Column(N_("Full cost an hour (dong)"), _of_rate(lambda rate: rate.full_rate), Kind.money),
    Column(N_("Incubated (dong)"), _of_rate(lambda rate: rate.incubated_rate), Kind.money),
    Column(N_("Graduate (dong)"), _of_rate(lambda rate: rate.graduate_rate), Kind.money),
    Column(N_("External (dong)"), _of_rate(lambda rate: rate.external_rate), Kind.money),
    Column(N_("Valid from"), _of_rate(lambda rate: rate.valid_from), Kind.day),
    Column(N_("Legal basis"), _of_rate(lambda rate: rate.legal_basis)),
    Column(N_("Set-up (minutes)"), lambda one: one.setup_minutes, Kind.number),
    Column(N_("Clean-up (minutes)"), lambda one: one.cleanup_minutes, Kind.number),
    Column(N_("Shortest slot (minutes)"), lambda one: one.min_slot_minutes, Kind.number),
    Column(N_("Longest slot (minutes)"), lambda one: one.max_slot_minutes, Kind.number),
)


@get(export_paths("/resources"))
async def export_resources(
    request: SignedIn,
    q: FromQuery[str] = "",
    incubator: FromQuery[str] = "",
    kind: FromQuery[str] = "",
    safety_class: Annotated[str, QueryParameter(name="class")] = "",
) -> Response[bytes]:
    """All resources that the filters of the list let through, with the rates of today."""
    today = clock.today()
    found = await all_rows(
        lambda paging: list_resources(
            q=q, kind=kind, incubator=incubator, safety_class=safety_class, on=today, paging=paging
        )
    )
    return await spreadsheet(request, "resources", Sheet(N_("Resources"), COLUMNS, found))
