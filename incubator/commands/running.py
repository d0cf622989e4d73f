"""How a command runs: the settings read, the database open, and failure in one line."""

import asyncio
import os
from collections.abc import Awaitable, Callable

from incubator import settings

DONE, FAILED, MISUSED = 0, 1, 2
Work = Callable[[], Awaitable[int]]


class CommandFailed(Exception):
    """One line that says what stopped a command."""


def with_database(work: Work, *, migrated: bool = True) -> int:
    """Run the work with the database open; the heavy imports happen only here."""
    settings.load(os.environ, serving=False)
    from incubator import languages

    languages.load()
    with languages.speaking("en"):
        return asyncio.run(_opened(work, migrated=migrated))


async def _opened(work: Work, *, migrated: bool) -> int:
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
