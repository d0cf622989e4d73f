"""The API of office services, counted by the month and valued in kind."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from facilities.booking_scope import READERS
from facilities.rates import NoRate
from incubator import clock
from incubator.answers import HouseTime
from incubator.guards import SignedIn, requires
from incubator.lines import NoOpenLine
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.requests import parse_month
from incubator.users import Role
from incubator.validation import Input
from services.office_services import (
    MOST,
    CountedAlready,
    CountWithdrawn,
    OfficeCount,
    list_counts,
    note_count,
    show_count,
    withdraw_count,
)
from services.request_rules import PaidElsewhere
from tenants.tenancies import NotInResidence

reads = requires(*READERS, Role.tenant)
staff = requires(Role.manager, Role.technician)


class NewCount(Input):
    """How much of a service that is given by the month a firm was given."""

    incubator: UUID
    firm: UUID
    service: UUID
    month: Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$", examples=["2026-11"])]
    quantity: int = Field(ge=1, le=MOST)


class CountAnswer(BaseModel):
    """A count with its value in đồng; the support is in kind, and no line holds anything."""

    id: UUID
    incubator: UUID
    firm: UUID
    service: UUID
    service_code: str
    month: date = Field(description="its first day")
    quantity: int
    full_cost: int
    tenant_price: int
    support: int
    line: UUID | None = Field(description="the line that the support in kind is traced to")
    noted_at: HouseTime


@get(
    "/api/office-services",
    summary="Office services of a month",
    guards=[reads],
    responses=refuses(),
    operation_id="list_office_services",
)
async def list_all(
    request: SignedIn,
    month: Annotated[
        str, QueryParameter(description="as 2026-11; this month where it is not told")
    ] = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[CountAnswer]:
    """The counts of a month that stand: a tenant's own, or those of one's houses."""
    found = await list_counts(parse_month(month), actor=request.user)
    shown = Paging(page, page_size).cut(found)
    return Listing(items=[_answer(one) for one in shown], total=len(found))


@post(
    "/api/office-services",
    summary="Count an office service",
    guards=[staff],
    responses=refuses(CountedAlready, NoOpenLine, NoRate, NotInResidence, PaidElsewhere),
    operation_id="count_office_service",
)
async def create(request: SignedIn, data: JSONBody[NewCount]) -> CountAnswer:
    """Valued by the catalogue and accepted in kind at once; no money is held."""
    made = await note_count(
        data.incubator, data.firm, data.service, parse_month(data.month),
        data.quantity, actor=request.user, now=clock.now(),
    )  # fmt: skip
    return _answer(await show_count(made))


@post(
    "/api/office-services/{count_id:uuid}/withdrawal",
    summary="Take a count back",
    guards=[staff],
    responses=refuses(CountWithdrawn, statuses=(404,)),
    operation_id="withdraw_office_service",
)
async def create_withdrawal(request: SignedIn, count_id: FromPath[UUID]) -> CountAnswer:
    """What was counted by mistake counts as support no more."""
    await withdraw_count(count_id, actor=request.user, now=clock.now())
    return _answer(await show_count(count_id))


def _answer(one: OfficeCount) -> CountAnswer:
    return CountAnswer(
        **{name: getattr(one, name) for name in CountAnswer.model_fields if name != "noted_at"},
        noted_at=one.noted_at,
    )


API: list[ControllerRouterHandler] = [list_all, create, create_withdrawal]
