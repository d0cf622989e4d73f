"""What a firm was given for money besides space and hours; packages above enter what they know."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilities.rates import Price
from incubator.database import Row, fetch, marks
from incubator.names import Name
from incubator.users import Actor


@dataclass(frozen=True, slots=True)
class ServedLine:
    """A service, a session or a course on a day: so many units (`unit` is a msgid), and its price.

    `url` is its page, blank for an actor who has none; `acts` are what the budget knows of it.
    `paid_by` is the code of another programme that gives it in kind: its price is 0 here.
    """

    kind: str
    id: UUID
    code: str
    name: Name
    on: date
    quantity: int
    unit: str
    is_settled: bool
    price: Price
    acts: tuple[UUID, ...] = ()
    url: str = ""
    paid_by: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """What a scheme gives in a month, in đồng: accepted and still promised together."""

    scheme: str
    name: Name
    amount: int


Served = Callable[[UUID, date, Actor], Awaitable[Sequence[ServedLine]]]
SERVED: dict[str, Served] = {}
"""By kind: what was given to a firm in the month that begins on a day, as its readers see it."""

_AMOUNTS = ("full_cost", "tenant_price", "support", "surcharge", "scheme_support")
ACT_AMOUNTS = ", ".join(f"a.{name}, a.settled_{name}" for name in _AMOUNTS)
"""The columns of an act `a` that its price is read from."""


async def served_to(firm: UUID, month: date, actor: Actor) -> list[ServedLine]:
    """All that was given to a firm in a month, in order of the days."""
    found = [line for load in SERVED.values() for line in await load(firm, month, actor)]
    return sorted(found, key=lambda line: (line.on, line.code, line.id))


def price_of(act: Row) -> Price:
    """What an act came to: the amounts that were settled once it is accepted, else those held."""
    prefix = "settled_" if act["status"] == "ACCEPTED" else ""
    return Price(*(act[f"{prefix}{name}"] for name in _AMOUNTS))


async def received_for(acts: Iterable[UUID]) -> list[Received]:
    """What each scheme gives to these acts."""
    wanted = sorted(set(acts))
    rows = await fetch(
        "SELECT s.code, s.name_vi, s.name_en, CAST(SUM(g.amount) AS BIGINT) AS amount"  # noqa: S608
        " FROM support_grant g JOIN scheme s ON s.id = g.scheme"
        f" WHERE g.status <> 'RELEASED' AND g.act IN ({marks(wanted)})"
        " GROUP BY s.code, s.name_vi, s.name_en ORDER BY s.code",
        *wanted,
    )
    return [Received(r["code"], Name(r["name_vi"], r["name_en"]), r["amount"]) for r in rows]
