"""The forms of the catalogue: entering and editing a service, and a new price."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator

from incubator import clock
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.users import Role
from incubator.validation import Input, Line, TypedDong, text
from services.catalogue import PriceDetails, ServiceDetails, add_price, add_service, edit_service
from services.controllers.services import service_page
from services.service_records import ServiceRecord, show_service
from services.service_words import DELIVERIES, OWN_PROGRAMME, UNITS

manages = requires(Role.manager)
prices = requires(Role.manager, Role.accountant)
About = Annotated[str, AfterValidator(text(2000, multiline=True))]


class ServiceForm(Input):
    """A service as it is typed; the minutes are those of one unit."""

    code: Line
    name_vi: Line
    name_en: Annotated[str, AfterValidator(text(200))] = ""
    about_vi: About = ""
    about_en: About = ""
    category: UUID
    programme: UUID
    delivery: Line
    unit: Line
    typical_minutes: int | None = None
    needs_report: bool = False
    is_active: bool = False

    def details(self) -> ServiceDetails:
        """The same for the rule."""
        return ServiceDetails(**self.model_dump())


class PriceForm(Input):
    """A price of one unit from a day on, in đồng."""

    full_price: TypedDong
    incubated_price: TypedDong
    graduate_price: TypedDong
    external_price: TypedDong
    legal_basis: Annotated[str, AfterValidator(text(500))]
    valid_from: date


@get("/services/new", guards=[manages])
async def show_new() -> Page:
    """An empty form."""
    usual: dict[str, object] = {"delivery": "SESSIONS", "unit": "HOUR", "is_active": "true"}
    for own in await fetch("SELECT id FROM programme WHERE code = {}", OWN_PROGRAMME):
        usual["programme"] = own["id"]
    return await _form(Form(usual), None)


@post("/services", guards=[manages])
async def create(request: SignedIn) -> Page | Redirect:
    """Enter a service; its price follows on its page."""
    form = await Form.read(request)
    with form.reports():
        details = form.parse(ServiceForm).details()
        service = await add_service(details, actor=request.user, now=clock.now())
        return redirect(f"/services/{service}", N_("The service is entered. Now enter its price."))
    return await _form(form, None)


@get("/services/{service_id:uuid}/edit", guards=[manages])
async def show_edit(service_id: FromPath[UUID]) -> Page:
    """The form with what is known."""
    service = await show_service(service_id, on=clock.today())
    same = ("code", "category", "programme", "delivery", "unit", "typical_minutes")
    known: dict[str, object] = {name: getattr(service, name) for name in same}
    known |= {"name_vi": service.name.vi, "name_en": service.name.en}
    known |= {"about_vi": service.about.vi, "about_en": service.about.en}
    for flag in ("needs_report", "is_active"):
        known[flag] = ["true"] if getattr(service, flag) else []
    return await _form(Form(known), service)


@post("/services/{service_id:uuid}", guards=[manages])
async def update(request: SignedIn, service_id: FromPath[UUID]) -> Page | Redirect:
    """Save what was changed."""
    service = await show_service(service_id, on=clock.today())
    form = await Form.read(request)
    with form.reports():
        details = form.parse(ServiceForm).details()
        await edit_service(service_id, details, actor=request.user, now=clock.now())
        return redirect(f"/services/{service_id}", N_("The changes are saved."))
    return await _form(form, service)


@post("/services/{service_id:uuid}/prices", guards=[prices])
async def create_price(request: SignedIn, service_id: FromPath[UUID]) -> Page | Redirect:
    """Announce a price."""
    await show_service(service_id, on=clock.today())
    form = await Form.read(request)
    with form.reports():
        price = PriceDetails(**form.parse(PriceForm).model_dump())
        await add_price(service_id, price, actor=request.user, now=clock.now())
        return redirect(f"/services/{service_id}", N_("The price is entered."))
    return await service_page(request.user, service_id, form)


async def _form(form: Form, service: ServiceRecord | None) -> Page:
    return Page(
        "services/form.html",
        nav="services",
        status=form.status,
        form=form,
        service=service,
        categories=await _choices(
            "SELECT id, name_vi, name_en FROM cost_category ORDER BY position"
        ),
        programmes=await _choices(
            "SELECT id, code || ' · ' || name_vi AS name_vi, code || ' · ' || name_en AS name_en"
            " FROM programme ORDER BY position"
        ),
        deliveries=[(key, gettext(label)) for key, label in DELIVERIES.items()],
        units=[(key, gettext(label)) for key, label in UNITS.items()],
    )


async def _choices(sql: str) -> list[tuple[UUID, str]]:
    return [(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in await fetch(sql)]


PAGES: list[ControllerRouterHandler] = [show_new, create, show_edit, update, create_price]
