"""What each stage brings and asks, from a day on: hours, space, reviews, the longest stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from incubator import audit, clock
from incubator.checks import checked_choice, checked_number, checked_text
from incubator.database import execute, fetch, insert, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Refusal
from incubator.users import Actor, Role, require
from tenants.stages import Stage
from tenants.tables import StageRule

STAGES = (Stage.PRE_INCUBATION, Stage.INCUBATION, Stage.ACCELERATION)
LARGEST_AREA = 100_000


class RuleInThePast(Refusal):
    """A rule would change what was, or already is, in force."""

    rule = "stage-rule-in-the-past"
    title = N_("Rules that were in force stay as they are")


@dataclass(frozen=True, slots=True)
class Rule:
    """A stage's hours a week in minutes (0: no quota), space in m² (None: no limit), months
    between reviews and of the longest stay (0: none), and days of warning before either is due.
    """

    weekly_quota_minutes: int = 0
    area_limit: int | None = None
    review_months: int = 0
    longest_months: int = 0
    warning_days: int = 0
    legal_basis: str = ""


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """A rule as stored; the next one of the stage ends it."""

    id: UUID
    stage: str
    valid_from: date
    rule: Rule


NO_RULE = Rule()
DEFAULTS: Mapping[str, Rule] = {
    Stage.PRE_INCUBATION: Rule(review_months=3, longest_months=6, warning_days=30),
    Stage.INCUBATION: Rule(review_months=3, longest_months=36, warning_days=60),
    Stage.ACCELERATION: Rule(review_months=3, longest_months=12, warning_days=60),
}
"""Where nothing is set: quarterly reviews and the longest stays of the brief (2.1, 2.2)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Every rule of every stage, so that any day can be asked."""

    records: Sequence[RuleRecord] = field(default=())

    def on(self, stage: str, day: date) -> Rule:
        """The rule of a stage on a day: none in force, the default; none for other stages."""
        known = [one for one in self.records if one.stage == stage and one.valid_from <= day]
        if known:
            return max(known, key=lambda one: one.valid_from).rule
        return DEFAULTS.get(stage, NO_RULE)


_COLUMNS = (
    "weekly_quota_minutes, area_limit, review_months, longest_months, warning_days, legal_basis"
)


async def load_rules() -> Rules:
    """All rules, the newest first, in one statement."""
    rows = await fetch(
        f"SELECT id, stage, valid_from, {_COLUMNS} FROM stage_rule ORDER BY valid_from DESC"  # noqa: S608
    )
    return Rules(
        tuple(
            RuleRecord(row.pop("id"), row.pop("stage"), row.pop("valid_from"), Rule(**row))
            for row in rows
        )
    )


async def area_limit(stage: str, on: date) -> int | None:
    """How many m² a firm of the stage may hold on a day; None for no limit."""
    return (await load_rules()).on(stage, on).area_limit


async def set_rule(
    stage: str, rule: Rule, valid_from: date, *, actor: Actor, now: datetime
) -> UUID:
    """Let a stage bring and ask so from a day on; returns the rule.

    RuleInThePast when it would begin before today or before one that is announced; the first rule
    of a stage may begin on any day. One announced for the same day is replaced. Managers and
    administrators may.
    """
    require(actor, Role.manager, Role.admin)
    checked_choice("stage", stage, STAGES)
    rule = _checked(rule)
    async with write():
        last = next((one for one in (await load_rules()).records if one.stage == stage), None)
        if last:
            _check_begin(last, valid_from, clock.local(now).date())
        if last and last.valid_from == valid_from:
            await execute("DELETE FROM stage_rule WHERE id = {}", last.id)
        made = StageRule(
            id=uuid7(), stage=stage, valid_from=valid_from,
            weekly_quota_minutes=rule.weekly_quota_minutes, area_limit=rule.area_limit,
            review_months=rule.review_months, longest_months=rule.longest_months,
            warning_days=rule.warning_days, legal_basis=rule.legal_basis,
            made_by=actor.user, made_at=now,
        )  # fmt: skip
        await insert(made)
        await audit.record(
            actor, "stage-rule.set", "stage_rule", made.id, fields=["valid_from"], now=now
        )
    return UUID(str(made.id))


def _check_begin(last: RuleRecord, begin: date, today: date) -> None:
    earliest = max(today, last.valid_from)
    if begin < earliest:
        raise RuleInThePast(
            N_(
                "A rule of this stage has been in force or announced from %(last)s. Let the new "
                "one begin on %(earliest)s or later."
            ),
            last=last.valid_from,
            earliest=earliest,
            field="valid_from",
        )


def _checked(rule: Rule) -> Rule:
    checked_number("weekly_quota_minutes", rule.weekly_quota_minutes, 10_080)
    if rule.area_limit is not None:
        checked_number("area_limit", rule.area_limit, LARGEST_AREA)
    checked_number("review_months", rule.review_months, 60)
    checked_number("longest_months", rule.longest_months, 240)
    checked_number("warning_days", rule.warning_days, 730)
    basis = checked_text("legal_basis", rule.legal_basis, 500, required=True)
    return replace(rule, legal_basis=basis)


async def withdraw_rule(rule: UUID, *, actor: Actor, now: datetime) -> None:
    """Take back a rule that is announced; the one before it goes on. RuleInThePast, NotFound."""
    require(actor, Role.manager, Role.admin)
    async with write():
        found = await fetch("SELECT valid_from FROM stage_rule WHERE id = {}", rule)
        if not found:
            raise NotFound
        day = found[0]["valid_from"]
        if day <= clock.local(now).date():
            raise RuleInThePast(N_("This rule has been in force since %(day)s."), day=day)
        await execute("DELETE FROM stage_rule WHERE id = {}", rule)
        await audit.record(
            actor, "stage-rule.withdraw", "stage_rule", rule, fields=["valid_from"], now=now
        )
