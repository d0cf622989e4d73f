"""The API of tenancies: who is in residence, and the decisions on the stage of a firm."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody, QueryParameter
from pydantic import AfterValidator, BaseModel, Field

from incubator import clock
from incubator.answers import coded
from incubator.guards import SignedIn
from incubator.houses import house_named
from incubator.languages import N_
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.refusals import Invalid
from incubator.requests import parse_date
from incubator.validation import Input, Line, text
from tenants.stage_history import StageRecord, changes_of
from tenants.stage_reasons import LABELS as REASON_CODES
from tenants.stage_reasons import REASONS, reason_named
from tenants.stages import IllegalTransition, Stage
from tenants.tenancies import FirmHasLeft, OutsideFirm, TenancyOverlaps, start_tenancy
from tenants.tenancy_records import (
    SoughtTenancies,
    TenancyRecord,
    list_tenancies,
    show_tenancy,
)
from tenants.transitions import StageDecision, TaxCodeNeeded, change_stage

TenancyId = FromPath[UUID]


class TenancyInput(Input):
    """A firm moves into a house."""

    firm: UUID
    incubator: Line = Field(description="code or id of a house")
    starts_on: date = Field(alias="from", description="the first day in residence")
    ends_on: date | None = Field(None, alias="to", description="the first day no longer")


class TenancyAnswer(BaseModel):
    """A firm in residence in a house."""

    id: UUID
    firm: UUID
    incubator: UUID
    starts_on: date = Field(alias="from")
    ends_on: date | None = Field(alias="to", description="the first day no longer")
    stage: Annotated[str, coded(Stage)] = Field(
        description="of the firm today", examples=["incubation"]
    )


def _one_of(codes: Iterable[str]) -> str:
    return "one of " + ", ".join(code.lower() for code in codes)


class TransitionInput(Input):
    """The firm goes to another stage."""

    to: Annotated[str, coded(Stage)] = Field(examples=["graduated"])
    on: date = Field(description="the first day in the new stage; it may lie ahead")
    decision: Line = Field(description="number of the document that decides it")
    decision_on: date | None = Field(None, description="its date; today by default")
    reason: Annotated[str, AfterValidator(text(2000, multiline=True))] = Field(
        description=f"{_one_of(REASONS)}; or words of one's own"
    )
    hand_over_on: date | None = Field(
        None, description="of an exit: the first day without space; by default that of the change"
    )


class TransitionAnswer(BaseModel):
    """A change of stage as decided; one that was taken back is kept with the day of that."""

    id: UUID
    firm: UUID
    incubator: UUID | None
    from_stage: Annotated[str, coded(Stage)] = Field(alias="from")
    stage: Annotated[str, coded(Stage)] = Field(alias="to")
    on: date
    decision: str
    decision_on: date
    reason: Annotated[str, coded(REASON_CODES)]
    words: str
    hand_over_on: date | None
    withdrawn: bool


@get("/api/tenancies", summary="Tenancies", responses=refuses(), operation_id="list_tenancies")
async def list_all(
    request: SignedIn,
    firm: Annotated[UUID | None, QueryParameter()] = None,
    incubator: Annotated[str, QueryParameter(description="code or id of a house")] = "",
    start: Annotated[str, QueryParameter(name="from", description="a date")] = "",
    end: Annotated[str, QueryParameter(name="to", description="a date, no longer included")] = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[TenancyAnswer]:
    """The tenancies that the asker may see, the newest first: its own for a tenant.

    With `from` or `to`, those that touch the days between.
    """
    sought = SoughtTenancies(
        firm,
        await house_named(incubator) if incubator else None,
        parse_date(start, "from"),
        parse_date(end, "to"),
    )
    found, total = await list_tenancies(
        request.user, sought, on=clock.today(), paging=Paging(page, page_size)
    )
    return Listing(items=[_tenancy(one) for one in found], total=total)


@post(
    "/api/tenancies",
    summary="Take a firm into a house",
    responses=refuses(TenancyOverlaps, FirmHasLeft, OutsideFirm, statuses=(404,)),
    operation_id="start_tenancy",
)
async def create(request: SignedIn, data: JSONBody[TenancyInput]) -> TenancyAnswer:
    """Start a tenancy; the manager of the house alone may."""
    tenancy = await start_tenancy(
        data.firm,
        await house_named(data.incubator),
        data.starts_on,
        data.ends_on,
        actor=request.user,
        now=clock.now(),
    )
    return _tenancy(await show_tenancy(request.user, tenancy, on=clock.today()))


@get(
    "/api/tenancies/{tenancy_id:uuid}",
    summary="One tenancy",
    responses=refuses(statuses=(404,)),
    operation_id="show_tenancy",
)
async def show(request: SignedIn, tenancy_id: TenancyId) -> TenancyAnswer:
    """A tenancy; 404 for one that the asker may not see."""
    return _tenancy(await show_tenancy(request.user, tenancy_id, on=clock.today()))


@get(
    "/api/tenancies/{tenancy_id:uuid}/transitions",
    summary="Stages of a tenancy's firm",
    responses=refuses(statuses=(404,)),
    operation_id="list_transitions",
)
async def list_transitions(request: SignedIn, tenancy_id: TenancyId) -> list[TransitionAnswer]:
    """Every change of the firm's stage, the newest first, those taken back among them."""
    tenancy = await show_tenancy(request.user, tenancy_id, on=clock.today())
    return [_change(one) for one in await changes_of(tenancy.firm)]


