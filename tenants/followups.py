"""A graduate says once a year how it stands: by its link, in the product, or through the house."""

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
from incubator.knocks import Caller, Door, knock
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role
from tenants.followup_links import find_by_link
from tenants.followup_notices import tell_answered
from tenants.followup_records import STANDINGS, FollowUpRecord, followup_by_id, show_followup
from tenants.tables import FollowUp

ANSWERS = Door("follow-up", 60)
"""Answers from one address within an hour; a business park may share one."""
_PEOPLE, _MONEY = 1_000_000, 10**15
LONGEST_PART_TIME = 31
"""Hours a week; who works 32 or more works full-time (brief 2.3)."""
COUNTS = ("full_time", "full_time_female", "part_time", "part_time_hours")
AMOUNTS = ("wages", "revenue", "equity", "debt", "grants")


class FollowUpAnswered(Refusal):
    """The follow-up of the year was answered before."""

    rule = "follow-up-answered"
    title = N_("This year is answered already")


@dataclass(frozen=True, slots=True)
class Answer:
    """How a graduate stands: people on the day, đồng; hours a week of all part-timers together.

    Wages are those of a month, revenue that of twelve months; equity, debt and grants came in
    since the year before.
    """

    standing: str
    full_time: int = 0
    full_time_female: int = 0
    part_time: int = 0
    part_time_hours: int = 0
    wages: int = 0
    revenue: int = 0
    equity: int = 0
    debt: int = 0
    grants: int = 0
    note: str = ""


def checked(answer: Answer) -> Answer:
    """The answer in its stored form; Invalid names the field that cannot be."""
    standing = checked_choice("standing", answer.standing, STANDINGS)
    for name in ("full_time", "part_time"):
        checked_number(name, getattr(answer, name), _PEOPLE)
    checked_number("full_time_female", answer.full_time_female, answer.full_time)
    most = answer.part_time * LONGEST_PART_TIME
    checked_number("part_time_hours", answer.part_time_hours, most)
    for name in AMOUNTS:
        checked_number(name, getattr(answer, name), _MONEY)
    if standing == "CLOSED" and answer.full_time + answer.part_time:
        raise Invalid("full_time", N_("A firm that has closed down employs nobody."))
    return replace(answer, note=checked_text("note", answer.note, 2000, multiline=True))


async def answer_by_link(secret: str, answer: Answer, *, caller: Caller, now: datetime) -> None:
    """Answer through the private link, once.

    TooManyFromHere, NotFound for a link that leads nowhere, FollowUpAnswered, Invalid.
    """
    answer = checked(answer)
    await knock(ANSWERS, caller, now=now)
    follow_up = await find_by_link(secret)
    async with write():
        await lock(FollowUp, [follow_up])
        record = await followup_by_id(follow_up)
        _check_open(record)
        await _store(record, answer, None, now=now)
        await tell_answered(record, answer.standing, now=now)


async def enter_answer(follow_up: UUID, answer: Answer, *, actor: Actor, now: datetime) -> None:
    """Enter what the firm says, or correct it as the house's manager.

    The firm's own people may until it is answered. Invalid, NotFound, Forbidden,
    FollowUpAnswered.
    """
    answer = checked(answer)
    async with write():
        await lock(FollowUp, [follow_up])
        record = await show_followup(actor, follow_up)
        manages = actor.has(Role.manager, record.incubator)
        if record.firm in actor.firms and not manages:
            _check_open(record)
        if not record.may_enter(actor):
            raise Forbidden
        await _store(record, answer, actor, now=now)
        if not manages:
            await tell_answered(record, answer.standing, now=now)


def _check_open(record: FollowUpRecord) -> None:
    if record.is_answered:
        raise FollowUpAnswered(
            N_(
                "%(firm)s answered for year %(year)s on %(day)s. To correct something, write to "
                "the house."
            ),
            firm=record.firm_name,
            year=record.year,
            day=record.answered_at,
        )


async def _store(
    record: FollowUpRecord, answer: Answer, actor: Actor | None, *, now: datetime
) -> None:
    values: Mapping[str, Any] = {
        **asdict(answer), "status": "ANSWERED", "answered_at": now,
        "answered_by": actor.user if actor else None,
    }  # fmt: skip
    await execute(
        f"UPDATE follow_up SET {', '.join(f'{name} = {{}}' for name in values)} WHERE id = {{}}",  # noqa: S608
        *values.values(), record.id,
    )  # fmt: skip
    action = "follow-up.correct" if record.is_answered else "follow-up.answer"
    await audit.record(
        actor, action, "follow_up", record.id, incubator=record.incubator,
        fields=["status"], now=now,
    )  # fmt: skip
