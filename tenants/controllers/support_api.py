"""The API of support decisions, and of the meter that a firm's support is counted on."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody, QueryParameter
from pydantic import BaseModel, Field

from incubator import clock
from incubator.answers import HouseTime
from incubator.decisions import MakerIsApprover
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.refusals import Invalid
from incubator.requests import check_year
from tenants.controllers.decision_inputs import DossierInput, ReasonInput
from tenants.controllers.support_decisions import drafts, reads, rejects, signs
from tenants.firms import show_firm
from tenants.support_decisions import (
    DecisionExists,
    DecisionNotInForce,
    DossierDecided,
    FirmHasNoCode,
    NotEligible,
    draft_decision,
    end_decision,
    reject_decision,
    sign_decision,
)
from tenants.support_meters import Meter, load_meters
from tenants.support_records import (
    STATUSES,
    DecisionFilter,
    DecisionRecord,
    list_decisions,
    show_decision,
)
from tenants.untapped_support import Untapped, load_untapped


class SchemeName(BaseModel):
    """A support scheme."""

    code: str
    name_vi: str
    name_en: str


class DecisionAnswer(BaseModel):
    """A support decision; amounts in đồng."""

    id: UUID
    firm: UUID
    scheme: SchemeName
    year: int
    targets: list[str] = Field(description="what it covers", examples=[["rent", "machines"]])
    dossier: str
    number: str
    status: str = Field(description="draft, signed, rejected or ended", examples=["signed"])
    ceiling: int
    granted: int = Field(description="what counts under it: promised and used")
    left: int
    eligibility: dict[str, bool] = Field(description="the gate's questions; all yes to be signed")
    note: str
    reason: str = Field(description="why it was rejected or ended")
    made_at: HouseTime
    decided_at: HouseTime | None
    ended_at: HouseTime | None


class CapDecision(BaseModel):
    """The decision under which a scheme supports the firm; amounts in đồng."""

    id: UUID
    number: str
    ceiling: int
    granted: int
    left: int


class CapAnswer(BaseModel):
    """A meter: what a scheme gave towards a target to all firms of the tax code in a window."""

    scheme: SchemeName
    target: str = Field(examples=["machines"])
    window: str = Field(examples=["year:2026"], description="month:…, year:… or contract:…")
    percent: int = Field(description="the scheme's share of the full cost")
    cap: int
    used: int = Field(description="settled, in đồng")
    held: int = Field(description="promised to what is not settled yet, in đồng")
    left: int = Field(description="the least of what cap and ceiling have left, in đồng")
    near: bool = Field(description="whether four fifths of the cap or of the ceiling are taken")
    decision: CapDecision | None = Field(description="null where none is signed: nothing is left")
    why: Literal["no-tax-code", "not-signed", "not-covered", "no-decision"] | None = Field(
        None, description="what stands in the way where no signed decision covers it"
    )


StatusQuery = Annotated[
    str,
    QueryParameter(name="status", schema_extra={"enum": ["", *(s.lower() for s in STATUSES)]}),
]
DayQuery = Annotated[
    date | None, QueryParameter(name="on", description="a day; today where none is given")
]
FirmQuery = Annotated[UUID | None, QueryParameter(name="firm")]


@get(
    "/api/support-decisions",
    guards=[reads],
    summary="Support decisions",
    responses=refuses(),
    operation_id="list_support_decisions",
)
async def list_all(
    request: SignedIn,
    status: StatusQuery = "",
    firm: FirmQuery = None,
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[DecisionAnswer]:
    """The decisions that the asker may see: a tenant's own, all for those who work with money."""
    if status and status.upper() not in STATUSES:
        raise Invalid("status", N_("Choose one of the values offered."))
    sought = DecisionFilter(status.upper(), firm=firm)
    found, total = await list_decisions(request.user, sought, Paging(page, page_size))
    return Listing(items=[_decision(one) for one in found], total=total)


@post(
    "/api/support-decisions",
    guards=[drafts],
    summary="Draft a support decision",
    responses=refuses(DecisionExists, FirmHasNoCode),
    operation_id="draft_support_decision",
)
async def create(request: SignedIn, data: JSONBody[DossierInput]) -> DecisionAnswer:
    """Draft a dossier for the account holder's signature; for managers and accountants."""
    made = await draft_decision(data.read(), actor=request.user, now=clock.now())
    return _decision(await show_decision(request.user, made))


@get(
    "/api/support-decisions/{decision:uuid}",
    guards=[reads],
    summary="One support decision",
    responses=refuses(statuses=(404,)),
    operation_id="show_support_decision",
)
async def show(request: SignedIn, decision: FromPath[UUID]) -> DecisionAnswer:
    """A decision; 404 for one that the asker may not see."""
    return _decision(await show_decision(request.user, decision))


