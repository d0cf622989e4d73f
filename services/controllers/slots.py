"""The page on which people find a time."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import urlencode
from uuid import UUID

from litestar import get
from litestar.datastructures import FormMultiDict
from litestar.types import ControllerRouterHandler
from pydantic import Field

from facilities.booking_choices import grouped, resources_to_book
from facilities.booking_requests import Item
from incubator import clock
from incubator.database import fetch, marks
from incubator.formats import format_minutes, format_time
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.names import Name
from incubator.pages import Page
from incubator.periods import Period
from incubator.users import Actor
from incubator.validation import Input
from services.adviser_records import list_advisers
from services.controllers.slots_api import USUAL_DAYS, seeks
from services.slot_search import LONGEST, SHORTEST, Wanted, find_slots

LENGTHS = (30, 60, 90, 120, 180, 240)
SHOWN = 40


class SoughtForm(Input):
    """What is asked for in the address of the page."""

    duration: int = Field(60, ge=SHORTEST, le=LONGEST)
    adviser: list[UUID] = Field(default_factory=list)
    person: list[UUID] = Field(default_factory=list)
    resource: list[UUID] = Field(default_factory=list)
    begin: date | None = None
    session: UUID | None = None

    def wanted(self) -> Wanted:
        """The same for the search: two weeks from the day on."""
        start = clock.moment(self.begin or clock.today(), 0)
        people = tuple(dict.fromkeys((*self.adviser, *self.person)))
        items = tuple(Item(one) for one in dict.fromkeys(self.resource))
        window = Period(start, start + timedelta(days=USUAL_DAYS))
        return Wanted(self.duration, people, items, window, SHOWN)


@get("/slots", guards=[seeks])
async def show_slots(request: SignedIn) -> Page:
    """A form that says who and what is to be there, and the earliest times that suit all."""
    form = Form.of(FormMultiDict(request.query_params.multi_items()))
    asked = any(form.all(name) for name in ("adviser", "person", "resource"))
    found: list[Period] = []
    if asked:
        with form.reports():
            wanted = form.parse(SoughtForm).wanted()
            found = await find_slots(wanted, actor=request.user, now=clock.now())
    advisers = await list_advisers()
    by_person = {str(one.person): one.id for one in advisers}
    return Page(
        "slots/find.html",
        nav="services",
        status=form.status,
        form=form,
        asked=asked,
        days=_by_day(found),
        may_plan=bool(form.all("adviser")) and may_plan(request.user),
        plan_query=lambda day, slot: _plan_query(form, by_person, day, slot),
        lengths=[(length, format_minutes(length)) for length in LENGTHS],
        advisers=[(one.person, one.name) for one in advisers],
        people=await people_of(request.user),
        resources=grouped(await resources_to_book(request.user)),
    )


def may_plan(actor: Actor) -> bool:
    """Whether the actor plans sessions, for a firm of theirs or as the house."""
    return bool(actor.firms) or actor.is_staff()


def _plan_query(form: Form, by_person: dict[str, UUID], day: date, slot: Period) -> str:
    """What the form of a new session is filled in with."""
    adviser = by_person.get(form.value("adviser"))
    pairs = [
        *([("adviser", str(adviser))] if adviser else []),
        *(("person", one) for one in form.all("person") if one),
        *(("resource", one) for one in form.all("resource") if one),
        ("day", day.isoformat()),
        ("begins", format_time(slot.start)),
        ("ends", format_time(slot.end)),
    ]
    return urlencode(pairs)


def _by_day(found: list[Period]) -> list[tuple[date, list[Period]]]:
    days: dict[date, list[Period]] = {}
    for slot in found:
        days.setdefault(clock.local(slot.start).date(), []).append(slot)
    return list(days.items())


async def people_of(actor: Actor, firm: UUID | None = None) -> list[tuple[UUID, str]]:
    """Who can be named beside advisers: the people of one's firms; staff name everybody's.

    With a firm its people only.
    """
    firms = sorted(actor.firms)
    where = "1 = 1" if actor.is_staff() else f"m.firm IN ({marks(firms)})"
    chosen = " AND m.firm = {}" if firm else ""
    rows = await fetch(
        "SELECT p.id, p.full_name, f.name_vi, f.name_en FROM membership m"  # noqa: S608
        " JOIN person p ON p.id = m.person JOIN firm f ON f.id = m.firm WHERE m.valid_from <= {}"
        f" AND (m.valid_to IS NULL OR m.valid_to >= {{}}) AND {where}{chosen}"
        " ORDER BY f.sort_key, f.id, p.sort_key, p.id",
        *(clock.today(), clock.today()),
        *(() if actor.is_staff() else firms),
        *((firm,) if firm else ()),
    )
    return [
        (row["id"], f"{row['full_name']} · {Name(row['name_vi'], row['name_en'])}") for row in rows
    ]


PAGES: list[ControllerRouterHandler] = [show_slots]
