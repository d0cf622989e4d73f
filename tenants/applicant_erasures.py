"""An applicant asks to be forgotten: the house erases who it was, and the case stays on record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from incubator import people
from incubator.checks import checked_text
from incubator.clock import local
from incubator.database import fetch, insert, lock, write
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Refusal
from incubator.tables import Person
from incubator.users import Actor, Role
from tenants.application_scope import Held, hold
from tenants.applications import SETTLED
from tenants.tables import ApplicantErasure


class ApplicationOpen(Refusal):
    """The application still needs its contact."""

    rule: ClassVar[str] = "application-open"
    title: ClassVar[str] = N_("The application is still open")


class ApplicantStillActs(Refusal):
    """The contact acts for a firm here, or signs in."""

    rule: ClassVar[str] = "applicant-still-acts"
    title: ClassVar[str] = N_("The contact is still needed")


@dataclass(frozen=True, slots=True)
class Erased:
    """When an applicant was erased, and why."""

    at: datetime
    reason: str


async def erase_applicant(application: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Forget the contact with documents, position and link; managers and administrators may.

    Name and answers of the firm, scores and decision stay. ApplicationOpen, ApplicantStillActs,
    PersonErased; NotFound, Forbidden, Invalid.
    """
    reason = checked_text("reason", reason, 500, required=True, multiline=True)
    contact = await _contact_of(application)
    async with write():
        if contact:
            await lock(Person, [contact])
        held = await hold(application, actor, Role.manager, Role.admin)
        _check_settled(held)
        await _check_gone(held.row["contact"], local(now).date())
        await people.forget(held.row["contact"], actor=actor, now=now)
        await insert(
            ApplicantErasure(
                id=uuid7(), application=application, reason=reason, erased_by=actor.user,
                erased_at=now,
            )
        )  # fmt: skip


async def erasure_of(application: UUID) -> Erased | None:
    """How the applicant was erased, if that was done here."""
    rows = await fetch(
        "SELECT erased_at, reason FROM applicant_erasure WHERE application = {}", application
    )
    return Erased(rows[0]["erased_at"], rows[0]["reason"]) if rows else None


async def _contact_of(application: UUID) -> UUID | None:
    rows = await fetch("SELECT contact FROM application WHERE id = {}", application)
    return rows[0]["contact"] if rows else None


def _check_settled(held: Held) -> None:
    if held.status not in SETTLED:
        raise ApplicationOpen(
            N_("The application of %(applicant)s is still open. Withdraw or decide it first."),
            applicant=Name(held.row["name_vi"], held.row["name_en"]),
        )


async def _check_gone(person: UUID, today: date) -> None:
    """Whoever acts for a firm or signs in is not forgotten by the way of an application."""
    firms = await fetch(
        "SELECT f.name_vi, f.name_en FROM membership m JOIN firm f ON f.id = m.firm"
        " WHERE m.person = {} AND (m.valid_to IS NULL OR m.valid_to >= {}) ORDER BY m.id",
        *(person, today),
    )
    if firms:
        raise ApplicantStillActs(
            N_("The contact acts for %(firm)s. End that on the page of the firm first."),
            firm=Name(firms[0]["name_vi"], firms[0]["name_en"]),
        )
    if await fetch("SELECT 1 FROM app_user WHERE person = {} AND is_active", person):
        raise ApplicantStillActs(
            N_("The contact has an account. An administrator closes it in the settings first.")
        )
