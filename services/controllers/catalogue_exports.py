"""The catalogue as files: services, courses, and the advisers who give them."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Cell, Column, Kind, Sheet
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.users import Actor, Role
from services.adviser_records import LANGUAGES, AdviserRecord, list_advisers
from services.controllers.advisers import reads as reads_advisers
from services.controllers.advisers import sees_fee
from services.course_records import CourseRecord, list_courses
from services.service_records import ServiceRecord, list_services
from services.service_words import DELIVERIES, UNITS


def _of_price(name: str) -> Callable[[ServiceRecord], Cell]:
    """Something of the price in force; nothing where there is none."""
    return lambda one: getattr(one.price, name) if one.price else None


SERVICES: tuple[Column[ServiceRecord], ...] = (
    Column(N_("Code"), lambda one: one.code, Kind.code),
    Column(N_("Service"), lambda one: one.name, Kind.long),
    Column(N_("Delivery"), lambda one: gettext(DELIVERIES[one.delivery])),
    Column(N_("Unit of measure"), lambda one: gettext(UNITS[one.unit])),
    Column(N_("Full price (dong)"), _of_price("full_price"), Kind.money),
    Column(N_("Incubated (dong)"), _of_price("incubated_price"), Kind.money),
    Column(N_("Graduate (dong)"), _of_price("graduate_price"), Kind.money),
    Column(N_("External (dong)"), _of_price("external_price"), Kind.money),
    Column(N_("Legal basis"), _of_price("legal_basis"), Kind.long),
    Column(N_("Paid by"), lambda one: one.programme_code, Kind.code),
    Column(N_("Programme"), lambda one: one.programme_name, Kind.long),
    Column(N_("In use"), lambda one: _yes(one.is_active)),
)
COURSES: tuple[Column[CourseRecord], ...] = (
    Column(N_("Code"), lambda one: one.code, Kind.code),
    Column(N_("Course"), lambda one: one.name, Kind.long),
    Column(N_("Length (hours)"), lambda one: one.minutes, Kind.hours),
    Column(N_("Seats"), lambda one: one.seats, Kind.number),
    Column(N_("Full fee (dong)"), lambda one: one.full_fee, Kind.money),
    Column(N_("Incubated (dong)"), lambda one: one.incubated_fee, Kind.money),
    Column(N_("Graduate (dong)"), lambda one: one.graduate_fee, Kind.money),
    Column(N_("External (dong)"), lambda one: one.external_fee, Kind.money),
    Column(N_("Legal basis"), lambda one: one.legal_basis, Kind.long),
    Column(N_("Paid by"), lambda one: one.programme_code, Kind.code),
    Column(N_("Grants"), lambda one: ", ".join(skill.code for skill in one.qualifications)),
    Column(N_("Next date"), lambda one: one.runs[0].starts_at if one.runs else None, Kind.moment),
    Column(N_("Seats free"), lambda one: one.runs[0].free if one.runs else None, Kind.number),
    Column(N_("In use"), lambda one: _yes(one.is_active)),
)


def _advisers(actor: Actor) -> list[Column[AdviserRecord]]:
    """What is told of an adviser; the fee of an hour only to those who are told it."""
    return [
        Column(N_("Code"), lambda one: one.code, Kind.code),
        Column(N_("Adviser"), lambda one: one.name),
        Column(N_("Fields"), lambda one: one.fields, Kind.long),
        Column(
            N_("Languages"), lambda one: ", ".join(gettext(LANGUAGES[it]) for it in one.languages)
        ),
        Column(N_("Services"), lambda one: ", ".join(given.code for given in one.services)),
        Column(N_("Hours a week at most"), lambda one: one.weekly_cap_minutes, Kind.hours),
        Column(
            N_("Fee of an hour (dong)"),
            lambda one: one.hour_fee if sees_fee(actor, one) else None,
            Kind.money,
        ),
        Column(N_("In use"), lambda one: _yes(one.is_active)),
    ]


def _yes(is_so: bool) -> str:
    return gettext(N_("yes") if is_so else N_("no"))


@get(export_paths("/services"))
async def export_services(
    request: SignedIn, q: FromQuery[str] = "", programme: FromQuery[str] = ""
) -> Response[bytes]:
    """The services that the filters of the list let through, with today's prices."""
    retired = request.user.has(Role.manager)
    found = await list_services(q=q, programme=programme, retired=retired, on=clock.today())
    sheet = Sheet(N_("Catalogue of services"), SERVICES, found)
    return await spreadsheet(request, "services", sheet)


@get(export_paths("/courses"))
async def export_courses(request: SignedIn, q: FromQuery[str] = "") -> Response[bytes]:
    """The courses that the search of the list lets through, each with its next date."""
    found = await list_courses(q=q, retired=request.user.has(Role.manager), now=clock.now())
    return await spreadsheet(request, "courses", Sheet(N_("Courses"), COURSES, found))


@get(export_paths("/advisers"), guards=[reads_advisers])
async def export_advisers(
    request: SignedIn, q: FromQuery[str] = "", service: FromQuery[UUID | None] = None
) -> Response[bytes]:
    """The advisers that the filters of the list let through."""
    actor = request.user
    found = await list_advisers(q=q, service=service, retired=actor.has(Role.manager))
    return await spreadsheet(request, "advisers", Sheet(N_("Advisers"), _advisers(actor), found))


PAGES: list[ControllerRouterHandler] = [export_services, export_courses, export_advisers]
