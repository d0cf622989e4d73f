"""A review is filled in by the firm and confirmed, or sent back, by the house."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.checks import checked_choice, checked_number, checked_text
from incubator.database import execute, lock, write
from incubator.faults import Forbidden
from incubator.languages import N_
from incubator.refusals import Refusal
from incubator.users import Actor
from tenants.review_records import DECISIONS, LIGHTS, ReviewRecord, show_review
from tenants.tables import Review

_PEOPLE, _MONEY = 1_000_000, 10**15


class ReviewConfirmed(Refusal):
    """The review was confirmed; its figures are final."""

    rule = "review-confirmed"
    title = N_("This review is final")


class ReviewNotSubmitted(Refusal):
    """The firm has not filled the review in."""

    rule = "review-not-submitted"
    title = N_("There are no figures yet")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a firm reports: people on the day; đồng; part-timers' hours a week together."""

    full_time: int = 0
    full_time_female: int = 0
    part_time: int = 0
    part_time_hours: int = 0
    wages: int = 0
    revenue: int = 0
    is_profitable: bool = False
    orders: int = 0
    repeat_customers: int = 0
    certificates: str = ""
    has_iso: bool = False
    has_premises: bool = False
    equity: int = 0
    debt: int = 0
    grants: int = 0
    next_milestones: str = ""


def checked(figures: Figures) -> Figures:
    """The figures in their stored form; Invalid names the field that cannot be."""
    for name in ("full_time", "part_time", "orders", "repeat_customers"):
        checked_number(name, getattr(figures, name), _PEOPLE)
    checked_number("full_time_female", figures.full_time_female, figures.full_time)
    # Who works 32 hours a week or more works full-time (brief 2.3).
    checked_number("part_time_hours", figures.part_time_hours, figures.part_time * 31)
    for name in ("wages", "revenue", "equity", "debt", "grants"):
        checked_number(name, getattr(figures, name), _MONEY)
    return replace(
        figures,
        certificates=checked_text("certificates", figures.certificates, 500),
        next_milestones=checked_text(
            "next_milestones", figures.next_milestones, 2000, multiline=True
        ),
    )


async def submit_review(review: UUID, figures: Figures, *, actor: Actor, now: datetime) -> None:
    """Report the figures, or report them anew until they are confirmed.

    The firm's own people may, and its house on its behalf. ReviewConfirmed, Forbidden, NotFound.
    """
    figures = checked(figures)
    async with write():
        record = await _held(review, actor)
        if not record.may_fill(actor):
            raise Forbidden
        values = {
            **asdict(figures), "status": "SUBMITTED", "submitted_by": actor.user,
            "submitted_at": now,
        }  # fmt: skip
        await _store(record, values, "review.submit", actor=actor, now=now)


async def return_review(review: UUID, remark: str, *, actor: Actor, now: datetime) -> None:
    """Send the figures back to the firm with a remark; the house's managers may."""
    remark = checked_text("remark", remark, 2000, required=True, multiline=True)
    async with write():
        record = await _held(review, actor)
        _check_submitted(record, actor)
        values = {
            "status": "RETURNED", "remark": remark, "decided_by": actor.user, "decided_at": now,
        }  # fmt: skip
        await _store(record, values, "review.return", actor=actor, now=now)


async def confirm_review(
    review: UUID, light: str, decision: str, remark: str, *, actor: Actor, now: datetime
) -> None:
    """Confirm the figures and say how the firm stands and what follows; that is final."""
    checked_choice("light", light, LIGHTS)
    checked_choice("decision", decision, DECISIONS)
    remark = checked_text("remark", remark, 2000, multiline=True)
    async with write():
        record = await _held(review, actor)
        _check_submitted(record, actor)
        values = {
            "status": "CONFIRMED", "light": light, "decision": decision, "remark": remark,
            "decided_by": actor.user, "decided_at": now,
        }  # fmt: skip
        await _store(record, values, "review.confirm", actor=actor, now=now)


async def _held(review: UUID, actor: Actor) -> ReviewRecord:
    await lock(Review, [review])
    record = await show_review(actor, review)
    if record.status == "CONFIRMED":
        raise ReviewConfirmed(
            N_(
                "The figures of %(day)s are confirmed and stay. What has changed since belongs "
                "into the next review."
            ),
            day=record.due_on,
        )
    return record


def _check_submitted(record: ReviewRecord, actor: Actor) -> None:
    if not record.may_decide(actor):
        raise Forbidden
    if record.status != "SUBMITTED":
        raise ReviewNotSubmitted(
            N_("%(firm)s has not filled in this review. It can, or you can on its behalf."),
            firm=record.firm_name,
        )


async def _store(
    record: ReviewRecord, values: Mapping[str, Any], action: str, *, actor: Actor, now: datetime
) -> None:
    await execute(
        f"UPDATE review SET {', '.join(f'{name} = {{}}' for name in values)} WHERE id = {{}}",  # noqa: S608
        *values.values(), record.id,
    )  # fmt: skip
    await audit.record(
        actor, action, "review", record.id, incubator=record.incubator, fields=["status"], now=now
    )
