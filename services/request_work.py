"""What the house and its advisers do with a request: triage, assignment, fulfilment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from incubator.checks import checked_choice, checked_number, checked_text
from incubator.clock import local
from incubator.database import Row, fetch, write
from incubator.faults import Forbidden
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from services.adviser_records import AdviserRecord, show_adviser
from services.request_files import keep_files
from services.request_locks import hold_request, keep_request
from services.request_notices import FULFILLED, tell_adviser, tell_firm, tell_owner
from services.request_rules import (
    ACCEPT_WITHIN,
    PRIORITIES,
    AdviserConflicted,
    AdviserUnfit,
    PaidElsewhere,
    check_in_hand,
    check_report,
    check_worked_on,
)
from services.scope import is_adviser, is_staff
from tenants.file_types import Document

LATEST = timedelta(days=366)


async def triage(
    id: UUID, *, owner: UUID, due_on: date, priority: str, actor: Actor, now: datetime
) -> None:
    """Say who has the request in hand, until when and how urgent it is; may be said again.

    RequestOver, RequestDone; NotFound, Forbidden, Invalid.
    """
    checked_choice("priority", priority, PRIORITIES)
    today = local(now).date()
    if not today <= due_on <= today + LATEST:
        raise Invalid("due_on", N_("Give a day from today on, within a year."))
    async with write():
        row = await hold_request(id, actor=actor)
        if not is_staff(actor, row):
            raise Forbidden
        check_worked_on(row["status"])
        await _check_owner(owner, row["incubator"])
        changes = {"owner": owner, "due_on": due_on, "priority": priority}
        fields = [name for name, value in changes.items() if row[name] != value]
        if row["status"] == "ASKED":
            changes["status"] = "TRIAGED"
            fields.append("status")
        if not fields:
            return
        await keep_request(row, "request.triage", changes, fields=fields, actor=actor, now=now)
        if "owner" in fields:
            await tell_owner(row | changes, actor=actor, now=now)


async def _check_owner(owner: UUID, incubator: UUID) -> None:
    rows = await fetch(
        "SELECT 1 FROM app_user u JOIN role_grant g ON g.account = u.id WHERE u.id = {}"
        " AND u.is_active AND g.role IN ({}, {}) AND (g.incubator IS NULL OR g.incubator = {})",
        *(owner, Role.manager.value, Role.technician.value, incubator),
    )
    if not rows:
        raise Invalid("owner", N_("Choose somebody who works in this house."))


async def assign(id: UUID, adviser: UUID, *, actor: Actor, now: datetime) -> None:
    """Give a request that somebody has in hand to an adviser.

    RequestOver, RequestDone, NotTriaged, AdviserConflicted, AdviserUnfit; NotFound, Forbidden.
    """
    async with write():
        row = await hold_request(id, actor=actor)
        if not is_staff(actor, row):
            raise Forbidden
        check_in_hand(row["status"])
        await _check_adviser(adviser, row)
        if row["adviser"] == adviser:
            return
        changes = {"adviser": adviser, "status": "ASSIGNED"}
        await keep_request(
            row, "request.assign", changes, fields=["adviser", "status"], actor=actor, now=now
        )
        await tell_adviser(row | changes, actor=actor, now=now)


async def _check_adviser(adviser: UUID, row: Row) -> None:
    if not await fetch("SELECT 1 FROM adviser WHERE id = {}", adviser):
        raise Invalid("adviser", N_("Choose one of the values offered."))
    found = await show_adviser(adviser)
    conflicts = await fetch(
        "SELECT k.reason, f.name_vi, f.name_en FROM adviser_conflict k JOIN firm f ON f.id = k.firm"
        " WHERE k.adviser = {} AND k.firm = {} AND k.ended_at IS NULL",
        *(adviser, row["firm"]),
    )
    for conflict in conflicts:
        raise AdviserConflicted(
            N_(
                "%(adviser)s may not advise %(firm)s: %(reason)s. Choose another adviser, or end "
                "the conflict of interest where it is noted."
            ),
            adviser=found.name,
            firm=Name(conflict["name_vi"], conflict["name_en"]),
            reason=conflict["reason"],
            field="adviser",
        )
    check_fit(found, row["service"])


def check_fit(adviser: AdviserRecord, service: UUID) -> None:
    """AdviserUnfit unless the adviser takes on work and gives the service."""
    if not adviser.is_active:
        raise AdviserUnfit(
            N_("%(adviser)s takes on nothing at present. Choose another adviser."),
            adviser=adviser.name,
            field="adviser",
        )
    if service not in {one.id for one in adviser.services}:
        raise AdviserUnfit(
            N_(
                "%(adviser)s does not give this service. Choose another adviser, or enter the "
                "service on the adviser's page."
            ),
            adviser=adviser.name,
            field="adviser",
        )


async def fulfil(
    id: UUID,
    result: str,
    *,
    delivered: int | None = None,
    reports: Sequence[Document] = (),
    actor: Actor,
    now: datetime,
) -> None:
    """Tell that it is done, with the report where one is due; the firm accepts it then.

    `delivered` counts the units given, all of them when it is not told. RequestOver, RequestDone,
    NotTriaged, ReportMissing, PaidElsewhere, RequestFilesFull; NotFound, Forbidden, Invalid.
    """
    result = checked_text("result", result, 5000, required=True, multiline=True)
    async with write():
        row = await hold_request(id, actor=actor)
        if not (is_staff(actor, row) or is_adviser(actor, row)):
            raise Forbidden
        check_in_hand(row["status"])
        await _check_paid_here(row)
        units = row["quantity"] if delivered is None else delivered
        checked_number("delivered", units, row["quantity"], 1)
        known = await keep_files(id, "REPORT", reports, actor=actor, now=now)
        check_report(
            is_due=row["needs_report"], reports=known, service=Name(row["name_vi"], row["name_en"])
        )
        changes = done(result, units, actor=actor, now=now)
        await keep_request(row, "request.fulfil", changes, fields=["status"], actor=actor, now=now)
        await tell_firm(FULFILLED, row | changes, actor=actor, now=now)


def done(result: str, units: int, *, actor: Actor, now: datetime) -> dict[str, object]:
    """What changes when a request is done."""
    return {
        "status": "FULFILLED",
        "result": result,
        "delivered": units,
        "fulfilled_by": actor.user,
        "fulfilled_at": now,
        "due_on": local(now).date() + ACCEPT_WITHIN,
        "waits_for": "FIRM",
    }


async def _check_paid_here(row: Row) -> None:
    rows = await fetch(
        "SELECT g.name_vi, g.name_en FROM service s JOIN programme g ON g.id = s.programme"
        " WHERE s.id = {} AND g.code <> 'CT6'",
        row["service"],
    )
    if rows:
        raise PaidElsewhere(
            N_("%(programme)s pays for this. Refer the firm to it; then it is done here."),
            programme=Name(rows[0]["name_vi"], rows[0]["name_en"]),
        )
