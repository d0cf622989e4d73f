"""What does not agree about applications is named."""

from __future__ import annotations

from datetime import timedelta

import pytest

from incubator import database as engines
from incubator.database import execute, fetch
from tenants.application_reconciliation import reconcile
from tenants.score_sheet import CODES
from tests.applying import ADMISSION, DECLINED, Call
from tests.houses import NOON

GUARDED = ("application", "application_check", "assessment", "admission_decision")


@pytest.fixture
async def call(database: object) -> Call:
    return await Call.opened()


async def without_guards() -> None:
    """What no constraint catches, and what triggers would, comes of a hand in the database."""
    for table in GUARDED:
        if engines.dialect() == "postgres":
            await execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            continue
        for row in await fetch(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {}", table
        ):
            await execute(f"DROP TRIGGER {row['name']}")


async def test_what_agrees_is_not_complained_of(call: Call) -> None:
    await call.begun()
    await call.complete()
    await call.proposed()
    await call.decided(DECLINED)
    await call.decided(ADMISSION)
    assert await reconcile() == []


async def test_an_admission_without_its_tenancy_or_decision_is_named(call: Call) -> None:
    begun = await call.decided()
    await without_guards()
    await execute("UPDATE admission_decision SET tenancy = NULL")
    assert await reconcile() == [f"application {begun.id}: ADMITTED without a tenancy"]
    await execute("DELETE FROM admission_decision")
    assert await reconcile() == [f"application {begun.id}: ADMITTED without a decision"]


async def test_a_decision_of_another_outcome_than_the_status_is_named(call: Call) -> None:
    begun = await call.decided(DECLINED)
    await without_guards()
    await execute("UPDATE application SET status = 'WITHDRAWN' WHERE id = {}", begun.id)
    assert await reconcile() == [f"application {begun.id}: WITHDRAWN with a decision"]


async def test_an_admission_that_the_sheets_do_not_carry_is_named(call: Call) -> None:
    begun = await call.decided()
    await without_guards()
    rows = await fetch("SELECT id FROM assessment ORDER BY id LIMIT 1")
    none = ", ".join(f"{code} = NULL" for code in CODES)
    await execute(
        f"UPDATE assessment SET has_conflict = {{}}, {none} WHERE id = {{}}", True, rows[0]["id"]
    )
    assert await reconcile() == [f"application {begun.id}: admitted with 2 sheets that do not pass"]


async def test_a_sheet_younger_than_the_decision_is_named(call: Call) -> None:
    begun = await call.decided()
    await without_guards()
    rows = await fetch("SELECT id FROM assessment ORDER BY id LIMIT 1")
    later = NOON + timedelta(hours=1)
    await execute("UPDATE assessment SET made_at = {} WHERE id = {}", later, rows[0]["id"])
    assert await reconcile() == [
        f"application {begun.id}: a score sheet is younger than the decision"
    ]


async def test_a_place_on_the_way_without_its_check_or_proposal_is_named(call: Call) -> None:
    complete, proposed = await call.complete(), await call.proposed()
    await without_guards()
    await execute("DELETE FROM application_check WHERE application = {}", complete.id)
    assert await reconcile() == [f"application {complete.id}: COMPLETE and not found complete"]
    await execute("UPDATE application SET status = 'SUBMITTED' WHERE id = {}", complete.id)
    await execute("UPDATE application SET status = 'COMPLETE' WHERE id = {}", proposed.id)
    assert await reconcile() == [f"application {proposed.id}: COMPLETE while a proposal waits"]
    await execute("DELETE FROM admission_proposal WHERE application = {}", proposed.id)
    await execute("UPDATE application SET status = 'PROPOSED' WHERE id = {}", proposed.id)
    assert await reconcile() == [f"application {proposed.id}: PROPOSED without a proposal"]


async def test_a_tenancy_of_another_firm_is_named(call: Call) -> None:
    one, other = await call.decided(), await call.decided(tax_code="9900090027")
    await without_guards()
    rows = await fetch("SELECT tenancy FROM admission_decision WHERE application = {}", other.id)
    await execute(
        "UPDATE admission_decision SET tenancy = {} WHERE application = {}",
        rows[0]["tenancy"], one.id,
    )  # fmt: skip
    assert await reconcile() == [f"application {one.id}: its tenancy is of another firm or house"]
