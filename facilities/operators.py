"""Who may run a resource: the qualifications it asks for and those its user holds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from incubator.database import fetch, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal


class NotQualified(Refusal):
    """The user of a resource lacks a qualification that it asks for."""

    rule: ClassVar[str] = "not-qualified"
    title: ClassVar[str] = N_("A qualification is missing")


@dataclass(frozen=True, slots=True)
class Qualifications:
    """What each resource asks of its user, and what each person holds on the day."""

    needed: Mapping[UUID, Mapping[UUID, Name]]
    held: Mapping[UUID, frozenset[UUID]]

    def lacking(self, resource: UUID, person: UUID | None) -> list[Name]:
        """What a person lacks to use a resource; everything for nobody."""
        held = self.held.get(person, frozenset()) if person else frozenset()
        return [name for id, name in self.needed.get(resource, {}).items() if id not in held]


async def load_qualifications(
    resources: Collection[UUID], people: Collection[UUID], day: date
) -> Qualifications:
    """What the resources ask for and what the people hold until the end of the day."""
    rows = await fetch(
        "SELECT n.resource AS owner, q.id, q.name_vi, q.name_en, 1 AS is_needed"
        " FROM resource_qualification n JOIN qualification q ON q.id = n.qualification"
        f" WHERE n.resource IN ({marks(list(resources))})"
        " UNION ALL SELECT h.person, h.qualification, '', '', 0 FROM held_qualification h"
        f" WHERE h.person IN ({marks(list(people))}) AND h.granted_on <= {{}}"
        " AND (h.expires_on IS NULL OR h.expires_on >= {})"
        " AND (h.revoked_on IS NULL OR h.revoked_on > {})",
        *resources,
        *people,
        day,
        day,
        day,
    )
    needed: dict[UUID, dict[UUID, Name]] = {}
    held: dict[UUID, set[UUID]] = {}
    for row in rows:
        if row["is_needed"]:
            needed.setdefault(row["owner"], {})[row["id"]] = Name(row["name_vi"], row["name_en"])
        else:
            held.setdefault(row["owner"], set()).add(row["id"])
    return Qualifications(needed, {person: frozenset(ids) for person, ids in held.items()})


def check_operator(
    resource: UUID,
    name: Name,
    safety_class: str | None,
    qualifications: Qualifications,
    *,
    person: tuple[UUID, str] | None,
    companion: UUID | None,
) -> None:
    """NotQualified unless the user may run the resource (brief 5.1; catalogue's rules).

    Classes A and B: the user holds the whole set, or is accompanied by somebody who does. Class C:
    the user holds the set (the hall's induction), a technician attends. Class D asks nothing of
    the firm. Invalid when somebody must be named and nobody is.
    """
    if safety_class == "D" or not qualifications.needed.get(resource):
        return
    if person is None:
        raise Invalid("person", N_("Name the person who will use %(name)s."), name=name)
    lacking = qualifications.lacking(resource, person[0])
    accompanied = safety_class != "C" and companion is not None
    if not lacking or (accompanied and not qualifications.lacking(resource, companion)):
        return
    raise NotQualified(
        N_(
            "%(person)s does not hold a valid qualification for %(name)s: %(lacking)s. Choose "
            "somebody who does, or ask for the course or a technician's sign-off."
        ),
        person=person[1],
        name=name,
        lacking=lacking,
    )
