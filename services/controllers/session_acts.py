"""What people do about a session on its page, each act a form."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from litestar import post
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.pages import Page, redirect
from services import session_changes, session_minutes, session_places
from services.controllers.session_forms import (
    CancelForm,
    ConfirmForm,
    HeldForm,
    MinutesForm,
    PlaceForm,
    TimeForm,
    columns_of,
)
from services.controllers.session_inputs import slot_of
from services.controllers.sessions import SessionId, session_page
from services.controllers.sessions_api import acts, gives
from services.session_records import show_session

Act = Callable[[Form], Awaitable[None]]


async def done(request: SignedIn, session: UUID, act: Act, told: str) -> Page | Redirect:
    """Run an act of a form and go back to the session's page, with what was wrong if it failed."""
    await show_session(session, actor=request.user)
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect(f"/sessions/{session}", told)
    return await session_page(request.user, session, form)


@post("/sessions/{consulting_id:uuid}/period", guards=[acts])
async def update_period(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Move a session."""

    async def act(form: Form) -> None:
        given = form.parse(TimeForm)
        slot = slot_of(given.starts_at, given.ends_at)
        record = await show_session(consulting_id, actor=request.user)
        await session_changes.move_session(
            consulting_id, slot, items=given.others_than(record), actor=request.user,
            now=clock.now(),
        )  # fmt: skip

    return await done(request, consulting_id, act, N_("The session is moved."))


@post("/sessions/{consulting_id:uuid}/place", guards=[acts])
async def update_place(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Give a session another room."""

    async def act(form: Form) -> None:
        given = form.parse(PlaceForm)
        await session_places.give_place(
            consulting_id, given.items(), place=given.place, actor=request.user, now=clock.now()
        )

    return await done(request, consulting_id, act, N_("The session has another room."))


@post("/sessions/{consulting_id:uuid}/confirmation", guards=[gives])
async def create_confirmation(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Confirm a session."""

    async def act(form: Form) -> None:
        whole = form.parse(ConfirmForm).series
        await session_changes.confirm_session(
            consulting_id, actor=request.user, now=clock.now(), whole_series=whole
        )

    return await done(request, consulting_id, act, N_("The session is confirmed."))


@post("/sessions/{consulting_id:uuid}/cancellation", guards=[acts])
async def create_cancellation(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Call a session off."""

    async def act(form: Form) -> None:
        given = form.parse(CancelForm)
        await session_changes.cancel_session(
            consulting_id, given.reason, actor=request.user, now=clock.now(),
            whole_series=given.series,
        )  # fmt: skip

    return await done(request, consulting_id, act, N_("The session is called off."))


@post("/sessions/{consulting_id:uuid}/attendance", guards=[gives])
async def create_attendance(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Note that a session was held."""

    async def act(form: Form) -> None:
        given = form.parse(HeldForm)
        await session_changes.record_session(
            consulting_id, minutes=given.duration, attendees=given.attendee, actor=request.user,
            now=clock.now(),
        )  # fmt: skip

    return await done(request, consulting_id, act, N_("The session is noted as held."))


@post("/sessions/{consulting_id:uuid}/minutes", guards=[gives])
async def create_minutes(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Write the minutes."""

    async def act(form: Form) -> None:
        given = form.parse(MinutesForm, **columns_of(form))
        await session_minutes.write_minutes(
            consulting_id, given.minutes, given.actions(), actor=request.user, now=clock.now()
        )

    return await done(request, consulting_id, act, N_("The minutes are written."))


@post("/sessions/{consulting_id:uuid}/acceptance", guards=[acts])
async def create_acceptance(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """The firm accepts a session."""

    async def act(_form: Form) -> None:
        await session_changes.accept_session(consulting_id, actor=request.user, now=clock.now())

    return await done(request, consulting_id, act, N_("The session is accepted."))


PAGES: list[ControllerRouterHandler] = [
    update_period,
    update_place,
    create_confirmation,
    create_cancellation,
    create_attendance,
    create_minutes,
    create_acceptance,
]
