"""The two houses: who they are, how they support firms, and when they are open."""

from datetime import date

from facilities.hours import Span as WeekSpan
from facilities.opening_hours import OPEN, STAFFED, HoursChange, Place, set_hours
from incubator.database import fetch
from incubator.demo.facts import facts
from incubator.demo.scene import Scene
from incubator.houses import HouseDetails, add_house
from incubator.support_modes import set_mode

DETAILS = ("code", "kind", "name_vi", "name_en", "address", "note_vi", "note_en")
SUPPORTED_SINCE = date(2014, 1, 1)
BASIS = "Quyết định số 18/QĐ-SKHĐT về phương thức hỗ trợ của cơ sở (giả định)"

Span = tuple[int, int]
MORNING: Span = (8 * 60, 12 * 60)
AFTERNOON: Span = (13 * 60, 17 * 60)
THROUGH_LUNCH: Span = (8 * 60, 17 * 60)
EVENING: Span = (17 * 60, 21 * 60)
WORKDAYS, SATURDAY = range(5), 5
OPEN_AT_NOON = ("KG-08", "KG-09", "KG-10")
"""The halls and laboratories in which technicians take lunch in shifts."""


async def open_houses(scene: Scene) -> None:
    """Enter both houses."""
    rows = await fetch("SELECT code, id FROM cost_category")
    scene.categories.update({row["code"]: row["id"] for row in rows})
    for fact in facts("houses"):
        details = HouseDetails(
            **{name: fact[name] for name in DETAILS},
            approved_on=date.fromisoformat(fact["approved_on"]),
        )
        house = await add_house(details, actor=None, now=scene.opened)
        scene.houses[fact["code"]] = house


async def furnish_houses(scene: Scene) -> None:
    """Set how each house supports firms, and when it is open and staffed."""
    for fact in facts("houses"):
        house = scene.houses[fact["code"]]
        for category, mode in fact["support"].items():
            await set_mode(
                house,
                scene.categories[category],
                mode,
                BASIS,
                SUPPORTED_SINCE,
                actor=scene.actors["accountant"],
                now=scene.opened,
            )
        await open_hours(scene, Place(house), MORNING, AFTERNOON)
        await open_hours(scene, Place(house), THROUGH_LUNCH, kind=STAFFED)


async def open_hours(scene: Scene, place: Place, *workday: Span, kind: str = OPEN) -> None:
    """Open a place at these times of every workday, and on Saturday morning."""
    change = HoursChange(place, kind, weekly(*workday), None)
    await set_hours(change, actor=scene.actors["manager"], now=scene.opened)


def weekly(*workday: Span) -> list[WeekSpan]:
    """Spans of every workday, and of Saturday morning."""
    spans = [WeekSpan(day, *span) for day in WORKDAYS for span in workday]
    return [*spans, WeekSpan(SATURDAY, *MORNING)]
