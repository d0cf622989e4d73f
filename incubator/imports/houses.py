"""The house that a row names by its code or its name."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from facilities.resource_records import House
from incubator.exports import Kind
from incubator.imports.headers import Field
from incubator.imports.rows import Line
from incubator.languages import N_
from incubator.texts import fold
from incubator.users import Actor, Role

HOUSE = Field(
    "house",
    N_("House"),
    "vuon uom; co so; noi uom tao; ma vuon uom; ma co so; trung tam; incubator; dia diem uom tao"
    "; vuon uom doanh nghiep; don vi quan ly; ten vuon uom; co so uom tao; vuon uom trung tam",
    kind=Kind.code,
    example="VU-CK",
)


class Houses:
    """All houses, and those in which the actor may enter something; None may everywhere."""

    def __init__(self, houses: Sequence[House], actor: Actor | None) -> None:
        """Know them by code and by name."""
        self._named: dict[str, UUID] = {}
        for house in houses:
            for word in (house.code, house.name_vi, house.name_en):
                self._named.setdefault(fold(word), house.id)
        self._codes = [house.code for house in houses]
        managed = actor.incubators(Role.manager) if actor and not actor.has(Role.admin) else None
        self._managed = None if managed is None else set(managed)
        self._only = houses[0].id if len(houses) == 1 else None

    def of(self, line: Line) -> UUID | None:
        """The house of a row; the only one there is needs no name. Problems are named."""
        if not line.says("house"):
            if self._only is None:
                line.refuse("house", _UNNAMED, codes=self._codes)
            found = self._only
        else:
            found = self._named.get(fold(line.get("house")))
            if found is None:
                line.refuse("house", _UNKNOWN, codes=self._codes)
        if found and not self.may_enter(found):
            line.refuse("house", N_("You do not manage this house."))
            return None
        return found

    def may_enter(self, house: UUID) -> bool:
        """Whether the actor may enter something in the house."""
        return self._managed is None or house in self._managed


_UNNAMED = N_("Which house? Write one of: %(codes)s.")
_UNKNOWN = N_("There is no such house. Write one of: %(codes)s.")
