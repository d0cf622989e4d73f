"""The pages of overrides: what would let a phase exceed its indicative amount, and who decides."""

from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from incubator import clock
from incubator.controllers.budget import budget_page, keeps_accounts, options, reads
from incubator.controllers.override_input import OverrideForm
from incubator.controllers.proposal_input import Rejection
from incubator.controllers.proposals import decides, house_phases, may_reject
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.overrides import (
    approve_override,
    list_overrides,
    propose_override,
    reject_override,
)
from incubator.pages import Page, redirect
from incubator.plan_131 import OTHERS
from incubator.statements import Coded, choices
from incubator.users import Actor, Role

HERE = "/budget/overrides"


@get(HERE, guards=[reads])
async def show_list(request: SignedIn) -> Page:
    """What was drafted and decided, the newest first."""
    return await _list(request.user, Form())


@get(f"{HERE}/new", guards=[keeps_accounts])
async def show_new(request: SignedIn, phase: FromQuery[str] = "") -> Page:
    """The form, for one phase if the link named it."""
    return await _form(request.user, Form({"phase": phase}))


@post(HERE, guards=[keeps_accounts])
async def create(request: SignedIn) -> Page | Redirect:
    """Draft an override for approval."""
    form = await Form.read(request)
    with form.reports():
        asked = form.parse(OverrideForm)
        await propose_override(
            asked.phase, asked.amount, asked.paper(), actor=request.user, now=clock.now()
        )
        return redirect(HERE, N_("The proposal waits for approval."))
    return await _form(request.user, form)


@post(f"{HERE}/{{override_id:uuid}}/approval", guards=[decides])
async def create_approval(request: SignedIn, override_id: FromPath[UUID]) -> Page | Redirect:
    """Approve: the phase may allocate more from now on."""
    form = Form()
    with form.reports():
        await approve_override(override_id, actor=request.user, now=clock.now())
        return redirect(HERE, N_("Approved: the phase may allocate more."))
    return await _list(request.user, form)


@post(f"{HERE}/{{override_id:uuid}}/rejection", guards=[may_reject])
async def create_rejection(request: SignedIn, override_id: FromPath[UUID]) -> Page | Redirect:
    """Reject with a reason."""
    form = await Form.read(request)
    with form.reports():
        reason = form.parse(Rejection).reason
        await reject_override(override_id, reason, actor=request.user, now=clock.now())
        return redirect(HERE, N_("The proposal is rejected."))
    return await _list(request.user, form)


async def _list(actor: Actor, form: Form) -> Page:
    return await budget_page(
        "overrides",
        actor,
        overrides=await list_overrides(actor),
        form=form,
        status=form.status,
        user=actor.user,
        may_decide=actor.has(Role.approver),
        sees_names=actor.sees_person_names,
    )


async def _form(actor: Actor, form: Form) -> Page:
    agencies = [one for one in await choices("agency", "id") if one.code != OTHERS]
    return await budget_page(
        "override_form",
        actor,
        form=form,
        status=form.status,
        phases=await house_phases(actor),
        agencies=options(agencies, _id),
    )


def _id(one: Coded) -> str:
    return str(one.id)


PAGES = [show_list, show_new, create, create_approval, create_rejection]
