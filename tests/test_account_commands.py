"""Accounts and tokens made from the command line."""

import re

import pytest

from incubator import clock, password_links, tokens
from incubator.database import Engine, fetch
from incubator.users import Role, load_actor
from tenants.members import firms_of
from tests.command_line import complaint, incubator

TAN_PHONG = "9900010014"


async def test_an_account_is_made_with_a_link_for_its_password(
    demo_database: Engine, demo_url: str
) -> None:
    done = incubator(
        *("user", "create", "Mai@Example.vn", "--role", "manager"),
        *("--incubator", "VU-CK", "--name", "Trần Thị Mai"),
        url=demo_url,
    )
    address = re.fullmatch(r"http://127\.0\.0\.1:8000/password/([\w-]{43})\n", done.stdout)
    assert address, done.stderr
    owner = await password_links.owner_of(address[1], now=clock.now())
    assert (owner.name, owner.logins) == ("Trần Thị Mai", ("mai@example.vn",))
    actor = await load_actor(owner.user, today=clock.today())
    house = (await fetch("SELECT id FROM incubator WHERE code = 'VU-CK'"))[0]["id"]
    assert actor.incubators(Role.manager) == frozenset({house})


async def test_a_tenants_account_acts_for_its_firm(demo_database: Engine, demo_url: str) -> None:
    done = incubator(
        "user", "create", "0912345678", "--role", "tenant", "--firm", TAN_PHONG, url=demo_url
    )
    assert done.returncode == 0, done.stderr
    rows = await fetch("SELECT person FROM app_user WHERE phone = '0912345678'")
    firm = (await fetch("SELECT id FROM firm WHERE tax_code = {}", TAN_PHONG))[0]["id"]
    assert await firms_of(rows[0]["person"], clock.today()) == {firm}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("an@example.vn", "--role", "manager", "--incubator", "NOWHERE"), "NOWHERE"),
        (("an@example.vn", "--role", "tenant", "--firm", "9900010011"), "firm"),
        (("an@example.vn", "--role", "tenant", "--firm", "0100109106"), "firm"),
        (("nonsense", "--role", "city"), "login"),
        (("manager@demo.example", "--role", "city"), "account already"),
    ],
)
def test_an_account_that_cannot_be_made_says_why_and_is_not_half_made(
    demo_url: str, arguments: tuple[str, ...], words: str
) -> None:
    done = incubator("user", "create", *arguments, url=demo_url)
    assert done.returncode == 1
    assert words in complaint(done)


async def test_a_token_is_printed_alone_and_lets_a_program_in(
    demo_database: Engine, demo_url: str
) -> None:
    done = incubator("token", "create", "manager@demo.example", url=demo_url)
    secret = done.stdout.removesuffix("\n")
    assert re.fullmatch(r"\S+", secret), done.stderr
    rows = await fetch("SELECT COUNT(*) AS n FROM api_token WHERE revoked_at IS NULL")
    assert rows == [{"n": 1}]
    assert secret.startswith(tokens.PREFIX)
    unknown = incubator("token", "create", "who@example.vn", url=demo_url)
    assert unknown.returncode == 1
    assert "No account" in complaint(unknown)
