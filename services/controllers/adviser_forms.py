"""The forms of advisers: entering and editing one, the week, conflicts of interest."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, Field

from facilities.typed_weeks import WEEKDAYS, spans_in, typed
from incubator import clock
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.users import Role
from incubator.validation import Input, Line, TypedDong, text
from services.adviser_records import LANGUAGES, AdviserRecord, show_adviser, zone_name
from services.advisers import (
    HOUSE_ZONE,
    AdviserDetails,
    add_adviser,
    edit_adviser,
    end_conflict,
    note_conflict,
    set_hours,
)
from services.controllers.advisers import adviser_page
from services.service_records import list_services

manages = requires(Role.manager)
_HOUR = 60
ZONES = (
    HOUSE_ZONE, "Asia/Bangkok", "Asia/Kolkata", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore",
    "Asia/Taipei", "Asia/Tokyo", "Australia/Sydney", "Europe/Berlin", "Europe/London",
    "Europe/Paris", "America/New_York", "America/Los_Angeles",
)  # fmt: skip
"""What the form offers beside the adviser's own; the rule takes every zone there is."""


class AdviserForm(Input):
    """An adviser as typed: the fee in đồng an hour, the cap in hours a week."""

    code: Line
    person: UUID | None = None
    full_name: Annotated[str, AfterValidator(text(120))] = ""
    fields_vi: Annotated[str, AfterValidator(text(300))]
    fields_en: Annotated[str, AfterValidator(text(300))] = ""
    languages: list[str] = Field(default_factory=list)
    hour_fee: TypedDong
    weekly_cap_hours: int = Field(ge=1, le=168)
    time_zone: Line
    is_active: bool = False
    services: list[UUID] = Field(default_factory=list)

    def details(self, form: Form) -> AdviserDetails:
        """The same for the rule, with the hours of the week's seven fields."""
        values = self.model_dump(exclude={"person", "full_name", "weekly_cap_hours"})
        cap = self.weekly_cap_hours * _HOUR
        return AdviserDetails(**values, weekly_cap_minutes=cap, hours=spans_in(form.value))


class ConflictForm(Input):
    """A firm that the adviser may not advise, and why."""

    firm: UUID
    reason: Annotated[str, AfterValidator(text(500))]


@get("/advisers/new", guards=[manages])
async def show_new() -> Page:
    """An empty form with the usual week."""
    usual: dict[str, object] = {
        "languages": ["vi"], "weekly_cap_hours": 12, "time_zone": HOUSE_ZONE, "is_active": "true",
    }  # fmt: skip
    usual |= {f"day_{day}": "08:00-12:00, 13:00-17:00" for day in range(5)}
    return await _form(Form(usual), None)


