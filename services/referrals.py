"""Referrals: a firm is sent to the programme that pays, and what became of it there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from incubator import audit
from incubator.batches import update_row
from incubator.checks import checked_choice, checked_text
from incubator.clock import local
from incubator.database import Row, fetch, insert, lock, marks, violated, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.paging import Paging
from incubator.refusals import Invalid, Refusal
from incubator.search_keys import Sql
from incubator.users import Actor, Role, require
from services.request_locks import hold_request, keep_request
from services.request_notices import FULFILLED, tell_firm
from services.request_rules import PaidHere, check_worked_on
from services.request_work import done
from services.scope import READERS, is_staff
from services.tables import Referral
from tenants.tables import Firm

OUTCOMES = {
    "PENDING": N_("Waits for the agency"),
    "TAKEN_UP": N_("Taken up"),
    "DONE": N_("Carried out"),
    "REFUSED": N_("Refused"),
}
"""What became of a referral."""


class ReferralClosed(Refusal):
    """What became of the referral is told already."""

    rule: ClassVar[str] = "referral-closed"
    title: ClassVar[str] = N_("What became of it is told already")


@dataclass(frozen=True, slots=True)
class ReferralRecord:
    """A referral with the names of its parties."""

    id: UUID
    incubator: UUID
    firm: UUID
    firm_name: Name
    programme_code: str
    programme_name: Name
    agency_name: Name
    service_name: Name | None
    request: UUID | None
    referred_on: date
    reason: str
    outcome: str
    outcome_on: date | None
    outcome_note: str


async def refer_request(id: UUID, reason: str, *, actor: Actor, now: datetime) -> UUID:
    """Refer the firm of a request to the programme that pays for the service; that is done then.

    PaidHere, RequestOver, RequestDone; NotFound, Forbidden, Invalid.
    """
    reason = checked_text("reason", reason, 2000, required=True, multiline=True)
    async with write():
        row = await hold_request(id, actor=actor)
        if not is_staff(actor, row):
            raise Forbidden
        check_worked_on(row["status"])
        programme = await _programme_of(row["service"])
        made = await _store(
            row["incubator"], row["firm"], programme, reason,
            service=row["service"], request=id, actor=actor, now=now,
        )  # fmt: skip
        changes = done(reason, row["quantity"], actor=actor, now=now)
        if row["owner"] is None:
            changes["owner"] = actor.user
        await keep_request(row, "request.refer", changes, fields=["status"], actor=actor, now=now)
        await tell_firm(FULFILLED, row | changes, actor=actor, now=now)
    return made


async def refer(
    incubator: UUID, firm: UUID, programme: UUID, reason: str, *, actor: Actor, now: datetime
) -> UUID:
    """Refer a firm that asked for nothing: to the training, the fair, the database of another.

    PaidHere for Programme 6; Invalid, Forbidden.
    """
    require(actor, Role.manager, Role.technician, incubator=incubator)
    reason = checked_text("reason", reason, 2000, required=True, multiline=True)
    async with write():
        if not await lock(Firm, [firm]):
            raise Invalid("firm", N_("There is no such firm."))
        return await _store(incubator, firm, programme, reason, actor=actor, now=now)


async def _programme_of(service: UUID) -> UUID:
    rows = await fetch("SELECT programme FROM service WHERE id = {}", service)
    found: UUID = rows[0]["programme"]
    return found


async def _store(
    incubator: UUID,
    firm: UUID,
    programme: UUID,
    reason: str,
    *,
    service: UUID | None = None,
    request: UUID | None = None,
    actor: Actor,
    now: datetime,
) -> UUID:
    rows = await fetch("SELECT lead FROM programme WHERE id = {}", programme)
    if not rows:
        raise Invalid("programme", N_("Choose one of the values offered."))
    referral = Referral(
        id=uuid7(), incubator=incubator, firm=firm, programme=programme, agency=rows[0]["lead"],
        service=service, request=request, referred_on=local(now).date(), reason=reason,
        made_by=actor.user, made_at=now,
    )  # fmt: skip
    try:
        await insert(referral)
    except Exception as error:
        if violated(error) != "own-programme":
            raise
        raise PaidHere(
            N_("Programme 6 pays for this itself; a referral goes to another programme."),
            field="programme",
        ) from error
    id: UUID = referral.id
    await audit.record(actor, "referral.make", "referral", id, incubator=incubator, now=now)
    return id


async def tell_outcome(
    id: UUID, outcome: str, on: date, note: str = "", *, actor: Actor, now: datetime
) -> None:
    """Note what became of a referral; what was taken up may still be carried out or refused.

    ReferralClosed when it was carried out or refused before; NotFound, Forbidden, Invalid.
    """
    outcome = checked_choice("outcome", outcome, [one for one in OUTCOMES if one != "PENDING"])
    note = checked_text("note", note, 1000, multiline=True)
    async with write():
        found = await lock(Referral, [id])
        if not found:
            raise NotFound
        row = found[0]
        require(actor, Role.manager, Role.technician, incubator=row["incubator"])
        if row["outcome"] in ("DONE", "REFUSED"):
            raise ReferralClosed(
                N_("It was told on %(day)s what became of this referral."), day=row["outcome_on"]
            )
        if not row["referred_on"] <= on <= local(now).date():
            raise Invalid("on", N_("Give a day from the referral to today."))
        changes = {"outcome": outcome, "outcome_on": on, "outcome_note": note}
        await update_row("referral", id, changes)
        await audit.record(
            actor, "referral.tell", "referral", id,
            incubator=row["incubator"], fields=["outcome"], now=now,
        )  # fmt: skip


async def list_referrals(
    *, actor: Actor, outcome: str = "", paging: Paging | None = None
) -> tuple[list[ReferralRecord], int]:
    """The referrals that the actor may see, the latest first, and how many there are."""
    paging = paging or Paging()
    where, values = _seen_by(actor)
    if outcome:
        where, values = f"{where} AND x.outcome = {{}}", [*values, outcome]
    total = await fetch(f"SELECT COUNT(*) AS n FROM referral x WHERE {where}", *values)
    rows = await fetch(
        f"{_SELECT} WHERE {where} ORDER BY x.referred_on DESC, x.id DESC LIMIT {{}} OFFSET {{}}",
        *(*values, paging.size, paging.offset),
    )
    return [_record(row) for row in rows], total[0]["n"]


async def show_referral(id: UUID, *, actor: Actor) -> ReferralRecord:
    """One referral; NotFound for one that the actor may not see."""
    where, values = _seen_by(actor)
    rows = await fetch(f"{_SELECT} WHERE x.id = {{}} AND {where}", id, *values)
    if not rows:
        raise NotFound
    return _record(rows[0])


async def referral_of(request: UUID) -> ReferralRecord | None:
    """The referral that a request led to."""
    rows = await fetch(f"{_SELECT} WHERE x.request = {{}}", request)
    return _record(rows[0]) if rows else None


def _seen_by(actor: Actor) -> Sql:
    houses = actor.incubators(*READERS)
    if houses is None:
        return "1 = 1", []
    mine, values = [f"x.incubator IN ({marks(list(houses))})"], list[object](sorted(houses))
    if actor.firms:
        mine.append(f"x.firm IN ({marks(list(actor.firms))})")
        values += sorted(actor.firms)
    return f"({' OR '.join(mine)})", values


_SELECT = (
    "SELECT x.id, x.incubator, x.firm, x.request, x.referred_on, x.reason, x.outcome, x.outcome_on,"
    " x.outcome_note, f.name_vi AS firm_vi, f.name_en AS firm_en, g.code AS programme_code,"
    " g.name_vi AS programme_vi, g.name_en AS programme_en, a.name_vi AS agency_vi,"
    " a.name_en AS agency_en, s.name_vi AS service_vi, s.name_en AS service_en FROM referral x"
    " JOIN firm f ON f.id = x.firm JOIN programme g ON g.id = x.programme"
    " JOIN agency a ON a.id = x.agency LEFT JOIN service s ON s.id = x.service"
)


def _record(row: Row) -> ReferralRecord:
    def named(part: str) -> Name:
        return Name(row[f"{part}_vi"], row[f"{part}_en"])

    same = ("id", "incubator", "firm", "request", "referred_on", "reason", "outcome")
    return ReferralRecord(
        **{name: row[name] for name in (*same, "outcome_on", "outcome_note", "programme_code")},
        firm_name=named("firm"),
        programme_name=named("programme"),
        agency_name=named("agency"),
        service_name=named("service") if row["service_vi"] else None,
    )
