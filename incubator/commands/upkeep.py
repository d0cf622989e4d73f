"""Commands that keep the database: bring it up to date, do the night's work, check it, copy it."""

import argparse
import os
from pathlib import Path

from incubator import settings
from incubator.commands.parsers import Commands
from incubator.commands.running import DONE, FAILED, CommandFailed, with_database


def add_to(commands: Commands) -> None:
    """Take in `migrate`, `nightly`, `check` and `backup`."""
    commands.add(
        "migrate", _migrate, "bring the database up to date, with Plan 131 and the holidays"
    )
    commands.add("nightly", _nightly, "close forgotten check-outs and expire tentative bookings")
    commands.add("check", _check, "recompute balances and peak usage; name what does not agree")
    backup = commands.add(
        "backup", _backup, "copy the database to a file while others go on working"
    )
    backup.add_argument("file", metavar="FILE", type=Path)


def _migrate(_chosen: argparse.Namespace) -> int:
    url = settings.load(os.environ, serving=False).database_url
    path = settings.sqlite_path(url)
    if path:
        Path(path).absolute().parent.mkdir(parents=True, exist_ok=True)

    async def work() -> int:
        from incubator import migrations

        async with migrations.alone(url):
            count = await migrations.forwards()
            await seed()
        print(f"{count} migrations run." if count else "The database is up to date.")
        return DONE

    return with_database(work, migrated=False)


async def seed() -> None:
    from facilities.calendar_days import seed_calendar
    from incubator import clock
    from incubator.programme import seed_programme

    await seed_programme()
    await seed_calendar(range(clock.today().year - 1, clock.today().year + 3))


def _nightly(_chosen: argparse.Namespace) -> int:
    async def work() -> int:
        from facilities import nightly
        from incubator import clock
        from incubator.imports import kept_files
        from services.overdue import tell_overdue

        done = await nightly.run(now=clock.now())
        await tell_overdue(now=clock.now())
        await kept_files.sweep(clock.now())
        print(f"{done.expired} expired, {done.closed} closed, {done.missed} not used.")
        let = done.lettings
        without = f", {len(let.unsupported)} of them without support" if let.unsupported else ""
        print(f"{let.settled} months of lettings settled{without}, {let.overdue} units overdue.")
        return DONE

    return with_database(work)


def _check(_chosen: argparse.Namespace) -> int:
    async def work() -> int:
        from facilities import reconciliation as places
        from incubator import clock
        from incubator import reconciliation as funds
        from services import reconciliation as requests
        from services import training_reconciliation as training

        wrong = [
            *await funds.reconcile(),
            *await places.reconcile(now=clock.now()),
            *await requests.reconcile(),
            *await training.reconcile(),
        ]
        print("\n".join(wrong) if wrong else "OK: balances, acts, bookings and capacities agree.")
        return FAILED if wrong else DONE

    return with_database(work)


def _backup(chosen: argparse.Namespace) -> int:
    from incubator.backup import BackupFailed, back_up

    url = settings.load(os.environ, serving=False).database_url
    try:
        back_up(url, chosen.file)
    except BackupFailed as error:
        raise CommandFailed(str(error)) from error
    return DONE
