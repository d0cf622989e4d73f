"""The page of the calendar: public holidays, swapped and make-up days, closing days."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, QueryParameter
from litestar.response import Redirect
from pydantic import AfterValidator, Field

from facilities.calendar_days import list_days, remove_day, set_day
from facilities.resources import list_incubators
from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.users import Actor, Role
from incubator.validation import Input, Line, text

KINDS = {
    "NGHI_LE": N_("Public holiday"),
    "NGHI_BU": N_("Day in lieu"),
    "HOAN_DOI_NGHI": N_("Swapped day off"),
    "LAM_BU": N_("Make-up workday"),
    "DONG_CUA": N_("Closing day"),
}
Year = Annotated[int, QueryParameter(name="year", schema_extra={"minimum": 2000, "maximum": 2099})]


class DayInput(Input):
    """What a day is; `works_as` is the weekday whose hours a make-up day has, Monday 0."""

    day: date = Field(ge=date(2000, 1, 1), le=date(2099, 12, 31))
    kind: Line
    name_vi: Line
    name_en: Annotated[str, AfterValidator(text(200))] = ""
    works_as: int | None = Field(None, ge=0, le=6)
    incubator: UUID | None = None


@get("/holidays")
async def show_days(request: SignedIn, year: Year = 0) -> Page:
    """The days of a year that are not ordinary ones."""
    return await _page(request.user, Form(), year or clock.today().year)


@post("/holidays", guards=[requires(Role.manager, Role.admin)])
async def create_day(request: SignedIn) -> Page | Redirect:
    """Say what a day is."""
    form, year = await Form.read(request), clock.today().year
    with form.reports():
        given = form.parse(DayInput)
        year = given.day.year
        await set_day(**given.model_dump(), actor=request.user, now=clock.now())
        return redirect(f"/holidays?year={year}", N_("The day is entered."))
    return await _page(request.user, form, year)


@post("/holidays/{day_id:uuid}/removal", guards=[requires(Role.manager, Role.admin)])
async def remove(request: SignedIn, day_id: FromPath[UUID]) -> Redirect:
    """Make a day an ordinary one again."""
    await remove_day(day_id, actor=request.user, now=clock.now())
    return redirect("/holidays", N_("The day is an ordinary one again."))


async def _page(actor: Actor, form: Form, year: int) -> Page:
    year = min(max(year, 2000), 2099)
    houses = [one for one in await list_incubators() if actor.has(Role.manager, one.id)]
    return Page(
        "closures/holidays.html",
        nav="resources",
        status=form.status,
        form=form,
        year=year,
        days=await list_days(year),
        kinds=KINDS,
        weekdays=[date(2001, 1, 1 + n) for n in range(7)],
        houses=[(one.id, str(one.name)) for one in houses],
        is_admin=actor.has(Role.admin),
        manages=lambda house: actor.has(Role.manager, house),
    )
