"""What people are told of courses: a seat that became free, funds that do not suffice, an end."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from incubator.clock import local
from incubator.database import Row, fetch, marks
from incubator.languages import N_
from incubator.notice_kinds import Group, Kind, kind
from incubator.notice_words import Value, noun
from incubator.notices import News, accounts_with, tell
from incubator.periods import Period
from incubator.users import Actor, Role
from tenants.recipients import accounts_of_firms

SEATED = kind(
    "course-seat",
    N_("A seat in a course is yours"),
    N_("%(person)s moved up from the waiting list of %(course)s, %(day)s."),
    Group.bookings,
)
NO_FUNDS = kind(
    "course-no-funds",
    N_("A seat is free, the funds are not"),
    N_(
        "A seat in %(course)s, %(day)s, is free for %(person)s, but no budget line has room for "
        "the support. The place on the waiting list is kept."
    ),
    Group.bookings,
)
CANCELLED = kind(
    "course-cancelled",
    N_("Course cancelled"),
    N_("%(course)s, %(day)s, is cancelled. Nothing is owed for %(person)s."),
    Group.bookings,
)
NOT_GIVEN = kind(
    "course-not-given",
    N_("You do not give a course"),
    N_("%(course)s, %(day)s, is cancelled."),
    Group.bookings,
)
WITHDRAWN = kind(
    "course-withdrawn",
    N_("No seat in a course any more"),
    N_("The house took %(person)s out of %(course)s, %(day)s. Nothing is owed for it."),
    Group.bookings,
)
MOVED = kind(
    "course-meeting-moved",
    N_("Course moved"),
    N_("%(course)s: the meeting of %(before)s is moved to %(period)s."),
    Group.bookings,
)
CHANGED = kind(
    "course-meeting-changed",
    N_("Another room or instructor"),
    N_("%(course)s, %(period)s: the room or the instructor is another now. See its page."),
    Group.bookings,
)
MEETING_CANCELLED = kind(
    "course-meeting-cancelled",
    N_("A date of a course is cancelled"),
    N_("%(course)s: the meeting of %(period)s does not take place (%(reason)s)."),
    Group.bookings,
)
STOPPED = kind(
    "course-meeting-stopped",
    N_("Course hit by a closure or a breakdown"),
    N_(
        "%(course)s, %(period)s: %(resources)s cannot be used then. The house will set another "
        "time or room."
    ),
    Group.bookings,
)
CLEARED = kind(
    "course-meeting-cleared",
    N_("The way is clear for a course"),
    N_("%(course)s, %(period)s: %(resources)s can be used again; the meeting takes place."),
    Group.bookings,
)
TO_MOVE = kind(
    "course-meeting-to-move",
    N_("A course has to be moved"),
    N_(
        "%(course)s, %(period)s: %(resources)s cannot be used then. Give it another time or "
        "another room."
    ),
    Group.decisions,
    (Role.manager,),
)
why = noun(
    "course-meeting-reason",
    "SELECT id, cancel_reason AS vi, cancel_reason AS en FROM course_meeting WHERE id IN",
)
course = noun(
    "course-run",
    "SELECT r.id, c.name_vi AS vi, c.name_en AS en FROM course_run r"
    " JOIN course c ON c.id = r.course WHERE r.id IN",
)
trainee = noun("trainee", "SELECT id, full_name AS vi, full_name AS en FROM person WHERE id IN")


async def tell_firm(kind: Kind, run: Row, enrolment: Row, *, now: datetime) -> None:
    """Tell the accounts of the firm whose person it is."""
    found = await accounts_of_firms([enrolment["firm"]], local(now).date())
    accounts = found.get(enrolment["firm"], [])
    await tell([_news(kind, account, run, enrolment) for account in accounts], now=now)


async def tell_house(kind: Kind, run: Row, enrolment: Row, *, now: datetime) -> None:
    """Tell the managers of the house."""
    accounts = await accounts_with(run["incubator"], Role.manager)
    await tell([_news(kind, account, run, enrolment) for account in accounts], now=now)


async def tell_meeting(
    kind: Kind,
    run: Row,
    slot: Period,
    teachers: Collection[UUID],
    *,
    actor: Actor,
    now: datetime,
    **more: Value,
) -> None:
    """Tell of one meeting: the firms that have a seat or wait for one, and who gives it.

    Nobody is told of what they did themselves.
    """
    rows = await fetch(
        "SELECT DISTINCT firm FROM enrolment WHERE run = {} AND status IN ('ENROLLED', 'WAITING')",
        run["id"],
    )
    firms = await accounts_of_firms([row["firm"] for row in rows], local(now).date())
    accounts = [account for found in firms.values() for account in found]
    accounts += await accounts_of(teachers)
    parameters: dict[str, Value] = {"course": course(run["id"]), "period": slot, **more}
    await tell(_of_run(kind, run, accounts, parameters, actor), now=now)


async def tell_teachers(
    kind: Kind, run: Row, teachers: Collection[UUID], *, actor: Actor, now: datetime
) -> None:
    """Tell those who were to give a run."""
    day = local(run["starts_at"]).date()
    parameters: dict[str, Value] = {"course": course(run["id"]), "day": day}
    await tell(_of_run(kind, run, await accounts_of(teachers), parameters, actor), now=now)


async def tell_managers(
    kind: Kind, run: Row, slot: Period, path: str, *, actor: Actor, now: datetime, **more: Value
) -> None:
    """Tell the managers of the house what they have to do about a meeting, on the page at path."""
    accounts = await accounts_with(run["incubator"], Role.manager)
    parameters: dict[str, Value] = {"course": course(run["id"]), "period": slot, **more}
    found = _of_run(kind, run, accounts, parameters, actor)
    await tell([replace(one, path=path) for one in found], now=now)


async def accounts_of(people: Collection[UUID]) -> list[UUID]:
    """The accounts with which these people sign in."""
    rows = await fetch(
        f"SELECT id FROM app_user WHERE is_active AND person IN ({marks(list(people))})",  # noqa: S608
        *people,
    )
    return [row["id"] for row in rows]


def _of_run(
    kind: Kind, run: Row, accounts: Sequence[UUID], parameters: dict[str, Value], actor: Actor
) -> list[News]:
    path = f"/course-runs/{run['id']}"
    return [
        News(kind, account, "course_run", run["id"], path, parameters)
        for account in dict.fromkeys(accounts)
        if account != actor.user
    ]


def _news(kind: Kind, account: UUID, run: Row, enrolment: Row) -> News:
    return News(
        kind,
        account,
        "course_run",
        run["id"],
        f"/course-runs/{run['id']}",
        {
            "course": course(run["id"]),
            "day": local(run["starts_at"]).date(),
            "person": trainee(enrolment["person"]),
        },
    )
