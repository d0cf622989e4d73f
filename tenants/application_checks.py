"""The completeness check: what a manager finds missing is told back on the private link."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from incubator import audit
from incubator.checks import checked_choice, checked_text
from incubator.database import Row, execute, fetch, marks, write
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role
from tenants.applicant_mail import INCOMPLETE, write_to_applicant
from tenants.application_files import KINDS
from tenants.application_scope import Held, hold
from tenants.applications import check_open, move
from tenants.gates import Gates
from tenants.score_sheet import CRITERIA

MISSING = {
    **KINDS,
    **{one.code: one.label for one in CRITERIA},
    "facts": N_("Facts of the firm or team"),
}
"""What can be missing: a document, an answer, or facts."""


class NotToCheck(Refusal):
    """The application is not where it is checked."""

    rule = "not-to-check"
    title = N_("Nothing to check here")


@dataclass(frozen=True, slots=True)
class Check:
    """What a manager found: codes of what is missing, a word to the applicant, and the gates."""

    missing: Sequence[str]
    note: str
    gates: Gates


@dataclass(frozen=True, slots=True)
class CheckRecord(Check):
    """A check with who made it and when; the name is blank where it may not be read."""

    made_at: datetime
    made_by: str


async def check_completeness(
    application: UUID, check: Check, *, actor: Actor, now: datetime
) -> None:
    """Find an application complete, or send it back with what is missing.

    A complete one may be sent back as long as nobody is asked to score it, and its conditions may
    be confirmed anew until something is proposed. NotFound, NotToCheck, ApplicationSettled,
    Invalid.
    """
    missing = [checked_choice("missing", code, MISSING) for code in dict.fromkeys(check.missing)]
    note = checked_text("note", check.note, 2000, multiline=True)
    if note and not missing:
        raise Invalid("missing", N_("Say what is missing, or leave the message out."))
    async with write():
        held = await hold(application, actor, Role.manager)
        await _check_place(held, is_return=bool(missing))
        await _store(application, missing, note, check.gates, actor, now)
        await move(held, "INCOMPLETE" if missing else "COMPLETE", now)
        await audit.record(
            actor, "application.return" if missing else "application.complete", "application",
            application, incubator=held.house, fields=["status"], now=now,
        )  # fmt: skip
        if missing:
            await write_to_applicant(application, held.row["contact"], INCOMPLETE, now=now)


async def _check_place(held: Held, *, is_return: bool) -> None:
    check_open(held.status)
    if held.status == "PROPOSED":
        raise NotToCheck(N_("A decision is proposed. The approver can return the proposal first."))
    if held.status != "COMPLETE" or not is_return:
        return
    asked = "SELECT 1 FROM application_assessor WHERE application = {} LIMIT 1"
    if await fetch(asked, held.id):
        message = N_("It was found complete, and people are asked to score it. Decide it instead.")
        raise NotToCheck(message)


async def _store(
    application: UUID, missing: list[str], note: str, gates: Gates, actor: Actor, now: datetime
) -> None:
    row = {
        "id": uuid7(), "application": application, "is_complete": not missing,
        "missing": json.dumps(missing), "note": note, **asdict(gates), "made_by": actor.user,
        "made_at": now,
    }  # fmt: skip
    await execute(
        f"INSERT INTO application_check ({', '.join(row)}) VALUES ({marks(list(row))})",
        *row.values(),
    )


async def checks_of(application: UUID, *, with_names: bool = False) -> list[CheckRecord]:
    """The checks of an application, the latest first."""
    rows = await fetch(
        "SELECT c.missing, c.note, c.has_code, c.is_sme, c.is_young, c.owes_no_tax, c.is_safe,"
        " c.made_at, p.full_name FROM application_check c JOIN app_user u ON u.id = c.made_by"
        " JOIN person p ON p.id = u.person WHERE c.application = {} ORDER BY c.id DESC",
        application,
    )
    return [_record(row, with_names) for row in rows]


def _record(row: Row, with_names: bool) -> CheckRecord:
    gates = Gates(**{name: bool(row[name]) for name in Gates.__dataclass_fields__})
    name = row["full_name"] if with_names else ""
    return CheckRecord(json.loads(row["missing"]), row["note"], gates, row["made_at"], name)
