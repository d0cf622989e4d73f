"""What people are told of courses: a seat that became free, funds that do not suffice, an end."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from incubator.clock import local
from incubator.database import Row
from incubator.languages import N_
from incubator.notice_kinds import Group, Kind, kind
from incubator.notice_words import noun
from incubator.notices import News, accounts_with, tell
from incubator.users import Role
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
