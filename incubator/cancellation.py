"""Work that a cancelled request must not leave half done."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

Result = TypeVar("Result")


async def completed(work: Coroutine[object, object, Result]) -> Result:
    """Await the work to its end even when this task is cancelled meanwhile.

    The cancellation is raised once the work is done.
    """
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None and not task.cancelled():
        task.exception()  # seen here, so that asyncio does not log it as lost
        raise cancelled
    return task.result()
