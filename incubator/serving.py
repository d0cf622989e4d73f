"""Processes that go on until they are told to stop: the web server, and the worker on its own."""

import asyncio
import logging
import signal
from collections.abc import Callable

from incubator.settings import Settings

GRACE_SECONDS = 10
"""How long requests under way may take once the server is told to stop."""


def serve(environment: Settings, *, processes: int, with_worker: bool) -> None:
    """Serve the web application, with a worker in each of its processes or without."""
    import uvicorn

    uvicorn.run(
        "incubator.app:create_app_with_worker" if with_worker else "incubator.app:create_app",
        factory=True,
        host=environment.host,
        port=environment.port,
        workers=processes,
        http="httptools",
        loop="uvloop",
        lifespan="on",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


async def work(environment: Settings) -> int:
    """Send mail and do the duties of each day; 0 when it is told to stop.

    A second signal does not wait any longer.
    """
    from incubator.worker import Worker

    logging.basicConfig(format="incubator: %(message)s")
    worker, loop = Worker(environment), asyncio.get_running_loop()
    for told in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(told, _stop, worker.stop, told)
    await worker.run()
    return 0


def _stop(stop: Callable[[], None], told: signal.Signals) -> None:
    asyncio.get_running_loop().remove_signal_handler(told)
    stop()
