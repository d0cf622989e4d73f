"""The technicians of each house: as people with qualifications, on duty, and as a resource."""

from collections import Counter

from facilities import qualifications
from facilities.catalogue import ResourceDetails, add_resource
from facilities.tables import Duty
from incubator.database import write
from incubator.demo.facts import facts
from incubator.demo.houses import MORNING, SATURDAY, THROUGH_LUNCH, WORKDAYS
from incubator.demo.scene import ONE_DAY, Scene
from incubator.people import add_person

PAID_BY = {"VU-CK": "vu-staff", "TT-KT": "tt-staff"}
SIGNED_OFF_DAYS_BEFORE = 45


async def employ(scene: Scene) -> None:
    """Enter the technicians, what they may run and when they are on duty."""
    for fact in facts("technicians"):
        if fact["name"] not in scene.people:
            async with write():
                scene.people[fact["name"]] = await add_person(
                    fact["name"], phone=fact["phone"], now=scene.opened
                )
        await _put_on_duty(scene, fact["name"], fact["incubator"])
        for code in fact["qualifications"]:
            await qualifications.grant(
                scene.people[fact["name"]],
                scene.qualifications[code],
                granted_on=scene.opened_on - SIGNED_OFF_DAYS_BEFORE * ONE_DAY,
                actor=scene.actors["manager"],
                now=scene.opened,
            )
    for house, count in Counter(fact["incubator"] for fact in facts("technicians")).items():
        await _add_resource(scene, house, count)


async def _put_on_duty(scene: Scene, name: str, house: str) -> None:
    weekly = [(day, THROUGH_LUNCH) for day in WORKDAYS] + [(SATURDAY, MORNING)]
    await Duty.insert(
        *(
            Duty(
                incubator=scene.houses[house],
                person=scene.people[name],
                weekday=day,
                starts=starts,
                ends=ends,
                valid_from=scene.opened_on,
            )
            for day, (starts, ends) in weekly
        )
    )


async def _add_resource(scene: Scene, house: str, count: int) -> None:
    """Technicians are taken with the machines they attend, never booked alone."""
    details = ResourceDetails(
        incubator=scene.houses[house],
        code=f"KTV-{house}",
        kind="TECHNICIANS",
        name_vi="Kỹ thuật viên",
        name_en="Technicians",
        category=scene.categories["QUAN_LY"],
        family="TECHNICIANS",
        capacity=count,
        is_bookable=False,
        bought_by=scene.lines[PAID_BY[house]],
    )
    scene.resources[details.code] = await add_resource(
        details, actor=scene.actors["manager"], now=scene.opened
    )
