"""Support decisions: signed for three firms, one that waits for the account holder."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from incubator.database import fetch
from incubator.demo.facts import facts
from incubator.demo.scene import Scene
from incubator.demo.timeline import Timeline
from incubator.schemes import list_schemes
from tenants.dossiers import Dossier, Eligibility
from tenants.support_decisions import draft_decision, sign_decision

MILLION = 1_000_000
MET = Eligibility(
    valid_code=True, small_enough=True, young_enough=True, owes_no_tax=True, is_safe=True
)


async def decide(scene: Scene) -> None:
    """Draft and sign what has been in force since the houses opened, for each year of bookings.

    A scheme that began after these decides on nothing in the years before.
    """
    schemes = {scheme.code: scheme for scheme in await list_schemes()}
    for fact in facts("decisions"):
        for year in scene.years if fact["signed"] else ():
            if not set(fact["targets"]) <= set(schemes[fact["scheme"]].pays_for(year)):
                continue
            decision = await _draft(scene, fact, year, scene.opened)
            await sign_decision(decision, actor=scene.actors["approver"], now=scene.opened)


def ask_for_signature(timeline: Timeline) -> None:
    """A dossier that was drafted this morning."""
    scene = timeline.scene

    async def step(now: datetime) -> None:
        for fact in facts("decisions"):
            if not fact["signed"]:
                await _draft(scene, fact, scene.today.year, now)

    timeline.add(scene.now - timedelta(minutes=50), step)


async def _draft(scene: Scene, fact: dict[str, Any], year: int, now: datetime) -> UUID:
    number = fact["number"]
    dossier = Dossier(
        firm=scene.firms[fact["firm"]],
        scheme=await _scheme(fact["scheme"]),
        year=year,
        targets=tuple(fact["targets"]),
        dossier=f"HS-{number:02}/{year}",
        number=f"{number:02}/{year}/QĐ-HTDN",
        ceiling=fact["million"] * MILLION,
        eligibility=MET,
    )
    return await draft_decision(dossier, actor=scene.actors[fact["by"]], now=now)


async def _scheme(code: str) -> UUID:
    rows = await fetch("SELECT id FROM scheme WHERE code = {}", code)
    found: UUID = rows[0]["id"]
    return found