@post("/advisers", guards=[manages])
async def create(request: SignedIn) -> Page | Redirect:
    """Enter an adviser."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(AdviserForm)
        adviser = await add_adviser(
            given.details(form),
            person=given.person,
            full_name=given.full_name,
            actor=request.user,
            now=clock.now(),
        )
        return redirect(f"/advisers/{adviser}", N_("The adviser is entered."))
    return await _form(form, None)


@get("/advisers/{adviser_id:uuid}/edit", guards=[manages])
async def show_edit(adviser_id: FromPath[UUID]) -> Page:
    """The form with what is known."""
    adviser = await show_adviser(adviser_id)
    known: dict[str, object] = {
        name: getattr(adviser, name) for name in ("code", "languages", "hour_fee", "time_zone")
    }
    known |= {"fields_vi": adviser.fields.vi, "fields_en": adviser.fields.en}
    known["weekly_cap_hours"] = adviser.weekly_cap_minutes // _HOUR
    known["is_active"] = ["true"] if adviser.is_active else []
    known["services"] = [one.id for one in adviser.services]
    known |= {f"day_{day}": hours for day, hours in enumerate(typed(adviser.hours))}
    return await _form(Form(known), adviser)


@post("/advisers/{adviser_id:uuid}", guards=[manages])
async def update(request: SignedIn, adviser_id: FromPath[UUID]) -> Page | Redirect:
    """Save what was changed."""
    adviser = await show_adviser(adviser_id)
    form = await Form.read(request)
    with form.reports():
        given = form.parse(AdviserForm)
        await edit_adviser(
            adviser_id,
            given.details(form),
            person=given.person,
            actor=request.user,
            now=clock.now(),
        )
        return redirect(f"/advisers/{adviser_id}", N_("The changes are saved."))
    return await _form(form, adviser)


@post("/advisers/{adviser_id:uuid}/hours", guards=[requires(Role.manager, Role.adviser)])
async def update_hours(request: SignedIn, adviser_id: FromPath[UUID]) -> Page | Redirect:
    """Set the working hours."""

    async def act(form: Form) -> None:
        await set_hours(adviser_id, spans_in(form.value), actor=request.user, now=clock.now())

    return await _done(request, adviser_id, act, N_("The hours are set."))


@post("/advisers/{adviser_id:uuid}/conflicts", guards=[manages])
async def create_conflict(request: SignedIn, adviser_id: FromPath[UUID]) -> Page | Redirect:
    """Note a conflict of interest."""

    async def act(form: Form) -> None:
        given = form.parse(ConflictForm)
        await note_conflict(
            adviser_id, given.firm, given.reason, actor=request.user, now=clock.now()
        )

    return await _done(request, adviser_id, act, N_("The conflict of interest is noted."))


@post("/adviser-conflicts/{conflict_id:uuid}/ending", guards=[manages])
async def create_ending(request: SignedIn, conflict_id: FromPath[UUID]) -> Page | Redirect:
    """Let a conflict of interest end."""
    rows = await fetch("SELECT adviser FROM adviser_conflict WHERE id = {}", conflict_id)
    if not rows:
        raise NotFound

    async def act(_form: Form) -> None:
        await end_conflict(conflict_id, actor=request.user, now=clock.now())

    return await _done(request, rows[0]["adviser"], act, N_("The conflict of interest has ended."))


async def _done(
    request: SignedIn, adviser: UUID, act: Callable[[Form], Awaitable[None]], told: str
) -> Page | Redirect:
    await show_adviser(adviser)
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect(f"/advisers/{adviser}", told)
    return await adviser_page(request.user, adviser, form)


async def _form(form: Form, adviser: AdviserRecord | None) -> Page:
    return Page(
        "advisers/form.html",
        nav="services",
        status=form.status,
        form=form,
        adviser=adviser,
        accounts=await _accounts(adviser),
        languages=[(key, gettext(label)) for key, label in LANGUAGES.items()],
        zones=[
            (zone, f"{zone_name(zone)} ({zone})")
            for zone in dict.fromkeys((form.value("time_zone"), *ZONES))
            if zone
        ],
        services=[
            (one.id, f"{one.code} {one.name}") for one in await list_services(on=clock.today())
        ],
        values=[""] * len(WEEKDAYS),
        weekdays=WEEKDAYS,
    )


async def _accounts(adviser: AdviserRecord | None) -> list[tuple[UUID, str]]:
    """The people with an adviser's account who are no adviser of the list yet."""
    if adviser and adviser.account:
        return []
    rows = await fetch(
        "SELECT DISTINCT p.id, p.full_name, p.sort_key FROM person p"
        " JOIN app_user u ON u.person = p.id JOIN role_grant g ON g.account = u.id"
        " WHERE u.is_active AND g.role = 'adviser'"
        " AND NOT EXISTS (SELECT 1 FROM adviser a WHERE a.person = p.id) ORDER BY p.sort_key"
    )
    return [(row["id"], row["full_name"]) for row in rows]


PAGES: list[ControllerRouterHandler] = [
    show_new,
    create,
    show_edit,
    update,
    update_hours,
    create_conflict,
    create_ending,
]
