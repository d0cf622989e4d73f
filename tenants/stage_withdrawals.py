"""A change of stage is taken back while its day has not passed; it stays on record."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import audit, clock
from incubator.checks import checked_text
from incubator.database import execute, fetch, insert, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Refusal
from incubator.users import Actor, Role, require
from tenants.stage_history import StageRecord, changes_of
from tenants.stages import StageWord
from tenants.tables import Firm, StageWithdrawal
from tenants.tenancies import check_free, tenancies_of


class StageInForce(Refusal):
    """The change has taken effect, was taken back before, or others rest on it."""

    rule = "stage-in-force"
    title = N_("This change of stage stays")


async def withdraw_change(change: UUID, words: str, *, actor: Actor, now: datetime) -> UUID:
    """Take back the last change of a firm's stage until the end of its day; returns the firm.

    The tenancies that it ended get their former end again. StageInForce afterwards; Forbidden
    unless a manager of the house that decided; NotFound.
    """
    words = checked_text("words", words, 2000, required=True, multiline=True)
    found = await fetch("SELECT firm, incubator FROM stage_change WHERE id = {}", change)
    if not found:
        raise NotFound
    firm, house = found[0]["firm"], found[0]["incubator"]
    require(actor, Role.manager, incubator=house)
    async with write():
        row = (await lock(Firm, [firm]))[0]
        record = _check_last(
            Name(row["name_vi"], row["name_en"]), await changes_of(firm), change, now
        )
        await insert(
            StageWithdrawal(
                id=uuid7(), change=change, words=words, withdrawn_by=actor.user, created_at=now
            )
        )
        await execute(
            "UPDATE firm SET stage = {} WHERE id = {} AND stage = {}",
            record.from_stage, firm, record.stage,
        )  # fmt: skip
        await _restore(firm, change)
        await audit.record(
            actor, "stage.withdraw", "firm", firm, incubator=house, fields=["stage"], now=now
        )
    return UUID(str(firm))


def _check_last(name: Name, changes: list[StageRecord], change: UUID, now: datetime) -> StageRecord:
    standing = [one for one in changes if one.withdrawn_at is None]
    record = next(one for one in changes if one.id == change)
    known: dict[str, Any] = {
        "firm": name,
        "stage": StageWord(record.stage),
        "day": record.effective_on,
    }
    if record.withdrawn_at is not None:
        raise StageInForce(N_("This change was taken back already."), **known)
    if standing[0].id != change:
        raise StageInForce(
            N_("%(firm)s has a later change of stage. Take that one back first."), **known
        )
    if record.effective_on < clock.local(now).date():
        raise StageInForce(
            N_(
                "%(firm)s has stood at “%(stage)s” since %(day)s. A change can be taken back until "
                "the end of its first day; decide a new one instead."
            ),
            **known,
        )
    return record


async def _restore(firm: UUID, change: UUID) -> None:
    """Give the tenancies that the change ended the end they had before."""
    endings = await fetch(
        "SELECT e.tenancy, e.former_ends_on, t.incubator, t.starts_on FROM tenancy_ending e "
        "JOIN tenancy t ON t.id = e.tenancy WHERE e.change = {}",
        change,
    )
    tenancies = await tenancies_of(firm)
    for ending in endings:
        others = [tenancy for tenancy in tenancies if tenancy.id != ending["tenancy"]]
        check_free(others, ending["incubator"], ending["starts_on"], ending["former_ends_on"])
        await execute(
            "UPDATE tenancy SET ends_on = {} WHERE id = {}",
            ending["former_ends_on"], ending["tenancy"],
        )  # fmt: skip
