"""The program with its clock set to another time, from where it goes on: a test's morning."""

import os
import sys
from datetime import datetime

from incubator import clock, commands

STARTS = "CLOCK_STARTS_AT"


def set_clock(start: datetime) -> None:
    """Let the program believe that it is `start` now."""
    real = clock.now
    ahead = start - real()

    def now() -> datetime:
        return real() + ahead

    clock.now = now


if __name__ == "__main__":
    set_clock(datetime.fromisoformat(os.environ[STARTS]))
    sys.exit(commands.main())
