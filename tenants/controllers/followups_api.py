"""The API of follow-ups of graduates: read, answered by the firm, entered or corrected."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.status_codes import HTTP_200_OK
from pydantic import AfterValidator, BaseModel, Field

from incubator import clock
from incubator.answers import HouseTime
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.refusals import Invalid
from incubator.users import Role
from incubator.validation import Dong, Input, Line, text
from tenants.controllers.followups import Count, reads
from tenants.followup_records import (
    STATUSES,
    FollowUpRecord,
    list_followups,
    show_followup,
)
from tenants.followups import Answer, FollowUpAnswered, enter_answer

FollowUpId = FromPath[UUID]
Status = Annotated[str, QueryParameter(description="open or answered; all of them if left out")]


class AnswerInput(Input):
    """How the graduate stands on the day of the follow-up; amounts in đồng."""

    standing: Line = Field(description="OPERATING, MERGED or CLOSED")
    full_time: Count = Field(0, description="people who work 32 hours a week or more")
    full_time_female: Count = 0
    part_time: Count = 0
    part_time_hours: Annotated[int, Field(ge=0, le=31_000_000)] = Field(
        0, description="hours a week of all part-timers together"
    )
    wages: Dong = Field(0, description="of a month")
    revenue: Dong = Field(0, description="of twelve months")
    equity: Dong = Field(0, description="raised since the year before, as are debt and grants")
    debt: Dong = 0
    grants: Dong = 0
    note: Annotated[str, AfterValidator(text(2000, multiline=True))] = ""


class FollowUpAnswer(BaseModel):
    """A follow-up; the figures are 0 until it is answered, amounts in đồng."""

    id: UUID
    firm: UUID
    incubator: UUID | None = Field(description="the house that asks")
    year: int = Field(description="1 to 5, after the graduation")
    due_on: date
    status: str = Field(description="OPEN or ANSWERED")
    standing: str = Field(description="OPERATING, MERGED, CLOSED; blank until it is answered")
    full_time: int
    full_time_female: int
    part_time: int
    part_time_hours: int
    wages: int
    revenue: int
    equity: int
    debt: int
    grants: int
    note: str
    answered_at: HouseTime | None

    @classmethod
    def of(cls, record: FollowUpRecord) -> FollowUpAnswer:
        """What programs are told of it."""
        return cls(**{name: getattr(record, name) for name in cls.model_fields})


@get(
    "/api/follow-ups",
    guards=[reads],
    summary="Follow-ups of graduates",
    responses=refuses(),
    operation_id="list_follow_ups",
)
async def list_all(
    request: SignedIn, status: Status = "", page: PageNumber = 1, page_size: PageSize = 50
) -> Listing[FollowUpAnswer]:
    """Those that the asker may see, open ones first by their day: its own for a firm."""
    stored = status.upper()
    if stored and stored not in STATUSES:
        raise Invalid("status", N_("Choose one of the values offered."))
    found, total = await list_followups(request.user, status=stored, paging=Paging(page, page_size))
    return Listing(items=[FollowUpAnswer.of(one) for one in found], total=total)


@get(
    "/api/follow-ups/{follow_up_id:uuid}",
    guards=[reads],
    summary="Follow-up of a graduate",
    responses=refuses(statuses=(404,)),
    operation_id="show_follow_up",
)
async def show(request: SignedIn, follow_up_id: FollowUpId) -> FollowUpAnswer:
    """One follow-up with its answer."""
    return FollowUpAnswer.of(await show_followup(request.user, follow_up_id))


@post(
    "/api/follow-ups/{follow_up_id:uuid}/answer",
    guards=[requires(Role.manager, Role.tenant)],
    summary="Answer a follow-up",
    responses=refuses(FollowUpAnswered, statuses=(404,)),
    status_code=HTTP_200_OK,
    operation_id="answer_follow_up",
)
async def answer(
    request: SignedIn, follow_up_id: FollowUpId, data: JSONBody[AnswerInput]
) -> FollowUpAnswer:
    """The firm answers once; managers of the house enter what it says, and correct it later."""
    await show_followup(request.user, follow_up_id)
    given = Answer(**data.model_dump())
    await enter_answer(follow_up_id, given, actor=request.user, now=clock.now())
    return FollowUpAnswer.of(await show_followup(request.user, follow_up_id))


API = [list_all, show, answer]
