"""The pages of proposals: what waits, the form to draft one, approval and rejection."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from incubator import clock
from incubator.agenda import STATUSES, list_proposals
from incubator.controllers.budget import budget_page, keeps_accounts, millions, options, reads
from incubator.controllers.budget_words import EXPLAINED, PROPOSAL_STATUSES
from incubator.controllers.proposal_input import ProposalForm, Rejection
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.movements import ADDS, MOVES
from incubator.overview import list_plans
from incubator.pages import Page, redirect
from incubator.paging import LARGEST_SIZE, Paging
from incubator.plan_131 import FUNDS_HOUSES, OTHERS
from incubator.proposals import approve, propose, reject
from incubator.statements import Coded, LineFilter, LineState, choices, list_lines
from incubator.users import Actor, Role

decides = requires(Role.approver)
may_reject = requires(Role.approver, Role.accountant)


@get("/budget/proposals", guards=[reads])
async def show_list(
    request: SignedIn, status: FromQuery[str] = "PENDING", page: FromQuery[int] = 1
) -> Page:
    """Proposals with what approving each would do."""
    return await _list(request.user, status.upper(), Paging(page), Form())


@get("/budget/proposals/new", guards=[keeps_accounts])
async def show_new(
    request: SignedIn, kind: FromQuery[str] = "allocation", line: FromQuery[str] = ""
) -> Page:
    """The form for one kind of movement."""
    return await _form(request.user, Form({"kind": kind, "line": line}))


@post("/budget/proposals", guards=[keeps_accounts])
async def create(request: SignedIn) -> Page | Redirect:
    """Draft a movement of authority for approval."""
    form = await Form.read(request)
    with form.reports():
        draft = await form.parse(ProposalForm).draft(request.user)
        await propose(draft, actor=request.user, now=clock.now())
        return redirect("/budget/proposals", N_("The proposal waits for approval."))
    return await _form(request.user, form)


@post("/budget/proposals/{proposal_id:uuid}/approval", guards=[decides])
async def create_approval(request: SignedIn, proposal_id: FromPath[UUID]) -> Page | Redirect:
    """Approve: post its entries."""
    form = Form()
    with form.reports():
        await approve(proposal_id, actor=request.user, now=clock.now())
        return redirect("/budget/proposals", N_("Approved: the entries are in the ledger."))
    return await _list(request.user, "PENDING", Paging(), form)


@post("/budget/proposals/{proposal_id:uuid}/rejection", guards=[may_reject])
async def create_rejection(request: SignedIn, proposal_id: FromPath[UUID]) -> Page | Redirect:
    """Reject with a reason."""
    form = await Form.read(request)
    with form.reports():
        reason = form.parse(Rejection).reason
        await reject(proposal_id, reason, actor=request.user, now=clock.now())
        return redirect("/budget/proposals", N_("The proposal is rejected."))
    return await _list(request.user, "PENDING", Paging(), form)


async def _list(actor: Actor, status: str, paging: Paging, form: Form) -> Page:
    found, total = await list_proposals(actor, status, paging)
    return await budget_page(
        "proposals",
        actor,
        proposals=found,
        total=total,
        paging=paging,
        status=form.status,
        shown=status,
        form=form,
        statuses=[
            (key, gettext(PROPOSAL_STATUSES[key]), f"/budget/proposals?status={key}")
            for key in STATUSES
        ],
        user=actor.user,
        may_decide=actor.has(Role.approver),
        sees_names=actor.sees_person_names,
    )


async def _form(actor: Actor, form: Form) -> Page:
    kind = form.value("kind").upper()
    lines, _, _ = await list_lines(actor, LineFilter(status="OPEN"), Paging(1, LARGEST_SIZE))
    houses = actor.incubators(Role.accountant)
    own = [line for line in lines if houses is None or line.incubator.id in houses]
    return await budget_page(
        "proposal_form",
        actor,
        form=form,
        status=form.status,
        kind=kind if kind in EXPLAINED else "ALLOCATION",
        explained=EXPLAINED,
        adds=ADDS,
        moves=MOVES,
        lines=_line_options(own),
        years=[(str(year), str(year)) for year in range(2013, clock.today().year + 6)],
        **await _choices(actor),
    )


async def house_phases(actor: Actor) -> list[tuple[str, str]]:
    """The phases of the programme that funds houses, as options."""
    return [
        (str(phase.id), f"{phase.code}: {phase.year_from}–{phase.year_to}")
        for plan in await list_plans(actor)
        for programme in plan.programmes
        for phase in programme.phases
        if programme.code == FUNDS_HOUSES
    ]


async def _choices(actor: Actor) -> dict[str, Any]:
    """Phases of the programme that funds houses, the actor's houses, sources and so on."""
    owned = actor.incubators(Role.accountant)
    houses = await choices("incubator", "sort_key")
    agencies = await choices("agency", "id")
    return {
        "phases": await house_phases(actor),
        "houses": options([one for one in houses if owned is None or one.id in owned], _id),
        "sources": options(await choices("funding_source"), _id),
        "categories": options(await choices("cost_category"), _id),
        "agencies": options([one for one in agencies if one.code != OTHERS], _id),
    }


def _id(one: Coded) -> str:
    return str(one.id)


def _line_options(lines: Sequence[LineState]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The lines by year and house, each with what is available on it."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for line in lines:
        available = gettext(
            "%(amount)s million available", amount=millions(line.balances.available)
        )
        label = f"{line.category.name} · {line.source.code} · {line.phase.code} ({available})"
        group = f"{line.year} · {line.incubator.name}"
        groups.setdefault(group, []).append((str(line.id), label))
    return list(groups.items())


PAGES = [show_list, show_new, create, create_approval, create_rejection]
