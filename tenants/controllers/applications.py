"""The pages of applications: the list, one with all that was done about it, the ranking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.downloads import pdf
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.grants import ROLE_NAMES
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.pages import Page
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tenants.admission_letters import print_letter
from tenants.admission_rules import ADMIT, DECLINE
from tenants.applicant_erasures import erasure_of
from tenants.application_checks import MISSING, checks_of
from tenants.application_facts import STAGES
from tenants.application_files import KINDS, files_of
from tenants.application_history import history_of
from tenants.application_records import ApplicationRecord
from tenants.application_scope import READERS, VISITORS
from tenants.application_views import (
    Sought,
    decision_of,
    list_applications,
    proposals_of,
    sees_scores,
    show_application,
)
from tenants.applications import ACTIONS, LABELS, SETTLED
from tenants.assessments import Asked, asked_of, eligible
from tenants.controllers.firms import SIZE_LABELS
from tenants.gates import LABELS as GATES
from tenants.gates import is_young
from tenants.rankings import has_many_women
from tenants.rounds import list_rounds
from tenants.score_sheet import CRITERIA
from tenants.stages import LABELS as STAGE_LABELS

reads = requires(*VISITORS)


@get("/applications", guards=[reads])
async def show_list(
    request: SignedIn,
    q: FromQuery[str] = "",
    status: FromQuery[str] = "",
    round: FromQuery[str] = "",
    mine: FromQuery[str] = "",
    page: FromQuery[int] = 1,
) -> Page:
    """The applications that the visitor may see, searched and filtered."""
    actor, paging = request.user, Paging(page)
    sought = sought_of(q, status, round, mine)
    found, total = await list_applications(sought, actor=actor, paging=paging)
    return Page(
        "applications/list.html",
        nav="applications",
        applications=found,
        total=total,
        paging=paging,
        sought=sought,
        labels=LABELS,
        statuses=_status_choices(),
        rounds=[(str(one.id), f"{one.house_code} · {one.name}") for one in await list_rounds()],
        ranks=any(actor.has(role) for role in READERS),
        manages=actor.has(Role.manager),
        scores=any(actor.has(role) for role in VISITORS),
    )


def _status_choices() -> list[tuple[str, str]]:
    return [(code.lower(), gettext(label)) for code, label in LABELS.items() if code != "DRAFT"]


def sought_of(q: str, status: str, round_id: str, mine: str = "") -> Sought:
    """The filters of the list; Invalid for one that there is not."""
    if status and (status.upper() not in LABELS or status.upper() == "DRAFT"):
        raise Invalid("status", N_("Choose one of the values offered."))
    try:
        chosen = UUID(round_id) if round_id else None
    except ValueError as error:
        raise Invalid("round", N_("This is not an id that we gave out.")) from error
    return Sought(q, status.upper(), chosen, mine=bool(mine))


@get("/applications/{application_id:uuid}", guards=[reads])
async def show_one(request: SignedIn, application_id: FromPath[UUID]) -> Page:
    """One application: what it says, its files and scores, and what is to be done about it."""
    return await application_page(request.user, application_id, Form())


async def application_page(actor: Actor, application_id: UUID, form: Form, link: str = "") -> Page:
    """The page of an application, with a form of it that came back, or its new private link."""
    record = await show_application(application_id, actor=actor)
    checks = await checks_of(application_id, with_names=actor.sees_person_names)
    return Page(
        "applications/show.html",
        nav="applications",
        status=form.status,
        form=form,
        record=record,
        files=await files_of(application_id),
        checks=checks,
        gates_now=checks[0].gates if checks else _declared(record),
        gates_first=checks[0].gates if checks else _computed(record),
        proposals=await proposals_of(application_id),
        decision=await decision_of(application_id),
        erasure=await erasure_of(application_id),
        history=await history_of(application_id, with_names=actor.sees_person_names),
        new_link=link,
        settled=record.status in SETTLED,
        sees_firm=actor.sees_firm_names or record.firm in actor.firms,
        young=is_young(record.founded_on, record.submitted_at.date()),
        many_women=has_many_women(record.employees, record.employees_female),
        **await _scoring(actor, record),
        **_rights(actor, record),
        **_words(),
    )


def _declared(record: ApplicationRecord) -> dict[str, bool]:
    """The gates as the applicant declares them, until a manager has looked."""
    return {
        "has_code": bool(record.tax_code),
        "is_sme": record.size != "LON",
        "is_young": is_young(record.founded_on, clock.local(record.submitted_at).date()),
        "owes_no_tax": record.owes_no_tax,
        "is_safe": record.is_safe,
    }


def _computed(record: ApplicationRecord) -> dict[str, bool]:
    """The gates that follow from the facts; what is only declared a manager has to confirm."""
    return {**_declared(record), "owes_no_tax": False, "is_safe": False}


async def _scoring(actor: Actor, record: ApplicationRecord) -> dict[str, Any]:
    """Who is asked to score and what they found: all of it for readers, else one's own."""
    asked = await asked_of(record.id)
    own = next((one for one in asked if one.account == actor.user), None)
    sees_all = sees_scores(actor, record.incubator)
    waits = own is not None and own.sheet is None
    return {
        "asked": _shown(asked, own, sees_all=sees_all, waits=waits),
        "own": own,
        "to_score": own if waits and record.status == "COMPLETE" else None,
        "sees_all": sees_all and not waits,
        "assignable": await _assignable(actor, record, asked),
        "sees_names": actor.sees_person_names,
    }


