"""The technicians of each house: as people with qualifications, on duty, and as a resource."""

from facilities import qualifications
from facilities.catalogue import ResourceDetails, add_resource
from facilities.rosters import DutyChange, set_duty
from incubator.database import write
from incubator.demo.facts import facts
from incubator.demo.houses import THROUGH_LUNCH, weekly
from incubator.demo.scene import ONE_DAY, Scene
from incubator.people import add_person

PAID_BY = {"VU-CK": "vu-staff", "TT-KT": "tt-staff"}
SIGNED_OFF_DAYS_BEFORE = 45


async def employ(scene: Scene) -> None:
    """Enter the technicians, what they may run and when they are on duty."""
    for house in PAID_BY:
        await _add_resource(scene, house)
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


async def _put_on_duty(scene: Scene, name: str, house: str) -> None:
    week = weekly(THROUGH_LUNCH)
    change = DutyChange(scene.houses[house], scene.people[name], week, scene.opened_on)
    await set_duty(change, actor=scene.actors["manager"], now=scene.opened)


async def _add_resource(scene: Scene, house: str) -> None:
    """Technicians are taken with the machines they attend; the roster says how many there are."""
    details = ResourceDetails(
        incubator=scene.houses[house],
        code=f"KTV-{house}",
        kind="TECHNICIANS",
        name_vi="Kỹ thuật viên",
        name_en="Technicians",
        category=scene.categories["QUAN_LY"],
        family="TECHNICIANS",
        capacity=0,
        is_bookable=False,
        bought_by=scene.lines[PAID_BY[house]],
    )
    scene.resources[details.code] = await add_resource(
        details, actor=scene.actors["manager"], now=scene.opened
    )
