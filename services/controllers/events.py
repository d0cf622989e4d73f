"""The pages of buyer days and round tables."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator

from incubator import clock
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from incubator.validation import Input, Line, TypedDong, text
from services.event_records import list_events, show_event
from services.events import (
    KINDS,
    RESULTS,
    EventDetails,
    announce_event,
    cancel_event,
    note_attendance,
    note_guest,
    note_result,
    withdraw_result,
)

staff = requires(Role.manager, Role.technician)
tells = requires(Role.manager, Role.technician, Role.tenant)
Short = Annotated[str, AfterValidator(text(200))]


class EventForm(Input):
    """What is announced."""

    incubator: UUID
    service: UUID
    kind: Line
    name_vi: Line
    name_en: Short = ""
    place: Short = ""
    about: Annotated[str, AfterValidator(text(2000, multiline=True))] = ""
    day: date
    begins: Line
    ends: Line


class AttendanceForm(Input):
    """How many of a firm came."""

    firm: UUID
    people: int


class GuestForm(Input):
    """Who came from outside."""

    name: Line
    guests: int


class ResultForm(Input):
    """What followed for a firm."""

    of_firm: UUID
    result: Line
    partner: Line
    value: TypedDong = 0
    on: date
    note: Annotated[str, AfterValidator(text(1000, multiline=True))] = ""


class ReasonForm(Input):
    """Why."""

    reason: Line


@get("/events")
async def show_list(request: SignedIn, page: FromQuery[int] = 1) -> Page:
    """Every event, the latest first, with what came of it."""
    paging = Paging(page)
    found, total = await list_events(paging=paging)
    return Page(
        "events/list.html",
        nav="services",
        events=found,
        total=total,
        paging=paging,
        kinds=KINDS,
        may_add=request.user.is_staff(),
    )


@get("/events/new", guards=[staff])
async def show_new(request: SignedIn) -> Page:
    """The form of an event."""
    return await _form(request.user, Form())


@post("/events", guards=[staff])
async def create(request: SignedIn) -> Page | Redirect:
    """Announce an event."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(EventForm)
        same = ("incubator", "service", "kind", "name_vi", "name_en", "place", "about")
        details = EventDetails(**{name: getattr(given, name) for name in same}, slot=_slot(given))
        made = await announce_event(details, actor=request.user, now=clock.now())
        return redirect(f"/events/{made}", N_("The event is announced."))
    return await _form(request.user, form)


def _slot(given: EventForm) -> Period:
    try:
        times = [clock.moment(given.day, _minutes(one)) for one in (given.begins, given.ends)]
        return Period(*times)
    except ValueError as error:
        message = N_("Give times such as 08:00 and 12:00, the end after the start.")
        raise Invalid("ends", message) from error


def _minutes(typed: str) -> int:
    hours, minutes = typed.split(":")
    if not (0 <= int(hours) < 24 and 0 <= int(minutes) < 60):
        raise ValueError
    return int(hours) * 60 + int(minutes)


async def _form(actor: Actor, form: Form) -> Page:
    houses = await _choices("SELECT id, name_vi, name_en FROM incubator ORDER BY sort_key, id")
    return Page(
        "events/form.html",
        nav="services",
        status=form.status,
        form=form,
        kinds=[(key, gettext(label)) for key, label in KINDS.items()],
        houses=[one for one in houses if actor.is_staff(one[0])],
        services=await _choices(
            "SELECT id, name_vi, name_en FROM service WHERE delivery = 'EVENTS' AND is_active"
            " ORDER BY sort_key, id"
        ),
    )


