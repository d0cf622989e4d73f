"""The catalogue of services and the advisers who give them."""

from __future__ import annotations

from datetime import date
from typing import Any

from facilities.hours import Span
from incubator.database import fetch
from incubator.demo.facts import facts
from incubator.demo.houses import AFTERNOON, MORNING, WORKDAYS
from incubator.demo.scene import Scene
from services.advisers import AdviserDetails, add_adviser, note_conflict
from services.catalogue import PriceDetails, ServiceDetails, add_price, add_service

TARIFF = "Quyết định số 48/QĐ-VU về đơn giá dịch vụ (giả định)"
SINCE = date(2020, 1, 1)
GRADUATE, EXTERNAL = 80, 120
"""Percent of the full price."""
CONFLICT = ("CG-05", "9900010367", "Góp vốn tại doanh nghiệp này")
WEEK = [Span(day, *span) for day in WORKDAYS for span in (MORNING, AFTERNOON)]


async def offer(scene: Scene) -> None:
    """Enter every service with its price."""
    keeper: dict[str, Any] = {"actor": scene.actors["manager"], "now": scene.opened}
    programmes = {row["code"]: row["id"] for row in await fetch("SELECT id, code FROM programme")}
    for fact in facts("services"):
        same = ("code", "name_vi", "name_en", "delivery", "unit", "typical_minutes", "needs_report")
        details = ServiceDetails(
            **{name: fact[name] for name in same},
            category=scene.categories[fact["category"]],
            programme=programmes[fact["programme"]],
        )
        scene.services[fact["code"]] = service = await add_service(details, **keeper)
        await add_price(service, _price(fact), **keeper)


def _price(fact: dict[str, Any]) -> PriceDetails:
    full: int = fact["full_price"]
    return PriceDetails(
        full_price=full,
        incubated_price=fact["incubated_price"],
        graduate_price=_share(full, GRADUATE),
        external_price=_share(full, EXTERNAL),
        legal_basis=TARIFF,
        valid_from=SINCE,
    )


def _share(full: int, percent: int) -> int:
    """So many percent of it, to the nearest 1,000 đồng."""
    return (full * percent // 100 + 500) // 1000 * 1000


async def engage(scene: Scene) -> None:
    """Enter the advisers, each with what they can give; one has a stake in a firm."""
    keeper: dict[str, Any] = {"actor": scene.actors["manager"], "now": scene.opened}
    same = ("code", "fields_vi", "fields_en", "languages", "hour_fee", "weekly_cap_minutes")
    for fact in facts("advisers"):
        details = AdviserDetails(
            **{name: fact[name] for name in same},
            services=scene.ids(scene.services, fact["services"]),
            hours=WEEK,
        )
        scene.advisers[fact["code"]] = await add_adviser(
            details,
            person=scene.people.get(fact["name"]),
            full_name=fact["name"],
            **keeper,
        )
    adviser, firm, why = CONFLICT
    await note_conflict(scene.advisers[adviser], scene.firms[firm], why, **keeper)
