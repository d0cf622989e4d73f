"""The pages of advisers: the list, and one with hours, services and conflicts of interest."""

from __future__ import annotations

from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery
from litestar.types import ControllerRouterHandler

from facilities.dated_weeks import days_of
from facilities.typed_weeks import WEEKDAYS, typed
from incubator import clock
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.names import Name
from incubator.pages import Page
from incubator.users import Actor, Role
from services.adviser_calendars import calendars_of, may_keep
from services.adviser_records import (
    LANGUAGES,
    READERS,
    SEES_FEES,
    AdviserRecord,
    conflicts_of,
    list_advisers,
    show_adviser,
    zone_name,
)
from services.calendar_words import problem_of
from services.service_records import list_services

reads = requires(*READERS)


@get("/advisers", guards=[reads])
async def show_list(
    request: SignedIn, q: FromQuery[str] = "", service: FromQuery[UUID | None] = None
) -> Page:
    """Who advises firms, searched by name and field, filtered by service."""
    actor = request.user
    may_edit = actor.has(Role.manager)
    return Page(
        "advisers/list.html",
        nav="services",
        advisers=await list_advisers(q=q, service=service, retired=may_edit),
        q=q,
        service=service,
        services=[
            (one.id, f"{one.code} {one.name}") for one in await list_services(on=clock.today())
        ],
        languages=LANGUAGES,
        sees_fee=lambda adviser: sees_fee(actor, adviser),
        may_edit=may_edit,
    )


@get("/advisers/{adviser_id:uuid}", guards=[reads])
async def show_one(request: SignedIn, adviser_id: FromPath[UUID]) -> Page:
    """One adviser."""
    return await adviser_page(request.user, adviser_id, Form())


async def adviser_page(actor: Actor, adviser_id: UUID, form: Form) -> Page:
    """The page of an adviser, with a form of it that came back."""
    adviser = await show_adviser(adviser_id)
    may_edit = actor.has(Role.manager)
    return Page(
        "advisers/show.html",
        nav="services",
        status=form.status,
        form=form,
        adviser=adviser,
        week=days_of(adviser.hours),
        weekdays=WEEKDAYS,
        values=typed(adviser.hours),
        languages=LANGUAGES,
        zone_name=zone_name,
        conflicts=await conflicts_of(adviser_id) if may_edit else None,
        firms=await _firms() if may_edit else [],
        sees_fee=sees_fee(actor, adviser),
        sees_person=actor.has(Role.manager) or adviser.is_self(actor),
        may_edit=may_edit,
        may_set_hours=may_edit or adviser.is_self(actor),
        calendars=await calendars_of(adviser_id, now=clock.now())
        if may_keep(adviser.person, actor)
        else None,
        problem_of=problem_of,
    )


def sees_fee(actor: Actor, adviser: AdviserRecord) -> bool:
    """Whether what an hour is owed is told to the actor."""
    return adviser.is_self(actor) or any(actor.has(role) for role in SEES_FEES)


async def _firms() -> list[tuple[UUID, str]]:
    rows = await fetch("SELECT id, name_vi, name_en FROM firm ORDER BY sort_key, id")
    return [(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in rows]


PAGES: list[ControllerRouterHandler] = [show_list, show_one]
