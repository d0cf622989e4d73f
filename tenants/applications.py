"""Applications: sent by their private link, sent again when completed, withdrawn."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

import tenants.application_erasure  # noqa: F401 (registers what goes with an erased person)
from incubator import audit, clock, people
from incubator.checks import checked_text
from incubator.database import Row, execute, write
from incubator.languages import N_, current
from incubator.refusals import Refusal
from incubator.search_keys import search_key
from incubator.texts import sort_key
from incubator.users import Actor, Role
from tenants.applicant_mail import RECEIVED, write_to_applicant
from tenants.application_drafts import check_writable
from tenants.application_facts import PERSONAL, Facts, checked
from tenants.application_files import check_sending
from tenants.application_links import hold_by_link
from tenants.application_notices import tell_sent
from tenants.application_records import number_of
from tenants.application_scope import Held, hold
from tenants.rounds import find_round

LABELS = {
    "DRAFT": N_("Draft"),
    "SUBMITTED": N_("Received"),
    "INCOMPLETE": N_("To be completed"),
    "COMPLETE": N_("Being assessed"),
    "PROPOSED": N_("Waiting for the decision"),
    "ADMITTED": N_("Admitted"),
    "DECLINED": N_("Not admitted"),
    "WITHDRAWN": N_("Withdrawn"),
}
"""Where an application stands, in the order of its way."""
ACTIONS = {
    "application.submit": N_("Sent by the applicant"),
    "application.return": N_("Sent back to be completed"),
    "application.complete": N_("Found complete"),
    "application.assign": N_("Assessor asked"),
    "application.release": N_("Assessor released"),
    "application.assess": N_("Score sheet handed in"),
    "application.propose": N_("Decision proposed"),
    "application.give-back": N_("Proposal given back"),
    "application.decide": N_("Decided"),
    "application.withdraw": N_("Withdrawn"),
    "application.link": N_("New private link made"),
    "application.erase": N_("Applicant erased"),
}
"""What is done about an application, in the order of its way."""
SETTLED = frozenset({"ADMITTED", "DECLINED", "WITHDRAWN"})
NOT_COLUMNS = frozenset({*PERSONAL, "answers", "agrees"})


class ApplicationSettled(Refusal):
    """The application is decided or withdrawn."""

    rule = "application-settled"
    title = N_("The application is settled already")


def check_open(status: str) -> None:
    """ApplicationSettled when there is nothing more to decide or to withdraw."""
    if status in SETTLED:
        message = {
            "ADMITTED": N_("This application has been admitted; its decision stands."),
            "DECLINED": N_("This application has been declined; its decision stands."),
            "WITHDRAWN": N_("This application has been withdrawn and stays on record."),
        }[status]
        raise ApplicationSettled(message)


async def submit(secret: str, facts: Facts, *, now: datetime) -> UUID:
    """Send an application, or send it again after it was completed; returns its id.

    The contact becomes a person, and the draft's text is forgotten. A completed one keeps its
    contact, and its day counts anew. NotFound, NotWritable, RoundClosed, RoundFull, Invalid.
    """
    facts = checked(facts, clock.local(now).date())
    async with write():
        row = await hold_by_link(secret)
        check_writable(row)
        round_ = await find_round(row["round"])
        contact = row["contact"]
        if row["status"] == "DRAFT":
            round_.check_open(clock.local(now).date())
            await check_sending(row["id"], row["round"])
            contact = await people.add_person(
                facts.contact_name, email=facts.contact_email, phone=facts.contact_phone, now=now
            )
        await _store(row, facts, contact, now)
        await audit.record(
            None, "application.submit", "application", row["id"],
            incubator=round_.incubator, fields=["status"], now=now,
        )  # fmt: skip
        application: UUID = row["id"]
        await tell_sent(application, round_.incubator, now=now)
        await write_to_applicant(application, contact, RECEIVED, secret=secret, now=now)
    return application


async def _store(row: Row, facts: Facts, contact: UUID, now: datetime) -> None:
    values: dict[str, Any] = {
        name: value for name, value in asdict(facts).items() if name not in NOT_COLUMNS
    }
    values |= {
        **facts.answers, "typed": "{}", "status": "SUBMITTED", "contact": contact,
        "search_key": search_key(
            facts.name_vi, facts.name_en, facts.tax_code, number_of(row["id"])
        ),
        "language": current.get(),
        "sort_key": sort_key(facts.name_vi), "saved_at": now, "submitted_at": now,
    }  # fmt: skip
    await execute(
        f"UPDATE application SET {', '.join(f'{name} = {{}}' for name in values)} WHERE id = {{}}",
        *values.values(), row["id"],
    )  # fmt: skip


async def withdraw_by_link(secret: str, reason: str = "", *, now: datetime) -> None:
    """Withdraw, by whoever holds the link; it stays on record.

    NotFound, ApplicationSettled, Invalid for a reason that is too long.
    """
    reason = checked_text("reason", reason, 500, multiline=True)
    async with write():
        row = await hold_by_link(secret)
        if row["status"] == "DRAFT":
            message = N_("This draft was never sent: there is nothing to withdraw. Delete it.")
            raise ApplicationSettled(message)
        round_ = await find_round(row["round"])
        await _withdraw(Held(row, round_.incubator), reason, None, now)


async def withdraw(application: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Withdraw for an applicant who asked for it otherwise than by the link.

    NotFound when it is not in the manager's house, ApplicationSettled, Invalid without a reason.
    """
    reason = checked_text("reason", reason, 500, required=True, multiline=True)
    async with write():
        held = await hold(application, actor, Role.manager)
        await _withdraw(held, reason, actor, now)


async def _withdraw(held: Held, reason: str, actor: Actor | None, now: datetime) -> None:
    check_open(held.status)
    await move(held, "WITHDRAWN", now)
    await execute("UPDATE application SET withdrawal = {} WHERE id = {}", reason, held.id)
    await audit.record(
        actor, "application.withdraw", "application", held.id,
        incubator=held.house, fields=["status"], now=now,
    )  # fmt: skip


async def move(held: Held, status: str, now: datetime) -> None:
    """Let an application that is held stand elsewhere on its way; its draft is forgotten."""
    typed = held.row["typed"] if status == "INCOMPLETE" else "{}"
    await execute(
        "UPDATE application SET status = {}, typed = {}, saved_at = {} WHERE id = {}",
        status, typed, now, held.id,
    )  # fmt: skip
