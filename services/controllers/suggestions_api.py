"""The API of suggestions: who could take a request on."""

from __future__ import annotations

from uuid import UUID

from litestar import get
from litestar.params import FromPath
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from incubator import clock
from incubator.answers import HouseTime
from incubator.faults import Forbidden
from incubator.guards import SignedIn, requires
from incubator.paging import Listing
from incubator.problems import refuses
from incubator.users import Role
from services.request_records import show_request
from services.suggestions import Suggestion, suggest


class SuggestionAnswer(BaseModel):
    """An adviser who could take a request on, with what they have to do already."""

    adviser: UUID
    code: str
    name: str
    in_field: bool = Field(description="what is asked for speaks of their field")
    open_requests: int
    load_minutes: int = Field(description="of open requests and sessions to come")
    weekly_cap_minutes: int
    next_free: HouseTime | None = Field(description="in the next two weeks")


@get(
    "/api/service-requests/{request_id:uuid}/suggestions",
    guards=[requires(Role.manager, Role.technician)],
    summary="Advisers who could take a request on",
    responses=refuses(statuses=(404,)),
)
async def list_suggestions(
    request: SignedIn, request_id: FromPath[UUID]
) -> Listing[SuggestionAnswer]:
    """Who gives the service and has no conflict of interest, who suits best first."""
    found = await show_request(request_id, actor=request.user)
    if not found.is_staff(request.user):
        raise Forbidden
    about = f"{found.subject} {found.details}"
    fitting = await suggest(found.service, found.firm, now=clock.now(), about=about)
    return Listing(items=[_answer(one) for one in fitting], total=len(fitting))


def _answer(one: Suggestion) -> SuggestionAnswer:
    return SuggestionAnswer(
        adviser=one.adviser.id,
        code=one.adviser.code,
        name=one.adviser.name,
        in_field=one.in_field,
        open_requests=one.open_requests,
        load_minutes=one.load_minutes,
        weekly_cap_minutes=one.adviser.weekly_cap_minutes,
        next_free=one.next_free.start if one.next_free else None,
    )


API: list[ControllerRouterHandler] = [list_suggestions]
