"""Demand that could not be met: requests for resources that a rule refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator.database import fetch, marks
from incubator.names import Name
from incubator.paging import Paging
from incubator.periods import Period


@dataclass(frozen=True, slots=True)
class Refused:
    """A request that was refused; `rule` is the slug of the refusal."""

    at: datetime
    rule: str
    verb: str
    house_code: str
    code: str
    resource: Name
    firm: Name | None
    quantity: int
    starts_at: datetime | None
    ends_at: datetime | None
    next_possible: datetime | None

    @property
    def minutes(self) -> int | None:
        """How long it was asked for, in minutes; None when no time was given."""
        if self.starts_at is None or self.ends_at is None or self.ends_at <= self.starts_at:
            return None
        return Period(self.starts_at, self.ends_at).minutes


_TABLES = (
    "refused_request q JOIN incubator h ON h.id = q.incubator"
    " LEFT JOIN resource r ON r.id = q.resource LEFT JOIN firm f ON f.id = q.firm"
)


async def list_refused(
    window: Period, *, houses: Iterable[UUID] | None, paging: Paging
) -> tuple[list[Refused], int]:
    """What was refused in the window in these houses (None: all), the latest first, and how many.

    A request for a resource that there is not has no house and is left out.
    """
    where = "q.at >= {} AND q.at < {}"
    args: list[object] = [window.start, window.end]
    if houses is not None:
        some = sorted(houses)
        where, args = f"{where} AND q.incubator IN ({marks(some)})", [*args, *some]
    told = await fetch(f"SELECT COUNT(*) AS n FROM {_TABLES} WHERE {where}", *args)
    rows = await fetch(
        "SELECT q.at, q.rule, q.verb, q.quantity, q.starts_at, q.ends_at, q.next_possible,"
        " h.code AS house_code, r.code, r.name_vi, r.name_en, f.name_vi AS firm_vi,"
        f" f.name_en AS firm_en FROM {_TABLES} WHERE {where}"
        " ORDER BY q.at DESC, q.id DESC LIMIT {} OFFSET {}",
        *args,
        paging.size,
        paging.offset,
    )
    return [_refused(row) for row in rows], int(told[0]["n"])


def _refused(row: dict[str, Any]) -> Refused:
    same = ("at", "rule", "verb", "house_code", "quantity", "starts_at", "ends_at", "next_possible")
    return Refused(
        **{name: row[name] for name in same},
        code=row["code"] or "",
        resource=Name(row["name_vi"] or "", row["name_en"] or ""),
        firm=Name(row["firm_vi"], row["firm_en"]) if row["firm_vi"] else None,
    )
