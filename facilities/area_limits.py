"""How many m² a firm may rent at once, by the stage it stands at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from facilities.let_units import Days, Let
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Refusal

DM2 = 100


class AreaLimit(Refusal):
    """The firm would rent more m² than its stage allows."""

    rule: ClassVar[str] = "area-limit"
    title: ClassVar[str] = N_("More space than the stage allows")


def check_area(
    firm: Name, limit: int | None, asked: int, days: Days, others: Sequence[Let]
) -> None:
    """AreaLimit when on some day the firm would rent more; areas in dm², no limit is None."""
    if limit is None or not asked:
        return
    taken = largest_area(days, others)
    if taken + asked <= limit:
        return
    message = N_(
        "%(firm)s may rent %(limit)s m² at its stage and rents %(taken)s m² already; %(asked)s m²"
        " were asked for. Choose a smaller unit, or hand another back first."
    )
    raise AreaLimit(
        message, firm=firm, limit=limit // DM2, taken=taken // DM2, asked=-(-asked // DM2)
    )


def largest_area(days: Days, lets: Sequence[Let]) -> int:
    """The largest area that the lettings have together on any of the days, in dm²."""
    known = [one for one in lets if one.days.overlaps(days)]
    starts: set[date] = {max(one.days.start, days.start) for one in known}
    return max(
        (
            sum(one.size for one in known if one.days.start <= day < one.days.end)
            for day in starts
        ),
        default=0,
    )  # fmt: skip
