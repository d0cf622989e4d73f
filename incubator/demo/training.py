"""Courses of the catalogue, and the dates on which some of them are given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from incubator import clock
from incubator.database import fetch, marks
from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from incubator.periods import Period
from incubator.refusals import Refusal
from services.attendance import note_attendance
from services.course_results import conclude
from services.course_runs import RunDetails, announce_run
from services.courses import CourseDetails, add_course
from services.enrolments import enrol

TARIFF = "Quyết định số 52/QĐ-VU về học phí (giả định)"
GRADUATE, EXTERNAL = 80, 120
"""Percent of the full fee."""
DAYS = ((8 * 60, 12 * 60), (13 * 60, 17 * 60))
RUNS = (
    ("KH-01", "VU-CK", "Lê Văn Được", "KG-14", 2, 3, 20),
    ("KH-06", "VU-CK", "Ngô Thị Ửng", "KG-14", 8, 24, 3),
)
"""Course, house, instructor, room, meetings, days from now, seats."""
TAKERS = 3
"""Firms that enrol their people in each run."""
PAST = ("KH-02", "VU-CK", "Lê Văn Được", "KG-14", 10, 26, 12)
"""A run that is over; its meetings began so many days ago at the earliest."""
OUTCOMES = (
    ("Đào Thị Ánh", "PASSED"),
    ("Trần Đức Mạnh", "PASSED"),
    ("Lê Văn Tuấn", "FAILED"),
    ("Tạ Khánh Vy", "ABSENT"),
)


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
    """A date that is over, with its certificates, then those to come, until somebody waits."""
    await _look_back(scene)
    for course, house, teacher, room, count, ahead, seats in RUNS:
        found = await _announce(
            scene, scene.courses[course], scene.houses[house], scene.people[teacher],
            (scene.resources[room],), count, ahead, seats,
        )  # fmt: skip
        if found:
            await _enrol(scene, found)


async def _announce(
    scene: Scene,
    course: UUID,
    house: UUID,
    teacher: UUID,
    rooms: tuple[UUID, ...],
    count: int,
    ahead: int,
    seats: int,
    now: datetime | None = None,
) -> UUID | None:
    """On the first days on which the room is free for every meeting."""
    for first in range(ahead, ahead + 15):
        meetings = tuple(islice(_slots(scene, first), count))
        details = RunDetails(
            course=course, incubator=house, instructor=teacher, resources=rooms, seats=seats,
            meetings=meetings,
        )  # fmt: skip
        try:
            manager = scene.actors["manager"]
            return await announce_run(details, actor=manager, now=now or scene.now)
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


async def _look_back(scene: Scene) -> None:
    """Who came to the date that is over, who passed, and the certificates."""
    course, house, teacher, room, count, ago, seats = PAST
    before = scene.opened + ONE_DAY
    for rooms in ((scene.resources[room],), ()):
        run = await _announce(
            scene, scene.courses[course], scene.houses[house], scene.people[teacher], rooms,
            count, -ago, seats, before,
        )  # fmt: skip
        if run:
            await _conclude(scene, run, before)
            return


async def _conclude(scene: Scene, run: UUID, before: datetime) -> None:
    manager = scene.actors["manager"]
    known = await _people(OUTCOMES)
    results: list[tuple[UUID, str]] = []
    for name, outcome in OUTCOMES:
        person, firm = known[name]
        (one,) = await enrol(run, firm, [person], actor=manager, now=before, anyway=True)
        results.append((one.id, outcome))
    present = [id for id, outcome in results if outcome != "ABSENT"]
    meetings = await fetch(
        "SELECT id, ends_at FROM course_meeting WHERE run = {} ORDER BY starts_at", run
    )
    for meeting in meetings:
        await note_attendance(meeting["id"], present, actor=manager, now=meeting["ends_at"])
    for id, outcome in results:
        await conclude(id, outcome, actor=manager, now=meetings[-1]["ends_at"])


async def _people(outcomes: Iterable[tuple[str, str]]) -> dict[str, tuple[UUID, UUID]]:
    names = [name for name, _ in outcomes]
    rows = await fetch(
        "SELECT p.full_name, p.id, m.firm FROM person p JOIN membership m ON m.person = p.id"
        f" WHERE p.full_name IN ({marks(names)})",
        *names,
    )
    return {row["full_name"]: (row["id"], row["firm"]) for row in rows}


async def _enrol(scene: Scene, run: UUID) -> None:
    own = sorted(scene.actors["tenant"].firms)
    firms = [*own, *(id for id in scene.firms.values() if id not in own)]
    given: dict[str, Any] = {
        "actor": scene.actors["manager"], "now": scene.now, "anyway": True
    }  # fmt: skip
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
