"""Who looks at a page, as far as the shell of the page needs to know."""

from dataclasses import dataclass
from typing import Protocol


class Visitor(Protocol):
    """A person at the door: a signed-in user, or a guest."""

    @property
    def signed_in(self) -> bool:
        """Whether this is a known user."""

    @property
    def name(self) -> str:
        """The full name, as written by its bearer."""

    @property
    def roles(self) -> frozenset[str]:
        """Role codes as the command line knows them: manager, tenant, ..."""

    @property
    def unread(self) -> int:
        """How many notices wait to be read, 100 for that many and more."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Nobody known: sees the sign-in page and nothing of the houses."""

    signed_in: bool = False
    name: str = ""
    roles: frozenset[str] = frozenset()
    unread: int = 0


GUEST = Guest()
