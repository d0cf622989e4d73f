"""The API of referrals: which firm was sent to which programme, and what became of it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, BaseModel, Field

from incubator import clock
from incubator.checks import checked_choice
from incubator.guards import SignedIn, requires
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.users import Role
from incubator.validation import Input, Paragraphs, text
from services.referrals import (
    OUTCOMES,
    ReferralClosed,
    ReferralRecord,
    list_referrals,
    refer,
    show_referral,
    tell_outcome,
)
from services.request_rules import PaidHere
from services.scope import READERS

reads = requires(*READERS, Role.tenant)
staff = requires(Role.manager, Role.technician)


class NewReferral(Input):
    """A firm that a house sends to another programme."""

    incubator: UUID
    firm: UUID
    programme: UUID
    reason: Paragraphs


class Outcome(Input):
    """What became of it, and when."""

    outcome: Literal["taken_up", "done", "refused"]
    on: date
    note: Annotated[str, AfterValidator(text(1000, multiline=True))] = ""


class ReferralAnswer(BaseModel):
    """A referral."""

    id: UUID
    incubator: UUID
    firm: UUID
    request: UUID | None = Field(description="the service request that led to it")
    programme: str = Field(description="code of the programme", examples=["CT3"])
    agency: str = Field(description="that leads the programme")
    referred_on: date
    reason: str
    outcome: str = Field(description="pending, taken_up, done or refused")
    outcome_on: date | None
    outcome_note: str


@get(
    "/api/referrals",
    summary="Referrals to other programmes",
    guards=[reads],
    responses=refuses(),
    operation_id="list_referrals",
)
async def list_all(
    request: SignedIn,
    outcome: Annotated[
        str,
        QueryParameter(
            description="all where it is not told",
            schema_extra={"enum": ["", *(one.lower() for one in OUTCOMES)]},
        ),
    ] = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[ReferralAnswer]:
    """The referrals that the asker may see, the latest first."""
    chosen = checked_choice("outcome", outcome.upper(), OUTCOMES) if outcome else ""
    paging = Paging(page, page_size)
    found, total = await list_referrals(actor=request.user, outcome=chosen, paging=paging)
    return Listing(items=[_answer(one) for one in found], total=total)


@post(
    "/api/referrals",
    summary="Refer a firm",
    guards=[staff],
    responses=refuses(PaidHere),
    operation_id="refer_firm",
)
async def create(request: SignedIn, data: JSONBody[NewReferral]) -> ReferralAnswer:
    """Send a firm that asked for nothing to another programme; nothing is held here."""
    made = await refer(**data.model_dump(), actor=request.user, now=clock.now())
    return _answer(await show_referral(made, actor=request.user))


@post(
    "/api/referrals/{referral_id:uuid}/outcome",
    summary="Tell what became of a referral",
    guards=[staff],
    responses=refuses(ReferralClosed, statuses=(404,)),
    operation_id="tell_referral_outcome",
)
async def create_outcome(
    request: SignedIn, referral_id: FromPath[UUID], data: JSONBody[Outcome]
) -> ReferralAnswer:
    """Taken up, carried out or refused; what was taken up may still become one of the others."""
    await tell_outcome(
        referral_id, data.outcome.upper(), data.on, data.note,
        actor=request.user, now=clock.now(),
    )  # fmt: skip
    return _answer(await show_referral(referral_id, actor=request.user))


def _answer(one: ReferralRecord) -> ReferralAnswer:
    same = ("id", "incubator", "firm", "request", "referred_on", "reason", "outcome_on")
    return ReferralAnswer(
        **{name: getattr(one, name) for name in (*same, "outcome_note")},
        programme=one.programme_code,
        agency=one.agency_name.vi,
        outcome=one.outcome.lower(),
    )


API: list[ControllerRouterHandler] = [list_all, create, create_outcome]
