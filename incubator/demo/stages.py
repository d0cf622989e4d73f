"""How the firms came to their stages, and what they reported on the way."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.database import write
from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from tenants.review_openings import entered_on, months_after, open_review
from tenants.review_records import ReviewRecord, reviews_of
from tenants.reviews import Figures, confirm_review, submit_review
from tenants.stage_history import histories_of
from tenants.stage_rules import DEFAULTS, set_rule
from tenants.transitions import StageDecision, change_stage

HOUSE = "VU-CK"
ACCELERATED_AFTER = 18
"""Months of incubation before the one firm that grows fast moved on."""
LATE, WAITING = "9900010085", "9900010159"
"""Whose latest review is overdue, and whose waits to be confirmed."""
MOST = 4
LIGHTS = {"9900010367": "AMBER", "9900010575": "RED"}
FOLLOWS = {"GREEN": "CONTINUE", "AMBER": "SUPPORT_PLAN", "RED": "SUPPORT_PLAN"}


RULES = {
    "PRE_INCUBATION": (40, 30),
    "INCUBATION": (60, 240),
    "ACCELERATION": (0, 360),
}
"""Hours a week (0: no quota) and m² that each stage brings."""
RULES_BASIS = "Quy chế hoạt động vườn ươm, Quyết định số 45/QĐ-VU (giả định)"
RULES_SINCE = date(2020, 1, 1)


async def set_rules(scene: Scene) -> None:
    """Set what each stage brings, beside the reviews and longest stays that are usual."""
    for stage, (hours, area) in RULES.items():
        rule = replace(
            DEFAULTS[stage], weekly_quota_minutes=hours * 60, area_limit=area,
            legal_basis=RULES_BASIS,
        )  # fmt: skip
        actor = scene.actors["manager"]
        await set_rule(stage, rule, RULES_SINCE, actor=actor, now=scene.opened)


async def decide(scene: Scene, fact: dict[str, Any], firm: UUID, starts: date, ends: date) -> None:
    """Take the decisions that led the firm to its stage."""
    first = fact["stage"] if fact["stage"] == "PRE_INCUBATION" else "INCUBATION"
    await _goes(scene, firm, first, starts, "ADMITTED", "TN")
    if fact["stage"] == "ACCELERATION":
        await _goes(
            scene, firm, "ACCELERATION", months_after(starts, ACCELERATED_AFTER), "READY", "TT"
        )
    if fact["stage"] == "GRADUATED":
        await _goes(scene, firm, "GRADUATED", ends, "MILESTONES_MET", "TNg")


async def _goes(scene: Scene, firm: UUID, to: str, on: date, reason: str, code: str) -> None:
    decision = StageDecision(
        to, on, f"{on.month:02}{on.day:02}/QĐ-{code} (giả định)", min(on, scene.opened_on), reason
    )
    await change_stage(
        firm, decision, incubator=scene.houses[HOUSE], actor=scene.actors["manager"],
        now=scene.opened,
    )  # fmt: skip


async def review(scene: Scene) -> None:
    """Report and confirm what was due before the records began."""
    by_code = {fact["tax_code"]: fact for fact in facts("firms")}
    histories = await histories_of(list(scene.firms.values()))
    for code, firm in scene.firms.items():
        entry = entered_on(histories[firm])
        if not entry or by_code[code]["stage"] == "GRADUATED":
            continue
        days = [months_after(entry, 3 * step) for step in range(1, 9)]
        async with write():
            for day in [day for day in days if day <= scene.opened_on][-MOST:]:
                await open_review(firm, scene.houses[HOUSE], "MILESTONE", day, now=scene.opened)
        await _tell(scene, code, firm, scene.opened_on)


async def catch_up(scene: Scene) -> None:
    """Report and confirm what the nights opened and has come due; leave some of it waiting."""
    for code, firm in scene.firms.items():
        if code != LATE:
            await _tell(scene, code, firm, scene.today - ONE_DAY)


async def _tell(scene: Scene, code: str, firm: UUID, until: date) -> None:
    fact = next(fact for fact in facts("firms") if fact["tax_code"] == code)
    due = [one for one in await reviews_of(firm) if one.due_on <= until]
    for step, one in enumerate(due, 1):
        if one.is_with_firm and not (code == LATE and one == due[-1]):
            at = clock.moment(until, 9 * 60)
            await submit_review(
                one.id, _figures(fact, step / len(due)), actor=scene.actors["manager"], now=at
            )
            if not (code == WAITING and one == due[-1]):
                await _confirm(scene, code, one, until)


async def _confirm(scene: Scene, code: str, one: ReviewRecord, until: date) -> None:
    light = LIGHTS.get(code, "GREEN")
    await confirm_review(
        one.id, light, FOLLOWS[light], "", actor=scene.actors["manager"],
        now=clock.moment(until, 10 * 60),
    )  # fmt: skip


def _figures(fact: dict[str, Any], grown: float) -> Figures:
    """The firm's figures of the catalogue, grown up to them."""
    staff = max(1, round(fact["employees"] * (0.5 + grown / 2)))
    part_time = fact["employees"] // 6
    revenue = round(fact["revenue_last_year"] * (0.3 + 0.7 * grown), -6)
    fast = fact["stage"] == "ACCELERATION"
    return Figures(
        full_time=staff,
        full_time_female=min(staff, round(fact["employees_female"] * (0.5 + grown / 2))),
        part_time=part_time,
        part_time_hours=part_time * 20,
        wages=staff * 11_000_000,
        revenue=revenue,
        is_profitable=fast or grown > 0.6,
        orders=round(12 * grown),
        repeat_customers=round(4 * grown),
        certificates="ISO 9001:2015" if fast else "",
        has_iso=fast,
        equity=500_000_000 if fast else 0,
        next_milestones="Giao loạt chi tiết đầu tiên cho khách hàng mới",
    )
