"""Commands that let people and programs in: accounts and keys."""

import argparse
import os

from incubator import settings
from incubator.commands.parsers import Commands
from incubator.commands.running import DONE, with_database

ROLES = (
    "manager", "technician", "adviser", "tenant", "accountant", "approver",
    "city", "appraiser", "standing", "auditor", "admin",
)  # fmt: skip


def add_to(commands: Commands) -> None:
    """Take in `user create` and `token create`."""
    user = commands.group("user", "make accounts")
    create = user.add("create", _create_user, "make an account; prints a link to set its password")
    create.add_argument("login", metavar="LOGIN", help="an e-mail address or a phone number")
    create.add_argument("--role", required=True, choices=ROLES)
    create.add_argument("--incubator", metavar="CODE", help="the one house the role is held in")
    create.add_argument("--firm", metavar="TAX_CODE", help="the firm that a tenant acts for")
    create.add_argument("--name", help="the person's name; the login where none is given")
    token = commands.group("token", "make keys for programs")
    issue = token.add("create", _create_token, "make a key for the API; prints it alone")
    issue.add_argument("login", metavar="LOGIN")


def _create_user(chosen: argparse.Namespace) -> int:
    environment = settings.load(os.environ, serving=False)

    async def work() -> int:
        from incubator import newcomers

        _, secret = await newcomers.create(
            chosen.login,
            chosen.role,
            house=chosen.incubator,
            tax_code=chosen.firm,
            name=chosen.name,
        )
        print(f"{environment.public_url}{newcomers.LINK}{secret}")
        return DONE

    return with_database(work)


def _create_token(chosen: argparse.Namespace) -> int:
    async def work() -> int:
        from incubator import clock, tokens

        print(await tokens.create_token(chosen.login, "incubator token create", clock.now()))
        return DONE

    return with_database(work)
