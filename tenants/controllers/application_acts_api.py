"""The API of what is done about an application, each act a resource of its own."""

from __future__ import annotations

from uuid import UUID

from litestar import post
from litestar.params import FromPath, JSONBody
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.guards import SignedIn, requires
from incubator.people import PersonErased
from incubator.problems import refuses
from incubator.users import Role
from tenants import admissions, applications, assessments
from tenants.admission_rules import (
    AssessmentsLacking,
    BelowPassMark,
    GateShut,
    NotProposed,
    OtherProposed,
    ProposedAlready,
    ProposerDecides,
)
from tenants.applicant_erasures import ApplicantStillActs, ApplicationOpen, erase_applicant
from tenants.application_checks import NotToCheck, check_completeness
from tenants.application_scope import ASSESSORS
from tenants.applications import ApplicationSettled
from tenants.assessments import AssessedAlready, AssessorInConflict, AssignedAlready, NotToAssess
from tenants.controllers.application_act_input import (
    AssignmentInput,
    CheckInput,
    DecisionInput,
    ProposalInput,
    ReasonInput,
    SheetInput,
)
from tenants.controllers.application_answers import WholeApplication
from tenants.controllers.applications_api import whole
from tenants.stages import IllegalTransition
from tenants.tenancies import FirmHasLeft, TenancyOverlaps

TAGS = ["applications"]
PATH = "/api/applications/{application_id:uuid}"
manages = requires(Role.manager)
decides = requires(Role.approver)
_ADMITS = (GateShut, AssessmentsLacking, BelowPassMark, NotProposed, ApplicationSettled)


@post(
    f"{PATH}/completeness",
    summary="Check an application for completeness",
    guards=[manages],
    responses=refuses(NotToCheck, ApplicationSettled, statuses=(404,)),
    tags=TAGS,
)
async def create_check(
    request: SignedIn, application_id: FromPath[UUID], data: JSONBody[CheckInput]
) -> WholeApplication:
    """Find it complete (nothing is `missing`), or send it back with what is missing."""
    await check_completeness(application_id, data.check(), actor=request.user, now=clock.now())
    return await whole(application_id, request)


@post(
    f"{PATH}/assessors",
    summary="Ask somebody to score an application",
    guards=[manages],
    responses=refuses(NotToAssess, AssignedAlready, ApplicationSettled, statuses=(404,)),
    tags=TAGS,
)
async def create_assessor(
    request: SignedIn, application_id: FromPath[UUID], data: JSONBody[AssignmentInput]
) -> WholeApplication:
    """Name the account of a manager, technician, adviser, accountant or reader."""
    await assessments.assign(application_id, data.account, actor=request.user, now=clock.now())
    return await whole(application_id, request)


@post(
    f"{PATH}/assessments",
    summary="Hand in a score sheet",
    status_code=204,
    guards=[requires(*ASSESSORS)],
    responses=refuses(
        NotToAssess, AssessedAlready, AssessorInConflict, ApplicationSettled, statuses=(404,)
    ),
    tags=TAGS,
)
async def create_assessment(
    request: SignedIn, application_id: FromPath[UUID], data: JSONBody[SheetInput]
) -> None:
    """Points by criterion, or a conflict of interest with its reason in `remarks` and no points."""
    await assessments.assess(application_id, data.sheet(), actor=request.user, now=clock.now())


@post(
    f"{PATH}/proposal",
    summary="Propose to admit or to decline",
    guards=[manages],
    responses=refuses(*_ADMITS, ProposedAlready, statuses=(404,)),
    tags=TAGS,
)
async def create_proposal(
    request: SignedIn, application_id: FromPath[UUID], data: JSONBody[ProposalInput]
) -> WholeApplication:
    """An admission names a stage and a first day, a decline its reason."""
    await admissions.propose(application_id, data.proposal(), actor=request.user, now=clock.now())
    return await whole(application_id, request)


@post(
    f"{PATH}/decision",
    summary="Decide about an application",
    guards=[decides],
    responses=refuses(
        *_ADMITS,
        ProposerDecides,
        OtherProposed,
        TenancyOverlaps,
        FirmHasLeft,
        IllegalTransition,
        statuses=(404,),
    ),
    tags=TAGS,
)
async def create_decision(
    request: SignedIn, application_id: FromPath[UUID], data: JSONBody[DecisionInput]
) -> WholeApplication:
    """Decide as a manager proposed; an admission enters firm, contact, tenancy and stage."""
    await admissions.decide(application_id, data.ruling(), actor=request.user, now=clock.now())
    return await whole(application_id, request)


@post(
    f"{PATH}/withdrawal",
    summary="Withdraw an application",
    guards=[manages],
    responses=refuses(ApplicationSettled, statuses=(404,)),
    tags=TAGS,
)
async def create_withdrawal(
    request: SignedIn, application_id: FromPath[UUID], data: JSONBody[ReasonInput]
) -> WholeApplication:
    """For an applicant who asks for it; with the private link they do it themselves."""
    await applications.withdraw(application_id, data.reason, actor=request.user, now=clock.now())
    return await whole(application_id, request)


@post(
    f"{PATH}/erasure",
    summary="Forget who applied",
    guards=[requires(Role.manager, Role.admin)],
    responses=refuses(ApplicationOpen, ApplicantStillActs, PersonErased, statuses=(404,)),
    tags=TAGS,
)
async def create_erasure(
    request: SignedIn, application_id: FromPath[UUID], data: JSONBody[ReasonInput]
) -> WholeApplication:
    """The contact goes with documents, position and link; scores and decision stay on record."""
    await erase_applicant(application_id, data.reason, actor=request.user, now=clock.now())
    return await whole(application_id, request)


API: list[ControllerRouterHandler] = [
    create_check,
    create_assessor,
    create_assessment,
    create_proposal,
    create_decision,
    create_withdrawal,
    create_erasure,
]
