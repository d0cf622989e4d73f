"""What is done on a firm's page: people join and leave, tenancies start and end."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import post
from litestar.params import FromPath
from litestar.response import Redirect
from pydantic import AfterValidator

from incubator import clock
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.users import Role
from incubator.validation import Input, Line, text
from tenants.controllers.firms import firm_page
from tenants.members import add_new_member, end_membership
from tenants.tenancies import end_tenancy, start_tenancy

Short = Annotated[str, AfterValidator(text(80))]
manages = requires(Role.manager)


class MemberForm(Input):
    """A person who joins a firm."""

    full_name: Line
    title: Short = ""
    email: Annotated[str, AfterValidator(text(200))] = ""
    phone: Short = ""
    is_contact: bool = False
    valid_from: date


class LastDayForm(Input):
    """The last day on which a person acts for a firm."""

    last_day: date


class TenancyForm(Input):
    """A firm moves into a house."""

    incubator: UUID
    starts_on: date
    ends_on: date | None = None


class TenancyEndForm(Input):
    """The first day on which a firm is no longer in residence."""

    ends_on: date


@post("/firms/{firm_id:uuid}/members", guards=[manages])
async def create_member(request: SignedIn, firm_id: FromPath[UUID]) -> Page | Redirect:
    """Let a person act for the firm."""

    async def act(form: Form) -> None:
        given = form.parse(MemberForm).model_dump()
        given |= {"email": given["email"] or None, "phone": given["phone"] or None}
        await add_new_member(firm_id, **given, actor=request.user, now=clock.now())

    return await _done(request, firm_id, act, N_("The person has been added."))


@post("/memberships/{membership_id:uuid}/ending", guards=[manages])
async def end_member(request: SignedIn, membership_id: FromPath[UUID]) -> Page | Redirect:
    """Let a person act for the firm no longer."""

    async def act(form: Form) -> None:
        last_day = form.parse(LastDayForm).last_day
        await end_membership(membership_id, last_day, actor=request.user, now=clock.now())

    firm = await _firm_of("SELECT firm FROM membership WHERE id = {}", membership_id)
    return await _done(request, firm, act, N_("The person's last day is noted."))


@post("/firms/{firm_id:uuid}/tenancies", guards=[manages])
async def create_tenancy(request: SignedIn, firm_id: FromPath[UUID]) -> Page | Redirect:
    """Take the firm into a house."""

    async def act(form: Form) -> None:
        given = form.parse(TenancyForm)
        await start_tenancy(
            firm_id,
            given.incubator,
            given.starts_on,
            given.ends_on,
            actor=request.user,
            now=clock.now(),
        )

    return await _done(request, firm_id, act, N_("The tenancy has been entered."))


@post("/tenancies/{tenancy_id:uuid}/ending", guards=[manages])
async def end(request: SignedIn, tenancy_id: FromPath[UUID]) -> Page | Redirect:
    """Set the day on which a tenancy ends."""

    async def act(form: Form) -> None:
        ends_on = form.parse(TenancyEndForm).ends_on
        await end_tenancy(tenancy_id, ends_on, actor=request.user, now=clock.now())

    firm = await _firm_of("SELECT firm FROM tenancy WHERE id = {}", tenancy_id)
    return await _done(request, firm, act, N_("The end of the tenancy is set."))


async def _done(
    request: SignedIn, firm: UUID, act: Callable[[Form], Awaitable[None]], told: str
) -> Page | Redirect:
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect(f"/firms/{firm}", told)
    return await firm_page(request.user, firm, form)


async def _firm_of(sql: str, id: UUID) -> UUID:
    rows = await fetch(sql, id)
    if not rows:
        raise NotFound
    firm: UUID = rows[0]["firm"]
    return firm
