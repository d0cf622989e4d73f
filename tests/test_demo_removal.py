"""The demonstration is removed in one step, and nothing else ever is."""

from __future__ import annotations

import pytest

from incubator import clock, demo, migrations, sessions
from incubator import reconciliation as funds
from incubator.database import Engine, execute, fetch, violated, write
from incubator.demo import removal
from incubator.programme import seed_programme
from incubator.users import Role
from tests.cast import signed_up
from tests.command_line import complaint, incubator
from tests.demonstration import NOW
from tests.schema_facts import contents, schema


async def test_everything_goes_but_the_accounts_of_others(demo_database: Engine) -> None:
    before = await schema()
    admin = await signed_up(Role.admin, login="that@example.vn", name="Lê Thị Thật")
    mai = await signed_up(Role.manager, "VU-CK", login="0912345678")
    async with write():
        secret = await sessions.begin(admin.user, address="", agent="", now=NOW)
    told = await removal.remove()
    assert (told.incubators, told.firms, told.kept_accounts) == (2, 18, 2)
    assert told.bookings > 500
    assert await schema() == before
    assert await migrations.missing() == set()
    await seed_programme()
    left = {table: len(rows) for table, rows in (await contents()).items() if rows}
    assert {"incubator", "firm", "booking", "ledger_entry", "audit_entry"}.isdisjoint(left)
    people = await fetch("SELECT full_name FROM person ORDER BY full_name")
    assert [row["full_name"] for row in people] == ["Lê Thị Thật", "Nguyễn Thị Thử"]
    grants = await fetch("SELECT account, role FROM role_grant")
    assert grants == [{"account": admin.user, "role": "admin"}]
    assert len(await fetch("SELECT id FROM app_user WHERE id = {}", mai.user)) == 1
    assert await sessions.find(secret, address="", now=NOW)
    assert await funds.reconcile() == []


async def test_what_was_removed_can_be_loaded_again_and_is_guarded(demo_database: Engine) -> None:
    await removal.remove()
    with clock.frozen(NOW):
        await seed_programme()
        assert await demo.load()
    with pytest.raises(Exception) as refused:  # noqa: PT011 (each driver has its own)
        await execute("DELETE FROM audit_entry")
    assert violated(refused.value) == "append-only"


async def test_an_incubator_of_ones_own_protects_everything(demo_database: Engine) -> None:
    await execute(
        "UPDATE incubator SET code = 'VU-THAT', name_vi = 'Vườn ươm thật' WHERE code = 'TT-KT'"
    )
    before = await fetch("SELECT COUNT(*) AS n FROM audit_entry")
    for step in (removal.look, removal.remove):
        with pytest.raises(removal.NotTheDemonstration, match="VU-THAT does not belong"):
            await step()
    assert await fetch("SELECT COUNT(*) AS n FROM audit_entry") == before


async def test_an_error_on_the_way_leaves_all_of_it(
    demo_database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(**_: object) -> int:
        raise RuntimeError("the disk is full")

    before = await schema(), await fetch("SELECT COUNT(*) AS n FROM booking")
    monkeypatch.setattr(migrations, "forwards", fails)
    with pytest.raises(RuntimeError):
        await removal.remove()
    assert (await schema(), await fetch("SELECT COUNT(*) AS n FROM booking")) == before


async def test_where_nothing_is_there_is_nothing_to_remove(database: Engine) -> None:
    with pytest.raises(removal.NotTheDemonstration, match="no incubator"):
        await removal.look()


def test_the_command_says_what_goes_and_does_it_when_asked_twice(demo_url: str) -> None:
    asked = incubator("demo", "--remove", url=demo_url)
    assert asked.returncode == 1
    assert "2 incubators, 18 firms" in complaint(asked)
    assert complaint(asked).endswith("Repeat it with --yes")
    done = incubator("demo", "--remove", "--yes", url=demo_url)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Removed 2 incubators")
    assert incubator("migrate", url=demo_url).stdout == "The database is up to date.\n"
    assert incubator("check", url=demo_url).stdout.startswith("OK")
    again = incubator("demo", "--remove", "--yes", url=demo_url)
    assert "there is no demonstration here" in complaint(again)
    assert incubator("demo", url=demo_url).stdout.startswith("The demonstration is loaded.")
