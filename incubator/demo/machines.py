"""The machines: what they are, what they cost, what their users must hold, and their papers."""

from datetime import timedelta
from typing import Any

from facilities.catalogue import ResourceDetails, add_resource
from facilities.certificates import record_certificate
from facilities.opening_hours import Place
from facilities.qualification_kinds import add_kind
from incubator.demo.facts import facts
from incubator.demo.houses import (
    AFTERNOON,
    EVENING,
    MORNING,
    OPEN_AT_NOON,
    THROUGH_LUNCH,
    Span,
    open_hours,
)
from incubator.demo.scene import Scene
from incubator.demo.spaces import rate
from incubator.names import Name

FIRST_BATCH = ("TB-01", "TB-02", "TB-03", "TB-04", "TB-05", "TB-06")
SECOND_PERSON = "Từ 17:00 đến 21:00 phải có người thứ hai tại xưởng"
EXPIRES_SOON = "TB-24"
DAYS_LEFT, DAYS_LEFT_OTHERWISE = 24, 150


async def add_qualifications(scene: Scene) -> None:
    """Enter every qualification of the catalogue."""
    for fact in facts("qualifications"):
        name = Name(fact["name_vi"], fact["name_en"])
        scene.qualifications[fact["code"]] = await add_kind(
            fact["code"], name, fact["months"], actor=scene.actors["manager"], now=scene.opened
        )


async def add_machines(scene: Scene) -> None:
    """Enter every machine with its rate, hours and certificates."""
    certified = 0
    for fact in facts("machines"):
        machine = await add_resource(
            _details(scene, fact),
            rate=rate(scene, fact),
            actor=scene.actors["manager"],
            now=scene.opened,
        )
        scene.resources[fact["code"]] = machine
        await open_hours(scene, Place(scene.houses[fact["incubator"]], machine), *workday(fact))
        if fact["inspection"] or fact["calibration"]:
            certified += 1
            await _certify(scene, fact, certified)


def workday(fact: dict[str, Any]) -> tuple[Span, ...]:
    """When a machine can be used on a workday."""
    by_day = (THROUGH_LUNCH,) if fact["home"] in OPEN_AT_NOON else (MORNING, AFTERNOON)
    return (*by_day, EVENING) if fact["safety_class"] in "AB" else by_day


def _details(scene: Scene, fact: dict[str, Any]) -> ResourceDetails:
    house, technician = fact["incubator"], fact["technician_qualification"]
    in_house = {space["code"] for space in facts("spaces") if space["incubator"] == house}
    return ResourceDetails(
        incubator=scene.houses[house],
        code=fact["code"],
        kind="MACHINE",
        name_vi=fact["name_vi"],
        name_en=fact["name_en"],
        description=fact["description"],
        note=_note(fact),
        category=scene.categories["THIET_BI"],
        family=fact["family"],
        home_space=scene.resources[fact["home"]] if fact["home"] in in_house else None,
        capacity=fact["capacity"],
        is_unattended=fact["unattended"],
        needs_approval=fact["approval"],
        needs_inspection=fact["inspection"],
        needs_calibration=fact["calibration"],
        audience=fact["audience"],
        safety_class=fact["safety_class"],
        technician_qualification=scene.qualifications[technician] if technician else None,
        setup_minutes=fact["setup"],
        cleanup_minutes=fact["cleanup"],
        min_slot_minutes=fact["min_slot"],
        slot_step_minutes=fact["step"],
        notice_minutes=fact["notice"],
        horizon_days=fact["horizon_days"],
        capex=fact["capex"],
        bought_by=scene.lines[_paid_by(fact)],
        qualifications=scene.ids(scene.qualifications, fact["qualifications"]),
    )


def _note(fact: dict[str, Any]) -> str:
    evening = SECOND_PERSON if fact["safety_class"] in "AB" else ""
    return ". ".join(part for part in (fact["note"], evening) if part)


def _paid_by(fact: dict[str, Any]) -> str:
    if fact["incubator"] == "TT-KT":
        return "tt-machines"
    return "vu-machines-1" if fact["code"] in FIRST_BATCH else "vu-machines-2"


async def _certify(scene: Scene, fact: dict[str, Any], number: int) -> None:
    """A certificate for the whole time of the demonstration; that of one machine ends soon."""
    performed = scene.opened_on - timedelta(days=3 * number)
    soon = fact["code"] == EXPIRES_SOON
    left = DAYS_LEFT if soon else DAYS_LEFT_OTHERWISE + 9 * number
    await record_certificate(
        scene.resources[fact["code"]],
        "INSPECTION" if fact["inspection"] else "CALIBRATION",
        performed,
        scene.today + timedelta(days=left),
        f"{'KĐ' if fact['inspection'] else 'HC'}-{performed:%Y}/{number:03d}",
        actor=scene.actors["manager"],
        now=scene.opened,
    )
