"""The pages of consulting sessions: the list, the form, and one with all that can be done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery, QueryParameter
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from facilities.booking_choices import firms_to_book_for, grouped, resources_to_book
from incubator import clock
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.invitations import ANSWERS
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.users import Actor
from services import session_changes
from services.adviser_records import list_advisers
from services.controllers.session_answers import sees_fee
from services.controllers.session_forms import (
    CancelForm,
    ConfirmForm,
    HeldForm,
    MinutesForm,
    PlanForm,
    TimeForm,
    columns_of,
)
from services.controllers.session_inputs import slot_of
from services.controllers.sessions_api import acts, gives, plans, reads
from services.controllers.slots import may_plan, people_of
from services.request_records import show_request
from services.scope import is_adviser, is_client, is_staff
from services.service_records import list_services
from services.session_invitations import invited_to
from services.session_records import (
    VIEWS,
    SessionRecord,
    Sought,
    list_sessions,
    show_session,
)
from services.session_rules import STATES
from services.session_series import SeriesRefused, plan_series

LINES_OF_ACTIONS = 3
VIEW_LABELS = {"open": N_("Open sessions"), "payable": N_("Payable"), "all": N_("All")}
SessionId = FromPath[UUID]


@get("/sessions", guards=[reads])
async def show_list(
    request: SignedIn,
    view: FromQuery[str] = "open",
    page: FromQuery[int] = 1,
    q: FromQuery[str] = "",
    series: FromQuery[UUID | None] = None,
) -> Page:
    """The sessions that the visitor may see; those of one series, to which calendars lead."""
    paging, actor = Paging(page), request.user
    view = "all" if q or series else view if view in VIEWS else "open"
    sought = Sought(view, q, series=series)
    found, total = await list_sessions(sought, actor=actor, paging=paging)
    return Page(
        "sessions/list.html",
        nav="services",
        sessions=found,
        total=total,
        paging=paging,
        view=view,
        q=q,
        views=[
            (key, gettext(label), f"/sessions?view={key}") for key, label in VIEW_LABELS.items()
        ],
        states=STATES,
        sees_fee=lambda one: sees_fee(actor, one),
        may_plan=may_plan(actor),
    )


@get("/sessions/new", guards=[plans])
async def show_new(
    request: SignedIn,
    adviser: FromQuery[str] = "",
    person: FromQuery[str] = "",
    resource: FromQuery[list[str] | None] = None,
    day: FromQuery[str] = "",
    begins: FromQuery[str] = "",
    ends: FromQuery[str] = "",
    service_request: Annotated[str, QueryParameter(name="request")] = "",
) -> Page:
    """The form, filled in with what a request or a free time that was found brings along."""
    known = await _of_request(service_request, request.user)
    known |= {
        "adviser": adviser or known.get("adviser", ""), "person": person,
        "resource": resource or [],
        "starts_at_day": day, "starts_at_time": begins, "ends_at_day": day, "ends_at_time": ends,
    }  # fmt: skip
    return await _form(request.user, Form({name: value for name, value in known.items() if value}))


@post("/sessions", guards=[plans])
async def create(request: SignedIn) -> Page | Redirect:
    """Plan a session."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(PlanForm)
        made = await plan_series(
            given.plan(), given.repeated(), actor=request.user, now=clock.now()
        )
        return redirect(f"/sessions/{made[0]}", _PLANNED[len(made) > 1])
    return await _form(request.user, form)


_PLANNED = {False: N_("The session is planned."), True: N_("The series is planned.")}


async def _of_request(id: str, actor: Actor) -> dict[str, object]:
    """What is known of a session that fulfils a request; nothing for none of the actor's."""
    try:
        found = await show_request(UUID(id), actor=actor)
    except (ValueError, NotFound):
        return {}
    return {
        "request": id, "subject": found.subject, "service": found.service, "firm": found.firm,
        "incubator": found.incubator, "adviser": found.adviser or "",
    }  # fmt: skip


