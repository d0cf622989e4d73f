"""Row ids: UUID version 7, which sort by the time they were made."""

import os
import threading
import time
from uuid import UUID

_NANOSECONDS_PER_MILLISECOND = 1_000_000
_last = 0
_turn = threading.Lock()


def uuid7() -> UUID:
    """A new id, greater than every id this process made before (RFC 9562, 6.2, method 3)."""
    ticks = _next_ticks()
    random = int.from_bytes(os.urandom(8)) & (1 << 62) - 1
    milliseconds, fraction = ticks >> 12, ticks & 0xFFF
    return UUID(int=milliseconds << 80 | 7 << 76 | fraction << 64 | 2 << 62 | random)


def _next_ticks() -> int:
    """Time in 1/4096 milliseconds, always ahead of the last one given out."""
    global _last
    whole, rest = divmod(time.time_ns(), _NANOSECONDS_PER_MILLISECOND)
    ticks = whole << 12 | (rest << 12) // _NANOSECONDS_PER_MILLISECOND
    with _turn:
        _last = max(ticks, _last + 1)
        return _last
