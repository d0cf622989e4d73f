"""What firms asked for in these weeks: done and rated, in hand, overdue, referred, declined."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import UUID

from reportlab.pdfgen.canvas import Canvas

from incubator import clock
from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from incubator.users import Actor
from services.referrals import refer_request, referral_of, tell_outcome
from services.request_acceptance import accept
from services.request_thread import write_message
from services.request_work import assign, fulfil, triage
from services.requests import Asking, ask, decline
from tenants.file_types import Document

MORNING = 9 * 60
HOURS_UNTIL_TRIAGE, DAYS_UNTIL_DONE = 5, 3
USUAL_DUE = 7


async def tell(scene: Scene) -> None:
    """Each request from its asking to where it stands today."""
    for fact in sorted(facts("requests"), key=lambda fact: -fact["days"]):
        asked = clock.moment(scene.today - fact["days"] * ONE_DAY, MORNING)
        asked = min(asked, scene.now - timedelta(hours=12))
        request = await ask(_asking(scene, fact), actor=_client(scene, fact), now=asked)
        if fact["end"] != "asked":
            await _go_on(scene, fact, request, asked + timedelta(hours=HOURS_UNTIL_TRIAGE))


def _asking(scene: Scene, fact: dict[str, Any]) -> Asking:
    return Asking(
        incubator=scene.houses[fact["house"]],
        firm=scene.firms[fact["firm"]],
        service=scene.services[fact["service"]],
        subject=fact["subject"],
        quantity=fact["units"],
        files=[_paper("ban-ve.pdf", fact["subject"])] if fact.get("drawing") else [],
    )


def _client(scene: Scene, fact: dict[str, Any]) -> Actor:
    """A firm with an account asks for itself; for the others the manager enters it."""
    tenant = scene.actors["tenant"]
    return tenant if scene.firms[fact["firm"]] in tenant.firms else scene.actors["manager"]


async def _go_on(scene: Scene, fact: dict[str, Any], request: UUID, now: datetime) -> None:
    manager = scene.actors["manager"]
    if fact["end"] == "declined":
        await decline(request, fact["result"], actor=manager, now=now)
        return
    if fact["end"] == "referred":
        await _refer(scene, fact, request, now)
    else:
        await _work(scene, fact, request, now)
    if rating := fact.get("rating"):
        later = min(now + (DAYS_UNTIL_DONE + 2) * ONE_DAY, scene.now)
        await accept(request, rating, actor=scene.actors["tenant"], now=later)


async def _refer(scene: Scene, fact: dict[str, Any], request: UUID, now: datetime) -> None:
    manager = scene.actors["manager"]
    await refer_request(request, fact["result"], actor=manager, now=now)
    found = await referral_of(request)
    if found and (outcome := fact.get("outcome")):
        await tell_outcome(found.id, outcome, scene.today - ONE_DAY, actor=manager, now=scene.now)


async def _work(scene: Scene, fact: dict[str, Any], request: UUID, now: datetime) -> None:
    manager = scene.actors["manager"]
    day = clock.local(now).date()
    due = scene.today + fact["due"] * ONE_DAY if "due" in fact else day + USUAL_DUE * ONE_DAY
    await triage(
        request, owner=manager.user, due_on=due, priority=fact.get("priority", "NORMAL"),
        actor=manager, now=now,
    )  # fmt: skip
    if adviser := fact.get("adviser"):
        await assign(request, scene.advisers[adviser], actor=manager, now=now)
    await _talk(scene, fact, request, now)
    if fact["end"] in ("accepted", "done"):
        done = min(now + DAYS_UNTIL_DONE * ONE_DAY, scene.now)
        reports = [_paper("bao-cao.pdf", fact["result"])]
        await fulfil(request, fact["result"], reports=reports, actor=manager, now=done)


async def _talk(scene: Scene, fact: dict[str, Any], request: UUID, now: datetime) -> None:
    if question := fact.get("ask"):
        await write_message(request, question, actor=scene.actors["manager"], now=now)
    if answer := fact.get("answer"):
        later = now + timedelta(hours=2)
        await write_message(request, answer, actor=scene.actors["tenant"], now=later)


def _paper(name: str, title: str) -> Document:
    """A page that stands for a drawing or a report; each has bytes of its own."""
    paper = BytesIO()
    canvas = Canvas(paper)
    canvas.setTitle(title)
    canvas.drawString(72, 770, "VU-CK / TT-KT")
    canvas.save()
    return Document(name, "application/pdf", paper.getvalue())
