"""However many managers sign at once, in however many processes, one bay is let once."""

from __future__ import annotations

from collections import Counter
from datetime import date

from facilities import reconciliation
from incubator import reconciliation as funds
from incubator.database import Engine, fetch
from tests.landlord import MILLION, NOW, Landlord
from tests.racers import Call, race

FIRST, LAST = date(2026, 12, 1), date(2027, 12, 1)


async def clean() -> list[str]:
    return [*await funds.reconcile(), *await reconciliation.reconcile(now=NOW)]


async def test_of_twenty_who_want_one_bay_one_gets_it(database: Engine, database_url: str) -> None:
    landlord = await Landlord.opened()
    asked = [
        landlord.wants(landlord.b1, FIRST, LAST),
        landlord.wants(landlord.b1, date(2027, 6, 1), LAST, tenancy=landlord.other_tenancy),
    ]
    calls = [Call("let", landlord.mai, NOW, request) for request in asked * 10]
    assert race(database_url, calls) == Counter({"done": 1, "unit-let": 19})
    assert len(await fetch("SELECT id FROM letting")) == 1
    assert await clean() == []


async def test_the_last_of_the_line_is_held_once(database: Engine, database_url: str) -> None:
    landlord = await Landlord.opened(20 * MILLION)
    wants = [
        landlord.wants(landlord.desks, FIRST, date(2027, 1, 1), tenancy=tenancy)
        for tenancy in (landlord.tenancy, landlord.other_tenancy)
    ]
    calls = [Call("let", landlord.mai, NOW, request) for request in wants * 12]
    # 24 desks at 900,000 of support would take 21,600,000.
    assert race(database_url, calls) == Counter({"done": 24})
    assert await landlord.balances(landlord.space) == (22 * 900_000, 0)
    assert await clean() == []
