"""A change that is made only to see what it would do."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from incubator.database import write


class _TakenBack(Exception):
    """Ends the transaction of a trial."""


@asynccontextmanager
async def trial() -> AsyncIterator[None]:
    """A write transaction of which nothing stays, with the locks and the rules of the real one."""
    try:
        async with write():
            yield
            raise _TakenBack
    except _TakenBack:
        return
