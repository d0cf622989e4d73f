"""The catalogue of services as pages: the list, and one with its prices and advisers."""

from __future__ import annotations

from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.names import Name
from incubator.pages import Page
from incubator.users import Actor, Role
from services.adviser_records import READERS
from services.service_records import list_services, prices_of, show_service
from services.service_words import DELIVERIES, UNITS


@get("/services")
async def show_list(
    request: SignedIn, q: FromQuery[str] = "", programme: FromQuery[str] = ""
) -> Page:
    """What firms can ask for, searched and filtered by the programme that pays."""
    may_edit = request.user.has(Role.manager)
    return Page(
        "services/list.html",
        nav="services",
        services=await list_services(q=q, programme=programme, retired=may_edit, on=clock.today()),
        q=q,
        programme=programme,
        programmes=await programmes(),
        deliveries=DELIVERIES,
        units=UNITS,
        may_edit=may_edit,
    )


@get("/services/{service_id:uuid}")
async def show_one(request: SignedIn, service_id: FromPath[UUID]) -> Page:
    """One service: what it is, what it costs and cost, who gives it."""
    return await service_page(request.user, service_id, Form())


async def service_page(actor: Actor, service_id: UUID, form: Form) -> Page:
    """The page of a service, with a form of it that came back."""
    return Page(
        "services/show.html",
        nav="services",
        status=form.status,
        form=form,
        service=await show_service(service_id, on=clock.today()),
        prices=await prices_of(service_id),
        deliveries=DELIVERIES,
        units=UNITS,
        may_edit=actor.has(Role.manager),
        may_ask=bool(actor.firms) or actor.is_staff(),
        may_price=actor.has(Role.manager) or actor.has(Role.accountant),
        sees_advisers=any(actor.has(role) for role in READERS),
    )


async def programmes() -> list[tuple[str, str]]:
    """Each programme's code with its name, in the plan's order."""
    rows = await fetch("SELECT code, name_vi, name_en FROM programme ORDER BY position")
    return [(row["code"], f"{row['code']} · {_name(row)}") for row in rows]


def _name(row: dict[str, str]) -> Name:
    return Name(row["name_vi"], row["name_en"])


PAGES: list[ControllerRouterHandler] = [show_list, show_one]
