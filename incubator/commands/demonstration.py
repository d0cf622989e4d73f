"""The command of the demonstration: load it into an empty database, or remove all of it."""

import argparse
import os

from incubator import settings
from incubator.commands.parsers import Commands
from incubator.commands.running import DONE, CommandFailed, with_database
from incubator.commands.upkeep import seed


def add_to(commands: Commands) -> None:
    """Take in `demo`."""
    demo = commands.add("demo", _demo, "load the demonstration, if there is no incubator yet")
    demo.add_argument("--remove", action="store_true", help="remove it, all of it, at once")
    demo.add_argument("--yes", action="store_true", help="remove it without asking again")


def _demo(asked: argparse.Namespace) -> int:
    if asked.remove:
        return _remove_demo(confirmed=asked.yes)
    chosen = settings.load(os.environ, serving=False)

    async def work() -> int:
        from incubator import demo
        from incubator.migrations import alone

        async with alone(chosen.database_url):
            loaded = await demo.load()
        print(demo.welcome(chosen.public_url, loaded=loaded))
        return DONE

    return with_database(work)


def _remove_demo(*, confirmed: bool) -> int:
    url = settings.load(os.environ, serving=False).database_url

    async def work() -> int:
        from incubator.demo import removal
        from incubator.migrations import alone

        try:
            async with alone(url):
                found = await (removal.remove() if confirmed else removal.look())
                if confirmed:
                    await seed()
        except removal.NotTheDemonstration as error:
            raise CommandFailed(str(error)) from error
        what = (
            f"{found.incubators} incubators, {found.firms} firms and {found.bookings} bookings, "
            f"with all of the ledger and the audit trail; accounts kept: {found.kept_accounts}"
        )
        if not confirmed:
            raise CommandFailed(f"this would remove {what}. Repeat it with --yes")
        print(f"Removed {what}.")
        return DONE

    return with_database(work)
