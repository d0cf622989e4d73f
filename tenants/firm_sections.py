"""Sections that packages above add to a firm's page: each a template and what it shows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from incubator.users import Actor

Load = Callable[[Actor, UUID, date], Awaitable[Mapping[str, Any] | None]]
"""What a section shows of a firm to an actor on a day; None leaves it out."""


@dataclass(frozen=True, slots=True)
class FirmSection:
    """A section; its template finds what was loaded as `section`."""

    template: str
    load: Load


SECTIONS: dict[str, FirmSection] = {}
"""By key, in the order in which they stand; each package above enters its own."""


async def load_sections(
    actor: Actor, firm: UUID, today: date
) -> list[tuple[str, Mapping[str, Any]]]:
    """Template and content of each section that the actor may see."""
    found = []
    for one in SECTIONS.values():
        content = await one.load(actor, firm, today)
        if content is not None:
            found.append((one.template, content))
    return found