def _shown(
    asked: Sequence[Asked], own: Asked | None, *, sees_all: bool, waits: bool
) -> Sequence[Asked]:
    """Nobody reads the others' sheets before handing in their own."""
    if sees_all and not waits:
        return asked
    return [own] if own else []


async def _assignable(
    actor: Actor, record: ApplicationRecord, asked: Sequence[Asked]
) -> list[tuple[str, str]]:
    if record.status != "COMPLETE" or not actor.has(Role.manager, record.incubator):
        return []
    there = {one.account for one in asked}
    return [
        (str(one.account), f"{one.name} ({', '.join(_role(role) for role in one.roles)})")
        for one in await eligible(record.incubator)
        if one.account not in there
    ]


def _role(role: str) -> str:
    return gettext(ROLE_NAMES[Role(role)])


def _rights(actor: Actor, record: ApplicationRecord) -> dict[str, Any]:
    manages = actor.has(Role.manager, record.incubator)
    is_checked = record.status not in ("SUBMITTED", "INCOMPLETE")
    return {
        "manages": manages,
        "may_erase": manages or actor.has(Role.admin, record.incubator),
        "may_check": manages and not is_checked,
        "may_correct": manages and record.status == "COMPLETE",
        "may_propose": manages and record.status == "COMPLETE",
        "may_decide": actor.has(Role.approver, record.incubator) and record.status == "PROPOSED",
    }


def _words() -> dict[str, Any]:
    return {
        "labels": LABELS,
        "criteria": CRITERIA,
        "kinds": KINDS,
        "missing": MISSING,
        "missing_choices": [(code, gettext(label)) for code, label in MISSING.items()],
        "gates": GATES,
        "actions": ACTIONS,
        "sizes": SIZE_LABELS,
        "stage_labels": STAGE_LABELS,
        "stages": [(str(stage), gettext(STAGE_LABELS[stage])) for stage in STAGES],
        "ADMIT": ADMIT,
        "DECLINE": DECLINE,
    }


@get("/applications/{application_id:uuid}/letter.pdf", guards=[reads])
async def show_letter(request: SignedIn, application_id: FromPath[UUID]) -> Response[bytes]:
    """The letter about the decision."""
    record = await show_application(application_id, actor=request.user)
    letter = await print_letter(record)
    if letter is None:
        raise NotFound
    return pdf(letter, record.number)


PAGES: list[ControllerRouterHandler] = [show_list, show_one, show_letter]
