"""Seven weeks in the two houses, from four weeks ago to three weeks ahead."""

import random
from datetime import date, datetime, timedelta
from typing import Any

from facilities import nightly
from facilities.booking_requests import BookingRequest, Item
from facilities.handovers import Reading
from incubator import clock
from incubator.database import fetch
from incubator.demo import decisions, funds, incidents
from incubator.demo.diary import Diary, Entry, User
from incubator.demo.facts import facts
from incubator.demo.firms import residence
from incubator.demo.scene import ONE_DAY, Scene
from incubator.demo.timeline import Story, Timeline

CANCELLED, MISSED = 0.07, 0.11
REASONS = (
    "Khách hàng lùi tiến độ",
    "Phôi chưa về kịp",
    "Đổi sang gia công ở máy khác",
    "Người vận hành ốm",
)
GOOD, USED = "Máy sạch, bình thường", "Đã vệ sinh, máy bình thường"
GROUPS = {"GRADUATED": "GRADUATE", "EXTERNAL": "EXTERNAL"}
NIGHT = 23 * 60 + 30


async def tell(scene: Scene) -> None:
    """Everything that happened since the first day, and what is planned."""
    timeline = Timeline(scene)
    chance = scene.chance("diary")
    diary = Diary(chance, scene.now, users(scene), await _workdays(scene))
    incidents.plan(timeline, diary)
    for entry in diary.entries():
        _tell_entry(timeline, chance, entry)
    for days in range((scene.today - scene.first_day).days):
        timeline.add(clock.moment(scene.first_day + days * ONE_DAY, NIGHT), _night)
    funds.ask_for_more(timeline)
    decisions.ask_for_signature(timeline)
    await timeline.run()


async def _night(now: datetime) -> None:
    await nightly.run(now=now)


def _tell_entry(timeline: Timeline, chance: random.Random, entry: Entry) -> None:
    """Ask for it, and let become of it what chance says."""
    scene = timeline.scene
    by = _asker(scene, chance, entry)
    story = timeline.ask(entry.asked_at, _request(scene, entry), by)
    if by == "tenant":
        timeline.confirm(entry.asked_at + timedelta(hours=chance.randint(1, 5)), story)
    fate = chance.random()
    if fate < CANCELLED:
        before = timedelta(hours=chance.randint(3, 70))
        at = max(entry.slot.start - before, entry.asked_at + timedelta(minutes=30))
        timeline.cancel(at, story, chance.choice(REASONS))
    elif fate > MISSED:
        _use(timeline, chance, entry, story)


def _use(timeline: Timeline, chance: random.Random, entry: Entry, story: Story) -> None:
    """Taken over about on time, and given back rather early than late."""
    in_house = {fact["code"] for fact in facts("machines") if fact["incubator"] == "VU-CK"}
    by = "technician" if entry.resource in in_house else "manager"
    taken = entry.slot.start + timedelta(minutes=chance.randint(-4, 12))
    given = entry.slot.end + timedelta(minutes=chance.choice((-25, -15, -10, -5, 0, 5, 10)))
    counter = chance.randint(1_000, 9_000)
    hours = entry.slot.minutes // 60
    timeline.hand_over(taken, story, Reading(GOOD, counter), by)
    timeline.take_back(given, story, Reading(USED, counter + hours), by)


def _request(scene: Scene, entry: Entry) -> BookingRequest:
    return BookingRequest(
        items=(Item(scene.resources[entry.resource], entry.quantity),),
        slot=entry.slot,
        purpose=entry.purpose,
        firm=scene.firms[entry.firm],
        person=scene.people[entry.person] if entry.person else None,
    )


def _asker(scene: Scene, chance: random.Random, entry: Entry) -> str:
    """Tenants ask for themselves where they have an account; else the manager enters it."""
    own = scene.firms[entry.firm] in scene.actors["tenant"].firms
    return "tenant" if own and chance.random() < 0.8 else "manager"


def users(scene: Scene) -> list[User]:
    """Everybody who can use a machine, with what they hold."""
    return [
        User(
            name=person["name"],
            firm=fact["tax_code"],
            group=GROUPS.get(fact["stage"], "TENANT"),
            since=_since(scene, fact),
            holds=frozenset(person["holds"]),
            expiring=frozenset(person.get("expiring", ())),
            quota_minutes=fact["quota_hours"] * 60,
        )
        for fact in facts("firms")
        for person in fact["people"]
    ]


def _since(scene: Scene, fact: dict[str, Any]) -> date:
    return residence(scene, fact)[0] or scene.opened_on


async def _workdays(scene: Scene) -> list[date]:
    """The days with bookings on which the houses are open."""
    rows = await fetch(
        "SELECT day FROM calendar_day WHERE incubator IS NULL AND kind <> 'LAM_BU'"
        " AND day BETWEEN {} AND {}",
        scene.first_day,
        scene.last_day,
    )
    off = {row["day"] for row in rows}
    days = (scene.first_day + n * ONE_DAY for n in range((scene.last_day - scene.first_day).days))
    return [day for day in days if day.weekday() <= 5 and day not in off]