async def _form(actor: Actor, form: Form) -> Page:
    services = await list_services(on=clock.today())
    houses = await fetch("SELECT id, name_vi, name_en FROM incubator ORDER BY sort_key, code")
    return Page(
        "sessions/new.html",
        nav="services",
        status=form.status,
        form=form,
        services=[
            (one.id, f"{one.code} {one.name}") for one in services if one.delivery == "SESSIONS"
        ],
        advisers=[(one.id, one.name) for one in await list_advisers()],
        firms=await firms_to_book_for(actor),
        houses=[(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in houses],
        people=await people_of(actor),
        resources=grouped(await resources_to_book(actor)),
        refused=form.refusal.refused if isinstance(form.refusal, SeriesRefused) else (),
    )


@get("/sessions/{consulting_id:uuid}", guards=[reads])
async def show_one(request: SignedIn, consulting_id: SessionId) -> Page:
    """One session."""
    return await _page(request.user, consulting_id, Form())


async def _page(actor: Actor, consulting_id: UUID, form: Form) -> Page:
    record = await show_session(consulting_id, actor=actor)
    row, now = record.row, clock.now()
    by_house = is_staff(actor, row)
    gives_it = by_house or is_adviser(actor, row)
    status = row["status"]
    is_open = status in ("PLANNED", "CONFIRMED")
    return Page(
        "sessions/show.html",
        nav="services",
        status=form.status,
        form=form,
        session=record,
        row=row,
        states=STATES,
        path=f"/sessions/{consulting_id}",
        lines=range(max(LINES_OF_ACTIONS, len(record.actions) + 1)),
        sees_fee=sees_fee(actor, record),
        invited=await invited_to(consulting_id),
        siblings=await _siblings(record, actor),
        answers=ANSWERS,
        may_confirm=gives_it and status == "PLANNED",
        may_move=is_open and (gives_it or is_client(actor, row)),
        may_cancel=is_open and (gives_it or is_client(actor, row)),
        may_hold=gives_it and status == "CONFIRMED" and row["starts_at"] <= now,
        may_write=gives_it and status == "HELD",
        may_accept=is_client(actor, row) and status == "HELD",
    )


async def _siblings(record: SessionRecord, actor: Actor) -> list[SessionRecord]:
    """The sessions of the same series, the latest first."""
    if record.row["series"] is None:
        return []
    sought = Sought(series=record.row["series"])
    return (await list_sessions(sought, actor=actor, paging=Paging()))[0][::-1]


Act = Callable[[Form], Awaitable[None]]


async def _done(request: SignedIn, session: UUID, act: Act, told: str) -> Page | Redirect:
    await show_session(session, actor=request.user)
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect(f"/sessions/{session}", told)
    return await _page(request.user, session, form)


@post("/sessions/{consulting_id:uuid}/period", guards=[acts])
async def update_period(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Move a session."""

    async def act(form: Form) -> None:
        given = form.parse(TimeForm)
        slot = slot_of(given.starts_at, given.ends_at)
        await session_changes.move_session(consulting_id, slot, actor=request.user, now=clock.now())

    return await _done(request, consulting_id, act, N_("The session is moved."))


@post("/sessions/{consulting_id:uuid}/confirmation", guards=[gives])
async def create_confirmation(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Confirm a session."""

    async def act(form: Form) -> None:
        whole = form.parse(ConfirmForm).series
        await session_changes.confirm_session(
            consulting_id, actor=request.user, now=clock.now(), whole_series=whole
        )

    return await _done(request, consulting_id, act, N_("The session is confirmed."))


@post("/sessions/{consulting_id:uuid}/cancellation", guards=[acts])
async def create_cancellation(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Call a session off."""

    async def act(form: Form) -> None:
        given = form.parse(CancelForm)
        await session_changes.cancel_session(
            consulting_id, given.reason, actor=request.user, now=clock.now(),
            whole_series=given.series,
        )  # fmt: skip

    return await _done(request, consulting_id, act, N_("The session is called off."))


@post("/sessions/{consulting_id:uuid}/attendance", guards=[gives])
async def create_attendance(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Note that a session was held."""

    async def act(form: Form) -> None:
        given = form.parse(HeldForm)
        await session_changes.record_session(
            consulting_id, minutes=given.duration, attendees=given.attendee, actor=request.user,
            now=clock.now(),
        )  # fmt: skip

    return await _done(request, consulting_id, act, N_("The session is noted as held."))


@post("/sessions/{consulting_id:uuid}/minutes", guards=[gives])
async def create_minutes(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """Write the minutes."""

    async def act(form: Form) -> None:
        given = form.parse(MinutesForm, **columns_of(form))
        await session_changes.write_minutes(
            consulting_id, given.minutes, given.actions(), actor=request.user, now=clock.now()
        )

    return await _done(request, consulting_id, act, N_("The minutes are written."))


@post("/sessions/{consulting_id:uuid}/acceptance", guards=[acts])
async def create_acceptance(request: SignedIn, consulting_id: SessionId) -> Page | Redirect:
    """The firm accepts a session."""

    async def act(_form: Form) -> None:
        await session_changes.accept_session(consulting_id, actor=request.user, now=clock.now())

    return await _done(request, consulting_id, act, N_("The session is accepted."))


PAGES: list[ControllerRouterHandler] = [
    show_list,
    show_new,
    create,
    show_one,
    update_period,
    create_confirmation,
    create_cancellation,
    create_attendance,
    create_minutes,
    create_acceptance,
]
