"""Bookings over real HTTP: how many a second, and how few for one slot."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence

import pytest

from facilities import reconciliation as places
from incubator import clock, database, reconciliation
from incubator.periods import Period
from tests.benchmarks import figures
from tests.benchmarks.asgi import application, ask
from tests.benchmarks.bare import Statement, recorded, replay_postgres, replay_sqlite
from tests.benchmarks.load import Run, clients, press
from tests.benchmarks.sites import Site, opened, run
from tests.benchmarks.town import CLIENTS, MACHINES, Tenant, Town
from tests.browser.server import serve

EACH = int(os.environ.get("BENCH_EACH", "100"))
"""Bookings that each client makes while it is measured."""
WARM_UP = 10
RECORDED = 200
ROUNDS, PEOPLE = 10, 10
PEER = 42
PATH = "/api/bookings"

pytestmark = pytest.mark.benchmark


def body(town: Town, machine: int, tenant: Tenant, slot: Period) -> dict[str, object]:
    return {
        "resources": [{"id": str(town.machines[machine % MACHINES]), "quantity": 1}],
        "firm": str(tenant.firm),
        "person": str(tenant.person),
        "starts_at": clock.local(slot.start).isoformat(),
        "ends_at": clock.local(slot.end).isoformat(),
        "purpose": "Tiện trục mẫu",
    }


def bodies(town: Town, slots: Sequence[Period]) -> list[list[object]]:
    """For each client its bookings: in each slot everybody is at another machine."""
    return [
        [body(town, number + n, tenant, slot) for n, slot in enumerate(slots)]
        for number, tenant in enumerate(town.tenants[:CLIENTS])
    ]


def keys(town: Town) -> list[dict[str, str]]:
    return [{"authorization": f"Bearer {one.token}"} for one in town.tenants[:CLIENTS]]


async def load(address: str, town: Town) -> Run:
    slots = town.evenings()
    async with clients(address, keys(town)) as all_of_them:
        warmed = await press(all_of_them, PATH, bodies(town, slots[:WARM_UP]))
        assert {one.status for one in warmed.answers} == {201}, warmed.answers[0].body
        done = await press(all_of_them, PATH, bodies(town, slots[WARM_UP : WARM_UP + EACH]))
    assert {one.status for one in done.answers} == {201}
    return done


async def disagreements(url: str) -> list[str]:
    async with opened(url):
        found = await reconciliation.reconcile()
        return found + await places.reconcile(now=clock.now())


def replay(site: Site, acts: Sequence[Sequence[Statement]], at_once: int = 1) -> float:
    """Bookings a second of the same statements with nothing but the driver."""
    with site.copy() as url:
        if site.engine == "sqlite":
            return len(acts) / replay_sqlite(url, acts)
        return len(acts) / run(replay_postgres(url, acts, at_once))


async def record(url: str, town: Town) -> tuple[list[list[Statement]], float]:
    """What each of some bookings sends to the driver; bookings a second in this one process."""
    engine, recorder = recorded(url)
    database.use(engine)
    app = application()
    acts: list[list[Statement]] = []
    slots = [slot for slot in town.evenings() for _ in range(CLIENTS)]
    async with database.running():
        for n, slot in enumerate(slots[: RECORDED + WARM_UP]):
            tenant = town.tenants[n % CLIENTS]
            asked = json.dumps(body(town, n % CLIENTS + n // CLIENTS, tenant, slot)).encode()
            if n == WARM_UP:
                acts.clear()
                started = clock.now()
            key = {"authorization": f"Bearer {tenant.token}"}
            status, answer = await ask(app, PATH, key, asked)
            assert status == 201, answer
            acts.append(recorder.take())
        return acts, RECORDED / (clock.now() - started).total_seconds()


def test_sixteen_clients_book_as_fast_as_the_server_can(site: Site) -> None:
    with site.copy() as url, serve(url, "--workers", "2") as server:
        done = run(load(server.address, site.town))
        assert run(disagreements(url)) == []
    told = f"{done.rate:.0f}/s, p50 {done.share(0.5):.0f} ms, p99 {done.share(0.99):.0f} ms"
    told += f", max {done.share(1):.0f} ms"
    wanted = f"peer: {PEER}/s; ours is {done.rate / PEER:.1f} times that (wanted 5, aimed at 10)"
    met = done.rate > 5 * PEER
    figures.note("create over HTTP, 2 workers, 16 clients", site.engine, told, wanted, met=met)


def test_the_same_statements_bare_tell_what_the_product_adds(site: Site) -> None:
    with site.copy() as url:
        acts, ours = run(record(url, site.town))
    told = f"{ours:.0f}/s, {len(acts[-1])} statements each"
    figures.note("create, one process, one at a time", site.engine, told)
    # The first acts, which warmed up, are not there: the rows that they left do not matter.
    alone = replay(site, acts)
    told = f"{alone:.0f}/s: {alone / ours:.1f} times the product"
    figures.note("the same statements bare, one at a time", site.engine, told)
    if site.engine == "postgres":
        many = replay(site, acts, CLIENTS)
        figures.note("the same statements bare, 16 connections", site.engine, f"{many:.0f}/s")


async def crowd(address: str, town: Town, slots: Sequence[Period]) -> list[Counter[int]]:
    """In each round ten firms press for one machine and slot; how they were answered."""
    rounds = []
    async with clients(address, keys(town)[:PEOPLE]) as all_of_them:
        for slot in slots:
            wish = [[body(town, 0, tenant, slot)] for tenant in town.tenants[:PEOPLE]]
            done = await press(all_of_them, PATH, wish)
            rounds.append(Counter(answer.status for answer in done.answers))
    return rounds


async def stored(url: str, town: Town, slots: Sequence[Period]) -> list[int]:
    sql = "SELECT COUNT(*) AS n FROM occupation WHERE resource = {} AND starts_at = {} AND holds"
    async with opened(url):
        return [(await database.fetch(sql, town.machines[0], slot.start))[0]["n"] for slot in slots]


def test_of_ten_people_who_press_at_once_exactly_one_books(site: Site) -> None:
    slots = site.town.evenings()[-ROUNDS:]
    with site.copy() as url, serve(url, "--workers", "2") as server:
        rounds = run(crowd(server.address, site.town, slots))
        kept = run(stored(url, site.town, slots))
    told = f"{sum(kept)} stored in {ROUNDS} rounds, {sum(one[409] for one in rounds)} refused"
    wanted = "1 a round; peer: 8 to 16 of 50 stored for one slot"
    figures.note(f"{PEOPLE} people press for one slot", site.engine, told, wanted)
    assert kept == [1] * ROUNDS
    assert rounds == [Counter({201: 1, 409: PEOPLE - 1})] * ROUNDS
