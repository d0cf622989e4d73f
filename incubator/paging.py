"""Long lists in pages: which part of one is asked for, and what a page of it looks like."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from incubator.languages import N_
from incubator.refusals import Invalid

Item = TypeVar("Item")

USUAL_SIZE = 50
LARGEST_SIZE = 1000
LAST_PAGE = 1_000_000


@dataclass(frozen=True, slots=True)
class Paging:
    """The page asked for, counted from 1, and how many items it holds at most."""

    page: int = 1
    size: int = USUAL_SIZE

    def __post_init__(self) -> None:
        """Refuse pages that cannot be with Invalid, naming the query field."""
        if not 1 <= self.page <= LAST_PAGE:
            raise Invalid("page", _BETWEEN, least=1, most=LAST_PAGE)
        if not 1 <= self.size <= LARGEST_SIZE:
            raise Invalid("page_size", _BETWEEN, least=1, most=LARGEST_SIZE)

    @property
    def offset(self) -> int:
        """How many items lie before the page."""
        return (self.page - 1) * self.size

    def pages(self, total: int) -> int:
        """How many pages so many items fill, at least 1."""
        return max(1, -(-total // self.size))

    def cut(self, items: list[Item]) -> list[Item]:
        """The items of the page out of all of them."""
        return items[self.offset : self.offset + self.size]


_BETWEEN = N_("Give a whole number from %(least)s to %(most)s.")


class Listing(BaseModel, Generic[Item]):
    """A page of a list and how many items the whole list has."""

    items: list[Item]
    total: int
