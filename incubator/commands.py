"""The command line: what each command is called and takes, and how it fails in one line."""

import argparse
import asyncio
import os
import sqlite3
import sys
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn

from incubator import settings
from incubator.imports import console

ROLES = (
    "manager", "technician", "adviser", "tenant", "accountant", "approver",
    "city", "appraiser", "standing", "auditor", "admin",
)  # fmt: skip
Run = Callable[[argparse.Namespace], int]
DONE, FAILED, MISUSED = 0, 1, 2


class CommandFailed(Exception):
    """One line that says what stopped a command."""


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with the arguments."""

    def error(self, message: str) -> NoReturn:
        """Stop; the usage is for those who ask for help."""
        self.exit(MISUSED, f"{self.prog}: {message} (see {self.prog} --help)\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it is done, 1 when it failed, 2 for bad arguments or settings."""
    chosen = _parser().parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
    except settings.SettingsError as error:
        return _complain(error, MISUSED)
    except (CommandFailed, sqlite3.Error, OSError) as error:
        return _complain(error, FAILED)
    except KeyboardInterrupt:
        return _complain("stopped", FAILED)
    return code


def _complain(error: object, code: int) -> int:
    print(f"incubator: {' '.join(str(error).split())}", file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="incubator",
        description="Business incubators: book a machine, price it and hold its funds.",
        epilog="Settings come from DATABASE_URL, HOST, PORT, PUBLIC_URL, MAIL_URL, MAIL_FROM and "
        "SECRET_KEY.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def add(name: str, run: Run, what: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=what, description=f"{what.capitalize()}.")
        command.set_defaults(run=run)
        return command

    add("migrate", _migrate, "bring the database up to date, with Plan 131 and the holidays")
    demo = add("demo", _demo, "load the demonstration, if there is no incubator yet")
    demo.add_argument("--remove", action="store_true", help="remove it, all of it, at once")
    demo.add_argument("--yes", action="store_true", help="remove it without asking again")
    add("nightly", _nightly, "close forgotten check-outs and expire tentative bookings")
    add("check", _check, "recompute balances and peak usage; name what does not agree")
    add("backup", _backup, "copy the database to a file while others go on working").add_argument(
        "file", metavar="FILE", type=Path
    )
    take_over = partial(console.main, _with_database, parser)
    console.add_to(add("import", take_over, "take over a table that an office keeps"))
    serve = add("serve", _serve, "serve the web application until it is told to stop")
    serve.add_argument("--workers", metavar="N", type=_workers, default=1)
    serve.add_argument("--no-worker", action="store_true", help="leave mail and night to `worker`")
    add("worker", _work, "send mail and do the night's work until it is told to stop")
    _add_people(commands)
    return parser


def _add_people(commands: "argparse._SubParsersAction[Parser]") -> None:
    user = commands.add_parser("user", help="make accounts").add_subparsers(
        metavar="COMMAND", required=True
    )
    create = user.add_parser("create", help="make an account; prints a link to set its password")
    create.add_argument("login", metavar="LOGIN", help="an e-mail address or a phone number")
    create.add_argument("--role", required=True, choices=ROLES)
    create.add_argument("--incubator", metavar="CODE", help="the one house the role is held in")
    create.add_argument("--firm", metavar="TAX_CODE", help="the firm that a tenant acts for")
    create.add_argument("--name", help="the person's name; the login where none is given")
    create.set_defaults(run=_create_user)
    token = commands.add_parser("token", help="make keys for programs").add_subparsers(
        metavar="COMMAND", required=True
    )
    issue = token.add_parser("create", help="make a key for the API; prints it alone")
    issue.add_argument("login", metavar="LOGIN")
    issue.set_defaults(run=_create_token)


def _workers(typed: str) -> int:
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= 64:
        return int(typed)
    raise argparse.ArgumentTypeError("must be a whole number from 1 to 64")


def _with_database(work: Callable[[], Awaitable[int]], *, migrated: bool = True) -> int:
    """Run the work with the database open; the heavy imports happen only here."""
    settings.load(os.environ, serving=False)
    from incubator import languages

    languages.load()
    with languages.speaking("en"):
        return asyncio.run(_opened(work, migrated=migrated))


async def _opened(work: Callable[[], Awaitable[int]], *, migrated: bool) -> int:
    from asyncpg import InterfaceError, PostgresError

    from incubator import database, migrations
    from incubator.faults import Fault
    from incubator.refusals import Invalid, Refusal
    from incubator.turnstile import DatabaseBusy

    try:
        async with database.running():
            if migrated and await migrations.missing() != set():
                raise CommandFailed("the database is not up to date: run `incubator migrate`")
            return await work()
    except (Refusal, Invalid, Fault, DatabaseBusy) as error:
        raise CommandFailed(str(error)) from error
    except (PostgresError, InterfaceError) as error:
        raise CommandFailed(f"PostgreSQL refused: {error}") from error


def _migrate(_chosen: argparse.Namespace) -> int:
    url = settings.load(os.environ, serving=False).database_url
    path = settings.sqlite_path(url)
    if path:
        Path(path).absolute().parent.mkdir(parents=True, exist_ok=True)

    async def work() -> int:
        from incubator import migrations

        async with migrations.alone(url):
            count = await migrations.forwards()
            await _seed()
        print(f"{count} migrations run." if count else "The database is up to date.")
        return DONE

    return _with_database(work, migrated=False)


async def _seed() -> None:
    from facilities.calendar_days import seed_calendar
    from incubator import clock
    from incubator.programme import seed_programme

    await seed_programme()
    await seed_calendar(range(clock.today().year - 1, clock.today().year + 3))


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

    return _with_database(work)


def _remove_demo(*, confirmed: bool) -> int:
    url = settings.load(os.environ, serving=False).database_url

    async def work() -> int:
        from incubator.demo import removal
        from incubator.migrations import alone

        try:
            async with alone(url):
                found = await (removal.remove() if confirmed else removal.look())
                if confirmed:
                    await _seed()
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

    return _with_database(work)


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

    return _with_database(work)


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

    return _with_database(work)


def _backup(chosen: argparse.Namespace) -> int:
    from incubator.backup import BackupFailed, back_up

    url = settings.load(os.environ, serving=False).database_url
    try:
        back_up(url, chosen.file)
    except BackupFailed as error:
        raise CommandFailed(str(error)) from error
    return DONE


def _serve(chosen: argparse.Namespace) -> int:
    environment = settings.load(os.environ)
    from incubator import serving

    serving.serve(environment, processes=chosen.workers, with_worker=not chosen.no_worker)
    return DONE


def _work(_chosen: argparse.Namespace) -> int:
    environment = settings.load(os.environ, serving=False)
    from incubator import serving

    return _with_database(lambda: serving.work(environment))


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

    return _with_database(work)


def _create_token(chosen: argparse.Namespace) -> int:
    async def work() -> int:
        from incubator import clock, tokens

        print(await tokens.create_token(chosen.login, "incubator token create", clock.now()))
        return DONE

    return _with_database(work)


if __name__ == "__main__":
    sys.exit(main())
