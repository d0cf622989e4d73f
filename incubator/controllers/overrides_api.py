"""The API of overrides of a phase's indicative amount."""

from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody
from litestar.status_codes import HTTP_200_OK
from pydantic import AwareDatetime, BaseModel, Field

from incubator import clock
from incubator.controllers.budget import reads
from incubator.controllers.budget_answers import DecisionAnswer
from incubator.controllers.override_input import OverrideInput
from incubator.controllers.proposal_input import Rejection
from incubator.decisions import MakerIsApprover
from incubator.guards import SignedIn
from incubator.overrides import (
    OverrideState,
    approve_override,
    list_overrides,
    propose_override,
    reject_override,
    show_override,
)
from incubator.paging import Listing
from incubator.problems import refuses
from incubator.proposals import AlreadyDecided


class OverrideAnswer(BaseModel):
    """A draft to exceed a phase's indicative amount; amounts in đồng."""

    id: UUID
    phase: UUID
    code: str = Field(examples=["GD2"])
    amount: int
    ceiling: int = Field(description="what the phase may allocate from the state budget now")
    status: str = Field(examples=["pending"])
    decision: DecisionAnswer
    reason: str
    made_by: UUID
    made_at: AwareDatetime
    decided_at: AwareDatetime | None


def _answer(found: OverrideState) -> OverrideAnswer:
    fields = {name: getattr(found, name) for name in OverrideAnswer.model_fields}
    decision = DecisionAnswer.model_validate(found.decision, from_attributes=True)
    return OverrideAnswer(**{**fields, "status": found.status.lower(), "decision": decision})


@get(
    "/api/budget/overrides",
    guards=[reads],
    summary="Overrides of indicative amounts",
    responses=refuses(),
)
async def list_all(request: SignedIn) -> Listing[OverrideAnswer]:
    """What was drafted and decided, the newest first."""
    found = [_answer(one) for one in await list_overrides(request.user)]
    return Listing(items=found, total=len(found))


@post(
    "/api/budget/overrides",
    guards=[reads],
    summary="Draft an override of an indicative amount",
    responses=refuses(),
)
async def draft(request: SignedIn, data: JSONBody[OverrideInput]) -> OverrideAnswer:
    """An accountant's draft: it allows nothing before somebody else approves it."""
    made = await propose_override(
        data.phase, data.amount, data.paper(), actor=request.user, now=clock.now()
    )
    return _answer(await show_override(request.user, made))


@post(
    "/api/budget/overrides/{override_id:uuid}/approval",
    guards=[reads],
    status_code=HTTP_200_OK,
    summary="Approve an override",
    responses=refuses(MakerIsApprover, AlreadyDecided, statuses=(404,)),
)
async def create_approval(request: SignedIn, override_id: FromPath[UUID]) -> OverrideAnswer:
    """Let the phase allocate more from the state budget; never by who drafted it."""
    await approve_override(override_id, actor=request.user, now=clock.now())
    return _answer(await show_override(request.user, override_id))


@post(
    "/api/budget/overrides/{override_id:uuid}/rejection",
    guards=[reads],
    status_code=HTTP_200_OK,
    summary="Reject an override",
    responses=refuses(AlreadyDecided, statuses=(404,)),
)
async def create_rejection(
    request: SignedIn, override_id: FromPath[UUID], data: JSONBody[Rejection]
) -> OverrideAnswer:
    """Reject with a reason; its maker may withdraw it so."""
    await reject_override(override_id, data.reason, actor=request.user, now=clock.now())
    return _answer(await show_override(request.user, override_id))


API = [list_all, draft, create_approval, create_rejection]
