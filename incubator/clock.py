"""The only place that reads the clock, and the house's time zone."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HOUSE = ZoneInfo("Asia/Ho_Chi_Minh")

_frozen: ContextVar[datetime | None] = ContextVar("frozen", default=None)


def now() -> datetime:
    """This instant in UTC."""
    return _frozen.get() or datetime.now(UTC)


def today() -> date:
    """The day it is in the house."""
    return local(now()).date()


def local(instant: datetime) -> datetime:
    """The same instant on the house's wall clock; ValueError for a naive time."""
    return aware(instant).astimezone(HOUSE)


def moment(day: date, minutes: int) -> datetime:
    """The instant in UTC that lies so many minutes after house midnight of the day.

    1440 and more reach into the following days.
    """
    midnight = datetime.combine(day, time.min, HOUSE)
    return (midnight + timedelta(minutes=minutes)).astimezone(UTC)


def aware(instant: datetime) -> datetime:
    """The instant in UTC; ValueError for a naive time, which could be any instant."""
    if instant.utcoffset() is None:
        raise ValueError("a time needs its offset from UTC")
    return instant.astimezone(UTC)


@contextmanager
def frozen(at: datetime) -> Iterator[datetime]:
    """Stop the clock at an instant for this task and those it starts (for tests and demos)."""
    instant = aware(at)
    token = _frozen.set(instant)
    try:
        yield instant
    finally:
        _frozen.reset(token)
