"""The last of a cap, wanted by several at once in two houses and several processes."""

from __future__ import annotations

from dataclasses import replace

from facilities import reconciliation as places
from incubator import reconciliation as funds
from incubator.database import Engine, execute, fetch
from incubator.users import Grant, Role
from tests.booking_cast import NOW, Cast, slot
from tests.dossiers import Dossiers
from tests.racers import Call, race
from tests.treasury import MILLION, a_house, add, id_of

HOURS = [("08:00", "09:00"), ("10:00", "11:00"), ("13:00", "14:00"), ("15:00", "16:00")]


async def a_second_house(cast: Cast) -> None:
    """The CAD stations stand in another house, with its own budget line and hours."""
    house = await a_house("TT-KT", "Trung tâm kỹ thuật")
    machines = await id_of("cost_category", "THIET_BI")
    await cast.treasury.line(500 * MILLION, house=house)
    await execute("UPDATE resource SET incubator = {} WHERE id = {}", house, cast.cad)
    await add(
        "support_mode", incubator=house, category=machines, mode="CASH", legal_basis="",
        valid_from=NOW.date().replace(month=1, day=1),
    )  # fmt: skip
    for kind in ("OPEN", "STAFFED"):
        for weekday in range(5):
            hours = {"opens": 8 * 60, "closes": 17 * 60, "kind": kind, "weekday": weekday}
            await add("opening_hours", incubator=house, **hours)


async def test_a_firm_and_its_branch_in_two_houses_never_pass_a_ceiling_or_a_cap(
    database: Engine, database_url: str
) -> None:
    cast = await Cast.assembled()
    dossiers = await Dossiers.opened()
    await a_second_house(cast)
    branch = await cast.firm("Chi nhánh Hồng Lĩnh", "9900010085-001")
    worker = await cast.person("Tô Văn Nhánh", branch)
    await cast.grant(worker, cast.induction)
    await dossiers.signed(cast.hong_linh, ceiling=10 * MILLION)
    await dossiers.signed(branch, number="14/QĐ-VU", ceiling=10 * MILLION)
    await execute(
        "INSERT INTO support_meter (id, party, scheme, target, window_key, cap, used)"
        " SELECT t.id, '9900010085', t.scheme, t.target, 'YEAR:2026', t.cap, t.cap - 500000"
        " FROM scheme_term t JOIN scheme s ON s.id = t.scheme"
        " WHERE s.code = 'HN-2026-2030' AND t.target = 'MACHINES'"
    )
    manager = replace(cast.mai, grants=frozenset({Grant(Role.manager)}))
    calls = []
    for start, end in HOURS:
        lathe = cast.asks(cast.lathe, slot(start, end))
        station = cast.asks(cast.cad, slot(start, end), firm=branch, person=worker)
        calls += [
            Call("book", cast.mai, NOW, lathe),
            Call("book", manager, NOW, station),
        ]
    ended = race(database_url, calls, processes=4)
    assert ended == {"done": len(calls)}
    [meter] = await fetch("SELECT used, cap FROM support_meter")
    assert meter["used"] == meter["cap"] == 50 * MILLION
    [given] = await fetch("SELECT CAST(SUM(amount) AS BIGINT) AS total FROM support_grant")
    assert given["total"] == 500_000
    found = [*await funds.reconcile(), *await places.reconcile(now=NOW)]
    assert [one for one in found if "cap of" not in one] == []
