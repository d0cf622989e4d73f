"""Courses of the catalogue, and the dates on which some of them are given."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.database import fetch
from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from incubator.periods import Period
from incubator.refusals import Refusal
from services.course_runs import RunDetails, announce_run
from services.courses import CourseDetails, add_course
from services.enrolments import enrol

TARIFF = "Quyết định số 52/QĐ-VU về học phí (giả định)"
GRADUATE, EXTERNAL = 80, 120
"""Percent of the full fee."""
DAYS = ((8 * 60, 12 * 60), (13 * 60, 17 * 60))
RUNS = (
    ("KH-01", "VU-CK", "Lê Văn Được", "KG-14", 2, 3, 20),
    ("KH-06", "VU-CK", "Ngô Thị Ửng", "KG-14", 4, 6, 3),
)
"""Course, house, instructor, room, meetings, days from now, seats."""
TAKERS = 3
"""Firms that enrol their people in each run."""


async def offer(scene: Scene) -> None:
    """Enter every course of the catalogue."""
    programmes = {row["code"]: row["id"] for row in await fetch("SELECT id, code FROM programme")}
    for fact in facts("courses"):
        full = fact["full_fee"]
        same = ("code", "name_vi", "name_en", "seats", "full_fee", "incubated_fee")
        details = CourseDetails(
            **{name: fact[name] for name in same},
            programme=programmes[fact["programme"]],
            minutes=fact["hours"] * 60,
            graduate_fee=full * GRADUATE // 100,
            external_fee=full * EXTERNAL // 100,
            legal_basis=TARIFF,
            qualifications=scene.ids(scene.qualifications, fact["qualifications"]),
        )
        scene.courses[fact["code"]] = await add_course(
            details, actor=scene.actors["manager"], now=scene.opened
        )


async def tell(scene: Scene) -> None:
    """Announce the dates to come, and let firms enrol until somebody waits."""
    for course, house, teacher, room, count, ahead, seats in RUNS:
        found = await _announce(
            scene, scene.courses[course], scene.houses[house], scene.people[teacher],
            scene.resources[room], count, ahead, seats,
        )  # fmt: skip
        if found:
            await _enrol(scene, found)


async def _announce(
    scene: Scene,
    course: UUID,
    house: UUID,
    teacher: UUID,
    room: UUID,
    count: int,
    ahead: int,
    seats: int,
) -> UUID | None:
    """On the first days on which the room is free for every meeting."""
    for first in range(ahead, ahead + 15):
        meetings = tuple(islice(_slots(scene, first), count))
        details = RunDetails(
            course=course, incubator=house, instructor=teacher, resources=(room,), seats=seats,
            meetings=meetings,
        )  # fmt: skip
        try:
            return await announce_run(details, actor=scene.actors["manager"], now=scene.now)
        except Refusal:
            continue
    return None


def _slots(scene: Scene, ahead: int) -> Iterator[Period]:
    """Mornings and afternoons of workdays from so many days ahead."""
    day = scene.today + ahead * ONE_DAY
    while True:
        if day.weekday() < 5:
            for start, end in DAYS:
                yield Period(clock.moment(day, start), clock.moment(day, end))
        day += ONE_DAY


async def _enrol(scene: Scene, run: UUID) -> None:
    own = sorted(scene.actors["tenant"].firms)
    firms = [*own, *(id for id in scene.firms.values() if id not in own)]
    given: dict[str, Any] = {"actor": scene.actors["manager"], "now": scene.now}
    for firm in firms[:TAKERS]:
        rows = await fetch(
            "SELECT person FROM membership WHERE firm = {} AND valid_to IS NULL"
            " ORDER BY person LIMIT 2",
            firm,
        )
        people = [row["person"] for row in rows]
        try:
            await enrol(run, firm, people, **given)
        except Refusal:
            await enrol(run, firm, people, without_support=True, **given)