@post(
    "/api/support-decisions/{decision:uuid}/signature",
    guards=[signs],
    status_code=200,
    summary="Sign a support decision",
    responses=refuses(NotEligible, MakerIsApprover, DossierDecided, statuses=(404,)),
    operation_id="sign_support_decision",
)
async def sign(request: SignedIn, decision: FromPath[UUID]) -> DecisionAnswer:
    """Put a dossier in force; for an account holder who did not draft it."""
    await sign_decision(decision, actor=request.user, now=clock.now())
    return _decision(await show_decision(request.user, decision))


@post(
    "/api/support-decisions/{decision:uuid}/rejection",
    guards=[rejects],
    status_code=200,
    summary="Reject a support decision",
    responses=refuses(DossierDecided, statuses=(404,)),
    operation_id="reject_support_decision",
)
async def reject(
    request: SignedIn, decision: FromPath[UUID], data: JSONBody[ReasonInput]
) -> DecisionAnswer:
    """Refuse a dossier with a reason; who drafted it may so take it back."""
    await reject_decision(decision, data.reason, actor=request.user, now=clock.now())
    return _decision(await show_decision(request.user, decision))


@post(
    "/api/support-decisions/{decision:uuid}/ending",
    guards=[signs],
    status_code=200,
    summary="End a support decision",
    responses=refuses(DecisionNotInForce, statuses=(404,)),
    operation_id="end_support_decision",
)
async def end(
    request: SignedIn, decision: FromPath[UUID], data: JSONBody[ReasonInput]
) -> DecisionAnswer:
    """Grant nothing more under a decision; what was granted stays. For account holders."""
    await end_decision(decision, data.reason, actor=request.user, now=clock.now())
    return _decision(await show_decision(request.user, decision))


@get(
    "/api/firms/{firm_id:uuid}/support-caps",
    summary="What schemes may still give a firm",
    responses=refuses(statuses=(404,)),
    operation_id="show_support_caps",
)
async def show_caps(
    request: SignedIn, firm_id: FromPath[UUID], on: DayQuery = None
) -> list[CapAnswer]:
    """Each scheme, target and window of a day, counted by tax code over all houses.

    First what a signed decision of the year covers, then what one would open, with 0 left and why.
    404 for a firm that the asker may not see.
    """
    day = on or clock.today()
    check_year(day.year, "on")
    await show_firm(request.user, firm_id, on=day)
    covered = (await load_meters([firm_id], day))[firm_id]
    untapped = await load_untapped(firm_id, day)
    return [*(_cap(meter) for meter in covered), *(_closed(one) for one in untapped)]


def _decision(one: DecisionRecord) -> DecisionAnswer:
    return DecisionAnswer(
        id=one.id,
        firm=one.firm,
        scheme=SchemeName(
            code=one.scheme_code, name_vi=one.scheme_name.vi, name_en=one.scheme_name.en
        ),
        year=one.year,
        targets=[target.lower() for target in one.targets],
        dossier=one.dossier,
        number=one.number,
        status=one.status.lower(),
        ceiling=one.ceiling,
        granted=one.used,
        left=one.left,
        eligibility=one.answers,
        note=one.note,
        reason=one.reason,
        made_at=one.made_at,
        decided_at=one.decided_at,
        ended_at=one.ended_at,
    )


def _cap(meter: Meter) -> CapAnswer:
    return CapAnswer(
        scheme=SchemeName(
            code=meter.scheme_code, name_vi=meter.scheme_name.vi, name_en=meter.scheme_name.en
        ),
        target=meter.target.lower(),
        window=meter.window.lower(),
        percent=meter.percent,
        cap=meter.cap,
        used=meter.used,
        held=meter.held,
        left=meter.left,
        near=meter.is_near,
        decision=CapDecision(
            id=meter.decision.id,
            number=meter.decision.number,
            ceiling=meter.decision.ceiling,
            granted=meter.decision.used,
            left=meter.decision.left,
        ),
    )


def _closed(one: Untapped) -> CapAnswer:
    name = SchemeName(code=one.scheme_code, name_vi=one.scheme_name.vi, name_en=one.scheme_name.en)
    values = {name: getattr(one, name) for name in ("percent", "cap", "used", "held", "why")}
    return CapAnswer(
        scheme=name, target=one.target.lower(), window=one.window.lower(), left=0, near=False,
        decision=None, **values,
    )  # fmt: skip


API = [list_all, create, show, sign, reject, end, show_caps]
