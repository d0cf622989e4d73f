"""The pages of support decisions: the list, one dossier, the form, signature and end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Response

from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.requests import parse_year
from incubator.schemes import TARGETS, list_schemes
from incubator.users import Actor, Role
from tenants.controllers.decision_inputs import DossierForm, ReasonInput
from tenants.firms import show_firm
from tenants.support_decisions import (
    DRAFTERS,
    QUESTIONS,
    draft_decision,
    end_decision,
    reject_decision,
    sign_decision,
)
from tenants.support_records import (
    READERS,
    STATUSES,
    DecisionFilter,
    DecisionRecord,
    grants_of,
    list_decisions,
    show_decision,
)

reads = requires(*READERS)
drafts = requires(*DRAFTERS)
signs = requires(Role.approver)
rejects = requires(Role.approver, *DRAFTERS)
GRANTS_ON_A_PAGE = 25
GRANT_STATUSES = {"HELD": N_("Promised"), "ACCEPTED": N_("Used")}
COLUMNS: tuple[Column[DecisionRecord], ...] = (
    Column(N_("Firm"), lambda one: one.firm_name, Kind.long),
    Column(N_("Tax code"), lambda one: one.tax_code, Kind.code),
    Column(N_("Scheme"), lambda one: one.scheme_name, Kind.long),
    Column(N_("Year"), lambda one: one.year, Kind.year),
    Column(N_("Target"), lambda one: ", ".join(gettext(TARGETS[t]) for t in one.targets)),
    Column(N_("Dossier"), lambda one: one.dossier),
    Column(N_("Decision number"), lambda one: one.number),
    Column(N_("Status"), lambda one: gettext(STATUSES[one.status])),
    Column(N_("Ceiling (dong)"), lambda one: one.ceiling, Kind.money),
    Column(N_("Granted (dong)"), lambda one: one.used, Kind.money),
    Column(N_("Left (dong)"), lambda one: one.left, Kind.money),
    Column(N_("Drafted"), lambda one: one.made_at, Kind.moment),
    Column(N_("Decided"), lambda one: one.decided_at, Kind.moment),
)


@get("/support-decisions", guards=[reads])
async def show_list(
    request: SignedIn,
    q: FromQuery[str] = "",
    status: FromQuery[str] = "",
    year: FromQuery[str] = "",
    page: FromQuery[int] = 1,
) -> Page:
    """The decisions that the visitor may see."""
    paging, sought = Paging(page), _sought(q, status, year)
    found, total = await list_decisions(request.user, sought, paging)
    return Page(
        "support/list.html",
        nav="budget",
        decisions=found,
        total=total,
        paging=paging,
        sought=sought,
        statuses=[(key.lower(), gettext(label)) for key, label in STATUSES.items()],
        labels=STATUSES,
        targets=TARGETS,
        years=[(str(n), str(n)) for n in range(clock.today().year + 1, 2020, -1)],
        may_draft=_may_draft(request.user),
    )


@get(export_paths("/support-decisions"), guards=[reads])
async def export(
    request: SignedIn,
    q: FromQuery[str] = "",
    status: FromQuery[str] = "",
    year: FromQuery[str] = "",
) -> Response[bytes]:
    """All of them that the filters let through, as a file."""
    sought = _sought(q, status, year)
    found = await all_rows(lambda paging: list_decisions(request.user, sought, paging))
    return await spreadsheet(
        request, "support-decisions", Sheet(N_("Support decisions"), COLUMNS, found)
    )


@get("/support-decisions/new", guards=[drafts])
async def show_new(request: SignedIn, firm: FromQuery[UUID | None] = None) -> Page:
    """The form of a dossier, with the firm that it was opened from."""
    values: dict[str, object] = {"year": clock.today().year}
    if firm:
        values["tax_code"] = (await show_firm(request.user, firm, on=clock.today())).tax_code or ""
    return await _form(Form(values))


@post("/support-decisions", guards=[drafts])
async def create(request: SignedIn) -> Page | Redirect:
    """Draft a dossier for the account holder."""
    form = await Form.read(request)
    with form.reports():
        dossier = await form.parse(DossierForm).read()
        made = await draft_decision(dossier, actor=request.user, now=clock.now())
        return redirect(
            f"/support-decisions/{made}", N_("The dossier waits for the account holder.")
        )
    return await _form(form)


@get("/support-decisions/{decision:uuid}", guards=[reads])
async def show_one(request: SignedIn, decision: FromPath[UUID], page: FromQuery[int] = 1) -> Page:
    """One decision: firm, scheme, ceiling, answers, and what was granted under it."""
    return await _page(request.user, decision, Form(), Paging(page, GRANTS_ON_A_PAGE))


@post("/support-decisions/{decision:uuid}/signature", guards=[signs])
async def create_signature(request: SignedIn, decision: FromPath[UUID]) -> Page | Redirect:
    """Sign: the scheme supports the firm from now on."""

    async def act(_form: Form) -> None:
        await sign_decision(decision, actor=request.user, now=clock.now())

    return await _done(request, decision, act, N_("Signed: the scheme supports the firm now."))


@post("/support-decisions/{decision:uuid}/rejection", guards=[rejects])
async def create_rejection(request: SignedIn, decision: FromPath[UUID]) -> Page | Redirect:
    """Reject with a reason, or take back what one drafted."""

    async def act(form: Form) -> None:
        reason = form.parse(ReasonInput).reason
        await reject_decision(decision, reason, actor=request.user, now=clock.now())

    return await _done(request, decision, act, N_("The dossier is rejected."))


@post("/support-decisions/{decision:uuid}/ending", guards=[signs])
async def create_ending(request: SignedIn, decision: FromPath[UUID]) -> Page | Redirect:
    """Grant nothing more under it."""

    async def act(form: Form) -> None:
        reason = form.parse(ReasonInput).reason
        await end_decision(decision, reason, actor=request.user, now=clock.now())

    return await _done(request, decision, act, N_("Ended: what was granted stays granted."))


async def _done(
    request: SignedIn, decision: UUID, act: Callable[[Form], Awaitable[None]], told: str
) -> Page | Redirect:
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect(f"/support-decisions/{decision}", told)
    return await _page(request.user, decision, form, Paging(1, GRANTS_ON_A_PAGE))


def _sought(q: str, status: str, year: str) -> DecisionFilter:
    """What a list asks for; filters that nobody offers let everything through."""
    wanted = status.upper() if status.upper() in STATUSES else ""
    return DecisionFilter(wanted, parse_year(year), q=q)


def _may_draft(actor: Actor) -> bool:
    return any(actor.has(role) for role in DRAFTERS)


async def _page(actor: Actor, decision: UUID, form: Form, paging: Paging) -> Page:
    found = await show_decision(actor, decision)
    grants, total = await grants_of(decision, paging)
    signs_it = actor.has(Role.approver) and found.made_by != actor.user
    return Page(
        "support/show.html",
        nav="budget",
        status=form.status,
        form=form,
        decision=found,
        grants=grants,
        total=total,
        paging=paging,
        questions=QUESTIONS,
        labels=STATUSES,
        targets=TARGETS,
        grant_statuses=GRANT_STATUSES,
        sees_people=actor.sees_person_names,
        may_sign=found.status == "DRAFT" and signs_it,
        may_reject=found.status == "DRAFT"
        and (signs_it or (found.made_by == actor.user and _may_draft(actor))),
        may_end=found.status == "SIGNED" and actor.has(Role.approver),
    )


async def _form(form: Form) -> Page:
    schemes = [one for one in await list_schemes() if one.terms]
    offered = {name for one in schemes for name in one.pays_for()}
    return Page(
        "support/form.html",
        nav="budget",
        status=form.status,
        form=form,
        questions=QUESTIONS,
        targets={name: label for name, label in TARGETS.items() if name in offered},
        schemes=[(str(one.id), str(one.name)) for one in schemes],
        paid=[(one.name, [gettext(TARGETS[name]) for name in one.pays_for()]) for one in schemes],
        years=[(str(n), str(n)) for n in range(clock.today().year + 1, 2012, -1)],
    )


PAGES = [
    show_list, export, show_new, create, show_one, create_signature, create_rejection,
    create_ending,
]  # fmt: skip
