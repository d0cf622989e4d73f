"""Assessments: who is asked to score an application, and what each of them finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.checks import checked_text
from incubator.database import Row, execute, fetch, lock, marks, violated, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role
from tenants.application_notices import tell_assessor
from tenants.application_scope import ASSESSORS, hold
from tenants.applications import check_open
from tenants.members import firms_of
from tenants.score_sheet import CODES, Scores, Standing, checked_scores, standing_of
from tenants.tables import Application

_ROLES = ", ".join(f"'{role.value}'" for role in ASSESSORS)


class NotToAssess(Refusal):
    """The application is not where it is scored."""

    rule = "not-to-assess"
    title = N_("Nothing to score now")


class AssessedAlready(Refusal):
    """The assessor has handed in a statement; it stands as it was made."""

    rule = "assessed-already"
    title = N_("Scored already")


class AssessorInConflict(Refusal):
    """The assessor acts for the firm that applies."""

    rule = "assessor-in-conflict"
    title = N_("Conflict of interest")


class AssignedAlready(Refusal):
    """The person is asked to score the application already."""

    rule = "assigned-already"
    title = N_("Asked already")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What an assessor hands in: a conflict of interest, or the points by criterion."""

    has_conflict: bool
    remarks: str = ""
    scores: Scores | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """An assessor of an application with the sheet, if it is handed in."""

    id: UUID
    account: UUID
    name: str
    assigned_at: datetime
    sheet: Sheet | None
    made_at: datetime | None


@dataclass(frozen=True, slots=True)
class Eligible:
    """An account that may be asked."""

    account: UUID
    name: str
    roles: tuple[str, ...]


def checked(sheet: Sheet) -> Sheet:
    """The sheet in its stored form; Invalid when points and a conflict stand on one sheet."""
    if sheet.has_conflict:
        if sheet.scores:
            message = N_("Whoever declares a conflict of interest gives no points.")
            raise Invalid("has_conflict", message)
        remarks = checked_text("remarks", sheet.remarks, 2000, required=True, multiline=True)
        return Sheet(True, remarks)
    remarks = checked_text("remarks", sheet.remarks, 2000, multiline=True)
    return Sheet(False, remarks, checked_scores(sheet.scores or {}))


async def assign(application: UUID, account: UUID, *, actor: Actor, now: datetime) -> UUID:
    """Ask somebody to score a complete application.

    NotFound, NotToAssess, AssignedAlready, Invalid for an account that scores nothing here.
    """
    async with write():
        held = await hold(application, actor, Role.manager)
        _check_place(held.status)
        if account not in {one.account for one in await eligible(held.house)}:
            raise Invalid("account", N_("Choose one of the values offered."))
        assessor = await _ask(application, account, actor, now)
        await audit.record(
            actor, "application.assign", "application", application,
            incubator=held.house, now=now,
        )  # fmt: skip
        await tell_assessor(application, account, actor=actor, now=now)
    return assessor


async def _ask(application: UUID, account: UUID, actor: Actor, now: datetime) -> UUID:
    found = "SELECT 1 FROM application_assessor WHERE application = {} AND account = {}"
    if await fetch(found, application, account):
        raise AssignedAlready(N_("This person is asked to score the application already."))
    assessor = uuid7()
    await execute(
        "INSERT INTO application_assessor (id, application, account, assigned_by, assigned_at)"
        " VALUES ({}, {}, {}, {}, {})",
        assessor, application, account, actor.user, now,
    )  # fmt: skip
    return assessor


async def release(assessor: UUID, *, actor: Actor, now: datetime) -> UUID:
    """Ask somebody no longer; returns the application. NotFound, AssessedAlready."""
    rows = await fetch("SELECT application FROM application_assessor WHERE id = {}", assessor)
    if not rows:
        raise NotFound
    application: UUID = rows[0]["application"]
    async with write():
        held = await hold(application, actor, Role.manager)
        try:
            await execute("DELETE FROM application_assessor WHERE id = {}", assessor)
        except Exception as error:
            if violated(error) == "foreign-key":
                raise AssessedAlready(_HANDED_IN) from error
            raise
        await audit.record(
            actor, "application.release", "application", application,
            incubator=held.house, now=now,
        )  # fmt: skip
    return application


_HANDED_IN = N_("The score sheet has been handed in and stands as it was made.")