async def _choices(sql: str) -> list[tuple[UUID, str]]:
    return [(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in await fetch(sql)]


@get("/events/{event_id:uuid}")
async def show_one(request: SignedIn, event_id: FromPath[UUID]) -> Page:
    """One event: who came and what followed."""
    return await _page(request.user, event_id, Form())


@post("/events/{event_id:uuid}/attendance", guards=[staff])
async def create_attendance(request: SignedIn, event_id: FromPath[UUID]) -> Page | Redirect:
    """Note how many of a firm came."""

    async def act(form: Form) -> None:
        given = form.parse(AttendanceForm)
        actor, now = request.user, clock.now()
        await note_attendance(event_id, given.firm, given.people, actor=actor, now=now)

    return await _done(request, event_id, act, N_("Who came is noted."))


@post("/events/{event_id:uuid}/guests", guards=[staff])
async def create_guest(request: SignedIn, event_id: FromPath[UUID]) -> Page | Redirect:
    """Note who came from outside."""

    async def act(form: Form) -> None:
        given = form.parse(GuestForm)
        actor, now = request.user, clock.now()
        await note_guest(event_id, given.name, given.guests, actor=actor, now=now)

    return await _done(request, event_id, act, N_("Who came is noted."))


@post("/events/{event_id:uuid}/results", guards=[tells])
async def create_result(request: SignedIn, event_id: FromPath[UUID]) -> Page | Redirect:
    """Note what followed for a firm."""

    async def act(form: Form) -> None:
        given = form.parse(ResultForm)
        await note_result(
            event_id, given.of_firm, given.result, given.partner, value=given.value, on=given.on,
            note=given.note, actor=request.user, now=clock.now(),
        )  # fmt: skip

    return await _done(request, event_id, act, N_("What followed is noted."))


@post("/events/{event_id:uuid}/cancellation", guards=[staff])
async def create_cancellation(request: SignedIn, event_id: FromPath[UUID]) -> Page | Redirect:
    """Call an event off."""

    async def act(form: Form) -> None:
        reason = form.parse(ReasonForm).reason
        await cancel_event(event_id, reason, actor=request.user, now=clock.now())

    return await _done(request, event_id, act, N_("The event is called off."))


@post("/event-results/{result_id:uuid}/withdrawal", guards=[tells])
async def create_withdrawal(request: SignedIn, result_id: FromPath[UUID]) -> Page | Redirect:
    """Take back what was noted by mistake."""
    form = await Form.read(request)
    with form.reports():
        event = await withdraw_result(result_id, actor=request.user, now=clock.now())
        return redirect(f"/events/{event}", N_("It is taken back."))
    rows = await fetch("SELECT event FROM event_result WHERE id = {}", result_id)
    return await _page(request.user, rows[0]["event"], form)


async def _done(
    request: SignedIn, id: UUID, act: Callable[[Form], Awaitable[None]], told: str
) -> Page | Redirect:
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect(f"/events/{id}", told)
    return await _page(request.user, id, form)


async def _page(actor: Actor, id: UUID, form: Form) -> Page:
    story, now = await show_event(id, actor=actor), clock.now()
    event = story.event
    is_staff = actor.is_staff(event.incubator)
    has_begun = event.status == "PLANNED" and event.starts_at <= now
    own = [one for one in story.firms if is_staff or one.firm in actor.firms]
    firms = "SELECT id, name_vi, name_en FROM firm ORDER BY sort_key, id"
    return Page(
        "events/show.html",
        nav="services",
        status=form.status,
        form=form,
        story=story,
        event=event,
        kinds=KINDS,
        results=RESULTS,
        result_choices=[(key, gettext(label)) for key, label in RESULTS.items()],
        may_note=is_staff and has_begun,
        may_cancel=is_staff and event.status == "PLANNED" and not has_begun,
        firms=await _choices(firms) if is_staff and has_begun else [],
        tellers=[(one.firm, str(one.name)) for one in own] if has_begun else [],
        tells=lambda firm: is_staff or firm in actor.firms,
    )


PAGES: list[ControllerRouterHandler] = [
    show_list,
    show_new,
    create,
    show_one,
    create_attendance,
    create_guest,
    create_result,
    create_cancellation,
    create_withdrawal,
]
