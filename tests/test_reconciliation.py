"""What does not agree between bookings, acts and what is taken is named."""

from facilities import reconciliation as places
from incubator import database
from incubator import reconciliation as funds
from incubator.database import Engine, execute, fetch
from tests.demonstration import NOW


async def test_what_agrees_is_not_complained_of(demo_database: Engine) -> None:
    assert [*await funds.reconcile(), *await places.reconcile(now=NOW)] == []


async def test_a_resource_above_its_capacity_is_named(demo_database: Engine) -> None:
    await _without_guards()
    rows = await fetch(
        "SELECT o.id FROM occupation o JOIN resource r ON r.id = o.resource WHERE r.code = 'TB-01'"
        " AND o.holds AND o.starts_at > {} ORDER BY o.starts_at LIMIT 1",
        NOW,
    )
    await execute("UPDATE occupation SET quantity = 2 WHERE id = {}", rows[0]["id"])
    found = await places.reconcile(now=NOW)
    assert "resource TB-01: 2 units are taken at once, it has 1" in found
    assert any("does not hold TB-01 for its slot" in sentence for sentence in found)


async def test_a_place_that_no_booking_has_is_named(demo_database: Engine) -> None:
    await _without_guards()
    rows = await fetch("SELECT id FROM booking WHERE status = 'CANCELLED' ORDER BY id LIMIT 1")
    cancelled = rows[0]["id"]
    await execute(
        "UPDATE occupation SET holds = TRUE WHERE act IN"
        " (SELECT act FROM booking_item WHERE booking = {})",
        cancelled,
    )
    found = await places.reconcile(now=NOW)
    assert f"booking {cancelled}: is cancelled and still takes its place" in found


async def test_funds_that_an_ended_booking_still_holds_are_named(demo_database: Engine) -> None:
    rows = await fetch("SELECT id FROM booking WHERE outcome = 'COMPLETED' ORDER BY id LIMIT 1")
    ended = rows[0]["id"]
    await execute(
        "UPDATE act SET status = 'HELD' WHERE id IN"
        " (SELECT act FROM booking_item WHERE booking = {})",
        ended,
    )
    assert f"booking {ended}: has ended and still holds funds" in await places.reconcile(now=NOW)


async def _without_guards() -> None:
    if database.dialect() == "postgres":
        await execute("ALTER TABLE occupation DISABLE TRIGGER USER")
        return
    for row in await fetch(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'occupation'"
    ):
        await execute(f"DROP TRIGGER {row['name']}")
