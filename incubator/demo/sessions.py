"""Consulting sessions in each of their states, one of which has lost its room."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from facilities.booking_changes import decline_booking
from facilities.booking_requests import Item
from incubator import clock
from incubator.database import fetch
from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from incubator.periods import Period
from incubator.refusals import Refusal
from services.action_records import actions_of
from services.consulting import SessionPlan, plan_session
from services.session_actions import complete_action
from services.session_changes import accept_session, confirm_session, record_session
from services.session_minutes import Action, write_minutes

DAYS_AHEAD = 7
"""A session is planned so many days before it begins."""
BY_FIRM = ("lost",)
"""What the firm itself plans; the house plans the others."""


async def tell(scene: Scene) -> None:
    """Each session from its planning to where it stands today."""
    for fact in facts("sessions"):
        start = clock.moment(scene.monday + (fact["days"]) * ONE_DAY, fact["start"])
        slot = Period(start, start + timedelta(minutes=fact["minutes"]))
        now = min(start - DAYS_AHEAD * ONE_DAY, scene.now)
        session = await _planned(scene, fact, slot, now)
        if fact["end"] == "lost":
            await _declined(scene, fact, session, now)
        elif fact["end"] != "planned":
            await confirm_session(session, actor=scene.actors["manager"], now=now)
        if fact["end"] in ("held", "accepted"):
            await _held(scene, fact, session, slot.end)


async def _planned(scene: Scene, fact: dict[str, Any], slot: Period, now: datetime) -> UUID:
    """With its room, or without where that is taken or shut."""
    firm = _firm(scene, fact)
    plan = SessionPlan(
        incubator=scene.houses[fact["house"]],
        firm=firm,
        service=scene.services[fact["service"]],
        adviser=scene.advisers[fact["adviser"]],
        slot=slot,
        subject=fact["subject"],
        participants=await _participants(firm, clock.local(slot.start).date()),
    )
    actor = scene.actors["tenant" if fact["end"] in BY_FIRM else "manager"]
    room = [Item(scene.resources[fact["room"]])] if "room" in fact else []
    for one in (replace(plan, items=tuple(room)), plan):
        with suppress(Refusal):
            return await plan_session(one, actor=actor, now=now)
    return await plan_session(replace(plan, participants=()), actor=actor, now=now)


def _firm(scene: Scene, fact: dict[str, Any]) -> UUID:
    """The firm of the tenant's account, or another by its tax code."""
    if fact["firm"] == "own":
        return min(scene.actors["tenant"].firms)
    return scene.firms[fact["firm"]]


async def _participants(firm: UUID, day: object) -> tuple[UUID, ...]:
    """One of the people of the firm."""
    rows = await fetch(
        "SELECT person FROM membership WHERE firm = {} AND valid_from <= {}"
        " AND (valid_to IS NULL OR valid_to >= {}) ORDER BY id LIMIT 1",
        *(firm, day, day),
    )
    return tuple(row["person"] for row in rows)


async def _declined(scene: Scene, fact: dict[str, Any], session: UUID, now: datetime) -> None:
    rows = await fetch("SELECT booking FROM consulting_session WHERE id = {}", session)
    if booking := rows[0]["booking"]:
        later = min(now + ONE_DAY, scene.now)
        await decline_booking(booking, fact["reason"], actor=scene.actors["manager"], now=later)


async def _held(scene: Scene, fact: dict[str, Any], session: UUID, now: datetime) -> None:
    manager, day = scene.actors["manager"], clock.local(now).date()
    await record_session(session, minutes=fact["minutes"], actor=manager, now=now)
    actions = [
        Action(task, "", day + days * ONE_DAY, party) for task, days, party in fact["actions"]
    ]
    await write_minutes(session, fact["minutes_text"], actions, actor=manager, now=now)
    for one in (await actions_of([session]))[session]:
        if one.task == fact.get("done"):
            await complete_action(one.id, actor=manager, now=min(now + ONE_DAY, scene.now))
    if fact["end"] == "accepted":
        await accept_session(session, actor=scene.actors["tenant"], now=now)
