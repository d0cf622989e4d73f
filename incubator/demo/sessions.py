"""Consulting sessions: one held and accepted, one confirmed, one that waits for its adviser."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from incubator.periods import Period
from services.consulting import SessionPlan, plan_session
from services.session_changes import (
    Action,
    accept_session,
    confirm_session,
    record_session,
    write_minutes,
)

DAYS_AHEAD = 7
"""A session is planned so many days before it begins."""


async def tell(scene: Scene) -> None:
    """Each session from its planning to where it stands today."""
    for fact in facts("sessions"):
        start = clock.moment(scene.monday + (fact["days"]) * ONE_DAY, fact["start"])
        slot = Period(start, start + timedelta(minutes=fact["minutes"]))
        now = min(start - DAYS_AHEAD * ONE_DAY, scene.now)
        plan = SessionPlan(
            incubator=scene.houses[fact["house"]],
            firm=_firm(scene, fact),
            service=scene.services[fact["service"]],
            adviser=scene.advisers[fact["adviser"]],
            slot=slot,
            subject=fact["subject"],
        )
        session = await plan_session(plan, actor=scene.actors["manager"], now=now)
        if fact["end"] != "planned":
            await confirm_session(session, actor=scene.actors["manager"], now=now)
        if fact["end"] == "accepted":
            await _held(scene, fact, session, slot.end)


def _firm(scene: Scene, fact: dict[str, Any]) -> UUID:
    """The firm of the tenant's account, or another by its tax code."""
    if fact["firm"] == "own":
        return min(scene.actors["tenant"].firms)
    return scene.firms[fact["firm"]]


async def _held(scene: Scene, fact: dict[str, Any], session: UUID, now: datetime) -> None:
    manager, day = scene.actors["manager"], clock.local(now).date()
    await record_session(session, minutes=fact["minutes"], actor=manager, now=now)
    actions = [Action(task, "", day + days * ONE_DAY) for task, days in fact["actions"]]
    await write_minutes(session, fact["minutes_text"], actions, actor=manager, now=now)
    await accept_session(session, actor=scene.actors["tenant"], now=now)
