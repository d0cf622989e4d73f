"""The page of a house's duty roster: weeks, absences, and who is missing where."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator

from facilities.absences import (
    Leave,
    end_absence,
    enter_absence,
    list_absences,
    preview_absence,
)
from facilities.controllers.previews import is_confirmed, is_edited, preview_page
from facilities.dated_weeks import Weekly, days_of, in_force, is_changing
from facilities.rearrangements import rearrange
from facilities.rosters import (
    DutyChange,
    Rostered,
    employ,
    list_roster,
    match_technicians,
    preview_duty,
    set_duty,
    withdraw_duty,
)
from facilities.strandings import Stranded, left_alone
from facilities.typed_weeks import WEEKDAYS, spans_in, typed
from incubator import clock
from incubator.database import fetch, marks
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.houses import show_house
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from incubator.validation import Input, Line, Moment, text

staff = requires(Role.manager, Role.technician, Role.admin)
manages = requires(Role.manager)


class DutyInput(Input):
    """Whose week, and the first day on which it is in force."""

    person: UUID
    valid_from: date


class NewcomerInput(Input):
    """Somebody who is not known yet, with the first day of duty."""

    full_name: Line
    phone: Annotated[str, AfterValidator(text(20))] = ""
    valid_from: date


class PersonInput(Input):
    """Somebody on the roster."""

    person: UUID


class AbsenceInput(Input):
    """Who is away, from when to when."""

    person: UUID
    starts_at: Moment
    ends_at: Moment
    reason: Annotated[str, AfterValidator(text(500, multiline=True))] = ""

    def period(self) -> Period:
        """The time; Invalid when it ends before it starts."""
        if self.ends_at <= self.starts_at:
            raise Invalid("ends_at", N_("The end must come after the start."))
        return Period(self.starts_at, self.ends_at)


@get("/settings/incubators/{house:uuid}/roster", guards=[staff])
async def show_roster(request: SignedIn, house: FromPath[UUID]) -> Page:
    """Who is on duty when, who is away, and which bookings have nobody."""
    return await _page(request.user, house, Form())


@get("/settings/incubators/{house:uuid}/roster/new", guards=[manages])
async def show_new_duty(
    request: SignedIn, house: FromPath[UUID], person: FromQuery[str] = ""
) -> Page:
    """The form of a technician's week."""
    return await _form(request.user, house, Form({"person": person}), "duty")


@get("/settings/incubators/{house:uuid}/technicians/new", guards=[manages])
async def show_new_technician(request: SignedIn, house: FromPath[UUID]) -> Page:
    """The form of somebody who is not known yet."""
    return await _form(request.user, house, Form(), "newcomer")


@get("/settings/incubators/{house:uuid}/absences/new", guards=[staff])
async def show_new_absence(
    request: SignedIn, house: FromPath[UUID], person: FromQuery[str] = ""
) -> Page:
    """The form of an absence."""
    return await _form(request.user, house, Form({"person": person}), "absence")


@post("/settings/incubators/{house:uuid}/roster", guards=[manages])
async def create_duty(request: SignedIn, house: FromPath[UUID]) -> Page | Redirect:
    """Change a technician's week from a day on; first who would be missing where."""
    form, actor = await Form.read(request), request.user
    with form.reports():
        given = form.parse(DutyInput)
        change = DutyChange(house, given.person, spans_in(form.value), given.valid_from)
        if is_edited(form):
            return await _form(actor, house, form, "duty")
        if not is_confirmed(form):
            hits = await preview_duty(change, actor=actor, now=clock.now())
            if hits:
                return await _preview(form, hits, house, "", N_("Change the duty"))
        hits = await set_duty(change, actor=actor, now=clock.now())
        return _told(house, hits, N_("The roster is changed."))
    return await _form(actor, house, form, "duty")


@post("/settings/incubators/{house:uuid}/technicians", guards=[manages])
async def create_technician(request: SignedIn, house: FromPath[UUID]) -> Page | Redirect:
    """Enter a new technician with a week of duty."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(NewcomerInput)
        await employ(
            given.full_name, given.phone, house, spans_in(form.value), given.valid_from,
            actor=request.user, now=clock.now(),
        )  # fmt: skip
        return _told(house, [], N_("The roster is changed."))
    return await _form(request.user, house, form, "newcomer")


@post("/settings/incubators/{house:uuid}/roster/withdrawal", guards=[manages])
async def withdraw(request: SignedIn, house: FromPath[UUID]) -> Page | Redirect:
    """Take back a technician's change that is to come."""
    form = await Form.read(request)
    with form.reports():
        person = form.parse(PersonInput).person
        hits = await withdraw_duty(house, person, actor=request.user, now=clock.now())
        return _told(house, hits, N_("The change is taken back; the hours of before go on."))
    return await _page(request.user, house, form)


@post("/settings/incubators/{house:uuid}/roster/count", guards=[manages])
async def match(request: SignedIn, house: FromPath[UUID]) -> Page | Redirect:
    """Let the number of technicians follow the roster."""
    form = Form()
    with form.reports():
        await match_technicians(house, actor=request.user, now=clock.now())
        return _told(house, [], N_("The number of technicians follows the roster."))
    return await _page(request.user, house, form)


