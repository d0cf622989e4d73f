"""The audit trail: one entry for each write, in its transaction, never changed after."""

import json
from datetime import timedelta

import pytest

from incubator import accounts, audit, grants, people, sessions, tokens
from incubator.database import execute, fetch, violated, write
from incubator.ids import uuid7
from incubator.users import Role
from tests.cast import JOINED, PASSWORD, login_of, signed_up


async def test_an_entry_tells_who_what_when_and_from_where(database: object) -> None:
    chi, subject = await signed_up(Role.manager), uuid7()
    async with write():
        await audit.record(
            chi, "booking.move", "booking", subject, fields=("starts_at", "ends_at"), sequence=3,
            now=JOINED + timedelta(hours=1),
        )  # fmt: skip
    entry = (await fetch("SELECT * FROM audit_entry WHERE action = 'booking.move'"))[0]
    assert entry["at"] == JOINED + timedelta(hours=1)
    assert (entry["actor"], entry["address"]) == (chi.user, "127.0.0.1")
    assert (entry["subject_kind"], entry["subject_id"]) == ("booking", str(subject))
    assert json.loads(entry["details"]) == {"fields": ["ends_at", "starts_at"]}
    assert (entry["sequence"], entry["incubator"]) == (3, None)


async def test_an_entry_goes_with_the_transaction_that_fails(database: object) -> None:
    with pytest.raises(RuntimeError):
        async with write():
            await audit.record(None, "booking.move", "booking", uuid7(), now=JOINED)
            raise RuntimeError
    assert await fetch("SELECT id FROM audit_entry") == []


@pytest.mark.parametrize(
    "change", ["UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry"]
)
async def test_nobody_changes_the_past(database: object, change: str) -> None:
    async with write():
        await audit.record(None, "booking.move", "booking", uuid7(), now=JOINED)
    with pytest.raises(Exception, match="append-only") as refused:
        await execute(change)
    assert violated(refused.value) == "append-only"


async def test_every_write_of_an_account_leaves_one_entry(database: object) -> None:
    admin = await signed_up(Role.admin)
    lan = await signed_up(Role.tenant, login="lan@example.vn")
    await accounts.new_link(lan.user, now=JOINED, actor=admin)
    await accounts.set_password(lan.user, PASSWORD, now=JOINED, actor=admin)
    await grants.grant_role(lan.user, "adviser", None, now=JOINED, actor=admin)
    await grants.grant_role(lan.user, "adviser", None, now=JOINED, actor=admin)
    await grants.revoke_role(lan.user, "adviser", None, now=JOINED, actor=admin)
    await tokens.create_token(await login_of(lan), "", JOINED, actor=lan)
    token = (await fetch("SELECT id FROM api_token"))[0]["id"]
    await tokens.revoke_token(token, now=JOINED, actor=admin)
    await sessions.end_all(lan, now=JOINED)
    await accounts.close_account(lan.user, now=JOINED, actor=admin)
    await accounts.reopen_account(lan.user, now=JOINED, actor=admin)
    await people.rename_person(lan.person, "Phạm Thị Lan", now=JOINED, actor=admin)
    await people.erase_person(lan.person, now=JOINED, actor=admin)
    rows = await fetch("SELECT action FROM audit_entry ORDER BY id")
    assert [row["action"] for row in rows][4:] == [
        "password.link", "password.set", "role.grant", "role.revoke", "token.create",
        "token.revoke", "session.end-all", "user.close", "user.reopen", "person.rename",
        "person.erase",
    ]  # fmt: skip


async def test_entries_hold_no_personal_values(database: object) -> None:
    lan = await signed_up(Role.tenant, login="lan@example.vn", name="Phạm Thị Lan")
    await accounts.set_password(lan.user, PASSWORD, now=JOINED)
    await accounts.prefer(lan, language="en", now=JOINED)
    told = str(await fetch("SELECT details, subject_id, action FROM audit_entry"))
    assert not [word for word in ("Lan", "lan@", PASSWORD, "'en'") if word in told]


async def test_the_command_line_and_the_night_have_no_name(database: object) -> None:
    async with write():
        await audit.record(None, "nightly.run", "house", "all", now=JOINED)
    entry = (await fetch("SELECT actor, address FROM audit_entry"))[0]
    assert (entry["actor"], entry["address"]) == (None, "")
