"""What is done, on the page of a session, about what was agreed in it."""

from __future__ import annotations

from uuid import UUID

from litestar import post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.pages import Page
from services import session_actions
from services.action_records import show_action
from services.controllers.session_acts import Act, done
from services.controllers.session_inputs import NewDueDay, Reopening
from services.controllers.sessions_api import acts, gives

ActionId = FromPath[UUID]


async def _done(request: SignedIn, action: UUID, act: Act, told: str) -> Page | Redirect:
    session = (await show_action(action, actor=request.user)).session
    return await done(request, session, act, told)


@post("/session-actions/{action_id:uuid}/completion", guards=[acts])
async def create_completion(request: SignedIn, action_id: ActionId) -> Page | Redirect:
    """Say that it is done."""

    async def act(_form: Form) -> None:
        await session_actions.complete_action(action_id, actor=request.user, now=clock.now())

    return await _done(request, action_id, act, N_("It is done."))


@post("/session-actions/{action_id:uuid}/reopening", guards=[acts])
async def create_reopening(request: SignedIn, action_id: ActionId) -> Page | Redirect:
    """Open it again."""

    async def act(form: Form) -> None:
        reason = form.parse(Reopening).reason
        await session_actions.reopen_action(action_id, reason, actor=request.user, now=clock.now())

    return await _done(request, action_id, act, N_("It is open again."))


@post("/session-actions/{action_id:uuid}/due-day", guards=[gives])
async def update_due_day(request: SignedIn, action_id: ActionId) -> Page | Redirect:
    """Give it another day."""

    async def act(form: Form) -> None:
        given = form.parse(NewDueDay)
        await session_actions.put_off_action(
            action_id, given.due_on, given.reason, actor=request.user, now=clock.now()
        )

    return await _done(request, action_id, act, N_("It is due on another day."))


PAGES: list[ControllerRouterHandler] = [create_completion, create_reopening, update_due_day]
