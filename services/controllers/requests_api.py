"""The API of service requests: ask, read, assign, fulfil, accept."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, BaseModel, Field

from facilities.parties import NoTaxCode
from facilities.rates import NoRate
from incubator import clock
from incubator.answers import HouseTime, coded
from incubator.budget import NoOpenLine, OverBudget, SupportModeMissing
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.refusals import Invalid
from incubator.support_modes import MODES
from incubator.users import Actor, Role
from incubator.validation import Input, Line, text
from services.controllers.request_files import LARGEST_REQUEST, SentFile, documents_of
from services.request_acceptance import accept
from services.request_files import RequestFilesFull
from services.request_records import VIEWS, Funds, RequestRecord, Sought, list_requests
from services.request_records import show_request as find_request
from services.request_rules import (
    PRIORITIES,
    STATES,
    AdviserConflicted,
    AdviserUnfit,
    NotDoneYet,
    NotTriaged,
    PaidElsewhere,
    ReportMissing,
    RequestDone,
    RequestOver,
    ServiceRetired,
)
from services.request_work import assign, fulfil
from services.requests import MOST_UNITS, Asking, ask
from services.scope import ENTER
from tenants.support_caps import CapReached
from tenants.tenancies import NotInResidence

reads = requires(*ENTER)
asks = requires(Role.tenant, Role.manager, Role.technician)
Long = Annotated[str, AfterValidator(text(5000, multiline=True))]
RequestId = FromPath[UUID]


class NewRequest(Input):
    """What a firm asks a house for. A tenant of one firm may leave the firm out."""

    incubator: UUID
    service: UUID
    firm: UUID | None = None
    subject: Line
    quantity: int = Field(1, ge=1, le=MOST_UNITS, description="units of the service")
    details: Long = ""
    wanted_by: date | None = None
    without_support: bool = Field(default=False, description="the firm pays the full price")
    files: list[SentFile] = Field(default=[], max_length=10)


class Assignment(Input):
    """The adviser who is to do it."""

    adviser: UUID


class Fulfilment(Input):
    """What was done, with the report where the service owes one."""

    result: Long
    delivered: int | None = Field(None, ge=1, le=MOST_UNITS, description="all where it is not told")
    reports: list[SentFile] = Field(default=[], max_length=10)


class Acceptance(Input):
    """How the firm rates what was done."""

    rating: int = Field(ge=1, le=5)
    note: Annotated[str, AfterValidator(text(1000, multiline=True))] = ""


class PriceAnswer(BaseModel):
    """What it costs and who pays, in đồng: full_cost + surcharge = tenant_price + support."""

    full_cost: int
    tenant_price: int
    support: int
    surcharge: int
    scheme_support: int
    mode: Annotated[str, coded((*MODES, "NONE"))]
    line: UUID | None = Field(description="the budget line that holds it")
    status: str = Field(description="held, accepted or released")
    accepted_support: int | None


class RequestAnswer(BaseModel):
    """A service request."""

    id: UUID
    incubator: UUID
    firm: UUID
    service: UUID
    service_code: str
    subject: str
    quantity: int
    status: Annotated[str, coded(STATES)] = Field(examples=["asked"])
    priority: Annotated[str, coded(PRIORITIES)]
    due_on: date = Field(description="by when the next step is due")
    overdue: bool
    waits_for: str = Field(description="house or firm")
    referred: bool = Field(description="another programme pays")
    adviser: UUID | None
    asked_at: HouseTime
    fulfilled_at: HouseTime | None
    accepted_at: HouseTime | None
    rating: int | None
    sequence: int
    price: PriceAnswer | None = Field(
        description="none for what comes in sessions, by the month, or from another programme"
    )


@post(
    "/api/service-requests",
    summary="Ask for a service",
    guards=[asks],
    request_max_body_size=LARGEST_REQUEST,
    responses=refuses(
        ServiceRetired, NotInResidence, NoRate, NoTaxCode, OverBudget, NoOpenLine,
        SupportModeMissing, CapReached, RequestFilesFull,
    ),
    operation_id="ask_for_service",
)  # fmt: skip
async def create(request: SignedIn, data: JSONBody[NewRequest]) -> RequestAnswer:
    """Ask a house for a service: priced by the catalogue and the support held, or refused."""
    values = data.model_dump(exclude={"files", "firm"})
    firm = data.firm or _only_firm(request.user)
    files = await documents_of(data.files, "files")
    made = await ask(Asking(**values, firm=firm, files=files), actor=request.user, now=clock.now())
    return await answer_of(made, request.user)


def _only_firm(actor: Actor) -> UUID:
    if len(actor.firms) != 1:
        raise Invalid("firm", N_("Fill in this field."))
    return next(iter(actor.firms))


@get(
    "/api/service-requests",
    summary="Service requests",
    guards=[reads],
    responses=refuses(),
    operation_id="list_service_requests",
)
async def list_all(
    request: SignedIn,
    view: Annotated[
        str, QueryParameter(description="which ones", schema_extra={"enum": list(VIEWS)})
    ] = "all",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[RequestAnswer]:
    """The requests that the asker may see, the most urgent first."""
    found, total = await list_requests(
        Sought(view=view), actor=request.user, today=clock.today(), paging=Paging(page, page_size)
    )
    return Listing(items=[_request(one) for one in found], total=total)


@get(
    "/api/service-requests/{request_id:uuid}",
    summary="One service request",
    guards=[reads],
    responses=refuses(statuses=(404,)),
    operation_id="show_service_request",
)
async def show(request: SignedIn, request_id: RequestId) -> RequestAnswer:
    """A request that the asker may see."""
    return await answer_of(request_id, request.user)


@post(
    "/api/service-requests/{request_id:uuid}/assignment",
    summary="Assign a request to an adviser",
    guards=[requires(Role.manager, Role.technician)],
    responses=refuses(
        RequestOver, RequestDone, NotTriaged, AdviserConflicted, AdviserUnfit, statuses=(404,)
    ),
    operation_id="assign_service_request",
)
async def create_assignment(
    request: SignedIn, request_id: RequestId, data: JSONBody[Assignment]
) -> RequestAnswer:
    """Give a request that somebody has in hand to an adviser."""
    await assign(request_id, data.adviser, actor=request.user, now=clock.now())
    return await answer_of(request_id, request.user)


@post(
    "/api/service-requests/{request_id:uuid}/fulfilment",
    summary="Tell that a request is done",
    guards=[requires(Role.manager, Role.technician, Role.adviser)],
    request_max_body_size=LARGEST_REQUEST,
    responses=refuses(
        RequestOver, RequestDone, NotTriaged, ReportMissing, PaidElsewhere, RequestFilesFull,
        statuses=(404,),
    ),
    operation_id="fulfil_service_request",
)  # fmt: skip
async def create_fulfilment(
    request: SignedIn, request_id: RequestId, data: JSONBody[Fulfilment]
) -> RequestAnswer:
    """Tell what was done; the firm accepts it then."""
    reports = await documents_of(data.reports, "reports")
    await fulfil(
        request_id, data.result, delivered=data.delivered, reports=reports,
        actor=request.user, now=clock.now(),
    )  # fmt: skip
    return await answer_of(request_id, request.user)


@post(
    "/api/service-requests/{request_id:uuid}/acceptance",
    summary="Accept and rate what was done",
    guards=[requires(Role.tenant)],
    responses=refuses(RequestOver, NotDoneYet, statuses=(404,)),
    operation_id="accept_service_request",
)
async def create_acceptance(
    request: SignedIn, request_id: RequestId, data: JSONBody[Acceptance]
) -> RequestAnswer:
    """The firm accepts and rates from 1 to 5; the support of what was given is accepted with it."""
    await accept(request_id, data.rating, note=data.note, actor=request.user, now=clock.now())
    return await answer_of(request_id, request.user)


async def answer_of(id: UUID, actor: Actor) -> RequestAnswer:
    """A request as the API tells it; NotFound for one that the actor may not see."""
    return _request(await find_request(id, actor=actor))


_SAME = (
    "id", "incubator", "firm", "service", "service_code", "subject", "quantity", "due_on",
    "adviser", "asked_at", "fulfilled_at", "accepted_at", "rating", "sequence",
)  # fmt: skip


def _request(one: RequestRecord) -> RequestAnswer:
    return RequestAnswer(
        **{name: getattr(one, name) for name in _SAME},
        status=one.status.lower(),
        priority=one.priority.lower(),
        waits_for=one.waits_for.lower(),
        overdue=one.is_overdue(clock.today()),
        referred=one.is_referred,
        price=_price(one.funds) if one.funds else None,
    )


def _price(funds: Funds) -> PriceAnswer:
    return PriceAnswer(
        full_cost=funds.full_cost,
        tenant_price=funds.tenant_price,
        support=funds.support,
        surcharge=funds.surcharge,
        scheme_support=funds.scheme_support,
        mode=funds.mode.lower(),
        line=funds.line,
        status=funds.status.lower(),
        accepted_support=funds.settled_support,
    )


API: list[ControllerRouterHandler] = [
    create,
    list_all,
    show,
    create_assignment,
    create_fulfilment,
    create_acceptance,
]
