"""The bays, offices, halls and rooms of the two houses."""

from datetime import date
from typing import Any

from facilities.catalogue import ResourceDetails, add_resource
from facilities.tariffs import RateDetails
from incubator.demo.facts import facts
from incubator.demo.scene import Scene

TARIFF = "Quyết định số 45/QĐ-VU về đơn giá dịch vụ dùng chung (giả định)"
PAID_BY = {"VU-CK": "vu-house", "TT-KT": "tt-house"}
DM2_IN_M2 = 100


async def add_spaces(scene: Scene) -> None:
    """Enter every space; rooms alone are booked by the hour."""
    for fact in facts("spaces"):
        house = fact["incubator"]
        details = ResourceDetails(
            incubator=scene.houses[house],
            code=fact["code"],
            kind=fact["kind"],
            name_vi=fact["name_vi"],
            name_en=fact["name_en"],
            description=fact["description"],
            category=scene.categories["MAT_BANG"],
            family=fact["kind"],
            capacity=fact["capacity"],
            seats=fact["seats"],
            area=fact["area_m2"] * DM2_IN_M2,
            is_bookable=fact["bookable"],
            needs_approval=fact["approval"],
            audience=fact["audience"],
            bought_by=scene.lines[PAID_BY[house]],
        )
        scene.resources[fact["code"]] = await add_resource(
            details, rate=rate(scene, fact), actor=scene.actors["manager"], now=scene.opened
        )


def rate(scene: Scene, fact: dict[str, Any]) -> RateDetails | None:
    """The prices of the catalogue as they are, in force since before the first booking."""
    if fact["rates"] is None:
        return None
    full, incubated, graduate, external = fact["rates"]
    since = date(scene.first_day.year - 1, 1, 1)
    return RateDetails(full, incubated, graduate, external, TARIFF, since)
