"""The page of office services: what each firm was given in a month, in kind."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from facilities.booking_scope import READERS
from incubator import clock
from incubator.database import fetch, marks
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.requests import parse_month
from incubator.users import Actor, Role
from incubator.validation import Count, Input, Line
from services.office_services import list_counts, note_count, withdraw_count
from services.service_words import UNITS

reads = requires(*READERS, Role.tenant)
staff = requires(Role.manager, Role.technician)


class CountForm(Input):
    """How much of a service a firm was given in a month."""

    incubator: UUID
    firm: UUID
    service: UUID
    month: Line
    quantity: Count


@get("/office-services", guards=[reads])
async def show_list(request: SignedIn, month: FromQuery[str] = "") -> Page:
    """The counts of a month that the visitor may see, with their value."""
    return await _page(request.user, Form(), parse_month(month))


@post("/office-services", guards=[staff])
async def create(request: SignedIn) -> Page | Redirect:
    """Count what a firm was given."""
    form, month = await Form.read(request), clock.today()
    with form.reports():
        given = form.parse(CountForm)
        month = parse_month(given.month)
        await note_count(
            given.incubator, given.firm, given.service, month, given.quantity,
            actor=request.user, now=clock.now(),
        )  # fmt: skip
        return redirect(f"/office-services?month={month:%Y-%m}", N_("It is counted, in kind."))
    return await _page(request.user, form, month)


@post("/office-services/{count_id:uuid}/withdrawal", guards=[staff])
async def create_withdrawal(request: SignedIn, count_id: FromPath[UUID]) -> Page | Redirect:
    """Take back what was counted by mistake."""
    form = await Form.read(request)
    with form.reports():
        await withdraw_count(count_id, actor=request.user, now=clock.now())
        return redirect("/office-services", N_("The count is taken back."))
    return await _page(request.user, form, clock.today())


async def _page(actor: Actor, form: Form, month: date) -> Page:
    counts = await list_counts(month, actor=actor)
    choices = await _choices(actor) if actor.is_staff() else {}
    return Page(
        "office_services/list.html",
        nav="services",
        status=form.status,
        form=form,
        month=month.replace(day=1),
        counts=counts,
        units=UNITS,
        full=sum(one.full_cost for one in counts),
        support=sum(one.support for one in counts),
        firm_count=len({one.firm for one in counts}),
        works_in=actor.is_staff,
        houses=choices.get("houses", []),
        firms=choices.get("firms", []),
        services=choices.get("services", []),
    )


async def _choices(actor: Actor) -> dict[str, list[tuple[UUID, str]]]:
    """Houses of one's own role, firms, and the services that are given by the month."""
    houses = actor.incubators(Role.manager, Role.technician)
    where = "" if houses is None else f" WHERE id IN ({marks(list(houses))})"
    return {
        "houses": await _named("incubator", where, [] if houses is None else sorted(houses)),
        "firms": await _named("firm", "", []),
        "services": await _named("service", " WHERE delivery = 'MONTHLY' AND is_active", []),
    }


async def _named(table: str, where: str, args: list[UUID]) -> list[tuple[UUID, str]]:
    rows = await fetch(
        f"SELECT id, name_vi, name_en FROM {table}{where} ORDER BY sort_key, id",  # noqa: S608
        *args,
    )
    return [(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in rows]


PAGES: list[ControllerRouterHandler] = [show_list, create, create_withdrawal]
