"""The firms, ten of the houses and one from outside, with their people and what those hold."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from facilities import qualifications
from facilities.qualifications import expiry
from incubator.demo import accounts, stages
from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from tenants.firms import FirmDetails, add_firm
from tenants.members import add_member, add_new_member
from tenants.tenancies import start_tenancy

HOUSE = "VU-CK"
EXPIRES_IN = timedelta(days=24)
AS_THEY_ARE = (
    "name_vi", "name_en", "tax_code", "product_vi", "product_en", "size", "women_owned",
    "employees", "employees_female", "revenue_last_year",
)  # fmt: skip


async def admit(scene: Scene) -> None:
    """Enter every firm with its tenancy and its people."""
    for fact in facts("firms"):
        details = FirmDetails(
            **{name: fact[name] for name in AS_THEY_ARE},
            stage="APPLICATION" if fact["admitted_months_ago"] is not None else fact["stage"],
            weekly_quota_minutes=fact["quota_hours"] * 60,
        )
        firm = await add_firm(details, actor=scene.actors["manager"], now=scene.opened)
        scene.firms[fact["tax_code"]] = firm
        since = residence(scene, fact)[0] or scene.opened_on
        await _start(scene, fact, firm)
        for position, person in enumerate(fact["people"]):
            await _join(scene, firm, person, is_contact=position == 0, since=since)
            await _qualify(scene, person)
    await accounts.enter(scene, "tenant", scene.today)


def residence(scene: Scene, fact: dict[str, Any]) -> tuple[date | None, date | None]:
    """First day and end (exclusive) of a tenancy, as long ago as in the catalogue."""
    ago = fact["admitted_months_ago"]
    if ago is None:
        return None, None
    starts = shifted(scene.today.replace(day=fact["admitted_day"]), -ago)
    return starts, shifted(starts, fact["tenancy_months"])


def shifted(day: date, months: int) -> date:
    """The same day some months later, or earlier; the day must exist in every month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, day.day)


async def _start(scene: Scene, fact: dict[str, Any], firm: UUID) -> None:
    starts, ends = residence(scene, fact)
    if starts and ends:
        await start_tenancy(
            firm, scene.houses[HOUSE], starts, ends, actor=scene.actors["manager"], now=scene.opened
        )
        await stages.decide(scene, fact, firm, starts, ends)


async def _join(
    scene: Scene, firm: UUID, fact: dict[str, Any], *, is_contact: bool, since: date
) -> None:
    role = {
        "title": fact["title"], "is_contact": is_contact, "valid_from": since,
        "actor": scene.actors["manager"], "now": scene.opened,
    }  # fmt: skip
    if known := scene.people.get(fact["name"]):
        await add_member(firm, known, **role)
        return
    scene.people[fact["name"]] = await add_new_member(
        firm, fact["name"], email=fact["email"], phone=fact["phone"], **role
    )


async def _qualify(scene: Scene, fact: dict[str, Any]) -> None:
    months = {known["code"]: known["months"] for known in facts("qualifications")}
    chance = scene.chance(fact["name"])
    for code in fact["holds"]:
        granted = scene.opened_on - chance.randint(10, 100) * ONE_DAY
        if code in fact.get("expiring", ()):
            granted = _granted_to_expire(scene.today + EXPIRES_IN, months[code])
        await qualifications.grant(
            scene.people[fact["name"]],
            scene.qualifications[code],
            granted_on=granted,
            basis="COURSE" if code.startswith("HD-") else "SIGN_OFF",
            actor=scene.actors["manager"],
            now=scene.opened,
        )


def _granted_to_expire(last_day: date, months: int) -> date:
    """A day on which a qualification was granted that ends with `last_day`, or just before."""
    granted = shifted(last_day.replace(day=min(last_day.day, 28)), -months)
    assert (expiry(granted, months) or last_day) <= last_day
    return granted