@post(
    "/api/tenancies/{tenancy_id:uuid}/transitions",
    summary="Change the stage of a tenancy's firm",
    responses=refuses(IllegalTransition, TaxCodeNeeded, statuses=(404,)),
    operation_id="change_stage",
)
async def create_transition(
    request: SignedIn, tenancy_id: TenancyId, data: JSONBody[TransitionInput]
) -> TransitionAnswer:
    """Decide the firm's stage from a day on; the manager of the house alone may.

    An exit (graduated, withdrew, terminated, dissolved, merged) ends the firm's tenancies on the
    hand-over date. `illegal-transition` says which stages are possible from here.
    """
    tenancy = await show_tenancy(request.user, tenancy_id, on=clock.today())
    change = await change_stage(
        tenancy.firm,
        _decision(data),
        incubator=tenancy.incubator,
        actor=request.user,
        now=clock.now(),
    )
    return _change(next(one for one in await changes_of(tenancy.firm) if one.id == change))


def _decision(data: TransitionInput) -> StageDecision:
    if not data.reason:
        raise Invalid("reason", N_("Give a reason; the other side will read it."))
    reason, words = reason_named(data.reason)
    return StageDecision(
        data.to.strip().upper().replace("-", "_"),
        data.on,
        data.decision,
        data.decision_on,
        reason,
        words,
        data.hand_over_on,
    )


def _tenancy(tenancy: TenancyRecord) -> TenancyAnswer:
    return TenancyAnswer.model_validate(
        {
            "id": tenancy.id,
            "firm": tenancy.firm,
            "incubator": tenancy.incubator,
            "from": tenancy.starts_on,
            "to": tenancy.ends_on,
            "stage": tenancy.stage.lower(),
        }
    )


def _change(change: StageRecord) -> TransitionAnswer:
    return TransitionAnswer.model_validate(
        {
            "id": change.id,
            "firm": change.firm,
            "incubator": change.incubator,
            "from": change.from_stage.lower(),
            "to": change.stage.lower(),
            "on": change.effective_on,
            "decision": change.decision_no,
            "decision_on": change.decision_on,
            "reason": change.reason.lower(),
            "words": change.words,
            "hand_over_on": change.hand_over_on,
            "withdrawn": change.withdrawn_at is not None,
        }
    )
