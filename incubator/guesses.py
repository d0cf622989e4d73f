"""Guessing the address of a calendar takes longer with every failure, network by network.

Kept in memory: whoever has no account must not make the database write.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from incubator.languages import N_
from incubator.refusals import Refusal
from incubator.throttle import FREE_FOR_ADDRESS, REMEMBERED, network_of, wait_after

MOST_NETWORKS = 10_000


class TooManyGuesses(Refusal):
    """So many addresses of calendars that do not exist were asked for from one network."""

    rule = "too-many-guesses"
    title = N_("Too many unknown addresses")
    status = 429

    def __init__(self, wait: timedelta) -> None:
        """Tell how long to wait."""
        self.seconds = max(1, -(-wait // timedelta(seconds=1)))
        message = N_("Too many unknown calendar addresses. Try again in %(wait)s seconds.")
        super().__init__(message, wait=self.seconds)
        self.headers = {"retry-after": str(self.seconds)}


class Guesses:
    """The failures of the last hour by network."""

    def __init__(self, free: int = FREE_FOR_ADDRESS) -> None:
        """Let so many failures of a network pass."""
        self.free = free
        self._failures: dict[str, deque[datetime]] = {}

    def check(self, address: str, *, now: datetime) -> None:
        """TooManyGuesses while the network of this address has to wait."""
        failures = self._of(network_of(address), now)
        if failures:
            wait = failures[-1] + wait_after(len(failures), self.free) - now
            if wait > timedelta(0):
                raise TooManyGuesses(wait)

    def note(self, address: str, *, now: datetime) -> None:
        """Remember a failure."""
        network = network_of(address)
        failures = self._of(network, now) or deque(maxlen=2 * self.free)
        failures.append(now)
        self._failures.pop(network, None)
        self._failures[network] = failures
        if len(self._failures) > MOST_NETWORKS:
            del self._failures[next(iter(self._failures))]

    def _of(self, network: str, now: datetime) -> deque[datetime] | None:
        failures = self._failures.get(network)
        while failures and failures[0] <= now - REMEMBERED:
            failures.popleft()
        return failures
