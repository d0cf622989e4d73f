"""The page of a firm's people: what each is qualified for, granted and revoked by the staff."""

from datetime import date
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect

from facilities.controllers.people_api import sees_people
from facilities.qualifications import BASES, grant, held_by, list_qualifications, revoke
from incubator import clock
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.users import Actor, Role
from incubator.validation import Input, Line
from tenants.firms import show_firm
from tenants.members import people_of

staff = requires(Role.manager, Role.technician)


class GrantForm(Input):
    """A person who passed a course, or showed a technician what she can do."""

    person: UUID
    qualification: UUID
    basis: Line
    granted_on: date


@get("/firms/{firm_id:uuid}/people")
async def show_people(request: SignedIn, firm_id: FromPath[UUID]) -> Page:
    """Who acts for the firm, and what each may run until when."""
    return await _page(request.user, firm_id, Form())


@post("/firms/{firm_id:uuid}/qualifications", guards=[staff])
async def create_qualification(request: SignedIn, firm_id: FromPath[UUID]) -> Page | Redirect:
    """Qualify one of the firm's people."""
    form = await Form.read(request)
    await show_firm(request.user, firm_id, on=clock.today())
    with form.reports():
        given = form.parse(GrantForm)
        if given.person not in {one.person for one in await people_of(firm_id, clock.today())}:
            raise NotFound
        await grant(
            given.person,
            given.qualification,
            granted_on=given.granted_on,
            basis=given.basis,
            actor=request.user,
            now=clock.now(),
        )
        return redirect(f"/firms/{firm_id}/people", N_("The qualification is granted."))
    return await _page(request.user, firm_id, form)


@post("/firms/{firm_id:uuid}/qualifications/{held_id:uuid}/revocation", guards=[staff])
async def revoke_qualification(
    request: SignedIn, firm_id: FromPath[UUID], held_id: FromPath[UUID]
) -> Page | Redirect:
    """Take a qualification away from one of the firm's people."""
    sql = (
        "SELECT 1 FROM held_qualification h JOIN membership m ON m.person = h.person "
        "WHERE h.id = {} AND m.firm = {}"
    )
    if not await fetch(sql, held_id, firm_id):
        raise NotFound
    form = Form()
    with form.reports():
        await revoke(held_id, actor=request.user, now=clock.now())
        return redirect(f"/firms/{firm_id}/people", N_("The qualification is revoked."))
    return await _page(request.user, firm_id, form)


async def _page(actor: Actor, firm_id: UUID, form: Form) -> Page:
    today = clock.today()
    firm = await show_firm(actor, firm_id, on=today)
    people = await people_of(firm_id, today)
    return Page(
        "people/list.html",
        nav="firms",
        status=form.status,
        form=form,
        firm=firm,
        people=people,
        persons=[(member.person, member.name) for member in people],
        named=sees_people(actor, firm_id),
        held=await held_by([member.person for member in people], today),
        bases=[(key, gettext(label)) for key, label in BASES.items()],
        basis_labels=BASES,
        skills=[(one.id, str(one.name)) for one in await list_qualifications()],
        may_grant=actor.is_staff(),
    )
