"""The people who act for a firm, between two dates."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from incubator import audit, people
from incubator.calendar_reading import Residence
from incubator.checks import checked_text
from incubator.database import execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.tables import Person
from incubator.users import Actor, Role, require
from tenants.tables import Firm


class MemberAlready(Refusal):
    """The person acts for the firm in that time already."""

    rule = "member-already"
    title = N_("The person belongs to the firm already")


class MembershipEnded(Refusal):
    """The person no longer acts for the firm."""

    rule = "membership-ended"
    title = N_("The person has left the firm already")


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a firm; `valid_to` is the last day, None while there is no end in sight."""

    id: UUID
    person: UUID
    name: str
    title: str
    is_contact: bool
    valid_from: date
    valid_to: date | None


async def firms_of(person: UUID, on: date) -> frozenset[UUID]:
    """The firms a person acts for on a date, in one statement."""
    rows = await fetch(
        "SELECT firm FROM membership WHERE person = {} AND valid_from <= {} "
        "AND (valid_to IS NULL OR valid_to >= {})",
        person, on, on,
    )  # fmt: skip
    return frozenset(row["firm"] for row in rows)


RESIDENCE = Residence(
    "CASE WHEN t.id IS NOT NULL THEN m.firm END",
    "LEFT JOIN membership m ON m.person = u.person AND m.valid_from <= {}"
    " AND (m.valid_to IS NULL OR m.valid_to >= {}) LEFT JOIN tenancy t ON t.firm = m.firm"
    " AND t.starts_on <= {} AND (t.ends_on IS NULL OR t.ends_on > {})",
    lambda on: (on, on, on, on),
)
"""The same for the owner of a calendar, within the statement that finds the calendar."""


async def firms_in_residence_of(person: UUID, on: date) -> frozenset[UUID]:
    """The firms with a current tenancy that a person acts for on a date, in one statement."""
    rows = await fetch(
        "SELECT m.firm FROM membership m JOIN tenancy t ON t.firm = m.firm WHERE m.person = {} "
        "AND m.valid_from <= {} AND (m.valid_to IS NULL OR m.valid_to >= {}) "
        "AND t.starts_on <= {} AND (t.ends_on IS NULL OR t.ends_on > {})",
        person, on, on, on, on,
    )  # fmt: skip
    return frozenset(row["firm"] for row in rows)


async def people_of(firm: UUID, on: date) -> list[Member]:
    """Who acts for a firm on a date, the contact first, then by given name."""
    rows = await fetch(
        "SELECT m.id, m.person, p.full_name AS name, m.title, m.is_contact, m.valid_from, "
        "m.valid_to FROM membership m JOIN person p ON p.id = m.person WHERE m.firm = {} "
        "AND m.valid_from <= {} AND (m.valid_to IS NULL OR m.valid_to >= {}) "
        "ORDER BY m.is_contact DESC, p.sort_key, m.id",
        firm, on, on,
    )  # fmt: skip
    return [Member(**row) for row in rows]


async def add_new_member(
    firm: UUID,
    full_name: str,
    *,
    email: str | None = None,
    phone: str | None = None,
    title: str = "",
    is_contact: bool = False,
    valid_from: date,
    actor: Actor,
    now: datetime,
) -> UUID:
    """Enter a person who is not known yet and let her act for the firm; returns the person."""
    require(actor, Role.manager)
    async with write():
        if not await lock(Firm, [firm]):
            raise NotFound
        person = await people.add_person(full_name, email=email, phone=phone, actor=actor, now=now)
        await join(firm, person, title, is_contact, valid_from)
        await audit.record(actor, "member.add", "firm", firm, now=now)
    return person


async def add_member(
    firm: UUID,
    person: UUID,
    *,
    title: str = "",
    is_contact: bool = False,
    valid_from: date,
    actor: Actor | None,
    now: datetime,
) -> UUID:
    """Let a known person act for the firm from a date on; MemberAlready when she does.

    No actor is the command line. Forbidden unless by a manager, or an administrator who opens an
    account.
    """
    if actor is not None:
        require(actor, Role.manager, Role.admin)
    async with write():
        if not await lock(Firm, [firm]) or not await lock(Person, [person]):
            raise NotFound
        sql = (
            "SELECT 1 FROM membership WHERE firm = {} AND person = {} "
            "AND (valid_to IS NULL OR valid_to >= {})"
        )
        if await fetch(sql, firm, person, valid_from):
            raise MemberAlready(N_("This person acts for the firm already."))
        membership = await join(firm, person, title, is_contact, valid_from)
        await audit.record(actor, "member.add", "firm", firm, now=now)
    return membership


async def join(firm: UUID, person: UUID, title: str, is_contact: bool, valid_from: date) -> UUID:
    """A new membership within the caller's transaction, which holds the firm."""
    title = checked_text("title", title, 80)
    membership = uuid7()
    await execute(
        "INSERT INTO membership (id, firm, person, title, is_contact, valid_from) "
        "VALUES ({}, {}, {}, {}, {}, {})",
        membership, firm, person, title, is_contact, valid_from,
    )  # fmt: skip
    return membership


async def end_membership(membership: UUID, last_day: date, *, actor: Actor, now: datetime) -> None:
    """Let a person act for the firm no longer than a day; MembershipEnded when it was ended."""
    require(actor, Role.manager)
    found = await fetch("SELECT firm FROM membership WHERE id = {}", membership)
    if not found:
        raise NotFound
    async with write():
        await lock(Firm, [found[0]["firm"]])
        sql = "SELECT valid_from, valid_to FROM membership WHERE id = {}"
        current = (await fetch(sql, membership))[0]
        if current["valid_to"] is not None:
            day = current["valid_to"]
            raise MembershipEnded(N_("This person's last day was %(day)s."), day=day)
        if last_day < current["valid_from"]:
            raise Invalid("last_day", N_("The end must come after the start."))
        await execute("UPDATE membership SET valid_to = {} WHERE id = {}", last_day, membership)
        await audit.record(
            actor, "member.end", "firm", found[0]["firm"], fields=["valid_to"], now=now
        )
