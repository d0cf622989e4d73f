"""Those who graduated over the years, and what they answered each year after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.database import fetch
from incubator.demo.facts import facts
from incubator.demo.firms import shifted
from incubator.demo.scene import Scene
from tenants.firms import FirmDetails, add_firm
from tenants.followup_openings import open_followups
from tenants.followups import Answer, enter_answer
from tenants.members import add_new_member
from tenants.review_openings import months_after
from tenants.review_records import reviews_of
from tenants.reviews import Figures, confirm_review, submit_review
from tenants.tenancies import start_tenancy
from tenants.transitions import StageDecision, change_stage

HOUSE = "VU-CK"
ANSWERS_AFTER = timedelta(days=12)
MILLION = 1_000_000


async def follow(scene: Scene) -> None:
    """Enter the graduates of earlier years, and let each year ask those whose day has come."""
    left: dict[UUID, tuple[date, dict[str, Any]]] = {}
    for fact in facts("graduates"):
        graduated = shifted(scene.today.replace(day=15), -fact["graduated_months_ago"])
        left[await _enter(scene, fact, graduated)] = graduated, fact
    days = {months_after(day, 12 * year) for day, _ in left.values() for year in range(1, 6)}
    for day in sorted(one for one in days if one <= scene.opened_on):
        await open_followups(now=clock.moment(day, 60))
        await _answer(scene, left, day + ANSWERS_AFTER)


async def _enter(scene: Scene, fact: dict[str, Any], graduated: date) -> UUID:
    manager, now = scene.actors["manager"], scene.opened
    entry = shifted(graduated, -fact["stayed_months"])
    details = FirmDetails(
        **{name: fact[name] for name in ("name_vi", "name_en", "tax_code", "product_vi")},
        product_en=fact["product_en"], stage="APPLICATION", women_owned=fact["women_owned"],
        size="NHO",
    )  # fmt: skip
    firm = await add_firm(details, actor=manager, now=now)
    await start_tenancy(firm, scene.houses[HOUSE], entry, graduated, actor=manager, now=now)
    contact = fact["contact"]
    await add_new_member(
        firm, contact["name"], email=contact["email"], phone=contact["phone"],
        title=contact["title"], is_contact=True, valid_from=entry, actor=manager, now=now,
    )  # fmt: skip
    for to, on, reason, code in (
        ("INCUBATION", entry, "ADMITTED", "TN"),
        ("GRADUATED", graduated, "MILESTONES_MET", "TNg"),
    ):
        number = f"{on.month:02}{on.day:02}/QĐ-{code} (giả định)"
        decision = StageDecision(to, on, number, on, reason)
        await change_stage(firm, decision, incubator=scene.houses[HOUSE], actor=manager, now=now)
    [baseline] = await reviews_of(firm)
    staff, women = fact["staff"]
    figures = Figures(full_time=staff, full_time_female=women, wages=staff * 7 * MILLION)
    await submit_review(baseline.id, figures, actor=manager, now=now)
    await confirm_review(baseline.id, "GREEN", "CONTINUE", "", actor=manager, now=now)
    return firm


async def _answer(scene: Scene, left: dict[UUID, tuple[date, dict[str, Any]]], on: date) -> None:
    """What each one says that was asked; who is silent in the catalogue is so here."""
    rows = await fetch("SELECT id, firm, year FROM follow_up WHERE status = 'OPEN'")
    for row in rows:
        answers = left[row["firm"]][1]["answers"] if row["firm"] in left else []
        if row["year"] <= len(answers):
            standing, staff, women, part_time, revenue, equity = answers[row["year"] - 1]
            answer = Answer(
                standing, staff, women, part_time, part_time * 20, staff * 10 * MILLION,
                revenue * MILLION, equity * MILLION,
            )  # fmt: skip
            await enter_answer(
                row["id"], answer, actor=scene.actors["manager"], now=clock.moment(on, 10 * 60)
            )
