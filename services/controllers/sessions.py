"""The pages of consulting sessions: the list, the form, and one with all that can be done."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlencode
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery, QueryParameter
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from facilities.booking_choices import firms_to_book_for, grouped, resources_to_book
from facilities.booking_scope import SEES_BUDGET, may_read
from incubator import clock
from incubator.database import Row, fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.invitations import ANSWERS
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.users import Actor
from services.adviser_records import list_advisers
from services.controllers.session_answers import sees_fee
from services.controllers.session_forms import PlanForm
from services.controllers.sessions_api import plans, reads
from services.controllers.slots import may_plan, people_of
from services.request_records import show_request
from services.scope import is_adviser, is_client, is_staff
from services.service_records import list_services
from services.session_actions import may_put_off, may_reopen, may_settle
from services.session_history import ACTIONS, SIDES, history_of
from services.session_invitations import invited_to
from services.session_minutes import PARTIES
from services.session_quotes import quote_session
from services.session_records import (
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
    sought = Sought.of_list(view, q, series)
    found, total = await list_sessions(sought, actor=actor, paging=paging)
    return Page(
        "sessions/list.html",
        nav="services",
        sessions=found,
        total=total,
        paging=paging,
        view=sought.view,
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
    firm: FromQuery[str] = "",
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
        "firm": firm or known.get("firm", "") or await _firm_of(person),
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


async def _firm_of(person: str) -> object:
    """The firm that somebody acts for today; blank for nobody."""
    if (id := _uuid(person)) is None:
        return ""
    rows = await fetch(
        "SELECT firm FROM membership WHERE person = {} AND valid_from <= {}"
        " AND (valid_to IS NULL OR valid_to >= {}) ORDER BY id LIMIT 1",
        *(id, clock.today(), clock.today()),
    )
    return rows[0]["firm"] if rows else ""


def _uuid(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None


async def _form(actor: Actor, form: Form) -> Page:
    firms = await firms_to_book_for(actor)
    if not form.value("firm") and len(firms) == 1:
        form.put("firm", str(firms[0][0]))
    firm = _uuid(form.value("firm"))
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
        firms=firms,
        firm=next((name for id, name in firms if str(id) == str(firm)), ""),
        houses=[(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in houses],
        people=await people_of(actor, firm) if firm else [],
        resources=grouped(await resources_to_book(actor)),
        refused=form.refusal.refused if isinstance(form.refusal, SeriesRefused) else (),
    )


@get("/sessions/{consulting_id:uuid}", guards=[reads])
async def show_one(
    request: SignedIn,
    consulting_id: SessionId,
    resource: FromQuery[list[str] | None] = None,
    day: FromQuery[str] = "",
    begins: FromQuery[str] = "",
    ends: FromQuery[str] = "",
) -> Page:
    """One session; with a free time that was found, the form that moves it there stands open."""
    found = {"starts_at_day": day, "starts_at_time": begins, "ends_at_day": day,
             "ends_at_time": ends, "resource": resource or []}  # fmt: skip
    form = Form(found) if day else Form()
    return await session_page(request.user, consulting_id, form)


async def session_page(actor: Actor, consulting_id: UUID, form: Form) -> Page:
    """The page of a session, with what can be done and a form that came back."""
    record = await show_session(consulting_id, actor=actor)
    row, now = record.row, clock.now()
    by_house = is_staff(actor, row)
    gives_it = by_house or is_adviser(actor, row)
    status = row["status"]
    is_certain = row["place_status"] in (None, "CONFIRMED")
    is_open = status in ("PLANNED", "CONFIRMED")
    may_move = is_open and (gives_it or is_client(actor, row))
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
        sees_booking=may_read(actor, row["incubator"], row["firm"]),
        invited=await invited_to(consulting_id),
        siblings=await _siblings(record, actor),
        answers=ANSWERS,
        may_confirm=gives_it and status == "PLANNED" and is_certain,
        may_move=may_move,
        **await _choices(row, form, actor) if may_move else {},
        lost=LOST.get(row["place_outcome"], "") if record.has_lost_place else "",
        seek=_seek(record, actor),
        quote=await quote_session(row, now=now),
        history=await history_of(row, actor),
        steps=ACTIONS,
        sides=SIDES,
        sees_budget=any(actor.has(role) for role in SEES_BUDGET),
        sees_firm=actor.sees_firm_names or row["firm"] in actor.firms,
        may_cancel=may_move,
        may_hold=gives_it and status == "CONFIRMED" and row["starts_at"] <= now,
        parties=PARTIES,
        may_settle=lambda one: may_settle(actor, row, one.party),
        may_put_off=may_put_off(actor, row),
        may_reopen=may_reopen(actor, row),
        may_write=gives_it and status == "HELD",
        may_accept=is_client(actor, row) and status == "HELD",
    )


LOST = {
    "DECLINED": N_("Its room was declined."),
    "EXPIRED": N_("Nobody approved its room in time."),
    "CANCELLED": N_("Its room is not free."),
}
"""By what became of the booking: why a session has no room."""


async def _choices(row: Row, form: Form, actor: Actor) -> dict[str, Any]:
    """The rooms and the machines to choose from, and those that a time was found for."""
    found = await resources_to_book(actor, house=row["incubator"])
    return {
        "rooms": grouped([one for one in found if one.kind != "MACHINE"]),
        "machines": grouped([one for one in found if one.kind == "MACHINE"]),
        "found": [one.label for one in found if str(one.id) in form.all("resource")],
    }


def _seek(record: SessionRecord, actor: Actor) -> str:
    """Where another time is looked for, filled in; advisers may not ask for a firm's people."""
    row = record.row
    asks_for_people = actor.is_staff(row["incubator"]) or row["firm"] in actor.firms
    people = record.attendees[:1] if asks_for_people else ()
    pairs = [
        ("session", record.id), ("adviser", row["adviser_person"]),
        *(("person", one.person) for one in people),
        *(("resource", one.resource) for one in record.places[:2]),
        ("duration", int((row["ends_at"] - row["starts_at"]).total_seconds()) // 60),
    ]  # fmt: skip
    return f"/slots?{urlencode(pairs)}"


async def _siblings(record: SessionRecord, actor: Actor) -> list[SessionRecord]:
    """The sessions of the same series, the latest first."""
    if record.row["series"] is None:
        return []
    sought = Sought(series=record.row["series"])
    return (await list_sessions(sought, actor=actor, paging=Paging()))[0][::-1]


PAGES: list[ControllerRouterHandler] = [show_list, show_new, create, show_one]
