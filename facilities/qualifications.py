"""Qualifications to operate: granting, signing off and revoking them, and who holds which."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from incubator import audit, clock
from incubator.checks import checked_choice
from incubator.database import execute, fetch, lock, marks, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.tables import Person
from incubator.users import Actor, Role, require

BASES = {"COURSE": N_("Course passed"), "SIGN_OFF": N_("Practical sign-off")}


class AlreadyQualified(Refusal):
    """The person holds the qualification at least as long."""

    rule = "already-qualified"
    title = N_("The person holds it already")


class AlreadyRevoked(Refusal):
    """The qualification was revoked before."""

    rule = "already-revoked"
    title = N_("The qualification is revoked already")


class OwnSignOff(Refusal):
    """Nobody signs off her own skill."""

    rule = "own-sign-off"
    title = N_("Somebody else must sign this off")


@dataclass(frozen=True, slots=True)
class QualificationRecord:
    """A qualification; `valid_months` 0 is without expiry."""

    id: UUID
    code: str
    name_vi: str
    name_en: str
    valid_months: int

    @property
    def name(self) -> Name:
        """What it is called in the reader's language."""
        return Name(self.name_vi, self.name_en)


@dataclass(frozen=True, slots=True)
class Held:
    """A qualification that a person holds; `expires_on` is the last day."""

    id: UUID
    person: UUID
    qualification: UUID
    code: str
    name_vi: str
    name_en: str
    granted_on: date
    expires_on: date | None
    basis: str

    @property
    def name(self) -> Name:
        """What it is called in the reader's language."""
        return Name(self.name_vi, self.name_en)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who holds all of a set, and until which day the first of them lasts."""

    person: UUID
    name: str
    expires_on: date | None


def expiry(granted_on: date, valid_months: int) -> date | None:
    """The last day of a qualification, None without expiry; 31/08 and 6 months is 28/02."""
    if valid_months == 0:
        return None
    year, month = divmod(granted_on.year * 12 + granted_on.month - 1 + valid_months, 12)
    return date(year, month + 1, min(granted_on.day, monthrange(year, month + 1)[1]))


async def list_qualifications() -> list[QualificationRecord]:
    """All qualifications, by code."""
    rows = await fetch(
        "SELECT id, code, name_vi, name_en, valid_months FROM qualification ORDER BY code"
    )
    return [QualificationRecord(**row) for row in rows]


async def held_by(persons: Collection[UUID], on: date) -> dict[UUID, list[Held]]:
    """What each of these people holds on a date, in one statement."""
    rows = await fetch(
        "SELECT h.id, h.person, h.qualification, q.code, q.name_vi, q.name_en, h.granted_on, "  # noqa: S608
        "h.expires_on, h.basis FROM held_qualification h "
        "JOIN qualification q ON q.id = h.qualification "
        f"WHERE h.person IN ({marks(list(persons))}) AND {_VALID} ORDER BY q.code DESC, h.id",
        *persons, on, on, on,
    )  # fmt: skip
    found: dict[UUID, list[Held]] = defaultdict(list)
    for row in rows:
        found[row["person"]].append(Held(**row))
    return dict(found)


async def holders_of(qualifications: Collection[UUID], on: date) -> list[Holder]:
    """Who holds all of these qualifications on a date, by given name; nobody for none."""
    rows = await fetch(
        "SELECT h.person, p.full_name AS name, h.qualification, h.expires_on "  # noqa: S608
        "FROM held_qualification h JOIN person p ON p.id = h.person "
        f"WHERE h.qualification IN ({marks(list(qualifications))}) AND {_VALID} "
        "ORDER BY p.sort_key, p.id",
        *qualifications, on, on, on,
    )  # fmt: skip
    names = {row["person"]: row["name"] for row in rows}
    ends: dict[UUID, dict[UUID, date]] = {person: {} for person in names}
    for row in rows:
        last = row["expires_on"] or date.max
        known = ends[row["person"]]
        known[row["qualification"]] = max(last, known.get(row["qualification"], last))
    return [
        Holder(
            person, names[person], None if min(held.values()) == date.max else min(held.values())
        )
        for person, held in ends.items()
        if len(held) == len(set(qualifications))
    ]


_VALID = (
    "h.granted_on <= {} AND (h.expires_on IS NULL OR h.expires_on >= {}) "
    "AND (h.revoked_on IS NULL OR h.revoked_on > {})"
)


async def grant(
    person: UUID,
    qualification: UUID,
    *,
    granted_on: date,
    basis: str = "SIGN_OFF",
    actor: Actor,
    now: datetime,
) -> UUID:
    """Give a person a qualification after a course or a practical sign-off by the staff.

    AlreadyQualified when what she holds lasts as long, OwnSignOff when it is the actor herself.
    """
    async with write():
        return await grant_held(
            person, qualification, granted_on=granted_on, basis=basis, actor=actor, now=now
        )


async def grant_held(
    person: UUID,
    qualification: UUID,
    *,
    granted_on: date,
    basis: str,
    actor: Actor,
    now: datetime,
) -> UUID:
    """The same inside the caller's write transaction."""
    require(actor, Role.manager, Role.technician)
    checked_choice("basis", basis, BASES)
    if granted_on > clock.local(now).date():
        raise Invalid("granted_on", N_("The day must not lie in the future."))
    if person == actor.person:
        raise OwnSignOff(N_("Nobody can sign off their own skill. Ask a colleague."))
    if not await lock(Person, [person]):
        raise NotFound
    expires_on = await _new_expiry(person, qualification, granted_on)
    held = uuid7()
    await execute(
        "INSERT INTO held_qualification "
        "(id, person, qualification, granted_on, expires_on, basis, granted_by) "
        "VALUES ({}, {}, {}, {}, {}, {}, {})",
        held, person, qualification, granted_on, expires_on, basis, actor.user,
    )  # fmt: skip
    await audit.record(actor, "qualification.grant", "held_qualification", held, now=now)
    return held


async def _new_expiry(person: UUID, qualification: UUID, granted_on: date) -> date | None:
    found = await fetch("SELECT valid_months FROM qualification WHERE id = {}", qualification)
    if not found:
        raise Invalid("qualification", N_("Choose one of the values offered."))
    last_day = expiry(granted_on, found[0]["valid_months"])
    for held in (await held_by([person], granted_on)).get(person, []):
        lasts = held.expires_on is None or (last_day is not None and held.expires_on >= last_day)
        if held.qualification == qualification and lasts:
            raise AlreadyQualified(
                N_("This person holds %(name)s since %(day)s, and for as long."),
                name=str(held.name), day=held.granted_on,
            )  # fmt: skip
    return last_day


async def revoke(held: UUID, *, actor: Actor, now: datetime) -> None:
    """Take a qualification away from today on; AlreadyRevoked when it was taken before."""
    require(actor, Role.manager, Role.technician)
    found = await fetch("SELECT person FROM held_qualification WHERE id = {}", held)
    if not found:
        raise NotFound
    async with write():
        await lock(Person, [found[0]["person"]])
        sql = "SELECT revoked_on FROM held_qualification WHERE id = {}"
        revoked_on = (await fetch(sql, held))[0]["revoked_on"]
        if revoked_on is not None:
            raise AlreadyRevoked(N_("This was revoked on %(day)s already."), day=revoked_on)
        today = clock.local(now).date()
        await execute("UPDATE held_qualification SET revoked_on = {} WHERE id = {}", today, held)
        await audit.record(
            actor, "qualification.revoke", "held_qualification", held,
            fields=["revoked_on"], now=now,
        )  # fmt: skip