@post("/settings/incubators/{house:uuid}/absences", guards=[staff])
async def create_absence(request: SignedIn, house: FromPath[UUID]) -> Page | Redirect:
    """Note that somebody is away; first which bookings that leaves alone."""
    form, actor = await Form.read(request), request.user
    with form.reports():
        given = form.parse(AbsenceInput)
        leave = Leave(house, given.person, given.period(), given.reason)
        if is_edited(form):
            return await _form(actor, house, form, "absence")
        if not is_confirmed(form):
            hits = await preview_absence(leave, actor=actor, now=clock.now())
            if hits:
                return await _preview(form, hits, house, "absences", N_("Enter the absence"))
        hits = await enter_absence(leave, actor=actor, now=clock.now())
        return _told(house, hits, N_("The absence is entered."))
    return await _form(actor, house, form, "absence")


@post("/settings/incubators/{house:uuid}/absences/{absence:uuid}/end", guards=[staff])
async def end(request: SignedIn, house: FromPath[UUID], absence: FromPath[UUID]) -> Page | Redirect:
    """Somebody is back, or does not go away after all."""
    form = Form()
    with form.reports():
        await end_absence(absence, incubator=house, actor=request.user, now=clock.now())
        return _told(house, [], N_("The technician is on duty again."))
    return await _page(request.user, house, form)


async def _preview(form: Form, hits: list[Stranded], house: UUID, part: str, label: str) -> Page:
    path = f"/settings/incubators/{house}"
    return await preview_page(
        form,
        hits,
        title=label,
        action=f"{path}/{part or 'roster'}",
        label=label,
        crumbs=[(N_("Settings"), "/settings"), (N_("Duty roster"), f"{path}/roster")],
        with_times=False,
    )


def _told(house: UUID, hits: list[Stranded], told: str) -> Redirect:
    return redirect("/rearrangements" if hits else f"/settings/incubators/{house}/roster", told)


async def _page(actor: Actor, house: UUID, form: Form) -> Page:
    now, today = clock.now(), clock.today()
    roster = await list_roster(house)
    alone = (await left_alone([house], now)).values() if actor.is_staff(house) else []
    return Page(
        "settings/roster.html",
        nav="settings",
        status=form.status,
        form=form,
        house=await show_house(house),
        roster=roster,
        absences=await list_absences(house, now),
        alone=await rearrange(list(alone), now=now),
        own=actor.person if actor.has(Role.technician, house) else None,
        headcount=sum(1 for one in roster if in_force(one.weeks, today)),
        technicians=await _technicians(house),
        weekdays=WEEKDAYS,
        days_of=days_of,
        is_changing=is_changing,
        may_edit=actor.has(Role.manager, house),
        is_staff=actor.is_staff(house),
    )


async def _form(actor: Actor, house: UUID, form: Form, kind: str) -> Page:
    roster = await list_roster(house)
    keeps = actor.has(Role.manager, house)
    return Page(
        "settings/roster_form.html",
        nav="settings",
        status=form.status,
        form=form,
        kind=kind,
        house=await show_house(house),
        people=await _people(house, roster),
        present=[(one.person, one.name) for one in roster if keeps or one.person == actor.person],
        values=typed(_week_of(form, roster, clock.today())),
        weekdays=WEEKDAYS,
        days_of=days_of,
    )


def _week_of(form: Form, roster: list[Rostered], today: date) -> Weekly:
    """The week of the technician who is chosen, or the usual one of the house's others."""
    weeks = {str(one.person): in_force(one.weeks, today) for one in roster}
    chosen = weeks.get(form.value("person"), ())
    return chosen or next((week for week in weeks.values() if week), ())


async def _people(house: UUID, roster: list[Rostered]) -> list[tuple[UUID, str]]:
    """Who may be put on the roster: the house's technicians, and who was on a roster before."""
    on_it = [one.person for one in roster]
    rows = await fetch(
        "SELECT p.id, p.full_name FROM person p WHERE p.erased_at IS NULL"  # noqa: S608
        f" AND (p.id IN ({marks(on_it)}) OR p.id IN (SELECT person FROM duty)"
        " OR p.id IN (SELECT u.person FROM app_user u JOIN role_grant g ON g.account = u.id"
        " WHERE u.is_active AND g.role = 'technician'"
        " AND (g.incubator IS NULL OR g.incubator = {}))) ORDER BY p.sort_key, p.id",
        *(*on_it, house),
    )
    return [(row["id"], row["full_name"]) for row in rows]


async def _technicians(house: UUID) -> int | None:
    """How many technicians can be taken at once; None when the house has no such resource."""
    rows = await fetch(
        "SELECT capacity FROM resource WHERE incubator = {} AND kind = 'TECHNICIANS'", house
    )
    return sum(row["capacity"] for row in rows) if rows else None


PAGES: list[ControllerRouterHandler] = [
    show_roster,
    show_new_duty,
    show_new_technician,
    show_new_absence,
    create_duty,
    create_technician,
    withdraw,
    match,
    create_absence,
    end,
]
