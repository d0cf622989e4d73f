"""The API of what was agreed in sessions."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from litestar import get, post, put
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.guards import SignedIn
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from services import session_actions
from services.action_records import list_actions, show_action
from services.controllers.session_answers import ActionAnswer, action_answer
from services.controllers.session_inputs import NewDueDay, Reopening
from services.controllers.sessions_api import acts, gives, reads
from services.session_actions import ActionDone, ActionOpen

PATH = "/api/session-actions/{action_id:uuid}"
Id = FromPath[UUID]


@get(
    "/api/session-actions", guards=[reads], summary="What was agreed in sessions",
    responses=refuses(),
)  # fmt: skip
async def list_all(
    request: SignedIn,
    view: Annotated[str, QueryParameter(description="open, overdue, done or all")] = "open",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[ActionAnswer]:
    """What is to be done after the sessions that the asker may see, what is due first."""
    found, total = await list_actions(
        view, today=clock.today(), actor=request.user, paging=Paging(page, page_size)
    )
    return Listing(items=[action_answer(one) for one in found], total=total)


@post(
    f"{PATH}/completion", guards=[acts], summary="Say that it is done",
    responses=refuses(ActionDone, statuses=(404,)),
)  # fmt: skip
async def create_completion(request: SignedIn, action_id: Id) -> ActionAnswer:
    """By whose it is to do, or by the house."""
    await session_actions.complete_action(action_id, actor=request.user, now=clock.now())
    return action_answer(await show_action(action_id, actor=request.user))


@post(
    f"{PATH}/reopening", guards=[acts], summary="Say that it is to be done after all",
    responses=refuses(ActionOpen, statuses=(404,)),
)  # fmt: skip
async def create_reopening(
    request: SignedIn, action_id: Id, data: JSONBody[Reopening]
) -> ActionAnswer:
    """By anybody who agreed on it, with a reason."""
    actor = request.user
    await session_actions.reopen_action(action_id, data.reason, actor=actor, now=clock.now())
    return action_answer(await show_action(action_id, actor=actor))


@put(
    f"{PATH}/due-day", guards=[gives], summary="Give it another day",
    responses=refuses(ActionDone, statuses=(404,)),
)  # fmt: skip
async def update_due_day(
    request: SignedIn, action_id: Id, data: JSONBody[NewDueDay]
) -> ActionAnswer:
    """By the adviser or the house, with a reason."""
    actor = request.user
    await session_actions.put_off_action(
        action_id, data.due_on, data.reason, actor=actor, now=clock.now()
    )
    return action_answer(await show_action(action_id, actor=actor))


API: list[ControllerRouterHandler] = [
    list_all, create_completion, create_reopening, update_due_day,
]  # fmt: skip
