"""One writer at a time on an SQLite file, first come first served, over tasks and processes."""

import asyncio
import fcntl
import os
from concurrent.futures import ThreadPoolExecutor

PATIENCE_SECONDS = 30.0


class DatabaseBusy(Exception):
    """No turn to write came within PATIENCE_SECONDS."""


class Turnstile:
    """A queue of tasks whose head stands in a queue of processes.

    Between processes two file locks make the queue fair: whoever holds `-turn` writes, and only
    the holder of `-queue` may wait for it. A process that has just written finds `-queue` taken
    by the one that waits, and so cannot overtake it.
    """

    def __init__(self, path: str) -> None:
        """Stand ready beside the database file at `path`."""
        self._tasks = asyncio.Lock()
        self._queue = os.open(f"{path}-queue", os.O_RDWR | os.O_CREAT, 0o644)
        self._turn = os.open(f"{path}-turn", os.O_RDWR | os.O_CREAT, 0o644)
        self._waiter = ThreadPoolExecutor(1, "turnstile")

    async def enter(self) -> None:
        """Wait for the turn; every `enter` that returns is followed by one `leave`.

        DatabaseBusy after PATIENCE_SECONDS.
        """
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._tasks.acquire()
                await self._enter_as_process()
        except TimeoutError as error:
            raise DatabaseBusy("another process has been writing for too long") from error

    def leave(self) -> None:
        """Let the next one write."""
        fcntl.flock(self._turn, fcntl.LOCK_UN)
        self._tasks.release()

    def close(self) -> None:
        """Give the files back; nobody may be inside."""
        self._waiter.shutdown()
        os.close(self._queue)
        os.close(self._turn)

    async def _enter_as_process(self) -> None:
        if _locked_at_once(self._queue):
            if _locked_at_once(self._turn):
                fcntl.flock(self._queue, fcntl.LOCK_UN)
                return
            fcntl.flock(self._queue, fcntl.LOCK_UN)
        waiting = asyncio.get_running_loop().run_in_executor(self._waiter, self._wait)
        try:
            await asyncio.shield(waiting)
        except asyncio.CancelledError:
            # A file lock cannot be called off: the place is given up when its turn comes.
            waiting.add_done_callback(lambda _: self.leave())
            raise
        except BaseException:
            self._tasks.release()
            raise

    def _wait(self) -> None:
        fcntl.flock(self._queue, fcntl.LOCK_EX)
        try:
            fcntl.flock(self._turn, fcntl.LOCK_EX)
        finally:
            fcntl.flock(self._queue, fcntl.LOCK_UN)


def _locked_at_once(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