async def assess(application: UUID, sheet: Sheet, *, actor: Actor, now: datetime) -> None:
    """Hand in the actor's own sheet; one who is in conflict says so and gives no points.

    NotFound unless the actor is asked; NotToAssess, AssessedAlready, AssessorInConflict, Invalid.
    """
    sheet = checked(sheet)
    async with write():
        rows = await lock(Application, [application])
        asked = await fetch(
            "SELECT s.id, r.incubator, m.id AS sheet FROM application_assessor s"
            " JOIN application a ON a.id = s.application JOIN application_round r ON r.id = a.round"
            " LEFT JOIN assessment m ON m.assessor = s.id"
            " WHERE s.application = {} AND s.account = {}",
            application, actor.user,
        )  # fmt: skip
        if not rows or not asked:
            raise NotFound
        if asked[0]["sheet"]:
            raise AssessedAlready(_HANDED_IN)
        _check_place(rows[0]["status"])
        await _check_independence(rows[0], sheet, actor, now)
        await _store(asked[0]["id"], sheet, now)
        await audit.record(
            actor, "application.assess", "application", application,
            incubator=asked[0]["incubator"], now=now,
        )  # fmt: skip


def _check_place(status: str) -> None:
    check_open(status)
    if status != "COMPLETE":
        raise NotToAssess(
            N_("The decision has been proposed: it is too late to score.")
            if status == "PROPOSED"
            else N_("It must be found complete before it is scored.")
        )


async def _check_independence(row: Row, sheet: Sheet, actor: Actor, now: datetime) -> None:
    """Nobody gives points to a firm that they act for."""
    if sheet.has_conflict or not row["tax_code"]:
        return
    firms = await fetch("SELECT id FROM firm WHERE tax_code = {}", row["tax_code"])
    own = await firms_of(actor.person, now.date())
    if any(firm["id"] in own for firm in firms):
        message = N_("You act for this firm. Declare the conflict of interest instead of scoring.")
        raise AssessorInConflict(message, field="has_conflict")


async def _store(assessor: UUID, sheet: Sheet, now: datetime) -> None:
    row = {
        "id": uuid7(), "assessor": assessor, "has_conflict": sheet.has_conflict,
        "remarks": sheet.remarks, **(sheet.scores or {}), "made_at": now,
    }  # fmt: skip
    await execute(
        f"INSERT INTO assessment ({', '.join(row)}) VALUES ({marks(list(row))})", *row.values()
    )


async def eligible(house: UUID) -> list[Eligible]:
    """Who may be asked to score for a house: open accounts with a fitting role, by given name."""
    rows = await fetch(
        "SELECT u.id, p.full_name, g.role FROM app_user u JOIN person p ON p.id = u.person"
        " JOIN role_grant g ON g.account = u.id WHERE u.is_active AND p.erased_at IS NULL"
        f" AND g.role IN ({_ROLES}) AND (g.incubator IS NULL OR g.incubator = {{}})"
        " ORDER BY p.sort_key, u.id, g.role",
        house,
    )
    roles: dict[UUID, list[str]] = defaultdict(list)
    for row in rows:
        roles[row["id"]].append(row["role"])
    names = {row["id"]: row["full_name"] for row in rows}
    return [Eligible(id, names[id], tuple(dict.fromkeys(held))) for id, held in roles.items()]


async def asked_of(application: UUID) -> list[Asked]:
    """The assessors of an application with their sheets, in the order in which they were asked."""
    rows = await fetch(
        "SELECT s.id, s.account, p.full_name, s.assigned_at, m.has_conflict, m.remarks, m.made_at,"
        f" {', '.join(f'm.{code}' for code in CODES)} FROM application_assessor s"
        " JOIN app_user u ON u.id = s.account JOIN person p ON p.id = u.person"
        " LEFT JOIN assessment m ON m.assessor = s.id WHERE s.application = {} ORDER BY s.id",
        application,
    )
    return [
        Asked(row["id"], row["account"], row["full_name"], row["assigned_at"], _sheet(row),
              row["made_at"])
        for row in rows
    ]  # fmt: skip


def _sheet(row: Row) -> Sheet | None:
    if row["made_at"] is None:
        return None
    if row["has_conflict"]:
        return Sheet(True, row["remarks"])
    return Sheet(False, row["remarks"], {code: row[code] for code in CODES})


async def standings(applications: Sequence[UUID]) -> dict[UUID, Standing]:
    """What the sheets of each application come to, in one statement."""
    rows = await fetch(
        f"SELECT s.application, {', '.join(f'm.{code}' for code in CODES)}"
        " FROM application_assessor s JOIN assessment m ON m.assessor = s.id"
        f" WHERE NOT m.has_conflict AND s.application IN ({marks(applications)})",
        *applications,
    )
    sheets: dict[UUID, list[Scores]] = defaultdict(list)
    for row in rows:
        sheets[row["application"]].append({code: row[code] for code in CODES})
    return {id: standing_of(sheets[id]) for id in applications}
