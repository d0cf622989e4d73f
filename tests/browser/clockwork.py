"""The program with its clock set to another time, from where it goes on: a test's morning."""

import os
import sys
from datetime import datetime
from pathlib import Path

from incubator import clock, commands
from tests import engines


def set_clock(start: datetime) -> None:
    """Let the program believe that it is `start` now."""
    real = clock.now
    ahead = start - real()

    def now() -> datetime:
        return real() + ahead

    clock.now = now


def run(arguments: tuple[str, ...], environment: dict[str, str], start: datetime | None) -> None:
    """In a process of its own: the command line, by the real clock or by one set to `start`."""
    from tests.browser import compiled

    os.chdir(engines.ROOT)
    os.environ.clear()
    os.environ.update(environment)
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    if start is not None:
        set_clock(start)
        compiled.by_the_clock()
    sys.exit(commands.main(arguments))
