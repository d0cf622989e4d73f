"""A series of consulting sessions, the second of which begins an hour later."""

from __future__ import annotations

from datetime import timedelta

from incubator import clock
from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from incubator.periods import Period
from services.consulting import SessionPlan
from services.session_changes import move_session
from services.session_series import Repetition, plan_series

AN_HOUR = timedelta(hours=1)


async def tell(scene: Scene) -> None:
    """Plan each series as the house does, and move the second time of it."""
    manager = scene.actors["manager"]
    for fact in facts("session_series"):
        start = clock.moment(scene.monday + fact["days"] * ONE_DAY, fact["start"])
        plan = SessionPlan(
            incubator=scene.houses[fact["house"]],
            firm=min(scene.actors["tenant"].firms),
            service=scene.services[fact["service"]],
            adviser=scene.advisers[fact["adviser"]],
            slot=Period(start, start + AN_HOUR),
            subject=fact["subject"],
            participants=(scene.actors["tenant"].person,),
        )
        made = await plan_series(plan, Repetition(fact["times"]), actor=manager, now=scene.now)
        later = start + timedelta(weeks=1) + AN_HOUR
        await move_session(made[1], Period(later, later + AN_HOUR), actor=manager, now=scene.now)
