"""The pages of the calendar: holidays, swapped and make-up days, closing days, year by year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, QueryParameter
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, Field

from facilities import calendar_changes
from facilities.calendar_changes import DayChange, swapped
from facilities.calendar_days import list_days
from facilities.controllers.previews import is_confirmed, is_edited, preview_page
from facilities.controllers.year_grid import months_of
from facilities.resources import list_incubators
from facilities.strandings import Stranded
from facilities.typed_weeks import WEEKDAYS
from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.requests import check_year
from incubator.users import Actor, Role
from incubator.validation import Input, Line, text

KINDS = {
    "NGHI_LE": N_("Public holiday"),
    "NGHI_BU": N_("Day in lieu"),
    "HOAN_DOI_NGHI": N_("Swapped day off"),
    "LAM_BU": N_("Make-up workday"),
    "DONG_CUA": N_("Closing day"),
}
CRUMBS = [
    (N_("Resources"), "/resources"),
    (N_("Closures and maintenance"), "/closures"),
    (N_("Calendar of holidays"), "/holidays"),
]
Year = Annotated[int, QueryParameter(name="year", schema_extra={"minimum": 2000, "maximum": 2099})]
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2099, 12, 31))]
keepers = requires(Role.manager, Role.admin)
administers = requires(Role.admin)


class DayInput(Input):
    """What a day is; `works_as` is the weekday whose hours a make-up day has, Monday 0."""

    day: Day
    kind: Line
    name_vi: Line
    name_en: Annotated[str, AfterValidator(text(200))] = ""
    works_as: int | None = Field(None, ge=0, le=6)
    incubator: UUID | None = None
    is_provisional: bool = False


class SwapInput(Input):
    """A weekday off, and the day that is worked for it."""

    day_off: Day
    worked: Day
    incubator: UUID | None = None


class YearInput(Input):
    """A year of the calendar."""

    year: int


@get("/holidays")
async def show_days(request: SignedIn, year: Year = 0) -> Page:
    """The days of a year that are not ordinary ones."""
    return await _page(request.user, Form(), asked_year(year))


def asked_year(year: int) -> int:
    """The year asked for, this one where none is; Invalid beyond those that are kept."""
    chosen = year or clock.today().year
    check_year(chosen, "year")
    return chosen


@get("/holidays/new", guards=[keepers])
async def show_new_day(request: SignedIn) -> Page:
    """The form of a day."""
    return await _form(request.user, Form(), "day")


@get("/holidays/swaps/new", guards=[keepers])
async def show_new_swap(request: SignedIn) -> Page:
    """The form of a swap."""
    return await _form(request.user, Form(), "swap")


@post("/holidays", guards=[keepers])
async def create_day(request: SignedIn) -> Page | Redirect:
    """Say what a day is; first which bookings that hits."""
    form = await Form.read(request)
    with form.reports():
        change = DayChange(**form.parse(DayInput).model_dump())
        return await _change(form, [change], "/holidays", N_("Enter the day"), request.user)
    return await _form(request.user, form, "day")


@post("/holidays/swaps", guards=[keepers])
async def create_swap(request: SignedIn) -> Page | Redirect:
    """Swap a weekday for another day; first which bookings that hits."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(SwapInput)
        changes = swapped(given.day_off, given.worked, given.incubator)
        return await _change(form, changes, "/holidays/swaps", N_("Swap the days"), request.user)
    return await _form(request.user, form, "swap")


async def _change(
    form: Form, changes: Sequence[DayChange], action: str, label: str, actor: Actor
) -> Page | Redirect:
    year = changes[0].day.year
    if is_edited(form):
        return await _form(actor, form, "swap" if len(changes) > 1 else "day")
    if not is_confirmed(form):
        hits = await calendar_changes.preview_days(changes, actor=actor, now=clock.now())
        if hits:
            return await preview_page(
                form, hits, title=label, action=action, label=label, crumbs=CRUMBS,
                with_times=False,
            )  # fmt: skip
    _, hits = await calendar_changes.set_days(changes, actor=actor, now=clock.now())
    return _told(hits, year, N_("The calendar is changed."))


@post("/holidays/{day_id:uuid}/removal", guards=[keepers])
async def remove(request: SignedIn, day_id: FromPath[UUID], year: Year = 0) -> Page | Redirect:
    """Make a day an ordinary one again."""
    form = Form()
    with form.reports():
        hits = await calendar_changes.remove_day(day_id, actor=request.user, now=clock.now())
        return _told(hits, year, N_("The day is an ordinary one again."))
    return await _page(request.user, form, year or clock.today().year)


@post("/holidays/{day_id:uuid}/decision", guards=[keepers])
async def decide(request: SignedIn, day_id: FromPath[UUID], year: Year = 0) -> Page | Redirect:
    """A provisional day was decided as it stands."""
    form = Form()
    with form.reports():
        await calendar_changes.decide_day(day_id, actor=request.user, now=clock.now())
        return _told([], year, N_("The day is provisional no more."))
    return await _page(request.user, form, year or clock.today().year)


@post("/holidays/years", guards=[administers])
async def create_year(request: SignedIn) -> Page | Redirect:
    """Enter the days that are expected of a year."""
    form, year = await Form.read(request), clock.today().year
    with form.reports():
        year = form.parse(YearInput).year
        hits = await calendar_changes.propose_year(year, actor=request.user, now=clock.now())
        return _told(hits, year, N_("The expected days are entered, provisional."))
    return await _page(request.user, form, year)


@post("/holidays/years/{year:int}/decision", guards=[administers])
async def decide_year(request: SignedIn, year: FromPath[int]) -> Page | Redirect:
    """The provisional days of a year were decided as they stand."""
    form = Form()
    check_year(year, "year")
    with form.reports():
        await calendar_changes.decide_year(year, actor=request.user, now=clock.now())
        return _told([], year, N_("The days of the year are provisional no more."))
    return await _page(request.user, form, year)


def _told(hits: Sequence[Stranded], year: int, told: str) -> Redirect:
    """Back to the year, or to the bookings that are to be rearranged."""
    path = "/rearrangements" if hits else f"/holidays?year={year}" if year else "/holidays"
    return redirect(path, told)


async def _page(actor: Actor, form: Form, year: int) -> Page:
    year = min(max(year, 2000), 2099)
    days = await list_days(year)
    return Page(
        "settings/calendar.html",
        nav="resources",
        status=form.status,
        form=form,
        year=year,
        days=days,
        months=months_of(year, days),
        kinds=KINDS,
        weekdays=WEEKDAYS,
        houses=actor.has(Role.manager),
        is_admin=actor.has(Role.admin),
        is_known=any(one["incubator"] is None for one in days),
        is_provisional=any(one["is_provisional"] and not one["incubator"] for one in days),
        manages=lambda house: actor.has(Role.manager, house),
    )


async def _form(actor: Actor, form: Form, kind: str) -> Page:
    houses = [one for one in await list_incubators() if actor.has(Role.manager, one.id)]
    return Page(
        "settings/day_form.html",
        nav="resources",
        status=form.status,
        form=form,
        kind=kind,
        kinds=KINDS,
        weekdays=WEEKDAYS,
        houses=[(one.id, str(one.name)) for one in houses],
        is_admin=actor.has(Role.admin),
    )


PAGES: list[ControllerRouterHandler] = [
    show_days,
    show_new_day,
    show_new_swap,
    create_day,
    create_swap,
    remove,
    decide,
    create_year,
    decide_year,
]
