"""The forms of resources: entering and editing one, and a new rate."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from pydantic import AfterValidator, Field

from facilities.catalogue import ResourceDetails, add_resource, edit_resource
from facilities.certificates import record_certificate
from facilities.controllers.resources import first_day, resource_page
from facilities.qualifications import list_qualifications
from facilities.resource_records import AUDIENCES, CLASSES, KINDS, ResourceRecord
from facilities.resources import show_resource
from facilities.tariffs import RateDetails, add_rate
from incubator import clock
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.users import Actor, Role
from incubator.validation import Input, Line, text

manages = requires(Role.manager)
Short = Annotated[str, AfterValidator(text(40))]
Note = Annotated[str, AfterValidator(text(2000, multiline=True))]
Options = list[tuple[str, list[tuple[UUID, str]]]]


class ResourceForm(Input):
    """A resource as it is typed; the area in m²."""

    incubator: UUID
    code: Line
    kind: Line
    name_vi: Line
    name_en: Line
    category: UUID
    bought_by: UUID
    description: Note = ""
    note: Note = ""
    family: Short = ""
    home_space: UUID | None = None
    capacity: int = 1
    seats: int | None = None
    area: Decimal | None = Field(None, ge=0, le=1_000_000, decimal_places=2)
    capex: int = 0
    is_bookable: bool = False
    is_unattended: bool = False
    needs_approval: bool = False
    needs_inspection: bool = False
    needs_calibration: bool = False
    is_active: bool = False
    audience: Line
    safety_class: Short | None = None
    technician_qualification: UUID | None = None
    setup_minutes: int = 0
    cleanup_minutes: int = 0
    min_slot_minutes: int = 30
    max_slot_minutes: int | None = None
    slot_step_minutes: int = 30
    notice_minutes: int = 0
    horizon_days: int = 60
    qualifications: list[UUID] = Field(default_factory=list)

    def details(self) -> ResourceDetails:
        """The same for the rule, the area in dm²."""
        values = self.model_dump()
        values["area"] = int(self.area * 100) if self.area else None
        values["qualifications"] = tuple(self.qualifications)
        return ResourceDetails(**values)


class RateForm(Input):
    """A new rate as it is typed, in đồng."""

    full_rate: int
    incubated_rate: int
    graduate_rate: int
    external_rate: int
    legal_basis: Annotated[str, AfterValidator(text(500))]
    valid_from: date


class CertificateForm(Input):
    """An inspection or a calibration that was passed."""

    kind: Line
    performed_on: date
    valid_until: date
    certificate: Annotated[str, AfterValidator(text(80))] = ""


_FLAGS = [name for name, field in ResourceForm.model_fields.items() if field.annotation is bool]


@get("/resources/new", guards=[manages])
async def show_new(request: SignedIn) -> Page:
    """An empty form."""
    usual: dict[str, object] = {
        "kind": "MACHINE", "audience": "TENANTS", "capacity": 1, "horizon_days": 60,
        "min_slot_minutes": 60, "slot_step_minutes": 30, "setup_minutes": 0, "cleanup_minutes": 0,
        "notice_minutes": 0, "capex": 0, "is_bookable": "true", "is_active": "true",
    }  # fmt: skip
    return await _form(request.user, Form(usual))


@post("/resources", guards=[manages])
async def create(request: SignedIn) -> Page | Redirect:
    """Enter a resource; its rate follows on its page."""
    form = await Form.read(request)
    with form.reports():
        details = form.parse(ResourceForm).details()
        resource = await add_resource(details, actor=request.user, now=clock.now())
        return redirect(
            f"/resources/{resource}", N_("The resource has been added. Now enter its rate.")
        )
    return await _form(request.user, form)


@get("/resources/{resource_id:uuid}/edit", guards=[manages])
async def show_edit(request: SignedIn, resource_id: FromPath[UUID]) -> Page:
    """The form with what is known."""
    resource = await show_resource(resource_id, on=clock.today())
    values: dict[str, object] = {
        name: getattr(resource, name) for name in ResourceForm.model_fields
    }
    values |= {name: ["true"] if values[name] else [] for name in _FLAGS}
    values["area"] = Decimal(resource.area) / 100 if resource.area is not None else None
    values["qualifications"] = [need.id for need in resource.qualifications]
    known = {name: value for name, value in values.items() if value is not None}
    return await _form(request.user, Form(known), resource)


@post("/resources/{resource_id:uuid}", guards=[manages])
async def update(request: SignedIn, resource_id: FromPath[UUID]) -> Page | Redirect:
    """Save what was changed."""
    form = await Form.read(request)
    with form.reports():
        details = form.parse(ResourceForm).details()
        await edit_resource(resource_id, details, actor=request.user, now=clock.now())
        return redirect(f"/resources/{resource_id}", N_("The changes are saved."))
    return await _form(request.user, form, await show_resource(resource_id, on=clock.today()))


@post("/resources/{resource_id:uuid}/rates", guards=[requires(Role.manager, Role.accountant)])
async def create_rate(request: SignedIn, resource_id: FromPath[UUID]) -> Page | Redirect:
    """Announce a rate."""
    form = await Form.read(request)
    with form.reports():
        rate = RateDetails(**form.parse(RateForm).model_dump())
        await add_rate(resource_id, rate, actor=request.user, now=clock.now())
        return redirect(f"/resources/{resource_id}", N_("The rate has been entered."))
    return await resource_page(request.user, resource_id, form, first_day(""))


@post(
    "/resources/{resource_id:uuid}/certificates",
    guards=[requires(Role.manager, Role.technician)],
)
async def create_certificate(request: SignedIn, resource_id: FromPath[UUID]) -> Page | Redirect:
    """Record an inspection or a calibration."""
    form = await Form.read(request)
    await show_resource(resource_id, on=clock.today())
    with form.reports():
        given = form.parse(CertificateForm).model_dump()
        await record_certificate(resource_id, **given, actor=request.user, now=clock.now())
        return redirect(f"/resources/{resource_id}", N_("The certificate is recorded."))
    return await resource_page(request.user, resource_id, form, first_day(""))


async def _form(actor: Actor, form: Form, resource: ResourceRecord | None = None) -> Page:
    managed = actor.incubators(Role.manager)
    houses = await fetch("SELECT id, name_vi, name_en FROM incubator ORDER BY sort_key")
    mine = {row["id"]: row for row in houses if managed is None or row["id"] in managed}
    if resource:
        mine = {house: row for house, row in mine.items() if house == resource.incubator}
    skills = [(one.id, f"{one.name} ({one.code})") for one in await list_qualifications()]
    return Page(
        "resources/form.html",
        nav="resources",
        status=form.status,
        form=form,
        resource=resource,
        houses=[(house, _name(row)) for house, row in mine.items()],
        kinds=_labels(KINDS),
        audiences=_labels(AUDIENCES),
        classes=[(key, f"{key} – {label}") for key, label in _labels(CLASSES)],
        categories=[(row["id"], _name(row)) for row in await fetch(_CATEGORIES)],
        lines=_by_house(mine, await fetch(_LINES)),
        spaces=_by_house(mine, await fetch(_SPACES)),
        skills=skills,
    )


def _labels(labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(key, gettext(label)) for key, label in labels.items()]


def _name(row: dict[str, Any]) -> str:
    return str(Name(row["name_vi"], row["name_en"]))


def _by_house(houses: dict[UUID, dict[str, Any]], rows: list[dict[str, Any]]) -> Options:
    return [
        (_name(house), [(row["id"], _option(row)) for row in rows if row["incubator"] == id])
        for id, house in houses.items()
    ]


def _option(row: dict[str, Any]) -> str:
    return f"{row['code']} · {_name(row)}"


_CATEGORIES = "SELECT id, name_vi, name_en FROM cost_category ORDER BY position"
_LINES = (
    "SELECT l.id, l.incubator, CAST(l.year AS TEXT) AS code, c.name_vi || ' · ' || s.name_vi "
    "AS name_vi, c.name_en || ' · ' || s.name_en AS name_en FROM budget_line l "
    "JOIN cost_category c ON c.id = l.category JOIN funding_source s ON s.id = l.source "
    "ORDER BY l.year, c.position, s.position"
)
_SPACES = (
    "SELECT id, incubator, code, name_vi, name_en FROM resource "
    "WHERE kind IN ('HALL', 'ROOM', 'BAY', 'DESKS') ORDER BY code"
)
